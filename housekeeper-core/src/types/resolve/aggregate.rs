//! `AggregateFunction` and `SimpleAggregateFunction`.

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::syntax::ast::{
    AggregateFunctionName, Expr, ExprKind, Literal, TypeArgument, UnaryOperator,
};
use crate::types::Type;
use crate::types::aggregate::name as aggregate_name;

use super::Resolver;
use super::arguments::{Arguments, span_of};

/// The functions of `SimpleAggregateFunction`, by canonical name: those whose state is their result.
const SIMPLE: &[&str] = &[
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

/// Functions whose state carries a version number when they are given arrays; the server writes it into the type.
const VERSIONED: &[&str] = &[
    "sumMap",
    "minMap",
    "maxMap",
    "sumMapWithOverflow",
    "sumMappedArrays",
    "minMappedArrays",
    "maxMappedArrays",
    "sumMapFiltered",
    "sumMapFilteredWithOverflow",
];

impl Resolver<'_> {
    /// `AggregateFunction(f, T…)`.
    pub(super) fn aggregate_function(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let (function, types) = self.function_and_types(arguments)?;
        Some(Type::AggregateFunction {
            function,
            arguments: types,
        })
    }

    /// `SimpleAggregateFunction(f, T)`.
    pub(super) fn simple_aggregate_function(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let (function, types) = self.function_and_types(arguments)?;
        let base = function.split('(').next().unwrap_or_default();
        let span = span_of(&arguments.items[0]);
        if !SIMPLE.contains(&base) {
            self.say(
                Diagnostic::error(
                    Code::UnknownAggregateFunction,
                    format!("`SimpleAggregateFunction` cannot hold `{base}`"),
                )
                .at(span, "")
                .note(
                    "it holds functions whose state is their result, such as sum, min, max and any",
                )
                .help("use `AggregateFunction` and its `-State` and `-Merge` functions"),
            );
            return None;
        }
        let Ok([inner]) = <[Type; 1]>::try_from(types) else {
            self.wrong_arguments(
                arguments.items_span(),
                "`SimpleAggregateFunction` takes a function and the type it stores",
            );
            return None;
        };
        Some(Type::SimpleAggregateFunction {
            function,
            inner: Box::new(inner),
        })
    }

    fn function_and_types(&mut self, arguments: &Arguments<'_>) -> Option<(String, Vec<Type>)> {
        let Some((TypeArgument::AggregateFunction(function), types)) =
            arguments.items.split_first()
        else {
            let message = format!(
                "`{}` takes a function and the types of its arguments: `{0}(sum, UInt64)`",
                arguments.name
            );
            self.wrong_arguments(arguments.items_span(), message);
            return None;
        };
        let text = self.function_text(function);
        let mut resolved = Vec::with_capacity(types.len());
        for argument in types {
            let TypeArgument::Type(data_type) = argument else {
                self.wrong_arguments(span_of(argument), "a type is expected here");
                return None;
            };
            resolved.push(self.resolve(data_type));
        }
        let text = text?;
        let types: Vec<Type> = resolved.into_iter().collect::<Option<_>>()?;
        let versioned = VERSIONED.iter().any(|name| text.starts_with(name));
        if versioned && arguments.name == "AggregateFunction" && has_array(&types) {
            self.say(
                Diagnostic::error(
                    Code::UnsupportedType,
                    format!("the state of `{text}` over arrays is not supported yet"),
                )
                .at(arguments.span, "")
                .help("give it a `Map` instead of two arrays"),
            );
            return None;
        }
        Some((text, types))
    }

    /// The function as the server prints it.
    fn function_text(&mut self, function: &AggregateFunctionName) -> Option<String> {
        let Some(name) = aggregate_name::canonical(&function.name) else {
            let diagnostic = Diagnostic::error(
                Code::UnknownAggregateFunction,
                format!(
                    "ClickHouse has no aggregate function `{}`",
                    function.name.node
                ),
            )
            .at(function.name.span, "");
            self.say(match nearest(&function.name, aggregate_name::all()) {
                Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                None => diagnostic,
            });
            return None;
        };
        let mut texts = Vec::new();
        for parameter in function.parameters.iter().flatten() {
            let Some(text) = parameter_text(parameter) else {
                self.say(
                    Diagnostic::error(
                        Code::UnsupportedType,
                        "this parameter of an aggregate function is not supported yet",
                    )
                    .at(parameter.span, "")
                    .help("write a plain number or a string"),
                );
                return None;
            };
            texts.push(text);
        }
        Some(if texts.is_empty() {
            name
        } else {
            format!("{name}({})", texts.join(", "))
        })
    }
}

fn has_array(types: &[Type]) -> bool {
    types.iter().any(|ty| matches!(ty, Type::Array(_)))
}

/// A parameter as the server prints it: `0.90` is `0.9`, `1.0` is `1.`.
pub(crate) fn parameter_text(parameter: &Expr) -> Option<String> {
    match &parameter.node {
        ExprKind::Literal(Literal::String(text)) => Some(crate::syntax::quote_string(text)),
        ExprKind::Literal(Literal::Number(number)) => {
            if let Some(value) = number.as_u64() {
                return Some(value.to_string());
            }
            float_text(number.text.replace('_', "").parse().ok()?)
        }
        ExprKind::Unary {
            operator: UnaryOperator::Negate,
            operand,
        } if matches!(operand.node, ExprKind::Literal(Literal::Number(_))) => {
            parameter_text(operand).map(|text| format!("-{text}"))
        }
        _ => None,
    }
}

/// A positive float in the range where the server prints no exponent.
fn float_text(value: f64) -> Option<String> {
    let plain = value == 0.0 || (1e-6..1e15).contains(&value);
    plain.then(|| {
        let text = value.to_string();
        if text.contains('.') { text } else { text + "." }
    })
}
