//! Commands that change rows.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::AlterCommand;
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `DELETE [IN PARTITION …] WHERE …`
    pub(super) fn delete_rows(&mut self) -> Parse<AlterCommand> {
        self.need(K::Delete)?;
        let partition = self.in_partition()?;
        self.need(K::Where)?;
        let filter = self.row_condition()?;
        Ok(AlterCommand::Delete { partition, filter })
    }

    /// `UPDATE a = 1, b = 2 [IN PARTITION …] WHERE …`
    pub(super) fn update_rows(&mut self) -> Parse<AlterCommand> {
        self.need(K::Update)?;
        let assignments = self.list(Self::assignment)?;
        let partition = self.in_partition()?;
        self.need(K::Where)?;
        let filter = self.row_condition()?;
        Ok(AlterCommand::Update {
            assignments,
            partition,
            filter,
        })
    }

    /// `APPLY DELETED MASK [IN PARTITION …]`
    pub(super) fn apply_deleted_mask(&mut self) -> Parse<AlterCommand> {
        self.need_phrase("APPLY DELETED MASK")?;
        let partition = self.in_partition()?;
        Ok(AlterCommand::ApplyDeletedMask { partition })
    }

    /// `APPLY PATCHES [IN PARTITION …]`
    pub(super) fn apply_patches(&mut self) -> Parse<AlterCommand> {
        self.need_phrase("APPLY PATCHES")?;
        let partition = self.in_partition()?;
        Ok(AlterCommand::ApplyPatches { partition })
    }

    /// `REWRITE PARTS [IN PARTITION …]`
    pub(super) fn rewrite_parts(&mut self) -> Parse<AlterCommand> {
        self.need_phrase("REWRITE PARTS")?;
        let partition = self.in_partition()?;
        Ok(AlterCommand::RewriteParts { partition })
    }
}
