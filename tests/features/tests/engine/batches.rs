//! Record batches out of the engine and into it.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int8Type, UInt8Type, UInt64Type};
use arrow_array::{
    Array, ArrayRef, Date32Array, Decimal128Array, DictionaryArray, Int8Array, Int64Array,
    LargeStringArray, ListArray, RecordBatch, StringArray, TimestampMillisecondArray,
    TimestampSecondArray, UInt8Array, UInt16Array, UInt32Array,
};
use housekeeper::__private::{Note, RowBuffer, RowColumns};
use housekeeper::Error;
use housekeeper::arrow::{insert, insert_all};
use housekeeper_features::db::housekeeper_features::{batches, declined, orders};

use crate::support::World;

/// Least, greatest and usual values, as ClickHouse reads them.
pub(crate) const ROWS: &str = r#"
    (1, true, 255, 65535, 18446744073709551615, 340282366920938463463374607431768211455,
     toUInt256('115792089237316195423570985008687907853269984665640564039457584007913129639935'),
     -128, -32768, -2147483648, -9223372036854775808, toInt128('-170141183460469231731687303715884105728'),
     toInt256('-57896044618658097711785492504343953926634992332820282019728792003956564819968'),
     -1.5, inf, -9999999.99, '-9999999999999999999999999999999999.9999',
     '999999999999999999999999999999999999999999999999999999999999999999.9999999999',
     'aé', 'ab', '61f0c404-5cb3-11e7-907b-a6006ad3dba0', '1.2.3.4', '2001:db8::1', '2149-06-06', '2299-12-31',
     '2106-02-07 06:28:15', 1709204400, '2299-12-31 23:59:59', '1900-01-01 00:00:00.1', 1709204400.123,
     '2024-02-29 12:00:00.123456', '2262-04-11 23:47:16.854775807', '500:59:59.999', '999:59:59.999999',
     '-999:59:59.999999999', 'a', 'b', 'x', NULL, [[1, NULL], []], map('k', ['1970-01-01']), (1, 'a'),
     (2, [('p', NULL), (1, 12.5)]), ['n', 'm'], [1, 2], 9, 3, (1.5, -2.5), [[[(0., 0.), (1., 0.), (1., 1.)]]],
     '{"a":1}', 5),
    (2, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, '', '', toUUID('00000000-0000-0000-0000-000000000000'),
     '0.0.0.0', '::', '1970-01-01', '1900-01-01', 0, 0, '1900-01-01 00:00:00', '2299-12-31 23:59:59.9', 0, 0, NULL, 0, 0, 0,
     'b = 2', 'a', '', 'y', [], map(), (0, ''), (0, []), [], [], 0, 0, (0., 0.), [], '{}', 6)"#;

pub(crate) async fn check(world: &World) {
    there_and_back(world).await;
    other_types_of_the_same_values(world).await;
    misfits(world).await;
    columns(world).await;
    declined(world).await;
    failures(world).await;
}

async fn there_and_back(world: &World) {
    let client = &world.client;
    let insert = format!("INSERT INTO housekeeper_features.batches VALUES {ROWS}");
    world.execute(&insert).await;
    let all = "SELECT * FROM housekeeper_features.batches ORDER BY id FORMAT TSV";
    let before = world.text(all).await;
    assert_eq!(before.lines().count(), 2, "{before}");

    let read = batches::scan().order_by(batches::id.asc());
    let mut stream = read.record_batches(client).unwrap();
    let mut batches_read = Vec::new();
    while let Some(batch) = stream.next().await.unwrap() {
        batches_read.push(batch);
    }
    assert_eq!(stream.next().await.unwrap(), None);
    let columns = batches_read[0].num_columns();
    assert_eq!(
        batches_read
            .iter()
            .map(RecordBatch::num_rows)
            .sum::<usize>(),
        2
    );

    world
        .execute("TRUNCATE TABLE housekeeper_features.batches")
        .await;
    // As `New`s and as `Row`s: here a batch has all columns.
    let stored = insert_all::<_, batches::New>(client, batches_read.clone()).await;
    assert_eq!(stored.unwrap(), 2);
    assert_eq!(world.text(all).await, before);
    world
        .execute("TRUNCATE TABLE housekeeper_features.batches")
        .await;
    let stored = insert_all::<_, batches::Row>(client, batches_read).await;
    assert_eq!(stored.unwrap(), 2);
    assert_eq!(world.text(all).await, before);
    bytes(world).await;
    println!("record batches: {columns} types there and back, wrong 0");
}

