//! Dictionaries. Much of what is wrong with one ClickHouse says only when it is loaded: at the first `dictGet`.

mod attribute;
mod default;
mod hierarchy;
mod ignored;
mod key;
mod layout;
mod lifetime;
mod range;
mod source;
mod source_table;
mod unmerged;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Attribute, Dictionary, Lowered};
use crate::types::Type;

use super::did_you_mean;

pub(super) fn check(dictionary: &Dictionary, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let before = errors(diagnostics);
    layout::check(dictionary, diagnostics);
    key::check(dictionary, diagnostics);
    attribute::check(dictionary, diagnostics);
    default::check(dictionary, diagnostics);
    lifetime::check(dictionary, diagnostics);
    range::check(dictionary, diagnostics);
    hierarchy::check(dictionary, diagnostics);
    source::check(dictionary, diagnostics);
    ignored::check(dictionary, diagnostics);
    if errors(diagnostics) == before {
        // ClickHouse creates the dictionary all the same, and what is missing may come before it is loaded.
        let mut found = Diagnostics::new();
        source_table::check(dictionary, lowered, &mut found);
        diagnostics.extend(found.into_iter().map(|mut diagnostic| {
            diagnostic.severity = Severity::Warning;
            diagnostic
        }));
    }
}

fn errors(diagnostics: &Diagnostics) -> usize {
    let is_error = |found: &&Diagnostic| found.severity == Severity::Error;
    diagnostics.iter().filter(is_error).count()
}

impl Dictionary {
    /// The layout as ClickHouse compares it.
    fn layout_name(&self) -> String {
        self.layout.kind.to_ascii_lowercase()
    }

    fn is_key(&self, attribute: &Attribute) -> bool {
        self.primary_key.contains(&attribute.name)
    }

    fn keys(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes
            .iter()
            .filter(|attribute| self.is_key(attribute))
    }

    /// Whether ClickHouse keeps the key as one `UInt64`, whatever its type is.
    ///
    /// Of a layout that has a form for complex keys it takes that form where the key is no number.
    fn has_simple_key(&self) -> bool {
        let layout = self.layout_name();
        if layout == "flat" {
            return true;
        }
        let complex = layout.starts_with("complex_key_")
            || layout.starts_with("polygon")
            || matches!(layout.as_str(), "ip_trie" | "regexp_tree");
        !complex && self.primary_key.len() == 1 && self.keys().all(|key| is_number(&key.ty))
    }

    /// Whether an attribute says where a range starts or ends.
    fn bounds_range(&self, attribute: &Attribute) -> bool {
        self.range.as_ref().is_some_and(|range| {
            range.min.node == attribute.name || range.max.node == attribute.name
        })
    }
}

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

/// `ty` without `Nullable`.
fn not_null(ty: &Type) -> &Type {
    match ty {
        Type::Nullable(inner) => inner,
        other => other,
    }
}
