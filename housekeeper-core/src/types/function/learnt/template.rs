//! The result of a call in terms of its arguments.
//!
//! ```text
//! UInt64                        a type
//! $1                            the type of the first argument
//! $2.1                          a part of it: the element of an array, the key of a map
//! Array($1)                     a type around it
//! Decimal(38, $1.scale)         a parameter of it
//! DateTime64($2.value, $1.zone) the value of a constant
//! ```

use std::fmt;

use crate::types::operand::Operand;
use crate::types::{TupleElement, Type, resolve_text};

/// The result of a call in terms of its arguments.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Template {
    /// A type, by its text.
    Given(String),
    /// An argument, or a part of it.
    Part(Place),
    /// `Array(…)`.
    Array(Box<Template>),
    /// `Nullable(…)`.
    Nullable(Box<Template>),
    /// `Map(…, …)`.
    Map(Box<Template>, Box<Template>),
    /// `Tuple(…)`.
    Tuple(Vec<(Option<String>, Template)>),
    /// `FixedString(…)`.
    FixedString(Size),
    /// `Decimal(…, …)`.
    Decimal(Size, Size),
    /// `Time64(…)`.
    Time64(Size),
    /// `DateTime(…)`.
    DateTime(Zone),
    /// `DateTime64(…, …)`.
    DateTime64(Size, Zone),
}

/// An argument, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The argument, from 1.
    pub argument: usize,
    /// Into which part of it, from 1, again and again.
    pub steps: Vec<usize>,
}

/// A number in a type.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// This one.
    Is(u64),
    /// The length of a `FixedString`.
    Length(Place),
    /// The precision of a `Decimal`, a `DateTime64` or a `Time64`.
    Precision(Place),
    /// The scale of a `Decimal`.
    Scale(Place),
    /// The value of a constant.
    Value(usize),
}

/// The zone in a type.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// This one, or none.
    Is(Option<String>),
    /// That of an argument.
    Of(Place),
    /// The value of a constant.
    Value(usize),
}

impl Place {
    /// The type there.
    pub fn of<'t>(&self, arguments: &'t [Operand]) -> Option<&'t Type> {
        let mut ty = &arguments.get(self.argument - 1)?.ty;
        for step in &self.steps {
            ty = part(ty, *step)?;
        }
        Some(ty)
    }
}

/// The part number `step`, from 1, of `ty`.
pub fn part(ty: &Type, step: usize) -> Option<&Type> {
    match (ty, step) {
        (Type::Array(inner) | Type::Nullable(inner) | Type::Map(inner, _), 1) => Some(inner),
        (Type::Map(_, value), 2) => Some(value),
        (Type::Tuple(elements), step) => Some(&elements.get(step.checked_sub(1)?)?.ty),
        _ => None,
    }
}

impl Size {
    /// The number, for these arguments.
    pub fn of(&self, arguments: &[Operand]) -> Option<u64> {
        match self {
            Self::Is(number) => Some(*number),
            Self::Length(place) => match place.of(arguments)? {
                Type::FixedString(length) => Some(*length),
                _ => None,
            },
            Self::Precision(place) => match place.of(arguments)? {
                Type::Decimal { precision, .. }
                | Type::DateTime64 { precision, .. }
                | Type::Time64(precision) => Some(u64::from(*precision)),
                _ => None,
            },
            Self::Scale(place) => match place.of(arguments)? {
                Type::Decimal { scale, .. } => Some(u64::from(*scale)),
                _ => None,
            },
            // The engine was asked about these values.
            Self::Value(argument) => arguments
                .get(argument - 1)?
                .number()
                .filter(|value| *value <= 3),
        }
    }

    fn small(&self, arguments: &[Operand]) -> Option<u8> {
        u8::try_from(self.of(arguments)?).ok()
    }
}

impl Zone {
    /// The zone, for these arguments. The outer `None` is: not known.
    pub fn of(&self, arguments: &[Operand]) -> Option<Option<String>> {
        match self {
            Self::Is(zone) => Some(zone.clone()),
            Self::Of(place) => match place.of(arguments)? {
                Type::DateTime(zone) | Type::DateTime64 { zone, .. } => Some(zone.clone()),
                _ => None,
            },
            // An empty zone is none.
            Self::Value(argument) => {
                let text = arguments.get(argument - 1)?.text()?;
                Some((!text.is_empty()).then(|| text.to_owned()))
            }
        }
    }
}

impl Template {
    /// The type of the result. `None` where the arguments do not have what is asked for.
    pub fn apply(&self, arguments: &[Operand]) -> Option<Type> {
        let boxed = |template: &Self| template.apply(arguments).map(Box::new);
        Some(match self {
            Self::Given(text) => resolve_text(text)?,
            Self::Part(place) => place.of(arguments)?.clone(),
            Self::Array(element) => Type::Array(boxed(element)?),
            Self::Nullable(inner) => Type::Nullable(boxed(inner)?),
            Self::Map(key, value) => Type::Map(boxed(key)?, boxed(value)?),
            Self::Tuple(elements) => {
                let mut types = Vec::with_capacity(elements.len());
                for (name, element) in elements {
                    types.push(TupleElement {
                        name: name.clone(),
                        ty: element.apply(arguments)?,
                    });
                }
                Type::Tuple(types)
            }
            Self::FixedString(length) => Type::FixedString(length.of(arguments)?),
            Self::Decimal(precision, scale) => Type::Decimal {
                precision: precision.small(arguments)?,
                scale: scale.small(arguments)?,
            },
            Self::Time64(precision) => Type::Time64(precision.small(arguments)?),
            Self::DateTime(zone) => Type::DateTime(zone.of(arguments)?),
            Self::DateTime64(precision, zone) => Type::DateTime64 {
                precision: precision.small(arguments)?,
                zone: zone.of(arguments)?,
            },
        })
    }

