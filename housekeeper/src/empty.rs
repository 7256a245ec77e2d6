//! What stands in a row until its values are read.

use std::collections::BTreeMap;

use crate::{Decimal, FixedString};

/// A type with a value that takes no memory, which is also its default: a constant, as calls that may panic, and what would
/// then have to be dropped, cost time to compile.
pub trait Empty {
    /// The value.
    const EMPTY: Self;
}

impl Empty for String {
    const EMPTY: Self = Self::new();
}

impl<T> Empty for Vec<T> {
    const EMPTY: Self = Self::new();
}

impl<K, V> Empty for BTreeMap<K, V> {
    const EMPTY: Self = Self::new();
}

impl<const N: usize> Empty for FixedString<N> {
    const EMPTY: Self = Self::new([0; N]);
}

impl<const S: u8> Empty for Decimal<i32, S> {
    const EMPTY: Self = Self::from_units(0);
}

impl<const S: u8> Empty for Decimal<i64, S> {
    const EMPTY: Self = Self::from_units(0);
}

impl<const S: u8> Empty for Decimal<i128, S> {
    const EMPTY: Self = Self::from_units(0);
}

#[cfg(feature = "rust_decimal")]
impl Empty for rust_decimal::Decimal {
    const EMPTY: Self = Self::ZERO;
}

impl Empty for uuid::Uuid {
    const EMPTY: Self = Self::nil();
}
