//! What a value is where it is borrowed from an answer.

use std::collections::BTreeMap;

use super::Decode;
use crate::ty;

/// A Rust value of a column of the ClickHouse type `T` that a query of some columns can give, and what it is where it
/// is borrowed: [`Cursor::next_ref`](crate::Cursor::next_ref) gives a `&str` for a `String`, and a `Vec<&str>` for a
/// `Vec<String>`. What has nothing to borrow is given as it is.
///
/// Numbers, dates and their like give any type that can be [decoded](Decode) from them. A type of your own for text,
/// Nullable, arrays, maps and tuples does too, where the column is [`Foreign`](ty::Foreign), as it is in generated code.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a ClickHouse `{T}` column",
    label = "does not fit the column",
    note = "implement `housekeeper::Decode<'_, {T}>` for `{Self}`, and say that the column is a `ty::Foreign<{T}>`"
)]
pub trait Lend<T>: for<'a> Decode<'a, T> + Send + 'static {
    /// What it is where its text and bytes are borrowed: the field of a `RowRef`.
    type Ref<'a>: Decode<'a, T> + Send;

    /// Whether that is something else.
    #[doc(hidden)]
    type Form: Form;
}

/// Whether a value is borrowed or given as it is: a map is made of pairs only where they borrow.
#[doc(hidden)]
pub trait Form {
    /// That of a value with values of this form and of another in it.
    type With<Other: Form>: Form;

    /// One of two types.
    type Choose<'a, T, Whole, Borrowed>: Decode<'a, T> + Send
    where
        Whole: Decode<'a, T> + Send,
        Borrowed: Decode<'a, T> + Send;
}

/// Given as it is.
#[derive(Debug)]
#[doc(hidden)]
pub enum Whole {}

/// Borrowed, or with something in it that is.
#[derive(Debug)]
#[doc(hidden)]
pub enum Borrowed {}

impl Form for Whole {
    type With<Other: Form> = Other;
    type Choose<'a, T, W, B>
        = W
    where
        W: Decode<'a, T> + Send,
        B: Decode<'a, T> + Send;
}

impl Form for Borrowed {
    type With<Other: Form> = Self;
    type Choose<'a, T, W, B>
        = B
    where
        W: Decode<'a, T> + Send,
        B: Decode<'a, T> + Send;
}

/// Types whose values have nothing to borrow, whatever they are in Rust.
macro_rules! whole {
    ($($(@[$($generics:tt)*])? $marker:ty;)*) => {$(
        impl<V, $($($generics)*)?> Lend<$marker> for V
        where
            V: for<'a> Decode<'a, $marker> + Send + 'static,
        {
            type Ref<'a> = V;
            type Form = Whole;
        }
    )*};
}

whole! {
    ty::UInt8; ty::UInt16; ty::UInt32; ty::UInt64; ty::UInt128; ty::UInt256;
    ty::Int8; ty::Int16; ty::Int32; ty::Int64; ty::Int128; ty::Int256;
    ty::Float32; ty::Float64; ty::BFloat16; ty::Bool;
    ty::UUID; ty::IPv4; ty::IPv6; ty::Enum8; ty::Enum16;
    ty::Date; ty::Date32; ty::DateTime; ty::Time;
    ty::IntervalNanosecond; ty::IntervalMicrosecond; ty::IntervalMillisecond; ty::IntervalSecond;
    ty::IntervalMinute; ty::IntervalHour; ty::IntervalDay; ty::IntervalWeek; ty::IntervalMonth;
    ty::IntervalQuarter; ty::IntervalYear;
    ty::Nothing; ty::Dynamic;
    @[const N: usize] ty::FixedString<N>;
    @[const P: u8, const S: u8] ty::Decimal<P, S>;
    @[const P: u8] ty::DateTime64<P>;
    @[const P: u8] ty::Time64<P>;
    @[T, const N: usize] ty::QBit<T, N>;
    @[T] ty::Foreign<T>;
}

macro_rules! borrowed {
    ($($value:ty as $marker:ty => $borrowed:ty;)*) => {$(
        impl Lend<$marker> for $value {
            type Ref<'a> = &'a $borrowed;
            type Form = Borrowed;
        }
    )*};
}

borrowed! {
    String as ty::String => str;
    Vec<u8> as ty::String => [u8];
    String as ty::Json => str;
    Vec<u8> as ty::AggregateState => [u8];
}

impl<T, V: Lend<T>> Lend<ty::LowCardinality<T>> for V {
    type Ref<'a> = V::Ref<'a>;
    type Form = V::Form;
}

impl<T, V: Lend<T>> Lend<ty::Nullable<T>> for Option<V> {
    type Ref<'a> = Option<V::Ref<'a>>;
    type Form = V::Form;
}

impl<T, V: Lend<T>> Lend<ty::Array<T>> for Vec<V> {
    type Ref<'a> = Vec<V::Ref<'a>>;
    type Form = V::Form;
}

/// Pairs where something is borrowed: they are made for one row, and rarely looked up in.
impl<K, V, Key: Lend<K> + Ord, Item: Lend<V>> Lend<ty::Map<K, V>> for BTreeMap<Key, Item> {
    type Ref<'a> =
        <Self::Form as Form>::Choose<'a, ty::Map<K, V>, Self, Vec<(Key::Ref<'a>, Item::Ref<'a>)>>;
    type Form = <Key::Form as Form>::With<Item::Form>;
}

