//! Generated code, written by hand: the reference for the code generator.
//!
//! `New` takes what an insert must give in `new`, and a method for each column that has a DEFAULT.
//! Column constants have the columns' own names, in lower case. A constant in scope turns a
//! parameter of the same name into a pattern, so everything else is in a module of its own, where
//! the constants are not in scope.

/// Database `housekeeper_sample`.
// An application uses half of what is generated, and perhaps in a private module.
#[allow(dead_code, unused_imports, unreachable_pub)]
// `New::new` is a constructor, its `Option<Option<_>>` a value left out or NULL or there, and the
// nothing of a row is written out though some could be derived.
#[allow(
    clippy::self_named_constructors,
    clippy::option_option,
    clippy::derivable_impls
)]
pub mod housekeeper_sample {
    /// Table `housekeeper_sample.users`.
    ///
    /// Customer profiles with versioning.
    ///
    /// Engine `ReplacingMergeTree(version)`, sorting key `user_id`. Defined in `db/schemas/housekeeper_sample/tables/users.sql:1`.
    #[allow(non_upper_case_globals)]
    pub mod users {
        pub use self::items::*;

        /// Column `user_id UInt64`.
        pub const user_id: ::housekeeper::Column<Table, ::housekeeper::ty::UInt64> =
            ::housekeeper::Column::new("user_id");
        /// Column `email String`.
        pub const email: ::housekeeper::Column<Table, ::housekeeper::ty::String> =
            ::housekeeper::Column::new("email");
        /// Column `registration_date Date`.
        pub const registration_date: ::housekeeper::Column<Table, ::housekeeper::ty::Date> =
            ::housekeeper::Column::new("registration_date");
        /// Column `country_code FixedString(2)`.
        pub const country_code: ::housekeeper::Column<Table, ::housekeeper::ty::FixedString<2>> =
            ::housekeeper::Column::new("country_code");
        /// Column `total_spent Decimal(18, 2)`.
        pub const total_spent: ::housekeeper::Column<Table, ::housekeeper::ty::Decimal<18, 2>> =
            ::housekeeper::Column::new("total_spent");
        /// Column `segment_id Nullable(UInt8)`.
        pub const segment_id: ::housekeeper::Column<
            Table,
            ::housekeeper::ty::Nullable<::housekeeper::ty::UInt8>,
        > = ::housekeeper::Column::new("segment_id");
        /// Column `preferences Map(String, String)`.
        pub const preferences: ::housekeeper::Column<
            Table,
            ::housekeeper::ty::Map<::housekeeper::ty::String, ::housekeeper::ty::String>,
        > = ::housekeeper::Column::new("preferences");
        /// Column `created_at DateTime`.
        pub const created_at: ::housekeeper::Column<Table, ::housekeeper::ty::DateTime> =
            ::housekeeper::Column::new("created_at");
        /// Column `version UInt64`.
        pub const version: ::housekeeper::Column<Table, ::housekeeper::ty::UInt64> =
            ::housekeeper::Column::new("version");

        mod items {
            /// The table `housekeeper_sample.users`, as a type: ties columns, rows and queries together.
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum Table {}

            /// One row of `housekeeper_sample.users`: every column a `SELECT` can read.
            #[derive(Debug, Clone, PartialEq)]
            pub struct Row {
                /// `UInt64`. Sorting key.
                pub user_id: u64,
                /// `String`.
                pub email: ::std::string::String,
                /// `Date`, `DEFAULT today()`.
                pub registration_date: ::housekeeper::time::Date,
                /// `FixedString(2)`.
                pub country_code: ::housekeeper::FixedString<2>,
                /// `Decimal(18, 2)`, `DEFAULT 0`.
                pub total_spent: ::housekeeper::Decimal<i64, 2>,
                /// `Nullable(UInt8)`, `DEFAULT 0`.
                pub segment_id: ::core::option::Option<u8>,
                /// `Map(String, String)`, `DEFAULT map()`.
                pub preferences:
                    ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
                /// `DateTime`, `DEFAULT now()`.
                pub created_at: ::housekeeper::time::OffsetDateTime,
                /// `UInt64`, `MATERIALIZED toUnixTimestamp64Milli(now64(3))`: computed by the server.
                pub version: u64,
            }

