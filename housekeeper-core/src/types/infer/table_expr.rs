//! Expressions that read the columns of one table: keys, TTL, indexes, constraints, defaults.

use std::rc::Rc;

use crate::diagnostic::Diagnostics;
use crate::source::Span;
use crate::syntax::ast::Expr;
use crate::types::operand::Operand;
use crate::types::{Reason, Type};

use super::alias::aliases_of;
use super::analyzer::Analyzer;
use super::catalog::{Catalog, SourceColumn};
use super::gap::Gap;
use super::scope::{Scope, ScopeKind};
use super::table::{Column, ColumnKind, Table};
use super::tree::Tree;

/// The columns that the expressions of a clause can read.
#[derive(Debug, Clone)]
pub struct TableColumns {
    columns: Rc<Vec<Column>>,
    hidden: Rc<[(String, &'static str)]>,
    are_computed: bool,
}

impl TableColumns {
    /// These columns, for expressions that are computed for every row that comes in, or not.
    pub fn new(columns: Vec<SourceColumn>, are_computed: bool) -> Self {
        let columns = columns.into_iter().map(|column| Column {
            name: column.name,
            value: match column.ty {
                Some(ty) => Ok(Operand::column(ty)),
                None => Err(Gap::new(Span::synthetic(), Reason::Reported)),
            },
            docs: Vec::new(),
            kind: if column.in_star {
                ColumnKind::Ordinary
            } else {
                ColumnKind::Computed
            },
        });
        Self {
            columns: Rc::new(columns.collect()),
            hidden: Rc::default(),
            are_computed,
        }
    }

    /// The same, where other columns of the table are not in sight, and why: `is ALIAS: computed when it is read`.
    #[must_use]
    pub fn hiding(mut self, hidden: Vec<(String, &'static str)>) -> Self {
        self.hidden = hidden.into();
        self
    }
}

/// Says which names in the expressions of one clause stand for nothing, and which types in them are none.
pub fn check_table_exprs(
    exprs: &[&Expr],
    table: &TableColumns,
    catalog: &dyn Catalog,
    diagnostics: &mut Diagnostics,
) {
    let analyzer = Analyzer::new(catalog, true, diagnostics);
    let scope = scope(&analyzer, exprs, table);
    analyzer.all(exprs.iter().copied(), &scope);
}

/// The same of a clause of one expression, with its value where that is certain.
pub(crate) fn check_table_expr(
    expr: &Expr,
    table: &TableColumns,
    catalog: &dyn Catalog,
    diagnostics: &mut Diagnostics,
) -> Option<Operand> {
    let analyzer = Analyzer::new(catalog, true, diagnostics);
    let scope = scope(&analyzer, &[expr], table);
    analyzer.item(expr, &scope).value.ok()
}

/// The types of the expressions of one clause, where they are certain.
pub fn infer_table_exprs(
    exprs: &[&Expr],
    table: &TableColumns,
    catalog: &dyn Catalog,
) -> Vec<Option<Type>> {
    let mut said = Diagnostics::new();
    let analyzer = Analyzer::new(catalog, true, &mut said);
    let scope = scope(&analyzer, exprs, table);
    let ty = |operand: Operand| (!operand.is_null()).then_some(operand.ty);
    let infer = |expr: &&Expr| analyzer.item(expr, &scope).value.ok().and_then(ty);
    exprs.iter().map(infer).collect()
}

fn scope<'a>(analyzer: &Analyzer<'_>, exprs: &[&'a Expr], table: &TableColumns) -> Scope<'a> {
    if table.are_computed {
        for expr in exprs {
            analyzer.note_computed_of_row(expr);
        }
    }
    let mut scope = analyzer.scope(ScopeKind::Query, None);
    scope.tables.push(Table {
        source: None,
        alias: None,
        database: None,
        name: None,
        columns: Rc::clone(&table.columns),
        gap: None,
        is_stored: true,
        qualifies: true,
    });
    scope.tree = Some(Tree::Table(0));
    scope.hidden = Rc::clone(&table.hidden);
    let (aliases, differing) = aliases_of(exprs.iter().copied());
    scope.aliases = aliases;
    scope.differing = differing;
    scope
}
