//! What every rule of the grammar is made of.
//!
//! The input is a slice of tokens. A rule that fails leaves what it expected, and where, in the
//! [`Progress`] of the parse: the place furthest to the right is what the error speaks of. The
//! error type of chumsky itself is empty, which keeps failing, and with it choosing, cheap.

use chumsky::extra;
use chumsky::input::{Checkpoint, Cursor, InputRef};
use chumsky::inspector::Inspector;
use chumsky::prelude::*;

use super::brackets::Partners;
use super::expected::{Expected, ExpectedSet, Kind};
use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};
use crate::syntax::ast::Ident;
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// The tokens of one statement.
pub(super) type Tokens<'t> = &'t [Token<'t>];
/// What goes along with a parse.
pub(super) type Extra<'t> = extra::Full<Fail, Progress<'t>, ()>;
/// A rule of the grammar that gives an `O`. Boxed: unboxed grammars take minutes to compile.
pub(super) type Rule<'t, O> = chumsky::Boxed<'t, 't, Tokens<'t>, O, Extra<'t>>;
/// What a rule that is written by hand reads from.
pub(super) type Reader<'t, 'p> = InputRef<'t, 'p, Tokens<'t>, Extra<'t>>;
/// What a rule that is written by hand gives.
pub(super) type Outcome<O> = Result<O, Fail>;

/// "This rule does not fit here." Why not is in the [`Progress`].
pub(super) type Fail = chumsky::error::EmptyErr;

/// How far a parse came, and what it wanted there.
#[derive(Debug)]
pub(super) struct Progress<'t> {
    tokens: Tokens<'t>,
    partners: Partners,
    /// The index of the token where the parse could not go on.
    furthest: usize,
    /// What could have stood there.
    expected: ExpectedSet,
    /// What is wrong there, when more can be said than what is expected.
    diagnosis: Option<Diagnostic>,
}

impl<'t> Progress<'t> {
    pub(super) const fn new(tokens: Tokens<'t>, partners: Partners) -> Self {
        Self {
            tokens,
            partners,
            furthest: 0,
            expected: ExpectedSet::EMPTY,
            diagnosis: None,
        }
    }

    /// All tokens of the statement.
    pub(super) const fn tokens(&self) -> Tokens<'t> {
        self.tokens
    }

    /// Which bracket closes which.
    pub(super) const fn partners(&self) -> &Partners {
        &self.partners
    }

    /// Notes that `expected` could have stood at token `at`.
    fn expect(&mut self, at: usize, expected: Expected) {
        if at > self.furthest {
            self.furthest = at;
            self.expected = ExpectedSet::EMPTY;
            self.diagnosis = None;
        }
        if at == self.furthest {
            self.expected.insert(expected);
        }
    }

    /// Notes what is wrong at token `at`.
    fn diagnose(&mut self, at: usize, diagnosis: impl FnOnce() -> Diagnostic) {
        if at > self.furthest || (at == self.furthest && self.diagnosis.is_none()) {
            self.furthest = at;
            self.expected = ExpectedSet::EMPTY;
            self.diagnosis = Some(diagnosis());
        }
    }

    /// Why the parse failed.
    pub(super) fn into_failure(self) -> (usize, ExpectedSet, Option<Diagnostic>) {
        (self.furthest, self.expected, self.diagnosis)
    }
}

impl<'t> Inspector<'t, Tokens<'t>> for Progress<'t> {
    type Checkpoint = ();

    fn on_token(&mut self, _: &Token<'t>) {}
    fn on_save<'p>(&self, _: &Cursor<'t, 'p, Tokens<'t>>) {}
    fn on_rewind<'p>(&mut self, _: &Checkpoint<'t, 'p, Tokens<'t>, ()>) {}
}

/// The index of the token at hand.
pub(super) fn position(input: &Reader<'_, '_>) -> usize {
    *input.cursor().inner()
}

