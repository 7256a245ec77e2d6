mod db {
    housekeeper::schema!("db/main.sql");
}

use housekeeper::clickhouse::Client;
use housekeeper::{query, query_as, query_scalar};

struct User {
    id: u64,
}

// The mistake is in the schema, and is said once.
async fn rows(client: &Client, id: u64) -> housekeeper::Result<u64> {
    let users = query!("SELECT id, born AS day FROM shop.users WHERE id = {id:UInt64}", id).fetch_all(client).await?;
    for user in &users {
        println!("{} {}", user.id + 1, user.day.year());
    }
    let mut stream = query!("SELECT id FROM shop.users").stream(client)?;
    while let Some(row) = stream.next().await? {
        let _: u64 = row.id;
    }
    query!("DELETE FROM shop.users WHERE id = 1").with_setting("mutations_sync", "1").execute(client).await?;
    let users: Vec<User> = query_as!(User, "SELECT id FROM shop.users").fetch_all(client).await?;
    let count = query_scalar!("SELECT count() FROM shop.users").fetch_one(client).await?;
    Ok(count + users.first().map_or(users[0].id, |user| user.id) + first(query!("SELECT id FROM shop.users")))
}

fn first<R: housekeeper::DecodeRow>(_: housekeeper::Query<R>) -> u64 {
    1
}

fn main() {
    let _ = rows;
}
