//! The module of a database.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::diagnostic::Diagnostics;
use crate::model::{Database, Object};

use super::context::Context;
use super::docs::{Doc, code};
use super::name::{Scope, is_snake_case, sanitize};
use super::{dictionary, table, view};

/// `pub mod` of a database with the modules of its objects. `database` is `None` where no statement creates it.
pub(super) fn emit(
    name: &str,
    ident: &Ident,
    database: Option<&Database>,
    objects: &[&Object],
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    let mut scope = Scope::new("object", &[]);
    let mut modules = Vec::with_capacity(objects.len());
    for object in objects {
        let name = &object.name().name;
        let ident = scope.name(&sanitize(name), name, object.span(), diagnostics);
        modules.push(match object {
            Object::Table(table) => table::emit(table, ident, context, diagnostics),
            Object::View(view) => view::emit_view(view, ident, context, diagnostics),
            Object::MaterializedView(view) => {
                view::emit_materialized_view(view, ident, context, diagnostics)
            }
            Object::Dictionary(dictionary) => {
                dictionary::emit(dictionary, ident, context, diagnostics)
            }
        });
    }
    let doc = Doc::new(format!("Database {}.", code(name)));
    let doc = match database {
        Some(database) => doc
            .comments(&database.docs.lines)
            .comment(database.comment.as_deref())
            .optional(table::defined_in(database.span, context)),
        None => doc,
    };
    let doc = doc.attributes();
    let case = (!is_snake_case(&ident.to_string())).then(|| quote!(#[allow(non_snake_case)]));
    // Names and comments are the schema's: what clippy thinks of them is not for the Rust side to mend. And a program
    // uses what it needs of what there is.
    quote! {
        #doc
        #[allow(dead_code, unreachable_pub, unused_imports, clippy::all, clippy::pedantic)]
        #case
        pub mod #ident {
            #(#modules)*
        }
    }
}
