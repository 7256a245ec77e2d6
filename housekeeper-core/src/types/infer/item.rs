//! What an expression gives.

use crate::source::Span;
use crate::types::Reason;
use crate::types::operand::Operand;

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
    /// Whether it stands for columns of which not even the number is known.
    pub(super) is_spread: bool,
    /// Where it stands.
    pub(super) span: Span,
}

impl Item {
    /// `value` under `name`.
    pub(super) const fn new(name: Option<String>, value: Result<Operand, Gap>, span: Span) -> Self {
        Self {
            name,
            value,
            docs: Vec::new(),
            is_spread: false,
            span,
        }
    }

    /// Something of which neither name nor type is known.
    pub(super) const fn unknown(span: Span, gap: Gap) -> Self {
        Self::new(None, Err(gap), span)
    }

    /// Columns of which not even the number is known.
    pub(super) const fn spread(span: Span, gap: Gap) -> Self {
        Self {
            name: None,
            value: Err(gap),
            docs: Vec::new(),
            is_spread: true,
            span,
        }
    }

    /// Something that is not looked into.
    pub(super) const fn form(span: Span, what: &'static str) -> Self {
        Self::unknown(span, Gap::new(span, Reason::Form(what)))
    }

    /// Something that a diagnostic speaks of.
    pub(super) const fn reported(span: Span) -> Self {
        Self::unknown(span, Gap::new(span, Reason::Reported))
    }

    /// The same under another name.
    pub(super) fn named(self, name: String) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }
}

/// The values of items, or the first gap.
pub(super) fn values(items: &[Item]) -> Result<Vec<Operand>, Gap> {
    items.iter().map(|item| item.value.clone()).collect()
}
