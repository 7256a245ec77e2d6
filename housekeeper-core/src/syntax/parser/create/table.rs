//! `CREATE TABLE`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::{Definition, Verb};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spanned;
use crate::syntax::ast::{
    CreateMode, CreateTable, ObjectName, OriginRows, OriginSource, Statement, Storage,
    TableElements, TableOrigin,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// What stands after CREATE, from `[TEMPORARY] TABLE` on
    pub(super) fn create_table(&mut self, verb: Verb, mode: CreateMode) -> Parse<Definition> {
        let temporary = self.eat(K::Temporary);
        self.need(K::Table)?;
        let mode = self.if_not_exists_mode(mode);
        let name = self.object_name()?;
        let uuid = self.uuid()?;
        let inner_uuid = self.inner_uuid_clause()?;
        let from_path = if verb == Verb::Attach && self.eat(K::From) {
            Some(self.string()?)
        } else {
            None
        };
        let on_cluster = self.on_cluster()?;
        let mut table = Box::new(CreateTable {
            mode,
            temporary,
            name,
            uuid,
            inner_uuid,
            on_cluster,
            elements: None,
            storage: Storage::default(),
            targets: Vec::new(),
            security: None,
            origin: None,
            comment: None,
        });
        let has_list = self.sees_symbol(Symbol::LeftParen);
        if has_list {
            let elements = self.elements()?;
            // Of foreign keys nothing is kept.
            table.elements = Some(elements).filter(|list| *list != TableElements::default());
        }
        self.table_after_elements(&mut table, has_list)?;
        self.one_primary_key(table.elements.as_ref(), &table.storage)?;
        self.inner_uuid_fits(&table)?;
        Ok(Definition {
            statement: Statement::CreateTable(table),
            from_path,
        })
    }

    /// The storage, what the table is made from, and its comment
    fn table_after_elements(&mut self, table: &mut CreateTable, has_list: bool) -> Parse<()> {
        self.storage_and_targets(table)?;
        let mut rows = self.origin_rows();
        table.security = self.security()?;
        table.comment = self.comment_clause()?;
        if rows.is_none() {
            rows = self.origin_rows();
        }
        if rows.is_some() {
            self.need(K::As)?;
        } else if !self.eat(K::As) {
            return Ok(());
        }
        let source = self.origin_source(table, has_list)?;
        // The columns of another table may have an engine of their own.
        let may_have_storage =
            matches!(source, OriginSource::Table(_)) && table.storage == Storage::default();
        if may_have_storage {
            self.storage_and_targets(table)?;
        }
        table.origin = Some(TableOrigin {
            rows: rows.unwrap_or(OriginRows::Plain),
            source,
        });
        table.comment = self.second_comment(table.comment.take())?;
        Ok(())
    }

    fn storage_and_targets(&mut self, table: &mut CreateTable) -> Parse<()> {
        table.storage = self.storage()?;
        let engine = table.storage.engine.as_ref();
        if engine.is_some_and(|engine| engine.name.as_str() == "TimeSeries") {
            table.targets = self.time_series_targets()?;
        }
        Ok(())
    }

    /// `EMPTY` or `CLONE`, or nothing
    fn origin_rows(&mut self) -> Option<OriginRows> {
        if self.eat(K::Empty) {
            Some(OriginRows::Empty)
        } else if self.eat(K::Clone) {
            Some(OriginRows::Clone)
        } else {
            None
        }
    }

    /// What stands after `AS`
    fn origin_source(&mut self, table: &CreateTable, has_list: bool) -> Parse<OriginSource> {
        let has_storage = table.storage != Storage::default();
        if has_list {
            // With columns it is a query where there is a storage, and a function where not.
            return if has_storage || table.temporary {
                self.origin_query()
            } else {
                self.origin_function()
            };
        }
        if self.sees_query_at(0) {
            return self.origin_query();
        }
        if !has_storage && self.sees_call() {
            return self.origin_function();
        }
        if !self.sees_name() {
            return self.fail(Kind::Query);
        }
        let first = self.name(Kind::TableName)?;
        let name = if self.eat_symbol_quietly(Symbol::Dot) {
            let name = self.name(Kind::TableName)?;
            ObjectName::new(Some(first), name)
        } else {
            ObjectName::new(None, first)
        };
        Ok(OriginSource::Table(name))
    }

    fn origin_query(&mut self) -> Parse<OriginSource> {
        let query = self.defining_query()?;
        Ok(OriginSource::Query(Box::new(query)))
    }

    fn origin_function(&mut self) -> Parse<OriginSource> {
        let call = self.nested(Self::table_function)?;
        Ok(OriginSource::Function(Box::new(call)))
    }

    /// Whether a name stands here, perhaps with dots, and a parenthesis after it.
    fn sees_call(&self) -> bool {
        if !self.sees_name() {
            return false;
        }
        let mut at = 1;
        while self.sees_symbol_at(at, Symbol::Dot) && self.sees_name_at(at + 1) {
            at += 2;
        }
        self.sees_symbol_at(at, Symbol::LeftParen)
    }

    /// `TO INNER UUID '…'`, or nothing
    pub(super) fn inner_uuid_clause(&mut self) -> Parse<Option<Spanned<String>>> {
        if !self.sees_all(&[K::To, K::Inner, K::Uuid]) {
            return Ok(None);
        }
        self.need_all(&[K::To, K::Inner])?;
        self.uuid()
    }

    /// Only two engines have an inner UUID.
    fn inner_uuid_fits(&mut self, table: &CreateTable) -> Parse<()> {
        let Some(uuid) = &table.inner_uuid else {
            return Ok(());
        };
        let engine = table.storage.engine.as_ref();
        let engine = engine.map(|engine| engine.name.as_str());
        if matches!(engine, Some("SharedSet" | "SharedJoin")) {
            return Ok(());
        }
        self.refuse(|| {
            let message = "only the engines SharedSet and SharedJoin have an inner UUID";
            Diagnostic::error(Code::ConflictingClauses, message).at(uuid.span, "")
        })
    }
}
