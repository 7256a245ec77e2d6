//! Users, roles, policies, quotas, profiles, and their rights.

use crate::diagnostic::Diagnostic;
use crate::model::{Grant, Schema, ServerKind, ServerName, ServerObject, policy_name};
use crate::source::Span;
use crate::syntax::ast::access::{
    AccessStatement, AlterProfile, Authentication, AuthenticationCheck, DefineQuota,
    DefineRowPolicy, DefineUser, DropEntities, Entities, EntityKind, Grant as GrantStatement,
    Granted, Hosts, ProfileItem, QuotaLimits, RoleSet, SetRole,
};
use crate::syntax::ast::{Ident, Statement};

use super::server::missing;
use super::{declined, impossible};

/// Follows a statement that creates nothing.
pub(super) fn follow(
    schema: &mut Schema,
    node: &AccessStatement,
    span: Span,
) -> Result<(), Diagnostic> {
    match node {
        AccessStatement::Drop(node) => drop_entities(schema, node),
        // Where an entity is stored is no part of what it is.
        AccessStatement::Move(_) | AccessStatement::CheckGrant(_) | AccessStatement::Show(_) => {
            Ok(())
        }
        AccessStatement::SetRole(SetRole::DefaultRoles { roles, users }) => {
            set_default_roles(schema, roles, users, span)
        }
        AccessStatement::User(_)
        | AccessStatement::Role(_)
        | AccessStatement::RowPolicy(_)
        | AccessStatement::MaskingPolicy(_)
        | AccessStatement::Quota(_)
        | AccessStatement::SettingsProfile(_) => alter(schema, node, span),
        AccessStatement::SetRole(_)
        | AccessStatement::Token(_)
        | AccessStatement::Grant(_)
        | AccessStatement::ExecuteAs(_) => {
            let message = format!("what `{}` does to a schema is not known", node.kind());
            Err(declined(message, span))
        }
    }
}

/// Takes away the rights of what is created anew, or gone.
pub(super) fn forget(schema: &mut Schema, name: &ServerName) {
    if matches!(name.kind, ServerKind::User | ServerKind::Role) {
        with_names(schema, |names| {
            names.retain(|known| known.node != name.name);
        });
    }
}

/// A user is granted the default roles that they are created with.
pub(super) fn grant_defaults(schema: &mut Schema, object: &ServerObject) {
    let roles = object.implied_roles().into_iter();
    let names: Vec<Ident> = roles
        .map(|name| Ident::synthetic(name.to_owned()))
        .collect();
    if names.is_empty() {
        return;
    }
    let set = |names: Vec<Ident>| RoleSet {
        names,
        ..RoleSet::default()
    };
    schema.grants.push(Grant {
        statement: GrantStatement {
            is_revoke: false,
            on_cluster: None,
            what: Granted::Roles(set(names)),
            grantees: set(vec![Ident::synthetic(object.name.name.clone())]),
            option: None,
            replace: false,
        },
        span: object.span,
    });
}

/// Changes the names of those who are granted something, and of the roles that are.
fn with_names(schema: &mut Schema, change: impl Fn(&mut Vec<Ident>)) {
    for Grant { statement, .. } in schema.grants.iter_mut() {
        change(&mut statement.grantees.names);
        if let Granted::Roles(roles) = &mut statement.what {
            change(&mut roles.names);
        }
    }
    schema.grants.retain(|grant| {
        let is_nothing = match &grant.statement.what {
            Granted::Roles(roles) => roles.all.is_none() && roles.names.is_empty(),
            Granted::Privileges(_) | Granted::CurrentGrants(_) => false,
        };
        let grantees = &grant.statement.grantees;
        !is_nothing
            && (grantees.all.is_some() || grantees.current_user || !grantees.names.is_empty())
    });
}

fn drop_entities(schema: &mut Schema, node: &DropEntities) -> Result<(), Diagnostic> {
    for (name, span) in names(&node.entities) {
        if schema.server.shift_remove(&name).is_none() && !node.if_exists {
            return Err(missing(&name, span));
        }
        forget(schema, &name);
    }
    Ok(())
}

