/// Database `shop`.
///
/// A web shop.
///
/// Defined in `golden/shop.sql:2`.
#[allow(dead_code, unreachable_pub, unused_imports, clippy::all, clippy::pedantic)]
pub mod shop {
    /// Table `shop.users`.
    ///
    /// Customers. A newer version of a row replaces the older one.
    ///
    /// Owned by \[CRM\].
    ///
    /// Engine `ReplacingMergeTree(version)`, sorting key `user_id`.
    ///
    /// Defined in `golden/shop.sql:5`.
    #[allow(non_upper_case_globals)]
    pub mod users {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `user_id UInt64`.
        pub const user_id: Column<Table, ty::UInt64, u64> = hk::column(
            "user_id",
            "UInt64",
        );
        /// Column `email String`.
        ///
        /// Where `mail` goes, \<lower case\>.
        pub const email: Column<Table, ty::String, ::std::string::String> = hk::column(
            "email",
            "String",
        );
        /// Column `registered Date`.
        pub const registered: Column<Table, ty::Date, ::housekeeper::time::Date> = hk::column(
            "registered",
            "Date",
        );
        /// Column `country FixedString(2)`.
        ///
        /// Two letters, see <https://example.com/iso>.
        pub const country: Column<
            Table,
            ty::FixedString<2>,
            ::housekeeper::FixedString<2>,
        > = hk::column("country", "FixedString(2)");
        /// Column `spent Decimal(18, 2)`.
        pub const spent: Column<
            Table,
            ty::Decimal<18, 2>,
            ::housekeeper::Decimal<i64, 2>,
        > = hk::column("spent", "Decimal(18, 2)");
        /// Column `segment Nullable(UInt8)`.
        pub const segment: Column<
            Table,
            ty::Nullable<ty::UInt8>,
            ::core::option::Option<u8>,
        > = hk::column("segment", "Nullable(UInt8)");
        /// Column `settings Map(String, String)`.
        pub const settings: Column<
            Table,
            ty::Map<ty::String, ty::String>,
            ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
        > = hk::column("settings", "Map(String, String)");
        /// Column `version UInt64`.
        pub const version: Column<Table, ty::UInt64, u64> = hk::column(
            "version",
            "UInt64",
        );
        /// Column `domain String`.
        pub const domain: Column<Table, ty::String, ::std::string::String> = hk::column(
            "domain",
            "String",
        );
        /// The sorting key, `user_id`, to page by.
        pub const KEY: Column<Table, ty::UInt64, u64> = user_id;

        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The table `shop.users`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One row of `shop.users`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt64`, in the sorting key.
                pub user_id: u64,
                /// `String`.
                ///
                /// Where `mail` goes, \<lower case\>.
                pub email: ::std::string::String,
                /// `Date DEFAULT today()`.
                pub registered: ::housekeeper::time::Date,
                /// `FixedString(2)`.
                ///
                /// Two letters, see <https://example.com/iso>.
                pub country: ::housekeeper::FixedString<2>,
                /// `Decimal(18, 2) DEFAULT 0`.
                pub spent: ::housekeeper::Decimal<i64, 2>,
                /// `Nullable(UInt8) DEFAULT 0`.
                pub segment: ::core::option::Option<u8>,
                /// `Map(String, String) DEFAULT map()`.
                pub settings: ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::string::String,
                >,
                /// `UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3))`: computed by the server on insert.
                pub version: u64,
                /// `String ALIAS splitByChar('@', email)[2]`: computed by the server when it is read.
                pub domain: ::std::string::String,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `UInt64`, in the sorting key.
                pub user_id: u64,
                /// `String`.
                pub email: &'a str,
                /// `Date DEFAULT today()`.
                pub registered: ::housekeeper::time::Date,
                /// `FixedString(2)`.
                pub country: ::housekeeper::FixedString<2>,
                /// `Decimal(18, 2) DEFAULT 0`.
                pub spent: ::housekeeper::Decimal<i64, 2>,
                /// `Nullable(UInt8) DEFAULT 0`.
                pub segment: ::core::option::Option<u8>,
                /// `Map(String, String) DEFAULT map()`.
                pub settings: ::std::vec::Vec<(&'a str, &'a str)>,
                /// `UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3))`: computed by the server on insert.
                pub version: u64,
                /// `String ALIAS splitByChar('@', email)[2]`: computed by the server when it is read.
                pub domain: &'a str,
            }

            /// A new row of `shop.users`.
            ///
            /// What is not set is left to the server, which computes it.
            #[derive(Debug, Clone, PartialEq)]
            pub struct New {
                user_id: u64,
                email: ::std::string::String,
                registered: ::core::option::Option<::housekeeper::time::Date>,
                country: ::housekeeper::FixedString<2>,
                spent: ::core::option::Option<::housekeeper::Decimal<i64, 2>>,
                segment: ::core::option::Option<::core::option::Option<u8>>,
                settings: ::core::option::Option<
                    ::std::collections::BTreeMap<
                        ::std::string::String,
                        ::std::string::String,
                    >,
                >,
                raw_email: ::core::option::Option<::std::string::String>,
            }

            impl New {
                /// A row of `shop.users` with the columns that have no default.
                #[inline]
                #[must_use]
                pub fn new(
                    user_id: u64,
                    email: impl ::core::convert::Into<::std::string::String>,
                    country: impl ::core::convert::Into<::housekeeper::FixedString<2>>,
                ) -> Self {
                    Self {
                        user_id,
                        email: ::core::convert::Into::into(email),
                        registered: ::core::option::Option::None,
                        country: ::core::convert::Into::into(country),
                        spent: ::core::option::Option::None,
                        segment: ::core::option::Option::None,
                        settings: ::core::option::Option::None,
                        raw_email: ::core::option::Option::None,
                    }
                }

                /// Sets `registered`.
                ///
                /// `Date DEFAULT today()`.
                #[inline]
                #[must_use]
                pub fn registered(mut self, value: ::housekeeper::time::Date) -> Self {
                    self.registered = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `spent`.
                ///
                /// `Decimal(18, 2) DEFAULT 0`.
                #[inline]
                #[must_use]
                pub fn spent(mut self, value: ::housekeeper::Decimal<i64, 2>) -> Self {
                    self.spent = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `segment`.
                ///
                /// `Nullable(UInt8) DEFAULT 0`.
                #[inline]
                #[must_use]
                pub fn segment(mut self, value: ::core::option::Option<u8>) -> Self {
                    self.segment = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `settings`.
                ///
                /// `Map(String, String) DEFAULT map()`.
                #[inline]
                #[must_use]
                pub fn settings(
                    mut self,
                    value: ::std::collections::BTreeMap<
                        ::std::string::String,
                        ::std::string::String,
                    >,
                ) -> Self {
                    self.settings = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `raw_email`.
                ///
                /// `String EPHEMERAL`: not stored, other columns are computed from it.
                #[inline]
                #[must_use]
                pub fn raw_email(
                    mut self,
                    value: impl ::core::convert::Into<::std::string::String>,
                ) -> Self {
                    self.raw_email = ::core::option::Option::Some(
                        ::core::convert::Into::into(value),
                    );
                    self
                }
            }

            /// Begins an insert of [`New`]s into `shop.users`.
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

            /// Inserts all of `rows` and gives their count. What they do not set, the server computes.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub fn insert_new<
                'a,
                R: ::core::iter::IntoIterator<
                        Item = New,
                        IntoIter: ::core::marker::Send + 'a,
                    >,
            >(
                client: &'a ::housekeeper::clickhouse::Client,
                rows: R,
            ) -> ::housekeeper::InsertAll<'a> {
                hk::insert_all::<Table, New, R>(client, rows)
            }

            /// Inserts rows into `shop.users`, in batches and without an end.
            #[inline]
            pub fn inserter<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::Inserter<R> {
                hk::inserter::<Table, R>(client)
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            /// The rows whose `user_id`, the sorting key, is this or in this range.
            #[inline]
            pub fn by_user_id(
                user_id: impl ::housekeeper::KeyArg<ty::UInt64>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().key(super::user_id, user_id)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`users`";
            }

            impl hk::Named<0xd26b71d998072557> for Table {}

            impl hk::Replacing for Table {}

            impl hk::MergeTree for Table {}

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        user_id: self.user_id,
                        email: ::core::clone::Clone::clone(&self.email),
                        registered: self.registered,
                        country: self.country,
                        spent: self.spent,
                        segment: self.segment,
                        settings: ::core::clone::Clone::clone(&self.settings),
                        version: self.version,
                        domain: ::core::clone::Clone::clone(&self.domain),
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(
                        f,
                        "Row",
                        &[
                            &self.user_id,
                            &self.email,
                            &self.registered,
                            &self.country,
                            &self.spent,
                            &self.segment,
                            &self.settings,
                            &self.version,
                            &self.domain,
                        ],
                    )
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(
                        f,
                        "RowRef",
                        &[
                            &self.user_id,
                            &self.email,
                            &self.registered,
                            &self.country,
                            &self.spent,
                            &self.segment,
                            &self.settings,
                            &self.version,
                            &self.domain,
                        ],
                    )
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        user_id: 0,
                        email: hk::Empty::EMPTY,
                        registered: hk::DATE,
                        country: hk::Empty::EMPTY,
                        spent: hk::Empty::EMPTY,
                        segment: ::core::option::Option::None,
                        settings: hk::Empty::EMPTY,
                        version: 0,
                        domain: hk::Empty::EMPTY,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::UInt64, _>(input, "user_id", &mut self.user_id);
                    hk::fill::<ty::String, _>(input, "email", &mut self.email);
                    hk::fill::<ty::Date, _>(input, "registered", &mut self.registered);
                    hk::fill::<
                        ty::FixedString<2>,
                        _,
                    >(input, "country", &mut self.country);
                    hk::fill::<ty::Decimal<18, 2>, _>(input, "spent", &mut self.spent);
                    hk::fill::<
                        ty::Nullable<ty::UInt8>,
                        _,
                    >(input, "segment", &mut self.segment);
                    hk::fill::<
                        ty::Map<ty::String, ty::String>,
                        _,
                    >(input, "settings", &mut self.settings);
                    hk::fill::<ty::UInt64, _>(input, "version", &mut self.version);
                    hk::fill::<ty::String, _>(input, "domain", &mut self.domain);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef {
                        user_id: 0,
                        email: "",
                        registered: hk::DATE,
                        country: hk::Empty::EMPTY,
                        spent: hk::Empty::EMPTY,
                        segment: ::core::option::Option::None,
                        settings: hk::Empty::EMPTY,
                        version: 0,
                        domain: "",
                    }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::UInt64, _>(input, "user_id", &mut row.user_id);
                    hk::fill::<ty::String, _>(input, "email", &mut row.email);
                    hk::fill::<ty::Date, _>(input, "registered", &mut row.registered);
                    hk::fill::<
                        ty::FixedString<2>,
                        _,
                    >(input, "country", &mut row.country);
                    hk::fill::<ty::Decimal<18, 2>, _>(input, "spent", &mut row.spent);
                    hk::fill::<
                        ty::Nullable<ty::UInt8>,
                        _,
                    >(input, "segment", &mut row.segment);
                    hk::fill::<
                        ty::Map<ty::String, ty::String>,
                        _,
                    >(input, "settings", &mut row.settings);
                    hk::fill::<ty::UInt64, _>(input, "version", &mut row.version);
                    hk::fill::<ty::String, _>(input, "domain", &mut row.domain);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|user_id|UInt64|email|String|registered|Date|country|FixedString(2)|spent|Decimal(18, 2)|segment|Nullable(UInt8)|settings|Map(String, String)|version|UInt64|domain|String",
                    notes: &[],
                };
            }

            impl hk::InsertRow<Table> for New {
                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|user_id|UInt64|email|String|registered|Date|country|FixedString(2)|spent|Decimal(18, 2)|segment|Nullable(UInt8)|settings|Map(String, String)|raw_email|String",
                    notes: &[
                        (2, hk::Note::OrDefault),
                        (4, hk::Note::OrDefault),
                        (5, hk::Note::OrDefault),
                        (6, hk::Note::OrDefault),
                        (7, hk::Note::OrDefault),
                    ],
                };

                const DEFAULTS: bool = true;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put_given::<ty::UInt64, _>(out, "user_id", &self.user_id);
                    hk::put_given::<ty::String, _>(out, "email", &self.email);
                    hk::put_or_default::<
                        ty::Date,
                        _,
                    >(out, "registered", &self.registered);
                    hk::put_given::<
                        ty::FixedString<2>,
                        _,
                    >(out, "country", &self.country);
                    hk::put_or_default::<
                        ty::Decimal<18, 2>,
                        _,
                    >(out, "spent", &self.spent);
                    hk::put_or_default::<
                        ty::Nullable<ty::UInt8>,
                        _,
                    >(out, "segment", &self.segment);
                    hk::put_or_default::<
                        ty::Map<ty::String, ty::String>,
                        _,
                    >(out, "settings", &self.settings);
                    hk::put_or_default::<
                        ty::String,
                        _,
                    >(out, "raw_email", &self.raw_email);
                }
            }
        }
    }

    /// Table `shop.events`.
    ///
    /// Engine `ReplacingMergeTree`, sorting key `user_id, timestamp, toDate(timestamp)`.
    ///
    /// Defined in `golden/shop.sql:22`.
    #[allow(non_upper_case_globals)]
    pub mod events {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `event_id UUID`.
        pub const event_id: Column<Table, ty::UUID, ::housekeeper::uuid::Uuid> = hk::column(
            "event_id",
            "UUID",
        );
        /// Column `user_id UInt64`.
        pub const user_id: Column<Table, ty::UInt64, u64> = hk::column(
            "user_id",
            "UInt64",
        );
        /// Column `kind Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)`.
        pub const kind: Column<Table, ty::Enum8, Kind> = hk::column(
            "kind",
            "Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)",
        );
        /// Column `page_url Nullable(String)`.
        pub const page_url: Column<
            Table,
            ty::Nullable<ty::String>,
            ::core::option::Option<::std::string::String>,
        > = hk::column("page_url", "Nullable(String)");
        /// Column `timestamp DateTime('UTC')`.
        pub const timestamp: Column<
            Table,
            ty::DateTime,
            ::housekeeper::time::OffsetDateTime,
        > = hk::column("timestamp", "DateTime('UTC')");
        /// Column `tags Array(LowCardinality(String))`.
        pub const tags: Column<
            Table,
            ty::Array<ty::LowCardinality<ty::String>>,
            ::std::vec::Vec<::std::string::String>,
        > = hk::column("tags", "Array(LowCardinality(String))");
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The table `shop.events`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// A value of `kind`.
            ///
            /// In the order of the numbers, the lowest being the default; a number the schema does not name comes last.
            #[derive(Debug, PartialEq, Default)]
            pub enum Kind {
                /// `'unknown'` = -1.
                #[default]
                UnknownMinus1,
                /// `'view'` = 1.
                View,
                /// `'add to cart'` = 2.
                AddToCart,
                /// `'purchase'` = 3.
                Purchase,
                /// A number that the schema did not name when this was generated.
                Unknown(i8),
            }

            impl Kind {
                /// The text, as the server shows it; `None` of an unknown number.
                #[inline]
                #[must_use]
                pub const fn as_str(self) -> ::core::option::Option<&'static str> {
                    match self {
                        Self::UnknownMinus1 => ::core::option::Option::Some("unknown"),
                        Self::View => ::core::option::Option::Some("view"),
                        Self::AddToCart => ::core::option::Option::Some("add to cart"),
                        Self::Purchase => ::core::option::Option::Some("purchase"),
                        Self::Unknown(_) => ::core::option::Option::None,
                    }
                }

                /// The number that the server stores.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i8 {
                    match self {
                        Self::UnknownMinus1 => -1,
                        Self::View => 1,
                        Self::AddToCart => 2,
                        Self::Purchase => 3,
                        Self::Unknown(code) => code,
                    }
                }

                /// The value that the server stores as this number.
                #[inline]
                #[must_use]
                pub const fn from_code(code: i8) -> Self {
                    match code {
                        -1 => Self::UnknownMinus1,
                        1 => Self::View,
                        2 => Self::AddToCart,
                        3 => Self::Purchase,
                        _ => Self::Unknown(code),
                    }
                }
            }

            /// One row of `shop.events`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UUID`.
                pub event_id: ::housekeeper::uuid::Uuid,
                /// `UInt64`, in the sorting key.
                pub user_id: u64,
                /// `Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)`.
                pub kind: Kind,
                /// `Nullable(String)`.
                pub page_url: ::core::option::Option<::std::string::String>,
                /// `DateTime('UTC')`, in the sorting key.
                pub timestamp: ::housekeeper::time::OffsetDateTime,
                /// `Array(LowCardinality(String))`.
                pub tags: ::std::vec::Vec<::std::string::String>,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `UUID`.
                pub event_id: ::housekeeper::uuid::Uuid,
                /// `UInt64`, in the sorting key.
                pub user_id: u64,
                /// `Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)`.
                pub kind: Kind,
                /// `Nullable(String)`.
                pub page_url: ::core::option::Option<&'a str>,
                /// `DateTime('UTC')`, in the sorting key.
                pub timestamp: ::housekeeper::time::OffsetDateTime,
                /// `Array(LowCardinality(String))`.
                pub tags: ::std::vec::Vec<&'a str>,
            }

            /// A new row of `shop.events`.
            ///
            /// It is a [`Row`], as there is no column that the server may compute.
            pub type New = Row;

            impl Row {
                /// A row of `shop.events` with all its columns.
                #[inline]
                #[must_use]
                pub fn new(
                    event_id: ::housekeeper::uuid::Uuid,
                    user_id: u64,
                    kind: Kind,
                    page_url: ::core::option::Option<::std::string::String>,
                    timestamp: ::housekeeper::time::OffsetDateTime,
                    tags: ::std::vec::Vec<::std::string::String>,
                ) -> Self {
                    Self {
                        event_id,
                        user_id,
                        kind,
                        page_url,
                        timestamp,
                        tags,
                    }
                }
            }

            /// Begins an insert of [`Row`]s into `shop.events`.
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

            /// Inserts all of `rows`, with every value, and gives their count.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub fn insert_all<
                'a,
                R: ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<Row>,
                        IntoIter: ::core::marker::Send + 'a,
                    >,
            >(
                client: &'a ::housekeeper::clickhouse::Client,
                rows: R,
            ) -> ::housekeeper::InsertAll<'a> {
                hk::insert_all::<Table, Row, R>(client, rows)
            }

            /// [`insert_all`], as a `New` is a [`Row`].
            pub use self::insert_all as insert_new;

            /// Inserts rows into `shop.events`, in batches and without an end.
            #[inline]
            pub fn inserter<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::Inserter<R> {
                hk::inserter::<Table, R>(client)
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            /// The rows whose `user_id`, the first column of the sorting key, is this or in this range.
            #[inline]
            pub fn by_user_id(user_id: impl ::housekeeper::KeyArg<ty::UInt64>) -> ByKey {
                ByKey(scan().key(super::user_id, user_id))
            }

            /// A query by columns of the sorting key, which reads little more than it gives.
            #[derive(Debug, Clone)]
            #[must_use = "a query does nothing until it is fetched"]
            pub struct ByKey(::housekeeper::Select<Table, Row>);

            impl ByKey {
                /// Only rows whose `timestamp` is this or in this range.
                #[inline]
                pub fn timestamp(
                    self,
                    timestamp: impl ::housekeeper::KeyArg<ty::DateTime>,
                ) -> Self {
                    Self(self.0.key(super::timestamp, timestamp))
                }
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`events`";
            }

            impl hk::Named<0xe995008b3a85897e> for Table {}

            impl hk::Replacing for Table {}

            impl hk::MergeTree for Table {}

            hk::enumeration!(Kind, i8);

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        event_id: self.event_id,
                        user_id: self.user_id,
                        kind: self.kind,
                        page_url: ::core::clone::Clone::clone(&self.page_url),
                        timestamp: self.timestamp,
                        tags: ::core::clone::Clone::clone(&self.tags),
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(
                        f,
                        "Row",
                        &[
                            &self.event_id,
                            &self.user_id,
                            &self.kind,
                            &self.page_url,
                            &self.timestamp,
                            &self.tags,
                        ],
                    )
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(
                        f,
                        "RowRef",
                        &[
                            &self.event_id,
                            &self.user_id,
                            &self.kind,
                            &self.page_url,
                            &self.timestamp,
                            &self.tags,
                        ],
                    )
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        event_id: hk::Empty::EMPTY,
                        user_id: 0,
                        kind: Kind::UnknownMinus1,
                        page_url: ::core::option::Option::None,
                        timestamp: hk::EPOCH,
                        tags: hk::Empty::EMPTY,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::UUID, _>(input, "event_id", &mut self.event_id);
                    hk::fill::<ty::UInt64, _>(input, "user_id", &mut self.user_id);
                    self.kind = Kind::from_code(hk::read_code(input, "kind"));
                    hk::fill::<
                        ty::Nullable<ty::String>,
                        _,
                    >(input, "page_url", &mut self.page_url);
                    hk::fill::<ty::DateTime, _>(input, "timestamp", &mut self.timestamp);
                    hk::fill::<
                        ty::Array<ty::LowCardinality<ty::String>>,
                        _,
                    >(input, "tags", &mut self.tags);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef {
                        event_id: hk::Empty::EMPTY,
                        user_id: 0,
                        kind: Kind::UnknownMinus1,
                        page_url: ::core::option::Option::None,
                        timestamp: hk::EPOCH,
                        tags: hk::Empty::EMPTY,
                    }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::UUID, _>(input, "event_id", &mut row.event_id);
                    hk::fill::<ty::UInt64, _>(input, "user_id", &mut row.user_id);
                    row.kind = Kind::from_code(hk::read_code(input, "kind"));
                    hk::fill::<
                        ty::Nullable<ty::String>,
                        _,
                    >(input, "page_url", &mut row.page_url);
                    hk::fill::<ty::DateTime, _>(input, "timestamp", &mut row.timestamp);
                    hk::fill::<
                        ty::Array<ty::LowCardinality<ty::String>>,
                        _,
                    >(input, "tags", &mut row.tags);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|event_id|UUID|user_id|UInt64|kind|Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)|page_url|Nullable(String)|timestamp|DateTime('UTC')|tags|Array(LowCardinality(String))",
                    notes: &[],
                };
            }

            impl hk::InsertRow<Table> for Row {
                const COLUMNS: hk::RowColumns = <Self as hk::ReadRow>::COLUMNS;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put::<ty::UUID, _>(out, 0, "event_id", &self.event_id);
                    hk::put::<ty::UInt64, _>(out, 1, "user_id", &self.user_id);
                    hk::put_code(
                        out,
                        2,
                        "kind",
                        self.kind.code(),
                        match self.kind {
                            Kind::Unknown(_) => false,
                            _ => true,
                        },
                    );
                    hk::put::<
                        ty::Nullable<ty::String>,
                        _,
                    >(out, 3, "page_url", &self.page_url);
                    hk::put::<ty::DateTime, _>(out, 4, "timestamp", &self.timestamp);
                    hk::put::<
                        ty::Array<ty::LowCardinality<ty::String>>,
                        _,
                    >(out, 5, "tags", &self.tags);
                }
            }

            hk::by_key!(ByKey, Row, latest);
        }
    }

    /// Table `shop.types`.
    ///
    /// Engine `MergeTree`, sorting key `intDiv(u8, 2)`.
    ///
    /// Defined in `golden/shop.sql:33`.
    #[allow(non_upper_case_globals)]
    pub mod types {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `u8 UInt8`.
        pub const u8: Column<Table, ty::UInt8, u8> = hk::column("u8", "UInt8");
        /// Column `i8 Int8`.
        pub const i8: Column<Table, ty::Int8, i8> = hk::column("i8", "Int8");
        /// Column `u16 UInt16`.
        pub const u16: Column<Table, ty::UInt16, u16> = hk::column("u16", "UInt16");
        /// Column `i16 Int16`.
        pub const i16: Column<Table, ty::Int16, i16> = hk::column("i16", "Int16");
        /// Column `u32 UInt32`.
        pub const u32: Column<Table, ty::UInt32, u32> = hk::column("u32", "UInt32");
        /// Column `i32 Int32`.
        pub const i32: Column<Table, ty::Int32, i32> = hk::column("i32", "Int32");
        /// Column `u64 UInt64`.
        pub const u64: Column<Table, ty::UInt64, u64> = hk::column("u64", "UInt64");
        /// Column `i64 Int64`.
        pub const i64: Column<Table, ty::Int64, i64> = hk::column("i64", "Int64");
        /// Column `u128 UInt128`.
        pub const u128: Column<Table, ty::UInt128, u128> = hk::column("u128", "UInt128");
        /// Column `i128 Int128`.
        pub const i128: Column<Table, ty::Int128, i128> = hk::column("i128", "Int128");
        /// Column `u256 UInt256`.
        pub const u256: Column<
            Table,
            ty::UInt256,
            ::housekeeper::clickhouse::types::UInt256,
        > = hk::column("u256", "UInt256");
        /// Column `i256 Int256`.
        pub const i256: Column<
            Table,
            ty::Int256,
            ::housekeeper::clickhouse::types::Int256,
        > = hk::column("i256", "Int256");
        /// Column `bf16 BFloat16`.
        pub const bf16: Column<
            Table,
            ty::BFloat16,
            ::housekeeper::clickhouse::types::BFloat16,
        > = hk::column("bf16", "BFloat16");
        /// Column `f32 Float32`.
        pub const f32: Column<Table, ty::Float32, f32> = hk::column("f32", "Float32");
        /// Column `f64 Float64`.
        pub const f64: Column<Table, ty::Float64, f64> = hk::column("f64", "Float64");
        /// Column `flag Bool`.
        pub const flag: Column<Table, ty::Bool, bool> = hk::column("flag", "Bool");
        /// Column `d32 Decimal(9, 4)`.
        pub const d32: Column<
            Table,
            ty::Decimal<9, 4>,
            ::housekeeper::Decimal<i32, 4>,
        > = hk::column("d32", "Decimal(9, 4)");
        /// Column `d64 Decimal(18, 18)`.
        pub const d64: Column<
            Table,
            ty::Decimal<18, 18>,
            ::housekeeper::Decimal<i64, 18>,
        > = hk::column("d64", "Decimal(18, 18)");
        /// Column `d128 Decimal(38, 0)`.
        pub const d128: Column<
            Table,
            ty::Decimal<38, 0>,
            ::housekeeper::Decimal<i128, 0>,
        > = hk::column("d128", "Decimal(38, 0)");
        /// Column `text String`.
        pub const text: Column<Table, ty::String, ::std::string::String> = hk::column(
            "text",
            "String",
        );
        /// Column `fixed FixedString(16)`.
        pub const fixed: Column<
            Table,
            ty::FixedString<16>,
            ::housekeeper::FixedString<16>,
        > = hk::column("fixed", "FixedString(16)");
        /// Column `uuid UUID`.
        pub const uuid: Column<Table, ty::UUID, ::housekeeper::uuid::Uuid> = hk::column(
            "uuid",
            "UUID",
        );
        /// Column `v4 IPv4`.
        pub const v4: Column<Table, ty::IPv4, ::core::net::Ipv4Addr> = hk::column(
            "v4",
            "IPv4",
        );
        /// Column `v6 IPv6`.
        pub const v6: Column<Table, ty::IPv6, ::core::net::Ipv6Addr> = hk::column(
            "v6",
            "IPv6",
        );
        /// Column `day Date`.
        pub const day: Column<Table, ty::Date, ::housekeeper::time::Date> = hk::column(
            "day",
            "Date",
        );
        /// Column `day32 Date32`.
        pub const day32: Column<Table, ty::Date32, ::housekeeper::time::Date> = hk::column(
            "day32",
            "Date32",
        );
        /// Column `second DateTime`.
        pub const second: Column<
            Table,
            ty::DateTime,
            ::housekeeper::time::OffsetDateTime,
        > = hk::column("second", "DateTime");
        /// Column `milli DateTime64(3)`.
        pub const milli: Column<
            Table,
            ty::DateTime64<3>,
            ::housekeeper::time::OffsetDateTime,
        > = hk::column("milli", "DateTime64(3)");
        /// Column `nano DateTime64(9, 'Asia/Tokyo')`.
        pub const nano: Column<
            Table,
            ty::DateTime64<9>,
            ::housekeeper::time::OffsetDateTime,
        > = hk::column("nano", "DateTime64(9, 'Asia/Tokyo')");
        /// Column `wide Enum16('low' = -1000, '' = 0, '+' = 5, '1' = 10, '2.0' = 20)`.
        pub const wide: Column<Table, ty::Enum16, Wide> = hk::column(
            "wide",
            "Enum16('low' = -1000, '' = 0, '+' = 5, '1' = 10, '2.0' = 20)",
        );
        /// Column `low LowCardinality(Nullable(String))`.
        pub const low: Column<
            Table,
            ty::LowCardinality<ty::Nullable<ty::String>>,
            ::core::option::Option<::std::string::String>,
        > = hk::column("low", "LowCardinality(Nullable(String))");
        /// Column `many Array(Array(Nullable(UInt32)))`.
        pub const many: Column<
            Table,
            ty::Array<ty::Array<ty::Nullable<ty::UInt32>>>,
            ::std::vec::Vec<::std::vec::Vec<::core::option::Option<u32>>>,
        > = hk::column("many", "Array(Array(Nullable(UInt32)))");
        /// Column `by_name Map(LowCardinality(String), Array(Float64))`.
        pub const by_name: Column<
            Table,
            ty::Map<ty::LowCardinality<ty::String>, ty::Array<ty::Float64>>,
            ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<f64>>,
        > = hk::column("by_name", "Map(LowCardinality(String), Array(Float64))");
        /// Column `by_float Map(Float64, String)`.
        pub const by_float: Column<
            Table,
            ty::Map<ty::Float64, ty::String>,
            ::std::vec::Vec<(f64, ::std::string::String)>,
        > = hk::column("by_float", "Map(Float64, String)");
        /// Column `pair Tuple(UInt8, Enum8('a' = 1, 'A' = 2))`.
        pub const pair: Column<Table, ty::Tuple<(ty::UInt8, ty::Enum8)>, (u8, Pair2)> = hk::column(
            "pair",
            "Tuple(UInt8, Enum8('a' = 1, 'A' = 2))",
        );
        /// Column `place Tuple(lat Float64, type Nullable(String))`.
        pub const place: Column<
            Table,
            ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>,
            Place,
        > = hk::column("place", "Tuple(lat Float64, type Nullable(String))");
        /// Column `places Array(Tuple(lat Float64, type Nullable(String)))`.
        pub const places: Column<
            Table,
            ty::Array<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>,
            ::std::vec::Vec<Places>,
        > = hk::column("places", "Array(Tuple(lat Float64, type Nullable(String)))");
        /// Column `items.sku Array(String)`.
        pub const items_sku: Column<
            Table,
            ty::Array<ty::String>,
            ::std::vec::Vec<::std::string::String>,
        > = hk::column("items.sku", "Array(String)");
        /// Column `items.at Array(Nullable(DateTime64(3)))`.
        pub const items_at: Column<
            Table,
            ty::Array<ty::Nullable<ty::DateTime64<3>>>,
            ::std::vec::Vec<::core::option::Option<::housekeeper::time::OffsetDateTime>>,
        > = hk::column("items.at", "Array(Nullable(DateTime64(3)))");
        /// Column `total SimpleAggregateFunction(sum, UInt64)`.
        pub const total: Column<Table, ty::UInt64, u64> = hk::column(
            "total",
            "SimpleAggregateFunction(sum, UInt64)",
        );
        /// Column `document JSON`.
        pub const document: Column<Table, ty::Json, ::std::string::String> = hk::column(
            "document",
            "JSON",
        );
        /// Column `huge Decimal(76, 10)`.
        pub const huge: Column<
            Table,
            ty::Decimal<76, 10>,
            ::housekeeper::Decimal<::housekeeper::clickhouse::types::Int256, 10>,
        > = hk::column("huge", "Decimal(76, 10)");
        /// Column `choice Variant(Array(UInt64), String)`.
        pub const choice: Column<
            Table,
            ty::Variant<(ty::Array<ty::UInt64>, ty::String)>,
            Choice,
        > = hk::column("choice", "Variant(Array(UInt64), String)");
        /// Column `anything Dynamic`.
        pub const anything: Column<Table, ty::Dynamic, ::housekeeper::Dynamic> = hk::column(
            "anything",
            "Dynamic",
        );
        /// Column `clock Time64(3)`.
        pub const clock: Column<Table, ty::Time64<3>, ::housekeeper::time::Duration> = hk::column(
            "clock",
            "Time64(3)",
        );
        /// Column `pause IntervalSecond`.
        pub const pause: Column<Table, ty::IntervalSecond, i64> = hk::column(
            "pause",
            "IntervalSecond",
        );
        /// Column `bytes String`.
        pub const bytes: Column<Table, ty::String, ::std::vec::Vec<u8>> = hk::column(
            "bytes",
            "String",
        );
        /// Column `ticks DateTime64(6)`.
        pub const ticks: Column<Table, ty::DateTime64<6>, i64> = hk::column(
            "ticks",
            "DateTime64(6)",
        );
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The table `shop.types`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// A value of `wide`.
            ///
            /// In the order of the numbers, the lowest being the default; a number the schema does not name comes last.
            #[derive(Debug, PartialEq, Default)]
            pub enum Wide {
                /// `'low'` = -1000.
                #[default]
                Low,
                /// `''` = 0.
                Empty,
                /// `'+'` = 5.
                Value5,
                /// `'1'` = 10.
                V1,
                /// `'2.0'` = 20.
                V2_0,
                /// A number that the schema did not name when this was generated.
                Unknown(i16),
            }

            impl Wide {
                /// The text, as the server shows it; `None` of an unknown number.
                #[inline]
                #[must_use]
                pub const fn as_str(self) -> ::core::option::Option<&'static str> {
                    match self {
                        Self::Low => ::core::option::Option::Some("low"),
                        Self::Empty => ::core::option::Option::Some(""),
                        Self::Value5 => ::core::option::Option::Some("+"),
                        Self::V1 => ::core::option::Option::Some("1"),
                        Self::V2_0 => ::core::option::Option::Some("2.0"),
                        Self::Unknown(_) => ::core::option::Option::None,
                    }
                }

                /// The number that the server stores.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i16 {
                    match self {
                        Self::Low => -1000,
                        Self::Empty => 0,
                        Self::Value5 => 5,
                        Self::V1 => 10,
                        Self::V2_0 => 20,
                        Self::Unknown(code) => code,
                    }
                }

                /// The value that the server stores as this number.
                #[inline]
                #[must_use]
                pub const fn from_code(code: i16) -> Self {
                    match code {
                        -1000 => Self::Low,
                        0 => Self::Empty,
                        5 => Self::Value5,
                        10 => Self::V1,
                        20 => Self::V2_0,
                        _ => Self::Unknown(code),
                    }
                }
            }

            /// A value of `pair`.
            ///
            /// In the order of the numbers, the lowest being the default; a number the schema does not name comes last.
            #[derive(Debug, PartialEq, Default)]
            pub enum Pair2 {
                /// `'a'` = 1.
                #[default]
                A1,
                /// `'A'` = 2.
                A2,
                /// A number that the schema did not name when this was generated.
                Unknown(i8),
            }

            impl Pair2 {
                /// The text, as the server shows it; `None` of an unknown number.
                #[inline]
                #[must_use]
                pub const fn as_str(self) -> ::core::option::Option<&'static str> {
                    match self {
                        Self::A1 => ::core::option::Option::Some("a"),
                        Self::A2 => ::core::option::Option::Some("A"),
                        Self::Unknown(_) => ::core::option::Option::None,
                    }
                }

                /// The number that the server stores.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i8 {
                    match self {
                        Self::A1 => 1,
                        Self::A2 => 2,
                        Self::Unknown(code) => code,
                    }
                }

                /// The value that the server stores as this number.
                #[inline]
                #[must_use]
                pub const fn from_code(code: i8) -> Self {
                    match code {
                        1 => Self::A1,
                        2 => Self::A2,
                        _ => Self::Unknown(code),
                    }
                }
            }

            /// A value of `place`: `Tuple(lat Float64, type Nullable(String))`.
            #[derive(Debug, Clone, PartialEq)]
            pub struct Place {
                /// Element `lat`.
                pub lat: f64,
                /// Element `type`.
                pub r#type: ::core::option::Option<::std::string::String>,
            }

            /// A [`Place`] that borrows from an answer.
            #[derive(Debug, Clone, PartialEq)]
            pub struct PlaceRef<'a> {
                /// Element `lat`.
                pub lat: f64,
                /// Element `type`.
                pub r#type: ::core::option::Option<&'a str>,
            }

            /// A value of `places`: `Tuple(lat Float64, type Nullable(String))`.
            #[derive(Debug, Clone, PartialEq)]
            pub struct Places {
                /// Element `lat`.
                pub lat: f64,
                /// Element `type`.
                pub r#type: ::core::option::Option<::std::string::String>,
            }

            /// A [`Places`] that borrows from an answer.
            #[derive(Debug, Clone, PartialEq)]
            pub struct PlacesRef<'a> {
                /// Element `lat`.
                pub lat: f64,
                /// Element `type`.
                pub r#type: ::core::option::Option<&'a str>,
            }

            /// A value of `choice`: `Variant(Array(UInt64), String)`.
            #[derive(Debug, Clone, PartialEq, Default)]
            pub enum Choice {
                /// `Array(UInt64)`.
                ArrayUInt64(::std::vec::Vec<u64>),
                /// `String`.
                String(::std::string::String),
                /// NULL.
                #[default]
                Null,
            }

            /// A [`Choice`] that borrows from an answer.
            #[derive(Debug, Clone, PartialEq, Default)]
            pub enum ChoiceRef<'a> {
                /// `Array(UInt64)`.
                ArrayUInt64(::std::vec::Vec<u64>),
                /// `String`.
                String(&'a str),
                /// NULL.
                #[default]
                Null,
            }

            /// One row of `shop.types`: every column that a `SELECT` can read.
            ///
            /// Left out: `states Array(AggregateFunction(uniq, UInt64))`, since there is no Rust type for `AggregateFunction(uniq, UInt64)` yet.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt8`.
                pub u8: u8,
                /// `Int8`.
                pub i8: i8,
                /// `UInt16`.
                pub u16: u16,
                /// `Int16`.
                pub i16: i16,
                /// `UInt32`.
                pub u32: u32,
                /// `Int32`.
                pub i32: i32,
                /// `UInt64`.
                pub u64: u64,
                /// `Int64`.
                pub i64: i64,
                /// `UInt128`.
                pub u128: u128,
                /// `Int128`.
                pub i128: i128,
                /// `UInt256`.
                pub u256: ::housekeeper::clickhouse::types::UInt256,
                /// `Int256`.
                pub i256: ::housekeeper::clickhouse::types::Int256,
                /// `BFloat16`.
                pub bf16: ::housekeeper::clickhouse::types::BFloat16,
                /// `Float32`.
                pub f32: f32,
                /// `Float64`.
                pub f64: f64,
                /// `Bool`.
                pub flag: bool,
                /// `Decimal(9, 4)`.
                pub d32: ::housekeeper::Decimal<i32, 4>,
                /// `Decimal(18, 18)`.
                pub d64: ::housekeeper::Decimal<i64, 18>,
                /// `Decimal(38, 0)`.
                pub d128: ::housekeeper::Decimal<i128, 0>,
                /// `String`.
                pub text: ::std::string::String,
                /// `FixedString(16)`.
                pub fixed: ::housekeeper::FixedString<16>,
                /// `UUID`.
                pub uuid: ::housekeeper::uuid::Uuid,
                /// `IPv4`.
                pub v4: ::core::net::Ipv4Addr,
                /// `IPv6`.
                pub v6: ::core::net::Ipv6Addr,
                /// `Date`.
                pub day: ::housekeeper::time::Date,
                /// `Date32`.
                pub day32: ::housekeeper::time::Date,
                /// `DateTime`.
                pub second: ::housekeeper::time::OffsetDateTime,
                /// `DateTime64(3)`.
                pub milli: ::housekeeper::time::OffsetDateTime,
                /// `DateTime64(9, 'Asia/Tokyo')`.
                pub nano: ::housekeeper::time::OffsetDateTime,
                /// `Enum16('low' = -1000, '' = 0, '+' = 5, '1' = 10, '2.0' = 20)`.
                pub wide: Wide,
                /// `LowCardinality(Nullable(String))`.
                pub low: ::core::option::Option<::std::string::String>,
                /// `Array(Array(Nullable(UInt32)))`.
                pub many: ::std::vec::Vec<::std::vec::Vec<::core::option::Option<u32>>>,
                /// `Map(LowCardinality(String), Array(Float64))`.
                pub by_name: ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::vec::Vec<f64>,
                >,
                /// `Map(Float64, String)`.
                pub by_float: ::std::vec::Vec<(f64, ::std::string::String)>,
                /// `Tuple(UInt8, Enum8('a' = 1, 'A' = 2))`.
                pub pair: (u8, Pair2),
                /// `Tuple(lat Float64, type Nullable(String))`.
                pub place: Place,
                /// `Array(Tuple(lat Float64, type Nullable(String)))`.
                pub places: ::std::vec::Vec<Places>,
                /// `` `items.sku` Array(String) ``.
                pub items_sku: ::std::vec::Vec<::std::string::String>,
                /// `` `items.at` Array(Nullable(DateTime64(3))) ``.
                pub items_at: ::std::vec::Vec<
                    ::core::option::Option<::housekeeper::time::OffsetDateTime>,
                >,
                /// `SimpleAggregateFunction(sum, UInt64)`.
                pub total: u64,
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                pub visitors: ::std::vec::Vec<u8>,
                /// `JSON`.
                pub document: ::std::string::String,
                /// `Decimal(76, 10)`.
                pub huge: ::housekeeper::Decimal<
                    ::housekeeper::clickhouse::types::Int256,
                    10,
                >,
                /// `Variant(Array(UInt64), String)`.
                pub choice: Choice,
                /// `Dynamic`.
                pub anything: ::housekeeper::Dynamic,
                /// `Time64(3)`.
                pub clock: ::housekeeper::time::Duration,
                /// `IntervalSecond`.
                pub pause: i64,
                /// `String`.
                pub bytes: ::std::vec::Vec<u8>,
                /// `DateTime64(6)`.
                pub ticks: i64,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `UInt8`.
                pub u8: u8,
                /// `Int8`.
                pub i8: i8,
                /// `UInt16`.
                pub u16: u16,
                /// `Int16`.
                pub i16: i16,
                /// `UInt32`.
                pub u32: u32,
                /// `Int32`.
                pub i32: i32,
                /// `UInt64`.
                pub u64: u64,
                /// `Int64`.
                pub i64: i64,
                /// `UInt128`.
                pub u128: u128,
                /// `Int128`.
                pub i128: i128,
                /// `UInt256`.
                pub u256: ::housekeeper::clickhouse::types::UInt256,
                /// `Int256`.
                pub i256: ::housekeeper::clickhouse::types::Int256,
                /// `BFloat16`.
                pub bf16: ::housekeeper::clickhouse::types::BFloat16,
                /// `Float32`.
                pub f32: f32,
                /// `Float64`.
                pub f64: f64,
                /// `Bool`.
                pub flag: bool,
                /// `Decimal(9, 4)`.
                pub d32: ::housekeeper::Decimal<i32, 4>,
                /// `Decimal(18, 18)`.
                pub d64: ::housekeeper::Decimal<i64, 18>,
                /// `Decimal(38, 0)`.
                pub d128: ::housekeeper::Decimal<i128, 0>,
                /// `String`.
                pub text: &'a str,
                /// `FixedString(16)`.
                pub fixed: ::housekeeper::FixedString<16>,
                /// `UUID`.
                pub uuid: ::housekeeper::uuid::Uuid,
                /// `IPv4`.
                pub v4: ::core::net::Ipv4Addr,
                /// `IPv6`.
                pub v6: ::core::net::Ipv6Addr,
                /// `Date`.
                pub day: ::housekeeper::time::Date,
                /// `Date32`.
                pub day32: ::housekeeper::time::Date,
                /// `DateTime`.
                pub second: ::housekeeper::time::OffsetDateTime,
                /// `DateTime64(3)`.
                pub milli: ::housekeeper::time::OffsetDateTime,
                /// `DateTime64(9, 'Asia/Tokyo')`.
                pub nano: ::housekeeper::time::OffsetDateTime,
                /// `Enum16('low' = -1000, '' = 0, '+' = 5, '1' = 10, '2.0' = 20)`.
                pub wide: Wide,
                /// `LowCardinality(Nullable(String))`.
                pub low: ::core::option::Option<&'a str>,
                /// `Array(Array(Nullable(UInt32)))`.
                pub many: ::std::vec::Vec<::std::vec::Vec<::core::option::Option<u32>>>,
                /// `Map(LowCardinality(String), Array(Float64))`.
                pub by_name: ::std::vec::Vec<(&'a str, ::std::vec::Vec<f64>)>,
                /// `Map(Float64, String)`.
                pub by_float: ::std::vec::Vec<(f64, &'a str)>,
                /// `Tuple(UInt8, Enum8('a' = 1, 'A' = 2))`.
                pub pair: (u8, Pair2),
                /// `Tuple(lat Float64, type Nullable(String))`.
                pub place: PlaceRef<'a>,
                /// `Array(Tuple(lat Float64, type Nullable(String)))`.
                pub places: ::std::vec::Vec<PlacesRef<'a>>,
                /// `` `items.sku` Array(String) ``.
                pub items_sku: ::std::vec::Vec<&'a str>,
                /// `` `items.at` Array(Nullable(DateTime64(3))) ``.
                pub items_at: ::std::vec::Vec<
                    ::core::option::Option<::housekeeper::time::OffsetDateTime>,
                >,
                /// `SimpleAggregateFunction(sum, UInt64)`.
                pub total: u64,
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                pub visitors: &'a [u8],
                /// `JSON`.
                pub document: &'a str,
                /// `Decimal(76, 10)`.
                pub huge: ::housekeeper::Decimal<
                    ::housekeeper::clickhouse::types::Int256,
                    10,
                >,
                /// `Variant(Array(UInt64), String)`.
                pub choice: ChoiceRef<'a>,
                /// `Dynamic`.
                pub anything: ::housekeeper::Dynamic,
                /// `Time64(3)`.
                pub clock: ::housekeeper::time::Duration,
                /// `IntervalSecond`.
                pub pause: i64,
                /// `String`.
                pub bytes: &'a [u8],
                /// `DateTime64(6)`.
                pub ticks: i64,
            }

            /// A new row of `shop.types`.
            ///
            /// What is not set is left to the server, which computes it.
            ///
            /// Always left to the server: `states Array(AggregateFunction(uniq, UInt64))`.
            #[derive(Debug, Clone, PartialEq)]
            pub struct New {
                u8: u8,
                i8: i8,
                u16: u16,
                i16: i16,
                u32: u32,
                i32: i32,
                u64: u64,
                i64: i64,
                u128: u128,
                i128: i128,
                u256: ::housekeeper::clickhouse::types::UInt256,
                i256: ::housekeeper::clickhouse::types::Int256,
                bf16: ::housekeeper::clickhouse::types::BFloat16,
                f32: f32,
                f64: f64,
                flag: bool,
                d32: ::housekeeper::Decimal<i32, 4>,
                d64: ::housekeeper::Decimal<i64, 18>,
                d128: ::housekeeper::Decimal<i128, 0>,
                text: ::std::string::String,
                fixed: ::housekeeper::FixedString<16>,
                uuid: ::housekeeper::uuid::Uuid,
                v4: ::core::net::Ipv4Addr,
                v6: ::core::net::Ipv6Addr,
                day: ::housekeeper::time::Date,
                day32: ::housekeeper::time::Date,
                second: ::housekeeper::time::OffsetDateTime,
                milli: ::housekeeper::time::OffsetDateTime,
                nano: ::housekeeper::time::OffsetDateTime,
                wide: Wide,
                low: ::core::option::Option<::std::string::String>,
                many: ::std::vec::Vec<::std::vec::Vec<::core::option::Option<u32>>>,
                by_name: ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::vec::Vec<f64>,
                >,
                by_float: ::std::vec::Vec<(f64, ::std::string::String)>,
                pair: (u8, Pair2),
                place: Place,
                places: ::std::vec::Vec<Places>,
                items_sku: ::std::vec::Vec<::std::string::String>,
                items_at: ::std::vec::Vec<
                    ::core::option::Option<::housekeeper::time::OffsetDateTime>,
                >,
                total: u64,
                visitors: ::core::option::Option<::std::vec::Vec<u8>>,
                document: ::std::string::String,
                huge: ::housekeeper::Decimal<
                    ::housekeeper::clickhouse::types::Int256,
                    10,
                >,
                choice: Choice,
                anything: ::housekeeper::Dynamic,
                clock: ::housekeeper::time::Duration,
                pause: i64,
                bytes: ::std::vec::Vec<u8>,
                ticks: i64,
            }

            impl New {
                /// A row of `shop.types` with the columns that have no default.
                #[inline]
                #[must_use]
                pub fn new(
                    u8: u8,
                    i8: i8,
                    u16: u16,
                    i16: i16,
                    u32: u32,
                    i32: i32,
                    u64: u64,
                    i64: i64,
                    u128: u128,
                    i128: i128,
                    u256: ::housekeeper::clickhouse::types::UInt256,
                    i256: ::housekeeper::clickhouse::types::Int256,
                    bf16: ::housekeeper::clickhouse::types::BFloat16,
                    f32: f32,
                    f64: f64,
                    flag: bool,
                    d32: ::housekeeper::Decimal<i32, 4>,
                    d64: ::housekeeper::Decimal<i64, 18>,
                    d128: ::housekeeper::Decimal<i128, 0>,
                    text: impl ::core::convert::Into<::std::string::String>,
                    fixed: impl ::core::convert::Into<::housekeeper::FixedString<16>>,
                    uuid: ::housekeeper::uuid::Uuid,
                    v4: ::core::net::Ipv4Addr,
                    v6: ::core::net::Ipv6Addr,
                    day: ::housekeeper::time::Date,
                    day32: ::housekeeper::time::Date,
                    second: ::housekeeper::time::OffsetDateTime,
                    milli: ::housekeeper::time::OffsetDateTime,
                    nano: ::housekeeper::time::OffsetDateTime,
                    wide: Wide,
                    low: ::core::option::Option<::std::string::String>,
                    many: ::std::vec::Vec<::std::vec::Vec<::core::option::Option<u32>>>,
                    by_name: ::std::collections::BTreeMap<
                        ::std::string::String,
                        ::std::vec::Vec<f64>,
                    >,
                    by_float: ::std::vec::Vec<(f64, ::std::string::String)>,
                    pair: (u8, Pair2),
                    place: Place,
                    places: ::std::vec::Vec<Places>,
                    items_sku: ::std::vec::Vec<::std::string::String>,
                    items_at: ::std::vec::Vec<
                        ::core::option::Option<::housekeeper::time::OffsetDateTime>,
                    >,
                    total: u64,
                    document: impl ::core::convert::Into<::std::string::String>,
                    huge: ::housekeeper::Decimal<
                        ::housekeeper::clickhouse::types::Int256,
                        10,
                    >,
                    choice: Choice,
                    anything: ::housekeeper::Dynamic,
                    clock: ::housekeeper::time::Duration,
                    pause: i64,
                    bytes: ::std::vec::Vec<u8>,
                    ticks: i64,
                ) -> Self {
                    Self {
                        u8,
                        i8,
                        u16,
                        i16,
                        u32,
                        i32,
                        u64,
                        i64,
                        u128,
                        i128,
                        u256,
                        i256,
                        bf16,
                        f32,
                        f64,
                        flag,
                        d32,
                        d64,
                        d128,
                        text: ::core::convert::Into::into(text),
                        fixed: ::core::convert::Into::into(fixed),
                        uuid,
                        v4,
                        v6,
                        day,
                        day32,
                        second,
                        milli,
                        nano,
                        wide,
                        low,
                        many,
                        by_name,
                        by_float,
                        pair,
                        place,
                        places,
                        items_sku,
                        items_at,
                        total,
                        visitors: ::core::option::Option::None,
                        document: ::core::convert::Into::into(document),
                        huge,
                        choice,
                        anything,
                        clock,
                        pause,
                        bytes,
                        ticks,
                    }
                }

                /// Sets `visitors`.
                ///
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                #[inline]
                #[must_use]
                pub fn visitors(mut self, value: ::std::vec::Vec<u8>) -> Self {
                    self.visitors = ::core::option::Option::Some(value);
                    self
                }
            }

            /// Begins an insert of [`New`]s into `shop.types`.
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

            /// Inserts all of `rows` and gives their count. What they do not set, the server computes.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub fn insert_new<
                'a,
                R: ::core::iter::IntoIterator<
                        Item = New,
                        IntoIter: ::core::marker::Send + 'a,
                    >,
            >(
                client: &'a ::housekeeper::clickhouse::Client,
                rows: R,
            ) -> ::housekeeper::InsertAll<'a> {
                hk::insert_all::<Table, New, R>(client, rows)
            }

            /// Inserts rows into `shop.types`, in batches and without an end.
            #[inline]
            pub fn inserter<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::Inserter<R> {
                hk::inserter::<Table, R>(client)
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`types`";
            }

            impl hk::Named<0xfd964d6c7cf16bd4> for Table {}

            impl hk::MergeTree for Table {}

            hk::enumeration!(Wide, i16);
            hk::enumeration!(Pair2, i8);

            impl ::core::default::Default for Place {
                fn default() -> Self {
                    Self {
                        lat: 0.0,
                        r#type: ::core::option::Option::None,
                    }
                }
            }

            impl hk::Encode<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>
            for Place {
                fn encode(
                    &self,
                    out: &mut ::std::vec::Vec<u8>,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    hk::Encode::<ty::Float64>::encode(&self.lat, out)?;
                    hk::Encode::<ty::Nullable<ty::String>>::encode(&self.r#type, out)?;
                    ::core::result::Result::Ok(())
                }

                const APART: bool = true;

                fn encode_apart(
                    &self,
                    column: &mut hk::Parts,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    let elements = column.elements::<2>()?;
                    elements[0].put::<ty::Float64, _>(&self.lat)?;
                    elements[1].put::<ty::Nullable<ty::String>, _>(&self.r#type)?;
                    ::core::result::Result::Ok(())
                }
            }

            impl hk::Decode<'_, ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>
            for Place {
                fn decode(
                    input: &mut hk::Reader<'_>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    ::core::result::Result::Ok(Self {
                        lat: hk::Decode::<ty::Float64>::decode(input)?,
                        r#type: hk::Decode::<ty::Nullable<ty::String>>::decode(input)?,
                    })
                }
            }

            impl hk::Lend<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>> for Place {
                type Ref<'a> = PlaceRef<'a>;
                type Form = hk::Borrowed;
            }

            impl hk::Param<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>
            for Place {
                fn write_quoted(
                    &self,
                    out: &mut ::std::string::String,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    out.push('(');
                    hk::Param::<ty::Float64>::write_quoted(&self.lat, out)?;
                    out.push(',');
                    hk::Param::<
                        ty::Nullable<ty::String>,
                    >::write_quoted(&self.r#type, out)?;
                    out.push(')');
                    ::core::result::Result::Ok(())
                }
            }

            impl hk::KeyValue for Place {}

            impl ::core::default::Default for PlaceRef<'_> {
                fn default() -> Self {
                    Self {
                        lat: 0.0,
                        r#type: ::core::option::Option::None,
                    }
                }
            }
            impl<'a> hk::Decode<'a, ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>
            for PlaceRef<'a> {
                fn decode(
                    input: &mut hk::Reader<'a>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    ::core::result::Result::Ok(Self {
                        lat: hk::Decode::<ty::Float64>::decode(input)?,
                        r#type: hk::Decode::<ty::Nullable<ty::String>>::decode(input)?,
                    })
                }
            }

            impl ::core::default::Default for Places {
                fn default() -> Self {
                    Self {
                        lat: 0.0,
                        r#type: ::core::option::Option::None,
                    }
                }
            }

            impl hk::Encode<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>
            for Places {
                fn encode(
                    &self,
                    out: &mut ::std::vec::Vec<u8>,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    hk::Encode::<ty::Float64>::encode(&self.lat, out)?;
                    hk::Encode::<ty::Nullable<ty::String>>::encode(&self.r#type, out)?;
                    ::core::result::Result::Ok(())
                }

                const APART: bool = true;

                fn encode_apart(
                    &self,
                    column: &mut hk::Parts,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    let elements = column.elements::<2>()?;
                    elements[0].put::<ty::Float64, _>(&self.lat)?;
                    elements[1].put::<ty::Nullable<ty::String>, _>(&self.r#type)?;
                    ::core::result::Result::Ok(())
                }
            }

            impl hk::Decode<'_, ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>
            for Places {
                fn decode(
                    input: &mut hk::Reader<'_>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    ::core::result::Result::Ok(Self {
                        lat: hk::Decode::<ty::Float64>::decode(input)?,
                        r#type: hk::Decode::<ty::Nullable<ty::String>>::decode(input)?,
                    })
                }
            }

            impl hk::Lend<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>
            for Places {
                type Ref<'a> = PlacesRef<'a>;
                type Form = hk::Borrowed;
            }

            impl hk::Param<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>
            for Places {
                fn write_quoted(
                    &self,
                    out: &mut ::std::string::String,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    out.push('(');
                    hk::Param::<ty::Float64>::write_quoted(&self.lat, out)?;
                    out.push(',');
                    hk::Param::<
                        ty::Nullable<ty::String>,
                    >::write_quoted(&self.r#type, out)?;
                    out.push(')');
                    ::core::result::Result::Ok(())
                }
            }

            impl hk::KeyValue for Places {}

            impl ::core::default::Default for PlacesRef<'_> {
                fn default() -> Self {
                    Self {
                        lat: 0.0,
                        r#type: ::core::option::Option::None,
                    }
                }
            }
            impl<'a> hk::Decode<'a, ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>
            for PlacesRef<'a> {
                fn decode(
                    input: &mut hk::Reader<'a>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    ::core::result::Result::Ok(Self {
                        lat: hk::Decode::<ty::Float64>::decode(input)?,
                        r#type: hk::Decode::<ty::Nullable<ty::String>>::decode(input)?,
                    })
                }
            }

            impl hk::Encode<ty::Variant<(ty::Array<ty::UInt64>, ty::String)>>
            for Choice {
                fn encode(
                    &self,
                    out: &mut ::std::vec::Vec<u8>,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    match self {
                        Self::ArrayUInt64(value) => {
                            out.push(0);
                            hk::Encode::<ty::Array<ty::UInt64>>::encode(value, out)
                        }
                        Self::String(value) => {
                            out.push(1);
                            hk::Encode::<ty::String>::encode(value, out)
                        }
                        Self::Null => {
                            out.push(hk::VARIANT_NULL);
                            ::core::result::Result::Ok(())
                        }
                    }
                }
            }

            impl hk::Decode<'_, ty::Variant<(ty::Array<ty::UInt64>, ty::String)>>
            for Choice {
                fn decode(
                    input: &mut hk::Reader<'_>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    match input.byte()? {
                        0 => {
                            ::core::result::Result::map(
                                hk::Decode::<ty::Array<ty::UInt64>>::decode(input),
                                Self::ArrayUInt64,
                            )
                        }
                        1 => {
                            ::core::result::Result::map(
                                hk::Decode::<ty::String>::decode(input),
                                Self::String,
                            )
                        }

                        hk::VARIANT_NULL => ::core::result::Result::Ok(Self::Null),
                        number => ::core::result::Result::Err(hk::no_variant(number)),
                    }
                }
            }

            impl hk::Lend<ty::Variant<(ty::Array<ty::UInt64>, ty::String)>> for Choice {
                type Ref<'a> = ChoiceRef<'a>;
                type Form = hk::Borrowed;
            }
            impl<'a> hk::Decode<'a, ty::Variant<(ty::Array<ty::UInt64>, ty::String)>>
            for ChoiceRef<'a> {
                fn decode(
                    input: &mut hk::Reader<'a>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    match input.byte()? {
                        0 => {
                            ::core::result::Result::map(
                                hk::Decode::<ty::Array<ty::UInt64>>::decode(input),
                                Self::ArrayUInt64,
                            )
                        }
                        1 => {
                            ::core::result::Result::map(
                                hk::Decode::<ty::String>::decode(input),
                                Self::String,
                            )
                        }

                        hk::VARIANT_NULL => ::core::result::Result::Ok(Self::Null),
                        number => ::core::result::Result::Err(hk::no_variant(number)),
                    }
                }
            }

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        u8: self.u8,
                        i8: self.i8,
                        u16: self.u16,
                        i16: self.i16,
                        u32: self.u32,
                        i32: self.i32,
                        u64: self.u64,
                        i64: self.i64,
                        u128: self.u128,
                        i128: self.i128,
                        u256: self.u256,
                        i256: self.i256,
                        bf16: self.bf16,
                        f32: self.f32,
                        f64: self.f64,
                        flag: self.flag,
                        d32: self.d32,
                        d64: self.d64,
                        d128: self.d128,
                        text: ::core::clone::Clone::clone(&self.text),
                        fixed: self.fixed,
                        uuid: self.uuid,
                        v4: self.v4,
                        v6: self.v6,
                        day: self.day,
                        day32: self.day32,
                        second: self.second,
                        milli: self.milli,
                        nano: self.nano,
                        wide: self.wide,
                        low: ::core::clone::Clone::clone(&self.low),
                        many: ::core::clone::Clone::clone(&self.many),
                        by_name: ::core::clone::Clone::clone(&self.by_name),
                        by_float: ::core::clone::Clone::clone(&self.by_float),
                        pair: ::core::clone::Clone::clone(&self.pair),
                        place: ::core::clone::Clone::clone(&self.place),
                        places: ::core::clone::Clone::clone(&self.places),
                        items_sku: ::core::clone::Clone::clone(&self.items_sku),
                        items_at: ::core::clone::Clone::clone(&self.items_at),
                        total: self.total,
                        visitors: ::core::clone::Clone::clone(&self.visitors),
                        document: ::core::clone::Clone::clone(&self.document),
                        huge: self.huge,
                        choice: ::core::clone::Clone::clone(&self.choice),
                        anything: ::core::clone::Clone::clone(&self.anything),
                        clock: self.clock,
                        pause: self.pause,
                        bytes: ::core::clone::Clone::clone(&self.bytes),
                        ticks: ::core::clone::Clone::clone(&self.ticks),
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(
                        f,
                        "Row",
                        &[
                            &self.u8,
                            &self.i8,
                            &self.u16,
                            &self.i16,
                            &self.u32,
                            &self.i32,
                            &self.u64,
                            &self.i64,
                            &self.u128,
                            &self.i128,
                            &self.u256,
                            &self.i256,
                            &self.bf16,
                            &self.f32,
                            &self.f64,
                            &self.flag,
                            &self.d32,
                            &self.d64,
                            &self.d128,
                            &self.text,
                            &self.fixed,
                            &self.uuid,
                            &self.v4,
                            &self.v6,
                            &self.day,
                            &self.day32,
                            &self.second,
                            &self.milli,
                            &self.nano,
                            &self.wide,
                            &self.low,
                            &self.many,
                            &self.by_name,
                            &self.by_float,
                            &self.pair,
                            &self.place,
                            &self.places,
                            &self.items_sku,
                            &self.items_at,
                            &self.total,
                            &self.visitors,
                            &self.document,
                            &self.huge,
                            &self.choice,
                            &self.anything,
                            &self.clock,
                            &self.pause,
                            &self.bytes,
                            &self.ticks,
                        ],
                    )
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(
                        f,
                        "RowRef",
                        &[
                            &self.u8,
                            &self.i8,
                            &self.u16,
                            &self.i16,
                            &self.u32,
                            &self.i32,
                            &self.u64,
                            &self.i64,
                            &self.u128,
                            &self.i128,
                            &self.u256,
                            &self.i256,
                            &self.bf16,
                            &self.f32,
                            &self.f64,
                            &self.flag,
                            &self.d32,
                            &self.d64,
                            &self.d128,
                            &self.text,
                            &self.fixed,
                            &self.uuid,
                            &self.v4,
                            &self.v6,
                            &self.day,
                            &self.day32,
                            &self.second,
                            &self.milli,
                            &self.nano,
                            &self.wide,
                            &self.low,
                            &self.many,
                            &self.by_name,
                            &self.by_float,
                            &self.pair,
                            &self.place,
                            &self.places,
                            &self.items_sku,
                            &self.items_at,
                            &self.total,
                            &self.visitors,
                            &self.document,
                            &self.huge,
                            &self.choice,
                            &self.anything,
                            &self.clock,
                            &self.pause,
                            &self.bytes,
                            &self.ticks,
                        ],
                    )
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        u8: 0,
                        i8: 0,
                        u16: 0,
                        i16: 0,
                        u32: 0,
                        i32: 0,
                        u64: 0,
                        i64: 0,
                        u128: 0,
                        i128: 0,
                        u256: ::housekeeper::clickhouse::types::UInt256::from_le_bytes(
                            [0; 32],
                        ),
                        i256: ::housekeeper::clickhouse::types::Int256::from_le_bytes(
                            [0; 32],
                        ),
                        bf16: ::housekeeper::clickhouse::types::BFloat16::from_bits(0),
                        f32: 0.0,
                        f64: 0.0,
                        flag: false,
                        d32: hk::Empty::EMPTY,
                        d64: hk::Empty::EMPTY,
                        d128: hk::Empty::EMPTY,
                        text: hk::Empty::EMPTY,
                        fixed: hk::Empty::EMPTY,
                        uuid: hk::Empty::EMPTY,
                        v4: ::core::net::Ipv4Addr::UNSPECIFIED,
                        v6: ::core::net::Ipv6Addr::UNSPECIFIED,
                        day: hk::DATE,
                        day32: hk::DATE32,
                        second: hk::EPOCH,
                        milli: hk::EPOCH,
                        nano: hk::EPOCH,
                        wide: Wide::Low,
                        low: ::core::option::Option::None,
                        many: hk::Empty::EMPTY,
                        by_name: hk::Empty::EMPTY,
                        by_float: hk::Empty::EMPTY,
                        pair: (0, Pair2::A1),
                        place: ::core::default::Default::default(),
                        places: hk::Empty::EMPTY,
                        items_sku: hk::Empty::EMPTY,
                        items_at: hk::Empty::EMPTY,
                        total: 0,
                        visitors: hk::Empty::EMPTY,
                        document: ::core::convert::Into::into("{}"),
                        huge: ::core::default::Default::default(),
                        choice: Choice::Null,
                        anything: ::housekeeper::Dynamic::NULL,
                        clock: ::housekeeper::time::Duration::ZERO,
                        pause: 0,
                        bytes: ::core::default::Default::default(),
                        ticks: ::core::default::Default::default(),
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn blank() -> Self {
                    Self {
                        u8: 0,
                        i8: 0,
                        u16: 0,
                        i16: 0,
                        u32: 0,
                        i32: 0,
                        u64: 0,
                        i64: 0,
                        u128: 0,
                        i128: 0,
                        u256: ::housekeeper::clickhouse::types::UInt256::from_le_bytes(
                            [0; 32],
                        ),
                        i256: ::housekeeper::clickhouse::types::Int256::from_le_bytes(
                            [0; 32],
                        ),
                        bf16: ::housekeeper::clickhouse::types::BFloat16::from_bits(0),
                        f32: 0.0,
                        f64: 0.0,
                        flag: false,
                        d32: hk::Empty::EMPTY,
                        d64: hk::Empty::EMPTY,
                        d128: hk::Empty::EMPTY,
                        text: hk::Empty::EMPTY,
                        fixed: hk::Empty::EMPTY,
                        uuid: hk::Empty::EMPTY,
                        v4: ::core::net::Ipv4Addr::UNSPECIFIED,
                        v6: ::core::net::Ipv6Addr::UNSPECIFIED,
                        day: hk::DATE,
                        day32: hk::DATE32,
                        second: hk::EPOCH,
                        milli: hk::EPOCH,
                        nano: hk::EPOCH,
                        wide: Wide::Low,
                        low: ::core::option::Option::None,
                        many: hk::Empty::EMPTY,
                        by_name: hk::Empty::EMPTY,
                        by_float: hk::Empty::EMPTY,
                        pair: (0, Pair2::A1),
                        place: ::core::default::Default::default(),
                        places: hk::Empty::EMPTY,
                        items_sku: hk::Empty::EMPTY,
                        items_at: hk::Empty::EMPTY,
                        total: 0,
                        visitors: hk::Empty::EMPTY,
                        document: hk::Empty::EMPTY,
                        huge: ::core::default::Default::default(),
                        choice: Choice::Null,
                        anything: ::housekeeper::Dynamic::NULL,
                        clock: ::housekeeper::time::Duration::ZERO,
                        pause: 0,
                        bytes: ::core::default::Default::default(),
                        ticks: ::core::default::Default::default(),
                    }
                }

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::UInt8, _>(input, "u8", &mut self.u8);
                    hk::fill::<ty::Int8, _>(input, "i8", &mut self.i8);
                    hk::fill::<ty::UInt16, _>(input, "u16", &mut self.u16);
                    hk::fill::<ty::Int16, _>(input, "i16", &mut self.i16);
                    hk::fill::<ty::UInt32, _>(input, "u32", &mut self.u32);
                    hk::fill::<ty::Int32, _>(input, "i32", &mut self.i32);
                    hk::fill::<ty::UInt64, _>(input, "u64", &mut self.u64);
                    hk::fill::<ty::Int64, _>(input, "i64", &mut self.i64);
                    hk::fill::<ty::UInt128, _>(input, "u128", &mut self.u128);
                    hk::fill::<ty::Int128, _>(input, "i128", &mut self.i128);
                    hk::fill::<ty::UInt256, _>(input, "u256", &mut self.u256);
                    hk::fill::<ty::Int256, _>(input, "i256", &mut self.i256);
                    hk::fill::<ty::BFloat16, _>(input, "bf16", &mut self.bf16);
                    hk::fill::<ty::Float32, _>(input, "f32", &mut self.f32);
                    hk::fill::<ty::Float64, _>(input, "f64", &mut self.f64);
                    hk::fill::<ty::Bool, _>(input, "flag", &mut self.flag);
                    hk::fill::<ty::Decimal<9, 4>, _>(input, "d32", &mut self.d32);
                    hk::fill::<ty::Decimal<18, 18>, _>(input, "d64", &mut self.d64);
                    hk::fill::<ty::Decimal<38, 0>, _>(input, "d128", &mut self.d128);
                    hk::fill::<ty::String, _>(input, "text", &mut self.text);
                    hk::fill::<ty::FixedString<16>, _>(input, "fixed", &mut self.fixed);
                    hk::fill::<ty::UUID, _>(input, "uuid", &mut self.uuid);
                    hk::fill::<ty::IPv4, _>(input, "v4", &mut self.v4);
                    hk::fill::<ty::IPv6, _>(input, "v6", &mut self.v6);
                    hk::fill::<ty::Date, _>(input, "day", &mut self.day);
                    hk::fill::<ty::Date32, _>(input, "day32", &mut self.day32);
                    hk::fill::<ty::DateTime, _>(input, "second", &mut self.second);
                    hk::fill::<ty::DateTime64<3>, _>(input, "milli", &mut self.milli);
                    hk::fill::<ty::DateTime64<9>, _>(input, "nano", &mut self.nano);
                    self.wide = Wide::from_code(hk::read_code(input, "wide"));
                    hk::fill::<
                        ty::LowCardinality<ty::Nullable<ty::String>>,
                        _,
                    >(input, "low", &mut self.low);
                    hk::fill::<
                        ty::Array<ty::Array<ty::Nullable<ty::UInt32>>>,
                        _,
                    >(input, "many", &mut self.many);
                    hk::fill::<
                        ty::Map<ty::LowCardinality<ty::String>, ty::Array<ty::Float64>>,
                        _,
                    >(input, "by_name", &mut self.by_name);
                    hk::fill::<
                        ty::Map<ty::Float64, ty::String>,
                        _,
                    >(input, "by_float", &mut self.by_float);
                    hk::fill::<
                        ty::Tuple<(ty::UInt8, ty::Enum8)>,
                        _,
                    >(input, "pair", &mut self.pair);
                    hk::fill::<
                        ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>,
                        _,
                    >(input, "place", &mut self.place);
                    hk::fill::<
                        ty::Array<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>,
                        _,
                    >(input, "places", &mut self.places);
                    hk::fill::<
                        ty::Array<ty::String>,
                        _,
                    >(input, "items.sku", &mut self.items_sku);
                    hk::fill::<
                        ty::Array<ty::Nullable<ty::DateTime64<3>>>,
                        _,
                    >(input, "items.at", &mut self.items_at);
                    hk::fill::<ty::UInt64, _>(input, "total", &mut self.total);
                    hk::fill::<
                        ty::AggregateState,
                        _,
                    >(input, "visitors", &mut self.visitors);
                    hk::fill::<ty::Json, _>(input, "document", &mut self.document);
                    hk::fill::<ty::Decimal<76, 10>, _>(input, "huge", &mut self.huge);
                    hk::fill::<
                        ty::Variant<(ty::Array<ty::UInt64>, ty::String)>,
                        _,
                    >(input, "choice", &mut self.choice);
                    hk::fill::<ty::Dynamic, _>(input, "anything", &mut self.anything);
                    hk::fill::<ty::Time64<3>, _>(input, "clock", &mut self.clock);
                    hk::fill::<ty::IntervalSecond, _>(input, "pause", &mut self.pause);
                    hk::replace::<ty::String, _>(input, "bytes", &mut self.bytes);
                    hk::replace::<ty::DateTime64<6>, _>(input, "ticks", &mut self.ticks);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef {
                        u8: 0,
                        i8: 0,
                        u16: 0,
                        i16: 0,
                        u32: 0,
                        i32: 0,
                        u64: 0,
                        i64: 0,
                        u128: 0,
                        i128: 0,
                        u256: ::housekeeper::clickhouse::types::UInt256::from_le_bytes(
                            [0; 32],
                        ),
                        i256: ::housekeeper::clickhouse::types::Int256::from_le_bytes(
                            [0; 32],
                        ),
                        bf16: ::housekeeper::clickhouse::types::BFloat16::from_bits(0),
                        f32: 0.0,
                        f64: 0.0,
                        flag: false,
                        d32: hk::Empty::EMPTY,
                        d64: hk::Empty::EMPTY,
                        d128: hk::Empty::EMPTY,
                        text: "",
                        fixed: hk::Empty::EMPTY,
                        uuid: hk::Empty::EMPTY,
                        v4: ::core::net::Ipv4Addr::UNSPECIFIED,
                        v6: ::core::net::Ipv6Addr::UNSPECIFIED,
                        day: hk::DATE,
                        day32: hk::DATE32,
                        second: hk::EPOCH,
                        milli: hk::EPOCH,
                        nano: hk::EPOCH,
                        wide: Wide::Low,
                        low: ::core::option::Option::None,
                        many: hk::Empty::EMPTY,
                        by_name: hk::Empty::EMPTY,
                        by_float: hk::Empty::EMPTY,
                        pair: (0, Pair2::A1),
                        place: ::core::default::Default::default(),
                        places: hk::Empty::EMPTY,
                        items_sku: hk::Empty::EMPTY,
                        items_at: hk::Empty::EMPTY,
                        total: 0,
                        visitors: &[],
                        document: "",
                        huge: ::core::default::Default::default(),
                        choice: ::core::default::Default::default(),
                        anything: ::housekeeper::Dynamic::NULL,
                        clock: ::housekeeper::time::Duration::ZERO,
                        pause: 0,
                        bytes: &[],
                        ticks: ::core::default::Default::default(),
                    }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::UInt8, _>(input, "u8", &mut row.u8);
                    hk::fill::<ty::Int8, _>(input, "i8", &mut row.i8);
                    hk::fill::<ty::UInt16, _>(input, "u16", &mut row.u16);
                    hk::fill::<ty::Int16, _>(input, "i16", &mut row.i16);
                    hk::fill::<ty::UInt32, _>(input, "u32", &mut row.u32);
                    hk::fill::<ty::Int32, _>(input, "i32", &mut row.i32);
                    hk::fill::<ty::UInt64, _>(input, "u64", &mut row.u64);
                    hk::fill::<ty::Int64, _>(input, "i64", &mut row.i64);
                    hk::fill::<ty::UInt128, _>(input, "u128", &mut row.u128);
                    hk::fill::<ty::Int128, _>(input, "i128", &mut row.i128);
                    hk::fill::<ty::UInt256, _>(input, "u256", &mut row.u256);
                    hk::fill::<ty::Int256, _>(input, "i256", &mut row.i256);
                    hk::fill::<ty::BFloat16, _>(input, "bf16", &mut row.bf16);
                    hk::fill::<ty::Float32, _>(input, "f32", &mut row.f32);
                    hk::fill::<ty::Float64, _>(input, "f64", &mut row.f64);
                    hk::fill::<ty::Bool, _>(input, "flag", &mut row.flag);
                    hk::fill::<ty::Decimal<9, 4>, _>(input, "d32", &mut row.d32);
                    hk::fill::<ty::Decimal<18, 18>, _>(input, "d64", &mut row.d64);
                    hk::fill::<ty::Decimal<38, 0>, _>(input, "d128", &mut row.d128);
                    hk::fill::<ty::String, _>(input, "text", &mut row.text);
                    hk::fill::<ty::FixedString<16>, _>(input, "fixed", &mut row.fixed);
                    hk::fill::<ty::UUID, _>(input, "uuid", &mut row.uuid);
                    hk::fill::<ty::IPv4, _>(input, "v4", &mut row.v4);
                    hk::fill::<ty::IPv6, _>(input, "v6", &mut row.v6);
                    hk::fill::<ty::Date, _>(input, "day", &mut row.day);
                    hk::fill::<ty::Date32, _>(input, "day32", &mut row.day32);
                    hk::fill::<ty::DateTime, _>(input, "second", &mut row.second);
                    hk::fill::<ty::DateTime64<3>, _>(input, "milli", &mut row.milli);
                    hk::fill::<ty::DateTime64<9>, _>(input, "nano", &mut row.nano);
                    row.wide = Wide::from_code(hk::read_code(input, "wide"));
                    hk::fill::<
                        ty::LowCardinality<ty::Nullable<ty::String>>,
                        _,
                    >(input, "low", &mut row.low);
                    hk::fill::<
                        ty::Array<ty::Array<ty::Nullable<ty::UInt32>>>,
                        _,
                    >(input, "many", &mut row.many);
                    hk::fill::<
                        ty::Map<ty::LowCardinality<ty::String>, ty::Array<ty::Float64>>,
                        _,
                    >(input, "by_name", &mut row.by_name);
                    hk::fill::<
                        ty::Map<ty::Float64, ty::String>,
                        _,
                    >(input, "by_float", &mut row.by_float);
                    hk::fill::<
                        ty::Tuple<(ty::UInt8, ty::Enum8)>,
                        _,
                    >(input, "pair", &mut row.pair);
                    hk::fill::<
                        ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>,
                        _,
                    >(input, "place", &mut row.place);
                    hk::fill::<
                        ty::Array<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>,
                        _,
                    >(input, "places", &mut row.places);
                    hk::fill::<
                        ty::Array<ty::String>,
                        _,
                    >(input, "items.sku", &mut row.items_sku);
                    hk::fill::<
                        ty::Array<ty::Nullable<ty::DateTime64<3>>>,
                        _,
                    >(input, "items.at", &mut row.items_at);
                    hk::fill::<ty::UInt64, _>(input, "total", &mut row.total);
                    hk::fill::<
                        ty::AggregateState,
                        _,
                    >(input, "visitors", &mut row.visitors);
                    hk::fill::<ty::Json, _>(input, "document", &mut row.document);
                    hk::fill::<ty::Decimal<76, 10>, _>(input, "huge", &mut row.huge);
                    hk::fill::<
                        ty::Variant<(ty::Array<ty::UInt64>, ty::String)>,
                        _,
                    >(input, "choice", &mut row.choice);
                    hk::fill::<ty::Dynamic, _>(input, "anything", &mut row.anything);
                    hk::fill::<ty::Time64<3>, _>(input, "clock", &mut row.clock);
                    hk::fill::<ty::IntervalSecond, _>(input, "pause", &mut row.pause);
                    hk::replace::<ty::String, _>(input, "bytes", &mut row.bytes);
                    hk::replace::<ty::DateTime64<6>, _>(input, "ticks", &mut row.ticks);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|u8|UInt8|i8|Int8|u16|UInt16|i16|Int16|u32|UInt32|i32|Int32|u64|UInt64|i64|Int64|u128|UInt128|i128|Int128|u256|UInt256|i256|Int256|bf16|BFloat16|f32|Float32|f64|Float64|flag|Bool|d32|Decimal(9, 4)|d64|Decimal(18, 18)|d128|Decimal(38, 0)|text|String|fixed|FixedString(16)|uuid|UUID|v4|IPv4|v6|IPv6|day|Date|day32|Date32|second|DateTime|milli|DateTime64(3)|nano|DateTime64(9, 'Asia/Tokyo')|wide|Enum16('low' = -1000, '' = 0, '+' = 5, '1' = 10, '2.0' = 20)|low|LowCardinality(Nullable(String))|many|Array(Array(Nullable(UInt32)))|by_name|Map(LowCardinality(String), Array(Float64))|by_float|Map(Float64, String)|pair|Tuple(UInt8, Enum8('a' = 1, 'A' = 2))|place|Tuple(lat Float64, type Nullable(String))|places|Array(Tuple(lat Float64, type Nullable(String)))|items.sku|Array(String)|items.at|Array(Nullable(DateTime64(3)))|total|SimpleAggregateFunction(sum, UInt64)|visitors|String|document|JSON|huge|Decimal(76, 10)|choice|Variant(Array(UInt64), String)|anything|Dynamic|clock|Time64(3)|pause|IntervalSecond|bytes|String|ticks|DateTime64(6)",
                    notes: &[
                        (37, hk::Note::ReadAs("`items.sku`")),
                        (38, hk::Note::ReadAs("`items.at`")),
                        (40, hk::Note::ReadAs("toString(visitors)")),
                        (47, hk::Note::Foreign),
                        (48, hk::Note::Foreign),
                    ],
                };
            }

            impl hk::InsertRow<Table> for New {
                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|u8|UInt8|i8|Int8|u16|UInt16|i16|Int16|u32|UInt32|i32|Int32|u64|UInt64|i64|Int64|u128|UInt128|i128|Int128|u256|UInt256|i256|Int256|bf16|BFloat16|f32|Float32|f64|Float64|flag|Bool|d32|Decimal(9, 4)|d64|Decimal(18, 18)|d128|Decimal(38, 0)|text|String|fixed|FixedString(16)|uuid|UUID|v4|IPv4|v6|IPv6|day|Date|day32|Date32|second|DateTime|milli|DateTime64(3)|nano|DateTime64(9, 'Asia/Tokyo')|wide|Enum16('low' = -1000, '' = 0, '+' = 5, '1' = 10, '2.0' = 20)|low|LowCardinality(Nullable(String))|many|Array(Array(Nullable(UInt32)))|by_name|Map(LowCardinality(String), Array(Float64))|by_float|Map(Float64, String)|pair|Tuple(UInt8, Enum8('a' = 1, 'A' = 2))|place|Tuple(lat Float64, type Nullable(String))|places|Array(Tuple(lat Float64, type Nullable(String)))|items.sku|Array(String)|items.at|Array(Nullable(DateTime64(3)))|total|SimpleAggregateFunction(sum, UInt64)|visitors|AggregateFunction(uniq, UInt64)|document|JSON|huge|Decimal(76, 10)|choice|Variant(Array(UInt64), String)|anything|Dynamic|clock|Time64(3)|pause|IntervalSecond|bytes|String|ticks|DateTime64(6)",
                    notes: &[
                        (40, hk::Note::OrDefault),
                        (47, hk::Note::Foreign),
                        (48, hk::Note::Foreign),
                    ],
                };

                const DEFAULTS: bool = true;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put_given::<ty::UInt8, _>(out, "u8", &self.u8);
                    hk::put_given::<ty::Int8, _>(out, "i8", &self.i8);
                    hk::put_given::<ty::UInt16, _>(out, "u16", &self.u16);
                    hk::put_given::<ty::Int16, _>(out, "i16", &self.i16);
                    hk::put_given::<ty::UInt32, _>(out, "u32", &self.u32);
                    hk::put_given::<ty::Int32, _>(out, "i32", &self.i32);
                    hk::put_given::<ty::UInt64, _>(out, "u64", &self.u64);
                    hk::put_given::<ty::Int64, _>(out, "i64", &self.i64);
                    hk::put_given::<ty::UInt128, _>(out, "u128", &self.u128);
                    hk::put_given::<ty::Int128, _>(out, "i128", &self.i128);
                    hk::put_given::<ty::UInt256, _>(out, "u256", &self.u256);
                    hk::put_given::<ty::Int256, _>(out, "i256", &self.i256);
                    hk::put_given::<ty::BFloat16, _>(out, "bf16", &self.bf16);
                    hk::put_given::<ty::Float32, _>(out, "f32", &self.f32);
                    hk::put_given::<ty::Float64, _>(out, "f64", &self.f64);
                    hk::put_given::<ty::Bool, _>(out, "flag", &self.flag);
                    hk::put_given::<ty::Decimal<9, 4>, _>(out, "d32", &self.d32);
                    hk::put_given::<ty::Decimal<18, 18>, _>(out, "d64", &self.d64);
                    hk::put_given::<ty::Decimal<38, 0>, _>(out, "d128", &self.d128);
                    hk::put_given::<ty::String, _>(out, "text", &self.text);
                    hk::put_given::<ty::FixedString<16>, _>(out, "fixed", &self.fixed);
                    hk::put_given::<ty::UUID, _>(out, "uuid", &self.uuid);
                    hk::put_given::<ty::IPv4, _>(out, "v4", &self.v4);
                    hk::put_given::<ty::IPv6, _>(out, "v6", &self.v6);
                    hk::put_given::<ty::Date, _>(out, "day", &self.day);
                    hk::put_given::<ty::Date32, _>(out, "day32", &self.day32);
                    hk::put_given::<ty::DateTime, _>(out, "second", &self.second);
                    hk::put_given::<ty::DateTime64<3>, _>(out, "milli", &self.milli);
                    hk::put_given::<ty::DateTime64<9>, _>(out, "nano", &self.nano);
                    hk::put_given::<ty::Enum16, _>(out, "wide", &self.wide);
                    hk::put_given::<
                        ty::LowCardinality<ty::Nullable<ty::String>>,
                        _,
                    >(out, "low", &self.low);
                    hk::put_given::<
                        ty::Array<ty::Array<ty::Nullable<ty::UInt32>>>,
                        _,
                    >(out, "many", &self.many);
                    hk::put_given::<
                        ty::Map<ty::LowCardinality<ty::String>, ty::Array<ty::Float64>>,
                        _,
                    >(out, "by_name", &self.by_name);
                    hk::put_given::<
                        ty::Map<ty::Float64, ty::String>,
                        _,
                    >(out, "by_float", &self.by_float);
                    hk::put_given::<
                        ty::Tuple<(ty::UInt8, ty::Enum8)>,
                        _,
                    >(out, "pair", &self.pair);
                    hk::put_given::<
                        ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>,
                        _,
                    >(out, "place", &self.place);
                    hk::put_given::<
                        ty::Array<ty::Tuple<(ty::Float64, ty::Nullable<ty::String>)>>,
                        _,
                    >(out, "places", &self.places);
                    hk::put_given::<
                        ty::Array<ty::String>,
                        _,
                    >(out, "items.sku", &self.items_sku);
                    hk::put_given::<
                        ty::Array<ty::Nullable<ty::DateTime64<3>>>,
                        _,
                    >(out, "items.at", &self.items_at);
                    hk::put_given::<ty::UInt64, _>(out, "total", &self.total);
                    hk::put_or_default::<
                        ty::AggregateState,
                        _,
                    >(out, "visitors", &self.visitors);
                    hk::put_given::<ty::Json, _>(out, "document", &self.document);
                    hk::put_given::<ty::Decimal<76, 10>, _>(out, "huge", &self.huge);
                    hk::put_given::<
                        ty::Variant<(ty::Array<ty::UInt64>, ty::String)>,
                        _,
                    >(out, "choice", &self.choice);
                    hk::put_given::<ty::Dynamic, _>(out, "anything", &self.anything);
                    hk::put_given::<ty::Time64<3>, _>(out, "clock", &self.clock);
                    hk::put_given::<ty::IntervalSecond, _>(out, "pause", &self.pause);
                    hk::put_given::<ty::String, _>(out, "bytes", &self.bytes);
                    hk::put_given::<ty::DateTime64<6>, _>(out, "ticks", &self.ticks);
                }
            }
        }
    }

    /// Table `shop.type`.
    ///
    /// Engine `ReplacingMergeTree`, sorting key `type, limit, insert`.
    ///
    /// Defined in `golden/shop.sql:89`.
    #[allow(non_snake_case, non_upper_case_globals)]
    pub mod r#type {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `type UInt8`.
        pub const r#type: Column<Table, ty::UInt8, u8> = hk::column("type", "UInt8");
        /// Column `self UInt8`.
        pub const self_: Column<Table, ty::UInt8, u8> = hk::column("self", "UInt8");
        /// Column `new UInt8`.
        pub const new: Column<Table, ty::UInt8, u8> = hk::column("new", "UInt8");
        /// Column `clone UInt8`.
        pub const clone: Column<Table, ty::UInt8, u8> = hk::column("clone", "UInt8");
        /// Column `insert UInt8`.
        pub const insert_: Column<Table, ty::UInt8, u8> = hk::column("insert", "UInt8");
        /// Column `scan UInt8`.
        pub const scan_: Column<Table, ty::UInt8, u8> = hk::column("scan", "UInt8");
        /// Column `limit UInt8`.
        pub const limit: Column<Table, ty::UInt8, u8> = hk::column("limit", "UInt8");
        /// Column `client UInt8`.
        pub const client: Column<Table, ty::UInt8, u8> = hk::column("client", "UInt8");
        /// Column `rows UInt8`.
        pub const rows: Column<Table, ty::UInt8, u8> = hk::column("rows", "UInt8");
        /// Column `input UInt8`.
        pub const input: Column<Table, ty::UInt8, u8> = hk::column("input", "UInt8");
        /// Column `out UInt8`.
        pub const out: Column<Table, ty::UInt8, u8> = hk::column("out", "UInt8");
        /// Column `value UInt8`.
        pub const value: Column<Table, ty::UInt8, u8> = hk::column("value", "UInt8");
        /// Column `f UInt8`.
        pub const f: Column<Table, ty::UInt8, u8> = hk::column("f", "UInt8");
        /// Column `hk UInt8`.
        pub const hk: Column<Table, ty::UInt8, u8> = hk::column("hk", "UInt8");
        /// Column `ty UInt8`.
        pub const ty: Column<Table, ty::UInt8, u8> = hk::column("ty", "UInt8");
        /// Column `Total Price UInt8`.
        pub const Total_Price: Column<Table, ty::UInt8, u8> = hk::column(
            "Total Price",
            "UInt8",
        );
        /// Column `1st UInt8`.
        pub const _1st: Column<Table, ty::UInt8, u8> = hk::column("1st", "UInt8");
        /// Column `größe UInt8`.
        pub const größe: Column<Table, ty::UInt8, u8> = hk::column("größe", "UInt8");
        /// Column `% UInt8`.
        pub const __: Column<Table, ty::UInt8, u8> = hk::column("%", "UInt8");
        /// Column `not UInt8`.
        pub const not: Column<Table, ty::UInt8, u8> = hk::column("not", "UInt8");
        /// Column `row Enum8('self' = 1, 'Self' = 2)`.
        pub const row: Column<Table, ty::Enum8, Row_> = hk::column(
            "row",
            "Enum8('self' = 1, 'Self' = 2)",
        );
        /// Column `either|or UInt8`.
        pub const either_or: Column<Table, ty::UInt8, u8> = hk::column(
            "either|or",
            "UInt8",
        );
        /// The sorting key, `type, limit, insert`, to page by.
        pub const KEY: (
            Column<Table, ty::UInt8, u8>,
            Column<Table, ty::UInt8, u8>,
            Column<Table, ty::UInt8, u8>,
        ) = (r#type, limit, insert_);
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The table `shop.type`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// A value of `row`.
            ///
            /// In the order of the numbers, the lowest being the default; a number the schema does not name comes last.
            #[derive(Debug, PartialEq, Default)]
            pub enum Row_ {
                /// `'self'` = 1.
                #[default]
                Self1,
                /// `'Self'` = 2.
                Self2,
                /// A number that the schema did not name when this was generated.
                Unknown(i8),
            }

            impl Row_ {
                /// The text, as the server shows it; `None` of an unknown number.
                #[inline]
                #[must_use]
                pub const fn as_str(self) -> ::core::option::Option<&'static str> {
                    match self {
                        Self::Self1 => ::core::option::Option::Some("self"),
                        Self::Self2 => ::core::option::Option::Some("Self"),
                        Self::Unknown(_) => ::core::option::Option::None,
                    }
                }

                /// The number that the server stores.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i8 {
                    match self {
                        Self::Self1 => 1,
                        Self::Self2 => 2,
                        Self::Unknown(code) => code,
                    }
                }

                /// The value that the server stores as this number.
                #[inline]
                #[must_use]
                pub const fn from_code(code: i8) -> Self {
                    match code {
                        1 => Self::Self1,
                        2 => Self::Self2,
                        _ => Self::Unknown(code),
                    }
                }
            }

            /// One row of `shop.type`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt8`, in the sorting key.
                pub r#type: u8,
                /// `self UInt8`.
                pub self_: u8,
                /// `UInt8 DEFAULT 1`.
                pub new: u8,
                /// `UInt8 DEFAULT 1`.
                pub clone: u8,
                /// `UInt8`, in the sorting key.
                pub insert: u8,
                /// `UInt8`.
                pub scan: u8,
                /// `UInt8`, in the sorting key.
                pub limit: u8,
                /// `UInt8`.
                pub client: u8,
                /// `UInt8`.
                pub rows: u8,
                /// `UInt8`.
                pub input: u8,
                /// `UInt8`.
                pub out: u8,
                /// `UInt8`.
                pub value: u8,
                /// `UInt8`.
                pub f: u8,
                /// `UInt8`.
                pub hk: u8,
                /// `UInt8`.
                pub ty: u8,
                /// `` `Total Price` UInt8 ``.
                pub Total_Price: u8,
                /// `` `1st` UInt8 ``.
                pub _1st: u8,
                /// `UInt8`.
                pub größe: u8,
                /// `` `%` UInt8 ``.
                pub __: u8,
                /// `UInt8`.
                pub not: u8,
                /// `Enum8('self' = 1, 'Self' = 2)`.
                pub row: Row_,
                /// `` `either|or` UInt8 DEFAULT 1 ``.
                pub either_or: u8,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub type RowRef<'a> = Row;

            /// A new row of `shop.type`.
            ///
            /// What is not set is left to the server, which computes it.
            #[derive(Debug, Clone, PartialEq)]
            pub struct New {
                r#type: u8,
                self_: u8,
                new: ::core::option::Option<u8>,
                clone: ::core::option::Option<u8>,
                insert: u8,
                scan: u8,
                limit: u8,
                client: u8,
                rows: u8,
                input: u8,
                out: u8,
                value: u8,
                f: u8,
                hk: u8,
                ty: u8,
                Total_Price: u8,
                _1st: u8,
                größe: u8,
                __: u8,
                not: u8,
                row: Row_,
                either_or: ::core::option::Option<u8>,
            }

            impl New {
                /// A row of `shop.type` with the columns that have no default.
                #[inline]
                #[must_use]
                pub fn new(
                    r#type: u8,
                    self_: u8,
                    insert: u8,
                    scan: u8,
                    limit: u8,
                    client: u8,
                    rows: u8,
                    input: u8,
                    out: u8,
                    value: u8,
                    f: u8,
                    hk: u8,
                    ty: u8,
                    Total_Price: u8,
                    _1st: u8,
                    größe: u8,
                    __: u8,
                    not: u8,
                    row: Row_,
                ) -> Self {
                    Self {
                        r#type,
                        self_,
                        new: ::core::option::Option::None,
                        clone: ::core::option::Option::None,
                        insert,
                        scan,
                        limit,
                        client,
                        rows,
                        input,
                        out,
                        value,
                        f,
                        hk,
                        ty,
                        Total_Price,
                        _1st,
                        größe,
                        __,
                        not,
                        row,
                        either_or: ::core::option::Option::None,
                    }
                }

                /// Sets `new`.
                ///
                /// `UInt8 DEFAULT 1`.
                #[inline]
                #[must_use]
                pub fn new_(mut self, value: u8) -> Self {
                    self.new = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `clone`.
                ///
                /// `UInt8 DEFAULT 1`.
                #[inline]
                #[must_use]
                pub fn clone_(mut self, value: u8) -> Self {
                    self.clone = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `either|or`.
                ///
                /// `` `either|or` UInt8 DEFAULT 1 ``.
                #[inline]
                #[must_use]
                pub fn either_or(mut self, value: u8) -> Self {
                    self.either_or = ::core::option::Option::Some(value);
                    self
                }
            }

            /// Begins an insert of [`New`]s into `shop.type`.
            ///
            /// Or of [`Row`]s, which have every value.
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

            /// Inserts all of `rows`, with every value, and gives their count.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub fn insert_all<
                'a,
                R: ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<Row>,
                        IntoIter: ::core::marker::Send + 'a,
                    >,
            >(
                client: &'a ::housekeeper::clickhouse::Client,
                rows: R,
            ) -> ::housekeeper::InsertAll<'a> {
                hk::insert_all::<Table, Row, R>(client, rows)
            }

            /// Inserts all of `rows` and gives their count. What they do not set, the server computes.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub fn insert_new<
                'a,
                R: ::core::iter::IntoIterator<
                        Item = New,
                        IntoIter: ::core::marker::Send + 'a,
                    >,
            >(
                client: &'a ::housekeeper::clickhouse::Client,
                rows: R,
            ) -> ::housekeeper::InsertAll<'a> {
                hk::insert_all::<Table, New, R>(client, rows)
            }

            /// Inserts rows into `shop.type`, in batches and without an end.
            #[inline]
            pub fn inserter<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::Inserter<R> {
                hk::inserter::<Table, R>(client)
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            /// The rows whose `type`, the first column of the sorting key, is this or in this range.
            #[inline]
            pub fn by_type(r#type: impl ::housekeeper::KeyArg<ty::UInt8>) -> ByKey {
                ByKey(scan().key(super::r#type, r#type))
            }

            /// A query by columns of the sorting key, which reads little more than it gives.
            #[derive(Debug, Clone)]
            #[must_use = "a query does nothing until it is fetched"]
            pub struct ByKey(::housekeeper::Select<Table, Row>);

            impl ByKey {
                /// Only rows whose `limit` is this or in this range.
                #[inline]
                pub fn limit_(
                    self,
                    limit: impl ::housekeeper::KeyArg<ty::UInt8>,
                ) -> Self {
                    Self(self.0.key(super::limit, limit))
                }

                /// Only rows whose `insert` is this or in this range.
                #[inline]
                pub fn insert(
                    self,
                    insert: impl ::housekeeper::KeyArg<ty::UInt8>,
                ) -> Self {
                    Self(self.0.key(super::insert_, insert))
                }
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`type`";
            }

            impl hk::Named<0x8fe6489815791ca5> for Table {}

            impl hk::Replacing for Table {}

            impl hk::MergeTree for Table {}

            hk::enumeration!(Row_, i8);

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        r#type: self.r#type,
                        self_: self.self_,
                        new: self.new,
                        clone: self.clone,
                        insert: self.insert,
                        scan: self.scan,
                        limit: self.limit,
                        client: self.client,
                        rows: self.rows,
                        input: self.input,
                        out: self.out,
                        value: self.value,
                        f: self.f,
                        hk: self.hk,
                        ty: self.ty,
                        Total_Price: self.Total_Price,
                        _1st: self._1st,
                        größe: self.größe,
                        __: self.__,
                        not: self.not,
                        row: self.row,
                        either_or: self.either_or,
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(
                        f,
                        "Row",
                        &[
                            &self.r#type,
                            &self.self_,
                            &self.new,
                            &self.clone,
                            &self.insert,
                            &self.scan,
                            &self.limit,
                            &self.client,
                            &self.rows,
                            &self.input,
                            &self.out,
                            &self.value,
                            &self.f,
                            &self.hk,
                            &self.ty,
                            &self.Total_Price,
                            &self._1st,
                            &self.größe,
                            &self.__,
                            &self.not,
                            &self.row,
                            &self.either_or,
                        ],
                    )
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        r#type: 0,
                        self_: 0,
                        new: 0,
                        clone: 0,
                        insert: 0,
                        scan: 0,
                        limit: 0,
                        client: 0,
                        rows: 0,
                        input: 0,
                        out: 0,
                        value: 0,
                        f: 0,
                        hk: 0,
                        ty: 0,
                        Total_Price: 0,
                        _1st: 0,
                        größe: 0,
                        __: 0,
                        not: 0,
                        row: Row_::Self1,
                        either_or: 0,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::UInt8, _>(input, "type", &mut self.r#type);
                    hk::fill::<ty::UInt8, _>(input, "self", &mut self.self_);
                    hk::fill::<ty::UInt8, _>(input, "new", &mut self.new);
                    hk::fill::<ty::UInt8, _>(input, "clone", &mut self.clone);
                    hk::fill::<ty::UInt8, _>(input, "insert", &mut self.insert);
                    hk::fill::<ty::UInt8, _>(input, "scan", &mut self.scan);
                    hk::fill::<ty::UInt8, _>(input, "limit", &mut self.limit);
                    hk::fill::<ty::UInt8, _>(input, "client", &mut self.client);
                    hk::fill::<ty::UInt8, _>(input, "rows", &mut self.rows);
                    hk::fill::<ty::UInt8, _>(input, "input", &mut self.input);
                    hk::fill::<ty::UInt8, _>(input, "out", &mut self.out);
                    hk::fill::<ty::UInt8, _>(input, "value", &mut self.value);
                    hk::fill::<ty::UInt8, _>(input, "f", &mut self.f);
                    hk::fill::<ty::UInt8, _>(input, "hk", &mut self.hk);
                    hk::fill::<ty::UInt8, _>(input, "ty", &mut self.ty);
                    hk::fill::<
                        ty::UInt8,
                        _,
                    >(input, "Total Price", &mut self.Total_Price);
                    hk::fill::<ty::UInt8, _>(input, "1st", &mut self._1st);
                    hk::fill::<ty::UInt8, _>(input, "größe", &mut self.größe);
                    hk::fill::<ty::UInt8, _>(input, "%", &mut self.__);
                    hk::fill::<ty::UInt8, _>(input, "not", &mut self.not);
                    self.row = Row_::from_code(hk::read_code(input, "row"));
                    hk::fill::<ty::UInt8, _>(input, "either|or", &mut self.either_or);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    <Self as hk::FillRow>::blank()
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::FillRow::fill(row, input);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "\ntype\nUInt8\nself\nUInt8\nnew\nUInt8\nclone\nUInt8\ninsert\nUInt8\nscan\nUInt8\nlimit\nUInt8\nclient\nUInt8\nrows\nUInt8\ninput\nUInt8\nout\nUInt8\nvalue\nUInt8\nf\nUInt8\nhk\nUInt8\nty\nUInt8\nTotal Price\nUInt8\n1st\nUInt8\ngröße\nUInt8\n%\nUInt8\nnot\nUInt8\nrow\nEnum8('self' = 1, 'Self' = 2)\neither|or\nUInt8",
                    notes: &[
                        (15, hk::Note::ReadAs("`Total Price`")),
                        (16, hk::Note::ReadAs("`1st`")),
                        (17, hk::Note::ReadAs("`größe`")),
                        (18, hk::Note::ReadAs("`%`")),
                        (19, hk::Note::ReadAs("`not`")),
                        (21, hk::Note::ReadAs("`either|or`")),
                    ],
                };
            }

            impl hk::InsertRow<Table> for Row {
                const COLUMNS: hk::RowColumns = <Self as hk::ReadRow>::COLUMNS;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put::<ty::UInt8, _>(out, 0, "type", &self.r#type);
                    hk::put::<ty::UInt8, _>(out, 1, "self", &self.self_);
                    hk::put::<ty::UInt8, _>(out, 2, "new", &self.new);
                    hk::put::<ty::UInt8, _>(out, 3, "clone", &self.clone);
                    hk::put::<ty::UInt8, _>(out, 4, "insert", &self.insert);
                    hk::put::<ty::UInt8, _>(out, 5, "scan", &self.scan);
                    hk::put::<ty::UInt8, _>(out, 6, "limit", &self.limit);
                    hk::put::<ty::UInt8, _>(out, 7, "client", &self.client);
                    hk::put::<ty::UInt8, _>(out, 8, "rows", &self.rows);
                    hk::put::<ty::UInt8, _>(out, 9, "input", &self.input);
                    hk::put::<ty::UInt8, _>(out, 10, "out", &self.out);
                    hk::put::<ty::UInt8, _>(out, 11, "value", &self.value);
                    hk::put::<ty::UInt8, _>(out, 12, "f", &self.f);
                    hk::put::<ty::UInt8, _>(out, 13, "hk", &self.hk);
                    hk::put::<ty::UInt8, _>(out, 14, "ty", &self.ty);
                    hk::put::<ty::UInt8, _>(out, 15, "Total Price", &self.Total_Price);
                    hk::put::<ty::UInt8, _>(out, 16, "1st", &self._1st);
                    hk::put::<ty::UInt8, _>(out, 17, "größe", &self.größe);
                    hk::put::<ty::UInt8, _>(out, 18, "%", &self.__);
                    hk::put::<ty::UInt8, _>(out, 19, "not", &self.not);
                    hk::put_code(
                        out,
                        20,
                        "row",
                        self.row.code(),
                        match self.row {
                            Row_::Unknown(_) => false,
                            _ => true,
                        },
                    );
                    hk::put::<ty::UInt8, _>(out, 21, "either|or", &self.either_or);
                }
            }

            impl hk::InsertRow<Table> for New {
                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "\ntype\nUInt8\nself\nUInt8\nnew\nUInt8\nclone\nUInt8\ninsert\nUInt8\nscan\nUInt8\nlimit\nUInt8\nclient\nUInt8\nrows\nUInt8\ninput\nUInt8\nout\nUInt8\nvalue\nUInt8\nf\nUInt8\nhk\nUInt8\nty\nUInt8\nTotal Price\nUInt8\n1st\nUInt8\ngröße\nUInt8\n%\nUInt8\nnot\nUInt8\nrow\nEnum8('self' = 1, 'Self' = 2)\neither|or\nUInt8",
                    notes: &[
                        (2, hk::Note::OrDefault),
                        (3, hk::Note::OrDefault),
                        (21, hk::Note::OrDefault),
                    ],
                };

                const DEFAULTS: bool = true;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put_given::<ty::UInt8, _>(out, "type", &self.r#type);
                    hk::put_given::<ty::UInt8, _>(out, "self", &self.self_);
                    hk::put_or_default::<ty::UInt8, _>(out, "new", &self.new);
                    hk::put_or_default::<ty::UInt8, _>(out, "clone", &self.clone);
                    hk::put_given::<ty::UInt8, _>(out, "insert", &self.insert);
                    hk::put_given::<ty::UInt8, _>(out, "scan", &self.scan);
                    hk::put_given::<ty::UInt8, _>(out, "limit", &self.limit);
                    hk::put_given::<ty::UInt8, _>(out, "client", &self.client);
                    hk::put_given::<ty::UInt8, _>(out, "rows", &self.rows);
                    hk::put_given::<ty::UInt8, _>(out, "input", &self.input);
                    hk::put_given::<ty::UInt8, _>(out, "out", &self.out);
                    hk::put_given::<ty::UInt8, _>(out, "value", &self.value);
                    hk::put_given::<ty::UInt8, _>(out, "f", &self.f);
                    hk::put_given::<ty::UInt8, _>(out, "hk", &self.hk);
                    hk::put_given::<ty::UInt8, _>(out, "ty", &self.ty);
                    hk::put_given::<ty::UInt8, _>(out, "Total Price", &self.Total_Price);
                    hk::put_given::<ty::UInt8, _>(out, "1st", &self._1st);
                    hk::put_given::<ty::UInt8, _>(out, "größe", &self.größe);
                    hk::put_given::<ty::UInt8, _>(out, "%", &self.__);
                    hk::put_given::<ty::UInt8, _>(out, "not", &self.not);
                    hk::put_given::<ty::Enum8, _>(out, "row", &self.row);
                    hk::put_or_default::<
                        ty::UInt8,
                        _,
                    >(out, "either|or", &self.either_or);
                }
            }

            hk::by_key!(ByKey, Row, latest);
        }
    }

    /// Table `shop.Order Lines`.
    ///
    /// Engine `Memory`.
    ///
    /// Defined in `golden/shop.sql:116`.
    #[allow(non_snake_case, non_upper_case_globals)]
    pub mod Order_Lines {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `id UInt8`.
        pub const id: Column<Table, ty::UInt8, u8> = hk::column("id", "UInt8");
        /// Column `by_id UInt8`.
        pub const by_id: Column<Table, ty::UInt8, u8> = hk::column("by_id", "UInt8");

        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The table `shop.Order Lines`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One row of `shop.Order Lines`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt8`.
                pub id: u8,
                /// `UInt8`.
                pub by_id: u8,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub type RowRef<'a> = Row;

            /// A new row of `shop.Order Lines`.
            ///
            /// It is a [`Row`], as there is no column that the server may compute.
            pub type New = Row;

            impl Row {
                /// A row of `shop.Order Lines` with all its columns.
                #[inline]
                #[must_use]
                pub fn new(id: u8, by_id: u8) -> Self {
                    Self { id, by_id }
                }
            }

            /// Begins an insert of [`Row`]s into `shop.Order Lines`.
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

            /// Inserts all of `rows`, with every value, and gives their count.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub fn insert_all<
                'a,
                R: ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<Row>,
                        IntoIter: ::core::marker::Send + 'a,
                    >,
            >(
                client: &'a ::housekeeper::clickhouse::Client,
                rows: R,
            ) -> ::housekeeper::InsertAll<'a> {
                hk::insert_all::<Table, Row, R>(client, rows)
            }

            /// [`insert_all`], as a `New` is a [`Row`].
            pub use self::insert_all as insert_new;

            /// Inserts rows into `shop.Order Lines`, in batches and without an end.
            #[inline]
            pub fn inserter<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::Inserter<R> {
                hk::inserter::<Table, R>(client)
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`Order Lines`";
            }

            impl hk::Named<0x64dbe6b5eea3ef0a> for Table {}

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        id: self.id,
                        by_id: self.by_id,
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "Row", &[&self.id, &self.by_id])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self { id: 0, by_id: 0 }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::UInt8, _>(input, "id", &mut self.id);
                    hk::fill::<ty::UInt8, _>(input, "by_id", &mut self.by_id);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    <Self as hk::FillRow>::blank()
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::FillRow::fill(row, input);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|id|UInt8|by_id|UInt8",
                    notes: &[],
                };
            }

            impl hk::InsertRow<Table> for Row {
                const COLUMNS: hk::RowColumns = <Self as hk::ReadRow>::COLUMNS;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put::<ty::UInt8, _>(out, 0, "id", &self.id);
                    hk::put::<ty::UInt8, _>(out, 1, "by_id", &self.by_id);
                }
            }
        }
    }

    /// Table `shop.hourly`.
    ///
    /// Engine `AggregatingMergeTree`, sorting key `hour`.
    ///
    /// Defined in `golden/shop.sql:122`.
    #[allow(non_upper_case_globals)]
    pub mod hourly {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `hour DateTime('UTC')`.
        pub const hour: Column<
            Table,
            ty::DateTime,
            ::housekeeper::time::OffsetDateTime,
        > = hk::column("hour", "DateTime('UTC')");
        /// The sorting key, `hour`, to page by.
        pub const KEY: Column<
            Table,
            ty::DateTime,
            ::housekeeper::time::OffsetDateTime,
        > = hour;
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The table `shop.hourly`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One row of `shop.hourly`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `DateTime('UTC')`, in the sorting key.
                pub hour: ::housekeeper::time::OffsetDateTime,
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                pub users: ::std::vec::Vec<u8>,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `DateTime('UTC')`, in the sorting key.
                pub hour: ::housekeeper::time::OffsetDateTime,
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                pub users: &'a [u8],
            }

            /// A new row of `shop.hourly`.
            ///
            /// What is not set is left to the server, which computes it.
            #[derive(Debug, Clone, PartialEq)]
            pub struct New {
                hour: ::housekeeper::time::OffsetDateTime,
                users: ::core::option::Option<::std::vec::Vec<u8>>,
            }

            impl New {
                /// A row of `shop.hourly` with the columns that have no default.
                #[inline]
                #[must_use]
                pub fn new(hour: ::housekeeper::time::OffsetDateTime) -> Self {
                    Self {
                        hour,
                        users: ::core::option::Option::None,
                    }
                }

                /// Sets `users`.
                ///
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                #[inline]
                #[must_use]
                pub fn users(mut self, value: ::std::vec::Vec<u8>) -> Self {
                    self.users = ::core::option::Option::Some(value);
                    self
                }
            }

            /// Begins an insert of [`New`]s into `shop.hourly`.
            ///
            /// Or of [`Row`]s, which have every value.
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

            /// Inserts all of `rows`, with every value, and gives their count.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub fn insert_all<
                'a,
                R: ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<Row>,
                        IntoIter: ::core::marker::Send + 'a,
                    >,
            >(
                client: &'a ::housekeeper::clickhouse::Client,
                rows: R,
            ) -> ::housekeeper::InsertAll<'a> {
                hk::insert_all::<Table, Row, R>(client, rows)
            }

            /// Inserts all of `rows` and gives their count. What they do not set, the server computes.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub fn insert_new<
                'a,
                R: ::core::iter::IntoIterator<
                        Item = New,
                        IntoIter: ::core::marker::Send + 'a,
                    >,
            >(
                client: &'a ::housekeeper::clickhouse::Client,
                rows: R,
            ) -> ::housekeeper::InsertAll<'a> {
                hk::insert_all::<Table, New, R>(client, rows)
            }

            /// Inserts rows into `shop.hourly`, in batches and without an end.
            #[inline]
            pub fn inserter<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::Inserter<R> {
                hk::inserter::<Table, R>(client)
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            /// The rows whose `hour`, the sorting key, is this or in this range.
            #[inline]
            pub fn by_hour(
                hour: impl ::housekeeper::KeyArg<ty::DateTime>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().key(super::hour, hour)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`hourly`";
            }

            impl hk::Named<0xdcf4fbbdb93d32f6> for Table {}

            impl hk::MergeTree for Table {}

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        hour: self.hour,
                        users: ::core::clone::Clone::clone(&self.users),
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "Row", &[&self.hour, &self.users])
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "RowRef", &[&self.hour, &self.users])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        hour: hk::EPOCH,
                        users: hk::Empty::EMPTY,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::DateTime, _>(input, "hour", &mut self.hour);
                    hk::fill::<ty::AggregateState, _>(input, "users", &mut self.users);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef {
                        hour: hk::EPOCH,
                        users: &[],
                    }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::DateTime, _>(input, "hour", &mut row.hour);
                    hk::fill::<ty::AggregateState, _>(input, "users", &mut row.users);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|hour|DateTime('UTC')|users|String",
                    notes: &[(1, hk::Note::ReadAs("toString(users)"))],
                };
            }

            impl hk::InsertRow<Table> for Row {
                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|hour|DateTime('UTC')|users|AggregateFunction(uniq, UInt64)",
                    notes: &[],
                };

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put::<ty::DateTime, _>(out, 0, "hour", &self.hour);
                    hk::put::<ty::AggregateState, _>(out, 1, "users", &self.users);
                }
            }

            impl hk::InsertRow<Table> for New {
                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|hour|DateTime('UTC')|users|AggregateFunction(uniq, UInt64)",
                    notes: &[(1, hk::Note::OrDefault)],
                };

                const DEFAULTS: bool = true;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put_given::<ty::DateTime, _>(out, "hour", &self.hour);
                    hk::put_or_default::<
                        ty::AggregateState,
                        _,
                    >(out, "users", &self.users);
                }
            }
        }
    }

    /// Materialized view `shop.mv_hourly`.
    ///
    /// Computed from what is inserted into `shop.events` and stored in `shop.hourly`.
    ///
    /// Defined in `golden/shop.sql:129`.
    #[allow(non_upper_case_globals)]
    pub mod mv_hourly {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `hour DateTime('UTC')`.
        pub const hour: Column<
            Table,
            ty::DateTime,
            ::housekeeper::time::OffsetDateTime,
        > = hk::column("hour", "DateTime('UTC')");
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The materialized view `shop.mv_hourly`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One row of `shop.mv_hourly`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `DateTime('UTC')`.
                pub hour: ::housekeeper::time::OffsetDateTime,
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                pub users: ::std::vec::Vec<u8>,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `DateTime('UTC')`.
                pub hour: ::housekeeper::time::OffsetDateTime,
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                pub users: &'a [u8],
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`mv_hourly`";
            }

            impl hk::Named<0x3d48c7f8c0c56c58> for Table {}

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        hour: self.hour,
                        users: ::core::clone::Clone::clone(&self.users),
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "Row", &[&self.hour, &self.users])
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "RowRef", &[&self.hour, &self.users])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        hour: hk::EPOCH,
                        users: hk::Empty::EMPTY,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::DateTime, _>(input, "hour", &mut self.hour);
                    hk::fill::<ty::AggregateState, _>(input, "users", &mut self.users);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef {
                        hour: hk::EPOCH,
                        users: &[],
                    }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::DateTime, _>(input, "hour", &mut row.hour);
                    hk::fill::<ty::AggregateState, _>(input, "users", &mut row.users);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|hour|DateTime('UTC')|users|String",
                    notes: &[(1, hk::Note::ReadAs("toString(users)"))],
                };
            }
        }
    }

    /// View `shop.daily_sales`.
    ///
    /// Defined in `golden/shop.sql:137`.
    #[allow(non_upper_case_globals)]
    pub mod daily_sales {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `day Date`.
        pub const day: Column<Table, ty::Date, ::housekeeper::time::Date> = hk::column(
            "day",
            "Date",
        );
        /// Column `revenue Decimal(38, 2)`.
        pub const revenue: Column<
            Table,
            ty::Decimal<38, 2>,
            ::housekeeper::Decimal<i128, 2>,
        > = hk::column("revenue", "Decimal(38, 2)");
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The view `shop.daily_sales`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One row of `shop.daily_sales`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `Date`.
                pub day: ::housekeeper::time::Date,
                /// `Decimal(38, 2)`.
                pub revenue: ::housekeeper::Decimal<i128, 2>,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub type RowRef<'a> = Row;

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`daily_sales`";
            }

            impl hk::Named<0xfb07e8212edfdf41> for Table {}

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        day: self.day,
                        revenue: self.revenue,
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "Row", &[&self.day, &self.revenue])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        day: hk::DATE,
                        revenue: hk::Empty::EMPTY,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::Date, _>(input, "day", &mut self.day);
                    hk::fill::<
                        ty::Decimal<38, 2>,
                        _,
                    >(input, "revenue", &mut self.revenue);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    <Self as hk::FillRow>::blank()
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::FillRow::fill(row, input);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|day|Date|revenue|Decimal(38, 2)",
                    notes: &[],
                };
            }
        }
    }

    /// Dictionary `shop.countries`.
    ///
    /// Primary key `code`, layout `COMPLEX_KEY_HASHED`.
    ///
    /// Defined in `golden/shop.sql:145`.
    #[allow(non_upper_case_globals)]
    pub mod countries {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `code String`.
        pub const code: Column<Table, ty::String, ::std::string::String> = hk::column(
            "code",
            "String",
        );
        /// Column `name String`.
        pub const name: Column<Table, ty::String, ::std::string::String> = hk::column(
            "name",
            "String",
        );
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The dictionary `shop.countries`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One entry of `shop.countries`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `String`.
                pub code: ::std::string::String,
                /// `String`.
                pub name: ::std::string::String,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `String`.
                pub code: &'a str,
                /// `String`.
                pub name: &'a str,
            }

            /// The entry of a key, if there is one.
            ///
            /// # Errors
            ///
            /// When the server cannot be reached, or cannot load the dictionary.
            #[inline]
            pub async fn get(
                client: &::housekeeper::clickhouse::Client,
                code: impl ::housekeeper::Param<ty::String>,
            ) -> ::housekeeper::Result<::core::option::Option<Row>> {
                hk::DictionaryGet::new().key::<ty::String>(&code).fetch(client).await
            }

            /// All entries.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The entries that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all entries these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`countries`";
            }

            impl hk::Named<0xa63fdaf83060ea15> for Table {}

            impl hk::Dictionary for Table {
                const DICTIONARY: &'static str = "shop.countries";
                const KEY: &'static [&'static str] = &["code"];
            }

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        code: ::core::clone::Clone::clone(&self.code),
                        name: ::core::clone::Clone::clone(&self.name),
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "Row", &[&self.code, &self.name])
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "RowRef", &[&self.code, &self.name])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        code: hk::Empty::EMPTY,
                        name: hk::Empty::EMPTY,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::String, _>(input, "code", &mut self.code);
                    hk::fill::<ty::String, _>(input, "name", &mut self.name);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef { code: "", name: "" }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::String, _>(input, "code", &mut row.code);
                    hk::fill::<ty::String, _>(input, "name", &mut row.name);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|code|String|name|String",
                    notes: &[],
                };
            }
        }
    }

    /// Dictionary `shop.categories`.
    ///
    /// Primary key `id`, layout `FLAT`.
    ///
    /// Defined in `golden/shop.sql:154`.
    #[allow(non_upper_case_globals)]
    pub mod categories {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `id UInt64`.
        pub const id: Column<Table, ty::UInt64, u64> = hk::column("id", "UInt64");
        /// Column `type Nullable(String)`.
        pub const r#type: Column<
            Table,
            ty::Nullable<ty::String>,
            ::core::option::Option<::std::string::String>,
        > = hk::column("type", "Nullable(String)");
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The dictionary `shop.categories`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One entry of `shop.categories`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt64`.
                pub id: u64,
                /// `Nullable(String)`.
                pub r#type: ::core::option::Option<::std::string::String>,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `UInt64`.
                pub id: u64,
                /// `Nullable(String)`.
                pub r#type: ::core::option::Option<&'a str>,
            }

            /// The entry of a key, if there is one.
            ///
            /// # Errors
            ///
            /// When the server cannot be reached, or cannot load the dictionary.
            #[inline]
            pub async fn get(
                client: &::housekeeper::clickhouse::Client,
                id: impl ::housekeeper::Param<ty::UInt64>,
            ) -> ::housekeeper::Result<::core::option::Option<Row>> {
                hk::DictionaryGet::new().key::<ty::UInt64>(&id).fetch(client).await
            }

            /// All entries.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The entries that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all entries these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`categories`";
            }

            impl hk::Named<0xe9070d3c75218fc9> for Table {}

            impl hk::Dictionary for Table {
                const DICTIONARY: &'static str = "shop.categories";
                const KEY: &'static [&'static str] = &["id"];
            }

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        id: self.id,
                        r#type: ::core::clone::Clone::clone(&self.r#type),
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "Row", &[&self.id, &self.r#type])
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "RowRef", &[&self.id, &self.r#type])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        id: 0,
                        r#type: ::core::option::Option::None,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::UInt64, _>(input, "id", &mut self.id);
                    hk::fill::<
                        ty::Nullable<ty::String>,
                        _,
                    >(input, "type", &mut self.r#type);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef {
                        id: 0,
                        r#type: ::core::option::Option::None,
                    }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::UInt64, _>(input, "id", &mut row.id);
                    hk::fill::<
                        ty::Nullable<ty::String>,
                        _,
                    >(input, "type", &mut row.r#type);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|id|UInt64|type|Nullable(String)",
                    notes: &[],
                };
            }
        }
    }

    /// Dictionary `shop.prices`.
    ///
    /// Primary key `product, country`, layout `COMPLEX_KEY_CACHE`.
    ///
    /// Defined in `golden/shop.sql:163`.
    #[allow(non_upper_case_globals)]
    pub mod prices {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `country String`.
        pub const country: Column<Table, ty::String, ::std::string::String> = hk::column(
            "country",
            "String",
        );
        /// Column `product UInt64`.
        pub const product: Column<Table, ty::UInt64, u64> = hk::column(
            "product",
            "UInt64",
        );
        /// Column `price Float64`.
        pub const price: Column<Table, ty::Float64, f64> = hk::column(
            "price",
            "Float64",
        );
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The dictionary `shop.prices`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One entry of `shop.prices`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `String`.
                pub country: ::std::string::String,
                /// `UInt64`.
                pub product: u64,
                /// `Float64`.
                pub price: f64,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `String`.
                pub country: &'a str,
                /// `UInt64`.
                pub product: u64,
                /// `Float64`.
                pub price: f64,
            }

            /// The entry of a key, if there is one.
            ///
            /// # Errors
            ///
            /// When the server cannot be reached, or cannot load the dictionary.
            #[inline]
            pub async fn get(
                client: &::housekeeper::clickhouse::Client,
                product: impl ::housekeeper::Param<ty::UInt64>,
                country: impl ::housekeeper::Param<ty::String>,
            ) -> ::housekeeper::Result<::core::option::Option<Row>> {
                hk::DictionaryGet::new()
                    .key::<ty::UInt64>(&product)
                    .key::<ty::String>(&country)
                    .fetch(client)
                    .await
            }

            /// All entries.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The entries that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all entries these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`prices`";
            }

            impl hk::Named<0xce5ae286455cf663> for Table {}

            impl hk::Dictionary for Table {
                const DICTIONARY: &'static str = "shop.prices";
                const KEY: &'static [&'static str] = &["product", "country"];
            }

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        country: ::core::clone::Clone::clone(&self.country),
                        product: self.product,
                        price: self.price,
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(f, "Row", &[&self.country, &self.product, &self.price])
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(f, "RowRef", &[&self.country, &self.product, &self.price])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        country: hk::Empty::EMPTY,
                        product: 0,
                        price: 0.0,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::String, _>(input, "country", &mut self.country);
                    hk::fill::<ty::UInt64, _>(input, "product", &mut self.product);
                    hk::fill::<ty::Float64, _>(input, "price", &mut self.price);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef {
                        country: "",
                        product: 0,
                        price: 0.0,
                    }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::String, _>(input, "country", &mut row.country);
                    hk::fill::<ty::UInt64, _>(input, "product", &mut row.product);
                    hk::fill::<ty::Float64, _>(input, "price", &mut row.price);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|country|String|product|UInt64|price|Float64",
                    notes: &[],
                };
            }
        }
    }

    /// Dictionary `shop.price_list`.
    ///
    /// Primary key `id`, layout `RANGE_HASHED`.
    ///
    /// Defined in `golden/shop.sql:173`.
    #[allow(non_upper_case_globals)]
    pub mod price_list {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `id UInt64`.
        pub const id: Column<Table, ty::UInt64, u64> = hk::column("id", "UInt64");
        /// Column `from Date`.
        pub const from: Column<Table, ty::Date, ::housekeeper::time::Date> = hk::column(
            "from",
            "Date",
        );
        /// Column `until Date`.
        pub const until: Column<Table, ty::Date, ::housekeeper::time::Date> = hk::column(
            "until",
            "Date",
        );
        /// Column `price Float64`.
        pub const price: Column<Table, ty::Float64, f64> = hk::column(
            "price",
            "Float64",
        );
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The dictionary `shop.price_list`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One entry of `shop.price_list`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt64`.
                pub id: u64,
                /// `Date`.
                pub from: ::housekeeper::time::Date,
                /// `Date`.
                pub until: ::housekeeper::time::Date,
                /// `Float64`.
                pub price: f64,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub type RowRef<'a> = Row;

            /// All entries.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The entries that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all entries these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`price_list`";
            }

            impl hk::Named<0xd68cc6c6e163b9f3> for Table {}

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        id: self.id,
                        from: self.from,
                        until: self.until,
                        price: self.price,
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(f, "Row", &[&self.id, &self.from, &self.until, &self.price])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        id: 0,
                        from: hk::DATE,
                        until: hk::DATE,
                        price: 0.0,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::UInt64, _>(input, "id", &mut self.id);
                    hk::fill::<ty::Date, _>(input, "from", &mut self.from);
                    hk::fill::<ty::Date, _>(input, "until", &mut self.until);
                    hk::fill::<ty::Float64, _>(input, "price", &mut self.price);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    <Self as hk::FillRow>::blank()
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::FillRow::fill(row, input);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|id|UInt64|from|Date|until|Date|price|Float64",
                    notes: &[(1, hk::Note::ReadAs("`from`"))],
                };
            }
        }
    }

    /// View `shop.visits`.
    ///
    /// What each person did. All types follow from the query.
    ///
    /// Defined in `golden/shop.sql:186`.
    #[allow(non_upper_case_globals)]
    pub mod visits {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `user_id UInt64`.
        pub const user_id: Column<Table, ty::UInt64, u64> = hk::column(
            "user_id",
            "UInt64",
        );
        /// Column `country FixedString(2)`.
        ///
        /// Two letters, see <https://example.com/iso>.
        pub const country: Column<
            Table,
            ty::FixedString<2>,
            ::housekeeper::FixedString<2>,
        > = hk::column("country", "FixedString(2)");
        /// Column `first DateTime('UTC')`.
        pub const first: Column<
            Table,
            ty::DateTime,
            ::housekeeper::time::OffsetDateTime,
        > = hk::column("first", "DateTime('UTC')");
        /// Column `last_page Nullable(String)`.
        pub const last_page: Column<
            Table,
            ty::Nullable<ty::String>,
            ::core::option::Option<::std::string::String>,
        > = hk::column("last_page", "Nullable(String)");
        /// Column `pages UInt64`.
        pub const pages: Column<Table, ty::UInt64, u64> = hk::column("pages", "UInt64");
        /// Column `rate Float64`.
        pub const rate: Column<Table, ty::Float64, f64> = hk::column("rate", "Float64");
        /// Column `tags Array(String)`.
        pub const tags: Column<
            Table,
            ty::Array<ty::String>,
            ::std::vec::Vec<::std::string::String>,
        > = hk::column("tags", "Array(String)");
        /// Column `favourite Nullable(String)`.
        pub const favourite: Column<
            Table,
            ty::Nullable<ty::String>,
            ::core::option::Option<::std::string::String>,
        > = hk::column("favourite", "Nullable(String)");
        /// Column `counts Map(String, UInt64)`.
        pub const counts: Column<
            Table,
            ty::Map<ty::String, ty::UInt64>,
            ::std::collections::BTreeMap<::std::string::String, u64>,
        > = hk::column("counts", "Map(String, UInt64)");
        /// Column `span Tuple(DateTime('UTC'), DateTime('UTC'))`.
        pub const span: Column<
            Table,
            ty::Tuple<(ty::DateTime, ty::DateTime)>,
            (::housekeeper::time::OffsetDateTime, ::housekeeper::time::OffsetDateTime),
        > = hk::column("span", "Tuple(DateTime('UTC'), DateTime('UTC'))");
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The view `shop.visits`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One row of `shop.visits`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt64`.
                pub user_id: u64,
                /// `FixedString(2)`.
                ///
                /// Two letters, see <https://example.com/iso>.
                pub country: ::housekeeper::FixedString<2>,
                /// `DateTime('UTC')`.
                pub first: ::housekeeper::time::OffsetDateTime,
                /// `Nullable(String)`.
                pub last_page: ::core::option::Option<::std::string::String>,
                /// `UInt64`.
                pub pages: u64,
                /// `Float64`.
                pub rate: f64,
                /// `Array(String)`.
                pub tags: ::std::vec::Vec<::std::string::String>,
                /// `Nullable(String)`.
                pub favourite: ::core::option::Option<::std::string::String>,
                /// `Map(String, UInt64)`.
                pub counts: ::std::collections::BTreeMap<::std::string::String, u64>,
                /// `Tuple(DateTime('UTC'), DateTime('UTC'))`.
                pub span: (
                    ::housekeeper::time::OffsetDateTime,
                    ::housekeeper::time::OffsetDateTime,
                ),
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `UInt64`.
                pub user_id: u64,
                /// `FixedString(2)`.
                pub country: ::housekeeper::FixedString<2>,
                /// `DateTime('UTC')`.
                pub first: ::housekeeper::time::OffsetDateTime,
                /// `Nullable(String)`.
                pub last_page: ::core::option::Option<&'a str>,
                /// `UInt64`.
                pub pages: u64,
                /// `Float64`.
                pub rate: f64,
                /// `Array(String)`.
                pub tags: ::std::vec::Vec<&'a str>,
                /// `Nullable(String)`.
                pub favourite: ::core::option::Option<&'a str>,
                /// `Map(String, UInt64)`.
                pub counts: ::std::vec::Vec<(&'a str, u64)>,
                /// `Tuple(DateTime('UTC'), DateTime('UTC'))`.
                pub span: (
                    ::housekeeper::time::OffsetDateTime,
                    ::housekeeper::time::OffsetDateTime,
                ),
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`visits`";
            }

            impl hk::Named<0x17e6ce229a152089> for Table {}

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        user_id: self.user_id,
                        country: self.country,
                        first: self.first,
                        last_page: ::core::clone::Clone::clone(&self.last_page),
                        pages: self.pages,
                        rate: self.rate,
                        tags: ::core::clone::Clone::clone(&self.tags),
                        favourite: ::core::clone::Clone::clone(&self.favourite),
                        counts: ::core::clone::Clone::clone(&self.counts),
                        span: ::core::clone::Clone::clone(&self.span),
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(
                        f,
                        "Row",
                        &[
                            &self.user_id,
                            &self.country,
                            &self.first,
                            &self.last_page,
                            &self.pages,
                            &self.rate,
                            &self.tags,
                            &self.favourite,
                            &self.counts,
                            &self.span,
                        ],
                    )
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(
                        f,
                        "RowRef",
                        &[
                            &self.user_id,
                            &self.country,
                            &self.first,
                            &self.last_page,
                            &self.pages,
                            &self.rate,
                            &self.tags,
                            &self.favourite,
                            &self.counts,
                            &self.span,
                        ],
                    )
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        user_id: 0,
                        country: hk::Empty::EMPTY,
                        first: hk::EPOCH,
                        last_page: ::core::option::Option::None,
                        pages: 0,
                        rate: 0.0,
                        tags: hk::Empty::EMPTY,
                        favourite: ::core::option::Option::None,
                        counts: hk::Empty::EMPTY,
                        span: (hk::EPOCH, hk::EPOCH),
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::UInt64, _>(input, "user_id", &mut self.user_id);
                    hk::fill::<
                        ty::FixedString<2>,
                        _,
                    >(input, "country", &mut self.country);
                    hk::fill::<ty::DateTime, _>(input, "first", &mut self.first);
                    hk::fill::<
                        ty::Nullable<ty::String>,
                        _,
                    >(input, "last_page", &mut self.last_page);
                    hk::fill::<ty::UInt64, _>(input, "pages", &mut self.pages);
                    hk::fill::<ty::Float64, _>(input, "rate", &mut self.rate);
                    hk::fill::<ty::Array<ty::String>, _>(input, "tags", &mut self.tags);
                    hk::fill::<
                        ty::Nullable<ty::String>,
                        _,
                    >(input, "favourite", &mut self.favourite);
                    hk::fill::<
                        ty::Map<ty::String, ty::UInt64>,
                        _,
                    >(input, "counts", &mut self.counts);
                    hk::fill::<
                        ty::Tuple<(ty::DateTime, ty::DateTime)>,
                        _,
                    >(input, "span", &mut self.span);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef {
                        user_id: 0,
                        country: hk::Empty::EMPTY,
                        first: hk::EPOCH,
                        last_page: ::core::option::Option::None,
                        pages: 0,
                        rate: 0.0,
                        tags: hk::Empty::EMPTY,
                        favourite: ::core::option::Option::None,
                        counts: hk::Empty::EMPTY,
                        span: (hk::EPOCH, hk::EPOCH),
                    }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::UInt64, _>(input, "user_id", &mut row.user_id);
                    hk::fill::<
                        ty::FixedString<2>,
                        _,
                    >(input, "country", &mut row.country);
                    hk::fill::<ty::DateTime, _>(input, "first", &mut row.first);
                    hk::fill::<
                        ty::Nullable<ty::String>,
                        _,
                    >(input, "last_page", &mut row.last_page);
                    hk::fill::<ty::UInt64, _>(input, "pages", &mut row.pages);
                    hk::fill::<ty::Float64, _>(input, "rate", &mut row.rate);
                    hk::fill::<ty::Array<ty::String>, _>(input, "tags", &mut row.tags);
                    hk::fill::<
                        ty::Nullable<ty::String>,
                        _,
                    >(input, "favourite", &mut row.favourite);
                    hk::fill::<
                        ty::Map<ty::String, ty::UInt64>,
                        _,
                    >(input, "counts", &mut row.counts);
                    hk::fill::<
                        ty::Tuple<(ty::DateTime, ty::DateTime)>,
                        _,
                    >(input, "span", &mut row.span);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|user_id|UInt64|country|FixedString(2)|first|DateTime('UTC')|last_page|Nullable(String)|pages|UInt64|rate|Float64|tags|Array(String)|favourite|Nullable(String)|counts|Map(String, UInt64)|span|Tuple(DateTime('UTC'), DateTime('UTC'))",
                    notes: &[],
                };
            }
        }
    }

    /// Materialized view `shop.kinds`.
    ///
    /// Computed from what is inserted into `shop.events`.
    ///
    /// Defined in `golden/shop.sql:202`.
    #[allow(non_upper_case_globals)]
    pub mod kinds {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `day Date`.
        pub const day: Column<Table, ty::Date, ::housekeeper::time::Date> = hk::column(
            "day",
            "Date",
        );
        /// Column `kind Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)`.
        pub const kind: Column<Table, ty::Enum8, Kind> = hk::column(
            "kind",
            "Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)",
        );
        /// Column `events UInt64`.
        pub const events: Column<Table, ty::UInt64, u64> = hk::column(
            "events",
            "UInt64",
        );
        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The materialized view `shop.kinds`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// A value of `kind`.
            ///
            /// In the order of the numbers, the lowest being the default; a number the schema does not name comes last.
            #[derive(Debug, PartialEq, Default)]
            pub enum Kind {
                /// `'unknown'` = -1.
                #[default]
                UnknownMinus1,
                /// `'view'` = 1.
                View,
                /// `'add to cart'` = 2.
                AddToCart,
                /// `'purchase'` = 3.
                Purchase,
                /// A number that the schema did not name when this was generated.
                Unknown(i8),
            }

            impl Kind {
                /// The text, as the server shows it; `None` of an unknown number.
                #[inline]
                #[must_use]
                pub const fn as_str(self) -> ::core::option::Option<&'static str> {
                    match self {
                        Self::UnknownMinus1 => ::core::option::Option::Some("unknown"),
                        Self::View => ::core::option::Option::Some("view"),
                        Self::AddToCart => ::core::option::Option::Some("add to cart"),
                        Self::Purchase => ::core::option::Option::Some("purchase"),
                        Self::Unknown(_) => ::core::option::Option::None,
                    }
                }

                /// The number that the server stores.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i8 {
                    match self {
                        Self::UnknownMinus1 => -1,
                        Self::View => 1,
                        Self::AddToCart => 2,
                        Self::Purchase => 3,
                        Self::Unknown(code) => code,
                    }
                }

                /// The value that the server stores as this number.
                #[inline]
                #[must_use]
                pub const fn from_code(code: i8) -> Self {
                    match code {
                        -1 => Self::UnknownMinus1,
                        1 => Self::View,
                        2 => Self::AddToCart,
                        3 => Self::Purchase,
                        _ => Self::Unknown(code),
                    }
                }
            }

            /// One row of `shop.kinds`.
            #[derive(PartialEq)]
            pub struct Row {
                /// `Date`.
                pub day: ::housekeeper::time::Date,
                /// `Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)`.
                pub kind: Kind,
                /// `UInt64`.
                pub events: u64,
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                pub people: ::std::vec::Vec<u8>,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub struct RowRef<'a> {
                /// `Date`.
                pub day: ::housekeeper::time::Date,
                /// `Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)`.
                pub kind: Kind,
                /// `UInt64`.
                pub events: u64,
                /// `AggregateFunction(uniq, UInt64)`: the state as bytes.
                pub people: &'a [u8],
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`shop`.`kinds`";
            }

            impl hk::Named<0xb4b0bb73608b38d6> for Table {}

            hk::enumeration!(Kind, i8);

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self {
                        day: self.day,
                        kind: self.kind,
                        events: self.events,
                        people: ::core::clone::Clone::clone(&self.people),
                    }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(f, "Row", &[&self.day, &self.kind, &self.events, &self.people])
                }
            }

            impl ::core::fmt::Debug for RowRef<'_> {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<
                        Row,
                    >(f, "RowRef", &[&self.day, &self.kind, &self.events, &self.people])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self {
                        day: hk::DATE,
                        kind: Kind::UnknownMinus1,
                        events: 0,
                        people: hk::Empty::EMPTY,
                    }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::Date, _>(input, "day", &mut self.day);
                    self.kind = Kind::from_code(hk::read_code(input, "kind"));
                    hk::fill::<ty::UInt64, _>(input, "events", &mut self.events);
                    hk::fill::<ty::AggregateState, _>(input, "people", &mut self.people);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    RowRef {
                        day: hk::DATE,
                        kind: Kind::UnknownMinus1,
                        events: 0,
                        people: &[],
                    }
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::fill::<ty::Date, _>(input, "day", &mut row.day);
                    row.kind = Kind::from_code(hk::read_code(input, "kind"));
                    hk::fill::<ty::UInt64, _>(input, "events", &mut row.events);
                    hk::fill::<ty::AggregateState, _>(input, "people", &mut row.people);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|day|Date|kind|Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)|events|UInt64|people|String",
                    notes: &[(3, hk::Note::ReadAs("toString(people)"))],
                };
            }
        }
    }
}

