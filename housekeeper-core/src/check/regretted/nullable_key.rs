//! `allow_nullable_key`: NULLs come last in a sorted table, whichever way a query sorts, and no comparison finds them.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::types::Type;
use crate::types::infer::infer_table_exprs;

use super::super::Stored;
use super::super::sight::Sight;
use super::super::table::{is_on, sorting_key};

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    if is_on(stored, "allow_nullable_key") != Some(true) {
        return;
    }
    let parts = sorting_key(stored);
    let types = infer_table_exprs(&parts, stored.in_sight(Sight::Stored), lowered);
    for (part, ty) in parts.iter().zip(types) {
        let Some(ty) = ty.filter(can_be_null) else {
            continue;
        };
        diagnostics.push(
            Diagnostic::warning(
                Code::NullableSortColumn,
                "the sorting key can be NULL: no comparison finds such rows",
            )
            .at(part.span, format!("this is `{ty}`"))
            .note("an `ORDER BY … DESC` of it cannot read in the order of the key, and sorts all rows")
            .help("make the column not Nullable, and let a value such as '' or 0 stand for nothing"),
        );
    }
}

fn can_be_null(ty: &Type) -> bool {
    match ty {
        Type::Nullable(_) => true,
        Type::LowCardinality(inner) => can_be_null(inner),
        _ => false,
    }
}
