//! Rights and policies on what is not there. ClickHouse takes them in silence: they give and protect nothing.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, ObjectName, ServerKind};
use crate::source::{Span, Spanned};
use crate::syntax::ast::access::{
    AccessStatement, AccessTarget, Granted, PolicyTables, TablePattern,
};
use crate::syntax::ast::{Ident, Statement};

use super::did_you_mean;

pub(super) fn check(lowered: &Lowered, diagnostics: &mut Diagnostics) {
    for object in lowered.schema.server.values() {
        let Statement::Access(node) = &object.statement else {
            continue;
        };
        let on = match &**node {
            AccessStatement::RowPolicy(node) => node.names.first().map(|name| &name.table),
            AccessStatement::MaskingPolicy(node) => Some(&node.table),
            _ => None,
        };
        if let Some(PolicyTables {
            database: Some(database),
            table: Some(table),
        }) = on
        {
            check_table(database, table, object.name.kind, lowered, diagnostics);
        }
    }
    for grant in lowered.schema.grants.iter() {
        let (Granted::Privileges(grants) | Granted::CurrentGrants(grants)) = &grant.statement.what
        else {
            continue;
        };
        for grant in grants {
            let AccessTarget::Tables(TablePattern::Table {
                database: Some(database),
                table,
                is_prefix: false,
            }) = &grant.on
            else {
                continue;
            };
            let name = check_table_of_grant(database, table, lowered, diagnostics);
            let Some(name) = name else { continue };
            let columns = grant.privileges.iter().flat_map(|p| &p.columns);
            for column in columns {
                check_column(&name, column, lowered, diagnostics);
            }
        }
    }
}

fn check_table_of_grant(
    database: &Ident,
    table: &Ident,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> Option<ObjectName> {
    let name = missing(database, table, lowered);
    match name {
        Ok(name) => Some(name),
        Err(name) => {
            diagnostics.push(unknown(&name, "this right is on nothing", lowered));
            None
        }
    }
}

fn check_table(
    database: &Ident,
    table: &Ident,
    kind: ServerKind,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    if let Err(name) = missing(database, table, lowered) {
        let what = format!("this {kind} is on nothing");
        diagnostics.push(unknown(&name, &what, lowered));
    }
}

/// The name, as an error when the schema would know the object if it were there.
fn missing(
    database: &Ident,
    table: &Ident,
    lowered: &Lowered,
) -> Result<ObjectName, Spanned<ObjectName>> {
    let name = ObjectName {
        database: database.node.clone(),
        name: table.node.clone(),
    };
    let schema = &lowered.schema;
    let known = schema.objects.contains_key(&name)
        || lowered.incomplete.contains(&name)
        || !schema.declares_all_of(&name.database);
    let span = if database.span.file == table.span.file {
        database.span.to(table.span)
    } else {
        table.span
    };
    if known {
        Ok(name)
    } else {
        Err(Spanned::new(name, span))
    }
}

fn unknown(name: &Spanned<ObjectName>, what: &str, lowered: &Lowered) -> Diagnostic {
    let diagnostic = Diagnostic::warning(
        Code::RightOnNothing,
        format!("there is no `{}` in this schema", name.node),
    )
    .at(name.span, what.to_owned())
    .note("ClickHouse takes it in silence");
    let names = lowered.schema.objects.keys();
    let names = names.filter(|object| object.database == name.database);
    did_you_mean(
        diagnostic,
        &name.name,
        names.map(|object| object.name.as_str()),
    )
}

fn check_column(
    name: &ObjectName,
    column: &Ident,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    if lowered.incomplete.contains(name) {
        return;
    }
    let Some(object) = lowered.schema.objects.get(name) else {
        return;
    };
    let columns = object.readable_columns();
    let unknown = columns.iter().any(|column| column.ty.is_none());
    let is = |known: &str| known == column.node || known.starts_with(&format!("{}.", column.node));
    if unknown || columns.iter().any(|known| is(&known.name)) {
        return;
    }
    let span: Span = column.span;
    let diagnostic = Diagnostic::warning(
        Code::RightOnNothing,
        format!("`{name}` has no column `{}`", column.node),
    )
    .at(span, "this right is on nothing")
    .note("ClickHouse takes it in silence");
    diagnostics.push(did_you_mean(
        diagnostic,
        column,
        columns.iter().map(|column| column.name.as_str()),
    ));
}
