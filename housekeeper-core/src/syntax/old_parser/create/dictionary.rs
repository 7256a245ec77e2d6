//! `CREATE DICTIONARY`.

use chumsky::prelude::*;

use super::super::expected::Kind;
use super::super::expr::ExprRules;
use super::super::literal::unsigned_parser;
use super::super::rule::{
    Outcome, Reader, Rule, comma_list, diagnosed, eat, keyword, named, parens, position,
    read_keyword, read_symbol, span_since, symbol,
};
use super::super::setting::setting_parser;
use super::super::{duplicate_clause, key_value};
use super::{comment_parser, head_parser};
use crate::source::Spanned;
use crate::syntax::ast::{
    Annotated, CreateDictionary, DictionaryAttribute, DictionaryLayout, DictionaryLifetime,
    DictionaryRange, DictionarySource, Ident, Setting, Statement,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

pub(super) fn create_dictionary_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    let attributes = attribute_parser(rules)
        .separated_by(symbol(Symbol::Comma))
        .at_least(1)
        .allow_trailing()
        .collect()
        .boxed();
    head_parser([K::Dictionary])
        .then(parens(attributes))
        .then(clauses_parser(rules))
        .then(comment_parser())
        .map(|(((head, attributes), clauses), comment)| {
            Statement::CreateDictionary(CreateDictionary {
                mode: head.mode,
                name: head.name,
                uuid: head.uuid,
                on_cluster: head.on_cluster,
                attributes,
                primary_key: clauses.primary_key,
                source: clauses.source,
                lifetime: clauses.lifetime,
                layout: clauses.layout,
                range: clauses.range,
                settings: clauses.settings,
                comment,
            })
        })
        .boxed()
}

fn attribute_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Annotated<DictionaryAttribute>> {
    let rules = rules.clone();
    let name = named(Kind::ColumnName);
    custom(move |input| {
        let start = position(input);
        let mut attribute = DictionaryAttribute {
            name: input.parse(&name)?,
            data_type: input.parse(&rules.data_type)?,
            default: None,
            expression: None,
            hierarchical: false,
            bidirectional: false,
            injective: false,
            is_object_id: false,
        };
        while read_option(input, &mut attribute, &rules)? {}
        Ok(Annotated::new(attribute, span_since(input, start)))
    })
    .boxed()
}

/// Reads one of the clauses of an attribute. Returns whether there was one.
fn read_option<'t>(
    input: &mut Reader<'t, '_>,
    attribute: &mut DictionaryAttribute,
    rules: &ExprRules<'t>,
) -> Outcome<bool> {
    let start = position(input);
    let twice = if eat(input, K::Default) {
        let value = input.parse(&rules.expr)?;
        attribute.default.replace(value).is_some()
    } else if eat(input, K::Expression) {
        let value = input.parse(&rules.expr)?;
        attribute.expression.replace(value).is_some()
    } else if eat(input, K::Hierarchical) {
        std::mem::replace(&mut attribute.hierarchical, true)
    } else if eat(input, K::Bidirectional) {
        std::mem::replace(&mut attribute.bidirectional, true)
    } else if eat(input, K::Injective) {
        std::mem::replace(&mut attribute.injective, true)
    } else if eat(input, K::IsObjectId) {
        std::mem::replace(&mut attribute.is_object_id, true)
    } else {
        return Ok(false);
    };
    if twice {
        let span = span_since(input, start);
        return diagnosed(input, || {
            duplicate_clause("this clause of the attribute", span)
        });
    }
    Ok(true)
}

/// The clauses after the attributes, in any order.
#[derive(Default)]
struct Clauses {
    primary_key: Vec<Ident>,
    source: Option<Spanned<DictionarySource>>,
    lifetime: Option<Spanned<DictionaryLifetime>>,
    layout: Option<Spanned<DictionaryLayout>>,
    range: Option<Spanned<DictionaryRange>>,
    settings: Vec<Setting>,
}

struct ClauseRules<'t> {
    rules: ExprRules<'t>,
    settings: Rule<'t, Vec<Setting>>,
    key: Rule<'t, Vec<Ident>>,
}

