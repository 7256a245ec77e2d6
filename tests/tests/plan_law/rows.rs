//! Rows for tables of all kinds.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use housekeeper_core::syntax::{quote_name, quote_string};

use super::world::World;

/// How many rows a table gets.
const ROWS: usize = 20;

/// What may give a value of some type, `{t}`, for each `number`: the first that the engine takes is taken. Moments are
/// far ahead, so that no TTL takes a row away.
const VALUES: [&str; 11] = [
    "CAST(toDateTime('2090-01-01 00:00:00', 'UTC') + number * 7000 AS {t})",
    "CAST(toDate('2090-01-01') + number AS {t})",
    "CAST(number + 1 AS {t})",
    "CAST(toString(number + 1) AS {t})",
    "CAST([number, number + 1] AS {t})",
    "CAST([toString(number), '7'] AS {t})",
    "CAST(map(toString(number), toString(number + 1)) AS {t})",
    "CAST((number, number + 1) AS {t})",
    "CAST((number, number + 1, number + 2) AS {t})",
    "CAST(toString(map('key', number)) AS {t})",
    "defaultValueOfTypeName({q}) FROM numbers(1)",
];

thread_local! {
    static KNOWN: RefCell<HashMap<String, Option<String>>> = RefCell::new(HashMap::new());
}

/// An expression over `number` that gives values of a type.
fn value(ty: &str) -> Option<String> {
    if let Some(known) = KNOWN.with_borrow(|known| known.get(ty).cloned()) {
        return known;
    }
    // A number is a moment too, and one that is long ago; and a moment is a number, and none that is read as one.
    let is_time = ty.contains("Date");
    let found = VALUES
        .iter()
        .enumerate()
        .filter(|(at, _)| is_time || *at > 1)
        .map(|(_, value)| value.replace("{t}", ty).replace("{q}", &quote_string(ty)))
        .find(|value| {
            let from = if value.contains(" FROM ") {
                ""
            } else {
                " FROM numbers(20)"
            };
            World::query(&format!("SELECT {value}{from} FORMAT Null")).is_ok()
        })
        .map(|value| value.trim_end_matches(" FROM numbers(1)").to_owned());
    KNOWN.with_borrow_mut(|known| known.insert(ty.to_owned(), found.clone()));
    found
}

/// Puts rows into every table that takes some: the statements, and how many tables took none.
pub(crate) fn fill(world: &World) -> Result<(Vec<String>, usize), String> {
    let tables = World::query(&format!(
        "SELECT name FROM system.tables WHERE database = '{}' AND (engine LIKE '%MergeTree' OR engine IN \
         ('Memory', 'Log', 'TinyLog', 'StripeLog', 'Null')) AND name NOT LIKE '.inner%' ORDER BY name FORMAT TSVRaw",
        world.name()
    ))?;
    let (mut done, mut empty) = (Vec::new(), 0);
    for table in tables.lines() {
        match fill_table(world, table)? {
            Some(statement) => done.push(statement),
            None => empty += 1,
        }
    }
    Ok((done, empty))
}

fn fill_table(world: &World, table: &str) -> Result<Option<String>, String> {
    let columns = World::query(&format!(
        "SELECT name, type FROM system.columns WHERE database = '{}' AND table = {} AND default_kind NOT IN \
         ('MATERIALIZED', 'ALIAS', 'EPHEMERAL') ORDER BY position FORMAT TSVRaw",
        world.name(),
        quote_string(table)
    ))?;
    let columns: Vec<(&str, &str)> = columns
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .collect();
    // Small numbers may be signs, which are 1 or -1.
    let all: [&[&str]; 2] = [&[], &["Int8", "UInt8"]];
    let mut statements = all.iter().map(|ones| insert(world, table, &columns, ones));
    Ok(statements.find(|statement| World::query(statement).is_ok()))
}

/// The statement that puts rows into a table; columns of the types `ones` hold 1.
fn insert(world: &World, table: &str, columns: &[(&str, &str)], ones: &[&str]) -> String {
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for &(name, ty) in columns {
        let value = if ones.contains(&ty) {
            Some("1".to_owned())
        } else {
            value(ty)
        };
        let Some(value) = value else { continue };
        names.push(quote_name(name));
        values.push(if ty.starts_with("Nullable(") {
            format!("if(number % 7 = 3, NULL, {value})")
        } else {
            value
        });
    }
    format!(
        "INSERT INTO {}.{} ({}) SELECT {} FROM numbers({ROWS})",
        world.name(),
        quote_name(table),
        names.join(", "),
        values.join(", ")
    )
}

/// A query for each table and view that reads all that a program could.
pub(crate) fn reads(world: &World) -> Result<Vec<String>, String> {
    let found = World::query(&format!(
        "SELECT table, name FROM system.columns WHERE database = '{}' AND default_kind != 'EPHEMERAL' AND table NOT \
         LIKE '.inner%' ORDER BY table, position FORMAT TSVRaw",
        world.name()
    ))?;
    let mut tables: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (table, column) in found.lines().filter_map(|line| line.split_once('\t')) {
        tables.entry(table).or_default().push(quote_name(column));
    }
    let all = tables.iter().map(|(table, columns)| {
        let (table, columns) = (quote_name(table), columns.join(", "));
        format!("SELECT {columns} FROM {}.{table} LIMIT 0", world.name())
    });
    // What reads elsewhere cannot be read here.
    Ok(all.filter(|query| World::query(query).is_ok()).collect())
}
