//! Types of moments and times of day.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::source::Spanned;
use crate::syntax::ast::TypeArgument;
use crate::types::{Refusal, Type};

use super::Resolver;
use super::arguments::Arguments;

/// The precision of `DateTime64` and `Time64` when none is written.
const DEFAULT_PRECISION: u8 = 3;

impl Resolver<'_> {
    /// `DateTime`, `DateTime('zone')`, and `DateTime(3)`, which is `DateTime64(3)`.
    pub(super) fn date_time(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        match arguments.items {
            [TypeArgument::Number(_), ..] => Some(match self.date_time64(arguments)? {
                // `DateTime(0)` has whole seconds only.
                Type::DateTime64 { precision: 0, zone } => Type::DateTime(zone),
                ty => ty,
            }),
            _ => self.date_time32(arguments),
        }
    }

    /// `DateTime32('zone')`.
    pub(super) fn date_time32(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        match arguments.items {
            [] => Some(Type::DateTime(None)),
            [TypeArgument::String(zone)] => Some(Type::DateTime(self.zone(zone)?)),
            _ => {
                let message = format!("`{}` takes a time zone in quotes", arguments.name);
                self.wrong_arguments(arguments.items_span(), message);
                None
            }
        }
    }

    /// `DateTime64`, `DateTime64(precision)`, `DateTime64(precision, 'zone')`.
    pub(super) fn date_time64(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let (precision, zone) = match arguments.items {
            [] => (None, None),
            [TypeArgument::Number(precision)] => (Some(precision), None),
            [TypeArgument::Number(precision), TypeArgument::String(zone)] => {
                (Some(precision), self.zone(zone)?)
            }
            _ => {
                let message = format!(
                    "`{}` takes a precision and a time zone: `DateTime64(3, 'UTC')`",
                    arguments.name
                );
                self.wrong_arguments(arguments.items_span(), message);
                return None;
            }
        };
        let precision = match precision {
            Some(precision) => self.integer(precision, 0, 9, "the precision of a DateTime64")?,
            None => DEFAULT_PRECISION,
        };
        Some(Type::DateTime64 { precision, zone })
    }

    /// `Time`, and `Time(3)`, which is `Time64(3)`.
    pub(super) fn time(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        if arguments.items.is_empty() {
            return Some(Type::Time);
        }
        self.time64(arguments)
    }

    /// `Time64`, `Time64(precision)`.
    pub(super) fn time64(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let precision = match arguments.items {
            [] => DEFAULT_PRECISION,
            [TypeArgument::Number(precision)] => {
                self.integer(precision, 0, 9, "the precision of a Time64")?
            }
            _ => {
                let message = format!("`{}` takes a precision", arguments.name);
                self.wrong_arguments(arguments.items_span(), message);
                return None;
            }
        };
        Some(Type::Time64(precision))
    }

    /// The server takes an empty zone for none.
    #[expect(
        clippy::option_option,
        reason = "no zone is another answer than a zone that there is not"
    )]
    fn zone(&mut self, zone: &Spanned<String>) -> Option<Option<String>> {
        if zone.is_empty() {
            return Some(None);
        }
        if let Some(refusal) = unknown_zone(zone) {
            let diagnostic = Diagnostic::error(refusal.code, refusal.message).at(zone.span, "");
            self.say(match refusal.help {
                Some(help) => diagnostic.help(help),
                None => diagnostic,
            });
            return None;
        }
        Some(Some(zone.node.clone()))
    }
}

/// `system.time_zones`.
static ZONES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| include_str!("time_zones.txt").lines().collect());

/// What is wrong with a zone that ClickHouse does not have.
pub(crate) fn unknown_zone(zone: &str) -> Option<Refusal> {
    (!zone.is_empty() && !is_zone(zone)).then(|| Refusal {
        code: Code::WrongTypeArguments,
        message: format!("ClickHouse has no time zone `{zone}`"),
        help: nearest(zone, ZONES.iter().copied()).map(|meant| format!("did you mean `{meant}`?")),
    })
}

/// Whether there is such a zone; besides those with a name there are fixed offsets, and what the server is set to.
fn is_zone(zone: &str) -> bool {
    zone == "localtime"
        || zone.starts_with("Fixed/")
        || zone.starts_with("posix/")
        || zone.contains("${")
        || ZONES.contains(zone)
}
