//! `ALTER TABLE` commands about the statistics of columns.

use crate::diagnostic::Diagnostic;
use crate::model::Table;
use crate::syntax::ast::{Ident, Invocation};

use super::column::{find_mut, flatten};
use super::impossible;

pub(super) fn add(
    table: &mut Table,
    columns: &[Ident],
    types: &[Invocation],
    if_not_exists: bool,
) -> Result<(), Diagnostic> {
    flatten(table);
    for name in columns {
        let column = find_mut(table, name)?;
        let kept = column.statistics.get_or_insert_default();
        for added in types {
            let is_same = |kept: &Invocation| kept.name.eq_ignore_ascii_case(&added.name);
            if !kept.iter().any(is_same) {
                kept.push(added.clone());
            } else if !if_not_exists {
                let message = format!(
                    "the column `{}` has the statistics {} already",
                    name.node, added.name.node
                );
                return Err(impossible(message, name.span, ""));
            }
        }
    }
    Ok(())
}

pub(super) fn modify(
    table: &mut Table,
    columns: &[Ident],
    types: &[Invocation],
) -> Result<(), Diagnostic> {
    flatten(table);
    for name in columns {
        find_mut(table, name)?.statistics = Some(types.to_vec());
    }
    Ok(())
}

pub(super) fn drop(
    table: &mut Table,
    columns: &[Ident],
    if_exists: bool,
) -> Result<(), Diagnostic> {
    flatten(table);
    for name in columns {
        let column = match find_mut(table, name) {
            Err(_) if if_exists => continue,
            column => column?,
        };
        if column.statistics.take().is_none() && !if_exists {
            let message = format!("the column `{}` has no statistics", name.node);
            return Err(impossible(message, name.span, ""));
        }
    }
    Ok(())
}
