//! Functions that apply a lambda to the elements of arrays.

use crate::types::function::{Argument, Lambda, Plain};
use crate::types::operand::{Operand, without_low_cardinality};
use crate::types::{Failure, Type};

use super::{Call, Found, Rule};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("arrayMap", with_lambda),
    ("arrayFilter", with_lambda),
    ("arrayExists", with_lambda),
    ("arrayAll", with_lambda),
    ("arrayCount", with_lambda),
];

fn with_lambda(call: &Call<'_>) -> Found {
    match call.arguments {
        [Argument::Lambda(lambda), arrays @ ..] => over_elements(call.name, *lambda, arrays),
        _ => None,
    }
}

/// `arrayMap(x -> body, array)` and its like.
fn over_elements(
    name: &str,
    lambda: &dyn Lambda,
    arrays: &[Argument<'_>],
) -> Option<Result<Operand, Failure>> {
    if arrays.len() != lambda.parameters() {
        return None;
    }
    let mut operands = Vec::new();
    let mut elements = Vec::new();
    for array in arrays {
        let Argument::Value(array) = array else {
            return None;
        };
        let Type::Array(element) = &array.ty else {
            return None;
        };
        elements.push(without_low_cardinality(element));
        operands.push((*array).clone());
    }
    let result = match lambda.body(&elements) {
        Ok(result) => result,
        Err(gap) => return Some(Err(gap.into())),
    };
    let ty = match name {
        "arrayMap" => {
            let plain = without_low_cardinality(&result.ty) == result.ty && !result.is_null();
            plain.then(|| Type::Array(Box::new(result.ty)))?
        }
        "arrayFilter" => without_low_cardinality(&operands.first()?.ty),
        "arrayCount" => Plain::UInt32.ty(),
        _ => Plain::UInt8.ty(),
    };
    Some(Ok(Operand::made_from(ty, &operands)))
}
