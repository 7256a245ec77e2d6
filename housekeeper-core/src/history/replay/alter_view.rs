//! `ALTER TABLE` of views and dictionaries.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diff::store;
use crate::model::resolve::resolve_one;
use crate::model::{MaterializedView, MaterializedViewTarget, Object, Schema};
use crate::source::Spanned;
use crate::syntax::ast::{AlterCommand, SqlSecurity};

use super::possible::is_lasting;
use super::{declined, impossible, one};

/// The view after one command.
pub(super) fn materialized_view(
    view: &mut MaterializedView,
    command: &Spanned<AlterCommand>,
    schema: &Schema,
) -> Result<(), Vec<Diagnostic>> {
    match &command.node {
        AlterCommand::ModifyQuery(query) => {
            let mut said = Diagnostics::new();
            let mut object = Object::MaterializedView(MaterializedView {
                source: crate::model::query::leftmost_table(query),
                query: query.node.clone(),
                declared: Vec::new(),
                ..view.clone()
            });
            store(&mut object, schema);
            let object = resolve_one(object, schema, &mut said);
            let said: Vec<Diagnostic> = said.into_iter().filter(is_lasting).collect();
            if !said.is_empty() {
                return Err(said);
            }
            let Object::MaterializedView(mut next) = object else {
                return Ok(());
            };
            // The table of its own has the columns that it had.
            if matches!(view.target, MaterializedViewTarget::Inner(_)) {
                let has = |name: &str| view.columns.iter().any(|column| column.name == name);
                if let Some(column) = next.columns.iter().find(|column| !has(&column.name)) {
                    let message = format!(
                        "the table of the materialized view has no column `{}`",
                        column.name
                    );
                    return Err(one(impossible(message, command.span, "")));
                }
                next.declared.clone_from(&view.declared);
                next.columns.clone_from(&view.columns);
            }
            *view = next;
            Ok(())
        }
        AlterCommand::ModifyRefresh(refresh) => {
            let Some(old) = &mut view.refresh else {
                let message = "the materialized view is not refreshed";
                return Err(one(impossible(message, command.span, "")));
            };
            if old.append != refresh.append {
                let message = "APPEND of a materialized view cannot be changed";
                return Err(one(impossible(message, command.span, "")));
            }
            **old = refresh.node.clone();
            Ok(())
        }
        _ => clause(&mut view.comment, &mut view.security, command).map_err(one),
    }
}

/// What ALTER does to a view of either kind.
pub(super) fn clause(
    comment: &mut Option<String>,
    security: &mut Option<SqlSecurity>,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    match &command.node {
        AlterCommand::ModifySqlSecurity(new) => {
            *security = Some(new.node.clone());
            Ok(())
        }
        _ => modify_comment(comment, command),
    }
}

pub(super) fn modify_comment(
    comment: &mut Option<String>,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    match &command.node {
        AlterCommand::ModifyComment(text) => {
            *comment = Some(text.node.clone()).filter(|text| !text.is_empty());
            Ok(())
        }
        _ => Err(declined(
            "what this does to something that is not a table is not known",
            command.span,
        )),
    }
}
