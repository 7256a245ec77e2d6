//! Aggregate functions.
//!
//! `LowCardinality` around an argument is gone before an aggregate sees it; NULL is skipped, and the result of
//! nothing at all is NULL.

use super::f;
use crate::types::Type;
use crate::types::function::class::Class::{
    Bool, Date, DateTime, Decimal, Float, Integer, Integer64, Number, Number64, Scalar,
    SignedInteger64, UInteger64, Value,
};
use crate::types::function::signature::Output::{ArrayOf, Is, Keep, Same, With};
use crate::types::function::signature::Wrapping::{Ignore, Nulls};
use crate::types::function::signature::{Plain, Signature};
use crate::types::operand::Operand;

pub(super) const SIGNATURES: &[Signature] = &[
    f("count", &[], Is(Plain::UInt64)).wrapping(Ignore),
    f("count", &[Value], Is(Plain::UInt64)).wrapping(Ignore),
    f("sum", &[UInteger64], Is(Plain::UInt64)).wrapping(Nulls),
    f("sum", &[SignedInteger64], Is(Plain::Int64)).wrapping(Nulls),
    f("sum", &[Bool], Is(Plain::UInt64)).wrapping(Nulls),
    f("sum", &[Float], Is(Plain::Float64)).wrapping(Nulls),
    f("sum", &[Decimal], With(sum_of_decimals)).wrapping(Nulls),
    f("sum", &[Integer], Same(0)).wrapping(Nulls),
    f("sumWithOverflow", &[Number], Same(0)).wrapping(Nulls),
    f("sumKahan", &[Float], Is(Plain::Float64)).wrapping(Nulls),
    f("avg", &[Number64], Is(Plain::Float64)).wrapping(Nulls),
    f("avg", &[Decimal], Is(Plain::Float64)).wrapping(Nulls),
    f("quantile", &[Number64], Is(Plain::Float64)).wrapping(Nulls),
    f("quantile", &[Decimal], Same(0)).wrapping(Nulls),
    f("quantile", &[Date], Same(0)).wrapping(Nulls),
    f("quantile", &[DateTime], Same(0)).wrapping(Nulls),
    f("quantiles", &[Number64], ArrayOf(Plain::Float64)).wrapping(Ignore),
    f("uniq", &[Scalar], Is(Plain::UInt64))
        .rest(Scalar)
        .wrapping(Ignore),
    f("uniqExact", &[Scalar], Is(Plain::UInt64))
        .rest(Scalar)
        .wrapping(Ignore),
    f("uniqHLL12", &[Scalar], Is(Plain::UInt64))
        .rest(Scalar)
        .wrapping(Ignore),
    f("uniqCombined", &[Scalar], Is(Plain::UInt64))
        .rest(Scalar)
        .wrapping(Nulls),
    f("uniqCombined64", &[Scalar], Is(Plain::UInt64))
        .rest(Scalar)
        .wrapping(Nulls),
    f("min", &[Scalar], Keep(0)).wrapping(Nulls),
    f("max", &[Scalar], Keep(0)).wrapping(Nulls),
    f("any", &[Value], Keep(0)).wrapping(Nulls),
    f("anyLast", &[Value], Keep(0)).wrapping(Nulls),
    f("argMin", &[Scalar, Scalar], Same(0)).wrapping(Nulls),
    f("argMax", &[Scalar, Scalar], Same(0)).wrapping(Nulls),
    f("quantileExact", &[Number64], Same(0)).wrapping(Nulls),
    f("quantileExactLow", &[Number64], Same(0)).wrapping(Nulls),
    f("quantileExactHigh", &[Number64], Same(0)).wrapping(Nulls),
    f("quantileTDigest", &[Number64], Is(Plain::Float32)).wrapping(Nulls),
    f("quantileTiming", &[Number64], Is(Plain::Float32)).wrapping(Nulls),
    f("stddevPop", &[Number64], With(spread)).wrapping(Nulls),
    f("stddevSamp", &[Number64], With(spread)).wrapping(Nulls),
    f("varPop", &[Number64], With(spread)).wrapping(Nulls),
    f("varSamp", &[Number64], With(spread)).wrapping(Nulls),
    f("stddevPopStable", &[Number64], With(spread)).wrapping(Nulls),
    f("stddevSampStable", &[Number64], With(spread)).wrapping(Nulls),
    f("varPopStable", &[Number64], With(spread)).wrapping(Nulls),
    f("varSampStable", &[Number64], With(spread)).wrapping(Nulls),
    f("stddevPop", &[Decimal], Is(Plain::Float64)).wrapping(Nulls),
    f("stddevSamp", &[Decimal], Is(Plain::Float64)).wrapping(Nulls),
    f("varPop", &[Decimal], Is(Plain::Float64)).wrapping(Nulls),
    f("varSamp", &[Decimal], Is(Plain::Float64)).wrapping(Nulls),
    f("corr", &[Number64, Number64], With(spread)).wrapping(Nulls),
    f("covarPop", &[Number64, Number64], With(spread)).wrapping(Nulls),
    f("covarSamp", &[Number64, Number64], With(spread)).wrapping(Nulls),
    f("groupArray", &[Scalar], With(array)).wrapping(Ignore),
    f("groupUniqArray", &[Scalar], With(distinct_array)).wrapping(Ignore),
    f("topK", &[Scalar], With(array)).wrapping(Ignore),
    f("groupBitAnd", &[Integer64], Same(0)).wrapping(Nulls),
    f("groupBitOr", &[Integer64], Same(0)).wrapping(Nulls),
    f("groupBitXor", &[Integer64], Same(0)).wrapping(Nulls),
];

/// A sum has the most digits that the next wider decimal can hold.
fn sum_of_decimals(operands: &[Operand]) -> Option<Type> {
    match operands.first()?.ty {
        Type::Decimal { precision, scale } => Some(Type::Decimal {
            precision: if precision <= 38 { 38 } else { 76 },
            scale,
        }),
        _ => None,
    }
}

fn array(operands: &[Operand]) -> Option<Type> {
    Some(Type::Array(Box::new(operands.first()?.ty.clone())))
}

/// The set forgets the zone of a time, in some versions.
fn distinct_array(operands: &[Operand]) -> Option<Type> {
    match &operands.first()?.ty {
        Type::DateTime(Some(_)) | Type::DateTime64 { zone: Some(_), .. } => None,
        _ => array(operands),
    }
}

/// Of a `Float32`, versions differ.
fn spread(operands: &[Operand]) -> Option<Type> {
    let narrow = operands.iter().any(|operand| operand.ty == Type::Float32);
    (!narrow).then_some(Type::Float64)
}
