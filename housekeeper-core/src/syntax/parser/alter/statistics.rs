//! Commands that change what is kept about the values of columns.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::syntax::ast::{AlterCommand, Ident, Invocation, Partition};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `ADD STATISTICS …` and the like
    pub(super) fn statistics_command(&mut self) -> Parse<AlterCommand> {
        let verb = self.word();
        self.skip_word();
        self.need(K::Statistics)?;
        match verb {
            Some(K::Add) => {
                let if_not_exists = self.if_not_exists();
                let (columns, types) = self.statistics_with_types()?;
                Ok(AlterCommand::AddStatistics {
                    if_not_exists,
                    columns,
                    types,
                })
            }
            Some(K::Modify) => {
                let (columns, types) = self.statistics_with_types()?;
                Ok(AlterCommand::ModifyStatistics { columns, types })
            }
            Some(K::Drop) => Ok(AlterCommand::DropStatistics {
                if_exists: self.if_exists(),
                columns: self.statistics_columns()?,
            }),
            Some(K::Clear) => {
                let (if_exists, columns, partition) = self.statistics_or_all()?;
                Ok(AlterCommand::ClearStatistics {
                    if_exists,
                    columns,
                    partition,
                })
            }
            _ => {
                let (if_exists, columns, partition) = self.statistics_or_all()?;
                Ok(AlterCommand::MaterializeStatistics {
                    if_exists,
                    columns,
                    partition,
                })
            }
        }
    }

    fn statistics_columns(&mut self) -> Parse<Vec<Ident>> {
        self.swallowing_list(|p| p.name(Kind::ColumnName))
    }

    /// `a, b TYPE tdigest, uniq`
    fn statistics_with_types(&mut self) -> Parse<(Vec<Ident>, Vec<Invocation>)> {
        let columns = self.statistics_columns()?;
        self.need(K::Type)?;
        let types = self.swallowing_list(|p| Ok(p.invocation(Kind::Name)?.node))?;
        Ok((columns, types))
    }

    /// `ALL`, or `[IF EXISTS] a, b [IN PARTITION …]`
    fn statistics_or_all(&mut self) -> Parse<(bool, Vec<Ident>, Option<Partition>)> {
        if self.eat(K::All) {
            return Ok((false, Vec::new(), None));
        }
        let if_exists = self.if_exists();
        let columns = self.statistics_columns()?;
        Ok((if_exists, columns, self.in_partition()?))
    }
}
