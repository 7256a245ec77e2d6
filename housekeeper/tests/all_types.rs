//! Every type, with its extremes, through `Row` and `New` to the engine and back.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

mod common;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr};

use common::Database;
use housekeeper::clickhouse::types::{BFloat16, Int256, UInt256};
use housekeeper::time::macros::{date, datetime};
use housekeeper::time::{Date, Duration, OffsetDateTime};
use housekeeper::ty;
use housekeeper::uuid::{Uuid, uuid};
use housekeeper::{Decimal, Dynamic, FixedString};

/// As the generator makes it.
#[derive(Debug, PartialEq)]
enum Level {
    Low,
    High,
    Unknown(i16),
}

impl Level {
    const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Low => Some("low"),
            Self::High => Some("high"),
            Self::Unknown(_) => None,
        }
    }

    const fn code(self) -> i16 {
        match self {
            Self::Low => -300,
            Self::High => 300,
            Self::Unknown(code) => code,
        }
    }

    const fn from_code(code: i16) -> Self {
        match code {
            -300 => Self::Low,
            300 => Self::High,
            code => Self::Unknown(code),
        }
    }
}

housekeeper::__private::enumeration!(Level, i16);

table!(numbers, "numbers" {
    uint8: u8 = ty::UInt8, "UInt8";
    uint16: u16 = ty::UInt16, "UInt16";
    uint32: u32 = ty::UInt32, "UInt32";
    uint64: u64 = ty::UInt64, "UInt64";
    uint128: u128 = ty::UInt128, "UInt128";
    uint256: UInt256 = ty::UInt256, "UInt256";
    int8: i8 = ty::Int8, "Int8";
    int16: i16 = ty::Int16, "Int16";
    int32: i32 = ty::Int32, "Int32";
    int64: i64 = ty::Int64, "Int64";
    int128: i128 = ty::Int128, "Int128";
    int256: Int256 = ty::Int256, "Int256";
    float32: f32 = ty::Float32, "Float32";
    float64: f64 = ty::Float64, "Float64";
    bfloat16: BFloat16 = ty::BFloat16, "BFloat16";
    boolean: bool = ty::Bool, "Bool";
    decimal1: Decimal<i32, 0> = ty::Decimal<1, 0>, "Decimal(1, 0)";
    decimal9: Decimal<i32, 4> = ty::Decimal<9, 4>, "Decimal(9, 4)";
    decimal18: Decimal<i64, 2> = ty::Decimal<18, 2>, "Decimal(18, 2)";
    decimal38: Decimal<i128, 38> = ty::Decimal<38, 38>, "Decimal(38, 38)";
    level: Level = ty::Enum16, "Enum16('low' = -300, 'high' = 300)";
});

fn least() -> numbers::Row {
    numbers::Row {
        uint8: 0,
        uint16: 0,
        uint32: 0,
        uint64: 0,
        uint128: 0,
        uint256: UInt256::MIN,
        int8: i8::MIN,
        int16: i16::MIN,
        int32: i32::MIN,
        int64: i64::MIN,
        int128: i128::MIN,
        int256: Int256::MIN,
        float32: f32::MIN,
        float64: f64::NEG_INFINITY,
        bfloat16: BFloat16::MIN,
        boolean: false,
        decimal1: Decimal::from_units(-9),
        decimal9: Decimal::from_units(-999_999_999),
        decimal18: Decimal::from_units(-999_999_999_999_999_999),
        decimal38: Decimal::from_units(-99_999_999_999_999_999_999_999_999_999_999_999_999),
        level: Level::Low,
    }
}

fn greatest() -> numbers::Row {
    numbers::Row {
        uint8: u8::MAX,
        uint16: u16::MAX,
        uint32: u32::MAX,
        uint64: u64::MAX,
        uint128: u128::MAX,
        uint256: UInt256::MAX,
        int8: i8::MAX,
        int16: i16::MAX,
        int32: i32::MAX,
        int64: i64::MAX,
        int128: i128::MAX,
        int256: Int256::MAX,
        float32: f32::MIN_POSITIVE,
        float64: f64::MAX,
        bfloat16: BFloat16::ONE,
        boolean: true,
        decimal1: Decimal::from_units(9),
        decimal9: Decimal::from_units(12_345),
        decimal18: Decimal::from_units(1),
        decimal38: Decimal::from_units(1),
        level: Level::High,
    }
}

