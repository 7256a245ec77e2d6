//! Tables.

use crate::source::{Span, Spanned};
use crate::syntax::ast;

use super::{Column, Docs, ObjectName};

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its qualified name.
    pub name: ObjectName,
    /// Its columns in order.
    pub columns: Vec<Column>,
    /// How it stores its rows.
    pub storage: Storage,
    /// What it is made from, where more comes from there than the columns, which are among [`columns`](Self::columns)
    /// then: the rows of a query or of another table, the engine of a table function.
    pub origin: Option<Box<ast::TableOrigin>>,
    /// `COMMENT`.
    pub comment: Option<String>,
    /// What stands before the statement.
    pub docs: Docs,
    /// Where its name stands.
    pub span: Span,
}

/// The engine of a table, or of a materialized view's own storage, and all that stands beside the columns.
///
/// A `PRIMARY KEY` written at a column or among the elements has been moved to its clause here.
#[derive(Debug, Clone, PartialEq)]
pub struct Storage {
    /// The clauses from `ENGINE` to `SETTINGS`.
    pub clauses: ast::Storage,
    /// Data skipping indexes.
    pub indexes: Vec<Spanned<ast::IndexDef>>,
    /// Projections.
    pub projections: Vec<Spanned<ast::ProjectionDef>>,
    /// Constraints.
    pub constraints: Vec<Spanned<ast::ConstraintDef>>,
}
