//! What we say of a schema.

use std::fmt;

use housekeeper_core::check::check_schema;
use housekeeper_core::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use housekeeper_core::model::lower_schema;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, parse_file};

/// What we say of a schema. The texts are the first error.
pub(crate) enum Ours {
    Accepted,
    /// It is accepted, and told to fail when it is used.
    Warned(String),
    Rejected(String),
    /// Something in it is not supported.
    Declined(String),
}

/// What we say of the schema that `text` defines.
pub(crate) fn ask(text: &str) -> Ours {
    let mut sources = SourceMap::new();
    let file = sources.add("schema.sql", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    let statements: Vec<_> = items
        .into_iter()
        .filter_map(|item| match item {
            FileItem::Statement(item) => Some(item),
            FileItem::Import(_) => None,
        })
        .collect();
    let lowered = lower_schema(&statements, &mut diagnostics);
    check_schema(&lowered, &mut diagnostics);
    let errors: Vec<_> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .collect();
    let text = |code: Code, message: &str| format!("{code} {message}");
    let sure = errors.iter().find(|error| !error.is_declined());
    match (sure, errors.first()) {
        (Some(error), _) => Ours::Rejected(text(error.code, &error.message)),
        (None, Some(error)) => Ours::Declined(text(error.code, &error.message)),
        (None, None) => match diagnostics.iter().find(|said| fails_later(said)) {
            Some(said) => Ours::Warned(text(said.code, &said.message)),
            None => Ours::Accepted,
        },
    }
}

/// Whether a warning says that ClickHouse creates the object, and what it refuses then; or which row it refuses.
fn fails_later(said: &Diagnostic) -> bool {
    matches!(said.code, Code::NullIntoNotNull | Code::TextMayNotParse)
        || said
            .notes
            .iter()
            .any(|note| note.starts_with("ClickHouse creates"))
}

impl fmt::Display for Ours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accepted => f.write_str("accepted"),
            Self::Warned(why) => write!(f, "accepted with a warning: {why}"),
            Self::Rejected(why) => write!(f, "rejected: {why}"),
            Self::Declined(why) => write!(f, "declined: {why}"),
        }
    }
}
