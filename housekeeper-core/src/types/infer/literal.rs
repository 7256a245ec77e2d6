//! The types of values written out.

use crate::syntax::ast::{Expr, ExprKind, Literal, Number};
use crate::types::{IntWidth, Type};

use crate::types::operand::{Form, Operand};

/// The value of a literal. `None` for a number whose type is not certain.
pub(super) fn literal(literal: &Literal) -> Option<Operand> {
    let ty = match literal {
        Literal::Null => Type::Nullable(Box::new(Type::Nothing)),
        Literal::Bool(_) => Type::Bool,
        Literal::Number(number) => number_type(number)?,
        Literal::String(_) | Literal::Bytes(_) => Type::String,
    };
    Some(Operand {
        ty,
        form: Form::Literal(literal.clone()),
    })
}

/// The value of a number with a sign before it, `-1`; `None` when `operand` is not that.
///
/// ClickHouse reads `-1` as one number, an Int8, and computes `-(1)`, an Int16. The tree has no parentheses: what
/// stands directly behind the sign has none.
pub(super) fn negative(expr: &Expr, operand: &Expr) -> Option<Operand> {
    let ExprKind::Literal(Literal::Number(number)) = &operand.node else {
        return None;
    };
    if operand.span.start != expr.span.start + 1 {
        return None;
    }
    let ty = match number.as_i128() {
        Some(value) => match value {
            0..=0x80 => Type::Int(IntWidth::W8),
            0x81..=0x8000 => Type::Int(IntWidth::W16),
            0x8001..=0x8000_0000 => Type::Int(IntWidth::W32),
            0x8000_0001..=0x8000_0000_0000_0000 => Type::Int(IntWidth::W64),
            _ => return None,
        },
        None => number_type(number)?,
    };
    Some(Operand {
        ty,
        form: Form::Constant,
    })
}

/// The smallest type that holds the number. Hexadecimal floats and the like are not looked into.
fn number_type(number: &Number) -> Option<Type> {
    if let Some(value) = number.as_i128() {
        return Some(match u64::try_from(value).ok()? {
            0..=0xFF => Type::UInt(IntWidth::W8),
            0x100..=0xFFFF => Type::UInt(IntWidth::W16),
            0x1_0000..=0xFFFF_FFFF => Type::UInt(IntWidth::W32),
            _ => Type::UInt(IntWidth::W64),
        });
    }
    let plain = |byte: u8| byte.is_ascii_digit() || b".eE+-".contains(&byte);
    (number.text.bytes().all(plain) && number.text.contains(['.', 'e', 'E']))
        .then_some(Type::Float64)
}
