//! Conversions that there are none of, by the kinds of the two types.
//!
//! Asked of the engine for 7,000 pairs of types. What is in no list here is not known.

use crate::types::operand::bare;
use crate::types::{Geo, IntWidth, TupleElement, Type};

use super::Conversion::{self, Fails, Fine, Refused, Unknown};

/// What becomes of a value of the type `from` that is to be one of the type `to`, where that is surely nothing.
pub(super) fn convert(from: &Type, to: &Type) -> Conversion {
    if let (Type::Geo(_), Type::Geo(Geo::Geometry)) = (bare(from), bare(to)) {
        return Fine;
    }
    let (from, to) = (structure(bare(from)), structure(bare(to)));
    if matches!(from, Type::Dynamic { .. } | Type::Nothing) {
        return Unknown;
    }
    match &to {
        Type::Variant(types) => return into_variant(&from, types),
        // Values of one of its types may do.
        _ if matches!(from, Type::Variant(_)) => return Unknown,
        _ => {}
    }
    if is_in(&from, refused_by(&to)) {
        return Refused;
    }
    if is_in(&from, failing_in(&to)) || is_no_address_in(&from, &to) {
        return Fails;
    }
    match (&from, &to) {
        (Type::Tuple(from), Type::Tuple(to)) => tuples(from, to),
        (Type::Array(from), Type::Array(to)) => arrays(from, to),
        (Type::Map(key, value), Type::Array(_)) => convert(&pairs(key, value), &to),
        (Type::Array(_), Type::Map(key, value)) => convert(&from, &pairs(key, value)),
        (Type::Map(key, value), Type::Map(wanted_key, wanted_value)) => all([
            super::convert(key, wanted_key),
            super::convert(value, wanted_value),
        ]),
        (Type::Tuple(elements), Type::Map(..)) if elements.len() != 2 => Refused,
        _ => Unknown,
    }
}

/// Kinds of types.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// An integer of up to 64 bits.
    Int,
    /// One of 128 or 256.
    Wide,
    Float,
    BFloat16,
    Bool,
    Decimal,
    Date,
    DateTime,
    DateTime64,
    Time,
    Time64,
    Interval,
    Enum,
    Uuid,
    Ipv4,
    Ipv6,
    Text,
    FixedText,
    Array,
    Map,
    Tuple,
    State,
    Json,
    QBit,
    Geometry,
    Other,
}

use Kind as K;

fn kind(ty: &Type) -> Kind {
    match ty {
        Type::UInt(width) | Type::Int(width) => match width {
            IntWidth::W128 | IntWidth::W256 => K::Wide,
            _ => K::Int,
        },
        Type::Float32 | Type::Float64 => K::Float,
        Type::BFloat16 => K::BFloat16,
        Type::Bool => K::Bool,
        Type::Decimal { .. } => K::Decimal,
        Type::Date | Type::Date32 => K::Date,
        Type::DateTime(_) => K::DateTime,
        Type::DateTime64 { .. } => K::DateTime64,
        Type::Time => K::Time,
        Type::Time64(_) => K::Time64,
        Type::Interval(_) => K::Interval,
        Type::Enum { .. } => K::Enum,
        Type::Uuid => K::Uuid,
        Type::Ipv4 => K::Ipv4,
        Type::Ipv6 => K::Ipv6,
        Type::String => K::Text,
        Type::FixedString(_) => K::FixedText,
        Type::Array(_) => K::Array,
        Type::Map(..) => K::Map,
        Type::Tuple(_) => K::Tuple,
        Type::AggregateFunction { .. } => K::State,
        Type::Json(_) => K::Json,
        Type::QBit(..) => K::QBit,
        Type::Geo(_) => K::Geometry,
        _ => K::Other,
    }
}

fn is_in(ty: &Type, kinds: &[Kind]) -> bool {
    kinds.contains(&kind(ty))
}

