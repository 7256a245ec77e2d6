//! Asking what the user may do, before the first statement.

use super::literal::identifier;
use super::plan::Pending;
use super::resume::Todo;
use super::row_binary::Fields;
use super::server::Server;
use super::{Error, Refusal, Result};

/// What a server answers that does not know the question: `CHECK GRANT` came with 24.11.
const SYNTAX_ERROR: u32 = 62;

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
    let grants = all.len() < needed.len();
    // One question where all is well.
    let has_all = all.is_empty() || has(server, &all.join(", ")).await?;
    if has_all && !(grants && lacks_grant_option(server).await?) {
        return Ok(());
    }
    let mut refusals = Vec::new();
    for (pending, privilege) in needed {
        let is_there = if privilege == GRANT_OPTION {
            !lacks_grant_option(server).await?
        } else {
            has(server, &privilege).await?
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

/// Whether the user has these privileges. Servers that cannot be asked are taken to grant them.
async fn has(server: &Server, privileges: &str) -> Result<bool> {
    let doing = "asking the server what this user may do";
    match server.fetch(&format!("CHECK GRANT {privileges}")).await {
        Ok(answer) => match *answer {
            [0] => Ok(false),
            [1] => Ok(true),
            _ => Err(Error::malformed(doing)),
        },
        Err(error) if error.code == Some(SYNTAX_ERROR) => Ok(true),
        Err(source) => Err(Error::server(doing, source)),
    }
}

/// Whether the user may give nothing of what it may do to others, for certain. `CHECK GRANT` does not tell that.
async fn lacks_grant_option(server: &Server) -> Result<bool> {
    let doing = "asking the server what this user may give to others";
    let bytes = match server.fetch("SHOW GRANTS").await {
        Ok(bytes) => bytes,
        // Servers that do not tell are taken to grant it.
        Err(error) if error.code.is_some() => return Ok(false),
        Err(source) => {
            return Err(Error::server(doing, source));
        }
    };
    let mut fields = Fields::new(&bytes);
    while !fields.is_empty() {
        let line = fields.string().map_err(|_| Error::malformed(doing))?;
        // What a role brings is not listed.
        if line.ends_with("WITH GRANT OPTION") || !line.contains(" ON ") {
            return Ok(false);
        }
    }
    Ok(true)
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
