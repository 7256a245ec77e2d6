//! Inserts: what the server checks, what the client checks, and what happens in between.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

mod common;

use std::collections::BTreeMap;
use std::time::Duration;

use common::Database;
use housekeeper::time::Date;
use housekeeper::time::macros::date;
use housekeeper::{Error, ty};

table!(orders, "orders" {
    id: u64 = ty::UInt64, "UInt64";
    day: Date = ty::Date, "Date";
    note: String = ty::String, "String";
});

// Every kind of column has a form of its own in a block.
table!(kinds, "kinds" {
    id: u64 = ty::UInt64, "UInt64";
    text: Option<String> = ty::Nullable<ty::String>, "Nullable(String)";
    low: String = ty::LowCardinality<ty::String>, "LowCardinality(String)";
    tags: Vec<Vec<String>> = ty::Array<ty::Array<ty::String>>, "Array(Array(String))";
    places: BTreeMap<String, (u8, Option<u32>)> =
        ty::Map<ty::String, ty::Tuple<(ty::UInt8, ty::Nullable<ty::UInt32>)>>,
        "Map(String, Tuple(UInt8, Nullable(UInt32)))";
});

fn order(id: u64) -> orders::Row {
    orders::Row {
        id,
        day: date!(2024 - 02 - 29),
        note: format!("order {id}"),
    }
}

