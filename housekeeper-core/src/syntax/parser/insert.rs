//! INSERT.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use super::unsupported_clause;
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::{
    Expr, ExprKind, Ident, Insert, InsertFile, InsertSource, InsertTarget, OutputOptions, Query,
    QueryTerm, Statement,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// `INSERT …`, `WITH … INSERT …`
    pub(super) fn insert_statement(&mut self) -> Parse<Statement> {
        let with = if self.eat(K::With) {
            let with = self.with()?;
            if with.recursive {
                return self.refuse(|| unsupported_clause("WITH RECURSIVE before INSERT"));
            }
            Some(with)
        } else {
            None
        };
        self.need_all(&[K::Insert, K::Into])?;
        self.eat(K::Table);
        let mut partition_by = None;
        let target = if self.eat(K::Function) {
            let call = self.table_function()?;
            if self.eat_all(&[K::Partition, K::By]) {
                partition_by = Some(self.element()?);
            }
            InsertTarget::Function(Box::new(call))
        } else {
            InsertTarget::Table(self.object_name()?)
        };
        let columns = self.insert_columns()?;
        let file = self.infile()?;
        let settings = self.settings_clause()?;
        let source = match file {
            Some(file) => self.file_source(file)?,
            None => self.insert_source()?,
        };
        if with.is_some() {
            self.check_with(&source)?;
        }
        Ok(Statement::Insert(Box::new(Insert {
            with,
            target,
            partition_by,
            columns,
            settings,
            source,
        })))
    }

    /// Whether the WITH at hand is that of an INSERT.
    pub(super) fn sees_with_of_insert(&self) -> bool {
        self.sees(K::With)
            && (1..)
                .map_while(|ahead| self.peek_at(ahead).map(|_| ahead))
                .any(|ahead| {
                    self.word_at(ahead) == Some(K::Insert)
                        && self.word_at(ahead + 1) == Some(K::Into)
                })
    }

    /// `(a, b.c, * EXCEPT d)`, or nothing; a parenthesis may also open the query.
    fn insert_columns(&mut self) -> Parse<Vec<Expr>> {
        if !self.sees_symbol(Symbol::LeftParen) || self.sees_query_in_parens() {
            return Ok(Vec::new());
        }
        self.parens(|p| {
            let mut columns = vec![p.insert_column()?];
            while p.eat_symbol(Symbol::Comma) {
                if p.sees_symbol(Symbol::RightParen) {
                    break;
                }
                columns.push(p.insert_column()?);
            }
            Ok(columns)
        })
    }

    /// Whether the parenthesis at hand opens a query and not a list with a column that is called
    /// `select`.
    fn sees_query_in_parens(&self) -> bool {
        if self.sees_symbol_at(1, Symbol::LeftParen) {
            return true;
        }
        matches!(self.word_at(1), Some(K::Select | K::With | K::From))
            && ![Symbol::Comma, Symbol::RightParen, Symbol::Dot]
                .iter()
                .any(|symbol| self.sees_symbol_at(2, *symbol))
    }

    /// `a`, `a.b`, `*`, `t.*`, `COLUMNS('re')`
    fn insert_column(&mut self) -> Parse<Expr> {
        let start = self.at();
        let column = self.spanned(|p| {
            if p.sees_symbol(Symbol::Star) {
                p.star(None)
            } else if p.sees(K::Columns) && p.sees_symbol_at(1, Symbol::LeftParen) {
                p.columns(None)
            } else if p.sees_name() {
                p.path()
            } else {
                p.fail(Kind::ColumnName)
            }
        })?;
        match column.node {
            ExprKind::Path(_) | ExprKind::Star(_) | ExprKind::Columns(_) => Ok(column),
            _ => self.refuse_since(start, "this is not the name of a column"),
        }
    }

    /// `FROM INFILE 'path' [COMPRESSION 'gzip']`, or nothing
    fn infile(&mut self) -> Parse<Option<InsertFile>> {
        if !self.eat_all(&[K::From, K::Infile]) {
            return Ok(None);
        }
        let path = self.string()?;
        let compression = if self.eat_phrase("COMPRESSION") {
            Some(self.string()?)
        } else {
            None
        };
        Ok(Some(InsertFile {
            path,
            compression,
            query: None,
            format: None,
        }))
    }

    /// What reads a file: nothing, `FORMAT …` or a query.
    fn file_source(&mut self, mut file: InsertFile) -> Parse<InsertSource> {
        if self.eat(K::Format) {
            file.format = Some(self.name(Kind::Name)?);
        } else if self.sees_query_at(0) {
            let mut query = self.spanned_query()?;
            if self.eat(K::Format) {
                query.node.output = Some(Box::new(OutputOptions::format(self.name(Kind::Name)?)));
            }
            file.query = Some(query);
        }
        Ok(InsertSource::Infile(Box::new(file)))
    }

    fn insert_source(&mut self) -> Parse<InsertSource> {
        if self.eat(K::Values) {
            return self.data().map(InsertSource::Values);
        }
        if self.eat(K::Format) {
            let format = self.name(Kind::Name)?;
            let Some(data) = self.data_if_any() else {
                return self.no_data(&format);
            };
            return Ok(if format.node == "Values" {
                InsertSource::Values(data)
            } else {
                InsertSource::Format { format, data }
            });
        }
        let start = self.at();
        let mut query = Box::new(self.spanned_query()?);
        let reads_input = self.reads_input(start);
        if self.eat(K::Format) {
            query.node.output = Some(Box::new(OutputOptions::format(self.name(Kind::Name)?)));
        }
        let data = self.data_if_any();
        let format = query
            .node
            .output
            .as_ref()
            .and_then(|output| output.format.as_ref());
        if let (Some(format), None, true) = (format, &data, reads_input) {
            return self.no_data(format);
        }
        Ok(InsertSource::Query { query, data })
    }

    /// Whether `input(` was read since token `start`.
    fn reads_input(&self, start: usize) -> bool {
        let read = &self.tokens()[start..self.at()];
        read.windows(2).any(|pair| {
            matches!(pair[0].kind, TokenKind::Word("input", _)) && pair[1].is(Symbol::LeftParen)
        })
    }

    /// Fails since the lexer found no rows after the name of a format, not even empty ones.
    fn no_data<T>(&mut self, format: &Ident) -> Parse<T> {
        self.refuse(|| {
            let message = "a `;` stands directly after the name of the format";
            Diagnostic::error(Code::UnexpectedToken, message)
                .at(format.span, "no data follows")
                .help("put a space or a new line before the data")
        })
    }

    /// The rows the lexer found.
    fn data(&mut self) -> Parse<String> {
        match self.data_if_any() {
            Some(data) => Ok(data),
            None => self.refuse_since(self.at(), "no rows can stand here"),
        }
    }

    fn data_if_any(&mut self) -> Option<String> {
        match self.peek()?.kind {
            TokenKind::Data(data) => {
                self.skip();
                Some(data.to_owned())
            }
            _ => None,
        }
    }

    /// Checks that no SELECT has a WITH besides that of the INSERT.
    fn check_with(&mut self, source: &InsertSource) -> Parse<()> {
        let query = match source {
            InsertSource::Query { query, .. } => Some(&query.node),
            InsertSource::Infile(file) => file.query.as_ref().map(|query| &query.node),
            InsertSource::Values(_) | InsertSource::Format { .. } => None,
        };
        if query.is_some_and(has_with) {
            return self.refuse(|| {
                let message = "one WITH stands before the INSERT and another at the SELECT";
                Diagnostic::error(Code::DuplicateClause, message)
            });
        }
        Ok(())
    }
}

fn has_with(query: &Query) -> bool {
    let mut terms = std::iter::once(&query.first).chain(query.rest.iter().map(|each| &each.term));
    terms.any(|term| match &term.node {
        QueryTerm::Select(select) => select.with.is_some(),
        QueryTerm::Nested(_) | QueryTerm::Explain(_) => false,
    })
}
