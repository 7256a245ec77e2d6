//! Rows as JSON.

use housekeeper::FixedString;
use housekeeper_features::db::housekeeper_features::orders;
use serde_json::json;

use crate::support::{World, order};

pub(crate) async fn check(world: &World) {
    let read = orders::filter(orders::id.eq(1_u64));
    let row = read.fetch_one(&world.client).await.unwrap();
    let shown = serde_json::to_value(&row).unwrap();
    assert_eq!(
        shown,
        json!({
            "id": 1,
            "status": "paid-in-full",
            "price": "19.99",
            "rate": "0.5000",
            "total": "-123456789012345678.0123456789",
            "parts": ["0.125", "-9.999"],
            "wide": "123456789012345678901234567890.5000000000",
            "country": "GB",
            "placed": "2024-02-29 12:34:56.789 +00:00:00",
            "day": "2024-02-29",
            "delay": "-90.000000000",
            "pause": 3,
            "key": "00000000-0000-0000-0000-000000001234",
            "host": "10.0.0.7",
            "properties": {"a": [null, "1.50"]},
            "first line": {"item name": "tea", "count": 2},
            "either": {"UInt64": 5},
            "anything": [30, 1, 2, 1, 2],
            "document": "{\"a\":1}",
            "waited": {"secs": 1, "nanos": 500_000_000},
        })
    );
    there_and_back(&row);
    there_and_back(&orders::Row {
        status: orders::Status::Unknown(77),
        rate: None,
        country: FixedString::new([0xff, 0, 1, 0]),
        either: orders::Either::Null,
        ..order(2)
    });
    let unknown = serde_json::from_str::<orders::Status>("\"closed\"");
    assert_eq!(
        unknown.unwrap_err().to_string(),
        "invalid value: string \"closed\", expected a name or a number of the Enum `Status` at line 1 column 8"
    );
    assert!(serde_json::from_str::<orders::Status>("128").is_err());
    a_query_has_rows_too(world).await;
}

fn there_and_back(row: &orders::Row) {
    let text = serde_json::to_string(row).unwrap();
    assert_eq!(serde_json::from_str::<orders::Row>(&text).unwrap(), *row);
}

async fn a_query_has_rows_too(world: &World) {
    let rows = housekeeper::query!(
        "SELECT status, max(price) AS `most expensive` FROM housekeeper_features.orders GROUP BY status"
    );
    let rows = rows.fetch_all(&world.client).await.unwrap();
    assert_eq!(
        serde_json::to_value(rows).unwrap(),
        json!([{"status": "paid-in-full", "most expensive": "9999999.99"}])
    );
}
