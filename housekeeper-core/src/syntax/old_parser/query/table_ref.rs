//! `FROM` and the joins.

use chumsky::prelude::*;

use super::super::expected::{Expected, Kind};
use super::super::expr::{
    ExprRules, implicit_alias_parser, is_alias_after_table, read_parameter, table_function_parser,
};
use super::super::rule::{
    Outcome, Reader, Rule, attempt, diagnosed, eat, eat_quietly, eat_symbol, expected, look,
    position, read_keyword, read_name, read_symbol, span_since,
};
use super::super::{object_name, subquery, unsupported_clause};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spanned;
use crate::syntax::ast::{
    Expr, FromClause, FunctionCall, Ident, Join, JoinConstraint, JoinKind, JoinStrictness, Sample,
    TableRef, TableSource,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

struct TableRules<'t> {
    rules: ExprRules<'t>,
    function: Rule<'t, FunctionCall>,
    alias: Rule<'t, Ident>,
}

/// What stands after `FROM`.
pub(super) fn from_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, FromClause> {
    let rules = TableRules {
        rules: rules.clone(),
        function: table_function_parser(rules),
        alias: implicit_alias_parser(is_alias_after_table),
    };
    custom(move |input| {
        let first = read_table(input, &rules)?;
        let mut joins = Vec::new();
        loop {
            let start = position(input);
            match read_join(input, &rules)? {
                Some(join) => joins.push(Spanned::new(join, span_since(input, start))),
                None => return Ok(FromClause { first, joins }),
            }
        }
    })
    .boxed()
}

fn read_table<'t>(
    input: &mut Reader<'t, '_>,
    rules: &TableRules<'t>,
) -> Outcome<Spanned<TableRef>> {
    let start = position(input);
    let source = read_source(input, rules)?;
    let alias = if eat(input, Keyword::As) {
        Some(read_name(input, Kind::Name)?)
    } else {
        attempt(input, &rules.alias)
    };
    let mut column_aliases = Vec::new();
    if alias.is_some() && eat_quietly(input, Symbol::LeftParen) {
        loop {
            column_aliases.push(read_name(input, Kind::ColumnName)?);
            if !eat_symbol(input, Symbol::Comma) {
                read_symbol(input, Symbol::RightParen)?;
                break;
            }
        }
    }
    let is_final = eat(input, Keyword::Final);
    let sample = if eat(input, Keyword::Sample) {
        Some(read_sample(input, &rules.rules)?)
    } else {
        None
    };
    let table = TableRef {
        is_stream: false,
        source,
        alias,
        column_aliases,
        is_final,
        sample,
    };
    Ok(Spanned::new(table, span_since(input, start)))
}

fn read_source<'t>(input: &mut Reader<'t, '_>, rules: &TableRules<'t>) -> Outcome<TableSource> {
    let next_opens = look(input, 1).is_some_and(|token| token.is(Symbol::LeftParen));
    let next_is_name = look(input, 1)
        .is_some_and(|token| matches!(token.kind, TokenKind::Word(_, None) | TokenKind::Quoted(_)));
    match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Symbol(Symbol::LeftParen)) => {
            if !subquery::is_subquery(input) {
                return diagnosed(input, || unsupported_clause("joins in parentheses"));
            }
            let query = subquery::read_subquery(input, &rules.rules)?;
            Ok(TableSource::Subquery(Box::new(query)))
        }
        Some(TokenKind::Symbol(Symbol::LeftBrace)) => {
            let parameter = read_parameter(input, &rules.rules)?;
            Ok(TableSource::Parameter(Box::new(parameter)))
        }
        // `FROM FROM t`: one too many.
        Some(TokenKind::Word(_, Some(Keyword::From))) if next_is_name => {
            expected(input, Expected::Kind(Kind::TableName))
        }
        Some(TokenKind::Word(..) | TokenKind::Quoted(_)) if next_opens => {
            let call = input.parse(&rules.function)?;
            Ok(TableSource::Function(Box::new(call)))
        }
        Some(TokenKind::Word(..) | TokenKind::Quoted(_)) => {
            object_name::read_object_name(input).map(TableSource::Table)
        }
        _ => expected(input, Expected::Kind(Kind::TableName)),
    }
}

/// `1/10`, `0.1 OFFSET 0.5`, after `SAMPLE`
fn read_sample<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<Sample> {
    let ratio = input.parse(&rules.expr)?;
    let offset = if eat(input, Keyword::Offset) {
        Some(input.parse(&rules.expr)?)
    } else {
        None
    };
    Ok(Sample { ratio, offset })
}

