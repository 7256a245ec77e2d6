//! `DROP`.

use super::cursor::{Parse, Parser};
use crate::syntax::ast::{DropKind, DropObjects, Statement};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `DROP …`
    pub(super) fn drop_statement(&mut self) -> Parse<Statement> {
        self.need(K::Drop)?;
        let (temporary, kind) = self.dropped_kind(false)?;
        let if_exists = self.if_exists();
        let if_empty = self.sees_all(&[K::If, K::Empty]) && self.eat_all(&[K::If, K::Empty]);
        let names = if kind == DropKind::Database {
            vec![self.database_name()?]
        } else {
            self.list(Self::object_name)?
        };
        let on_cluster = self.on_cluster()?;
        let sync = self.sync();
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
