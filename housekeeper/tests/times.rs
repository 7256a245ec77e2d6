//! Comparisons with points in time are exact, whatever the column's precision.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

mod common;

use common::Database;
use housekeeper::time::macros::{date, datetime};
use housekeeper::time::{Date, OffsetDateTime};
use housekeeper::{Condition, Error, ty};

table!(moments, "moments" {
    id: u8 = ty::UInt8, "UInt8";
    day: Date = ty::Date, "Date";
    second: OffsetDateTime = ty::DateTime, "DateTime";
    milli: OffsetDateTime = ty::DateTime64<3>, "DateTime64(3)";
});

async fn database() -> Database {
    let database = Database::new();
    database
        .execute(&moments::create("ENGINE = MergeTree ORDER BY second"))
        .await;
    let noon = datetime!(2024-02-29 12:00 UTC);
    let rows = (0..3_u8).map(|id| moments::Row {
        id,
        day: date!(2024 - 02 - 29) + housekeeper::time::Duration::days(i64::from(id)),
        second: noon + housekeeper::time::Duration::seconds(i64::from(id)),
        milli: noon + housekeeper::time::Duration::milliseconds(i64::from(id)),
    });
    moments::insert_all(&database.client(), rows).await.unwrap();
    database
}

async fn ids(database: &Database, condition: Condition<moments::Table>) -> Vec<u8> {
    let client = database
        .client()
        .with_setting("session_timezone", "Asia/Tokyo");
    let query = moments::filter(condition).order_by(moments::id.asc());
    let rows = query.fetch_all(&client).await.unwrap();
    rows.iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn a_fraction_of_a_second_counts() {
    use moments::{milli, second};
    let database = database().await;
    let between = datetime!(2024-02-29 12:00:00.5 UTC);
    assert_eq!(ids(&database, second.lt(between)).await, [0]);
    assert_eq!(ids(&database, second.ge(between)).await, [1, 2]);
    assert_eq!(ids(&database, second.eq(between)).await, [] as [u8; 0]);
    assert_eq!(
        ids(&database, second.is(..=datetime!(2024-02-29 12:00:01 UTC))).await,
        [0, 1]
    );
    let between = datetime!(2024-02-29 12:00:00.000_999_999 UTC);
    assert_eq!(ids(&database, milli.lt(between)).await, [0]);
    assert_eq!(ids(&database, milli.gt(between)).await, [1, 2]);
}

#[tokio::test]
async fn an_offset_is_the_same_moment() {
    let database = database().await;
    let moment = datetime!(2024-02-29 21:00 +9);
    assert_eq!(ids(&database, moments::second.eq(moment)).await, [0]);
    assert_eq!(ids(&database, moments::second.in_([moment])).await, [0]);
    assert_eq!(ids(&database, moments::milli.in_([moment])).await, [0]);
}

#[tokio::test]
async fn moments_beyond_the_column_compare_too() {
    use moments::{day, milli, second};
    let database = database().await;
    assert_eq!(
        ids(&database, second.ge(datetime!(1900-01-01 00:00 UTC))).await,
        [0, 1, 2]
    );
    assert_eq!(
        ids(&database, second.lt(datetime!(2299-12-31 23:59:59 UTC))).await,
        [0, 1, 2]
    );
    assert_eq!(
        ids(&database, milli.lt(datetime!(2299-12-31 23:59:59.999 UTC))).await,
        [0, 1, 2]
    );
    assert_eq!(
        ids(&database, day.gt(date!(1900 - 01 - 01))).await,
        [0, 1, 2]
    );
    assert_eq!(
        ids(&database, day.lt(date!(2299 - 12 - 31))).await,
        [0, 1, 2]
    );
    assert_eq!(
        ids(&database, day.is(date!(2024 - 03 - 01)..)).await,
        [1, 2]
    );
}

#[tokio::test]
async fn moments_beyond_the_server_are_refused() {
    let database = database().await;
    for (condition, problem) in [
        (
            moments::second.lt(datetime!(1899-12-31 23:59:59 UTC)),
            "the value is outside 1900-01-01..=2299-12-31, the range of DateTime64",
        ),
        (
            moments::milli.lt(datetime!(2262-04-12 00:00:00.000_000_001 UTC)),
            "the value is outside 1900-01-01..=2262-04-11 23:47:16.854775807 UTC, the range of DateTime64(9)",
        ),
        (
            moments::day.lt(date!(2300 - 01 - 01)),
            "the value is outside 1900-01-01..=2299-12-31, the days of Date32",
        ),
        (
            moments::day.in_([date!(1969 - 12 - 31)]),
            "the value is outside 1970-01-01..=2149-06-06, the days of Date",
        ),
        (
            moments::second.in_([datetime!(2024-02-29 12:00:00.5 UTC)]),
            "the value has more than 0 digits after the second, which no value of the column has",
        ),
    ] {
        let error = moments::filter(condition)
            .count(&database.client())
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Encode(_)), "{error:?}");
        assert_eq!(error.to_string(), problem);
    }
}

#[tokio::test]
async fn comparisons_go_through_the_index() {
    let database = database().await;
    database
        .execute("CREATE TABLE many (second DateTime) ENGINE = MergeTree ORDER BY second SETTINGS index_granularity = 100")
        .await;
    database
        .execute("INSERT INTO many SELECT toDateTime('2024-02-29 12:00:00', 'UTC') + number FROM numbers(10000)")
        .await;
    let plan = database
        .text("EXPLAIN indexes = 1 SELECT * FROM many WHERE second < CAST('2024-02-29 12:01:00.5' AS DateTime64(3, 'UTC'))")
        .await;
    assert!(plan.contains("Granules: 1/100"), "{plan}");
}
