//! Changes to a statement, most of which ClickHouse refuses some of the time.

mod column;
mod dictionary;
mod element;
mod key;
mod storage;
mod template;
mod view;

use housekeeper_core::syntax::ast::Statement;

use super::random::Random;

/// A way to change a statement.
pub(crate) struct Mutation {
    /// What it changes, for the counts.
    pub(crate) name: &'static str,
    /// Changes the statement; `None` where there is nothing to change.
    pub(crate) apply: fn(&mut Statement, &mut Random) -> Option<()>,
}

/// Every way.
pub(crate) fn all() -> Vec<Mutation> {
    [
        column::ALL,
        key::ALL,
        storage::ALL,
        element::ALL,
        dictionary::ALL,
        view::ALL,
    ]
    .into_iter()
    .flatten()
    .map(|(name, apply)| Mutation {
        name,
        apply: *apply,
    })
    .collect()
}

/// A name and a change.
type Named = (&'static str, fn(&mut Statement, &mut Random) -> Option<()>);
