//! Types.

use crate::source::Spanned;
use crate::syntax::ast::{DataType, DataTypeKind};
use crate::syntax::parse_data_type;
use crate::types::Type;

use super::ident;

/// The type as it is written.
pub(in crate::plan) fn raise_type(ty: &Type) -> DataType {
    let text = ty.to_string();
    parse_data_type(&text).unwrap_or_else(|_| {
        // A type prints as what it is read from. Should one not, its whole text is taken for a
        // name, which no type has: the plan is then found not to lead to its schema.
        Spanned::synthetic(DataTypeKind {
            name: ident(&text),
            arguments: None,
        })
    })
}