/// What is not text is an error, unless it is asked for as bytes.
async fn bytes(world: &World) {
    let client = &world.client;
    let sql = "ALTER TABLE housekeeper_features.batches UPDATE text = 'a\\xff' WHERE 1 SETTINGS mutations_sync = 2";
    world.execute(sql).await;
    let text = batches::select(batches::text);
    let error = text.record_batches(client).unwrap().next().await;
    let error = error.unwrap_err().to_string();
    assert!(
        error.contains("output_format_arrow_string_as_string"),
        "{error}"
    );
    let bytes = text.with_setting("output_format_arrow_string_as_string", "0");
    let batch = bytes.record_batches(client).unwrap().next().await.unwrap();
    let values = batch.unwrap().column(0).as_binary::<i32>().clone();
    assert_eq!(values.value(1), b"a\xff");
    assert_eq!(
        stored(world, "text", Arc::new(values)).await.unwrap(),
        "a\u{fffd}|a\u{fffd}|"
    );
}

/// A batch of `batches` with these columns beside an `id`.
fn batch(columns: &[(&str, ArrayRef)]) -> RecordBatch {
    let rows = columns[0].1.len();
    let ids = UInt32Array::from_iter_values(100..100 + u32::try_from(rows).unwrap());
    let ids = ("id", Arc::new(ids) as ArrayRef);
    let all = std::iter::once(&ids).chain(columns);
    let all = all.map(|(name, values)| (*name, values.clone(), true));
    RecordBatch::try_from_iter_with_nullable(all).unwrap()
}

fn utc(values: TimestampSecondArray) -> ArrayRef {
    Arc::new(values.with_timezone("UTC"))
}

/// Inserts a column alone, the others left to what the engine has for them.
async fn stored(world: &World, name: &str, values: ArrayRef) -> Result<String, Error> {
    let client = &world.client;
    world
        .execute("TRUNCATE TABLE housekeeper_features.batches")
        .await;
    insert_all::<_, Single>(client, [batch(&[(name, values)])]).await?;
    let sql = format!("SELECT `{name}` FROM housekeeper_features.batches ORDER BY id FORMAT TSV");
    Ok(world.text(&sql).await.replace('\n', "|"))
}

/// The same columns as a `New`, none of them required: so that one is tried at a time.
struct Single;

impl housekeeper::InsertRow<batches::Table> for Single {
    const COLUMNS: RowColumns = RowColumns {
        notes: &{
            let mut notes = [(0, Note::OrDefault); 51];
            let mut at = 0;
            while at < notes.len() {
                notes[at].0 = at;
                at += 1;
            }
            notes
        },
        ..<batches::New as housekeeper::InsertRow<batches::Table>>::COLUMNS
    };
    const DEFAULTS: bool = true;

    fn encode(&self, _: &mut RowBuffer) {
        unreachable!("only its columns are asked for")
    }
}

async fn other_types_of_the_same_values(world: &World) {
    let mut tried = 0;
    let dictionary = |values: [&str; 3]| -> ArrayRef {
        Arc::new(values.into_iter().collect::<DictionaryArray<Int8Type>>())
    };
    let text = |values: [&str; 2]| -> ArrayRef { Arc::new(StringArray::from_iter_values(values)) };
    let decimal = |values: Vec<i128>| -> ArrayRef {
        let values = Decimal128Array::from(values);
        Arc::new(values.with_precision_and_scale(5, 2).unwrap())
    };
    for (column, values, expected) in [
        ("low", dictionary(["x", "y", "x"]), "x|y|x|"),
        ("text", dictionary(["x", "y", "x"]), "x|y|x|"),
        ("small", dictionary(["a", "b = 2", "a"]), "a|b = 2|a|"),
        ("large", text(["b", "a"]), "b|a|"),
        ("document", text(["{\"a\":[1]}", "{}"]), "{\"a\":[1]}|{}|"),
        (
            "text",
            Arc::new(LargeStringArray::from_iter_values(["é"])),
            "é|",
        ),
        (
            "second",
            utc(vec![0, 4_294_967_295].into()),
            "1970-01-01 00:00:00|2106-02-07 06:28:15|",
        ),
        ("zoned", utc(vec![0].into()), "1970-01-01 01:00:00|"),
        (
            "t0",
            utc(vec![1_709_204_400].into()),
            "2024-02-29 11:00:00|",
        ),
        ("d9", decimal(vec![-1, 99_999]), "-0.01|999.99|"),
    ] {
        let found = stored(world, column, values).await;
        assert_eq!(found.unwrap(), expected, "{column}");
        tried += 1;
    }
    println!("record batches: {tried} other types, wrong 0");
}

