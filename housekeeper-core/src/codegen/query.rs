//! What a query gives and takes, as Rust.

use proc_macro2::{Ident, Span as TokenSpan, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use crate::config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::query::{Gives, Output, Parameter, Query};
use crate::source::SourceMap;
use crate::types::Type;

use super::context::Context;
use super::definition::Definitions;
use super::docs::Doc;
use super::expression_text::{ExpressionText, GivenName};
use super::field::{ColumnSource, Field, ValueSource, Words};
use super::fields::Fields;
use super::mapping::rust_type;
use super::part::Part;
use super::row;
use super::row_column;
use super::rust_type::NoRustType;
use super::sql;

/// What `query!` and its like make of the rows.
#[derive(Debug, Clone)]
pub enum QueryForm {
    /// A struct of the query's own.
    Rows,
    /// A struct of the user's.
    As(TokenStream),
    /// The one column.
    Scalar,
}

/// The value of a parameter, and where it stands.
#[derive(Debug, Clone)]
pub struct Given {
    /// The expression.
    pub value: TokenStream,
    /// Its place, where a type that does not fit is told.
    pub span: TokenSpan,
}

/// A query where an expression stands.
#[derive(Debug, Clone)]
pub struct QueryExpression<'a> {
    /// The query.
    pub query: &'a Query,
    /// What errors call it.
    pub name: &'a str,
    /// What becomes of the rows.
    pub form: &'a QueryForm,
    /// A value for each parameter.
    pub given: &'a [Given],
    /// A value for each condition.
    pub conditions: &'a [Given],
    /// What is given for each name that is one of several.
    pub names: &'a [GivenName],
    /// The path of the `housekeeper` library.
    pub root: &'a TokenStream,
}

