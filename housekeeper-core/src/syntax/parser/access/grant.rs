//! `GRANT`, `REVOKE` and `CHECK GRANT`.

use super::names::RoleWords;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::source::Spanned;
use crate::syntax::ast::access::{
    AccessGrant, AccessTarget, Grant, GrantOption, Granted, GrantedPrivilege, NamedPattern,
    Privilege, Scope, TablePattern,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::parser::expected::Kind;
use crate::syntax::token::{Symbol, TokenKind};

/// What `READ` and `WRITE` can be granted on.
const SOURCES: [&str; 36] = [
    "ARROW_FLIGHT",
    "AZURE",
    "ArrowFlight",
    "AzureBlobStorage",
    "BIGQUERY",
    "BigQuery",
    "DISK",
    "Disk",
    "Distributed",
    "FILE",
    "File",
    "HDFS",
    "HIVE",
    "Hive",
    "JDBC",
    "KAFKA",
    "Kafka",
    "MONGO",
    "MYSQL",
    "MongoDB",
    "MySQL",
    "NATS",
    "ODBC",
    "POSTGRES",
    "PostgreSQL",
    "RABBITMQ",
    "REDIS",
    "REMOTE",
    "RabbitMQ",
    "Redis",
    "S3",
    "SQLITE",
    "SQLite",
    "URL",
    "YTSAURUS",
    "YTsaurus",
];

impl Parser<'_> {
    /// `GRANT … TO …`, `REVOKE … FROM …`
    pub(super) fn grant(&mut self) -> Parse<Grant> {
        let is_revoke = self.eat_phrase("REVOKE");
        if !is_revoke {
            self.need_phrase("GRANT")?;
        }
        let mut on_cluster = None;
        self.eat_cluster(&mut on_cluster);
        let mut option = None;
        if is_revoke {
            if self.eat_phrase("GRANT OPTION FOR") {
                option = Some(GrantOption::Grant);
            } else if self.eat_phrase("ADMIN OPTION FOR") {
                option = Some(GrantOption::Admin);
            }
        }
        let what = self.granted(is_revoke)?;
        self.eat_cluster(&mut on_cluster);
        self.need(if is_revoke { K::From } else { K::To })?;
        let grantees = self.role_set(if is_revoke {
            RoleWords::ALL_OR_CURRENT_USER
        } else {
            RoleWords::CURRENT_USER
        })?;
        self.eat_cluster(&mut on_cluster);
        let mut replace = false;
        if !is_revoke {
            if self.eat_phrase("WITH GRANT OPTION") {
                option = Some(GrantOption::Grant);
            } else if self.eat_phrase("WITH ADMIN OPTION") {
                option = Some(GrantOption::Admin);
            }
            replace = self.eat_phrase("WITH REPLACE OPTION");
        }
        self.eat_cluster(&mut on_cluster);
        self.check_option(&what, option)?;
        if let (false, Granted::Privileges(grants) | Granted::CurrentGrants(grants)) =
            (is_revoke, &what)
        {
            self.check_grantable(grants)?;
        }
        Ok(Grant {
            is_revoke,
            on_cluster,
            what,
            grantees,
            option,
            replace,
        })
    }

    fn granted(&mut self, is_revoke: bool) -> Parse<Granted> {
        if !is_revoke && self.eat_phrase("CURRENT GRANTS") {
            if self.eat_symbol(Symbol::LeftParen) {
                let grants = self.access_grants()?;
                self.need_symbol(Symbol::RightParen)?;
                return Ok(Granted::CurrentGrants(grants));
            }
            let start = self.at();
            self.need(K::On)?;
            let tables = self.table_pattern()?;
            let privilege = Spanned::new(Privilege::ALL, self.span_since(start));
            return Ok(Granted::CurrentGrants(vec![AccessGrant {
                privileges: vec![GrantedPrivilege {
                    privilege,
                    columns: Vec::new(),
                }],
                on: AccessTarget::Tables(tables),
            }]));
        }
        if let Some(grants) = self.attempt(Self::access_grants) {
            return Ok(Granted::Privileges(grants));
        }
        let start = self.at();
        let roles = self.role_set(if is_revoke {
            RoleWords::ALL
        } else {
            RoleWords::NAMES
        })?;
        if self.sees(K::On) && !self.sees_all(&[K::On, K::Cluster]) {
            return self.refuse_privilege(start);
        }
        Ok(Granted::Roles(roles))
    }

    /// Fails since ON stands at hand: what was read since token `start` would have to be privileges,
    /// and is taken for roles.
    fn refuse_privilege<T>(&mut self, start: usize) -> Parse<T> {
        let mut words = self.tokens()[start..self.at()].iter();
        let unknown = words.find_map(|token| match token.kind {
            TokenKind::Word(word, _) if Privilege::find(word).is_none() => Some((token, word)),
            _ => None,
        });
        let Some((token, word)) = unknown else {
            return self.fail(Kind::Privilege);
        };
        let message = format!("expected a privilege such as `SELECT`, found `{word}`");
        self.refuse(|| {
            let diagnostic =
                Diagnostic::error(Code::UnexpectedToken, message).at(token.span, "unexpected");
            match nearest(word, Privilege::names()) {
                Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                None => diagnostic,
            }
        })
    }

    /// `CHECK GRANT SELECT ON db.t`
    pub(super) fn check_grant(&mut self) -> Parse<Vec<AccessGrant>> {
        self.need_phrase("CHECK GRANT")?;
        let grants = self.access_grants()?;
        self.check_grantable(&grants)?;
        Ok(grants)
    }

    /// `SELECT, INSERT ON db.t, SHOW ON db.*`
    pub(super) fn access_grants(&mut self) -> Parse<Vec<AccessGrant>> {
        let mut grants: Vec<AccessGrant> = Vec::new();
        for grant in self.open_list(Self::access_grant)? {
            match grants.last_mut() {
                Some(last) if last.on == grant.on => last.privileges.extend(grant.privileges),
                _ => grants.push(grant),
            }
        }
        Ok(grants)
    }

    fn access_grant(&mut self) -> Parse<AccessGrant> {
        let privileges = self.open_list(Self::granted_privilege)?;
        self.need(K::On)?;
        let named = |granted: &GrantedPrivilege| granted.privilege.scope().has_parameter();
        let on = if privileges.iter().all(named) {
            self.named_pattern(&privileges).map(AccessTarget::Named)?
        } else {
            self.table_pattern().map(AccessTarget::Tables)?
        };
        let is_one_table = matches!(
            on,
            AccessTarget::Tables(TablePattern::Table {
                is_prefix: false,
                ..
            })
        );
        if !is_one_table && privileges.iter().any(|granted| !granted.columns.is_empty()) {
            return self.refuse_since(
                self.at() - 1,
                "columns can only be named where one table is named",
            );
        }
        Ok(AccessGrant { privileges, on })
    }

    /// `SELECT`, `SELECT(a, b)`
    fn granted_privilege(&mut self) -> Parse<GrantedPrivilege> {
        let start = self.at();
        let mut words = String::new();
        while let Some(token) = self.peek()
            && let TokenKind::Word(word, keyword) = token.kind
            && !matches!(keyword, Some(K::On | K::To | K::From))
        {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
            self.skip();
        }
        let Some(privilege) = Privilege::find(&words) else {
            self.skip_to(start);
            return self.fail(Kind::Privilege);
        };
        let privilege = Spanned::new(privilege, self.span_since(start));
        let columns = if self.sees_symbol(Symbol::LeftParen) {
            self.attempt(|p| p.parens(|p| p.open_list(|p| p.name(Kind::ColumnName))))
        } else {
            None
        };
        Ok(GrantedPrivilege {
            privilege,
            columns: columns.unwrap_or_default(),
        })
    }

    /// `*.*`, `*`, `db.*`, `db*.*`, `t`, `db.t`, `db.t*`
    pub(super) fn table_pattern(&mut self) -> Parse<TablePattern> {
        if self.eat_symbol(Symbol::Star) {
            if self.sees_symbol(Symbol::Dot) && self.sees_symbol_at(1, Symbol::Star) {
                self.skip();
                self.skip();
                return Ok(TablePattern::Everything);
            }
            return Ok(TablePattern::CurrentDatabase);
        }
        let first = self.name(Kind::TableName)?;
        let mut is_prefix = self.eat_symbol_quietly(Symbol::Star);
        if !self.eat_symbol_quietly(Symbol::Dot) {
            return Ok(TablePattern::Table {
                database: None,
                table: first,
                is_prefix,
            });
        }
        if self.eat_symbol(Symbol::Star) {
            return Ok(TablePattern::Database {
                database: first,
                is_prefix,
            });
        }
        let table = self.name(Kind::TableName)?;
        // To ClickHouse the `*` of `db*.t` is one after `t`.
        is_prefix |= self.eat_symbol_quietly(Symbol::Star);
        Ok(TablePattern::Table {
            database: Some(first),
            table,
            is_prefix,
        })
    }

    /// `*`, `name`, `prefix*`, `S3('…')`
    fn named_pattern(&mut self, privileges: &[GrantedPrivilege]) -> Parse<NamedPattern> {
        if self.eat_symbol(Symbol::Star) {
            self.eat_symbol_quietly(Symbol::Dot);
            self.eat_symbol_quietly(Symbol::Star);
            self.eat_symbol_quietly(Symbol::Star);
            return Ok(NamedPattern::Everything);
        }
        let start = self.at();
        let name = self.name(Kind::Name)?;
        let is_source = |granted: &GrantedPrivilege| granted.privilege.scope() == Scope::Source;
        if privileges.iter().any(is_source) && !SOURCES.contains(&name.as_str()) {
            return self.refuse_since(start, "there is no such kind of source");
        }
        let is_prefix = self.eat_symbol_quietly(Symbol::Star);
        let filter = if !is_prefix && self.eat_symbol(Symbol::LeftParen) {
            let filter = self.entity_name()?;
            self.need_symbol(Symbol::RightParen)?;
            Some(filter)
        } else {
            None
        };
        Ok(NamedPattern::Name {
            name,
            is_prefix,
            filter,
        })
    }

    /// Refuses an option that is not for this.
    fn check_option(&mut self, what: &Granted, option: Option<GrantOption>) -> Parse<()> {
        match (what, option) {
            (Granted::Roles(_), Some(GrantOption::Grant)) => self.refuse_since(
                self.at() - 1,
                "GRANT OPTION is of privileges; that of roles is ADMIN OPTION",
            ),
            (
                Granted::Privileges(grants) | Granted::CurrentGrants(grants),
                Some(GrantOption::Admin),
            ) if grants.iter().any(has_something) => self.refuse_since(
                self.at() - 1,
                "ADMIN OPTION is of roles; that of privileges is GRANT OPTION",
            ),
            _ => Ok(()),
        }
    }

    /// Refuses what cannot be granted so narrowly.
    fn check_grantable(&mut self, grants: &[AccessGrant]) -> Parse<()> {
        for grant in grants {
            for granted in &grant.privileges {
                let Some(level) = too_narrow(grant, granted) else {
                    continue;
                };
                let (name, span) = (granted.privilege.name(), granted.privilege.span);
                return self.refuse(|| {
                    let message = format!("{name} cannot be granted on {level}");
                    Diagnostic::error(Code::UnexpectedToken, message).at(span, "")
                });
            }
        }
        Ok(())
    }
}

/// Whether something is granted, and not only `USAGE`.
fn has_something(grant: &AccessGrant) -> bool {
    let is_something = |granted: &GrantedPrivilege| granted.privilege.scope() != Scope::Nothing;
    grant.privileges.iter().any(is_something)
}

/// What a privilege is granted on when it is about something larger.
fn too_narrow(grant: &AccessGrant, granted: &GrantedPrivilege) -> Option<&'static str> {
    let scope = granted.privilege.scope();
    let AccessTarget::Tables(tables) = &grant.on else {
        return None;
    };
    if scope == Scope::Nothing {
        return None;
    }
    match tables {
        TablePattern::Everything => None,
        TablePattern::CurrentDatabase | TablePattern::Database { .. } => {
            (scope > Scope::Database).then_some("a database")
        }
        TablePattern::Table { .. } if granted.columns.is_empty() => {
            (scope > Scope::Table).then_some("a table")
        }
        TablePattern::Table { .. } => (scope > Scope::Column).then_some("columns"),
    }
}
