//! What takes a sealed migration back: the file beside it, or what can be worked out from its statements.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::diff::diff_except;
use crate::model::{CurrentDatabase, Schema, used};
use crate::plan::Step;
use crate::source::{FileId, SourceMap, Span};
use crate::syntax::{FileItem, parse_file};

use super::allow::read_allows;
use super::replay::replay_own;
use super::{Chain, Migration, SealedStep, down_name, down_text, replay_bare};

/// What takes a migration back.
#[derive(Debug, Clone, Default)]
pub enum WayBack {
    /// Nobody has written it.
    #[default]
    Unwritten,
    /// These statements, in their order.
    Steps {
        /// The path of their file as diagnostics show it. Where they were worked out, there is no such file.
        path: String,
        /// The statements. Their hazards need no reason here: whoever takes a migration back is asked.
        steps: Vec<SealedStep>,
    },
    /// There is none, or the file that should say it does not.
    None {
        /// Why.
        reason: String,
    },
}

impl WayBack {
    /// What is wrong with the file.
    pub(super) fn warning(&self, file: FileId) -> Option<Diagnostic> {
        let Self::None { reason } = self else {
            return None;
        };
        let message = format!("this does not take its migration back: {reason}");
        Some(
            Diagnostic::warning(Code::WrongWayBack, message)
                .at(Span::new(file, 0, 0), "")
                .help(
                    "mend it, or delete it: `revert` refuses to take this migration back as it is",
                ),
        )
    }
}

/// Reads the file that takes a migration back, which leads from `before` to `after`.
///
/// What is wrong with it is no error: the migration itself is right, and is never taken back by most.
pub(super) fn read_way_back(
    sources: &SourceMap,
    file: FileId,
    before: &Schema,
    after: &Schema,
) -> WayBack {
    let mut schema = after.clone();
    match read_steps(sources, file, &mut schema) {
        Err(reason) => WayBack::None { reason },
        Ok(steps) if leads_to(&schema, before) => WayBack::Steps {
            path: sources.file(file).path().to_owned(),
            steps,
        },
        Ok(_) => WayBack::None {
            reason: "it leads to another schema than the one before".to_owned(),
        },
    }
}

fn read_steps(
    sources: &SourceMap,
    file: FileId,
    schema: &mut Schema,
) -> Result<Vec<SealedStep>, String> {
    let source = sources.file(file);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(sources, file, &mut diagnostics);
    first_error(&diagnostics)?;
    let default_database = schema.default_database.clone();
    let mut current = CurrentDatabase::new(&default_database);
    let mut steps = Vec::new();
    for item in items {
        let FileItem::Statement(mut item) = item else {
            return Err("it imports a file".to_owned());
        };
        current.qualify(&mut item);
        if used(&item.node).is_some() {
            continue;
        }
        let line = source.line_column(item.span.start).line;
        let step = Step::new(item.node.clone(), schema);
        let allowed = read_allows(&item, &step, &mut Diagnostics::new());
        replay_own(schema, item).map_err(|errors| {
            let message = errors
                .first()
                .map_or("it cannot run", |error| &error.message);
            format!("line {line}: {message}")
        })?;
        steps.push(SealedStep {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            step,
            allowed,
        });
    }
    Ok(steps)
}

fn first_error(diagnostics: &Diagnostics) -> Result<(), String> {
    let mut errors = diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error);
    errors
        .next()
        .map_or(Ok(()), |error| Err(error.message.clone()))
}

/// Whether nothing differs between two schemas, of which one was made from a copy of the other: what both share was not
/// touched.
fn leads_to(a: &Schema, b: &Schema) -> bool {
    [(a, b), (b, a)].into_iter().all(|(a, b)| {
        let diff = diff_except(a, b, |name| a.objects.shares(name, &b.objects));
        diff.changes.is_empty() && diff.blocked.is_empty()
    })
}

/// The ways back of the migrations of a chain for which nobody has written one and which are `wanted`, as far as their
/// statements tell.
pub fn work_out(chain: &mut Chain, wanted: impl Fn(&Migration) -> bool) {
    let mut schema = Schema::new(&chain.schema.default_database);
    for migration in &mut chain.migrations {
        let before = schema.clone();
        let is_wanted = matches!(migration.way_back, WayBack::Unwritten) && wanted(migration);
        if is_wanted {
            migration.way_back = worked_out(migration, &before);
        }
        for sealed in &migration.steps {
            // A chain was replayed when it was read.
            if replay_bare(&mut schema, &sealed.step.statement).is_err() {
                return;
            }
        }
    }
}

fn worked_out(migration: &Migration, before: &Schema) -> WayBack {
    let mut after = before.clone();
    let mut steps = Vec::with_capacity(migration.steps.len());
    for sealed in &migration.steps {
        match Step::planned(sealed.step.statement.clone(), &mut after, before) {
            Ok(step) => steps.push(step),
            Err(errors) => return none(errors),
        }
    }
    let text = match down_text(before, &steps) {
        Ok(text) => text,
        Err(errors) => return none(errors.into_vec()),
    };
    let mut sources = SourceMap::new();
    let file = sources.add(down_name(&migration.path), text);
    read_way_back(&sources, file, before, &after)
}

fn none(errors: Vec<Diagnostic>) -> WayBack {
    let reasons: Vec<_> = errors.into_iter().map(|error| error.message).collect();
    WayBack::None {
        reason: reasons.join("; "),
    }
}