            /// A row to insert into `housekeeper_sample.users`. Columns that are left out get their DEFAULT.
            #[derive(Debug, Clone, PartialEq)]
            pub struct New {
                user_id: u64,
                email: ::std::string::String,
                registration_date: ::core::option::Option<::housekeeper::time::Date>,
                country_code: ::housekeeper::FixedString<2>,
                total_spent: ::core::option::Option<::housekeeper::Decimal<i64, 2>>,
                segment_id: ::core::option::Option<::core::option::Option<u8>>,
                preferences: ::core::option::Option<
                    ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
                >,
                created_at: ::core::option::Option<::housekeeper::time::OffsetDateTime>,
            }

            impl New {
                /// A row with its required columns.
                #[inline]
                pub fn new(
                    user_id: u64,
                    email: impl ::core::convert::Into<::std::string::String>,
                    country_code: impl ::core::convert::Into<::housekeeper::FixedString<2>>,
                ) -> Self {
                    Self {
                        user_id,
                        email: ::core::convert::Into::into(email),
                        registration_date: ::core::option::Option::None,
                        country_code: ::core::convert::Into::into(country_code),
                        total_spent: ::core::option::Option::None,
                        segment_id: ::core::option::Option::None,
                        preferences: ::core::option::Option::None,
                        created_at: ::core::option::Option::None,
                    }
                }

