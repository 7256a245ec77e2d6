//! The modules of views and materialized views.

use proc_macro2::{Ident, TokenStream};

use crate::diagnostic::Diagnostics;
use crate::model::{
    Column, MaterializedView, MaterializedViewTarget, ObjectKind, ObjectName, RustOverride, View,
    ViewColumn,
};

use super::context::Context;
use super::definition::Definitions;
use super::docs::{Doc, code};
use super::field::{ColumnSource, LeftOut, ValueSource, Words};
use super::fields::Fields;
use super::module::Module;
use super::table::defined_in;
use super::{row, select};

/// Rows and queries of a view.
pub(super) fn emit_view(
    view: &View,
    ident: Ident,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    let doc = Doc::new(format!("View {}.", code(&view.name.to_string())))
        .comments(&view.docs.lines)
        .comment(view.comment.as_deref())
        .optional(defined_in(view.span, context));
    let parts = Parts {
        ident,
        doc,
        kind: ObjectKind::View,
        name: &view.name,
        columns: &view.columns,
        declared: &view.declared,
    };
    parts.emit(context, diagnostics)
}

/// Rows and queries of a materialized view.
pub(super) fn emit_materialized_view(
    view: &MaterializedView,
    ident: Ident,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    let source = view.source.as_ref();
    let source = source.map(|source| {
        format!(
            "Computed from what is inserted into {}",
            code(&source.to_string())
        )
    });
    let target = match &view.target {
        MaterializedViewTarget::Table(table) => {
            format!(" and stored in {}", code(&table.to_string()))
        }
        MaterializedViewTarget::Inner(_) => String::new(),
    };
    let doc = Doc::new(format!(
        "Materialized view {}.",
        code(&view.name.to_string())
    ))
    .comments(&view.docs.lines)
    .comment(view.comment.as_deref())
    .optional(source.map(|source| format!("{source}{target}.")))
    .optional(defined_in(view.span, context));
    let parts = Parts {
        ident,
        doc,
        kind: ObjectKind::MaterializedView,
        name: &view.name,
        columns: &view.columns,
        declared: &view.declared,
    };
    parts.emit(context, diagnostics)
}

/// What both kinds have.
struct Parts<'a> {
    ident: Ident,
    doc: Doc,
    kind: ObjectKind,
    name: &'a ObjectName,
    columns: &'a [ViewColumn],
    declared: &'a [Column],
}

impl Parts<'_> {
    /// A directive can stand before a column that is declared.
    fn override_of(&self, column: &str) -> Option<&RustOverride> {
        let declared = self
            .declared
            .iter()
            .find(|declared| declared.name == column);
        declared.and_then(|declared| declared.rust.as_ref())
    }

    fn emit(self, context: &Context<'_>, diagnostics: &mut Diagnostics) -> TokenStream {
        let mut definitions = Definitions::new(context, diagnostics);
        let columns = self.columns.iter().filter_map(|column| {
            Some(ColumnSource {
                name: &column.name,
                element: None,
                ty: column.ty.as_ref()?,
                source: ValueSource::Query,
                default: None,
                rust: self.override_of(&column.name),
                takes_directive: !self.declared.is_empty(),
                words: Words {
                    comment: None,
                    lines: column.docs.clone(),
                },
                span: column.span,
            })
        });
        let mut fields = Fields::new(columns, &select::FUNCTIONS, &[], &mut definitions);
        let unknown = self.columns.iter().filter(|column| column.ty.is_none());
        fields.left_out.extend(unknown.map(|column| LeftOut {
            column: column.name.clone(),
            reason: "its type could not be derived from the query".to_owned(),
        }));
        let mut part = definitions.emit();
        if fields.read().next().is_some() {
            let summary = Doc::new(format!("One row of {}.", code(&self.name.to_string())));
            part.extend([
                row::emit(&fields, summary, context),
                select::emit("rows", context),
            ]);
        }
        Module {
            ident: self.ident,
            doc: self.doc,
            kind: self.kind,
            name: self.name,
            fields: &fields,
            traits: TokenStream::new(),
            constants: TokenStream::new(),
            part,
        }
        .emit(context)
    }
}
