//! Expressions that read the columns of one table: keys, TTL, indexes, constraints, defaults.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::source::Span;
use crate::syntax::ast::Expr;
use crate::types::Type;

use super::alias::collect;
use super::catalog::{Catalog, SourceColumn};
use super::expr::Context;
use super::query::Inferrer;
use super::scope::{Column, Relation, Scope, Source};
use crate::types::operand::Operand;

/// The columns that the expressions of a clause can read.
#[derive(Debug, Clone)]
pub struct TableColumns {
    /// Those in sight.
    pub columns: Vec<SourceColumn>,
    /// Columns of the table that are not in sight, and why: `is ALIAS: computed when it is read`.
    pub hidden: Vec<(String, &'static str)>,
}

/// Says which names in the expressions of one clause stand for nothing, and which types in them are none.
pub fn check_table_exprs(
    exprs: &[&Expr],
    table: &TableColumns,
    catalog: &dyn Catalog,
    diagnostics: &mut Diagnostics,
) {
    let scope = scope(exprs, table);
    let mut inferrer = Inferrer {
        catalog,
        diagnostics,
    };
    for expr in exprs {
        inferrer.check_names(expr, &scope, &mut Vec::new());
    }
}

/// The types of the expressions of one clause, where they are certain.
pub fn infer_table_exprs(
    exprs: &[&Expr],
    table: &TableColumns,
    catalog: &dyn Catalog,
) -> Vec<Option<Type>> {
    let scope = scope(exprs, table);
    let context = Context {
        catalog,
        scope: &scope,
        resolving: &[],
    };
    let infer = |expr: &&Expr| {
        let operand = context.infer(expr).ok()?;
        (!operand.is_null()).then_some(operand.ty)
    };
    exprs.iter().map(infer).collect()
}

fn scope<'a>(exprs: &[&'a Expr], table: &TableColumns) -> Scope<'a> {
    let mut scope = Scope::new(None);
    let column = |column: &SourceColumn| Column {
        name: Some(column.name.clone()),
        operand: match &column.ty {
            Some(ty) => Ok(Operand::column(ty.clone())),
            None => Err(super::gap::Gap::new(
                Span::synthetic(),
                crate::types::Reason::Reported,
            )),
        },
        docs: Vec::new(),
        in_star: column.in_star,
        span: Span::synthetic(),
    };
    scope.sources.push(Source {
        qualifiers: Vec::new(),
        relation: Relation::Known(table.columns.iter().map(column).collect()),
        joined: Vec::new(),
    });
    scope.hidden.clone_from(&table.hidden);
    let mut aliases = BTreeMap::new();
    for expr in exprs {
        collect(expr, &mut aliases);
    }
    scope.aliases = aliases;
    scope
}
