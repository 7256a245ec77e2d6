//! What ClickHouse finds out when it computes, and not by the types alone.

use crate::source::Span;
use crate::syntax::ast::{ExprKind, Select};
use crate::types::function::rule::compare;
use crate::types::operand::{Form, Operand};
use crate::types::{Failure, IntWidth, Reason, Type};

use super::analyzer::Analyzer;
use super::gap::{Gap, underivable};

impl Analyzer<'_> {
    /// Notes what `select`, which is no part of another query, computes for certain.
    pub(super) fn note_computed(&self, select: &Select) {
        if let Some(spans) = self.computed_spans.borrow_mut().as_mut() {
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
    }

    /// The value of a call over `operands` that is `found`.
    pub(super) fn computed(
        &self,
        span: Span,
        name: &str,
        operands: &[Operand],
        found: Result<Operand, Failure>,
    ) -> Result<Operand, Gap> {
        let types: Vec<Type> = operands.iter().map(|operand| operand.ty.clone()).collect();
        let is_common = match &found {
            Ok(value) => !matches!(value.ty, Type::Variant(_)),
            Err(failure) => matches!(failure, Failure::Declined(_) | Failure::Inside(_)),
        };
        if !is_common && self.is_decided_by_numbers(&types) {
            return Err(self.gap(span, Failure::arguments(name, &names_of(&types))));
        }
        let value = found.map_err(|failure| self.gap(span, failure))?;
        if let Some(failure) = compare::fails_with_rows(name, operands) {
            let computed = self.computed_spans.borrow();
            let is_certain = computed.as_ref().is_none_or(|spans| spans.contains(&span));
            drop(computed);
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
    let is_number = |operand: &Operand| {
        matches!(
            operand.bare(),
            Type::UInt(_) | Type::Int(_) | Type::Bool | Type::Float64
        )
    };
    let converts = ["toUInt", "toInt", "toFloat"]
        .iter()
        .any(|start| name.starts_with(start))
        || COMPARES.contains(&name);
    TOTAL.contains(&name) || converts && operands.iter().all(is_number)
}
