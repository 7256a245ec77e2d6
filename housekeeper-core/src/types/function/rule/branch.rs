//! `if` and its like: a value that is one of several.

use crate::syntax::ast::Literal;
use crate::types::function::refused;
use crate::types::operand::{
    Form, Operand, bare, is_nullable, is_only_null, is_simple_aggregate, nullable,
    without_low_cardinality,
};
use crate::types::supertype::{NoSupertype, supertype, supertype_or_variant};
use crate::types::{Failure, IntWidth, Type, can_be_nullable};

use super::compare;
use super::default::{named, with_nulls};
use super::{Call, Found, Rule, no_common, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("if", if_),
    ("multiIf", multi_if),
    ("caseWithExpression", case),
    ("coalesce", coalesce),
    ("ifNull", if_null),
    ("nullIf", null_if),
    ("assumeNotNull", assume_not_null),
    ("toNullable", to_nullable),
    ("greatest", extreme),
    ("least", extreme),
];

/// The types of values that go into one, as ClickHouse reads them.
///
/// A number beside numbers with a sign is read with a sign where it fits: `4294967296` beside `-1` is an Int64.
pub(super) fn types_of(name: &str, operands: &[Operand]) -> Result<Vec<Type>, Failure> {
    let signed = operands
        .iter()
        .any(|operand| matches!(bare(&operand.ty), Type::Int(_)));
    operands
        .iter()
        .map(|operand| {
            let wide = operand.ty == Type::UInt(IntWidth::W64);
            match &operand.form {
                Form::Literal(Literal::Number(number)) if wide && signed => {
                    let fits = number
                        .as_u64()
                        .is_some_and(|value| i64::try_from(value).is_ok());
                    Ok(if fits {
                        Type::Int(IntWidth::W64)
                    } else {
                        operand.ty.clone()
                    })
                }
                Form::Constant | Form::Unknown if wide && signed => Err(unsure(name, operands)),
                _ => Ok(operand.ty.clone()),
            }
        })
        .collect()
}

/// The one type of `operands`, a `Variant` where there is none.
fn common(name: &str, operands: &[Operand]) -> Result<Type, Failure> {
    // A NULL beside these makes one or the other, as it stands.
    let odd = |operand: &Operand| {
        matches!(
            named(&operand.ty),
            Type::Tuple(_) | Type::Geo(_) | Type::Variant(_)
        )
    };
    if operands.iter().any(|operand| is_only_null(&operand.ty)) && operands.iter().any(odd) {
        return Err(unsure(name, operands));
    }
    let types = types_of(name, operands)?;
    let types: Vec<Type> = types.iter().map(without_low_cardinality).collect();
    supertype_or_variant(&types).map_err(|why| no_common(why, name, operands))
}

/// Refuses what cannot be a condition.
fn check_condition(name: &str, operand: &Operand) -> Result<(), Failure> {
    let ty = match without_low_cardinality(named(&operand.ty)) {
        Type::Nullable(inner) => *inner,
        other => other,
    };
    match ty {
        Type::Bool | Type::UInt(IntWidth::W8) => Ok(()),
        Type::Nothing if is_only_null(&operand.ty) => Ok(()),
        Type::Variant(_) | Type::Dynamic { .. } | Type::Nothing => {
            Err(unsure(name, std::slice::from_ref(operand)))
        }
        _ => Err(refused(name, std::slice::from_ref(operand))),
    }
}

fn if_(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [condition, then, otherwise] = operands.as_slice() else {
        return Some(Err(call.count("a condition and two values")));
    };
    Some(check_condition(call.name, condition).and_then(|()| {
        if let (Type::Decimal { scale: one, .. }, Type::Decimal { scale: other, .. }) =
            (bare(&then.ty), bare(&otherwise.ty))
            && one != other
        {
            // ClickHouse refuses some of these when it looks at the columns.
            return Err(unsure(call.name, &operands));
        }
        let ty = match (then, otherwise) {
            (value, null) | (null, value) if null.is_null() && !is_only_null(&value.ty) => {
                beside_null(call.name, value)?
            }
            _ => common(call.name, &operands[1..])?,
        };
        Ok(Operand::made_from(ty, &operands))
    }))
}

