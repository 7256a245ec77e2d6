//! Functions whose result depends on more than a table can say: on values, on lambdas, on the schema, or on types by
//! computation.

mod arithmetic;
mod array;
mod bitmap;
mod branch;
pub(crate) mod cast;
pub(crate) mod compare;
mod container;
mod convert;
mod decimal;
mod default;
pub(crate) mod dictionary;
mod element_wise;
mod geometry;
mod interval;
mod join_get;
mod json;
mod lambda;
mod logic;
mod map;
mod number;
mod pass;
pub(crate) mod reading;
mod state;
mod text;
mod time;
mod tuple;
pub(crate) mod zone;

use crate::types::Failure;
use crate::types::infer::Catalog;
use crate::types::operand::Operand;
use crate::types::supertype::NoSupertype;

use super::{Argument, declined, learnt, refused, refused_count};

/// A call as the rules see it.
pub(super) struct Call<'a> {
    /// The canonical name of the function.
    name: &'a str,
    arguments: &'a [Argument<'a>],
    catalog: &'a dyn Catalog,
}

/// The value of a call; `None` where the rule does not speak of it.
type Found = Option<Result<Operand, Failure>>;

/// How the value of a call comes about.
type Rule = fn(&Call<'_>) -> Found;

const TABLES: &[&[(&str, Rule)]] = &[
    arithmetic::RULES,
    array::RULES,
    bitmap::RULES,
    branch::RULES,
    cast::RULES,
    compare::RULES,
    container::RULES,
    convert::RULES,
    dictionary::RULES,
    geometry::RULES,
    join_get::RULES,
    json::RULES,
    lambda::RULES,
    logic::RULES,
    map::RULES,
    number::RULES,
    pass::RULES,
    text::RULES,
    time::RULES,
    tuple::RULES,
];

/// The value of a call; `None` where no rule speaks of it.
pub(super) fn call(name: &str, arguments: &[Argument<'_>], catalog: &dyn Catalog) -> Found {
    let mut rules = TABLES.iter().copied().flatten();
    let (_, rule) = rules.find(|(known, _)| *known == name)?;
    rule(&Call {
        name,
        arguments,
        catalog,
    })
}

impl Call<'_> {
    /// The arguments, where all of them are values.
    fn values(&self) -> Option<Vec<Operand>> {
        let value = |argument: &Argument<'_>| match argument {
            Argument::Value(operand) => Some((*operand).clone()),
            Argument::Lambda(_) => None,
        };
        self.arguments.iter().map(value).collect()
    }

    /// The failure of a call with another number of arguments than `takes`.
    fn count(&self, takes: &str) -> Failure {
        let is_hidden = |argument: &Argument<'_>| match argument {
            Argument::Value(operand) => learnt::hides_the_others(operand),
            Argument::Lambda(_) => false,
        };
        if self.arguments.iter().any(is_hidden) {
            return declined(self.name, self.arguments);
        }
        refused_count(self.name, takes, self.arguments.len())
    }
}

/// It is not known what a call with these arguments gives.
fn unsure(name: &str, operands: &[Operand]) -> Failure {
    let types: Vec<String> = operands
        .iter()
        .map(|operand| operand.ty.to_string())
        .collect();
    Failure::arguments(name, &types)
}

/// The failure of a call whose arguments have no common type.
fn no_common(why: NoSupertype, name: &str, operands: &[Operand]) -> Failure {
    match why {
        NoSupertype::Unknown => unsure(name, operands),
        NoSupertype::None | NoSupertype::Refused => refused(name, operands),
    }
}
