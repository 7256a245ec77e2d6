//! What ClickHouse finds out when it computes, and not by the types alone.

use crate::diagnostic::Code;
use crate::source::Span;
use crate::syntax::ast::{ChainOperator, Expr, ExprKind, Select};
use crate::types::function::function_name;
use crate::types::function::learnt::Entry;
use crate::types::function::rule::compare;
use crate::types::operand::{Form, Operand, is_nullable, is_only_null, is_simple_aggregate};
use crate::types::{Failure, IntWidth, Reason, Type};

use super::analyzer::Analyzer;
use super::gap::{Gap, underivable};
use super::walk::{Child, children};

/// Functions that look at the types of their arguments only when they compute (26.7).
const TRIED_FIRST: &str = include_str!("tried_first.txt");

impl Analyzer<'_> {
    /// Notes what `select`, which is no part of another query, computes for certain.
    pub(super) fn note_computed(&self, select: &Select) {
        let mut spans = self.computed_spans.borrow_mut();
        for expr in select.projection.iter().chain(&select.filter) {
            let expr = match &expr.node {
                ExprKind::Alias { operand, .. } => operand,
                _ => expr,
            };
            if matches!(expr.node, ExprKind::Binary { .. } | ExprKind::Function(_)) {
                spans.insert(expr.span);
            }
        }
    }

    /// Notes what is computed wherever `expr` is, which is of a table and computed for every row.
    pub(super) fn note_computed_of_row(&self, expr: &Expr) {
        // A table is created with these all the same, and takes no row then.
        let is_tried_first = matches!(&expr.node, ExprKind::Function(call)
            if TRIED_FIRST.lines().any(|name| name == function_name::canonical(&call.name)));
        if !is_tried_first {
            self.computed_spans.borrow_mut().insert(expr.span);
        }
        if may_leave_out(expr) {
            return;
        }
        children(expr, &mut |child| {
            if let Child::Expr(child) = child {
                self.note_computed_of_row(child);
            }
        });
    }

    /// The value of a call over `operands` that is `found`.
    pub(super) fn computed(
        &self,
        span: Span,
        name: &str,
        operands: &[Operand],
        found: Result<Operand, Failure>,
    ) -> Result<Operand, Gap> {
        let is_certain = self.computed_spans.borrow().contains(&span);
        let found = found.map_err(|failure| failure.where_computed(is_certain));
        let types: Vec<Type> = operands.iter().map(|operand| operand.ty.clone()).collect();
        let is_common = match &found {
            Ok(value) => !holds(&value.ty, &|ty| matches!(ty, Type::Variant(_))),
            Err(failure) => matches!(failure, Failure::Declined(_) | Failure::Inside(_)),
        };
        if !is_common && self.is_decided_by_numbers(&types) {
            return Err(self.gap(span, Failure::arguments(name, &names_of(&types))));
        }
        // Beside a NULL, most functions give NULL before they look at the rest.
        let is_refused = matches!(&found, Err(Failure::Rejected(refusal)) if refusal.code == Code::IllegalArguments);
        if is_refused && types.iter().any(is_only_null) {
            return Err(self.gap(span, Failure::arguments(name, &names_of(&types))));
        }
        let value = found.map_err(|failure| self.gap(span, failure))?;
        if is_odd(&types, &value.ty) {
            return Err(self.gap(span, Failure::arguments(name, &names_of(&types))));
        }
        if let Some(failure) = compare::fails_with_rows(name, operands) {
            if is_certain {
                self.gap(span, failure);
            } else {
                let what =
                    "whether ClickHouse gets to compute this comparison, which it refuses then, is";
                self.report_gap(&Gap::new(span, Reason::Form(what)));
            }
        }
        if value.form == Form::Constant && !never_fails(name, operands) {
            self.may_fail.set(true);
        }
        Ok(value)
    }

    /// Says that a query is not certain to be taken.
    fn report_gap(&self, gap: &Gap) {
        if let Some(diagnostic) = underivable(None, gap.span, gap) {
            self.report(diagnostic);
        }
    }

    /// Whether the common type of `types` depends on which of them came of numbers that are written out.
    pub(super) fn is_decided_by_numbers(&self, types: &[Type]) -> bool {
        let wide = |ty: &Type| *ty == Type::UInt(IntWidth::W64);
        let signed = |ty: &Type| matches!(ty, Type::Int(_));
        self.has_wide_number.get()
            && types.iter().any(|ty| holds(ty, &wide))
            && types.iter().any(|ty| holds(ty, &signed))
    }
}

