//! Subqueries as values.

use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, GroupKeys, Query, QueryTerm, Select};
use crate::types::operand::{Form, Operand, nullable};
use crate::types::{IntWidth, Reason, TupleElement, Type};

use super::analyzer::Analyzer;
use super::call::has_aggregate;
use super::gap::Gap;
use super::item::Item;
use super::scope::Scope;
use super::walk::any;

impl Analyzer<'_> {
    /// `(SELECT …)` as a value.
    pub(super) fn scalar<'a>(&self, query: &'a Query, span: Span, scope: &Scope<'a>) -> Item {
        let name = self.next_subquery();
        let result = self.query(query, Some(scope));
        let form = if result.is_correlated {
            Form::Column
        } else {
            Form::Constant
        };
        let value = match result.items.as_slice() {
            [only] if !only.is_spread => only.value.clone().and_then(|value| {
                let ty = one_column(value.ty, result.is_correlated)
                    .ok_or_else(|| Gap::new(span, Reason::Form("this subquery is")))?;
                Ok(Operand { ty, form })
            }),
            items => {
                // Without a row, the value is NULL and of another type.
                if result.is_correlated || !(self.is_stored || gives_one_row(query)) {
                    let what = "a subquery of several columns that may give no row is";
                    Err(Gap::new(span, Reason::Form(what)))
                } else {
                    several_columns(items).map(|ty| Operand { ty, form })
                }
            }
        };
        Item::new(name, value, span)
    }

    /// `EXISTS (SELECT …)`.
    pub(super) fn exists<'a>(&self, query: &'a Query, span: Span, scope: &Scope<'a>) -> Item {
        // ClickHouse puts a query around it, and runs it where it can: it is called by its value then.
        let subquery = self.next_subquery();
        self.next_subquery();
        let result = self.query(query, Some(scope));
        let name = if result.is_correlated {
            subquery.map(|subquery| format!("exists({subquery})"))
        } else if self.is_stored {
            subquery.map(|subquery| format!("in(1, {subquery})"))
        } else {
            gives_one_row(query).then(|| "1".to_owned())
        };
        let value = Operand {
            ty: Type::UInt(IntWidth::W8),
            form: if result.is_correlated {
                Form::Column
            } else {
                Form::Constant
            },
        };
        Item::new(name, Ok(value), span)
    }
}

/// The type of a subquery of one column: NULL without a row, where the type allows it.
fn one_column(ty: Type, is_correlated: bool) -> Option<Type> {
    match ty {
        Type::Tuple(_) if !is_correlated => Some(Type::Nullable(Box::new(ty))),
        Type::LowCardinality(_) | Type::Tuple(_) | Type::Array(_) | Type::Map(..)
            if is_correlated =>
        {
            None
        }
        Type::SimpleAggregateFunction { .. } => None,
        ty => Some(nullable(ty.clone()).unwrap_or(ty)),
    }
}

/// The type of a subquery of several columns: a tuple with the names of the columns.
fn several_columns(items: &[Item]) -> Result<Type, Gap> {
    let mut elements: Vec<TupleElement> = Vec::with_capacity(items.len());
    for item in items {
        let value = item.value.clone()?;
        let Some(name) = &item.name else {
            return Err(Gap::new(
                item.span,
                Reason::Form("the name of this column is"),
            ));
        };
        let taken = |name: &str, elements: &[TupleElement]| {
            elements
                .iter()
                .any(|element| element.name.as_deref() == Some(name))
        };
        let mut unique = name.clone();
        let mut number = 0;
        while taken(&unique, &elements) {
            number += 1;
            unique = format!("{name}_{number}");
        }
        elements.push(TupleElement {
            name: Some(unique),
            ty: value.ty,
        });
    }
    Ok(Type::Tuple(elements))
}

/// Whether the query gives exactly one row, whatever is stored.
fn gives_one_row(query: &Query) -> bool {
    match &query.first.node {
        QueryTerm::Select(select) => query.rest.is_empty() && is_one_row(select),
        QueryTerm::Nested(inner) => query.rest.is_empty() && gives_one_row(inner),
        QueryTerm::Explain(_) => false,
    }
}

fn is_one_row(select: &Select) -> bool {
    let cut = select.having.is_some()
        || select.qualify.is_some()
        || select.limit.is_some()
        || select.limit_by.is_some();
    if cut {
        return false;
    }
    let groups = match &select.group_by {
        None => false,
        Some(group) => match &group.keys {
            GroupKeys::Exprs(keys) => !keys.is_empty(),
            GroupKeys::All | GroupKeys::GroupingSets(_) => true,
        },
    };
    if groups
        || select
            .group_by
            .as_ref()
            .is_some_and(|group| group.with_totals)
    {
        return false;
    }
    if select.projection.iter().any(has_aggregate) {
        return !select.projection.iter().any(joins_arrays);
    }
    let unfiltered = select.filter.is_none() && select.prewhere.is_none();
    select.from.is_none() && unfiltered && !select.projection.iter().any(joins_arrays)
}

/// Whether `arrayJoin` makes several rows, or none, of one.
fn joins_arrays(expr: &Expr) -> bool {
    any(expr, &|expr| match &expr.node {
        ExprKind::Function(call) => {
            call.name.node == "arrayJoin" || call.name.eq_ignore_ascii_case("unnest")
        }
        _ => false,
    })
}
