//! Types that an object needs defined: the enums and named tuples of its columns.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::diagnostic::Diagnostics;
use crate::types::Type;

use super::adapter::Adapter;
use super::choice::Choice;
use super::composite::Composite;
use super::context::Context;
use super::current::{Current, type_name};
use super::docs::code;
use super::enumeration::Enumeration;
use super::field::ColumnSource;
use super::mapping::rust_type;
use super::name::{Scope, sanitize};
use super::part::Part;
use super::rust_type::{Nature, NoRustType, RustType, default_value};
use super::structure::Structure;

/// Names of types that the module of an object has anyway, or brings into scope.
const RESERVED: [&str; 6] = ["ByKey", "Column", "New", "Row", "RowRef", "Table"];

/// The types that the columns of one object need, in the order they are first needed.
pub(super) struct Definitions<'a, 'c> {
    /// The project's choices.
    pub(super) context: &'a Context<'c>,
    diagnostics: &'a mut Diagnostics,
    scope: Scope,
    column: Current,
    /// Whether a type is called after the column.
    is_named: bool,
    items: Vec<Item>,
}

/// A type to be generated.
struct Item {
    /// What it is called where nothing else is.
    wanted: String,
    /// What it stands for, where other columns of the same type can have it as well.
    clickhouse: Option<Type>,
    /// The columns that have it.
    columns: Vec<String>,
    rust: RustType,
    names: Vec<Ident>,
    definition: Definition,
}

enum Definition {
    Enumeration(Enumeration),
    Structure(Structure),
    Choice(Choice),
    Adapter(Box<Adapter>),
}

