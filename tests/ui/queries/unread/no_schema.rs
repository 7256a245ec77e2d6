use housekeeper::clickhouse::Client;
use housekeeper::{query, query_scalar};

async fn rows(client: &Client) -> housekeeper::Result<u64> {
    let users = query!("SELECT id FROM shop.users").fetch_all(client).await?;
    println!("{}", users[0].id);
    query_scalar!("SELECT count() FROM shop.users").fetch_one(client).await
}

fn main() {
    let _ = rows;
}
