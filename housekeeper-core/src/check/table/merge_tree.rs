//! The arguments of the engines of the MergeTree family (Codes 36 and 42).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, Ident, Invocation, Literal};

use super::super::Stored;
use super::super::engine::merge_tree;
use super::expression::names;
use super::{is_off, partition_key, sorting_key};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let Some(engine) = &stored.storage.clauses.engine else {
        return;
    };
    let Some(family) = merge_tree(&engine.name) else {
        return;
    };
    if engine.name.starts_with("Shared") {
        return;
    }
    let Some(arguments) = own_arguments(engine) else {
        return;
    };
    if !engine.arguments.is_empty() && !is_of_today(stored) {
        diagnostics.push(
            Diagnostic::error(
                Code::MissingClause,
                format!(
                    "{} has arguments and no ORDER BY: the syntax of long ago",
                    engine.name.node
                ),
            )
            .at(engine.span, "")
            .help("write the keys as clauses: `ORDER BY (…)`"),
        );
        return;
    }
    let refuse = |message: String, span: Span| {
        Diagnostic::error(Code::WrongEngineArguments, message).at(span, "")
    };
    let (least, most, what) = match family {
        "ReplacingMergeTree" => (0, 2, "a version and a mark of deleted rows, or less"),
        "SummingMergeTree" => (0, 1, "the columns to sum in parentheses, or nothing"),
        "CoalescingMergeTree" => (0, 1, "the columns to coalesce in parentheses, or nothing"),
        "CollapsingMergeTree" => (1, 1, "the sign of a row"),
        "VersionedCollapsingMergeTree" => (2, 2, "the sign of a row and its version"),
        "GraphiteMergeTree" => (1, 1, "the name of a section of the server's configuration"),
        _ => (0, 0, "no arguments"),
    };
    if arguments.len() < least || arguments.len() > most {
        diagnostics.push(refuse(
            format!("the engine {} takes {what}", engine.name.node),
            arguments
                .get(most)
                .map_or(engine.name.span, |argument| argument.span),
        ));
        return;
    }
    if family == "GraphiteMergeTree" {
        return;
    }
    let takes_list = matches!(family, "SummingMergeTree" | "CoalescingMergeTree");
    for argument in arguments {
        let is_list = takes_list && matches!(argument.node, ExprKind::Tuple(_));
        let is_empty = takes_list
            && matches!(&argument.node, ExprKind::Function(call) if call.is_plain("tuple"));
        if column(argument).is_none() && !is_list && !is_empty {
            let message = format!(
                "the engine {} takes the name of a column here",
                engine.name.node
            );
            diagnostics.push(refuse(message, argument.span));
            return;
        }
    }
    if let ("ReplacingMergeTree", [version, deleted]) = (family, arguments)
        && column(version).map(|name| &name.node) == column(deleted).map(|name| &name.node)
    {
        diagnostics.push(refuse(
            "the version and the mark of deleted rows are one column".to_owned(),
            deleted.span,
        ));
    }
    if let (true, [list]) = (takes_list, arguments) {
        check_list(stored, family, list, diagnostics);
    }
}

/// Whether a clause says that the keys are no arguments, as they were long ago.
fn is_of_today(stored: &Stored<'_>) -> bool {
    let clauses = &stored.storage.clauses;
    clauses.order_by.is_some()
        || clauses.primary_key.is_some()
        || clauses.partition_by.is_some()
        || clauses.sample_by.is_some()
        || !clauses.settings.is_empty()
        || !stored.storage.indexes.is_empty()
        || !stored.storage.projections.is_empty()
}

/// Columns to sum are none of a key, and are named once.
fn check_list(stored: &Stored<'_>, family: &str, list: &Expr, diagnostics: &mut Diagnostics) {
    let columns: Vec<&Ident> = match &list.node {
        ExprKind::Tuple(items) => items.iter().filter_map(column).collect(),
        _ => column(list).into_iter().collect(),
    };
    let setting = if family == "SummingMergeTree" {
        "allow_summing_columns_in_partition_or_order_key"
    } else {
        "allow_coalescing_columns_in_partition_or_order_key"
    };
    let mut keys = sorting_key(stored);
    keys.extend(partition_key(stored));
    for (index, name) in columns.iter().enumerate() {
        if let Some(first) = columns[..index]
            .iter()
            .find(|first| first.node == name.node)
        {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongEngineArguments,
                    format!("`{}` is named twice", name.node),
                )
                .at(name.span, "")
                .see(first.span, "first here"),
            );
            return;
        }
        let in_key = keys.iter().find(|part| {
            let mut paths = names(part).into_iter();
            paths.any(|path| path.len() == 1 && path[0].node == name.node)
        });
        if let Some(part) = in_key
            && is_off(stored, setting)
        {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongEngineArguments,
                    format!("`{}` is part of a key, and cannot be summed", name.node),
                )
                .at(name.span, "")
                .see(part.span, "the key"),
            );
            return;
        }
    }
}

/// Without the path and the name of a replica; `None` where it is not clear which these are.
fn own_arguments(engine: &Invocation) -> Option<&[Expr]> {
    if !engine.name.starts_with("Replicated") {
        return Some(&engine.arguments);
    }
    let is_text =
        |argument: &&Expr| matches!(&argument.node, ExprKind::Literal(Literal::String(_)));
    match engine.arguments.iter().take_while(is_text).count() {
        0 => Some(&engine.arguments),
        2 => Some(&engine.arguments[2..]),
        _ => None,
    }
}

/// The column that an argument names.
fn column(argument: &Expr) -> Option<&Ident> {
    match &argument.node {
        ExprKind::Path(path) => path.last(),
        _ => None,
    }
}