/// The token `ahead` tokens after the one at hand.
pub(super) fn look<'t>(input: &mut Reader<'t, '_>, ahead: usize) -> Option<&'t Token<'t>> {
    let at = position(input) + ahead;
    input.state().tokens().get(at)
}

/// Fails, since `expected` does not stand here.
pub(super) fn expected<O>(input: &mut Reader<'_, '_>, expected: Expected) -> Outcome<O> {
    let at = position(input);
    input.state().expect(at, expected);
    Err(Fail::default())
}

/// Fails with something better to say than what is expected.
pub(super) fn diagnosed<O>(
    input: &mut Reader<'_, '_>,
    diagnosis: impl FnOnce() -> Diagnostic,
) -> Outcome<O> {
    let at = position(input);
    diagnosed_at(input, at, diagnosis)
}

/// Fails with something to say about an earlier token.
pub(super) fn diagnosed_at<O>(
    input: &mut Reader<'_, '_>,
    at: usize,
    diagnosis: impl FnOnce() -> Diagnostic,
) -> Outcome<O> {
    input.state().diagnose(at, diagnosis);
    Err(Fail::default())
}

/// The place from token `start` up to the token at hand.
///
/// # Panics
///
/// When nothing was read since `start`.
pub(super) fn span_since(input: &mut Reader<'_, '_>, start: usize) -> Span {
    let end = position(input);
    span_of(&input.state().tokens()[start..end])
}

/// The place of some tokens, at least one.
pub(super) fn span_of(tokens: &[Token<'_>]) -> Span {
    match tokens {
        [] => unreachable!("a spanned rule reads at least one token"),
        [first, ..] => first.span.to(tokens[tokens.len() - 1].span),
    }
}

/// Reads `keyword` if it stands here.
pub(super) fn eat(input: &mut Reader<'_, '_>, keyword: Keyword) -> bool {
    read_word(input, Expected::Clause(keyword), keyword).is_ok()
}

/// Reads `symbol` if it stands here, where nobody needs to hear that it could.
pub(super) fn eat_quietly(input: &mut Reader<'_, '_>, symbol: Symbol) -> bool {
    let found = look(input, 0).is_some_and(|token| token.is(symbol));
    if found {
        input.skip();
    }
    found
}

/// Reads `symbol` if it stands here.
pub(super) fn eat_symbol(input: &mut Reader<'_, '_>, symbol: Symbol) -> bool {
    read_symbol(input, symbol).is_ok()
}

/// Reads `keyword`, which must stand here.
pub(super) fn read_keyword(input: &mut Reader<'_, '_>, keyword: Keyword) -> Outcome<()> {
    read_word(input, Expected::Keyword(keyword), keyword)
}

fn read_word(input: &mut Reader<'_, '_>, otherwise: Expected, keyword: Keyword) -> Outcome<()> {
    match look(input, 0) {
        Some(token) if token.keyword() == Some(keyword) => {
            input.skip();
            Ok(())
        }
        _ => expected(input, otherwise),
    }
}

/// Reads `symbol`.
pub(super) fn read_symbol(input: &mut Reader<'_, '_>, symbol: Symbol) -> Outcome<()> {
    match look(input, 0) {
        Some(token) if token.is(symbol) => {
            input.skip();
            Ok(())
        }
        _ => expected(input, Expected::Symbol(symbol)),
    }
}

/// Tries `rule`; on failure everything is as if it had not been tried.
pub(super) fn attempt<'t, O>(input: &mut Reader<'t, '_>, rule: &Rule<'t, O>) -> Option<O> {
    let before = input.save();
    let value = input.parse(rule).ok();
    if value.is_none() {
        input.rewind(before);
    }
    value
}

/// A keyword that starts something.
pub(super) fn keyword<'t>(keyword: Keyword) -> Rule<'t, ()> {
    keywords([keyword])
}

/// A keyword that must stand here.
pub(super) fn required<'t>(keyword: Keyword) -> Rule<'t, ()> {
    custom(move |input| read_keyword(input, keyword)).boxed()
}

