//! Typed queries: columns, conditions and what they select.

pub mod aggregate;
mod answer;
mod bytes;
mod choice;
mod column;
mod command;
mod condition;
mod cursor;
mod dictionary;
mod exception;
mod fetch_all;
mod fragment;
mod header;
mod key;
mod order;
mod page;
mod prepared;
mod rows;
mod select;
mod selection;

pub(crate) use self::aggregate::{Aggregate, Grouped};
pub use self::bytes::AnswerBytes;
pub use self::choice::Choice;
pub use self::column::{Column, Expr, MapOf, column};
pub use self::command::{Command, CommandText};
pub use self::condition::{Condition, Filter};
pub use self::cursor::Cursor;
pub use self::dictionary::DictionaryGet;
#[cfg(feature = "arrow")]
pub(crate) use self::exception::Exceptions;
pub use self::fetch_all::FetchAll;
pub(crate) use self::fragment::quote_identifier;
#[cfg(feature = "arrow")]
pub(crate) use self::header::Expected;
pub use self::key::{KeyArg, KeyValue};
pub use self::order::Order;
pub use self::page::{Page, PageKey};
pub use self::rows::{Query, QueryText};
pub use self::select::Select;
pub use self::selection::{Selection, Value};
