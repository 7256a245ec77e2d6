//! Dictionaries.

use std::borrow::Cow;

use crate::source::Span;
use crate::syntax::ast;
use crate::types::{IntWidth, Type};

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

    pub(crate) fn is_key(&self, attribute: &Attribute) -> bool {
        self.primary_key.contains(&attribute.name)
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes
            .iter()
            .filter(|attribute| self.is_key(attribute))
    }

    /// The layout as ClickHouse compares it.
    pub(crate) fn layout_name(&self) -> String {
        self.layout.kind.to_ascii_lowercase()
    }

    /// The layout that ClickHouse gives it: the form for complex keys, where there is one and the key is no number.
    pub(crate) fn stored_layout(&self) -> String {
        let layout = self.layout_name();
        if HAVE_COMPLEX_FORM.contains(&layout.as_str()) && !self.has_simple_key() {
            return format!("complex_key_{layout}");
        }
        layout
    }

    /// Whether ClickHouse keeps the key as one `UInt64`, whatever its type is.
    pub(crate) fn has_simple_key(&self) -> bool {
        let layout = self.layout_name();
        if layout == "flat" {
            return true;
        }
        let complex = layout.starts_with("complex_key_")
            || layout.starts_with("polygon")
            || matches!(layout.as_str(), "ip_trie" | "regexp_tree");
        !complex && self.primary_key.len() == 1 && self.keys().all(|key| is_number(&key.ty))
    }

    /// The type of an attribute as `DESCRIBE` gives it.
    pub(crate) fn column_type<'a>(&self, attribute: &'a Attribute) -> Cow<'a, Type> {
        if self.is_key(attribute) && self.has_simple_key() {
            Cow::Owned(Type::UInt(IntWidth::W64))
        } else {
            Cow::Borrowed(&attribute.ty)
        }
    }
}

/// The layouts of `UInt64` keys that become another one, in silence, where the key is no number.
const HAVE_COMPLEX_FORM: &[&str] = &[
    "hashed",
    "sparse_hashed",
    "hashed_array",
    "cache",
    "ssd_cache",
    "direct",
    "range_hashed",
];

fn is_number(ty: &Type) -> bool {
    match ty {
        Type::SimpleAggregateFunction { inner, .. } => is_number(inner),
        ty => matches!(
            ty,
            Type::Bool
                | Type::UInt(_)
                | Type::Int(_)
                | Type::BFloat16
                | Type::Float32
                | Type::Float64
                | Type::Decimal { .. }
        ),
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
