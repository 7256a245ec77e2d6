// What examples in the documentation have around them: a server of their own with the tables of the sample.

mod db {
    housekeeper::schema!("tests/sample/main.sql");
}

#[allow(unused_imports)] // An example needs one or the other.
use db::housekeeper_sample::{events, users};
use housekeeper::clickhouse::Client;
use housekeeper::Result;

fn run(example: impl AsyncFnOnce(&Client) -> Result<()>) {
    let options = housekeeper_local::Options::default().embedded();
    let server = housekeeper_local::start(options).expect("a server");
    let client = Client::default().with_url(server.url());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let schema = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/main.sql"));
        for statement in schema.split(';').filter(|text| !text.trim().is_empty()) {
            client.query_raw(statement).execute().await.expect("a table");
        }
        example(&client).await.expect("the example works");
    });
}
