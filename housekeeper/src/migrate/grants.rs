//! What a user may do, read from `SHOW GRANTS`: for servers that do not know `CHECK GRANT`, from before 24.11.
//!
//! Privileges are a tree: who is granted `ALTER TABLE` may `ALTER ADD COLUMN`. The server says which belongs to which. What a
//! statement says of a column holds before what one says of its table, and that before the database and everything.

use std::collections::BTreeMap;
use std::iter;

use super::literal::identifier;
use super::row_binary::Fields;
use super::server::{RequestError, Server};

/// Privileges that come with others, and with each part of a group. Asked of 26.7.
const COMES_WITH: [(&str, &str); 5] = [
    ("CREATE VIEW", "CREATE TABLE"),
    ("DROP VIEW", "DROP TABLE"),
    ("ALTER VIEW MODIFY QUERY", "ALTER TABLE"),
    ("ALTER VIEW MODIFY REFRESH", "ALTER TABLE"),
    ("ALTER VIEW MODIFY SQL SECURITY", "ALTER TABLE"),
];

/// What a user and the roles of the session may do.
pub(super) struct Grants {
    /// The statements of each: what is taken away of one is not taken away of another.
    grantees: Vec<Vec<Rule>>,
    /// The privileges that a server has, each with the one that it is a part of.
    parents: BTreeMap<String, String>,
}

/// A `GRANT`, or a `REVOKE` of a part of one.
#[derive(Debug, PartialEq, Eq)]
struct Rule {
    is_grant: bool,
    privileges: Vec<Privilege>,
    on: Target,
}

/// `SELECT(a, b)`
#[derive(Debug, PartialEq, Eq)]
struct Privilege {
    name: String,
    /// None: all.
    columns: Vec<String>,
}

/// What a privilege is on.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    /// `*.*`, `shop.*`, `shop.events`, or the name of what belongs to the server: as many names as are given.
    Names(Vec<String>),
    /// In words that this does not know.
    Unknown,
}