const NUMBERS: &str = concat!(
    "0\t0\t0\t0\t0\t0\t-128\t-32768\t-2147483648\t-9223372036854775808\t",
    "-170141183460469231731687303715884105728\t",
    "-57896044618658097711785492504343953926634992332820282019728792003956564819968\t",
    "-3.4028235e38\t-inf\t-3.3895314e38\tfalse\t-9\t-99999.9999\t-9999999999999999.99\t",
    "-0.99999999999999999999999999999999999999\tlow\n",
    "255\t65535\t4294967295\t18446744073709551615\t340282366920938463463374607431768211455\t",
    "115792089237316195423570985008687907853269984665640564039457584007913129639935\t",
    "127\t32767\t2147483647\t9223372036854775807\t170141183460469231731687303715884105727\t",
    "57896044618658097711785492504343953926634992332820282019728792003956564819967\t",
    "1.1754944e-38\t1.7976931348623157e308\t1\ttrue\t9\t1.2345\t0.01\t",
    "0.00000000000000000000000000000000000001\thigh\n",
);

#[tokio::test]
async fn numbers_arrive_as_they_are() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&numbers::create("ENGINE = MergeTree ORDER BY uint8"))
        .await;
    let rows = [least(), greatest()];
    let new = rows.clone().map(numbers::New::from);
    for give_defaults in [false, true] {
        database.execute("TRUNCATE TABLE numbers").await;
        let inserted = if give_defaults {
            numbers::insert_all(&client, new.clone()).await
        } else {
            numbers::insert_all(&client, rows.clone()).await
        };
        assert_eq!(inserted.unwrap(), 2);
        let query = numbers::scan().order_by(numbers::uint8.asc());
        assert_eq!(query.fetch_all(&client).await.unwrap(), rows);
        // What the server makes of them, so that no mistake is made twice.
        let text = database.text("SELECT * FROM numbers ORDER BY uint8").await;
        assert_eq!(text, NUMBERS);
    }
    for row in rows {
        assert_eq!(count_numbers(&row, &client).await, 1, "{row:?}");
    }
}

/// How many rows equal this one, asked column by column through parameters.
async fn count_numbers(row: &numbers::Row, client: &housekeeper::clickhouse::Client) -> u64 {
    use numbers as n;
    n::filter(n::uint8.eq(row.uint8))
        .filter(n::uint16.eq(row.uint16))
        .filter(n::uint32.eq(row.uint32))
        .filter(n::uint64.eq(row.uint64))
        .filter(n::uint128.eq(row.uint128))
        .filter(n::uint256.eq(row.uint256))
        .filter(n::int8.eq(row.int8))
        .filter(n::int16.eq(row.int16))
        .filter(n::int32.eq(row.int32))
        .filter(n::int64.eq(row.int64))
        .filter(n::int128.eq(row.int128))
        .filter(n::int256.eq(row.int256))
        .filter(n::float32.eq(row.float32))
        .filter(n::float64.eq(row.float64))
        .filter(n::bfloat16.eq(row.bfloat16))
        .filter(n::boolean.eq(row.boolean))
        .filter(n::decimal1.eq(row.decimal1))
        .filter(n::decimal9.eq(row.decimal9))
        .filter(n::decimal18.eq(row.decimal18))
        .filter(n::decimal38.eq(row.decimal38))
        .filter(n::level.eq(row.level))
        .filter(n::level.in_([row.level]))
        .filter(n::decimal38.in_([row.decimal38]))
        .filter(n::int256.in_([row.int256]))
        .count(client)
        .await
        .unwrap()
}

table!(texts, "texts" {
    id: u8 = ty::UInt8, "UInt8";
    string: String = ty::String, "String";
    bytes: Vec<u8> = ty::String, "String";
    fixed: FixedString<5> = ty::FixedString<5>, "FixedString(5)";
    fixed_bytes: [u8; 2] = ty::FixedString<2>, "FixedString(2)";
    low: String = ty::LowCardinality<ty::String>, "LowCardinality(String)";
    low_nullable: Option<String> = ty::LowCardinality<ty::Nullable<ty::String>>, "LowCardinality(Nullable(String))";
    nullable: Option<String> = ty::Nullable<ty::String>, "Nullable(String)";
    nullable_fixed: Option<FixedString<2>> = ty::Nullable<ty::FixedString<2>>, "Nullable(FixedString(2))";
    uuid: Uuid = ty::UUID, "UUID";
    ipv4: Ipv4Addr = ty::IPv4, "IPv4";
    ipv6: Ipv6Addr = ty::IPv6, "IPv6";
});

