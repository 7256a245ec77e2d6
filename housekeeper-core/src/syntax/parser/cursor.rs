//! What every rule of the grammar is made of: the place in the tokens, and steps over them.
//!
//! A rule is a method that reads tokens and gives a node, or fails. A failure carries nothing: why
//! it failed is noted on the way, but only by a parse that [records](Parser::recording). The first
//! parse of a statement does not; a statement that fails is parsed again by one that does. So what
//! is right pays nothing for the words of an error.

use std::cell::RefCell;
use std::collections::HashSet;

use super::expected::{Expectations, Expected, Kind};
use super::mark::{Mark, Marks};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Span, Spanned};
use crate::syntax::ast::Ident;
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// What a rule gives.
pub(super) type Parse<T> = Result<T, Failed>;

/// "This rule does not fit here." Why not is in the parser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Failed;

/// What a rule that stands in itself counts, an operator between operands being 1: the clone of a
/// tree, unoptimised, takes that much more of the stack for a call or a query.
pub(super) const RULE_DEPTH: u32 = 2;

/// A parse of the tokens of one statement.
pub(super) struct Parser<'t> {
    tokens: &'t [Token<'t>],
    /// The whole file, for what is kept as it is written.
    text: &'t str,
    /// The index of the token at hand.
    at: usize,
    /// How deep the rules stand in each other now.
    depth: u32,
    /// How deep they may.
    max_depth: u32,
    /// How high the tallest tree is that was read inside the node at hand.
    height: u32,
    /// The index of the token at which the limit of depth was met.
    too_deep_at: Option<usize>,
    /// The indices of words that could start a form and do not.
    pub(super) names: HashSet<usize>,
    /// Whether the tables at hand stand in parentheses of a FROM, where aliases need AS.
    pub(super) aliases_need_as: bool,
    /// The index of a token that looks like an operator and is none.
    pub(super) not_an_operator: Option<usize>,
    /// Whether failures are noted.
    record: bool,
    noted: Noted,
    /// Words that were looked for, and at which tokens.
    looked_for: RefCell<Vec<(usize, &'static str)>>,
    /// The index of the first token at which the parse failed and went on.
    first_failed_at: Option<usize>,
    /// How many rules are being [tried](Self::attempt) in each other.
    attempts: u32,
    /// What went wrong before, where the parse could go on after it.
    pub(super) recovered: Vec<Diagnostic>,
    marks: Option<Marks>,
}

/// The failure furthest to the right: the one the error speaks of.
#[derive(Debug, Default)]
struct Noted {
    /// The index of the token where the parse could not go on.
    at: usize,
    /// What could have stood there.
    expected: Expectations,
    /// What is wrong there, when more can be said than what is expected.
    diagnosis: Option<Diagnostic>,
}

/// Where a parse stands, to come back to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Checkpoint {
    at: usize,
    marks: usize,
    recovered: usize,
    height: u32,
}