impl<K, V, Key: Lend<K>, Item: Lend<V>> Lend<ty::Map<K, V>> for Vec<(Key, Item)> {
    type Ref<'a> = Vec<(Key::Ref<'a>, Item::Ref<'a>)>;
    type Form = <Key::Form as Form>::With<Item::Form>;
}

/// The form of several values together.
macro_rules! form {
    ($only:ident) => { $only::Form };
    ($first:ident $($rest:ident)+) => { <$first::Form as Form>::With<form!($($rest)+)> };
}

macro_rules! tuple {
    ($($marker:ident $value:ident $index:tt),*) => {
        #[allow(non_camel_case_types)]
        impl<$($marker, $value: Lend<$marker>),*> Lend<ty::Tuple<($($marker,)*)>> for ($($value,)*) {
            type Ref<'a> = ($($value::Ref<'a>,)*);
            type Form = form!($($value)*);
        }
    };
}

super::tuples::for_each_arity!(tuple);

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;
    use crate::codec::{DecodeError, Encode, Reader};

    /// `bytes` with the value `V` of the ClickHouse type `T` in front, borrowed.
    fn lent<T, V: Lend<T>>(bytes: &[u8]) -> V::Ref<'_> {
        let mut input = Reader::new(bytes);
        let value = V::Ref::decode(&mut input).unwrap();
        assert_eq!(input.remaining(), 0);
        value
    }

    fn bytes<T>(value: &impl Encode<T>) -> Vec<u8> {
        let mut bytes = Vec::new();
        value.encode(&mut bytes).unwrap();
        bytes
    }

    type Tags = ty::Array<ty::Array<ty::String>>;
    type Deep = ty::Map<ty::UInt8, ty::Tuple<(ty::UInt16, ty::Nullable<ty::String>)>>;
    type Owned = BTreeMap<u8, (u16, Option<String>)>;
    type Hosts = ty::Map<ty::FixedString<2>, ty::IPv4>;

    fn is_in(part: &[u8], whole: &[u8]) -> bool {
        whole.as_ptr_range().contains(&part.as_ptr())
    }

    #[test]
    fn text_and_bytes_are_those_of_the_answer() {
        let answer = bytes::<ty::String>(&"text");
        let text: &str = lent::<ty::String, String>(&answer);
        assert_eq!(text, "text");
        assert!(is_in(text.as_bytes(), &answer));
        let text: &[u8] = lent::<ty::String, Vec<u8>>(&answer);
        assert!(is_in(text, &answer));
        let text: Option<&str> =
            lent::<ty::LowCardinality<ty::Nullable<ty::String>>, Option<String>>(&[0, 1, b'a']);
        assert_eq!(text, Some("a"));
        let json: &str = lent::<ty::Json, String>(&[2, b'{', b'}']);
        assert_eq!(json, "{}");
    }

    #[test]
    fn what_is_made_of_others_lends_them() {
        let value = vec![vec!["a", ""], vec![]];
        let answer = bytes::<Tags>(&value);
        let tags: Vec<Vec<&str>> = lent::<Tags, Vec<Vec<String>>>(&answer);
        assert_eq!(tags, value);

        let value = vec![(2_u8, (7_u16, Some("b"))), (1, (8, None)), (2, (9, None))];
        let answer = bytes::<Deep>(&value);
        // As the server has them: in its order, and a key may be there twice.
        let pairs: Vec<(u8, (u16, Option<&str>))> = lent::<Deep, Owned>(&answer);
        assert_eq!(pairs, value);
        assert_eq!(
            lent::<Deep, Vec<(u8, (u16, Option<String>))>>(&answer),
            value
        );
    }

    #[test]
    fn what_has_nothing_to_borrow_is_what_it_is() {
        let number: u64 = lent::<ty::UInt64, u64>(&[7, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(number, 7);
        let bytes: Vec<u8> = lent::<ty::Array<ty::UInt8>, Vec<u8>>(&[2, 7, 8]);
        assert_eq!(bytes, [7, 8]);
        let answer = [1, b'G', b'B', 4, 3, 2, 1];
        let hosts: BTreeMap<[u8; 2], Ipv4Addr> =
            lent::<Hosts, BTreeMap<[u8; 2], Ipv4Addr>>(&answer);
        assert_eq!(hosts[b"GB"], Ipv4Addr::new(1, 2, 3, 4));
    }

    /// Types of a program's own.
    #[derive(Debug, PartialEq)]
    struct Cents(u8);

    #[derive(Debug, PartialEq)]
    struct Word(String);

    impl Decode<'_, ty::UInt8> for Cents {
        fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
            input.byte().map(Self)
        }
    }

    impl Decode<'_, ty::String> for Word {
        fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
            <String as Decode<'_, ty::String>>::decode(input).map(Self)
        }
    }

    #[test]
    fn a_type_of_ones_own_is_what_it_is() {
        let cents: Vec<Option<Cents>> =
            lent::<ty::Array<ty::Nullable<ty::UInt8>>, Vec<Option<Cents>>>(&[1, 0, 5]);
        assert_eq!(cents, [Some(Cents(5))]);
        let word: Word = lent::<ty::Foreign<ty::String>, Word>(&[1, b'a']);
        assert_eq!(word, Word("a".to_owned()));
    }
}
