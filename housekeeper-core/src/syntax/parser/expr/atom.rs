//! What an expression starts with.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::super::literal::is_special_number;
use super::super::unsupported_clause;
use super::special_call;
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Literal, Number, QueryParameter};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

impl Parser<'_> {
    /// A literal, a name, a call, or anything in brackets.
    pub(super) fn atom(&mut self) -> Parse<Expr> {
        let start = self.at();
        let kind = self.atom_kind()?;
        Ok(Spanned::new(kind, self.span_since(start)))
    }

    fn atom_kind(&mut self) -> Parse<ExprKind> {
        let Some(token) = self.peek() else {
            return self.fail(Kind::Expression);
        };
        match &token.kind {
            TokenKind::Word(_, None) => self.name_or_call(),
            TokenKind::Quoted(name) => match Keyword::find(name) {
                Some(keyword)
                    if special_call::is_special(keyword)
                        && self.sees_symbol_at(1, Symbol::LeftParen) =>
                {
                    self.special_call(keyword)
                }
                _ => self.name_or_call(),
            },
            TokenKind::Word(_, Some(keyword)) => self.atom_word(*keyword),
            TokenKind::String(_) | TokenKind::Bytes(_) => match self.constant() {
                Some(literal) => Ok(ExprKind::Literal(literal)),
                None => self.fail(Kind::Expression),
            },
            TokenKind::Symbol(Symbol::LeftParen) => self.parenthesized(),
            TokenKind::Symbol(Symbol::LeftBracket) => {
                self.skip();
                let items = self.elements_until(Symbol::RightBracket, false)?;
                Ok(ExprKind::Array(items))
            }
            TokenKind::Symbol(Symbol::LeftBrace) => {
                let parameter = self.query_parameter()?;
                Ok(ExprKind::Parameter(Box::new(parameter)))
            }
            TokenKind::Symbol(Symbol::Star) => self.star(None),
            TokenKind::Symbol(Symbol::DoubleAt) => self.global_variable(),
            TokenKind::Symbol(Symbol::Question) => self.refuse(|| {
                unsupported_clause("`?` as a parameter")
                    .help("name the parameter and its type: `{name:Type}`")
            }),
            _ => self.fail(Kind::Expression),
        }
    }

    /// What starts with a bare word that may be a keyword.
    fn atom_word(&mut self, keyword: Keyword) -> Parse<ExprKind> {
        let opens = self.sees_symbol_at(1, Symbol::LeftParen);
        match keyword {
            Keyword::Null | Keyword::True | Keyword::False => match self.constant() {
                Some(literal) => Ok(ExprKind::Literal(literal)),
                None => self.fail(Kind::Expression),
            },
            Keyword::Case => self.form_or_name(Self::case),
            Keyword::Interval => self.form_or_name(Self::interval),
            Keyword::Date | Keyword::Timestamp if self.sees_string_at(1) => {
                self.typed_string(keyword == Keyword::Date)
            }
            Keyword::Exists if opens => {
                self.skip_word();
                let query = self.subquery()?;
                Ok(ExprKind::Exists(Box::new(query)))
            }
            Keyword::Columns if opens && self.sees_columns() => self.columns(None),
            keyword if self.starts_clause(keyword) => self.fail(Kind::Expression),
            keyword if opens && special_call::is_special(keyword) => self.special_call(keyword),
            _ => self.name_or_call(),
        }
    }

    /// Whether a word goes on the statement and is no column: `GROUP BY`.
    ///
    /// ClickHouse itself would read it as a column; then the error comes later and says less.
    fn starts_clause(&self, keyword: Keyword) -> bool {
        matches!(
            keyword,
            Keyword::Group | Keyword::Order | Keyword::Partition
        ) && self.word_at(1) == Some(Keyword::By)
    }

    /// `CASE …`, `INTERVAL …`: whether the word starts the form or is a name, only the form tells.
    /// Where it was a name once it stays one: no nesting makes the parser try it twice.
    fn form_or_name(&mut self, form: fn(&mut Self) -> Parse<ExprKind>) -> Parse<ExprKind> {
        let at = self.at();
        if !self.names.contains(&at) {
            if let Some(kind) = self.attempt(form) {
                return Ok(kind);
            }
            self.names.insert(at);
        }
        self.name_or_call()
    }

    fn name_or_call(&mut self) -> Parse<ExprKind> {
        if let Some(Token {
            kind: TokenKind::Word(word, _),
            ..
        }) = self.peek()
            && is_special_number(word)
        {
            let number = Number::new(word.to_ascii_lowercase());
            self.skip();
            return Ok(ExprKind::Literal(Literal::Number(number)));
        }
        if self.sees_symbol_at(1, Symbol::LeftParen) {
            return self.call();
        }
        self.path()
    }

    /// Elements up to `close`, which is read, with commas between them.
    pub(in super::super) fn elements_until(
        &mut self,
        close: Symbol,
        trailing_comma: bool,
    ) -> Parse<Vec<Expr>> {
        let mut items = Vec::new();
        if self.eat_symbol(close) {
            return Ok(items);
        }
        loop {
            items.push(self.element()?);
            if !self.eat_symbol(Symbol::Comma) {
                self.need_symbol(close)?;
                return Ok(items);
            }
            if trailing_comma && self.eat_symbol(close) {
                return Ok(items);
            }
        }
    }

    /// `{name:Type}`; the name cannot be quoted.
    pub(in super::super) fn query_parameter(&mut self) -> Parse<QueryParameter> {
        self.need_symbol(Symbol::LeftBrace)?;
        if matches!(
            self.peek().map(|token| &token.kind),
            Some(TokenKind::Quoted(_))
        ) {
            return self.fail(Kind::Name);
        }
        let name = self.name(Kind::Name)?;
        self.need_symbol(Symbol::Colon)?;
        let data_type = self.data_type()?;
        self.need_symbol(Symbol::RightBrace)?;
        Ok(QueryParameter { name, data_type })
    }

    /// `@@name`, `@@session.name`: ClickHouse makes it a call with a name.
    fn global_variable(&mut self) -> Parse<ExprKind> {
        let start = self.at();
        self.skip();
        let mut name = self.name(Kind::Name)?;
        if self.eat_symbol_quietly(Symbol::Dot) {
            name = self.name(Kind::Name)?;
        }
        let span = self.span_since(start);
        let text = ExprKind::Literal(Literal::String(name.node.clone()));
        let function = Spanned::new("globalVariable".to_owned(), span);
        let call = FunctionCall::new(function, vec![Spanned::new(text, name.span)]);
        let operand = Spanned::new(ExprKind::Function(Box::new(call)), span);
        Ok(ExprKind::Alias {
            operand: Box::new(operand),
            alias: Spanned::new(format!("@@{}", name.node), span),
        })
    }
}
