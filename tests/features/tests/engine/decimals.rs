//! `rust_decimal::Decimal` as the value of a column.

use housekeeper::Error;
use housekeeper::aggregate::{max, sum};
use housekeeper_features::db::housekeeper_features::orders;

use crate::support::{World, decimal, order};

pub(crate) async fn check(world: &World) {
    let client = &world.client;
    let rows = [order(1), extreme(2, ""), extreme(3, "-")];
    assert_eq!(orders::insert_all(client, &rows).await.unwrap(), 3);
    let read = orders::scan().order_by(orders::id.asc());
    assert_eq!(read.fetch_all(client).await.unwrap(), rows);
    let text = world
        .text("SELECT price, rate, total, parts FROM housekeeper_features.orders ORDER BY id FORMAT TSV")
        .await;
    let nines = "999999999999999999.9999999999";
    assert_eq!(
        text,
        format!(
            "19.99\t0.5\t-123456789012345678.0123456789\t[0.125,-9.999]\n\
             9999999.99\t99999999999999.9999\t{nines}\t[]\n\
             -9999999.99\t-99999999999999.9999\t-{nines}\t[]\n"
        )
    );
    compared(world).await;
    refused(world).await;
}

/// The largest numbers that the columns hold.
fn extreme(id: u64, sign: &str) -> orders::Row {
    orders::Row {
        price: decimal(&format!("{sign}9999999.99")),
        rate: Some(decimal(&format!("{sign}99999999999999.9999"))),
        total: decimal(&format!("{sign}999999999999999999.9999999999")),
        parts: vec![],
        ..order(id)
    }
}

async fn compared(world: &World) {
    let client = &world.client;
    let found = orders::by_price(decimal("19.990")).fetch_all(client).await;
    assert_eq!(found.unwrap(), [order(1)]);
    let range = orders::by_price(decimal("-1")..decimal("100.5"));
    assert_eq!(range.count(client).await.unwrap(), 1);
    let listed = orders::filter(orders::parts.has(decimal("0.125")));
    assert_eq!(listed.count(client).await.unwrap(), 1);
    let listed = orders::filter(orders::total.in_([order(1).total, decimal("0")]));
    assert_eq!(listed.count(client).await.unwrap(), 1);
    let sums = orders::select((max(orders::price), sum(orders::price)));
    let (most, all) = sums.fetch_one(client).await.unwrap();
    assert_eq!(
        (most, all.to_string()),
        (decimal("9999999.99"), "19.99".to_owned())
    );
    let fine = orders::filter(orders::price.gt(decimal("0.005")));
    let error = fine.count(client).await.unwrap_err().to_string();
    assert!(
        error.contains("has more digits after the point than 2"),
        "{error}"
    );
}

/// What does not fit is an error that names column and row, and not a number that is cut or rounded.
async fn refused(world: &World) {
    let mut tried = 0;
    for (value, problem) in [
        ("10000000", "has more digits than 9"),
        ("-10000000.00", "has more digits than 9"),
        ("79228162514264337593543950335", "has more digits than 9"),
        ("0.001", "has more digits after the point than 2"),
        (
            "0.0000000000000000000000000001",
            "has more digits after the point than 2",
        ),
    ] {
        let wrong = orders::Row {
            price: decimal(value),
            ..order(9)
        };
        let error = orders::insert_all(&world.client, [order(8), wrong]).await;
        let Err(Error::Encode(error)) = error else {
            panic!("{value}: {error:?}");
        };
        assert_eq!(
            error.to_string(),
            format!("the value for column `price` in row 2 {problem}")
        );
        tried += 1;
    }
    // Nothing of these inserts is there, and more zeros are no more digits.
    let plain = orders::Row {
        price: decimal("5.0000000"),
        ..order(4)
    };
    orders::insert_all(&world.client, [plain]).await.unwrap();
    let ids = orders::select(orders::id).order_by(orders::id.asc());
    assert_eq!(ids.fetch_all(&world.client).await.unwrap(), [1, 2, 3, 4]);
    println!("decimals that do not fit: tried {tried}, stored 0");
}
