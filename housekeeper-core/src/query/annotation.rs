//! `n AS "n: UInt64"`: a type that is said where it is not known.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, QueryTerm, Statement};
use crate::syntax::parse_data_type;
use crate::types::{Type, resolve};

/// The types that are said of the columns of a query.
#[derive(Debug, Default)]
pub(super) struct Annotations(Vec<Annotation>);

/// One of them.
#[derive(Debug)]
pub(super) struct Annotation {
    name: String,
    /// The type.
    pub(super) ty: Type,
    /// The column with its name.
    pub(super) span: Span,
}

impl Annotations {
    /// What is said of a column.
    pub(super) fn of(&self, name: &str) -> Option<&Annotation> {
        self.0.iter().find(|annotation| annotation.name == name)
    }

    /// Whether something at `span` is about a column of which the type is said.
    pub(super) fn cover(&self, span: Span) -> bool {
        let covers =
            |all: Span| all.file == span.file && all.start <= span.start && span.end <= all.end;
        self.0.iter().any(|annotation| covers(annotation.span))
    }
}

impl Annotation {
    /// The error where the type is known, and is another one.
    pub(super) fn differs(&self, found: &Type) -> Diagnostic {
        Diagnostic::error(
            Code::WrongAnnotation,
            format!("`{}` is `{found}`, and not `{}`", self.name, self.ty),
        )
        .at(self.span, "")
        .help(format!("`CAST(… AS {})` makes it one", self.ty))
    }
}

/// Takes the types out of the names of a query's columns.
pub(super) fn take(statement: &mut Statement, diagnostics: &mut Diagnostics) -> Annotations {
    let mut found = Annotations::default();
    let Statement::Select(query) = statement else {
        return found;
    };
    // The first part gives all parts their names.
    let mut term = &mut query.first.node;
    while let QueryTerm::Nested(query) = term {
        term = &mut query.first.node;
    }
    let QueryTerm::Select(select) = term else {
        return found;
    };
    for column in &mut select.projection {
        found.0.extend(annotation(column, diagnostics));
    }
    found
}

fn annotation(column: &mut Expr, diagnostics: &mut Diagnostics) -> Option<Annotation> {
    let span = column.span;
    let ExprKind::Alias { alias, .. } = &mut column.node else {
        return None;
    };
    let (name, ty) = alias.node.split_once(':')?;
    let (name, ty) = (name.trim().to_owned(), ty.trim());
    let found = clickhouse_type(ty);
    if found.is_none() {
        diagnostics.push(
            Diagnostic::error(Code::WrongAnnotation, format!("`{ty}` is no type"))
                .at(alias.span, "")
                .help(format!(
                    "write one of ClickHouse or of Rust: `AS \"{name}: UInt64\"`, `AS \"{name}: u64\"`"
                )),
        );
    }
    alias.node.clone_from(&name);
    Some(Annotation {
        name,
        ty: found?,
        span,
    })
}

/// The type that is meant: one of ClickHouse, or one of Rust that has one of ClickHouse.
fn clickhouse_type(text: &str) -> Option<Type> {
    let inside = |name: &str| {
        let rest = text.strip_prefix(name)?.trim_start();
        clickhouse_type(rest.strip_prefix('<')?.strip_suffix('>')?.trim())
    };
    if let Some(inner) = inside("Option") {
        return Some(Type::Nullable(Box::new(inner)));
    }
    if let Some(inner) = inside("Vec") {
        return Some(Type::Array(Box::new(inner)));
    }
    let name = match text {
        "bool" => "Bool",
        "u8" => "UInt8",
        "u16" => "UInt16",
        "u32" => "UInt32",
        "u64" => "UInt64",
        "u128" => "UInt128",
        "i8" => "Int8",
        "i16" => "Int16",
        "i32" => "Int32",
        "i64" => "Int64",
        "i128" => "Int128",
        "f32" => "Float32",
        "f64" => "Float64",
        other => other,
    };
    let mut aside = Diagnostics::new();
    let ty = resolve(&parse_data_type(name).ok()?, &mut aside)?;
    (!aside.has_errors()).then_some(ty)
}

#[cfg(test)]
mod tests {
    use super::clickhouse_type;

    #[test]
    fn types_of_rust_and_of_clickhouse_are_read() {
        for (text, expected) in [
            ("u64", Some("UInt64")),
            ("Option<i8>", Some("Nullable(Int8)")),
            ("Vec< Option <String> >", Some("Array(Nullable(String))")),
            (
                "Array(Tuple(a UInt8, b Date))",
                Some("Array(Tuple(a UInt8, b Date))"),
            ),
            ("LowCardinality(String)", Some("LowCardinality(String)")),
            ("usize", None),
            ("Vec<>", None),
            ("", None),
        ] {
            let found = clickhouse_type(text).map(|ty| ty.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
