//! What the columns of a table are together (Codes 44 and 90).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::ast::DefaultKind;

use super::super::Stored;
use super::super::engine::merge_tree;

/// Columns that a MergeTree keeps of its own.
const KEPT_BY_MERGE_TREE: &[&str] = &["_row_exists", "_block_number", "_block_offset"];

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let kinds = stored
        .columns
        .iter()
        .map(|column| column.default.as_ref().map(|default| default.kind));
    let kinds: Vec<Option<DefaultKind>> = kinds.collect();
    let is_kept = |kind: &Option<DefaultKind>| {
        !matches!(kind, Some(DefaultKind::Alias | DefaultKind::Ephemeral))
    };
    let is_given = |kind: &Option<DefaultKind>| matches!(kind, None | Some(DefaultKind::Default));
    let missing = if kinds.iter().any(is_given) {
        None
    } else if kinds.iter().any(is_kept) {
        Some("can be inserted")
    } else {
        Some("is stored")
    };
    if let (Some(missing), false) = (missing, kinds.is_empty()) {
        diagnostics.push(
            Diagnostic::error(
                Code::NoColumns,
                format!("`{}` has no column that {missing}", stored.name),
            )
            .at(stored.span, ""),
        );
    }
    let engine = stored.storage.clauses.engine.as_ref();
    if engine.is_none_or(|engine| merge_tree(&engine.name).is_none()) {
        return;
    }
    for column in stored.columns {
        if KEPT_BY_MERGE_TREE.contains(&column.name.as_str()) {
            diagnostics.push(
                Diagnostic::error(
                    Code::ReservedName,
                    format!("a MergeTree keeps a column `{}` of its own", column.name),
                )
                .at(column.span, "")
                .help("give it another name"),
            );
        }
    }
}
