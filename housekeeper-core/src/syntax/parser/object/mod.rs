//! What is done to objects besides the statements of their own: ATTACH, DETACH, functions, named collections, DELETE and their like.

mod alter_database;
mod attach;
mod detach;
mod drop_named;
mod function;
mod index;
mod mutation;
mod named_collection;
mod workload;

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::CreateMode;
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Token, TokenKind};

/// The statements of this kind, by their first words.
#[derive(Debug, Clone, Copy)]
enum Start {
    Attach,
    Detach,
    Truncate,
    Undrop,
    Delete,
    Update,
    CreateFunction,
    CreateCollection,
    CreateIndex,
    CreateWorkload,
    CreateResource,
    AlterCollection,
    AlterDatabase,
    DropIndex,
    DropNamed,
}

impl Parser<'_> {
    /// Whether a statement of this kind starts here.
    pub(super) fn sees_object_statement(&self) -> bool {
        self.object_start().is_some()
    }

    /// Reads a statement of this kind, which is [there](Self::sees_object_statement).
    pub(super) fn object_statement(&mut self) -> Parse<ObjectStatement> {
        use ObjectStatement as S;
        let Some(start) = self.object_start() else {
            return self.fail(Kind::Statement);
        };
        match start {
            Start::Attach => self.attach(),
            Start::Detach => self.detach().map(S::Detach),
            Start::Truncate => self.truncate(),
            Start::Undrop => self.undrop().map(S::Undrop),
            Start::Delete => self.delete_from().map(S::Delete),
            Start::Update => self.update_table().map(S::Update),
            Start::CreateFunction => self.create_function().map(S::CreateFunction),
            Start::CreateCollection => self.create_named_collection().map(S::CreateNamedCollection),
            Start::CreateIndex => self.create_index().map(S::CreateIndex),
            Start::CreateWorkload => self.create_workload().map(S::CreateWorkload),
            Start::CreateResource => self.create_resource().map(S::CreateResource),
            Start::AlterCollection => self.alter_named_collection().map(S::AlterNamedCollection),
            Start::AlterDatabase => self.alter_database().map(S::AlterDatabase),
            Start::DropIndex => self.drop_index().map(S::DropIndex),
            Start::DropNamed => self.drop_named().map(S::DropNamed),
        }
    }

    fn object_start(&self) -> Option<Start> {
        match self.word() {
            Some(K::Attach) => Some(Start::Attach),
            Some(K::Detach) => Some(Start::Detach),
            Some(K::Delete) => Some(Start::Delete),
            Some(K::Update) => Some(Start::Update),
            Some(K::Create) => {
                let replaces =
                    self.word_at(1) == Some(K::Or) && self.word_at(2) == Some(K::Replace);
                self.created(if replaces { 3 } else { 1 })
            }
            Some(K::Alter) => match self.word_at(1) {
                Some(K::Database) => Some(Start::AlterDatabase),
                None if self.has_word_at(1, "NAMED") => Some(Start::AlterCollection),
                _ => None,
            },
            Some(K::Drop) => match self.created(1)? {
                Start::CreateIndex => Some(Start::DropIndex),
                _ => Some(Start::DropNamed),
            },
            None if self.has_word_at(0, "TRUNCATE") => Some(Start::Truncate),
            None if self.has_word_at(0, "UNDROP") => Some(Start::Undrop),
            _ => None,
        }
    }

    /// What is created that is named `ahead` tokens from here.
    fn created(&self, ahead: usize) -> Option<Start> {
        match self.word_at(ahead) {
            Some(K::Function) => Some(Start::CreateFunction),
            Some(K::Index) => Some(Start::CreateIndex),
            Some(K::Unique) if self.word_at(ahead + 1) == Some(K::Index) => {
                Some(Start::CreateIndex)
            }
            None if self.has_word_at(ahead, "NAMED") => Some(Start::CreateCollection),
            None if self.has_word_at(ahead, "WORKLOAD") => Some(Start::CreateWorkload),
            None if self.has_word_at(ahead, "RESOURCE") => Some(Start::CreateResource),
            _ => None,
        }
    }

    /// Whether `word`, in upper case, stands `ahead` tokens from here.
    fn has_word_at(&self, ahead: usize, word: &str) -> bool {
        matches!(
            self.peek_at(ahead),
            Some(Token { kind: TokenKind::Word(found, _), .. }) if found.eq_ignore_ascii_case(word)
        )
    }

    /// `CREATE [OR REPLACE] kind [IF NOT EXISTS]`
    fn create_named(&mut self, kind: &'static str) -> Parse<CreateMode> {
        self.need(K::Create)?;
        let replaces = self.eat_all(&[K::Or, K::Replace]);
        self.need_phrase(kind)?;
        Ok(if replaces {
            CreateMode::OrReplace
        } else if self.if_not_exists() {
            CreateMode::IfNotExists
        } else {
            CreateMode::Create
        })
    }
}
