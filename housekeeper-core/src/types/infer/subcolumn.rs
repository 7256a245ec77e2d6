//! The parts of columns that can be read by a name: `n.null`, `a.size0`, `m.keys`, `t.element`, `j.path`.

use crate::types::operand::nullable;
use crate::types::{IntWidth, Json, TupleElement, Type};

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
                Some(member) => subcolumn(&or_null(member.clone()), rest),
                None => Subcolumn::None,
            }
        }
        Type::Dynamic { .. } => match stored_type(first, &Json::default()) {
            Some(ty) => subcolumn(&ty, rest),
            None => Subcolumn::Unknown,
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
    if let Some(position) = path.iter().position(|part| is_sign(part)) {
        return signed(
            json,
            &path[..position],
            path[position],
            &path[position + 1..],
        );
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

/// `plain.:Type.rest` and ``^`object` ``.
fn signed(json: &Json, plain: &[&str], sign: &str, rest: &[&str]) -> Subcolumn {
    let quoted = |sign: char, part: &str| {
        let name = part.strip_prefix(sign)?.strip_prefix('`')?;
        Some(name.strip_suffix('`')?.to_owned())
    };
    if let Some(name) = quoted('^', sign) {
        // Elsewhere, the sign is a part of the name.
        return if plain.is_empty() && rest.is_empty() {
            Subcolumn::Is(Type::Json(Box::new(object(json, &name))))
        } else {
            Subcolumn::Unknown
        };
    }
    let Some(name) = quoted(':', sign) else {
        return Subcolumn::Unknown;
    };
    let whole = plain.join(".");
    if json
        .typed
        .iter()
        .any(|(typed, _)| whole == *typed || whole.starts_with(&format!("{typed}.")))
    {
        return Subcolumn::Unknown;
    }
    match stored_type(&name, &inner(json)) {
        Some(ty) => subcolumn(&ty, rest),
        None => Subcolumn::Unknown,
    }
}

/// The object at `name`: what is said of the paths in it stays.
fn object(json: &Json, name: &str) -> Json {
    let typed = json.typed.iter().filter_map(|(path, ty)| {
        let rest = path.strip_prefix(name)?.strip_prefix('.')?;
        Some((rest.to_owned(), ty.clone()))
    });
    Json {
        typed: typed.collect(),
        ..json.clone()
    }
}

/// A document in a document: it has less room.
fn inner(json: &Json) -> Json {
    Json {
        max_dynamic_types: json.max_dynamic_types / 2,
        max_dynamic_paths: json.max_dynamic_paths / 4,
        ..Json::default()
    }
}

fn is_sign(part: &str) -> bool {
    part.starts_with(['^', ':', '@'])
}

/// What is read of values of the type `name` where values of many types are stored: NULL for the others, where the type
/// allows it. `document` is what `JSON` means.
fn stored_type(name: &str, document: &Json) -> Option<Type> {
    let data_type = crate::syntax::parse_data_type(name).ok()?;
    let mut said = crate::diagnostic::Diagnostics::new();
    let ty = crate::types::resolve(&data_type, &mut said)?;
    if !said.is_empty() {
        return None;
    }
    let ty = with_document(&ty, document)?;
    Some(or_null(ty))
}

/// A value of `ty`, or NULL where there is none; of a tuple, each element has its default then.
fn or_null(ty: Type) -> Type {
    match ty {
        Type::Tuple(_) => ty,
        ty => nullable(ty.clone()).unwrap_or(ty),
    }
}

/// `ty` with `document` for `JSON`; `None` where it holds types that are not looked into.
fn with_document(ty: &Type, document: &Json) -> Option<Type> {
    Some(match ty {
        Type::Json(json) if **json == Json::default() => Type::Json(Box::new(document.clone())),
        Type::Array(element) => Type::Array(Box::new(with_document(element, document)?)),
        Type::Map(key, value) => Type::Map(key.clone(), Box::new(with_document(value, document)?)),
        Type::Nullable(inner) => Type::Nullable(Box::new(with_document(inner, document)?)),
        Type::Tuple(elements) if !elements.is_empty() => {
            let elements = elements.iter().map(|element| {
                Some(TupleElement {
                    name: element.name.clone(),
                    ty: with_document(&element.ty, document)?,
                })
            });
            Type::Tuple(elements.collect::<Option<_>>()?)
        }
        Type::Bool
        | Type::UInt(_)
        | Type::Int(_)
        | Type::Float32
        | Type::Float64
        | Type::Decimal { .. }
        | Type::String
        | Type::FixedString(_)
        | Type::Uuid
        | Type::Ipv4
        | Type::Ipv6
        | Type::Date
        | Type::Date32
        | Type::DateTime(_)
        | Type::DateTime64 { .. } => ty.clone(),
        _ => return None,
    })
}
