//! Functions that see `Nullable` and `LowCardinality` themselves.

use crate::types::Type;

use crate::types::aggregate::finalized;
use crate::types::operand::{Operand, fits_low_cardinality};

/// How the type of a result comes from the arguments; `None` where it is not known.
type Compute = fn(&[Operand]) -> Option<Type>;

/// The functions, and how the type of each comes from its arguments.
pub(super) const SPECIALS: &[(&str, Compute)] = &[
    ("toLowCardinality", to_low_cardinality),
    ("arrayJoin", array_join),
    ("finalizeAggregation", finalize),
];

fn to_low_cardinality(operands: &[Operand]) -> Option<Type> {
    let [operand] = operands else { return None };
    match &operand.ty {
        Type::LowCardinality(_) => Some(operand.ty.clone()),
        ty => fits_low_cardinality(ty).then(|| Type::LowCardinality(Box::new(ty.clone()))),
    }
}

fn array_join(operands: &[Operand]) -> Option<Type> {
    match operands {
        [
            Operand {
                ty: Type::Array(element),
                ..
            },
        ] => Some((**element).clone()),
        _ => None,
    }
}

fn finalize(operands: &[Operand]) -> Option<Type> {
    match operands {
        [operand] => finalized(&operand.ty).ok(),
        _ => None,
    }
}
