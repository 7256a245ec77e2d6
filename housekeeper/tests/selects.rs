//! Queries: conditions, order, limits, streaming, and what goes wrong.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

mod common;

use common::Database;
use housekeeper::clickhouse::Compression;
use housekeeper::{Condition, Error, ty};

table!(events, "events" {
    id: u64 = ty::UInt64, "UInt64";
    kind: String = ty::LowCardinality<ty::String>, "LowCardinality(String)";
    url: Option<String> = ty::Nullable<ty::String>, "Nullable(String)";
    tags: Vec<String> = ty::Array<ty::String>, "Array(String)";
});

async fn database() -> Database {
    let database = Database::new();
    database
        .execute(&events::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let rows = (0..5_u64).map(|id| events::Row {
        id,
        kind: if id % 2 == 0 { "view" } else { "50%_off" }.into(),
        url: (id > 2).then(|| format!("/Page/{id}")),
        tags: (0..id).map(|tag| tag.to_string()).collect(),
    });
    events::insert_all(&database.client(), rows).await.unwrap();
    database
}

async fn ids(database: &Database, condition: Condition<events::Table>) -> Vec<u64> {
    let query = events::filter(condition).order_by(events::id.asc());
    let rows = query.fetch_all(&database.client()).await.unwrap();
    rows.iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn conditions_mean_what_they_say() {
    use events as e;
    let database = database().await;
    for (condition, expected) in [
        (e::id.eq(3), vec![3]),
        (e::id.ne(3), vec![0, 1, 2, 4]),
        (e::id.lt(2), vec![0, 1]),
        (e::id.le(2), vec![0, 1, 2]),
        (e::id.gt(3), vec![4]),
        (e::id.ge(3), vec![3, 4]),
        (e::id.between(1, 3), vec![1, 2, 3]),
        (e::id.between(3, 1), vec![]),
        (e::id.is(2), vec![2]),
        (e::id.is(1..3), vec![1, 2]),
        (e::id.is(1..=3), vec![1, 2, 3]),
        (e::id.is(3..), vec![3, 4]),
        (e::id.is(..1), vec![0]),
        (e::id.is(..=1), vec![0, 1]),
        (e::id.in_([4, 0, 9]), vec![0, 4]),
        (e::id.in_(Vec::<u64>::new()), vec![]),
        (e::id.not_in([4, 0]), vec![1, 2, 3]),
        (e::id.not_in(Vec::<u64>::new()), vec![0, 1, 2, 3, 4]),
        (e::kind.eq("view"), vec![0, 2, 4]),
        (e::kind.eq(String::from("view")), vec![0, 2, 4]),
        (e::kind.in_(["view"]), vec![0, 2, 4]),
        (e::kind.like("v%"), vec![0, 2, 4]),
        (e::kind.like("50\\%\\_%"), vec![1, 3]),
        (e::kind.not_like("v%"), vec![1, 3]),
        (e::kind.ilike("VIE_"), vec![0, 2, 4]),
        (e::url.is_null(), vec![0, 1, 2]),
        (e::url.is_not_null(), vec![3, 4]),
        (e::url.eq("/Page/3"), vec![3]),
        (e::url.ne("/Page/3"), vec![4]),
        (e::url.ne("/Page/3").not(), vec![3]),
        (e::url.ilike("/page/%"), vec![3, 4]),
        (e::tags.has("2"), vec![3, 4]),
        (e::tags.has("2").not(), vec![0, 1, 2]),
        (e::id.eq(1).and(e::id.eq(2)), vec![]),
        (e::id.eq(1).or(e::id.eq(2)), vec![1, 2]),
        (!e::id.eq(1).or(e::id.eq(2)), vec![0, 3, 4]),
        // Grouped as it is written, not as the operators of SQL bind.
        (e::id.eq(1).or(e::id.eq(2)).and(e::kind.eq("view")), vec![2]),
        (
            e::id.eq(1).or(e::id.eq(2).and(e::kind.eq("view"))),
            vec![1, 2],
        ),
        (e::id.lt(3).and(e::id.between(1, 4).not()), vec![0]),
    ] {
        assert_eq!(
            ids(&database, condition.clone()).await,
            expected,
            "{condition:?}"
        );
    }
}

#[tokio::test]
async fn rows_are_sorted_limited_and_counted() {
    let database = database().await;
    let client = database.client();
    let page = events::scan()
        .order_by(events::kind.desc())
        .order_by(events::id.desc())
        .limit(2)
        .offset(1);
    let rows = page.fetch_all(&client).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [2, 0]);
    assert_eq!(page.fetch_one(&client).await.unwrap().id, 2);
    assert_eq!(page.count(&client).await.unwrap(), 2);
    assert_eq!(events::scan().count(&client).await.unwrap(), 5);
    assert_eq!(events::scan().offset(3).count(&client).await.unwrap(), 2);
    let rows = events::scan()
        .order_by(events::id.asc())
        .offset(3)
        .fetch_all(&client)
        .await
        .unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!(
        events::scan()
            .limit(0)
            .fetch_optional(&client)
            .await
            .unwrap(),
        None
    );
}

#[tokio::test]
async fn a_column_may_have_any_name() {
    table!(names, "names" {
        rows: u64 = ty::UInt64, "UInt64";
        count: u64 = ty::UInt64, "UInt64";
        p0: String = ty::String, "String";
        select: String = ty::String, "String";
    });
    let database = Database::new();
    let client = database.client();
    database.execute(&names::create("ENGINE = Memory")).await;
    database
        .execute("INSERT INTO names VALUES (1, 2, 'p', 's')")
        .await;
    let query = names::filter(names::rows.eq(1).and(names::count.eq(2)))
        .filter(names::p0.eq("p").and(names::select.eq("s")));
    assert_eq!(query.count(&client).await.unwrap(), 1);
    assert_eq!(query.fetch_one(&client).await.unwrap().rows, 1);
}

#[tokio::test]
async fn one_row_is_there_or_not() {
    let database = database().await;
    let client = database.client();
    assert_eq!(
        events::filter(events::id.eq(3))
            .fetch_one(&client)
            .await
            .unwrap()
            .id,
        3
    );
    let none = events::filter(events::id.eq(9));
    assert_eq!(none.fetch_optional(&client).await.unwrap(), None);
    assert!(matches!(
        none.fetch_one(&client).await.unwrap_err(),
        Error::RowNotFound
    ));
}

#[tokio::test]
async fn a_query_takes_settings() {
    let database = database().await;
    let query = events::scan().with_setting("max_result_rows", "2");
    let error = query.fetch_all(&database.client()).await.unwrap_err();
    assert_eq!(error.code(), Some(396), "{error}");
}

#[tokio::test]
async fn the_latest_rows_are_asked_for_with_final() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&events::create(
            "ENGINE = ReplacingMergeTree ORDER BY id SETTINGS index_granularity = 8192",
        ))
        .await;
    database.execute("SYSTEM STOP MERGES events").await;
    for kind in ["old", "new"] {
        let row = events::New {
            id: Some(1),
            kind: Some(kind.into()),
            ..events::New::default()
        };
        events::insert_all(&client, [row]).await.unwrap();
    }
    let query = events::filter(events::id.eq(1));
    assert_eq!(query.count(&client).await.unwrap(), 2);
    assert_eq!(query.clone().latest().count(&client).await.unwrap(), 1);
    assert_eq!(query.latest().fetch_one(&client).await.unwrap().kind, "new");
}