impl<'a, 'c> Definitions<'a, 'c> {
    pub(super) fn new(context: &'a Context<'c>, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            context,
            diagnostics,
            scope: Scope::new("column", &RESERVED),
            column: Current::default(),
            is_named: false,
            items: Vec::new(),
        }
    }

    /// Looks at a column. Types that are defined from here on are for it.
    pub(super) fn enter(&mut self, column: Current) {
        self.column = column;
        self.is_named = false;
    }

    /// The Rust type of the column that is looked at.
    pub(super) fn column_type(&mut self, ty: &Type, name: &str) -> Result<RustType, NoRustType> {
        let before = self.items.len();
        let found = rust_type(ty, name, self);
        if found.is_err() {
            // Nothing will name what was defined on the way.
            for item in self.items.drain(before..) {
                for name in &item.names {
                    self.scope.release(name);
                }
            }
            for item in &mut self.items {
                item.columns.retain(|column| *column != self.column.name);
            }
        }
        found
    }

    /// Whether a type is called after the column that is looked at.
    pub(super) fn is_named(&self) -> bool {
        self.is_named
    }

    /// Where messages about the columns go.
    pub(super) fn diagnostics(&mut self) -> &mut Diagnostics {
        self.diagnostics
    }

    pub(super) fn define_enum(
        &mut self,
        name: &str,
        ty: &Type,
        wide: bool,
        values: &[(String, i16)],
    ) -> RustType {
        if let Some(known) = self.known(name, ty) {
            return known;
        }
        let ident = self.name(name);
        let marker = if wide {
            quote!(ty::Enum16)
        } else {
            quote!(ty::Enum8)
        };
        let enumeration = Enumeration::new(ident.clone(), wide, values);
        let rust = RustType {
            nature: Nature::Enumeration(ident.clone()),
            ..RustType::new(marker, quote!(#ident), enumeration.empty())
        };
        let definition = Definition::Enumeration(enumeration);
        self.add(name, Some(ty), rust, vec![ident], definition)
    }

    pub(super) fn define_struct(
        &mut self,
        name: &str,
        ty: &Type,
        fields: &[&str],
        types: &[RustType],
    ) -> RustType {
        if let Some(known) = self.known(name, ty) {
            return known;
        }
        let ident = self.name(name);
        let mut scope = Scope::new("element", &[]);
        let fields = fields.iter().zip(types).map(|(field, ty)| {
            let wanted = sanitize(field);
            let ident = scope.name(&wanted, field, self.column.span, self.diagnostics);
            ((*field).to_owned(), ident, ty.clone())
        });
        let fields = fields.collect();
        let structure = Structure(self.composite(&ident, ty, fields));
        // It is made of what is empty.
        let takes_memory = types
            .iter()
            .any(|ty| ty.blank.is_none() || !ty.is_blank_when_empty());
        let rust = RustType {
            borrowed: structure.0.borrowed(),
            blank: (!takes_memory).then(default_value),
            ..RustType::new(structure.marker(), quote!(#ident), default_value())
        };
        let names = structure.0.names();
        let definition = Definition::Structure(structure);
        self.add(name, Some(ty), rust, names, definition)
    }

    /// `cases` are the types of a Variant: as the server prints them, by the names wanted for them, and in Rust.
    pub(super) fn define_variant(
        &mut self,
        name: &str,
        ty: &Type,
        cases: Vec<(String, String, RustType)>,
    ) -> RustType {
        if let Some(known) = self.known(name, ty) {
            return known;
        }
        let ident = self.name(name);
        let mut scope = Scope::new("type", &["Null", "Self"]);
        let cases = cases.into_iter().map(|(clickhouse, wanted, ty)| {
            let ident = scope.name(&wanted, &clickhouse, self.column.span, self.diagnostics);
            (clickhouse, ident, ty)
        });
        let cases = cases.collect();
        let choice = Choice(self.composite(&ident, ty, cases));
        let rust = RustType {
            borrowed: choice.0.borrowed(),
            ..RustType::new(choice.marker(), quote!(#ident), quote!(#ident::Null))
        };
        let names = choice.0.names();
        let definition = Definition::Choice(choice);
        self.add(name, Some(ty), rust, names, definition)
    }

    /// The column that is looked at, which functions in `module` read and write.
    pub(super) fn define_adapter(
        &mut self,
        column: &ColumnSource<'_>,
        name: &str,
        ty: RustType,
        module: TokenStream,
    ) -> RustType {
        let name = format!("{name}Type");
        let ident = self.name(&name);
        let nullable = matches!(column.ty, Type::Nullable(_));
        let adapter = Adapter::new(ident.clone(), column.name.to_owned(), nullable, ty, module);
        let rust = adapter.rust_type();
        let definition = Definition::Adapter(Box::new(adapter));
        self.add(&name, None, rust, vec![ident], definition)
    }

    /// What another column has that is of the same type and would have it called the same. It is the same to everybody,
    /// wherever the columns stand.
    fn known(&mut self, wanted: &str, ty: &Type) -> Option<RustType> {
        let known = self.items.iter_mut();
        let mut known =
            known.filter(|item| item.wanted == wanted && item.clickhouse.as_ref() == Some(ty));
        let known = known.next()?;
        if !known.columns.contains(&self.column.name) {
            known.columns.push(self.column.name.clone());
        }
        self.is_named = true;
        Some(known.rust.clone())
    }

    fn add(
        &mut self,
        wanted: &str,
        clickhouse: Option<&Type>,
        rust: RustType,
        names: Vec<Ident>,
        definition: Definition,
    ) -> RustType {
        self.items.push(Item {
            wanted: wanted.to_owned(),
            clickhouse: clickhouse.cloned(),
            columns: vec![self.column.name.clone()],
            rust: rust.clone(),
            names,
            definition,
        });
        rust
    }

    fn composite(
        &mut self,
        name: &Ident,
        ty: &Type,
        members: Vec<(String, Ident, RustType)>,
    ) -> Composite {
        let borrows = members.iter().any(|(_, _, ty)| ty.borrowed.is_some());
        let name_ref = borrows.then(|| self.scope.derived(&format!("{name}Ref")));
        Composite::new(name.clone(), name_ref, ty, members)
    }

    /// The definitions.
    pub(super) fn emit(self) -> Part {
        let items = self.items.iter().map(|item| {
            let of = item.of();
            match &item.definition {
                Definition::Enumeration(item) => item.emit(&of, self.context),
                Definition::Structure(item) => item.emit(&of, self.context),
                Definition::Choice(item) => item.emit(&of, self.context),
                Definition::Adapter(item) => item.emit(),
            }
        });
        items.collect()
    }

    fn name(&mut self, name: &str) -> Ident {
        let wanted = type_name(name);
        let Current {
            name: column, span, ..
        } = &self.column;
        let (ident, collision) = self.scope.claim(&wanted, column, *span);
        if let Some(collision) = collision {
            let problem = self.column.collision(name, &collision, &self.scope);
            self.diagnostics.push(problem);
        }
        self.is_named = true;
        ident
    }
}

impl Item {
    /// The columns that it has values of: `` `a` and `b` ``.
    fn of(&self) -> String {
        let columns: Vec<_> = self.columns.iter().map(|column| code(column)).collect();
        match columns.as_slice() {
            [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
            columns => columns.concat(),
        }
    }
}
