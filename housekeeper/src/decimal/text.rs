use std::fmt;
use std::str::FromStr;

use super::Decimal;

/// Text that is not a decimal of the wanted digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseDecimalError {
    /// Something else than digits, a sign before and a point between them.
    Invalid,
    /// More digits after the point than the decimal has.
    TooPrecise,
    /// More digits in all than the integer behind the decimal has room for.
    TooLarge,
}

impl fmt::Display for ParseDecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Invalid => "is not a decimal number",
            Self::TooPrecise => "has too many digits after the point",
            Self::TooLarge => "has too many digits",
        })
    }
}

impl std::error::Error for ParseDecimalError {}

macro_rules! decimals {
    ($($units:ty)*) => {$(
        impl<const S: u8> fmt::Display for Decimal<$units, S> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let units = i128::from(self.units());
                pad(units.is_negative(), units.unsigned_abs().to_string(), S, f)
            }
        }

        impl<const S: u8> fmt::Debug for Decimal<$units, S> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl<const S: u8> FromStr for Decimal<$units, S> {
            type Err = ParseDecimalError;

            fn from_str(text: &str) -> Result<Self, ParseDecimalError> {
                <$units>::try_from(parse_units(text, S)?)
                    .map(Self::from_units)
                    .map_err(|_| ParseDecimalError::TooLarge)
            }
        }
    )*};
}

decimals! { i32 i64 i128 }

/// Writes the digits of a count of units, with the point in them.
pub(super) fn pad(
    negative: bool,
    digits: String,
    scale: u8,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let scale = usize::from(scale);
    let mut text = digits;
    if text.len() <= scale {
        text.insert_str(0, &"0".repeat(scale + 1 - text.len()));
    }
    if scale > 0 {
        text.insert(text.len() - scale, '.');
    }
    f.pad_integral(!negative, "", &text)
}

/// Reads a number in units of its last digit but never rounds: zeros beyond the scale are fine.
fn parse_units(text: &str, scale: u8) -> Result<i128, ParseDecimalError> {
    let mut units = 0_i128;
    let negative = parse_digits(text, scale, |digit| {
        // Negative all along: the smallest number has no positive twin.
        units = units
            .checked_mul(10)
            .and_then(|units| units.checked_sub(i128::from(digit)))
            .ok_or(ParseDecimalError::TooLarge)?;
        Ok(())
    })?;
    if negative {
        Ok(units)
    } else {
        units.checked_neg().ok_or(ParseDecimalError::TooLarge)
    }
}

/// Gives `push` the digits of a number, `scale` of them after the point, and says whether a minus
/// is before them.
pub(super) fn parse_digits(
    text: &str,
    scale: u8,
    mut push: impl FnMut(u8) -> Result<(), ParseDecimalError>,
) -> Result<bool, ParseDecimalError> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] | rest => (false, rest),
    };
    let mut parts = digits.splitn(2, |&byte| byte == b'.');
    let whole = parts.next().unwrap_or_default();
    let fraction = parts.next().unwrap_or_default();
    if whole.is_empty() && fraction.is_empty() {
        return Err(ParseDecimalError::Invalid);
    }
    if !whole.iter().chain(fraction).all(u8::is_ascii_digit) {
        return Err(ParseDecimalError::Invalid);
    }
    let kept = fraction.len().min(usize::from(scale));
    if fraction[kept..].iter().any(|&byte| byte != b'0') {
        return Err(ParseDecimalError::TooPrecise);
    }
    let missing = usize::from(scale) - kept;
    let digits = whole.iter().chain(&fraction[..kept]).copied();
    for digit in digits.chain(std::iter::repeat_n(b'0', missing)) {
        push(digit - b'0')?;
    }
    Ok(negative)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn prints_all_its_digits() {
        assert_eq!(Decimal::<i64, 2>::from_units(-5).to_string(), "-0.05");
        assert_eq!(Decimal::<i32, 0>::from_units(7).to_string(), "7");
        assert_eq!(Decimal::<i32, 9>::MIN.to_string(), "-2.147483648");
        assert_eq!(
            Decimal::<i128, 38>::MIN.to_string(),
            "-1.70141183460469231731687303715884105728"
        );
        assert_eq!(
            format!(
                "{:>8}|{:+}",
                Decimal::<i64, 2>::from(3),
                Decimal::<i64, 1>::from(3)
            ),
            "    3.00|+3.0"
        );
    }

    #[test]
    fn reads_exactly_or_not_at_all() {
        type Price = Decimal<i64, 2>;
        assert_eq!("1.5".parse(), Ok(Price::from_units(150)));
        assert_eq!("+.5".parse(), Ok(Price::from_units(50)));
        assert_eq!("-3.".parse(), Ok(Price::from_units(-300)));
        assert_eq!("1.5000".parse(), Ok(Price::from_units(150)));
        assert_eq!("92233720368547758.07".parse(), Ok(Price::MAX));
        assert_eq!("-92233720368547758.08".parse(), Ok(Price::MIN));
        for (text, error) in [
            ("", ParseDecimalError::Invalid),
            (".", ParseDecimalError::Invalid),
            ("1e3", ParseDecimalError::Invalid),
            ("1.2.3", ParseDecimalError::Invalid),
            ("--1", ParseDecimalError::Invalid),
            ("1,5", ParseDecimalError::Invalid),
            ("0.005", ParseDecimalError::TooPrecise),
            ("92233720368547758.08", ParseDecimalError::TooLarge),
            (
                "1000000000000000000000000000000000000000",
                ParseDecimalError::TooLarge,
            ),
        ] {
            assert_eq!(text.parse::<Price>(), Err(error), "{text:?}");
        }
    }

    #[test]
    fn integers_convert_exactly() {
        assert_eq!(Decimal::<i64, 2>::from(-7_i32).units(), -700);
        assert_eq!(
            Decimal::<i64, 8>::from(u32::MAX).units(),
            429_496_729_500_000_000
        );
        assert_eq!(
            Decimal::<i64, 2>::try_from(i64::MAX),
            Err(super::super::DecimalOverflow)
        );
        assert_eq!(
            Decimal::<i32, 2>::try_from(-21_474_836_i64)
                .unwrap()
                .units(),
            -2_147_483_600
        );
        assert_eq!(
            Decimal::<i32, 2>::try_from(21_474_837_u64),
            Err(super::super::DecimalOverflow)
        );
    }

    #[test]
    fn rescaling_keeps_the_number() {
        let value = Decimal::<i64, 2>::from_units(150);
        assert_eq!(value.rescale::<4>(), Some(Decimal::from_units(15_000)));
        assert_eq!(value.rescale::<1>(), Some(Decimal::from_units(15)));
        assert_eq!(value.rescale::<0>(), None);
        assert_eq!(Decimal::<i64, 2>::MAX.rescale::<3>(), None);
    }

    proptest! {
        #[test]
        fn text_round_trips(units in any::<i128>()) {
            let value = Decimal::<i128, 10>::from_units(units);
            prop_assert_eq!(value.to_string().parse(), Ok(value));
            let value = Decimal::<i64, 3>::from_units(i64::try_from(units >> 64).unwrap());
            prop_assert_eq!(value.to_string().parse(), Ok(value));
        }

        #[test]
        fn order_is_the_order_of_numbers(a in any::<i32>(), b in any::<i32>()) {
            let (left, right) = (Decimal::<i32, 4>::from_units(a), Decimal::<i32, 4>::from_units(b));
            prop_assert_eq!(left.cmp(&right), a.cmp(&b));
            prop_assert_eq!(left.checked_add(right).map(Decimal::<i32, 4>::units), a.checked_add(b));
        }
    }
}