impl<'t> Parser<'t> {
    /// A parse of `tokens`, which stand in `text`.
    pub(super) fn new(tokens: &'t [Token<'t>], text: &'t str, max_depth: u32) -> Self {
        Self {
            tokens,
            text,
            at: 0,
            depth: 0,
            max_depth,
            height: 0,
            too_deep_at: None,
            names: HashSet::new(),
            aliases_need_as: false,
            not_an_operator: None,
            record: false,
            noted: Noted::default(),
            looked_for: RefCell::default(),
            first_failed_at: None,
            attempts: 0,
            recovered: Vec::new(),
            marks: None,
        }
    }

    /// Notes why rules fail, for [`take_failure`](Self::take_failure).
    pub(super) fn recording(mut self) -> Self {
        self.record = true;
        self
    }

    /// Notes what the tokens are, for [`into_marks`](Self::into_marks).
    pub(super) fn marking(mut self) -> Self {
        self.marks = Some(Marks::default());
        self
    }

    /// What the tokens are.
    pub(super) fn into_marks(self) -> Marks {
        self.marks.unwrap_or_default()
    }

    /// The index of the token at which the parse gave up for depth, if it did.
    pub(super) const fn too_deep_at(&self) -> Option<usize> {
        self.too_deep_at
    }

    /// The index of the token where the first failure was noted.
    pub(super) fn failed_at(&self) -> usize {
        self.first_failed_at.unwrap_or(self.noted.at)
    }

    /// The index of the token where the failure at hand was noted.
    pub(super) const fn noted_at(&self) -> usize {
        self.noted.at
    }

    /// Whether failures are noted: whether it is worth the while to find a good word for one.
    pub(super) const fn records(&self) -> bool {
        self.record
    }

    /// Why the parse failed: the index of the token, what could have stood there, and what is
    /// wrong with it if more than that is known. Starts anew after it.
    pub(super) fn take_failure(&mut self) -> (usize, Expectations, Option<Diagnostic>) {
        let mut noted = std::mem::take(&mut self.noted);
        self.first_failed_at.get_or_insert(noted.at);
        for (at, word) in self.looked_for.take() {
            if at == noted.at {
                noted.expected.insert(Expected::Hint(word));
            }
        }
        (noted.at, noted.expected, noted.diagnosis)
    }

    /// Whether the parse may go on after a mistake: it records, and does not only try.
    pub(super) const fn may_recover(&self) -> bool {
        self.record && self.attempts == 0 && self.too_deep_at.is_none()
    }

    // ---- looking ----

    /// Notes that `word` would have been read at token `at`.
    fn look_for(&self, at: usize, word: &'static str) {
        if !self.record {
            return;
        }
        let mut looked_for = self.looked_for.borrow_mut();
        looked_for.push((at, word));
        // What lies behind the furthest failure is of no use.
        if looked_for.len().is_power_of_two() && looked_for.len() > 256 {
            looked_for.retain(|(at, _)| *at >= self.noted.at);
        }
    }

    /// The index of the token at hand.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// All tokens of the statement.
    pub(super) const fn tokens(&self) -> &'t [Token<'t>] {
        self.tokens
    }

    /// The whole file.
    pub(super) const fn text(&self) -> &'t str {
        self.text
    }

    /// The token at hand; `None` at the end.
    pub(super) fn peek(&self) -> Option<&'t Token<'t>> {
        self.peek_at(0)
    }

    /// The token `ahead` tokens after the one at hand.
    pub(super) fn peek_at(&self, ahead: usize) -> Option<&'t Token<'t>> {
        let at = self.at + ahead;
        // Not `get`, which makes more calls than this whole method.
        if at < self.tokens.len() {
            Some(&self.tokens[at])
        } else {
            None
        }
    }

    /// The keyword the token at hand may stand for.
    pub(super) fn word(&self) -> Option<Keyword> {
        self.word_at(0)
    }

    /// The keyword the token `ahead` tokens after the one at hand may stand for.
    pub(super) fn word_at(&self, ahead: usize) -> Option<Keyword> {
        match self.peek_at(ahead) {
            Some(token) => token.keyword(),
            None => None,
        }
    }

    /// Whether nothing is left.
    pub(super) const fn is_at_end(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// Whether `keyword` stands here.
    pub(super) fn sees(&self, keyword: Keyword) -> bool {
        let found = self.sees_at(0, keyword);
        if !found {
            self.look_for(self.at, keyword.text());
        }
        found
    }

    /// Whether `keyword` stands `ahead` tokens after the token at hand.
    ///
    /// The question most asked, so it makes no calls: comparing two `Option`s makes three.
    pub(super) fn sees_at(&self, ahead: usize, keyword: Keyword) -> bool {
        let at = self.at + ahead;
        at < self.tokens.len()
            && matches!(self.tokens[at].kind, TokenKind::Word(_, Some(found))
                if found as u16 == keyword as u16)
    }

    /// Whether these keywords stand here, one after the other.
    pub(super) fn sees_all(&self, keywords: &[Keyword]) -> bool {
        for (ahead, keyword) in keywords.iter().enumerate() {
            if !self.sees_at(ahead, *keyword) {
                self.look_for(self.at + ahead, keyword.text());
                return false;
            }
        }
        true
    }

    /// Whether `symbol` stands here.
    pub(super) fn sees_symbol(&self, symbol: Symbol) -> bool {
        self.sees_symbol_at(0, symbol)
    }

    /// Whether `symbol` stands `ahead` tokens after the token at hand.
    pub(super) fn sees_symbol_at(&self, ahead: usize, symbol: Symbol) -> bool {
        let at = self.at + ahead;
        at < self.tokens.len() && self.tokens[at].is(symbol)
    }

    /// Whether a name stands here: a quoted one, or any bare word.
    pub(super) fn sees_name(&self) -> bool {
        self.sees_name_at(0)
    }

    /// Whether a name stands `ahead` tokens after the token at hand.
    pub(super) fn sees_name_at(&self, ahead: usize) -> bool {
        matches!(
            self.peek_at(ahead),
            Some(Token {
                kind: TokenKind::Word(..) | TokenKind::Quoted(_),
                ..
            })
        )
    }

    /// Whether a string stands here.
    pub(super) fn sees_string(&self) -> bool {
        matches!(
            self.peek(),
            Some(Token {
                kind: TokenKind::String(_),
                ..
            })
        )
    }

    // ---- stepping ----

    /// Goes over the token at hand.
    pub(super) const fn skip(&mut self) {
        self.at += 1;
    }

    /// Goes to a token further on.
    pub(super) const fn skip_to(&mut self, at: usize) {
        self.at = at;
    }

    /// Goes over the token at hand, which is a keyword.
    pub(super) fn skip_word(&mut self) {
        self.mark(Mark::Keyword);
        self.at += 1;
    }

    /// Reads `keyword` if it stands here: a clause the statement can do without.
    pub(super) fn eat(&mut self, keyword: Keyword) -> bool {
        if self.sees(keyword) {
            self.skip_word();
            return true;
        }
        self.expect(Expected::Clause(keyword));
        false
    }

    /// Reads these keywords if all of them stand here.
    pub(super) fn eat_all(&mut self, keywords: &[Keyword]) -> bool {
        if self.sees_all(keywords) {
            for _ in keywords {
                self.skip_word();
            }
            return true;
        }
        if self.record {
            let mut ahead = 0;
            while self.word_at(ahead) == Some(keywords[ahead]) {
                ahead += 1;
            }
            let wanted = if ahead == 0 {
                Expected::Clause(keywords[0])
            } else {
                Expected::Keyword(keywords[ahead])
            };
            self.expect_at(self.at + ahead, wanted);
        }
        false
    }

    /// Reads `keyword`, which must stand here.
    pub(super) fn need(&mut self, keyword: Keyword) -> Parse<()> {
        if self.sees(keyword) {
            self.skip_word();
            return Ok(());
        }
        self.expect(Expected::Keyword(keyword));
        Err(Failed)
    }

    /// Reads these keywords, all of which must stand here.
    pub(super) fn need_all(&mut self, keywords: &[Keyword]) -> Parse<()> {
        for keyword in keywords {
            self.need(*keyword)?;
        }
        Ok(())
    }

    /// Whether the words of `phrase` (upper case, one space between them) stand here.
    pub(super) fn sees_phrase(&self, phrase: &'static str) -> bool {
        match self.phrase_length(phrase) {
            Ok(_) => true,
            Err(read) => {
                self.look_for(self.at + read, rest_of(phrase, read));
                false
            }
        }
    }

    /// Reads the words of `phrase` (upper case, one space between them) if all of them stand here.
    ///
    /// For statements that are rare: words that are no [`Keyword`] are compared as text.
    pub(super) fn eat_phrase(&mut self, phrase: &'static str) -> bool {
        match self.phrase_length(phrase) {
            Ok(length) => {
                for _ in 0..length {
                    self.skip_word();
                }
                true
            }
            Err(read) => {
                if self.record {
                    self.expect_at(self.at + read, Expected::Phrase(rest_of(phrase, read)));
                }
                false
            }
        }
    }

    /// Reads the words of `phrase`, which must stand here.
    pub(super) fn need_phrase(&mut self, phrase: &'static str) -> Parse<()> {
        if self.eat_phrase(phrase) {
            Ok(())
        } else {
            Err(Failed)
        }
    }

    /// Reads the first of `phrases` that stands here and gives its index. A phrase that starts
    /// like a longer one stands after it.
    pub(super) fn eat_one_of(&mut self, phrases: &[&'static str]) -> Option<usize> {
        (0..phrases.len()).find(|index| self.eat_phrase(phrases[*index]))
    }

    /// How many words `phrase` has, or how many of them stand here.
    fn phrase_length(&self, phrase: &str) -> Result<usize, usize> {
        let mut length = 0;
        for word in phrase.split(' ') {
            match self.peek_at(length) {
                Some(Token {
                    kind: TokenKind::Word(found, _),
                    ..
                }) if found.eq_ignore_ascii_case(word) => length += 1,
                _ => return Err(length),
            }
        }
        Ok(length)
    }

    /// Reads `symbol` if it stands here.
    pub(super) fn eat_symbol(&mut self, symbol: Symbol) -> bool {
        if self.sees_symbol(symbol) {
            self.at += 1;
            return true;
        }
        self.expect(Expected::Symbol(symbol));
        false
    }

    /// Reads `symbol` if it stands here, where nobody needs to hear that it could.
    pub(super) fn eat_symbol_quietly(&mut self, symbol: Symbol) -> bool {
        let found = self.sees_symbol(symbol);
        if found {
            self.at += 1;
        }
        found
    }

    /// Reads `symbol`, which must stand here.
    pub(super) fn need_symbol(&mut self, symbol: Symbol) -> Parse<()> {
        if self.eat_symbol(symbol) {
            Ok(())
        } else {
            Err(Failed)
        }
    }

    /// Reads a name: a quoted one, or any bare word.
    pub(super) fn name(&mut self, kind: Kind) -> Parse<Ident> {
        let Some(token) = self.peek() else {
            return self.fail(kind);
        };
        let name = match &token.kind {
            TokenKind::Word(word, _) => (*word).to_owned(),
            TokenKind::Quoted(name) => name.clone().into_owned(),
            _ => return self.fail(kind),
        };
        self.at += 1;
        Ok(Spanned::new(name, token.span))
    }

    /// Reads a string that is UTF-8 text.
    pub(super) fn string(&mut self) -> Parse<Spanned<String>> {
        match self.peek() {
            Some(Token {
                kind: TokenKind::String(text),
                span,
            }) => {
                self.at += 1;
                Ok(Spanned::new(text.clone().into_owned(), *span))
            }
            _ => self.fail(Kind::String),
        }
    }

    /// Reads a name, or a string that stands for one: `ON CLUSTER c`, `ON CLUSTER 'c'`.
    pub(super) fn name_or_string(&mut self, kind: Kind) -> Parse<Ident> {
        if self.sees_string() {
            self.string()
        } else {
            self.name(kind)
        }
    }

    // ---- rules made of rules ----

    /// Reads `rule` with its place. The rule must read at least one token.
    pub(super) fn spanned<T>(
        &mut self,
        rule: impl FnOnce(&mut Self) -> Parse<T>,
    ) -> Parse<Spanned<T>> {
        let start = self.at;
        let node = rule(self)?;
        Ok(Spanned::new(node, self.span_since(start)))
    }

    /// Reads `rule` in parentheses.
    pub(super) fn parens<T>(&mut self, rule: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        self.need_symbol(Symbol::LeftParen)?;
        let node = rule(self)?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(node)
    }

    /// Reads one or more of `rule` with commas between them.
    pub(super) fn list<T>(&mut self, mut rule: impl FnMut(&mut Self) -> Parse<T>) -> Parse<Vec<T>> {
        let mut items = vec![rule(self)?];
        while self.eat_symbol(Symbol::Comma) {
            items.push(rule(self)?);
        }
        Ok(items)
    }

    /// Reads any number of `rule` in parentheses, with commas between them.
    pub(super) fn paren_list<T>(
        &mut self,
        rule: impl FnMut(&mut Self) -> Parse<T>,
    ) -> Parse<Vec<T>> {
        self.need_symbol(Symbol::LeftParen)?;
        if self.eat_symbol(Symbol::RightParen) {
            return Ok(Vec::new());
        }
        let items = self.list(rule)?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(items)
    }

    /// Tries `rule`; on failure everything is as if it had not been tried, but for the notes.
    pub(super) fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Parse<T>) -> Option<T> {
        let before = self.checkpoint();
        self.attempts += 1;
        let tried = rule(self);
        self.attempts -= 1;
        // What is too deep is so whatever else is tried.
        if tried.is_err() && self.too_deep_at.is_none() {
            self.rewind(before);
        }
        tried.ok()
    }

    /// Where the parse stands.
    pub(super) fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            at: self.at,
            marks: self.marks.as_ref().map_or(0, Marks::len),
            recovered: self.recovered.len(),
            height: self.height,
        }
    }

    /// Goes back.
    pub(super) fn rewind(&mut self, checkpoint: Checkpoint) {
        self.at = checkpoint.at;
        self.height = checkpoint.height;
        self.recovered.truncate(checkpoint.recovered);
        if let Some(marks) = &mut self.marks {
            marks.truncate(checkpoint.marks);
        }
    }

    // ---- depth ----

    /// Reads `rule`, which stands in itself: an expression, a type, a query.
    ///
    /// The limit is of two things: how deep rules call each other now, and how high the tree is
    /// that comes of them, since whatever walks the tree later calls itself as often.
    pub(super) fn nested<T>(&mut self, rule: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        self.depth += RULE_DEPTH;
        if self.depth > self.max_depth {
            self.depth -= RULE_DEPTH;
            return self.give_up();
        }
        let around = std::mem::take(&mut self.height);
        let node = rule(self);
        // Also after a failure: what was tried may be tried otherwise.
        self.depth -= RULE_DEPTH;
        self.height = around.max(self.height + RULE_DEPTH);
        node
    }

    /// A node was put around what was read in the [nested](Self::nested) rule at hand: `a + b`
    /// around `a`.
    pub(super) fn wrapped(&mut self) -> Parse<()> {
        self.height += 1;
        if self.depth + self.height > self.max_depth {
            return self.give_up();
        }
        Ok(())
    }

    fn give_up<T>(&mut self) -> Parse<T> {
        self.too_deep_at.get_or_insert(self.at);
        // Nothing more is read: whatever would be tried next fails.
        self.at = self.tokens.len();
        Err(Failed)
    }

    // ---- failing ----

    /// Notes that `expected` could have stood here.
    pub(super) fn expect(&mut self, expected: Expected) {
        if self.record {
            self.expect_at(self.at, expected);
        }
    }

    pub(super) fn expect_at(&mut self, at: usize, expected: Expected) {
        if at > self.noted.at {
            self.noted = Noted {
                at,
                ..Noted::default()
            };
        }
        if at == self.noted.at {
            self.noted.expected.insert(expected);
        }
    }

    /// Fails, since no `kind` stands here.
    pub(super) fn fail<T>(&mut self, kind: Kind) -> Parse<T> {
        self.expect(Expected::Kind(kind));
        Err(Failed)
    }

    /// Fails with something better to say than what is expected, about the token at hand unless
    /// the diagnostic has a place.
    pub(super) fn refuse<T>(&mut self, diagnosis: impl FnOnce() -> Diagnostic) -> Parse<T> {
        self.refuse_at(self.at, diagnosis)
    }

    /// The same about token `at`.
    pub(super) fn refuse_at<T>(
        &mut self,
        at: usize,
        diagnosis: impl FnOnce() -> Diagnostic,
    ) -> Parse<T> {
        if self.record
            && (at > self.noted.at || (at == self.noted.at && self.noted.diagnosis.is_none()))
        {
            self.noted = Noted {
                at,
                expected: Expectations::default(),
                diagnosis: Some(diagnosis()),
            };
        }
        Err(Failed)
    }

    /// Fails with a plain message about what was read since token `start`.
    pub(super) fn refuse_since<T>(&mut self, start: usize, message: &str) -> Parse<T> {
        if !self.record {
            return Err(Failed);
        }
        let span = if start < self.at {
            self.span_since(start)
        } else {
            self.place()
        };
        self.refuse(|| Diagnostic::error(Code::UnexpectedToken, message).at(span, ""))
    }

    // ---- places ----

    /// The place from token `start` up to the token at hand.
    ///
    /// # Panics
    ///
    /// When nothing was read since `start`.
    pub(super) fn span_since(&self, start: usize) -> Span {
        let (first, last) = (&self.tokens[start], &self.tokens[self.at - 1]);
        Span::new(first.span.file, first.span.start, last.span.end)
    }

    /// The place from token `start` up to token `end`, which is after it.
    pub(super) fn span_before(&self, start: usize, end: usize) -> Span {
        let (first, last) = (&self.tokens[start], &self.tokens[end - 1]);
        Span::new(first.span.file, first.span.start, last.span.end)
    }

    /// The place of the token at hand, or just after the last one.
    pub(super) fn place(&self) -> Span {
        match (self.peek(), self.tokens.last()) {
            (Some(token), _) => token.span,
            (None, Some(last)) => last.span.after(),
            (None, None) => Span::synthetic(),
        }
    }

    // ---- marks ----

    /// Notes what the token at hand is.
    pub(super) fn mark(&mut self, mark: Mark) {
        self.mark_at(self.at, mark);
    }

    /// Notes what token `at` is.
    pub(super) fn mark_at(&mut self, at: usize, mark: Mark) {
        if let Some(marks) = &mut self.marks {
            marks.push(at, mark);
        }
    }
}

/// The words of `phrase` after the first `read` ones.
fn rest_of(phrase: &'static str, read: usize) -> &'static str {
    let mut rest = phrase;
    for _ in 0..read {
        rest = rest.split_once(' ').map_or(rest, |(_, rest)| rest);
    }
    rest
}
