//! The functions whose result types are known.
//!
//! The tables are data; `tests/tests/infer.rs` asks the engine about every row of them, over every type.

mod array;
mod convert;
mod date;
mod hash;
mod logic;
mod number;
mod string;

use super::class::Class;
use super::signature::{Output, Signature};
use crate::types::Type;
use crate::types::operand::Operand;

/// Every signature of an ordinary function.
pub fn ordinary() -> impl Iterator<Item = &'static Signature> {
    let tables = [
        convert::SIGNATURES,
        date::SIGNATURES,
        number::SIGNATURES,
        logic::SIGNATURES,
        string::SIGNATURES,
        hash::SIGNATURES,
        array::SIGNATURES,
    ];
    tables.into_iter().flatten()
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
