//! What stands in the parentheses of a type.

use crate::source::{Span, Spanned};
use crate::syntax::ast::{Number, TypeArgument};
use crate::types::Type;

use super::Resolver;

/// The arguments of a type, with what a message about them needs.
pub(super) struct Arguments<'a> {
    /// The name of the type, in its documented spelling.
    pub(super) name: &'static str,
    /// The whole type.
    pub(super) span: Span,
    /// The arguments; empty parentheses and none are the same.
    pub(super) items: &'a [TypeArgument],
}

impl Arguments<'_> {
    /// From the first to the last, or the whole type when there is none.
    pub(super) fn items_span(&self) -> Span {
        match self.items {
            [] => self.span,
            [first, .., last] => span_of(first).to(span_of(last)),
            [only] => span_of(only),
        }
    }
}

/// The place of an argument.
pub(super) fn span_of(argument: &TypeArgument) -> Span {
    let of_path = |path: &[crate::syntax::ast::Ident]| match path {
        [first, .., last] => first.span.to(last.span),
        [only] => only.span,
        [] => Span::synthetic(),
    };
    match argument {
        TypeArgument::Type(data_type) => data_type.span,
        TypeArgument::Element { name, data_type } => name.span.to(data_type.span),
        TypeArgument::Number(number) => number.span,
        TypeArgument::String(text) | TypeArgument::JsonSkipRegexp(text) => text.span,
        TypeArgument::EnumValue { name, value } => name.span.to(value.span),
        TypeArgument::AggregateFunction(function) => function.name.span,
        TypeArgument::Setting { name, .. } => name.span,
        TypeArgument::JsonPath { path, data_type } => of_path(path).to(data_type.span),
        TypeArgument::JsonSkip(path) => of_path(path),
    }
}

impl Resolver<'_> {
    /// Refuses every argument.
    pub(super) fn no_arguments(&mut self, arguments: &Arguments<'_>) -> bool {
        if arguments.items.is_empty() {
            return true;
        }
        let message = format!("`{}` takes no arguments", arguments.name);
        self.wrong_arguments(arguments.items_span(), message);
        false
    }

    /// Accepts up to `most` positive numbers, which mean nothing.
    pub(super) fn ignored_numbers(&mut self, arguments: &Arguments<'_>, most: usize) -> bool {
        let numbers = arguments
            .items
            .iter()
            .all(|item| matches!(item, TypeArgument::Number(number) if number.as_u64().is_some()));
        let fine = numbers && arguments.items.len() <= most;
        if !fine {
            let message = format!("`{}` does not take these arguments", arguments.name);
            self.wrong_arguments(arguments.items_span(), message);
        }
        fine
    }

    /// The one type that `Array(T)` and its like take.
    pub(super) fn only_type(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        if let [TypeArgument::Type(inner)] = arguments.items {
            return self.resolve(inner);
        }
        let message = format!("`{}` takes one type", arguments.name);
        self.wrong_arguments(arguments.items_span(), message);
        None
    }

    /// `number` as an integer from `low` to `high`.
    pub(super) fn integer(
        &mut self,
        number: &Spanned<Number>,
        low: u8,
        high: u8,
        what: &str,
    ) -> Option<u8> {
        let value = number.as_u64().and_then(|value| u8::try_from(value).ok());
        let value = value.filter(|value| (low..=high).contains(value));
        if value.is_none() {
            let message = format!("{what} is a whole number from {low} to {high}");
            self.wrong_arguments(number.span, message);
        }
        value
    }
}
