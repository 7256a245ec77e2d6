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
    /// Whether an attribute says where a range starts or ends.
    fn bounds_range(&self, attribute: &Attribute) -> bool {
        self.range.as_ref().is_some_and(|range| {
            range.min.node == attribute.name || range.max.node == attribute.name
        })
    }
}

/// `ty` without `Nullable`.
fn not_null(ty: &Type) -> &Type {
    match ty {
        Type::Nullable(inner) => inner,
        other => other,
    }
}