#[tokio::test]
async fn texts_and_addresses_arrive_as_they_are() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&texts::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let rows = [
        texts::Row {
            id: 0,
            string: String::new(),
            bytes: Vec::new(),
            fixed: FixedString::default(),
            fixed_bytes: [0; 2],
            low: String::new(),
            low_nullable: None,
            nullable: None,
            nullable_fixed: None,
            uuid: Uuid::nil(),
            ipv4: Ipv4Addr::UNSPECIFIED,
            ipv6: Ipv6Addr::UNSPECIFIED,
        },
        texts::Row {
            id: 1,
            string: "it's \\ \t\n\r\0 é✓🦀 ?".repeat(20),
            bytes: (0..=255).collect(),
            fixed: "GB".try_into().unwrap(),
            fixed_bytes: [0xff, 0],
            low: "purchase".into(),
            low_nullable: Some(String::new()),
            nullable: Some("\\N".into()),
            nullable_fixed: Some((*b"\n\n").into()),
            uuid: uuid!("00112233-4455-6677-8899-aabbccddeeff"),
            ipv4: Ipv4Addr::new(1, 2, 3, 4),
            ipv6: "2001:db8::1".parse().unwrap(),
        },
    ];
    assert_eq!(texts::insert_all(&client, rows.clone()).await.unwrap(), 2);
    assert_eq!(
        texts::scan()
            .order_by(texts::id.asc())
            .fetch_all(&client)
            .await
            .unwrap(),
        rows
    );
    assert_eq!(
        database
            .text("SELECT bytes = arrayStringConcat(arrayMap(x -> char(x), range(256))), fixed, low_nullable, nullable, uuid, ipv4, ipv6 FROM texts WHERE id = 1")
            .await,
        "1\tGB\\0\\0\\0\t\t\\\\N\t00112233-4455-6677-8899-aabbccddeeff\t1.2.3.4\t2001:db8::1\n"
    );
    let new = rows.clone().map(texts::New::from);
    assert_eq!(texts::insert_all(&client, new).await.unwrap(), 2);
    for row in rows {
        use texts as t;
        let mut query = t::filter(t::string.eq(&row.string))
            .filter(t::bytes.eq(&row.bytes))
            .filter(t::fixed.eq(row.fixed))
            .filter(t::fixed_bytes.eq(row.fixed_bytes))
            .filter(t::low.eq(&row.low))
            .filter(t::uuid.eq(row.uuid))
            .filter(t::ipv4.eq(row.ipv4))
            .filter(t::ipv6.eq(row.ipv6))
            .filter(t::uuid.in_([row.uuid]))
            .filter(t::ipv4.in_([row.ipv4]))
            .filter(t::ipv6.in_([row.ipv6]))
            .filter(t::fixed.in_([row.fixed]))
            .filter(t::low.in_([&row.low]));
        query = match &row.nullable {
            Some(text) => query
                .filter(t::nullable.eq(text))
                .filter(t::low_nullable.is_not_null()),
            None => query
                .filter(t::nullable.is_null())
                .filter(t::low_nullable.is_null()),
        };
        assert_eq!(query.fetch_all(&client).await.unwrap(), [row.clone(), row]);
    }
    assert_eq!(
        texts::filter(texts::fixed.eq("GB"))
            .count(&client)
            .await
            .unwrap(),
        2
    );
}

table!(times, "times" {
    id: u8 = ty::UInt8, "UInt8";
    date: Date = ty::Date, "Date";
    date32: Date = ty::Date32, "Date32";
    moment: OffsetDateTime = ty::DateTime, "DateTime";
    tokyo: OffsetDateTime = ty::DateTime, "DateTime('Asia/Tokyo')";
    tick0: OffsetDateTime = ty::DateTime64<0>, "DateTime64(0)";
    tick1: OffsetDateTime = ty::DateTime64<1>, "DateTime64(1)";
    tick2: OffsetDateTime = ty::DateTime64<2>, "DateTime64(2)";
    tick3: OffsetDateTime = ty::DateTime64<3>, "DateTime64(3)";
    tick4: OffsetDateTime = ty::DateTime64<4>, "DateTime64(4, 'Asia/Tokyo')";
    tick5: OffsetDateTime = ty::DateTime64<5>, "DateTime64(5)";
    tick6: OffsetDateTime = ty::DateTime64<6>, "DateTime64(6)";
    tick7: OffsetDateTime = ty::DateTime64<7>, "DateTime64(7)";
    tick8: OffsetDateTime = ty::DateTime64<8>, "DateTime64(8)";
    tick9: OffsetDateTime = ty::DateTime64<9>, "DateTime64(9)";
    raw_date: u16 = ty::Date, "Date";
    raw_date32: i32 = ty::Date32, "Date32";
    raw_moment: u32 = ty::DateTime, "DateTime";
    raw_tick: i64 = ty::DateTime64<3>, "DateTime64(3)";
});

