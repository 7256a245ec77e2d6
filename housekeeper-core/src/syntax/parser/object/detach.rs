//! `DETACH`, `TRUNCATE` and `UNDROP`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::object::{
    Detach, ObjectStatement, TablePattern, Truncate, TruncateTables, Undrop,
};
use crate::syntax::ast::{DropKind, ObjectName};
use crate::syntax::keyword::Keyword as K;

/// What DETACH and TRUNCATE apply to.
struct Target {
    temporary: bool,
    kind: DropKind,
    if_exists: bool,
    if_empty: bool,
    name: ObjectName,
}

impl Parser<'_> {
    pub(super) fn detach(&mut self) -> Parse<Detach> {
        self.need(K::Detach)?;
        let target = self.target(false)?;
        let on_cluster = self.on_cluster()?;
        let permanently = self.eat_phrase("PERMANENTLY");
        let sync = self.sync();
        let output = self.output()?;
        Ok(Detach {
            temporary: target.temporary,
            kind: target.kind,
            if_exists: target.if_exists,
            if_empty: target.if_empty,
            name: target.name,
            on_cluster,
            permanently,
            sync,
            output,
        })
    }

    pub(super) fn truncate(&mut self) -> Parse<ObjectStatement> {
        self.need_phrase("TRUNCATE")?;
        if self.sees(K::Tables) || self.sees(K::All) {
            return self.truncate_tables().map(ObjectStatement::TruncateTables);
        }
        let target = self.target(true)?;
        let on_cluster = self.on_cluster()?;
        let sync = self.sync();
        let output = self.output()?;
        Ok(ObjectStatement::Truncate(Truncate {
            temporary: target.temporary,
            kind: target.kind,
            if_exists: target.if_exists,
            if_empty: target.if_empty,
            name: target.name,
            on_cluster,
            sync,
            output,
        }))
    }

    /// `[ALL] TABLES FROM d [LIKE 'pattern']`
    fn truncate_tables(&mut self) -> Parse<TruncateTables> {
        let all = self.eat(K::All);
        self.need_all(&[K::Tables, K::From])?;
        let if_exists = self.if_exists();
        let database = self.database_name()?;
        let pattern = self.like_pattern()?;
        let on_cluster = self.on_cluster()?;
        let sync = self.sync();
        let output = self.output()?;
        Ok(TruncateTables {
            all,
            if_exists,
            database,
            pattern,
            on_cluster,
            sync,
            output,
        })
    }

    fn like_pattern(&mut self) -> Parse<Option<TablePattern>> {
        let negated = self.eat(K::Not);
        let case_insensitive = self.eat(K::Ilike);
        if !case_insensitive {
            if negated {
                self.need(K::Like)?;
            } else if !self.eat(K::Like) {
                return Ok(None);
            }
        }
        let pattern = self.string()?;
        Ok(Some(TablePattern {
            negated,
            case_insensitive,
            pattern,
        }))
    }

    /// `TABLE [IF EXISTS] t` and its like; TABLE may be left out of a TRUNCATE.
    fn target(&mut self, may_be_bare: bool) -> Parse<Target> {
        let (temporary, kind) = self.dropped_kind(may_be_bare)?;
        let if_exists = self.if_exists();
        let if_empty = self.eat_all(&[K::If, K::Empty]);
        let name = if kind == DropKind::Database {
            self.database_name()?
        } else {
            let name = self.object_name()?;
            // ClickHouse reads a UUID here and forgets it.
            self.uuid()?;
            name
        };
        Ok(Target {
            temporary,
            kind,
            if_exists,
            if_empty,
            name,
        })
    }

    pub(super) fn undrop(&mut self) -> Parse<Undrop> {
        self.need_phrase("UNDROP")?;
        self.need(K::Table)?;
        let name = self.object_name()?;
        let uuid = self.uuid()?;
        let on_cluster = self.on_cluster()?;
        let output = self.output()?;
        Ok(Undrop {
            name,
            uuid,
            on_cluster,
            output,
        })
    }
}
