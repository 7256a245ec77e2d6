//! What checking a schema costs: the demo, and made-up schemas of several sizes, to see how the cost grows.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use housekeeper_core::project::read_lowered;
use housekeeper_core::source::Session;

use crate::measure::quickest;
use crate::memory::Memory;
use crate::schema;

/// How many tables and views the largest schema has; the others have a half, a quarter and an eighth of that.
const TABLES: usize = 1_000;
const VIEWS: usize = 300;

/// Measures checking and prints it.
pub(crate) fn report() -> Result<String, String> {
    let mut out =
        String::from("Checking a schema: reading, parsing, the model, types and rules.\n");
    let demo = Memory::folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../example-app/db"))?;
    let time = check(&demo, "db/main.sql", "the demo")?;
    let _ = writeln!(out, "  {:<34}{:>10.2} ms", "the demo", milliseconds(time));
    let mut before: Option<f64> = None;
    for part in [8, 4, 2, 1] {
        let (tables, views) = (TABLES / part, VIEWS / part);
        let name = format!("{tables} tables and {views} views");
        let files = Memory::of(&made_up(tables, views));
        let time = milliseconds(check(&files, "db/main.sql", &name)?);
        let growth = before.map_or_else(String::new, |before| {
            format!("{:>7.2} times the half", time / before)
        });
        let _ = writeln!(out, "  {name:<34}{time:>10.2} ms{growth}");
        before = Some(time);
    }
    Ok(out)
}

fn check(files: &Memory, entrypoint: &str, name: &str) -> Result<Duration, String> {
    let mut session = Session::new(files);
    read_lowered(&mut session, entrypoint, "default");
    if session.diagnostics.has_errors() {
        let first = session.diagnostics.iter().next();
        let first = first.map_or("", |diagnostic| &diagnostic.message);
        return Err(format!("{name}: is refused: {first}"));
    }
    Ok(quickest(|| {
        let mut session = Session::new(files);
        let _ = black_box(read_lowered(&mut session, entrypoint, "default"));
    }))
}

/// Tables as for the parser, and views over them: joins, groups, views of views.
fn made_up(tables: usize, views: usize) -> String {
    let mut text = String::from("CREATE DATABASE shop;\n");
    text.extend(schema::statements().into_iter().take(tables));
    for view in 0..views {
        let (left, right) = (view % tables, (view * 7 + 1) % tables);
        let _ = writeln!(
            text,
            "CREATE VIEW shop.view_{view} AS\nSELECT a.column_1 AS name, toStartOfHour(a.column_3) AS hour, \
             count() AS n, sum(b.column_0) AS total, uniq(a.column_2) AS kinds, \
             max(if(b.column_0 > 10, a.column_0 + 1, 0)) AS most\nFROM shop.events_{left} AS a\n\
             INNER JOIN shop.events_{right} AS b ON a.column_0 = b.column_0\n\
             WHERE a.column_1 != '' AND b.column_3 > now() - INTERVAL 1 DAY\nGROUP BY name, hour;"
        );
    }
    text
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
