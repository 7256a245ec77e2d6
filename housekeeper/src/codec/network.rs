//! UUID and the two kinds of IP addresses.

use std::fmt::Write as _;
use std::net::{Ipv4Addr, Ipv6Addr};

use uuid::Uuid;

use super::param::param_by_reference;
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::ty;

/// Two little-endian numbers of eight bytes, the upper half first.
impl Encode<ty::UUID> for Uuid {
    #[inline]
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        let (high, low) = self.as_u64_pair();
        out.extend_from_slice(&high.to_le_bytes());
        out.extend_from_slice(&low.to_le_bytes());
        Ok(())
    }
}

impl Decode<'_, ty::UUID> for Uuid {
    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let high = u64::from_le_bytes(input.array()?);
        let low = u64::from_le_bytes(input.array()?);
        Ok(Self::from_u64_pair(high, low))
    }
}

/// A little-endian number of four bytes.
impl Encode<ty::IPv4> for Ipv4Addr {
    #[inline]
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        out.extend_from_slice(&self.to_bits().to_le_bytes());
        Ok(())
    }
}

impl Decode<'_, ty::IPv4> for Ipv4Addr {
    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self::from_bits(u32::from_le_bytes(input.array()?)))
    }
}

/// Sixteen bytes in the order they are written.
impl Encode<ty::IPv6> for Ipv6Addr {
    #[inline]
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        out.extend_from_slice(&self.octets());
        Ok(())
    }
}

impl Decode<'_, ty::IPv6> for Ipv6Addr {
    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self::from(input.array::<16>()?))
    }
}

macro_rules! params {
    ($($value:ty => $marker:ty;)*) => {$(
        impl Param<$marker> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                let _ = write!(out, "'{self}'");
                Ok(())
            }

            fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
                let _ = write!(out, "{self}");
                Ok(())
            }
        }

        param_by_reference! { $value => $marker; }
    )*};
}

params! {
    Uuid => ty::UUID;
    Ipv4Addr => ty::IPv4;
    Ipv6Addr => ty::IPv6;
}
