mod db;

use db::__database__::events;
use __housekeeper__::clickhouse::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::var("CLICKHOUSE_URL")
        .map_err(|_| "set CLICKHOUSE_URL; `cargo housekeeper dev up` starts a ClickHouse and prints its address")?;
    let client = Client::default().with_url(url);

    println!("{}", db::apply(&client).await?);

    events::insert_new(&client, [events::New::new(1, "started")]).await?;
    println!("{} events so far", events::scan().count(&client).await?);
    Ok(())
}
