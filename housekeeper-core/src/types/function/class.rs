//! Kinds of argument that a function takes.

use crate::types::{IntWidth, Type};

use crate::types::operand::Operand;

/// A set of types, as they are without `Nullable` and `LowCardinality`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Every type.
    Any,
    /// Every type that is no aggregate state, and that Housekeeper looks into.
    Value,
    /// Every type that is no container and no aggregate state.
    Scalar,
    /// What `toUInt8` and its like convert: numbers, Bool, Decimal, strings, dates, times and enums.
    Convertible,
    /// `Bool`.
    Bool,
    /// `UInt8` … `UInt256`, `Int8` … `Int256`.
    Integer,
    /// Integers of up to 64 bits.
    Integer64,
    /// `UInt8` … `UInt64`.
    UInteger64,
    /// `Int8` … `Int64`.
    SignedInteger64,
    /// `Float32`, `Float64`.
    Float,
    /// Integers and floats.
    Number,
    /// Integers of up to 64 bits and floats.
    Number64,
    /// `Decimal(P, S)`.
    Decimal,
    /// `String`.
    String,
    /// `String`, `FixedString(N)`.
    Text,
    /// `FixedString(N)`.
    FixedString,
    /// `Enum8`, `Enum16`.
    Enum,
    /// `UUID`.
    Uuid,
    /// `IPv4`.
    Ipv4,
    /// `IPv6`.
    Ipv6,
    /// `Date`.
    Date,
    /// `Date`, `Date32`.
    AnyDate,
    /// `DateTime`.
    DateTime,
    /// `DateTime64`.
    DateTime64,
    /// `DateTime`, `DateTime64`.
    AnyDateTime,
    /// `Date`, `DateTime`, `DateTime64`.
    DateOrTime,
    /// `Date`, `Date32`, `DateTime`, `DateTime64`.
    Moment,
    /// `Array(T)`.
    Array,
    /// `Array(String)`.
    StringArray,
    /// `Map(K, V)`.
    Map,
    /// A string written out.
    LiteralText,
    /// A whole number written out.
    LiteralNumber,
}

impl Class {
    /// Whether `operand` belongs to it.
    pub fn holds(self, operand: &Operand) -> bool {
        match self {
            Self::LiteralText => {
                return operand.text().is_some();
            }
            Self::LiteralNumber => {
                return operand.number().is_some();
            }
            _ => {}
        }
        // A bare NULL is of no type at all.
        if operand.is_null() {
            return false;
        }
        self.holds_type(operand.bare())
    }

    fn holds_type(self, ty: &Type) -> bool {
        use IntWidth::{W128, W256};
        match self {
            Self::Any => true,
            Self::Value => !matches!(ty, Type::AggregateFunction { .. }) && !is_special(ty),
            Self::Scalar => {
                !is_special(ty)
                    && !matches!(
                        ty,
                        Type::Array(_)
                            | Type::Map(..)
                            | Type::Tuple(_)
                            | Type::Nested(_)
                            | Type::AggregateFunction { .. }
                    )
            }
            Self::Convertible => [
                Self::Number,
                Self::Bool,
                Self::Decimal,
                Self::Text,
                Self::Moment,
                Self::Enum,
            ]
            .iter()
            .any(|class| class.holds_type(ty)),
            Self::Bool => *ty == Type::Bool,
            Self::Integer => matches!(ty, Type::UInt(_) | Type::Int(_)),
            Self::Integer64 => {
                matches!(ty, Type::UInt(width) | Type::Int(width) if !matches!(width, W128 | W256))
            }
            Self::UInteger64 => {
                matches!(ty, Type::UInt(width) if !matches!(width, W128 | W256))
            }
            Self::SignedInteger64 => {
                matches!(ty, Type::Int(width) if !matches!(width, W128 | W256))
            }
            Self::Float => matches!(ty, Type::Float32 | Type::Float64),
            Self::Number => Self::Integer.holds_type(ty) || Self::Float.holds_type(ty),
            Self::Number64 => Self::Integer64.holds_type(ty) || Self::Float.holds_type(ty),
            Self::Decimal => matches!(ty, Type::Decimal { .. }),
            Self::String => *ty == Type::String,
            Self::Text => matches!(ty, Type::String | Type::FixedString(_)),
            Self::FixedString => matches!(ty, Type::FixedString(_)),
            Self::Enum => matches!(ty, Type::Enum { .. }),
            Self::Uuid => *ty == Type::Uuid,
            Self::Ipv4 => *ty == Type::Ipv4,
            Self::Ipv6 => *ty == Type::Ipv6,
            Self::Date => *ty == Type::Date,
            Self::AnyDate => matches!(ty, Type::Date | Type::Date32),
            Self::DateTime => matches!(ty, Type::DateTime(_)),
            Self::DateTime64 => matches!(ty, Type::DateTime64 { .. }),
            Self::AnyDateTime => matches!(ty, Type::DateTime(_) | Type::DateTime64 { .. }),
            Self::DateOrTime => {
                matches!(ty, Type::Date | Type::DateTime(_) | Type::DateTime64 { .. })
            }
            Self::Moment => matches!(
                ty,
                Type::Date | Type::Date32 | Type::DateTime(_) | Type::DateTime64 { .. }
            ),
            Self::Array => matches!(ty, Type::Array(_)),
            Self::StringArray => {
                matches!(ty, Type::Array(element) if **element == Type::String)
            }
            Self::Map => matches!(ty, Type::Map(..)),
            Self::LiteralText | Self::LiteralNumber => false,
        }
    }
}

/// Types with rules of their own.
const fn is_special(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Nothing
            | Type::Interval(_)
            | Type::Time
            | Type::Time64(_)
            | Type::Geo(_)
            | Type::Variant(_)
            | Type::Dynamic { .. }
            | Type::Json(_)
            | Type::QBit(..)
    )
}
