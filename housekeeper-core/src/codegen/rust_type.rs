//! The Rust type of a ClickHouse type.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::config::DateTimeTypes;
use crate::types::{IntWidth, TupleElement, Type};

use super::definition::Definitions;
use super::name::{camel, ident};

/// Elements of the widest tuple that the standard library's traits, and the facade's, are there for.
const WIDEST_TUPLE: usize = 12;

/// A ClickHouse type in Rust.
#[derive(Debug, Clone)]
pub(super) struct RustType {
    /// The marker type that says what the column is: `ty::UInt64`.
    pub(super) marker: TokenStream,
    /// The type of the value: `u64`.
    pub(super) value: TokenStream,
    /// The value of the column when an insert gives none and it has no DEFAULT.
    pub(super) empty: TokenStream,
    /// Whether functions take it as `impl Into<…>`.
    pub(super) into: bool,
    /// Whether values have an order, so that they can be keys of a `BTreeMap`.
    ordered: bool,
}

/// Why a type has no Rust type.
#[derive(Debug)]
pub(super) struct NoRustType {
    /// The part of the type that has none.
    pub(super) part: String,
    /// A fact about it, where there is more to say.
    pub(super) note: Option<String>,
}

impl RustType {
    pub(super) fn new(marker: TokenStream, value: TokenStream, empty: TokenStream) -> Self {
        Self {
            marker,
            value,
            empty,
            into: false,
            ordered: true,
        }
    }

    fn unordered(self) -> Self {
        Self {
            ordered: false,
            ..self
        }
    }

    fn taken_by_into(self) -> Self {
        Self { into: true, ..self }
    }

    fn marked(self, wrap: impl FnOnce(TokenStream) -> TokenStream) -> Self {
        Self {
            marker: wrap(self.marker),
            ..self
        }
    }

    /// The type that a `-- housekeeper:rust type=…` directive asks for.
    pub(super) fn overridden(self, value: TokenStream) -> Self {
        Self {
            value,
            empty: default_value(),
            into: false,
            ..self
        }
    }

