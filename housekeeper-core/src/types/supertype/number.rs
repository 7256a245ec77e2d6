//! The one type of numbers.

use crate::types::{IntWidth, Type};

use super::{Found, NoSupertype};

/// The least supertype of decimals, and of decimals with integers.
pub(super) fn decimal(types: &[Type]) -> Found {
    let is_decimal = |ty: &Type| matches!(ty, Type::Decimal { .. });
    if !types.iter().any(is_decimal) {
        return None;
    }
    let mut scale = 0;
    let mut widest = 0;
    let mut digits = 0;
    let mut signed = false;
    for ty in types {
        match ty {
            Type::Decimal {
                precision,
                scale: one,
            } => {
                scale = scale.max(*one);
                widest = widest.max(holds(*precision));
            }
            _ => match integer_digits(ty) {
                Some(one) => {
                    signed |= one >= digits && matches!(ty, Type::Int(_));
                    digits = digits.max(one);
                }
                None => return Some(Err(NoSupertype::None)),
            },
        }
    }
    let mut needed = scale + digits;
    // An Int32 fits nearly into nine digits, an Int64 into eighteen; without a fraction ClickHouse lets that do.
    if scale == 0 && signed && matches!(needed, 10 | 19) {
        needed -= 1;
    }
    if needed > 76 {
        return Some(Err(NoSupertype::None));
    }
    let precision = widest.max(holds(needed));
    Some(Ok(Type::Decimal { precision, scale }))
}

/// The digits that a decimal of the same number of bytes can hold.
pub(crate) const fn holds(precision: u8) -> u8 {
    match precision {
        0..=9 => 9,
        10..=18 => 18,
        19..=38 => 38,
        _ => 76,
    }
}

/// The digits that an integer of up to 64 bits needs.
const fn integer_digits(ty: &Type) -> Option<u8> {
    use IntWidth::{W8, W16, W32, W64};
    match ty {
        Type::Bool | Type::UInt(W8) | Type::Int(W8) => Some(3),
        Type::UInt(W16) | Type::Int(W16) => Some(5),
        Type::UInt(W32) | Type::Int(W32) => Some(10),
        Type::Int(W64) => Some(19),
        Type::UInt(W64) => Some(20),
        _ => None,
    }
}

/// The least supertype of integers and floats; enums count as the integers they are stored as.
pub(super) fn common(types: &[Type]) -> Found {
    let (mut signed, mut unsigned, mut mantissa) = (0, 0, 0);
    let (mut numbers, mut others, mut address) = (0, 0, false);
    for ty in types {
        numbers += 1;
        match ty {
            Type::Bool => unsigned = unsigned.max(8),
            Type::UInt(width) => unsigned = unsigned.max(width.bits()),
            Type::Int(width) => signed = signed.max(width.bits()),
            Type::Enum { wide, .. } => signed = signed.max(if *wide { 16 } else { 8 }),
            Type::BFloat16 => mantissa = mantissa.max(8),
            Type::Float32 => mantissa = mantissa.max(24),
            Type::Float64 => mantissa = mantissa.max(53),
            // ClickHouse takes them for numbers here, and does not convert them to all numbers.
            Type::Ipv4 | Type::Interval(_) => address = true,
            _ => {
                numbers -= 1;
                others += 1;
            }
        }
    }
    if numbers == 0 {
        return None;
    }
    if address {
        return Some(Err(NoSupertype::Unknown));
    }
    if others > 0 {
        return Some(Err(NoSupertype::None));
    }
    Some(width(signed, unsigned, mantissa).ok_or(NoSupertype::None))
}

fn width(signed: u16, unsigned: u16, mantissa: u16) -> Option<Type> {
    let mut bits = signed.max(unsigned);
    if signed > 0 && unsigned >= signed {
        // Wide integers are slow: ClickHouse does not go from 64 bits to 128 by itself.
        if bits == 64 {
            return None;
        }
        bits += 1;
    }
    if mantissa > 0 {
        return match bits.max(mantissa) {
            0..=8 => Some(Type::BFloat16),
            9..=24 => Some(Type::Float32),
            25..=53 => Some(Type::Float64),
            _ => None,
        };
    }
    let width = match bits {
        0..=8 => IntWidth::W8,
        9..=16 => IntWidth::W16,
        17..=32 => IntWidth::W32,
        33..=64 => IntWidth::W64,
        65..=128 => IntWidth::W128,
        129..=256 => IntWidth::W256,
        _ => return None,
    };
    Some(if signed > 0 {
        Type::Int(width)
    } else {
        Type::UInt(width)
    })
}
