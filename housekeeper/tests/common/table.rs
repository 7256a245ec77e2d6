/// Generated code in short: a module with `Table`, `Row`, `New` and a constant for each column.
#[macro_export]
macro_rules! table {
    ($module:ident, $table:literal { $($column:ident: $value:ty = $marker:ty, $sql:literal;)* }) => {
        #[allow(dead_code, non_upper_case_globals)]
        mod $module {
            pub(crate) use self::items::*;

            $(
                pub(crate) const $column: ::housekeeper::Column<Table, items::$column::Type, items::$column::Value> =
                    ::housekeeper::__private::column(stringify!($column), $sql);
            )*

            mod items {
                #[allow(unused_imports)]
                use super::super::*;
                use ::housekeeper::__private as hk;

                $(
                    #[allow(unused_imports)]
                    pub(crate) mod $column {
                        use super::super::super::*;
                        pub(crate) type Type = $marker;
                        pub(crate) type Value = $value;
                    }
                )*

                pub(crate) const COLUMNS: &[(&str, &str)] = &[$((stringify!($column), $sql)),*];

                #[derive(Debug, Clone, Copy)]
                pub(crate) enum Table {}

                impl hk::Table for Table {
                    const NAME: &'static str = $table;
                }

                impl hk::Replacing for Table {}

                impl hk::MergeTree for Table {}

                impl hk::Sampled for Table {}

                #[derive(Debug, Clone, PartialEq)]
                pub(crate) struct Row {
                    $(pub(crate) $column: $value,)*
                }

                #[derive(Debug, Clone, Default)]
                pub(crate) struct New {
                    $(pub(crate) $column: Option<$value>,)*
                }

                impl From<Row> for New {
                    fn from(row: Row) -> Self {
                        Self { $($column: Some(row.$column),)* }
                    }
                }

                impl hk::ReadRow for Row {
                    type Source = Table;

                    const COLUMNS: hk::RowColumns = WRITE;
                }

                impl hk::DecodeRow for Row {
                    type Output = Self;
                    type Ref<'a> = Self;

                    fn decode(input: &mut hk::Reader<'_>) -> Result<Self, hk::DecodeError> {
                        Ok(Self {
                            $($column: hk::get::<$marker, _>(input, stringify!($column))?,)*
                        })
                    }

                    fn decode_ref(input: &mut hk::Reader<'_>) -> Result<Self, hk::DecodeError> {
                        <Self as hk::DecodeRow>::decode(input)
                    }
                }

                impl hk::InsertRow<Table> for Row {
                    const COLUMNS: hk::RowColumns = WRITE;
                    const DEFAULTS: bool = false;

                    fn encode(&self, out: &mut hk::RowBuffer) {
                        let mut numbers = 0..COLUMNS.len();
                        $(
                            let number = numbers.next().unwrap();
                            hk::put::<$marker, _>(out, number, stringify!($column), &self.$column);
                        )*
                    }
                }

                impl hk::InsertRow<Table> for New {
                    const COLUMNS: hk::RowColumns = WRITE;
                    const DEFAULTS: bool = true;

                    fn encode(&self, out: &mut hk::RowBuffer) {
                        $(hk::put_or_default::<$marker, _>(
                            out,
                            stringify!($column),
                            &self.$column,
                        );)*
                    }
                }

                const WRITE: hk::RowColumns =
                    hk::RowColumns::new(concat!($("|", stringify!($column), "|", $sql),*));

                /// `CREATE TABLE`, and what comes after its columns.
                pub(crate) fn create(rest: &str) -> String {
                    let columns: Vec<String> =
                        COLUMNS.iter().map(|(name, ty)| format!("`{name}` {ty}")).collect();
                    format!("CREATE TABLE {} ({}) {rest}", $table, columns.join(", "))
                }

                pub(crate) fn scan() -> ::housekeeper::Select<Table, Row> {
                    ::housekeeper::Select::new()
                }

                pub(crate) fn filter(
                    condition: ::housekeeper::Condition<Table>,
                ) -> ::housekeeper::Select<Table, Row> {
                    scan().filter(condition)
                }

                pub(crate) fn insert<R: ::housekeeper::InsertRow<Table>>(
                    client: &::housekeeper::clickhouse::Client,
                ) -> ::housekeeper::BeginInsert<'_, R> {
                    hk::insert::<Table, R>(client)
                }

                pub(crate) fn inserter<R: ::housekeeper::InsertRow<Table>>(
                    client: &::housekeeper::clickhouse::Client,
                ) -> ::housekeeper::Inserter<R> {
                    hk::inserter::<Table, R>(client)
                }

                pub(crate) fn insert_all<'a, R: ::housekeeper::InsertRow<Table>>(
                    client: &'a ::housekeeper::clickhouse::Client,
                    rows: impl IntoIterator<Item = R, IntoIter: Send + 'a>,
                ) -> ::housekeeper::InsertAll<'a> {
                    hk::insert_all::<Table, R, _>(client, rows)
                }
            }
        }
    };
}