    /// Reads what `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(place) = text.strip_prefix('$') {
            return Place::parse(place).map(Self::Part);
        }
        let (head, list) = match text.split_once('(') {
            Some((head, rest)) => (head, rest.strip_suffix(')')?),
            None => (text, ""),
        };
        let boxed = |text: &str| Self::parse(text).map(Box::new);
        Some(match (head, split(list).as_slice()) {
            ("Array", [element]) => Self::Array(boxed(element)?),
            ("Nullable", [inner]) => Self::Nullable(boxed(inner)?),
            ("Map", [key, value]) => Self::Map(boxed(key)?, boxed(value)?),
            ("Tuple", elements) if !elements.is_empty() => {
                let mut types = Vec::with_capacity(elements.len());
                for element in elements {
                    types.push(named(element)?);
                }
                Self::Tuple(types)
            }
            ("FixedString", [length]) => Self::FixedString(Size::parse(length)?),
            ("Decimal", [precision, scale]) => {
                Self::Decimal(Size::parse(precision)?, Size::parse(scale)?)
            }
            ("Time64", [precision]) => Self::Time64(Size::parse(precision)?),
            ("DateTime", []) => Self::DateTime(Zone::Is(None)),
            ("DateTime", [zone]) => Self::DateTime(Zone::parse(zone)?),
            ("DateTime64", [precision]) => {
                Self::DateTime64(Size::parse(precision)?, Zone::Is(None))
            }
            ("DateTime64", [precision, zone]) => {
                Self::DateTime64(Size::parse(precision)?, Zone::parse(zone)?)
            }
            _ => Self::Given(text.to_owned()),
        })
    }
}

/// An element of a tuple, with its name or without.
fn named(text: &str) -> Option<(Option<String>, Template)> {
    if let Some((name, ty)) = text.split_once(' ')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    {
        return Some((Some(name.to_owned()), Template::parse(ty)?));
    }
    Some((None, Template::parse(text)?))
}

/// The parts between commas that are in no brackets and no quotes.
fn split(list: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut quoted, mut start) = (0_usize, false, 0);
    for (at, byte) in list.bytes().enumerate() {
        match byte {
            b'\'' => quoted = !quoted,
            b'(' if !quoted => depth += 1,
            b')' if !quoted => depth = depth.saturating_sub(1),
            b',' if !quoted && depth == 0 => {
                parts.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    if !list.is_empty() {
        parts.push(list[start..].trim());
    }
    parts
}

impl Place {
    fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split('.').map(|number| number.parse().ok());
        Some(Self {
            argument: numbers.next()??,
            steps: numbers.collect::<Option<_>>()?,
        })
    }
}

impl Size {
    fn parse(text: &str) -> Option<Self> {
        let Some(place) = text.strip_prefix('$') else {
            return text.parse().ok().map(Self::Is);
        };
        let (place, what) = place.rsplit_once('.')?;
        let place = Place::parse(place)?;
        Some(match what {
            "length" => Self::Length(place),
            "precision" => Self::Precision(place),
            "scale" => Self::Scale(place),
            "value" => Self::Value(place.argument),
            _ => return None,
        })
    }
}

impl Zone {
    fn parse(text: &str) -> Option<Self> {
        let Some(place) = text.strip_prefix('$') else {
            let zone = text.strip_prefix('\'')?.strip_suffix('\'')?;
            return Some(Self::Is(Some(zone.to_owned())));
        };
        let (place, what) = place.rsplit_once('.')?;
        let place = Place::parse(place)?;
        Some(match what {
            "zone" => Self::Of(place),
            "value" => Self::Value(place.argument),
            _ => return None,
        })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "${}", self.argument)?;
        for step in &self.steps {
            write!(f, ".{step}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(number) => write!(f, "{number}"),
            Self::Length(place) => write!(f, "{place}.length"),
            Self::Precision(place) => write!(f, "{place}.precision"),
            Self::Scale(place) => write!(f, "{place}.scale"),
            Self::Value(argument) => write!(f, "${argument}.value"),
        }
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Given(text) => f.write_str(text),
            Self::Part(place) => write!(f, "{place}"),
            Self::Array(element) => write!(f, "Array({element})"),
            Self::Nullable(inner) => write!(f, "Nullable({inner})"),
            Self::Map(key, value) => write!(f, "Map({key}, {value})"),
            Self::Tuple(elements) => {
                f.write_str("Tuple(")?;
                for (index, (name, element)) in elements.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    if let Some(name) = name {
                        write!(f, "{name} ")?;
                    }
                    write!(f, "{element}")?;
                }
                f.write_str(")")
            }
            Self::FixedString(length) => write!(f, "FixedString({length})"),
            Self::Decimal(precision, scale) => write!(f, "Decimal({precision}, {scale})"),
            Self::Time64(precision) => write!(f, "Time64({precision})"),
            Self::DateTime(Zone::Is(None)) => f.write_str("DateTime"),
            Self::DateTime(zone) => write!(f, "DateTime({zone})"),
            Self::DateTime64(precision, Zone::Is(None)) => write!(f, "DateTime64({precision})"),
            Self::DateTime64(precision, zone) => write!(f, "DateTime64({precision}, {zone})"),
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(Some(zone)) => write!(f, "'{zone}'"),
            Self::Is(None) => Ok(()),
            Self::Of(place) => write!(f, "{place}.zone"),
            Self::Value(argument) => write!(f, "${argument}.value"),
        }
    }
}
