mod db {
    housekeeper::schema!("shop/main.sql");
}

use db::shop::users;
use housekeeper::clickhouse::Client;

async fn names(client: &Client) -> housekeeper::Result<Vec<String>> {
    let mut names: Vec<&str> = Vec::new();
    let mut rows = users::scan().stream(client)?;
    while let Some(row) = rows.next_ref().await? {
        names.push(row.name);
    }
    Ok(names.into_iter().map(String::from).collect())
}

fn main() {
    let _ = names;
}
