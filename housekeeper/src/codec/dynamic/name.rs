//! From a type's name, as [`SqlType`](crate::ty::SqlType) writes it, to its form on the wire.

use super::shape::{PLAIN, UNITS};
use crate::codec::{put_bytes, put_varint};

/// Appends the type. `None` of a name that is not one of the markers'.
pub(super) fn encode(name: &str, out: &mut Vec<u8>) -> Option<()> {
    let (word, arguments) = match name.split_once('(') {
        Some((word, rest)) => (word, split(rest.strip_suffix(')')?)),
        None => (name, Vec::new()),
    };
    if arguments.is_empty() {
        if let Some((code, ..)) = PLAIN.iter().find(|(.., text)| *text == word) {
            out.push(*code);
            return Some(());
        }
        if let Some(unit) = word.strip_prefix("Interval") {
            let number = UNITS.iter().position(|known| *known == unit)?;
            out.extend([0x22, u8::try_from(number).ok()?]);
            return Some(());
        }
    }
    match (word, arguments.as_slice()) {
        ("String", []) => out.push(0x15),
        ("DateTime", [zone]) => {
            out.push(0x12);
            put_bytes(out, zone.trim_matches('\'').as_bytes());
        }
        ("DateTime64", [precision, zone]) => {
            out.extend([0x14, precision.parse().ok()?]);
            put_bytes(out, zone.trim_matches('\'').as_bytes());
        }
        ("Time64", [precision]) => out.extend([0x34, precision.parse().ok()?]),
        ("FixedString", [length]) => {
            out.push(0x16);
            put_varint(out, length.parse().ok()?);
        }
        ("Decimal", [precision, scale]) => {
            let (precision, scale): (u8, u8) = (precision.parse().ok()?, scale.parse().ok()?);
            out.push(match precision {
                0..=9 => 0x19,
                10..=18 => 0x1a,
                19..=38 => 0x1b,
                _ => 0x1c,
            });
            out.extend([precision, scale]);
        }
        ("Nullable", [inner]) => {
            out.push(0x23);
            encode(inner, out)?;
        }
        ("Array", [inner]) => {
            out.push(0x1e);
            encode(inner, out)?;
        }
        ("Map", [key, value]) => {
            out.push(0x27);
            encode(key, out)?;
            encode(value, out)?;
        }
        ("Tuple", elements) => {
            out.push(0x1f);
            put_varint(out, elements.len() as u64);
            for element in elements {
                encode(element, out)?;
            }
        }
        _ => return None,
    }
    Some(())
}

/// The arguments, at the commas that are in no brackets. A time zone has neither.
fn split(arguments: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, byte) in arguments.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                parts.push(arguments[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    if !arguments.is_empty() {
        parts.push(arguments[start..].trim());
    }
    parts
}
