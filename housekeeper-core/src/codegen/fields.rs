//! From the columns of an object to the fields of its structs.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Spanned;
use crate::types::{TupleElement, Type};

use super::current::Current;
use super::definition::Definitions;
use super::docs::code;
use super::field::{ColumnSource, Field, LeftOut, ValueSource};
use super::mapping::{aggregate_state, is_whole};
use super::name::{Scope, camel, sanitize};
use super::rust_type::{NoRustType, RustType};

/// Methods that every `New` has: a column of such a name is set by a method with a `_` behind it.
const SETTERS: [&str; 3] = ["clone", "into", "new"];

/// The columns that have a Rust type, and those that have none.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) known: Vec<Field>,
    pub(super) left_out: Vec<LeftOut>,
}

/// The names that columns are given, each kind in a scope of its own.
struct Names {
    fields: Scope,
    constants: Scope,
    setters: Scope,
}

impl Fields {
    /// Finds names and types for `columns`. `reserved` are the names of values in the object's module; `key` are the
    /// columns that the table is sorted by.
    pub(super) fn new<'a>(
        columns: impl IntoIterator<Item = ColumnSource<'a>>,
        reserved: &[&str],
        key: &[String],
        definitions: &mut Definitions<'_, '_>,
    ) -> Self {
        let mut names = Names {
            fields: Scope::new("column", &[]),
            constants: Scope::new("column", reserved),
            setters: Scope::new("column", &SETTERS),
        };
        let mut fields = Self::default();
        for column in columns {
            let left_out = fields.left_out.len();
            let mut is_named = false;
            if let Type::Nested(elements) = column.ty {
                for element in elements {
                    let (name, ty) = flattened(column.name, element);
                    let element = ColumnSource {
                        name: &name,
                        element: element.name.as_deref(),
                        ty: &ty,
                        words: column.words.clone(),
                        ..column
                    };
                    fields.push(&element, key, &mut names, definitions);
                    is_named |= definitions.is_named();
                }
            } else {
                fields.push(&column, key, &mut names, definitions);
                is_named = definitions.is_named();
            }
            let type_name = column.rust.and_then(|rust| rust.type_name.as_ref());
            if let Some(type_name) = type_name
                && !is_named
                && fields.left_out.len() == left_out
            {
                let message = format!("no type is generated for column `{}`", column.name);
                let problem = Diagnostic::error(Code::UnusableRustType, message);
                let problem = problem
                    .at(type_name.span, "")
                    .help("leave `type-name=` out");
                definitions.diagnostics().push(problem);
            }
        }
        fields
    }

    /// The fields of what a query gives. One that has no Rust type is an error: nobody would look for it elsewhere.
    pub(super) fn of_query<'a>(
        columns: impl IntoIterator<Item = ColumnSource<'a>>,
        definitions: &mut Definitions<'_, '_>,
    ) -> Self {
        let mut names = Names {
            fields: Scope::new("column", &[]),
            constants: Scope::new("column", &[]),
            setters: Scope::new("column", &SETTERS),
        };
        let mut fields = Self::default();
        for column in columns {
            let problem = match (column_type(&column, definitions), column.ty) {
                (Ok(_), Type::AggregateFunction { .. }) => {
                    let why = "the bytes of a state do not tell where it ends";
                    not_readable(&column, NoRustType::because(column.ty, why)).help(
                        "`finalizeAggregation(…)` gives its value, and `toString(…)` its bytes",
                    )
                }
                (Ok(ty), _) => {
                    fields.add(&column, ty, &[], &mut names, definitions);
                    continue;
                }
                (Err(problem), _) => not_readable(&column, problem),
            };
            definitions.diagnostics().push(problem);
        }
        fields
    }

    /// Those that a SELECT can read.
    pub(super) fn read(&self) -> impl Iterator<Item = &Field> {
        self.known.iter().filter(|field| field.is_read())
    }

    /// Those that an insert can give.
    pub(super) fn written(&self) -> impl Iterator<Item = &Field> {
        self.known.iter().filter(|field| field.is_written())
    }

    /// Whether what is read can be inserted again, and nothing is lost on the way.
    pub(super) fn row_is_insertable(&self) -> bool {
        let whole = self
            .known
            .iter()
            .all(|field| field.is_read() && field.is_written());
        whole && self.left_out.is_empty()
    }

    /// Whether every insert gives every column, so that a new row is one as it is read.
    pub(super) fn new_is_row(&self) -> bool {
        self.row_is_insertable() && self.written().all(Field::is_required)
    }

    fn push(
        &mut self,
        column: &ColumnSource<'_>,
        key: &[String],
        names: &mut Names,
        definitions: &mut Definitions<'_, '_>,
    ) {
        match column_type(column, definitions) {
            Ok(ty) => self.add(column, ty, key, names, definitions),
            Err(problem) => self.leave_out(column, problem, definitions),
        }
    }

    fn add(
        &mut self,
        column: &ColumnSource<'_>,
        ty: RustType,
        key: &[String],
        names: &mut Names,
        definitions: &mut Definitions<'_, '_>,
    ) {
        let wanted = sanitize(column.name);
        // A second word about two columns of one name would say nothing new: the fields have said it.
        let mut aside = Diagnostics::new();
        let diagnostics = definitions.diagnostics();
        let name = column.name;
        let ident = names.fields.name(&wanted, name, column.span, diagnostics);
        let constant = names.constants.name(&wanted, name, column.span, &mut aside);
        let setter = names.setters.name(&wanted, name, column.span, &mut aside);
        let default = column
            .default
            .and_then(|span| definitions.context.text(span));
        self.known.push(Field {
            column: name.to_owned(),
            clickhouse: column.ty.to_string(),
            ident,
            constant,
            setter,
            ty,
            source: column.source,
            state: matches!(column.ty, Type::AggregateFunction { .. }),
            foreign: column.is_foreign(),
            default,
            in_key: key.iter().any(|key| key == name),
            words: column.words.clone(),
            span: column.span,
        });
    }

    fn leave_out(
        &mut self,
        column: &ColumnSource<'_>,
        NoRustType { part, note }: NoRustType,
        definitions: &mut Definitions<'_, '_>,
    ) {
        let reason = no_type(&part);
        let message = format!("column `{}` is left out of the rows: {reason}", column.name);
        let mut diagnostic = Diagnostic::warning(Code::NoRustType, message).at(column.span, "");
        if let Some(note) = note {
            diagnostic = diagnostic.note(note);
        }
        if column.source != ValueSource::Query {
            diagnostic = diagnostic.note("an insert leaves it to its default");
        }
        definitions.diagnostics().push(diagnostic);
        self.left_out.push(LeftOut {
            column: column.declaration(),
            reason,
        });
    }
}

