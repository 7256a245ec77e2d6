//! Who may do what: what a list of GRANT and REVOKE comes to.
//!
//! As the server keeps it: a right on a part of the names can be there or not whatever is on the rest of them, the last
//! statement about it counts, and one about more counts for all that is in it.

mod pattern;
mod privilege;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::syntax::ast::access::{
    AccessGrant, AccessTarget, Grant as Statement, GrantOption, Granted, NamedPattern, TablePattern,
};

use super::{Grant, Schema};
pub(crate) use pattern::{Part, Pattern};
pub(crate) use privilege::{Leaf, grouped, leaves};

/// How much of a right there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// Nothing.
    None,
    /// The right.
    Granted,
    /// And to give it to others.
    WithOption,
}

/// One privilege on all names: the level on a pattern holds for all names in it that are in no other pattern.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Places(BTreeMap<Pattern, Level>);

/// What one user or role may do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Rights {
    /// By privilege; never of a group.
    pub(crate) privileges: BTreeMap<&'static str, Places>,
    /// The roles, and whether they may be given to others.
    pub(crate) roles: BTreeMap<String, bool>,
}

/// What everybody may do, by name; `None` where a statement is not known in its effect.
pub(crate) fn rights(grants: &[Grant]) -> Option<BTreeMap<String, Rights>> {
    let mut all: BTreeMap<String, Rights> = BTreeMap::new();
    for grant in grants {
        let statement = &grant.statement;
        let grantees = &statement.grantees;
        if grantees.all.is_some() || grantees.current_user || grantees.by_id {
            return None;
        }
        for name in &grantees.names {
            let rights = all.entry(name.node.clone()).or_default();
            apply(rights, statement)?;
        }
    }
    all.retain(|_, rights| *rights != Rights::default());
    Some(all)
}

fn apply(rights: &mut Rights, statement: &Statement) -> Option<()> {
    match &statement.what {
        Granted::CurrentGrants(_) => return None,
        Granted::Roles(roles) => {
            if roles.all.is_some() || roles.current_user || roles.by_id {
                return None;
            }
            if statement.replace && !statement.is_revoke {
                rights.roles.clear();
            }
            for role in &roles.names {
                let may_give = statement.option == Some(GrantOption::Admin);
                match (statement.is_revoke, may_give) {
                    (false, _) => {
                        *rights.roles.entry(role.node.clone()).or_default() |= may_give;
                    }
                    (true, true) => {
                        if let Some(admin) = rights.roles.get_mut(&role.node) {
                            *admin = false;
                        }
                    }
                    (true, false) => {
                        rights.roles.remove(&role.node);
                    }
                }
            }
        }
        Granted::Privileges(grants) => {
            if statement.replace && !statement.is_revoke {
                rights.privileges.clear();
            }
            for grant in grants {
                apply_privileges(rights, grant, statement)?;
            }
        }
    }
    rights.privileges.retain(|_, places| !places.0.is_empty());
    Some(())
}

fn apply_privileges(rights: &mut Rights, grant: &AccessGrant, statement: &Statement) -> Option<()> {
    let place = pattern(&grant.on)?;
    for written in &grant.privileges {
        let mut places = vec![place.clone()];
        if !written.columns.is_empty() {
            let column = |name: &crate::syntax::ast::Ident| {
                let mut parts = place.0.clone();
                parts.push(Part {
                    name: name.node.clone(),
                    is_prefix: false,
                });
                Pattern(parts)
            };
            places = written.columns.iter().map(column).collect();
        }
        let is_named = matches!(grant.on, AccessTarget::Named(_));
        for leaf in leaves(written.privilege.name()) {
            let Some(places) = meant(leaf, is_named, &places) else {
                continue;
            };
            let known = rights.privileges.entry(leaf.name).or_default();
            for place in places.iter().filter(|place| place.0.len() <= leaf.parts) {
                let has_option = statement.option == Some(GrantOption::Grant);
                match (statement.is_revoke, has_option) {
                    (false, true) => known.raise(place, Level::WithOption),
                    (false, false) => known.raise(place, Level::Granted),
                    (true, true) => known.lower(place, Level::Granted),
                    (true, false) => known.lower(place, Level::None),
                }
            }
        }
    }
    Some(())
}

