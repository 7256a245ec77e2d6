//! Types.

use chumsky::prelude::*;

use super::expected::{Expected, Kind};
use super::literal::read_number;
use super::rule::{
    Outcome, Reader, Rule, eat, eat_quietly, eat_symbol, expected, look, position, read_name,
    read_symbol, span_since,
};
use crate::source::Spanned;
use crate::syntax::ast::{
    AggregateFunctionName, DataType, DataTypeKind, Expr, Ident, Path, TypeArgument,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// A type. `expr` reads the parameters of aggregate functions.
pub(super) fn data_type_parser<'t>(expr: &Rule<'t, Expr>) -> Rule<'t, DataType> {
    let expr = expr.clone();
    custom(move |input| read_data_type(input, &expr)).boxed()
}

fn read_data_type<'t>(input: &mut Reader<'t, '_>, expr: &Rule<'t, Expr>) -> Outcome<DataType> {
    let start = position(input);
    let name = read_type_name(input)?;
    let arguments = if eat_quietly(input, Symbol::LeftParen) {
        read_arguments(input, &name, expr)?
    } else {
        Vec::new()
    };
    // ClickHouse drops the display width of MySQL's integers: `INT(11)`.
    let is_width = matches!(arguments.as_slice(), [TypeArgument::Number(_)])
        && name.to_ascii_uppercase().contains("INT");
    let arguments = (!arguments.is_empty() && !is_width).then_some(arguments);
    Ok(Spanned::new(
        DataTypeKind { name, arguments },
        span_since(input, start),
    ))
}

/// A name of one word, or one of SQL's names of several.
fn read_type_name(input: &mut Reader<'_, '_>) -> Outcome<Ident> {
    let start = position(input);
    let words = long_name(input);
    if words > 1 {
        let mut name = Vec::new();
        for _ in 0..words {
            if let Some(TokenKind::Word(word, _)) = look(input, 0).map(|token| &token.kind) {
                name.push(word.to_ascii_uppercase());
            }
            input.skip();
        }
        return Ok(Spanned::new(name.join(" "), span_since(input, start)));
    }
    read_name(input, Kind::Type)
}

/// The first words of SQL's long names, and the words that may come after them.
const LONG_NAMES: [(&[&str], &[&[&str]]); 4] = [
    (&["DOUBLE"], &[&["PRECISION"]]),
    (
        &["BINARY", "CHARACTER", "CHAR", "NCHAR"],
        &[&["LARGE", "OBJECT"], &["VARYING"]],
    ),
    (
        &["NATIONAL"],
        &[
            &["CHARACTER", "LARGE", "OBJECT"],
            &["CHARACTER", "VARYING"],
            &["CHAR", "LARGE", "OBJECT"],
            &["CHAR", "VARYING"],
            &["CHARACTER"],
            &["CHAR"],
        ],
    ),
    (
        &[
            "TINYINT",
            "SMALLINT",
            "MEDIUMINT",
            "INT",
            "INTEGER",
            "BIGINT",
            "INT1",
        ],
        &[&["SIGNED"], &["UNSIGNED"]],
    ),
];

/// How many words the name at hand has.
fn long_name(input: &mut Reader<'_, '_>) -> usize {
    let mut is_word = |ahead, word: &str| {
        matches!(
            look(input, ahead),
            Some(Token { kind: TokenKind::Word(text, _), .. }) if text.eq_ignore_ascii_case(word)
        )
    };
    for (first, rests) in LONG_NAMES {
        if !first.iter().any(|word| is_word(0, word)) {
            continue;
        }
        let rest = rests
            .iter()
            .find(|rest| rest.iter().zip(1..).all(|(word, at)| is_word(at, word)));
        return 1 + rest.map_or(0, |rest| rest.len());
    }
    1
}

/// The arguments and the closing parenthesis.
fn read_arguments<'t>(
    input: &mut Reader<'t, '_>,
    name: &str,
    expr: &Rule<'t, Expr>,
) -> Outcome<Vec<TypeArgument>> {
    let mut arguments = Vec::new();
    if eat_symbol(input, Symbol::RightParen) {
        return Ok(arguments);
    }
    let aggregates = matches!(name, "AggregateFunction" | "SimpleAggregateFunction");
    let mut function_is_due = aggregates;
    loop {
        let argument = if function_is_due && !number_is_next(input) {
            function_is_due = false;
            TypeArgument::AggregateFunction(read_aggregate_function(input, expr)?)
        } else if name.eq_ignore_ascii_case("json") {
            read_json_argument(input, expr)?
        } else {
            read_argument(input, name, expr)?
        };
        let is_element = matches!(argument, TypeArgument::Element { .. });
        if name == "Nested" && !is_element {
            return expected(input, Expected::Kind(Kind::Type));
        }
        arguments.push(argument);
        if !eat_symbol(input, Symbol::Comma) {
            read_symbol(input, Symbol::RightParen)?;
            return Ok(arguments);
        }
    }
}

