//! States of a schema, and pairs of them.

use std::rc::Rc;

/// A schema as statements, in an order in which they can be run. `{db}` stands for the database.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) name: String,
    pub(crate) statements: Vec<String>,
}

impl State {
    pub(crate) fn new(name: impl Into<String>, statements: Vec<String>) -> Rc<Self> {
        Rc::new(Self {
            name: name.into(),
            statements,
        })
    }

    /// The text of a schema file.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for statement in &self.statements {
            text.push_str(statement);
            text.push_str(";\n");
        }
        text
    }
}

/// Two states, and where they come from.
pub(crate) struct Pair {
    pub(crate) origin: &'static str,
    pub(crate) before: Rc<State>,
    pub(crate) after: Rc<State>,
}

impl Pair {
    pub(crate) fn name(&self) -> String {
        format!(
            "{}: {} to {}",
            self.origin, self.before.name, self.after.name
        )
    }
}

/// Every ordered pair of different states.
pub(crate) fn all_pairs(origin: &'static str, states: &[Rc<State>]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for before in states {
        for after in states.iter().filter(|after| !Rc::ptr_eq(before, after)) {
            pairs.push(Pair {
                origin,
                before: Rc::clone(before),
                after: Rc::clone(after),
            });
        }
    }
    pairs
}

/// Each state with the one that follows it.
pub(crate) fn neighbours(origin: &'static str, states: &[Rc<State>]) -> Vec<Pair> {
    let pair = |two: &[Rc<State>]| Pair {
        origin,
        before: Rc::clone(&two[0]),
        after: Rc::clone(&two[1]),
    };
    states.windows(2).map(pair).collect()
}
