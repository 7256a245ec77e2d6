//! Functions that are written in SQL (Codes 609 and 611).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, ServerKind, ServerObject};
use crate::syntax::ast::{Expr, ExprKind};
use crate::types::aggregate::name;
use crate::types::function;
use crate::types::infer::walk::{Child, children};

pub(super) fn check(object: &ServerObject, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    if object.name.kind != ServerKind::Function {
        return;
    }
    let own = &object.name.name;
    let built_in =
        function::names().any(|known| known == own) || name::all().any(|known| known == own);
    if built_in {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongFunctionName,
                format!("ClickHouse has a function `{own}` by itself"),
            )
            .at(object.span, "")
            .help("give it another name"),
        );
        return;
    }
    if let Some(ring) = ring(own, own, lowered, &mut Vec::new()) {
        diagnostics.push(
            Diagnostic::warning(
                Code::WrongFunctionBody,
                format!("a function cannot call itself: {}", ring.join(" → ")),
            )
            .at(object.span, "")
            .note("a function that is written in SQL is put in the place of its call")
            .note("ClickHouse creates it, and refuses every call"),
        );
    }
}

/// How the function `from` calls `to`: the names of both and of those between.
fn ring(from: &str, to: &str, lowered: &Lowered, seen: &mut Vec<String>) -> Option<Vec<String>> {
    let function = lowered.schema.sql_function(from)?;
    if seen.iter().any(|name| name == from) {
        return None;
    }
    seen.push(from.to_owned());
    let mut called = Vec::new();
    calls(function.body, &mut called);
    if called.contains(&to) {
        return Some(vec![from.to_owned(), to.to_owned()]);
    }
    called.into_iter().find_map(|next| {
        let mut ring = ring(next, to, lowered, seen)?;
        ring.insert(0, from.to_owned());
        Some(ring)
    })
}

/// The names of the functions that are called in an expression.
fn calls<'a>(expr: &'a Expr, found: &mut Vec<&'a str>) {
    if let ExprKind::Function(call) = &expr.node {
        found.push(&call.name.node);
    }
    children(expr, &mut |child| {
        if let Child::Expr(child) = child {
            calls(child, found);
        }
    });
}