/// Database `apply`.
///
/// Defined in `golden/shop.sql:209`.
#[allow(dead_code, unreachable_pub, unused_imports, clippy::all, clippy::pedantic)]
pub mod apply_ {
    /// Table `apply.self`.
    ///
    /// Engine `MergeTree`, sorting key `id`.
    ///
    /// Defined in `golden/shop.sql:211`.
    #[allow(non_upper_case_globals)]
    pub mod self_ {
        use ::housekeeper::{Column, __private as hk, ty};

        pub use self::items::*;

        /// Column `id UInt8`.
        pub const id: Column<Table, ty::UInt8, u8> = hk::column("id", "UInt8");
        /// The sorting key, `id`, to page by.
        pub const KEY: Column<Table, ty::UInt8, u8> = id;

        mod items {
            use ::housekeeper::{__private as hk, ty};

            /// The table `apply.self`, as a type: it ties columns, rows and queries together.
            pub enum Table {}

            /// One row of `apply.self`: every column that a `SELECT` can read.
            #[derive(PartialEq)]
            pub struct Row {
                /// `UInt8`, in the sorting key.
                pub id: u8,
            }

            /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
            pub type RowRef<'a> = Row;

            /// A new row of `apply.self`.
            ///
            /// It is a [`Row`], as there is no column that the server may compute.
            pub type New = Row;

