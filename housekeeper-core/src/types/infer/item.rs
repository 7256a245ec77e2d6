//! What an expression gives.

use crate::source::Span;
use crate::types::Reason;
use crate::types::operand::{Form, Operand};

use super::gap::Gap;

/// A value with the name that ClickHouse gives it.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// The name that its column has when it has no alias; `None` where it is not certain.
    pub(super) name: Option<String>,
    /// The value, or why it is not known.
    pub(super) value: Result<Operand, Gap>,
    /// What is written about the column that it is, when it is one.
    pub(super) docs: Vec<String>,
    /// Where it stands.
    pub(super) span: Span,
}

impl Item {
    /// `value` under `name`.
    pub(super) const fn new(
        name: Option<String>,
        value: Result<Operand, Gap>,
        span: Span,
    ) -> Self {
        Self {
            name,
            value,
            docs: Vec::new(),
            span,
        }
    }

    /// Something of which neither name nor type is known.
    pub(super) const fn unknown(span: Span, reason: Reason) -> Self {
        Self::new(None, Err(Gap::new(span, reason)), span)
    }

    /// Something that a diagnostic speaks of.
    pub(super) const fn reported(span: Span) -> Self {
        Self::unknown(span, Reason::Reported)
    }

    /// The same under another name.
    pub(super) fn named(self, name: String) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }
}

/// `operand`, read as a column of the query that gives it.
pub(super) fn as_column(operand: Operand) -> Operand {
    Operand {
        form: Form::Column,
        ..operand
    }
}
