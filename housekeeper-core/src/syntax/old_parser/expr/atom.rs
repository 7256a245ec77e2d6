//! What an expression starts with.

use super::super::expected::{Expected, Kind};
use super::super::literal::{is_special_number, read_constant};
use super::super::rule::{
    Outcome, Reader, diagnosed, expected, look, position, read_name, read_symbol, span_since,
};
use super::super::{subquery, unsupported_clause};
use super::{ExprRules, call, case, interval, name, special_call, star};
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ExprKind, Literal, Number, QueryParameter};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// Reads a literal, a name, a call, or anything in brackets.
pub(super) fn read_atom<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<Expr> {
    let start = position(input);
    let kind = read_atom_kind(input, rules)?;
    Ok(Spanned::new(kind, span_since(input, start)))
}

fn read_atom_kind<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<ExprKind> {
    let Some(token) = look(input, 0) else {
        return expected(input, Expected::Kind(Kind::Expression));
    };
    match &token.kind {
        TokenKind::Word(word, keyword) => read_word(input, word, *keyword, rules),
        TokenKind::Quoted(_) => read_name_or_call(input, rules),
        TokenKind::String(_) | TokenKind::Bytes(_) => match read_constant(input) {
            Some(literal) => Ok(ExprKind::Literal(literal)),
            None => expected(input, Expected::Kind(Kind::Expression)),
        },
        TokenKind::Symbol(Symbol::LeftParen) => read_parens(input, rules),
        TokenKind::Symbol(Symbol::LeftBracket) => {
            input.skip();
            let items = read_list(input, Symbol::RightBracket, false, rules)?;
            Ok(ExprKind::Array(items))
        }
        TokenKind::Symbol(Symbol::LeftBrace) => {
            read_parameter(input, rules).map(|parameter| ExprKind::Parameter(Box::new(parameter)))
        }
        TokenKind::Symbol(Symbol::Star) => star::read_star(input, None, rules),
        TokenKind::Symbol(Symbol::DoubleAt) => {
            diagnosed(input, || unsupported_clause("global variables (`@@name`)"))
        }
        TokenKind::Symbol(Symbol::Question) => diagnosed(input, || {
            unsupported_clause("`?` as a parameter")
                .help("name the parameter and its type: `{name:Type}`")
        }),
        _ => expected(input, Expected::Kind(Kind::Expression)),
    }
}

/// Reads what starts with a bare word.
fn read_word<'t>(
    input: &mut Reader<'t, '_>,
    word: &str,
    keyword: Option<Keyword>,
    rules: &ExprRules<'t>,
) -> Outcome<ExprKind> {
    let next = look(input, 1);
    let opens = next.is_some_and(|token| token.is(Symbol::LeftParen));
    let is_plain = look(input, 2).is_some_and(|token| token.is(Symbol::RightParen))
        || call::quantifier(input, 1).is_some();
    match keyword {
        Some(Keyword::Null | Keyword::True | Keyword::False) => match read_constant(input) {
            Some(literal) => Ok(ExprKind::Literal(literal)),
            None => expected(input, Expected::Kind(Kind::Expression)),
        },
        Some(Keyword::Case) => match case::try_case(input, rules) {
            Some(kind) => Ok(kind),
            None => read_name_or_call(input, rules),
        },
        Some(Keyword::Interval) => match interval::try_interval(input, rules) {
            Some(kind) => Ok(kind),
            None => read_name_or_call(input, rules),
        },
        Some(Keyword::Date | Keyword::Timestamp) if next.is_some_and(is_string) => {
            special_call::read_typed_string(input, keyword == Some(Keyword::Date))
        }
        Some(Keyword::Exists) if opens => {
            input.skip();
            let query = subquery::read_subquery(input, rules)?;
            Ok(ExprKind::Exists(Box::new(query)))
        }
        Some(Keyword::Columns) if opens => star::read_columns(input, None, rules),
        Some(keyword) if starts_clause(keyword, next) => {
            expected(input, Expected::Kind(Kind::Expression))
        }
        Some(keyword) if opens && !is_plain && special_call::is_special(keyword) => {
            special_call::read_special_call(input, keyword, rules)
        }
        _ if is_special_number(word) => {
            input.skip();
            let number = Number::new(word.to_ascii_lowercase());
            Ok(ExprKind::Literal(Literal::Number(number)))
        }
        _ => read_name_or_call(input, rules),
    }
}

