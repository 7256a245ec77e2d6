//! Points and polygons as plain tuples and arrays.

use crate::types::operand::Operand;
use crate::types::supertype::shape;
use crate::types::{Geo, IntWidth, Type};

use super::{Call, Found, Rule};

pub(super) const RULES: &[(&str, Rule)] = &[("pointInPolygon", point_in_polygon)];

/// A geometric type as the tuple or the array that it is; one that is several stays.
pub(super) fn plain(ty: &Type) -> Type {
    match ty {
        Type::Geo(geo) if *geo != Geo::Geometry => shape(*geo),
        other => other.clone(),
    }
}

/// Two numbers.
fn is_point(ty: &Type) -> bool {
    let is_number = |ty: &Type| {
        matches!(ty, Type::UInt(width) | Type::Int(width) if width.bits() <= 64)
            || matches!(ty, Type::Float32 | Type::Float64)
    };
    match ty {
        Type::Tuple(elements) => {
            elements.len() == 2 && elements.iter().all(|element| is_number(&element.ty))
        }
        Type::Geo(geo) => *geo == Geo::Point,
        _ => false,
    }
}

/// Points in arrays, one in the other up to `depth` times.
fn is_polygon(ty: &Type, depth: usize) -> bool {
    match ty {
        Type::Array(element) => depth > 0 && (is_point(element) || is_polygon(element, depth - 1)),
        _ => false,
    }
}

fn point_in_polygon(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let (point, polygon) = operands.split_first()?;
    let fits = is_point(&point.ty)
        && match polygon {
            [] => false,
            [polygon] => is_polygon(&polygon.ty, 3),
            rings => rings.iter().all(|ring| is_polygon(&ring.ty, 1)),
        };
    fits.then(|| Ok(Operand::made_from(Type::UInt(IntWidth::W8), &operands)))
}
