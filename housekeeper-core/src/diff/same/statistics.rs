//! Statistics of columns.

use crate::syntax::ast::Invocation;

use super::{same_exprs, same_lists};

/// The order in which the server stores them (26.7).
const ORDER: [&str; 4] = ["tdigest", "uniq", "countmin", "minmax"];

/// Whether the same statistics are kept, in whatever order and case they are written; none is an empty list.
pub(crate) fn same_statistics(a: Option<&Vec<Invocation>>, b: Option<&Vec<Invocation>>) -> bool {
    same_lists(&sorted(a), &sorted(b), |a, b| {
        a.name.eq_ignore_ascii_case(&b.name) && same_exprs(&a.arguments, &b.arguments)
    })
}

fn sorted(statistics: Option<&Vec<Invocation>>) -> Vec<&Invocation> {
    let mut sorted: Vec<&Invocation> = statistics.into_iter().flatten().collect();
    sorted.sort_by_key(|kept| {
        let name = kept.name.to_ascii_lowercase();
        let place = ORDER.iter().position(|known| *known == name);
        (place.unwrap_or(ORDER.len()), name)
    });
    sorted
}
