//! Expressions that read the columns of one table: keys, TTL, indexes, constraints, defaults.

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
    /// Those in sight.
    pub columns: Vec<SourceColumn>,
    /// Columns of the table that are not in sight, and why: `is ALIAS: computed when it is read`.
    pub hidden: Vec<(String, &'static str)>,
    /// Whether the expressions are computed for every row that comes in.
    pub are_computed: bool,
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

/// The types of the expressions of one clause, where they are certain.
pub fn infer_table_exprs(
    exprs: &[&Expr],
    table: &TableColumns,
    catalog: &dyn Catalog,
) -> Vec<Option<Type>> {
    let operands = infer_operands(exprs, table, catalog).into_iter();
    let ty = |operand: Operand| (!operand.is_null()).then_some(operand.ty);
    operands.map(|operand| operand.and_then(ty)).collect()
}

/// The same, with what is known of their values.
pub(crate) fn infer_operands(
    exprs: &[&Expr],
    table: &TableColumns,
    catalog: &dyn Catalog,
) -> Vec<Option<Operand>> {
    let mut said = Diagnostics::new();
    let analyzer = Analyzer::new(catalog, true, &mut said);
    let scope = scope(&analyzer, exprs, table);
    let infer = |expr: &&Expr| analyzer.item(expr, &scope).value.ok();
    exprs.iter().map(infer).collect()
}

fn scope<'a>(analyzer: &Analyzer<'_>, exprs: &[&'a Expr], table: &TableColumns) -> Scope<'a> {
    if table.are_computed {
        for expr in exprs {
            analyzer.note_computed_of_row(expr);
        }
    }
    let mut scope = analyzer.scope(ScopeKind::Query, None);
    let column = |column: &SourceColumn| Column {
        name: column.name.clone(),
        value: match &column.ty {
            Some(ty) => Ok(Operand::column(ty.clone())),
            None => Err(Gap::new(Span::synthetic(), Reason::Reported)),
        },
        docs: Vec::new(),
        kind: if column.in_star {
            ColumnKind::Ordinary
        } else {
            ColumnKind::Computed
        },
    };
    scope.tables.push(Table {
        source: None,
        alias: None,
        database: None,
        name: None,
        columns: table.columns.iter().map(column).collect(),
        gap: None,
        is_stored: true,
        qualifies: true,
    });
    scope.tree = Some(Tree::Table(0));
    scope.hidden.clone_from(&table.hidden);
    let (aliases, differing) = aliases_of(exprs.iter().copied());
    scope.aliases = aliases;
    scope.differing = differing;
    scope
}
