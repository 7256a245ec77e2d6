//! What belongs to the server and to none of its databases. No statement is generated for it yet.

use crate::model::{Schema, ServerObject};

use super::{Blocked, Diff};

const HELP: &str = "write the statement into a file in the folder of migrations, named like the others, and seal it \
                    with `cargo housekeeper rehash`";

pub(super) fn diff_server(previous: &Schema, next: &Schema, diff: &mut Diff<'_>) {
    let blocked = |object: &ServerObject, what: &str| Blocked {
        object: object.name.to_string(),
        what: format!("the {}", object.name.kind),
        why: format!("{what} one is not generated yet"),
        help: HELP.to_owned(),
        span: Some(object.span),
    };
    for (name, object) in next
        .server
        .iter()
        .filter(|(_, object)| !object.docs.external)
    {
        match previous.server.get(name) {
            None => diff.blocked.push(blocked(object, "creating")),
            Some(old) if old.statement != object.statement && !same(old, object) => {
                diff.blocked.push(blocked(object, "changing"));
            }
            Some(_) => {}
        }
    }
    for (name, object) in &previous.server {
        if !next.server.contains_key(name) {
            // It stands in a migration, not in the schema: there is no place to point at.
            diff.blocked.push(Blocked {
                span: None,
                ..blocked(object, "dropping")
            });
        }
    }
    let same_grants = previous.grants.len() == next.grants.len()
        && previous
            .grants
            .iter()
            .zip(&next.grants)
            .all(|(old, new)| old.statement == new.statement);
    if !same_grants {
        diff.blocked.push(Blocked {
            object: "GRANT".to_owned(),
            what: "the rights".to_owned(),
            why: "granting and revoking is not generated yet".to_owned(),
            help: HELP.to_owned(),
            span: next.grants.last().map(|grant| grant.span),
        });
    }
}

/// Whether two definitions differ in nothing but what happens when the object is already there.
fn same(old: &ServerObject, new: &ServerObject) -> bool {
    old.definition() == new.definition()
}