                /// Sets `registration_date` (left out: `DEFAULT today()`).
                #[inline]
                #[must_use]
                pub fn registration_date(mut self, value: ::housekeeper::time::Date) -> Self {
                    self.registration_date = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `total_spent` (left out: `DEFAULT 0`).
                #[inline]
                #[must_use]
                pub fn total_spent(mut self, value: ::housekeeper::Decimal<i64, 2>) -> Self {
                    self.total_spent = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `segment_id` (left out: `DEFAULT 0`).
                #[inline]
                #[must_use]
                pub fn segment_id(mut self, value: ::core::option::Option<u8>) -> Self {
                    self.segment_id = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `preferences` (left out: `DEFAULT map()`).
                #[inline]
                #[must_use]
                pub fn preferences(
                    mut self,
                    value: ::std::collections::BTreeMap<
                        ::std::string::String,
                        ::std::string::String,
                    >,
                ) -> Self {
                    self.preferences = ::core::option::Option::Some(value);
                    self
                }

                /// Sets `created_at` (left out: `DEFAULT now()`).
                #[inline]
                #[must_use]
                pub fn created_at(mut self, value: ::housekeeper::time::OffsetDateTime) -> Self {
                    self.created_at = ::core::option::Option::Some(value);
                    self
                }
            }

            /// Begins an insert of [`New`] rows.
            ///
            /// # Errors
            ///
            /// When the server cannot be reached, or its columns are of other names or types.
            #[inline]
            pub async fn insert<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::Result<::housekeeper::Insert<R>> {
                ::housekeeper::__private::insert::<Table, R>(client).await
            }

            /// Inserts all of `rows` and gives their count.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub async fn insert_new(
                client: &::housekeeper::clickhouse::Client,
                rows: impl ::core::iter::IntoIterator<Item = New>,
            ) -> ::housekeeper::Result<u64> {
                ::housekeeper::__private::insert_all::<Table, New>(client, rows).await
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: ::housekeeper::Condition<Table>,
            ) -> ::housekeeper::Select<Row> {
                scan().filter(condition)
            }

            /// The rows with this `user_id`, the whole sorting key.
            #[inline]
            pub fn by_user_id(
                user_id: impl ::housekeeper::KeyArg<::housekeeper::ty::UInt64>,
            ) -> ::housekeeper::Select<Row> {
                scan().key(super::user_id, user_id)
            }

            const _: () = {
                use ::housekeeper::__private as hk;

                impl hk::Table for Table {
                    const NAME: &'static str = "`housekeeper_sample`.`users`";
                }

                impl hk::Replacing for Table {}

                impl ::core::default::Default for Row {
                    #[inline]
                    fn default() -> Self {
                        Self {
                            user_id: 0,
                            email: ::std::string::String::new(),
                            registration_date: hk::EPOCH.date(),
                            country_code: ::housekeeper::FixedString::new([0; 2]),
                            total_spent: ::housekeeper::Decimal::from_units(0),
                            segment_id: ::core::option::Option::None,
                            preferences: ::std::collections::BTreeMap::new(),
                            created_at: hk::EPOCH,
                            version: 0,
                        }
                    }
                }

                impl hk::ReadRow for Row {
                    type Source = Table;

                    const COLUMNS: &'static [hk::ReadColumn] = &[
                        hk::ReadColumn {
                            expr: "user_id",
                            name: "user_id",
                            ty: "UInt64",
                        },
                        hk::ReadColumn {
                            expr: "email",
                            name: "email",
                            ty: "String",
                        },
                        hk::ReadColumn {
                            expr: "registration_date",
                            name: "registration_date",
                            ty: "Date",
                        },
                        hk::ReadColumn {
                            expr: "country_code",
                            name: "country_code",
                            ty: "FixedString(2)",
                        },
                        hk::ReadColumn {
                            expr: "total_spent",
                            name: "total_spent",
                            ty: "Decimal(18, 2)",
                        },
                        hk::ReadColumn {
                            expr: "segment_id",
                            name: "segment_id",
                            ty: "Nullable(UInt8)",
                        },
                        hk::ReadColumn {
                            expr: "preferences",
                            name: "preferences",
                            ty: "Map(String, String)",
                        },
                        hk::ReadColumn {
                            expr: "created_at",
                            name: "created_at",
                            ty: "DateTime",
                        },
                        hk::ReadColumn {
                            expr: "version",
                            name: "version",
                            ty: "UInt64",
                        },
                    ];

                    #[inline]
                    fn decode(
                        input: &mut hk::Reader<'_>,
                    ) -> ::core::result::Result<Self, hk::DecodeError> {
                        ::core::result::Result::Ok(Self {
                            user_id: hk::get::<hk::ty::UInt64, _>(input, "user_id")?,
                            email: hk::get::<hk::ty::String, _>(input, "email")?,
                            registration_date: hk::get::<hk::ty::Date, _>(
                                input,
                                "registration_date",
                            )?,
                            country_code: hk::get::<hk::ty::FixedString<2>, _>(
                                input,
                                "country_code",
                            )?,
                            total_spent: hk::get::<hk::ty::Decimal<18, 2>, _>(
                                input,
                                "total_spent",
                            )?,
                            segment_id: hk::get::<hk::ty::Nullable<hk::ty::UInt8>, _>(
                                input,
                                "segment_id",
                            )?,
                            preferences: hk::get::<hk::ty::Map<hk::ty::String, hk::ty::String>, _>(
                                input,
                                "preferences",
                            )?,
                            created_at: hk::get::<hk::ty::DateTime, _>(input, "created_at")?,
                            version: hk::get::<hk::ty::UInt64, _>(input, "version")?,
                        })
                    }
                }

                impl hk::InsertRow<Table> for New {
                    const COLUMNS: &'static [hk::WriteColumn] = &[
                        hk::WriteColumn {
                            name: "user_id",
                            ty: "UInt64",
                        },
                        hk::WriteColumn {
                            name: "email",
                            ty: "String",
                        },
                        hk::WriteColumn {
                            name: "registration_date",
                            ty: "Date",
                        },
                        hk::WriteColumn {
                            name: "country_code",
                            ty: "FixedString(2)",
                        },
                        hk::WriteColumn {
                            name: "total_spent",
                            ty: "Decimal(18, 2)",
                        },
                        hk::WriteColumn {
                            name: "segment_id",
                            ty: "Nullable(UInt8)",
                        },
                        hk::WriteColumn {
                            name: "preferences",
                            ty: "Map(String, String)",
                        },
                        hk::WriteColumn {
                            name: "created_at",
                            ty: "DateTime",
                        },
                    ];

                    const DEFAULTS: bool = true;

                    #[inline]
                    fn encode(
                        &self,
                        out: &mut ::std::vec::Vec<u8>,
                    ) -> ::core::result::Result<(), hk::EncodeError> {
                        hk::put_given::<hk::ty::UInt64, _>(out, "user_id", &self.user_id)?;
                        hk::put_given::<hk::ty::String, _>(out, "email", &self.email)?;
                        hk::put_or_default::<hk::ty::Date, _>(
                            out,
                            "registration_date",
                            self.registration_date.as_ref(),
                        )?;
                        hk::put_given::<hk::ty::FixedString<2>, _>(
                            out,
                            "country_code",
                            &self.country_code,
                        )?;
                        hk::put_or_default::<hk::ty::Decimal<18, 2>, _>(
                            out,
                            "total_spent",
                            self.total_spent.as_ref(),
                        )?;
                        hk::put_or_default::<hk::ty::Nullable<hk::ty::UInt8>, _>(
                            out,
                            "segment_id",
                            self.segment_id.as_ref(),
                        )?;
                        hk::put_or_default::<hk::ty::Map<hk::ty::String, hk::ty::String>, _>(
                            out,
                            "preferences",
                            self.preferences.as_ref(),
                        )?;
                        hk::put_or_default::<hk::ty::DateTime, _>(
                            out,
                            "created_at",
                            self.created_at.as_ref(),
                        )?;
                        ::core::result::Result::Ok(())
                    }
                }
            };
        }
    }

