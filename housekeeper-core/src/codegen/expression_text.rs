//! The text of a query where an expression stands: one, or one of several, where names are chosen.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, format_ident, quote};

use crate::query::{Choice, Query};

/// What is given for a name that is one of several.
#[derive(Debug, Clone)]
pub struct GivenName {
    /// The numbers of the names that it can be, in their order; at least one.
    pub names: Vec<usize>,
    /// An expression that says which, as a number of these. None where there is nothing to say.
    pub value: Option<TokenStream>,
}

/// The texts of a query, of which one is sent.
pub(super) struct ExpressionText<'a> {
    /// Each with the numbers of its names, those left out that are always the same.
    queries: Vec<(Vec<usize>, &'a Query)>,
    arguments: Vec<Ident>,
}

impl<'a> ExpressionText<'a> {
    pub(super) fn new(query: &'a Query, given: &'a [GivenName]) -> Self {
        let all = std::iter::once(query).chain(&query.others);
        let mut queries = Vec::new();
        for (numbers, query) in Choice::combinations(&query.choices).iter().zip(all) {
            let mut chosen = given.iter().zip(numbers);
            if chosen.all(|(given, number)| given.names.contains(number)) {
                let chosen = given.iter().zip(numbers);
                let open = chosen.filter(|(given, _)| given.value.is_some());
                queries.push((open.map(|(_, number)| *number).collect(), query));
            }
        }
        let open = given.iter().filter(|given| given.value.is_some());
        let arguments = (0..open.count()).map(|index| format_ident!("name_{index}"));
        Self {
            queries,
            arguments: arguments.collect(),
        }
    }

    /// The variables with the numbers of what is chosen when the program runs.
    pub(super) fn arguments(&self) -> &[Ident] {
        &self.arguments
    }

    /// What the table of a condition is called, and the text behind the condition.
    pub(super) fn condition(&self, index: usize) -> (TokenStream, TokenStream) {
        if self.arguments.is_empty() {
            return self
                .queries
                .first()
                .map_or_else(Default::default, |(_, query)| {
                    let (condition, rest) = &query.conditions[index];
                    (condition.source.to_token_stream(), rest.to_token_stream())
                });
        }
        let index = Literal::usize_unsuffixed(index);
        (quote!(conditions[#index].0), quote!(conditions[#index].1))
    }

    /// What has to stand before, and the text. `new` makes one of SQL.
    pub(super) fn emit(
        &self,
        ty: &TokenStream,
        new: impl Fn(&str) -> TokenStream,
    ) -> (TokenStream, TokenStream) {
        let constant = |query: &Query| {
            let new = new(&query.sql);
            quote!(const TEXT: #ty = #new;)
        };
        if self.arguments.is_empty() {
            let constants = self.queries.iter().map(|(_, query)| constant(query));
            return (constants.collect(), quote!(&TEXT));
        }
        let has_conditions = |(_, query): &(_, &Query)| !query.conditions.is_empty();
        let with_conditions = self.queries.iter().any(has_conditions);
        let arms = self.queries.iter().enumerate();
        let arms = arms.map(|(index, (numbers, query))| {
            // There are no other numbers than those of the last.
            let is_last = index + 1 == self.queries.len();
            let numbers = numbers.iter().map(|number| {
                if is_last {
                    quote!(_)
                } else {
                    Literal::usize_suffixed(*number).into_token_stream()
                }
            });
            let constant = constant(query);
            let conditions = query.conditions.iter().map(|(condition, rest)| {
                let source = &condition.source;
                quote!((#source, #rest))
            });
            let conditions = with_conditions.then(|| quote!(, [#(#conditions),*]));
            quote!((#(#numbers,)*) => { #constant (&TEXT #conditions) })
        });
        let arguments = &self.arguments;
        let variables = if with_conditions {
            quote!((text, conditions))
        } else {
            quote!(text)
        };
        let choose = quote!(let #variables = match (#(#arguments.number(),)*) { #(#arms)* };);
        (choose, quote!(text))
    }
}
