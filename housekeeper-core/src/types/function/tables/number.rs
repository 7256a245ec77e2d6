//! Numbers.

use super::f;
use crate::types::Type;
use crate::types::function::arithmetic;
use crate::types::function::class::Class::{
    Date, DateTime, Decimal, Float, Integer, Integer64, LiteralNumber, Moment, Number, Number64,
};
use crate::types::function::signature::Output::{Is, Same, With};
use crate::types::function::signature::{Plain, Signature};

pub(super) const SIGNATURES: &[Signature] = &[
    f("plus", &[Number64, Number64], With(arithmetic::plus)),
    f("plus", &[Decimal, Decimal], With(arithmetic::decimal_plus)),
    f(
        "plus",
        &[Decimal, Integer64],
        With(arithmetic::decimal_plus),
    ),
    f(
        "plus",
        &[Integer64, Decimal],
        With(arithmetic::decimal_plus),
    ),
    f("minus", &[Number64, Number64], With(arithmetic::minus)),
    f("minus", &[Decimal, Decimal], With(arithmetic::decimal_plus)),
    f(
        "minus",
        &[Decimal, Integer64],
        With(arithmetic::decimal_plus),
    ),
    f(
        "minus",
        &[Integer64, Decimal],
        With(arithmetic::decimal_plus),
    ),
    f(
        "multiply",
        &[Number64, Number64],
        With(arithmetic::multiply),
    ),
    f(
        "multiply",
        &[Decimal, Decimal],
        With(arithmetic::decimal_multiply),
    ),
    f(
        "multiply",
        &[Decimal, Integer64],
        With(arithmetic::decimal_multiply),
    ),
    f(
        "multiply",
        &[Integer64, Decimal],
        With(arithmetic::decimal_multiply),
    ),
    f("plus", &[Moment, Integer64], Same(0)),
    f("plus", &[Integer64, Moment], Same(1)),
    f("minus", &[Moment, Integer64], Same(0)),
    f("minus", &[Date, Date], Is(Plain::Int32)),
    f("minus", &[DateTime, DateTime], Is(Plain::Int32)),
    f("divide", &[Number64, Number64], Is(Plain::Float64)),
    f("divide", &[Decimal, Integer64], Same(0)),
    f("divide", &[Decimal, Float], Is(Plain::Float64)),
    f("divide", &[Float, Decimal], Is(Plain::Float64)),
    f("plus", &[Decimal, Float], Is(Plain::Float64)),
    f("plus", &[Float, Decimal], Is(Plain::Float64)),
    f("minus", &[Decimal, Float], Is(Plain::Float64)),
    f("minus", &[Float, Decimal], Is(Plain::Float64)),
    f("multiply", &[Decimal, Float], Is(Plain::Float64)),
    f("multiply", &[Float, Decimal], Is(Plain::Float64)),
    f(
        "intDiv",
        &[Integer64, Integer64],
        With(arithmetic::integer_divide),
    ),
    f(
        "intDivOrZero",
        &[Integer64, Integer64],
        With(arithmetic::integer_divide),
    ),
    f("modulo", &[Integer64, Integer64], With(arithmetic::modulo)),
    f("negate", &[Integer64], With(arithmetic::negate)),
    f("negate", &[Float], Same(0)),
    f("negate", &[Decimal], Same(0)),
    f("abs", &[Integer], With(arithmetic::abs)),
    f("abs", &[Float], Same(0)),
    f("abs", &[Decimal], Same(0)),
    f("round", &[Number], Same(0)).optional(&[LiteralNumber]),
    f("floor", &[Number], Same(0)).optional(&[LiteralNumber]),
    f("ceil", &[Number], Same(0)).optional(&[LiteralNumber]),
    f("trunc", &[Number], Same(0)).optional(&[LiteralNumber]),
    f("round", &[Decimal], Same(0)).optional(&[LiteralNumber]),
    f("floor", &[Decimal], Same(0)).optional(&[LiteralNumber]),
    f("ceil", &[Decimal], Same(0)).optional(&[LiteralNumber]),
    f("trunc", &[Decimal], Same(0)).optional(&[LiteralNumber]),
    f("sqrt", &[Number64], Is(Plain::Float64)),
    f("cbrt", &[Number64], Is(Plain::Float64)),
    f("exp", &[Number64], Is(Plain::Float64)),
    f("exp2", &[Number64], Is(Plain::Float64)),
    f("exp10", &[Number64], Is(Plain::Float64)),
    f("log", &[Number64], Is(Plain::Float64)),
    f("log2", &[Number64], Is(Plain::Float64)),
    f("log10", &[Number64], Is(Plain::Float64)),
    f("sin", &[Number64], Is(Plain::Float64)),
    f("cos", &[Number64], Is(Plain::Float64)),
    f("tan", &[Number64], Is(Plain::Float64)),
    f("asin", &[Number64], Is(Plain::Float64)),
    f("acos", &[Number64], Is(Plain::Float64)),
    f("atan", &[Number64], Is(Plain::Float64)),
    f("sinh", &[Number64], Is(Plain::Float64)),
    f("cosh", &[Number64], Is(Plain::Float64)),
    f("tanh", &[Number64], Is(Plain::Float64)),
    f("log1p", &[Number64], Is(Plain::Float64)),
    f("pow", &[Number64, Number64], Is(Plain::Float64)),
    f("atan2", &[Number64, Number64], Is(Plain::Float64)),
    f("hypot", &[Number64, Number64], Is(Plain::Float64)),
    f("pi", &[], Is(Plain::Float64)),
    f("e", &[], Is(Plain::Float64)),
    f("sign", &[Number], Is(Plain::Int8)),
    f("isNaN", &[Number64], Is(Plain::UInt8)),
    f("isInfinite", &[Number64], Is(Plain::UInt8)),
    f("isFinite", &[Number64], Is(Plain::UInt8)),
    f("rand", &[], Is(Plain::UInt32)),
    f("rand64", &[], Is(Plain::UInt64)),
    f("bitCount", &[Integer64], Is(Plain::UInt8)),
    f("greatest", &[Number, Number], With(same_types)),
    f("least", &[Number, Number], With(same_types)),
];

/// For functions that find a common type: certain only when there is nothing to find.
fn same_types(operands: &[crate::types::operand::Operand]) -> Option<Type> {
    let (first, rest) = operands.split_first()?;
    rest.iter()
        .all(|operand| operand.ty == first.ty)
        .then(|| first.ty.clone())
}