fn clauses_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Clauses> {
    let names = || comma_list(named(Kind::ColumnName));
    let rules = ClauseRules {
        rules: rules.clone(),
        settings: parens(comma_list(setting_parser(rules))),
        key: keyword(K::Key)
            .ignore_then(parens(names()).or(names()))
            .boxed(),
    };
    custom(move |input| {
        let mut clauses = Clauses::default();
        while read_clause(input, &mut clauses, &rules)? {}
        Ok(clauses)
    })
    .boxed()
}

/// Reads one clause. Returns whether there was one.
fn read_clause<'t>(
    input: &mut Reader<'t, '_>,
    clauses: &mut Clauses,
    rules: &ClauseRules<'t>,
) -> Outcome<bool> {
    let start = position(input);
    let twice = if eat(input, K::Primary) {
        let key = input.parse(&rules.key)?;
        !std::mem::replace(&mut clauses.primary_key, key).is_empty()
    } else if eat(input, K::Source) {
        let (kind, arguments) = key_value::read_kind(input, &rules.rules)?;
        let source = DictionarySource { kind, arguments };
        let source = Spanned::new(source, span_since(input, start));
        clauses.source.replace(source).is_some()
    } else if eat(input, K::Layout) {
        let (kind, arguments) = key_value::read_kind(input, &rules.rules)?;
        let layout = DictionaryLayout {
            kind,
            bare: crate::syntax::ast::Spelled(false),
            arguments,
        };
        let layout = Spanned::new(layout, span_since(input, start));
        clauses.layout.replace(layout).is_some()
    } else if eat(input, K::Lifetime) {
        let lifetime = read_lifetime(input)?;
        let lifetime = Spanned::new(lifetime, span_since(input, start));
        clauses.lifetime.replace(lifetime).is_some()
    } else if eat(input, K::Range) {
        let range = read_range(input)?;
        let range = Spanned::new(range, span_since(input, start));
        clauses.range.replace(range).is_some()
    } else if eat(input, K::Settings) {
        let settings = input.parse(&rules.settings)?;
        !std::mem::replace(&mut clauses.settings, settings).is_empty()
    } else {
        return Ok(false);
    };
    if twice {
        let span = span_since(input, start);
        return diagnosed(input, || duplicate_clause("this clause", span));
    }
    Ok(true)
}

/// `(300)`, `(MIN 1 MAX 2)`, `(MAX 2 MIN 1)`
fn read_lifetime(input: &mut Reader<'_, '_>) -> Outcome<DictionaryLifetime> {
    let unsigned = unsigned_parser();
    read_symbol(input, Symbol::LeftParen)?;
    let lifetime = if eat(input, K::Max) {
        let max = input.parse(&unsigned)?;
        read_keyword(input, K::Min)?;
        let min = input.parse(&unsigned)?;
        DictionaryLifetime { min, max }
    } else if eat(input, K::Min) {
        let min = input.parse(&unsigned)?;
        read_keyword(input, K::Max)?;
        let max = input.parse(&unsigned)?;
        DictionaryLifetime { min, max }
    } else {
        let max = input.parse(&unsigned)?;
        DictionaryLifetime { min: 0, max }
    };
    read_symbol(input, Symbol::RightParen)?;
    Ok(lifetime)
}

/// `(MIN a MAX b)`, `(MAX b MIN a)`
fn read_range(input: &mut Reader<'_, '_>) -> Outcome<DictionaryRange> {
    let name = named(Kind::ColumnName);
    read_symbol(input, Symbol::LeftParen)?;
    let range = if eat(input, K::Max) {
        let max = input.parse(&name)?;
        read_keyword(input, K::Min)?;
        let min = input.parse(&name)?;
        DictionaryRange { min, max }
    } else {
        read_keyword(input, K::Min)?;
        let min = input.parse(&name)?;
        read_keyword(input, K::Max)?;
        let max = input.parse(&name)?;
        DictionaryRange { min, max }
    };
    read_symbol(input, Symbol::RightParen)?;
    Ok(range)
}
