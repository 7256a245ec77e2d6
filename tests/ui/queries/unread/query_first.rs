use housekeeper::clickhouse::Client;
use housekeeper::query;

async fn rows(client: &Client) -> housekeeper::Result<()> {
    let users = query!("SELECT id FROM shop.users").fetch_all(client).await?;
    println!("{}", users[0].id);
    let users = query!("SELECT id FROM shop.users LIMIT 1").fetch_all(client).await?;
    println!("{}", users[0].id);
    Ok(())
}

mod db {
    housekeeper::schema!("db/main.sql");
}

fn main() {
    let _ = rows;
}
