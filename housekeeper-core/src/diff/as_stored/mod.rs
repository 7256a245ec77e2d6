//! Definitions as the server stores them: what it leaves out of them, and what it puts into them.

mod inline;
mod setting;

use std::borrow::Cow;

use crate::model::{Object, Schema};

/// The schema as the server stores it when it is created now.
pub(crate) fn as_stored(schema: &Schema) -> Cow<'_, Schema> {
    let leaves_out = |object: &Object| setting::leaves_out(object);
    if !inline::has_functions(schema) && !schema.objects.values().any(leaves_out) {
        return Cow::Borrowed(schema);
    }
    let mut stored = schema.clone();
    for object in stored.objects.values_mut() {
        store(object, schema);
    }
    Cow::Owned(stored)
}

/// Makes of an object what the server stores of it.
pub(crate) fn store(object: &mut Object, schema: &Schema) {
    inline::inline_functions(object, schema);
    setting::leave_out(object);
}