fn no_type(part: &str) -> String {
    format!("there is no Rust type for {} yet", code(part))
}

fn not_readable(column: &ColumnSource<'_>, NoRustType { part, note }: NoRustType) -> Diagnostic {
    let diagnostic = Diagnostic::error(Code::NoRustType, no_type(&part)).at(column.span, "");
    match note {
        Some(note) => diagnostic.note(note),
        None => diagnostic,
    }
}

/// An element of a `Nested` as the server keeps it: a column of its own, an array.
pub(super) fn flattened(nested: &str, element: &TupleElement) -> (String, Type) {
    let element_name = element.name.as_deref().unwrap_or_default();
    let ty = Type::Array(Box::new(element.ty.clone()));
    (format!("{nested}.{element_name}"), ty)
}

fn column_type(
    column: &ColumnSource<'_>,
    definitions: &mut Definitions<'_, '_>,
) -> Result<RustType, NoRustType> {
    let named = column.rust.and_then(|rust| rust.type_name.as_ref());
    let base = named.and_then(|named| read_name(named, definitions));
    definitions.enter(Current::new(column, base));
    // Types defined for it are called after it.
    let name = match (base, column.element) {
        (Some(base), Some(element)) => format!("{base}{}", camel(element)),
        (Some(base), None) => base.to_owned(),
        (None, _) => camel(column.name),
    };
    let path = column.rust_path();
    let ty = match column.ty {
        Type::AggregateFunction { .. } => aggregate_state(),
        // A type of the user's own stands for the whole value: what else would be defined for it is not needed.
        ty if path.is_some() => {
            let mut aside = Diagnostics::new();
            Definitions::new(definitions.context, &mut aside).column_type(ty, &name)?
        }
        ty => definitions.column_type(ty, &name)?,
    };
    let ty = match path.and_then(|path| read_type(path, definitions)) {
        Some(value) => ty.overridden(value),
        None => ty,
    };
    let with = column.rust.and_then(|rust| rust.with.as_ref());
    Ok(match with.and_then(|with| read_module(with, definitions)) {
        Some(module) => definitions.define_adapter(column, &name, ty, module),
        None if path.is_some() && ty.borrowed.is_none() && !is_whole(column.ty) => {
            ty.marked(|marker| quote!(ty::Foreign<#marker>))
        }
        None => ty,
    })
}

/// The name that a directive gives.
fn read_name<'n>(
    name: &'n Spanned<String>,
    definitions: &mut Definitions<'_, '_>,
) -> Option<&'n str> {
    let is_camel = !name.starts_with(char::is_lowercase) && !name.contains('_');
    if is_camel && syn::parse_str::<syn::Ident>(name).is_ok() {
        return Some(name);
    }
    let message = format!("`{}` is not the name of a type", name.node);
    let other = camel(name);
    let help = match syn::parse_str::<syn::Ident>(&other) {
        Ok(_) => format!("write `type-name={other}`"),
        Err(_) => "write a name such as `Status`".to_owned(),
    };
    let problem = Diagnostic::error(Code::UnusableRustType, message);
    definitions
        .diagnostics()
        .push(problem.at(name.span, "").help(help));
    None
}

