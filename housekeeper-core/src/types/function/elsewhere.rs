//! Functions of other builds and versions of ClickHouse.

use crate::types::aggregate::name::without_combinators;

/// A name a line.
const NAMES: &str = include_str!("elsewhere.txt");

/// Whether ClickHouse has a function of this name elsewhere, combinators aside.
pub(crate) fn is_elsewhere(name: &str) -> bool {
    let base = without_combinators(name);
    NAMES.lines().any(|known| known == name || known == base)
}

#[cfg(test)]
mod tests {
    use super::is_elsewhere;

    #[test]
    fn combinators_do_not_hide_a_name() {
        assert!(
            is_elsewhere("stem") && is_elsewhere("uniqTheta") && is_elsewhere("uniqThetaArrayIf")
        );
        assert!(!is_elsewhere("uniqThetas") && !is_elsewhere("sum") && !is_elsewhere("# In"));
    }
}
