//! `ATTACH`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::Storage;
use crate::syntax::ast::object::{
    AttachDictionary, AttachTable, AttachedDefinition, ObjectStatement,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    pub(super) fn attach(&mut self) -> Parse<ObjectStatement> {
        let temporary = self.word_at(1) == Some(K::Temporary);
        match self.word_at(1 + usize::from(temporary)) {
            Some(K::Table) => self.attach_table().map(ObjectStatement::AttachTable),
            Some(K::Dictionary) if !temporary => self
                .attach_dictionary()
                .map(ObjectStatement::AttachDictionary),
            Some(K::Function) if !temporary => {
                self.attach_function().map(ObjectStatement::CreateFunction)
            }
            _ => {
                let definition = self.create_definition(true)?;
                Ok(ObjectStatement::Attach(Box::new(definition)))
            }
        }
    }

    fn attach_table(&mut self) -> Parse<AttachTable> {
        self.need(K::Attach)?;
        let temporary = self.eat(K::Temporary);
        self.need(K::Table)?;
        let if_not_exists = self.if_not_exists();
        let name = self.object_name()?;
        let uuid = self.uuid()?;
        let from = if self.eat(K::From) {
            Some(self.string()?)
        } else {
            None
        };
        let replicated = self.replicated(from.is_some())?;
        let on_cluster = self.on_cluster()?;
        let definition = self.attached_definition()?;
        let output = self.output()?;
        Ok(AttachTable {
            temporary,
            if_not_exists,
            name,
            uuid,
            from,
            replicated,
            on_cluster,
            definition,
            output,
        })
    }

    /// `AS [NOT] REPLICATED`, or nothing
    fn replicated(&mut self, has_path: bool) -> Parse<Option<bool>> {
        if !self.eat(K::As) {
            return Ok(None);
        }
        // ClickHouse takes no NOT after a path.
        let negated = !has_path && self.eat(K::Not);
        self.need_phrase("REPLICATED")?;
        Ok(Some(!negated))
    }

    /// What follows as in a CREATE TABLE, if anything does.
    fn attached_definition(&mut self) -> Parse<Option<Box<AttachedDefinition>>> {
        let start = self.at();
        let elements = if self.sees_symbol(Symbol::LeftParen) {
            Some(self.table_elements()?)
        } else {
            None
        };
        // Without anything else, SETTINGS are those of the statement.
        let storage = if self.sees(K::Settings) {
            Storage::default()
        } else {
            self.storage()?
        };
        let mut comment = self.comment_clause()?;
        let mut empty = false;
        let mut query = None;
        if start != self.at() && (self.sees(K::As) || self.sees_all(&[K::Empty, K::As])) {
            empty = self.eat(K::Empty);
            self.need(K::As)?;
            query = Some(self.spanned_query()?);
            if comment.is_none() {
                comment = self.comment_clause()?;
            }
        }
        if start == self.at() {
            return Ok(None);
        }
        Ok(Some(Box::new(AttachedDefinition {
            elements,
            storage,
            empty,
            query,
            comment,
        })))
    }

    fn attach_dictionary(&mut self) -> Parse<AttachDictionary> {
        self.need_all(&[K::Attach, K::Dictionary])?;
        let if_not_exists = self.if_not_exists();
        let name = self.object_name()?;
        let uuid = self.uuid()?;
        let on_cluster = self.on_cluster()?;
        let comment = self.comment_clause()?;
        let output = self.output()?;
        Ok(AttachDictionary {
            if_not_exists,
            name,
            uuid,
            on_cluster,
            comment,
            output,
        })
    }
}
