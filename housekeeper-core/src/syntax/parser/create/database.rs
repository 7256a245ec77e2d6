//! `CREATE DATABASE`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::super::storage::key_exprs;
use crate::source::Spanned;
use crate::syntax::ast::{CreateDatabase, Statement, Storage, TableOverride};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// What stands after CREATE, from `DATABASE` on
    pub(super) fn create_database(&mut self) -> Parse<Statement> {
        self.need(K::Database)?;
        let if_not_exists = self.if_not_exists();
        let name = self.database_name()?;
        let uuid = self.uuid()?;
        let on_cluster = self.on_cluster()?;
        let engine = self.engine()?;
        let mut clauses = Storage::default();
        while self.storage_clause(&mut clauses)? {}
        let table_clauses = (clauses != Storage::default()).then(|| Box::new(clauses));
        // Without an engine they are those of the statement.
        let settings = if engine.is_some() || table_clauses.is_some() {
            self.settings_clause()?
        } else {
            Vec::new()
        };
        let comment = self.comment_clause()?;
        let overrides = if self.sees_phrase("TABLE OVERRIDE") {
            self.list(Self::table_override)?
        } else {
            Vec::new()
        };
        Ok(Statement::CreateDatabase(Box::new(CreateDatabase {
            if_not_exists,
            is_parameter: name.parameters.name,
            name: name.name,
            uuid,
            on_cluster,
            engine,
            table_clauses,
            settings,
            comment,
            overrides: last_of_each(overrides),
        })))
    }

    /// `TABLE OVERRIDE name (COLUMNS (…) PARTITION BY …)`
    fn table_override(&mut self) -> Parse<Spanned<TableOverride>> {
        self.spanned(|p| {
            p.need_phrase("TABLE OVERRIDE")?;
            let name = p.name(Kind::TableName)?;
            let mut table = TableOverride {
                name,
                columns: None,
                storage: Storage::default(),
            };
            p.parens(|p| {
                while p.override_clause(&mut table)? {}
                Ok(())
            })?;
            Ok(table)
        })
    }

    /// Reads one clause of an override. Returns whether there was one.
    fn override_clause(&mut self, table: &mut TableOverride) -> Parse<bool> {
        let start = self.at();
        let storage = &mut table.storage;
        let twice = if self.eat(K::Columns) {
            let columns = self.elements()?;
            table.columns.replace(columns).is_some()
        } else if self.eat_all(&[K::Partition, K::By]) {
            storage.partition_by.replace(self.expr()?).is_some()
        } else if self.eat_all(&[K::Primary, K::Key]) {
            let key = key_exprs(self.expr()?);
            storage.primary_key.replace(key).is_some()
        } else if self.eat_all(&[K::Order, K::By]) {
            let key = key_exprs(self.expr()?).map(super::super::storage::sort_key_of);
            storage.order_by.replace(key).is_some()
        } else if self.eat_all(&[K::Sample, K::By]) {
            storage.sample_by.replace(self.expr()?).is_some()
        } else if self.eat(K::Ttl) {
            let ttl = self.ttl_items()?;
            !std::mem::replace(&mut storage.ttl, ttl).is_empty()
        } else {
            if !self.sees_symbol(Symbol::RightParen) {
                self.need_symbol(Symbol::RightParen)?;
            }
            return Ok(false);
        };
        self.refuse_twice(start, twice)?;
        Ok(true)
    }
}

/// Of several overrides for one table ClickHouse keeps the last, in the place of the first.
fn last_of_each(overrides: Vec<Spanned<TableOverride>>) -> Vec<Spanned<TableOverride>> {
    let mut kept: Vec<Spanned<TableOverride>> = Vec::with_capacity(overrides.len());
    for each in overrides {
        match kept.iter_mut().find(|other| other.name == each.name) {
            Some(other) => *other = each,
            None => kept.push(each),
        }
    }
    kept
}