async fn database() -> Database {
    let database = Database::new();
    database
        .execute(&orders::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    database
}

async fn count(database: &Database) -> u64 {
    orders::scan().count(&database.client()).await.unwrap()
}

#[tokio::test]
async fn rows_are_stored_when_the_insert_ends() {
    let database = database().await;
    let client = database.client();
    let mut insert = orders::insert(&client).await.unwrap();
    for id in 0..3 {
        insert.write(&order(id)).await.unwrap();
    }
    assert_eq!(insert.rows(), 3);
    assert_eq!(count(&database).await, 0);
    assert_eq!(insert.end().await.unwrap(), 3);
    assert_eq!(count(&database).await, 3);
}

#[tokio::test]
async fn a_million_rows_are_stored() {
    let database = database().await;
    let client = database.client();
    let rows = orders::insert_all(&client, (0..1_000_000).map(order))
        .await
        .unwrap();
    assert_eq!(rows, 1_000_000);
    assert_eq!(
        database
            .text("SELECT count(), sum(id), uniqExact(note), min(day) FROM orders")
            .await,
        "1000000\t499999500000\t1000000\t2024-02-29\n"
    );
}

#[tokio::test]
async fn an_insert_without_rows_asks_nothing_of_the_server() {
    let client = housekeeper::clickhouse::Client::default().with_url("http://127.0.0.1:1");
    assert_eq!(
        orders::insert_all::<orders::Row>(&client, [])
            .await
            .unwrap(),
        0
    );
    let error = orders::insert_all(&client, [order(1)]).await.unwrap_err();
    assert!(matches!(error, Error::Client(_)), "{error:?}");
}

#[tokio::test]
async fn columns_of_other_types_are_refused_before_a_row_is_stored() {
    let database = Database::new();
    let client = database.client();
    database
        .execute("CREATE TABLE orders (id UInt64, day Date32, note String) ENGINE = MergeTree ORDER BY id")
        .await;
    let other = "the server's schema is not the one this program was built for: column `day` is Date32 there and Date here";
    let error = orders::insert_all(&client, [order(1)]).await.unwrap_err();
    assert_eq!(error.to_string(), other);
    // With defaults the format has no types: the check is a request of its own.
    let error = orders::insert::<orders::New>(&client).await.unwrap_err();
    assert_eq!(error.to_string(), other);
    assert_eq!(database.text("SELECT count() FROM orders").await, "0\n");
}

#[tokio::test]
async fn a_profile_cannot_turn_the_checks_off() {
    let database = Database::new();
    let client = database
        .client()
        .with_setting("input_format_with_types_use_header", "0")
        .with_setting("input_format_with_names_use_header", "0")
        .with_setting("input_format_defaults_for_omitted_fields", "0");
    database
        .execute("CREATE TABLE orders (id UInt64, day Date32, note String) ENGINE = MergeTree ORDER BY id")
        .await;
    let error = orders::insert_all(&client, [order(1)]).await.unwrap_err();
    assert!(matches!(error, Error::Schema(_)), "{error}");
    let error = orders::insert::<orders::New>(&client).await.unwrap_err();
    assert!(matches!(error, Error::Schema(_)), "{error}");
    database.execute("DROP TABLE orders").await;
    database
        .execute("CREATE TABLE orders (id UInt64, day Date DEFAULT '2024-02-29', note String DEFAULT concat('order ', id)) ENGINE = MergeTree ORDER BY id")
        .await;
    let new = orders::New {
        id: Some(7),
        ..orders::New::default()
    };
    orders::insert_all(&client, [new]).await.unwrap();
    assert_eq!(orders::scan().fetch_one(&client).await.unwrap(), order(7));
}

#[tokio::test]
async fn what_the_server_does_not_have_is_its_error() {
    let database = Database::new();
    let client = database.client();
    let error = orders::insert_all(&client, [order(1)]).await.unwrap_err();
    assert_eq!(error.code(), Some(60), "{error}");
    let error = orders::scan().fetch_all(&client).await.unwrap_err();
    assert_eq!(error.code(), Some(60), "{error}");
    database
        .execute("CREATE TABLE orders (id UInt64, day Date) ENGINE = Memory")
        .await;
    let no_note = "the server's schema is not the one this program was built for: it has no column `note` String";
    let error = orders::insert_all(&client, [order(1)]).await.unwrap_err();
    assert_eq!(error.to_string(), no_note);
    let error = orders::insert::<orders::New>(&client).await.unwrap_err();
    assert_eq!(error.to_string(), no_note);
}

fn kind(id: u64) -> kinds::Row {
    let small = u8::try_from(id % 5).unwrap();
    let places = (0..small).map(|n| (format!("place {n}"), (n, (n > 1).then_some(u32::from(n)))));
    kinds::Row {
        id,
        text: (!id.is_multiple_of(3)).then(|| format!("text {id}")),
        low: format!("low {small}"),
        tags: (0..small)
            .map(|n| vec![format!("tag {n}"); n.into()])
            .collect(),
        places: places.collect(),
    }
}

#[tokio::test]
async fn many_rows_are_sent_in_columns_and_are_the_same() {
    const ROWS: u64 = 20_000;
    let database = Database::new();
    // An inserter's batch has one token for all of its blocks.
    let engine =
        "ENGINE = MergeTree ORDER BY id SETTINGS non_replicated_deduplication_window = 100";
    database.execute(&kinds::create(engine)).await;
    // Each block as it comes is a part, and no part is merged.
    database.execute("SYSTEM STOP MERGES kinds").await;
    let client = database
        .client()
        .with_setting("min_insert_block_size_rows", "0")
        .with_setting("min_insert_block_size_bytes", "0");
    // All of them are there, in blocks or not.
    let stored = async |what: &str, in_columns: bool| {
        let rows = kinds::scan().order_by(kinds::id.asc());
        let rows = rows.fetch_all(&client).await.unwrap();
        assert!(rows.into_iter().eq((0..ROWS).map(kind)));
        let is_in_blocks = database
            .text("SELECT uniqExact(_part) > 1 FROM kinds")
            .await;
        let expected = if in_columns { "1\n" } else { "0\n" };
        assert_eq!(is_in_blocks, expected, "{what}, in columns: {in_columns}");
    };
    for in_columns in [true, false] {
        database.execute("TRUNCATE TABLE kinds").await;
        let mut insert = kinds::insert(&client).await.unwrap();
        if !in_columns {
            insert = insert.row_by_row();
        }
        for id in 0..ROWS {
            insert.write(&kind(id)).await.unwrap();
        }
        assert_eq!(insert.end().await.unwrap(), ROWS);
        stored("each", in_columns).await;
    }
    // All at once as well.
    for in_columns in [true, false] {
        database.execute("TRUNCATE TABLE kinds").await;
        let mut insert = kinds::insert_all(&client, (0..ROWS).map(kind));
        if !in_columns {
            insert = insert.row_by_row();
        }
        assert_eq!(insert.await.unwrap(), ROWS);
        stored("all", in_columns).await;
    }
    // An inserter's as well, unless they may be sent again.
    for (token, in_columns) in [(None, true), (Some("x"), false)] {
        database.execute("TRUNCATE TABLE kinds").await;
        let mut inserter = kinds::inserter(&client);
        if let Some(token) = token {
            inserter = inserter.token(token);
        }
        for id in 0..ROWS {
            inserter.write(&kind(id)).await.unwrap();
        }
        inserter.flush().await.unwrap();
        stored("an inserter", in_columns).await;
    }
}

/// What the server would take in a block, as it converts it.
#[tokio::test]
async fn many_rows_of_other_types_are_refused() {
    let database = Database::new();
    let client = database.client();
    let kinds_create = kinds::create("ENGINE = MergeTree ORDER BY id");
    database
        .execute(&kinds_create.replace("Nullable(String)", "String"))
        .await;
    let error = kinds::insert_all(&client, (0..20_000).map(kind)).await;
    let error = error.unwrap_err().to_string();
    assert!(
        error.contains("column `text` is String there and Nullable(String) here"),
        "{error}"
    );
    assert_eq!(database.text("SELECT count() FROM kinds").await, "0\n");
}

/// The question before rows go in columns has the limits of the insert.
#[tokio::test]
async fn a_large_insert_gives_up_on_a_server_that_says_nothing() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let client = housekeeper::clickhouse::Client::default().with_url(url);
    let limit = Some(Duration::from_millis(200));
    let mut insert = orders::insert(&client).await.unwrap();
    insert = insert.with_timeouts(limit, limit);
    let mut stopped = None;
    for id in 0..100_000 {
        if let Err(error) = insert.write(&order(id)).await {
            stopped = Some(error);
            break;
        }
    }
    let error = stopped.expect("nobody has taken the rows");
    let timed_out = matches!(
        error,
        Error::Client(housekeeper::clickhouse::error::Error::TimedOut)
    );
    assert!(timed_out, "{error:?}");
    insert.write(&order(1)).await.unwrap_err();
}

