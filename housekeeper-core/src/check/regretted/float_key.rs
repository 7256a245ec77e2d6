//! Engines that make rows of one key into one compare floats bit by bit.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::types::Type;
use crate::types::infer::infer_table_exprs;

use super::super::Stored;
use super::super::sight::Sight;
use super::super::table::sorting_key;

pub(super) fn check(
    stored: &Stored<'_>,
    family: &str,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    if matches!(family, "MergeTree" | "GraphiteMergeTree") {
        return;
    }
    let parts = sorting_key(stored);
    let types = infer_table_exprs(&parts, stored.in_sight(Sight::Stored), lowered);
    for (part, ty) in parts.iter().zip(types) {
        let Some(ty @ (Type::Float32 | Type::Float64 | Type::BFloat16)) = ty else {
            continue;
        };
        diagnostics.push(
            Diagnostic::warning(
                Code::FloatKey,
                format!("{family} takes rows for one only if this is equal to the last bit"),
            )
            .at(part.span, format!("this is `{ty}`"))
            .note("0.1 + 0.2 and 0.3 are two keys")
            .help("use a Decimal or an integer, or leave it out of the sorting key"),
        );
    }
}