/// All kinds of single values but texts.
macro_rules! single {
    ($($more:ident),*) => {
        &[
            K::Int, K::Wide, K::Float, K::BFloat16, K::Bool, K::Decimal, K::Date, K::DateTime, K::DateTime64, K::Time,
            K::Time64, K::Interval, K::Enum, K::Uuid, K::Ipv4, K::Ipv6, K::State, $(K::$more),*
        ]
    };
}

/// What ClickHouse refuses to convert to a type at once.
fn refused_by(to: &Type) -> &'static [Kind] {
    match kind(to) {
        K::Geometry => single!(Array, Map, Tuple, Json, QBit),
        K::Json => single!(FixedText, Array, QBit, Geometry),
        K::QBit => single!(FixedText, Map, Tuple, Json, Geometry),
        K::Array => single!(FixedText, Tuple, Json, Geometry),
        K::Map => single!(Text, FixedText, Json, QBit, Geometry),
        K::Tuple => single!(FixedText, Array, Map, Json, QBit, Geometry),
        K::State | K::FixedText => &[
            K::Time,
            K::Time64,
            K::Interval,
            K::Json,
            K::QBit,
            K::Geometry,
            K::Array,
            K::Map,
            K::Tuple,
        ],
        K::Time64 => &[
            K::Wide,
            K::Interval,
            K::Enum,
            K::Uuid,
            K::Ipv4,
            K::Ipv6,
            K::State,
            K::Array,
            K::Map,
            K::Tuple,
            K::Json,
            K::QBit,
            K::Geometry,
        ],
        K::DateTime64 | K::Decimal => &[
            K::Wide,
            K::Interval,
            K::Enum,
            K::Ipv4,
            K::Ipv6,
            K::Json,
            K::QBit,
            K::Geometry,
            K::Array,
            K::Map,
            K::Tuple,
        ],
        K::Enum => &[
            K::BFloat16,
            K::Date,
            K::DateTime,
            K::DateTime64,
            K::Time,
            K::Time64,
            K::Interval,
            K::Ipv4,
            K::Ipv6,
            K::Json,
            K::QBit,
            K::Geometry,
            K::Array,
            K::Map,
            K::Tuple,
        ],
        K::Interval => &[K::Decimal],
        _ => &[],
    }
}

/// What ClickHouse converts to a type until there is a value.
fn failing_in(to: &Type) -> &'static [Kind] {
    const NEVER: &[Kind] = &[
        K::Array,
        K::Map,
        K::Tuple,
        K::State,
        K::Json,
        K::QBit,
        K::Geometry,
    ];
    const NO_NUMBER: &[Kind] = &[
        K::Array,
        K::Map,
        K::Tuple,
        K::State,
        K::Json,
        K::QBit,
        K::Geometry,
        K::Uuid,
    ];
    match kind(to) {
        K::Bool => NEVER,
        K::Int | K::Wide => NO_NUMBER,
        K::Float | K::BFloat16 | K::Interval => &[
            K::Array,
            K::Map,
            K::Tuple,
            K::State,
            K::Json,
            K::QBit,
            K::Geometry,
            K::Uuid,
            K::Ipv4,
            K::Ipv6,
        ],
        K::Date | K::DateTime | K::Time => &[
            K::Array,
            K::Map,
            K::Tuple,
            K::State,
            K::Json,
            K::QBit,
            K::Geometry,
            K::Uuid,
            K::Ipv4,
            K::Ipv6,
            K::Decimal,
        ],
        K::Decimal => &[K::BFloat16, K::Date, K::DateTime, K::Time],
        K::Uuid => single!(Array, Map, Tuple, Json, QBit, Geometry),
        K::Ipv4 => &[
            K::BFloat16,
            K::Date,
            K::DateTime,
            K::DateTime64,
            K::Decimal,
            K::Enum,
            K::Time,
            K::Time64,
            K::Interval,
            K::Uuid,
            K::Wide,
            K::Array,
            K::Map,
            K::Tuple,
            K::State,
            K::Json,
            K::QBit,
            K::Geometry,
        ],
        K::Ipv6 => &[
            K::Date,
            K::DateTime,
            K::DateTime64,
            K::Decimal,
            K::Enum,
            K::Time,
            K::Time64,
            K::Interval,
            K::Uuid,
            K::Array,
            K::Map,
            K::Tuple,
            K::State,
            K::Json,
            K::QBit,
            K::Geometry,
        ],
        _ => &[],
    }
}

