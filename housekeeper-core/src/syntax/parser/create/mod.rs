//! `CREATE`, and `REPLACE`.

mod database;
mod dictionary;
mod elements;
mod refresh;
mod security;
mod table;
mod target;
mod view;

use super::cursor::{Parse, Parser};
use super::expected::{Expected, Kind};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{CreateMode, Ident, ObjectName, Statement};
use crate::syntax::keyword::Keyword as K;

/// The word a definition stands after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Create,
    Replace,
    Attach,
}

/// A definition.
#[derive(Debug)]
pub(super) struct Definition {
    /// The statement, as if CREATE stood before it.
    pub(super) statement: Statement,
    /// `FROM 'path'` of ATTACH TABLE.
    pub(super) from_path: Option<Spanned<String>>,
}

impl From<Statement> for Definition {
    fn from(statement: Statement) -> Self {
        Self {
            statement,
            from_path: None,
        }
    }
}

/// What can be created, for a word that is none of it.
const OBJECTS: [&str; 17] = [
    "DATABASE",
    "DICTIONARY",
    "FUNCTION",
    "INDEX",
    "MATERIALIZED",
    "NAMED",
    "POLICY",
    "PROFILE",
    "QUOTA",
    "RESOURCE",
    "ROLE",
    "SETTINGS",
    "TABLE",
    "TEMPORARY",
    "USER",
    "VIEW",
    "WORKLOAD",
];

/// What stands between CREATE and the clauses of an object.
struct Head {
    mode: CreateMode,
    name: ObjectName,
    uuid: Option<Spanned<String>>,
    on_cluster: Option<Ident>,
}

impl Parser<'_> {
    /// `CREATE …`
    pub(super) fn create_statement(&mut self) -> Parse<Statement> {
        self.need(K::Create)?;
        self.definition(Verb::Create)
            .map(|definition| definition.statement)
    }

    /// `REPLACE TABLE …`, `REPLACE DICTIONARY …`
    pub(super) fn replace_statement(&mut self) -> Parse<Statement> {
        self.need(K::Replace)?;
        self.definition(Verb::Replace)
            .map(|definition| definition.statement)
    }

    /// What stands after CREATE, REPLACE or ATTACH.
    ///
    /// Not read are the short forms of ATTACH that have no definition.
    pub(super) fn definition(&mut self, verb: Verb) -> Parse<Definition> {
        let mode = match verb {
            Verb::Create if self.sees_all(&[K::Or, K::Replace]) => {
                self.skip_word();
                self.skip_word();
                CreateMode::OrReplace
            }
            Verb::Create | Verb::Attach => CreateMode::Create,
            Verb::Replace => CreateMode::Replace,
        };
        let temporary_view = self.sees_all(&[K::Temporary, K::View]) && mode == CreateMode::Create;
        match self.word() {
            Some(K::Table) => self.create_table(verb, mode),
            Some(K::Temporary) if self.word_at(1) == Some(K::Table) => {
                self.create_table(verb, mode)
            }
            Some(K::Dictionary) => self.create_dictionary(verb, mode).map(Into::into),
            Some(K::Database) if mode == CreateMode::Create => {
                self.create_database().map(Into::into)
            }
            Some(K::View | K::Materialized | K::Definer | K::Sql) if verb != Verb::Replace => {
                self.create_any_view(mode).map(Into::into)
            }
            Some(K::Temporary) if temporary_view => self.create_any_view(mode).map(Into::into),
            _ => {
                for word in OBJECTS {
                    self.expect(Expected::Hint(word));
                }
                self.fail(Kind::Object)
            }
        }
    }

    /// `[IF NOT EXISTS] name [UUID '…'] [ON CLUSTER …]`, after the kind of object
    fn head(&mut self, mode: CreateMode) -> Parse<Head> {
        let mode = self.if_not_exists_mode(mode);
        let name = self.object_name()?;
        let uuid = self.uuid()?;
        let on_cluster = self.on_cluster()?;
        Ok(Head {
            mode,
            name,
            uuid,
            on_cluster,
        })
    }

    /// The mode with `IF NOT EXISTS`, if it stands here and may.
    fn if_not_exists_mode(&mut self, mode: CreateMode) -> CreateMode {
        if mode == CreateMode::Create && self.if_not_exists() {
            CreateMode::IfNotExists
        } else {
            mode
        }
    }

    /// `COMMENT '…'` after a query or before it, but not in both places.
    fn second_comment(&mut self, first: Option<Spanned<String>>) -> Parse<Option<Spanned<String>>> {
        match (first, self.comment_clause()?) {
            (None, second) => Ok(second),
            (first, None) => Ok(first),
            (Some(first), Some(second)) => self.refuse(|| {
                Diagnostic::error(Code::DuplicateClause, "COMMENT is given twice")
                    .at(second.span, "given again")
                    .see(first.span, "first here")
            }),
        }
    }
}

/// The error about a second PRIMARY KEY.
fn second_primary_key(first: Span, second: Span) -> Diagnostic {
    let message = "the table has more than one PRIMARY KEY";
    Diagnostic::error(Code::ConflictingClauses, message)
        .at(second, "")
        .see(first, "another here")
}