#[tokio::test]
async fn an_error_in_a_large_insert_is_the_servers() {
    let database = Database::new();
    let client = database.client();
    let error = orders::insert_all(&client, (0..100_000).map(order))
        .await
        .unwrap_err();
    assert_eq!(error.code(), Some(60), "{error}");
}

#[tokio::test]
async fn a_value_that_does_not_fit_names_its_column_and_row() {
    let database = database().await;
    let client = database.client();
    let mut insert = orders::insert(&client).await.unwrap();
    insert.write(&order(1)).await.unwrap();
    let wrong = orders::Row {
        day: date!(1969 - 12 - 31),
        ..order(2)
    };
    let error = insert.write(&wrong).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the value for column `day` in row 2 is outside 1970-01-01..=2149-06-06, the days of Date"
    );
    let Error::Encode(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!((error.column(), error.row()), (Some("day"), Some(2)));
    // The row is left out as a whole, and the insert can go on.
    insert.write(&order(3)).await.unwrap();
    assert_eq!(insert.end().await.unwrap(), 2);
    let rows = orders::scan()
        .order_by(orders::id.asc())
        .fetch_all(&client)
        .await
        .unwrap();
    assert_eq!(rows, [order(1), order(3)]);
}

/// Before and after its rows go in columns.
#[tokio::test]
async fn rows_that_do_not_fit_are_left_out_of_a_large_insert() {
    const ROWS: u64 = 60_000;
    let database = database().await;
    let client = database.client();
    let mut insert = orders::insert(&client).await.unwrap();
    for id in 0..ROWS {
        if id % 1_000 == 500 {
            let wrong = orders::Row {
                day: date!(1969 - 12 - 31),
                ..order(id)
            };
            let error = insert.write(&wrong).await.unwrap_err();
            let Error::Encode(error) = error else {
                panic!("{error:?}")
            };
            assert_eq!((error.column(), error.row()), (Some("day"), Some(id + 1)));
        }
        insert.write(&order(id)).await.unwrap();
    }
    assert_eq!(insert.end().await.unwrap(), ROWS);
    let rows = orders::scan().order_by(orders::id.asc());
    let rows = rows.fetch_all(&client).await.unwrap();
    assert!(rows.into_iter().eq((0..ROWS).map(order)));
}

#[tokio::test]
async fn an_insert_dropped_before_its_end_stores_nothing() {
    let database = database().await;
    let client = database.client();
    let mut insert = orders::insert(&client).await.unwrap();
    // More than a chunk, so that some of it is on its way.
    for id in 0..30_000 {
        insert.write(&order(id)).await.unwrap();
    }
    drop(insert);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(count(&database).await, 0);
    // The connection's end is not taken for the insert's.
    orders::insert_all(&client, [order(1)]).await.unwrap();
    assert_eq!(count(&database).await, 1);
}

