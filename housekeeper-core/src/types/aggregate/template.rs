//! The type of a result, in terms of the types of the arguments.

use crate::diagnostic::Diagnostics;
use crate::syntax::parse_data_type;
use crate::types::{TupleElement, Type, resolve};

/// The type that `template` means for `arguments`; `None` where it means none.
pub(super) fn expand(template: &str, arguments: &[Type]) -> Option<Type> {
    if let Some(variable) = template.strip_prefix('$') {
        return from_argument(variable, arguments);
    }
    let Some((head, inside)) = template.split_once('(') else {
        return written(template);
    };
    let inside = inside.strip_suffix(')')?;
    let mut parts = split(inside).into_iter();
    match head {
        "Array" => Some(Type::Array(Box::new(expand(parts.next()?, arguments)?))),
        "Nullable" => Some(Type::Nullable(Box::new(expand(parts.next()?, arguments)?))),
        "Map" => Some(Type::Map(
            Box::new(expand(parts.next()?, arguments)?),
            Box::new(expand(parts.next()?, arguments)?),
        )),
        "Tuple" => {
            let elements = parts.map(|part| {
                let (name, ty) = match part.split_once(' ') {
                    Some((name, ty))
                        if name
                            .bytes()
                            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') =>
                    {
                        (Some(name.to_owned()), ty)
                    }
                    _ => (None, part),
                };
                Some(TupleElement {
                    name,
                    ty: expand(ty, arguments)?,
                })
            });
            Some(Type::Tuple(elements.collect::<Option<_>>()?))
        }
        "Decimal" => {
            let (precision, scale) = (parts.next()?, parts.next()?);
            let scale = match scale.strip_prefix('$') {
                Some(variable) => match argument(variable.strip_suffix('s')?, arguments)? {
                    Type::Decimal { scale, .. } => *scale,
                    _ => return None,
                },
                None => scale.parse().ok()?,
            };
            Some(Type::Decimal {
                precision: precision.parse().ok()?,
                scale,
            })
        }
        "DateTime64" if inside.starts_with('$') => {
            match argument(inside[1..].strip_suffix('p')?, arguments)? {
                Type::DateTime64 { precision, .. } => Some(Type::DateTime64 {
                    precision: *precision,
                    zone: None,
                }),
                _ => None,
            }
        }
        _ => written(template),
    }
}

fn from_argument(variable: &str, arguments: &[Type]) -> Option<Type> {
    match variable.strip_suffix('e') {
        Some(number) => match argument(number, arguments)? {
            Type::Array(element) => Some((**element).clone()),
            _ => None,
        },
        None => argument(variable, arguments).cloned(),
    }
}

fn argument<'a>(number: &str, arguments: &'a [Type]) -> Option<&'a Type> {
    arguments.get(number.parse::<usize>().ok()?.checked_sub(1)?)
}

/// A type that is written out.
fn written(text: &str) -> Option<Type> {
    let data_type = parse_data_type(text).ok()?;
    resolve(&data_type, &mut Diagnostics::new())
}

/// Splits at the commas outside of brackets.
fn split(text: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0_i32, 0);
    let mut parts = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b',' if depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts
}
