//! What a column of a sorting key is asked for: a value or a range of values.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::{Range, RangeFrom, RangeInclusive, RangeTo, RangeToInclusive};

use clickhouse::types::{Int256, UInt256};

use super::fragment::{Fragment, Value};
use crate::codec::Param;
use crate::ty::SqlType;
use crate::{Decimal, FixedString};

/// A value, or a range of values: `7`, `a..b`, `a..=b`, `a..`, `..b`, `..=b`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a value of a ClickHouse `{T}` column nor a range of them",
    label = "not a value of the column's type, and no range of them"
)]
pub trait KeyArg<T: SqlType> {
    /// The condition on the column.
    #[doc(hidden)]
    fn into_fragment(self, column: Fragment) -> Fragment;
}

/// A Rust type whose values stand for themselves in a [`KeyArg`]: no range.
pub trait KeyValue {}

impl<V: KeyValue + ?Sized> KeyValue for &V {}

impl<T: SqlType, V: KeyValue + Param<T::Bare>> KeyArg<T> for V {
    fn into_fragment(self, column: Fragment) -> Fragment {
        compare::<T>(column, " = ", &self)
    }
}

impl<T: SqlType, V: Param<T::Bare>> KeyArg<T> for Range<V> {
    fn into_fragment(self, column: Fragment) -> Fragment {
        let low = compare::<T>(column.clone(), " >= ", &self.start);
        low.combine(" AND ", compare::<T>(column, " < ", &self.end))
    }
}

impl<T: SqlType, V: Param<T::Bare>> KeyArg<T> for RangeInclusive<V> {
    fn into_fragment(self, column: Fragment) -> Fragment {
        let low = compare::<T>(column.clone(), " >= ", self.start());
        low.combine(" AND ", compare::<T>(column, " <= ", self.end()))
    }
}

impl<T: SqlType, V: Param<T::Bare>> KeyArg<T> for RangeFrom<V> {
    fn into_fragment(self, column: Fragment) -> Fragment {
        compare::<T>(column, " >= ", &self.start)
    }
}

impl<T: SqlType, V: Param<T::Bare>> KeyArg<T> for RangeTo<V> {
    fn into_fragment(self, column: Fragment) -> Fragment {
        compare::<T>(column, " < ", &self.end)
    }
}

impl<T: SqlType, V: Param<T::Bare>> KeyArg<T> for RangeToInclusive<V> {
    fn into_fragment(self, column: Fragment) -> Fragment {
        compare::<T>(column, " <= ", &self.end)
    }
}

fn compare<T: SqlType>(
    column: Fragment,
    operator: &'static str,
    value: &impl Param<T::Bare>,
) -> Fragment {
    column.then(operator).value(Value::new::<T::Bare>(value))
}

macro_rules! key_values {
    ($($(@[$($generics:tt)*])? $value:ty;)*) => {$(
        impl<$($($generics)*)?> KeyValue for $value {}
    )*};
}

key_values! {
    u8; u16; u32; u64; u128; UInt256;
    i8; i16; i32; i64; i128; Int256;
    f32; f64; bool;
    str; String; std::borrow::Cow<'_, str>;
    @[V] [V]; @[V] Vec<V>; @[V, const N: usize] [V; N];
    @[const N: usize] FixedString<N>;
    @[I, const S: u8] Decimal<I, S>;
    uuid::Uuid; Ipv4Addr; Ipv6Addr;
    time::Date; time::OffsetDateTime;
    @[A, B] (A, B); @[A, B, C] (A, B, C);
}

#[cfg(feature = "chrono")]
key_values! {
    chrono::NaiveDate; chrono::DateTime<chrono::Utc>;
}

#[cfg(feature = "rust_decimal")]
key_values! {
    rust_decimal::Decimal;
}