impl QueryExpression<'_> {
    /// The expression: a `Query` or a `Command` with its values.
    ///
    /// What has no Rust type is an error in `diagnostics`.
    pub fn emit(
        &self,
        rust: &config::Rust,
        sources: &SourceMap,
        diagnostics: &mut Diagnostics,
    ) -> TokenStream {
        let context = Context::of_root(self.root.clone(), rust, sources, diagnostics);
        let root = self.root;
        let all: Vec<&Given> = self.given.iter().chain(self.conditions).collect();
        let arguments: Vec<Ident> = (0..all.len())
            .map(|index| format_ident!("value_{index}"))
            .collect();
        let text = ExpressionText::new(self.query, self.names);
        let parameters = self.query.parameters.iter();
        let parameters = parameters.zip(self.given).zip(&arguments);
        let mut parameters: TokenStream = parameters
            .map(|((parameter, given), argument)| {
                // A value that does not fit is told where it stands; names stay those of this code.
                let here = TokenSpan::call_site().located_at(given.span);
                let marker = parameter_marker(parameter, &context, diagnostics);
                let value = quote_spanned!(here => #argument);
                set_parameter(&parameter.name, &marker, &value, here)
            })
            .collect();
        let conditions = self.query.conditions.iter().zip(self.conditions);
        let conditions = conditions.zip(&arguments[self.given.len()..]);
        for (index, (((condition, _), given), argument)) in conditions.enumerate() {
            let here = TokenSpan::call_site().located_at(given.span);
            let number = sql::number(&condition.table);
            let method = quote_spanned!(here => condition_on::<#number, _>);
            let value = quote_spanned!(here => #argument);
            let (source, behind) = text.condition(index);
            let name = &condition.name;
            parameters.extend(add_condition(name, &source, &method, &value, &behind, here));
        }
        let query = match &self.query.gives {
            Gives::Nothing => {
                if !matches!(self.form, QueryForm::Rows) {
                    let message = "this statement gives no rows";
                    diagnostics
                        .push(Diagnostic::error(Code::NoQuery, message).at(self.query.span, ""));
                }
                let name = self.name;
                let (before, text) = text.emit(
                    &quote!(hk::CommandText),
                    |sql| quote!(hk::CommandText::new(#name, #sql)),
                );
                quote!(#before hk::Command::new(#text) #parameters)
            }
            Gives::Rows(outputs) => {
                let (definitions, row) = self.shape(outputs, &context, diagnostics);
                let (name, columns) = (self.name, columns(outputs));
                let (before, text) = text.emit(
                    &quote!(hk::QueryText),
                    |sql| quote!(hk::QueryText::new(#name, #sql, #columns)),
                );
                quote!(#definitions #before hk::Query::<#row>::new(#text) #parameters)
            }
        };
        let values = all.iter().map(|given| &given.value);
        let names = self.names.iter().filter_map(|name| name.value.as_ref());
        let chosen = text.arguments();
        // The values are looked at outside of the scope that has names of its own.
        quote! {
            match (#(&(#values),)* #(#names,)*) {
                (#(#arguments,)* #(#chosen,)*) => {
                    #[allow(unused_imports, non_snake_case, clippy::all, clippy::pedantic)]
                    use #root::{__private as hk, ty};
                    #query
                }
            }
        }
    }

    /// What has to be defined, and the type that tells how a row is decoded.
    fn shape(
        &self,
        outputs: &[Output],
        context: &Context<'_>,
        diagnostics: &mut Diagnostics,
    ) -> (TokenStream, TokenStream) {
        match self.form {
            QueryForm::Rows => {
                let part = row_of(outputs, &Doc::default(), context, diagnostics);
                (quote!(#part), quote!(Row))
            }
            QueryForm::As(ty) => {
                let mut definitions = Definitions::new(context, diagnostics);
                let fields = Fields::of_query(outputs.iter().map(source), &mut definitions);
                let members = members(&fields);
                let decode = quote!(::core::result::Result::Ok(#ty { #members }));
                (decoded_as(ty, &decode), quote!(Shape))
            }
            QueryForm::Scalar => {
                let [output] = outputs else {
                    let message = format!(
                        "one column is wanted, and the query gives {}",
                        outputs.len()
                    );
                    diagnostics
                        .push(Diagnostic::error(Code::NoQuery, message).at(self.query.span, ""));
                    return (TokenStream::new(), quote!(()));
                };
                let mut definitions = Definitions::new(context, diagnostics);
                let fields = Fields::of_query([source(output)], &mut definitions);
                let part = definitions.emit();
                let Some(field) = fields.known.first() else {
                    return (TokenStream::new(), quote!(()));
                };
                let (value, marker, column) = (&field.ty.value, &field.ty.marker, &field.column);
                let decode = quote!(hk::get::<#marker, _>(input, #column));
                let shape = decoded_as(value, &decode);
                (quote!(#part #shape), quote!(Shape))
            }
        }
    }
}

/// The fields of a struct, each decoded: `id: hk::get::<ty::UInt64, _>(input, "id")?`.
fn members(fields: &Fields) -> TokenStream {
    let members = fields.read().map(|field| {
        let Field {
            ident, column, ty, ..
        } = field;
        let marker = &ty.marker;
        quote!(#ident: hk::get::<#marker, _>(input, #column)?)
    });
    quote!(#(#members),*)
}

/// `struct Row` of a query, with what it needs.
pub(super) fn row_of(
    outputs: &[Output],
    summary: &Doc,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Part {
    let mut definitions = Definitions::new(context, diagnostics);
    let fields = Fields::of_query(outputs.iter().map(source), &mut definitions);
    let mut part = definitions.emit();
    part.extend([row::emit_decoded(&fields, summary.clone(), context)]);
    part
}

/// The columns that the server has to send.
pub(super) fn columns(outputs: &[Output]) -> TokenStream {
    let columns = outputs.iter();
    row_column::list(columns.map(|output| row_column::plain(&output.name, output.ty.to_string())))
}

/// `.param::<ty::UInt64>("user_id", value)`
pub(super) fn set_parameter(
    name: &str,
    marker: &TokenStream,
    value: &TokenStream,
    span: TokenSpan,
) -> TokenStream {
    quote_spanned!(span => .param::<#marker>(#name, #value))
}

/// `.condition("only", "events", value, " GROUP BY …")`
pub(super) fn add_condition(
    name: &str,
    source: &impl ToTokens,
    method: &TokenStream,
    value: &TokenStream,
    rest: &impl ToTokens,
    span: TokenSpan,
) -> TokenStream {
    quote_spanned!(span => .#method(#name, #source, #value, #rest))
}

/// The marker of a parameter's type.
pub(super) fn parameter_marker(
    parameter: &Parameter,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    marker(&parameter.ty, context).unwrap_or_else(|NoRustType { part, note }| {
        let message = format!("there is no Rust value for `{part}`");
        let diagnostic = Diagnostic::error(Code::NoRustType, message).at(parameter.span, "");
        diagnostics.push(match note {
            Some(note) => diagnostic.note(note),
            None => diagnostic,
        });
        quote!(ty::Nothing)
    })
}

fn marker(ty: &Type, context: &Context<'_>) -> Result<TokenStream, NoRustType> {
    Ok(match ty {
        // By their name, which any enum that has it can give.
        Type::Enum { .. } => quote!(ty::EnumName),
        Type::LowCardinality(inner) | Type::SimpleAggregateFunction { inner, .. } => {
            marker(inner, context)?
        }
        Type::Nullable(inner) => {
            let inner = marker(inner, context)?;
            quote!(ty::Nullable<#inner>)
        }
        Type::Array(inner) => {
            let inner = marker(inner, context)?;
            quote!(ty::Array<#inner>)
        }
        Type::Map(key, value) => {
            let (key, value) = (marker(key, context)?, marker(value, context)?);
            quote!(ty::Map<#key, #value>)
        }
        Type::Tuple(elements) => {
            let elements = elements.iter().map(|element| marker(&element.ty, context));
            let elements: Vec<TokenStream> = elements.collect::<Result<_, _>>()?;
            quote!(ty::Tuple<(#(#elements,)*)>)
        }
        ty => {
            let mut aside = Diagnostics::new();
            let found = rust_type(ty, "", &mut Definitions::new(context, &mut aside))?;
            if !found.compared {
                return Err(NoRustType::because(
                    ty,
                    "values of this type are not sent as parameters",
                ));
            }
            found.marker
        }
    })
}

fn source(output: &Output) -> ColumnSource<'_> {
    ColumnSource {
        name: &output.name,
        element: None,
        ty: &output.ty,
        source: ValueSource::Query,
        default: None,
        rust: None,
        takes_directive: false,
        words: Words {
            comment: None,
            lines: output.docs.clone(),
        },
        span: output.span,
    }
}

/// How a row becomes a value of a type that is there already.
fn decoded_as(output: &TokenStream, decode: &TokenStream) -> TokenStream {
    quote! {
        enum Shape {}

        impl hk::DecodeRow for Shape {
            type Output = #output;
            type Ref<'a> = #output;

            fn decode(
                input: &mut hk::Reader<'_>,
            ) -> ::core::result::Result<Self::Output, hk::DecodeError> {
                #decode
            }

            fn decode_ref<'a>(
                input: &mut hk::Reader<'a>,
            ) -> ::core::result::Result<Self::Ref<'a>, hk::DecodeError> {
                Self::decode(input)
            }
        }
    }
}