fn number_is_next(input: &mut Reader<'_, '_>) -> bool {
    matches!(
        look(input, 0).map(|token| &token.kind),
        Some(TokenKind::Number(_) | TokenKind::Symbol(Symbol::Minus | Symbol::Plus))
    )
}

fn read_argument<'t>(
    input: &mut Reader<'t, '_>,
    name: &str,
    expr: &Rule<'t, Expr>,
) -> Outcome<TypeArgument> {
    if let Some(token) = look(input, 0)
        && let TokenKind::String(text) = &token.kind
    {
        input.skip();
        let text = Spanned::new(text.clone().into_owned(), token.span);
        if !eat_symbol(input, Symbol::Equal) {
            return Ok(TypeArgument::String(text));
        }
        let value = read_spanned_number(input)?;
        return Ok(TypeArgument::EnumValue { name: text, value });
    }
    if number_is_next(input) {
        return read_spanned_number(input).map(TypeArgument::Number);
    }
    let next = look(input, 1).map(|token| &token.kind);
    match next {
        Some(TokenKind::Symbol(Symbol::Equal)) if name == "Dynamic" => read_setting(input),
        Some(TokenKind::Word(..) | TokenKind::Quoted(_))
            if matches!(name, "Tuple" | "Nested") && long_name(input) == 1 =>
        {
            let name = read_name(input, Kind::Name)?;
            let data_type = read_data_type(input, expr)?;
            Ok(TypeArgument::Element { name, data_type })
        }
        _ => read_data_type(input, expr).map(TypeArgument::Type),
    }
}

fn read_spanned_number(input: &mut Reader<'_, '_>) -> Outcome<Spanned<crate::syntax::ast::Number>> {
    let start = position(input);
    let number = read_number(input)?;
    Ok(Spanned::new(number, span_since(input, start)))
}

/// `max_types = 4`
fn read_setting(input: &mut Reader<'_, '_>) -> Outcome<TypeArgument> {
    let name = read_name(input, Kind::Name)?;
    read_symbol(input, Symbol::Equal)?;
    let value = read_spanned_number(input)?;
    Ok(TypeArgument::Setting { name, value })
}

/// `a.b UInt32`, `SKIP a.b`, `SKIP REGEXP 're'`, `max_dynamic_paths = 10`
fn read_json_argument<'t>(
    input: &mut Reader<'t, '_>,
    expr: &Rule<'t, Expr>,
) -> Outcome<TypeArgument> {
    if look(input, 1).is_some_and(|token| token.is(Symbol::Equal)) {
        return read_setting(input);
    }
    if eat(input, Keyword::Skip) {
        if eat(input, Keyword::Regexp) {
            return input
                .parse(super::rule::string())
                .map(TypeArgument::JsonSkipRegexp);
        }
        return read_path(input).map(TypeArgument::JsonSkip);
    }
    let path = read_path(input)?;
    let data_type = read_data_type(input, expr)?;
    Ok(TypeArgument::JsonPath { path, data_type })
}

fn read_path(input: &mut Reader<'_, '_>) -> Outcome<Path> {
    let mut path = vec![read_name(input, Kind::Name)?];
    while eat_quietly(input, Symbol::Dot) {
        path.push(read_name(input, Kind::Name)?);
    }
    Ok(path)
}

/// `quantiles(0.5, 0.9)`
fn read_aggregate_function<'t>(
    input: &mut Reader<'t, '_>,
    expr: &Rule<'t, Expr>,
) -> Outcome<AggregateFunctionName> {
    let name = read_name(input, Kind::Name)?;
    if !eat_quietly(input, Symbol::LeftParen) {
        return Ok(AggregateFunctionName {
            name,
            parameters: None,
        });
    }
    let mut parameters = Vec::new();
    if !eat_symbol(input, Symbol::RightParen) {
        loop {
            parameters.push(input.parse(expr)?);
            if !eat_symbol(input, Symbol::Comma) {
                read_symbol(input, Symbol::RightParen)?;
                break;
            }
        }
    }
    let parameters = Some(parameters);
    Ok(AggregateFunctionName { name, parameters })
}
