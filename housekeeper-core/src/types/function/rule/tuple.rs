//! `tupleElement`.

use crate::syntax::ast::Literal;
use crate::types::Type;
use crate::types::operand::{Form, Operand};

use super::{Call, Found, Rule};

pub(super) const RULES: &[(&str, Rule)] = &[("tupleElement", tuple_element)];

fn tuple_element(call: &Call<'_>) -> Found {
    match call.values()?.as_slice() {
        [tuple, element] => self::element(tuple, element).map(Ok),
        _ => None,
    }
}

/// `tupleElement(tuple, element)`, the element by its number or its name.
fn element(tuple: &Operand, element: &Operand) -> Option<Operand> {
    let Type::Tuple(elements) = &tuple.ty else {
        return None;
    };
    let found = match &element.form {
        Form::Literal(Literal::Number(number)) => {
            elements.get(usize::try_from(number.as_u64()?.checked_sub(1)?).ok()?)
        }
        Form::Literal(Literal::String(name)) => elements
            .iter()
            .find(|element| element.name.as_ref() == Some(name)),
        _ => None,
    };
    Some(Operand::made_from(
        found?.ty.clone(),
        std::slice::from_ref(tuple),
    ))
}
