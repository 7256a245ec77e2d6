//! `SHOW`.

use super::super::cursor::{Failed, Parse, Parser};
use super::super::expected::Kind;
use crate::syntax::ast::admin::{NameFilter, NamePattern, ObjectKind, Show, ShowKind};
use crate::syntax::ast::{Expr, Ident};
use crate::syntax::keyword::Keyword as K;

/// What SHOW has that takes a pattern and a limit.
const NAMES: [&str; 3] = ["DATABASES", "CLUSTERS", "MERGES"];
/// What SHOW has that takes nothing.
const PLAIN: [&str; 3] = ["ENGINES", "PROCESSLIST", "FILESYSTEM CACHES"];
/// The spellings of `INDEXES`.
const INDEXES: [&str; 4] = ["INDEX", "INDEXES", "INDICES", "KEYS"];
/// The spellings of `COLUMNS`.
const COLUMNS: [&str; 2] = ["COLUMNS", "FIELDS"];

impl Parser<'_> {
    /// `SHOW …`, after its first word
    pub(super) fn show(&mut self) -> Parse<Show> {
        Ok(Show {
            kind: self.show_kind()?,
            output: self.output()?,
        })
    }

    fn show_kind(&mut self) -> Parse<ShowKind> {
        if self.eat(K::Create) {
            return self.show_create(true);
        }
        let extended = self.eat_phrase("EXTENDED");
        let full = self.eat(K::Full);
        if self.eat_one_of(&COLUMNS).is_some() {
            return self.show_columns(extended, full);
        }
        if !full && self.eat_one_of(&INDEXES).is_some() {
            return self.show_indexes(extended);
        }
        if extended {
            return Err(Failed);
        }
        if let Some(show) = self.show_listed()? {
            return Ok(show);
        }
        if !full && let Some(show) = self.show_simple()? {
            return Ok(show);
        }
        let is_create = matches!(
            self.word(),
            Some(K::Database | K::Dictionary | K::View | K::Table)
        ) || (self.sees(K::Temporary)
            && matches!(
                self.word_at(1),
                Some(K::Database | K::Dictionary | K::View | K::Table)
            ));
        if !full && is_create {
            return self.show_create(false);
        }
        let temporary = self.eat(K::Temporary);
        let dictionaries = if self.eat(K::Tables) {
            false
        } else {
            self.need(K::Dictionaries)?;
            true
        };
        let database = if self.eat(K::From) || self.eat(K::In) {
            Some(self.database_name()?)
        } else {
            None
        };
        Ok(ShowKind::Tables {
            full,
            temporary,
            dictionaries,
            database,
            filter: self.name_filter()?,
            limit: self.show_limit()?,
        })
    }

    /// What may have `FULL` before it, without a meaning.
    fn show_listed(&mut self) -> Parse<Option<ShowKind>> {
        if let Some(index) = self.eat_one_of(&NAMES) {
            let pattern = self.name_pattern(true)?;
            let limit = self.show_limit()?;
            let what = NAMES[index];
            return Ok(Some(ShowKind::Names {
                what,
                pattern,
                limit,
            }));
        }
        if self.eat_phrase("FILESYSTEM CACHES") {
            return Ok(Some(ShowKind::Plain("FILESYSTEM CACHES")));
        }
        if self.eat(K::Cluster) {
            let cluster = self.name_or_string(Kind::Name)?;
            return Ok(Some(ShowKind::Cluster(cluster)));
        }
        let changed = self.eat_phrase("CHANGED");
        if !changed && !self.sees(K::Settings) {
            return Ok(None);
        }
        self.need(K::Settings)?;
        match self.name_pattern(false)? {
            Some(pattern) => Ok(Some(ShowKind::Settings { changed, pattern })),
            None => Err(Failed),
        }
    }

    /// What stands alone.
    fn show_simple(&mut self) -> Parse<Option<ShowKind>> {
        if let Some(index) = self.eat_one_of(&PLAIN) {
            return Ok(Some(ShowKind::Plain(PLAIN[index])));
        }
        if self.eat_phrase("FUNCTIONS") {
            let pattern = self.name_pattern(false)?;
            return Ok(Some(ShowKind::Functions(pattern)));
        }
        if self.eat(K::Setting) {
            let name = self.name(Kind::SettingName)?;
            return Ok(Some(ShowKind::Setting(name)));
        }
        Ok(None)
    }

    /// `SHOW CREATE [TEMPORARY] [TABLE] t`, after `CREATE` if it is there. Without it, the kind of
    /// object is.
    fn show_create(&mut self, is_written: bool) -> Parse<ShowKind> {
        let temporary = self.eat(K::Temporary);
        if self.eat(K::Database) {
            return Ok(ShowKind::Create {
                temporary: false,
                kind: ObjectKind::Database,
                name: self.database_name()?,
            });
        }
        let kind = match self.object_kind() {
            Some(kind) => kind,
            None if is_written => ObjectKind::Table,
            None => return Err(Failed),
        };
        Ok(ShowKind::Create {
            temporary,
            kind,
            name: self.object_name()?,
        })
    }

    fn show_columns(&mut self, extended: bool, full: bool) -> Parse<ShowKind> {
        let (table, database) = self.shown_table()?;
        Ok(ShowKind::Columns {
            extended,
            full,
            table,
            database,
            filter: self.name_filter()?,
            limit: self.show_limit()?,
        })
    }

    fn show_indexes(&mut self, extended: bool) -> Parse<ShowKind> {
        let (table, database) = self.shown_table()?;
        let condition = if self.eat(K::Where) {
            Some(self.element()?)
        } else {
            None
        };
        Ok(ShowKind::Indexes {
            extended,
            table,
            database,
            condition,
        })
    }

    /// `FROM d.t`, `FROM t FROM d`, with `IN` for any `FROM`: the table and the database. Of more
    /// than two parts, ClickHouse takes the first and the last.
    fn shown_table(&mut self) -> Parse<(Ident, Option<Ident>)> {
        if !self.eat(K::From) {
            self.need(K::In)?;
        }
        let mut path = self.name_path(Kind::TableName)?;
        let Some(table) = path.pop() else {
            return self.fail(Kind::TableName);
        };
        if !path.is_empty() {
            return Ok((table, Some(path.swap_remove(0))));
        }
        let database = if self.eat(K::From) || self.eat(K::In) {
            Some(self.name(Kind::DatabaseName)?)
        } else {
            None
        };
        Ok((table, database))
    }

    /// `LIKE …` or `WHERE …`, or nothing
    fn name_filter(&mut self) -> Parse<Option<NameFilter>> {
        if let Some(pattern) = self.name_pattern(true)? {
            return Ok(Some(NameFilter::Like(pattern)));
        }
        if self.eat(K::Where) {
            return Ok(Some(NameFilter::Where(self.element()?)));
        }
        Ok(None)
    }

    /// `[NOT] [I]LIKE 'pattern'`, or nothing
    fn name_pattern(&mut self, may_be_negated: bool) -> Parse<Option<NamePattern>> {
        let negated = may_be_negated && self.eat(K::Not);
        let case_insensitive = self.eat(K::Ilike);
        if !case_insensitive && !self.eat(K::Like) {
            return if negated { Err(Failed) } else { Ok(None) };
        }
        Ok(Some(NamePattern {
            negated,
            case_insensitive,
            pattern: self.string()?,
        }))
    }

    /// `LIMIT …`, or nothing
    fn show_limit(&mut self) -> Parse<Option<Expr>> {
        if self.eat(K::Limit) {
            self.element().map(Some)
        } else {
            Ok(None)
        }
    }
}