impl Grants {
    /// Asks a server. `None` where it does not tell.
    pub(super) async fn ask(server: &Server) -> Result<Option<Self>, RequestError> {
        let asked = Self::fetch(server).await;
        match asked {
            Ok(grants) => Ok(Some(grants)),
            Err(error) if error.code.is_some() => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn fetch(server: &Server) -> Result<Self, RequestError> {
        let tree =
            "SELECT toString(privilege), ifNull(toString(parent_group), '') FROM system.privileges";
        let bytes = server.fetch(tree).await?;
        let mut fields = Fields::new(&bytes);
        let mut parents = BTreeMap::new();
        while !fields.is_empty() {
            parents.insert(fields.string()?, fields.string()?);
        }
        let roles = server
            .fetch_texts("SELECT arrayJoin(enabledRoles())")
            .await?;
        let questions = roles
            .iter()
            .map(|role| format!("SHOW GRANTS FOR {}", identifier(role)));
        let mut grantees = Vec::new();
        for question in iter::once("SHOW GRANTS".to_owned()).chain(questions) {
            let lines = server.fetch_texts(&question).await?;
            // Those that grant roles are no rules.
            grantees.push(lines.iter().filter_map(|line| Rule::parse(line)).collect());
        }
        Ok(Self { grantees, parents })
    }

    /// Whether these privileges, in the words of GRANT, are granted. What is not known for certain is taken to be.
    pub(super) fn have(&self, privileges: &str) -> bool {
        let Some(wanted) = Rule::parse(&format!("GRANT {privileges} TO nobody")) else {
            return true;
        };
        let Target::Names(names) = &wanted.on else {
            return true;
        };
        wanted.privileges.iter().all(|privilege| {
            if privilege.columns.is_empty() {
                self.has(&privilege.name, names)
            } else {
                privilege.columns.iter().all(|column| {
                    let path: Vec<String> = names.iter().chain([column]).cloned().collect();
                    self.has(&privilege.name, &path)
                })
            }
        })
    }

    fn has(&self, privilege: &str, path: &[String]) -> bool {
        let is_group = self.parents.values().any(|parent| parent == privilege);
        if is_group || !self.parents.contains_key(privilege) {
            return true;
        }
        let with = COMES_WITH.iter().filter(|(known, _)| *known == privilege);
        let with = with.flat_map(|(_, with)| self.parts(with));
        iter::once(privilege).chain(with).any(|name| {
            let family = self.family(name);
            let mut grantees = self.grantees.iter();
            grantees.any(|rules| is_granted(rules, &family, path))
        })
    }

    /// A privilege and those that are a part of it.
    fn parts<'g>(&'g self, group: &'g str) -> impl Iterator<Item = &'g str> {
        let all = self.parents.keys().map(String::as_str);
        all.filter(move |name| self.family(name).contains(&group))
    }

    /// A privilege and those that it is a part of.
    fn family<'g>(&'g self, privilege: &'g str) -> Vec<&'g str> {
        let mut family = vec![privilege];
        while let Some(parent) = family.last().and_then(|name| self.parents.get(*name))
            && !parent.is_empty()
            && !family.contains(&parent.as_str())
        {
            family.push(parent);
        }
        family
    }
}

/// The closest rule counts.
fn is_granted(rules: &[Rule], family: &[&str], path: &[String]) -> bool {
    let mut closest = None;
    for rule in rules {
        let of_family = rule
            .privileges
            .iter()
            .filter(|privilege| family.contains(&privilege.name.as_str()));
        for privilege in of_family {
            let Target::Names(names) = &rule.on else {
                if rule.is_grant {
                    return true;
                }
                continue;
            };
            let is_above = path.starts_with(names);
            let column = path.get(names.len());
            let depth = match (&*privilege.columns, column) {
                ([], _) if is_above => names.len(),
                (columns, Some(column)) if is_above && columns.contains(column) => names.len() + 1,
                _ => continue,
            };
            if closest.is_none_or(|(other, _)| other <= depth) {
                closest = Some((depth, rule.is_grant));
            }
        }
    }
    closest.is_some_and(|(_, is_grant)| is_grant)
}

impl Rule {
    /// Reads `GRANT SELECT(a, b), ALTER TABLE ON shop.events TO …`, and the same with `REVOKE … FROM`.
    fn parse(line: &str) -> Option<Self> {
        let mut tokens = tokens(line).peekable();
        let is_grant = match tokens.next()?.word()? {
            "GRANT" => true,
            // `GRANT OPTION FOR` leaves the privilege.
            "REVOKE" if line.starts_with("REVOKE GRANT OPTION FOR ") => return None,
            "REVOKE" => false,
            _ => return None,
        };
        let mut privileges = Vec::new();
        loop {
            let mut words = Vec::new();
            while let Some(word) =
                tokens.next_if(|token| token.word().is_some_and(|word| word != "ON"))
            {
                words.extend(word.word());
            }
            let mut columns = Vec::new();
            if tokens.next_if(|token| token.is('(')).is_some() {
                loop {
                    columns.push(tokens.next()?.name()?);
                    match tokens.next()? {
                        Token::Sign(',') => {}
                        Token::Sign(')') => break,
                        _ => return None,
                    }
                }
            }
            privileges.push(Privilege {
                name: words.join(" "),
                columns,
            });
            match tokens.next()? {
                Token::Sign(',') => {}
                token if token.word() == Some("ON") => break,
                _ => return None,
            }
        }
        let mut target = Vec::new();
        while let Some(token) = tokens.next_if(|token| !matches!(token.word(), Some("TO" | "FROM")))
        {
            target.push(token);
        }
        Some(Self {
            is_grant,
            privileges,
            on: Target::of(&target),
        })
    }
}

impl Target {
    fn of(tokens: &[Token<'_>]) -> Self {
        let star = Token::Sign('*');
        let dot = Token::Sign('.');
        let names = match tokens {
            [all] if *all == star => Some(Vec::new()),
            [all, point, every] if *all == star && *point == dot && *every == star => {
                Some(Vec::new())
            }
            [name] => name.name().map(|name| vec![name]),
            [database, point, every] if *point == dot && *every == star => {
                database.name().map(|name| vec![name])
            }
            [database, point, name] if *point == dot => database
                .name()
                .zip(name.name())
                .map(|(database, name)| vec![database, name]),
            _ => None,
        };
        names.map_or(Self::Unknown, Self::Names)
    }
}

/// A part of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token<'l> {
    Word(&'l str),
    /// In quotes.
    Quoted(String),
    Sign(char),
}

impl<'l> Token<'l> {
    fn word(&self) -> Option<&'l str> {
        match self {
            Self::Word(word) => Some(word),
            Self::Quoted(_) | Self::Sign(_) => None,
        }
    }

    fn name(&self) -> Option<String> {
        match self {
            Self::Word(word) => Some((*word).to_owned()),
            Self::Quoted(name) => Some(name.clone()),
            Self::Sign(_) => None,
        }
    }

    fn is(&self, sign: char) -> bool {
        *self == Self::Sign(sign)
    }
}

fn tokens(line: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = line;
    iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        if is_part(first) {
            let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            rest = after;
            return Some(Token::Word(word));
        }
        rest = &rest[first.len_utf8()..];
        if first != '`' {
            return Some(Token::Sign(first));
        }
        let mut name = String::new();
        let mut chars = rest.chars();
        while let Some(c) = chars.next() {
            match c {
                '`' => break,
                '\\' => name.extend(chars.next()),
                c => name.push(c),
            }
        }
        rest = chars.as_str();
        Some(Token::Quoted(name))
    })
}

#[cfg(test)]
mod tests;
