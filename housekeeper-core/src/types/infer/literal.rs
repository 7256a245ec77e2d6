//! The types of values written out.

use crate::syntax::ast::{Literal, Number};
use crate::types::{IntWidth, Type};

use crate::types::operand::{Form, Operand};

/// The value of a literal.
pub(super) fn literal(literal: &Literal) -> Operand {
    let ty = match literal {
        Literal::Null => Type::Nullable(Box::new(Type::Nothing)),
        Literal::Bool(_) => Type::Bool,
        Literal::Number(number) => number_type(number),
        Literal::String(_) | Literal::Bytes(_) => Type::String,
    };
    Operand {
        ty,
        form: Form::Literal(literal.clone()),
    }
}

/// The smallest type that holds the number; what is no whole number of 64 bits is a Float64.
fn number_type(number: &Number) -> Type {
    let Some(value) = number.as_i128() else {
        return Type::Float64;
    };
    match value {
        0..=0xFF => Type::UInt(IntWidth::W8),
        0x100..=0xFFFF => Type::UInt(IntWidth::W16),
        0x1_0000..=0xFFFF_FFFF => Type::UInt(IntWidth::W32),
        0x1_0000_0000..=0xFFFF_FFFF_FFFF_FFFF => Type::UInt(IntWidth::W64),
        -0x80..=-1 => Type::Int(IntWidth::W8),
        -0x8000..=-0x81 => Type::Int(IntWidth::W16),
        -0x8000_0000..=-0x8001 => Type::Int(IntWidth::W32),
        -0x8000_0000_0000_0000..=-0x8000_0001 => Type::Int(IntWidth::W64),
        _ => Type::Float64,
    }
}
