//! ClickHouse types as Rust types.
//!
//! A marker says what a column is on the server; the Rust value that goes in or comes out is a
//! separate choice. So one Rust type can fit several ClickHouse types (`String` fits `String` and
//! `LowCardinality(String)`), and one ClickHouse type several Rust types (`DateTime` fits
//! [`time::OffsetDateTime`] and a raw `u32`). Markers are never built, only named.

mod sql_type;

use std::fmt::Write as _;
use std::marker::PhantomData;

pub use self::sql_type::{MayBeNull, Ordered, SqlType, Text};

macro_rules! plain {
    ($($name:ident $doc:literal $sql:literal;)*) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, Copy)]
        pub enum $name {}

        impl SqlType for $name {
            type Bare = Self;

            fn write_name(out: &mut std::string::String) {
                out.push_str($sql);
            }
        }
    )*};
}

plain! {
    UInt8 "`UInt8`." "UInt8";
    UInt16 "`UInt16`." "UInt16";
    UInt32 "`UInt32`." "UInt32";
    UInt64 "`UInt64`." "UInt64";
    UInt128 "`UInt128`." "UInt128";
    UInt256 "`UInt256`." "UInt256";
    Int8 "`Int8`." "Int8";
    Int16 "`Int16`." "Int16";
    Int32 "`Int32`." "Int32";
    Int64 "`Int64`." "Int64";
    Int128 "`Int128`." "Int128";
    Int256 "`Int256`." "Int256";
    Float32 "`Float32`." "Float32";
    Float64 "`Float64`." "Float64";
    BFloat16 "`BFloat16`." "BFloat16";
    Bool "`Bool`." "Bool";
    String "`String`: bytes, by custom UTF-8." "String";
    UUID "`UUID`." "UUID";
    IPv4 "`IPv4`." "IPv4";
    IPv6 "`IPv6`." "IPv6";
    Date "`Date`: days from 1970-01-01 to 2149-06-06." "Date";
    Date32 "`Date32`: days from 1900-01-01 to 2299-12-31." "Date32";
    DateTime "`DateTime`, with or without a time zone: seconds from 1970 to 2106-02-07 06:28:15 UTC." "DateTime('UTC')";
    Enum8 "`Enum8(…)`, as its number." "Int8";
    Enum16 "`Enum16(…)`, as its number." "Int16";
    EnumName "A value of an enum as a parameter, by its name." "String";
    AggregateState "`AggregateFunction(…)`: opaque bytes, read through a cast to `String`." "String";
    Time "`Time`: seconds from -999:59:59 to 999:59:59." "Time";
    IntervalNanosecond "`IntervalNanosecond`, as their count." "IntervalNanosecond";
    IntervalMicrosecond "`IntervalMicrosecond`, as their count." "IntervalMicrosecond";
    IntervalMillisecond "`IntervalMillisecond`, as their count." "IntervalMillisecond";
    IntervalSecond "`IntervalSecond`, as their count." "IntervalSecond";
    IntervalMinute "`IntervalMinute`, as their count." "IntervalMinute";
    IntervalHour "`IntervalHour`, as their count." "IntervalHour";
    IntervalDay "`IntervalDay`, as their count." "IntervalDay";
    IntervalWeek "`IntervalWeek`, as their count." "IntervalWeek";
    IntervalMonth "`IntervalMonth`, as their count." "IntervalMonth";
    IntervalQuarter "`IntervalQuarter`, as their count." "IntervalQuarter";
    IntervalYear "`IntervalYear`, as their count." "IntervalYear";
    Nothing "`Nothing`: has no values. What is Nullable of it is NULL, an array of it empty." "Nothing";
    Json "`JSON`, with or without paths of a type: it travels as text." "JSON";
    Dynamic "`Dynamic`: a value with its type before it." "Dynamic";
}

macro_rules! ordered {
    ($($name:ident)*) => {$(
        impl Ordered for $name {}
    )*};
}

ordered! {
    UInt8 UInt16 UInt32 UInt64 UInt128 UInt256
    Int8 Int16 Int32 Int64 Int128 Int256
    Bool String UUID IPv4 IPv6 Date Date32 DateTime Enum8 Enum16
}

impl<const N: usize> Ordered for FixedString<N> {}
impl<const P: u8, const S: u8> Ordered for Decimal<P, S> {}
impl<const P: u8> Ordered for DateTime64<P> {}
impl<T: Ordered> Ordered for LowCardinality<T> {}
impl<T: Ordered> Ordered for Foreign<T> {}

impl Text for String {}
impl<const N: usize> Text for FixedString<N> {}

/// `FixedString(N)`: exactly `N` bytes.
#[derive(Debug, Clone, Copy)]
pub enum FixedString<const N: usize> {}

impl<const N: usize> SqlType for FixedString<N> {
    type Bare = Self;

    fn write_name(out: &mut std::string::String) {
        let _ = write!(out, "FixedString({N})");
    }
}

/// `Decimal(P, S)`: at most `P` digits, `S` of them after the point.
#[derive(Debug, Clone, Copy)]
pub enum Decimal<const P: u8, const S: u8> {}

impl<const P: u8, const S: u8> SqlType for Decimal<P, S> {
    type Bare = Self;

    fn write_name(out: &mut std::string::String) {
        let _ = write!(out, "Decimal({P}, {S})");
    }
}

/// `DateTime64(P)`, with or without a time zone: `P` digits after the second, 0 to 9.
///
/// Digits beyond `P` are cut when a row is written, as the server does with text; the range is
/// 1900-01-01 to 2299-12-31, with nine digits to 2262-04-11. Comparisons are exact to the nanosecond.
#[derive(Debug, Clone, Copy)]
pub enum DateTime64<const P: u8> {}

