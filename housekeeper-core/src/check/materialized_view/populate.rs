//! POPULATE takes over the rows that are there, and loses those inserted meanwhile.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::MaterializedView;

pub(super) fn check(view: &MaterializedView, diagnostics: &mut Diagnostics) {
    if view.populate {
        diagnostics.push(
            Diagnostic::warning(
                Code::PopulateLosesRows,
                "rows that are inserted while POPULATE runs are not in the view",
            )
            .at(view.span, "")
            .help("create the view without POPULATE, and fill it with an INSERT … SELECT of the rows before it"),
        );
    }
}