#[tokio::test]
async fn many_rows_stream_in_order_with_and_without_compression() {
    let database = Database::new();
    database
        .execute(&events::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    // Rows of very different sizes, some of them many chunks long.
    database
        .execute(
            "INSERT INTO events SELECT number, toString(number % 7), if(number % 3 = 0, NULL, toString(number)), \
             arrayMap(x -> repeat('x', number % 100), range(if(number % 20000 = 0, 50000, number % 4))) FROM numbers(100000)",
        )
        .await;
    for compression in [Compression::Lz4, Compression::None] {
        let client = database.client().with_compression(compression);
        let mut cursor = events::scan()
            .order_by(events::id.asc())
            .stream(&client)
            .unwrap();
        let mut expected = 0;
        while let Some(row) = cursor.next().await.unwrap() {
            assert_eq!(row.id, expected);
            assert_eq!(row.kind, (expected % 7).to_string());
            assert_eq!(row.url, (expected % 3 != 0).then(|| expected.to_string()));
            let tags = if expected % 20_000 == 0 {
                50_000
            } else {
                expected % 4
            };
            assert_eq!(row.tags.len() as u64, tags);
            assert!(
                row.tags
                    .iter()
                    .all(|tag| tag.len() as u64 == expected % 100)
            );
            expected += 1;
        }
        assert_eq!(expected, 100_000);
        assert!(cursor.next().await.unwrap().is_none());
    }
}

#[tokio::test]
async fn an_error_in_the_middle_of_the_rows_is_noticed() {
    let database = Database::new();
    database
        .execute(
            "CREATE VIEW events AS SELECT number AS id, CAST('x' AS LowCardinality(String)) AS kind, \
             CAST(NULL AS Nullable(String)) AS url, \
             if(throwIf(number = 900000) = 0, CAST([] AS Array(String)), ['never']) AS tags \
             FROM numbers(1000000)",
        )
        .await;
    for compression in [Compression::Lz4, Compression::None] {
        let client = database
            .client()
            .with_compression(compression)
            .with_setting("max_block_size", "1000")
            .with_setting("max_threads", "1");
        let mut cursor = events::scan().stream(&client).unwrap();
        let mut rows = 0;
        let error = loop {
            match cursor.next().await {
                Ok(Some(row)) => {
                    assert_eq!((row.id, row.kind.as_str()), (rows, "x"));
                    rows += 1;
                }
                Ok(None) => panic!("no error after {rows} rows"),
                Err(error) => break error,
            }
        };
        assert_eq!(error.code(), Some(395), "{error}");
        assert!(rows <= 900_000);
        assert!(
            cursor.next().await.is_err(),
            "there is nothing after an error"
        );
        let error = events::scan().fetch_all(&client).await.unwrap_err();
        assert_eq!(error.code(), Some(395), "{error}");
        // As bytes, of which nothing is lost before it, and both ways of reading have the same.
        let query = events::scan().limit(300_000);
        let (mut read, mut buffered) = (Vec::new(), Vec::new());
        let mut bytes = query.fetch_bytes(&client, "TSV").unwrap();
        tokio::io::copy(&mut bytes, &mut read).await.unwrap();
        let mut bytes = query.fetch_bytes(&client, "TSV").unwrap();
        tokio::io::copy_buf(&mut bytes, &mut buffered)
            .await
            .unwrap();
        assert!(read == buffered);
        assert_eq!(std::str::from_utf8(&read).unwrap().lines().count(), 300_000);
        let mut bytes = events::scan().fetch_bytes(&client, "TSV").unwrap();
        let error = tokio::io::copy(&mut bytes, &mut tokio::io::sink()).await;
        let error = error.unwrap_err().to_string();
        assert!(error.contains("Code: 395"), "{error}");
    }
}

#[tokio::test]
async fn a_changed_schema_is_never_read_as_the_old_one() {
    let database = Database::new();
    let client = database.client();
    for (columns, problem) in [
        (
            "id Int64, kind LowCardinality(String), url Nullable(String), tags Array(String)",
            "column `id` is Int64 there and UInt64 here",
        ),
        (
            "id UInt64, kind String, url Nullable(String), tags Array(String)",
            "column `kind` is String there and LowCardinality(String) here",
        ),
        (
            "id UInt64, kind LowCardinality(String), url String, tags Array(String)",
            "column `url` is String there and Nullable(String) here",
        ),
    ] {
        database.execute("DROP TABLE IF EXISTS events").await;
        database
            .execute(&format!(
                "CREATE TABLE events ({columns}) ENGINE = MergeTree ORDER BY id"
            ))
            .await;
        // There being no rows does not make it right.
        for rows in [0, 1] {
            database
                .execute(&format!(
                    "INSERT INTO events (id) SELECT number FROM numbers({rows})"
                ))
                .await;
            let error = events::scan().fetch_all(&client).await.unwrap_err();
            assert!(matches!(error, Error::Schema(_)), "{error:?}");
            assert_eq!(
                error.to_string(),
                format!("the server's schema is not the one this program was built for: {problem}")
            );
        }
    }
}

#[tokio::test]
async fn text_that_is_none_names_its_column() {
    let database = Database::new();
    let client = database.client();
    database.execute(&events::create("ENGINE = Memory")).await;
    database
        .execute("INSERT INTO events SELECT 1, 'x', unhex('FF'), []")
        .await;
    let error = events::scan().fetch_all(&client).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "row 1: the value of column `url` is not UTF-8: read it as `Vec<u8>`"
    );
}

