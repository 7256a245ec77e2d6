//! Declarative ClickHouse schemas for Rust, checked at compile time.
//!
//! A schema written as plain SQL files becomes typed rows, inserts and queries. This crate is what
//! the generated code stands on: an application calls the generated code, and names the types
//! here only now and then.
//!
//! ```
//! # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
//! # fn main() { run(example) }
//! # async fn example(client: &Client) -> Result<()> {
//! let mut insert = events::insert(client).await?;
//! insert.write(&events::Row { event_id: 1, user_id: 7, ..events::Row::default() }).await?;
//! insert.end().await?;
//!
//! let recent = events::by_user_id(7).limit(100).fetch_all(client).await?;
//! let bought = events::filter(events::event_type.eq("purchase")).count(client).await?;
//! # assert_eq!((recent.len(), bought), (1, 0));
//! # Ok(())
//! # }
//! ```
//!
//! The bytes travel through the official client crate, re-exported as [`clickhouse`]. Rows encode
//! and decode themselves; both ways the names and types of the columns are compared with the
//! server's, so a program never reads or writes through the wrong schema.

#[cfg(feature = "arrow")]
pub mod arrow;
mod boxed;
mod by_key;
mod codec;
mod columnar;
mod decimal;
mod empty;
mod error;
mod fixed_string;
mod insert;
mod inserter;
pub mod migrate;
mod names_and_types;
mod query;
mod query_macros;
mod reused;
mod row_buffer;
mod row_columns;
#[cfg(feature = "serde")]
mod serialize;
mod show_row;
mod table;
pub mod ty;
mod type_text;
mod unread;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

#[cfg(feature = "chrono")]
pub use chrono;
pub use clickhouse;
pub use housekeeper_macros::schema;
#[cfg(feature = "rust_decimal")]
pub use rust_decimal;
pub use time;
pub use uuid;

pub use crate::codec::{Decode, DecodeError, Dynamic, Encode, EncodeError, Lend, Param, Reader};
pub use crate::decimal::{Decimal, DecimalOverflow, ParseDecimalError};
pub use crate::error::{Error, Result, SchemaMismatch, ServerError};
pub use crate::fixed_string::{FixedString, FixedStringError};
pub use crate::insert::{BeginInsert, Insert, InsertAll, Write};
pub use crate::inserter::{FailedBatch, Inserter, Limits, Stored};
pub use crate::query::aggregate;
pub use crate::query::{
    AnswerBytes, Column, Command, Condition, Cursor, Expr, FetchAll, Filter, KeyArg, KeyValue,
    MapOf, Order, Page, PageKey, Query, Select, Selection, Value,
};
pub use crate::table::{DecodeRow, InsertRow, ReadRow, Table};
