//! The one type of dates and times.

use crate::types::Type;

use super::{Found, NoSupertype};

/// Whether it is a date or a time.
pub(crate) const fn is_moment(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Date
            | Type::Date32
            | Type::DateTime(_)
            | Type::DateTime64 { .. }
            | Type::Time
            | Type::Time64(_)
    )
}

/// The least supertype of dates and times; no other type goes with them.
pub(super) fn common(types: &[Type]) -> Found {
    if !types.iter().any(is_moment) {
        return None;
    }
    if !types.iter().all(is_moment) {
        return Some(Err(NoSupertype::None));
    }
    let has = |is: fn(&Type) -> bool| types.iter().any(is);
    let date = has(|ty| *ty == Type::Date);
    let date32 = has(|ty| *ty == Type::Date32);
    let time = has(|ty| matches!(ty, Type::Time | Type::Time64(_)));
    let day_time = has(|ty| matches!(ty, Type::DateTime(_)));
    let fine = has(|ty| matches!(ty, Type::DateTime64 { .. }));
    if time && (date || date32) {
        // A date and a time alone have no common type; with a third, it is not known.
        return Some(Err(if day_time || fine {
            NoSupertype::Unknown
        } else {
            NoSupertype::None
        }));
    }
    if time {
        return Some(Ok(times(types)));
    }
    if fine {
        return Some(Ok(finest(types)));
    }
    Some(Ok(match (day_time, date32) {
        (true, true) => Type::DateTime64 {
            precision: 0,
            zone: None,
        },
        (true, false) => first(types, |ty| matches!(ty, Type::DateTime(_))),
        (false, _) => Type::Date32,
    }))
}

/// The last of the most precise.
fn finest(types: &[Type]) -> Type {
    let most = types.iter().filter_map(precision).max();
    let finest = types
        .iter()
        .rev()
        .find(|ty| matches!(ty, Type::DateTime64 { .. }) && precision(ty) == most);
    finest.cloned().unwrap_or(Type::Date32)
}

/// Times of the day, alone or with moments: the finest precision, and the zone of the first moment.
fn times(types: &[Type]) -> Type {
    let precision = types.iter().filter_map(precision).max().unwrap_or(0);
    let mut moments = types.iter().filter_map(|ty| match ty {
        Type::DateTime(zone) | Type::DateTime64 { zone, .. } => Some(zone.clone()),
        _ => None,
    });
    match moments.next() {
        Some(zone) => Type::DateTime64 { precision, zone },
        None => Type::Time64(precision),
    }
}

fn precision(ty: &Type) -> Option<u8> {
    match ty {
        Type::DateTime64 { precision, .. } | Type::Time64(precision) => Some(*precision),
        _ => None,
    }
}

fn first(types: &[Type], is: impl Fn(&Type) -> bool) -> Type {
    types
        .iter()
        .find(|ty| is(ty))
        .cloned()
        .unwrap_or(Type::Date)
}
