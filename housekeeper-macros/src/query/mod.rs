//! `query!` as tokens.

mod arguments;
mod known;
mod name;
mod text;
mod values;

use housekeeper_core::codegen::{QueryExpression, QueryForm};
use housekeeper_core::diagnostic::{Code, Diagnostic, Diagnostics, RenderOptions, Severity};
use housekeeper_core::query::{Query, check};
use housekeeper_core::source::{FileId, SourceMap};
use housekeeper_core::syntax::{FileItem, parse_file};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

use arguments::{Arguments, Form};
use known::{Known, known};
use text::Place;

use crate::from_files::track;
use crate::told;

pub(crate) fn query(input: TokenStream) -> TokenStream {
    let arguments = match syn::parse2::<Arguments>(input) {
        Ok(arguments) => arguments,
        Err(error) => return error.to_compile_error(),
    };
    let file = arguments.sql.span().unwrap().local_file();
    let (known, is_first) = known(file.as_deref());
    let tracked = is_first.then(|| track(known.tracked.iter().cloned()));
    let expanded = expand(&arguments, &known).unwrap_or_else(|problem| problem);
    if tracked.as_ref().is_none_or(TokenStream::is_empty) {
        return expanded;
    }
    quote!({ #tracked #expanded })
}

fn expand(arguments: &Arguments, known: &Known) -> Result<TokenStream, TokenStream> {
    let sql = &arguments.sql;
    if !known.problems.is_empty() {
        let root = &arguments.root;
        let errors = told::errors(known.problems.iter().cloned(), sql.span(), root);
        let query = told::query(root);
        return Err(quote!({ #errors #query }));
    }
    let mut sources = known.sources.clone();
    let name = text::name(sql);
    let file = sources.add(name.clone(), sql.value());
    let mut diagnostics = Diagnostics::new();
    let query = read(file, &sources, known, &mut diagnostics);
    let Some(query) = query.filter(|_| !diagnostics.has_errors()) else {
        return Err(problems(&diagnostics, file, sources, sql));
    };
    let values = values::of(arguments, &query)?;
    let form = match &arguments.form {
        Form::Rows => QueryForm::Rows,
        Form::As(ty) => QueryForm::As(quote!(#ty)),
        Form::Scalar => QueryForm::Scalar,
    };
    let expression = QueryExpression {
        query: &query,
        name: &name,
        form: &form,
        given: &values.parameters,
        conditions: &values.conditions,
        names: &values.names,
        root: &arguments.root,
    };
    let tokens = expression.emit(&known.rust, &sources, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(problems(&diagnostics, file, sources, sql));
    }
    Ok(tokens)
}

/// Reads the one statement of a query and checks it.
fn read(
    file: FileId,
    sources: &SourceMap,
    known: &Known,
    diagnostics: &mut Diagnostics,
) -> Option<Query> {
    let mut items = parse_file(sources, file, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    match (items.pop(), items.is_empty()) {
        (Some(FileItem::Statement(item)), true) => check(&item, &known.lowered, diagnostics),
        (Some(FileItem::Statement(item)), false) => {
            let message = "a query is one statement";
            diagnostics.push(Diagnostic::error(Code::NoQuery, message).at(item.span, ""));
            None
        }
        (Some(FileItem::Import(path)), _) => {
            let message = "a query imports nothing";
            diagnostics.push(Diagnostic::error(Code::NoQuery, message).at(path.span, ""));
            None
        }
        (None, _) => {
            diagnostics.push(Diagnostic::error(
                Code::NoQuery,
                "there is no statement here",
            ));
            None
        }
    }
}

/// A compiler error for each error. Warnings are for those who write the schema.
fn problems(
    diagnostics: &Diagnostics,
    file: FileId,
    mut sources: SourceMap,
    sql: &LitStr,
) -> TokenStream {
    let options = RenderOptions::default();
    let place = Place::find(sql, file, &mut sources);
    let errors: Vec<TokenStream> = diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .map(|found| {
            let found = match &place {
                Some(place) => place.of(found.clone()),
                None => found.clone(),
            };
            error(sql.span(), &found.render_for_macro(&sources, &options))
        })
        .collect();
    one_expression(&errors)
}

fn error(span: Span, text: &str) -> TokenStream {
    quote_spanned! { span => ::core::compile_error!(#text) }
}

/// Errors where an expression stands.
fn one_expression(errors: &[TokenStream]) -> TokenStream {
    match errors {
        [error] => error.clone(),
        errors => quote!({ #(#errors;)* }),
    }
}
