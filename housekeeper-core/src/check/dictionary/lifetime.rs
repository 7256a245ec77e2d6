//! How often a dictionary is loaded anew (Codes 36 and 489).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Dictionary;

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let layout = dictionary.layout_name();
    let is_direct = layout == "direct" || layout == "complex_key_direct";
    let span = dictionary.lifetime_span.unwrap_or(dictionary.span);
    match dictionary.lifetime {
        None if !is_direct => diagnostics.push(
            Diagnostic::error(
                Code::MissingClause,
                format!("the dictionary `{}` has no LIFETIME", dictionary.name),
            )
            .at(dictionary.span, "")
            .help("write the seconds between reloads: `LIFETIME(MIN 300 MAX 600)`; 0 for never"),
        ),
        Some(_) if is_direct => diagnostics.push(
            Diagnostic::error(
                Code::WrongLifetime,
                "a dictionary that asks its source every time has no LIFETIME",
            )
            .at(span, "")
            .see(dictionary.layout.kind.span, "its layout")
            .help("leave LIFETIME out"),
        ),
        Some(lifetime) if lifetime.min > lifetime.max => diagnostics.push(
            Diagnostic::error(
                Code::WrongLifetime,
                format!(
                    "the MIN of a LIFETIME is not more than its MAX: {} is more than {}",
                    lifetime.min, lifetime.max
                ),
            )
            .at(span, "")
            .help(format!(
                "write `LIFETIME(MIN {} MAX {})`",
                lifetime.max, lifetime.min
            )),
        ),
        Some(_) | None => {}
    }
}
