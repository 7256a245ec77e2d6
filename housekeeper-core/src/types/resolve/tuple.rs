//! `Tuple` and `Nested`.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::ast::TypeArgument;
use crate::types::{TupleElement, Type};

use super::Resolver;
use super::arguments::{Arguments, span_of};

impl Resolver<'_> {
    /// `Tuple(T, U)` or `Tuple(a T, b U)`.
    pub(super) fn tuple(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let elements = self.elements(arguments)?;
        let unnamed = elements.iter().position(|element| element.name.is_none());
        if let Some(unnamed) = unnamed
            && elements.iter().any(|element| element.name.is_some())
        {
            self.say(
                Diagnostic::error(
                    Code::WrongTypeArguments,
                    "some elements of the `Tuple` have a name and some have none",
                )
                .at(span_of(&arguments.items[unnamed]), "no name here")
                .help("name every element, or none"),
            );
            return None;
        }
        Some(Type::Tuple(elements))
    }

    /// `Nested(a T, b U)`.
    pub(super) fn nested(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let elements = self.elements(arguments)?;
        if elements.is_empty() || elements.iter().any(|element| element.name.is_none()) {
            self.wrong_arguments(
                arguments.items_span(),
                "`Nested` takes names and types: `Nested(key String, value String)`",
            );
            return None;
        }
        Some(Type::Nested(elements))
    }

    fn elements(&mut self, arguments: &Arguments<'_>) -> Option<Vec<TupleElement>> {
        let mut seen: Vec<(&str, Span)> = Vec::new();
        let mut elements = Vec::new();
        let mut complete = true;
        for item in arguments.items {
            let (name, data_type) = match item {
                TypeArgument::Type(data_type) => (None, data_type),
                TypeArgument::Element { name, data_type } => (Some(name), data_type),
                other => {
                    let message =
                        format!("`{}` takes types, with or without names", arguments.name);
                    self.wrong_arguments(span_of(other), message);
                    return None;
                }
            };
            if let Some(name) = name {
                let earlier = seen.iter().find(|(earlier, _)| *earlier == name.as_str());
                if let Some((_, earlier)) = earlier {
                    let message = format!("`{}` names `{}` twice", arguments.name, name.node);
                    self.say(
                        Diagnostic::error(Code::WrongTypeArguments, message)
                            .at(name.span, "")
                            .see(*earlier, "first here"),
                    );
                    complete = false;
                }
                seen.push((name.as_str(), name.span));
            }
            match self.resolve(data_type) {
                Some(ty) => elements.push(TupleElement {
                    name: name.map(|name| name.node.clone()),
                    ty,
                }),
                None => complete = false,
            }
        }
        complete.then_some(elements)
    }
}