            impl Row {
                /// A row of `apply.self` with all its columns.
                #[inline]
                #[must_use]
                pub fn new(id: u8) -> Self {
                    Self { id }
                }
            }

            /// Begins an insert of [`Row`]s into `apply.self`.
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

            /// Inserts all of `rows`, with every value, and gives their count.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub fn insert_all<
                'a,
                R: ::core::iter::IntoIterator<
                        Item: ::core::borrow::Borrow<Row>,
                        IntoIter: ::core::marker::Send + 'a,
                    >,
            >(
                client: &'a ::housekeeper::clickhouse::Client,
                rows: R,
            ) -> ::housekeeper::InsertAll<'a> {
                hk::insert_all::<Table, Row, R>(client, rows)
            }

            /// [`insert_all`], as a `New` is a [`Row`].
            pub use self::insert_all as insert_new;

            /// Inserts rows into `apply.self`, in batches and without an end.
            #[inline]
            pub fn inserter<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::Inserter<R> {
                hk::inserter::<Table, R>(client)
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Table, Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: impl ::housekeeper::Filter<Table>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().filter(condition)
            }

            /// Of all rows these columns, or what is computed from them: a tuple of columns gives tuples.
            #[inline]
            pub fn select<S: ::housekeeper::Selection<Table>>(
                selection: S,
            ) -> ::housekeeper::Select<Table, S::Rows> {
                scan().select(selection)
            }

