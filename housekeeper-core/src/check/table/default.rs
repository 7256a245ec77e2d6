//! What a column is computed from: its own row, and no column that is computed from it (Codes 116, 174, 184, 215).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind};

use super::super::Stored;
use super::expression::{call, is_aggregate, names, subquery};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    for column in stored.columns {
        let Some(expr) = expr(column) else { continue };
        if let Some((message, span)) = refused(expr) {
            diagnostics.push(Diagnostic::error(Code::WrongDefault, message).at(span, ""));
        }
    }
    check_cycles(stored.columns, diagnostics);
}

fn expr(column: &Column) -> Option<&Expr> {
    column.default.as_ref()?.expr.as_ref()
}

fn refused(expr: &Expr) -> Option<(String, Span)> {
    if let Some(span) = subquery(expr) {
        return Some((
            "a column cannot be computed from a subquery".to_owned(),
            span,
        ));
    }
    if let Some((call, span)) = call(expr, is_aggregate) {
        let message = format!(
            "a column is computed from its own row, and `{}` is an aggregate function",
            call.name.node
        );
        return Some((message, span));
    }
    if let Some((_, span)) = call(expr, |call| call.is_plain("arrayJoin")) {
        let message = "a column cannot be computed with `arrayJoin`, which makes more rows";
        return Some((message.to_owned(), span));
    }
    if let ExprKind::Lambda { .. } = expr.node {
        return Some((
            "a column cannot be computed from a lambda".to_owned(),
            expr.span,
        ));
    }
    None
}

/// Each column that is computed from itself, told once.
fn check_cycles(columns: &[Column], diagnostics: &mut Diagnostics) {
    let mut told: Vec<&str> = Vec::new();
    for column in columns {
        if told.contains(&column.name.as_str()) {
            continue;
        }
        let mut way = Vec::new();
        if !leads_back(column, column, columns, &mut way) {
            continue;
        }
        told.extend(way.iter().map(|column| column.name.as_str()));
        let message = if way.len() == 1 {
            format!("`{}` is computed from itself", column.name)
        } else {
            let names: Vec<_> = way
                .iter()
                .map(|column| format!("`{}`", column.name))
                .collect();
            format!("columns are computed from each other: {}", names.join(", "))
        };
        diagnostics.push(Diagnostic::error(Code::WrongDefault, message).at(column.span, ""));
    }
}

/// Whether `column` is computed from `start`, and over which columns.
fn leads_back<'a>(
    column: &'a Column,
    start: &Column,
    columns: &'a [Column],
    way: &mut Vec<&'a Column>,
) -> bool {
    way.push(column);
    let Some(expr) = expr(column) else {
        way.pop();
        return false;
    };
    for path in names(expr) {
        // An element of a Nested has a dot in its name.
        let mut starts = (1..=path.len()).rev().map(|len| {
            let parts: Vec<&str> = path[..len].iter().map(|part| part.as_str()).collect();
            parts.join(".")
        });
        let Some(read) = starts.find_map(|name| columns.iter().find(|column| column.name == name))
        else {
            continue;
        };
        if read.name == start.name {
            return true;
        }
        let is_new = !way.iter().any(|column| column.name == read.name);
        if is_new && leads_back(read, start, columns, way) {
            return true;
        }
    }
    way.pop();
    false
}
