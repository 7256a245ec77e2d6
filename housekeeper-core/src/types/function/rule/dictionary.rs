//! `dictGet` and its like: the type is that of the attribute.

use crate::model::ObjectName;
use crate::syntax::ast::{Expr, ExprKind, Literal};
use crate::types::function::{Argument, Plain};
use crate::types::infer::Catalog;
use crate::types::operand::{Form, Operand};
use crate::types::{Failure, Reason};

use super::{Call, Found, Rule};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("dictGet", of_dictionary),
    ("dictGetOrDefault", of_dictionary),
    ("dictHas", of_dictionary),
];

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
        return Ok(Operand::column(Plain::UInt8.ty()));
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
    if keys.iter().any(|key| key.bare() != &key.ty) {
        return Err(form("a key that is Nullable or LowCardinality is"));
    }
    let columns = catalog.columns(&dictionary)?;
    let column = columns.into_iter().find(|column| column.name == *attribute);
    let ty = column.and_then(|column| column.ty);
    let ty = ty.ok_or_else(|| form("an attribute that the dictionary does not have is"))?;
    if name == "dictGetOrDefault" && keys.last().is_none_or(|default| default.ty != ty) {
        return Err(form("a default of another type than the attribute is"));
    }
    Ok(Operand {
        ty,
        form: Form::Column,
    })
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

fn qualified(text: &str) -> Option<ObjectName> {
    let (database, name) = text.split_once('.')?;
    Some(ObjectName {
        database: database.to_owned(),
        name: name.to_owned(),
    })
}
