//! Values go to the server and come back as they are: extremes of each type, and texts that mean something to SQL, to
//! the parameters and to the format. The statement is the same whatever they are.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::net::{Ipv4Addr, Ipv6Addr};

use housekeeper::clickhouse::Client;
use housekeeper::time::{Date, Duration, Month, OffsetDateTime};
use housekeeper::uuid::Uuid;
use housekeeper::{Decimal, DecodeRow, FixedString, Query, query, query_scalar};
use housekeeper_local::Options;
use housekeeper_queries::ecommerce::everything::E8;

const HOSTILE: [&str; 24] = [
    "",
    " ",
    "'",
    "''",
    "\\",
    "\\'",
    "\\\\'",
    "\0",
    "a\0b",
    "\n",
    "\r\n",
    "\t",
    "\\n",
    "\\N",
    "NULL",
    "{}",
    "{x:UInt8}",
    "'; DROP TABLE ecommerce.users; --",
    "/* */ -- #",
    "\"`$()",
    "%00&param_x=1?",
    "Ünïcödé → 🏠",
    "\u{feff}\u{200b}",
    "[1, 2] (1, 2) {'a': 1}",
];

thread_local! {
    static TRIED: Cell<usize> = const { Cell::new(0) };
}

async fn same<R: DecodeRow<Output: PartialEq + Debug>>(
    client: &Client,
    query: Query<R>,
    expected: R::Output,
) {
    TRIED.set(TRIED.get() + 1);
    // Points in time are the same in a session of another zone.
    let query = query.with_setting("session_timezone", "Asia/Tokyo");
    let found = query.fetch_one(client).await;
    let found = found.unwrap_or_else(|error| panic!("{expected:?}: {error}"));
    assert_eq!(found, expected, "{}", query.sql());
}

macro_rules! each {
    ($client:ident $($text:literal: $($value:expr),+;)*) => {
        $($(same(&$client, query_scalar!($text, v = $value), $value).await;)+)*
    };
}

