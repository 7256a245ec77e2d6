//! What the engine has in a table of types by chance is what it has after a row's way through Rust: byte by byte.
//!
//! The values are made by the engine from SQL, so nothing of the codec is believed on the way in. That a single type
//! means what it should is held by `housekeeper/tests/all_types.rs`; here it is that types in each other do.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

#[path = "../../../shared/damage.rs"]
mod bytes;
mod damage;
mod lent;
mod value;

use std::fmt::Debug;

use housekeeper::__private as hk;
use housekeeper::clickhouse::Client;
use housekeeper::{InsertRow, ReadRow, Select};
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::syntax::parse_data_type;
use housekeeper_core::types::{Type, resolve};
use housekeeper_local::{Local, Options};
use housekeeper_rows::wire;

use lent::Lent;

/// Rows of a table.
const ROWS: usize = 8;

/// What came of it.
#[derive(Debug, Default)]
struct Tally {
    /// Types of columns.
    types: usize,
    /// Values that went there and back.
    values: usize,
    /// Values that the engine does not take.
    refused: usize,
    /// Columns without a Rust type.
    declined: usize,
    /// Rows that were read borrowed, too.
    borrowed: usize,
    /// Values that were read borrowed as columns that are selected.
    lent: usize,
    /// Types whose values went there in columns as well, and those that do not.
    in_columns: usize,
    apart: usize,
    in_rows_only: usize,
    /// Damaged answers, and how many of them were errors.
    damaged: usize,
    noticed: usize,
    /// Tables whose bytes differ.
    wrong: Vec<String>,
}

struct World {
    local: Local,
    client: Client,
    random: fastrand::Rng,
    tally: Tally,
}

