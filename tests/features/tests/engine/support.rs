//! The engine with the schema.

use housekeeper::clickhouse::Client;
use housekeeper::rust_decimal::Decimal;
use housekeeper::uuid::Uuid;
use housekeeper::{Dynamic, ty};
use housekeeper_features::db::housekeeper_features::orders;
use time::Duration;
use time::macros::{date, datetime};

/// No statement of it has a `;` in it.
const SCHEMA: &str = include_str!("../../db/main.sql");

pub(crate) struct World {
    pub(crate) client: Client,
}

impl World {
    pub(crate) async fn new() -> Self {
        let local = housekeeper_local::shared();
        let mut client = Client::default().with_url(local.url());
        if let Some(user) = local.user() {
            client = client.with_user(user);
        }
        if let Some(password) = local.password() {
            client = client.with_password(password);
        }
        let world = Self { client };
        world.end().await;
        for statement in SCHEMA.split(';').filter(|text| !text.trim().is_empty()) {
            world.execute(statement).await;
        }
        world
    }

    pub(crate) async fn execute(&self, sql: &str) {
        self.client.query_raw(sql).execute().await.unwrap();
    }

    /// One statement's answer as text.
    pub(crate) async fn text(&self, sql: &str) -> String {
        let mut answer = (self.client.query_raw(sql))
            .fetch_bytes("TabSeparated")
            .unwrap();
        String::from_utf8_lossy(&answer.collect().await.unwrap()).into_owned()
    }

    pub(crate) async fn end(&self) {
        self.execute("DROP DATABASE IF EXISTS housekeeper_features SYNC")
            .await;
    }
}

/// An order with a value in each column.
pub(crate) fn order(id: u64) -> orders::Row {
    orders::Row {
        id,
        status: orders::Status::PaidInFull,
        price: decimal("19.99"),
        rate: Some(decimal("0.5")),
        total: decimal("-123456789012345678.0123456789"),
        parts: vec![decimal("0.125"), decimal("-9.999")],
        wide: "123456789012345678901234567890.5".parse().unwrap(),
        country: "GB".try_into().unwrap(),
        placed: datetime!(2024-02-29 12:34:56.789 UTC),
        day: date!(2024 - 02 - 29),
        delay: Duration::seconds(-90),
        pause: 3,
        key: Uuid::from_u128(0x1234),
        host: [10, 0, 0, 7].into(),
        properties: [("a".to_owned(), vec![None, Some(decimal("1.5"))])].into(),
        first_line: orders::FirstLine {
            item_name: "tea".to_owned(),
            count: 2,
        },
        either: orders::Either::UInt64(5),
        anything: Dynamic::new::<ty::Array<ty::UInt8>, _>(&vec![1, 2]).unwrap(),
        document: r#"{"a":1}"#.to_owned(),
        waited: std::time::Duration::from_millis(1500),
    }
}

pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}
