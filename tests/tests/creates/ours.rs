//! What we say.

use std::fmt::Write as _;

use housekeeper_core::check::check_schema;
use housekeeper_core::diagnostic::{Diagnostic, Diagnostics, Severity};
use housekeeper_core::model::lower_schema;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::quote_name;
use housekeeper_tests::statements;

use super::engine::Moment;

/// What we say of a statement. The texts are the first reason.
pub(crate) enum Ours {
    /// It is accepted; with the numbers of these warnings.
    Accepted(Vec<&'static str>),
    Rejected(String),
    Declined(String),
}

/// What we say of `sql` where the schema is that of the moment.
pub(crate) fn ask(moment: &Moment, sql: &str) -> Ours {
    let mut before = String::new();
    for database in &moment.databases {
        if database != "default" {
            let _ = writeln!(before, "CREATE DATABASE {};", quote_name(database));
        }
    }
    for create in &moment.creates {
        let _ = writeln!(before, "{create};");
    }
    let mut sources = SourceMap::new();
    let before = sources.add("moment.sql", before);
    let own = sources.add("statement.sql", sql);
    let mut diagnostics = Diagnostics::new();
    let mut items = statements(&sources, before, &mut Diagnostics::new());
    items.extend(statements(&sources, own, &mut diagnostics));
    if !diagnostics.has_errors() {
        let lowered = lower_schema(&items, &mut diagnostics);
        check_schema(&lowered, &mut diagnostics);
    }
    let is_error = |found: &&Diagnostic| found.severity == Severity::Error;
    let errors: Vec<_> = diagnostics.iter().filter(is_error).collect();
    let is_own = |found: &Diagnostic| found.primary().is_none_or(|span| span.file == own);
    let text = |found: &Diagnostic| format!("{} {}", found.code, found.message);
    let sure = errors
        .iter()
        .find(|error| is_own(error) && !error.is_declined());
    match (sure, errors.first()) {
        (Some(error), _) => Ours::Rejected(text(error)),
        // Without all that there was, not everything is known.
        (None, Some(error)) => Ours::Declined(text(error)),
        (None, None) => {
            let warnings = diagnostics.iter().filter(|found| is_own(found));
            Ours::Accepted(warnings.map(|found| found.code.id()).collect())
        }
    }
}
