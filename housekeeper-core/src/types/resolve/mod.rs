//! A type as it is written, resolved.

mod aggregate;
mod arguments;
mod decimal;
mod enumeration;
mod json;
mod nesting;
mod time;
mod tuple;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::source::Span;
use crate::syntax::{ast, parse_data_type};

use super::{Geo, IntWidth, IntervalUnit, Type, name};
pub(crate) use aggregate::parameter_text;
use arguments::Arguments;
pub(crate) use nesting::{can_be_low_cardinality, can_be_nullable};
pub(crate) use time::unknown_zone;

/// The type that `data_type` means.
///
/// `None` when ClickHouse would refuse it or Housekeeper cannot read it; why is in `diagnostics`.
pub fn resolve(data_type: &ast::DataType, diagnostics: &mut Diagnostics) -> Option<Type> {
    Resolver { diagnostics }.resolve(data_type)
}

/// The type that the server prints as `text`.
pub(crate) fn resolve_text(text: &str) -> Option<Type> {
    if text == "Nothing" {
        return Some(Type::Nothing);
    }
    let data_type = parse_data_type(text).ok()?;
    resolve(&data_type, &mut Diagnostics::new())
}

struct Resolver<'a> {
    diagnostics: &'a mut Diagnostics,
}

impl Resolver<'_> {
    fn resolve(&mut self, data_type: &ast::DataType) -> Option<Type> {
        let written = &data_type.name;
        let Some(known) = name::find(written) else {
            self.say(unknown(written));
            return None;
        };
        let arguments = Arguments {
            name: known.name,
            span: data_type.span,
            items: data_type.arguments.as_deref().unwrap_or_default(),
        };
        self.dispatch(known.canonical, &arguments)
    }

    fn dispatch(&mut self, canonical: &'static str, arguments: &Arguments<'_>) -> Option<Type> {
        if let Some((ty, most)) = with_ignored_arguments(canonical) {
            return self.ignored_numbers(arguments, most).then_some(ty);
        }
        if let Some(ty) = without_arguments(canonical) {
            return self.no_arguments(arguments).then_some(ty);
        }
        match canonical {
            "Decimal" => self.decimal(arguments),
            "Decimal32" => self.decimal_of(9, arguments),
            "Decimal64" => self.decimal_of(18, arguments),
            "Decimal128" => self.decimal_of(38, arguments),
            "Decimal256" => self.decimal_of(76, arguments),
            "FixedString" => self.fixed_string(arguments),
            "DateTime" => self.date_time(arguments),
            "DateTime32" => self.date_time32(arguments),
            "DateTime64" => self.date_time64(arguments),
            "Time" => self.time(arguments),
            "Time64" => self.time64(arguments),
            "Enum" => self.enumeration(None, arguments),
            "Enum8" => self.enumeration(Some(false), arguments),
            "Enum16" => self.enumeration(Some(true), arguments),
            "Nullable" => self.nullable(arguments),
            "LowCardinality" => self.low_cardinality(arguments),
            "Array" => Some(Type::Array(Box::new(self.only_type(arguments)?))),
            "Map" => self.map(arguments),
            "Tuple" => self.tuple(arguments),
            "Nested" => self.nested(arguments),
            "AggregateFunction" => self.aggregate_function(arguments),
            "SimpleAggregateFunction" => self.simple_aggregate_function(arguments),
            "Variant" => self.variant(arguments),
            "Dynamic" => self.dynamic(arguments),
            "JSON" => self.json(arguments),
            "QBit" => self.qbit(arguments),
            "Nothing" => {
                self.say(
                    Diagnostic::error(
                        Code::TypeNotStorable,
                        "`Nothing` has no values: a column cannot be of this type",
                    )
                    .at(arguments.span, ""),
                );
                None
            }
            other => unreachable!("the type `{other}` is in the table of names and has no rule"),
        }
    }

    fn say(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn wrong_arguments(&mut self, span: Span, message: impl Into<String>) {
        self.say(Diagnostic::error(Code::WrongTypeArguments, message).at(span, ""));
    }

    fn fixed_string(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let length = match arguments.items {
            [ast::TypeArgument::Number(number)] => number.as_u64().filter(|length| *length > 0),
            _ => None,
        };
        if length.is_none() {
            self.say(
                Diagnostic::error(
                    Code::WrongTypeArguments,
                    format!("`{}` takes its length in bytes", arguments.name),
                )
                .at(arguments.span, "")
                .help("write a positive number: `FixedString(16)`"),
            );
        }
        length.map(Type::FixedString)
    }
}

fn unknown(name: &ast::Ident) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        Code::UnknownType,
        format!("ClickHouse has no type `{}`", name.node),
    )
    .at(name.span, "");
    match nearest(name, super::name::all()) {
        Some(meant) if meant.eq_ignore_ascii_case(name) => diagnostic
            .note("names of types are case-sensitive, but for those of the SQL standard")
            .help(format!("write `{meant}`")),
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic,
    }
}

/// Types whose arguments are read and mean nothing (`INT(11)`, `VARCHAR(255)`), with how many there may be.
fn with_ignored_arguments(canonical: &str) -> Option<(Type, usize)> {
    let ty = match canonical {
        "String" => return Some((Type::String, 1)),
        "BFloat16" => return Some((Type::BFloat16, 2)),
        "Float32" => return Some((Type::Float32, 2)),
        "Float64" => return Some((Type::Float64, 2)),
        "UInt8" => Type::UInt(IntWidth::W8),
        "UInt16" => Type::UInt(IntWidth::W16),
        "UInt32" => Type::UInt(IntWidth::W32),
        "UInt64" => Type::UInt(IntWidth::W64),
        "UInt128" => Type::UInt(IntWidth::W128),
        "UInt256" => Type::UInt(IntWidth::W256),
        "Int8" => Type::Int(IntWidth::W8),
        "Int16" => Type::Int(IntWidth::W16),
        "Int32" => Type::Int(IntWidth::W32),
        "Int64" => Type::Int(IntWidth::W64),
        "Int128" => Type::Int(IntWidth::W128),
        "Int256" => Type::Int(IntWidth::W256),
        _ => return None,
    };
    Some((ty, 1))
}

fn without_arguments(canonical: &'static str) -> Option<Type> {
    Some(match canonical {
        "Bool" => Type::Bool,
        "UUID" => Type::Uuid,
        "IPv4" => Type::Ipv4,
        "IPv6" => Type::Ipv6,
        "Date" => Type::Date,
        "Date32" => Type::Date32,
        _ => {
            if let Some(unit) = canonical.strip_prefix("Interval") {
                let unit = IntervalUnit::ALL
                    .into_iter()
                    .find(|known| format!("{known:?}") == unit);
                return unit.map(Type::Interval);
            }
            let geo = Geo::ALL.into_iter().find(|geo| geo.name() == canonical);
            return geo.map(Type::Geo);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Spanned;

    #[test]
    fn every_known_name_has_a_rule() {
        for name in name::all() {
            let data_type = Spanned::synthetic(ast::DataTypeKind {
                name: Spanned::synthetic(name.to_owned()),
                arguments: None,
            });
            let mut diagnostics = Diagnostics::new();
            let ty = resolve(&data_type, &mut diagnostics);
            assert!(
                diagnostics
                    .iter()
                    .all(|diagnostic| diagnostic.code != Code::UnknownType),
                "{name}"
            );
            assert_eq!(ty.is_none(), diagnostics.has_errors(), "{name}");
        }
    }
}
