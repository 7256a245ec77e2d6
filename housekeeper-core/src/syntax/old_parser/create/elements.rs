//! What stands in the parentheses of a CREATE TABLE.

use chumsky::prelude::*;

use super::super::column::{ColumnForm, column_parser};
use super::super::expr::ExprRules;
use super::super::index::{constraint_parser, index_parser, projection_parser};
use super::super::rule::{Rule, keyword, look, parens, symbol};
use super::super::storage::primary_key_parser;
use super::is_name;
use crate::source::Spanned;
use crate::syntax::ast::{
    Annotated, ColumnDef, ConstraintDef, Expr, IndexDef, ProjectionDef, TableElements,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token};

enum Element {
    Column(Box<Annotated<ColumnDef>>),
    Index(Box<Spanned<IndexDef>>),
    Projection(Box<Spanned<ProjectionDef>>),
    Constraint(Box<Spanned<ConstraintDef>>),
    PrimaryKey(Spanned<Vec<Expr>>),
}

/// `(a T, b T, INDEX …)`, with a comma after the last if one likes.
pub(super) fn elements_parser<'t>(
    rules: &ExprRules<'t>,
    form: ColumnForm,
) -> Rule<'t, TableElements> {
    let list = element_parser(rules, form)
        .separated_by(symbol(Symbol::Comma))
        .at_least(1)
        .allow_trailing()
        .collect::<Vec<_>>()
        .map(collect)
        .boxed();
    parens(list)
}

fn element_parser<'t>(rules: &ExprRules<'t>, form: ColumnForm) -> Rule<'t, Element> {
    let column = column_parser(rules, form)
        .map(|column| Element::Column(Box::new(column)))
        .boxed();
    let index = keyword(K::Index)
        .ignore_then(index_parser(rules))
        .map(|index| Element::Index(Box::new(index)))
        .boxed();
    let projection = keyword(K::Projection)
        .ignore_then(projection_parser(rules))
        .map(|projection| Element::Projection(Box::new(projection)))
        .boxed();
    let constraint = keyword(K::Constraint)
        .ignore_then(constraint_parser(rules))
        .map(|constraint| Element::Constraint(Box::new(constraint)))
        .boxed();
    let primary_key = primary_key_parser(rules).map(Element::PrimaryKey).boxed();
    custom(move |input| {
        let next_is_name = look(input, 1).is_some_and(is_name);
        let rule = match look(input, 0).and_then(Token::keyword) {
            Some(K::Index) if next_is_name => &index,
            Some(K::Projection) if next_is_name => &projection,
            Some(K::Constraint) if next_is_name => &constraint,
            Some(K::Primary) if look(input, 1).and_then(Token::keyword) == Some(K::Key) => {
                &primary_key
            }
            _ => &column,
        };
        input.parse(rule)
    })
    .boxed()
}

fn collect(list: Vec<Element>) -> TableElements {
    let mut elements = TableElements::default();
    for element in list {
        match element {
            Element::Column(column) => elements.columns.push(*column),
            Element::Index(index) => elements.indexes.push(*index),
            Element::Projection(projection) => elements.projections.push(*projection),
            Element::Constraint(constraint) => elements.constraints.push(*constraint),
            Element::PrimaryKey(key) => elements.primary_key = Some(key),
        }
    }
    elements
}
