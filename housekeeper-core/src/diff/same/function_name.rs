//! The names of functions.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The name under which the server stores a call of this function: `NOW` is `now`, `ucase` is
/// `upper`. A function that is not known to have other names keeps the one it has.
pub(super) fn canonical_function_name(written: &str) -> &str {
    let names = &*NAMES;
    names
        .exact
        .get(written)
        .or_else(|| names.any_case.get(written.to_ascii_lowercase().as_str()))
        .copied()
        .unwrap_or(written)
}

struct Names {
    /// Canonical names by names that have one case.
    exact: HashMap<&'static str, &'static str>,
    /// Canonical names by lower-case names.
    any_case: HashMap<String, &'static str>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        exact: HashMap::new(),
        any_case: HashMap::new(),
    };
    for (name, any_case, canonical) in rows() {
        if any_case {
            names.any_case.insert(name.to_ascii_lowercase(), canonical);
        } else {
            names.exact.insert(name, canonical);
        }
    }
    names
});

/// The rows of the table: name, whether any case will do, canonical name.
fn rows() -> impl Iterator<Item = (&'static str, bool, &'static str)> {
    let lines = include_str!("function_names.txt").lines();
    lines.filter_map(|line| {
        let any_case = line.starts_with('~');
        let row = line.strip_prefix(['~', '='])?;
        let (name, canonical) = row.split_once(' ').unwrap_or((row, row));
        Some((name, any_case, canonical))
    })
}

#[cfg(test)]
mod tests {
    use super::{canonical_function_name, rows};

    #[test]
    fn names_find_the_one_that_is_stored() {
        for (written, stored) in [
            ("NOW", "now"),
            ("now", "now"),
            ("UCASE", "upper"),
            ("IfNull", "ifNull"),
            ("DATE_DIFF", "dateDiff"),
            ("toDateTime", "toDateTime"),
            ("TODATETIME", "TODATETIME"),
            ("no_such_function", "no_such_function"),
        ] {
            assert_eq!(canonical_function_name(written), stored, "{written}");
        }
    }

    #[test]
    fn canonical_names_stand_for_themselves() {
        assert!(rows().count() > 250);
        for (name, _, canonical) in rows() {
            assert_eq!(canonical_function_name(name), canonical, "{name}");
            assert_eq!(canonical_function_name(canonical), canonical, "{name}");
        }
    }
}