/// Whether a word, by what follows it, goes on the statement and is no column: `FROM t`.
///
/// ClickHouse itself would read some of these as columns; then the error comes later and says less.
fn starts_clause(keyword: Keyword, next: Option<&Token<'_>>) -> bool {
    match keyword {
        Keyword::From => next.is_some_and(|next| match &next.kind {
            TokenKind::Word(_, keyword) => *keyword != Some(Keyword::From),
            TokenKind::Quoted(_) => true,
            TokenKind::Symbol(symbol) => {
                matches!(symbol, Symbol::LeftParen | Symbol::LeftBrace)
            }
            _ => false,
        }),
        Keyword::Group | Keyword::Order | Keyword::Partition => {
            next.and_then(Token::keyword) == Some(Keyword::By)
        }
        _ => false,
    }
}

fn is_string(token: &Token<'_>) -> bool {
    matches!(token.kind, TokenKind::String(_))
}

fn read_name_or_call<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<ExprKind> {
    if look(input, 1).is_some_and(|token| token.is(Symbol::LeftParen)) {
        let call = call::read_call(input, rules)?;
        Ok(ExprKind::Function(Box::new(call)))
    } else {
        name::read_path(input, rules)
    }
}

/// `(query)`, `(expr)`, `(a, b)`
fn read_parens<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<ExprKind> {
    if subquery::is_subquery(input) {
        let query = subquery::read_subquery(input, rules)?;
        return Ok(ExprKind::Subquery(Box::new(query)));
    }
    let close = {
        let open = position(input);
        input.state().partners().of(open)
    };
    input.skip();
    let mut items = read_list(input, Symbol::RightParen, true, rules)?;
    let one_with_comma = items.len() == 1 && {
        let tokens = input.state().tokens();
        tokens[close - 1].is(Symbol::Comma)
    };
    match items.pop() {
        Some(item) if items.is_empty() && !one_with_comma => Ok(item.node),
        Some(item) => {
            items.push(item);
            Ok(ExprKind::Tuple(items))
        }
        None => Ok(ExprKind::Tuple(items)),
    }
}

/// Reads elements up to `close`, with commas between them.
pub(super) fn read_list<'t>(
    input: &mut Reader<'t, '_>,
    close: Symbol,
    trailing_comma: bool,
    rules: &ExprRules<'t>,
) -> Outcome<Vec<Expr>> {
    let mut items = Vec::new();
    if read_symbol(input, close).is_ok() {
        return Ok(items);
    }
    loop {
        items.push(input.parse(&rules.element)?);
        if read_symbol(input, Symbol::Comma).is_err() {
            read_symbol(input, close)?;
            return Ok(items);
        }
        if trailing_comma && read_symbol(input, close).is_ok() {
            return Ok(items);
        }
    }
}

/// `{name:Type}`; the name cannot be quoted.
pub(in super::super) fn read_parameter<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<QueryParameter> {
    read_symbol(input, Symbol::LeftBrace)?;
    if look(input, 0).is_some_and(|token| matches!(token.kind, TokenKind::Quoted(_))) {
        return expected(input, Expected::Kind(Kind::Name));
    }
    let name = read_name(input, Kind::Name)?;
    read_symbol(input, Symbol::Colon)?;
    let data_type = input.parse(&rules.data_type)?;
    read_symbol(input, Symbol::RightBrace)?;
    Ok(QueryParameter { name, data_type })
}