    /// What a function that takes such a value says it takes.
    pub(super) fn argument(&self) -> TokenStream {
        let value = &self.value;
        if self.into {
            quote!(impl ::core::convert::Into<#value>)
        } else {
            quote!(#value)
        }
    }

    /// The value of an argument called `name`.
    pub(super) fn of_argument(&self, name: &proc_macro2::Ident) -> TokenStream {
        if self.into {
            quote!(::core::convert::Into::into(#name))
        } else {
            quote!(#name)
        }
    }
}

impl NoRustType {
    fn new(ty: &Type) -> Self {
        Self {
            part: ty.to_string(),
            note: None,
        }
    }

    fn because(ty: &Type, note: impl Into<String>) -> Self {
        Self {
            part: ty.to_string(),
            note: Some(note.into()),
        }
    }
}

/// Finds the Rust type of `ty`. `name` is what a type that has to be defined for it is called, in `UpperCamelCase`.
pub(super) fn rust_type(
    ty: &Type,
    name: &str,
    definitions: &mut Definitions<'_, '_>,
) -> Result<RustType, NoRustType> {
    let context = definitions.context;
    let root = &context.root;
    Ok(match ty {
        Type::Bool => RustType::new(quote!(ty::Bool), quote!(bool), quote!(false)),
        Type::UInt(width) => integer("UInt", "u", *width, root),
        Type::Int(width) => integer("Int", "i", *width, root),
        Type::BFloat16 => {
            let value = quote!(#root::clickhouse::types::BFloat16);
            let empty = quote!(#value::from_bits(0));
            RustType::new(quote!(ty::BFloat16), value, empty).unordered()
        }
        Type::Float32 => RustType::new(quote!(ty::Float32), quote!(f32), quote!(0.0)).unordered(),
        Type::Float64 => RustType::new(quote!(ty::Float64), quote!(f64), quote!(0.0)).unordered(),
        Type::Decimal { precision, scale } => {
            let units = match precision {
                1..=9 => quote!(i32),
                10..=18 => quote!(i64),
                19..=38 => quote!(i128),
                _ => {
                    let note = "a Decimal of more than 38 digits has no Rust type yet";
                    return Err(NoRustType::because(ty, note));
                }
            };
            let (precision, scale) = (bare(*precision), bare(*scale));
            let value = quote!(#root::Decimal<#units, #scale>);
            RustType::new(
                quote!(ty::Decimal<#precision, #scale>),
                value,
                default_value(),
            )
        }
        Type::String => {
            let value = quote!(::std::string::String);
            let empty = quote!(#value::new());
            RustType::new(quote!(ty::String), value, empty).taken_by_into()
        }
        Type::FixedString(length) => {
            let length = Literal::u64_unsuffixed(*length);
            let value = quote!(#root::FixedString<#length>);
            RustType::new(quote!(ty::FixedString<#length>), value, default_value()).taken_by_into()
        }
        Type::Uuid => {
            let value = quote!(#root::uuid::Uuid);
            let empty = quote!(#value::nil());
            RustType::new(quote!(ty::UUID), value, empty)
        }
        Type::Ipv4 => {
            let value = quote!(::core::net::Ipv4Addr);
            let empty = quote!(#value::UNSPECIFIED);
            RustType::new(quote!(ty::IPv4), value, empty)
        }
        Type::Ipv6 => {
            let value = quote!(::core::net::Ipv6Addr);
            let empty = quote!(#value::UNSPECIFIED);
            RustType::new(quote!(ty::IPv6), value, empty)
        }
        Type::Date => day(quote!(ty::Date), quote!(u16), definitions),
        Type::Date32 => day(quote!(ty::Date32), quote!(i32), definitions),
        Type::DateTime(_) => moment(quote!(ty::DateTime), quote!(u32), definitions),
        Type::DateTime64 { precision, .. } => {
            let precision = bare(*precision);
            moment(quote!(ty::DateTime64<#precision>), quote!(i64), definitions)
        }
        Type::Enum { wide, values } => definitions.define_enum(name, *wide, values),
        Type::LowCardinality(inner) => {
            rust_type(inner, name, definitions)?.marked(|inner| quote!(ty::LowCardinality<#inner>))
        }
        Type::SimpleAggregateFunction { inner, .. } => rust_type(inner, name, definitions)?,
        Type::Nullable(inner) => {
            let RustType {
                marker,
                value,
                ordered,
                ..
            } = rust_type(inner, name, definitions)?;
            RustType {
                ordered,
                ..RustType::new(
                    quote!(ty::Nullable<#marker>),
                    quote!(::core::option::Option<#value>),
                    quote!(::core::option::Option::None),
                )
            }
        }
        Type::Array(inner) => vec_of(rust_type(inner, name, definitions)?),
        Type::Map(key, value) => {
            let key = rust_type(key, &format!("{name}Key"), definitions)?;
            let value = rust_type(value, &format!("{name}Value"), definitions)?;
            map(&key, &value)
        }
        Type::Tuple(elements) => tuple(ty, elements, name, definitions)?,
        // Where it is not flattened, a Nested is an array of tuples.
        Type::Nested(elements) => vec_of(tuple(ty, elements, name, definitions)?),
        Type::AggregateFunction { .. } => {
            let note = "the state of an aggregate function can be read only as a column of its own";
            return Err(NoRustType::because(ty, note));
        }
        Type::Other(_) => return Err(NoRustType::new(ty)),
    })
}

/// The state of an aggregate function, as the bytes that `toString` gives.
pub(super) fn aggregate_state() -> RustType {
    let value = quote!(::std::vec::Vec<u8>);
    let empty = quote!(::std::vec::Vec::new());
    RustType::new(quote!(ty::AggregateState), value, empty)
}

fn integer(marker: &str, value: &str, width: IntWidth, root: &TokenStream) -> RustType {
    let bits = width.bits();
    let marker = ident(&format!("{marker}{bits}"));
    if width == IntWidth::W256 {
        let value = quote!(#root::clickhouse::types::#marker);
        let empty = quote!(#value::from_le_bytes([0; 32]));
        return RustType::new(quote!(ty::#marker), value, empty);
    }
    let value = ident(&format!("{value}{bits}"));
    RustType::new(quote!(ty::#marker), quote!(#value), quote!(0))
}

fn day(marker: TokenStream, raw: TokenStream, definitions: &Definitions<'_, '_>) -> RustType {
    let root = &definitions.context.root;
    match definitions.context.datetime {
        DateTimeTypes::Time => {
            let empty = quote!(hk::EPOCH.date());
            RustType::new(marker, quote!(#root::time::Date), empty)
        }
        DateTimeTypes::Chrono => {
            RustType::new(marker, quote!(#root::chrono::NaiveDate), default_value())
        }
        DateTimeTypes::Raw => RustType::new(marker, raw, quote!(0)),
    }
}

fn moment(marker: TokenStream, raw: TokenStream, definitions: &Definitions<'_, '_>) -> RustType {
    let root = &definitions.context.root;
    match definitions.context.datetime {
        DateTimeTypes::Time => {
            let value = quote!(#root::time::OffsetDateTime);
            RustType::new(marker, value, quote!(hk::EPOCH))
        }
        DateTimeTypes::Chrono => {
            let value = quote!(#root::chrono::DateTime<#root::chrono::Utc>);
            let empty = quote!(#root::chrono::DateTime::UNIX_EPOCH);
            RustType::new(marker, value, empty)
        }
        DateTimeTypes::Raw => RustType::new(marker, raw, quote!(0)),
    }
}

fn vec_of(inner: RustType) -> RustType {
    let RustType {
        marker,
        value,
        ordered,
        ..
    } = inner;
    let vec = RustType::new(
        quote!(ty::Array<#marker>),
        quote!(::std::vec::Vec<#value>),
        quote!(::std::vec::Vec::new()),
    );
    RustType { ordered, ..vec }
}

/// A `BTreeMap`, or pairs where the keys are floats, which have no order.
fn map(key: &RustType, value: &RustType) -> RustType {
    let marker = {
        let (key, value) = (&key.marker, &value.marker);
        quote!(ty::Map<#key, #value>)
    };
    let ordered = key.ordered && value.ordered;
    let (key_value, value_value) = (&key.value, &value.value);
    let map = if key.ordered {
        RustType::new(
            marker,
            quote!(::std::collections::BTreeMap<#key_value, #value_value>),
            quote!(::std::collections::BTreeMap::new()),
        )
    } else {
        RustType::new(
            marker,
            quote!(::std::vec::Vec<(#key_value, #value_value)>),
            quote!(::std::vec::Vec::new()),
        )
    };
    RustType { ordered, ..map }
}

fn tuple(
    ty: &Type,
    elements: &[TupleElement],
    name: &str,
    definitions: &mut Definitions<'_, '_>,
) -> Result<RustType, NoRustType> {
    if elements.is_empty() || elements.len() > WIDEST_TUPLE {
        let note = format!("a Tuple has a Rust type when it has 1 to {WIDEST_TUPLE} elements");
        return Err(NoRustType::because(ty, note));
    }
    let mut types = Vec::with_capacity(elements.len());
    for (number, element) in elements.iter().enumerate() {
        let suffix = element
            .name
            .as_deref()
            .map_or_else(|| (number + 1).to_string(), camel);
        types.push(rust_type(
            &element.ty,
            &format!("{name}{suffix}"),
            definitions,
        )?);
    }
    let names: Option<Vec<_>> = elements
        .iter()
        .map(|element| element.name.as_deref())
        .collect();
    if let Some(names) = names {
        let tuple = definitions.define_struct(name, ty, &names, &types);
        return Ok(tuple.unordered());
    }
    let markers = types.iter().map(|ty| &ty.marker);
    let values = types.iter().map(|ty| &ty.value);
    let empties = types.iter().map(|ty| &ty.empty);
    let tuple = RustType::new(
        quote!(ty::Tuple<(#(#markers,)*)>),
        quote!((#(#values,)*)),
        quote!((#(#empties,)*)),
    );
    Ok(RustType {
        ordered: types.iter().all(|ty| ty.ordered),
        ..tuple
    })
}

/// `Default::default()`
pub(super) fn default_value() -> TokenStream {
    quote!(::core::default::Default::default())
}

fn bare(number: u8) -> Literal {
    Literal::u8_unsuffixed(number)
}
