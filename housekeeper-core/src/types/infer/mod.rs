//! The types of expressions and queries, where they are plain.
//!
//! What is not certain is not derived: wrong is worse than declined.

mod gap;
mod grouping;
mod item;
mod literal;
mod settings;
mod subcolumn;
mod supertype;

mod catalog;
mod system;
mod virtuals;
pub(crate) mod walk;

mod lookup;
mod scope;
mod table;
mod tree;

mod aggregation;
mod alias;
mod analyzer;
mod call;
mod choosing;
mod computed;
mod constant;
mod expr;
mod identifier;
mod membership;
mod missing;
mod name;
mod subquery;
mod unknown_function;

mod matcher;
mod pattern;
mod transform;

mod final_sample;
mod from;
mod join_key;
mod limit;
mod query;
mod recursive;

mod select;
mod table_function;
mod with;

mod describe;
mod table_expr;

pub use catalog::{Catalog, JoinTable, SourceColumn};
pub use describe::{Description, describe};
pub use gap::Gap;
pub use query::{infer_query, infer_run};
pub(crate) use table_expr::check_table_expr;
pub use table_expr::{TableColumns, check_table_exprs, infer_table_exprs};
pub(crate) use virtuals::is_virtual;
