//! The one type of several values: of the elements of an array, of the branches of an `if`, of the parts of a UNION.
//!
//! This is the least type that holds them all without loss, as ClickHouse finds it. Where there is none, most of
//! what asks for one makes a `Variant` of the types instead (`use_variant_as_common_type`).

mod moment;
mod number;
mod same;
mod variant;

pub(crate) use moment::is_moment;
pub(crate) use number::holds;
pub(crate) use same::same;
pub(crate) use variant::variant;

use super::{Geo, Json, TupleElement, Type};

/// Why several types have no least supertype.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoSupertype {
    /// ClickHouse says that there is none.
    None,
    /// ClickHouse refuses what asks for one, whatever it is.
    Refused,
    /// It is not known whether there is one.
    Unknown,
}

/// The least type that holds the values of all of `types`.
pub(crate) fn supertype(types: &[Type]) -> Result<Type, NoSupertype> {
    let [first, rest @ ..] = types else {
        return Ok(Type::Nothing);
    };
    if rest.iter().all(|ty| same(first, ty)) {
        return Ok(first.clone());
    }
    if let Some(dynamic) = dynamic(types) {
        return Ok(dynamic);
    }
    if types.contains(&Type::Nothing) {
        let others = types.iter().filter(|ty| **ty != Type::Nothing);
        return supertype(&others.cloned().collect::<Vec<_>>());
    }
    // Which of the names stays is not certain.
    let is_simple = |ty: &Type| matches!(ty, Type::SimpleAggregateFunction { .. });
    let is_low = |ty: &Type| matches!(ty, Type::LowCardinality(_));
    if types.iter().any(is_simple) && types.iter().any(is_low) {
        return Err(NoSupertype::Unknown);
    }
    // A name over a type is of no meaning here: a Bool is a UInt8, a Point is a Tuple.
    let types: Vec<Type> = types.iter().map(unnamed).collect();
    arrays(&types)
        .or_else(|| tuples(&types))
        .or_else(|| maps(&types))
        .or_else(|| low_cardinality(&types))
        .or_else(|| nullable(&types))
        .or_else(|| strings(&types))
        .or_else(|| moment::common(&types))
        .or_else(|| json(&types))
        .or_else(|| number::decimal(&types))
        .or_else(|| number::common(&types))
        .unwrap_or(Err(NoSupertype::None))
}

/// The least supertype, and a `Variant` where there is none.
pub(crate) fn supertype_or_variant(types: &[Type]) -> Result<Type, NoSupertype> {
    match supertype(types) {
        Err(NoSupertype::None) => Ok(variant(types)),
        found => found,
    }
}

/// `Dynamic` holds everything.
fn dynamic(types: &[Type]) -> Option<Type> {
    let most = types.iter().filter_map(|ty| match ty {
        Type::Dynamic { max_types } => Some(*max_types),
        _ => None,
    });
    let max_types = most.max()?;
    Some(Type::Dynamic { max_types })
}

/// `ty` as ClickHouse stores it, without the name that stands over it.
fn unnamed(ty: &Type) -> Type {
    match ty {
        Type::SimpleAggregateFunction { inner, .. } => unnamed(inner),
        Type::Geo(geo) => shape(*geo),
        Type::Nested(elements) => Type::Array(Box::new(Type::Tuple(elements.clone()))),
        other => other.clone(),
    }
}

/// What a geometric type is.
pub(crate) fn shape(geo: Geo) -> Type {
    let array = |geo| Type::Array(Box::new(Type::Geo(geo)));
    match geo {
        Geo::Point => {
            let number = TupleElement {
                name: None,
                ty: Type::Float64,
            };
            Type::Tuple(vec![number.clone(), number])
        }
        Geo::Ring | Geo::LineString => array(Geo::Point),
        Geo::Polygon => array(Geo::Ring),
        Geo::MultiLineString => array(Geo::LineString),
        Geo::MultiPolygon => array(Geo::Polygon),
        Geo::Geometry => {
            let mut all: Vec<Type> = Geo::ALL
                .into_iter()
                .filter(|geo| *geo != Geo::Geometry)
                .map(Type::Geo)
                .collect();
            all.sort_by_key(ToString::to_string);
            Type::Variant(all)
        }
    }
}

type Found = Option<Result<Type, NoSupertype>>;

/// The parts of all of `types`, where any has them; an error where some have none.
fn parts<'a, T: ?Sized>(
    types: &'a [Type],
    part: impl Fn(&'a Type) -> Option<&'a T>,
) -> Option<Result<Vec<&'a T>, NoSupertype>> {
    let found: Vec<&T> = types.iter().filter_map(part).collect();
    if found.is_empty() {
        return None;
    }
    Some(if found.len() == types.len() {
        Ok(found)
    } else {
        Err(NoSupertype::None)
    })
}

fn arrays(types: &[Type]) -> Found {
    let elements = parts(types, |ty| match ty {
        Type::Array(element) => Some(&**element),
        _ => None,
    })?;
    Some(elements.and_then(|elements| Ok(Type::Array(Box::new(all(&elements)?)))))
}

