//! Commands that change an index, a projection or a constraint.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::syntax::ast::AlterCommand;
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `ADD INDEX [IF NOT EXISTS] … [FIRST | AFTER …]`
    pub(super) fn add_index(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Add, K::Index])?;
        Ok(AlterCommand::AddIndex {
            if_not_exists: self.if_not_exists(),
            index: self.index_def()?,
            position: self.element_place()?,
        })
    }

    /// `ADD PROJECTION [IF NOT EXISTS] … [FIRST | AFTER …]`
    pub(super) fn add_projection(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Add, K::Projection])?;
        Ok(AlterCommand::AddProjection {
            if_not_exists: self.if_not_exists(),
            projection: self.projection_def()?,
            position: self.element_place()?,
        })
    }

    /// `MODIFY PROJECTION [IF EXISTS] …`
    pub(super) fn modify_projection(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Modify, K::Projection])?;
        Ok(AlterCommand::ModifyProjection {
            if_exists: self.if_exists(),
            projection: self.projection_def()?,
        })
    }

    /// `ADD CONSTRAINT [IF NOT EXISTS] …`
    pub(super) fn add_constraint(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Add, K::Constraint])?;
        Ok(AlterCommand::AddConstraint {
            if_not_exists: self.if_not_exists(),
            constraint: self.constraint_def()?,
        })
    }

    /// `MODIFY CONSTRAINT [IF EXISTS] …`
    pub(super) fn modify_constraint(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Modify, K::Constraint])?;
        Ok(AlterCommand::ModifyConstraint {
            if_exists: self.if_exists(),
            constraint: self.constraint_def()?,
        })
    }

    /// `DROP INDEX [IF EXISTS] name`, `CLEAR INDEX [IF EXISTS] name [IN PARTITION …]` and the like
    pub(super) fn element_command(&mut self) -> Parse<AlterCommand> {
        let words = (self.word(), self.word_at(1));
        if matches!(
            words,
            (Some(K::Clear | K::Materialize), Some(K::Constraint))
        ) {
            return self.refuse_command();
        }
        self.skip_word();
        self.skip_word();
        let if_exists = self.if_exists();
        let name = self.dotted_name(Kind::Name)?;
        if words.0 == Some(K::Drop) {
            return Ok(match words.1 {
                Some(K::Index) => AlterCommand::DropIndex { if_exists, name },
                Some(K::Projection) => AlterCommand::DropProjection { if_exists, name },
                _ => AlterCommand::DropConstraint { if_exists, name },
            });
        }
        let partition = self.in_partition()?;
        Ok(match words {
            (Some(K::Clear), Some(K::Index)) => AlterCommand::ClearIndex {
                if_exists,
                name,
                partition,
            },
            (Some(K::Clear), _) => AlterCommand::ClearProjection {
                if_exists,
                name,
                partition,
            },
            (_, Some(K::Index)) => AlterCommand::MaterializeIndex {
                if_exists,
                name,
                partition,
            },
            _ => AlterCommand::MaterializeProjection {
                if_exists,
                name,
                partition,
            },
        })
    }
}
