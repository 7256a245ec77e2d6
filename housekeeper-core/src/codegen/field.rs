//! A column on its way to Rust.

use proc_macro2::Ident;

use crate::model::{Column, RustOverride};
use crate::source::{Span, Spanned};
use crate::syntax::ast::DefaultKind;
use crate::types::Type;

use super::docs::{Doc, code, one_line};
use super::rust_type::RustType;
use super::sql;

/// A column of the generated code.
pub(super) struct Field {
    /// The column's name.
    pub(super) column: String,
    /// Its type, as the server prints it.
    pub(super) clickhouse: String,
    /// Its name in structs and as an argument.
    pub(super) ident: Ident,
    /// The name of its constant.
    pub(super) constant: Ident,
    /// The name of the method of `New` that sets it.
    pub(super) setter: Ident,
    /// Its Rust type.
    pub(super) ty: RustType,
    /// Where its values come from.
    pub(super) source: ValueSource,
    /// Whether it holds states of an aggregate function.
    pub(super) state: bool,
    /// Whether its values are of a type of the user, or go through functions of the user.
    pub(super) foreign: bool,
    /// The DEFAULT expression as written.
    pub(super) default: Option<String>,
    /// Whether the table is sorted by it.
    pub(super) in_key: bool,
    /// What the schema says about it.
    pub(super) words: Words,
    /// Where it is written.
    pub(super) span: Span,
}

/// A column that has no Rust type, and why.
pub(super) struct LeftOut {
    /// The column's name and type.
    pub(super) column: String,
    /// Why it is left out.
    pub(super) reason: String,
}

/// What a schema says about a column in words.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    /// `COMMENT`.
    pub(super) comment: Option<String>,
    /// The comment lines before it.
    pub(super) lines: Vec<String>,
}

/// Where the values of a column come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ValueSource {
    /// Every insert gives one.
    Insert,
    /// One of the four kinds of default.
    Default(DefaultKind),
    /// There are no inserts: a view, a dictionary.
    Query,
}

impl Field {
    /// Whether a SELECT can read it.
    pub(super) fn is_read(&self) -> bool {
        self.source != ValueSource::Default(DefaultKind::Ephemeral)
    }

    /// Whether an insert must give it.
    pub(super) fn is_required(&self) -> bool {
        self.source == ValueSource::Insert && !self.state
    }

    /// Whether an insert may leave it out, and the server then computes it.
    pub(super) fn is_optional(&self) -> bool {
        match self.source {
            ValueSource::Default(kind) => {
                matches!(kind, DefaultKind::Default | DefaultKind::Ephemeral)
            }
            ValueSource::Insert => self.state,
            ValueSource::Query => false,
        }
    }

    /// Whether an insert can give it.
    pub(super) fn is_written(&self) -> bool {
        self.is_required() || self.is_optional()
    }

    /// What a SELECT selects, and the type of that.
    pub(super) fn selected(&self) -> (String, &str) {
        let name = sql::column(&self.column);
        if self.state {
            // The state's bytes behind their length. Without the cast nothing says where a state ends.
            (format!("toString({name})"), "String")
        } else {
            (name, &self.clickhouse)
        }
    }

    /// What documentation says about it wherever it stands.
    pub(super) fn doc(&self) -> Doc {
        self.words.add_to(Doc::new(self.summary()))
    }

    /// `` `UInt64`, in the sorting key. ``
    pub(super) fn summary(&self) -> String {
        let mut declaration = self.declaration();
        let note = match self.source {
            ValueSource::Default(kind) => {
                let (keyword, note) = match kind {
                    DefaultKind::Default => (" DEFAULT", ""),
                    DefaultKind::Materialized => {
                        (" MATERIALIZED", ": computed by the server on insert")
                    }
                    DefaultKind::Ephemeral => (
                        " EPHEMERAL",
                        ": not stored, other columns are computed from it",
                    ),
                    DefaultKind::Alias => (" ALIAS", ": computed by the server when it is read"),
                };
                declaration.push_str(keyword);
                if let Some(default) = &self.default {
                    declaration.push(' ');
                    declaration.push_str(default);
                }
                note
            }
            ValueSource::Insert | ValueSource::Query => "",
        };
        let state = if self.state {
            ": the state as bytes"
        } else {
            ""
        };
        let key = if self.in_key {
            ", in the sorting key"
        } else {
            ""
        };
        format!("{}{note}{state}{key}.", code(&declaration))
    }

    /// The type, behind the name where Rust calls the column something else.
    fn declaration(&self) -> String {
        if self.ident.to_string().trim_start_matches("r#") == self.column {
            self.clickhouse.clone()
        } else {
            format!("{} {}", sql::column(&self.column), self.clickhouse)
        }
    }
}

impl Words {
    /// `doc`, and then these.
    pub(super) fn add_to(&self, doc: Doc) -> Doc {
        doc.comment(self.comment.as_deref()).comments(&self.lines)
    }
}

/// A column as the parts of the model that have columns say it.
pub(super) struct ColumnSource<'a> {
    pub(super) name: &'a str,
    /// The element of a Nested that it is a column for.
    pub(super) element: Option<&'a str>,
    pub(super) ty: &'a Type,
    pub(super) source: ValueSource,
    pub(super) default: Option<Span>,
    pub(super) rust: Option<&'a RustOverride>,
    /// Whether a directive can stand before it.
    pub(super) takes_directive: bool,
    pub(super) words: Words,
    pub(super) span: Span,
}

impl<'a> From<&'a Column> for ColumnSource<'a> {
    fn from(column: &'a Column) -> Self {
        let default = column.default.as_ref();
        Self {
            name: &column.name,
            element: None,
            ty: &column.ty,
            source: default.map_or(ValueSource::Insert, |default| {
                ValueSource::Default(default.kind)
            }),
            default: default
                .and_then(|default| default.expr.as_ref())
                .map(|expr| expr.span),
            rust: column.rust.as_ref(),
            takes_directive: true,
            words: Words {
                comment: column.comment.clone(),
                lines: column.docs.clone(),
            },
            span: column.span,
        }
    }
}

impl ColumnSource<'_> {
    /// Whether a directive gives it a type or functions of the user.
    pub(super) fn is_foreign(&self) -> bool {
        let is = |rust: &RustOverride| rust.data_type.is_some() || rust.with.is_some();
        self.rust.is_some_and(is)
    }

    /// The type that a directive asks for.
    pub(super) fn rust_path(&self) -> Option<&Spanned<String>> {
        self.rust.and_then(|rust| rust.data_type.as_ref())
    }

    /// `name Type`, for messages.
    pub(super) fn declaration(&self) -> String {
        one_line(&format!("{} {}", self.name, self.ty))
    }
}
