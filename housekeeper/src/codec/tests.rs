//! Laws that hold for every type: what is written is read again, a value cut short asks for more,
//! and no bytes whatever make a reader panic.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::net::{Ipv4Addr, Ipv6Addr};

use clickhouse::types::{Int256, UInt256};
use proptest::collection::vec;
use proptest::prelude::*;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Decode, Encode, Reader, fill};
use crate::{Decimal, FixedString, ty};

fn check<T, V>(value: &V)
where
    V: Encode<T> + for<'a> Decode<'a, T> + PartialEq + Debug,
{
    let mut bytes = vec![0xaa];
    value.encode(&mut bytes).unwrap();
    let bytes = &bytes[1..];
    let mut input = Reader::new(bytes);
    assert_eq!(V::decode(&mut input).as_ref(), Ok(value));
    assert_eq!(input.remaining(), 0);
    for cut in 0..bytes.len() {
        let missing = V::decode(&mut Reader::new(&bytes[..cut]))
            .unwrap_err()
            .missing();
        let missing = missing.expect("a value cut short asks for more");
        assert!(missing > 0 && cut + missing <= bytes.len());
    }
}

/// Any bytes are a value or an error, and more than there are bytes is never allocated.
fn survive<T, V: for<'a> Decode<'a, T>>(bytes: &[u8]) {
    let _ = V::decode(&mut Reader::new(bytes));
}

fn moment() -> impl Strategy<Value = OffsetDateTime> {
    (-2_208_988_800_i64..10_413_792_000, 0..1_000_000_000_u32).prop_map(|(seconds, nanos)| {
        let moment = OffsetDateTime::from_unix_timestamp(seconds).unwrap();
        moment.replace_nanosecond(nanos).unwrap()
    })
}

fn date(days: std::ops::RangeInclusive<i32>) -> impl Strategy<Value = Date> {
    days.prop_map(|day| Date::from_julian_day(2_440_588 + day).unwrap())
}

type Nested = BTreeMap<String, Vec<(u8, Option<String>)>>;
type NestedType = ty::Map<
    ty::LowCardinality<ty::String>,
    ty::Array<ty::Tuple<(ty::UInt8, ty::Nullable<ty::String>)>>,
>;

/// Small ones: they are cut at every byte.
fn nested() -> impl Strategy<Value = Nested> {
    let text = || ".{0,5}";
    let tuple = (any::<u8>(), prop::option::of(text()));
    prop::collection::btree_map(text(), vec(tuple, 0..4), 0..4)
}

proptest! {
    #[test]
    fn numbers(a: u64, b: i128, c: u16, d: [u8; 32], bits: u64) {
        check::<ty::UInt64, _>(&a);
        check::<ty::Int128, _>(&b);
        check::<ty::UInt16, _>(&c);
        check::<ty::UInt256, _>(&UInt256::from_le_bytes(d));
        check::<ty::Int256, _>(&Int256::from_le_bytes(d));
        check::<ty::Bool, _>(&(a % 2 == 0));
        let float = f64::from_bits(bits);
        if !float.is_nan() {
            check::<ty::Float64, _>(&float);
        }
    }

    #[test]
    fn decimals(units in -999_999_999_999_999_999..=999_999_999_999_999_999_i64) {
        check::<ty::Decimal<18, 2>, _>(&Decimal::from_units(units));
        check::<ty::Decimal<38, 30>, _>(&Decimal::from_units(i128::from(units) * 7));
    }

    #[test]
    fn texts(text in ".{0,80}", bytes in vec(any::<u8>(), 0..300), fixed: [u8; 5]) {
        check::<ty::String, _>(&text);
        check::<ty::String, _>(&bytes);
        check::<ty::LowCardinality<ty::Nullable<ty::String>>, _>(&Some(text));
        check::<ty::FixedString<5>, _>(&FixedString::new(fixed));
        check::<ty::FixedString<5>, _>(&fixed);
    }

    #[test]
    fn addresses(a: u128, b: u32) {
        check::<ty::UUID, _>(&Uuid::from_u128(a));
        check::<ty::IPv6, _>(&Ipv6Addr::from(a));
        check::<ty::IPv4, _>(&Ipv4Addr::from(b));
    }

    #[test]
    fn days(short in date(0..=65_535), long in date(-25_567..=120_529)) {
        check::<ty::Date, _>(&short);
        check::<ty::Date32, _>(&short);
        check::<ty::Date32, _>(&long);
    }

    #[test]
    fn moments_are_cut_to_the_digits_of_the_column(moment in moment()) {
        fn cut<const P: u8>(moment: OffsetDateTime) {
            let mut bytes = Vec::new();
            let written = Encode::<ty::DateTime64<P>>::encode(&moment, &mut bytes);
            if P == 9 && moment.unix_timestamp_nanos() > i128::from(i64::MAX) {
                written.unwrap_err();
                return;
            }
            let read = <OffsetDateTime as Decode<'_, ty::DateTime64<P>>>::decode(&mut Reader::new(&bytes)).unwrap();
            let lost = (moment - read).whole_nanoseconds();
            assert!((0..10_i128.pow(9 - u32::from(P))).contains(&lost), "{moment} {read}");
            check::<ty::DateTime64<P>, _>(&read);
        }
        cut::<0>(moment);
        cut::<1>(moment);
        cut::<3>(moment);
        cut::<6>(moment);
        cut::<8>(moment);
        cut::<9>(moment);
    }

    #[test]
    fn containers(map in nested(), array in vec(vec(any::<i32>(), 0..5), 0..5)) {
        check::<NestedType, _>(&map);
        check::<ty::Array<ty::Array<ty::Int32>>, _>(&array);
    }

    #[test]
    fn any_bytes_are_survived(bytes in vec(any::<u8>(), 0..64)) {
        survive::<NestedType, Nested>(&bytes);
        survive::<ty::Array<ty::String>, Vec<String>>(&bytes);
        survive::<ty::Map<ty::UInt64, ty::Date32>, Vec<(u64, Date)>>(&bytes);
        survive::<ty::Nullable<ty::DateTime64<9>>, Option<OffsetDateTime>>(&bytes);
        survive::<ty::DateTime64<0>, OffsetDateTime>(&bytes);
        survive::<ty::Bool, bool>(&bytes);
    }
}

