use housekeeper::clickhouse::Client;
use housekeeper::time::{Date, OffsetDateTime};
use housekeeper::{query, query_as, query_scalar};

mod db {
    housekeeper::schema!("db/main.sql");
}

struct User {
    id: u64,
    name: String,
}

async fn all(client: &Client, spent_anything: bool) -> housekeeper::Result<()> {
    let user = 7;
    let rows = query!(
        r#"SELECT id, name, email, tags, settings, kind AS "kind", spent FROM shop.users
           WHERE id = {user:UInt64} AND born >= {since:Date}"#,
        user,
        since = Date::MIN,
    )
    .fetch_all(client)
    .await?;
    let first = &rows[0];
    let _: (u64, &String, &Option<String>, &Vec<String>) =
        (first.id, &first.name, &first.email, &first.tags);
    assert_eq!(first.kind.as_str(), Some("person"));

    let users: Vec<User> = query_as!(User, "SELECT id, name FROM shop.users")
        .fetch_all(client)
        .await?;
    let _ = (users[0].id, &users[0].name);

    let count: u64 = query_scalar!("SELECT count() FROM shop.users AS u").fetch_one(client).await?;
    let _: Option<Option<String>> = query_scalar!("SELECT email FROM shop.users").fetch_optional(client).await?;
    let _ = count;

    query!(
        "INSERT INTO shop.orders (id, user_id, total, ordered) \
         SELECT id, id, {total:Decimal(18, 2)}, {now:DateTime} FROM shop.users WHERE id IN {ids:Array(UInt64)}",
        total = housekeeper::Decimal::<i64, 2>::from_units(5),
        now = OffsetDateTime::UNIX_EPOCH,
        ids = vec![1, 2, 3],
    )
    .execute(client)
    .await?;
    query!("ALTER TABLE shop.orders DELETE WHERE user_id = {user:UInt64}", user = 1)
        .with_setting("mutations_sync", "1")
        .execute(client)
        .await?;
    query!("ALTER TABLE shop.orders UPDATE total = total * 2 WHERE day < {day:Date}", day = Date::MIN)
        .execute(client)
        .await?;
    query!("DELETE FROM shop.orders WHERE _partition_id = {part:String}", part = "all").execute(client).await?;

    // Conditions: one, one that may be left out, several.
    use db::shop::{big, orders, users};
    let name: Option<&str> = None;
    query!(
        "SELECT u.id, total FROM shop.users AS u JOIN shop.orders AS o ON u.id = o.user_id
         WHERE {whose:Condition(u)} AND total > {least:Decimal(18, 2)} AND {only:Condition(o)}",
        least = housekeeper::Decimal::<i64, 2>::from_units(5),
        whose = (name.map(|name| users::name.eq(name)), users::id.in_([1, 2])),
        only = orders::user_id.is(1..9),
    )
    .fetch_all(client)
    .await?;
    let only = None::<housekeeper::Condition<big::Table>>;
    query_scalar!("SELECT count() AS n FROM shop.big WHERE {only:Condition(big)}", only).fetch_one(client).await?;

    // Names: one that never changes, and one that does.
    let spent: u64 = query_scalar!(
        "SELECT count() AS n FROM {table:Identifier('shop.users', 'shop.orders')} WHERE {key:Identifier(id, 'id')} > 1",
        table = if spent_anything { "shop.orders" } else { ("shop.users") },
        key = "id",
    )
    .fetch_one(client)
    .await?;
    let _ = spent;

    // What is called like the generated code's own names is the user's.
    struct Row(u64);
    let (hk, ty) = (Row(1), Row(2));
    let mut found = query!("SELECT {a:UInt64} + {b:UInt64} AS sum", a = hk.0, b = ty.0).stream(client)?;
    while let Some(row) = found.next().await? {
        let _: u64 = row.sum;
    }
    let dynamic = query!("SELECT getMacro('shard') AS \"shard: String\"").fetch_one(client).await?;
    let _: String = dynamic.shard;
    Ok(())
}

fn main() {
    let _ = all;
}
