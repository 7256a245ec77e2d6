//! Functions with their combinators, as ClickHouse puts them together.
//!
//! The steps are those of its `AggregateFunctionFactory`: what a combinator does to the arguments, the function
//! inside it, what it does to the result; and `Null`, a combinator that nobody writes, around each function that is
//! given Nullable arguments.

use crate::diagnostic::Code;
use crate::syntax::ast::NullTreatment;
use crate::types::operand::is_only_null;
use crate::types::{Failure, IntWidth, Refusal, TupleElement, Type, can_be_nullable};

use super::base;
use super::combinator::{self, Combinator};
use super::data;

/// An aggregate function over arguments of certain types.
#[derive(Debug, Clone)]
pub(super) struct Function {
    /// Its name with combinators, as ClickHouse prints it.
    pub(super) name: String,
    /// Its parameters, as ClickHouse prints them.
    pub(super) parameters: Vec<String>,
    /// The types of its arguments.
    pub(super) arguments: Vec<Type>,
    /// The type it gives.
    pub(super) result: Type,
    /// Whether Nullable arguments leave the result as it is; `None` where that is not certain.
    pub(super) keeps: Option<bool>,
    /// Whether that holds with combinators, too.
    pub(super) firm: bool,
    /// Whether it gives a `UInt64` where all of its arguments are NULL.
    pub(super) counts_nulls: bool,
    /// Whether its state has a version, which is written into the type.
    pub(super) versioned: bool,
    /// What is outermost.
    pub(super) layer: Layer,
}

/// What is outermost in a function.
#[derive(Debug, Clone)]
pub(super) enum Layer {
    /// A function, or a combinator with nothing special about it.
    Plain,
    /// `-If`.
    If,
    /// `-State`, of this function.
    State(Box<Function>),
    /// `-Merge`, of this function.
    Merge(Box<Function>),
    /// `-SimpleState`.
    SimpleState,
    /// A function whose state is of this type.
    StateOf(Type),
}

/// The function called `name` over `arguments`.
pub(super) fn get(
    name: &str,
    nulls: Option<NullTreatment>,
    arguments: &[Type],
    parameters: &[String],
) -> Result<Function, Failure> {
    let types: Vec<Type> = arguments.iter().map(plain).collect();
    if types.iter().any(holds_nested) {
        return Err(unknown(name, arguments));
    }
    let has_null = types.iter().any(is_nullable);
    if !has_null || base::is_window(name, nulls) {
        return inside(name, nulls, &types, parameters, false)?
            .ok_or_else(|| unknown(name, arguments));
    }
    let only_null = types.iter().any(is_only_null);
    let bare: Vec<Type> = types.iter().map(without_nullable).collect();
    let nested = inside(name, nulls, &bare, parameters, only_null)?;
    with_nulls(nested, &types, name)
}

/// `None` where the function is not even looked at, since an argument is NULL.
fn inside(
    name: &str,
    nulls: Option<NullTreatment>,
    arguments: &[Type],
    parameters: &[String],
    only_null: bool,
) -> Result<Option<Function>, Failure> {
    let canonical = data::canonical(name).unwrap_or(name);
    if let Some(entry) = data::entry(canonical) {
        let entry = base::with_treatment(entry, nulls)?;
        if only_null && !entry.looks_at_nulls {
            return if entry.is_known() {
                Ok(None)
            } else {
                Err(unknown(name, arguments))
            };
        }
        return base::call(&entry, arguments, parameters).map(Some);
    }
    let Some((combinator, nested)) = Combinator::of(canonical) else {
        return Err(refused(format!(
            "ClickHouse has no aggregate function `{name}`"
        )));
    };
    if !combinator.nests() && nested.ends_with(combinator.name()) {
        let message = format!(
            "`{canonical}` has the combinator `-{}` twice",
            combinator.name()
        );
        return Err(refused(message));
    }
    combinator::apply(combinator, nested, nulls, arguments, parameters).map(Some)
}

/// What Nullable arguments make of a function.
fn with_nulls(nested: Option<Function>, types: &[Type], name: &str) -> Result<Function, Failure> {
    let mut decisive = types;
    if let Some(nested) = &nested {
        if matches!(nested.layer, Layer::If) {
            // The condition takes rows away where it is NULL.
            decisive = &types[..types.len() - 1];
        }
        if decisive.iter().any(is_only_null) {
            // The condition of an `-If` further in may be NULL, to some combinators.
            if nested.name.contains("If") && !matches!(nested.layer, Layer::If | Layer::State(_)) {
                return Err(unknown(name, types));
            }
            return Ok(of_nulls(nested.counts_nulls, types));
        }
        if let Layer::State(inner) = &nested.layer {
            let inner = with_nulls(Some((**inner).clone()), types, name)?;
            return Ok(combinator::state(inner));
        }
    }
    let Some(nested) = nested else {
        return Ok(of_nulls(false, types));
    };
    let becomes = decisive.iter().any(is_nullable);
    if becomes && matches!(nested.layer, Layer::If) && matches!(nested.result, Type::Tuple(_)) {
        return Err(unknown(name, types));
    }
    if becomes
        && is_simple(&nested.result)
        && !matches!(nested.layer, Layer::Plain | Layer::SimpleState)
    {
        return Err(unknown(name, types));
    }
    let result = if becomes && fits_null(&nested.result) {
        match nested.keeps {
            Some(true) => nested.result.clone(),
            Some(false) => nullable(&nested),
            None => return Err(unknown(name, types)),
        }
    } else {
        nested.result.clone()
    };
    Ok(Function {
        arguments: types.to_vec(),
        result,
        ..nested
    })
}

