//! `REFRESH`: its own settings (Codes 27 and 115).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::MaterializedView;
use crate::syntax::ast::{ExprKind, Literal, Setting};

use super::super::unknown_setting;

/// What a refresh can be told. All are whole numbers.
const SETTINGS: &[&str] = &[
    "refresh_retries",
    "refresh_retry_initial_backoff_ms",
    "refresh_retry_max_backoff_ms",
    "all_replicas",
];

pub(super) fn check(view: &MaterializedView, diagnostics: &mut Diagnostics) {
    let Some(refresh) = &view.refresh else {
        return;
    };
    for setting in &refresh.settings {
        if !SETTINGS.contains(&setting.name.as_str()) {
            let known = SETTINGS.iter().copied();
            diagnostics.push(unknown_setting(setting, "a refresh", known));
        } else if is_no_number(setting) {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongSettingValue,
                    format!("the value of `{}` is a whole number", setting.name.node),
                )
                .at(setting.value.span, ""),
            );
        }
    }
}

fn is_no_number(setting: &Setting) -> bool {
    match &setting.value.node {
        ExprKind::Literal(Literal::String(text)) => {
            !text.starts_with(|c: char| c.is_ascii_digit() || "+-$".contains(c))
        }
        ExprKind::Literal(Literal::Null) => true,
        _ => false,
    }
}
