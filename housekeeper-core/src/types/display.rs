//! A type as the server prints it.

use std::fmt::{self, Display, Formatter};

use super::{IntWidth, Json, TupleElement, Type};

impl Display for Type {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool => f.write_str("Bool"),
            Self::UInt(width) => write!(f, "UInt{}", width.bits()),
            Self::Int(width) => write!(f, "Int{}", width.bits()),
            Self::BFloat16 => f.write_str("BFloat16"),
            Self::Float32 => f.write_str("Float32"),
            Self::Float64 => f.write_str("Float64"),
            Self::Decimal { precision, scale } => write!(f, "Decimal({precision}, {scale})"),
            Self::String => f.write_str("String"),
            Self::FixedString(length) => write!(f, "FixedString({length})"),
            Self::Uuid => f.write_str("UUID"),
            Self::Ipv4 => f.write_str("IPv4"),
            Self::Ipv6 => f.write_str("IPv6"),
            Self::Date => f.write_str("Date"),
            Self::Date32 => f.write_str("Date32"),
            Self::DateTime(None) => f.write_str("DateTime"),
            Self::DateTime(Some(zone)) => write!(f, "DateTime({})", Quoted(zone)),
            Self::DateTime64 {
                precision,
                zone: None,
            } => write!(f, "DateTime64({precision})"),
            Self::DateTime64 {
                precision,
                zone: Some(zone),
            } => write!(f, "DateTime64({precision}, {})", Quoted(zone)),
            Self::Enum { wide, values } => {
                f.write_str(if *wide { "Enum16(" } else { "Enum8(" })?;
                separated(f, values, |f, (name, value)| {
                    write!(f, "{} = {value}", Quoted(name))
                })?;
                f.write_str(")")
            }
            Self::LowCardinality(inner) => write!(f, "LowCardinality({inner})"),
            Self::Nullable(inner) => write!(f, "Nullable({inner})"),
            Self::Array(inner) => write!(f, "Array({inner})"),
            Self::Map(key, value) => write!(f, "Map({key}, {value})"),
            Self::Tuple(elements) => write_elements(f, "Tuple", elements),
            Self::Nested(elements) => write_elements(f, "Nested", elements),
            Self::SimpleAggregateFunction { function, inner } => {
                write!(f, "SimpleAggregateFunction({function}, {inner})")
            }
            Self::AggregateFunction {
                function,
                arguments,
            } => {
                write!(f, "AggregateFunction({function}")?;
                arguments.iter().try_for_each(|ty| write!(f, ", {ty}"))?;
                f.write_str(")")
            }
            Self::Nothing => f.write_str("Nothing"),
            Self::Interval(unit) => write!(f, "Interval{unit:?}"),
            Self::Time => f.write_str("Time"),
            Self::Time64(precision) => write!(f, "Time64({precision})"),
            Self::Geo(geo) => f.write_str(geo.name()),
            Self::Variant(types) => {
                f.write_str("Variant(")?;
                separated(f, types, |f, ty| ty.fmt(f))?;
                f.write_str(")")
            }
            Self::Dynamic { max_types: 32 } => f.write_str("Dynamic"),
            Self::Dynamic { max_types } => write!(f, "Dynamic(max_types={max_types})"),
            Self::Json(json) => json.fmt(f),
            Self::QBit(element, dimension) => write!(f, "QBit({element}, {dimension})"),
        }
    }
}

impl Display for Json {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        if self.max_dynamic_types != Self::DEFAULT_TYPES {
            parts.push(format!("max_dynamic_types={}", self.max_dynamic_types));
        }
        if self.max_dynamic_paths != Self::DEFAULT_PATHS {
            parts.push(format!("max_dynamic_paths={}", self.max_dynamic_paths));
        }
        let name = crate::syntax::quote_name;
        let typed = self.typed.iter();
        parts.extend(typed.map(|(path, ty)| format!("{} {ty}", name(path))));
        let skipped = self.skipped.iter();
        parts.extend(skipped.map(|path| format!("SKIP {}", name(path))));
        let regexps = self.skipped_regexps.iter();
        parts.extend(regexps.map(|re| format!("SKIP REGEXP {}", Quoted(re))));
        if parts.is_empty() {
            f.write_str("JSON")
        } else {
            write!(f, "JSON({})", parts.join(", "))
        }
    }
}

impl IntWidth {
    /// The number of bits.
    pub const fn bits(self) -> u16 {
        match self {
            Self::W8 => 8,
            Self::W16 => 16,
            Self::W32 => 32,
            Self::W64 => 64,
            Self::W128 => 128,
            Self::W256 => 256,
        }
    }
}

fn write_elements(f: &mut Formatter<'_>, name: &str, elements: &[TupleElement]) -> fmt::Result {
    write!(f, "{name}(")?;
    separated(f, elements, |f, element| {
        if let Some(name) = &element.name {
            write!(f, "{} ", BackQuoted(name))?;
        }
        element.ty.fmt(f)
    })?;
    f.write_str(")")
}

fn separated<T>(
    f: &mut Formatter<'_>,
    items: &[T],
    mut write: impl FnMut(&mut Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        write(f, item)?;
    }
    Ok(())
}

struct Quoted<'a>(&'a str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::syntax::quote_string(self.0))
    }
}

struct BackQuoted<'a>(&'a str);

impl Display for BackQuoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // In a type, the server leaves these bare; in an expression they would be read as something else.
        if ["order", "nan"]
            .iter()
            .any(|word| self.0.eq_ignore_ascii_case(word))
        {
            return f.write_str(self.0);
        }
        f.write_str(&crate::syntax::quote_name(self.0))
    }
}
