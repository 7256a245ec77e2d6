//! Values on their way to the server as parameters: nothing is lost, nothing is taken for SQL.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

mod common;

use std::collections::BTreeMap;

use common::Database;
use housekeeper::ty;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

table!(values, "values" {
    id: u32 = ty::UInt32, "UInt32";
    text: String = ty::String, "String";
    bytes: Vec<u8> = ty::String, "String";
    array: Vec<String> = ty::Array<ty::String>, "Array(String)";
    map: BTreeMap<String, Option<String>> = ty::Map<ty::String, ty::Nullable<ty::String>>, "Map(String, Nullable(String))";
    nested: Vec<(String, Vec<Vec<u8>>)> = ty::Array<ty::Tuple<(ty::String, ty::Array<ty::String>)>>, "Array(Tuple(String, Array(String)))";
    float32: f32 = ty::Float32, "Float32";
    float64: f64 = ty::Float64, "Float64";
    floats: Vec<f64> = ty::Array<ty::Float64>, "Array(Float64)";
});

/// Text with much in it that is special somewhere on the way.
fn text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        "'",
        "\"",
        "`",
        "\\",
        "\\\\",
        "\\N",
        "\\x41",
        "\\n",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "\0",
        "\u{8}",
        "\u{c}",
        "\u{1b}",
        "{p0:String}",
        "?",
        "??",
        "--",
        "/*",
        ";",
        "NULL",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        ":",
        ",",
        "%",
        "_",
        "&",
        "=",
        "+",
        " ",
        "é",
        "✓",
        "🦀",
        "\u{feff}",
        "clickhouse-rs-boundary-",
        "--\r\nContent-Disposition: form-data; name=\"query\"\r\n\r\n",
    ]);
    prop::collection::vec(
        prop_oneof![
            special.prop_map(str::to_owned),
            any::<char>().prop_map(String::from)
        ],
        0..8,
    )
    .prop_map(|parts| parts.concat())
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        text().prop_map(String::into_bytes),
        prop::collection::vec(any::<u8>(), 0..20),
    ]
}

fn float64() -> impl Strategy<Value = f64> {
    any::<u64>()
        .prop_map(f64::from_bits)
        .prop_filter("equal to itself", |float| !float.is_nan())
}

fn float32() -> impl Strategy<Value = f32> {
    any::<u32>()
        .prop_map(f32::from_bits)
        .prop_filter("equal to itself", |float| !float.is_nan())
}

fn row() -> impl Strategy<Value = values::Row> {
    (
        text(),
        bytes(),
        prop::collection::vec(text(), 0..4),
        prop::collection::btree_map(text(), prop::option::of(text()), 0..4),
        prop::collection::vec((text(), prop::collection::vec(bytes(), 0..3)), 0..3),
        float32(),
        float64(),
        prop::collection::vec(float64(), 0..3),
    )
        .prop_map(
            |(text, bytes, array, map, nested, float32, float64, floats)| values::Row {
                id: 0,
                text,
                bytes,
                array,
                map,
                nested,
                float32,
                float64,
                floats,
            },
        )
}

#[tokio::test]
async fn whatever_is_stored_is_found_again() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&values::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let mut runner = TestRunner::default();
    let strategy = row();
    let rows: Vec<values::Row> = (0..200)
        .map(|id| {
            let row = strategy.new_tree(&mut runner).unwrap().current();
            values::Row { id, ..row }
        })
        .collect();
    values::insert_all(&client, rows.iter().cloned())
        .await
        .unwrap();
    for row in &rows {
        use values as v;
        let query = v::filter(v::id.eq(row.id))
            .filter(v::text.eq(&row.text))
            .filter(v::bytes.eq(&row.bytes))
            .filter(v::array.eq(&row.array))
            .filter(v::map.eq(&row.map))
            .filter(v::nested.eq(&row.nested))
            .filter(v::float32.eq(row.float32))
            .filter(v::float64.eq(row.float64))
            .filter(v::floats.eq(&row.floats))
            .filter(v::text.in_([&row.text, "\0none"].map(str::to_owned)))
            .filter(v::bytes.in_([&row.bytes]));
        let found = query.fetch_all(&client).await.unwrap();
        assert_eq!(found, std::slice::from_ref(row), "{}", query.sql().unwrap());
    }
    // And nothing is found that is not stored.
    let texts: Vec<String> = rows.iter().map(|row| row.text.clone()).collect();
    let all = values::filter(values::text.in_(&texts))
        .count(&client)
        .await
        .unwrap();
    assert_eq!(all, rows.len() as u64);
    let none = values::filter(values::text.not_in(&texts))
        .count(&client)
        .await
        .unwrap();
    assert_eq!(none, 0);
    let none = values::filter(values::text.in_(texts.iter().map(|text| format!("{text}\0"))))
        .filter(values::text.not_in(&texts))
        .count(&client)
        .await
        .unwrap();
    assert_eq!(none, 0);
}

#[tokio::test]
async fn floats_that_are_no_numbers_compare_as_the_server_compares_them() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&values::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    for (id, float) in [
        (1, f64::NAN),
        (2, f64::INFINITY),
        (3, f64::NEG_INFINITY),
        (4, -0.0),
    ] {
        let row = values::New {
            id: Some(id),
            float64: Some(float),
            ..values::New::default()
        };
        values::insert_all(&client, [row]).await.unwrap();
    }
    let column = values::float64;
    for (condition, ids) in [
        (column.eq(f64::NAN), vec![]),
        (column.ne(f64::NAN), vec![1, 2, 3, 4]),
        (column.eq(f64::INFINITY), vec![2]),
        (column.le(f64::NEG_INFINITY), vec![3]),
        (column.eq(0.0), vec![4]),
        (column.in_([f64::INFINITY, f64::NEG_INFINITY]), vec![2, 3]),
    ] {
        let rows = values::filter(condition.clone())
            .order_by(values::id.asc())
            .fetch_all(&client)
            .await
            .unwrap();
        let found: Vec<u32> = rows.iter().map(|row| row.id).collect();
        assert_eq!(found, ids, "{condition:?}");
    }
}

#[tokio::test]
async fn a_list_of_many_values_is_one_parameter() {
    let database = Database::new();
    let client = database.client();
    database
        .execute(&values::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    database
        .execute("INSERT INTO values (id) SELECT number FROM numbers(100000)")
        .await;
    let even = (0..10_000_u32).map(|n| n * 2);
    let query = values::filter(values::id.in_(even));
    assert_eq!(query.sql().unwrap().matches("{p").count(), 1);
    assert_eq!(query.count(&client).await.unwrap(), 10_000);
}
