//! The Rust types of numbers, text and addresses.

use proc_macro2::{Ident, Literal, Span};
use quote::{format_ident, quote};

use crate::config::DecimalTypes;
use crate::types::{IntWidth, IntervalUnit};

use super::context::Context;
use super::rust_type::{RustType, default_value, empty_value};

/// All numbers of so many digits are numbers of `rust_decimal`, wherever the point is.
const RUST_DECIMAL_DIGITS: u8 = 28;

pub(super) fn bool() -> RustType {
    RustType::new(quote!(ty::Bool), quote!(bool), quote!(false)).copied()
}

pub(super) fn unsigned(width: IntWidth, context: &Context<'_>) -> RustType {
    integer("UInt", "u", width, context)
}

pub(super) fn signed(width: IntWidth, context: &Context<'_>) -> RustType {
    integer("Int", "i", width, context)
}

fn integer(marker: &str, value: &str, width: IntWidth, context: &Context<'_>) -> RustType {
    let bits = width.bits();
    let marker = format_ident!("{marker}{bits}");
    if width == IntWidth::W256 {
        let root = &context.root;
        let value = quote!(#root::clickhouse::types::#marker);
        let empty = quote!(#value::from_le_bytes([0; 32]));
        return RustType::new(quote!(ty::#marker), value, empty).copied();
    }
    let value = Ident::new(&format!("{value}{bits}"), Span::call_site());
    RustType::new(quote!(ty::#marker), quote!(#value), quote!(0)).copied()
}

pub(super) fn bfloat16(context: &Context<'_>) -> RustType {
    let root = &context.root;
    let value = quote!(#root::clickhouse::types::BFloat16);
    let empty = quote!(#value::from_bits(0));
    RustType::new(quote!(ty::BFloat16), value, empty)
        .copied()
        .unordered()
}

pub(super) fn float32() -> RustType {
    RustType::new(quote!(ty::Float32), quote!(f32), quote!(0.0))
        .copied()
        .unordered()
}

pub(super) fn float64() -> RustType {
    RustType::new(quote!(ty::Float64), quote!(f64), quote!(0.0))
        .copied()
        .unordered()
}

pub(super) fn decimal(precision: u8, scale: u8, context: &Context<'_>) -> RustType {
    let root = &context.root;
    let digits = Literal::u8_unsuffixed(precision);
    let after_point = Literal::u8_unsuffixed(scale);
    let value = if context.decimal == DecimalTypes::RustDecimal && precision <= RUST_DECIMAL_DIGITS
    {
        quote!(#root::rust_decimal::Decimal)
    } else {
        let units = match precision {
            ..=9 => quote!(i32),
            10..=18 => quote!(i64),
            19..=38 => quote!(i128),
            39.. => quote!(#root::clickhouse::types::Int256),
        };
        quote!(#root::Decimal<#units, #after_point>)
    };
    // Integers that wide cannot be made in a constant.
    let empty = if precision > 38 {
        default_value()
    } else {
        empty_value()
    };
    RustType::new(quote!(ty::Decimal<#digits, #after_point>), value, empty).copied()
}

/// The count of the unit that the marker names.
pub(super) fn interval(unit: IntervalUnit) -> RustType {
    let marker = format_ident!("Interval{}", format!("{unit:?}"));
    RustType::new(quote!(ty::#marker), quote!(i64), quote!(0)).copied()
}

/// A type without values, as there are none.
pub(super) fn nothing() -> RustType {
    let value = quote!(::core::convert::Infallible);
    RustType::new(quote!(ty::Nothing), value, quote!()).not_compared()
}

pub(super) fn dynamic(context: &Context<'_>) -> RustType {
    let root = &context.root;
    let value = quote!(#root::Dynamic);
    let empty = quote!(#value::NULL);
    RustType::new(quote!(ty::Dynamic), value, empty)
        .unordered()
        .not_compared()
}

/// As text.
pub(super) fn json() -> RustType {
    let value = quote!(::std::string::String);
    let empty = quote!(::core::convert::Into::into("{}"));
    RustType::new(quote!(ty::Json), value, empty)
        .blank_as(empty_value())
        .borrowed_as(quote!(&'a str), quote!(""))
        .taken_by_into()
        .unordered()
        .not_compared()
}

pub(super) fn string() -> RustType {
    let value = quote!(::std::string::String);
    RustType::new(quote!(ty::String), value, empty_value())
        .borrowed_as(quote!(&'a str), quote!(""))
        .taken_by_into()
}

pub(super) fn fixed_string(length: u64, context: &Context<'_>) -> RustType {
    let root = &context.root;
    let length = Literal::u64_unsuffixed(length);
    let value = quote!(#root::FixedString<#length>);
    RustType::new(quote!(ty::FixedString<#length>), value, empty_value())
        .copied()
        .taken_by_into()
}

pub(super) fn uuid(context: &Context<'_>) -> RustType {
    let root = &context.root;
    let value = quote!(#root::uuid::Uuid);
    RustType::new(quote!(ty::UUID), value, empty_value()).copied()
}

pub(super) fn ipv4() -> RustType {
    let value = quote!(::core::net::Ipv4Addr);
    let empty = quote!(#value::UNSPECIFIED);
    RustType::new(quote!(ty::IPv4), value, empty).copied()
}

pub(super) fn ipv6() -> RustType {
    let value = quote!(::core::net::Ipv6Addr);
    let empty = quote!(#value::UNSPECIFIED);
    RustType::new(quote!(ty::IPv6), value, empty).copied()
}
