//! Projections: what they keep, in which order, of which engines (Codes 36, 215, 344 and 583).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::source::Span;
use crate::syntax::ast::{
    DefaultKind, Expr, ExprKind, Ident, Literal, ProjectionBody, ProjectionDef, ProjectionQuery,
    Setting,
};
use crate::types::Type;
use crate::types::infer::infer_table_exprs;

use super::super::engine::merge_tree;
use super::super::sight::Sight;
use super::super::{Stored, did_you_mean, unknown_setting};
use super::duplicate::{check_parts, parts_of};
use super::expression::{call, is_aggregate, is_windowed, names};
use super::is_off;
use super::key_expr::check_part;
use super::key_type::unordered;

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
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
        check_settings(&projection.settings, diagnostics);
        if let ProjectionBody::Index { exprs, index_type } = &projection.body.node {
            check_index(exprs, &index_type.name, diagnostics);
        }
        if let Some(query) = projection.query() {
            check_subcolumns(query, stored, diagnostics);
            check_query(projection, query, stored, lowered, diagnostics);
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

/// The types of a projection that is an index (26.7).
const INDEX_TYPES: [&str; 2] = ["basic", "commit_order"];

fn check_index(exprs: &[Expr], index_type: &Ident, diagnostics: &mut Diagnostics) {
    if !INDEX_TYPES.contains(&index_type.as_str()) {
        let message = format!("there is no type `{}` of a projection", index_type.node);
        let diagnostic = Diagnostic::error(Code::WrongProjection, message).at(index_type.span, "");
        diagnostics.push(did_you_mean(diagnostic, index_type, INDEX_TYPES));
    }
    for expr in exprs {
        check_part("a projection", expr, diagnostics);
    }
}

/// What can stand in `WITH SETTINGS` of a projection: settings of the table that are about its parts (26.7).
const SETTINGS: [&str; 21] = [
    "add_minmax_index_for_block_number_column",
    "add_minmax_index_for_block_offset_column",
    "add_minmax_index_for_numeric_columns",
    "add_minmax_index_for_string_columns",
    "add_minmax_index_for_temporal_columns",
    "index_granularity",
    "index_granularity_bytes",
    "map_serialization_version",
    "map_serialization_version_for_zero_level_parts",
    "max_compress_block_size",
    "min_bytes_for_wide_part",
    "min_compress_block_size",
    "min_level_for_wide_part",
    "min_rows_for_wide_part",
    "nullable_serialization_version",
    "propagate_types_serialization_versions_to_nested_types",
    "ratio_of_defaults_for_sparse_serialization",
    "replace_long_file_name_to_hash",
    "serialization_info_version",
    "string_serialization_version",
    "write_marks_for_substreams_in_compact_parts",
];

fn check_settings(settings: &[Setting], diagnostics: &mut Diagnostics) {
    for setting in settings {
        let name = setting.name.as_str();
        if !SETTINGS.contains(&name) {
            diagnostics.push(unknown_setting(setting, "a projection", SETTINGS));
        }
        let is_zero = matches!(
            &setting.value.node,
            ExprKind::Literal(Literal::Number(number)) if number.as_u64() == Some(0)
        );
        if is_zero && matches!(name, "index_granularity" | "index_granularity_bytes") {
            let message = format!("`{name}` of a projection cannot be 0");
            let span = setting.value.span;
            diagnostics.push(Diagnostic::error(Code::WrongSettingValue, message).at(span, ""));
        }
    }
}

fn check_query(
    projection: &ProjectionDef,
    query: &ProjectionQuery,
    stored: &Stored<'_>,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let refuse =
        |message: &str, span| Diagnostic::error(Code::WrongProjection, message).at(span, "");
    let aggregates = !query.group_by.is_empty()
        || query
            .projection
            .iter()
            .any(|item| call(item, is_aggregate).is_some());
    if let Some(span) = query.projection.iter().find_map(nested_aggregate) {
        diagnostics.push(refuse(
            "an aggregate function cannot stand inside another",
            span,
        ));
        return;
    }
    if aggregates {
        check_group(query, diagnostics);
        let keys: Vec<&Expr> = query.group_by.iter().collect();
        check_types(
            "the keys of a projection",
            &keys,
            stored,
            lowered,
            diagnostics,
        );
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
            ExprKind::Tuple(items) if items.is_empty() => vec![key],
            ExprKind::Tuple(items) => items.iter().collect(),
            _ => vec![key],
        },
        keys => keys.iter().collect(),
    };
    let is_nothing = |part: &Expr| match &part.node {
        ExprKind::Function(call) => call.is_plain("tuple") && call.arguments.is_empty(),
        ExprKind::Tuple(items) => items.is_empty(),
        _ => false,
    };
    for part in &parts {
        if is_nothing(part) {
            diagnostics.push(refuse(
                "the order of a projection cannot be a constant",
                part.span,
            ));
            return;
        }
        if check_part("the order of a projection", part, diagnostics) {
            return;
        }
    }
    check_order(
        "the order of a projection",
        &parts,
        stored,
        lowered,
        diagnostics,
    );
    if is_off(stored, "allow_suspicious_indices") {
        check_parts("the order of the projection", &parts_of(parts), diagnostics);
    }
}