fn times_rows() -> [times::Row; 3] {
    let first = datetime!(1900-01-01 00:00 UTC);
    let last = datetime!(2299-12-31 23:59:59.999_999_999 UTC);
    let cut = |moment: OffsetDateTime, digits: u32| {
        let unit = 10_u32.pow(9 - digits);
        moment
            .replace_nanosecond(moment.nanosecond() / unit * unit)
            .unwrap()
    };
    let odd = datetime!(1969-12-31 23:59:59.123_456_789 UTC);
    [
        times::Row {
            id: 0,
            date: date!(1970 - 01 - 01),
            date32: date!(1900 - 01 - 01),
            moment: OffsetDateTime::UNIX_EPOCH,
            tokyo: OffsetDateTime::UNIX_EPOCH,
            tick0: first,
            tick1: first,
            tick2: first,
            tick3: first,
            tick4: first,
            tick5: first,
            tick6: first,
            tick7: first,
            tick8: first,
            tick9: first,
            raw_date: 0,
            raw_date32: -25_567,
            raw_moment: 0,
            raw_tick: -2_208_988_800_000,
        },
        times::Row {
            id: 1,
            date: date!(2149 - 06 - 06),
            date32: date!(2299 - 12 - 31),
            moment: datetime!(2106-02-07 06:28:15 UTC),
            tokyo: datetime!(2024-02-29 12:34:56 UTC),
            tick0: cut(last, 0),
            tick1: cut(last, 1),
            tick2: cut(last, 2),
            tick3: cut(last, 3),
            tick4: cut(last, 4),
            tick5: cut(last, 5),
            tick6: cut(last, 6),
            tick7: cut(last, 7),
            tick8: cut(last, 8),
            tick9: datetime!(2262-04-11 23:47:16.854_775_807 UTC),
            raw_date: u16::MAX,
            raw_date32: 120_529,
            raw_moment: u32::MAX,
            raw_tick: 1_709_210_096_789,
        },
        times::Row {
            id: 2,
            date: date!(2024 - 02 - 29),
            date32: date!(1969 - 12 - 31),
            moment: datetime!(2024-02-29 12:34:56 UTC),
            tokyo: datetime!(2024-12-31 23:59:59 UTC),
            tick0: cut(odd, 0),
            tick1: cut(odd, 1),
            tick2: cut(odd, 2),
            tick3: cut(odd, 3),
            tick4: cut(odd, 4),
            tick5: cut(odd, 5),
            tick6: cut(odd, 6),
            tick7: cut(odd, 7),
            tick8: cut(odd, 8),
            tick9: odd,
            raw_date: 19_782,
            raw_date32: -1,
            raw_moment: 1_709_210_096,
            raw_tick: -1,
        },
    ]
}

