//! What each part of a schema becomes.

use expect_test::{Expect, expect};

use super::fixture::Fixture;
use crate::codegen::Options;
use crate::config::{DateTimeTypes, DecimalTypes, Rust};

/// Checks the item whose first line starts with `item` in the code generated for a database `d`.
fn check(sql: &str, item: &str, expected: &Expect) {
    check_with(&Options::default(), sql, item, expected);
}

fn check_with(options: &Options, sql: &str, item: &str, expected: &Expect) {
    let fixture = Fixture::read("d.sql", &format!("CREATE DATABASE d;\n{sql}"));
    let (text, messages) = fixture.generate(options, None);
    assert_eq!(messages, [""; 0]);
    expected.assert_eq(&find_item(&text, item));
}

/// The item with what is written before it, to the line that closes it; of a module the first line.
fn find_item(text: &str, item: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let found = lines
        .iter()
        .position(|line| line.trim_start().starts_with(item));
    let found = found.unwrap_or_else(|| panic!("no `{item}` in:\n{text}"));
    let indentation = lines[found].len() - lines[found].trim_start().len();
    let before = lines[..found].iter().rev();
    let before = before
        .take_while(|line| line.trim_start().starts_with(['/', '#']))
        .count();
    let closes = |line: &&str| {
        let start = line.trim_start();
        line.len() - start.len() == indentation && (start.starts_with(['}', ']']) || start == ");")
    };
    let is_block = lines[found].ends_with(['{', '(', '[']) && !item.starts_with("pub mod");
    let length = if is_block {
        lines[found..]
            .iter()
            .take_while(|line| !closes(line))
            .count()
            + 1
    } else {
        1
    };
    let mut text = String::new();
    for line in &lines[found - before..found + length] {
        text.push_str(line.get(indentation..).unwrap_or_default());
        text.push('\n');
    }
    text
}

