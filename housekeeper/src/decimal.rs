mod text;
mod wide;

pub use self::text::ParseDecimalError;
pub(crate) use self::wide::wide_fits;

/// A number with exactly `S` digits after the point, kept as a count of its smallest unit.
///
/// It is what a `Decimal(P, S)` column holds: `I` is `i32` up to 9 digits in all, `i64` up to 18,
/// `i128` up to 38, [`Int256`](clickhouse::types::Int256) up to 76. Nothing is ever rounded in silence: what does not fit is `None` or an error.
///
/// ```
/// use housekeeper::Decimal;
///
/// let price: Decimal<i64, 2> = "19.99".parse()?;
/// assert_eq!(price.units(), 1999);
/// assert_eq!(price.checked_mul(3), Some(Decimal::from_units(5997)));
/// assert_eq!(Decimal::<i64, 2>::from(20).to_string(), "20.00");
/// assert!("0.005".parse::<Decimal<i64, 2>>().is_err());
/// # Ok::<(), housekeeper::ParseDecimalError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal<I, const S: u8>(I);

impl<I: Copy, const S: u8> Decimal<I, S> {
    /// The digits after the point.
    pub const SCALE: u8 = S;

    /// The value of so many smallest units: with `S` = 2, 1999 is 19.99.
    pub const fn from_units(units: I) -> Self {
        Self(units)
    }

    /// How many smallest units the value is.
    pub const fn units(self) -> I {
        self.0
    }
}

/// A number beyond the digits of its decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecimalOverflow;

impl std::fmt::Display for DecimalOverflow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the number has more digits than the decimal has room for")
    }
}

impl std::error::Error for DecimalOverflow {}

macro_rules! decimals {
    ($($units:ty, $digits:literal, exact [$($exact:ty, $exact_digits:literal;)*], tried [$($tried:ty)*];)*) => {$(
        impl<const S: u8> Decimal<$units, S> {
            /// The smallest value.
            pub const MIN: Self = Self(<$units>::MIN);

            /// The largest value.
            pub const MAX: Self = Self(<$units>::MAX);

            /// Zero.
            pub const ZERO: Self = Self(0);

            /// How many units make one: ten to the power of `S`.
            pub const ONE_IN_UNITS: $units = {
                assert!(S <= $digits, "the scale is beyond the digits of the integer");
                (10 as $units).pow(S as u32)
            };

            /// The sum, unless it overflows.
            pub const fn checked_add(self, other: Self) -> Option<Self> {
                match self.0.checked_add(other.0) {
                    Some(units) => Some(Self(units)),
                    None => None,
                }
            }

            /// The difference, unless it overflows.
            pub const fn checked_sub(self, other: Self) -> Option<Self> {
                match self.0.checked_sub(other.0) {
                    Some(units) => Some(Self(units)),
                    None => None,
                }
            }

            /// So many times the value, unless it overflows.
            pub const fn checked_mul(self, times: $units) -> Option<Self> {
                match self.0.checked_mul(times) {
                    Some(units) => Some(Self(units)),
                    None => None,
                }
            }

            /// The value with the other sign, unless it overflows.
            pub const fn checked_neg(self) -> Option<Self> {
                match self.0.checked_neg() {
                    Some(units) => Some(Self(units)),
                    None => None,
                }
            }

            /// The same number with another count of digits after the point, unless digits would
            /// be lost or it overflows.
            pub const fn rescale<const T: u8>(self) -> Option<Decimal<$units, T>> {
                if T >= S {
                    let Some(factor) = (10 as $units).checked_pow((T - S) as u32) else {
                        return if self.0 == 0 { Some(Decimal(0)) } else { None };
                    };
                    return match self.0.checked_mul(factor) {
                        Some(units) => Some(Decimal(units)),
                        None => None,
                    };
                }
                let Some(factor) = (10 as $units).checked_pow((S - T) as u32) else {
                    return if self.0 == 0 { Some(Decimal(0)) } else { None };
                };
                if self.0 % factor == 0 {
                    Some(Decimal(self.0 / factor))
                } else {
                    None
                }
            }

            /// The nearest float: for charts and ratios, not for money.
            // Said in the line above; `f64::from` is there for the narrowest integer only.
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless)]
            pub fn to_f64(self) -> f64 {
                self.0 as f64 / Self::ONE_IN_UNITS as f64
            }
        }

        $(
            /// Exact for every value; a scale that leaves no room for them does not compile.
            impl<const S: u8> From<$exact> for Decimal<$units, S> {
                fn from(value: $exact) -> Self {
                    const {
                        assert!(S + $exact_digits <= $digits, "the integer may overflow: use `try_from` with a wider one");
                    }
                    Self(<$units>::from(value) * Self::ONE_IN_UNITS)
                }
            }
        )*

        $(
            impl<const S: u8> TryFrom<$tried> for Decimal<$units, S> {
                type Error = DecimalOverflow;

                fn try_from(value: $tried) -> Result<Self, DecimalOverflow> {
                    <$units>::try_from(value)
                        .ok()
                        .and_then(|value| value.checked_mul(Self::ONE_IN_UNITS))
                        .map(Self)
                        .ok_or(DecimalOverflow)
                }
            }
        )*

        impl<const S: u8> Default for Decimal<$units, S> {
            fn default() -> Self {
                Self::ZERO
            }
        }

        impl<const S: u8> std::iter::Sum for Decimal<$units, S> {
            /// # Panics
            ///
            /// When the sum overflows.
            fn sum<T: Iterator<Item = Self>>(values: T) -> Self {
                values.fold(Self::ZERO, |sum, value| match sum.checked_add(value) {
                    Some(sum) => sum,
                    None => panic!("the sum of decimals overflows"),
                })
            }
        }
    )*};
}

decimals! {
    i32, 9, exact [i8, 3; u8, 3; i16, 5; u16, 5;], tried [i32 u32 i64 u64 i128 u128];
    i64, 18, exact [i8, 3; u8, 3; i16, 5; u16, 5; i32, 10; u32, 10;], tried [i64 u64 i128 u128];
    i128, 38, exact [i8, 3; u8, 3; i16, 5; u16, 5; i32, 10; u32, 10; i64, 19; u64, 20;], tried [i128 u128];
}
