//! The parts of columns that can be read by a name: `n.null`, `a.size0`, `m.keys`, `t.element`, `j.path`.

use crate::types::operand::nullable;
use crate::types::{IntWidth, Json, Type};

/// What a path into a type leads to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Subcolumn {
    /// A value of this type.
    Is(Type),
    /// It is not known.
    Unknown,
    /// Nothing.
    None,
}

/// What `path` leads to in a value of type `ty`.
pub(super) fn subcolumn(ty: &Type, path: &[&str]) -> Subcolumn {
    let Some((first, rest)) = path.split_first() else {
        return Subcolumn::Is(ty.clone());
    };
    match ty {
        Type::Tuple(elements) => {
            let element = elements.iter().enumerate().find(|(index, element)| {
                element
                    .name
                    .as_deref()
                    .map_or_else(|| (index + 1).to_string() == **first, |name| name == *first)
            });
            match element {
                Some((_, element)) => subcolumn(&element.ty, rest),
                None => Subcolumn::None,
            }
        }
        Type::Nested(elements) => {
            let element = elements
                .iter()
                .find(|element| element.name.as_deref() == Some(*first));
            match element {
                Some(element) => subcolumn(&Type::Array(Box::new(element.ty.clone())), rest),
                None => Subcolumn::None,
            }
        }
        Type::Array(element) => array(element, first, rest),
        Type::Map(key, value) => map(key, value, first, rest),
        Type::Nullable(inner) => {
            if (*first, rest) == ("null", &[][..]) {
                return Subcolumn::Is(Type::UInt(IntWidth::W8));
            }
            match (&**inner, subcolumn(inner, path)) {
                (_, Subcolumn::Is(ty)) => match nullable(ty) {
                    Some(ty) => Subcolumn::Is(ty),
                    None => Subcolumn::Unknown,
                },
                (_, other) => other,
            }
        }
        Type::String => match (*first, rest) {
            ("size", []) => Subcolumn::Is(size()),
            _ => Subcolumn::None,
        },
        Type::Json(json) => document(json, path),
        Type::Variant(members) => {
            let member = members.iter().find(|member| member.to_string() == *first);
            match member {
                Some(member) => {
                    let ty = nullable(member.clone()).unwrap_or_else(|| member.clone());
                    subcolumn(&ty, rest)
                }
                None => Subcolumn::None,
            }
        }
        Type::Dynamic { .. } => match (plain_type(first), rest) {
            (Some(ty), []) => Subcolumn::Is(Type::Nullable(Box::new(ty))),
            _ => Subcolumn::Unknown,
        },
        Type::Geo(geo) => subcolumn(&geo.shape(), path),
        Type::QBit(..) => Subcolumn::Unknown,
        Type::SimpleAggregateFunction { inner, .. } => subcolumn(inner, path),
        _ => Subcolumn::None,
    }
}

const fn size() -> Type {
    Type::UInt(IntWidth::W64)
}

fn array(element: &Type, first: &str, rest: &[&str]) -> Subcolumn {
    if let Some(depth) = first.strip_prefix("size")
        && let Ok(depth) = depth.parse::<usize>()
    {
        let mut inner = element;
        for _ in 0..depth {
            let Type::Array(deeper) = inner else {
                return Subcolumn::None;
            };
            inner = deeper;
        }
        let sizes = (0..depth).fold(size(), |ty, _| Type::Array(Box::new(ty)));
        return if rest.is_empty() {
            Subcolumn::Is(sizes)
        } else {
            Subcolumn::None
        };
    }
    let mut path = vec![first];
    path.extend(rest);
    // The sizes of arrays inside are counted from the outermost one.
    if path
        .iter()
        .any(|part| part.starts_with("size") && *part != "size")
    {
        return Subcolumn::Unknown;
    }
    match subcolumn(element, &path) {
        Subcolumn::Is(ty) => Subcolumn::Is(Type::Array(Box::new(ty))),
        other => other,
    }
}

fn map(key: &Type, value: &Type, first: &str, rest: &[&str]) -> Subcolumn {
    let of = |element: &Type| Type::Array(Box::new(element.clone()));
    match first {
        "keys" => subcolumn(&of(key), rest),
        "values" => subcolumn(&of(value), rest),
        "size0" if rest.is_empty() => Subcolumn::Is(size()),
        // The text after `key_` is read as a key: whether it is one depends on the type.
        _ if first.starts_with("key_") => match (key, rest) {
            (Type::String, []) => Subcolumn::Is(value.clone()),
            _ => Subcolumn::Unknown,
        },
        _ => Subcolumn::None,
    }
}

/// A path in a JSON document.
fn document(json: &Json, path: &[&str]) -> Subcolumn {
    if let Some(name) = path.iter().find(|part| is_sign(part)) {
        let plain = &path[..path.len() - 1];
        if path.last() != Some(name) {
            return Subcolumn::Unknown;
        }
        if json
            .typed
            .iter()
            .any(|(typed, _)| *typed == plain.join("."))
        {
            return Subcolumn::Unknown;
        }
        return match name.strip_prefix(":`").and_then(|ty| ty.strip_suffix('`')) {
            Some(name) => match plain_type(name) {
                Some(ty) => Subcolumn::Is(Type::Nullable(Box::new(ty))),
                None => Subcolumn::Unknown,
            },
            None => Subcolumn::Unknown,
        };
    }
    for length in (1..=path.len()).rev() {
        let name = path[..length].join(".");
        if let Some((_, ty)) = json.typed.iter().find(|(typed, _)| *typed == name) {
            return subcolumn(ty, &path[length..]);
        }
    }
    u8::try_from(json.max_dynamic_types).map_or(Subcolumn::Unknown, |max_types| {
        Subcolumn::Is(Type::Dynamic { max_types })
    })
}

fn is_sign(part: &str) -> bool {
    part.starts_with(['^', ':', '@'])
}

/// A type that is one word, and that can be NULL.
fn plain_type(name: &str) -> Option<Type> {
    let data_type = crate::syntax::parse_data_type(name).ok()?;
    let ty = crate::types::resolve(&data_type, &mut crate::diagnostic::Diagnostics::new())?;
    crate::types::can_be_nullable(&ty).then_some(ty)
}