/// Columns that do not fit, and what is said of them.
#[allow(clippy::too_many_lines, reason = "a table")]
fn wrong_columns() -> [(&'static str, ArrayRef, &'static str); 16] {
    let enums = |values: Vec<i8>| -> ArrayRef { Arc::new(Int8Array::from(values)) };
    let days = |values: Vec<i32>| -> ArrayRef { Arc::new(Date32Array::from(values)) };
    let milliseconds = |values: Vec<i64>| -> ArrayRef {
        Arc::new(TimestampMillisecondArray::from(values).with_timezone("UTC"))
    };
    let lists = |rows: Vec<Option<Vec<Option<u8>>>>| -> ArrayRef {
        Arc::new(ListArray::from_iter_primitive::<UInt8Type, _, _>(rows))
    };
    [
        (
            "u8",
            Arc::new(Int64Array::from(vec![1])),
            "column `u8` is UInt8 in ClickHouse, and Int64 has not its values",
        ),
        (
            "u8",
            Arc::new(UInt8Array::from(vec![Some(1), None])),
            "the value for column `u8` in row 2 has NULL where UInt8 has none",
        ),
        (
            "low",
            Arc::new(
                vec![Some("a"), None]
                    .into_iter()
                    .collect::<DictionaryArray<Int8Type>>(),
            ),
            "the value for column `low` in row 2 has NULL where LowCardinality(String) has none",
        ),
        (
            "day",
            days(vec![65_535, 65_536]),
            "the value for column `day` in row 2 is outside 1970-01-01..=2149-06-06, the days of Date",
        ),
        (
            "day",
            days(vec![-1]),
            "the value for column `day` in row 1 is outside 1970-01-01..=2149-06-06, the days of Date",
        ),
        (
            "wide_day",
            days(vec![120_530]),
            "the value for column `wide_day` in row 1 is outside 1900-01-01..=2299-12-31, the days of Date32",
        ),
        (
            "second",
            utc(vec![0, -1].into()),
            "the value for column `second` in row 2 is outside 1970-01-01..=2106-02-07 06:28:15 UTC, the range of DateTime",
        ),
        (
            "second",
            utc(vec![4_294_967_296].into()),
            "the value for column `second` in row 1 is outside 1970-01-01..=2106-02-07 06:28:15 UTC, the range of DateTime",
        ),
        (
            "second",
            Arc::new(TimestampSecondArray::from(vec![0])),
            "column `second` is DateTime in ClickHouse, and Timestamp(s) has not its values",
        ),
        (
            "t3",
            milliseconds(vec![10_413_792_000_000]),
            "the value for column `t3` in row 1 is outside 1900-01-01..=2299-12-31, the range of DateTime64",
        ),
        (
            "t6",
            milliseconds(vec![1]),
            "column `t6` is DateTime64(6) in ClickHouse, and Timestamp(ms, \"UTC\") has not its values",
        ),
        (
            "small",
            enums(vec![-1, 7, 2]),
            "the value for column `small` in row 3 is 2, which its Enum does not name",
        ),
        (
            "list",
            lists(vec![Some(vec![Some(1)])]),
            "column `list` is Array(Array(Nullable(UInt8))) in ClickHouse, and List(UInt8) has not its values",
        ),
        (
            "d9",
            Arc::new(
                Decimal128Array::from(vec![1_000_000_000])
                    .with_precision_and_scale(9, 2)
                    .unwrap(),
            ),
            "the value for column `d9` in row 1 has more digits than 9",
        ),
        (
            "d9",
            Arc::new(
                Decimal128Array::from(vec![1])
                    .with_precision_and_scale(9, 3)
                    .unwrap(),
            ),
            "column `d9` is Decimal(9, 2) in ClickHouse, and Decimal128(9, 3) has not its values",
        ),
        (
            "yes",
            Arc::new(UInt8Array::from(vec![1])),
            "column `yes` is Bool in ClickHouse, and UInt8 has not its values",
        ),
    ]
}