#[tokio::test]
async fn dates_and_times_arrive_as_they_are() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&times::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let rows = times_rows();
    assert_eq!(times::insert_all(&client, rows.clone()).await.unwrap(), 3);
    assert_eq!(
        times::scan()
            .order_by(times::id.asc())
            .fetch_all(&client)
            .await
            .unwrap(),
        rows
    );
    assert_eq!(
        database
            .text(
                "SELECT date, date32, toTimeZone(moment, 'UTC'), tokyo, toTimeZone(tick1, 'UTC'), \
                 toTimeZone(tick9, 'UTC'), raw_date, raw_date32, toTimeZone(raw_moment, 'UTC'), \
                 toTimeZone(raw_tick, 'UTC') FROM times ORDER BY id"
            )
            .await,
        "1970-01-01\t1900-01-01\t1970-01-01 00:00:00\t1970-01-01 09:00:00\t1900-01-01 00:00:00.0\t\
         1900-01-01 00:00:00.000000000\t1970-01-01\t1900-01-01\t1970-01-01 00:00:00\t1900-01-01 00:00:00.000\n\
         2149-06-06\t2299-12-31\t2106-02-07 06:28:15\t2024-02-29 21:34:56\t2299-12-31 23:59:59.9\t\
         2262-04-11 23:47:16.854775807\t2149-06-06\t2299-12-31\t2106-02-07 06:28:15\t2024-02-29 12:34:56.789\n\
         2024-02-29\t1969-12-31\t2024-02-29 12:34:56\t2025-01-01 08:59:59\t1969-12-31 23:59:59.1\t\
         1969-12-31 23:59:59.123456789\t2024-02-29\t1969-12-31\t2024-02-29 12:34:56\t1969-12-31 23:59:59.999\n"
    );
    let new = rows.clone().map(times::New::from);
    assert_eq!(times::insert_all(&client, new).await.unwrap(), 3);
    // A session in another time zone must not change what a value means.
    for zone in ["UTC", "Asia/Tokyo", "America/St_Johns"] {
        let client = client.clone().with_setting("session_timezone", zone);
        for row in &rows {
            let found = equal_times(row).fetch_all(&client).await.unwrap();
            assert_eq!(found, [row.clone(), row.clone()], "{zone}");
        }
    }
}

/// The rows equal to this one, asked column by column through parameters, alone and in arrays.
fn equal_times(row: &times::Row) -> housekeeper::Select<times::Table, times::Row> {
    use times as t;
    t::filter(t::date.eq(row.date))
        .filter(t::date32.eq(row.date32))
        .filter(t::moment.eq(row.moment))
        .filter(t::tokyo.eq(row.tokyo))
        .filter(t::tick0.eq(row.tick0))
        .filter(t::tick1.eq(row.tick1))
        .filter(t::tick2.eq(row.tick2))
        .filter(t::tick3.eq(row.tick3))
        .filter(t::tick4.eq(row.tick4))
        .filter(t::tick5.eq(row.tick5))
        .filter(t::tick6.eq(row.tick6))
        .filter(t::tick9.eq(row.tick9))
        .filter(t::raw_date.eq(row.raw_date))
        .filter(t::raw_date32.eq(row.raw_date32))
        .filter(t::raw_moment.eq(row.raw_moment))
        .filter(t::raw_tick.eq(row.raw_tick))
        .filter(t::date.in_([row.date]))
        .filter(t::date32.in_([row.date32]))
        .filter(t::moment.in_([row.moment]))
        .filter(t::tokyo.in_([row.tokyo]))
        .filter(t::tick0.in_([row.tick0]))
        .filter(t::tick4.in_([row.tick4]))
        .filter(t::tick9.in_([row.tick9]))
        .filter(t::raw_date.in_([row.raw_date]))
        .filter(t::raw_tick.in_([row.raw_tick]))
}

type Twelve = (u8, i8, String, bool, u16, i16, u32, i32, u64, i64, f32, f64);

table!(containers, "containers" {
    id: u8 = ty::UInt8, "UInt8";
    array: Vec<u64> = ty::Array<ty::UInt64>, "Array(UInt64)";
    nested: Vec<Vec<Option<String>>> = ty::Array<ty::Array<ty::Nullable<ty::String>>>, "Array(Array(Nullable(String)))";
    low: Vec<String> = ty::Array<ty::LowCardinality<ty::String>>, "Array(LowCardinality(String))";
    map: BTreeMap<String, Vec<u8>> = ty::Map<ty::LowCardinality<ty::String>, ty::Array<ty::UInt8>>, "Map(LowCardinality(String), Array(UInt8))";
    pairs: Vec<(u64, Decimal<i64, 2>)> = ty::Map<ty::UInt64, ty::Decimal<18, 2>>, "Map(UInt64, Decimal(18, 2))";
    one: (Uuid,) = ty::Tuple<(ty::UUID,)>, "Tuple(UUID)";
    two: (String, Option<Date>) = ty::Tuple<(ty::String, ty::Nullable<ty::Date>)>, "Tuple(String, Nullable(Date))";
    twelve: Twelve = ty::Tuple<(ty::UInt8, ty::Int8, ty::String, ty::Bool, ty::UInt16, ty::Int16, ty::UInt32, ty::Int32, ty::UInt64, ty::Int64, ty::Float32, ty::Float64)>, "Tuple(UInt8, Int8, String, Bool, UInt16, Int16, UInt32, Int32, UInt64, Int64, Float32, Float64)";
    tuples: Vec<(String, OffsetDateTime)> = ty::Array<ty::Tuple<(ty::String, ty::DateTime64<3>)>>, "Array(Tuple(String, DateTime64(3)))";
    named: (f64, f64) = ty::Tuple<(ty::Float64, ty::Float64)>, "Tuple(lat Float64, `the lon` Float64)";
});

