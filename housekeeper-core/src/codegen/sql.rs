//! Names as they stand in the queries of generated code.

use crate::model::ObjectName;
use crate::syntax::quote_name;

/// A column's name where an expression may stand: back-quoted unless it is plain there.
///
/// Measured with the server's own list, `system.keywords`: of all its words these are the ones that a SELECT reads
/// as something else, beside those that [`quote_name`] quotes anyway.
pub(super) fn column(name: &str) -> String {
    const SPECIAL: [&str; 7] = ["false", "inf", "infinity", "interval", "not", "top", "true"];
    if SPECIAL.iter().any(|word| name.eq_ignore_ascii_case(word)) {
        format!("`{name}`")
    } else {
        quote_name(name)
    }
}

/// The name of an object in a FROM or an INTO: always back-quoted, as the names around it are not known.
pub(super) fn object(name: &ObjectName) -> String {
    format!(
        "{}.{}",
        back_quoted(&name.database),
        back_quoted(&name.name)
    )
}

fn back_quoted(name: &str) -> String {
    let quoted = quote_name(name);
    if quoted.starts_with('`') {
        quoted
    } else {
        format!("`{quoted}`")
    }
}
