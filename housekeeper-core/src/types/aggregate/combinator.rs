//! Combinators: what each makes of arguments, parameters and results.

use crate::syntax::ast::NullTreatment;
use crate::types::operand::is_only_null;
use crate::types::{Failure, IntWidth, TupleElement, Type};

use super::base::MAPPED;
use super::factory::{
    Function, Layer, fits_null, get, refused, refused_arguments, unknown, with_parameters,
};
use super::merge;

/// A suffix that makes another function of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Combinator {
    SimpleState,
    OrDefault,
    Distinct,
    Resample,
    ForEach,
    ArgMax,
    ArgMin,
    OrNull,
    Tuple,
    Merge,
    State,
    Array,
    Map,
    If,
}

/// The longer first, as ClickHouse looks for them.
const ALL: &[(Combinator, &str)] = &[
    (Combinator::SimpleState, "SimpleState"),
    (Combinator::OrDefault, "OrDefault"),
    (Combinator::Distinct, "Distinct"),
    (Combinator::Resample, "Resample"),
    (Combinator::ForEach, "ForEach"),
    (Combinator::ArgMax, "ArgMax"),
    (Combinator::ArgMin, "ArgMin"),
    (Combinator::OrNull, "OrNull"),
    (Combinator::Tuple, "Tuple"),
    (Combinator::Merge, "Merge"),
    (Combinator::State, "State"),
    (Combinator::Array, "Array"),
    (Combinator::Map, "Map"),
    (Combinator::If, "If"),
];

/// The functions of `SimpleAggregateFunction`: those whose state is their result.
pub(crate) const SIMPLE: &[&str] = &[
    "any",
    "any_respect_nulls",
    "anyLast",
    "anyLast_respect_nulls",
    "min",
    "max",
    "sum",
    "sumWithOverflow",
    "groupBitAnd",
    "groupBitOr",
    "groupBitXor",
    "sumMap",
    "minMap",
    "maxMap",
    "groupArrayArray",
    "groupArrayLastArray",
    "groupUniqArrayArray",
    "groupUniqArrayArrayMap",
    "sumMappedArrays",
    "minMappedArrays",
    "maxMappedArrays",
];

impl Combinator {
    /// The last combinator of `name`, and what stands before it.
    pub(super) fn of(name: &str) -> Option<(Self, &str)> {
        ALL.iter().find_map(|(combinator, suffix)| {
            let nested = name.strip_suffix(suffix)?;
            (!nested.is_empty()).then_some((*combinator, nested))
        })
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        ALL.iter()
            .find(|(combinator, _)| *combinator == self)
            .map_or("", |(_, name)| name)
    }

    /// Whether it may stand behind itself.
    pub(super) fn nests(self) -> bool {
        matches!(self, Self::Array | Self::OrNull | Self::OrDefault)
    }
}

/// `nested` with a combinator over `arguments`.
pub(super) fn apply(
    combinator: Combinator,
    nested: &str,
    nulls: Option<NullTreatment>,
    arguments: &[Type],
    parameters: &[String],
) -> Result<Function, Failure> {
    let name = format!("{nested}{}", combinator.name());
    let whole = Whole {
        name: &name,
        arguments,
        parameters,
    };
    let inside = |arguments: &[Type]| get(nested, nulls, arguments, parameters);
    match combinator {
        Combinator::State => {
            let function = inside(arguments)?;
            Ok(state(function))
        }
        Combinator::SimpleState => simple_state(&whole, &inside(arguments)?),
        Combinator::Merge => merge::apply(&whole, nested, nulls),
        Combinator::If => {
            let Some((condition, rest)) = arguments.split_last() else {
                return Err(refused_arguments(&name, arguments));
            };
            let fits = matches!(condition, Type::UInt(IntWidth::W8) | Type::Bool)
                || is_only_null(condition);
            if !fits {
                // What is refused anyway is refused by what is known of the function, too.
                return Err(match condition {
                    Type::SimpleAggregateFunction { .. } => unknown(&name, arguments),
                    _ => refused(format!(
                        "the condition of `{name}` is of type `{condition}` and has to be `UInt8`"
                    )),
                });
            }
            let function = inside(rest)?;
            let result = function.result.clone();
            let mut function = whole.around(&function, result, Combinator::If);
            function.layer = Layer::If;
            Ok(function)
        }
        Combinator::OrDefault => {
            let function = inside(arguments)?;
            let result = function.result.clone();
            Ok(whole.around(&function, result, combinator))
        }
        Combinator::OrNull => Ok(or_null(&whole, &inside(arguments)?)),
        Combinator::Distinct => {
            if arguments.is_empty() {
                return Err(refused_arguments(&name, arguments));
            }
            let function = inside(arguments)?;
            let result = function.result.clone();
            Ok(whole.around(&function, result, combinator))
        }
        Combinator::Array => {
            let function = inside(&whole.elements()?)?;
            if function.parameters.len() != parameters.len() {
                return Err(unknown(&name, arguments));
            }
            let result = function.result.clone();
            Ok(whole.around(&function, result, combinator))
        }
        Combinator::ForEach => {
            let function = inside(&whole.elements()?)?;
            let result = Type::Array(Box::new(function.result.clone()));
            Ok(whole.around(&function, result, combinator))
        }
        Combinator::Tuple => tuple(&whole, nested, nulls),
        Combinator::Map => map(&whole, nested, nulls),
        Combinator::ArgMin | Combinator::ArgMax => {
            let Some((key, rest)) = arguments.split_last() else {
                return Err(refused_arguments(&name, arguments));
            };
            // It is compared as `min` compares.
            get("min", None, std::slice::from_ref(key), &[]).map_err(|failure| match failure {
                Failure::Rejected(_) => refused_arguments(&name, arguments),
                other => other,
            })?;
            let function = inside(rest)?;
            let result = function.result.clone();
            Ok(whole.around(&function, result, combinator))
        }
        Combinator::Resample => resample(&whole, nested, nulls),
    }
}

