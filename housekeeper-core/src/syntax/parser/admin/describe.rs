//! `DESCRIBE`, `EXISTS` and `CHECK`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::admin::{Check, CheckTarget, Describe, DescribeTarget, Exists, ObjectKind};
use crate::syntax::ast::{ObjectName, TableRef, TableSource};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `DESCRIBE [TABLE] …`, after its first word
    pub(super) fn describe(&mut self) -> Parse<Describe> {
        if self.eat_phrase("FILESYSTEM CACHE") {
            let cache = self.string()?;
            return Ok(Describe {
                target: DescribeTarget::FilesystemCache(cache),
                output: self.output()?,
            });
        }
        let temporary = self.eat_all(&[K::Temporary, K::Table]);
        if !temporary {
            self.eat(K::Table);
        }
        let table = self.described_table()?;
        let target = if !temporary {
            DescribeTarget::Table(table)
        } else if matches!(
            table.source,
            TableSource::Table(_) | TableSource::Parameter(_)
        ) {
            DescribeTarget::TemporaryTable(table)
        } else {
            return self.fail(Kind::TableName);
        };
        let settings = self.settings_clause()?;
        let output = self.output_after(settings)?;
        Ok(Describe { target, output })
    }

    /// A table, or a query with or without parentheses.
    fn described_table(&mut self) -> Parse<Spanned<TableRef>> {
        if self.sees_symbol(Symbol::LeftParen) {
            let several = self.attempt(|p| {
                let query = p.spanned(Self::query)?;
                if query.rest.is_empty() {
                    return Err(super::super::cursor::Failed);
                }
                Ok(query)
            });
            if let Some(query) = several {
                return Ok(query.map(table_of));
            }
        } else if self.sees_query_at(0) {
            return self.spanned(|p| p.query().map(table_of));
        }
        self.table()
    }

    /// `EXISTS [TEMPORARY] [TABLE] t`, after its first word
    pub(super) fn exists(&mut self) -> Parse<Exists> {
        if self.eat(K::Database) {
            return Ok(Exists {
                temporary: false,
                kind: ObjectKind::Database,
                name: self.database_name()?,
                output: self.output()?,
            });
        }
        let temporary = self.eat(K::Temporary);
        let kind = self.object_kind().unwrap_or(ObjectKind::Table);
        Ok(Exists {
            temporary,
            kind,
            name: self.object_name()?,
            output: self.output()?,
        })
    }

    /// `TABLE`, `VIEW` or `DICTIONARY`
    pub(super) fn object_kind(&mut self) -> Option<ObjectKind> {
        if self.eat(K::Table) {
            Some(ObjectKind::Table)
        } else if self.eat(K::View) {
            Some(ObjectKind::View)
        } else if self.eat(K::Dictionary) {
            Some(ObjectKind::Dictionary)
        } else {
            None
        }
    }

    /// `CHECK TABLE t [PARTITION … | PART '…']`, after its first word
    pub(super) fn check(&mut self) -> Parse<Check> {
        Ok(Check {
            target: self.check_target()?,
            output: self.output()?,
        })
    }

    fn check_target(&mut self) -> Parse<CheckTarget> {
        if self.eat_all(&[K::All, K::Tables]) {
            return Ok(CheckTarget::AllTables);
        }
        if self.eat(K::Database) {
            return self.database_name().map(CheckTarget::Database);
        }
        self.need(K::Table)?;
        let table: ObjectName = self.object_name()?;
        if self.eat(K::Partition) {
            let partition = self.partition()?;
            Ok(CheckTarget::Partition(table, partition))
        } else if self.eat_phrase("PART") {
            let part = self.string()?;
            Ok(CheckTarget::Part(table, part))
        } else {
            Ok(CheckTarget::Table(table))
        }
    }
}

/// A query as a table.
fn table_of(query: crate::syntax::ast::Query) -> TableRef {
    TableRef::new(TableSource::Subquery(Box::new(query)))
}
