//! The names of aggregate functions, as types such as `AggregateFunction(uniq, UInt64)` name them.

use super::combinator::Combinator;
use super::data;

/// The canonical name of the aggregate function called `written`, combinators included:
/// `COUNT` is `count`, `medianIf` is `quantileIf`. `None` when there is no such function.
pub(crate) fn canonical(written: &str) -> Option<String> {
    if let Some(name) = data::canonical(written) {
        return Some(name.to_owned());
    }
    let (combinator, nested) = Combinator::of(written)?;
    Some(canonical(nested)? + combinator.name())
}

/// What is left of a name without the combinators at its end.
pub(crate) fn without_combinators(name: &str) -> &str {
    let mut base = name;
    while let Some((_, nested)) = Combinator::of(base) {
        base = nested;
    }
    base
}

/// Every name, for "did you mean".
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    let mut names: Vec<&'static str> = data::names().collect();
    names.sort_unstable();
    names.into_iter()
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn aliases_cases_and_combinators_are_resolved() {
        let name = |written| canonical(written).unwrap_or_default();
        assert_eq!(name("uniq"), "uniq");
        assert_eq!(name("SUM"), "sum");
        assert_eq!(name("SUMIf"), "sumIf");
        assert_eq!(name("medianArrayIf"), "quantileArrayIf");
        assert_eq!(name("FIRST_VALUE"), "any");
        assert_eq!(canonical("Uniq"), None);
        assert_eq!(canonical("sumIF"), None);
        assert_eq!(canonical("nosuch"), None);
    }
}
