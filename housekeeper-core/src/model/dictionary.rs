//! Dictionaries.

use crate::source::Span;
use crate::syntax::ast;
use crate::types::Type;

use super::{Docs, ObjectName};

/// A dictionary.
#[derive(Debug, Clone)]
pub struct Dictionary {
    /// Its qualified name.
    pub name: ObjectName,
    /// Keys and attributes in order.
    pub attributes: Vec<Attribute>,
    /// The names of the key attributes, in order.
    pub primary_key: Vec<String>,
    /// Where those names stand.
    pub key_spans: Vec<Span>,
    /// `SOURCE(…)`.
    pub source: ast::DictionarySource,
    /// `LAYOUT(…)`.
    pub layout: ast::DictionaryLayout,
    /// `LIFETIME(…)`.
    pub lifetime: Option<ast::DictionaryLifetime>,
    /// Where `LIFETIME` stands.
    pub lifetime_span: Option<Span>,
    /// `RANGE(MIN a MAX b)`.
    pub range: Option<ast::DictionaryRange>,
    /// `SETTINGS(…)`.
    pub settings: Vec<ast::Setting>,
    /// `COMMENT`.
    pub comment: Option<String>,
    /// What stands before the statement.
    pub docs: Docs,
    /// Where its name stands.
    pub span: Span,
}

impl Dictionary {
    /// Where the name of a key stands in `PRIMARY KEY`.
    pub(crate) fn key_span(&self, index: usize) -> Span {
        self.key_spans.get(index).copied().unwrap_or(self.span)
    }
}

/// A key or an attribute of a dictionary.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent flags, as they are written"
)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// `DEFAULT`: what a missing key gives.
    pub default: Option<ast::Expr>,
    /// `EXPRESSION`: computed by the source.
    pub expression: Option<ast::Expr>,
    /// `HIERARCHICAL`.
    pub hierarchical: bool,
    /// `BIDIRECTIONAL`.
    pub bidirectional: bool,
    /// `INJECTIVE`.
    pub injective: bool,
    /// `IS_OBJECT_ID`.
    pub is_object_id: bool,
    /// The `--` comment lines before it.
    pub docs: Vec<String>,
    /// Where its name stands.
    pub span: Span,
}