    /// Table `housekeeper_sample.events`.
    ///
    /// High-volume event tracking.
    ///
    /// Engine `MergeTree`, sorting key `user_id, timestamp, event_id`. Defined in `db/schemas/housekeeper_sample/tables/events.sql:1`.
    #[allow(non_upper_case_globals)]
    pub mod events {
        pub use self::items::*;

        /// Column `event_id UInt64`.
        pub const event_id: ::housekeeper::Column<Table, ::housekeeper::ty::UInt64> =
            ::housekeeper::Column::new("event_id");
        /// Column `user_id UInt64`.
        pub const user_id: ::housekeeper::Column<Table, ::housekeeper::ty::UInt64> =
            ::housekeeper::Column::new("user_id");
        /// Column `event_type LowCardinality(String)`.
        pub const event_type: ::housekeeper::Column<
            Table,
            ::housekeeper::ty::LowCardinality<::housekeeper::ty::String>,
        > = ::housekeeper::Column::new("event_type");
        /// Column `page_url Nullable(String)`.
        pub const page_url: ::housekeeper::Column<
            Table,
            ::housekeeper::ty::Nullable<::housekeeper::ty::String>,
        > = ::housekeeper::Column::new("page_url");
        /// Column `timestamp DateTime`.
        pub const timestamp: ::housekeeper::Column<Table, ::housekeeper::ty::DateTime> =
            ::housekeeper::Column::new("timestamp");
        /// Column `channel Enum8('web' = 1, 'app' = 2)`.
        pub const channel: ::housekeeper::Column<Table, ::housekeeper::ty::Enum8> =
            ::housekeeper::Column::new("channel");
        /// Column `tags Array(String)`.
        pub const tags: ::housekeeper::Column<
            Table,
            ::housekeeper::ty::Array<::housekeeper::ty::String>,
        > = ::housekeeper::Column::new("tags");
        /// Column `properties Map(String, String)`.
        pub const properties: ::housekeeper::Column<
            Table,
            ::housekeeper::ty::Map<::housekeeper::ty::String, ::housekeeper::ty::String>,
        > = ::housekeeper::Column::new("properties");
        /// Column `ip_address IPv4`.
        pub const ip_address: ::housekeeper::Column<Table, ::housekeeper::ty::IPv4> =
            ::housekeeper::Column::new("ip_address");

        mod items {
            /// The table `housekeeper_sample.events`, as a type: ties columns, rows and queries together.
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum Table {}

            /// A value of `channel Enum8('web' = 1, 'app' = 2)`.
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub enum Channel {
                /// `'web'`, 1.
                Web,
                /// `'app'`, 2.
                App,
                /// A number the schema had no name for when this was generated.
                Unknown(i8),
            }

            impl Channel {
                /// The number.
                #[inline]
                pub const fn code(self) -> i8 {
                    match self {
                        Self::Web => 1,
                        Self::App => 2,
                        Self::Unknown(code) => code,
                    }
                }

                /// The value of a number.
                #[inline]
                pub const fn from_code(code: i8) -> Self {
                    match code {
                        1 => Self::Web,
                        2 => Self::App,
                        code => Self::Unknown(code),
                    }
                }

                /// The name, unless it is unknown.
                #[inline]
                pub const fn name(self) -> ::core::option::Option<&'static str> {
                    match self {
                        Self::Web => ::core::option::Option::Some("web"),
                        Self::App => ::core::option::Option::Some("app"),
                        Self::Unknown(_) => ::core::option::Option::None,
                    }
                }
            }

