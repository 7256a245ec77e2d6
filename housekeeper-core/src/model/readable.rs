//! What a `SELECT` from an object can read.

use crate::syntax::ast::DefaultKind;
use crate::types::Type;
use crate::types::infer::SourceColumn;

use super::{Column, Dictionary, MaterializedView, Object, Table, View, ViewColumn};

impl Object {
    /// The columns that a `SELECT` from the object can read, in order, with the types that the server gives them.
    pub fn readable_columns(&self) -> Vec<SourceColumn> {
        match self {
            Self::Table(Table { columns, .. }) => stored(columns),
            Self::View(View { columns, .. }) => columns.iter().map(|c| viewed(c, true)).collect(),
            Self::MaterializedView(MaterializedView { columns, .. }) => {
                columns.iter().map(|c| viewed(c, false)).collect()
            }
            Self::Dictionary(dictionary) => {
                let columns = dictionary.columns();
                columns.iter().map(|c| viewed(c, false)).collect()
            }
        }
    }
}

impl Dictionary {
    /// Its columns as `DESCRIBE` gives them: the single key of a layout for numbers is a `UInt64`, whatever it is
    /// declared as.
    pub fn columns(&self) -> Vec<ViewColumn> {
        let column = |attribute: &super::Attribute| {
            let ty = Some(self.column_type(attribute).into_owned());
            ViewColumn {
                name: attribute.name.clone(),
                ty,
                docs: attribute.docs.clone(),
                span: attribute.span,
            }
        };
        self.attributes.iter().map(column).collect()
    }
}

/// The columns of a table that can be read.
pub(crate) fn stored<'a>(columns: impl IntoIterator<Item = &'a Column>) -> Vec<SourceColumn> {
    let mut readable = Vec::new();
    for column in columns {
        let kind = column.default.as_ref().map(|default| default.kind);
        let in_star = match kind {
            None | Some(DefaultKind::Default) => true,
            Some(DefaultKind::Materialized | DefaultKind::Alias) => false,
            Some(DefaultKind::Ephemeral) => continue,
        };
        let docs = match &column.comment {
            Some(comment) => vec![comment.clone()],
            None => column.docs.clone(),
        };
        let source = |name: String, ty: Type| SourceColumn {
            name,
            ty: Some(ty),
            docs: docs.clone(),
            in_star,
            may_be_constant: false,
        };
        match &column.ty {
            Type::Nested(elements) => readable.extend(elements.iter().map(|element| {
                let name = element.name.as_deref().unwrap_or_default();
                source(
                    format!("{}.{name}", column.name),
                    Type::Array(Box::new(element.ty.clone())),
                )
            })),
            ty => readable.push(source(column.name.clone(), ty.clone())),
        }
    }
    readable
}

fn viewed(column: &ViewColumn, may_be_constant: bool) -> SourceColumn {
    SourceColumn {
        name: column.name.clone(),
        ty: column.ty.clone(),
        docs: column.docs.clone(),
        in_star: true,
        may_be_constant,
    }
}
