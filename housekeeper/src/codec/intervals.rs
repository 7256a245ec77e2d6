//! Intervals: a count of a unit that the type names.

use super::param::param_by_reference;
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::ty;

macro_rules! intervals {
    ($($marker:ty)*) => {$(
        impl Encode<$marker> for i64 {
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&self.to_le_bytes());
                Ok(())
            }
        }

        impl Decode<'_, $marker> for i64 {
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self::from_le_bytes(input.array()?))
            }
        }

        impl Param<$marker> for i64 {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                out.push_str(&self.to_string());
                Ok(())
            }
        }

        param_by_reference! { i64 => $marker; }
    )*};
}

intervals! {
    ty::IntervalNanosecond
    ty::IntervalMicrosecond
    ty::IntervalMillisecond
    ty::IntervalSecond
    ty::IntervalMinute
    ty::IntervalHour
    ty::IntervalDay
    ty::IntervalWeek
    ty::IntervalMonth
    ty::IntervalQuarter
    ty::IntervalYear
}
