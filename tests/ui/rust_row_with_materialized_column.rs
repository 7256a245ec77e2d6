mod db {
    housekeeper::schema!("shop/main.sql");
}

async fn insert(client: &housekeeper::clickhouse::Client) -> housekeeper::Result<()> {
    let mut insert = db::shop::users::insert(client).await?;
    insert.write(&db::shop::users::Row::default()).await?;
    insert.end().await.map(drop)
}

fn main() {}
