//! The demo on a server of its own, run after run.

mod common;

use common::{assert_right, options, run_demo};
use example_app::{Number, Options};

#[tokio::test]
async fn the_second_run_has_nothing_to_do() {
    let data = tempfile::tempdir().unwrap();
    let options = options(data.path());

    let (first, text) = run_demo(&options).await.unwrap();
    assert_right(&first);
    assert_eq!(first.applied, 4);
    let rows_of = |name| match first
        .checks
        .iter()
        .find(|check| check.name == name)
        .unwrap()
        .shown
    {
        Number::Count(rows) => rows,
        Number::Cents(_) => panic!("{name} is money"),
    };
    assert_eq!(
        [
            rows_of("users"),
            rows_of("products"),
            rows_of("orders"),
            rows_of("events")
        ],
        [100, 10, 400, 4_000]
    );
    let tables = [
        "categories",
        "products",
        "users",
        "orders",
        "lines of orders",
        "events",
    ];
    assert_eq!(first.inserted, tables.map(rows_of).iter().sum::<u64>());
    assert!(text.contains("20240814143146 ecommerce"), "{text}");
    assert!(text.contains("18 of 18 totals are right"), "{text}");

    let (second, text) = run_demo(&options).await.unwrap();
    assert_right(&second);
    assert_eq!((second.applied, second.inserted), (0, 0));
    assert!(text.contains("Nothing is pending"), "{text}");
    assert!(text.contains("Nothing to insert"), "{text}");
    assert_eq!(second.checks.len(), first.checks.len());

    // Without a wish, what is there stays; with another size, there is another shop.
    let (third, _) = run_demo(&Options {
        scale: None,
        ..options.clone()
    })
    .await
    .unwrap();
    assert_eq!((third.applied, third.inserted), (0, 0));
    let (larger, _) = run_demo(&Options {
        scale: Some(0.03),
        ..options.clone()
    })
    .await
    .unwrap();
    assert_right(&larger);
    assert_eq!(larger.applied, 0);
    assert!(larger.inserted > first.inserted);

    let (fresh, _) = run_demo(&Options {
        fresh: true,
        ..options
    })
    .await
    .unwrap();
    assert_right(&fresh);
    assert_eq!((fresh.applied, fresh.inserted), (4, first.inserted));
}
