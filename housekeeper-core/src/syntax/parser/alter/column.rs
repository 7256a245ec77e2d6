//! Commands that change a column.

use super::super::column::ColumnForm;
use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::syntax::ast::{AlterCommand, ColumnProperty, DottedName};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `ADD COLUMN [IF NOT EXISTS] … [FIRST | AFTER …]`
    pub(super) fn add_column(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Add, K::Column])?;
        Ok(AlterCommand::AddColumn {
            if_not_exists: self.if_not_exists(),
            column: self.column_def(ColumnForm::Add)?,
            position: self.element_place()?,
        })
    }

    /// `DROP COLUMN [IF EXISTS] name`
    pub(super) fn drop_column(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Drop, K::Column])?;
        Ok(AlterCommand::DropColumn {
            if_exists: self.if_exists(),
            column: self.dotted_name(Kind::ColumnName)?,
        })
    }

    /// `RENAME COLUMN [IF EXISTS] name TO name`
    pub(super) fn rename_column(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Rename, K::Column])?;
        let if_exists = self.if_exists();
        let from = self.dotted_name(Kind::ColumnName)?;
        self.need(K::To)?;
        let to = self.dotted_name(Kind::ColumnName)?;
        Ok(AlterCommand::RenameColumn {
            if_exists,
            from,
            to,
        })
    }

    /// `COMMENT COLUMN [IF EXISTS] name '…'`
    pub(super) fn comment_column(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Comment, K::Column])?;
        Ok(AlterCommand::CommentColumn {
            if_exists: self.if_exists(),
            column: self.dotted_name(Kind::ColumnName)?,
            comment: self.string()?,
        })
    }

    /// `CLEAR COLUMN [IF EXISTS] name [IN PARTITION …]`
    pub(super) fn clear_column(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Clear, K::Column])?;
        Ok(AlterCommand::ClearColumn {
            if_exists: self.if_exists(),
            column: self.dotted_name(Kind::ColumnName)?,
            partition: self.in_partition()?,
        })
    }

    /// `MATERIALIZE COLUMN name [IN PARTITION …]`
    pub(super) fn materialize_column(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Materialize, K::Column])?;
        Ok(AlterCommand::MaterializeColumn {
            column: self.dotted_name(Kind::ColumnName)?,
            partition: self.in_partition()?,
        })
    }

    /// `MODIFY COLUMN [IF EXISTS] …`, or `ALTER COLUMN …`, where the word TYPE stands before a type
    pub(super) fn modify_column(&mut self) -> Parse<AlterCommand> {
        let form = if self.eat(K::Alter) {
            ColumnForm::Alter
        } else {
            self.need(K::Modify)?;
            ColumnForm::Modify
        };
        self.need(K::Column)?;
        let if_exists = self.if_exists();
        if let Some((column, what)) = self.attempt(Self::column_and_what) {
            return self.change_of_column(if_exists, column, what);
        }
        Ok(AlterCommand::ModifyColumn {
            if_exists,
            column: self.column_def(form)?,
            position: self.element_place()?,
        })
    }

    /// A column and what of it is changed by the words after the name.
    fn column_and_what(&mut self) -> Parse<(DottedName, What)> {
        let column = self.dotted_name(Kind::ColumnName)?;
        let what = if self.eat(K::Remove) {
            What::Remove
        } else if self.eat_all(&[K::Modify, K::Setting]) {
            What::ModifySetting
        } else if self.eat_all(&[K::Reset, K::Setting]) {
            What::ResetSetting
        } else {
            self.need_phrase("ADD ENUM VALUES")?;
            What::AddEnumValues
        };
        Ok((column, what))
    }

    fn change_of_column(
        &mut self,
        if_exists: bool,
        column: DottedName,
        what: What,
    ) -> Parse<AlterCommand> {
        Ok(match what {
            What::Remove => AlterCommand::RemoveColumnProperty {
                if_exists,
                column,
                property: self.column_property()?,
            },
            What::ModifySetting => AlterCommand::ModifyColumnSetting {
                if_exists,
                column,
                settings: self.swallowing_list(Self::setting)?,
            },
            What::ResetSetting => AlterCommand::ResetColumnSetting {
                if_exists,
                column,
                settings: self.swallowing_list(|p| p.name(Kind::SettingName))?,
            },
            What::AddEnumValues => AlterCommand::AddEnumValues {
                if_exists,
                column,
                values: self.paren_list(Self::element)?,
            },
        })
    }

    /// What stands after `REMOVE`.
    fn column_property(&mut self) -> Parse<ColumnProperty> {
        const PROPERTIES: [(K, ColumnProperty); 7] = [
            (K::Default, ColumnProperty::Default),
            (K::Materialized, ColumnProperty::Materialized),
            (K::Alias, ColumnProperty::Alias),
            (K::Comment, ColumnProperty::Comment),
            (K::Codec, ColumnProperty::Codec),
            (K::Ttl, ColumnProperty::Ttl),
            (K::Settings, ColumnProperty::Settings),
        ];
        for (word, property) in PROPERTIES {
            if self.need(word).is_ok() {
                return Ok(property);
            }
        }
        Err(super::super::cursor::Failed)
    }
}

/// What of a column is changed, where it is not defined anew.
#[derive(Clone, Copy)]
enum What {
    Remove,
    ModifySetting,
    ResetSetting,
    AddEnumValues,
}