/// The type of `value` or NULL, as `if` has it.
fn beside_null(name: &str, value: &Operand) -> Result<Type, Failure> {
    let ty = match named(&value.ty) {
        plain @ (Type::LowCardinality(_) | Type::Nullable(_)) => without_low_cardinality(plain),
        Type::Geo(crate::types::Geo::Point) => {
            crate::types::supertype::shape(crate::types::Geo::Point)
        }
        _ => without_low_cardinality(&value.ty),
    };
    match ty {
        Type::Variant(_) | Type::Dynamic { .. } | Type::Geo(crate::types::Geo::Geometry) => Ok(ty),
        ty if is_nullable(&ty) => Ok(ty),
        ty if can_be_nullable(&ty) => Ok(Type::Nullable(Box::new(ty))),
        Type::Array(_) | Type::Map(..) => Ok(crate::types::supertype::variant(&[ty])),
        ty => Err(unsure(name, &[Operand::column(ty)])),
    }
}

/// Conditions and values in turns, the value of no condition last.
fn multi_if(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() < 3 || operands.len() % 2 == 0 {
        return Some(Err(
            call.count("conditions and values in turns, and one value more")
        ));
    }
    let (otherwise, branches) = operands.split_last()?;
    let mut values = Vec::with_capacity(branches.len() / 2 + 1);
    for branch in branches.chunks_exact(2) {
        if let Err(failure) = check_condition(call.name, &branch[0]) {
            return Some(Err(failure));
        }
        values.push(branch[1].clone());
    }
    values.push(otherwise.clone());
    Some(common(call.name, &values).map(|ty| Operand::made_from(ty, &operands)))
}

/// `CASE value WHEN …`: a value, then what it may be and what comes out of it in turns, and one value more.
fn case(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() < 4 || operands.len() % 2 == 1 {
        return Some(Err(
            call.count("a value, pairs of values, and one value more")
        ));
    }
    Some(with_nulls(call.name, &operands, &|operands| {
        of_cases(call.name, operands)
    }))
}

fn of_cases(name: &str, operands: &[Operand]) -> Result<Type, Failure> {
    let (mut keys, mut values) = (Vec::new(), Vec::new());
    let last = operands.len().saturating_sub(1);
    for (at, operand) in operands.iter().enumerate() {
        if at != last && (at == 0 || at % 2 == 1) {
            keys.push(operand.clone());
        } else {
            values.push(operand.clone());
        }
    }
    let is_plain = |ty: &Type| {
        matches!(
            bare(ty),
            Type::Bool
                | Type::UInt(_)
                | Type::Int(_)
                | Type::Float32
                | Type::Float64
                | Type::String
                | Type::Nothing
        )
    };
    // Keys that are not of one type with the value ClickHouse compares by the values themselves.
    let types: Vec<Type> = keys.iter().map(|key| named(&key.ty).clone()).collect();
    let are_keys = supertype(&types).is_ok() && types.iter().all(is_plain) || are_names(&keys);
    // Which name stays is not looked into.
    if !are_keys || values.iter().any(|value| is_simple_aggregate(&value.ty)) {
        return Err(unsure(name, operands));
    }
    let types = types_of(name, &values)?;
    let is_result = |ty: &Type| {
        is_plain(ty)
            || matches!(
                bare(ty),
                Type::Decimal { .. } | Type::Date | Type::DateTime(_)
            )
    };
    if !types.iter().all(is_result) {
        return Err(unsure(name, operands));
    }
    supertype(&types).map_err(|why| no_common(why, name, &values))
}