            /// One row of `housekeeper_sample.events`: every column a `SELECT` can read.
            #[derive(Debug, Clone, PartialEq)]
            pub struct Row {
                /// `UInt64`. Sorting key.
                pub event_id: u64,
                /// `UInt64`. Sorting key.
                pub user_id: u64,
                /// `LowCardinality(String)`.
                pub event_type: ::std::string::String,
                /// `Nullable(String)`.
                pub page_url: ::core::option::Option<::std::string::String>,
                /// `DateTime`, `DEFAULT now()`. Sorting key.
                pub timestamp: ::housekeeper::time::OffsetDateTime,
                /// `Enum8('web' = 1, 'app' = 2)`.
                pub channel: Channel,
                /// `Array(String)`.
                pub tags: ::std::vec::Vec<::std::string::String>,
                /// `Map(String, String)`, `DEFAULT map()`.
                pub properties:
                    ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
                /// `IPv4`, `DEFAULT toIPv4('0.0.0.0')`.
                pub ip_address: ::core::net::Ipv4Addr,
            }

            /// Begins an insert of [`Row`]s, with all their values, or of rows with defaults.
            ///
            /// # Errors
            ///
            /// When the server cannot be reached, or its columns are of other names or types.
            #[inline]
            pub async fn insert<R: ::housekeeper::InsertRow<Table>>(
                client: &::housekeeper::clickhouse::Client,
            ) -> ::housekeeper::Result<::housekeeper::Insert<R>> {
                ::housekeeper::__private::insert::<Table, R>(client).await
            }

            /// Inserts all of `rows`, with all their values, and gives their count.
            ///
            /// # Errors
            ///
            /// When the server refuses them, or a value does not fit its column.
            #[inline]
            pub async fn insert_all(
                client: &::housekeeper::clickhouse::Client,
                rows: impl ::core::iter::IntoIterator<Item = impl ::core::borrow::Borrow<Row>>,
            ) -> ::housekeeper::Result<u64> {
                ::housekeeper::__private::insert_all::<Table, Row>(client, rows).await
            }

            /// All rows.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Row> {
                ::housekeeper::Select::new()
            }