/// An aggregate function among the arguments of another (Code 184).
fn nested_aggregate(expr: &Expr) -> Option<Span> {
    let (outer, _) = call(expr, is_aggregate)?;
    let mut inner = outer
        .arguments
        .iter()
        .filter_map(|argument| call(argument, is_aggregate));
    inner.next().map(|(_, span)| span)
}

/// What is not stored has no order (Code 47).
fn check_order(
    what: &str,
    parts: &[&Expr],
    stored: &Stored<'_>,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    for part in parts {
        if let ExprKind::Path(path) = &part.node
            && let [name] = path.as_slice()
            && let Some(column) = stored
                .columns
                .iter()
                .find(|column| column.name == name.node)
            && let Some(kind) = column.default.as_ref().map(|default| default.kind)
            && matches!(kind, DefaultKind::Alias | DefaultKind::Ephemeral)
        {
            diagnostics.push(
                Diagnostic::error(
                    Code::UnknownColumn,
                    format!("{what} cannot hold `{}`, which is not stored", name.node),
                )
                .at(part.span, "")
                .see(column.span, "the column"),
            );
            return;
        }
    }
    check_types(what, parts, stored, lowered, diagnostics);
}

/// What has no order cannot be one (Code 549).
fn check_types(
    what: &str,
    parts: &[&Expr],
    stored: &Stored<'_>,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let table = stored.in_sight(Sight::Readable);
    let types = infer_table_exprs(parts, table, lowered);
    for (part, ty) in parts.iter().zip(types) {
        if let Some(ty) = ty
            && let Some(kind) = unordered(&ty)
        {
            diagnostics.push(
                Diagnostic::error(Code::KeyType, format!("{what} cannot hold {kind}"))
                    .at(part.span, format!("this is `{ty}`")),
            );
        }
    }
}

/// Codes 184 and 215.
fn check_group(query: &ProjectionQuery, diagnostics: &mut Diagnostics) {
    let mut keys = Vec::new();
    for key in &query.group_by {
        if let Some((call, span)) = call(key, |call| is_aggregate(call) || is_windowed(call)) {
            let message = format!(
                "rows cannot be grouped by `{}`, which is computed from several",
                call.name.node
            );
            diagnostics.push(Diagnostic::error(Code::WrongProjection, message).at(span, ""));
            return;
        }
        match &key.node {
            ExprKind::Path(path) => keys.extend(path.last()),
            ExprKind::Tuple(_) | ExprKind::Function(_) => return,
            _ => {}
        }
    }
    for item in &query.projection {
        if let ExprKind::Path(path) = &item.node
            && let [name] = path.as_slice()
            && !keys.iter().any(|key| key.node == name.node)
        {
            diagnostics.push(
                Diagnostic::error(
                    Code::NotAggregated,
                    format!(
                        "`{}` is neither grouped by nor inside an aggregate function",
                        name.node
                    ),
                )
                .at(item.span, "")
                .help("add it to GROUP BY, or aggregate it"),
            );
        }
    }
}

/// Code 48: a projection keeps whole columns.
fn check_subcolumns(query: &ProjectionQuery, stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let exprs = query.projection.iter().chain(&query.group_by);
    for expr in exprs.chain(&query.order_by) {
        for path in names(expr) {
            let [first, second, ..] = path.as_slice() else {
                continue;
            };
            let Some(column) = stored
                .columns
                .iter()
                .find(|column| column.name == first.node)
            else {
                continue;
            };
            let has_parts = matches!(
                column.ty,
                Type::Tuple(_) | Type::Map(..) | Type::Array(_) | Type::Nullable(_) | Type::String
            );
            if has_parts {
                diagnostics.push(
                    Diagnostic::error(
                        Code::WrongProjection,
                        format!(
                            "a projection cannot read `{}` of `{}` alone",
                            second.node, first.node
                        ),
                    )
                    .at(expr.span, "")
                    .see(column.span, "the column"),
                );
                return;
            }
        }
    }
}