/// Whether the first is an enum, and the others are names that it has, written out.
fn are_names(keys: &[Operand]) -> bool {
    let Some((value, keys)) = keys.split_first() else {
        return false;
    };
    let Type::Enum { values, .. } = bare(&value.ty) else {
        return false;
    };
    let is_name = |key: &Operand| {
        let text = key.text();
        text.is_some_and(|text| values.iter().any(|(name, _)| name == text))
    };
    keys.iter().all(is_name)
}

/// The first value that is not NULL: values after one that cannot be NULL do not matter.
fn coalesce(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.is_empty() {
        return Some(Ok(Operand::made_from(
            Type::Nullable(Box::new(Type::Nothing)),
            &operands,
        )));
    }
    Some(with_nulls(call.name, &operands, &|operands| {
        first_not_null(call.name, operands)
    }))
}

fn if_null(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() != 2 {
        return Some(Err(call.count("two arguments")));
    }
    if !can_contain_null(&operands[0].ty) {
        // As it is: only the wrapping may change.
        let ty = &operands[0].ty;
        let is_low = |operand: &Operand| matches!(named(&operand.ty), Type::LowCardinality(_));
        if !operands.iter().any(is_low) && without_low_cardinality(ty) == *ty {
            return Some(Ok(Operand::made_from(ty.clone(), &operands)));
        }
    }
    Some(with_nulls(call.name, &operands, &|operands| {
        first_not_null(call.name, operands)
    }))
}

fn first_not_null(name: &str, operands: &[Operand]) -> Result<Type, Failure> {
    let mut used = Vec::new();
    for operand in operands.iter().filter(|operand| !is_only_null(&operand.ty)) {
        used.push(operand.clone());
        if !can_contain_null(&operand.ty) {
            break;
        }
    }
    if let [only] = used.as_slice() {
        return Ok(only.ty.clone());
    }
    let Some((last, rest)) = used.split_last() else {
        return Ok(Type::Nullable(Box::new(Type::Nothing)));
    };
    if used.iter().any(|operand| {
        matches!(
            operand.ty,
            Type::Variant(_) | Type::Dynamic { .. } | Type::Geo(_)
        )
    }) {
        return Err(unsure(name, operands));
    }
    let mut values: Vec<Operand> = rest.iter().map(without_null).collect();
    values.push(last.clone());
    let ty = common(name, &values)?;
    Ok(match ty {
        Type::Nullable(inner) if !can_contain_null(&last.ty) => *inner,
        ty => ty,
    })
}

fn without_null(operand: &Operand) -> Operand {
    let ty = match named(&operand.ty) {
        Type::Nullable(inner) => (**inner).clone(),
        _ => operand.ty.clone(),
    };
    Operand {
        ty,
        form: operand.form.clone(),
    }
}

fn can_contain_null(ty: &Type) -> bool {
    is_nullable(ty)
        || matches!(
            named(ty),
            Type::Variant(_) | Type::Dynamic { .. } | Type::Geo(crate::types::Geo::Geometry)
        )
}

fn null_if(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [value, other] = operands.as_slice() else {
        return Some(Err(call.count("two arguments")));
    };
    if is_only_null(&value.ty) {
        return Some(Ok(value.clone()));
    }
    if !is_only_null(&other.ty) {
        match compare::are_comparable(value, other) {
            Some(true) => {}
            Some(false) if !operands.iter().any(|operand| is_nullable(&operand.ty)) => {
                return Some(Err(compare::not_comparable(call.name, value, other)));
            }
            Some(false) | None => return Some(Err(unsure(call.name, &operands))),
        }
    }
    Some(with_nulls(call.name, &operands, &|operands| {
        nullable(operands[0].ty.clone()).ok_or_else(|| unsure(call.name, operands))
    }))
}

