//! Trees in the form in which the server stores them.
//!
//! Each rule was asked of the engine: `tests/tests/spellings`.

use crate::source::{Span, Spanned};
use crate::syntax::Print as _;
use crate::syntax::ast::{
    BinaryOperator, CastStyle, ChainOperator, Distinct, Expr, ExprKind, FunctionCall, LimitBy,
    LimitByKeys, Literal, Number, Select, TableRef,
};
use crate::syntax::visit_mut::{VisitMut, walk_call, walk_expr, walk_select, walk_table};

use super::function_name;

/// A tree as it is stored.
pub(super) fn canonical<T: Clone>(node: &T, visit: impl Fn(&mut Canonical, &mut T)) -> T {
    let mut node = node.clone();
    visit(&mut Canonical, &mut node);
    node
}

/// Turns a tree into the form in which the server stores it.
pub(super) struct Canonical;

impl VisitMut for Canonical {
    fn visit_expr(&mut self, expr: &mut Expr) {
        // The text of what is cast is the written one.
        let text = written_literal(&expr.node);
        walk_expr(self, expr);
        if let Some(stored) = stored(&expr.node, text, expr.span) {
            expr.node = stored;
        }
    }

    fn visit_call(&mut self, call: &mut FunctionCall) {
        walk_call(self, call);
        let canonical = function_name::canonical_function_name(&call.name);
        if canonical != *call.name {
            call.name.node = canonical.to_owned();
        }
    }

    fn visit_select(&mut self, select: &mut Select) {
        walk_select(self, select);
        if select.limit_by.is_none()
            && let Some(Distinct::On(keys)) = &mut select.distinct
        {
            select.limit_by = Some(Box::new(LimitBy {
                limit: Spanned::synthetic(number("1".to_owned())),
                offset: None,
                by: LimitByKeys::Exprs(std::mem::take(keys)),
            }));
            select.distinct = None;
        }
    }

    fn visit_table(&mut self, table: &mut TableRef) {
        if let Some(sample) = &mut table.sample {
            for expr in std::iter::once(&mut sample.ratio).chain(&mut sample.offset) {
                if let Some(ratio) = ratio(&expr.node) {
                    expr.node = ratio;
                }
            }
        }
        walk_table(self, table);
    }
}

/// What stands for an expression whose parts are stored already; `None` where it stands for itself.
fn stored(expr: &ExprKind, text: Option<String>, span: Span) -> Option<ExprKind> {
    Some(match expr {
        ExprKind::Literal(Literal::Number(written)) => number(stored_number(written)?),
        ExprKind::Interval { value, unit } => call(unit.function(), vec![(**value).clone()], span),
        ExprKind::Binary {
            left,
            operator,
            right,
        } => {
            let name = match operator {
                BinaryOperator::IntegerDivide => "intDiv",
                BinaryOperator::Regexp => "match",
                _ => return None,
            };
            call(name, vec![(**left).clone(), (**right).clone()], span)
        }
        ExprKind::Chain {
            operator: ChainOperator::Concat,
            operands,
        } => call("concat", operands.clone(), span),
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => {
            let arguments = [condition, then, otherwise].map(|part| (**part).clone());
            call("if", arguments.to_vec(), span)
        }
        ExprKind::Case {
            operand,
            branches,
            otherwise,
        } => {
            let name = if operand.is_some() {
                "caseWithExpression"
            } else {
                "multiIf"
            };
            let mut arguments: Vec<Expr> = operand.iter().map(|it| (**it).clone()).collect();
            for branch in branches {
                arguments.extend([branch.when.clone(), branch.then.clone()]);
            }
            let null = || Spanned::synthetic(ExprKind::Literal(Literal::Null));
            arguments.push(otherwise.as_ref().map_or_else(null, |it| (**it).clone()));
            call(name, arguments, span)
        }
        ExprKind::Between {
            operand,
            negated,
            low,
            high,
        } => {
            use BinaryOperator::{Greater, GreaterOrEqual, Less, LessOrEqual};
            let compare = |operator, right: &Expr| {
                Spanned::synthetic(ExprKind::Binary {
                    left: operand.clone(),
                    operator,
                    right: Box::new(right.clone()),
                })
            };
            let (operator, lower, upper) = if *negated {
                (ChainOperator::Or, Less, Greater)
            } else {
                (ChainOperator::And, GreaterOrEqual, LessOrEqual)
            };
            ExprKind::Chain {
                operator,
                operands: vec![compare(lower, low), compare(upper, high)],
            }
        }
        ExprKind::Cast {
            operand, data_type, ..
        } => {
            let operand = match text {
                Some(text) => Spanned::new(ExprKind::Literal(Literal::String(text)), operand.span),
                None => (**operand).clone(),
            };
            let ty = ExprKind::Literal(Literal::String(data_type.to_sql()));
            call("CAST", vec![operand, Spanned::synthetic(ty)], span)
        }
        _ => return None,
    })
}

fn call(name: &str, arguments: Vec<Expr>, span: Span) -> ExprKind {
    let name = Spanned::new(name.to_owned(), span);
    ExprKind::Function(Box::new(FunctionCall::new(name, arguments)))
}

const fn number(text: String) -> ExprKind {
    ExprKind::Literal(Literal::Number(Number { text }))
}

/// The text of a number before `::`, which the server casts as a text.
fn written_literal(expr: &ExprKind) -> Option<String> {
    match expr {
        ExprKind::Cast {
            operand,
            style: CastStyle::Operator,
            ..
        } => match &operand.node {
            ExprKind::Literal(Literal::Number(number)) => Some(number.text.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// A number as it is printed: an integer of up to 64 bits in decimal, and whatever else as a float; `None` where
/// it is none of the two, such as `inf`.
fn stored_number(number: &Number) -> Option<String> {
    if let Some(value) = number.as_i128() {
        let fits = i64::try_from(value).is_ok() || u64::try_from(value).is_ok();
        if fits {
            return Some(value.to_string());
        }
    }
    let digits = number.text.replace('_', "");
    let is_hexadecimal = digits.contains(['x', 'X']);
    let value: f64 = digits.parse().ok().filter(|_| !is_hexadecimal)?;
    // Rust prints the shortest text that is read as the value; the sign of a float is its dot.
    let text = format!("{value:?}");
    Some(
        text.strip_suffix(".0")
            .map_or(text.clone(), |text| format!("{text}.")),
    )
}

/// A part of the rows, as the fraction that the server makes of a decimal: `0.25` is `25 / 100`.
fn ratio(expr: &ExprKind) -> Option<ExprKind> {
    let ExprKind::Literal(Literal::Number(Number { text })) = expr else {
        return None;
    };
    let (whole, part) = text.split_once('.')?;
    let digits = format!("{whole}{part}");
    let is_decimal = digits.bytes().all(|byte| byte.is_ascii_digit());
    let numerator: u128 = digits.parse().ok().filter(|_| is_decimal)?;
    let denominator = 10_u128.checked_pow(u32::try_from(part.len()).ok()?)?;
    let term = |value: u128| Box::new(Spanned::synthetic(number(value.to_string())));
    Some(ExprKind::Binary {
        left: term(numerator),
        operator: BinaryOperator::Divide,
        right: term(denominator),
    })
}