/// The type that a directive names.
fn read_type(path: &Spanned<String>, definitions: &mut Definitions<'_, '_>) -> Option<TokenStream> {
    let help = "write a type such as `crate::Money` or `::std::vec::Vec<u8>`";
    let first = |ty: &syn::Type| match ty {
        syn::Type::Path(ty) => is_relative(&ty.path),
        _ => false,
    };
    read_path(path, first, "a Rust type", help, definitions)
}

/// The module, or the type with functions, that a directive names.
fn read_module(
    path: &Spanned<String>,
    definitions: &mut Definitions<'_, '_>,
) -> Option<TokenStream> {
    let help = "write a path such as `crate::money`, which has functions `encode` and `decode`";
    read_path(path, is_relative, "a path", help, definitions)
}

fn read_path<P: syn::parse::Parse + ToTokens>(
    path: &Spanned<String>,
    is_relative: fn(&P) -> bool,
    what: &str,
    help: &str,
    definitions: &mut Definitions<'_, '_>,
) -> Option<TokenStream> {
    let (message, help) = match syn::parse_str::<P>(path) {
        Ok(value) if !is_relative(&value) => return Some(value.into_token_stream()),
        Ok(_) => (
            format!("`{}` is relative to a module that is generated", path.node),
            "write the whole path, from `crate::` on",
        ),
        Err(_) => (format!("`{}` is not {what}", path.node), help),
    };
    let problem = Diagnostic::error(Code::UnusableRustType, message);
    let problem = problem.at(path.span, "").help(help);
    definitions.diagnostics().push(problem);
    None
}

/// Whether the path starts with `self` or `super`.
fn is_relative(path: &syn::Path) -> bool {
    let first = path.segments.first();
    first.is_some_and(|first| first.ident == "self" || first.ident == "super")
}
