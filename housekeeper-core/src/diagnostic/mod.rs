//! What is wrong with the text, where, and what to do about it.

mod code;
mod explanation;
mod nearest;
mod render;
mod sink;

pub use code::Code;
pub use explanation::explanation;
pub use nearest::nearest;
pub(crate) use nearest::slip_of;
pub use render::RenderOptions;
pub use sink::Diagnostics;

use crate::source::Span;

/// One message about the text, with the places it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule speaks.
    pub code: Code,
    /// Whether the build stops.
    pub severity: Severity,
    /// One plain sentence in ClickHouse's terms, without a full stop.
    pub message: String,
    /// The places, the primary one first. Empty only when no text is at fault.
    pub labels: Vec<Label>,
    /// Further facts, each a line of its own under the snippet.
    pub notes: Vec<String>,
    /// What to do, each a line of its own; the fix as text where there is one.
    pub help: Vec<String>,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; the build goes on.
    Warning,
    /// The build stops.
    Error,
}

/// A place a diagnostic speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to say there; may be empty on the primary label.
    pub text: String,
    /// Whether this is where the fault is (`^^^`) or a place that explains it (`---`).
    pub primary: bool,
}

impl Diagnostic {
    /// An error that stops the build.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, message.into())
    }

    /// Whether it says that something is not known, and not that it is wrong.
    pub fn is_declined(&self) -> bool {
        matches!(
            self.code,
            Code::UnderivableType
                | Code::UnnamedColumn
                | Code::UnknownStructure
                | Code::UnsupportedStatement
                | Code::UnsupportedClause
                | Code::UnsupportedObject
                | Code::UnsupportedType
        )
    }

    /// A warning.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, message.into())
    }

    fn new(code: Code, severity: Severity, message: String) -> Self {
        Self {
            code,
            severity,
            message,
            labels: Vec::new(),
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Points at the fault. The text may be empty when the message says it all.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
            primary: true,
        });
        self
    }

    /// Points at a place that explains the fault, such as an earlier definition.
    #[must_use]
    pub fn see(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
            primary: false,
        });
        self
    }

    /// Adds a further fact.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// The place of the fault, if the diagnostic has one.
    pub fn primary(&self) -> Option<Span> {
        let primary = self.labels.iter().find(|label| label.primary);
        primary.map(|label| label.span)
    }
}