/// Where a privilege of a group is granted when the group is; nowhere where it cannot be.
///
/// The server keeps all names in one tree: `ALL` on a database is `CREATE USER` on users that are called like it as well.
/// (Sources have names of their own, which no database should have.)
fn meant<'p>(leaf: &Leaf, is_named: bool, places: &'p [Pattern]) -> Option<Cow<'p, [Pattern]>> {
    let everything = places.iter().all(|place| place.0.is_empty());
    if everything || leaf.is_named == is_named {
        return Some(Cow::Borrowed(places));
    }
    if is_named || matches!(leaf.name, "READ" | "WRITE") {
        return None;
    }
    Some(places.iter().map(named_like).collect())
}

/// The pattern of what has one name and is called like a database of this pattern.
pub(crate) fn named_like(place: &Pattern) -> Pattern {
    let first = place.0.first().map(|first| Part {
        name: first.name.clone(),
        is_prefix: place.0.last().is_some_and(|last| last.is_prefix),
    });
    Pattern(first.into_iter().collect())
}

/// What is written after ON; a database that is current is not known here.
fn pattern(on: &AccessTarget) -> Option<Pattern> {
    let part = |name: &crate::syntax::ast::Ident, is_prefix: bool| Part {
        name: name.node.clone(),
        is_prefix,
    };
    Some(Pattern(match on {
        AccessTarget::Tables(TablePattern::Everything)
        | AccessTarget::Named(NamedPattern::Everything) => Vec::new(),
        AccessTarget::Tables(TablePattern::CurrentDatabase) => return None,
        AccessTarget::Tables(TablePattern::Database {
            database,
            is_prefix,
        }) => vec![part(database, *is_prefix)],
        AccessTarget::Tables(TablePattern::Table {
            database,
            table,
            is_prefix,
        }) => vec![part(database.as_ref()?, false), part(table, *is_prefix)],
        AccessTarget::Named(NamedPattern::Name {
            name,
            is_prefix,
            filter,
        }) => {
            if filter.is_some() {
                return None;
            }
            vec![part(name, *is_prefix)]
        }
    }))
}

impl Places {
    /// How much there is on a pattern, where no other is in it.
    pub(crate) fn at(&self, place: &Pattern) -> Level {
        let outer = self.0.iter().filter(|(outer, _)| place.is_in(outer));
        let nearest = outer.max_by_key(|(outer, _)| outer.depth());
        nearest.map_or(Level::None, |(_, level)| *level)
    }

    /// The patterns that differ from what is around them.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.0.keys()
    }

    /// Grants.
    pub(crate) fn raise(&mut self, place: &Pattern, to: Level) {
        self.change(place, |level| level.max(to));
    }

    /// Revokes.
    pub(crate) fn lower(&mut self, place: &Pattern, to: Level) {
        self.change(place, |level| level.min(to));
    }

    fn change(&mut self, place: &Pattern, change: impl Fn(Level) -> Level) {
        let here = self.at(place);
        self.0.insert(place.clone(), here);
        for (inner, level) in &mut self.0 {
            if inner.is_in(place) {
                *level = change(*level);
            }
        }
        // What says no more than what is around it.
        let mut all: Vec<Pattern> = self.0.keys().cloned().collect();
        all.sort_by_key(Pattern::depth);
        for pattern in all.into_iter().rev() {
            if let Some(level) = self.0.remove(&pattern)
                && self.at(&pattern) != level
            {
                self.0.insert(pattern, level);
            }
        }
    }
}

impl Schema {
    /// Whether everybody may do here what they may do in both of these; for tests of plans.
    #[doc(hidden)]
    pub fn allows_what_both_allow(&self, one: &Self, other: &Self) -> bool {
        let all = [self, one, other].map(|schema| rights(&schema.grants).unwrap_or_default());
        let [now, one, other] = &all;
        one.iter().all(|(name, one)| {
            let Some(other) = other.get(name) else {
                return true;
            };
            let none = Rights::default();
            let now = now.get(name).unwrap_or(&none);
            one.roles
                .keys()
                .all(|role| !other.roles.contains_key(role) || now.roles.contains_key(role))
                && one.privileges.iter().all(|(privilege, one)| {
                    let none = Places::default();
                    let other = other.privileges.get(privilege).unwrap_or(&none);
                    let now = now.privileges.get(privilege).unwrap_or(&none);
                    let mut places = one.patterns().chain(other.patterns()).chain(now.patterns());
                    places.all(|place| now.at(place) >= one.at(place).min(other.at(place)))
                })
        })
    }
}