fn tuples(types: &[Type]) -> Found {
    let tuples = parts(types, |ty| match ty {
        Type::Tuple(elements) => Some(elements.as_slice()),
        _ => None,
    })?;
    Some(tuples.and_then(|tuples| tuple(&tuples)))
}

fn tuple(tuples: &[&[TupleElement]]) -> Result<Type, NoSupertype> {
    let [first, rest @ ..] = tuples else {
        return Err(NoSupertype::None);
    };
    if rest.iter().any(|tuple| tuple.len() != first.len()) {
        return Err(NoSupertype::None);
    }
    let mut elements = Vec::with_capacity(first.len());
    let same_names = rest.iter().all(|tuple| {
        let names = tuple.iter().zip(first.iter());
        let mut equal = names.map(|(one, other)| one.name == other.name);
        equal.all(|equal| equal)
    });
    for (index, element) in first.iter().enumerate() {
        let types: Vec<&Type> = tuples.iter().map(|tuple| &tuple[index].ty).collect();
        elements.push(TupleElement {
            name: element.name.clone().filter(|_| same_names),
            ty: all(&types)?,
        });
    }
    Ok(Type::Tuple(elements))
}

fn maps(types: &[Type]) -> Found {
    let keys = parts(types, |ty| match ty {
        Type::Map(key, _) => Some(&**key),
        _ => None,
    })?;
    let values = parts(types, |ty| match ty {
        Type::Map(_, value) => Some(&**value),
        _ => None,
    })?;
    Some(keys.and_then(|keys| {
        let key = all(&keys)?;
        let value = all(&values?)?;
        Ok(Type::Map(Box::new(key), Box::new(value)))
    }))
}

/// It stays only when all have it.
fn low_cardinality(types: &[Type]) -> Found {
    let inner: Vec<Type> = types
        .iter()
        .map(|ty| match ty {
            Type::LowCardinality(inner) => (**inner).clone(),
            other => other.clone(),
        })
        .collect();
    let having = types
        .iter()
        .filter(|ty| matches!(ty, Type::LowCardinality(_)))
        .count();
    if having == 0 {
        return None;
    }
    Some(supertype(&inner).map(|common| {
        if having == types.len() {
            Type::LowCardinality(Box::new(common))
        } else {
            common
        }
    }))
}

fn nullable(types: &[Type]) -> Found {
    if !types.iter().any(|ty| matches!(ty, Type::Nullable(_))) {
        return None;
    }
    let inner: Vec<Type> = types
        .iter()
        .map(|ty| match ty {
            Type::Nullable(inner) => (**inner).clone(),
            other => other.clone(),
        })
        .filter(|ty| *ty != Type::Nothing)
        .collect();
    Some(supertype(&inner).and_then(|common| {
        if super::can_be_nullable(&common) {
            Ok(Type::Nullable(Box::new(common)))
        } else if matches!(common, Type::Variant(_) | Type::Geo(Geo::Geometry)) {
            // These have a NULL of their own.
            Ok(common)
        } else {
            Err(NoSupertype::Refused)
        }
    }))
}

/// Strings of all kinds, and the names of enums, are strings.
fn strings(types: &[Type]) -> Found {
    let is_string = |ty: &Type| matches!(ty, Type::String | Type::FixedString(_));
    if !types.iter().any(is_string) {
        return None;
    }
    let all = types
        .iter()
        .all(|ty| is_string(ty) || matches!(ty, Type::Enum { .. }));
    Some(if all {
        Ok(Type::String)
    } else {
        Err(NoSupertype::None)
    })
}

/// What they have in common as `JSON`.
fn json(types: &[Type]) -> Found {
    let all = parts(types, |ty| match ty {
        Type::Json(json) => Some(&**json),
        _ => None,
    })?;
    Some(all.and_then(|all: Vec<&Json>| {
        let mut common = Json {
            max_dynamic_types: all
                .iter()
                .map(|json| json.max_dynamic_types)
                .max()
                .unwrap_or(0),
            max_dynamic_paths: all
                .iter()
                .map(|json| json.max_dynamic_paths)
                .max()
                .unwrap_or(0),
            ..Json::default()
        };
        if all.iter().any(|json| {
            json.skipped != all[0].skipped || json.skipped_regexps != all[0].skipped_regexps
        }) {
            return Err(NoSupertype::Unknown);
        }
        common.skipped.clone_from(&all[0].skipped);
        common.skipped_regexps.clone_from(&all[0].skipped_regexps);
        for (path, ty) in &all[0].typed {
            let others = all[1..]
                .iter()
                .map(|json| json.typed.iter().find(|(name, _)| name == path));
            let Some(others) = others.collect::<Option<Vec<_>>>() else {
                continue;
            };
            let mut of_path = vec![ty.clone()];
            of_path.extend(others.into_iter().map(|(_, ty)| ty.clone()));
            common.typed.push((path.clone(), supertype(&of_path)?));
        }
        Ok(Type::Json(Box::new(common)))
    }))
}

fn all(types: &[&Type]) -> Result<Type, NoSupertype> {
    let types: Vec<Type> = types.iter().map(|ty| (*ty).clone()).collect();
    supertype(&types)
}