fn assume_not_null(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [operand] = operands.as_slice() else {
        return Some(Err(call.count("one argument")));
    };
    let ty = match &operand.ty {
        Type::Nullable(inner) => (**inner).clone(),
        Type::LowCardinality(inner) => match &**inner {
            Type::Nullable(inner) => Type::LowCardinality(inner.clone()),
            _ => operand.ty.clone(),
        },
        Type::Dynamic { .. } | Type::Variant(_) | Type::Geo(_) => {
            return Some(Err(unsure(call.name, &operands)));
        }
        Type::SimpleAggregateFunction { .. } => match named(&operand.ty) {
            Type::Nullable(inner) => (**inner).clone(),
            Type::LowCardinality(_) => return Some(Err(unsure(call.name, &operands))),
            _ => operand.ty.clone(),
        },
        other => without_low_cardinality(other),
    };
    Some(Ok(Operand::made_from(ty, &operands)))
}

fn to_nullable(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [operand] = operands.as_slice() else {
        return Some(Err(call.count("one argument")));
    };
    let ty = match &operand.ty {
        Type::LowCardinality(inner) => {
            nullable((**inner).clone()).map(|inner| Type::LowCardinality(Box::new(inner)))
        }
        Type::SimpleAggregateFunction { .. }
        | Type::Variant(_)
        | Type::Dynamic { .. }
        | Type::Geo(_) => None,
        ty if can_be_nullable(ty) || is_nullable(ty) => nullable(ty.clone()),
        _ => return Some(Err(refused(call.name, &operands))),
    };
    Some(
        ty.map(|ty| Operand::made_from(ty, &operands))
            .ok_or_else(|| unsure(call.name, &operands)),
    )
}

/// `greatest` and `least`.
fn extreme(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.is_empty() {
        return Some(Err(call.count("at least one argument")));
    }
    if let [only] = operands.as_slice() {
        return Some(Ok(only.clone()));
    }
    // NULLs are left out: the result can be NULL when one of the values can.
    let odd = |operand: &Operand| {
        matches!(
            named(&operand.ty),
            Type::Variant(_)
                | Type::Dynamic { .. }
                | Type::Geo(_)
                | Type::Nested(_)
                | Type::Nothing
                | Type::Interval(_)
                | Type::Ipv4
                | Type::Ipv6
        )
    };
    if operands.iter().any(odd) || operands.iter().all(|operand| is_only_null(&operand.ty)) {
        return None;
    }
    // Of constants, the values decide what a large number beside one with a sign becomes.
    let wide = |operand: &Operand| *operand.bare() == Type::UInt(IntWidth::W64);
    let signed = |operand: &Operand| matches!(operand.bare(), Type::Int(_));
    if operands.iter().any(|operand| operand.form != Form::Column)
        && operands.iter().any(wide)
        && operands.iter().any(signed)
    {
        return Some(Err(unsure(call.name, &operands)));
    }
    Some(with_nulls(call.name, &operands, &|full| {
        if let [one, other] = full
            && call.name.eq_ignore_ascii_case("greatest")
            && let (Type::UInt(IntWidth::W64), Type::Int(IntWidth::W64))
            | (Type::Int(IntWidth::W64), Type::UInt(IntWidth::W64)) =
                (named(&one.ty), named(&other.ty))
        {
            // The lesser of the two is an Int64.
            return Ok(Type::UInt(IntWidth::W64));
        }
        if let [one, other] = full
            && let Some(found) = super::number::wider_of(named(&one.ty), named(&other.ty))
        {
            return found.map_err(|why| no_common(why, call.name, full));
        }
        least_common(call.name, full)
    }))
}

fn least_common(name: &str, values: &[Operand]) -> Result<Type, Failure> {
    let types = types_of(name, values)?;
    let null = values.iter().any(|operand| is_only_null(&operand.ty));
    supertype(&types).map_err(|why| match why {
        NoSupertype::None if !null => no_common(why, name, values),
        _ => unsure(name, values),
    })
}
