//! Functions of arrays that compute the type of their elements.

use crate::types::aggregate;
use crate::types::function::refused;
use crate::types::operand::{
    Operand, bare, is_only_null, is_simple_aggregate, without_low_cardinality,
};
use crate::types::supertype::{holds, supertype};
use crate::types::{Failure, Geo, IntWidth, TupleElement, Type};

use super::arithmetic::{Operation, result as of_numbers};
use super::branch::types_of;
use super::geometry::plain;
use super::number::is_number;
use super::{Call, Found, Rule, no_common, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("range", range),
    ("arrayConcat", concat),
    ("arrayPushBack", push),
    ("arrayPushFront", push),
    ("arrayResize", resize),
    ("arrayZip", zip),
    ("arrayReduce", reduce),
    ("arrayReduceInRanges", reduce_in_ranges),
    ("initializeAggregation", initialize),
    ("arrayIntersect", intersect),
    ("transform", transform),
    ("arrayFlatten", flatten),
];

/// The elements of all the arrays in each other, as one array.
fn flatten(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [operand] = operands.as_slice() else {
        return None;
    };
    let Type::Array(mut element) = plain(&operand.ty) else {
        return None;
    };
    while let Type::Array(inner) = plain(&element) {
        element = inner;
    }
    // Of what may be an array, too, it was not asked.
    let is_open = matches!(
        *element,
        Type::Variant(_)
            | Type::Dynamic { .. }
            | Type::Json(_)
            | Type::Geo(Geo::Geometry)
            | Type::Nested(_)
            | Type::AggregateFunction { .. }
            | Type::SimpleAggregateFunction { .. }
    );
    let ty = array_of(without_low_cardinality(&element));
    (!is_open).then(|| Ok(Operand::made_from(ty, &operands)))
}

/// Where the first array is `[]`, ClickHouse looks at no other.
fn intersect(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let nothing = Type::Array(Box::new(Type::Nothing));
    (operands.first()?.ty == nothing).then(|| Ok(Operand::made_from(nothing, &operands)))
}

/// What a sum of values of `ty` is; `None` where that is not looked into.
pub(super) fn sum(ty: &Type) -> Option<Type> {
    Some(match ty {
        Type::UInt(width) => Type::UInt((*width).max(IntWidth::W64)),
        Type::Int(width) => Type::Int((*width).max(IntWidth::W64)),
        Type::Bool => Type::UInt(IntWidth::W64),
        Type::Float32 | Type::Float64 => Type::Float64,
        Type::Decimal { precision, scale } => Type::Decimal {
            precision: holds(*precision).max(38),
            scale: *scale,
        },
        _ => return None,
    })
}

/// What the difference of two values of `ty` is.
pub(super) fn difference(ty: &Type) -> Option<Type> {
    if matches!(ty, Type::Decimal { .. }) {
        return Some(ty.clone());
    }
    if !is_number(ty) || *ty == Type::BFloat16 {
        return None;
    }
    of_numbers("minus", Operation::Minus, ty, ty).ok()
}

/// Whether `arrayMin` and `arrayMax` certainly take arrays of `ty`.
pub(super) fn has_order(ty: &Type) -> bool {
    is_number(ty)
        || matches!(
            ty,
            Type::Decimal { .. }
                | Type::String
                | Type::FixedString(_)
                | Type::Date
                | Type::Date32
                | Type::DateTime(_)
                | Type::DateTime64 { .. }
                | Type::Enum { .. }
        )
}

fn array_of(ty: Type) -> Type {
    Type::Array(Box::new(ty))
}

/// The least supertype, with no `LowCardinality` left.
fn common(name: &str, operands: &[Operand], types: &[Type]) -> Result<Type, Failure> {
    let types: Vec<Type> = types.iter().map(without_low_cardinality).collect();
    supertype(&types).map_err(|why| no_common(why, name, operands))
}

fn range(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.is_empty() || operands.len() > 3 {
        return Some(Err(call.count("one to three numbers")));
    }
    let types = match types_of(call.name, &operands) {
        Ok(types) => types,
        Err(failure) => return Some(Err(failure)),
    };
    if types.iter().any(is_simple_aggregate) {
        return None;
    }
    let types: Vec<Type> = types.iter().map(|ty| bare(ty).clone()).collect();
    let is_integer =
        |ty: &Type| matches!(ty, Type::UInt(width) | Type::Int(width) if *width <= IntWidth::W64);
    if !types.iter().all(is_integer) {
        return None;
    }
    let ty = common(call.name, &operands, &types);
    Some(ty.map(|ty| Operand::made_from(array_of(ty), &operands)))
}

fn concat(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let arrays = operands
        .iter()
        .all(|operand| matches!(operand.ty, Type::Array(_)));
    if operands.is_empty() || !arrays {
        return None;
    }
    let types: Vec<Type> = operands.iter().map(|operand| operand.ty.clone()).collect();
    let ty = common(call.name, &operands, &types);
    Some(ty.map(|ty| Operand::made_from(ty, &operands)))
}

fn push(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [array, value] = operands.as_slice() else {
        return Some(Err(call.count("an array and a value")));
    };
    with_value(call, &operands, array, value)
}

