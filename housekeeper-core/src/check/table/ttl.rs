//! TTL: a moment of the row, and what happens then (Codes 36 and 450).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Column, Lowered};
use crate::source::Span;
use crate::syntax::ast::{Assignment, Expr, ExprKind, FunctionCall, TtlAction};
use crate::types::Type;
use crate::types::infer::infer_table_exprs;
use crate::types::infer::walk::{Child, children};

use super::super::sight::Sight;
use super::super::{Stored, did_you_mean};
use super::expression::{
    call, differ, is_aggregate, is_not_deterministic, is_windowed, names, reads_unnamed, subquery,
};
use super::{partition_key, primary_key, sorting_key};

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let mut whole = None;
    for item in &stored.storage.clauses.ttl {
        check_moment(&item.expr, stored, lowered, diagnostics);
        match &item.action {
            TtlAction::Delete { filter: None } => match whole {
                None => whole = Some(item.span),
                Some(first) => diagnostics.push(
                    Diagnostic::error(
                        Code::WrongTtl,
                        "a table has one TTL that deletes rows without a condition",
                    )
                    .at(item.span, "")
                    .see(first, "another here"),
                ),
            },
            TtlAction::Delete {
                filter: Some(filter),
            } => {
                if let Some((call, span)) = call(filter, is_aggregate) {
                    let message = format!(
                        "the condition is about one row, and `{}` is an aggregate function",
                        call.name.node
                    );
                    diagnostics.push(Diagnostic::error(Code::WrongTtl, message).at(span, ""));
                }
            }
            TtlAction::GroupBy { keys, set } => check_group(keys, set, stored, diagnostics),
            TtlAction::ToDisk { .. } | TtlAction::ToVolume { .. } | TtlAction::Recompress(_) => {}
        }
    }
    let mut keys = sorting_key(stored);
    keys.extend(partition_key(stored));
    for column in stored.columns {
        let Some(ttl) = &column.ttl else { continue };
        let in_key = keys.iter().find(|part| {
            let mut paths = names(part).into_iter();
            paths.any(|path| path.len() == 1 && path[0].node == column.name)
        });
        if let Some(part) = in_key {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongTtl,
                    format!(
                        "`{}` is part of a key, and cannot have a TTL of its own",
                        column.name
                    ),
                )
                .at(ttl.span, "")
                .see(part.span, "the key"),
            );
            continue;
        }
        check_moment(ttl, stored, lowered, diagnostics);
    }
}

fn check_moment(
    moment: &Expr,
    stored: &Stored<'_>,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let refuse = |message: String, span| Diagnostic::error(Code::WrongTtl, message).at(span, "");
    if let Some(span) = subquery(moment) {
        diagnostics.push(refuse("a TTL cannot hold a subquery".to_owned(), span));
        return;
    }
    if let Some((call, span)) = call(moment, |call| is_aggregate(call) || is_windowed(call)) {
        let message = format!(
            "a TTL is about one row, and cannot hold `{}`",
            call.name.node
        );
        diagnostics.push(refuse(message, span));
        return;
    }
    if names(moment).is_empty() && !reads_unnamed(moment) {
        let message = "the TTL depends on no column, and would be the same for every row";
        diagnostics.push(refuse(message.to_owned(), moment.span));
        return;
    }
    if let Some((call, span)) = changing(moment) {
        let message = format!(
            "a TTL has to be deterministic, and `{}` is not",
            call.name.node
        );
        diagnostics.push(refuse(message, span));
        return;
    }
    let table = stored.in_sight(Sight::Stored);
    let ty = infer_table_exprs(&[moment], table, lowered).pop().flatten();
    let Some(ty) = ty else { return };
    let bare = match &ty {
        Type::SimpleAggregateFunction { inner, .. } => inner,
        ty => ty,
    };
    let is_moment = matches!(
        bare,
        Type::Date | Type::Date32 | Type::DateTime(_) | Type::DateTime64 { .. }
    );
    if !is_moment {
        let diagnostic = Diagnostic::error(
            Code::WrongTtl,
            "a TTL is a Date, Date32, DateTime or DateTime64",
        )
        .at(moment.span, format!("this is `{ty}`"));
        diagnostics.push(match bare {
            Type::Nullable(_) => diagnostic.help("say what NULL stands for: `ifNull(…, …)`"),
            Type::UInt(_) | Type::Int(_) | Type::String => {
                diagnostic.help("convert it: `toDateTime(…) + INTERVAL 1 DAY`")
            }
            _ => diagnostic,
        });
    }
}

/// What may be another when a moment is computed again. ClickHouse computes a part without columns once, and does not
/// look into it; where such a function stands by itself beside columns, it sees it.
fn changing(expr: &Expr) -> Option<(&FunctionCall, Span)> {
    if let Some(found) = call(expr, is_of_a_row) {
        return Some(found);
    }
    if names(expr).is_empty() {
        return None;
    }
    let mut found = None;
    children(expr, &mut |child| {
        let Child::Expr(inner) = child else { return };
        let by_itself = match &inner.node {
            ExprKind::Function(call) if is_not_deterministic(call) => Some((&**call, inner.span)),
            _ => changing(inner),
        };
        found = found.or(by_itself);
    });
    found
}

/// Whether a function may give another result for each row.
fn is_of_a_row(call: &FunctionCall) -> bool {
    let name = call.name.as_str();
    is_not_deterministic(call)
        && name != "randConstant"
        && (name.starts_with("rand") || name.starts_with("generate") || name.contains("Block"))
}

/// Whether a name is that of a column, or of an element of a Nested.
fn is_called(column: &Column, name: &str) -> bool {
    let rest = name.strip_prefix(column.name.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The keys are a prefix of the primary key; the values are aggregated.
fn check_group(
    keys: &[Expr],
    set: &[Assignment],
    stored: &Stored<'_>,
    diagnostics: &mut Diagnostics,
) {
    let primary = primary_key(stored);
    for (index, key) in keys.iter().enumerate() {
        if primary.get(index).is_none_or(|part| differ(part, key)) {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongTtl,
                    "the GROUP BY of a TTL is a prefix of the primary key",
                )
                .at(key.span, ""),
            );
            break;
        }
    }
    for (index, assignment) in set.iter().enumerate() {
        let name = &assignment.column;
        if !stored.columns.iter().any(|column| is_called(column, name)) {
            let diagnostic = Diagnostic::error(
                Code::UnknownColumn,
                format!("the table stores no column `{}`", name.node),
            )
            .at(name.span, "");
            let names = stored.columns.iter().map(|column| column.name.as_str());
            diagnostics.push(did_you_mean(diagnostic, name, names));
        }
        if let Some(first) = set[..index].iter().find(|first| first.column == *name) {
            diagnostics.push(
                Diagnostic::error(Code::WrongTtl, format!("`{}` is set twice", name.node))
                    .at(name.span, "")
                    .see(first.column.span, "first here"),
            );
        }
        if call(&assignment.value, is_aggregate).is_none() {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongTtl,
                    format!("what `{}` is set to has to be aggregated", name.node),
                )
                .at(assignment.value.span, "")
                .help(format!("such as `{0} = any({0})`", name.node)),
            );
        }
    }
}
