//! The module of an object.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::columns;
use super::context::Context;
use super::docs::{Doc, code};
use super::fields::Fields;
use super::name::is_snake_case;
use super::part::Part;
use super::sql;
use crate::model::{ObjectKind, ObjectName};

/// What the module of a table, a view or a dictionary is made of.
pub(super) struct Module<'a> {
    /// Its name.
    pub(super) ident: Ident,
    /// Its documentation.
    pub(super) doc: Doc,
    /// What it is the module of.
    pub(super) kind: ObjectKind,
    /// Which one.
    pub(super) name: &'a ObjectName,
    /// The columns.
    pub(super) fields: &'a Fields,
    /// Traits of `Table` beside the one that names it.
    pub(super) traits: TokenStream,
    /// Constants beside those of the columns.
    pub(super) constants: TokenStream,
    /// Structs, enums and functions.
    pub(super) part: Part,
}

impl Module<'_> {
    /// `pub mod …`
    ///
    /// A constant in scope turns a parameter of the same name into a pattern, so the constants of the columns are out
    /// here and everything with parameters is in a module of its own.
    pub(super) fn emit(&self, context: &Context<'_>) -> TokenStream {
        let Self {
            ident,
            constants,
            part: Part { items, impls },
            ..
        } = self;
        let root = &context.root;
        let doc = self.doc.attributes();
        let allow = self.allow();
        let columns = columns::emit(self.fields);
        let import =
            (!columns.is_empty()).then(|| quote!(use #root::{Column, __private as hk, ty};));
        let Part {
            items: table,
            impls: table_impls,
        } = self.table();
        quote! {
            #doc
            #allow
            pub mod #ident {
                #import
                pub use self::items::*;

                #columns
                #constants

                mod items {
                    use #root::{__private as hk, ty};

                    #table
                    #items

                    #table_impls
                    #impls
                }
            }
        }
    }

    fn table(&self) -> Part {
        let name = sql::object(self.name);
        let number = sql::number(self.name);
        let traits = &self.traits;
        let doc = format!(
            "The {} {}, as a type: it ties columns, rows and queries together.",
            self.kind,
            code(&self.name.to_string())
        );
        let doc = Doc::new(doc).attributes();
        let items = quote! {
            #doc
            pub enum Table {}
        };
        let impls = quote! {
            impl hk::Table for Table {
                const NAME: &'static str = #name;
            }

            impl hk::Named<#number> for Table {}

            #traits
        };
        Part { items, impls }
    }

    /// Constants have the names of columns, which have the case they have.
    fn allow(&self) -> TokenStream {
        let snake_case = is_snake_case(&self.ident.to_string())
            && self
                .fields
                .known
                .iter()
                .all(|field| is_snake_case(&field.ident.to_string()));
        if snake_case {
            quote!(#[allow(non_upper_case_globals)])
        } else {
            quote!(#[allow(non_snake_case, non_upper_case_globals)])
        }
    }
}