#[tokio::test]
async fn values_come_back_as_they_went() {
    let local = housekeeper_local::start(Options::default().embedded()).unwrap();
    let client = Client::default().with_url(local.url());
    let day = |year| Date::from_calendar_date(year, Month::December, 31).unwrap();
    let moment = |seconds| OffsetDateTime::from_unix_timestamp(seconds).unwrap();
    for text in HOSTILE {
        same(
            &client,
            query_scalar!("SELECT {v:String} AS v", v = text),
            text.to_owned(),
        )
        .await;
        let some = Some(text.to_owned());
        same(
            &client,
            query_scalar!("SELECT {v:Nullable(String)} AS v", v = &some),
            {
                // In this format `\N` by itself is what NULL is, and so it is escaped.
                some.clone()
            },
        )
        .await;
        let list = vec![text.to_owned(), String::new(), text.repeat(2)];
        same(
            &client,
            query_scalar!("SELECT {v:Array(String)} AS v", v = &list),
            list.clone(),
        )
        .await;
        let map = BTreeMap::from([(text.to_owned(), text.to_owned())]);
        same(
            &client,
            query_scalar!("SELECT {v:Map(String, String)} AS v", v = &map),
            map.clone(),
        )
        .await;
        let pair = (text.to_owned(), 7_u8);
        same(
            &client,
            query_scalar!("SELECT {v:Tuple(String, UInt8)} AS v", v = pair.clone()),
            pair,
        )
        .await;
        let deep = vec![vec![Some(text.to_owned()), None]];
        same(
            &client,
            query_scalar!("SELECT {v:Array(Array(Nullable(String)))} AS v", v = &deep),
            deep.clone(),
        )
        .await;
        let found = query_scalar!("SELECT length({v:String}) AS n", v = text);
        same(&client, found, text.len() as u64).await;
    }
    each! {
        client
        "SELECT {v:UInt8} AS v": 0_u8, u8::MAX;
        "SELECT {v:UInt16} AS v": 0_u16, u16::MAX;
        "SELECT {v:UInt32} AS v": 0_u32, u32::MAX;
        "SELECT {v:UInt64} AS v": 0_u64, u64::MAX;
        "SELECT {v:UInt128} AS v": 0_u128, u128::MAX;
        "SELECT {v:Int8} AS v": i8::MIN, -1_i8, i8::MAX;
        "SELECT {v:Int16} AS v": i16::MIN, i16::MAX;
        "SELECT {v:Int32} AS v": i32::MIN, i32::MAX;
        "SELECT {v:Int64} AS v": i64::MIN, i64::MAX;
        "SELECT {v:Int128} AS v": i128::MIN, i128::MAX;
        "SELECT {v:Float32} AS v": 0.0_f32, -1.5e30_f32, f32::MIN_POSITIVE, f32::INFINITY;
        "SELECT {v:Float64} AS v": 0.1_f64, f64::MAX, f64::MIN_POSITIVE, f64::NEG_INFINITY;
        "SELECT {v:Bool} AS v": true, false;
        "SELECT {v:Date} AS v": moment(0).date(), day(2148);
        "SELECT {v:Date32} AS v": day(1900), day(1969), day(2298);
        "SELECT {v:DateTime} AS v": moment(0), moment(5), moment(1_700_000_000), moment(i64::from(u32::MAX));
        "SELECT {v:DateTime64(3)} AS v": moment(0), moment(-5) + Duration::milliseconds(250), moment(1_700_000_000);
        "SELECT {v:DateTime64(9)} AS v": moment(1) + Duration::nanoseconds(1);
        "SELECT {v:UUID} AS v": Uuid::nil(), Uuid::max(), Uuid::from_u128(1);
        "SELECT {v:IPv4} AS v": Ipv4Addr::UNSPECIFIED, Ipv4Addr::BROADCAST;
        "SELECT {v:IPv6} AS v": Ipv6Addr::UNSPECIFIED, Ipv6Addr::from([0xff; 16]);
        "SELECT {v:Decimal(9, 2)} AS v": Decimal::<i32, 2>::from_units(-999_999_999), Decimal::<i32, 2>::from_units(1);
        "SELECT {v:Decimal(18, 4)} AS v": Decimal::<i64, 4>::from_units(999_999_999_999_999_999);
        "SELECT {v:Decimal(38, 6)} AS v": Decimal::<i128, 6>::from_units(-1);
        "SELECT {v:Array(Int64)} AS v": Vec::<i64>::new(), vec![i64::MIN, 0, i64::MAX];
        "SELECT {v:Array(Date)} AS v": vec![moment(0).date(), day(2148)];
        "SELECT {v:Array(DateTime)} AS v": vec![moment(0), moment(1_700_000_000)];
        "SELECT {v:Array(DateTime64(3))} AS v": vec![moment(-5), moment(1_700_000_000)];
        "SELECT {v:Array(UUID)} AS v": vec![Uuid::max()];
        "SELECT {v:Array(Float64)} AS v": vec![0.1_f64, -1e300];
        "SELECT {v:Array(Bool)} AS v": vec![true, false];
        "SELECT {v:Map(UInt8, Array(String))} AS v": BTreeMap::from([(1_u8, vec!["'".to_owned()]), (2, Vec::new())]);
        "SELECT {v:Tuple(Date, Nullable(UInt8))} AS v": (day(2000), None::<u8>), (day(2000), Some(1_u8));
        "SELECT {v:Nullable(UInt64)} AS v": None::<u64>, Some(u64::MAX);
        "SELECT {v:Nullable(DateTime)} AS v": None::<OffsetDateTime>, Some(moment(86_400));
        "SELECT {v:FixedString(4)} AS v": FixedString::<4>::default(), FixedString::<4>::try_from("a'\\{").unwrap();
        "SELECT {v:LowCardinality(String)} AS v": "it's".to_owned();
    }
    let tried = TRIED.get();
    println!("{tried} values, 0 wrong");
    assert!(tried > 240);
}