/// What the engine would cast, cut or take for something else is refused before it has seen anything of it.
async fn misfits(world: &World) {
    let values = wrong_columns();
    let tried = values.len();
    for (column, values, problem) in values {
        let error = stored(world, column, values).await.unwrap_err();
        assert!(
            matches!(error, Error::RecordBatch(_)),
            "{column}: {error:?}"
        );
        assert_eq!(error.to_string(), problem);
    }
    let rows = world
        .text("SELECT count() FROM housekeeper_features.batches")
        .await;
    assert_eq!(rows, "0\n");
    println!("record batches that do not fit: tried {tried}, stored 0");
    an_insert_goes_on_after_a_batch_that_does_not_fit(world).await;
}

async fn an_insert_goes_on_after_a_batch_that_does_not_fit(world: &World) {
    let good = batch(&[("u16", Arc::new(UInt16Array::from(vec![1, 2])))]);
    let bad = batch(&[("u16", Arc::new(UInt16Array::from(vec![Some(3), None])))]);
    let other = batch(&[("u8", Arc::new(UInt8Array::from(vec![1])))]);
    let mut insert = insert::<_, Single>(&world.client, &good.schema())
        .await
        .unwrap();
    insert.write(&good).await.unwrap();
    let error = insert.write(&bad).await.unwrap_err();
    let Error::RecordBatch(error) = error else {
        panic!("{error:?}");
    };
    assert_eq!((error.column(), error.row()), (Some("u16"), Some(4)));
    let error = insert.write(&other).await.unwrap_err().to_string();
    assert_eq!(error, "the record batch has another schema than the insert");
    for _ in 0..50 {
        insert.write(&good).await.unwrap();
    }
    assert_eq!(insert.end().await.unwrap(), 102);
    let sum = world
        .text("SELECT count(), sum(u16), any(left_out) FROM housekeeper_features.batches")
        .await;
    assert_eq!(sum, "102\t153\t42\n");
}

async fn columns(world: &World) {
    let client = &world.client;
    let one = || Arc::new(UInt8Array::from(vec![1])) as ArrayRef;
    let error = insert_all::<_, batches::New>(client, [batch(&[("u8", one())])]).await;
    assert_eq!(
        error.unwrap_err().to_string(),
        "column `yes` Bool has no default, and is not in the record batch"
    );
    let error = insert_all::<_, Single>(client, [batch(&[("u7", one())])]).await;
    assert_eq!(
        error.unwrap_err().to_string(),
        "column `u7` is none that an insert into the table can give"
    );
    let error = insert_all::<_, Single>(client, [batch(&[("id", one())])]).await;
    let error = error.unwrap_err().to_string();
    assert!(
        error.contains("UInt8 has not its values") || error.contains("is there twice"),
        "{error}"
    );
    assert_eq!(insert_all::<_, batches::New>(client, []).await.unwrap(), 0);
    // What the server has otherwise is told by the server, before a row is sent.
    world
        .execute("ALTER TABLE housekeeper_features.batches MODIFY COLUMN u8 UInt16")
        .await;
    let error = insert_all::<_, Single>(client, [batch(&[("u8", one())])]).await;
    assert_eq!(
        error.unwrap_err().to_string(),
        "the server's schema is not the one this program was built for: column `u8` is UInt16 there and UInt8 here"
    );
    let error = batches::scan().record_batches(client).unwrap().next().await;
    assert_eq!(
        error.unwrap_err().to_string(),
        "column `u8` is UInt8 here, and comes as UInt16"
    );
}

