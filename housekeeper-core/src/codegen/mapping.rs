//! Which Rust type a ClickHouse type has.

use quote::quote;

use crate::types::{TupleElement, Type};

use super::definition::Definitions;
use super::name::camel;
use super::rust_type::{NoRustType, RustType};
use super::{moment, scalar};

/// Elements of the widest tuple that the standard library's traits, and the facade's, are there for.
const WIDEST_TUPLE: usize = 12;

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
        Type::Decimal { precision, scale } => {
            scalar::decimal(*precision, *scale, context).ok_or_else(|| NoRustType::new(ty))?
        }
        Type::String => scalar::string(),
        Type::FixedString(length) => scalar::fixed_string(*length, context),
        Type::Uuid => scalar::uuid(context),
        Type::Ipv4 => scalar::ipv4(),
        Type::Ipv6 => scalar::ipv6(),
        Type::Date => moment::date(context),
        Type::Date32 => moment::date32(context),
        Type::DateTime(_) => moment::date_time(context),
        Type::DateTime64 { precision, .. } => moment::date_time64(*precision, context),
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
        Type::Nothing
        | Type::Interval(_)
        | Type::Time
        | Type::Time64(_)
        | Type::Geo(_)
        | Type::Variant(_)
        | Type::Dynamic { .. }
        | Type::Json(_)
        | Type::QBit(..) => return Err(NoRustType::new(ty)),
    })
}

/// The state of an aggregate function, as the bytes that `toString` gives.
pub(super) fn aggregate_state() -> RustType {
    let value = quote!(::std::vec::Vec<u8>);
    let empty = quote!(::std::vec::Vec::new());
    RustType::new(quote!(ty::AggregateState), value, empty)
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
