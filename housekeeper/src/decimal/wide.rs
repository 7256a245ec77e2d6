//! Decimals of 39 to 76 digits, whose units are the client crate's 256-bit integers.

use std::fmt;
use std::str::FromStr;

use bnum::types::{I256, U256};
use clickhouse::types::Int256;

use super::text::{pad, parse_digits};
use super::{Decimal, DecimalOverflow, ParseDecimalError};

fn number(units: Int256) -> I256 {
    let bytes = units.to_le_bytes();
    let (digits, _) = bytes.as_chunks::<8>();
    let mut words = [0; 4];
    for (word, digit) in words.iter_mut().zip(digits) {
        *word = u64::from_le_bytes(*digit);
    }
    I256::from_bits(U256::from_digits(words))
}

fn units(number: I256) -> Int256 {
    let mut bytes = [0; 32];
    let (digits, _) = bytes.as_chunks_mut::<8>();
    for (digit, word) in digits.iter_mut().zip(number.to_bits().digits()) {
        *digit = word.to_le_bytes();
    }
    Int256::from_le_bytes(bytes)
}

/// Whether it has at most so many digits.
pub(crate) fn wide_fits(units: Int256, digits: u8) -> bool {
    let limit = I256::TEN.checked_pow(u32::from(digits));
    limit.is_none_or(|limit| {
        let number = number(units);
        -limit < number && number < limit
    })
}

impl<const S: u8> Decimal<Int256, S> {
    /// The smallest value.
    pub const MIN: Self = Self(Int256::MIN);

    /// The largest value.
    pub const MAX: Self = Self(Int256::MAX);

    /// Zero.
    pub const ZERO: Self = Self(Int256::ZERO);

    /// The sum, unless it overflows.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        number(self.0).checked_add(number(other.0)).map(Self::of)
    }

    /// The difference, unless it overflows.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        number(self.0).checked_sub(number(other.0)).map(Self::of)
    }

    /// So many times the value, unless it overflows.
    pub fn checked_mul(self, times: Int256) -> Option<Self> {
        number(self.0).checked_mul(number(times)).map(Self::of)
    }

    /// The value with the other sign, unless it overflows.
    pub fn checked_neg(self) -> Option<Self> {
        number(self.0).checked_neg().map(Self::of)
    }

    fn of(number: I256) -> Self {
        Self(units(number))
    }
}

impl<const S: u8> Default for Decimal<Int256, S> {
    fn default() -> Self {
        Self::ZERO
    }
}

impl<const S: u8> TryFrom<i128> for Decimal<Int256, S> {
    type Error = DecimalOverflow;

    fn try_from(value: i128) -> Result<Self, DecimalOverflow> {
        I256::TEN
            .checked_pow(u32::from(S))
            .and_then(|one| I256::from(value).checked_mul(one))
            .map(Self::of)
            .ok_or(DecimalOverflow)
    }
}

impl<const S: u8> fmt::Display for Decimal<Int256, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = number(self.0);
        pad(units.is_negative(), units.unsigned_abs().to_string(), S, f)
    }
}

impl<const S: u8> fmt::Debug for Decimal<Int256, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<const S: u8> FromStr for Decimal<Int256, S> {
    type Err = ParseDecimalError;

    fn from_str(text: &str) -> Result<Self, ParseDecimalError> {
        let mut units = I256::ZERO;
        let negative = parse_digits(text, S, |digit| {
            // Negative all along: the smallest number has no positive twin.
            units = units
                .checked_mul(I256::TEN)
                .and_then(|units| units.checked_sub(I256::from(digit)))
                .ok_or(ParseDecimalError::TooLarge)?;
            Ok(())
        })?;
        if negative {
            return Ok(Self::of(units));
        }
        let units = units.checked_neg().ok_or(ParseDecimalError::TooLarge)?;
        Ok(Self::of(units))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Wide = Decimal<Int256, 30>;

    #[test]
    fn the_extremes_have_a_text() {
        for value in [Wide::MIN, Wide::MAX, Wide::ZERO] {
            assert_eq!(value.to_string().parse(), Ok(value));
        }
        assert_eq!(Wide::MAX.checked_add(Wide::try_from(1).unwrap()), None);
        assert_eq!(Wide::MIN.checked_neg(), None);
    }

    #[test]
    fn digits_are_counted() {
        let nines: Decimal<Int256, 0> = "9".repeat(40).parse().unwrap();
        assert!(wide_fits(nines.units(), 40));
        assert!(!wide_fits(nines.units(), 39));
        assert!(wide_fits(nines.checked_neg().unwrap().units(), 40));
        assert!(!wide_fits(Int256::MIN, 76));
    }

    proptest! {
        #[test]
        fn whole_numbers_are_themselves(value in any::<i128>()) {
            let wide = Wide::try_from(value).unwrap();
            let text = format!("{value}.{}", "0".repeat(30));
            prop_assert_eq!(wide.to_string(), text);
        }
    }
}
