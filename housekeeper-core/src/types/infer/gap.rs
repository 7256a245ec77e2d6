//! Why a type is not known.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::types::{Failure, Reason};

/// The innermost place where an inference ends, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Where.
    pub(crate) span: Span,
    /// Why.
    pub(crate) failure: Failure,
}

impl Gap {
    /// A gap at `span`: a type is not known.
    pub(crate) const fn new(span: Span, reason: Reason) -> Self {
        Self {
            span,
            failure: Failure::Declined(reason),
        }
    }

    /// Whether a diagnostic has said what is wrong.
    pub(super) fn is_reported(&self) -> bool {
        self.failure == Failure::Declined(Reason::Reported)
    }

    /// Why, in a few words; `None` where a diagnostic has said so.
    pub(crate) fn text(&self) -> Option<String> {
        let reason = match &self.failure {
            Failure::Rejected(refusal) => return Some(refusal.message.clone()),
            Failure::Inside(gap) => return gap.text(),
            Failure::Declined(reason)
            | Failure::WhenComputed {
                otherwise: reason, ..
            } => reason,
        };
        Some(match reason {
            Reason::Reported => return None,
            Reason::Function(name) => format!("the result type of `{name}` is not known"),
            Reason::Arguments { function, types } => {
                format!("the result type of `{function}` is not known for ({types})")
            }
            Reason::Foreign(name) => format!("`{name}` is not declared in this schema"),
            Reason::Object(name) => format!("the columns of `{name}` are not known"),
            Reason::Form(what) => format!("{what} not looked into yet"),
            Reason::Differ(left, right) => {
                format!("`{left}` and `{right}`: the common type is not certain")
            }
        })
    }

    /// Adds the place and the reason to the message about a column.
    pub(super) fn explain(&self, diagnostic: Diagnostic) -> Diagnostic {
        let Some(text) = self.text() else {
            return diagnostic;
        };
        if diagnostic.primary() == Some(self.span) {
            // One label for one place: what is there says more than an empty one.
            let mut diagnostic = diagnostic;
            diagnostic.labels[0].text = text;
            return diagnostic;
        }
        diagnostic.see(self.span, text)
    }
}

/// The error about a table of which nothing is known: it is told once, and not for each column that is read from it.
pub(super) fn unknown_source(gap: &Gap) -> Option<Diagnostic> {
    let Failure::Declined(Reason::Foreign(name)) = &gap.failure else {
        return None;
    };
    Some(
        Diagnostic::error(
            Code::UnderivableType,
            format!(
                "`{name}` is not declared in this schema, so the types of its columns are not known"
            ),
        )
        .at(gap.span, "")
        .help("declare it: `-- housekeeper:external` and its CREATE TABLE")
        .help("or say the types: `CAST(… AS T) AS name`"),
    )
}

/// The error about an output column whose type is not known; `None` when all has been said.
pub(super) fn underivable(name: Option<&str>, span: Span, gap: &Gap) -> Option<Diagnostic> {
    if gap.is_reported() {
        return None;
    }
    if let Failure::Rejected(refusal) = &gap.failure {
        let diagnostic = Diagnostic::error(refusal.code, &refusal.message).at(gap.span, "");
        return Some(match &refusal.help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }
    let name = name.unwrap_or("name");
    let diagnostic = Diagnostic::error(
        Code::UnderivableType,
        "Housekeeper does not know the type of this column",
    )
    .at(span, "");
    Some(gap.explain(diagnostic).help(format!(
        "say it: `CAST(… AS T) AS {}`",
        crate::syntax::quote_name(name)
    )))
}
