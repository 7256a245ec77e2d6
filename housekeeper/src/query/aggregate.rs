//! Aggregates: what becomes of many rows, or of those that are alike.
//!
//! They are selected like columns. The columns that stand beside them are what rows are grouped by:
//!
//! ```
//! # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
//! # fn main() { run(example) }
//! # async fn example(client: &Client) -> Result<()> {
//! # let view = events::New::new(1, 7, "view", None, events::Channel::Web, vec![]);
//! # let purchase = events::New::new(2, 7, "purchase", None, events::Channel::App, vec![]);
//! # events::insert_new(client, [view, purchase]).await?;
//! use housekeeper::aggregate::{count, max};
//!
//! // SELECT event_type, count(), max(event_id) FROM … GROUP BY event_type
//! let kinds: Vec<(String, u64, u64)> =
//!     events::select((events::event_type, count(), max(events::event_id)))
//!         .order_by(count().desc())
//!         .order_by(events::event_type.asc())
//!         .fetch_all(client)
//!         .await?;
//! assert_eq!(kinds, [("purchase".to_owned(), 1, 2), ("view".to_owned(), 1, 1)]);
//! # Ok(())
//! # }
//! ```
//!
//! Where nothing stands beside them they give one row, also of no rows at all: [`count`] and [`sum`]
//! are then 0, [`avg`] is NaN, and [`min`], [`max`] and [`any`] are the type's nothing, NULL where
//! it has one.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use clickhouse::types::{Int256, UInt256};

use super::column::Marker;
use super::fragment::Fragment;
use super::{Column, Condition, Expr};
use crate::Decimal;
use crate::ty::{self, SqlType};
use crate::type_text::aggregated;

/// An aggregate over rows of the table `T`, with the ClickHouse type `Ty`, a `V` in Rust.
///
/// It is selected, sorted by, and compared: what it is compared with is given to
/// [`having`](crate::Select::having).
#[must_use]
pub struct Aggregate<T, Ty, V> {
    fragment: Fragment,
    ty: Cow<'static, str>,
    marker: Marker<T, Ty, V>,
}

/// Rows of the table `T` that are alike: what [`having`](crate::Select::having) has conditions on.
#[derive(Debug, Clone, Copy)]
pub struct Grouped<T>(PhantomData<fn() -> T>);

impl<T, Ty, V> Aggregate<T, Ty, V> {
    fn new(fragment: Fragment, ty: impl Into<Cow<'static, str>>) -> Self {
        Self {
            fragment,
            ty: ty.into(),
            marker: PhantomData,
        }
    }

    pub(super) fn fragment(self) -> Fragment {
        self.fragment
    }

    pub(super) fn type_text(&self) -> Cow<'static, str> {
        self.ty.clone()
    }
}

impl<T, Ty, V> Clone for Aggregate<T, Ty, V> {
    fn clone(&self) -> Self {
        Self::new(self.fragment.clone(), self.ty.clone())
    }
}

impl<T, Ty, V> fmt::Debug for Aggregate<T, Ty, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fragment, f)
    }
}

/// What an aggregate function is of: a column, or the value of a map's key.
pub trait Argument<T> {
    /// Its ClickHouse type.
    type Ty: SqlType;

    /// Its type in Rust.
    type Value;

    #[doc(hidden)]
    fn into_call(self, function: &'static str) -> (Fragment, Cow<'static, str>);
}

macro_rules! arguments {
    ($($name:ident)*) => {$(
        impl<T, Ty: SqlType, V> Argument<T> for $name<T, Ty, V> {
            type Ty = Ty;
            type Value = V;

            fn into_call(self, function: &'static str) -> (Fragment, Cow<'static, str>) {
                let ty = self.type_text();
                let call = Fragment::text(function).then("(").join(self.fragment()).then(")");
                (call, ty)
            }
        }
    )*};
}

arguments! { Column Expr }

/// A type whose values can be added up.
#[diagnostic::on_unimplemented(
    message = "values of the ClickHouse type `{Self}` cannot be added up",
    label = "`sum` and `avg` are for numbers"
)]
pub trait Number: SqlType {
    /// The type of a sum of them.
    type Sum: SqlType;

    /// A sum of them in Rust.
    type SumValue;

    /// The type of their average: `Float64`, or Nullable of it.
    type Average: SqlType;