fn read_join<'t>(input: &mut Reader<'t, '_>, rules: &TableRules<'t>) -> Outcome<Option<Join>> {
    if eat_symbol(input, Symbol::Comma) {
        let table = Box::new(read_table(input, rules)?);
        return Ok(Some(Join::Table {
            locality: None,
            strictness: None,
            kind: JoinKind::Comma,
            table,
            constraint: None,
        }));
    }
    if let Some(left) = read_array_join(input) {
        let mut items = vec![input.parse(&rules.rules.element)?];
        while eat_symbol(input, Symbol::Comma) {
            items.push(input.parse(&rules.rules.element)?);
        }
        return Ok(Some(Join::Array { left, items }));
    }
    let start = position(input);
    let global = eat(input, Keyword::Global);
    let before = read_strictness(input);
    let kind = read_kind(input);
    let strictness = before.or_else(|| read_strictness(input));
    if matches!(
        kind,
        Some(JoinKind::Left | JoinKind::Right | JoinKind::Full)
    ) {
        eat(input, Keyword::Outer);
    }
    if !eat(input, Keyword::Join) {
        if position(input) == start {
            return Ok(None);
        }
        read_keyword(input, Keyword::Join)?;
    }
    let words = span_since(input, start);
    if let Some(problem) = refuse_join(strictness, kind) {
        let diagnostic = Diagnostic::error(Code::UnexpectedToken, problem).at(words, "");
        return diagnosed(input, || diagnostic);
    }
    let kind = kind.unwrap_or(match strictness {
        Some(JoinStrictness::Semi | JoinStrictness::Anti) => JoinKind::Left,
        _ => JoinKind::Inner,
    });
    let table = Box::new(read_table(input, rules)?);
    let constraint = if matches!(kind, JoinKind::Cross | JoinKind::Paste) {
        None
    } else {
        Some(read_constraint(input, rules)?)
    };
    Ok(Some(Join::Table {
        locality: global.then_some(crate::syntax::ast::JoinLocality::Global),
        strictness,
        kind,
        table,
        constraint,
    }))
}

/// What is wrong with the words of a join, if ClickHouse refuses them together.
const fn refuse_join(
    strictness: Option<JoinStrictness>,
    kind: Option<JoinKind>,
) -> Option<&'static str> {
    match (strictness, kind) {
        (Some(_), Some(JoinKind::Cross | JoinKind::Paste)) => Some(
            "CROSS and PASTE JOIN pair all rows: ANY, ALL, ASOF, SEMI and ANTI do not go with them",
        ),
        (
            Some(JoinStrictness::Semi | JoinStrictness::Anti),
            Some(JoinKind::Inner | JoinKind::Full),
        ) => Some("SEMI and ANTI JOIN are LEFT or RIGHT"),
        _ => None,
    }
}

/// `[LEFT | INNER] ARRAY JOIN`: whether it is a left one
fn read_array_join(input: &mut Reader<'_, '_>) -> Option<bool> {
    let mut word = |ahead| look(input, ahead).and_then(Token::keyword);
    let (left, words) = match (word(0)?, word(1), word(2)) {
        (Keyword::Array, Some(Keyword::Join), _) => (false, 2),
        (Keyword::Left, Some(Keyword::Array), Some(Keyword::Join)) => (true, 3),
        (Keyword::Inner, Some(Keyword::Array), Some(Keyword::Join)) => (false, 3),
        _ => return None,
    };
    for _ in 0..words {
        input.skip();
    }
    Some(left)
}

fn read_strictness(input: &mut Reader<'_, '_>) -> Option<JoinStrictness> {
    let strictness = match look(input, 0)?.keyword()? {
        Keyword::Any => JoinStrictness::Any,
        Keyword::All => JoinStrictness::All,
        Keyword::Asof => JoinStrictness::Asof,
        Keyword::Semi => JoinStrictness::Semi,
        Keyword::Anti => JoinStrictness::Anti,
        _ => return None,
    };
    input.skip();
    Some(strictness)
}

fn read_kind(input: &mut Reader<'_, '_>) -> Option<JoinKind> {
    let kind = match look(input, 0)?.keyword()? {
        Keyword::Inner => JoinKind::Inner,
        Keyword::Left => JoinKind::Left,
        Keyword::Right => JoinKind::Right,
        Keyword::Full => JoinKind::Full,
        Keyword::Cross => JoinKind::Cross,
        Keyword::Paste => JoinKind::Paste,
        _ => return None,
    };
    input.skip();
    Some(kind)
}

/// `ON condition`, `USING (a, b)`, `USING a, b`
fn read_constraint<'t>(
    input: &mut Reader<'t, '_>,
    rules: &TableRules<'t>,
) -> Outcome<JoinConstraint> {
    let element = &rules.rules.element;
    if eat(input, Keyword::On) {
        return input.parse(&rules.rules.expr).map(JoinConstraint::On);
    }
    read_keyword(input, Keyword::Using)?;
    let in_parens = eat_quietly(input, Symbol::LeftParen);
    let mut columns: Vec<Expr> = vec![input.parse(element)?];
    while eat_symbol(input, Symbol::Comma) {
        columns.push(input.parse(element)?);
    }
    if in_parens {
        read_symbol(input, Symbol::RightParen)?;
    }
    Ok(JoinConstraint::Using(columns))
}
