//! `Enum8`, `Enum16` and `Enum`, which is the narrower of the two that fits.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{Number, TypeArgument};
use crate::types::Type;

use super::Resolver;
use super::arguments::Arguments;

struct Value<'a> {
    name: &'a Spanned<String>,
    number: i16,
    span: Span,
}

impl Resolver<'_> {
    /// `wide` is what the name says: `Enum16`, `Enum8`, or nothing.
    pub(super) fn enumeration(
        &mut self,
        wide: Option<bool>,
        arguments: &Arguments<'_>,
    ) -> Option<Type> {
        let values = self.enum_values(wide, arguments)?;
        let mut by_number: BTreeMap<i16, &Value<'_>> = BTreeMap::new();
        let mut by_name: BTreeMap<&str, &Value<'_>> = BTreeMap::new();
        for value in &values {
            let name = value.name.as_str();
            if let Some(earlier) = by_name.insert(name, value) {
                self.duplicate(format!("the enum names `{name}` twice"), earlier, value);
                return None;
            }
            if let Some(earlier) = by_number.insert(value.number, value) {
                let message = format!("the enum gives {} to two names", value.number);
                self.duplicate(message, earlier, value);
                return None;
            }
        }
        let fits_8 = values
            .iter()
            .all(|value| i8::try_from(value.number).is_ok());
        Some(Type::Enum {
            wide: wide.unwrap_or(!fits_8),
            values: by_number
                .into_iter()
                .map(|(number, value)| (value.name.node.clone(), number))
                .collect(),
        })
    }

    fn duplicate(&mut self, message: String, earlier: &Value<'_>, value: &Value<'_>) {
        self.say(
            Diagnostic::error(Code::MalformedEnum, message)
                .at(value.span, "")
                .see(earlier.span, "first here"),
        );
    }

    /// The values with their numbers. ClickHouse counts from 1, or on from the first value's number.
    fn enum_values<'a>(
        &mut self,
        wide: Option<bool>,
        arguments: &Arguments<'a>,
    ) -> Option<Vec<Value<'a>>> {
        if arguments.items.is_empty() {
            let message = format!(
                "`{}` needs at least one value: `{0}('a' = 1)`",
                arguments.name
            );
            self.say(Diagnostic::error(Code::MalformedEnum, message).at(arguments.span, ""));
            return None;
        }
        let unnumbered = arguments.items.iter().skip(1);
        let counted = unnumbered
            .clone()
            .all(|item| matches!(item, TypeArgument::String(_)));
        let mut values: Vec<Value<'a>> = Vec::new();
        for item in arguments.items {
            let (name, number) = match item {
                TypeArgument::EnumValue { name, value } => (name, Some(value)),
                TypeArgument::String(name) => (name, None),
                other => {
                    let span = super::arguments::span_of(other);
                    let message = format!("`{}` takes values such as `'a' = 1`", arguments.name);
                    self.say(Diagnostic::error(Code::MalformedEnum, message).at(span, ""));
                    return None;
                }
            };
            if number.is_none() && !counted {
                self.say(
                    Diagnostic::error(
                        Code::MalformedEnum,
                        "some values of the enum have a number and some have none",
                    )
                    .at(name.span, "no number here")
                    .help("number every value"),
                );
                return None;
            }
            let span = number.map_or(name.span, |number| name.span.to(number.span));
            let wanted = match (number, values.last()) {
                (Some(number), _) => number.as_i128(),
                (None, Some(last)) => Some(i128::from(last.number) + 1),
                (None, None) => Some(1),
            };
            let number = self.in_range(wide, wanted, number, span)?;
            values.push(Value { name, number, span });
        }
        Some(values)
    }

    fn in_range(
        &mut self,
        wide: Option<bool>,
        wanted: Option<i128>,
        written: Option<&Spanned<Number>>,
        span: Span,
    ) -> Option<i16> {
        let (low, high) = match wide {
            Some(false) => (i16::from(i8::MIN), i16::from(i8::MAX)),
            Some(true) | None => (i16::MIN, i16::MAX),
        };
        let number = wanted.and_then(|wanted| i16::try_from(wanted).ok());
        let number = number.filter(|number| (low..=high).contains(number));
        if number.is_none() {
            let span = written.map_or(span, |written| written.span);
            let diagnostic = Diagnostic::error(
                Code::MalformedEnum,
                format!("the number of an enum value is from {low} to {high} here"),
            )
            .at(span, "");
            self.say(match wide {
                Some(false) => diagnostic.help("an `Enum16` holds numbers from -32768 to 32767"),
                Some(true) | None => diagnostic,
            });
        }
        number
    }
}
