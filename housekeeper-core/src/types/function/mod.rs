//! What a call of an ordinary function gives.
//!
//! What is not certain is not said: wrong is worse than declined.

pub(crate) mod elsewhere;
pub(crate) mod function_name;
pub mod learnt;
pub(crate) mod rule;
mod special;

use crate::diagnostic::Code;

use super::infer::{Catalog, Gap};
use super::operand::Operand;
use super::{Failure, Reason, Refusal, Type};

/// An argument of a call.
#[derive(Clone, Copy)]
pub(crate) enum Argument<'a> {
    /// A value.
    Value(&'a Operand),
    /// `x -> …`.
    Lambda(&'a dyn Lambda),
}

/// A lambda as an argument: what it gives depends on what it is given.
pub(crate) trait Lambda {
    /// How many parameters it has.
    fn parameters(&self) -> usize;
    /// The value of its body, for parameters of these types.
    fn body(&self, parameters: &[Type]) -> Result<Operand, Gap>;
}

/// The value of `name(arguments)`. `name` is canonical.
pub(crate) fn call(
    name: &str,
    arguments: &[Argument<'_>],
    catalog: &dyn Catalog,
) -> Result<Operand, Failure> {
    if let Some(failure) = rule::zone::refusal(name, arguments) {
        return Err(failure);
    }
    if let Some(value) = rule::call(name, arguments, catalog) {
        return value;
    }
    let mut operands = Vec::with_capacity(arguments.len());
    for argument in arguments {
        match argument {
            Argument::Value(operand) => operands.push((*operand).clone()),
            Argument::Lambda(_) => return Err(declined(name, arguments)),
        }
    }
    let special = special::SPECIALS
        .iter()
        .find(|(special, _)| *special == name);
    if let Some((_, compute)) = special {
        let ty = compute(&operands).ok_or_else(|| declined(name, arguments))?;
        return Ok(Operand::made_from(ty, &operands));
    }
    match learnt::Entry::find(name) {
        Some(entry) => learnt::call(entry, &operands),
        None => Err(Reason::Function(name.to_owned()).into()),
    }
}

/// Whether there is a function of this canonical name that is not an aggregate.
pub(crate) fn is_known(name: &str) -> bool {
    learnt::Entry::find(name).is_some()
}

/// The names of the functions, aliases among them.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    learnt::names()
}

/// The result is not known for these arguments.
pub(crate) fn declined(name: &str, arguments: &[Argument<'_>]) -> Failure {
    let types: Vec<String> = arguments
        .iter()
        .map(|argument| match argument {
            Argument::Value(operand) => operand.ty.to_string(),
            Argument::Lambda(_) => "a lambda".to_owned(),
        })
        .collect();
    Failure::arguments(name, &types)
}

/// ClickHouse refuses a call with arguments of these types.
pub(crate) fn refused(name: &str, operands: &[Operand]) -> Failure {
    Failure::Rejected(refusal(name, operands))
}

pub(crate) fn refusal(name: &str, operands: &[Operand]) -> Refusal {
    Refusal {
        code: Code::IllegalArguments,
        message: refusal_text(name, operands),
        help: None,
    }
}

/// Which arguments a function does not take.
pub(crate) fn refusal_text(name: &str, operands: &[Operand]) -> String {
    let types: Vec<String> = operands
        .iter()
        .map(|operand| operand.ty.to_string())
        .collect();
    format!(
        "`{name}` does not take arguments of these types: {}",
        types.join(", ")
    )
}

/// ClickHouse refuses a call with this number of arguments.
pub(crate) fn refused_count(name: &str, takes: &str, given: usize) -> Failure {
    let message = format!("`{name}` takes {takes}, and {given} are given");
    Failure::rejected(Code::ArgumentCount, message)
}
