//! `DELETE FROM` and `UPDATE`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::object::{DeleteRows, UpdateRows};
use crate::syntax::ast::{Expr, ExprKind, Partition};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    pub(super) fn delete_from(&mut self) -> Parse<DeleteRows> {
        self.need_all(&[K::Delete, K::From])?;
        let table = self.object_name()?;
        let on_cluster = self.on_cluster()?;
        let partitions = self.in_partitions()?;
        let condition = self.where_rows()?;
        let settings = self.settings_clause()?;
        Ok(DeleteRows {
            table,
            on_cluster,
            partitions,
            condition,
            settings,
        })
    }

    pub(super) fn update_table(&mut self) -> Parse<UpdateRows> {
        self.need(K::Update)?;
        let table = self.object_name()?;
        let on_cluster = self.on_cluster()?;
        self.need(K::Set)?;
        let assignments = self.list(Self::assignment)?;
        let partitions = self.in_partitions()?;
        let condition = self.where_rows()?;
        let settings = self.settings_clause()?;
        Ok(UpdateRows {
            table,
            on_cluster,
            assignments,
            partitions,
            condition,
            settings,
        })
    }

    /// `IN PARTITION a, b`, or nothing
    fn in_partitions(&mut self) -> Parse<Vec<Partition>> {
        if self.eat_all(&[K::In, K::Partition]) {
            self.list(Self::partition)
        } else {
            Ok(Vec::new())
        }
    }

    /// `WHERE condition`, which has no name.
    fn where_rows(&mut self) -> Parse<Expr> {
        self.need(K::Where)?;
        let start = self.at();
        let condition = self.expr()?;
        if matches!(condition.node, ExprKind::Alias { .. }) {
            return self.refuse_since(start, "the condition cannot have a name");
        }
        Ok(condition)
    }
}