impl<const P: u8> SqlType for DateTime64<P> {
    type Bare = Self;

    fn write_name(out: &mut std::string::String) {
        let _ = write!(out, "DateTime64({P}, 'UTC')");
    }
}

/// `Time64(P)`: `P` digits after the second, 0 to 9, from -999:59:59 to 999:59:59 and the digits.
///
/// Digits beyond `P` are cut when a row is written.
#[derive(Debug, Clone, Copy)]
pub enum Time64<const P: u8> {}

impl<const P: u8> SqlType for Time64<P> {
    type Bare = Self;

    fn write_name(out: &mut std::string::String) {
        let _ = write!(out, "Time64({P})");
    }
}

/// `QBit(T, N)`: a vector of `N` numbers.
#[derive(Debug, Clone, Copy)]
pub struct QBit<T, const N: usize>(PhantomData<fn() -> T>);

impl<T: SqlType, const N: usize> SqlType for QBit<T, N> {
    type Bare = Self;

    fn write_name(out: &mut std::string::String) {
        out.push_str("QBit(");
        T::write_name(out);
        let _ = write!(out, ", {N})");
    }
}

/// `Variant(…)`, its types as a Rust tuple of markers, in the order of the server: by their names.
///
/// Its values are of an enum that is generated, and are not compared with parameters.
#[derive(Debug, Clone, Copy)]
pub struct Variant<E>(PhantomData<fn() -> E>);

impl<E> SqlType for Variant<E> {
    type Bare = Self;

    fn write_name(out: &mut std::string::String) {
        out.push_str("Variant");
    }
}

/// `LowCardinality(T)`: on the wire the same as `T`.
#[derive(Debug, Clone, Copy)]
pub struct LowCardinality<T>(PhantomData<fn() -> T>);

impl<T: SqlType> SqlType for LowCardinality<T> {
    type Bare = T::Bare;

    fn write_name(out: &mut std::string::String) {
        T::write_name(out);
    }
}

impl<T: MayBeNull> MayBeNull for LowCardinality<T> {}

/// `T`, where its values are of a type of your own in Rust, which has nothing to borrow from an answer.
///
/// Generated code has it where a directive gives a column such a type. To the server it is the same as `T`.
#[derive(Debug, Clone, Copy)]
pub struct Foreign<T>(PhantomData<fn() -> T>);

impl<T: SqlType> SqlType for Foreign<T> {
    type Bare = T::Bare;

    fn write_name(out: &mut std::string::String) {
        T::write_name(out);
    }
}

impl<T: MayBeNull> MayBeNull for Foreign<T> {}

/// `Nullable(T)`.
#[derive(Debug, Clone, Copy)]
pub struct Nullable<T>(PhantomData<fn() -> T>);

impl<T: SqlType> SqlType for Nullable<T> {
    type Bare = T::Bare;

    fn write_name(out: &mut std::string::String) {
        write_wrapped::<T>("Nullable(", out);
    }
}

impl<T: SqlType> MayBeNull for Nullable<T> {}

/// `Array(T)`.
#[derive(Debug, Clone, Copy)]
pub struct Array<T>(PhantomData<fn() -> T>);

impl<T: SqlType> SqlType for Array<T> {
    type Bare = Self;

    fn write_name(out: &mut std::string::String) {
        write_wrapped::<T>("Array(", out);
    }
}

/// `Map(K, V)`.
#[derive(Debug, Clone, Copy)]
pub struct Map<K, V>(PhantomData<fn() -> (K, V)>);

impl<K: SqlType, V: SqlType> SqlType for Map<K, V> {
    type Bare = Self;

    fn write_name(out: &mut std::string::String) {
        out.push_str("Map(");
        K::write_name(out);
        out.push_str(", ");
        V::write_name(out);
        out.push(')');
    }
}

/// `Tuple(…)`, its elements as a Rust tuple of markers: `Tuple<(UInt8, String)>`.
#[derive(Debug, Clone, Copy)]
pub struct Tuple<E>(PhantomData<fn() -> E>);

macro_rules! tuple {
    ($($marker:ident $value:ident $index:tt),*) => {
        impl<$($marker: SqlType),*> SqlType for Tuple<($($marker,)*)> {
            type Bare = Self;

            fn write_name(out: &mut std::string::String) {
                out.push_str("Tuple(");
                $(
                    if $index > 0 {
                        out.push_str(", ");
                    }
                    $marker::write_name(out);
                )*
                out.push(')');
            }
        }
    };
}

crate::codec::tuples::for_each_arity!(tuple);
crate::codec::tuples::for_each_wide_arity!(tuple);

fn write_wrapped<T: SqlType>(open: &str, out: &mut std::string::String) {
    out.push_str(open);
    T::write_name(out);
    out.push(')');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name<T: SqlType>() -> std::string::String {
        let mut out = std::string::String::new();
        T::write_name(&mut out);
        out
    }

    #[test]
    fn names_are_what_the_server_reads() {
        assert_eq!(name::<Decimal<18, 2>>(), "Decimal(18, 2)");
        assert_eq!(name::<DateTime64<3>>(), "DateTime64(3, 'UTC')");
        assert_eq!(
            name::<Map<LowCardinality<String>, Array<Nullable<Date>>>>(),
            "Map(String, Array(Nullable(Date)))"
        );
        assert_eq!(
            name::<Tuple<(UInt8, FixedString<2>)>>(),
            "Tuple(UInt8, FixedString(2))"
        );
        assert_eq!(
            name::<<LowCardinality<Nullable<String>> as SqlType>::Bare>(),
            "String"
        );
    }
}
