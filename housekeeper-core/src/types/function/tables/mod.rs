//! The functions whose result types are known.
//!
//! The tables are data; `tests/tests/infer.rs` asks the engine about every row of them, over every type.

mod aggregate;
mod window;

use super::class::Class;
use super::signature::{Output, Signature};
use crate::types::Type;
use crate::types::operand::Operand;

/// Every signature of an aggregate function, without combinators.
pub fn aggregates() -> impl Iterator<Item = &'static Signature> {
    aggregate::SIGNATURES.iter()
}

/// Every signature of a function that only has a meaning over a window.
pub fn windows() -> impl Iterator<Item = &'static Signature> {
    window::SIGNATURES.iter()
}

/// A row of a table: `name(arguments)` gives `output`.
const fn f(name: &'static str, arguments: &'static [Class], output: Output) -> Signature {
    Signature::new(name, arguments, output)
}

/// The type of `name(operands)`, by the first of `signatures` that knows it.
pub(crate) fn find(
    mut signatures: impl Iterator<Item = &'static Signature>,
    name: &str,
    operands: &[Operand],
) -> Option<Type> {
    signatures.find_map(|signature| {
        let named = signature.name == name;
        named.then(|| signature.apply(operands)).flatten()
    })
}
