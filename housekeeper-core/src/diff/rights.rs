//! What differs in the rights of one user or role, as the statements that change it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::rights::{Level, Pattern, Places, Rights, grouped, leaves, named_like};
use crate::source::{Span, Spanned};
use crate::syntax::ast::Ident;
use crate::syntax::ast::access::{
    AccessGrant, AccessTarget, Grant, GrantOption, Granted, GrantedPrivilege, NamedPattern,
    Privilege, RoleSet, Scope, TablePattern,
};

/// Statements that grant, to be run first, and that revoke, to be run last: what both sides allow is allowed all the
/// time. `None` where no statements do it so.
pub(super) fn diff_rights(
    grantee: &str,
    previous: &Rights,
    next: &Rights,
) -> Option<(Vec<Grant>, Vec<Grant>)> {
    let (mut grants, mut revokes) = diff_roles(grantee, previous, next);
    if previous.privileges == next.privileges {
        return Some((grants, revokes));
    }
    let none = Places::default();
    let of = |rights: &Rights, name: &str| rights.privileges.get(name).unwrap_or(&none).clone();
    let names: BTreeSet<&'static str> = previous
        .privileges
        .keys()
        .chain(next.privileges.keys())
        .copied()
        .collect();
    let mut to_grant = Batches::default();
    let mut to_revoke = Batches::default();
    for name in names {
        let (mut now, wanted) = (of(previous, name), of(next, name));
        for place in places(&now, &wanted) {
            let to = wanted.at(&place);
            if to > now.at(&place) {
                now.raise(&place, to);
                to_grant.add(name, place, to);
            }
        }
        for place in places(&now, &wanted) {
            let to = wanted.at(&place);
            if to < now.at(&place) {
                let loses = places(&now, &wanted)
                    .iter()
                    .any(|inner| inner.is_in(&place) && wanted.at(inner).min(now.at(inner)) > to);
                if loses {
                    return replace(grantee, next).map(|grant| {
                        revokes.push(grant);
                        (grants, revokes)
                    });
                }
                now.lower(&place, to);
                to_revoke.add(name, place, to);
            }
        }
    }
    grants.extend(to_grant.statements(grantee, false));
    revokes.extend(to_revoke.statements(grantee, true));
    Some((grants, revokes))
}

/// Every pattern that matters, an outer one before those in it.
fn places(a: &Places, b: &Places) -> Vec<Pattern> {
    let all: BTreeSet<&Pattern> = a.patterns().chain(b.patterns()).collect();
    let mut all: Vec<Pattern> = all.into_iter().cloned().collect();
    all.sort_by_key(Pattern::depth);
    all
}

fn diff_roles(grantee: &str, previous: &Rights, next: &Rights) -> (Vec<Grant>, Vec<Grant>) {
    let roles = |wanted: &dyn Fn(&str, bool) -> bool, from: &Rights| -> Vec<Ident> {
        let chosen = from
            .roles
            .iter()
            .filter(|(name, admin)| wanted(name, **admin));
        chosen
            .map(|(name, _)| Spanned::synthetic(name.clone()))
            .collect()
    };
    let had = |name: &str| previous.roles.get(name).copied();
    let has = |name: &str| next.roles.get(name).copied();
    let plain = roles(&|name, admin| !admin && had(name).is_none(), next);
    let admin = roles(&|name, admin| admin && had(name) != Some(true), next);
    let gone = roles(&|name, _| has(name).is_none(), previous);
    let lowered = roles(&|name, admin| admin && has(name) == Some(false), previous);
    let statement = |names: Vec<Ident>, is_revoke: bool, option: Option<GrantOption>| Grant {
        is_revoke,
        on_cluster: None,
        what: Granted::Roles(RoleSet {
            names,
            ..RoleSet::default()
        }),
        grantees: grantees(grantee),
        option,
        replace: false,
    };
    let admin_option = Some(GrantOption::Admin);
    let some = |names: &Vec<Ident>| !names.is_empty();
    let grants = [(plain, None), (admin, admin_option)].into_iter();
    let revokes = [(lowered, admin_option), (gone, None)].into_iter();
    (
        grants
            .filter(|(names, _)| some(names))
            .map(|(names, option)| statement(names, false, option))
            .collect(),
        revokes
            .filter(|(names, _)| some(names))
            .map(|(names, option)| statement(names, true, option))
            .collect(),
    )
}

fn grantees(name: &str) -> RoleSet {
    RoleSet {
        names: vec![Spanned::synthetic(name.to_owned())],
        ..RoleSet::default()
    }
}

/// All rights by one statement, where it can say them: none with an option, and none with less in a part of it.
fn replace(grantee: &str, next: &Rights) -> Option<Grant> {
    let mut all = Batches::default();
    for (name, held) in &next.privileges {
        for place in held.patterns() {
            if held.at(place) != Level::Granted {
                return None;
            }
            all.add(name, place.clone(), Level::Granted);
        }
    }
    let mut statements = all.statements(grantee, false);
    let mut grant = statements.pop().filter(|_| statements.is_empty())?;
    grant.replace = true;
    Some(grant)
}

