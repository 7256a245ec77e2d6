//! The names of the ordinary functions: aliases, and which may be written in any case.

use super::learnt::Entry;

/// The canonical name of the function called `written`; a name that is not known stands for itself.
pub(crate) fn canonical(written: &str) -> &str {
    Entry::find(written).map_or(written, |entry| entry.name)
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn aliases_and_cases_are_resolved() {
        assert_eq!(canonical("COALESCE"), "coalesce");
        assert_eq!(canonical("DATE_TRUNC"), "dateTrunc");
        assert_eq!(canonical("date_diff"), "dateDiff");
        assert_eq!(canonical("toString"), "toString");
        assert_eq!(canonical("TOSTRING"), "TOSTRING");
    }
}
