//! What we say of a schema.

use std::fmt;

use housekeeper_core::diagnostic::{Code, Diagnostic, Severity};
use housekeeper_tests::checked;

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
    let diagnostics = checked(text);
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
