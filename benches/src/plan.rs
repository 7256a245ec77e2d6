//! What planning costs: 50 changes in schemas of several sizes, to see how the cost grows.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::model::{Schema, lower_schema};
use housekeeper_core::plan::plan;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, parse_file};

use crate::measure::quickest;
use crate::schema;

/// How many tables the schemas have.
const TABLES: [usize; 4] = [250, 500, 1_000, 2_000];
/// How many of them change.
const CHANGES: usize = 50;
/// What planning shall take with 1,000 tables.
const LIMIT: Duration = Duration::from_millis(50);

/// Measures planning and prints it.
pub(crate) fn report() -> Result<String, String> {
    let mut out = format!("Planning {CHANGES} changes: the difference, the order, the steps.\n");
    let mut before: Option<f64> = None;
    for tables in TABLES {
        let (old, new) = (made_up(tables, false)?, made_up(tables, true)?);
        let mut diagnostics = Diagnostics::new();
        let steps = plan(&old, &new, &mut diagnostics);
        if diagnostics.has_errors() || steps.len() < CHANGES {
            return Err(format!("{} steps: {diagnostics:?}", steps.len()));
        }
        let time = quickest(|| {
            let _ = black_box(plan(&old, &new, &mut Diagnostics::new()));
        });
        let milliseconds = time.as_secs_f64() * 1e3;
        let growth = before.map_or_else(String::new, |before| {
            format!("{:>7.2} times the half", milliseconds / before)
        });
        let name = format!("{tables} tables, {} steps", steps.len());
        let _ = writeln!(out, "  {name:<34}{milliseconds:>10.2} ms{growth}");
        before = Some(milliseconds);
        if tables == 1_000 && time > LIMIT {
            let _ = writeln!(out, "  more than the {LIMIT:?} that are wanted");
        }
    }
    Ok(out)
}

/// A schema of so many tables with a view for each tenth, before or after its changes: columns that come and go,
/// defaults, codecs, comments, settings, indexes, views.
fn made_up(tables: usize, is_changed: bool) -> Result<Schema, String> {
    let mut text = String::from("CREATE DATABASE shop;\n");
    let step = tables / CHANGES;
    for (table, statement) in schema::statements()
        .into_iter()
        .cycle()
        .take(tables)
        .enumerate()
    {
        let own = statement.replace(
            &format!("shop.events_{}", table % schema::TABLES),
            &format!("shop.events_{table}"),
        );
        if is_changed && table % step == 0 {
            text.push_str(&changed(&own, table / step));
        } else {
            text.push_str(&own);
        }
        text.push('\n');
    }
    for view in (0..tables).step_by(10) {
        let _ = writeln!(
            text,
            "CREATE VIEW shop.view_{view} AS SELECT column_0, column_1 FROM shop.events_{view};"
        );
    }
    let mut sources = SourceMap::new();
    let file = sources.add("schema.sql", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics).into_iter();
    let statements: Vec<_> = items.filter_map(FileItem::into_statement).collect();
    let schema = lower_schema(&statements, &mut diagnostics).schema;
    if diagnostics.has_errors() {
        return Err(format!("the made-up schema is refused: {diagnostics:?}"));
    }
    Ok(schema)
}

/// A table with one of several changes.
fn changed(create: &str, number: usize) -> String {
    let columns = [
        "added UInt64 DEFAULT 7",
        "added LowCardinality(String) CODEC(ZSTD(3))",
        "INDEX added column_0 TYPE minmax",
        "CONSTRAINT added CHECK column_0 > 0",
        "PROJECTION added (SELECT column_1, count() GROUP BY column_1)",
    ];
    let added = columns[number % columns.len()];
    create.replacen("\n(\n", &format!("\n(\n    {added},\n"), 1)
}
