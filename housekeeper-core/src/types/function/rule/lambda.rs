//! Functions that apply a lambda to the elements of arrays and maps.

use crate::types::function::{Argument, Lambda, refused};
use crate::types::operand::{Form, Operand, nullable, without_low_cardinality};
use crate::types::{Failure, IntWidth, TupleElement, Type};

use super::geometry::plain;
use super::{Call, Found, Rule, array, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("arrayMap", |call| over_arrays(call, Makes::Mapped)),
    ("arrayFilter", |call| over_arrays(call, Makes::Array)),
    ("arrayFill", |call| over_arrays(call, Makes::Array)),
    ("arrayReverseFill", |call| over_arrays(call, Makes::Array)),
    ("arraySplit", |call| over_arrays(call, Makes::Arrays)),
    ("arrayReverseSplit", |call| over_arrays(call, Makes::Arrays)),
    ("arrayExists", |call| over_arrays(call, Makes::Flag)),
    ("arrayAll", |call| over_arrays(call, Makes::Flag)),
    ("arrayCount", |call| over_arrays(call, Makes::Count)),
    ("arrayFirst", |call| over_arrays(call, Makes::Element)),
    ("arrayLast", |call| over_arrays(call, Makes::Element)),
    ("arrayFirstOrNull", |call| {
        over_arrays(call, Makes::ElementOrNull)
    }),
    ("arrayLastOrNull", |call| {
        over_arrays(call, Makes::ElementOrNull)
    }),
    ("arrayFirstIndex", |call| over_arrays(call, Makes::Count)),
    ("arrayLastIndex", |call| over_arrays(call, Makes::Count)),
    ("arraySort", |call| over_arrays(call, Makes::Sorted)),
    ("arrayReverseSort", |call| over_arrays(call, Makes::Sorted)),
    ("arraySum", |call| over_arrays(call, Makes::Sum)),
    ("arrayAvg", |call| over_arrays(call, Makes::Average)),
    ("arrayProduct", |call| over_arrays(call, Makes::Average)),
    ("arrayMin", |call| over_arrays(call, Makes::Extreme)),
    ("arrayMax", |call| over_arrays(call, Makes::Extreme)),
    ("arrayCumSum", |call| over_arrays(call, Makes::Sums)),
    ("arrayCumSumNonNegative", |call| {
        over_arrays(call, Makes::Sums)
    }),
    ("arrayDifference", |call| {
        over_arrays(call, Makes::Differences)
    }),
    ("arrayFold", fold),
    ("mapFilter", |call| over_map(call, Makes::Array)),
    ("mapApply", |call| over_map(call, Makes::Mapped)),
    ("mapExists", |call| over_map(call, Makes::Flag)),
    ("mapAll", |call| over_map(call, Makes::Flag)),
];

/// What is made of the results of the lambda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Makes {
    /// An array of them.
    Mapped,
    /// The first array, or part of it; they are conditions.
    Array,
    /// The first array in parts; they are conditions.
    Arrays,
    /// Yes or no; they are conditions.
    Flag,
    /// A number of elements; they are conditions.
    Count,
    /// An element of the first array; they are conditions.
    Element,
    /// An element of the first array, or NULL; they are conditions.
    ElementOrNull,
    /// The first array, in the order of them.
    Sorted,
    /// Their sum.
    Sum,
    /// Their average or their product.
    Average,
    /// The least or the greatest.
    Extreme,
    /// Their sums so far.
    Sums,
    /// The differences of neighbours.
    Differences,
}

impl Makes {
    const fn wants_condition(self) -> bool {
        matches!(
            self,
            Self::Array
                | Self::Arrays
                | Self::Flag
                | Self::Count
                | Self::Element
                | Self::ElementOrNull
        )
    }
}

fn over_arrays(call: &Call<'_>, makes: Makes) -> Found {
    match call.arguments {
        [Argument::Lambda(lambda), arrays @ ..] => {
            let (arrays, elements) = arrays_of(arrays)?;
            if elements.is_empty() || elements.len() != lambda.parameters() {
                return None;
            }
            // Of an empty array, ClickHouse takes lambdas that it refuses elsewhere.
            if elements.contains(&Type::Nothing) {
                return Some(Err(unsure(call.name, &arrays)));
            }
            Some(applied(call, makes, *lambda, &arrays, &elements))
        }
        [Argument::Value(_)] => {
            let (arrays, elements) = arrays_of(call.arguments)?;
            let element = elements.first()?;
            if makes == Makes::Mapped {
                return None;
            }
            if makes.wants_condition() && !is_condition(element) {
                return None;
            }
            Some(result(call, makes, element, element).map(|ty| Operand::made_from(ty, &arrays)))
        }
        _ => None,
    }
}

