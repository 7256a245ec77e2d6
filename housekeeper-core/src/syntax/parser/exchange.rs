//! `EXCHANGE`.

use super::cursor::{Parse, Parser};
use crate::syntax::ast::{Exchange, RenameKind, RenamePair, Statement};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `EXCHANGE …`
    pub(super) fn exchange_statement(&mut self) -> Parse<Statement> {
        self.need(K::Exchange)?;
        let kind = if self.eat(K::Dictionaries) {
            RenameKind::Dictionary
        } else {
            self.need(K::Tables)?;
            RenameKind::Table
        };
        let pairs = self.list(|p| {
            let from = p.object_name()?;
            p.need(K::And)?;
            let to = p.object_name()?;
            Ok(RenamePair {
                if_exists: false,
                from,
                to,
            })
        })?;
        let on_cluster = self.on_cluster()?;
        Ok(Statement::Exchange(Exchange {
            kind,
            pairs,
            on_cluster,
        }))
    }
}
