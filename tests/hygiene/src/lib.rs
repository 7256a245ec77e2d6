//! Generated code must compile wherever users put it. That this crate compiles, and that clippy is silent about it,
//! is the test.
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(
    missing_docs,
    unreachable_pub,
    unused,
    warnings,
    clippy::all,
    clippy::pedantic,
    rustdoc::all
)]

/// What the build script has generated.
pub mod generated {
    ::hk::schema!();
}

/// What the macro makes of the same files.
pub mod expanded {
    ::hk::schema!("db/main.sql", crate = ::hk);
}

/// Names that could get in the way of paths that are not absolute.
pub mod std {
    pub use crate::generated::core::types as core;
}

/// Queries where nothing is in scope but what they bring.
pub mod queries {
    /// Rows of a query, by the names of columns that are keywords.
    ///
    /// # Errors
    ///
    /// When the query fails.
    pub async fn keywords(client: &::hk::clickhouse::Client) -> ::hk::Result<u64> {
        let hk = 7;
        let row = ::hk::query!(
            "SELECT `type`, `match`, `async` AS value_0 FROM core.types WHERE `type` = {fn:UInt64}",
            fn = hk
        )
        .fetch_one(client)
        .await?;
        let name: ::std::string::String = row.r#match;
        let _ = (name, row.value_0);
        ::core::result::Result::Ok(row.r#type)
    }

    /// A value, and a statement.
    ///
    /// # Errors
    ///
    /// When one of them fails.
    pub async fn others(client: &::hk::clickhouse::Client) -> ::hk::Result<u64> {
        ::hk::query!("DELETE FROM std.names WHERE `insert` = {id:UInt64}", id = 1)
            .execute(client)
            .await?;
        let only =
            ::core::option::Option::None::<::hk::Condition<crate::generated::std::names::Table>>;
        ::hk::query_scalar!(
            "SELECT count() FROM std.names WHERE {only:Condition(names)}",
            only
        )
        .fetch_one(client)
        .await
    }

    /// Names to choose from.
    pub fn choices(value: bool, text: bool) -> ::hk::Command {
        let name_0 = 2;
        ::hk::query!(
            "INSERT INTO std.names (`insert`) SELECT {column:Identifier(`type`, 'names.type')}
             FROM {conditions:Identifier('core.types', 'housekeeper_test.apply')} AS names
             WHERE names.`type` = {hk:UInt64}",
            hk = name_0,
            conditions = match value {
                true => "core.types",
                false => "housekeeper_test.apply",
            },
            column = if text { "type" } else { "names.type" },
        )
    }
}