/// A call with its outermost combinator.
pub(super) struct Whole<'a> {
    pub(super) name: &'a str,
    pub(super) arguments: &'a [Type],
    pub(super) parameters: &'a [String],
}

impl Whole<'_> {
    /// This call around another function.
    pub(super) fn around(
        &self,
        inside: &Function,
        result: Type,
        combinator: Combinator,
    ) -> Function {
        Function {
            name: format!("{}{}", inside.name, combinator.name()),
            parameters: self.parameters.to_vec(),
            arguments: self.arguments.to_vec(),
            result,
            keeps: inside.keeps.filter(|_| inside.firm),
            firm: inside.firm,
            counts_nulls: inside.counts_nulls,
            versioned: inside.versioned,
            layer: Layer::Plain,
        }
    }

    /// The types of the elements, where all arguments are arrays.
    fn elements(&self) -> Result<Vec<Type>, Failure> {
        if self.arguments.is_empty() {
            return Err(refused_arguments(self.name, self.arguments));
        }
        let mut elements = Vec::with_capacity(self.arguments.len());
        for argument in self.arguments {
            match argument {
                Type::Array(element) => elements.push((**element).clone()),
                Type::Geo(_) | Type::Nested(_) | Type::SimpleAggregateFunction { .. } => {
                    return Err(unknown(self.name, self.arguments));
                }
                _ => return Err(refused_arguments(self.name, self.arguments)),
            }
        }
        Ok(elements)
    }
}

/// `-State`.
pub(super) fn state(inside: Function) -> Function {
    Function {
        name: format!("{}State", inside.name),
        parameters: inside.parameters.clone(),
        arguments: inside.arguments.clone(),
        result: inside.state_type(),
        keeps: inside.keeps,
        firm: inside.firm,
        counts_nulls: inside.counts_nulls,
        versioned: inside.versioned,
        layer: Layer::State(Box::new(inside)),
    }
}

fn or_null(whole: &Whole<'_>, inside: &Function) -> Function {
    let result = if fits_null(&inside.result) {
        Type::Nullable(Box::new(inside.result.clone()))
    } else {
        inside.result.clone()
    };
    whole.around(inside, result, Combinator::OrNull)
}

fn simple_state(whole: &Whole<'_>, inside: &Function) -> Result<Function, Failure> {
    if !SIMPLE.contains(&inside.name.as_str()) {
        return Err(refused(format!(
            "`SimpleAggregateFunction` cannot hold `{}`",
            inside.name
        )));
    }
    let result = Type::SimpleAggregateFunction {
        function: with_parameters(&inside.name, &inside.parameters),
        inner: Box::new(inside.result.clone()),
    };
    Ok(Function {
        layer: Layer::SimpleState,
        ..whole.around(inside, result, Combinator::SimpleState)
    })
}

fn tuple(
    whole: &Whole<'_>,
    nested: &str,
    nulls: Option<NullTreatment>,
) -> Result<Function, Failure> {
    // Its state goes by the name that is written, at times.
    if nulls.is_some()
        || super::name::canonical(nested).is_some_and(|canonical| canonical != nested)
    {
        return Err(unknown(whole.name, whole.arguments));
    }
    let mut columns: Vec<Vec<Type>> = Vec::new();
    let mut names: Option<Vec<Option<String>>> = None;
    for argument in whole.arguments {
        let elements = match argument {
            Type::Tuple(elements) => elements,
            Type::Geo(_) | Type::Nested(_) | Type::SimpleAggregateFunction { .. } => {
                return Err(unknown(whole.name, whole.arguments));
            }
            _ => return Err(refused_arguments(whole.name, whole.arguments)),
        };
        let own: Vec<Option<String>> = elements
            .iter()
            .map(|element| element.name.clone())
            .collect();
        if names.get_or_insert_with(|| own.clone()) != &own {
            return Err(unknown(whole.name, whole.arguments));
        }
        columns.resize(elements.len(), Vec::new());
        for (column, element) in columns.iter_mut().zip(elements) {
            column.push(element.ty.clone());
        }
    }
    let mut elements = Vec::with_capacity(columns.len());
    let mut last = None;
    for (column, name) in columns.iter().zip(names.unwrap_or_default()) {
        let function = get(nested, nulls, column, whole.parameters)?;
        elements.push(TupleElement {
            name,
            ty: function.result.clone(),
        });
        last = Some(function);
    }
    match last {
        Some(function) => Ok(whole.around(&function, Type::Tuple(elements), Combinator::Tuple)),
        None => Err(refused_arguments(whole.name, whole.arguments)),
    }
}

