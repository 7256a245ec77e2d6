//! Names as they stand in the queries of generated code.

use proc_macro2::TokenStream;

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

/// A name as a number, the same in each program (FNV-1a): by it, a query knows a table whose module it cannot name.
pub(super) fn number(name: &ObjectName) -> TokenStream {
    let hash = object(name)
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{hash:#x}").parse().unwrap_or_default()
}

fn back_quoted(name: &str) -> String {
    let quoted = quote_name(name);
    if quoted.starts_with('`') {
        quoted
    } else {
        format!("`{quoted}`")
    }
}