            /// The rows whose `id`, the sorting key, is this or in this range.
            #[inline]
            pub fn by_id(
                id: impl ::housekeeper::KeyArg<ty::UInt8>,
            ) -> ::housekeeper::Select<Table, Row> {
                scan().key(super::id, id)
            }

            impl hk::Table for Table {
                const NAME: &'static str = "`apply`.`self`";
            }

            impl hk::Named<0x3b3bdfb3b32c9ac5> for Table {}

            impl hk::MergeTree for Table {}

            impl ::core::clone::Clone for Row {
                #[inline]
                fn clone(&self) -> Self {
                    Self { id: self.id }
                }
            }

            impl ::core::fmt::Debug for Row {
                #[inline]
                fn fmt(
                    &self,
                    f: &mut ::core::fmt::Formatter<'_>,
                ) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, "Row", &[&self.id])
                }
            }

            impl ::core::default::Default for Row {
                #[inline]
                fn default() -> Self {
                    Self { id: 0 }
                }
            }

            impl hk::FillRow for Row {
                type Ref<'a> = RowRef<'a>;

                #[inline]
                fn fill(&mut self, input: &mut hk::Reader<'_>) {
                    hk::fill::<ty::UInt8, _>(input, "id", &mut self.id);
                }

                #[inline]
                fn blank_ref<'a>() -> RowRef<'a> {
                    <Self as hk::FillRow>::blank()
                }

                #[inline]
                fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                    hk::FillRow::fill(row, input);
                }
            }

            impl hk::ReadRow for Row {
                type Source = Table;

                const COLUMNS: hk::RowColumns = hk::RowColumns {
                    names_and_types: "|id|UInt8",
                    notes: &[],
                };
            }

            impl hk::InsertRow<Table> for Row {
                const COLUMNS: hk::RowColumns = <Self as hk::ReadRow>::COLUMNS;

                #[inline]
                fn encode(&self, out: &mut hk::RowBuffer) {
                    hk::put::<ty::UInt8, _>(out, 0, "id", &self.id);
                }
            }
        }
    }
}