/// `-Map`: over the values of a map; `sumMap` and its like take arrays, too.
fn map(whole: &Whole<'_>, nested: &str, nulls: Option<NullTreatment>) -> Result<Function, Failure> {
    let [Type::Map(key, value)] = whole.arguments else {
        let arrays = matches!(whole.arguments, [Type::Array(_), ..] | [Type::Tuple(_)]);
        let canonical = super::data::canonical(nested).unwrap_or(nested);
        let mapped = format!("{canonical}MappedArrays");
        if arrays && MAPPED.iter().any(|(name, _)| *name == mapped) {
            return get(&mapped, nulls, whole.arguments, whole.parameters);
        }
        return Err(match whole.arguments {
            [
                Type::Geo(_) | Type::Nested(_) | Type::SimpleAggregateFunction { .. },
                ..,
            ] => unknown(whole.name, whole.arguments),
            _ => refused_arguments(whole.name, whole.arguments),
        });
    };
    match &**key {
        Type::UInt(_)
        | Type::Int(_)
        | Type::Bool
        | Type::String
        | Type::FixedString(_)
        | Type::Date
        | Type::DateTime(_)
        | Type::Uuid
        | Type::Ipv4
        | Type::Ipv6
        | Type::Enum { .. } => {}
        Type::Float32
        | Type::Float64
        | Type::BFloat16
        | Type::Decimal { .. }
        | Type::DateTime64 { .. }
        | Type::Date32
        | Type::Time
        | Type::Array(_)
        | Type::Tuple(_) => {
            return Err(refused(format!(
                "`{}` takes no map with keys of type `{key}`",
                whole.name
            )));
        }
        _ => return Err(unknown(whole.name, whole.arguments)),
    }
    let function = get(
        nested,
        nulls,
        std::slice::from_ref(&**value),
        whole.parameters,
    )?;
    let result = Type::Map(key.clone(), Box::new(function.result.clone()));
    Ok(whole.around(&function, result, Combinator::Map))
}

fn resample(
    whole: &Whole<'_>,
    nested: &str,
    nulls: Option<NullTreatment>,
) -> Result<Function, Failure> {
    let Some((key, rest)) = whole.arguments.split_last() else {
        return Err(refused_arguments(whole.name, whole.arguments));
    };
    let Some(split) = whole.parameters.len().checked_sub(3) else {
        return Err(refused(format!(
            "`{}` takes the start, the end and the step of its groups as parameters",
            whole.name
        )));
    };
    let (own, range) = whole.parameters.split_at(split);
    let numbers: Option<Vec<i64>> = range.iter().map(|number| number.parse().ok()).collect();
    match numbers.as_deref() {
        // Not many groups; ClickHouse allows about a million.
        Some([from, to, step]) if *step > 0 && *from <= *to && (to - from) / step <= 100_000 => {}
        Some([_, _, 0]) => return Err(refused(format!("the step of `{}` is 0", whole.name))),
        _ => return Err(unknown(whole.name, whole.arguments)),
    }
    let wide = |width: &IntWidth| matches!(width, IntWidth::W128 | IntWidth::W256);
    match key {
        Type::UInt(width) | Type::Int(width) if !wide(width) => {}
        Type::Bool
        | Type::Date
        | Type::DateTime(_)
        | Type::DateTime64 { .. }
        | Type::Enum { .. }
        | Type::Interval(_) => {}
        Type::UInt(_)
        | Type::Int(_)
        | Type::Date32
        | Type::Float32
        | Type::Float64
        | Type::Decimal { .. }
        | Type::Ipv4
        | Type::Time
        | Type::Uuid
        | Type::String
        | Type::FixedString(_)
        | Type::Array(_) => return Err(refused_arguments(whole.name, whole.arguments)),
        _ => return Err(unknown(whole.name, whole.arguments)),
    }
    let function = get(nested, nulls, rest, own)?;
    let result = Type::Array(Box::new(function.result.clone()));
    Ok(whole.around(&function, result, Combinator::Resample))
}
