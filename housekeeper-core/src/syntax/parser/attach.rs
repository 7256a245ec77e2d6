//! Puts comments and directives to the nodes they stand before.

use super::leading::Leading;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Spanned;
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{
    AlterCommand, Annotated, Directive, Statement, StatementItem, TableElements,
};

/// Attaches to a statement, and to the columns in it, what stands before each.
pub(super) fn attach(
    item: &mut StatementItem,
    leading: &mut Leading<'_>,
    diagnostics: &mut Diagnostics,
) {
    (item.comments, item.directives) = leading.take(item.span);
    check(&item.directives, Place::of(&item.node), diagnostics);
    attach_columns(&mut item.node, leading, diagnostics);
}

/// Attaches to the columns in a statement what stands before each.
fn attach_columns(
    statement: &mut Statement,
    leading: &mut Leading<'_>,
    diagnostics: &mut Diagnostics,
) {
    match statement {
        Statement::WithOutput(node) => attach_columns(&mut node.statement, leading, diagnostics),
        Statement::CreateTable(table) => {
            attach_elements(table.elements.as_mut(), leading, diagnostics);
        }
        Statement::CreateView(view) => {
            attach_elements(view.elements.as_mut(), leading, diagnostics);
        }
        Statement::CreateMaterializedView(view) => {
            attach_elements(view.elements.as_mut(), leading, diagnostics);
        }
        Statement::CreateDictionary(dictionary) => {
            for attribute in &mut dictionary.attributes {
                attach_column(attribute, attribute.span, leading, diagnostics);
            }
        }
        Statement::AlterTable(alter) => {
            for command in &mut alter.commands {
                let span = command.span;
                if let AlterCommand::AddColumn { column, .. }
                | AlterCommand::ModifyColumn { column, .. } = &mut command.node
                {
                    attach_column(column, span, leading, diagnostics);
                }
            }
        }
        Statement::CreateDatabase(_)
        | Statement::Drop(_)
        | Statement::Rename(_)
        | Statement::Exchange(_)
        | Statement::Insert(_)
        | Statement::Select(_)
        | Statement::Access(_)
        | Statement::Admin(_)
        | Statement::Object(_) => {}
    }
}

fn attach_elements(
    elements: Option<&mut TableElements>,
    leading: &mut Leading<'_>,
    diagnostics: &mut Diagnostics,
) {
    for column in elements.into_iter().flat_map(|each| &mut each.columns) {
        attach_column(column, column.span, leading, diagnostics);
    }
}

/// Attaches to a column what stands before `span`.
fn attach_column<T>(
    column: &mut Annotated<T>,
    span: crate::source::Span,
    leading: &mut Leading<'_>,
    diagnostics: &mut Diagnostics,
) {
    (column.comments, column.directives) = leading.take(span);
    check(&column.directives, Place::Column, diagnostics);
}

/// What a directive stands before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// CREATE of something that can be renamed
    Create,
    /// CREATE FUNCTION
    Function,
    /// A query
    Query,
    /// Any other statement
    Statement,
    /// A column or an attribute
    Column,
}

impl Place {
    fn of(statement: &Statement) -> Self {
        match statement {
            Statement::CreateTable(_)
            | Statement::CreateView(_)
            | Statement::CreateMaterializedView(_)
            | Statement::CreateDictionary(_) => Self::Create,
            Statement::Select(_) => Self::Query,
            Statement::Object(node) if matches!(**node, ObjectStatement::CreateFunction(_)) => {
                Self::Function
            }
            Statement::CreateDatabase(_)
            | Statement::AlterTable(_)
            | Statement::Drop(_)
            | Statement::Rename(_)
            | Statement::Exchange(_)
            | Statement::Insert(_)
            | Statement::Access(_)
            | Statement::Admin(_)
            | Statement::Object(_) => Self::Statement,
            Statement::WithOutput(node) => Self::of(&node.statement),
        }
    }
}

/// Says which directives do not speak of what they stand before.
fn check(directives: &[Spanned<Directive>], place: Place, diagnostics: &mut Diagnostics) {
    for directive in directives {
        let (fits, speaks_of) = match &directive.node {
            Directive::RenamedFrom(_) => (
                matches!(place, Place::Create | Place::Column),
                "`renamed-from` speaks of the CREATE of a table, a view or a dictionary, or of a column",
            ),
            Directive::Allow { .. } => (true, "`allow` speaks of a statement"),
            Directive::Rust { .. } => (place == Place::Column, "`rust` speaks of a column"),
            Directive::Name(_) => (
                matches!(place, Place::Query | Place::Statement),
                "`name` speaks of a query",
            ),
            Directive::Row(_) => (place == Place::Query, "`row` speaks of a query"),
            Directive::Replaces { .. } => (
                place != Place::Column,
                "`replaces` speaks of a sealed migration",
            ),
            Directive::External => (
                matches!(place, Place::Create | Place::Function),
                "`external` speaks of the CREATE of a table, a view, a dictionary or a function",
            ),
        };
        if !fits {
            diagnostics
                .push(Diagnostic::error(Code::DanglingDirective, speaks_of).at(directive.span, ""));
        }
    }
}
