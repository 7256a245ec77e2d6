//! What belongs to the server and to none of its databases.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::rights::{Rights, rights};
use crate::model::{Schema, ServerKind, ServerName};

use super::rights::diff_rights;
use super::same_server::{alterable, canonical};
use super::{Blocked, Change, Diff};

const HELP: &str = "write the statement into a file in the folder of migrations, named like the others, and seal it \
                    with `cargo housekeeper rehash`";

pub(super) fn diff_server<'a>(previous: &'a Schema, next: &'a Schema, diff: &mut Diff<'a>) {
    let (server, grants) = (&previous.server, &previous.grants);
    if server.is_shared_with(&next.server) && grants.is_shared_with(&next.grants) {
        return;
    }
    for (name, object) in next.server.iter() {
        if object.docs.external {
            continue;
        }
        let Some(old) = previous.server.get(name) else {
            let depth = next.server_depth(object);
            diff.changes.push(Change::CreateServer { object, depth });
            continue;
        };
        if canonical(old) == canonical(object) {
            continue;
        }
        match alterable(old, object) {
            Ok(()) => diff.changes.push(Change::AlterServer {
                depth: next.server_depth(object),
                previous: old,
                next: object,
            }),
            Err(why) => diff.blocked.push(Blocked {
                object: object.name.to_string(),
                what: format!("the {}", object.name.kind),
                why,
                help: HELP.to_owned(),
                span: Some(object.span),
            }),
        }
    }
    for (name, object) in previous.server.iter() {
        if !next.server.contains_key(name) {
            let depth = previous.server_depth(object);
            diff.changes.push(Change::DropServer { object, depth });
        }
    }
    diff_grants(previous, next, diff);
}

fn diff_grants<'a>(previous: &'a Schema, next: &'a Schema, diff: &mut Diff<'a>) {
    let (Some(mut before), Some(mut after)) = (rights(&previous.grants), rights(&next.grants))
    else {
        let statements = |schema: &'a Schema| schema.grants.iter().map(|grant| &grant.statement);
        if !statements(previous).eq(statements(next)) {
            diff.blocked.push(blocked(
                "GRANT",
                "what some of the statements grant depends on who runs them",
                next,
            ));
        }
        return;
    };
    // The default roles that a user is created with are granted by that.
    imply(&mut before, previous, |_| true);
    imply(&mut after, next, |_| true);
    imply(&mut before, next, |user| {
        !previous.server.contains_key(user)
    });
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let none = Rights::default();
    for name in names {
        let (mut old, new) = (
            before.get(name).unwrap_or(&none).clone(),
            after.get(name).unwrap_or(&none),
        );
        // Whoever goes takes their rights along, and a role goes from everybody.
        if goes(previous, next, name, &[ServerKind::User, ServerKind::Role]) {
            continue;
        }
        old.roles
            .retain(|role, _| !goes(previous, next, role, &[ServerKind::Role]));
        if old == *new {
            continue;
        }
        match diff_rights(name, &old, new) {
            Some((grants, revokes)) => diff.changes.push(Change::Rights { grants, revokes }),
            None => diff.blocked.push(blocked(
                name,
                "no statement takes a right away on more than it leaves, and leaves the rest untouched, where some \
                 rights come with an option or with exceptions",
                next,
            )),
        }
    }
}

fn imply(
    rights: &mut BTreeMap<String, Rights>,
    schema: &Schema,
    is_meant: impl Fn(&ServerName) -> bool,
) {
    for (name, object) in schema.server.iter().filter(|(name, _)| is_meant(name)) {
        for role in object.implied_roles() {
            let held = rights.entry(name.name.clone()).or_default();
            held.roles.entry(role.to_owned()).or_default();
        }
    }
}

/// Whether something of these kinds is there before, and nothing after.
fn goes(previous: &Schema, next: &Schema, name: &str, kinds: &[ServerKind]) -> bool {
    let has = |schema: &Schema| {
        let mut names = schema.server.keys();
        names.any(|known| known.name == name && kinds.contains(&known.kind))
    };
    has(previous) && !has(next)
}

fn blocked(object: &str, why: &str, next: &Schema) -> Blocked {
    Blocked {
        object: object.to_owned(),
        what: "the rights".to_owned(),
        why: why.to_owned(),
        help: HELP.to_owned(),
        span: next.grants.last().map(|grant| grant.span),
    }
}