#[tokio::test]
async fn containers_arrive_as_they_are() {
    use containers as c;

    let database = Database::new();
    let client = database.client();
    database
        .execute(&containers::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let empty = containers::Row {
        id: 0,
        array: vec![],
        nested: vec![],
        low: vec![],
        map: BTreeMap::new(),
        pairs: vec![],
        one: (Uuid::nil(),),
        two: (String::new(), None),
        twelve: (0, 0, String::new(), false, 0, 0, 0, 0, 0, 0, 0.0, 0.0),
        tuples: vec![],
        named: (0.0, -0.0),
    };
    let full = containers::Row {
        id: 1,
        array: (0..300).map(|n| u64::MAX - n).collect(),
        nested: vec![
            vec![],
            vec![None, Some(String::new()), Some("it's \\ \t\n\0".into())],
        ],
        low: vec!["a".into(), "b'".into(), "a".into()],
        map: [("k'\n".to_owned(), vec![1, 2]), (String::new(), vec![])].into(),
        pairs: vec![(7, Decimal::from_units(-1)), (7, Decimal::from_units(1999))],
        one: (uuid!("00112233-4455-6677-8899-aabbccddeeff"),),
        two: ("x\\".into(), Some(date!(2149 - 06 - 06))),
        twelve: (
            u8::MAX,
            i8::MIN,
            "'".into(),
            true,
            1,
            -1,
            2,
            -2,
            3,
            -3,
            1.5,
            f64::MAX,
        ),
        tuples: vec![("t\t".into(), datetime!(1969-12-31 23:59:59.999 UTC))],
        named: (51.5, f64::MIN_POSITIVE),
    };
    let rows = [empty, full];
    assert_eq!(
        containers::insert_all(&client, rows.clone()).await.unwrap(),
        2
    );
    assert_eq!(
        containers::scan()
            .order_by(containers::id.asc())
            .fetch_all(&client)
            .await
            .unwrap(),
        rows
    );
    let new = rows.clone().map(containers::New::from);
    assert_eq!(containers::insert_all(&client, new).await.unwrap(), 2);
    for row in rows {
        let query = c::filter(c::array.eq(&row.array))
            .filter(c::nested.eq(&row.nested))
            .filter(c::low.eq(&row.low))
            .filter(c::map.eq(&row.map))
            .filter(c::pairs.eq(&row.pairs))
            .filter(c::one.eq(row.one))
            .filter(c::tuples.eq(&row.tuples))
            .filter(c::named.eq(row.named))
            .filter(c::twelve.eq(row.twelve.clone()));
        assert_eq!(query.fetch_all(&client).await.unwrap(), [row.clone(), row]);
    }
    for (condition, rows) in [
        (c::array.has(u64::MAX), 2),
        (c::array.has(0), 0),
        (c::low.has("b'"), 2),
        (c::map.contains_key("k'\n"), 2),
        (c::map.get("k'\n").has(2), 2),
        (c::map.get("none").eq(Vec::<u8>::new()), 4),
        (c::pairs.get(7).lt(Decimal::from_units(0)), 2),
    ] {
        assert_eq!(
            c::filter(condition.clone()).count(&client).await.unwrap(),
            rows,
            "{condition:?}"
        );
    }
}

#[tokio::test]
async fn a_map_with_a_key_twice_is_read_as_the_server_sees_it() {
    table!(twice, "twice" {
        map: BTreeMap<String, u8> = ty::Map<ty::String, ty::UInt8>, "Map(String, UInt8)";
    });
    let database = Database::new();
    database.execute(&twice::create("ENGINE = Memory")).await;
    database
        .execute("INSERT INTO twice VALUES ({'a': 1, 'a': 2})")
        .await;
    assert_eq!(database.text("SELECT map['a'] FROM twice").await, "1\n");
    let row = twice::scan().fetch_one(&database.client()).await.unwrap();
    assert_eq!(row.map["a"], 1);
}

#[cfg(feature = "chrono")]
table!(chronos, "times" {
    date: housekeeper::chrono::NaiveDate = ty::Date, "Date";
    date32: housekeeper::chrono::NaiveDate = ty::Date32, "Date32";
    moment: housekeeper::chrono::DateTime<housekeeper::chrono::Utc> = ty::DateTime, "DateTime";
    tick9: housekeeper::chrono::DateTime<housekeeper::chrono::Utc> = ty::DateTime64<9>, "DateTime64(9)";
});

/// The types of the crate `chrono` are the same bytes as those of `time`.
#[cfg(feature = "chrono")]
#[tokio::test]
async fn chrono_reads_and_writes_the_same() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&times::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    times::insert_all(&client, times_rows()).await.unwrap();
    let rows = chronos::scan()
        .order_by(chronos::date.asc())
        .fetch_all(&client)
        .await
        .unwrap();
    assert_eq!(rows.len(), 3);
    let mut expected = times_rows();
    expected.sort_by_key(|row| row.date);
    for (row, same) in rows.iter().zip(expected) {
        assert_eq!(row.date.to_string(), same.date.to_string());
        assert_eq!(row.date32.to_string(), same.date32.to_string());
        assert_eq!(row.moment.timestamp(), same.moment.unix_timestamp());
        let nanos = i128::from(row.tick9.timestamp()) * 1_000_000_000
            + i128::from(row.tick9.timestamp_subsec_nanos());
        assert_eq!(nanos, same.tick9.unix_timestamp_nanos());
        let query = chronos::filter(chronos::date.eq(row.date))
            .filter(chronos::date32.eq(row.date32))
            .filter(chronos::moment.is(row.moment))
            .filter(chronos::tick9.in_([row.tick9]));
        assert_eq!(query.count(&client).await.unwrap(), 1);
    }
    database.execute("TRUNCATE TABLE times").await;
    chronos::insert_all(&client, rows.clone()).await.unwrap();
    let again = chronos::scan()
        .order_by(chronos::date.asc())
        .fetch_all(&client)
        .await
        .unwrap();
    assert_eq!(again, rows);
}