fn is_simple(ty: &Type) -> bool {
    matches!(ty, Type::SimpleAggregateFunction { .. })
}

/// Whether the result can be NULL.
pub(super) fn fits_null(ty: &Type) -> bool {
    match ty {
        Type::SimpleAggregateFunction { inner, .. } => fits_null(inner),
        other => can_be_nullable(other),
    }
}

/// The result of a function, or NULL.
fn nullable(function: &Function) -> Type {
    match (&function.layer, &function.result) {
        (Layer::SimpleState, Type::SimpleAggregateFunction { function, inner })
            if can_be_nullable(inner) =>
        {
            Type::SimpleAggregateFunction {
                function: function.clone(),
                inner: Box::new(Type::Nullable(inner.clone())),
            }
        }
        (Layer::SimpleState, result) => result.clone(),
        (_, result) => Type::Nullable(Box::new(result.clone())),
    }
}

/// The function of nothing but NULLs.
fn of_nulls(counts: bool, types: &[Type]) -> Function {
    Function {
        name: if counts {
            "nothingUInt64"
        } else {
            "nothingNull"
        }
        .to_owned(),
        parameters: Vec::new(),
        arguments: types.to_vec(),
        result: if counts {
            Type::UInt(IntWidth::W64)
        } else {
            Type::Nullable(Box::new(Type::Nothing))
        },
        keeps: None,
        firm: true,
        counts_nulls: counts,
        versioned: false,
        layer: Layer::Plain,
    }
}

impl Function {
    /// The type of its state.
    pub(super) fn state_type(&self) -> Type {
        match &self.layer {
            Layer::Merge(inner) | Layer::State(inner) => return inner.state_type(),
            Layer::StateOf(ty) => return ty.clone(),
            Layer::Plain | Layer::If | Layer::SimpleState => {}
        }
        Type::AggregateFunction {
            function: self.printed(),
            arguments: self.arguments.clone(),
        }
    }

    /// Its name as a type gives it, with its parameters and the version of its state.
    pub(super) fn printed(&self) -> String {
        let version = if self.versioned { "1, " } else { "" };
        format!("{version}{}", with_parameters(&self.name, &self.parameters))
    }
}

/// The name with its parameters, as in a type.
pub(super) fn with_parameters(name: &str, parameters: &[String]) -> String {
    if parameters.is_empty() {
        name.to_owned()
    } else {
        format!("{name}({})", parameters.join(", "))
    }
}

/// `ty` as functions see it: without `LowCardinality`, however deep.
fn plain(ty: &Type) -> Type {
    match ty {
        // What a type is called goes when it is changed.
        Type::SimpleAggregateFunction { inner, .. } => {
            let bare = plain(inner);
            if bare == **inner { ty.clone() } else { bare }
        }
        Type::Array(element) => Type::Array(Box::new(plain(element))),
        Type::Map(key, value) => Type::Map(Box::new(plain(key)), Box::new(plain(value))),
        Type::Nullable(inner) => Type::Nullable(Box::new(plain(inner))),
        Type::LowCardinality(inner) => plain(inner),
        Type::Tuple(elements) => {
            let elements = elements.iter().map(|element| TupleElement {
                name: element.name.clone(),
                ty: plain(&element.ty),
            });
            Type::Tuple(elements.collect())
        }
        other => other.clone(),
    }
}

fn is_nullable(ty: &Type) -> bool {
    match ty {
        Type::Nullable(_) => true,
        Type::SimpleAggregateFunction { inner, .. } => is_nullable(inner),
        _ => false,
    }
}

/// Whether it is, or holds, a `Nested`, which is an array of tuples to some functions.
fn holds_nested(ty: &Type) -> bool {
    match ty {
        Type::Nested(_) => true,
        Type::Array(inner)
        | Type::Nullable(inner)
        | Type::LowCardinality(inner)
        | Type::SimpleAggregateFunction { inner, .. } => holds_nested(inner),
        Type::Map(key, value) => holds_nested(key) || holds_nested(value),
        Type::Tuple(elements) => elements.iter().any(|element| holds_nested(&element.ty)),
        _ => false,
    }
}

fn without_nullable(ty: &Type) -> Type {
    match ty {
        Type::Nullable(inner) if **inner != Type::Nothing => (**inner).clone(),
        Type::SimpleAggregateFunction { inner, .. } if is_nullable(inner) => {
            without_nullable(inner)
        }
        other => other.clone(),
    }
}

/// ClickHouse refuses the call.
pub(super) fn refused(message: String) -> Failure {
    Failure::Rejected(Refusal {
        code: Code::IllegalArguments,
        message,
        help: None,
    })
}

/// ClickHouse refuses arguments of these types.
pub(super) fn refused_arguments(name: &str, arguments: &[Type]) -> Failure {
    let types: Vec<String> = arguments.iter().map(ToString::to_string).collect();
    refused(match types.as_slice() {
        [] => format!("the aggregate function `{name}` does not work without arguments"),
        types => format!(
            "the aggregate function `{name}` does not take ({})",
            types.join(", ")
        ),
    })
}

/// It is not known what ClickHouse makes of these arguments.
pub(super) fn unknown(name: &str, arguments: &[Type]) -> Failure {
    let types: Vec<String> = arguments.iter().map(ToString::to_string).collect();
    Failure::arguments(name, &types)
}
