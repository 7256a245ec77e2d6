//! Types that an object needs defined: the enums and named tuples of its columns.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::diagnostic::Diagnostics;
use crate::source::Span;
use crate::types::Type;

use super::adapter::Adapter;
use super::choice::Choice;
use super::composite::Composite;
use super::context::Context;
use super::enumeration::Enumeration;
use super::field::ColumnSource;
use super::mapping::rust_type;
use super::name::{Scope, camel, ident, sanitize, starts_identifier};
use super::part::Part;
use super::rust_type::{NoRustType, RustType, default_value};
use super::structure::Structure;

/// Names of types that the module of an object has anyway, or brings into scope.
const RESERVED: [&str; 6] = ["ByKey", "Column", "New", "Row", "RowRef", "Table"];

/// The types that the columns of one object need, in the order they are first needed.
pub(super) struct Definitions<'a, 'c> {
    /// The project's choices.
    pub(super) context: &'a Context<'c>,
    diagnostics: &'a mut Diagnostics,
    scope: Scope,
    /// The column that is being looked at: how documentation calls it, and where it is.
    column: (String, Span),
    items: Vec<Item>,
}

enum Item {
    Enumeration(Enumeration),
    Structure(Structure),
    Choice(Choice),
    Adapter(Adapter),
}

impl<'a, 'c> Definitions<'a, 'c> {
    pub(super) fn new(context: &'a Context<'c>, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            context,
            diagnostics,
            scope: Scope::new("column", &RESERVED),
            column: (String::new(), Span::synthetic()),
            items: Vec::new(),
        }
    }

    /// The Rust type of a column. Types defined for it are called after it.
    pub(super) fn column_type(
        &mut self,
        ty: &Type,
        column: &ColumnSource<'_>,
    ) -> Result<RustType, NoRustType> {
        self.column = (column.name.to_owned(), column.span);
        let before = self.items.len();
        let found = rust_type(ty, &camel(column.name), self);
        if found.is_err() {
            // Nothing will name what was defined on the way.
            self.items.truncate(before);
        }
        found
    }

    /// Where messages about the columns go.
    pub(super) fn diagnostics(&mut self) -> &mut Diagnostics {
        self.diagnostics
    }

    pub(super) fn define_enum(
        &mut self,
        name: &str,
        wide: bool,
        values: &[(String, i16)],
    ) -> RustType {
        let name = self.name(name);
        let ty = if wide {
            quote!(ty::Enum16)
        } else {
            quote!(ty::Enum8)
        };
        let column = self.column.0.clone();
        let enumeration = Enumeration::new(name.clone(), column, wide, values);
        let empty = enumeration.empty();
        self.items.push(Item::Enumeration(enumeration));
        RustType::new(ty, quote!(#name), empty)
    }

    pub(super) fn define_struct(
        &mut self,
        name: &str,
        ty: &Type,
        fields: &[&str],
        types: &[RustType],
    ) -> RustType {
        let name = self.name(name);
        let mut scope = Scope::new("element", &[]);
        let fields = fields.iter().zip(types).map(|(field, ty)| {
            let wanted = sanitize(field);
            let ident = scope.name(&wanted, field, self.column.1, self.diagnostics);
            ((*field).to_owned(), ident, ty.clone())
        });
        let fields = fields.collect();
        let structure = Structure(self.composite(&name, ty, fields));
        let marker = structure.marker();
        let borrowed = structure.0.borrowed();
        self.items.push(Item::Structure(structure));
        let ty = RustType::new(marker, quote!(#name), default_value());
        RustType { borrowed, ..ty }
    }

    /// `cases` are the types of a Variant: as the server prints them, by the names wanted for them, and in Rust.
    pub(super) fn define_variant(
        &mut self,
        name: &str,
        ty: &Type,
        cases: Vec<(String, String, RustType)>,
    ) -> RustType {
        let name = self.name(name);
        let mut scope = Scope::new("type", &["Null", "Self"]);
        let cases = cases.into_iter().map(|(clickhouse, wanted, ty)| {
            let ident = scope.name(&wanted, &clickhouse, self.column.1, self.diagnostics);
            (clickhouse, ident, ty)
        });
        let cases = cases.collect();
        let choice = Choice(self.composite(&name, ty, cases));
        let marker = choice.marker();
        let borrowed = choice.0.borrowed();
        self.items.push(Item::Choice(choice));
        let ty = RustType::new(marker, quote!(#name), quote!(#name::Null));
        RustType { borrowed, ..ty }
    }

    /// A column that functions in `module` read and write.
    pub(super) fn define_adapter(
        &mut self,
        column: &ColumnSource<'_>,
        ty: RustType,
        module: TokenStream,
    ) -> RustType {
        self.column = (column.name.to_owned(), column.span);
        let name = self.name(&format!("{}Type", camel(column.name)));
        let nullable = matches!(column.ty, Type::Nullable(_));
        let adapter = Adapter::new(name, column.name.to_owned(), nullable, ty, module);
        let ty = adapter.rust_type();
        self.items.push(Item::Adapter(adapter));
        ty
    }

    fn composite(
        &mut self,
        name: &Ident,
        ty: &Type,
        members: Vec<(String, Ident, RustType)>,
    ) -> Composite {
        let borrows = members.iter().any(|(_, _, ty)| ty.borrowed.is_some());
        let name_ref = borrows.then(|| self.scope.derived(&format!("{name}Ref")));
        Composite::new(name.clone(), name_ref, self.column.0.clone(), ty, members)
    }

    /// The definitions.
    pub(super) fn emit(self) -> Part {
        let items = self.items.iter().map(|item| match item {
            Item::Enumeration(item) => item.emit(self.context),
            Item::Structure(item) => item.emit(self.context),
            Item::Choice(item) => item.emit(self.context),
            Item::Adapter(item) => item.emit(),
        });
        items.collect()
    }

    fn name(&mut self, name: &str) -> Ident {
        let wanted = match name.chars().next() {
            None => "Value".to_owned(),
            Some(first) if starts_identifier(first) => name.to_owned(),
            Some(_) => format!("T{name}"),
        };
        // A keyword and its raw form are two names to nobody.
        let wanted = ident(&wanted).to_string();
        let (column, span) = self.column.clone();
        self.scope.name(&wanted, &column, span, self.diagnostics)
    }
}
