//! `check`: what is wrong with the schema files and the queries.

use std::path::Path;

use housekeeper_core::diagnostic::{Diagnostic, Label, Severity};
use housekeeper_core::source::SourceMap;
use serde::Serialize;

use crate::arguments::{Check, Format};
use crate::failure::Failure;
use crate::output::{self, counted, note, say};
use crate::schema;

/// Prints what is wrong.
pub(crate) fn check(dir: Option<&Path>, arguments: &Check) -> Result<(), Failure> {
    let read = schema::read(dir, arguments.path.as_deref())?;
    let (diagnostics, sources) = (&read.diagnostics, &read.sources);
    match arguments.format {
        Format::Human => {
            output::diagnostics(diagnostics, sources, read.path_prefix.clone());
            let count = |severity| {
                let mut all = diagnostics.iter();
                all.by_ref()
                    .filter(|found| found.severity == severity)
                    .count()
            };
            let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
            if errors + warnings == 0 {
                note(format_args!("{}: no errors", objects(&read)));
            } else {
                note(format_args!(
                    "{}: {}, {}",
                    objects(&read),
                    counted(errors, "error"),
                    counted(warnings, "warning")
                ));
            }
        }
        Format::Json => {
            for diagnostic in diagnostics {
                let line = Spoken::new(diagnostic, sources, &read.path_prefix);
                let line = serde_json::to_string(&line).map_err(Failure::from_error)?;
                say(line);
            }
        }
    }
    if diagnostics.has_errors() {
        Err(Failure::Diagnosed)
    } else {
        Ok(())
    }
}

fn objects(read: &schema::Read) -> String {
    let schema = &read.lowered.schema;
    let objects = counted(schema.objects.len() + schema.server.len(), "object");
    match read.queries.len() {
        0 => objects,
        queries => {
            let what = if queries == 1 { "query" } else { "queries" };
            format!("{objects}, {queries} {what}")
        }
    }
}

#[derive(Serialize)]
struct Spoken<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    labels: Vec<Place<'a>>,
    help: &'a [String],
    notes: &'a [String],
}

#[derive(Serialize)]
struct Place<'a> {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
    primary: bool,
}

impl<'a> Spoken<'a> {
    fn new(diagnostic: &'a Diagnostic, sources: &SourceMap, prefix: &str) -> Self {
        let labels = diagnostic.labels.iter();
        let labels: Vec<_> = labels
            .map(|label| Place::new(label, sources, prefix))
            .collect();
        let first = labels.iter().find(|place| place.primary);
        Self {
            code: diagnostic.code.id(),
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            message: &diagnostic.message,
            file: first.map(|place| place.file.clone()),
            line: first.map(|place| place.line),
            column: first.map(|place| place.column),
            labels,
            help: &diagnostic.help,
            notes: &diagnostic.notes,
        }
    }
}

impl<'a> Place<'a> {
    fn new(label: &'a Label, sources: &SourceMap, prefix: &str) -> Self {
        let file = sources.file(label.span.file);
        let start = file.line_column(label.span.start);
        let end = file.line_column(label.span.end);
        Self {
            file: format!("{prefix}{}", file.path()),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            text: &label.text,
            primary: label.primary,
        }
    }
}
