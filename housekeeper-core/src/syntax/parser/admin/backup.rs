//! `BACKUP`, `RESTORE` and `SNAPSHOT`.

use super::super::cursor::{Failed, Parse, Parser};
use super::super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::admin::{
    AdminStatement, Backup, BackupElement, BackupKind, BackupSource, Snapshot,
};
use crate::syntax::ast::{
    ExprKind, Ident, Invocation, Literal, NameParameters, ObjectName, Partition, Setting,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// `BACKUP … TO …`, `RESTORE … FROM …`, after the first word
    pub(super) fn backup(&mut self, kind: BackupKind) -> Parse<AdminStatement> {
        let from_snapshot = kind == BackupKind::Backup && self.eat_phrase("FROM SNAPSHOT");
        let source = if from_snapshot {
            BackupSource::Snapshot(self.backup_place()?)
        } else {
            BackupSource::Elements(self.list(Self::backup_element)?)
        };
        let on_cluster = self.cluster()?;
        self.need(match kind {
            BackupKind::Backup => K::To,
            BackupKind::Restore => K::From,
        })?;
        let mut backup = Backup {
            kind,
            source,
            on_cluster,
            place: self.backup_place()?,
            base_backup: None,
            cluster_host_ids: None,
            settings: Vec::new(),
            output: None,
        };
        if self.eat(K::Settings) {
            self.list(|p| p.backup_setting(&mut backup))?;
        }
        self.backup_async(&mut backup.settings);
        backup.output = self.output()?;
        Ok(AdminStatement::Backup(Box::new(backup)))
    }

    /// `SNAPSHOT TABLE t TO …`, after the first word
    pub(super) fn snapshot(&mut self) -> Parse<Snapshot> {
        let element = if self.eat(K::Table) {
            BackupElement::Table {
                name: self.backed_up_name()?,
                new_name: None,
                partitions: Vec::new(),
            }
        } else {
            self.need(K::All)?;
            self.backup_all()?
        };
        self.need(K::To)?;
        Ok(Snapshot {
            element,
            place: self.backup_place()?,
            output: self.output()?,
        })
    }

    fn backup_element(&mut self) -> Parse<BackupElement> {
        if self.eat_all(&[K::Temporary, K::Table]) {
            let name = self.name(Kind::TableName)?;
            let new_name = self.new_name(&name, |p| p.name(Kind::TableName))?;
            return Ok(BackupElement::TemporaryTable { name, new_name });
        }
        if self.eat(K::Database) {
            return self.backup_database();
        }
        if self.eat(K::All) {
            return self.backup_all();
        }
        if !self.eat(K::Dictionary) && !self.eat(K::View) {
            self.need(K::Table)?;
        }
        let name = self.backed_up_name()?;
        let new_name = self.new_name(&name, Self::backed_up_name)?;
        let partitions = self.backup_partitions()?;
        Ok(BackupElement::Table {
            name,
            new_name,
            partitions,
        })
    }

    /// `AS name`, unless it is the old one
    fn new_name<T: PartialEq>(
        &mut self,
        old: &T,
        rule: impl FnOnce(&mut Self) -> Parse<T>,
    ) -> Parse<Option<T>> {
        if !self.eat(K::As) {
            return Ok(None);
        }
        let name = rule(self)?;
        Ok((name != *old).then_some(name))
    }

    fn backup_partitions(&mut self) -> Parse<Vec<Partition>> {
        if !self.eat(K::Partition) && !self.eat_phrase("PARTITIONS") {
            return Ok(Vec::new());
        }
        let mut partitions = vec![self.partition()?];
        while self.sees_symbol(Symbol::Comma) && !self.sees_backup_element_at(1) {
            self.skip();
            partitions.push(self.partition()?);
        }
        Ok(partitions)
    }

    /// Whether what stands there is the next thing and no partition. `ALL` is a partition.
    fn sees_backup_element_at(&self, ahead: usize) -> bool {
        matches!(
            self.word_at(ahead),
            Some(K::Table | K::Dictionary | K::View | K::Temporary | K::Database)
        )
    }

    fn backup_database(&mut self) -> Parse<BackupElement> {
        let name = self.name(Kind::DatabaseName)?;
        let new_name = self.new_name(&name, |p| p.name(Kind::DatabaseName))?;
        let mut except_tables = Vec::new();
        for table in self.except_tables()? {
            if table.database.as_ref().is_some_and(|other| *other != name) {
                let message = "EXCEPT TABLES is about tables of the database that is backed up";
                return self.refuse(|| {
                    use crate::diagnostic::{Code, Diagnostic};
                    Diagnostic::error(Code::UnexpectedToken, message).at(table.span(), "")
                });
            }
            except_tables.push(table.name);
        }
        sort(&mut except_tables);
        Ok(BackupElement::Database {
            name,
            new_name,
            except_tables,
        })
    }

    /// What stands after `ALL`.
    fn backup_all(&mut self) -> Parse<BackupElement> {
        let databases = self.eat_phrase("EXCEPT DATABASES") || self.eat_phrase("EXCEPT DATABASE");
        let mut except_databases = if databases {
            self.list(|p| p.name(Kind::DatabaseName))?
        } else {
            Vec::new()
        };
        sort(&mut except_databases);
        let mut except_tables = self.except_tables()?;
        sort(&mut except_tables);
        Ok(BackupElement::All {
            except_databases,
            except_tables,
        })
    }

    /// `EXCEPT TABLES a, d.b`, or nothing
    fn except_tables(&mut self) -> Parse<Vec<ObjectName>> {
        if self.eat_phrase("EXCEPT TABLES") || self.eat_phrase("EXCEPT TABLE") {
            self.list(Self::backed_up_name)
        } else {
            Ok(Vec::new())
        }
    }

    /// `t`, `d.t`, neither a parameter
    fn backed_up_name(&mut self) -> Parse<ObjectName> {
        let first = self.name(Kind::TableName)?;
        let (database, name) = if self.eat_symbol_quietly(Symbol::Dot) {
            (Some(first), self.name(Kind::TableName)?)
        } else {
            (None, first)
        };
        Ok(ObjectName {
            database,
            name,
            parameters: NameParameters::default(),
        })
    }

    /// `Disk('backups', '1.zip')`, `Null`
    pub(super) fn backup_place(&mut self) -> Parse<Spanned<Invocation>> {
        self.spanned(|p| {
            let start = p.at();
            let path = p.name_path(Kind::Name)?;
            let parts: Vec<_> = path.iter().map(|part| part.as_str()).collect();
            let name = Spanned::new(parts.join("."), p.span_since(start));
            // A name with dots has arguments.
            if path.len() == 1 && !p.sees_symbol(Symbol::LeftParen) {
                return Ok(Invocation {
                    name,
                    arguments: Vec::new(),
                });
            }
            let arguments = p.paren_list(Self::element)?;
            Ok(Invocation { name, arguments })
        })
    }

    fn backup_setting(&mut self, backup: &mut Backup) -> Parse<()> {
        let has_value = self.sees_symbol_at(1, Symbol::Equal);
        if has_value && backup.base_backup.is_none() && self.sees_phrase("BASE_BACKUP") {
            let is_place = !matches!(
                self.peek_at(2).map(|token| &token.kind),
                Some(TokenKind::String(_) | TokenKind::Number(_))
            );
            if is_place {
                self.skip_word();
                self.skip();
                backup.base_backup = Some(self.backup_place()?);
                return Ok(());
            }
        }
        let is_array = self.sees_symbol_at(2, Symbol::LeftBracket)
            || (self.sees_name_at(2) && self.sees_symbol_at(3, Symbol::LeftParen));
        if has_value
            && is_array
            && backup.cluster_host_ids.is_none()
            && self.sees_phrase("CLUSTER_HOST_IDS")
        {
            self.skip_word();
            self.skip();
            let ids = self.expr()?;
            let is_array = match &ids.node {
                ExprKind::Array(_) => true,
                ExprKind::Function(call) => call.name.node == "array",
                _ => false,
            };
            if !is_array {
                return Err(Failed);
            }
            backup.cluster_host_ids = Some(ids);
            return Ok(());
        }
        let setting = self.setting()?;
        backup.settings.push(setting);
        Ok(())
    }

    /// `ASYNC` and `SYNC`, which are a setting
    fn backup_async(&mut self, settings: &mut Vec<Setting>) {
        let start = self.at();
        let is_async = self.eat_phrase("ASYNC");
        if !is_async && !self.eat(K::Sync) {
            return;
        }
        settings.retain(|setting| setting.name.node != "async");
        let span = self.span_since(start);
        let name: Ident = Spanned::new("async".to_owned(), span);
        let value = Spanned::new(ExprKind::Literal(Literal::Bool(is_async)), span);
        settings.push(Setting::new(name, value));
    }
}

/// ClickHouse keeps a set.
fn sort<T: Ord>(names: &mut Vec<T>) {
    names.sort();
    names.dedup();
}
