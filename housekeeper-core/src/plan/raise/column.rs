//! Columns.

use crate::diff::StoredColumn;
use crate::model::Column;
use crate::source::Spanned;
use crate::syntax::ast::{Annotated, ColumnDef};

use super::{annotated, ident, raise_type};

/// The column as `CREATE TABLE` and `ADD COLUMN` declare it.
pub(in crate::plan) fn raise_column(column: &StoredColumn<'_>) -> Annotated<ColumnDef> {
    let declared = column.declared;
    annotated(ColumnDef {
        name: ident(&column.name),
        data_type: Some(raise_type(&column.ty)),
        nullable: None,
        default: declared.default.clone().map(Spanned::synthetic),
        auto_increment: false,
        primary_key: false,
        comment: not_empty(declared.comment.as_ref()),
        codec: declared.codec.clone().map(Spanned::synthetic),
        ttl: declared.ttl.clone(),
        statistics: declared.statistics.clone().map(Spanned::synthetic),
        collation: None,
        settings: declared.settings.clone(),
    })
}

/// A column as it is declared, a `Nested` in one piece.
pub(super) fn raise_declared(column: &Column) -> Annotated<ColumnDef> {
    raise_column(&StoredColumn {
        name: column.name.as_str().into(),
        ty: std::borrow::Cow::Borrowed(&column.ty),
        declared: column,
    })
}

/// A comment; an empty one is none.
pub(super) fn not_empty(comment: Option<&String>) -> Option<Spanned<String>> {
    let comment = comment.filter(|comment| !comment.is_empty());
    comment.cloned().map(Spanned::synthetic)
}
