//! `DROP`.

use super::cursor::{Parse, Parser};
use crate::syntax::ast::{DropKind, DropObjects, Statement};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `DROP …`
    pub(super) fn drop_statement(&mut self) -> Parse<Statement> {
        self.need(K::Drop)?;
        let temporary = self.eat(K::Temporary);
        let kind = if !temporary && self.eat(K::Database) {
            DropKind::Database
        } else if self.eat(K::View) {
            DropKind::View
        } else if self.eat(K::Dictionary) {
            DropKind::Dictionary
        } else {
            self.need(K::Table)?;
            DropKind::Table
        };
        let if_exists = self.if_exists();
        let if_empty = self.sees_all(&[K::If, K::Empty]) && self.eat_all(&[K::If, K::Empty]);
        let names = if kind == DropKind::Database {
            vec![self.database_name()?]
        } else {
            self.list(Self::object_name)?
        };
        let on_cluster = self.on_cluster()?;
        let sync = self.eat(K::Sync) || self.eat_all(&[K::No, K::Delay]);
        Ok(Statement::Drop(DropObjects {
            kind,
            temporary,
            if_exists,
            if_empty,
            names,
            on_cluster,
            sync,
        }))
    }
}