fn names(entities: &Entities) -> Vec<(ServerName, Span)> {
    let entity = |kind: ServerKind, name: String, span: Span| (ServerName { kind, name }, span);
    match entities {
        Entities::Named(kind, names) => {
            let kind = match kind {
                EntityKind::User => ServerKind::User,
                EntityKind::Role => ServerKind::Role,
                EntityKind::SettingsProfile => ServerKind::SettingsProfile,
                EntityKind::Quota => ServerKind::Quota,
                EntityKind::RowPolicy => ServerKind::RowPolicy,
                EntityKind::MaskingPolicy => ServerKind::MaskingPolicy,
            };
            let names = names.iter();
            names
                .map(|name| entity(kind, name.node.clone(), name.span))
                .collect()
        }
        Entities::RowPolicies(names) => names
            .iter()
            .map(|policy| {
                let name = policy_name(&policy.name, &policy.table);
                entity(ServerKind::RowPolicy, name, policy.name.span)
            })
            .collect(),
        Entities::MaskingPolicy { name, table } => {
            vec![entity(
                ServerKind::MaskingPolicy,
                policy_name(name, table),
                name.span,
            )]
        }
    }
}

fn set_default_roles(
    schema: &mut Schema,
    roles: &RoleSet,
    users: &RoleSet,
    span: Span,
) -> Result<(), Diagnostic> {
    if users.all.is_some() || users.current_user {
        return Err(declined("whose default roles these are is not known", span));
    }
    for user in &users.names {
        let name = ServerName {
            kind: ServerKind::User,
            name: user.node.clone(),
        };
        let object = schema
            .server
            .get_mut(&name)
            .ok_or_else(|| missing(&name, user.span))?;
        if let Some(AccessStatement::User(node)) = access(&mut object.statement) {
            node.default_roles = Some(roles.clone());
        }
    }
    Ok(())
}

fn access(statement: &mut Statement) -> Option<&mut AccessStatement> {
    match statement {
        Statement::Access(node) => Some(node),
        _ => None,
    }
}

/// ALTER of one or several entities.
fn alter(schema: &mut Schema, node: &AccessStatement, span: Span) -> Result<(), Diagnostic> {
    use crate::syntax::ast::access::DefinitionGuard;
    let mut created = Statement::Access(Box::new(node.clone()));
    // The names are found as those of a CREATE are.
    let guard = set_guard(&mut created);
    for alone in crate::model::lower::alone(&created) {
        let Some(mut object) = schema.server.shift_remove(&alone.name) else {
            if guard == DefinitionGuard::IfExists {
                continue;
            }
            return Err(missing(&alone.name, alone.span));
        };
        let mut change = alone.statement;
        let (Some(old), Some(change)) = (access(&mut object.statement), access(&mut change)) else {
            continue;
        };
        let renamed = merge(old, change, span)?;
        let before = object.name.clone();
        if let Some(new) = renamed {
            let mut names = crate::model::lower::alone(&object.statement).into_iter();
            if let Some(named) = names.next() {
                object.name = named.name;
            }
            if schema.server.contains_key(&object.name) {
                let message = format!(
                    "at this point of the history there is already a {} `{}`",
                    object.name.kind, object.name
                );
                return Err(impossible(message, new.span, ""));
            }
            if matches!(before.kind, ServerKind::User | ServerKind::Role) {
                with_names(schema, |names| {
                    for name in names.iter_mut().filter(|name| name.node == before.name) {
                        name.node.clone_from(&new.node);
                    }
                });
            }
        }
        insert(schema, object);
    }
    Ok(())
}

fn insert(schema: &mut Schema, object: ServerObject) {
    schema.server.insert(object.name.clone(), object);
}

