//! What ClickHouse does for most functions before they see their arguments.
//!
//! `LowCardinality` goes, and comes back when all else is constant; a NULL among the arguments makes the result
//! NULL; a `Variant` is tried type by type; a `Dynamic` gives a `Dynamic`.

use crate::types::operand::{
    Form, Operand, fits_low_cardinality, is_only_null, without_low_cardinality,
};
use crate::types::supertype::{shape, variant};
use crate::types::{Failure, Geo, Type, can_be_nullable};

/// How the type of a result comes from arguments that have nothing around them.
pub(super) type Compute<'a> = &'a dyn Fn(&[Operand]) -> Result<Type, Failure>;

/// The value of a function that leaves all that to ClickHouse.
pub(super) fn by_default(
    name: &str,
    operands: &[Operand],
    compute: Compute<'_>,
) -> Result<Operand, Failure> {
    let ty = low_cardinality_of(name, operands, &|operands| nulls(name, operands, compute))?;
    Ok(Operand::made_from(ty, operands))
}

/// As [`by_default`], for a function that sees NULLs itself.
pub(super) fn with_nulls(
    name: &str,
    operands: &[Operand],
    compute: Compute<'_>,
) -> Result<Operand, Failure> {
    let ty = low_cardinality_of(name, operands, compute)?;
    Ok(Operand::made_from(ty, operands))
}

/// `LowCardinality` stays where the function can look at the few values alone.
pub(super) fn low_cardinality_of(
    name: &str,
    operands: &[Operand],
    compute: Compute<'_>,
) -> Result<Type, Failure> {
    let full: Vec<Operand> = operands
        .iter()
        .map(|operand| Operand {
            ty: match named(&operand.ty) {
                low @ Type::LowCardinality(_) => without_low_cardinality(low),
                _ => without_low_cardinality(&operand.ty),
            },
            form: operand.form.clone(),
        })
        .collect();
    let ty = compute(&full)?;
    let is_low = |operand: &Operand| matches!(named(&operand.ty), Type::LowCardinality(_));
    if !operands.iter().any(is_low) || !fits_low_cardinality(&ty) {
        return Ok(ty);
    }
    if operands.iter().any(|operand| operand.form == Form::Unknown) {
        return Err(super::unsure(name, operands));
    }
    let changing = |operand: &&Operand| operand.form == Form::Column;
    let (low, ordinary): (Vec<_>, Vec<_>) = operands
        .iter()
        .filter(changing)
        .partition(|operand| is_low(operand));
    Ok(if low.len() <= 1 && ordinary.is_empty() {
        Type::LowCardinality(Box::new(ty))
    } else {
        ty
    })
}

/// NULL in, NULL out.
fn nulls(name: &str, operands: &[Operand], compute: Compute<'_>) -> Result<Type, Failure> {
    if operands.iter().any(|operand| operand.ty == Type::Nothing) {
        return Ok(Type::Nothing);
    }
    if operands.iter().any(|operand| is_only_null(&operand.ty)) {
        if operands
            .iter()
            .any(|operand| matches!(operand.ty, Type::Dynamic { .. }))
        {
            return Err(super::unsure(name, operands));
        }
        return Ok(Type::Nullable(Box::new(Type::Nothing)));
    }
    let nullable = operands
        .iter()
        .any(|operand| matches!(named(&operand.ty), Type::Nullable(_)));
    let inner: Vec<Operand> = operands
        .iter()
        .map(|operand| match named(&operand.ty) {
            Type::Nullable(inner) => Operand {
                ty: (**inner).clone(),
                form: operand.form.clone(),
            },
            other => Operand {
                ty: other.clone(),
                form: operand.form.clone(),
            },
        })
        .collect();
    // What can be NULL, ClickHouse does not look at before there are rows: it takes more then.
    let ty = match variants(name, &inner, compute) {
        Err(Failure::Rejected(_)) if nullable => return Err(super::unsure(name, operands)),
        found => found?,
    };
    if !nullable
        || matches!(
            ty,
            Type::Nullable(_) | Type::Variant(_) | Type::Dynamic { .. }
        )
    {
        return Ok(ty);
    }
    if can_be_nullable(&ty) {
        Ok(Type::Nullable(Box::new(ty)))
    } else {
        Err(super::unsure(name, operands))
    }
}

/// A `Variant` is tried type by type. What the function does not take gives NULL, which is not looked into.
fn variants(name: &str, operands: &[Operand], compute: Compute<'_>) -> Result<Type, Failure> {
    let members = |operand: &Operand| match &operand.ty {
        Type::Variant(members) => Some(members.clone()),
        Type::Geo(Geo::Geometry) => match shape(Geo::Geometry) {
            Type::Variant(members) => Some(members),
            _ => None,
        },
        _ => None,
    };
    let mut with_members = operands
        .iter()
        .enumerate()
        .filter_map(|(at, operand)| Some((at, members(operand)?)));
    let Some((at, members)) = with_members.next() else {
        return compute(operands);
    };
    if with_members.next().is_some() {
        return Err(super::unsure(name, operands));
    }
    let mut results = Vec::new();
    for member in members {
        let mut operands = operands.to_vec();
        operands[at].ty = without_low_cardinality(&member);
        match compute(&operands) {
            Ok(ty) => results.push(ty),
            Err(_) => return Err(super::unsure(name, &operands)),
        }
    }
    let [first, rest @ ..] = results.as_slice() else {
        return Err(super::unsure(name, operands));
    };
    if rest.iter().all(|ty| ty == first) {
        return Ok(if can_be_nullable(first) {
            Type::Nullable(Box::new(first.clone()))
        } else {
            first.clone()
        });
    }
    if results.iter().any(|ty| matches!(ty, Type::Array(_))) {
        return Err(super::unsure(name, operands));
    }
    Ok(variant(&results))
}

/// The type under a `SimpleAggregateFunction`, which is a name over it.
pub(super) fn named(ty: &Type) -> &Type {
    match ty {
        Type::SimpleAggregateFunction { inner, .. } => named(inner),
        other => other,
    }
}
