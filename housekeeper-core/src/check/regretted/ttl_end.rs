//! A `DateTime` ends in 2106. What is added beyond goes round and is a moment long past: the rows are deleted at once.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::syntax::ast::{BinaryOperator, Expr, ExprKind, IntervalUnit, Literal};
use crate::types::Type;
use crate::types::infer::infer_table_exprs;

use super::super::Stored;
use super::super::sight::Sight;

/// From the first years in which there was such a schema to the end of `DateTime`.
const MOST_YEARS: f64 = 80.0;

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let clauses = stored.storage.clauses.ttl.iter().map(|item| &item.expr);
    let own = stored
        .columns
        .iter()
        .filter_map(|column| column.ttl.as_ref());
    for ttl in clauses.chain(own) {
        let Some((from, years)) = added(ttl) else {
            continue;
        };
        if years < MOST_YEARS {
            continue;
        }
        let table = stored.in_sight(Sight::Stored);
        let ty = infer_table_exprs(&[from], table, lowered).pop().flatten();
        if let Some(ty @ Type::DateTime(_)) = ty {
            diagnostics.push(
                Diagnostic::warning(
                    Code::TtlGoesRound,
                    "this TTL lies beyond the end of DateTime, goes round, and deletes the rows at once",
                )
                .at(ttl.span, "")
                .see(from.span, format!("this is `{ty}`, which ends in 2106"))
                .help("leave the TTL out where rows are to stay, or convert it: `toDateTime64(…, 0) + …`"),
            );
        }
    }
}

/// What a TTL adds to, and how many years.
fn added(ttl: &Expr) -> Option<(&Expr, f64)> {
    match &ttl.node {
        ExprKind::Binary {
            left,
            operator: BinaryOperator::Plus,
            right,
        } => interval(right)
            .map(|years| (&**left, years))
            .or_else(|| interval(left).map(|years| (&**right, years))),
        ExprKind::Function(call) => {
            let unit = call.name.strip_prefix("add")?;
            let [from, count] = call.arguments.as_slice() else {
                return None;
            };
            Some((from, count_of(count)? * years_of(unit.strip_suffix('s')?)?))
        }
        _ => None,
    }
}

fn interval(expr: &Expr) -> Option<f64> {
    match &expr.node {
        ExprKind::Interval { value, unit } => Some(count_of(value)? * unit_years(*unit)?),
        ExprKind::Function(call) => {
            let unit = call.name.strip_prefix("toInterval")?;
            let [count] = call.arguments.as_slice() else {
                return None;
            };
            Some(count_of(count)? * years_of(unit)?)
        }
        _ => None,
    }
}

fn unit_years(unit: IntervalUnit) -> Option<f64> {
    years_of(unit.function().strip_prefix("toInterval")?)
}

fn years_of(unit: &str) -> Option<f64> {
    Some(match unit {
        "Second" => 1.0 / (365.25 * 86_400.0),
        "Minute" => 1.0 / (365.25 * 1_440.0),
        "Hour" => 1.0 / (365.25 * 24.0),
        "Day" => 1.0 / 365.25,
        "Week" => 7.0 / 365.25,
        "Month" => 1.0 / 12.0,
        "Quarter" => 1.0 / 4.0,
        "Year" => 1.0,
        _ => return None,
    })
}

fn count_of(expr: &Expr) -> Option<f64> {
    match &expr.node {
        ExprKind::Literal(Literal::Number(number)) => number.text.parse().ok(),
        _ => None,
    }
}