fn set_guard(statement: &mut Statement) -> crate::syntax::ast::access::DefinitionGuard {
    use crate::syntax::ast::access::DefinitionGuard;
    let definition = match access(statement) {
        Some(AccessStatement::User(node)) => node.definition,
        Some(AccessStatement::Role(node)) => node.definition,
        Some(AccessStatement::RowPolicy(node)) => node.definition,
        Some(AccessStatement::MaskingPolicy(node)) => node.definition,
        Some(AccessStatement::Quota(node)) => node.definition,
        Some(AccessStatement::SettingsProfile(node)) => node.definition,
        _ => return DefinitionGuard::None,
    };
    definition.guard
}

/// Puts the clauses of an ALTER in place of those that were; the new name.
fn merge(
    old: &mut AccessStatement,
    change: &AccessStatement,
    span: Span,
) -> Result<Option<Ident>, Diagnostic> {
    use AccessStatement as A;
    match (old, change) {
        (A::User(old), A::User(change)) => {
            merge_user(old, change, span)?;
            if let (Some(new), Some(name)) = (&change.new_name, old.names.first_mut()) {
                name.name.clone_from(new);
            }
            Ok(change.new_name.clone())
        }
        (A::Role(old), A::Role(change)) => {
            merge_settings(
                &mut old.settings,
                change.settings.as_ref(),
                change.alter_settings.as_ref(),
            );
            if let (Some(new), Some(name)) = (&change.new_name, old.names.first_mut()) {
                name.clone_from(new);
            }
            Ok(change.new_name.clone())
        }
        (A::SettingsProfile(old), A::SettingsProfile(change)) => {
            merge_settings(
                &mut old.settings,
                change.settings.as_ref(),
                change.alter_settings.as_ref(),
            );
            if change.to.is_some() {
                old.to.clone_from(&change.to);
            }
            if let (Some(new), Some(name)) = (&change.new_name, old.names.first_mut()) {
                name.clone_from(new);
            }
            Ok(change.new_name.clone())
        }
        (A::Quota(old), A::Quota(change)) => {
            merge_quota(old, change);
            if let (Some(new), Some(name)) = (&change.new_name, old.names.first_mut()) {
                name.clone_from(new);
            }
            Ok(change.new_name.clone())
        }
        (A::RowPolicy(old), A::RowPolicy(change)) => {
            merge_policy(old, change);
            if let (Some(new), Some(name)) = (&change.new_name, old.names.first_mut()) {
                name.name.clone_from(new);
            }
            Ok(change.new_name.clone())
        }
        (_, change) => Err(declined(
            format!("what `{}` does is not known", change.kind()),
            span,
        )),
    }
}

fn merge_user(old: &mut DefineUser, change: &DefineUser, span: Span) -> Result<(), Diagnostic> {
    if change.roles.is_some() {
        return Err(declined("what ROLE does in ALTER USER is not known", span));
    }
    if change.validity.is_some() {
        old.validity.clone_from(&change.validity);
    }
    match &change.authentication {
        Authentication::Unchanged => {}
        Authentication::Set(_) => old.authentication.clone_from(&change.authentication),
        Authentication::Add(more) => {
            let mut methods = match &old.authentication {
                Authentication::Set(methods) => methods.clone(),
                Authentication::Unchanged | Authentication::Add(_) | Authentication::Reset => {
                    Vec::new()
                }
            };
            methods.retain(|method| method.check != AuthenticationCheck::NoPassword);
            methods.extend(more.iter().cloned());
            old.authentication = Authentication::Set(methods);
        }
        Authentication::Reset => {
            if let Authentication::Set(methods) = &mut old.authentication {
                let kept = methods.split_off(methods.len().saturating_sub(1));
                *methods = kept;
            }
        }
    }
    if change.hosts.is_some() {
        old.hosts.clone_from(&change.hosts);
    }
    if let Some(more) = &change.add_hosts {
        let hosts = old.hosts.get_or_insert_with(any_host);
        add_hosts(hosts, more);
    }
    if let Some(less) = &change.drop_hosts {
        let hosts = old.hosts.get_or_insert_with(any_host);
        drop_hosts(hosts, less);
    }
    if change.default_database.is_some() {
        old.default_database.clone_from(&change.default_database);
    }
    if change.default_roles.is_some() {
        old.default_roles.clone_from(&change.default_roles);
    }
    if change.grantees.is_some() {
        old.grantees.clone_from(&change.grantees);
    }
    merge_settings(
        &mut old.settings,
        change.settings.as_ref(),
        change.alter_settings.as_ref(),
    );
    Ok(())
}