/// Several keywords, one after the other, that start something: `ORDER BY`.
pub(super) fn keywords<'t, const N: usize>(keywords: [Keyword; N]) -> Rule<'t, ()> {
    custom(move |input| {
        let (first, rest) = match keywords.split_first() {
            Some((first, rest)) => (*first, rest),
            None => return Ok(()),
        };
        read_word(input, Expected::Clause(first), first)?;
        rest.iter()
            .try_for_each(|keyword| read_keyword(input, *keyword))
    })
    .boxed()
}

/// Whether some keywords stand here; none of them or all of them.
pub(super) fn flag<'t, const N: usize>(words: [Keyword; N]) -> Rule<'t, bool> {
    keywords(words)
        .or_not()
        .map(|found| found.is_some())
        .boxed()
}

/// One sign.
pub(super) fn symbol<'t>(symbol: Symbol) -> Rule<'t, ()> {
    custom(move |input| read_symbol(input, symbol)).boxed()
}

/// A name: a quoted one, or any bare word.
pub(super) fn ident<'t>() -> Rule<'t, Ident> {
    named(Kind::Name)
}

/// A name of a certain kind, for the error: "expected the name of a column".
pub(super) fn named<'t>(kind: Kind) -> Rule<'t, Ident> {
    custom(move |input| read_name(input, kind)).boxed()
}

/// Reads a name.
pub(super) fn read_name(input: &mut Reader<'_, '_>, kind: Kind) -> Outcome<Ident> {
    let Some(token) = look(input, 0) else {
        return expected(input, Expected::Kind(kind));
    };
    let name = match &token.kind {
        TokenKind::Word(word, _) => (*word).to_owned(),
        TokenKind::Quoted(name) => name.clone().into_owned(),
        _ => return expected(input, Expected::Kind(kind)),
    };
    input.skip();
    Ok(Spanned::new(name, token.span))
}

/// A string that is UTF-8 text.
pub(super) fn string<'t>() -> Rule<'t, Spanned<String>> {
    custom(|input| match look(input, 0) {
        Some(Token {
            kind: TokenKind::String(text),
            span,
        }) => {
            input.skip();
            Ok(Spanned::new(text.clone().into_owned(), *span))
        }
        _ => expected(input, Expected::Kind(Kind::String)),
    })
    .boxed()
}

/// `rule` with its place. The rule must read at least one token.
pub(super) fn spanned<'t, O: 't>(rule: Rule<'t, O>) -> Rule<'t, Spanned<O>> {
    rule.map_with(|node, extra| Spanned::new(node, span_of(extra.slice())))
        .boxed()
}

/// `rule` in parentheses.
pub(super) fn parens<'t, O: 't>(rule: Rule<'t, O>) -> Rule<'t, O> {
    rule.delimited_by(symbol(Symbol::LeftParen), symbol(Symbol::RightParen))
        .boxed()
}

/// One or more of `rule` with commas between them.
pub(super) fn comma_list<'t, O: 't>(rule: Rule<'t, O>) -> Rule<'t, Vec<O>> {
    rule.separated_by(symbol(Symbol::Comma))
        .at_least(1)
        .collect()
        .boxed()
}

/// Any number of `rule` in parentheses, or nothing.
pub(super) fn optional_paren_list<'t, O: 't>(rule: Rule<'t, O>) -> Rule<'t, Vec<O>> {
    let list = paren_list(rule);
    custom(move |input| {
        if look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen)) {
            input.parse(&list)
        } else {
            Ok(Vec::new())
        }
    })
    .boxed()
}

/// Any number of `rule` in parentheses, with commas between them.
pub(super) fn paren_list<'t, O: 't>(rule: Rule<'t, O>) -> Rule<'t, Vec<O>> {
    parens(rule.separated_by(symbol(Symbol::Comma)).collect().boxed())
}
