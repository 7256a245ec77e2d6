//! `Decimal(P, S)` and its aliases.

use crate::syntax::ast::TypeArgument;
use crate::types::Type;

use super::Resolver;
use super::arguments::Arguments;

impl Resolver<'_> {
    /// `Decimal`, `Decimal(P)`, `Decimal(P, S)`.
    pub(super) fn decimal(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let (precision, scale) = match arguments.items {
            [] => (10, 0),
            [TypeArgument::Number(precision)] => (
                self.integer(precision, 1, 76, "the precision of a Decimal")?,
                0,
            ),
            [TypeArgument::Number(precision), TypeArgument::Number(scale)] => {
                let precision = self.integer(precision, 1, 76, "the precision of a Decimal")?;
                let what = format!("the scale of a Decimal of {precision} digits");
                (precision, self.integer(scale, 0, precision, &what)?)
            }
            _ => {
                let message = format!(
                    "`{}` takes a precision and a scale: `{0}(18, 2)`",
                    arguments.name
                );
                self.wrong_arguments(arguments.items_span(), message);
                return None;
            }
        };
        Some(Type::Decimal { precision, scale })
    }

    /// `Decimal64(S)` and its like, which have `precision` digits.
    pub(super) fn decimal_of(&mut self, precision: u8, arguments: &Arguments<'_>) -> Option<Type> {
        let [TypeArgument::Number(scale)] = arguments.items else {
            let message = format!("`{}` takes its scale: `{0}(2)`", arguments.name);
            self.wrong_arguments(arguments.items_span(), message);
            return None;
        };
        let what = format!("the scale of `{}`", arguments.name);
        let scale = self.integer(scale, 0, precision, &what)?;
        Some(Type::Decimal { precision, scale })
    }
}