            /// The rows that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: ::housekeeper::Condition<Table>,
            ) -> ::housekeeper::Select<Row> {
                scan().filter(condition)
            }

            /// The rows with this `user_id`, the first column of the sorting key.
            #[inline]
            pub fn by_user_id(
                user_id: impl ::housekeeper::KeyArg<::housekeeper::ty::UInt64>,
            ) -> ByKey {
                ByKey(scan().key(super::user_id, user_id))
            }

            /// A query by columns of the sorting key, which reads little more than it gives.
            #[derive(Debug, Clone)]
            #[must_use = "a query does nothing until it is fetched"]
            pub struct ByKey(::housekeeper::Select<Row>);

            impl ByKey {
                /// Only rows with this `timestamp`, or in this range.
                #[inline]
                pub fn timestamp(
                    self,
                    timestamp: impl ::housekeeper::KeyArg<::housekeeper::ty::DateTime>,
                ) -> Self {
                    Self(self.0.key(super::timestamp, timestamp))
                }

                /// Only rows with this `event_id`, or in this range.
                #[inline]
                pub fn event_id(
                    self,
                    event_id: impl ::housekeeper::KeyArg<::housekeeper::ty::UInt64>,
                ) -> Self {
                    Self(self.0.key(super::event_id, event_id))
                }
            }

            const _: () = {
                use ::housekeeper::__private as hk;

                hk::by_key!(ByKey, Row);

                hk::enum_column!(Channel, Enum8, i8);

                impl hk::Table for Table {
                    const NAME: &'static str = "`housekeeper_sample`.`events`";
                }

                impl ::core::default::Default for Row {
                    #[inline]
                    fn default() -> Self {
                        Self {
                            event_id: 0,
                            user_id: 0,
                            event_type: ::std::string::String::new(),
                            page_url: ::core::option::Option::None,
                            timestamp: hk::EPOCH,
                            channel: Channel::Web,
                            tags: ::std::vec::Vec::new(),
                            properties: ::std::collections::BTreeMap::new(),
                            ip_address: ::core::net::Ipv4Addr::UNSPECIFIED,
                        }
                    }
                }

                impl hk::ReadRow for Row {
                    type Source = Table;

                    const COLUMNS: &'static [hk::ReadColumn] = &[
                        hk::ReadColumn {
                            expr: "event_id",
                            name: "event_id",
                            ty: "UInt64",
                        },
                        hk::ReadColumn {
                            expr: "user_id",
                            name: "user_id",
                            ty: "UInt64",
                        },
                        hk::ReadColumn {
                            expr: "event_type",
                            name: "event_type",
                            ty: "LowCardinality(String)",
                        },
                        hk::ReadColumn {
                            expr: "page_url",
                            name: "page_url",
                            ty: "Nullable(String)",
                        },
                        hk::ReadColumn {
                            expr: "timestamp",
                            name: "timestamp",
                            ty: "DateTime",
                        },
                        hk::ReadColumn {
                            expr: "channel",
                            name: "channel",
                            ty: "Enum8('web' = 1, 'app' = 2)",
                        },
                        hk::ReadColumn {
                            expr: "tags",
                            name: "tags",
                            ty: "Array(String)",
                        },
                        hk::ReadColumn {
                            expr: "properties",
                            name: "properties",
                            ty: "Map(String, String)",
                        },
                        hk::ReadColumn {
                            expr: "ip_address",
                            name: "ip_address",
                            ty: "IPv4",
                        },
                    ];

                    #[inline]
                    fn decode(
                        input: &mut hk::Reader<'_>,
                    ) -> ::core::result::Result<Self, hk::DecodeError> {
                        ::core::result::Result::Ok(Self {
                            event_id: hk::get::<hk::ty::UInt64, _>(input, "event_id")?,
                            user_id: hk::get::<hk::ty::UInt64, _>(input, "user_id")?,
                            event_type: hk::get::<hk::ty::LowCardinality<hk::ty::String>, _>(
                                input,
                                "event_type",
                            )?,
                            page_url: hk::get::<hk::ty::Nullable<hk::ty::String>, _>(
                                input, "page_url",
                            )?,
                            timestamp: hk::get::<hk::ty::DateTime, _>(input, "timestamp")?,
                            channel: hk::get::<hk::ty::Enum8, _>(input, "channel")?,
                            tags: hk::get::<hk::ty::Array<hk::ty::String>, _>(input, "tags")?,
                            properties: hk::get::<hk::ty::Map<hk::ty::String, hk::ty::String>, _>(
                                input,
                                "properties",
                            )?,
                            ip_address: hk::get::<hk::ty::IPv4, _>(input, "ip_address")?,
                        })
                    }
                }

                impl hk::InsertRow<Table> for Row {
                    const COLUMNS: &'static [hk::WriteColumn] = &[
                        hk::WriteColumn {
                            name: "event_id",
                            ty: "UInt64",
                        },
                        hk::WriteColumn {
                            name: "user_id",
                            ty: "UInt64",
                        },
                        hk::WriteColumn {
                            name: "event_type",
                            ty: "LowCardinality(String)",
                        },
                        hk::WriteColumn {
                            name: "page_url",
                            ty: "Nullable(String)",
                        },
                        hk::WriteColumn {
                            name: "timestamp",
                            ty: "DateTime",
                        },
                        hk::WriteColumn {
                            name: "channel",
                            ty: "Enum8('web' = 1, 'app' = 2)",
                        },
                        hk::WriteColumn {
                            name: "tags",
                            ty: "Array(String)",
                        },
                        hk::WriteColumn {
                            name: "properties",
                            ty: "Map(String, String)",
                        },
                        hk::WriteColumn {
                            name: "ip_address",
                            ty: "IPv4",
                        },
                    ];

                    const DEFAULTS: bool = false;

                    #[inline]
                    fn encode(
                        &self,
                        out: &mut ::std::vec::Vec<u8>,
                    ) -> ::core::result::Result<(), hk::EncodeError> {
                        hk::put::<hk::ty::UInt64, _>(out, "event_id", &self.event_id)?;
                        hk::put::<hk::ty::UInt64, _>(out, "user_id", &self.user_id)?;
                        hk::put::<hk::ty::LowCardinality<hk::ty::String>, _>(
                            out,
                            "event_type",
                            &self.event_type,
                        )?;
                        hk::put::<hk::ty::Nullable<hk::ty::String>, _>(
                            out,
                            "page_url",
                            &self.page_url,
                        )?;
                        hk::put::<hk::ty::DateTime, _>(out, "timestamp", &self.timestamp)?;
                        hk::put::<hk::ty::Enum8, _>(out, "channel", &self.channel)?;
                        hk::put::<hk::ty::Array<hk::ty::String>, _>(out, "tags", &self.tags)?;
                        hk::put::<hk::ty::Map<hk::ty::String, hk::ty::String>, _>(
                            out,
                            "properties",
                            &self.properties,
                        )?;
                        hk::put::<hk::ty::IPv4, _>(out, "ip_address", &self.ip_address)?;
                        ::core::result::Result::Ok(())
                    }
                }
            };
        }
    }

    /// Dictionary `housekeeper_sample.countries_dict`.
    ///
    /// Primary key `code`, layout `COMPLEX_KEY_HASHED`. Defined in `db/schemas/housekeeper_sample/dictionaries/countries_dict.sql:1`.
    #[allow(non_upper_case_globals)]
    pub mod countries_dict {
        pub use self::items::*;

        /// Column `code String`.
        pub const code: ::housekeeper::Column<Table, ::housekeeper::ty::String> =
            ::housekeeper::Column::new("code");
        /// Column `name String`.
        pub const name: ::housekeeper::Column<Table, ::housekeeper::ty::String> =
            ::housekeeper::Column::new("name");
        /// Column `population UInt64`.
        pub const population: ::housekeeper::Column<Table, ::housekeeper::ty::UInt64> =
            ::housekeeper::Column::new("population");

        mod items {
            /// The dictionary `housekeeper_sample.countries_dict`, as a type.
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum Table {}

            /// One entry of `housekeeper_sample.countries_dict`.
            #[derive(Debug, Clone, PartialEq)]
            pub struct Row {
                /// `String`. Primary key.
                pub code: ::std::string::String,
                /// `String`.
                pub name: ::std::string::String,
                /// `UInt64`, `DEFAULT 0`.
                pub population: u64,
            }

            /// The entry of a key, if there is one.
            ///
            /// # Errors
            ///
            /// When the server cannot be reached, or cannot load the dictionary.
            #[inline]
            pub async fn get(
                client: &::housekeeper::clickhouse::Client,
                code: impl ::housekeeper::Param<::housekeeper::ty::String>,
            ) -> ::housekeeper::Result<::core::option::Option<Row>> {
                ::housekeeper::__private::DictionaryGet::new()
                    .key::<::housekeeper::ty::String>(&code)
                    .fetch(client)
                    .await
            }

            /// All entries.
            #[inline]
            pub fn scan() -> ::housekeeper::Select<Row> {
                ::housekeeper::Select::new()
            }

            /// The entries that fulfil `condition`.
            #[inline]
            pub fn filter(
                condition: ::housekeeper::Condition<Table>,
            ) -> ::housekeeper::Select<Row> {
                scan().filter(condition)
            }

            const _: () = {
                use ::housekeeper::__private as hk;

                impl hk::Table for Table {
                    const NAME: &'static str = "`housekeeper_sample`.`countries_dict`";
                }

                impl hk::Dictionary for Table {
                    const DICTIONARY: &'static str = "housekeeper_sample.countries_dict";

                    const KEY: &'static [&'static str] = &["code"];
                }

                impl ::core::default::Default for Row {
                    #[inline]
                    fn default() -> Self {
                        Self {
                            code: ::std::string::String::new(),
                            name: ::std::string::String::new(),
                            population: 0,
                        }
                    }
                }

                impl hk::ReadRow for Row {
                    type Source = Table;

                    const COLUMNS: &'static [hk::ReadColumn] = &[
                        hk::ReadColumn {
                            expr: "code",
                            name: "code",
                            ty: "String",
                        },
                        hk::ReadColumn {
                            expr: "name",
                            name: "name",
                            ty: "String",
                        },
                        hk::ReadColumn {
                            expr: "population",
                            name: "population",
                            ty: "UInt64",
                        },
                    ];

                    #[inline]
                    fn decode(
                        input: &mut hk::Reader<'_>,
                    ) -> ::core::result::Result<Self, hk::DecodeError> {
                        ::core::result::Result::Ok(Self {
                            code: hk::get::<hk::ty::String, _>(input, "code")?,
                            name: hk::get::<hk::ty::String, _>(input, "name")?,
                            population: hk::get::<hk::ty::UInt64, _>(input, "population")?,
                        })
                    }
                }
            };
        }
    }
}
