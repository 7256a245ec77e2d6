//! `DROP`.

use crate::diagnostic::Diagnostic;
use crate::model::{ObjectKind, ObjectName, Schema};
use crate::syntax::ast::{DropKind, DropObjects};

use super::{declined, impossible, no_object, qualified};

pub(super) fn drop_objects(schema: &mut Schema, node: &DropObjects) -> Result<(), Diagnostic> {
    for name in &node.names {
        if name.has_parameters() {
            return Err(crate::model::lower::parameter(name.span()));
        }
        if node.temporary {
            let message = "what is temporary is no part of a schema";
            return Err(declined(message, name.span()));
        }
        if node.kind == DropKind::Database {
            let known = schema.databases.shift_remove(name.name.as_str()).is_some();
            if !known && !node.if_exists {
                return Err(impossible(
                    format!(
                        "at this point of the history there is no database `{}`",
                        name.name.node
                    ),
                    name.span(),
                    "",
                ));
            }
            let dropped = name.name.as_str();
            schema.objects.retain(|name, _| name.database != dropped);
            continue;
        }
        let qualified = qualified(name)?;
        let Some(object) = schema.objects.get(&qualified) else {
            if node.if_exists {
                continue;
            }
            return Err(no_object(&qualified, name.span()));
        };
        check_kind(node.kind, object.kind(), &qualified, node)?;
        schema.objects.shift_remove(&qualified);
    }
    Ok(())
}

/// `DROP TABLE` drops views as well, and no dictionary; the others are particular.
fn check_kind(
    dropped: DropKind,
    found: ObjectKind,
    name: &ObjectName,
    node: &DropObjects,
) -> Result<(), Diagnostic> {
    let fits = match dropped {
        DropKind::Database => true,
        DropKind::Table => found != ObjectKind::Dictionary,
        DropKind::View => matches!(found, ObjectKind::View | ObjectKind::MaterializedView),
        DropKind::Dictionary => found == ObjectKind::Dictionary,
    };
    if fits {
        return Ok(());
    }
    let span = node.names.first().map(crate::syntax::ast::ObjectName::span);
    Err(impossible(
        format!("`{name}` is a {found}"),
        span.unwrap_or(crate::source::Span::synthetic()),
        "",
    ))
}
