//! The types of expressions and queries, where they are plain.
//!
//! What is not certain is not derived: wrong is worse than declined.

mod gap;
mod literal;

mod catalog;
mod scope;
pub(crate) mod walk;

mod alias;
mod call;
mod constant;
mod describe;
mod expr;
mod from;
mod names;
mod query;
mod star;
mod table_expr;

pub use catalog::{Catalog, SourceColumn};
pub use describe::{Description, describe};
pub use gap::Gap;
pub use query::infer_query;
pub use table_expr::{TableColumns, check_table_exprs, infer_table_exprs};