    /// Their average in Rust.
    type AverageValue;
}

macro_rules! numbers {
    ($($($number:ident)* => $sum:ident, $value:ty;)*) => {$($(
        impl Number for ty::$number {
            type Sum = ty::$sum;
            type SumValue = $value;
            type Average = ty::Float64;
            type AverageValue = f64;
        }
    )*)*};
}

numbers! {
    Bool UInt8 UInt16 UInt32 UInt64 => UInt64, u64;
    Int8 Int16 Int32 Int64 => Int64, i64;
    UInt128 => UInt128, u128;
    Int128 => Int128, i128;
    UInt256 => UInt256, UInt256;
    Int256 => Int256, Int256;
    BFloat16 Float32 Float64 => Float64, f64;
}

macro_rules! decimals {
    ($($($precision:literal)* => $sum:literal, $units:ty;)*) => {$($(
        impl<const S: u8> Number for ty::Decimal<$precision, S> {
            type Sum = ty::Decimal<$sum, S>;
            type SumValue = Decimal<$units, S>;
            type Average = ty::Float64;
            type AverageValue = f64;
        }
    )*)*};
}

// The digits of a sum depend on those of its parts, which no trait bound can say.
decimals! {
    1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38
        => 38, i128;
    39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74
    75 76 => 76, Int256;
}

impl<N: Number> Number for ty::Nullable<N> {
    type Sum = ty::Nullable<N::Sum>;
    type SumValue = Option<N::SumValue>;
    type Average = ty::Nullable<N::Average>;
    type AverageValue = Option<N::AverageValue>;
}

macro_rules! transparent {
    ($($marker:ident)*) => {$(
        impl<N: Number> Number for ty::$marker<N> {
            type Sum = N::Sum;
            type SumValue = N::SumValue;
            type Average = N::Average;
            type AverageValue = N::AverageValue;
        }
    )*};
}

transparent! { LowCardinality Foreign }

fn named<T, Ty: SqlType, V>(fragment: Fragment) -> Aggregate<T, Ty, V> {
    let mut name = String::new();
    Ty::write_name(&mut name);
    Aggregate::new(fragment, name)
}

/// How many rows there are: `count()`.
pub fn count<T>() -> Aggregate<T, ty::UInt64, u64> {
    named(Fragment::text("count()"))
}

/// How many rows fulfil `condition`: `countIf`.
pub fn count_if<T>(condition: Condition<T>) -> Aggregate<T, ty::UInt64, u64> {
    named(
        Fragment::text("countIf(")
            .join(condition.into_fragment())
            .then(")"),
    )
}

/// The sum of what is not NULL. Integers become the widest one of their kind up to 64 bits, and
/// decimals get all their digits; where that is not enough, ClickHouse starts over at the other end.
pub fn sum<T, A>(of: A) -> Aggregate<T, <A::Ty as Number>::Sum, <A::Ty as Number>::SumValue>
where
    A: Argument<T, Ty: Number>,
{
    named(of.into_call("sum").0)
}

/// The average of what is not NULL, NaN of nothing.
pub fn avg<T, A>(of: A) -> Aggregate<T, <A::Ty as Number>::Average, <A::Ty as Number>::AverageValue>
where
    A: Argument<T, Ty: Number>,
{
    named(of.into_call("avg").0)
}

/// About how many values there are that differ, without NULL: `uniq`.
pub fn uniq<T>(of: impl Argument<T>) -> Aggregate<T, ty::UInt64, u64> {
    named(of.into_call("uniq").0)
}

/// How many values there are that differ, without NULL: `uniqExact`, which takes memory for each.
pub fn uniq_exact<T>(of: impl Argument<T>) -> Aggregate<T, ty::UInt64, u64> {
    named(of.into_call("uniqExact").0)
}

macro_rules! one_of_them {
    ($($(#[$doc:meta])* $name:ident $function:literal;)*) => {$(
        $(#[$doc])*
        pub fn $name<T, A: Argument<T>>(of: A) -> Aggregate<T, A::Ty, A::Value> {
            let (call, ty) = of.into_call($function);
            Aggregate::new(call, aggregated(&ty))
        }
    )*};
}

one_of_them! {
    /// The smallest value that is not NULL.
    min "min";
    /// The largest value that is not NULL.
    max "max";
    /// Some value that is not NULL, whichever comes first.
    any "any";
}
