//! `RENAME`.

use super::cursor::{Parse, Parser};
use crate::syntax::ast::{ObjectName, Rename, RenameKind, RenamePair, Statement};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `RENAME …`
    pub(super) fn rename_statement(&mut self) -> Parse<Statement> {
        self.need(K::Rename)?;
        let (kind, pairs) = if self.eat(K::Database) {
            let pair = self.renamed(Self::database_name)?;
            (RenameKind::Database, vec![pair])
        } else {
            let kind = if self.eat(K::Dictionary) {
                RenameKind::Dictionary
            } else {
                let _ = self.eat(K::Table);
                RenameKind::Table
            };
            let pairs = self.list(|p| p.renamed(Self::object_name))?;
            (kind, pairs)
        };
        let on_cluster = self.on_cluster()?;
        Ok(Statement::Rename(Rename {
            kind,
            pairs,
            on_cluster,
        }))
    }

    /// `[IF EXISTS] a TO b`
    fn renamed(&mut self, name: fn(&mut Self) -> Parse<ObjectName>) -> Parse<RenamePair> {
        let if_exists = self.if_exists();
        let from = name(self)?;
        self.need(K::To)?;
        let to = name(self)?;
        Ok(RenamePair {
            if_exists,
            from,
            to,
        })
    }
}
