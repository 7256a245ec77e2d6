//! Small rules that many statements share.

use super::cursor::{Parse, Parser};
use super::duplicate_clause;
use super::expected::{Expected, Kind};
use crate::source::Spanned;
use crate::syntax::ast::{DropKind, Ident, NameParameters, ObjectName};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `table`, `db.table`; each part may be a query parameter, `{name:Identifier}`.
    pub(super) fn object_name(&mut self) -> Parse<ObjectName> {
        let (first, first_is_parameter) = self.name_or_parameter(Kind::TableName)?;
        if !self.eat_symbol_quietly(Symbol::Dot) {
            let mut name = ObjectName::new(None, first);
            name.parameters.name = first_is_parameter;
            return Ok(name);
        }
        let (name, name_is_parameter) = self.name_or_parameter(Kind::TableName)?;
        Ok(ObjectName {
            database: Some(first),
            name,
            parameters: NameParameters {
                database: first_is_parameter,
                name: name_is_parameter,
            },
        })
    }

    /// The name of a database, as an object name with no database of its own.
    pub(super) fn database_name(&mut self) -> Parse<ObjectName> {
        let (name, is_parameter) = self.name_or_parameter(Kind::DatabaseName)?;
        let mut name = ObjectName::new(None, name);
        name.parameters.name = is_parameter;
        Ok(name)
    }

    /// A name, or `{name:Identifier}`: then it is the name of the parameter, and true.
    pub(super) fn name_or_parameter(&mut self, kind: Kind) -> Parse<(Ident, bool)> {
        if !self.eat_symbol_quietly(Symbol::LeftBrace) {
            return Ok((self.name(kind)?, false));
        }
        let name = self.name(Kind::Name)?;
        self.need_symbol(Symbol::Colon)?;
        self.need_phrase("IDENTIFIER")?;
        self.need_symbol(Symbol::RightBrace)?;
        Ok((name, true))
    }

    /// `ON CLUSTER name`, `ON CLUSTER 'name'`, or nothing
    pub(super) fn on_cluster(&mut self) -> Parse<Option<Ident>> {
        if !self.sees_all(&[K::On, K::Cluster]) {
            if self.sees(K::On) {
                self.expect_at(self.at() + 1, Expected::Keyword(K::Cluster));
            }
            return Ok(None);
        }
        self.need_all(&[K::On, K::Cluster])?;
        self.name_or_string(Kind::Name).map(Some)
    }

    /// `UUID '…'`, or nothing
    pub(super) fn uuid(&mut self) -> Parse<Option<Spanned<String>>> {
        if !self.eat(K::Uuid) {
            return Ok(None);
        }
        let uuid = self.string()?;
        if let Some(canonical) = canonical_uuid(&uuid) {
            return Ok(Some(Spanned::new(canonical, uuid.span)));
        }
        let start = self.at() - 1;
        self.refuse_since(start, "this is not a UUID")
    }

    /// `COMMENT '…'`, or nothing
    pub(super) fn comment_clause(&mut self) -> Parse<Option<Spanned<String>>> {
        if self.eat(K::Comment) {
            self.string().map(Some)
        } else {
            Ok(None)
        }
    }

    /// Fails if the clause read since token `start` is given `twice`.
    pub(super) fn refuse_twice(&mut self, start: usize, twice: bool) -> Parse<()> {
        if !twice {
            return Ok(());
        }
        let span = self.span_since(start);
        self.refuse(|| duplicate_clause("this clause", span))
    }

    /// Whether what DROP, DETACH or TRUNCATE speaks of is temporary, and what kind of object it
    /// is. With `may_be_bare`, no word at all is a table.
    pub(super) fn dropped_kind(&mut self, may_be_bare: bool) -> Parse<(bool, DropKind)> {
        if self.eat(K::Database) {
            return Ok((false, DropKind::Database));
        }
        let temporary = self.eat(K::Temporary);
        let kind = if self.eat(K::View) {
            DropKind::View
        } else if self.eat(K::Dictionary) {
            DropKind::Dictionary
        } else {
            if !self.eat(K::Table) && !may_be_bare {
                self.need(K::Table)?;
            }
            DropKind::Table
        };
        Ok((temporary, kind))
    }

    /// Whether `SYNC` or `NO DELAY` stands here, which is read.
    pub(super) fn sync(&mut self) -> bool {
        self.eat(K::Sync) || self.eat_all(&[K::No, K::Delay])
    }

    /// Whether `IF EXISTS` stands here, which is read.
    pub(super) fn if_exists(&mut self) -> bool {
        self.eat_all(&[K::If, K::Exists])
    }

    /// Whether `IF NOT EXISTS` stands here, which is read.
    pub(super) fn if_not_exists(&mut self) -> bool {
        self.eat_all(&[K::If, K::Not, K::Exists])
    }
}

/// A UUID as ClickHouse writes it: 32 hexadecimal digits in lower case, in groups of 8, 4, 4, 4 and
/// 12. The groups may be written without the signs between them.
fn canonical_uuid(text: &str) -> Option<String> {
    const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];
    let grouped = text.split('-').map(str::len).eq(GROUPS);
    if !grouped && (text.len() != 32 || text.contains('-')) {
        return None;
    }
    let digits: String = text.chars().filter(|c| *c != '-').collect();
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut rest = digits.to_ascii_lowercase();
    let mut canonical = String::with_capacity(36);
    for length in GROUPS {
        let after = rest.split_off(length);
        if !canonical.is_empty() {
            canonical.push('-');
        }
        canonical.push_str(&rest);
        rest = after;
    }
    Some(canonical)
}
