//! Tables of a `FROM`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::super::expr::{may_name_table, select_all, term_of};
use super::super::unsupported_clause;
use crate::source::Spanned;
use crate::syntax::ast::{
    BinaryOperator, Expr, ExprKind, FromClause, Literal, ObjectName, Query, QueryTerm, Sample,
    TableRef, TableSource,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// What stands after `FROM`.
    pub(super) fn from(&mut self) -> Parse<FromClause> {
        let first = self.table()?;
        self.joined_after(first)
    }

    fn joined_after(&mut self, first: Spanned<TableRef>) -> Parse<FromClause> {
        let mut joins = Vec::new();
        loop {
            let start = self.at();
            match self.join()? {
                Some(join) => joins.push(Spanned::new(join, self.span_since(start))),
                None => return Ok(FromClause { first, joins }),
            }
        }
    }

    pub(in super::super) fn table(&mut self) -> Parse<Spanned<TableRef>> {
        self.spanned(Self::table_ref)
    }

    fn table_ref(&mut self) -> Parse<TableRef> {
        let source = self.table_source()?;
        self.table_ref_of(source)
    }

    fn table_ref_of(&mut self, source: TableSource) -> Parse<TableRef> {
        let mut table = TableRef::new(source);
        table.alias = if self.eat(K::As) {
            Some(self.name(Kind::Name)?)
        } else if self.aliases_need_as {
            None
        } else {
            self.implicit_alias(may_name_table)
        };
        if table.alias.is_some() && self.sees_symbol(Symbol::LeftParen) {
            table.column_aliases = self.parens(|p| p.list(|p| p.name(Kind::ColumnName)))?;
        }
        table.is_final = self.eat(K::Final);
        if self.eat(K::Sample) {
            table.sample = Some(Box::new(self.sample()?));
        }
        if self.sees(K::Stream) {
            self.skip_word();
            table.is_stream = true;
            if self.sees_symbol(Symbol::LeftParen) {
                return self.refuse(|| unsupported_clause("settings of STREAM"));
            }
        }
        Ok(table)
    }

    fn table_source(&mut self) -> Parse<TableSource> {
        match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Symbol(Symbol::LeftParen)) => {
                let query = self.nested(Self::subquery_or_joins)?;
                Ok(TableSource::Subquery(Box::new(query)))
            }
            Some(TokenKind::Symbol(Symbol::LeftBrace)) => self.table_parameter(),
            // `FROM FROM t`: one too many.
            Some(TokenKind::Word(_, Some(K::From))) if self.sees_name_at(1) => {
                self.fail(Kind::TableName)
            }
            Some(TokenKind::String(_)) => {
                let name = self.string()?;
                Ok(TableSource::Table(ObjectName::new(None, name)))
            }
            Some(TokenKind::Word(..) | TokenKind::Quoted(_)) => {
                let dotted = self.sees_symbol_at(1, Symbol::Dot);
                if self.sees_symbol_at(1 + usize::from(dotted) * 2, Symbol::LeftParen) {
                    let call = self.table_function()?;
                    return Ok(TableSource::Function(Box::new(call)));
                }
                self.object_name().map(TableSource::Table)
            }
            _ => self.fail(Kind::TableName),
        }
    }

    /// `{name:Identifier}`, or the name of a table with such a part
    fn table_parameter(&mut self) -> Parse<TableSource> {
        if self.sees_symbol_at(5, Symbol::Dot) {
            return self.object_name().map(TableSource::Table);
        }
        let parameter = self.query_parameter()?;
        Ok(TableSource::Parameter(Box::new(parameter)))
    }

    /// `(query)`, or `(a JOIN b ON …)`, which ClickHouse reads as `(SELECT * FROM a JOIN b ON …)`.
    ///
    /// As with [expressions](super::super::expr), what starts with parentheses is known for sure
    /// only after them, and nothing is read twice.
    fn subquery_or_joins(&mut self) -> Parse<Query> {
        let outer = std::mem::replace(&mut self.aliases_need_as, true);
        let parsed = self.parens_of_from();
        self.aliases_need_as = outer;
        parsed.map(|(query, _)| query)
    }

    /// The same, and whether it is joins.
    fn parens_of_from(&mut self) -> Parse<(Query, bool)> {
        if self.starts_subquery_at(1) {
            return self.subquery().map(|query| (query, false));
        }
        self.need_symbol(Symbol::LeftParen)?;
        let start = self.at();
        if !self.sees_symbol(Symbol::LeftParen) {
            let first = self.table()?;
            return self.joins_in_parens(start, first);
        }
        let (inner, is_joins) = self.nested(Self::parens_of_from)?;
        if !is_joins && self.eat_symbol_quietly(Symbol::RightParen) {
            return Ok((inner, false));
        }
        if !is_joins && self.sees_set_operator() {
            let first = Spanned::new(term_of(inner), self.span_since(start));
            let query = self.query_after(first)?;
            self.need_symbol(Symbol::RightParen)?;
            return Ok((query, false));
        }
        let table = self.table_ref_of(TableSource::Subquery(Box::new(inner)))?;
        let first = Spanned::new(table, self.span_since(start));
        self.joins_in_parens(start, first)
    }

    /// The joins after `first`, which was read since token `start`, and the closing parenthesis.
    fn joins_in_parens(&mut self, start: usize, first: Spanned<TableRef>) -> Parse<(Query, bool)> {
        let from = self.joined_after(first)?;
        if from.joins.is_empty() {
            // A table alone is no query.
            return self.fail(Kind::Query);
        }
        let select = QueryTerm::Select(Box::new(select_all(from)));
        let query = Query {
            first: Spanned::new(select, self.span_since(start)),
            rest: Vec::new(),
            output: None,
        };
        self.need_symbol(Symbol::RightParen)?;
        Ok((query, true))
    }

    /// `1/10`, `0.1 OFFSET 0.5`, after `SAMPLE`
    fn sample(&mut self) -> Parse<Sample> {
        let ratio = self.ratio()?;
        let offset = if self.eat(K::Offset) {
            Some(self.ratio()?)
        } else {
            None
        };
        Ok(Sample { ratio, offset })
    }

    /// `0.1`, `1/10`: decimal numbers without a sign
    fn ratio(&mut self) -> Parse<Expr> {
        let start = self.at();
        let mut ratio = self.ratio_number()?;
        if self.eat_symbol(Symbol::Slash) {
            let kind = ExprKind::Binary {
                left: Box::new(ratio),
                operator: BinaryOperator::Divide,
                right: Box::new(self.ratio_number()?),
            };
            ratio = Spanned::new(kind, self.span_since(start));
        }
        Ok(ratio)
    }

    fn ratio_number(&mut self) -> Parse<Expr> {
        match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Number(text))
                if !text.starts_with("0x") && !text.starts_with("0b") && !text.starts_with('.') =>
            {
                let number = self.spanned(Self::number)?;
                Ok(number.map(|number| ExprKind::Literal(Literal::Number(number))))
            }
            _ => self.fail(Kind::Number),
        }
    }
}
