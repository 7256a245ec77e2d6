//! Asking what the user may do, before the first statement.

use super::grants::Grants;
use super::literal::identifier;
use super::plan::Pending;
use super::resume::Todo;
use super::server::Server;
use super::{Error, Refusal, Result};

/// What a server answers that does not know the question: `CHECK GRANT` came with 24.11.
const SYNTAX_ERROR: u32 = 62;

const ASKING: &str = "asking the server what this user may do";

/// How steps say that they need a privilege together with the right to give it to others.
const GRANT_OPTION: &str = "GRANT OPTION";

/// What a privilege is granted on.
#[derive(Debug, Clone, Copy)]
enum On {
    /// `database.*`
    Database,
    /// `database.name`
    Object,
    /// `name`, of what belongs to the server
    Named,
    /// `*.*`
    Everything,
}

/// The privilege without which a kind of step fails, whatever else it does. What depends on the commands of a statement
/// stands at the step.
const NEEDED: [(&str, &str, On); 16] = [
    ("create database", "CREATE DATABASE", On::Database),
    ("create table", "CREATE TABLE", On::Object),
    ("create view", "CREATE VIEW", On::Object),
    ("create materialized view", "CREATE VIEW", On::Object),
    ("create dictionary", "CREATE DICTIONARY", On::Object),
    ("drop database", "DROP DATABASE", On::Database),
    ("create function", "CREATE FUNCTION", On::Everything),
    ("drop function", "DROP FUNCTION", On::Everything),
    ("create role", "CREATE ROLE", On::Named),
    ("drop role", "DROP ROLE", On::Named),
    ("create user", "CREATE USER", On::Named),
    ("drop user", "DROP USER", On::Named),
    (
        "create named collection",
        "CREATE NAMED COLLECTION",
        On::Named,
    ),
    ("drop named collection", "DROP NAMED COLLECTION", On::Named),
    ("create quota", "CREATE QUOTA", On::Everything),
    (
        "create settings profile",
        "CREATE SETTINGS PROFILE",
        On::Everything,
    ),
];

/// Refuses where the user lacks what a step needs that is to be run.
pub(super) async fn check_privileges(
    server: &Server,
    pending: &[Pending<'_, '_>],
    todo: &[Todo],
) -> Result<()> {
    let mut needed: Vec<(&Pending<'_, '_>, String)> = Vec::new();
    for (pending, _) in pending.iter().zip(todo).filter(|(_, todo)| todo.is_sent()) {
        let of_kind = privilege(pending.step.kind, pending.step.object);
        let others = pending.step.privileges.iter().copied().map(str::to_owned);
        for privilege in of_kind.into_iter().chain(others) {
            if needed.iter().all(|(_, known)| *known != privilege) {
                needed.push((pending, privilege));
            }
        }
    }
    let all: Vec<_> = needed
        .iter()
        .map(|(_, privilege)| privilege.as_str())
        .filter(|privilege| *privilege != GRANT_OPTION)
        .collect();
    let gives = all.len() < needed.len();
    // One question where all is well.
    let (oracle, has_all) = Oracle::begin(server, &all.join(", ")).await?;
    let cannot_give = gives && lacks_grant_option(server).await?;
    if has_all && !cannot_give {
        return Ok(());
    }
    let mut refusals = Vec::new();
    for (pending, privilege) in needed {
        let is_there = if privilege == GRANT_OPTION {
            !cannot_give
        } else {
            oracle.has(server, &privilege).await?
        };
        if !is_there {
            refusals.push(Refusal::MissingPrivilege {
                file: pending.way.file.to_owned(),
                step: pending.number,
                privilege,
            });
        }
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused(refusals))
    }
}

/// What is asked about privileges.
enum Oracle {
    /// The server checks them.
    Check,
    /// It is too old for that.
    Grants(Grants),
    /// It does not tell: all is taken to be granted.
    Silent,
}

impl Oracle {
    /// Finds out what to ask this server, and whether the user has all of these privileges.
    async fn begin(server: &Server, privileges: &str) -> Result<(Self, bool)> {
        if privileges.is_empty() {
            return Ok((Self::Silent, true));
        }
        if let Some(has_all) = check(server, privileges).await? {
            return Ok((Self::Check, has_all));
        }
        let grants = Grants::ask(server).await;
        let grants = grants.map_err(|source| Error::server(ASKING, source))?;
        // Whether all are there is told with each.
        Ok(grants.map_or((Self::Silent, true), |grants| (Self::Grants(grants), false)))
    }

    async fn has(&self, server: &Server, privilege: &str) -> Result<bool> {
        Ok(match self {
            Self::Check => check(server, privilege).await?.unwrap_or(true),
            Self::Grants(grants) => grants.have(privilege),
            Self::Silent => true,
        })
    }
}

/// Whether the user has these privileges; `None` where the server does not know the question.
async fn check(server: &Server, privileges: &str) -> Result<Option<bool>> {
    match server.fetch(&format!("CHECK GRANT {privileges}")).await {
        Ok(answer) => match *answer {
            [0] => Ok(Some(false)),
            [1] => Ok(Some(true)),
            _ => Err(Error::malformed(ASKING)),
        },
        Err(error) if error.code == Some(SYNTAX_ERROR) => Ok(None),
        Err(source) => Err(Error::server(ASKING, source)),
    }
}

/// Whether the user may give nothing of what it may do to others, for certain. `CHECK GRANT` does not tell that.
async fn lacks_grant_option(server: &Server) -> Result<bool> {
    match server.fetch_texts("SHOW GRANTS").await {
        // What a role brings is not listed.
        Ok(lines) => Ok(lines
            .iter()
            .all(|line| line.contains(" ON ") && !line.ends_with("WITH GRANT OPTION"))),
        // Servers that do not tell are taken to grant it.
        Err(error) if error.code.is_some() => Ok(false),
        Err(source) => Err(Error::server(
            "asking the server what this user may give to others",
            source,
        )),
    }
}

/// `CREATE TABLE ON shop.events`. `None` where nothing is known for certain.
fn privilege(kind: &str, object: &str) -> Option<String> {
    let (_, privilege, on) = NEEDED.iter().find(|(known, _, _)| *known == kind)?;
    let on = match on {
        On::Database => format!("{}.*", identifier(object)),
        On::Object => {
            // Steps name objects without quotes: with another dot, it is not known which one parts them.
            let (database, name) = object
                .split_once('.')
                .filter(|(_, name)| !name.contains('.'))?;
            format!("{}.{}", identifier(database), identifier(name))
        }
        // Several names, or one with more to it.
        On::Named if object.contains([',', ' ', '@']) => return None,
        On::Named => identifier(object),
        On::Everything => "*.*".to_owned(),
    };
    Some(format!("{privilege} ON {on}"))
}

#[cfg(test)]
mod tests {
    use super::privilege;

    #[test]
    fn knows_what_is_needed() {
        for (kind, object, expected) in [
            (
                "create table",
                "shop.events",
                Some("CREATE TABLE ON `shop`.`events`"),
            ),
            (
                "create database",
                "my shop",
                Some("CREATE DATABASE ON `my shop`.*"),
            ),
            ("create quota", "q", Some("CREATE QUOTA ON *.*")),
            ("create role", "r", Some("CREATE ROLE ON `r`")),
            ("create role", "r, s", None),
            ("create table", "shop.a.b", None),
            ("alter table", "shop.events", None),
            ("insert into", "shop.events", None),
        ] {
            assert_eq!(
                privilege(kind, object).as_deref(),
                expected,
                "{kind} {object}"
            );
        }
    }
}
