//! Which Rust type a ClickHouse type has.

use std::collections::BTreeSet;

use proc_macro2::Literal;
use quote::quote;

use crate::types::{TupleElement, Type};

use super::definition::Definitions;
use super::name::camel;
use super::rust_type::{NoRustType, RustType, empty_value};
use super::{moment, scalar};

/// Elements of the widest tuple that the standard library's traits, and the facade's, are there for. A wider one is a
/// struct.
const WIDEST_TUPLE: usize = 12;

/// Elements of the widest struct that the facade's traits are there for.
const WIDEST_STRUCT: usize = 32;

/// Finds the Rust type of `ty`. `name` is what a type that has to be defined for it is called, in `UpperCamelCase`.
pub(super) fn rust_type(
    ty: &Type,
    name: &str,
    definitions: &mut Definitions<'_, '_>,
) -> Result<RustType, NoRustType> {
    let context = definitions.context;
    Ok(match ty {
        Type::Bool => scalar::bool(),
        Type::UInt(width) => scalar::unsigned(*width, context),
        Type::Int(width) => scalar::signed(*width, context),
        Type::BFloat16 => scalar::bfloat16(context),
        Type::Float32 => scalar::float32(),
        Type::Float64 => scalar::float64(),
        Type::Decimal { precision, scale } => scalar::decimal(*precision, *scale, context),
        Type::String => scalar::string(),
        Type::FixedString(length) => scalar::fixed_string(*length, context),
        Type::Uuid => scalar::uuid(context),
        Type::Ipv4 => scalar::ipv4(),
        Type::Ipv6 => scalar::ipv6(),
        Type::Date => moment::date(context),
        Type::Date32 => moment::date32(context),
        Type::DateTime(_) => moment::date_time(context),
        Type::DateTime64 { precision, .. } => moment::date_time64(*precision, context),
        Type::Time => moment::time(context),
        Type::Time64(precision) => moment::time64(*precision, context),
        Type::Interval(unit) => scalar::interval(*unit),
        Type::Nothing if context.serde => {
            let note = "nothing can be made of it by serde, which `housekeeper.toml` asks for";
            return Err(NoRustType::because(ty, note));
        }
        Type::Nothing => scalar::nothing(),
        Type::Enum { wide, values } => definitions.define_enum(name, ty, *wide, values),
        Type::LowCardinality(inner) => {
            rust_type(inner, name, definitions)?.marked(|inner| quote!(ty::LowCardinality<#inner>))
        }
        Type::SimpleAggregateFunction { inner, .. } => rust_type(inner, name, definitions)?,
        Type::Nullable(inner) => nullable(&rust_type(inner, name, definitions)?),
        Type::Array(inner) => vec_of(&rust_type(inner, name, definitions)?),
        Type::Map(key, value) => {
            let key = rust_type(key, &format!("{name}Key"), definitions)?;
            let value = rust_type(value, &format!("{name}Value"), definitions)?;
            map(&key, &value)
        }
        Type::Tuple(elements) => tuple(ty, elements, name, definitions)?,
        // Where it is not flattened, a Nested is an array of tuples.
        Type::Nested(elements) => vec_of(&tuple(ty, elements, name, definitions)?),
        Type::AggregateFunction { .. } => {
            let note = "the state of an aggregate function can be read only as a column of its own";
            return Err(NoRustType::because(ty, note));
        }
        Type::Geo(geo) => rust_type(&geo.shape(), name, definitions)?,
        Type::Variant(types) => variant(ty, types, name, definitions)?,
        Type::Dynamic { .. } => scalar::dynamic(context),
        Type::Json(_) => scalar::json(),
        Type::QBit(element, dimension) => qbit(&rust_type(element, name, definitions)?, *dimension),
    })
}

/// Whether there is nothing to borrow in values of the type, whatever they are in Rust. The facade lends those; of a type
/// of the user's for another one it has to be told that it lends nothing.
pub(super) fn is_whole(ty: &Type) -> bool {
    match ty {
        Type::LowCardinality(inner) | Type::SimpleAggregateFunction { inner, .. } => {
            is_whole(inner)
        }
        Type::String
        | Type::Json(_)
        | Type::Nullable(_)
        | Type::Array(_)
        | Type::Map(..)
        | Type::Tuple(_)
        | Type::Nested(_)
        | Type::Geo(_)
        | Type::Variant(_) => false,
        Type::Bool
        | Type::UInt(_)
        | Type::Int(_)
        | Type::BFloat16
        | Type::Float32
        | Type::Float64
        | Type::Decimal { .. }
        | Type::FixedString(_)
        | Type::Uuid
        | Type::Ipv4
        | Type::Ipv6
        | Type::Date
        | Type::Date32
        | Type::DateTime(_)
        | Type::DateTime64 { .. }
        | Type::Time
        | Type::Time64(_)
        | Type::Interval(_)
        | Type::Nothing
        | Type::Enum { .. }
        | Type::Dynamic { .. }
        | Type::QBit(..)
        // It is not selected by itself: the bytes of a state do not tell where it ends.
        | Type::AggregateFunction { .. } => true,
    }
}

/// The state of an aggregate function, as the bytes that `toString` gives.
pub(super) fn aggregate_state() -> RustType {
    let value = quote!(::std::vec::Vec<u8>);
    RustType::new(quote!(ty::AggregateState), value, empty_value())
        .borrowed_as(quote!(&'a [u8]), quote!(&[]))
}

fn nullable(inner: &RustType) -> RustType {
    let RustType { marker, value, .. } = inner;
    RustType::new(
        quote!(ty::Nullable<#marker>),
        quote!(::core::option::Option<#value>),
        quote!(::core::option::Option::None),
    )
    .borrowed_with(
        [inner],
        |[inner]| quote!(::core::option::Option<#inner>),
        quote!(::core::option::Option::None),
    )
    .made_of([inner])
    .copied_as(inner)
}

fn vec_of(inner: &RustType) -> RustType {
    let RustType { marker, value, .. } = inner;
    RustType::new(
        quote!(ty::Array<#marker>),
        quote!(::std::vec::Vec<#value>),
        empty_value(),
    )
    .borrowed_with(
        [inner],
        |[inner]| quote!(::std::vec::Vec<#inner>),
        empty_value(),
    )
    .made_of([inner])
}

/// A `BTreeMap`, or pairs where the keys are floats, which have no order. Borrowed ones are pairs: they are made for
/// one row, and rarely looked up in.
fn map(key: &RustType, value: &RustType) -> RustType {
    let marker = {
        let (key, value) = (&key.marker, &value.marker);
        quote!(ty::Map<#key, #value>)
    };
    let (key_value, value_value) = (&key.value, &value.value);
    let map = if key.ordered {
        RustType::new(
            marker,
            quote!(::std::collections::BTreeMap<#key_value, #value_value>),
            empty_value(),
        )
    } else {
        RustType::new(
            marker,
            quote!(::std::vec::Vec<(#key_value, #value_value)>),
            empty_value(),
        )
    };
    map.borrowed_with(
        [key, value],
        |[key, value]| quote!(::std::vec::Vec<(#key, #value)>),
        empty_value(),
    )
    .made_of([key, value])
}

fn tuple(
    ty: &Type,
    elements: &[TupleElement],
    name: &str,
    definitions: &mut Definitions<'_, '_>,
) -> Result<RustType, NoRustType> {
    if elements.is_empty() || elements.len() > WIDEST_STRUCT {
        let note = format!("a Tuple has a Rust type when it has 1 to {WIDEST_STRUCT} elements");
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
    let numbers: Vec<_> = (1..=elements.len())
        .map(|number| number.to_string())
        .collect();
    let numbered = || numbers.iter().map(String::as_str).collect();
    let names = names.or_else(|| (elements.len() > WIDEST_TUPLE).then(numbered));
    if let Some(names) = names {
        let tuple = definitions.define_struct(name, ty, &names, &types);
        return Ok(tuple.made_of(&types).unordered());
    }
    let markers = types.iter().map(|ty| &ty.marker);
    let values = types.iter().map(|ty| &ty.value);
    let empties = types.iter().map(|ty| &ty.empty);
    let blanks: Option<Vec<_>> = types.iter().map(|ty| ty.blank.as_ref()).collect();
    let tuple = RustType {
        blank: blanks.map(|blanks| quote!((#(#blanks,)*))),
        ..RustType::new(
            quote!(ty::Tuple<(#(#markers,)*)>),
            quote!((#(#values,)*)),
            quote!((#(#empties,)*)),
        )
    }
    .made_of(&types);
    if types.iter().all(|ty| ty.borrowed.is_none()) {
        return Ok(tuple);
    }
    let values = types.iter().map(RustType::in_ref);
    let blanks = types.iter().map(RustType::blank_in_ref);
    Ok(tuple.borrowed_as(quote!((#(#values,)*)), quote!((#(#blanks,)*))))
}

/// An enum with a variant for each type, called like it.
fn variant(
    ty: &Type,
    types: &[Type],
    name: &str,
    definitions: &mut Definitions<'_, '_>,
) -> Result<RustType, NoRustType> {
    let mut cases = Vec::with_capacity(types.len());
    let mut taken = BTreeSet::new();
    for (number, inner) in types.iter().enumerate() {
        let mut case = camel(&inner.to_string());
        // Nobody can rename a type: its place tells two of one name apart.
        while !taken.insert(case.clone()) {
            case = format!("{case}_{}", number + 1);
        }
        let rust = rust_type(inner, &format!("{name}{case}"), definitions)?;
        cases.push((inner.to_string(), case, rust));
    }
    let choice = definitions.define_variant(name, ty, cases);
    Ok(choice.unordered().not_compared())
}

fn qbit(element: &RustType, dimension: u64) -> RustType {
    let RustType {
        marker,
        value,
        empty,
        ..
    } = element;
    let dimension = Literal::u64_unsuffixed(dimension);
    RustType::new(
        quote!(ty::QBit<#marker, #dimension>),
        quote!(::std::vec::Vec<#value>),
        quote!(::std::vec![#empty; #dimension]),
    )
    .blank_as(empty_value())
    .unordered()
    .not_compared()
}
