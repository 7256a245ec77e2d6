//! What a build does from the sealed migrations and the schema files to the steps, in its parts.
//!
//! Planning is from what the replayed migrations build to what is declared, both known: the difference, the order, and
//! each step with its cost, hazards, impacts, reverse and probe, the replay of the plan included. What comes before it in
//! a build, the reading of the schema files and of the migrations, stands beside it.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use housekeeper_core::diagnostic::{Diagnostics, Severity};
use housekeeper_core::history::{FileName, ReadTexts, read_texts};
use housekeeper_core::model::{Schema, lower_schema_in};
use housekeeper_core::plan::plan;
use housekeeper_core::project::read_lowered;
use housekeeper_core::source::{Session, SourceMap};
use housekeeper_core::syntax::{FileItem, parse_file};

use crate::changes::{CHANGES, MIGRATIONS, Made};
use crate::measure::quickest;
use crate::memory::Memory;

/// How many tables the schemas have, and how many of them change.
const SIZES: [(usize, usize); 7] = [
    (250, CHANGES),
    (500, CHANGES),
    (1_000, CHANGES),
    (2_000, CHANGES),
    (1_000, 25),
    (1_000, 100),
    (1_000, 200),
];
/// What planning shall take with 1,000 tables of which 50 change.
const LIMIT: Duration = Duration::from_millis(50);

/// Measures planning and prints it.
pub(crate) fn report() -> Result<String, String> {
    let mut out = format!(
        "Planning, and what a build does before it; milliseconds of processor time. The history has {MIGRATIONS} \
         migrations.\n{:<36}{:>8}{:>8}{:>8}{:>8}{:>10}{:>10}{:>12}\n",
        "", "parse", "model", "check", "replay", "no change", "plan", "plan/parse"
    );
    for (tables, changes) in SIZES {
        let measured = Measured::of(tables, changes)?;
        let name = format!(
            "{tables} tables, {changes} changes, {} steps",
            measured.steps
        );
        let _ = write!(out, "{name:<36}");
        for part in [
            measured.parse,
            measured.model,
            measured.check,
            measured.replay,
        ] {
            let _ = write!(out, "{:>8.1}", milliseconds(part));
        }
        let _ = writeln!(
            out,
            "{:>10.2}{:>10.2}{:>12.2}",
            milliseconds(measured.no_change),
            milliseconds(measured.plan),
            measured.plan.as_secs_f64() / measured.parse.as_secs_f64()
        );
        if (tables, changes) == (1_000, CHANGES) && measured.plan > LIMIT {
            let _ = writeln!(
                out,
                "  planning takes more than the {LIMIT:?} that are wanted"
            );
        }
    }
    Ok(out)
}

/// What the parts of a build take.
struct Measured {
    /// The text of the schema files to trees.
    parse: Duration,
    /// The text to the model.
    model: Duration,
    /// All that a build does with the schema files: parse, lower, types and rules.
    check: Duration,
    /// All that it does with the migrations: hash, parse, describe and replay.
    replay: Duration,
    /// The plan where nothing has changed.
    no_change: Duration,
    /// The plan.
    plan: Duration,
    /// How many steps it has.
    steps: usize,
}

impl Measured {
    fn of(tables: usize, changes: usize) -> Result<Self, String> {
        let (before, after) = (
            Made::new(tables, changes, false),
            Made::new(tables, changes, true),
        );
        let text = before.text();
        let files = Memory::of(&text);
        let declared = declared(&files)?;
        let wanted = self::declared(&Memory::of(&after.text()))?;
        let history = before.history()?;
        let replayed = replayed(&history)?;
        if !steps(&replayed, &declared)?.is_empty() {
            return Err("the history does not lead to the schema that it is of".to_owned());
        }
        let steps = steps(&replayed, &wanted)?.len();
        if steps < changes {
            return Err(format!("{steps} steps for {changes} changes"));
        }
        let mut sources = SourceMap::new();
        let file = sources.add("schema.sql", text);
        let parse = || parse_file(&sources, file, &mut Diagnostics::new());
        Ok(Self {
            parse: quickest(|| drop(black_box(parse()))),
            model: quickest(|| {
                let statements = parse().into_iter().filter_map(FileItem::into_statement);
                let mut diagnostics = Diagnostics::new();
                let _ = black_box(lower_schema_in(
                    statements.collect(),
                    "default",
                    &mut diagnostics,
                ));
            }),
            check: quickest(|| {
                let _ = black_box(read_lowered(
                    &mut Session::new(&files),
                    "db/main.sql",
                    "default",
                ));
            }),
            replay: quickest(|| drop(black_box(read(&history)))),
            no_change: quickest(|| {
                let _ = black_box(plan(&replayed, &declared, &mut Diagnostics::new()));
            }),
            plan: quickest(|| {
                let _ = black_box(plan(&replayed, &wanted, &mut Diagnostics::new()));
            }),
            steps,
        })
    }
}

fn steps(previous: &Schema, next: &Schema) -> Result<Vec<housekeeper_core::plan::Step>, String> {
    let mut diagnostics = Diagnostics::new();
    let steps = plan(previous, next, &mut diagnostics);
    no_errors("the plan", &diagnostics)?;
    Ok(steps)
}

fn declared(files: &Memory) -> Result<Schema, String> {
    let mut session = Session::new(files);
    let schema = read_lowered(&mut session, "db/main.sql", "default").schema;
    no_errors("the made-up schema", &session.diagnostics)?;
    Ok(schema)
}

fn read(history: &[(FileName, String)]) -> ReadTexts {
    let files = history.iter().map(|(name, text)| (name, text.as_str()));
    read_texts("db/migrations", files, "default")
}

fn replayed(history: &[(FileName, String)]) -> Result<Schema, String> {
    let read = read(history);
    no_errors("the made-up history", &read.diagnostics)?;
    Ok(read.chain.schema)
}

fn no_errors(what: &str, diagnostics: &Diagnostics) -> Result<(), String> {
    let mut errors = diagnostics
        .iter()
        .filter(|said| said.severity == Severity::Error);
    match errors.next() {
        None => Ok(()),
        Some(first) => Err(format!("{what} is refused: {}", first.message)),
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
