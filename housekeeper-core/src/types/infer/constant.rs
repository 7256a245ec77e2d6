//! Conditions that are always the same by the types of what they ask.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::ast::{BinaryOperator, Expr, ExprKind, Literal, Select};
use crate::types::Type;

use super::expr::Context;
use super::walk::{Child, children, select_exprs};

/// Says which conditions in `select` are always true or always false.
pub(super) fn constant_conditions<'a>(
    context: Context<'a, '_>,
    select: &'a Select,
    diagnostics: &mut Diagnostics,
) {
    // What comes of a join may be NULL with this setting.
    if select.settings.iter().any(|setting| {
        matches!(
            setting.name.as_str(),
            "join_use_nulls" | "group_by_use_nulls"
        )
    }) {
        return;
    }
    for expr in select_exprs(select) {
        look(context, expr, diagnostics);
    }
}

fn look<'a>(context: Context<'a, '_>, expr: &'a Expr, diagnostics: &mut Diagnostics) {
    // In a lambda, a name may be a parameter.
    if matches!(expr.node, ExprKind::Lambda { .. }) {
        return;
    }
    let found = match &expr.node {
        ExprKind::IsNull { operand, negated } => never_null(context, operand, *negated),
        ExprKind::Function(call) if call.is_plain("isNull") || call.is_plain("isNotNull") => {
            let negated = call.name.eq_ignore_ascii_case("isNotNull");
            match call.arguments.as_slice() {
                [operand] => never_null(context, operand, negated),
                _ => None,
            }
        }
        ExprKind::Binary {
            left,
            operator: operator @ (BinaryOperator::Equal | BinaryOperator::NotEqual),
            right,
        } => no_such_value(context, left, right, *operator)
            .or_else(|| no_such_value(context, right, left, *operator)),
        ExprKind::In { operand, set, .. } => match &set.node {
            ExprKind::Tuple(items) => items
                .iter()
                .find_map(|item| no_such_value(context, operand, item, BinaryOperator::Equal)),
            _ => None,
        },
        _ => None,
    };
    // A query of a WITH is looked at wherever it is read.
    if let Some(diagnostic) = found
        && !diagnostics.iter().any(|said| *said == diagnostic)
    {
        diagnostics.push(diagnostic);
    }
    children(expr, &mut |child| {
        if let Child::Expr(child) = child {
            look(context, child, diagnostics);
        }
    });
}

fn never_null<'a>(
    context: Context<'a, '_>,
    operand: &'a Expr,
    negated: bool,
) -> Option<Diagnostic> {
    let known = context.infer(operand).ok()?;
    if known.is_null() || !cannot_be_null(&known.ty) {
        return None;
    }
    let (what, always) = if negated {
        ("IS NOT NULL", "true")
    } else {
        ("IS NULL", "false")
    };
    let diagnostic = Diagnostic::warning(
        Code::ConstantCondition,
        format!("this {what} is always {always}"),
    )
    .at(operand.span, format!("a `{}` is never NULL", known.ty));
    Some(match &operand.node {
        ExprKind::Path(_) => {
            diagnostic.note("a column that is not Nullable gives the default of its type, also where a JOIN or lag() finds no row")
        }
        _ => diagnostic,
    })
}

fn cannot_be_null(ty: &Type) -> bool {
    match ty {
        Type::LowCardinality(inner) | Type::SimpleAggregateFunction { inner, .. } => {
            cannot_be_null(inner)
        }
        ty => !matches!(
            ty,
            Type::Nullable(_)
                | Type::Dynamic { .. }
                | Type::Variant(_)
                | Type::Json(_)
                | Type::Nothing
                | Type::Geo(_)
        ),
    }
}

/// Whether an enum is compared with a text that is none of its values.
fn no_such_value<'a>(
    context: Context<'a, '_>,
    operand: &'a Expr,
    value: &Expr,
    operator: BinaryOperator,
) -> Option<Diagnostic> {
    let ExprKind::Literal(Literal::String(text)) = &value.node else {
        return None;
    };
    let known = context.infer(operand).ok()?;
    let mut ty = &known.ty;
    while let Type::Nullable(inner) | Type::LowCardinality(inner) = ty {
        ty = inner;
    }
    let Type::Enum { values, .. } = ty else {
        return None;
    };
    if text.contains("${") || values.iter().any(|(name, _)| name == text) {
        return None;
    }
    let then = match operator {
        BinaryOperator::Equal => "ClickHouse takes it, and no row is equal to it",
        _ => "ClickHouse refuses it when the query runs",
    };
    let diagnostic = Diagnostic::warning(
        Code::ConstantCondition,
        format!("the enum has no value `{text}`"),
    )
    .at(value.span, "")
    .note(then);
    let names = values.iter().map(|(name, _)| name.as_str());
    Some(match crate::diagnostic::nearest(text, names) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic,
    })
}