/// Applies every migration that the server does not have yet.
///
/// # Errors
///
/// When a statement fails, or the server's history is not the one of these migrations.
#[allow(dead_code, unreachable_pub)]
pub async fn apply(
    client: &::housekeeper::clickhouse::Client,
) -> ::housekeeper::migrate::Result<::housekeeper::migrate::Report> {
    migrations().apply(client).await
}

/// Takes back the newest migration that the server has, where a file says how; `migrations().up_to(…)` takes back
/// more.
///
/// # Errors
///
/// When nothing takes it back without a loss, when a statement fails, or when the server's history is not the
/// one of these migrations.
#[allow(dead_code, unreachable_pub)]
pub async fn revert(
    client: &::housekeeper::clickhouse::Client,
) -> ::housekeeper::migrate::Result<::housekeeper::migrate::Reverted> {
    migrations().revert(client).await
}

/// How far the server is.
///
/// # Errors
///
/// When it cannot be reached.
#[allow(dead_code, unreachable_pub)]
pub async fn status(
    client: &::housekeeper::clickhouse::Client,
) -> ::housekeeper::migrate::Result<::housekeeper::migrate::Status> {
    migrations().status(client).await
}

/// The migrations, to be applied with a profile, variables or progress of one's own.
#[allow(dead_code, unreachable_pub, clippy::too_many_lines)]
pub fn migrations() -> ::housekeeper::migrate::Migrations<'static> {
    use ::housekeeper::migrate as hk;

    const MIGRATIONS: &[hk::Migration<'static>] = &[
        hk::Migration::new(
            "20240813190639",
            "initial",
            "db/migrations/20240813190639_initial.sql",
            "0597a595e4e3b158fd1ef9ccbb4d8eb8f8cbc266ee4fbb990a8e6f142664a50f",
            &[
                hk::Step::new(
                        1,
                        "create database",
                        "shop",
                        &[hk::Piece::Text("CREATE DATABASE shop"), hk::Piece::OnCluster],
                        "af460af835b0e50d7bf56fc739af96475f58f323ff9233dff6ad6563e3fe0dab",
                    )
                    .probe(
                        hk::Probe::Query(
                            "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.databases WHERE name = 'shop')))",
                        ),
                    )
                    .comment("create database shop"),
                hk::Step::new(
                        2,
                        "create table",
                        "shop.users",
                        &[
                            hk::Piece::Text("CREATE TABLE shop.users"),
                            hk::Piece::OnCluster,
                            hk::Piece::Text(" (user_id UInt64, age UInt8) ENGINE = "),
                            hk::Piece::Engine("MergeTree"),
                            hk::Piece::Text(" ORDER BY user_id"),
                        ],
                        "be4259e80a9a536f1acef706214957491f9c3f55376a6e1935208494291dc864",
                    )
                    .probe(
                        hk::Probe::Query(
                            "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'users')))",
                        ),
                    )
                    .comment("create table shop.users"),
                hk::Step::new(
                        3,
                        "create dictionary",
                        "shop.countries",
                        &[
                            hk::Piece::Text("CREATE DICTIONARY shop.countries"),
                            hk::Piece::OnCluster,
                            hk::Piece::Text(
                                " (code String, name String) PRIMARY KEY code SOURCE(HTTP(url 'http://localhost/' format 'CSV' headers(header(name 'Authorization' value 'Bearer ",
                            ),
                            hk::Piece::Variable("TOKEN"),
                            hk::Piece::Text(
                                "')))) LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(MIN 0 MAX 60)",
                            ),
                        ],
                        "eb9d057b3905866a335cdbc730fbc577b12981a1ce4f8dfa3042e1a092505ad0",
                    )
                    .probe(
                        hk::Probe::Query(
                            "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'countries')))",
                        ),
                    )
                    .comment("create dictionary shop.countries"),
            ],
        ),
        hk::Migration::new(
            "20240814143146",
            "no_age",
            "db/migrations/20240814143146_no_age.sql",
            "5995086e1d48a2695eaaa6dacca90bc364f4a6fb4baca6ef9a1f138e5ca7e825",
            &[
                hk::Step::new(
                        2,
                        "alter table",
                        "shop.users",
                        &[
                            hk::Piece::Text("ALTER TABLE shop.users"),
                            hk::Piece::OnCluster,
                            hk::Piece::Text(" DROP COLUMN age"),
                        ],
                        "5fb19b5eddf2c2e7c4349f6571113b09ffb79376e2916e82b7f0d39e780f0d52",
                    )
                    .cost(hk::Cost::Mutation)
                    .hazards(
                        &[
                            hk::Hazard::new(
                                    "loses-data",
                                    "rows or values are gone, and no later statement brings them back",
                                )
                                .allowed("nobody asked for it"),
                        ],
                    )
                    .probe(
                        hk::Probe::Query(
                            "SELECT toUInt8(NOT assumeNotNull((SELECT count() > 0 FROM system.columns WHERE database = 'shop' AND table = 'users' AND name = 'age')))",
                        ),
                    )
                    .needs(
                        &[
                            hk::Need::new("shop", "users", hk::ObjectKind::Table)
                                .columns(&[("age", ::core::option::Option::None)]),
                        ],
                    )
                    .privileges(&["ALTER DROP COLUMN(age) ON shop.users"])
                    .comment("shop.users: drop the column `age`"),
            ],
        ),
    ];

    const PROFILES: &[hk::Profile<'static>] = &[
        hk::Profile::new("by-host")
            .hosts(&["http://ch-1:8123", "ch-2:8123"])
            .replicated()
            .replica_path("/clickhouse/tables/{shard}/{database}/{table}"),
        hk::Profile::new("default"),
        hk::Profile::new("production").cluster("demo").replicated(),
    ];

    const EXPECTED: &[hk::ExpectedObject<'static>] = &[
        hk::ExpectedObject::new(
            "shop",
            "users",
            hk::ObjectKind::Table,
            "|user_id|UInt64|email|String|registered|Date|country|FixedString(2)|spent|Decimal(18, 2)|segment|Nullable(UInt8)|settings|Map(String, String)|raw_email|String|version|UInt64|domain|String",
        ),
        hk::ExpectedObject::new(
            "shop",
            "events",
            hk::ObjectKind::Table,
            "|event_id|UUID|user_id|UInt64|kind|Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)|page_url|Nullable(String)|timestamp|DateTime('UTC')|tags|Array(LowCardinality(String))",
        ),
        hk::ExpectedObject::new(
            "shop",
            "types",
            hk::ObjectKind::Table,
            "|u8|UInt8|i8|Int8|u16|UInt16|i16|Int16|u32|UInt32|i32|Int32|u64|UInt64|i64|Int64|u128|UInt128|i128|Int128|u256|UInt256|i256|Int256|bf16|BFloat16|f32|Float32|f64|Float64|flag|Bool|d32|Decimal(9, 4)|d64|Decimal(18, 18)|d128|Decimal(38, 0)|text|String|fixed|FixedString(16)|uuid|UUID|v4|IPv4|v6|IPv6|day|Date|day32|Date32|second|DateTime|milli|DateTime64(3)|nano|DateTime64(9, 'Asia/Tokyo')|wide|Enum16('low' = -1000, '' = 0, '+' = 5, '1' = 10, '2.0' = 20)|low|LowCardinality(Nullable(String))|many|Array(Array(Nullable(UInt32)))|by_name|Map(LowCardinality(String), Array(Float64))|by_float|Map(Float64, String)|pair|Tuple(UInt8, Enum8('a' = 1, 'A' = 2))|place|Tuple(lat Float64, type Nullable(String))|places|Array(Tuple(lat Float64, type Nullable(String)))|items.sku|Array(String)|items.at|Array(Nullable(DateTime64(3)))|total|SimpleAggregateFunction(sum, UInt64)|visitors|AggregateFunction(uniq, UInt64)|states|Array(AggregateFunction(uniq, UInt64))|document|JSON|huge|Decimal(76, 10)|choice|Variant(Array(UInt64), String)|anything|Dynamic|clock|Time64(3)|pause|IntervalSecond|bytes|String|ticks|DateTime64(6)",
        ),
        hk::ExpectedObject::new(
            "shop",
            "type",
            hk::ObjectKind::Table,
            "\ntype\nUInt8\nself\nUInt8\nnew\nUInt8\nclone\nUInt8\ninsert\nUInt8\nscan\nUInt8\nlimit\nUInt8\nclient\nUInt8\nrows\nUInt8\ninput\nUInt8\nout\nUInt8\nvalue\nUInt8\nf\nUInt8\nhk\nUInt8\nty\nUInt8\nTotal Price\nUInt8\n1st\nUInt8\ngröße\nUInt8\n%\nUInt8\nnot\nUInt8\nrow\nEnum8('self' = 1, 'Self' = 2)\neither|or\nUInt8",
        ),
        hk::ExpectedObject::new(
            "shop",
            "Order Lines",
            hk::ObjectKind::Table,
            "|id|UInt8|by_id|UInt8",
        ),
        hk::ExpectedObject::new(
            "shop",
            "hourly",
            hk::ObjectKind::Table,
            "|hour|DateTime('UTC')|users|AggregateFunction(uniq, UInt64)",
        ),
        hk::ExpectedObject::new(
            "shop",
            "mv_hourly",
            hk::ObjectKind::MaterializedView,
            "|hour|DateTime('UTC')|users|AggregateFunction(uniq, UInt64)",
        ),
        hk::ExpectedObject::new(
            "shop",
            "daily_sales",
            hk::ObjectKind::View,
            "|day|Date|revenue|Decimal(38, 2)",
        ),
        hk::ExpectedObject::new(
            "shop",
            "countries",
            hk::ObjectKind::Dictionary,
            "|code|String|name|String",
        ),
        hk::ExpectedObject::new(
            "shop",
            "categories",
            hk::ObjectKind::Dictionary,
            "|id|UInt64|type|Nullable(String)",
        ),
        hk::ExpectedObject::new(
            "shop",
            "prices",
            hk::ObjectKind::Dictionary,
            "|country|String|product|UInt64|price|Float64",
        ),
        hk::ExpectedObject::new(
            "shop",
            "price_list",
            hk::ObjectKind::Dictionary,
            "|id|UInt64|from|Date|until|Date|price|Float64",
        ),
        hk::ExpectedObject::new(
            "shop",
            "visits",
            hk::ObjectKind::View,
            "|user_id|UInt64|country|FixedString(2)|first|DateTime('UTC')|last_page|Nullable(String)|pages|UInt64|rate|Float64|tags|Array(String)|favourite|Nullable(String)|counts|Map(String, UInt64)|span|Tuple(DateTime('UTC'), DateTime('UTC'))",
        ),
        hk::ExpectedObject::new(
            "shop",
            "kinds",
            hk::ObjectKind::MaterializedView,
            "|day|Date|kind|Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3)|events|UInt64|people|AggregateFunction(uniq, UInt64)",
        ),
        hk::ExpectedObject::new("apply", "self", hk::ObjectKind::Table, "|id|UInt8"),
    ];

    const CHAIN: hk::Chain<'static> = hk::Chain::new(MIGRATIONS)
        .profiles(PROFILES)
        .expected(EXPECTED)
        .log_database("shop_housekeeper")
        .drift(hk::Drift::new(1, "create view shop.ids"));
    hk::Migrations::new(CHAIN)
}

/// Asks the server, in one query, whether it has the schema that this was built for.
///
/// A difference names the queries of the folder of queries that may read it. Those of `query!` are not known here:
/// their first answer is compared, and an error names the query and the column.
///
/// # Errors
///
/// When it has not, with every difference, or when it cannot be reached.
#[allow(dead_code, unreachable_pub)]
pub async fn verify(
    client: &::housekeeper::clickhouse::Client,
) -> ::housekeeper::migrate::Result<()> {
    migrations().verify(client).await
}