/// As the generator makes it.
#[derive(Debug, Clone, PartialEq)]
enum Choice {
    Numbers(Vec<u64>),
    Text(String),
    Null,
}

type ChoiceType = ty::Variant<(ty::Array<ty::UInt64>, ty::String)>;

impl housekeeper::Encode<ChoiceType> for Choice {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), housekeeper::EncodeError> {
        match self {
            Self::Numbers(value) => {
                out.push(0);
                housekeeper::Encode::<ty::Array<ty::UInt64>>::encode(value, out)
            }
            Self::Text(value) => {
                out.push(1);
                housekeeper::Encode::<ty::String>::encode(value, out)
            }
            Self::Null => {
                out.push(housekeeper::__private::VARIANT_NULL);
                Ok(())
            }
        }
    }
}

impl housekeeper::Decode<'_, ChoiceType> for Choice {
    fn decode(input: &mut housekeeper::Reader<'_>) -> Result<Self, housekeeper::DecodeError> {
        match input.byte()? {
            0 => housekeeper::Decode::<ty::Array<ty::UInt64>>::decode(input).map(Self::Numbers),
            1 => housekeeper::Decode::<ty::String>::decode(input).map(Self::Text),
            housekeeper::__private::VARIANT_NULL => Ok(Self::Null),
            number => Err(housekeeper::__private::no_variant(number)),
        }
    }
}

table!(others, "others" {
    id: u8 = ty::UInt8, "UInt8";
    time: Duration = ty::Time, "Time";
    time64: Duration = ty::Time64<9>, "Time64(9)";
    raw: i64 = ty::Time64<3>, "Time64(3)";
    pause: i64 = ty::IntervalMonth, "IntervalMonth";
    huge: Decimal<Int256, 10> = ty::Decimal<76, 10>, "Decimal(76, 10)";
    point: (f64, f64) = ty::Tuple<(ty::Float64, ty::Float64)>, "Point";
    vector: Vec<f32> = ty::QBit<ty::Float32, 2>, "QBit(Float32, 2)";
    choice: Choice = ChoiceType, "Variant(Array(UInt64), String)";
    json: String = ty::Json, "JSON";
    anything: Dynamic = ty::Dynamic, "Dynamic";
});

