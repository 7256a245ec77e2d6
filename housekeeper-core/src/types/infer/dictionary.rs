//! `dictGet` and its like: the type is that of the attribute.

use crate::model::ObjectName;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Literal};

use super::expr::Context;
use super::gap::{Gap, Reason};
use super::operand::{Form, Operand};
use super::signature::Plain;

/// The functions whose first argument names a dictionary.
pub(super) const FUNCTIONS: &[&str] = &["dictGet", "dictGetOrDefault", "dictHas"];

/// The value of a call of one of [`FUNCTIONS`].
pub(super) fn infer<'a>(
    context: Context<'a, '_>,
    expr: &'a Expr,
    name: &str,
    call: &'a FunctionCall,
) -> Result<Operand, Gap> {
    let gap = |what| Gap::new(expr.span, Reason::Form(what));
    let Some(dictionary) = call.arguments.first().and_then(dictionary_name) else {
        return Err(gap("a dictionary without its database is"));
    };
    if name == "dictHas" {
        return Ok(Operand::column(Plain::UInt8.ty()));
    }
    let Some(ExprKind::Literal(Literal::String(attribute))) =
        call.arguments.get(1).map(|attribute| &attribute.node)
    else {
        return Err(gap(
            "the attribute of a dictionary that is not written out is",
        ));
    };
    let keys = context.all(&call.arguments[2..])?;
    let wrapped = |operand: &Operand| operand.bare() != &operand.ty;
    if keys.iter().any(wrapped) {
        return Err(gap("a key that is Nullable or LowCardinality is"));
    }
    let columns = context.catalog.columns(&dictionary);
    let columns = columns.map_err(|reason| Gap::new(expr.span, reason))?;
    let column = columns.into_iter().find(|column| column.name == *attribute);
    let ty = column.and_then(|column| column.ty);
    let ty = ty.ok_or_else(|| gap("an attribute that the dictionary does not have is"))?;
    if name == "dictGetOrDefault" && keys.last().is_none_or(|default| default.ty != ty) {
        return Err(gap("a default of another type than the attribute is"));
    }
    Ok(Operand {
        ty,
        form: Form::Column,
    })
}

/// The dictionary that the first argument names: a string, or a name.
pub(crate) fn dictionary_name(argument: &Expr) -> Option<ObjectName> {
    let (database, name) = match &argument.node {
        ExprKind::Literal(Literal::String(text)) => {
            let (database, name) = text.split_once('.')?;
            (database.to_owned(), name.to_owned())
        }
        ExprKind::Path(path) => match path.as_slice() {
            [database, name] => (database.node.clone(), name.node.clone()),
            _ => return None,
        },
        _ => return None,
    };
    Some(ObjectName { database, name })
}