#[tokio::test]
async fn clauses_of_clickhouse_mean_what_they_say() {
    use events as e;
    let database = database().await;
    let client = database.client();
    let query = e::scan()
        .prewhere(e::id.ge(1))
        .prewhere(e::id.lt(4))
        .filter(e::kind.eq("view"));
    let rows = query.fetch_all(&client).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [2]);
    assert!(query.sql().unwrap().contains(" PREWHERE ("), "{query:?}");

    let query = e::scan().order_by(e::id.desc()).limit_by(1, e::kind);
    let rows = query.fetch_all(&client).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [4, 3]);
    assert_eq!(query.count(&client).await.unwrap(), 2);
    let query = query.limit_by(1, e::id).limit(3);
    assert_eq!(query.count(&client).await.unwrap(), 3);
    let rows = query.fetch_all(&client).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [4, 3, 2]);

    database.execute("DROP TABLE events").await;
    let create = e::create(
        "ENGINE = MergeTree ORDER BY intHash32(id) SAMPLE BY intHash32(id) SETTINGS index_granularity = 64",
    );
    database.execute(&create).await;
    database
        .execute("INSERT INTO events (id) SELECT number FROM numbers(20000)")
        .await;
    let sampled = e::scan().sample(0.1).count(&client).await.unwrap();
    assert!((1_000..3_000).contains(&sampled), "{sampled} of 20000 rows");
    assert_eq!(e::scan().sample(1.0).count(&client).await.unwrap(), 20_000);
    for part in [f64::NAN, -0.1, 1.1] {
        let error = e::scan().sample(part).count(&client).await.unwrap_err();
        assert!(matches!(error, Error::Encode(_)), "{part}: {error}");
    }
}

#[tokio::test]
async fn a_cursor_is_a_stream() {
    use futures_core::Stream;
    let database = database().await;
    let query = events::scan().order_by(events::id.asc());
    let mut stream = std::pin::pin!(query.stream(&database.client()).unwrap());
    let mut ids = Vec::new();
    while let Some(row) = std::future::poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
        ids.push(row.unwrap().id);
    }
    assert_eq!(ids, [0, 1, 2, 3, 4]);
    // An error is the last there is.
    let query = query.with_setting("no_such_setting", "1");
    let mut stream = std::pin::pin!(query.stream(&database.client()).unwrap());
    let first = std::future::poll_fn(|cx| stream.as_mut().poll_next(cx)).await;
    assert_eq!(first.unwrap().unwrap_err().code(), Some(115));
    let second = std::future::poll_fn(|cx| stream.as_mut().poll_next(cx)).await;
    assert!(second.is_none());
}
