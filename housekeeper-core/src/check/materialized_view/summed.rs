//! A SummingMergeTree adds up numbers when it merges: averages, distinct counts and rates come out wrong.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Column, Lowered, MaterializedView};
use crate::syntax::ast::{BinaryOperator, Expr, ExprKind};
use crate::types::Type;

use super::super::engine::merge_tree;
use super::{aggregate, base_name, only_select, target, walk};

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Some(target) = target(view, lowered) else {
        return;
    };
    let clauses = &target.storage.clauses;
    let Some(engine) = &clauses.engine else {
        return;
    };
    if merge_tree(&engine.name) != Some("SummingMergeTree") {
        return;
    }
    let Some(select) = only_select(view) else {
        return;
    };
    let key: Vec<&Expr> = match (&clauses.order_by, &clauses.primary_key) {
        (Some(key), _) => key.items.iter().map(|item| &item.expr).collect(),
        (None, Some(key)) => key.iter().collect(),
        (None, None) => Vec::new(),
    };
    for item in &select.projection {
        let ExprKind::Alias { operand, alias } = &item.node else {
            continue;
        };
        if key.iter().any(|part| names(part, alias)) || !is_summed(alias, target.columns, engine) {
            continue;
        }
        let Some(what) = not_additive(operand) else {
            continue;
        };
        diagnostics.push(
            Diagnostic::warning(
                Code::SummedAggregate,
                format!("a SummingMergeTree adds up `{}`, which is {what}", alias.node),
            )
            .at(operand.span, "")
            .see(engine.span, "its merges add up numbers")
            .help("keep a state: an AggregatingMergeTree with `…State(…)`, and `…Merge(…)` when it is read"),
        );
    }
}

/// Whether an expression reads a column.
pub(super) fn names(expr: &Expr, column: &str) -> bool {
    let mut found = false;
    walk(expr, &mut |expr| {
        if let ExprKind::Path(path) = &expr.node
            && let [name] = path.as_slice()
        {
            found |= name.as_str() == column;
        }
    });
    found
}

/// Whether the engine adds up a column. Where its type is not declared, what makes it is a number.
fn is_summed(column: &str, columns: &[Column], engine: &crate::syntax::ast::Invocation) -> bool {
    let declared = columns.iter().find(|known| known.name == column);
    let is_number = declared.is_none_or(|column| {
        let ty = match &column.ty {
            Type::Nullable(inner) => inner,
            other => other,
        };
        matches!(
            ty,
            Type::UInt(_) | Type::Int(_) | Type::Float32 | Type::Float64 | Type::Decimal { .. }
        )
    });
    // `SummingMergeTree((a, b))` adds up these.
    let listed: Vec<&Expr> = engine
        .arguments
        .iter()
        .filter(|argument| !matches!(argument.node, ExprKind::Literal(_)))
        .collect();
    is_number && (listed.is_empty() || listed.iter().any(|expr| names(expr, column)))
}

/// What makes the sum of two results no result, if something does.
pub(super) fn not_additive(expr: &Expr) -> Option<String> {
    let mut found = None;
    walk(expr, &mut |expr| {
        if found.is_some() {
            return;
        }
        if let Some(name) = aggregate(expr) {
            found = function(base_name(&name)).map(str::to_owned);
        } else if let Some(divisor) = divisor(expr) {
            let mut aggregates = false;
            walk(divisor, &mut |expr| aggregates |= aggregate(expr).is_some());
            if aggregates {
                found = Some("a quotient".to_owned());
            }
        }
    });
    found
}

fn divisor(expr: &Expr) -> Option<&Expr> {
    match &expr.node {
        ExprKind::Binary {
            operator: BinaryOperator::Divide | BinaryOperator::IntegerDivide,
            right,
            ..
        } => Some(right),
        ExprKind::Function(call)
            if matches!(call.name.as_str(), "divide" | "intDiv" | "divideOrNull") =>
        {
            call.arguments.get(1)
        }
        _ => None,
    }
}

/// What a function gives, if two results cannot be added up. Those that make states are none of these.
pub(super) fn function(name: &str) -> Option<&'static str> {
    // A state is put together with others.
    if name.ends_with("State") {
        return None;
    }
    match name.strip_suffix("Merge").unwrap_or(name) {
        "uniq" | "uniqExact" | "uniqCombined" | "uniqCombined64" | "uniqHLL12" | "uniqTheta" => {
            Some("a number of distinct values")
        }
        "avg" | "avgWeighted" => Some("an average"),
        "min" | "argMin" => Some("a least value"),
        "max" | "argMax" => Some("a greatest value"),
        name if name.starts_with("quantile") && !name.starts_with("quantiles")
            || name == "median" =>
        {
            Some("a quantile")
        }
        name if name.starts_with("stddev") || name.starts_with("var") => Some("a deviation"),
        _ => None,
    }
}
