//! The common type of values that come from different places.

use crate::source::Span;
use crate::types::function::common;
use crate::types::operand::Operand;
use crate::types::{Reason, Type};

use super::gap::Gap;

/// The type that holds all `operands`.
pub(super) fn of(operands: &[Operand], span: Span) -> Result<Type, Gap> {
    let [first, rest @ ..] = operands else {
        return Err(Gap::new(span, Reason::Form("nothing is")));
    };
    if rest.iter().all(|other| other.ty == first.ty) {
        return Ok(first.ty.clone());
    }
    let columns: Vec<Operand> = operands
        .iter()
        .map(|operand| Operand::column(operand.ty.clone()))
        .collect();
    common(&columns).ok_or_else(|| {
        let other = rest.iter().find(|other| other.ty != first.ty);
        let other = other.map_or_else(String::new, |other| other.ty.to_string());
        Gap::new(span, Reason::Differ(first.ty.to_string(), other))
    })
}
