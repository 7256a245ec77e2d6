//! The errors about names that stand for nothing.

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::source::Span;
use crate::syntax::ast::Ident;

use super::scope::Scope;
use super::table::ColumnKind;

/// The error about a name that nothing in sight has.
pub(super) fn missing(path: &[Ident], span: Span, scope: &Scope<'_>) -> Diagnostic {
    let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
    let diagnostic = unknown(&parts, span);
    let query = scope.query();
    let hidden = query.hidden.iter().find(|(hidden, _)| hidden == parts[0]);
    if let Some((name, why)) = hidden {
        return diagnostic.note(format!("`{name}` {why}"));
    }
    if matches!(parts.as_slice(), [only] if only.eq_ignore_ascii_case("from")) {
        let help =
            "is something missing before FROM? As it stands, ClickHouse reads it as a column";
        return diagnostic.help(help);
    }
    let tables: Vec<usize> = scope
        .outwards()
        .next()
        .map(|_| (0..query.tables.len()).collect())
        .unwrap_or_default();
    suggest(diagnostic, &parts, query, &tables)
}

/// The error about a name that the table it names does not have.
pub(super) fn not_in_table(
    parts: &[&str],
    span: Span,
    scope: &Scope<'_>,
    table: usize,
) -> Diagnostic {
    suggest(unknown(parts, span), parts, scope, &[table])
}

fn unknown(parts: &[&str], span: Span) -> Diagnostic {
    let message = format!("there is no column `{}` here", parts.join("."));
    Diagnostic::error(Code::UnknownColumn, message).at(span, "")
}

/// Adds what was perhaps meant.
fn suggest(
    diagnostic: Diagnostic,
    parts: &[&str],
    scope: &Scope<'_>,
    tables: &[usize],
) -> Diagnostic {
    let columns = || {
        tables
            .iter()
            .flat_map(|table| &*scope.tables[*table].columns)
            .filter(|column| column.kind != ColumnKind::Virtual)
    };
    let names: Vec<&str> = columns().map(|column| column.name.as_str()).collect();
    let wanted = parts[parts.len() - 1];
    // After a qualifier, no alias can be meant.
    let aliases = scope
        .aliases
        .keys()
        .copied()
        .filter(|alias| parts.len() == 1 && *alias != wanted);
    if !names.contains(&wanted)
        && let Some(meant) = nearest(wanted, names.iter().copied().chain(aliases))
    {
        return diagnostic.help(format!("did you mean `{meant}`?"));
    }
    // With one small table in sight, its columns are the answer.
    if tables.len() == 1 && !names.is_empty() && names.len() <= 8 {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        return diagnostic.note(format!("the columns are {}", names.join(", ")));
    }
    diagnostic
}