/// An address is a number of its own size, and becomes no smaller one and none with a sign.
fn is_no_address_in(from: &Type, to: &Type) -> bool {
    match (from, to) {
        (Type::Ipv4 | Type::Ipv6, Type::Int(_))
        | (Type::Ipv4, Type::UInt(IntWidth::W8 | IntWidth::W16)) => true,
        (Type::Ipv6, Type::UInt(width)) => *width != IntWidth::W128,
        _ => false,
    }
}

/// A name over a type is of no meaning here.
fn structure(ty: &Type) -> Type {
    let array = |ty: Type| Type::Array(Box::new(ty));
    match ty {
        Type::Geo(Geo::Point) => {
            let number = || TupleElement {
                name: None,
                ty: Type::Float64,
            };
            Type::Tuple(vec![number(), number()])
        }
        Type::Geo(Geo::Ring | Geo::LineString) => array(structure(&Type::Geo(Geo::Point))),
        Type::Geo(Geo::Polygon | Geo::MultiLineString) => array(structure(&Type::Geo(Geo::Ring))),
        Type::Geo(Geo::MultiPolygon) => array(structure(&Type::Geo(Geo::Polygon))),
        Type::Nested(elements) => array(Type::Tuple(elements.clone())),
        ty => ty.clone(),
    }
}

/// A value of one of its types, or a text that is read as one.
fn into_variant(from: &Type, types: &[Type]) -> Conversion {
    let is_text = matches!(kind(from), K::Text | K::FixedText);
    if types.iter().any(|ty| bare(ty) == from) {
        Fine
    } else if is_text || matches!(from, Type::Variant(_) | Type::Dynamic { .. }) {
        Unknown
    } else {
        Refused
    }
}

fn pairs(key: &Type, value: &Type) -> Type {
    let element = |ty: &Type| TupleElement {
        name: None,
        ty: ty.clone(),
    };
    Type::Array(Box::new(Type::Tuple(vec![element(key), element(value)])))
}

fn arrays(from: &Type, to: &Type) -> Conversion {
    let depth = |ty: &Type| {
        let mut ty = structure(ty);
        let mut depth = 0;
        while let Type::Array(inner) = ty {
            depth += 1;
            ty = structure(&inner);
        }
        (ty != Type::Nothing).then_some(depth)
    };
    // An empty array is one of any depth.
    if let (Some(from), Some(to)) = (depth(from), depth(to))
        && from != to
    {
        return Refused;
    }
    match super::convert(from, to) {
        Refused => Refused,
        Fine => Fine,
        // An empty array has nothing that fails.
        _ => Unknown,
    }
}

fn tuples(from: &[TupleElement], to: &[TupleElement]) -> Conversion {
    let have_names =
        |elements: &[TupleElement]| elements.iter().any(|element| element.name.is_some());
    let same_names = from.iter().zip(to).all(|(from, to)| from.name == to.name);
    if have_names(from) && have_names(to) && !same_names {
        // Elements go by their names.
        return Unknown;
    }
    if from.len() != to.len() {
        return Refused;
    }
    let elements = from.iter().zip(to);
    all(elements.map(|(from, to)| super::convert(&from.ty, &to.ty)))
}

/// What becomes of several values at once.
fn all(conversions: impl IntoIterator<Item = Conversion>) -> Conversion {
    let mut result = Fine;
    for conversion in conversions {
        result = match (result, conversion) {
            (Refused, _) | (_, Refused) => Refused,
            (Fails, _) | (_, Fails) => Fails,
            (Fine, Fine) => Fine,
            _ => Unknown,
        };
    }
    result
}
