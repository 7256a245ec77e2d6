//! The Rust types of dates and times, of the crate the project chooses.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::config::DateTimeTypes;

use super::context::Context;
use super::rust_type::{RustType, default_value};

pub(super) fn date(context: &Context<'_>) -> RustType {
    let root = &context.root;
    let (value, empty) = match context.datetime {
        DateTimeTypes::Time => (quote!(#root::time::Date), quote!(hk::DATE)),
        DateTimeTypes::Chrono => (quote!(#root::chrono::NaiveDate), default_value()),
        DateTimeTypes::Raw => (quote!(u16), quote!(0)),
    };
    RustType::new(quote!(ty::Date), value, empty).copied()
}

pub(super) fn date32(context: &Context<'_>) -> RustType {
    let root = &context.root;
    // Measured: what the server takes for no value is the first day, not the epoch.
    let (value, empty) = match context.datetime {
        DateTimeTypes::Time => (quote!(#root::time::Date), quote!(hk::DATE32)),
        DateTimeTypes::Chrono => (quote!(#root::chrono::NaiveDate), quote!(hk::CHRONO_DATE32)),
        DateTimeTypes::Raw => (quote!(i32), quote!(-25_567)),
    };
    RustType::new(quote!(ty::Date32), value, empty).copied()
}

pub(super) fn date_time(context: &Context<'_>) -> RustType {
    moment(quote!(ty::DateTime), quote!(u32), context)
}

pub(super) fn date_time64(precision: u8, context: &Context<'_>) -> RustType {
    let precision = Literal::u8_unsuffixed(precision);
    moment(quote!(ty::DateTime64<#precision>), quote!(i64), context)
}

pub(super) fn time(context: &Context<'_>) -> RustType {
    span(quote!(ty::Time), quote!(i32), context)
}

pub(super) fn time64(precision: u8, context: &Context<'_>) -> RustType {
    let precision = Literal::u8_unsuffixed(precision);
    span(quote!(ty::Time64<#precision>), quote!(i64), context)
}

fn span(marker: TokenStream, raw: TokenStream, context: &Context<'_>) -> RustType {
    let root = &context.root;
    let (value, empty) = match context.datetime {
        DateTimeTypes::Time => {
            let value = quote!(#root::time::Duration);
            let empty = quote!(#value::ZERO);
            (value, empty)
        }
        DateTimeTypes::Chrono => (quote!(#root::chrono::TimeDelta), default_value()),
        DateTimeTypes::Raw => (raw, quote!(0)),
    };
    RustType::new(marker, value, empty).copied()
}

fn moment(marker: TokenStream, raw: TokenStream, context: &Context<'_>) -> RustType {
    let root = &context.root;
    let (value, empty) = match context.datetime {
        DateTimeTypes::Time => (quote!(#root::time::OffsetDateTime), quote!(hk::EPOCH)),
        DateTimeTypes::Chrono => (
            quote!(#root::chrono::DateTime<#root::chrono::Utc>),
            quote!(#root::chrono::DateTime::UNIX_EPOCH),
        ),
        DateTimeTypes::Raw => (raw, quote!(0)),
    };
    RustType::new(marker, value, empty).copied()
}
