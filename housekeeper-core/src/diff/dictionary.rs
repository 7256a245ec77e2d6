//! Whether two dictionaries differ.

use crate::model::{Attribute, Dictionary};
use crate::syntax::ast::{KeyValue, KeyValueValue};

use super::same::{same_lists, same_optional_expr, same_settings};

/// Whether two dictionaries are stored alike, names aside.
pub(super) fn same_dictionary(a: &Dictionary, b: &Dictionary) -> bool {
    let comment = |dictionary: &Dictionary| dictionary.comment.clone().unwrap_or_default();
    same_lists(&a.attributes, &b.attributes, same_attribute)
        && a.primary_key == b.primary_key
        && a.source.kind.eq_ignore_ascii_case(&b.source.kind)
        && same_key_values(&a.source.arguments, &b.source.arguments)
        && a.stored_layout() == b.stored_layout()
        && same_key_values(&a.layout.arguments, &b.layout.arguments)
        && a.lifetime == b.lifetime
        && a.range == b.range
        && same_settings(&a.settings, &b.settings)
        && comment(a) == comment(b)
}

fn same_attribute(a: &Attribute, b: &Attribute) -> bool {
    a.name == b.name
        && a.ty == b.ty
        && same_optional_expr(a.default.as_ref(), b.default.as_ref())
        && same_optional_expr(a.expression.as_ref(), b.expression.as_ref())
        && a.hierarchical == b.hierarchical
        && a.bidirectional == b.bidirectional
        && a.injective == b.injective
        && a.is_object_id == b.is_object_id
}

/// Keys come in any order and any case.
fn same_key_values(a: &[KeyValue], b: &[KeyValue]) -> bool {
    let within = |a: &[KeyValue], b: &[KeyValue]| {
        a.iter().all(|a| {
            b.iter()
                .any(|b| a.key.eq_ignore_ascii_case(&b.key) && same_key_value(&a.value, &b.value))
        })
    };
    a.len() == b.len() && within(a, b) && within(b, a)
}

fn same_key_value(a: &KeyValueValue, b: &KeyValueValue) -> bool {
    match (a, b) {
        // `headers(header(…) header(…))`: here the order may mean something.
        (KeyValueValue::List(a), KeyValueValue::List(b)) => same_lists(a, b, |a, b| {
            a.key.eq_ignore_ascii_case(&b.key) && same_key_value(&a.value, &b.value)
        }),
        (a, b) => a == b,
    }
}
