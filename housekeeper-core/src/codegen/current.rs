//! The column that types are defined for, and what they are called after.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

use super::field::ColumnSource;
use super::name::{Collision, Scope, camel, ident, starts_identifier};

/// A column on its way to its type.
pub(super) struct Current {
    /// How documentation calls it.
    pub(super) name: String,
    pub(super) span: Span,
    /// What its types are called after: its name, or that of the Nested that it is an element of, or as a directive says.
    base: String,
    directive: Directive,
}

/// Whether a directive says what the types of a column are called.
enum Directive {
    /// None can stand before it.
    Never,
    Missing,
    /// There is one, which says something else.
    Silent,
    Says,
}

impl Default for Current {
    fn default() -> Self {
        Self {
            name: String::new(),
            span: Span::synthetic(),
            base: String::new(),
            directive: Directive::Never,
        }
    }
}

impl Current {
    /// `named` is what a directive says.
    pub(super) fn new(column: &ColumnSource<'_>, named: Option<&str>) -> Self {
        let of_nested = column.name.strip_suffix(column.element.unwrap_or_default());
        let own = || camel(of_nested.unwrap_or(column.name));
        Self {
            name: column.name.to_owned(),
            span: column.span,
            base: named.map_or_else(own, ToOwned::to_owned),
            directive: match column.rust {
                _ if !column.takes_directive => Directive::Never,
                None => Directive::Missing,
                Some(rust) if rust.type_name.is_none() => Directive::Silent,
                Some(_) => Directive::Says,
            },
        }
    }

    /// A type of it that would be called `name` would have a name that another has.
    pub(super) fn collision(&self, name: &str, collision: &Collision, scope: &Scope) -> Diagnostic {
        let column = &self.name;
        let Collision {
            wanted,
            first,
            first_span,
        } = collision;
        let error = |message| Diagnostic::error(Code::NameCollision, message).at(self.span, "");
        if first == column {
            let message =
                format!("two types in column `{column}` would have one name in Rust: `{wanted}`");
            return error(message).help("rename one of the two elements");
        }
        let message = format!(
            "types of columns `{first}` and `{column}` would have one name in Rust: `{wanted}`"
        );
        let already = format!("`{first}` has a type `{wanted}` already");
        let attribute = format!("type-name={}", self.free_base(name, scope));
        let help = match self.directive {
            Directive::Never => "rename one of the two columns".to_owned(),
            Directive::Missing => format!(
                "call its types something else: `-- housekeeper:rust {attribute}` on the line before it"
            ),
            Directive::Silent => format!(
                "call its types something else: add `{attribute}` to the directive before it"
            ),
            Directive::Says => format!("call its types something else: `{attribute}`"),
        };
        error(message).see(*first_span, already).help(help)
    }

    /// What else its types can be called after, so that the type which would be called `name` has a name of its own.
    fn free_base(&self, name: &str, scope: &Scope) -> String {
        let rest = name.strip_prefix(self.base.as_str()).unwrap_or_default();
        let base = type_name(&self.base).replace('_', "");
        let mut number = 2_u32;
        while !scope.is_free(&format!("{base}{number}{rest}")) {
            number += 1;
        }
        format!("{base}{number}")
    }
}

/// The name of a type, from what it is called after.
pub(super) fn type_name(name: &str) -> String {
    let wanted = match name.chars().next() {
        None => "Value".to_owned(),
        Some(first) if starts_identifier(first) => name.to_owned(),
        Some(_) => format!("T{name}"),
    };
    // A keyword and its raw form are two names to nobody.
    ident(&wanted).to_string()
}
