//! Statements that ask or command a server and define nothing: SHOW, SYSTEM, SET and their like.

mod backup;
mod copy;
mod describe;
mod explain;
mod kill;
mod optimize;
mod parallel;
mod set;
mod show;
mod system;

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::Ident;
use crate::syntax::ast::admin::{AdminStatement, BackupKind, Transaction};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

/// The words these statements start with.
const FIRST_WORDS: [&str; 18] = [
    "BACKUP", "BEGIN", "CHECK", "COMMIT", "COPY", "DESC", "DESCRIBE", "EXISTS", "EXPLAIN", "KILL",
    "OPTIMIZE", "RESTORE", "ROLLBACK", "SET", "SHOW", "SNAPSHOT", "SYSTEM", "USE",
];

impl Parser<'_> {
    /// Whether a statement of this kind starts here.
    pub(super) fn sees_admin_statement(&self) -> bool {
        match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Word(word, _)) => {
                FIRST_WORDS
                    .iter()
                    .any(|first| word.eq_ignore_ascii_case(first))
                    || self.sees_phrase("START TRANSACTION")
            }
            _ => false,
        }
    }

    /// Reads a statement of this kind, which is [there](Self::sees_admin_statement).
    pub(super) fn admin_statement(&mut self) -> Parse<AdminStatement> {
        type Rule = fn(&mut Parser<'_>) -> Parse<AdminStatement>;
        let boxed: [(&'static str, Rule); 14] = [
            ("SYSTEM", |p| {
                p.system()
                    .map(|node| AdminStatement::System(Box::new(node)))
            }),
            ("SET TRANSACTION", |p| p.set_snapshot()),
            ("SET", |p| p.set().map(AdminStatement::Set)),
            ("SHOW", |p| {
                p.show().map(|node| AdminStatement::Show(Box::new(node)))
            }),
            ("USE", |p| p.use_database()),
            ("OPTIMIZE", |p| {
                p.optimize()
                    .map(|node| AdminStatement::Optimize(Box::new(node)))
            }),
            ("EXPLAIN", |p| {
                p.explain()
                    .map(|node| AdminStatement::Explain(Box::new(node)))
            }),
            ("KILL", |p| {
                p.kill().map(|node| AdminStatement::Kill(Box::new(node)))
            }),
            ("CHECK", |p| p.check().map(AdminStatement::Check)),
            ("EXISTS", |p| p.exists().map(AdminStatement::Exists)),
            ("BACKUP", |p| p.backup(BackupKind::Backup)),
            ("RESTORE", |p| p.backup(BackupKind::Restore)),
            ("SNAPSHOT", |p| {
                p.snapshot()
                    .map(|node| AdminStatement::Snapshot(Box::new(node)))
            }),
            ("COPY", |p| {
                p.copy().map(|node| AdminStatement::Copy(Box::new(node)))
            }),
        ];
        for (words, rule) in boxed {
            if self.sees_phrase(words) {
                self.need_phrase(words)?;
                return rule(self);
            }
        }
        if self.eat_phrase("DESCRIBE") || self.eat(K::Desc) {
            return self
                .describe()
                .map(|node| AdminStatement::Describe(Box::new(node)));
        }
        let transaction = if self.eat_phrase("COMMIT") {
            Transaction::Commit
        } else if self.eat_phrase("ROLLBACK") {
            Transaction::Rollback
        } else {
            self.skip_word();
            self.need_phrase("TRANSACTION")?;
            Transaction::Begin
        };
        Ok(AdminStatement::Transaction(transaction))
    }

    /// `USE [DATABASE] d`, after its first word
    fn use_database(&mut self) -> Parse<AdminStatement> {
        let named = self.sees_name_at(1) || self.sees_symbol_at(1, Symbol::LeftBrace);
        if self.sees(K::Database) && named && self.word_at(1) != Some(K::Parallel) {
            self.skip_word();
        }
        self.database_name().map(AdminStatement::Use)
    }

    /// `ON CLUSTER c`, or nothing, where no name `on` can stand.
    fn cluster(&mut self) -> Parse<Option<Ident>> {
        if !self.eat(K::On) {
            return Ok(None);
        }
        self.need(K::Cluster)?;
        self.name_or_string(Kind::Name).map(Some)
    }
}