async fn declined(world: &World) {
    let client = &world.client;
    let sql = "INSERT INTO housekeeper_features.declined SELECT 1, 5::UInt8, 'x', 1.5, toTime('1:00:00'), 3600, \
               sumState(7::UInt64), [1, 2, 3], (1., 2.)::Point";
    world.execute(sql).await;
    let mut tried = 0;
    for (column, why) in [
        (
            "either",
            "Variant(String, UInt8), which is not inserted from record batches: a union of Arrow",
        ),
        (
            "anything",
            "Dynamic, which is not inserted from record batches: its values",
        ),
        (
            "rough",
            "BFloat16, which is not inserted from record batches: ClickHouse writes",
        ),
        (
            "clock",
            "Time, which is not inserted from record batches: ClickHouse does not convert",
        ),
        (
            "clock0",
            "Time64(0), which is not inserted from record batches: ClickHouse does not convert",
        ),
        (
            "state",
            "AggregateFunction(sum, UInt64), which is not inserted from record batches: ClickHouse takes",
        ),
        (
            "vector",
            "QBit(Float32, 3), which is not inserted from record batches: ClickHouse has no form",
        ),
        (
            "shape",
            "Geometry, which is not inserted from record batches: ClickHouse has no form",
        ),
    ] {
        let values = batch(&[(
            column,
            Arc::new(StringArray::from_iter_values(["1"])) as ArrayRef,
        )]);
        let error = insert_all::<_, declined::New>(client, [values]).await;
        let error = error.unwrap_err().to_string();
        assert!(
            error.starts_with(&format!("column `{column}` is {why}")),
            "{error}"
        );
        tried += 1;
    }
    println!("record batches of types that are declined: tried {tried}, stored 0");
    // They are read as the server gives them.
    let some = declined::select((declined::either, declined::anything, declined::rough));
    let batch = some.record_batches(client).unwrap().next().await.unwrap();
    assert_eq!(batch.unwrap().num_columns(), 3);
}

async fn failures(world: &World) {
    let client = &world.client;
    // A query, and an expression, whose name the server makes.
    let query =
        housekeeper::query!("SELECT id, count() AS n FROM housekeeper_features.orders GROUP BY id");
    let batch = query
        .record_batches(client)
        .unwrap()
        .next()
        .await
        .unwrap()
        .unwrap();
    assert_eq!(batch.schema().field(1).name(), "n");
    let kinds = orders::select((orders::status, housekeeper::aggregate::count()));
    let batch = kinds
        .record_batches(client)
        .unwrap()
        .next()
        .await
        .unwrap()
        .unwrap();
    assert_eq!(batch.num_columns(), 2);
    // Nothing at all has a schema as well.
    let mut none = orders::filter(orders::id.eq(1_000_000_u64))
        .record_batches(client)
        .unwrap();
    assert_eq!(none.next().await.unwrap(), None);
    assert_eq!(none.schema().unwrap().fields().len(), 20);
    // More than one batch.
    let many = housekeeper::query!("SELECT number AS n FROM numbers(3000000)");
    let mut stream = many.record_batches(client).unwrap();
    let (mut count, mut rows) = (0, 0);
    while let Some(batch) = stream.next().await.unwrap() {
        let values = batch.column(0).as_primitive::<UInt64Type>();
        assert_eq!(values.value(0), rows);
        rows += values.len() as u64;
        count += 1;
    }
    assert!(count > 1, "{count}");
    assert_eq!(rows, 3_000_000);
    // A server that fails on its way. Where in the answer it says so is looked at in `wire.rs`.
    let late = housekeeper::query!(
        "SELECT throwIf(number = 3000000) AS thrown, number AS n FROM numbers(4000000)"
    );
    let mut stream = late.record_batches(client).unwrap();
    let mut rows = 0;
    let error = loop {
        match stream.next().await {
            Ok(Some(batch)) => rows += batch.num_rows(),
            Ok(None) => panic!("it ended after {rows} rows"),
            Err(error) => break error,
        }
    };
    assert_eq!(error.code(), Some(395), "{error}");
    assert!(rows <= 3_000_000, "{rows}");
    assert_eq!(stream.next().await.unwrap(), None);
}
