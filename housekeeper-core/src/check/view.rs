//! The columns that a view declares are columns of its query.
//!
//! ClickHouse creates a view that declares others, and refuses every SELECT from it (Code 47).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, View};
use crate::types::convert::{Conversion, convert};
use crate::types::infer::infer_query;

use super::did_you_mean;

pub(super) fn check(view: &View, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    if view.declared.is_empty() {
        return;
    }
    let mut said = Diagnostics::new();
    let given = infer_query(&view.query, lowered, &mut said);
    // A column without a certain name is left out of what is given.
    if said.has_errors() || given.is_empty() {
        return;
    }
    for column in &view.declared {
        let found = given.iter().find(|given| given.name == column.name);
        let Some(found) = found else {
            let diagnostic = Diagnostic::warning(
                Code::WrongViewColumns,
                format!("the query gives no column `{}`", column.name),
            )
            .at(column.span, "")
            .note("ClickHouse creates the view, and then refuses every SELECT from it");
            let names = given.iter().map(|column| column.name.as_str());
            diagnostics.push(did_you_mean(diagnostic, &column.name, names));
            continue;
        };
        if let Some(from) = &found.ty
            && matches!(
                convert(from, &column.ty),
                Conversion::Refused | Conversion::Fails
            )
        {
            diagnostics.push(
                Diagnostic::warning(
                    Code::Unconvertible,
                    format!("`{from}` cannot become `{}`", column.ty),
                )
                .at(column.span, format!("declared as `{}`", column.ty))
                .see(found.span, format!("this is `{from}`"))
                .note("ClickHouse creates the view, and then refuses every SELECT from it"),
            );
        }
    }
}
