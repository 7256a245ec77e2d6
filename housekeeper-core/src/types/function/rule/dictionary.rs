//! `dictGet` and its like: the type is that of the attribute.

use crate::diagnostic::{Code, nearest};
use crate::model::ObjectName;
use crate::syntax::ast::{Expr, ExprKind, Literal};
use crate::types::function::{Argument, refused_count};
use crate::types::infer::Catalog;
use crate::types::operand::{Form, Operand, bare, nullable};
use crate::types::{Failure, IntWidth, Reason, Refusal, Type};

use super::cast::named_type;
use super::{Call, Found, Rule};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("dictGet", of_dictionary),
    ("dictGetOrDefault", of_dictionary),
    ("dictGetOrNull", of_dictionary),
    ("dictHas", of_dictionary),
    ("dictGetInt8", of_type),
    ("dictGetInt16", of_type),
    ("dictGetInt32", of_type),
    ("dictGetInt64", of_type),
    ("dictGetUInt8", of_type),
    ("dictGetUInt16", of_type),
    ("dictGetUInt32", of_type),
    ("dictGetUInt64", of_type),
    ("dictGetFloat32", of_type),
    ("dictGetFloat64", of_type),
    ("dictGetString", of_type),
    ("dictGetDate", of_type),
    ("dictGetUUID", of_type),
    ("dictGetInt8OrDefault", of_type),
    ("dictGetInt16OrDefault", of_type),
    ("dictGetInt32OrDefault", of_type),
    ("dictGetInt64OrDefault", of_type),
    ("dictGetUInt8OrDefault", of_type),
    ("dictGetUInt16OrDefault", of_type),
    ("dictGetUInt32OrDefault", of_type),
    ("dictGetUInt64OrDefault", of_type),
    ("dictGetFloat32OrDefault", of_type),
    ("dictGetFloat64OrDefault", of_type),
    ("dictGetStringOrDefault", of_type),
    ("dictGetDateOrDefault", of_type),
    ("dictGetUUIDOrDefault", of_type),
];

/// `dictGetString` and its like: the attribute is of the type that the name says.
fn of_type(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [dictionary, attribute, keys @ ..] = operands.as_slice() else {
        return None;
    };
    let dictionary = dictionary.text()?;
    let attribute = attribute.text()?;
    let name = call.name.strip_prefix("dictGet")?;
    let name = name.strip_suffix("OrDefault").unwrap_or(name);
    let ty = named_type(&Operand::text_literal(name.to_owned()))?;
    if keys.is_empty() || keys.iter().any(|key| key.bare() != &key.ty) {
        return None;
    }
    let name = qualified(dictionary)?;
    match attribute_type(&name, attribute, call.catalog) {
        Ok(Some(found)) if bare(&found) != &ty => {
            let message = format!("the attribute `{attribute}` of `{name}` is `{found}`");
            return Some(Err(Failure::rejected(Code::Unconvertible, message)));
        }
        // It is refused when it runs, and not where a column is computed from it.
        Err(Failure::Rejected(_)) => {
            let what = "an attribute that the dictionary does not have is";
            return Some(Err(Reason::Form(what).into()));
        }
        // The name says the type.
        Ok(_) | Err(_) => {}
    }
    Some(Ok(Operand::column(ty)))
}

fn of_dictionary(call: &Call<'_>) -> Found {
    match call.arguments {
        [Argument::Value(dictionary), rest @ ..] => {
            Some(value(call.name, dictionary, rest, call.catalog))
        }
        _ => None,
    }
}

/// The value of a call of one of these functions, whose first argument names a dictionary.
fn value(
    name: &str,
    dictionary: &Operand,
    arguments: &[Argument<'_>],
    catalog: &dyn Catalog,
) -> Result<Operand, Failure> {
    let form = |what| Failure::Declined(Reason::Form(what));
    let Some(dictionary) = dictionary.text().and_then(qualified) else {
        return Err(form("a dictionary without its database is"));
    };
    if name == "dictHas" {
        return Ok(Operand::column(Type::UInt(IntWidth::W8)));
    }
    let mut operands = arguments.iter().map(|argument| match argument {
        Argument::Value(operand) => Ok(*operand),
        Argument::Lambda(_) => Err(form("a lambda here is")),
    });
    let attribute = operands.next().transpose()?;
    let Some(attribute) = attribute.and_then(Operand::text) else {
        return Err(form(
            "the attribute of a dictionary that is not written out is",
        ));
    };
    let keys: Vec<&Operand> = operands.collect::<Result<_, _>>()?;
    if keys.is_empty() {
        let takes = "a dictionary, an attribute and a key";
        return Err(refused_count(name, takes, arguments.len() + 1));
    }
    if keys.iter().any(|key| key.bare() != &key.ty) {
        return Err(form("a key that is Nullable or LowCardinality is"));
    }
    let ty = attribute_type(&dictionary, attribute, catalog)?
        .ok_or_else(|| form("an attribute that the dictionary does not have is"))?;
    if name == "dictGetOrDefault" && keys.last().is_none_or(|default| default.ty != ty) {
        return Err(form("a default of another type than the attribute is"));
    }
    if name == "dictGetOrNull" {
        let ty = nullable(ty).ok_or_else(|| form("this attribute as Nullable is"))?;
        return Ok(Operand::column(ty));
    }
    Ok(Operand {
        ty,
        form: Form::Column,
    })
}

/// The type of an attribute, where it is known. One that is not there is refused.
fn attribute_type(
    dictionary: &ObjectName,
    attribute: &str,
    catalog: &dyn Catalog,
) -> Result<Option<Type>, Failure> {
    let columns = catalog.columns(dictionary)?;
    let names = columns.iter().map(|column| column.name.as_str());
    let meant = nearest(attribute, names);
    let is_dictionary = catalog.engine(dictionary).as_deref() == Some("Dictionary");
    match columns.iter().find(|column| column.name == attribute) {
        Some(column) => Ok(column.ty.clone()),
        None if is_dictionary => Err(Failure::Rejected(Refusal {
            code: Code::UnknownColumn,
            message: format!("the dictionary `{dictionary}` has no attribute `{attribute}`"),
            help: meant.map(|meant| format!("did you mean `{meant}`?")),
        })),
        None => Ok(None),
    }
}

/// The dictionary that the first argument names: a string, or a name.
pub(crate) fn dictionary_name(argument: &Expr) -> Option<ObjectName> {
    match &argument.node {
        ExprKind::Literal(Literal::String(text)) => qualified(text),
        ExprKind::Path(path) => match path.as_slice() {
            [database, name] => Some(ObjectName {
                database: database.node.clone(),
                name: name.node.clone(),
            }),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn qualified(text: &str) -> Option<ObjectName> {
    let (database, name) = text.split_once('.')?;
    Some(ObjectName {
        database: database.to_owned(),
        name: name.to_owned(),
    })
}
