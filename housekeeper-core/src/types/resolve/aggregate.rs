//! `AggregateFunction` and `SimpleAggregateFunction`.

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::syntax::ast::{
    AggregateFunctionName, Expr, ExprKind, Literal, TypeArgument, UnaryOperator,
};
use crate::types::aggregate::{self, SIMPLE, name as aggregate_name};
use crate::types::function::elsewhere::is_elsewhere;
use crate::types::{Failure, Type};

use super::Resolver;
use super::arguments::{Arguments, span_of};

impl Resolver<'_> {
    /// `AggregateFunction(f, T…)`, `AggregateFunction(1, f, T…)`.
    pub(super) fn aggregate_function(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let [TypeArgument::Number(version), items @ ..] = arguments.items else {
            return self.state(arguments);
        };
        let state = self.state(&Arguments {
            items,
            ..*arguments
        })?;
        // The version that the server takes where none is given is shown, unless it is 0.
        let given = version.as_u64();
        let shown = match &state {
            Type::AggregateFunction { function, .. } => {
                let (version, _) = function.split_once(", ").unwrap_or_default();
                version.parse().unwrap_or(0)
            }
            _ => 0,
        };
        if given == Some(shown) {
            return Some(state);
        }
        let message = "states of a version that is not the usual one are not supported yet";
        self.say(Diagnostic::error(Code::UnsupportedType, message).at(version.span, ""));
        None
    }

    fn state(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let (function, types) = self.function_and_types(arguments)?;
        let function = match aggregate::declared(&function, &types) {
            Ok(printed) => printed,
            // What is not known of a function does not make its type wrong.
            Err(failure) => self
                .unless_refused(arguments, failure)
                .then_some(function)?,
        };
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
        if let Err(failure) = aggregate::stored(&function, &inner)
            && !self.unless_refused(arguments, failure)
        {
            return None;
        }
        Some(Type::SimpleAggregateFunction {
            function,
            inner: Box::new(inner),
        })
    }

    /// Says what ClickHouse refuses; `false` then.
    fn unless_refused(&mut self, arguments: &Arguments<'_>, failure: Failure) -> bool {
        let Failure::Rejected(refusal) = failure else {
            return true;
        };
        self.say(Diagnostic::error(refusal.code, refusal.message).at(arguments.items_span(), ""));
        false
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
        Some((text, types))
    }

    /// The function as the server prints it.
    fn function_text(&mut self, function: &AggregateFunctionName) -> Option<String> {
        let elsewhere = || is_elsewhere(&function.name).then(|| function.name.node.clone());
        let Some(name) = aggregate_name::canonical(&function.name).or_else(elsewhere) else {
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

/// A parameter as the server prints it: `0.90` is `0.9`, `1.0` is `1.`.
pub(crate) fn parameter_text(parameter: &Expr) -> Option<String> {
    match &parameter.node {
        ExprKind::Literal(Literal::String(text)) => Some(crate::syntax::quote_string(text)),
        ExprKind::Literal(Literal::Number(number)) => match number.as_i128() {
            Some(value) if i64::try_from(value).is_ok() || u64::try_from(value).is_ok() => {
                Some(value.to_string())
            }
            _ => float_text(number.text.replace('_', "").parse().ok()?),
        },
        ExprKind::Literal(Literal::Bool(value)) => Some(u8::from(*value).to_string()),
        ExprKind::Literal(Literal::Null) => Some("NULL".to_owned()),
        ExprKind::Array(elements) => {
            let elements: Option<Vec<String>> = elements.iter().map(parameter_text).collect();
            Some(format!("[{}]", elements?.join(", ")))
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

/// A float as the server prints it: an exponent where there would be many zeros.
fn float_text(value: f64) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    if value != 0.0 && !(1e-6..1e21).contains(&value.abs()) {
        return Some(format!("{value:e}"));
    }
    let text = value.to_string();
    Some(if text.contains('.') { text } else { text + "." })
}

#[cfg(test)]
mod tests {
    use super::parameter_text;
    use crate::syntax::parse_expr;

    #[test]
    fn parameters_are_printed_as_the_server_prints_them() {
        let text = |written: &str| parameter_text(&parse_expr(written).ok()?);
        let printed = [
            ("0.90", "0.9"),
            ("1.0", "1."),
            (".5", "0.5"),
            ("-0.5", "-0.5"),
            ("0x10", "16"),
            ("18446744073709551615", "18446744073709551615"),
            ("123456789012345678901", "123456789012345680000."),
            ("1e20", "100000000000000000000."),
            ("1e21", "1e21"),
            ("1e-10", "1e-10"),
            ("[-1, 300]", "[-1, 300]"),
            ("['a']", "['a']"),
            ("true", "1"),
            ("NULL", "NULL"),
        ];
        for (written, expected) in printed {
            assert_eq!(text(written).as_deref(), Some(expected), "{written}");
        }
    }
}
