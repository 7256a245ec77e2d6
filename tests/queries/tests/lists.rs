//! How long a list may be: as a parameter, as long as a server's field; in a condition, as long as anybody needs.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

mod shop;

use housekeeper::query_scalar;
use housekeeper_queries::ecommerce::paged;

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_long() {
    let (_local, client) = shop::open().await;
    let mut counts = Vec::new();
    // 6 digits and a comma: 18,724 of them are the 131,072 bytes of a parameter.
    for values in [1, 18_724, 18_725, 100_000, 400_000] {
        let ids = || (0..values).map(|id| if id < 300 { id } else { 999_999 - id });
        let only = paged::id.in_(ids());
        let found = paged::filter(&only).count(&client).await.unwrap();
        assert_eq!(found, values.min(300));
        let query = query_scalar!(
            "SELECT count() AS n FROM ecommerce.paged WHERE {only:Condition(paged)}",
            only
        );
        assert_eq!(query.fetch_one(&client).await.unwrap(), values.min(300));
        let rest = paged::filter(paged::id.not_in(ids()))
            .count(&client)
            .await
            .unwrap();
        assert_eq!(rest, 400 - values.min(300));
        counts.push((values, query.sql().matches("Array(UInt64)").count()));
    }
    println!("values and the parameters that they took: {counts:?}");
    assert_eq!(counts[1].1, 1);
    assert_eq!(counts[4].1, 22);
    let hostile: Vec<String> = (0..20_000)
        .map(|n| format!("it's {n} \\\0{{x:UInt8}}"))
        .chain(["a".to_owned()])
        .collect();
    let found = paged::filter(paged::s.in_(&hostile))
        .count(&client)
        .await
        .unwrap();
    assert_eq!(
        found,
        paged::filter(paged::s.eq("a"))
            .count(&client)
            .await
            .unwrap()
    );

    // A parameter of the query's own is one; what the server says of it is explained.
    let ids: Vec<u64> = (100_000..200_000).collect();
    let query = query_scalar!(
        "SELECT count() AS n FROM ecommerce.paged WHERE id IN {ids:Array(UInt64)}",
        ids = &ids[..18_000]
    );
    assert_eq!(query.fetch_one(&client).await.unwrap(), 0);
    let query = query_scalar!(
        "SELECT count() AS n FROM ecommerce.paged WHERE id IN {ids:Array(UInt64)}",
        ids = &ids
    );
    let error = query.fetch_one(&client).await.unwrap_err().to_string();
    assert!(error.contains("tests/lists.rs:"), "{error}");
    assert!(
        error.contains("Field value too long") && error.contains("http_max_field_value_size"),
        "{error}"
    );
}
