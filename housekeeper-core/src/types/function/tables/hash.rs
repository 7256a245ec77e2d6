//! Hashes and identifiers.

use super::f;
use crate::types::function::class::Class::{Scalar, String};
use crate::types::function::signature::Output::Is;
use crate::types::function::signature::{Plain, Signature};

pub(super) const SIGNATURES: &[Signature] = &[
    f("generateUUIDv4", &[], Is(Plain::Uuid)),
    f("generateUUIDv7", &[], Is(Plain::Uuid)),
    f("cityHash64", &[Scalar], Is(Plain::UInt64)).rest(Scalar),
    f("sipHash64", &[Scalar], Is(Plain::UInt64)).rest(Scalar),
    f("xxHash64", &[Scalar], Is(Plain::UInt64)).rest(Scalar),
    f("farmHash64", &[Scalar], Is(Plain::UInt64)).rest(Scalar),
    f("metroHash64", &[Scalar], Is(Plain::UInt64)).rest(Scalar),
    f("halfMD5", &[Scalar], Is(Plain::UInt64)).rest(Scalar),
    f("MD5", &[String], Is(Plain::FixedString16)),
    f("SHA1", &[String], Is(Plain::FixedString20)),
    f("SHA224", &[String], Is(Plain::FixedString28)),
    f("SHA256", &[String], Is(Plain::FixedString32)),
    f("SHA512", &[String], Is(Plain::FixedString64)),
];
