//! Types that hold values of several types: `Variant`, `Dynamic`, `JSON`; and `QBit`.
//!
//! Housekeeper does not look into them yet: what is resolved is their canonical text.

use crate::source::Span;
use crate::syntax::ast::{Number, Path, TypeArgument};
use crate::syntax::{quote_name, quote_string};
use crate::types::Type;

use super::Resolver;
use super::arguments::{Arguments, span_of};

/// The settings of `JSON`: their names, defaults and greatest values, in the order the server prints them.
const JSON_SETTINGS: [(&str, u64, u64); 2] = [
    ("max_dynamic_types", 32, 254),
    ("max_dynamic_paths", 1024, 100_000),
];

impl Resolver<'_> {
    /// `Variant(T, U)`: sorted by name, each type once.
    pub(super) fn variant(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let mut texts = Vec::new();
        for item in arguments.items {
            let TypeArgument::Type(data_type) = item else {
                self.wrong_arguments(span_of(item), "`Variant` takes types without names");
                return None;
            };
            let ty = self.resolve(data_type)?;
            let bare = match &ty {
                Type::LowCardinality(inner) => inner,
                other => other,
            };
            if matches!(bare, Type::Nullable(_)) {
                self.wrong_arguments(
                    data_type.span,
                    "a type in a `Variant` cannot be Nullable: any `Variant` can be NULL",
                );
                return None;
            }
            texts.push(ty.to_string());
        }
        texts.sort();
        texts.dedup();
        Some(Type::Other(format!("Variant({})", texts.join(", "))))
    }

    /// `Dynamic`, `Dynamic(max_types = N)`.
    pub(super) fn dynamic(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let max_types = match arguments.items {
            [] => None,
            [TypeArgument::Setting { name, value }] if name.node == "max_types" => {
                Some(self.setting(value, value.span, 254)?)
            }
            _ => {
                self.wrong_arguments(arguments.items_span(), "`Dynamic` takes `max_types = N`");
                return None;
            }
        };
        Some(Type::Other(match max_types {
            None | Some(32) => "Dynamic".to_owned(),
            Some(max) => format!("Dynamic(max_types={max})"),
        }))
    }

    /// `JSON(max_dynamic_paths = N, path Type, SKIP path, SKIP REGEXP 're')`.
    pub(super) fn json(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let mut settings = [None; JSON_SETTINGS.len()];
        let (mut typed, mut skipped, mut skipped_regexps) = (Vec::new(), Vec::new(), Vec::new());
        for item in arguments.items {
            match item {
                TypeArgument::Setting { name, value } => {
                    let known = JSON_SETTINGS
                        .iter()
                        .position(|(known, ..)| known == &name.as_str());
                    let Some(known) = known else {
                        self.wrong_arguments(
                            name.span,
                            "`JSON` has the settings `max_dynamic_types` and `max_dynamic_paths`",
                        );
                        return None;
                    };
                    let (_, default, most) = JSON_SETTINGS[known];
                    let value = self.setting(value, value.span, most)?;
                    settings[known] = (value != default).then_some(value);
                }
                TypeArgument::JsonPath { path, data_type } => {
                    let ty = self.resolve(data_type)?;
                    typed.push((path_text(path), ty));
                }
                // `JSON(a UInt32)`: with a single name, a path looks like an element.
                TypeArgument::Element { name, data_type } => {
                    let ty = self.resolve(data_type)?;
                    typed.push((name.node.clone(), ty));
                }
                TypeArgument::JsonSkip(path) => skipped.push(path_text(path)),
                TypeArgument::JsonSkipRegexp(regexp) => skipped_regexps.push(regexp.node.clone()),
                other => {
                    self.wrong_arguments(span_of(other), "`JSON` does not take this argument");
                    return None;
                }
            }
        }
        typed.sort_by(|left, right| left.0.cmp(&right.0));
        skipped.sort();
        let settings = JSON_SETTINGS.iter().zip(settings);
        let settings =
            settings.filter_map(|((name, ..), value)| Some(format!("{name}={}", value?)));
        let typed = typed
            .iter()
            .map(|(path, ty)| format!("{} {ty}", quote_name(path)));
        let skipped = skipped
            .iter()
            .map(|path| format!("SKIP {}", quote_name(path)));
        let regexps = skipped_regexps
            .iter()
            .map(|text| format!("SKIP REGEXP {}", quote_string(text)));
        let parts: Vec<String> = settings
            .chain(typed)
            .chain(skipped)
            .chain(regexps)
            .collect();
        Some(Type::Other(if parts.is_empty() {
            "JSON".to_owned()
        } else {
            format!("JSON({})", parts.join(", "))
        }))
    }

    /// `QBit(T, dimension)`.
    pub(super) fn qbit(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        if let [TypeArgument::Type(element), TypeArgument::Number(dimension)] = arguments.items
            && let Some(dimension) = dimension.as_u64().filter(|dimension| *dimension > 0)
        {
            let element = self.resolve(element)?;
            return Some(Type::Other(format!("QBit({element}, {dimension})")));
        }
        self.wrong_arguments(
            arguments.items_span(),
            "`QBit` takes the type of its elements and their number: `QBit(Float32, 8)`",
        );
        None
    }

    fn setting(&mut self, value: &Number, span: Span, most: u64) -> Option<u64> {
        let value = value.as_u64().filter(|value| *value <= most);
        if value.is_none() {
            let message = format!("this setting is a whole number from 0 to {most}");
            self.wrong_arguments(span, message);
        }
        value
    }
}

fn path_text(path: &Path) -> String {
    let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
    parts.join(".")
}
