//! What the commands of one ALTER may not do together, and what they read. Asked of the engine (26.7).
//!
//! The server computes the defaults of all columns that come or change once, on the table as it is going to be; also
//! those of columns that another command takes away again.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diff::mentions::{columns_of, mentions};
use crate::diff::retype::{Retype, retype};
use crate::model::{Column, Table, lower};
use crate::source::Spanned;
use crate::syntax::ast::{AlterCommand, AlterTable, Annotated, ColumnDef, Expr, ExprKind};
use crate::syntax::visit_mut::{VisitMut, walk_expr};

use super::impossible;

/// After all commands.
pub(super) fn check(old: &Table, new: &Table, node: &AlterTable) -> Result<(), Diagnostic> {
    check_renames(old, node)?;
    let mut defaults: Vec<&str> = Vec::new();
    for (at, command) in node.commands.iter().enumerate() {
        match &command.node {
            AlterCommand::AddColumn { column, .. } => {
                check_default(new, column, command)?;
                check_one_default(&mut defaults, column, command)?;
            }
            AlterCommand::ModifyColumn { column, .. } => {
                check_default(new, column, command)?;
                check_one_default(&mut defaults, column, command)?;
                check_stays(old, column, &node.commands[at..], command)?;
            }
            AlterCommand::RemoveColumnProperty { column, .. } => {
                let is_there = old.columns.iter().any(|one| one.name == *column.node);
                if !is_there {
                    let message = format!(
                        "nothing is removed of the column `{}`, which comes in the same ALTER",
                        column.node
                    );
                    return Err(impossible(message, command.span, ""));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// A default reads columns that are there when all is done, and not its own.
fn check_default(
    new: &Table,
    column: &ColumnDef,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    let default = column.default.as_ref();
    let Some(expr) = default.and_then(|default| default.expr.as_ref()) else {
        return Ok(());
    };
    // Names of its own are none of columns.
    if names_things(expr) {
        return Ok(());
    }
    for name in columns_of(expr) {
        let message = if name == *column.name.node {
            format!("`{name}` is computed from itself")
        } else if is_missing(new, &name) {
            format!(
                "the default of `{}` reads `{name}`, which is not there after this ALTER",
                column.name.node
            )
        } else {
            continue;
        };
        return Err(impossible(message, command.span, ""));
    }
    Ok(())
}

/// Whether there is neither a column of the name, nor one that it may be a part of, nor a Nested by the name of the whole.
fn is_missing(table: &Table, name: &str) -> bool {
    let is_whole = |column: &Column| {
        let rest = column.name.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let is_part = |column: &Column| {
        let rest = name.strip_prefix(column.name.as_str());
        rest.is_some_and(|rest| rest.starts_with('.'))
    };
    // `table.column`
    let first = name.split('.').next().unwrap_or_default();
    let is_qualified = first != name
        && [&table.name.name, &table.name.database]
            .iter()
            .any(|of| *of == first);
    let mut columns = table.columns.iter();
    !name.starts_with('_')
        && !is_qualified
        && !columns.any(|column| is_whole(column) || is_part(column))
}

/// Where a column is dropped, the server looks at the defaults of all columns, as they were: they may not read one that
/// an earlier command has given another name.
fn check_renames(old: &Table, node: &AlterTable) -> Result<(), Diagnostic> {
    let mut renamed: Vec<&str> = Vec::new();
    let mut dropped: Vec<&str> = Vec::new();
    for command in &node.commands {
        match &command.node {
            AlterCommand::RenameColumn { from, .. } => renamed.push(from),
            AlterCommand::AddColumn { column, .. } => {
                renamed.retain(|name| *name != column.name.as_str());
            }
            AlterCommand::DropColumn { column, .. } => {
                let left = old.columns.iter();
                let left = left.filter(|column| !dropped.contains(&column.name.as_str()));
                for column in left {
                    let default = column.default.as_ref();
                    let expr = default.and_then(|default| default.expr.as_ref());
                    let Some(expr) = expr.filter(|expr| !names_things(expr)) else {
                        continue;
                    };
                    let mut renamed = renamed.iter();
                    if let Some(name) = renamed.find(|name| mentions([expr], name)) {
                        let message = format!(
                            "one ALTER does not rename `{name}`, which the default of `{}` reads, and drop a column then",
                            column.name
                        );
                        return Err(impossible(message, command.span, ""));
                    }
                }
                dropped.push(column);
            }
            _ => {}
        }
    }
    Ok(())
}

/// A TTL reads columns that are there when all is done, also where another command takes it away again.
pub(super) fn check_ttl_reads(
    new: &Table,
    expr: &Expr,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    if names_things(expr) {
        return Ok(());
    }
    let mut names = columns_of(expr).into_iter();
    match names.find(|name| is_missing(new, name)) {
        Some(name) => Err(impossible(
            format!("the TTL reads `{name}`, which is no column after this ALTER"),
            command.span,
            "",
        )),
        None => Ok(()),
    }
}

/// Whether an expression gives names to what is in it.
fn names_things(expr: &Expr) -> bool {
    struct Search(bool);
    impl VisitMut for Search {
        fn visit_expr(&mut self, expr: &mut Expr) {
            self.0 |= matches!(
                expr.node,
                ExprKind::Lambda { .. } | ExprKind::Alias { .. } | ExprKind::Subquery(_)
            );
            walk_expr(self, expr);
        }
    }
    let mut search = Search(false);
    search.visit_expr(&mut expr.clone());
    search.0
}

fn check_one_default<'n>(
    defaults: &mut Vec<&'n str>,
    column: &'n ColumnDef,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    if column.default.is_none() {
        return Ok(());
    }
    let name = column.name.as_str();
    if defaults.contains(&name) {
        let message = format!("one ALTER gives the column `{name}` two defaults");
        return Err(impossible(message, command.span, ""));
    }
    defaults.push(name);
    Ok(())
}

/// The values of a column cannot be made others of, and the column be dropped.
fn check_stays(
    old: &Table,
    column: &Annotated<ColumnDef>,
    behind: &[Spanned<AlterCommand>],
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    let drops = |command: &Spanned<AlterCommand>| match &command.node {
        AlterCommand::DropColumn { column: gone, .. } => {
            let rest = column.name.strip_prefix(gone.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        }
        _ => false,
    };
    if behind.iter().any(drops) && is_rewritten(old, column) {
        let message = format!(
            "one ALTER does not convert the column `{}` and drop it",
            column.name.node
        );
        return Err(impossible(message, command.span, ""));
    }
    Ok(())
}

/// Whether its values become others on disk.
fn is_rewritten(old: &Table, column: &Annotated<ColumnDef>) -> bool {
    let before = old.columns.iter().find(|one| one.name == *column.name.node);
    let after = column
        .data_type
        .as_ref()
        .and_then(|_| lower::lower_column(column, &mut Diagnostics::new()));
    before
        .zip(after)
        .is_some_and(|(before, after)| retype(&before.ty, &after.ty) != Retype::Metadata)
}
