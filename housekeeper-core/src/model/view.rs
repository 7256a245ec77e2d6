//! Views and materialized views.

use crate::source::Span;
use crate::syntax::ast;
use crate::types::Type;

use super::{Column, Docs, ObjectName, Storage};

/// A view: a query with a name.
#[derive(Debug, Clone)]
pub struct View {
    /// Its qualified name.
    pub name: ObjectName,
    /// Its query.
    pub query: ast::Query,
    /// Whether the query has parameters, whose values are given where the view is read: `view(name = value)`.
    pub has_parameters: bool,
    /// `SQL SECURITY` and `DEFINER`.
    pub security: Option<ast::SqlSecurity>,
    /// The columns in parentheses after the name, as they are declared; empty when none are.
    pub declared: Vec<Column>,
    /// What a `SELECT` from it gives: the columns as declared or else as inferred from the query.
    pub columns: Vec<ViewColumn>,
    /// `COMMENT`.
    pub comment: Option<String>,
    /// What stands before the statement.
    pub docs: Docs,
    /// Where its name stands.
    pub span: Span,
}

/// A column of a view.
#[derive(Debug, Clone)]
pub struct ViewColumn {
    /// Its name.
    pub name: String,
    /// Its type; `None` where it could not be derived (a diagnostic has said so).
    pub ty: Option<Type>,
    /// The comment or docs of the column it is read from, where it is one.
    pub docs: Vec<String>,
    /// Where it stands in the `SELECT`.
    pub span: Span,
}

/// A materialized view: a query run over every block inserted into its source.
#[derive(Debug, Clone)]
pub struct MaterializedView {
    /// Its qualified name.
    pub name: ObjectName,
    /// The table it reads blocks from: the leftmost of its `FROM`.
    pub source: Option<ObjectName>,
    /// Where the rows go.
    pub target: MaterializedViewTarget,
    /// Where the name after `TO` stands; the view's own name without it.
    pub target_span: Span,
    /// Its query.
    pub query: ast::Query,
    /// The columns in parentheses, as they are declared; empty when they come from the query.
    pub declared: Vec<Column>,
    /// Whether `POPULATE` was written.
    pub populate: bool,
    /// `REFRESH …`: its query is run at times, and not over each block that is inserted.
    pub refresh: Option<Box<ast::Refresh>>,
    /// Whether `EMPTY` was written: the first refresh is left out.
    pub empty: bool,
    /// `SQL SECURITY` and `DEFINER`.
    pub security: Option<ast::SqlSecurity>,
    /// What a `SELECT` from it gives: the columns as declared or else as inferred from the query, whatever the types of
    /// the target's are.
    pub columns: Vec<ViewColumn>,
    /// `COMMENT`.
    pub comment: Option<String>,
    /// What stands before the statement.
    pub docs: Docs,
    /// Where its name stands.
    pub span: Span,
}

/// Where a materialized view's rows go.
#[derive(Debug, Clone)]
pub enum MaterializedViewTarget {
    /// `TO table`.
    Table(ObjectName),
    /// Storage of its own, with this engine.
    Inner(Box<Storage>),
}
