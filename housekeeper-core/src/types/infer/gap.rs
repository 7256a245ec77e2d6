//! Why a type is not known.

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::ObjectName;
use crate::source::Span;

use super::functions::{aggregates, ordinary, windows};
use super::special::SPECIALS;

/// The innermost place where an inference ends, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gap {
    /// Where.
    pub span: Span,
    /// Why.
    pub reason: Reason,
}

/// Why a type is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A diagnostic has said what is wrong; nothing is to be added.
    Reported,
    /// The function is not in the tables.
    Function(String),
    /// The function is in the tables, but not for these arguments.
    Arguments {
        /// The function.
        function: String,
        /// The types of the arguments.
        types: String,
    },
    /// The object is in a database that the schema does not declare.
    Foreign(ObjectName),
    /// A form that Housekeeper does not look into.
    Form(&'static str),
    /// Branches, or parts of a `UNION`, that are not of one type.
    Differ(String, String),
}

impl Gap {
    /// A gap at `span`.
    pub(super) const fn new(span: Span, reason: Reason) -> Self {
        Self { span, reason }
    }

    /// Adds the place and the reason to the message about a column.
    pub(super) fn explain(&self, diagnostic: Diagnostic) -> Diagnostic {
        let text = match &self.reason {
            Reason::Reported => return diagnostic,
            Reason::Function(name) => format!("the result type of `{name}` is not known"),
            Reason::Arguments { function, types } => {
                format!("the result type of `{function}` is not known for ({types})")
            }
            Reason::Foreign(name) => format!("`{name}` is not declared in this schema"),
            Reason::Form(what) => format!("{what} not looked into yet"),
            Reason::Differ(left, right) => {
                format!("`{left}` and `{right}`: the common type is not certain")
            }
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

/// The error about an output column whose type is not known; `None` when all has been said.
pub(super) fn underivable(name: Option<&str>, span: Span, gap: &Gap) -> Option<Diagnostic> {
    if gap.reason == Reason::Reported {
        return None;
    }
    let name = name.unwrap_or("name");
    let diagnostic = Diagnostic::error(
        Code::UnderivableType,
        "the type of this column is not derivable yet",
    )
    .at(span, "");
    let diagnostic = match &gap.reason {
        Reason::Function(function) => match nearest(function, known_functions()) {
            Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
            None => diagnostic,
        },
        _ => diagnostic,
    };
    Some(gap.explain(diagnostic).help(format!(
        "write `CAST(… AS T) AS {}`",
        crate::syntax::quote_name(name)
    )))
}

fn known_functions() -> impl Iterator<Item = &'static str> {
    let tables = ordinary().chain(aggregates()).chain(windows());
    let special = SPECIALS.iter().map(|(name, _)| *name);
    tables.map(|signature| signature.name).chain(special)
}
