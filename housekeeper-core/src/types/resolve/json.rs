//! Types that hold values of several types: `Variant`, `Dynamic`, `JSON`; and `QBit`.

use crate::source::Span;
use crate::syntax::ast::{Number, Path, TypeArgument};
use crate::types::{IntWidth, Json, Type};

use super::Resolver;
use super::arguments::{Arguments, span_of};

impl Resolver<'_> {
    /// `Variant(T, U)`: sorted by name, each type once.
    pub(super) fn variant(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let mut types = Vec::new();
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
            if matches!(ty, Type::Variant(_) | Type::Dynamic { .. }) {
                let message = format!("a `Variant` cannot hold `{ty}`");
                self.wrong_arguments(data_type.span, message);
                return None;
            }
            types.push(ty);
        }
        if types.is_empty() {
            self.wrong_arguments(arguments.span, "`Variant` takes at least one type");
            return None;
        }
        types.sort_by_cached_key(ToString::to_string);
        types.dedup();
        Some(Type::Variant(types))
    }

    /// `Dynamic`, `Dynamic(max_types = N)`.
    pub(super) fn dynamic(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let max_types = match arguments.items {
            [] => 32,
            [TypeArgument::Setting { name, value }] if name.node == "max_types" => {
                self.setting(value, value.span, 254)?
            }
            _ => {
                self.wrong_arguments(arguments.items_span(), "`Dynamic` takes `max_types = N`");
                return None;
            }
        };
        let max_types = u8::try_from(max_types).ok()?;
        Some(Type::Dynamic { max_types })
    }

    /// `JSON(max_dynamic_paths = N, path Type, SKIP path, SKIP REGEXP 're')`.
    pub(super) fn json(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let mut json = Json::default();
        for item in arguments.items {
            match item {
                TypeArgument::Setting { name, value } => {
                    let (setting, most) = match name.as_str() {
                        "max_dynamic_types" => (&mut json.max_dynamic_types, 254),
                        "max_dynamic_paths" => (&mut json.max_dynamic_paths, 100_000),
                        _ => {
                            self.wrong_arguments(
                                name.span,
                                "`JSON` has the settings `max_dynamic_types` and `max_dynamic_paths`",
                            );
                            return None;
                        }
                    };
                    *setting = self.setting(value, value.span, most)?;
                }
                TypeArgument::JsonPath { path, data_type } => {
                    let ty = self.resolve(data_type)?;
                    json.typed.push((path_text(path), ty));
                }
                // `JSON(a UInt32)`: with a single name, a path looks like an element.
                TypeArgument::Element { name, data_type } => {
                    let ty = self.resolve(data_type)?;
                    json.typed.push((name.node.clone(), ty));
                }
                TypeArgument::JsonSkip(path) => json.skipped.push(path_text(path)),
                TypeArgument::JsonSkipRegexp(regexp) => {
                    json.skipped_regexps.push(regexp.node.clone());
                }
                other => {
                    self.wrong_arguments(span_of(other), "`JSON` does not take this argument");
                    return None;
                }
            }
        }
        json.typed.sort_by(|left, right| left.0.cmp(&right.0));
        json.skipped.sort();
        Some(Type::Json(Box::new(json)))
    }

    /// `QBit(T, dimension)`.
    pub(super) fn qbit(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        if let [TypeArgument::Type(element), TypeArgument::Number(dimension)] = arguments.items
            && let Some(dimension) = dimension.as_u64().filter(|dimension| *dimension > 0)
        {
            let span = element.span;
            let element = self.resolve(element)?;
            if !can_be_in_qbit(&element) {
                let message = "`QBit` holds Int8, BFloat16, Float32 or Float64";
                self.wrong_arguments(span, message);
                return None;
            }
            return Some(Type::QBit(Box::new(element), dimension));
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

fn can_be_in_qbit(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Int(IntWidth::W8) | Type::BFloat16 | Type::Float32 | Type::Float64
    )
}

fn path_text(path: &Path) -> String {
    let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
    parts.join(".")
}