/// Whether ClickHouse may do without computing a part of `expr`.
fn may_leave_out(expr: &Expr) -> bool {
    const LAZY: &[&str] = &["and", "coalesce", "if", "ifNull", "multiIf", "or"];
    match &expr.node {
        ExprKind::Function(call) => {
            let name = function_name::canonical(&call.name);
            // A lambda is not computed for empty arrays.
            LAZY.contains(&name) || Entry::find(name).is_none_or(|entry| entry.takes_lambdas())
        }
        ExprKind::Chain { operator, .. } => *operator != ChainOperator::Concat,
        ExprKind::Case { .. } | ExprKind::Conditional { .. } | ExprKind::Lambda { .. } => true,
        _ => false,
    }
}

/// Whether it is not certain what a NULL makes of a value of such a type.
fn is_odd(types: &[Type], value: &Type) -> bool {
    let has_null = types.iter().any(is_only_null);
    let has = |is: fn(&Type) -> bool| types.iter().any(is);
    let is_nullable_aggregate =
        |ty: &Type| matches!(ty, Type::SimpleAggregateFunction { inner, .. } if is_nullable(inner));
    let is_answer = matches!(value, Type::UInt(IntWidth::W8) | Type::String);
    has_null
        && is_only_null(value)
        && has(|ty| matches!(ty, Type::Dynamic { .. } | Type::Variant(_)))
        || has_null && !is_answer && has(is_simple_aggregate)
        || is_simple_aggregate(value) && types.iter().any(is_nullable_aggregate)
}

fn names_of(types: &[Type]) -> Vec<String> {
    types.iter().map(ToString::to_string).collect()
}

/// Whether a type that `is` accepts is in `ty`.
fn holds(ty: &Type, is: &dyn Fn(&Type) -> bool) -> bool {
    is(ty)
        || match ty {
            Type::Nullable(inner)
            | Type::LowCardinality(inner)
            | Type::Array(inner)
            | Type::SimpleAggregateFunction { inner, .. } => holds(inner, is),
            Type::Map(key, value) => holds(key, is) || holds(value, is),
            Type::Tuple(elements) => elements.iter().any(|element| holds(&element.ty, is)),
            _ => false,
        }
}

/// Whether a call over constants gives a value, whatever they are.
fn never_fails(name: &str, operands: &[Operand]) -> bool {
    const COMPARES: &[&str] = &[
        "equals",
        "notEquals",
        "less",
        "greater",
        "lessOrEquals",
        "greaterOrEquals",
    ];
    const TOTAL: &[&str] = &[
        "and",
        "array",
        "concat",
        "divide",
        "empty",
        "isNotNull",
        "isNull",
        "length",
        "lower",
        "minus",
        "multiply",
        "negate",
        "not",
        "notEmpty",
        "now",
        "or",
        "plus",
        "toNullable",
        "toString",
        "toTypeName",
        "today",
        "tuple",
        "upper",
        "yesterday",
    ];
    const CONVERT: &[&str] = &["toUInt", "toInt", "toFloat", "toDateTime"];
    let is_text = |operand: &Operand| matches!(operand.bare(), Type::String | Type::FixedString(_));
    let is_number = |operand: &Operand| {
        matches!(
            operand.bare(),
            Type::UInt(_) | Type::Int(_) | Type::Bool | Type::Float32 | Type::Float64
        )
    };
    let is_small = |operand: &Operand| operand.number().is_some_and(|value| value < 10);
    let fits = match operands {
        [text, length] => text
            .text()
            .zip(length.number())
            .is_some_and(|(text, length)| {
                u64::try_from(text.len()).is_ok_and(|given| given <= length)
            }),
        _ => false,
    };
    TOTAL.contains(&name)
        || COMPARES.contains(&name) && !operands.iter().any(is_text)
        || name == "toFixedString" && fits
        || name.starts_with("toDecimal") && operands.iter().all(is_small)
        || CONVERT.iter().any(|start| name.starts_with(start))
            && operands.first().is_some_and(is_number)
}
