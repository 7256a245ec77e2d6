//! SAMPLE BY is an unsigned integer, and part of the primary key (Codes 36 and 59).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::types::infer::infer_table_exprs;
use crate::types::{IntWidth, Type};

use super::super::Stored;
use super::super::sight::Sight;
use super::expression::differ;
use super::{is_off, primary_key};

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Some(sample) = &stored.storage.clauses.sample_by else {
        return;
    };
    let key = primary_key(stored);
    let is_elsewhere = key.iter().all(|part| differ(part, sample));
    if is_elsewhere
        && is_off(
            stored,
            "compatibility_allow_sampling_expression_not_in_primary_key",
        )
    {
        let diagnostic = Diagnostic::error(
            Code::WrongSampling,
            "what SAMPLE BY samples is no part of the primary key",
        )
        .at(sample.span, "")
        .help("add it to ORDER BY: a sample is read by ranges of the primary key");
        diagnostics.push(match &stored.storage.clauses.order_by {
            Some(order) => diagnostic.see(order.span, "the key"),
            None => diagnostic,
        });
        return;
    }
    let table = stored.in_sight(Sight::Stored);
    let ty = infer_table_exprs(&[sample], table, lowered).pop().flatten();
    let Some(ty) = ty else { return };
    let fits = matches!(
        ty,
        Type::Bool | Type::UInt(IntWidth::W8 | IntWidth::W16 | IntWidth::W32 | IntWidth::W64)
    );
    let is_checked = is_off(stored, "check_sample_column_is_correct")
        && !stored
            .storage
            .clauses
            .settings
            .iter()
            .any(|setting| setting.name.node == "check_sample_column_is_correct");
    if !fits && is_checked {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongSampling,
                "SAMPLE BY has to be an unsigned integer of 64 bits or less",
            )
            .at(sample.span, format!("this is `{ty}`"))
            .help("sample by a hash: `intHash32(…)` or `cityHash64(…)`"),
        );
    }
}
