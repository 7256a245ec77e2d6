//! `ALTER DATABASE`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::object::{AlterDatabase, AlterDatabaseCommand};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    pub(super) fn alter_database(&mut self) -> Parse<AlterDatabase> {
        self.need_all(&[K::Alter, K::Database])?;
        let name = self.database_name()?;
        let on_cluster = self.on_cluster()?;
        // Either all commands are in parentheses or none is.
        let commands = if self.sees_symbol(Symbol::LeftParen) {
            self.list(|p| p.parens(Self::alter_database_command))?
        } else {
            self.list(Self::alter_database_command)?
        };
        let output = self.output()?;
        Ok(AlterDatabase {
            name,
            on_cluster,
            commands,
            output,
        })
    }

    fn alter_database_command(&mut self) -> Parse<AlterDatabaseCommand> {
        if self.eat_all(&[K::Modify, K::Setting]) {
            let settings = self.list(Self::setting)?;
            return Ok(AlterDatabaseCommand::ModifySetting(settings));
        }
        self.need_all(&[K::Modify, K::Comment])?;
        self.string().map(AlterDatabaseCommand::ModifyComment)
    }
}