#[tokio::test]
async fn enums_go_by_their_names() {
    let local = housekeeper_local::start(Options::default().embedded()).unwrap();
    let client = Client::default().with_url(local.url());
    let name = async |query: Query<_>| query.fetch_one(&client).await;
    macro_rules! text {
        ($value:expr) => {
            query_scalar!(
                "SELECT toString({v:Enum8('small' = 1, 'large' = 2)}) AS text",
                v = $value
            )
        };
    }
    let small: String = name(text!("small")).await.unwrap();
    assert_eq!(small, "small");
    let large = query_scalar!(
        "SELECT arrayStringConcat(arrayMap(x -> toString(x), {v:Array(Enum8('small' = 1, 'large' = 2))}), ' ')::String AS text",
        v = [E8::Large, E8::Small]
    );
    assert_eq!(large.fetch_one(&client).await.unwrap(), "large small");
    let nameless = query_scalar!(
        "SELECT toString({v:Enum8('small' = 1, 'large' = 2)}) AS text",
        v = E8::Unknown(7)
    );
    let error = nameless.fetch_one(&client).await.unwrap_err().to_string();
    assert!(error.contains("`v`"), "{error}");
    assert!(error.contains("tests/parameters.rs:"), "{error}");
}

#[tokio::test]
async fn what_a_parameter_cannot_be_is_told_before_it_is_sent() {
    // Nobody listens there: nothing is sent.
    let client = Client::default().with_url("http://127.0.0.1:9");
    let at = OffsetDateTime::UNIX_EPOCH + Duration::milliseconds(500);
    let error = query!("SELECT {at:DateTime} AS at", at = at)
        .fetch_one(&client)
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("column `at` has more than 0 digits after the second"),
        "{error}"
    );
}

#[tokio::test]
async fn commands_do_what_they_say_and_queries_say_what_has_changed() {
    let local = housekeeper_local::start(Options::default().embedded()).unwrap();
    let client = Client::default().with_url(local.url());
    for sql in [
        "CREATE DATABASE ecommerce",
        "CREATE TABLE ecommerce.categories (category_id UInt64, name String) ENGINE = MergeTree ORDER BY category_id",
    ] {
        client.query_raw(sql).execute().await.unwrap();
    }
    query!(
        "INSERT INTO ecommerce.categories SELECT number, {name:String} FROM numbers({n:UInt64})",
        name = "it's {x}",
        n = 10
    )
    .execute(&client)
    .await
    .unwrap();
    query!(
        "ALTER TABLE ecommerce.categories DELETE WHERE category_id < {id:UInt64}",
        id = 3
    )
    .with_setting("mutations_sync", "1")
    .execute(&client)
    .await
    .unwrap();
    query!(
        "DELETE FROM ecommerce.categories WHERE category_id IN {ids:Array(UInt64)}",
        ids = [3, 4]
    )
    .execute(&client)
    .await
    .unwrap();
    query!(
        "ALTER TABLE ecommerce.categories UPDATE name = {name:String} WHERE category_id = 9",
        name = "last"
    )
    .with_setting("mutations_sync", "1")
    .execute(&client)
    .await
    .unwrap();
    let rows = query!("SELECT category_id AS id, name FROM ecommerce.categories ORDER BY id")
        .fetch_all(&client)
        .await
        .unwrap();
    let found: Vec<_> = rows.iter().map(|row| (row.id, row.name.as_str())).collect();
    let same = "it's {x}";
    assert_eq!(
        found,
        [(5, same), (6, same), (7, same), (8, same), (9, "last")]
    );
    let error = query!("DELETE FROM ecommerce.users WHERE user_id = 1")
        .execute(&client)
        .await
        .unwrap_err();
    assert_eq!(error.code(), Some(60));
    assert!(error.to_string().starts_with("query tests/"), "{error}");

    // The schema moves on under the program.
    for sql in [
        "DROP TABLE ecommerce.categories SYNC",
        "CREATE TABLE ecommerce.categories (category_id UInt32, name String) ENGINE = MergeTree ORDER BY category_id",
    ] {
        client.query_raw(sql).execute().await.unwrap();
    }
    let error = query!("SELECT category_id, name FROM ecommerce.categories")
        .fetch_all(&client)
        .await
        .unwrap_err()
        .to_string();
    let expected = "the server's schema is not the one this program was built for: column `category_id` is UInt32 \
                    there and UInt64 here";
    assert!(error.contains("tests/parameters.rs:"), "{error}");
    assert!(error.ends_with(expected), "{error}");
}