macro_rules! each {
    ($($table:ident: [$($ty:literal,)*] [$($how:ident $column:ident,)*],)*) => {
        async fn all(world: &mut World) {
            $(
                let lent: Lent = lent::columns!($table $($how $column)*);
                world.table::<wire::$table::Table, wire::$table::Row>(stringify!($table), &[$($ty),*], lent).await;
            )*
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

#[tokio::test]
async fn rows_survive_the_way_through_rust() {
    let local = housekeeper_local::start(Options::default().embedded()).unwrap();
    let client = Client::default().with_url(local.url());
    let seed = std::env::var("HOUSEKEEPER_TEST_SEED").map_or(1, |seed| seed.parse().unwrap());
    let mut world = World {
        local,
        client,
        random: fastrand::Rng::with_seed(seed),
        tally: Tally::default(),
    };
    world.query("CREATE DATABASE wire").unwrap();
    all(&mut world).await;
    let Tally {
        types,
        values,
        refused,
        declined,
        borrowed,
        lent,
        in_columns,
        apart,
        in_rows_only,
        damaged,
        noticed,
        wrong,
    } = &world.tally;
    println!(
        "rows of {types} types: {values} values there and back, {refused} not taken by the engine, {declined} columns \
         without a Rust type, {borrowed} rows borrowed as well, {lent} values borrowed by themselves, {in_columns} types in columns as well, {apart} of them in parts, and {in_rows_only} in \
         rows only, wrong {}; {damaged} damaged answers, {noticed} of them errors",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(*declined, 0);
    assert_eq!(borrowed * 20, types * ROWS, "columns of rows");
    assert!(*lent > borrowed * 16, "hardly any column is selected");
    assert_eq!(in_columns + in_rows_only, *types);
    assert!(in_columns * 2 > *types, "hardly any type goes in columns");
    assert!(apart * 2 > *in_columns, "hardly any type goes in parts");
    assert!(
        *types >= 500 && *values >= types * ROWS * 9 / 10,
        "too few were tried"
    );
    assert!(noticed * 4 > *damaged, "damage is hardly ever noticed");
}

impl World {
    fn query(&self, sql: &str) -> Result<String, String> {
        self.local.query(sql).map_err(|error| {
            let text = error.to_string();
            text.chars().take(300).collect()
        })
    }

    async fn bytes(&self, sql: &str) -> Vec<u8> {
        let query = self
            .client
            .query_raw(sql)
            .with_setting("output_format_binary_write_json_as_string", "1");
        let mut answer = query.fetch_bytes("RowBinaryWithNamesAndTypes").unwrap();
        answer.collect().await.unwrap().to_vec()
    }

    async fn table<T, R>(&mut self, name: &str, types: &[&str], lent: Lent)
    where
        T: hk::Table,
        R: ReadRow<Source = T> + InsertRow<T> + Default + Sync + Clone + PartialEq + Debug,
        for<'a> R::Ref<'a>: Debug,
    {
        self.tally.types += types.len();
        self.tally.declined += types.len() + 1 - <R as ReadRow>::COLUMNS.iter().count();
        let columns: Vec<_> = (types.iter().enumerate())
            .map(|(at, ty)| format!("c{at}x {ty}"))
            .collect();
        let create = |name: &str| {
            format!(
                "CREATE TABLE wire.{name} (id UInt32, {}) ENGINE = MergeTree ORDER BY id",
                columns.join(", ")
            )
        };
        self.query(&create(name)).unwrap();
        let parsed: Vec<_> = types.iter().map(|text| read_type(text)).collect();
        for id in 0..ROWS {
            self.fill(name, id, types, &parsed);
        }
        let exprs: Vec<_> = <R as ReadRow>::COLUMNS
            .iter()
            .map(|column| column.expr.unwrap_or(column.name))
            .collect();
        let select = format!("SELECT {} FROM wire.{name} ORDER BY id", exprs.join(", "));
        let before = self.bytes(&select).await;
        let rows = match Select::<T, R>::new()
            .with_setting("max_threads", "1")
            .fetch_all(&self.client)
            .await
        {
            Ok(rows) => rows,
            Err(error) => {
                return self
                    .tally
                    .wrong
                    .push(format!("{name} cannot be read: {error}"));
            }
        };
        assert_eq!(rows.len(), ROWS);
        if let Err(problem) = self.borrowed::<T, R>(&rows).await {
            self.tally
                .wrong
                .push(format!("{name}, borrowed: {problem}"));
        }
        self.query(&format!("RENAME TABLE wire.{name} TO wire.before"))
            .unwrap();
        self.query(&create(name)).unwrap();
        let columns = <R as InsertRow<T>>::COLUMNS;
        let empty = || vec![Vec::new(); columns.iter().count()];
        let parts = columns
            .iter()
            .map(|column| Some(hk::Parts::of(column.ty)?.0));
        let mut encoded = [
            hk::RowBuffer::of_columns(empty(), Vec::new()),
            hk::RowBuffer::of_columns(empty(), parts.collect()),
        ];
        for row in &rows {
            for encoded in &mut encoded {
                InsertRow::<T>::encode(row, encoded);
                encoded.check().unwrap();
            }
        }
        if let Err(error) = hk::insert_all::<T, R, _>(&self.client, rows).await {
            self.query("DROP TABLE wire.before").unwrap();
            return self
                .tally
                .wrong
                .push(format!("{name} cannot be written: {error}"));
        }
        let after = self.bytes(&select).await;
        if before != after {
            let difference = self.difference(name, types).await;
            self.tally.wrong.push(difference);
        }
        self.in_columns(name, types, &mut encoded).await;
        self.defaults::<T, R>(name, types).await;
        self.query("DROP TABLE wire.before").unwrap();
        let before = rows_only(&before, types.len() + 1);
        match lent(&before) {
            Ok(values) => self.tally.lent += values,
            Err(problem) => self
                .tally
                .wrong
                .push(format!("{name}, selected: {problem}")),
        }
        damage::try_damage::<R>(&before, &mut self.random, &mut self.tally);
    }

    /// Sends the values of each column in a block, where its type allows that: those of the server, and those that were
    /// encoded column by column, as rows have them and in parts, which are the same.
    async fn in_columns(&mut self, name: &str, types: &[&str], encoded: &mut [hk::RowBuffer; 2]) {
        for (at, ty) in types.iter().enumerate() {
            let column = hk::RowColumn::new(format!("c{at}x").leak(), ty.to_string().leak());
            let Some(mut columnar) = hk::Columnar::new(&[column]) else {
                self.tally.in_rows_only += 1;
                continue;
            };
            self.tally.in_columns += 1;
            let select = |table: &str| format!("SELECT c{at}x FROM wire.{table}");
            let before = self
                .bytes(&format!("{} ORDER BY id", select("before")))
                .await;
            let rows = rows_only(&before, 1);
            let block = columnar.block_of_rows(&rows).unwrap();
            for encoded in &mut *encoded {
                let mut buffer = columnar.buffer();
                // The first column is the number of the row.
                buffer.columns()[0].append(&mut encoded.columns()[at + 1]);
                let parts = encoded.parts().get_mut(at + 1).and_then(Option::take);
                if parts.is_some() && buffer.parts()[0].is_some() {
                    assert!(buffer.columns()[0].is_empty(), "{ty} is not taken apart");
                    buffer.parts()[0] = parts;
                    self.tally.apart += 1;
                }
                for _ in 0..ROWS {
                    buffer.end_row();
                }
                if columnar.block(&mut buffer).unwrap() != block {
                    let wrong = format!("{name}: {ty} is encoded otherwise in columns");
                    self.tally.wrong.push(wrong);
                }
            }
            let create = format!(
                "CREATE TABLE wire.columns (c{at}x {ty}) ENGINE = MergeTree ORDER BY tuple()"
            );
            self.query(&create).unwrap();
            let insert = format!("INSERT INTO wire.columns (c{at}x) FORMAT Native");
            let mut insert = self
                .client
                .insert_formatted_with(insert)
                .with_setting("input_format_native_allow_types_conversion", "0");
            insert.send(block).await.unwrap();
            if let Err(error) = insert.end().await {
                self.tally
                    .wrong
                    .push(format!("{name}: {ty} in columns: {error}"));
            } else if self.bytes(&select("columns")).await != before {
                let shown = |table: &str| self.query(&select(table)).unwrap_or_default();
                let (before, after) = (shown("before"), shown("columns"));
                self.tally
                    .wrong
                    .push(format!("{ty}\n{before}is in columns\n{after}"));
            }
            self.query("DROP TABLE wire.columns").unwrap();
        }
    }

    /// Reads the rows of a table once more, borrowed, and compares how they look.
    async fn borrowed<T, R>(&mut self, rows: &[R]) -> Result<(), String>
    where
        R: ReadRow<Source = T> + Debug,
        for<'a> R::Ref<'a>: Debug,
    {
        let select = Select::<T, R>::new().with_setting("max_threads", "1");
        let mut stream = select.stream(&self.client).map_err(|e| e.to_string())?;
        let mut rows = rows.iter();
        while let Some(row) = stream.next_ref().await.map_err(|e| e.to_string())? {
            let owned = rows.next().ok_or("a row too many")?;
            let (owned, borrowed) = (looks(owned), looks(&row));
            if owned != borrowed {
                return Err(format!("{owned} is {borrowed}"));
            }
            self.tally.borrowed += 1;
        }
        rows.next()
            .map_or(Ok(()), |_| Err("a row is missing".to_owned()))
    }

    /// Inserts a row of values by chance.
    fn fill(&mut self, name: &str, id: usize, types: &[&str], parsed: &[Type]) {
        let values = parsed.iter().map(|ty| value::of(ty, &mut self.random));
        let mut values: Vec<_> = values.map(Some).collect();
        if self.query(&insert(name, id, &values)).is_err() {
            for (at, value) in values.iter_mut().enumerate() {
                let expr = value.as_deref().unwrap_or_default();
                let sql = format!(
                    "INSERT INTO FUNCTION null({}) SELECT {expr}",
                    value::quote(&format!("c {}", types[at]))
                );
                if self.query(&sql).is_err() {
                    self.tally.refused += 1;
                    *value = None;
                }
            }
            self.query(&insert(name, id, &values)).unwrap();
        }
        self.tally.values += values.iter().flatten().count();
    }

    /// The columns that differ from those of `wire.before`.
    async fn difference(&self, name: &str, types: &[&str]) -> String {
        let mut found = vec![format!("{name}:")];
        for (at, ty) in types.iter().enumerate() {
            let select = |table: &str| format!("SELECT id, c{at}x FROM wire.{table} ORDER BY id");
            if self.bytes(&select("before")).await != self.bytes(&select(name)).await {
                let shown = |table: &str| self.query(&select(table)).unwrap_or_default();
                found.push(format!("{ty}\n{}is now\n{}", shown("before"), shown(name)));
            }
        }
        found.join("\n")
    }

    /// What `Row::default()` has is what the server gives where an insert leaves a column out.
    async fn defaults<T, R>(&mut self, name: &str, types: &[&str])
    where
        T: hk::Table,
        R: InsertRow<T> + Default + Sync,
    {
        if types.iter().any(|ty| ty.starts_with("AggregateFunction")) {
            return;
        }
        self.query("TRUNCATE TABLE wire.before").unwrap();
        self.query("INSERT INTO wire.before (id) VALUES (0)")
            .unwrap();
        self.query(&format!("TRUNCATE TABLE wire.{name}")).unwrap();
        if let Err(error) = hk::insert_all::<T, R, _>(&self.client, [R::default()]).await {
            return self
                .tally
                .wrong
                .push(format!("{name}: its default cannot be written: {error}"));
        }
        let select = |table: &str| format!("SELECT * FROM wire.{table}");
        if self.bytes(&select("before")).await != self.bytes(&select(name)).await {
            let difference = self.difference(name, types).await;
            self.tally
                .wrong
                .push(format!("the default of {difference}"));
        }
    }
}

/// A row as it is shown, without what differs: maps are pairs in rows that borrow, and types have other names.
fn looks(row: &dyn Debug) -> String {
    let shown = format!("{row:?}").replace("Ref", "");
    shown.replace(['{', '}', '[', ']', '(', ')', ':', ',', ' '], "")
}

fn insert(name: &str, id: usize, values: &[Option<String>]) -> String {
    let (mut names, mut exprs) = (vec!["id".to_owned()], vec![id.to_string()]);
    for (at, value) in values.iter().enumerate() {
        if let Some(value) = value {
            names.push(format!("c{at}x"));
            exprs.push(value.clone());
        }
    }
    let (names, exprs) = (names.join(", "), exprs.join(", "));
    format!("INSERT INTO wire.{name} ({names}) SELECT {exprs}")
}

fn read_type(text: &str) -> Type {
    resolve(&parse_data_type(text).unwrap(), &mut Diagnostics::new()).unwrap()
}

/// The answer without its header.
fn rows_only(answer: &[u8], columns: usize) -> Vec<u8> {
    let mut input = housekeeper::Reader::new(answer);
    input.elements().unwrap();
    for _ in 0..columns * 2 {
        input.bytes().unwrap();
    }
    input.rest().to_vec()
}