/// The arrays, and the types of their elements as a lambda sees them.
fn arrays_of(arguments: &[Argument<'_>]) -> Option<(Vec<Operand>, Vec<Type>)> {
    let mut arrays = Vec::new();
    let mut elements = Vec::new();
    for argument in arguments {
        let Argument::Value(array) = argument else {
            return None;
        };
        let Type::Array(element) = plain(&array.ty) else {
            return None;
        };
        elements.push(without_low_cardinality(&element));
        arrays.push((*array).clone());
    }
    Some((arrays, elements))
}

fn applied(
    call: &Call<'_>,
    makes: Makes,
    lambda: &dyn Lambda,
    arrays: &[Operand],
    elements: &[Type],
) -> Result<Operand, Failure> {
    let value = lambda.body(elements)?;
    let value = match value.ty {
        // It goes from the values themselves, and stays inside of them.
        Type::LowCardinality(inner) => *inner,
        ty => ty,
    };
    if makes.wants_condition() && !is_condition(&value) {
        let given = [Operand::column(value)];
        return Err(match &given[0].ty {
            Type::Variant(_) | Type::Dynamic { .. } => unsure(call.name, &given),
            _ => refused(call.name, &given),
        });
    }
    let ty = result(call, makes, &elements[0], &value)?;
    Ok(Operand {
        ty,
        form: form(arrays),
    })
}

/// A lambda may look at columns: what is made of constants need not be constant.
fn form(arrays: &[Operand]) -> Form {
    if arrays.iter().any(|array| array.form == Form::Column) {
        Form::Column
    } else {
        Form::Unknown
    }
}

fn is_condition(ty: &Type) -> bool {
    match ty {
        Type::Nullable(inner) => **inner == Type::Nothing || is_condition(inner),
        Type::Bool | Type::UInt(IntWidth::W8) => true,
        _ => false,
    }
}

/// The type of what is made of `values` for an array of `element`.
fn result(call: &Call<'_>, makes: Makes, element: &Type, value: &Type) -> Result<Type, Failure> {
    let array = |ty: Type| Type::Array(Box::new(ty));
    let unknown = || {
        let given = [
            Operand::column(element.clone()),
            Operand::column(value.clone()),
        ];
        unsure(call.name, &given)
    };
    Ok(match makes {
        Makes::Mapped => array(value.clone()),
        Makes::Array | Makes::Sorted => array(element.clone()),
        Makes::Arrays => array(array(element.clone())),
        Makes::Flag => Type::UInt(IntWidth::W8),
        Makes::Count => Type::UInt(IntWidth::W32),
        Makes::Element => element.clone(),
        Makes::ElementOrNull => nullable(element.clone()).ok_or_else(unknown)?,
        Makes::Sum => array::sum(value).ok_or_else(unknown)?,
        Makes::Sums => array(array::sum(value).ok_or_else(unknown)?),
        Makes::Average if array::sum(value).is_some() => Type::Float64,
        Makes::Extreme if array::has_order(value) => value.clone(),
        Makes::Average | Makes::Extreme => return Err(unknown()),
        Makes::Differences => array(array::difference(value).ok_or_else(unknown)?),
    })
}

/// `arrayFold((so_far, x) -> …, array, start)`: the lambda gives the type of the start.
fn fold(call: &Call<'_>) -> Found {
    let [Argument::Lambda(lambda), rest @ .., Argument::Value(start)] = call.arguments else {
        return None;
    };
    let (arrays, elements) = arrays_of(rest)?;
    if lambda.parameters() != elements.len() + 1 {
        return None;
    }
    let mut types = vec![without_low_cardinality(&start.ty)];
    types.extend(elements);
    let value = match lambda.body(&types) {
        Ok(value) => without_low_cardinality(&value.ty),
        Err(gap) => return Some(Err(gap.into())),
    };
    if value != types[0] {
        let given = [Operand::column(types[0].clone()), Operand::column(value)];
        return Some(Err(refused(call.name, &given)));
    }
    Some(Ok(Operand {
        ty: value,
        form: form(&arrays),
    }))
}

fn over_map(call: &Call<'_>, makes: Makes) -> Found {
    let [Argument::Lambda(lambda), Argument::Value(map)] = call.arguments else {
        return None;
    };
    let Type::Map(key, value) = &map.ty else {
        return None;
    };
    if lambda.parameters() != 2 {
        return None;
    }
    let parameters = [without_low_cardinality(key), without_low_cardinality(value)];
    let body = match lambda.body(&parameters) {
        Ok(body) => without_low_cardinality(&body.ty),
        Err(gap) => return Some(Err(gap.into())),
    };
    let ty = match makes {
        Makes::Flag if is_condition(&body) => Type::UInt(IntWidth::W8),
        Makes::Array if is_condition(&body) => map.ty.clone(),
        Makes::Mapped => match body {
            Type::Tuple(elements) => {
                let [TupleElement { ty: key, .. }, TupleElement { ty: value, .. }] =
                    elements.as_slice()
                else {
                    return None;
                };
                if !matches!(key, Type::String | Type::UInt(_) | Type::Int(_)) {
                    return None;
                }
                Type::Map(Box::new(key.clone()), Box::new(value.clone()))
            }
            _ => return None,
        },
        _ => return None,
    };
    Some(Ok(Operand {
        ty,
        form: form(std::slice::from_ref(*map)),
    }))
}