/// Privileges by what is to come of them and by the pattern that they are on.
#[derive(Default)]
struct Batches(BTreeMap<Level, BTreeMap<Pattern, Vec<&'static str>>>);

impl Batches {
    fn add(&mut self, name: &'static str, place: Pattern, level: Level) {
        self.0
            .entry(level)
            .or_default()
            .entry(place)
            .or_default()
            .push(name);
    }

    /// A statement for each level.
    fn statements(self, grantee: &str, is_revoke: bool) -> Vec<Grant> {
        self.0
            .into_iter()
            .map(|(level, places)| {
                let has_option = if is_revoke {
                    level == Level::Granted
                } else {
                    level == Level::WithOption
                };
                let mut places: Vec<_> = whole(places).into_iter().collect();
                places.sort_by_key(|(place, _)| place.depth());
                Grant {
                    is_revoke,
                    on_cluster: None,
                    what: Granted::Privileges(
                        places
                            .into_iter()
                            .flat_map(|(place, names)| written(&place, &names))
                            .collect(),
                    ),
                    grantees: grantees(grantee),
                    option: has_option.then_some(GrantOption::Grant),
                    replace: false,
                }
            })
            .collect()
    }
}

/// Privileges on one pattern, and whether they are all that ALL on it is.
struct Batch {
    names: Vec<&'static str>,
    is_all: bool,
}

/// Takes out what comes with ALL on a database or a table: rights on what is called like it.
fn whole(mut places: BTreeMap<Pattern, Vec<&'static str>>) -> BTreeMap<Pattern, Batch> {
    let all = leaves("ALL");
    let mut is_all = BTreeSet::new();
    for (place, names) in &places {
        let parts = place.0.len();
        let named = named_like(place);
        let has = |place: &Pattern, name: &str| {
            places.get(place).is_some_and(|names| names.contains(&name))
        };
        let fits = all.iter().all(|leaf| {
            if leaf.is_named {
                matches!(leaf.name, "READ" | "WRITE") || has(&named, leaf.name)
            } else {
                leaf.parts < parts || names.contains(&leaf.name)
            }
        });
        if (1..=2).contains(&parts) && fits {
            is_all.insert(place.clone());
        }
    }
    for place in &is_all {
        if let Some(names) = places.get_mut(&named_like(place)) {
            names.retain(|name| !is_named(name));
        }
    }
    places
        .into_iter()
        .map(|(place, names)| {
            let is_all = is_all.contains(&place);
            (place, Batch { names, is_all })
        })
        .collect()
}

fn is_named(name: &str) -> bool {
    leaves(name)
        .iter()
        .any(|leaf| leaf.name == name && leaf.is_named)
}

/// `SELECT, INSERT ON shop.users`
fn written(place: &Pattern, batch: &Batch) -> Vec<AccessGrant> {
    let mut by_target: BTreeMap<bool, Vec<&'static str>> = BTreeMap::new();
    if place.0.is_empty() {
        // A group of both kinds is to_grant on everything.
        for name in grouped(&batch.names, 0, false, true) {
            let scope = Privilege::find(name).map(Privilege::scope);
            let on_name = scope.is_some_and(Scope::has_parameter);
            by_target.entry(on_name).or_default().push(name);
        }
    } else {
        for on_name in [false, true] {
            let chosen = batch.names.iter().copied();
            let chosen: Vec<&str> = chosen.filter(|name| is_named(name) == on_name).collect();
            if !chosen.is_empty() {
                let names = grouped(&chosen, place.0.len(), on_name, batch.is_all);
                by_target.entry(on_name).or_default().extend(names);
            }
        }
    }
    by_target
        .into_iter()
        .map(|(on_name, names)| {
            let columns = place
                .0
                .get(2)
                .map(|column| Spanned::synthetic(column.name.clone()));
            let privileges = names.into_iter().filter_map(Privilege::find);
            AccessGrant {
                privileges: privileges
                    .map(|privilege| GrantedPrivilege {
                        privilege: Spanned::new(privilege, Span::synthetic()),
                        columns: columns.iter().cloned().collect(),
                    })
                    .collect(),
                on: target(place, on_name),
            }
        })
        .collect()
}

fn target(place: &Pattern, on_name: bool) -> AccessTarget {
    let ident = |name: &str| Spanned::synthetic(name.to_owned());
    match (place.0.as_slice(), on_name) {
        ([], true) => AccessTarget::Named(NamedPattern::Everything),
        ([], false) => AccessTarget::Tables(TablePattern::Everything),
        ([name, ..], true) => AccessTarget::Named(NamedPattern::Name {
            name: ident(&name.name),
            is_prefix: name.is_prefix,
            filter: None,
        }),
        ([database], false) => AccessTarget::Tables(TablePattern::Database {
            database: ident(&database.name),
            is_prefix: database.is_prefix,
        }),
        ([database, table, ..], false) => AccessTarget::Tables(TablePattern::Table {
            database: Some(ident(&database.name)),
            table: ident(&table.name),
            is_prefix: table.is_prefix,
        }),
    }
}
