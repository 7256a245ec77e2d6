//! Conditions that are always the same by the types of what they ask.

use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::{BinaryOperator, Expr, ExprKind, Literal, Select};
use crate::types::Type;
use crate::types::operand::Operand;

use super::analyzer::Analyzer;
use super::scope::Scope;
use super::walk::{Child, children, select_exprs};

impl Analyzer<'_> {
    /// Says which conditions in `select` are always true or always false.
    pub(super) fn constant_conditions<'a>(&self, select: &'a Select, scope: &Scope<'a>) {
        // What comes of a join may be NULL with this setting.
        if scope.settings.join_use_nulls {
            return;
        }
        for expr in select_exprs(select) {
            self.look_for_constants(expr, scope);
        }
    }

    fn look_for_constants<'a>(&self, expr: &'a Expr, scope: &Scope<'a>) {
        // In a lambda, a name may be a parameter.
        if matches!(expr.node, ExprKind::Lambda { .. }) {
            return;
        }
        let type_of = |operand: &'a Expr| self.peek(operand, scope);
        let found = match &expr.node {
            ExprKind::IsNull { operand, negated } => never_null(&type_of, operand, *negated),
            ExprKind::Function(call) if call.is_plain("isNull") || call.is_plain("isNotNull") => {
                let negated = call.name.eq_ignore_ascii_case("isNotNull");
                match call.arguments.as_slice() {
                    [operand] => never_null(&type_of, operand, negated),
                    _ => None,
                }
            }
            ExprKind::Binary {
                left,
                operator: operator @ (BinaryOperator::Equal | BinaryOperator::NotEqual),
                right,
            } => no_such_value(&type_of, left, right, *operator)
                .or_else(|| no_such_value(&type_of, right, left, *operator)),
            ExprKind::In { operand, set, .. } => match &set.node {
                ExprKind::Tuple(items) => items
                    .iter()
                    .find_map(|item| no_such_value(&type_of, operand, item, BinaryOperator::Equal)),
                _ => None,
            },
            _ => None,
        };
        if let Some(diagnostic) = found {
            self.report(diagnostic);
        }
        children(expr, &mut |child| {
            if let Child::Expr(child) = child {
                self.look_for_constants(child, scope);
            }
        });
    }
}

/// Tells the type of an expression.
type TypeOf<'f, 'a> = dyn Fn(&'a Expr) -> Option<Operand> + 'f;

fn never_null<'a>(
    type_of: &TypeOf<'_, 'a>,
    operand: &'a Expr,
    negated: bool,
) -> Option<Diagnostic> {
    let known = type_of(operand)?;
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
    type_of: &TypeOf<'_, 'a>,
    operand: &'a Expr,
    value: &Expr,
    operator: BinaryOperator,
) -> Option<Diagnostic> {
    let ExprKind::Literal(Literal::String(text)) = &value.node else {
        return None;
    };
    let known = type_of(operand)?;
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
