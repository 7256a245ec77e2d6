//! Statements, chosen by their first words.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::syntax::ast::{Query, QueryTerm, Statement, WithOutput};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

/// The first words of ClickHouse's statements, for a word that is none of them.
const FIRST_WORDS: [&str; 42] = [
    "ALTER", "ATTACH", "BACKUP", "BEGIN", "CHECK", "COMMIT", "CREATE", "DELETE", "DESC",
    "DESCRIBE", "DETACH", "DROP", "EXCHANGE", "EXECUTE", "EXISTS", "EXPLAIN", "FROM", "GRANT",
    "INSERT", "KILL", "MOVE", "OPTIMIZE", "PARALLEL", "RENAME", "REPLACE", "RESTORE", "REVOKE",
    "ROLLBACK", "SELECT", "SET", "SHOW", "SNAPSHOT", "SYSTEM", "TRUNCATE", "UNDROP", "UNFREEZE",
    "UPDATE", "USE", "WATCH", "WITH", "COPY", "VALUES",
];

impl Parser<'_> {
    /// Any statement, or several with `PARALLEL WITH` between them; without the `;` after it.
    pub(super) fn statement(&mut self) -> Parse<Statement> {
        let start = self.at();
        let first = self.single_statement()?;
        self.parallel_after(start, first)
    }

    /// One statement.
    pub(super) fn single_statement(&mut self) -> Parse<Statement> {
        // The usual ones first: the others are told by words that are compared as text.
        if let Some(K::Select | K::From) = self.word() {
            return self.query_statement();
        }
        if self.sees_access_statement() {
            return self
                .access_statement()
                .map(|node| Statement::Access(Box::new(node)));
        }
        if self.sees_object_statement() {
            return self
                .object_statement()
                .map(|node| Statement::Object(Box::new(node)));
        }
        if let Some(K::Create | K::Replace | K::Alter | K::Drop | K::Rename | K::Exchange) =
            self.word()
        {
            let mut statement = self.definition_statement()?;
            let Some(output) = self.output()? else {
                return Ok(statement);
            };
            if let Some(query) = statement.last_query_mut() {
                open_query(&mut query.node);
            }
            return Ok(Statement::WithOutput(Box::new(WithOutput {
                statement,
                output: *output,
            })));
        }
        if self.sees_admin_statement() {
            return self
                .admin_statement()
                .map(|node| Statement::Admin(Box::new(node)));
        }
        match self.word() {
            Some(K::Insert) => self.insert_statement(),
            Some(K::With) if self.sees_with_of_insert() => self.insert_statement(),
            Some(K::With) => self.query_statement(),
            None if self.sees_symbol(Symbol::LeftParen) => self.query_statement(),
            _ => self.no_statement(),
        }
    }

    /// A statement that defines or changes what there is.
    fn definition_statement(&mut self) -> Parse<Statement> {
        match self.word() {
            Some(K::Create) => self.create_statement(),
            Some(K::Replace) => self.replace_statement(),
            Some(K::Alter) => self.alter_statement(),
            Some(K::Drop) => self.drop_statement(),
            Some(K::Rename) => self.rename_statement(),
            _ => self.exchange_statement(),
        }
    }

    /// `SELECT … [INTO OUTFILE …] [FORMAT …] [SETTINGS …]`
    fn query_statement(&mut self) -> Parse<Statement> {
        let mut query = self.query()?;
        query.output = self.output()?;
        Ok(Statement::Select(query))
    }

    /// Fails at a first word that no statement starts with.
    fn no_statement(&mut self) -> Parse<Statement> {
        let Some(token) = self.peek() else {
            return self.fail(Kind::Statement);
        };
        let word = match token.kind {
            TokenKind::Word(word, _) => Some(word),
            _ => None,
        };
        self.refuse(|| {
            let found = super::error::describe(token);
            let message = format!("expected a statement, found {found}");
            let diagnostic = Diagnostic::error(Code::UnexpectedToken, message)
                .at(token.span, "no statement starts like this");
            match word.and_then(|word| nearest(word, FIRST_WORDS)) {
                Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                None => diagnostic,
            }
        })
    }
}

/// Takes away the parentheses around all of a query: to ClickHouse they mean nothing.
fn open_query(query: &mut Query) {
    if query.rest.is_empty()
        && let QueryTerm::Nested(inner) = &mut query.first.node
    {
        let inner = Query::clone(inner);
        *query = inner;
    }
}
