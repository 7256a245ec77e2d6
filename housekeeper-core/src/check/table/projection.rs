//! Projections: what they keep, in which order, of which engines (Codes 36, 215, 344 and 583).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::ast::{Expr, ExprKind, Literal, ProjectionDef, ProjectionQuery};

use super::super::Stored;
use super::super::engine::merge_tree;
use super::duplicate::{check_parts, parts_of};
use super::expression::{call, is_aggregate};
use super::is_off;
use super::key_expr::check_part;

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let engine = stored.storage.clauses.engine.as_ref();
    let family = engine.and_then(|engine| merge_tree(&engine.name));
    for projection in &stored.storage.projections {
        if let Some(family) = family
            && family != "MergeTree"
            && throws(stored)
        {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongProjection,
                    format!("a {family} merges rows, and its projections would not: it takes none by default"),
                )
                .at(projection.name.span, "")
                .help("say what becomes of them: `SETTINGS deduplicate_merge_projection_mode = 'rebuild'` or 'drop'"),
            );
        }
        if let Some(query) = projection.query() {
            check_query(projection, query, stored, diagnostics);
        }
    }
}

/// Whether the table refuses projections that merges would make wrong.
fn throws(stored: &Stored<'_>) -> bool {
    let settings = &stored.storage.clauses.settings;
    let setting = settings
        .iter()
        .rfind(|setting| setting.name.node == "deduplicate_merge_projection_mode");
    match setting {
        None => true,
        Some(setting) => matches!(
            &setting.value.node,
            ExprKind::Literal(Literal::String(mode)) if mode == "throw"
        ),
    }
}

fn check_query(
    projection: &ProjectionDef,
    query: &ProjectionQuery,
    stored: &Stored<'_>,
    diagnostics: &mut Diagnostics,
) {
    let refuse =
        |message: &str, span| Diagnostic::error(Code::WrongProjection, message).at(span, "");
    let aggregates = !query.group_by.is_empty()
        || query
            .projection
            .iter()
            .any(|item| call(item, is_aggregate).is_some());
    if aggregates {
        if let Some(part) = query.order_by.first() {
            diagnostics.push(refuse(
                "a projection that aggregates is ordered by its GROUP BY, and takes no ORDER BY",
                part.span,
            ));
        }
        return;
    }
    if query.order_by.is_empty() {
        diagnostics.push(
            refuse(
                "a projection has an ORDER BY, or aggregates",
                projection.name.span,
            )
            .help("write the order in which it keeps the rows: `ORDER BY …`"),
        );
        return;
    }
    let parts: Vec<&Expr> = match query.order_by.as_slice() {
        [key] => match &key.node {
            ExprKind::Tuple(items) => items.iter().collect(),
            _ => vec![key],
        },
        keys => keys.iter().collect(),
    };
    for part in &parts {
        if check_part("the order of a projection", part, diagnostics) {
            return;
        }
    }
    if is_off(stored, "allow_suspicious_indices") {
        check_parts("the order of the projection", &parts_of(parts), diagnostics);
    }
}
