// What examples in the documentation have around them: a server of their own with the tables of the sample.

mod db {
    housekeeper::schema!("tests/sample/main.sql");
}

#[allow(unused_imports)] // An example needs one or the other.
use db::shop::{events, users};
use housekeeper::clickhouse::Client;
use housekeeper::Result;

/// One migration, for examples about these.
#[allow(dead_code)]
mod migrations {
    use housekeeper::migrate::{Chain, Migration, Piece, Probe, Profile, Step};

    pub const CHAIN: Chain<'static> = Chain::new(&[MIGRATION]).profiles(&[Profile::new("production")]);

    const MIGRATION: Migration<'static> = Migration::new("1", "carts", "1_carts.sql", "6b0b", &[STEP]);

    const STEP: Step<'static> = Step::new(
        1,
        "create table",
        "shop.carts",
        &[Piece::Text("CREATE TABLE shop.carts (id UInt64) ENGINE = MergeTree ORDER BY id")],
        "91ac",
    )
    .probe(Probe::Query("SELECT toUInt8(count() > 0) FROM system.tables WHERE database = 'shop' AND name = 'carts'"));
}

fn run<E: std::fmt::Debug>(example: impl AsyncFnOnce(&Client) -> std::result::Result<(), E>) {
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
