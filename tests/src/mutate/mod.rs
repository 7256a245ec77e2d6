//! Changes to a statement, most of which ClickHouse refuses some of the time.

mod change;
mod column;
mod dictionary;
mod element;
mod key;
mod storage;
mod template;
mod view;

use housekeeper_core::syntax::ast::Statement;

use crate::random::Random;

/// A way to change a statement.
#[derive(Debug)]
pub struct Mutation {
    /// What it changes, for the counts.
    pub name: &'static str,
    /// Changes the statement; `None` where there is nothing to change.
    pub apply: fn(&mut Statement, &mut Random) -> Option<()>,
}

/// Every way that mostly makes something wrong.
#[must_use]
pub fn all() -> Vec<Mutation> {
    of(&[
        column::ALL,
        key::ALL,
        storage::ALL,
        element::ALL,
        dictionary::ALL,
        view::ALL,
    ])
}

/// Every way, those that mostly leave a statement right as often as the others.
#[must_use]
pub fn mild() -> Vec<Mutation> {
    let mut mutations = all();
    while mutations.len() < 2 * all().len() {
        mutations.extend(of(&[change::ALL]));
    }
    mutations
}

fn of(groups: &[&[Named]]) -> Vec<Mutation> {
    let named = groups.iter().copied().flatten();
    named
        .map(|(name, apply)| Mutation {
            name,
            apply: *apply,
        })
        .collect()
}

/// A name and a change.
type Named = (&'static str, fn(&mut Statement, &mut Random) -> Option<()>);
