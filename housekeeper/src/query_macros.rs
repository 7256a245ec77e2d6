//! `query!` and its like: what the user wrote, with the place of this library before it.

/// A query that is checked when the program is compiled.
///
/// The statement is checked against the schema that `housekeeper.toml` names; no server is asked. Each row is a struct
/// with a field for each column, whose types are those that ClickHouse gives:
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
/// # fn main() { run(example) }
/// # async fn example(client: &Client) -> Result<()> {
/// let days = housekeeper::query!(
///     "SELECT toDate(timestamp) AS day, count() AS events FROM shop.events
///      WHERE user_id = {user:UInt64} GROUP BY day",
///     user = 7,
/// )
/// .fetch_all(client)
/// .await?;
/// for row in &days {
///     println!("{}: {}", row.day, row.events); // a `Date` and a `u64`
/// }
/// # Ok(())
/// # }
/// ```
///
/// Parameters are ClickHouse's own, `{name:Type}`. Each is given as `name = value`, or as `name` alone where a variable
/// is called like it; they travel beside the statement and never become a part of it. A point in time is sent in UTC, and
/// is a `DateTime('UTC')` to the query. A value of an enum is given by its name, or as any enum of Rust that has it.
///
/// `{name:Condition(table)}` in a `WHERE` or a `PREWHERE`, alone or beside others with `AND`, is a condition on a table of
/// that `SELECT`, by the name that it has there. What it is given is a [`Filter`](crate::Filter), made of the generated columns:
/// `only = events::user_id.eq(7)`, or `None`, which lets through every row.
///
/// `{name:Identifier(events, archive)}` is one of several names of tables or columns; one with its database is in quotes,
/// `'shop.events'`. The statement is checked with each of them, and has to give the same rows. The value is such a name in
/// quotes, or an `if` or a `match` that ends in names in quotes, which are checked by the compiler. No other text can become
/// a name.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
/// # fn main() { run(example) }
/// # async fn example(client: &Client) -> Result<()> {
/// # let old = true;
/// let found = housekeeper::query!(
///     "SELECT count() AS n FROM {table:Identifier('shop.events', 'shop.archive')}",
///     table = if old { "shop.archive" } else { "shop.events" },
/// )
/// .fetch_one(client)
/// .await?;
/// println!("{}", found.n);
/// # Ok(())
/// # }
/// ```
///
/// Where Housekeeper does not know a type, it says so, and there are two ways to say it: `CAST(… AS UInt64) AS n`, and
/// `… AS "n: u64"`, which the first answer of a server verifies.
///
/// `INSERT … SELECT`, `ALTER … DELETE`, `ALTER … UPDATE`, `DELETE` and `UPDATE` give no rows and are `execute`d.
///
/// A path, a column or a parameter that is not there is an error of the compiler, with its place in the text.
#[macro_export]
macro_rules! query {
    ($($input:tt)*) => {
        $crate::__private::expand_query!([$crate rows] $($input)*)
    };
}

/// As [`query!`], with rows of a struct of one's own: `query_as!(Day, "SELECT …")`.
///
/// The struct has a field for each column, of a Rust type that the column can be read as. It needs no derive.
///
/// ```
/// struct Kind {
///     event_type: String,
///     n: u64,
/// }
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
/// # fn main() { run(example) }
/// # async fn example(client: &Client) -> Result<()> {
/// let kinds: Vec<Kind> = housekeeper::query_as!(
///     Kind,
///     "SELECT event_type, count() AS n FROM shop.events GROUP BY event_type"
/// )
/// .fetch_all(client)
/// .await?;
/// # let _ = kinds.iter().map(|kind| (&kind.event_type, kind.n));
/// # Ok(())
/// # }
/// ```
#[macro_export]
macro_rules! query_as {
    ($($input:tt)*) => {
        $crate::__private::expand_query!([$crate into] $($input)*)
    };
}

/// As [`query!`], for a query of one column: each row is its value.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
/// # fn main() { run(example) }
/// # async fn example(client: &Client) -> Result<()> {
/// let users: u64 = housekeeper::query_scalar!("SELECT uniq(user_id) FROM shop.events")
///     .fetch_one(client)
///     .await?;
/// # let _ = users;
/// # Ok(())
/// # }
/// ```
#[macro_export]
macro_rules! query_scalar {
    ($($input:tt)*) => {
        $crate::__private::expand_query!([$crate scalar] $($input)*)
    };
}