#[test]
fn a_default_is_a_setter_and_null_is_a_value() {
    let sql =
        "CREATE TABLE d.t (a UInt8, b Nullable(UInt8) DEFAULT 1) ENGINE = MergeTree ORDER BY a;";
    check(
        sql,
        "impl New",
        &expect![[r#"
        impl New {
            /// A row of `d.t` with the columns that have no default.
            #[inline]
            #[must_use]
            pub fn new(a: u8) -> Self {
                Self {
                    a,
                    b: ::core::option::Option::None,
                }
            }

            /// Sets `b`.
            ///
            /// `Nullable(UInt8) DEFAULT 1`.
            #[inline]
            #[must_use]
            pub fn b(mut self, value: ::core::option::Option<u8>) -> Self {
                self.b = ::core::option::Option::Some(value);
                self
            }
        }
    "#]],
    );
    check(
        sql,
        "impl hk::InsertRow<Table> for New",
        &expect![[r#"
            impl hk::InsertRow<Table> for New {
                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|a|UInt8|b|Nullable(UInt8)",
                    notes: &[(1, hk::Note::OrDefault)],
                };

                const DEFAULTS: bool = true;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put_given::<ty::UInt8, _>(out, "a", &self.a);
                    hk::put_or_default::<ty::Nullable<ty::UInt8>, _>(out, "b", &self.b);
                }
            }
        "#]],
    );
}

#[test]
fn what_the_server_computes_cannot_be_written() {
    let sql = "CREATE TABLE d.t (
        a UInt8,
        m UInt8 MATERIALIZED a + 1,
        l UInt8 ALIAS a + 2,
        e UInt8 EPHEMERAL 3
    ) ENGINE = MergeTree ORDER BY a;";
    check(
        sql,
        "pub struct Row",
        &expect![[r#"
            /// One row of `d.t`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt8`, in the sorting key.
                pub a: u8,
                /// `UInt8 MATERIALIZED a + 1`: computed by the server on insert.
                pub m: u8,
                /// `UInt8 ALIAS a + 2`: computed by the server when it is read.
                pub l: u8,
            }
        "#]],
    );
    check(
        sql,
        "pub struct New",
        &expect![[r#"
        /// A new row of `d.t`.
        ///
        /// What is not set is left to the server, which computes it.
        #[derive(Debug, Clone, PartialEq)]
        pub struct New {
            a: u8,
            e: ::core::option::Option<u8>,
        }
    "#]],
    );
    check(
        sql,
        "pub fn insert<",
        &expect![[r#"
            /// Begins an insert of [`New`]s into `d.t`.
            ///
            /// # Errors
            ///
            /// When the server cannot be reached, or its columns are of other names or types.
            #[inline]
            pub fn insert<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::BeginInsert<'_, R> {
                hk::insert::<Table, R>(client)
            }
        "#]],
    );
    let text = Fixture::read("d.sql", &format!("CREATE DATABASE d;{sql}"));
    let (text, _) = text.generate(&Options::default(), None);
    assert!(
        !text.contains("insert_all("),
        "a Row holds what cannot be inserted"
    );
}

#[test]
fn a_state_is_read_as_bytes() {
    let sql = "CREATE TABLE d.t (k UInt8, `s x` AggregateFunction(uniq, String))
        ENGINE = AggregatingMergeTree ORDER BY k;";
    check(
        sql,
        "impl hk::ReadRow for Row",
        &expect![[r#"
            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|k|UInt8|s x|String",
                    notes: &[(1, hk::Note::ReadAs("toString(`s x`)"))],
                };
            }
        "#]],
    );
    check(
        sql,
        "impl hk::InsertRow<Table> for Row",
        &expect![[r#"
            impl hk::InsertRow<Table> for Row {
                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|k|UInt8|s x|AggregateFunction(uniq, String)",
                    notes: &[],
                };

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put::<ty::UInt8, _>(out, 0, "k", &self.k);
                    hk::put::<ty::AggregateState, _>(out, 1, "s x", &self.s_x);
                }
            }
        "#]],
    );
    check(
        sql,
        "pub struct New",
        &expect![[r#"
            /// A new row of `d.t`.
            ///
            /// What is not set is left to the server, which computes it.
            #[derive(Debug, Clone, PartialEq)]
            pub struct New {
                k: u8,
                s_x: ::core::option::Option<::std::vec::Vec<u8>>,
            }
        "#]],
    );
}

#[test]
fn the_whole_key_is_one_function() {
    let sql = "CREATE TABLE d.t (a UInt8) ENGINE = MergeTree ORDER BY a;";
    check(
        sql,
        "pub fn by_a",
        &expect![[r#"
            /// The rows whose `a`, the sorting key, is this or in this range.
            #[inline]
            pub fn by_a(
                a: impl ::housekeeper::KeyArg<ty::UInt8>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().key(super::a, a)
            }
        "#]],
    );
}

#[test]
fn the_rest_of_the_key_is_methods() {
    let sql = "CREATE TABLE d.t (a UInt8, b String, c Date) ENGINE = MergeTree
        ORDER BY (a, b DESC, toYear(c), c);";
    check(
        sql,
        "pub fn by_a",
        &expect![[r#"
            /// The rows whose `a`, the first column of the sorting key, is this or in this range.
            #[inline]
            pub fn by_a(a: impl ::housekeeper::KeyArg<ty::UInt8>) -> ByKey {
                ByKey(scan().key(super::a, a))
            }
        "#]],
    );
    check(
        sql,
        "impl ByKey",
        &expect![[r#"
            impl ByKey {
                /// Only rows whose `b` is this or in this range.
                #[inline]
                pub fn b(self, b: impl ::housekeeper::KeyArg<ty::String>) -> Self {
                    Self(self.0.key(super::b, b))
                }
            }
        "#]],
    );
    check(
        sql,
        "hk::by_key!",
        &expect![[r#"
        hk::by_key!(ByKey, Row);
    "#]],
    );
}

#[test]
fn a_key_that_starts_with_an_expression_has_no_function() {
    let sql = "CREATE TABLE d.t (a UInt8) ENGINE = MergeTree ORDER BY a % 2;";
    let fixture = Fixture::read("d.sql", &format!("CREATE DATABASE d;{sql}"));
    let (text, _) = fixture.generate(&Options::default(), None);
    assert!(!text.contains("by_a"));
}

#[test]
fn engines_that_replace_rows_have_a_latest_one() {
    for (engine, replacing) in [
        ("ReplacingMergeTree", true),
        ("ReplicatedReplacingMergeTree('/t', 'r')", true),
        ("SharedReplacingMergeTree", true),
        ("CollapsingMergeTree(a)", false),
        ("SummingMergeTree", false),
    ] {
        let sql = format!(
            "CREATE DATABASE d; CREATE TABLE d.t (a Int8, b Int8) ENGINE = {engine} ORDER BY (b, a);"
        );
        let (text, _) = Fixture::read("d.sql", &sql).generate(&Options::default(), None);
        assert_eq!(
            text.contains("impl hk::Replacing for Table"),
            replacing,
            "{engine}"
        );
        assert_eq!(
            text.contains("hk::by_key!(ByKey, Row, latest)"),
            replacing,
            "{engine}"
        );
    }
}

#[test]
fn a_dictionary_is_looked_up_in_the_order_of_its_key() {
    let sql =
        "CREATE DICTIONARY d.t (b String, a UInt32, client Nullable(String)) PRIMARY KEY a, client
        SOURCE(NULL()) LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(0);";
    check(
        sql,
        "pub async fn get",
        &expect![[r#"
        /// The entry of a key, if there is one.
        ///
        /// # Errors
        ///
        /// When the server cannot be reached, or cannot load the dictionary.
        #[inline]
        pub async fn get(
            client_: &::housekeeper::clickhouse::Client,
            a: impl ::housekeeper::Param<ty::UInt32>,
            client: impl ::housekeeper::Param<ty::Nullable<ty::String>>,
        ) -> ::housekeeper::Result<::core::option::Option<Row>> {
            hk::DictionaryGet::new()
                .key::<ty::UInt32>(&a)
                .key::<ty::Nullable<ty::String>>(&client)
                .fetch(client_)
                .await
        }
    "#]],
    );
    check(
        sql,
        "impl hk::Dictionary",
        &expect![[r#"
        impl hk::Dictionary for Table {
            const DICTIONARY: &'static str = "d.t";
            const KEY: &'static [&'static str] = &["a", "client"];
        }
    "#]],
    );
}

#[test]
fn a_simple_key_is_a_u64() {
    let sql = "CREATE DICTIONARY d.t (id Int8, v String) PRIMARY KEY id
        SOURCE(NULL()) LAYOUT(Hashed()) LIFETIME(0);";
    check(
        sql,
        "pub struct Row",
        &expect![[r#"
            /// One entry of `d.t`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt64`.
                pub id: u64,
                /// `String`.
                pub v: ::std::string::String,
            }
        "#]],
    );
    let sql = sql.replace("Int8", "Date");
    check(
        &sql,
        "pub struct Row",
        &expect![[r#"
            /// One entry of `d.t`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `Date`.
                pub id: ::housekeeper::time::Date,
                /// `String`.
                pub v: ::std::string::String,
            }
        "#]],
    );
}

#[test]
fn times_are_of_the_crate_that_is_chosen() {
    let sql = "CREATE TABLE d.t (a Date, b Date32, c DateTime, e Array(DateTime64(3, 'UTC')))
        ENGINE = Memory;";
    for (datetime, row, default) in [
        (
            DateTimeTypes::Time,
            expect![[r#"
                /// One row of `d.t`: every column that a `SELECT` can read.
                #[derive(PartialEq)]
                pub struct Row {
                    /// `Date`.
                    pub a: ::housekeeper::time::Date,
                    /// `Date32`.
                    pub b: ::housekeeper::time::Date,
                    /// `DateTime`.
                    pub c: ::housekeeper::time::OffsetDateTime,
                    /// `Array(DateTime64(3, 'UTC'))`.
                    pub e: ::std::vec::Vec<::housekeeper::time::OffsetDateTime>,
                }
            "#]],
            expect![[r#"
                impl ::core::default::Default for Row {
                    #[inline]
                    fn default() -> Self {
                        Self {
                            a: hk::DATE,
                            b: hk::DATE32,
                            c: hk::EPOCH,
                            e: hk::Empty::EMPTY,
                        }
                    }
                }
            "#]],
        ),
        (
            DateTimeTypes::Chrono,
            expect![[r#"
                /// One row of `d.t`: every column that a `SELECT` can read.
                #[derive(PartialEq)]
                pub struct Row {
                    /// `Date`.
                    pub a: ::housekeeper::chrono::NaiveDate,
                    /// `Date32`.
                    pub b: ::housekeeper::chrono::NaiveDate,
                    /// `DateTime`.
                    pub c: ::housekeeper::chrono::DateTime<::housekeeper::chrono::Utc>,
                    /// `Array(DateTime64(3, 'UTC'))`.
                    pub e: ::std::vec::Vec<
                        ::housekeeper::chrono::DateTime<::housekeeper::chrono::Utc>,
                    >,
                }
            "#]],
            expect![[r#"
                impl ::core::default::Default for Row {
                    #[inline]
                    fn default() -> Self {
                        Self {
                            a: ::core::default::Default::default(),
                            b: hk::CHRONO_DATE32,
                            c: ::housekeeper::chrono::DateTime::UNIX_EPOCH,
                            e: hk::Empty::EMPTY,
                        }
                    }
                }
            "#]],
        ),
        (
            DateTimeTypes::Raw,
            expect![[r#"
                /// One row of `d.t`: every column that a `SELECT` can read.
                #[derive(PartialEq)]
                pub struct Row {
                    /// `Date`.
                    pub a: u16,
                    /// `Date32`.
                    pub b: i32,
                    /// `DateTime`.
                    pub c: u32,
                    /// `Array(DateTime64(3, 'UTC'))`.
                    pub e: ::std::vec::Vec<i64>,
                }
            "#]],
            expect![[r#"
                impl ::core::default::Default for Row {
                    #[inline]
                    fn default() -> Self {
                        Self {
                            a: 0,
                            b: -25_567,
                            c: 0,
                            e: hk::Empty::EMPTY,
                        }
                    }
                }
            "#]],
        ),
    ] {
        let options = Options::from(Rust {
            datetime,
            ..Rust::default()
        });
        check_with(&options, sql, "pub struct Row", &row);
        check_with(
            &options,
            sql,
            "impl ::core::default::Default for Row",
            &default,
        );
    }
}

#[test]
fn decimals_are_of_the_crate_that_is_chosen() {
    let sql = "CREATE TABLE d.t (
        a Decimal(28, 5),
        b Array(Nullable(Decimal(3, 1))),
        wide Decimal(29, 5),
        -- housekeeper:rust type=::housekeeper::Decimal<i32, 2>
        own Decimal(9, 2)
    ) ENGINE = Memory;";
    let rust = Rust {
        decimal: DecimalTypes::RustDecimal,
        ..Rust::default()
    };
    check_with(
        &rust.into(),
        sql,
        "pub struct Row",
        &expect![[r#"
            /// One row of `d.t`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `Decimal(28, 5)`.
                pub a: ::housekeeper::rust_decimal::Decimal,
                /// `Array(Nullable(Decimal(3, 1)))`.
                pub b: ::std::vec::Vec<
                    ::core::option::Option<::housekeeper::rust_decimal::Decimal>,
                >,
                /// `Decimal(29, 5)`.
                pub wide: ::housekeeper::Decimal<i128, 5>,
                /// `Decimal(9, 2)`.
                pub own: ::housekeeper::Decimal<i32, 2>,
            }
        "#]],
    );
}

#[test]
fn what_serde_shows_has_the_names_of_clickhouse() {
    let sql = "CREATE TABLE d.t (
        id UInt8,
        type Enum8('page_view' = 1),
        `odd name` Tuple(`x y` UInt8, z UInt8),
        either Variant(String, UInt8)
    ) ENGINE = Memory;";
    let rust = Rust {
        serde: true,
        ..Rust::default()
    };
    let options = rust.into();
    for (item, expected) in [
        (
            "pub struct Row",
            expect![[r#"
                /// One row of `d.t`: every column that a `SELECT` can read.
                #[derive(PartialEq)]
                #[derive(hk::serde::Serialize, hk::serde::Deserialize)]
                #[serde(crate = "hk::serde")]
                pub struct Row {
                    /// `UInt8`.
                    pub id: u8,
                    /// `Enum8('page_view' = 1)`.
                    pub r#type: Type,
                    /// `` `odd name` Tuple(`x y` UInt8, z UInt8) ``.
                    #[serde(rename = "odd name")]
                    pub odd_name: OddName,
                    /// `Variant(String, UInt8)`.
                    pub either: Either,
                }
            "#]],
        ),
        (
            "pub struct OddName",
            expect![[r#"
            /// A value of `odd name`: `` Tuple(`x y` UInt8, z UInt8) ``.
            #[derive(Debug, Clone, PartialEq)]
            #[derive(hk::serde::Serialize, hk::serde::Deserialize)]
            #[serde(crate = "hk::serde")]
            pub struct OddName {
                /// Element `x y`.
                #[serde(rename = "x y")]
                pub x_y: u8,
                /// Element `z`.
                pub z: u8,
            }
        "#]],
        ),
        (
            "pub enum Either",
            expect![[r#"
            /// A value of `either`: `Variant(String, UInt8)`.
            #[derive(Debug, Clone, PartialEq, Default)]
            #[derive(hk::serde::Serialize, hk::serde::Deserialize)]
            #[serde(crate = "hk::serde")]
            pub enum Either {
                /// `String`.
                String(::std::string::String),
                /// `UInt8`.
                UInt8(u8),
                /// NULL.
                #[default]
                #[serde(rename = "NULL")]
                Null,
            }
        "#]],
        ),
        (
            "hk::enum_as_text!",
            expect![[r#"
            hk::enum_as_text!(Type, i8, ["page_view" => PageView]);
        "#]],
        ),
    ] {
        check_with(&options, sql, item, &expected);
    }
}

#[test]
fn functions_of_the_user_read_and_write_a_column() {
    let sql = "CREATE TABLE d.t (
        -- housekeeper:rust type=::money::Cents with=crate::money
        amount Nullable(UInt64)
    ) ENGINE = Memory;";
    for (item, expected) in [
        (
            "pub const amount",
            expect![[r#"
                /// Column `amount Nullable(UInt64)`.
                pub const amount: Column<Table, AmountType, ::money::Cents> = hk::column(
                    "amount",
                    "Nullable(UInt64)",
                );
            "#]],
        ),
        (
            "impl ty::SqlType for AmountType",
            expect![[r#"
            impl ty::SqlType for AmountType {
                type Bare = <ty::Nullable<ty::UInt64> as ty::SqlType>::Bare;

                fn write_name(out: &mut ::std::string::String) {
                    <ty::Nullable<ty::UInt64> as ty::SqlType>::write_name(out);
                }
            }
        "#]],
        ),
        (
            "impl ty::MayBeNull for AmountType",
            expect![[r#"
            impl ty::MayBeNull for AmountType {}
        "#]],
        ),
        (
            "impl hk::Encode<AmountType>",
            expect![[r#"
            impl hk::Encode<AmountType> for ::money::Cents {
                #[inline]
                fn encode(
                    &self,
                    out: &mut ::std::vec::Vec<u8>,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    crate::money::encode(self, out)
                }
            }
        "#]],
        ),
        (
            "impl hk::Lend<AmountType>",
            expect![[r#"
            impl hk::Lend<AmountType> for ::money::Cents {
                type Ref<'a> = Self;
                type Form = hk::Whole;
            }
        "#]],
        ),
        (
            "impl hk::Decode<'_, AmountType>",
            expect![[r#"
            impl hk::Decode<'_, AmountType> for ::money::Cents {
                #[inline]
                fn decode(
                    input: &mut hk::Reader<'_>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    crate::money::decode(input)
                }
            }
        "#]],
        ),
    ] {
        check(sql, item, &expected);
    }
}

#[test]
fn derives_are_added_once() {
    let sql = "CREATE TABLE d.t (e Enum8('a' = 1), p Tuple(x UInt8)) ENGINE = Memory;";
    let derive = ["Hash", "::serde::Serialize", "Clone", "Default"]
        .map(str::to_owned)
        .to_vec();
    let options = Options {
        crate_path: "crate::hk".to_owned(),
        rust: Rust {
            derive,
            ..Rust::default()
        },
    };
    check_with(
        &options,
        sql,
        "pub struct Row",
        &expect![[r#"
            /// One row of `d.t`: every column that a `SELECT` can read.
            #[derive(PartialEq, Hash, ::serde::Serialize)]
            pub struct Row {
                /// `Enum8('a' = 1)`.
                pub e: E,
                /// `Tuple(x UInt8)`.
                pub p: P,
            }
        "#]],
    );
    check_with(
        &options,
        sql,
        "pub enum E",
        &expect![[r#"
            /// A value of `e`.
            ///
            /// In the order of the numbers, the lowest being the default; a number the schema does not name comes last.
            #[derive(Debug, PartialEq, Default, ::serde::Serialize)]
            pub enum E {
                /// `'a'` = 1.
                #[default]
                A,
                /// A number that the schema did not name when this was generated.
                Unknown(i8),
            }
        "#]],
    );
    check_with(
        &options,
        sql,
        "pub struct P",
        &expect![[r#"
        /// A value of `p`: `Tuple(x UInt8)`.
        #[derive(Debug, Clone, PartialEq, Hash, ::serde::Serialize)]
        pub struct P {
            /// Element `x`.
            pub x: u8,
        }
    "#]],
    );
    check_with(
        &options,
        sql,
        "use crate::hk::{__private",
        &expect![[r#"
        use crate::hk::{__private as hk, ty};
    "#]],
    );
}

/// A column of each kind that rows which borrow treat in their way.
const BORROWED: &str = "CREATE TABLE d.t (
        number UInt8,
        text LowCardinality(Nullable(String)),
        -- housekeeper:rust type=::std::vec::Vec<u8>
        bytes String,
        fixed FixedString(2),
        list Array(Array(String)),
        map Map(String, UInt8),
        numbers Map(UInt8, UInt8),
        pair Tuple(UInt8, String),
        state AggregateFunction(uniq, UInt8),
        json JSON,
        point Tuple(x Float64, y Float64),
        place Tuple(city String, at Array(Tuple(x Float64, y Float64))),
        place_ref Tuple(a UInt8),
        either Variant(String, UInt8)
    ) ENGINE = Memory;";

#[test]
fn what_can_be_borrowed_is() {
    let sql = BORROWED;
    check(
        sql,
        "pub struct RowRef",
        &expect![[r#"
            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `UInt8`.
                pub number: u8,
                /// `LowCardinality(Nullable(String))`.
                pub text: ::core::option::Option<&'a str>,
                /// `String`.
                pub bytes: &'a [u8],
                /// `FixedString(2)`.
                pub fixed: ::housekeeper::FixedString<2>,
                /// `Array(Array(String))`.
                pub list: ::std::vec::Vec<::std::vec::Vec<&'a str>>,
                /// `Map(String, UInt8)`.
                pub map: ::std::vec::Vec<(&'a str, u8)>,
                /// `Map(UInt8, UInt8)`.
                pub numbers: ::std::collections::BTreeMap<u8, u8>,
                /// `Tuple(UInt8, String)`.
                pub pair: (u8, &'a str),
                /// `AggregateFunction(uniq, UInt8)`: the state as bytes.
                pub state: &'a [u8],
                /// `JSON`.
                pub json: &'a str,
                /// `Tuple(x Float64, y Float64)`.
                pub point: Point,
                /// `Tuple(city String, at Array(Tuple(x Float64, y Float64)))`.
                pub place: PlaceRef<'a>,
                /// `Tuple(a UInt8)`.
                pub place_ref: PlaceRef_,
                /// `Variant(String, UInt8)`.
                pub either: EitherRef<'a>,
            }
        "#]],
    );
    check(
        sql,
        "pub struct PlaceRef<",
        &expect![[r#"
        /// A [`Place`] that borrows from an answer.
        #[derive(Debug, Clone, PartialEq)]
        pub struct PlaceRef<'a> {
            /// Element `city`.
            pub city: &'a str,
            /// Element `at`.
            pub at: ::std::vec::Vec<PlaceAt>,
        }
    "#]],
    );
    check(
        sql,
        "pub struct PlaceRef_ ",
        &expect![[r#"
        /// A value of `place_ref`: `Tuple(a UInt8)`.
        #[derive(Debug, Clone, PartialEq)]
        pub struct PlaceRef_ {
            /// Element `a`.
            pub a: u8,
        }
    "#]],
    );
    check(
        sql,
        "pub enum EitherRef",
        &expect![[r#"
        /// A [`Either`] that borrows from an answer.
        #[derive(Debug, Clone, PartialEq, Default)]
        pub enum EitherRef<'a> {
            /// `String`.
            String(&'a str),
            /// `UInt8`.
            UInt8(u8),
            /// NULL.
            #[default]
            Null,
        }
    "#]],
    );
    check(
        sql,
        "impl hk::Lend<ty::Variant",
        &expect![[r#"
            impl hk::Lend<ty::Variant<(ty::String, ty::UInt8)>> for Either {
                type Ref<'a> = EitherRef<'a>;
                type Form = hk::Borrowed;
            }
        "#]],
    );
    check(
        sql,
        "impl hk::Lend<ty::Tuple<(ty::Float64",
        &expect![[r#"
        impl hk::Lend<ty::Tuple<(ty::Float64, ty::Float64)>> for Point {
            type Ref<'a> = Self;
            type Form = hk::Whole;
        }
    "#]],
    );
    check(
        sql,
        "impl<'a> hk::Decode<'a, ty::Variant",
        &expect![[r#"
        impl<'a> hk::Decode<'a, ty::Variant<(ty::String, ty::UInt8)>>
    "#]],
    );
}

#[test]
fn rows_that_borrow_are_decoded() {
    let sql = BORROWED;
    check(
        sql,
        "fn fill_ref",
        &expect![[r##"
            #[inline]
            fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                hk::fill::<ty::UInt8, _>(input, "number", &mut row.number);
                hk::fill::<
                    ty::LowCardinality<ty::Nullable<ty::String>>,
                    _,
                >(input, "text", &mut row.text);
                hk::replace::<ty::String, _>(input, "bytes", &mut row.bytes);
                hk::fill::<ty::FixedString<2>, _>(input, "fixed", &mut row.fixed);
                hk::fill::<
                    ty::Array<ty::Array<ty::String>>,
                    _,
                >(input, "list", &mut row.list);
                hk::fill::<
                    ty::Map<ty::String, ty::UInt8>,
                    _,
                >(input, "map", &mut row.map);
                hk::fill::<
                    ty::Map<ty::UInt8, ty::UInt8>,
                    _,
                >(input, "numbers", &mut row.numbers);
                hk::fill::<
                    ty::Tuple<(ty::UInt8, ty::String)>,
                    _,
                >(input, "pair", &mut row.pair);
                hk::fill::<ty::AggregateState, _>(input, "state", &mut row.state);
                hk::fill::<ty::Json, _>(input, "json", &mut row.json);
                hk::fill::<
                    ty::Tuple<(ty::Float64, ty::Float64)>,
                    _,
                >(input, "point", &mut row.point);
                hk::fill::<
                    ty::Tuple<
                        (
                            ty::String,
                            ty::Array<ty::Tuple<(ty::Float64, ty::Float64)>>,
                        ),
                    >,
                    _,
                >(input, "place", &mut row.place);
                hk::fill::<
                    ty::Tuple<(ty::UInt8,)>,
                    _,
                >(input, "place_ref", &mut row.place_ref);
                hk::fill::<
                    ty::Variant<(ty::String, ty::UInt8)>,
                    _,
                >(input, "either", &mut row.either);
            }
        "##]],
    );
    let numbers = "CREATE TABLE d.t (number UInt8) ENGINE = Memory;";
    check(
        numbers,
        "pub type RowRef",
        &expect![[r#"
        /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
        pub type RowRef<'a> = Row;
    "#]],
    );
    check(
        numbers,
        "fn fill_ref",
        &expect![[r#"
            #[inline]
            fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                hk::FillRow::fill(row, input);
            }
        "#]],
    );
}

#[test]
fn a_type_of_the_users_own_defines_nothing() {
    let sql = "CREATE TABLE d.t (
        -- housekeeper:rust type=crate::Level
        level Enum8('low' = 1),
        -- housekeeper:rust type=crate::Blob
        state AggregateFunction(uniq, UInt8)
    ) ENGINE = Memory;";
    check(
        sql,
        "pub struct Row",
        &expect![[r#"
            /// One row of `d.t`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `Enum8('low' = 1)`.
                pub level: crate::Level,
                /// `AggregateFunction(uniq, UInt8)`: the state as bytes.
                pub state: crate::Blob,
            }
        "#]],
    );
    check(
        sql,
        "fn fill",
        &expect![[r##"
            #[inline]
            fn fill(&mut self, input: &mut hk::Reader<'_>) {
                hk::replace::<ty::Enum8, _>(input, "level", &mut self.level);
                hk::replace::<
                    ty::AggregateState,
                    _,
                >(input, "state", &mut self.state);
            }
        "##]],
    );
    check(
        sql,
        "pub const level",
        &expect![[r#"
            /// Column `level Enum8('low' = 1)`.
            pub const level: Column<Table, ty::Enum8, crate::Level> = hk::column(
                "level",
                "Enum8('low' = 1)",
            );
        "#]],
    );
}

#[test]
fn columns_of_one_type_and_one_name_share_it() {
    let sql = "CREATE TABLE d.t (
        place Tuple(at Tuple(kind Enum8('x' = 1))),
        place_at Array(Tuple(kind Enum8('x' = 1))),
        placeAt Nullable(UInt8),
        place_at_kind Enum8('x' = 1)
    ) ENGINE = Memory;";
    for (item, expected) in [
        (
            "pub struct Place ",
            expect![[r#"
            /// A value of `place`: `Tuple(at Tuple(kind Enum8('x' = 1)))`.
            #[derive(Debug, Clone, PartialEq)]
            pub struct Place {
                /// Element `at`.
                pub at: PlaceAt,
            }
        "#]],
        ),
        (
            "pub struct PlaceAt",
            expect![[r#"
            /// A value of `place` and `place_at`: `Tuple(kind Enum8('x' = 1))`.
            #[derive(Debug, Clone, PartialEq)]
            pub struct PlaceAt {
                /// Element `kind`.
                pub kind: PlaceAtKind,
            }
        "#]],
        ),
        (
            "pub enum PlaceAtKind",
            expect![[r#"
                /// A value of `place`, `place_at` and `place_at_kind`.
                ///
                /// In the order of the numbers, the lowest being the default; a number the schema does not name comes last.
                #[derive(Debug, PartialEq, Default)]
                pub enum PlaceAtKind {
                    /// `'x'` = 1.
                    #[default]
                    X,
                    /// A number that the schema did not name when this was generated.
                    Unknown(i8),
                }
            "#]],
        ),
    ] {
        check(sql, item, &expected);
    }
    // Of a column that is left out, nothing is there to be shared.
    let sql = "CREATE TABLE d.t (
        a Tuple(b Enum8('x' = 1), c AggregateFunction(uniq, UInt8)),
        a_b Enum8('x' = 1)
    ) ENGINE = Memory;";
    let fixture = Fixture::read("d.sql", &format!("CREATE DATABASE d;\n{sql}"));
    let (text, messages) = fixture.generate(&Options::default(), None);
    assert!(
        matches!(messages.as_slice(), [message] if message.contains("is left out")),
        "{messages:?}"
    );
    assert_eq!(text.matches("pub enum AB ").count(), 1);
    assert!(text.contains("/// A value of `a_b`."));
}

#[test]
fn types_are_called_as_a_directive_says() {
    let sql = "CREATE TABLE d.t (
        -- housekeeper:rust type-name=Spot
        place Tuple(at Enum8('x' = 1), `1` Array(Tuple(x UInt8))),
        place_at Enum8('y' = 1),
        -- housekeeper:rust type-name=Line
        items Nested(kind Enum8('x' = 1), sku String),
        -- housekeeper:rust type-name=Cents with=crate::cents
        amount UInt64,
        amount_type Enum8('x' = 1)
    ) ENGINE = Memory;";
    check(
        sql,
        "pub struct Row ",
        &expect![[r#"
            /// One row of `d.t`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `` Tuple(at Enum8('x' = 1), `1` Array(Tuple(x UInt8))) ``.
                pub place: Spot,
                /// `Enum8('y' = 1)`.
                pub place_at: PlaceAt,
                /// `` `items.kind` Array(Enum8('x' = 1)) ``.
                pub items_kind: ::std::vec::Vec<LineKind>,
                /// `` `items.sku` Array(String) ``.
                pub items_sku: ::std::vec::Vec<::std::string::String>,
                /// `UInt64`.
                pub amount: u64,
                /// `Enum8('x' = 1)`.
                pub amount_type: AmountType,
            }
        "#]],
    );
    check(
        sql,
        "pub struct Spot ",
        &expect![[r#"
        /// A value of `place`: `` Tuple(at Enum8('x' = 1), `1` Array(Tuple(x UInt8))) ``.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Spot {
            /// Element `at`.
            pub at: SpotAt,
            /// Element `1`.
            pub _1: ::std::vec::Vec<Spot1>,
        }
    "#]],
    );
    check(
        sql,
        "impl hk::InsertRow<Table> for Row",
        &expect![[r#"
            impl hk::InsertRow<Table> for Row {
                const COLUMNS: hk::RowColumns = <Self as hk::ReadRow>::COLUMNS;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put::<
                        ty::Tuple<(ty::Enum8, ty::Array<ty::Tuple<(ty::UInt8,)>>)>,
                        _,
                    >(out, 0, "place", &self.place);
                    hk::put_code(
                        out,
                        1,
                        "place_at",
                        self.place_at.code(),
                        match self.place_at {
                            PlaceAt::Unknown(_) => false,
                            _ => true,
                        },
                    );
                    hk::put::<
                        ty::Array<ty::Enum8>,
                        _,
                    >(out, 2, "items.kind", &self.items_kind);
                    hk::put::<
                        ty::Array<ty::String>,
                        _,
                    >(out, 3, "items.sku", &self.items_sku);
                    hk::put::<CentsType, _>(out, 4, "amount", &self.amount);
                    hk::put_code(
                        out,
                        5,
                        "amount_type",
                        self.amount_type.code(),
                        match self.amount_type {
                            AmountType::Unknown(_) => false,
                            _ => true,
                        },
                    );
                }
            }
        "#]],
    );
    check(
        sql,
        "pub enum CentsType",
        &expect![[r#"
        /// The type of `amount`, read and written by functions of this crate.
        #[derive(Debug, Clone, Copy)]
        pub enum CentsType {}
    "#]],
    );
}

/// So that a query of the column gives its values as they are; where the type of the column says that already, it does
/// not have to be told.
#[test]
fn a_type_of_the_users_own_for_what_can_be_borrowed_is_foreign() {
    for (ty, rust, expected) in [
        (
            "Array(UInt8)",
            "crate::Tags",
            expect![[r#"
                /// Column `a Array(UInt8)`.
                pub const a: Column<Table, ty::Foreign<ty::Array<ty::UInt8>>, crate::Tags> = hk::column(
                    "a",
                    "Array(UInt8)",
                );
            "#]],
        ),
        (
            "LowCardinality(UInt8)",
            "crate::Money",
            expect![[r#"
                /// Column `a LowCardinality(UInt8)`.
                pub const a: Column<Table, ty::LowCardinality<ty::UInt8>, crate::Money> = hk::column(
                    "a",
                    "LowCardinality(UInt8)",
                );
            "#]],
        ),
        (
            "String",
            "Vec<u8>",
            expect![[r#"
                /// Column `a String`.
                pub const a: Column<Table, ty::String, Vec<u8>> = hk::column("a", "String");
            "#]],
        ),
    ] {
        let sql = format!(
            "CREATE TABLE d.t (
                -- housekeeper:rust type={rust}
                a {ty}
            ) ENGINE = MergeTree ORDER BY a;"
        );
        check(&sql, "pub const a", &expected);
    }
    let sql = "CREATE TABLE d.t (
        -- housekeeper:rust type=crate::Email
        a String
    ) ENGINE = MergeTree ORDER BY a;";
    check(
        sql,
        "pub const KEY",
        &expect![[r#"
        /// The sorting key, `a`, to page by.
        pub const KEY: Column<Table, ty::Foreign<ty::String>, crate::Email> = a;
    "#]],
    );
    check(
        sql,
        "pub fn by_a",
        &expect![[r#"
        /// The rows whose `a`, the sorting key, is this or in this range.
        #[inline]
        pub fn by_a(
            a: impl ::housekeeper::KeyArg<ty::Foreign<ty::String>>,
        ) -> ::housekeeper::Select<Table, Row> {
            scan().key(super::a, a)
        }
    "#]],
    );
}

#[test]
fn words_of_the_schema_are_documentation() {
    let sql = "-- Starts [here](x).
        -- Second line.
        CREATE TABLE d.t (
            -- About `a` & <b>.
            a UInt8 COMMENT 'What a_b is; see http://example.com/x.',
            b UInt8 DEFAULT length('``')
        ) ENGINE = MySQL('host', 'db', 't', 'user', 'secret') COMMENT '# Heading';";
    check(
        sql,
        "pub mod t",
        &expect![[r#"
        /// Table `d.t`.
        ///
        /// Starts \[here\](x).
        /// Second line.
        ///
        /// \# Heading
        ///
        /// Engine `MySQL`.
        ///
        /// Defined in `d.sql:4`.
        #[allow(non_upper_case_globals)]
        pub mod t {
    "#]],
    );
    check(
        sql,
        "pub const a",
        &expect![[r#"
            /// Column `a UInt8`.
            ///
            /// What a_b is; see <http://example.com/x>.
            ///
            /// About `a` \& \<b\>.
            pub const a: Column<Table, ty::UInt8, u8> = hk::column("a", "UInt8");
        "#]],
    );
    check(
        sql,
        "pub struct Row",
        &expect![[r#"
            /// One row of `d.t`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt8`.
                ///
                /// What a_b is; see <http://example.com/x>.
                ///
                /// About `a` \& \<b\>.
                pub a: u8,
                /// ``` UInt8 DEFAULT length('``') ```.
                pub b: u8,
            }
        "#]],
    );
}

#[test]
fn maps_with_float_keys_are_pairs() {
    let sql = "CREATE TABLE d.t (
        a Map(String, UInt8),
        b Map(Float32, UInt8),
        c Map(UInt8, Map(Float64, Tuple(x UInt8)))
    ) ENGINE = Memory;";
    check(
        sql,
        "pub struct Row",
        &expect![[r#"
            /// One row of `d.t`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `Map(String, UInt8)`.
                pub a: ::std::collections::BTreeMap<::std::string::String, u8>,
                /// `Map(Float32, UInt8)`.
                pub b: ::std::vec::Vec<(f32, u8)>,
                /// `Map(UInt8, Map(Float64, Tuple(x UInt8)))`.
                pub c: ::std::collections::BTreeMap<
                    u8,
                    ::std::vec::Vec<(f64, CValueValue)>,
                >,
            }
        "#]],
    );
}