fn others_rows() -> [others::Row; 2] {
    [
        others::Row {
            id: 1,
            time: Duration::new(-3_599_999, 0),
            time64: Duration::new(-1, -1),
            raw: -1,
            pause: i64::MIN,
            huge: "-0.0000000001".parse().unwrap(),
            point: (1.5, -2.0),
            vector: vec![1.0, -0.5],
            choice: Choice::Numbers(vec![1, u64::MAX]),
            json: r#"{"a":{"b":[1,2]}}"#.to_owned(),
            anything: Dynamic::new::<ty::Array<ty::Int16>, _>(&vec![-2_i16]).unwrap(),
        },
        others::Row {
            id: 2,
            time: Duration::new(3_599_999, 0),
            time64: Duration::new(3_599_999, 999_999_999),
            raw: 3_599_999_999,
            pause: 7,
            huge: format!("{}.{}", "9".repeat(66), "9".repeat(10))
                .parse()
                .unwrap(),
            point: (f64::MAX, 0.0),
            vector: vec![f32::MAX, 0.0],
            choice: Choice::Text("it's".to_owned()),
            json: "{}".to_owned(),
            anything: Dynamic::NULL,
        },
    ]
}

#[tokio::test]
async fn newer_types_arrive_as_they_are() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&others::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let rows = others_rows();
    for give_defaults in [false, true] {
        database.execute("TRUNCATE TABLE others").await;
        let inserted = if give_defaults {
            others::insert_all(&client, rows.clone().map(others::New::from)).await
        } else {
            others::insert_all(&client, rows.clone()).await
        };
        assert_eq!(inserted.unwrap(), 2);
        let query = others::scan().order_by(others::id.asc());
        assert_eq!(query.fetch_all(&client).await.unwrap(), rows);
        // What the server makes of them, so that no mistake is made twice.
        let text = database
            .text("SELECT *, dynamicType(anything) FROM others ORDER BY id")
            .await;
        let nines = "9".repeat(66);
        assert_eq!(
            text,
            format!(
                "1\t-999:59:59\t-00:00:01.000000001\t-00:00:00.001\t-9223372036854775808\t-0.0000000001\t\
                 (1.5,-2)\t[1,-0.5]\t[1,18446744073709551615]\t{{\"a\":{{\"b\":[1,2]}}}}\t[-2]\tArray(Int16)\n\
                 2\t999:59:59\t999:59:59.999999999\t999:59:59.999\t7\t{nines}.9999999999\t\
                 (1.7976931348623157e308,0)\t[3.4028235e38,0]\tit\\'s\t{{}}\t\\N\tNone\n"
            )
        );
    }
    for row in &rows {
        let query = others::filter(others::time.eq(row.time))
            .filter(others::time64.eq(row.time64))
            .filter(others::time64.in_([row.time64]))
            .filter(others::raw.eq(row.raw))
            .filter(others::pause.eq(row.pause))
            .filter(others::huge.eq(row.huge))
            .filter(others::point.eq(row.point));
        assert_eq!(query.count(&client).await.unwrap(), 1, "{row:?}");
    }
}

#[tokio::test]
async fn values_that_newer_types_do_not_have_are_errors() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&others::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let [row, _] = others_rows();
    let too_long = Duration::new(3_600_000, 0);
    let unfit = [
        (
            "time",
            others::Row {
                time: too_long,
                ..row.clone()
            },
        ),
        (
            "time64",
            others::Row {
                time64: -too_long,
                ..row.clone()
            },
        ),
        (
            "huge",
            others::Row {
                huge: Decimal::from_units(Int256::MAX),
                ..row.clone()
            },
        ),
        (
            "vector",
            others::Row {
                vector: vec![1.0],
                ..row.clone()
            },
        ),
        (
            "json",
            others::Row {
                json: String::new(),
                ..row.clone()
            },
        ),
    ];
    for (column, unfit) in unfit {
        let mut insert = others::insert::<others::Row>(&client).await.unwrap();
        insert.write(&row).await.unwrap();
        let Err(housekeeper::Error::Encode(error)) = insert.write(&unfit).await else {
            panic!("{column} takes what it does not have");
        };
        assert_eq!(
            (error.column(), error.row()),
            (Some(column), Some(2)),
            "{error}"
        );
    }
    // Of JSON in a Dynamic nobody can tell how it is to be read.
    database
        .execute("INSERT INTO others (id, anything) SELECT 9, CAST('{\"a\":1}' AS JSON)")
        .await;
    let error = others::scan().fetch_all(&client).await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("`anything` is JSON in a Dynamic"),
        "{error}"
    );
}