/// An array of the elements of `array` and of `value`.
fn with_value(call: &Call<'_>, operands: &[Operand], array: &Operand, value: &Operand) -> Found {
    let Type::Array(element) = &array.ty else {
        return None;
    };
    let value = match types_of(
        call.name,
        &[Operand::column((**element).clone()), value.clone()],
    ) {
        Ok(mut types) => types.pop()?,
        Err(failure) => return Some(Err(failure)),
    };
    let ty = common(call.name, operands, &[(**element).clone(), value]);
    Some(ty.map(|ty| Operand::made_from(array_of(ty), operands)))
}

fn resize(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    match operands.as_slice() {
        [array, _] if matches!(array.ty, Type::Array(_)) => {
            let ty = without_low_cardinality(&array.ty);
            Some(Ok(Operand::made_from(ty, &operands)))
        }
        [array, _, value] => with_value(call, &operands, array, value),
        _ => None,
    }
}

fn zip(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let mut elements = Vec::new();
    for operand in &operands {
        let Type::Array(element) = &operand.ty else {
            return None;
        };
        elements.push(TupleElement {
            name: None,
            ty: without_low_cardinality(element),
        });
    }
    if elements.is_empty() {
        return None;
    }
    Some(Ok(Operand::made_from(
        array_of(Type::Tuple(elements)),
        &operands,
    )))
}

/// `arrayReduce('aggregate', arrays…)`.
fn reduce(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let (name, arrays) = operands.split_first()?;
    let value = aggregated(name, &elements(arrays)?)?;
    Some(value.map(|value| Operand::made_from(value.ty, &operands)))
}

/// `arrayReduceInRanges('f', [(index, length)…], array…)`
fn reduce_in_ranges(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [name, ranges, arrays @ ..] = operands.as_slice() else {
        return None;
    };
    let is_integer = |ty: &Type| matches!(ty, Type::UInt(_) | Type::Int(_));
    let is_range = |ty: &Type| match ty {
        Type::Tuple(parts) => parts.len() == 2 && parts.iter().all(|part| is_integer(&part.ty)),
        _ => false,
    };
    if !matches!(&ranges.ty, Type::Array(range) if is_range(range)) {
        return None;
    }
    let value = aggregated(name, &elements(arrays)?)?;
    Some(value.map(|value| Operand::made_from(Type::Array(Box::new(value.ty)), &operands)))
}

/// `initializeAggregation('f', x…)`: of one row.
fn initialize(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let (name, arguments) = operands.split_first()?;
    let is_plain = |operand: &Operand| without_low_cardinality(&operand.ty) == operand.ty;
    if arguments.is_empty() || !arguments.iter().all(is_plain) {
        return None;
    }
    let arguments: Vec<Operand> = arguments
        .iter()
        .map(|one| Operand::column(one.ty.clone()))
        .collect();
    let value = aggregated(name, &arguments)?;
    Some(value.map(|value| Operand::made_from(value.ty, &operands)))
}

/// The elements of arrays; `None` where there are none, or one is no array.
fn elements(arrays: &[Operand]) -> Option<Vec<Operand>> {
    let element = |array: &Operand| match &array.ty {
        Type::Array(element) => Some(Operand::column(without_low_cardinality(element))),
        _ => None,
    };
    let elements: Option<Vec<Operand>> = arrays.iter().map(element).collect();
    elements.filter(|elements| !elements.is_empty())
}

/// What the aggregate function that `name` names, a string written out, gives over `arguments`.
fn aggregated(name: &Operand, arguments: &[Operand]) -> Found {
    let name = name.text()?;
    let (name, parameters) = match name.strip_suffix(')').and_then(|name| name.split_once('(')) {
        Some((name, parameters)) => {
            let parameters = parameters.split(',').map(|text| text.trim().to_owned());
            (name, parameters.collect::<Vec<String>>())
        }
        None => (name, Vec::new()),
    };
    Some(aggregate::call(&aggregate::Call {
        name,
        parameters: &parameters,
        arguments,
        distinct: false,
        filter: None,
        nulls: None,
        over: false,
    }))
}

/// `transform(x, [from…], [to…], default)`: over plain values; others are not looked into.
fn transform(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let plain = |ty: &Type| is_number(ty) && *ty != Type::BFloat16 || *ty == Type::String;
    let element = |operand: &Operand| match &operand.ty {
        Type::Array(element) if plain(element) => Some((**element).clone()),
        _ => None,
    };
    let (value, from, to) = (operands.first()?, operands.get(1)?, operands.get(2)?);
    let (from, to) = (element(from)?, element(to)?);
    if !plain(&value.ty) || (value.ty == Type::String) != (from == Type::String) {
        return None;
    }
    let ty = match operands.get(3..)? {
        [] if (value.ty == Type::String) == (to == Type::String) => {
            supertype(&[value.ty.clone(), to])
        }
        [default] if is_only_null(&default.ty) => {
            supertype(&[to]).map(|ty| Type::Nullable(Box::new(ty)))
        }
        [default] if plain(&default.ty) => supertype(&[to, default.ty.clone()]),
        _ => return None,
    };
    Some(match ty {
        Ok(ty) => Ok(Operand::made_from(ty, &operands)),
        Err(_) if operands.len() < 4 => Err(refused(call.name, &operands)),
        Err(_) => Err(unsure(call.name, &operands)),
    })
}