#[test]
fn values_beyond_the_column_are_refused() {
    fn refuse<T>(value: &impl Encode<T>, problem: &str) {
        let error = value.encode(&mut Vec::new()).unwrap_err();
        assert_eq!(error.to_string(), format!("the value {problem}"));
    }
    let day = |day: i32| Date::from_julian_day(2_440_588 + day).unwrap();
    refuse::<ty::Date>(
        &day(-1),
        "is outside 1970-01-01..=2149-06-06, the days of Date",
    );
    refuse::<ty::Date>(
        &day(65_536),
        "is outside 1970-01-01..=2149-06-06, the days of Date",
    );
    refuse::<ty::Date32>(
        &day(-25_568),
        "is outside 1900-01-01..=2299-12-31, the days of Date32",
    );
    refuse::<ty::Date32>(
        &day(120_530),
        "is outside 1900-01-01..=2299-12-31, the days of Date32",
    );
    let second = |second: i64| OffsetDateTime::from_unix_timestamp(second).unwrap();
    let range = "is outside 1970-01-01 00:00:00..=2106-02-07 06:28:15 UTC, the range of DateTime";
    refuse::<ty::DateTime>(&second(-1), range);
    refuse::<ty::DateTime>(&second(1 << 32), range);
    let range = "is outside 1900-01-01..=2299-12-31, the range of DateTime64";
    refuse::<ty::DateTime64<0>>(&second(-2_208_988_801), range);
    refuse::<ty::DateTime64<8>>(&second(10_413_792_000), range);
    refuse::<ty::Decimal<9, 4>>(
        &Decimal::from_units(1_000_000_000),
        "has more digits than 9",
    );
    refuse::<ty::Decimal<1, 0>>(&Decimal::from_units(-10), "has more digits than 1");
}

#[test]
fn the_first_column_that_cannot_be_read_is_told() {
    let read_row = |bytes: &[u8]| {
        let (mut a, mut b, mut c) = (0, false, 0);
        let mut input = Reader::new(bytes);
        fill::<ty::UInt8, u8>(&mut input, "a", &mut a);
        fill::<ty::Bool, bool>(&mut input, "b", &mut b);
        fill::<ty::UInt16, u16>(&mut input, "c", &mut c);
        input.check().map(|()| (a, b, c))
    };
    assert_eq!(read_row(&[7, 1, 2, 0]), Ok((7, true, 2)));
    assert_eq!(read_row(&[7, 1, 2]).unwrap_err().missing(), Some(1));
    assert_eq!(read_row(&[]).unwrap_err().missing(), Some(1));
    // What stands behind it is not read, and does not hide it.
    for bytes in [&[7, 5, 2, 0][..], &[7, 5]] {
        assert_eq!(read_row(bytes).unwrap_err().column(), Some("b"));
    }
}
