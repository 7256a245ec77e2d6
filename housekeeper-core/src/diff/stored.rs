//! Columns as a table stores them.

use std::borrow::Cow;

use crate::model::Column;
use crate::types::{TupleElement, Type};

/// A column as a table stores it: one element of a `Nested`, or a column as it is declared.
#[derive(Debug, Clone)]
pub struct StoredColumn<'a> {
    /// The name; `outer.inner` for an element of a `Nested`.
    pub name: Cow<'a, str>,
    /// The type; an array for an element of a `Nested`.
    pub ty: Cow<'a, Type>,
    /// The declaration, which says the rest.
    pub declared: &'a Column,
}

/// The columns as the table stores them: a `Nested` is one array an element, as with the server's
/// default of `flatten_nested = 1`.
pub fn stored_columns(columns: &[Column]) -> Vec<StoredColumn<'_>> {
    columns.iter().flat_map(stored).collect()
}

fn stored(column: &Column) -> Vec<StoredColumn<'_>> {
    match &column.ty {
        Type::Nested(elements) => elements
            .iter()
            .map(|element| StoredColumn {
                name: Cow::Owned(element_name(&column.name, element)),
                ty: Cow::Owned(Type::Array(Box::new(element.ty.clone()))),
                declared: column,
            })
            .collect(),
        ty => vec![StoredColumn {
            name: Cow::Borrowed(&column.name),
            ty: Cow::Borrowed(ty),
            declared: column,
        }],
    }
}

fn element_name(outer: &str, element: &TupleElement) -> String {
    format!("{outer}.{}", element.name.as_deref().unwrap_or_default())
}