#[tokio::test]
async fn a_cancelled_write_loses_no_row() {
    let database = database().await;
    let client = database.client();
    let mut insert = orders::insert(&client).await.unwrap();
    for id in 0..200_000 {
        // Polled once and dropped: often before the connection has taken the chunk.
        tokio::select! {
            biased;
            result = insert.write(&order(id)) => result.unwrap(),
            () = std::future::ready(()) => {}
        }
        if id % 1_000 == 0 {
            tokio::task::yield_now().await;
        }
    }
    assert_eq!(insert.end().await.unwrap(), 200_000);
    assert_eq!(
        database
            .text("SELECT count(), uniqExact(id) FROM orders")
            .await,
        "200000\t200000\n"
    );
}

#[tokio::test]
async fn columns_left_out_get_their_default() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(
            "CREATE TABLE orders (id UInt64 DEFAULT 42, day Date DEFAULT '2024-02-29', note String DEFAULT concat('order ', id)) \
             ENGINE = MergeTree ORDER BY id",
        )
        .await;
    let rows = [
        orders::New::default(),
        orders::New {
            id: Some(7),
            ..orders::New::default()
        },
        orders::New::from(orders::Row {
            note: String::new(),
            ..order(43)
        }),
    ];
    assert_eq!(orders::insert_all(&client, rows).await.unwrap(), 3);
    let rows = orders::scan()
        .order_by(orders::id.asc())
        .fetch_all(&client)
        .await
        .unwrap();
    let given = orders::Row {
        note: String::new(),
        ..order(43)
    };
    assert_eq!(rows, [order(7), order(42), given]);
}

#[tokio::test]
async fn names_that_need_quotes_are_quoted() {
    use housekeeper::__private as hk;

    enum Table {}

    impl hk::Table for Table {
        const NAME: &'static str = "`odd ``table`";
    }

    #[derive(Debug, PartialEq)]
    struct Row(u8, Vec<u8>);

    impl hk::ReadRow for Row {
        type Source = Table;

        const COLUMNS: hk::RowColumns = hk::RowColumns {
            names_and_types: r"|a `b\ c|UInt8|n.a|Array(UInt8)",
            notes: &[
                (0, hk::Note::ReadAs(r"`a \`b\\ c`")),
                (1, hk::Note::ReadAs("`n.a`")),
            ],
        };
    }

    impl hk::DecodeRow for Row {
        type Output = Self;
        type Ref<'a> = Self;

        fn decode(input: &mut hk::Reader<'_>) -> Result<Self, hk::DecodeError> {
            Ok(Self(
                hk::get::<ty::UInt8, _>(input, "a")?,
                hk::get::<ty::Array<ty::UInt8>, _>(input, "n.a")?,
            ))
        }

        fn decode_ref(input: &mut hk::Reader<'_>) -> Result<Self, hk::DecodeError> {
            <Self as hk::DecodeRow>::decode(input)
        }
    }

    impl hk::InsertRow<Table> for Row {
        const COLUMNS: hk::RowColumns = hk::RowColumns::new(r"|a `b\ c|UInt8|n.a|Array(UInt8)");
        const DEFAULTS: bool = false;

        fn encode(&self, out: &mut hk::RowBuffer) {
            hk::put::<ty::UInt8, _>(out, 0, "a", &self.0);
            hk::put::<ty::Array<ty::UInt8>, _>(out, 1, "n.a", &self.1);
        }
    }

    let database = Database::new();
    let client = database.client();
    database
        .execute(
            r"CREATE TABLE `odd ``table` (`a \`b\\ c` UInt8, n Nested(a UInt8)) ENGINE = Memory",
        )
        .await;
    hk::insert_all::<Table, Row, _>(&client, [Row(1, vec![2, 3])])
        .await
        .unwrap();
    let odd: housekeeper::Column<Table, ty::UInt8, u8> = hk::column(r"a `b\ c", "UInt8");
    let nested: housekeeper::Column<Table, ty::Array<ty::UInt8>, Vec<u8>> =
        hk::column("n.a", "Array(UInt8)");
    let query = housekeeper::Select::<Table, Row>::new().filter(odd.eq(1).and(nested.has(3)));
    assert_eq!(
        query.fetch_all(&client).await.unwrap(),
        [Row(1, vec![2, 3])]
    );
}
