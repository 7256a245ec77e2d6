//! What is not stored of the settings of a table: those of a query, which hold for the CREATE statement, and what is
//! said to have its default.

use crate::check::is_of_query_alone;
use crate::model::Object;
use crate::syntax::ast::{Setting, Storage};

/// Whether the server leaves something out.
pub(super) fn leaves_out(object: &Object) -> bool {
    let Object::Table(table) = object else {
        return false;
    };
    let clauses = &table.storage.clauses;
    let mut settings = clauses.settings.iter();
    settings.any(|setting| is_left_out(clauses, setting))
}

/// Leaves it out.
pub(super) fn leave_out(object: &mut Object) {
    let Object::Table(table) = object else {
        return;
    };
    let clauses = &mut table.storage.clauses;
    let settings = std::mem::take(&mut clauses.settings).into_iter();
    clauses.settings = settings
        .filter(|setting| !is_left_out(clauses, setting))
        .collect();
}

fn is_left_out(clauses: &Storage, setting: &Setting) -> bool {
    let engine = clauses.engine.as_ref();
    setting.is_default()
        || is_of_query_alone(
            engine.map_or("MergeTree", |engine| engine.name.as_str()),
            setting,
        )
}
