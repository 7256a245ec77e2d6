//! The types of expressions and queries, where they are plain.
//!
//! What is not certain is not derived: wrong is worse than declined.

mod class;
mod gap;
mod operand;
mod signature;

mod arithmetic;
mod common;
mod interval;
mod literal;
mod special;

mod aggregate;
mod function_name;
mod functions;

mod catalog;
mod scope;
pub(crate) mod walk;

mod alias;
mod call;
pub(crate) mod dictionary;
mod expr;
mod from;
mod names;
mod query;
mod star;
mod table_expr;

pub use aggregate::infer_aggregate;
pub use catalog::{Catalog, SourceColumn};
pub use class::Class;
pub use functions::{aggregates, ordinary, windows};
pub use gap::Reason;
pub use operand::{Form, Operand};
pub use query::infer_query;
pub use signature::{Output, Plain, Signature, Wrapping};
pub use table_expr::{TableColumns, check_table_exprs, infer_table_exprs};

use super::Type;

/// The type of `name(operands)`, an ordinary function by its canonical name; `None` where it is not known.
pub fn infer_function(name: &str, operands: &[Operand]) -> Option<Type> {
    functions::find(functions::ordinary(), name, operands)
}

/// The type of `name(operands) OVER (…)`, a window function or an aggregate; `None` where it is not known.
pub fn infer_window(name: &str, parameters: &[String], operands: &[Operand]) -> Option<Type> {
    let canonical = super::aggregate_name::canonical(name)?;
    functions::find(functions::windows(), &canonical, operands)
        .or_else(|| infer_aggregate(&canonical, parameters, operands))
}
