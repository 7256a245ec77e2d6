//! `KILL`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::admin::{Kill, KillMode, KillTarget};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `KILL QUERY [ON CLUSTER c] WHERE … [SYNC | ASYNC | TEST]`, after its first word
    pub(super) fn kill(&mut self) -> Parse<Kill> {
        let Some(target) = self.eat_one_of(&KillTarget::ALL.map(KillTarget::word)) else {
            return Err(super::super::cursor::Failed);
        };
        let on_cluster = self.cluster()?;
        self.need(K::Where)?;
        let condition = self.expr()?;
        let mode = self.eat_one_of(&KillMode::ALL.map(KillMode::word));
        Ok(Kill {
            target: KillTarget::ALL[target],
            on_cluster,
            condition,
            mode: mode.map_or(KillMode::Async, |mode| KillMode::ALL[mode]),
            output: self.output()?,
        })
    }
}
