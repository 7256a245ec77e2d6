//! Record batches of [Apache Arrow](https://arrow.apache.org/rust) in and out: for the feature `arrow`.
//!
//! A query gives its rows as record batches with [`Select::record_batches`](crate::Select::record_batches) and
//! [`Query::record_batches`](crate::Query::record_batches). Batches are inserted with [`insert`] or [`insert_all`], once they
//! are known to fit the table that the program was compiled for: ClickHouse itself would cast what is of another type, cut
//! what is too large and leave empty what is not there.
//!
//! ```
//! # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
//! # fn main() { run(example) }
//! # async fn example(client: &Client) -> Result<()> {
//! # let view = events::New::new(1, 7, "view", None, events::Channel::Web, vec![]);
//! # events::insert_new(client, [view]).await?;
//! let mut batches = events::by_user_id(7).record_batches(client)?;
//! while let Some(batch) = batches.next().await? {
//!     assert_eq!(batch["event_id"].len(), 1);
//!     // The rows again: a column that is not there would get its DEFAULT.
//!     housekeeper::arrow::insert_all::<_, events::New>(client, [batch]).await?;
//! }
//! assert_eq!(events::scan().count(client).await?, 2);
//! # Ok(())
//! # }
//! ```
//!
//! # Types
//!
//! | ClickHouse | Arrow |
//! |---|---|
//! | Bool, (U)Int8 to (U)Int64, Float32, Float64 | `Boolean`, the same numbers |
//! | (U)Int128, (U)Int256, IPv6, UUID | `FixedSizeBinary` of 16 or 32 bytes |
//! | Decimal(P, S) | `Decimal128` or `Decimal256` with S digits after the point and no more than P in all |
//! | String, JSON | `Utf8`, `Binary`, large or as views; JSON only as text |
//! | FixedString(N) | `FixedSizeBinary(N)` |
//! | IPv4 | `UInt32` |
//! | Date, Date32 | `Date32` |
//! | DateTime | `UInt32`, which is what is read; also `Timestamp` in seconds with a time zone |
//! | DateTime64(P) | `Timestamp` with a time zone: in seconds for P = 0, and the unit that has room for P digits |
//! | Time64(P), P from 1 | `Time32` in milliseconds, `Time64` in micro- or nanoseconds |
//! | Enum8, Enum16 | `Int8`, `Int16`, which is what is read; also text |
//! | Interval | `Int64` |
//! | Array, Map, Tuple, Nested, geometric types | `List`, `Map`, `Struct`; elements without a name are `"1"`, `"2"`, … |
//! | Nullable(T), LowCardinality(T), SimpleAggregateFunction(f, T) | as T; text may be a `Dictionary` |
//!
//! A `String` that is not UTF-8 is no text to Arrow: with the setting `output_format_arrow_string_as_string = 0` they are read
//! as `Binary`.
//!
//! Others are read as the server gives them, and not inserted: an error says so.

mod batches;
mod error;
mod insert;
mod messages;
mod types;
mod values;

pub use arrow_array::RecordBatch;
pub use arrow_schema::{Schema, SchemaRef};

pub use self::batches::RecordBatches;
pub use self::error::RecordBatchError;
pub use self::insert::{Insert, insert, insert_all};