fn any_host() -> Hosts {
    Hosts {
        any: true,
        ..Hosts::default()
    }
}

fn add_hosts(hosts: &mut Hosts, more: &Hosts) {
    hosts.any |= more.any;
    hosts.local |= more.local;
    for (known, more) in [
        (&mut hosts.addresses, &more.addresses),
        (&mut hosts.names, &more.names),
        (&mut hosts.regexps, &more.regexps),
        (&mut hosts.patterns, &more.patterns),
    ] {
        for host in more {
            if !known.contains(host) {
                known.push(host.clone());
            }
        }
    }
}

fn drop_hosts(hosts: &mut Hosts, less: &Hosts) {
    hosts.any &= !less.any;
    hosts.local &= !less.local;
    hosts
        .addresses
        .retain(|host| !less.addresses.contains(host));
    hosts.names.retain(|host| !less.names.contains(host));
    hosts.regexps.retain(|host| !less.regexps.contains(host));
    hosts.patterns.retain(|host| !less.patterns.contains(host));
}

fn merge_settings(
    old: &mut Option<Vec<ProfileItem>>,
    all: Option<&Vec<ProfileItem>>,
    change: Option<&AlterProfile>,
) {
    if let Some(all) = all {
        *old = Some(all.clone());
    }
    let Some(change) = change else { return };
    let items = old.get_or_insert_with(Vec::new);
    items.retain(|item| match item {
        ProfileItem::Profile(name) => {
            !change.drop_all_profiles && !change.drop_profiles.contains(name)
        }
        ProfileItem::Setting(setting) => {
            !change.drop_all_settings && !change.drop_settings.contains(&setting.name)
        }
    });
    for name in &change.add_profiles {
        let item = ProfileItem::Profile(name.clone());
        if !items.contains(&item) {
            items.push(item);
        }
    }
    for new in &change.add_settings {
        items.retain(|item| !matches!(item, ProfileItem::Setting(old) if old.name == new.name));
        items.push(ProfileItem::Setting(new.clone()));
    }
    for new in &change.modify_settings {
        let known = items.iter_mut().find_map(|item| match item {
            ProfileItem::Setting(old) if old.name == new.name => Some(old),
            ProfileItem::Setting(_) | ProfileItem::Profile(_) => None,
        });
        let Some(known) = known else {
            items.push(ProfileItem::Setting(new.clone()));
            continue;
        };
        for (old, new) in [
            (&mut known.value, &new.value),
            (&mut known.min, &new.min),
            (&mut known.max, &new.max),
        ] {
            if new.is_some() {
                old.clone_from(new);
            }
        }
        if new.writability.is_some() {
            known.writability = new.writability;
        }
    }
}

fn merge_quota(old: &mut DefineQuota, change: &DefineQuota) {
    if change.key.is_some() {
        old.key = change.key;
        old.ipv4_prefix_bits = change.ipv4_prefix_bits;
        old.ipv6_prefix_bits = change.ipv6_prefix_bits;
    }
    for new in &change.intervals {
        old.intervals
            .retain(|old| old.number != new.number || old.unit != new.unit);
        if new.limits != QuotaLimits::None {
            old.intervals.push(new.clone());
        }
    }
    if change.to.is_some() {
        old.to.clone_from(&change.to);
    }
}

fn merge_policy(old: &mut DefineRowPolicy, change: &DefineRowPolicy) {
    if change.restrictive.is_some() {
        old.restrictive = change.restrictive;
    }
    if !change.filters.is_empty() {
        old.filters.clone_from(&change.filters);
    }
    if change.to.is_some() {
        old.to.clone_from(&change.to);
    }
}
