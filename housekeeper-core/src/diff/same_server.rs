//! Whether two things of the server are the same: with every clause written out, and what has no order in one order.

use crate::model::{ServerKind, ServerObject};
use crate::syntax::ast::access::{
    AccessStatement, AllRoles, Authentication, AuthenticationCheck, AuthenticationMethod,
    DefaultDatabase, DefineUser, Hosts, ProfileItem, QuotaInterval, QuotaKey, RoleSet, SecretKind,
    UserNameForm,
};
use crate::syntax::ast::object::{FunctionBody, ObjectStatement};
use crate::syntax::ast::{Ident, IntervalUnit, Number, Statement};

use super::same::canonical_expr;

/// The statement that creates it, with every clause.
pub(crate) fn canonical(object: &ServerObject) -> Statement {
    let mut statement = object.definition();
    match &mut statement {
        Statement::Object(node) => match &mut **node {
            ObjectStatement::CreateFunction(node) => {
                node.on_cluster = None;
                if let FunctionBody::Expr(expr) = &mut node.body {
                    *expr = canonical_expr(expr);
                }
            }
            ObjectStatement::CreateNamedCollection(node) => {
                node.on_cluster = None;
                node.items
                    .sort_by(|a, b| a.setting.name.node.cmp(&b.setting.name.node));
            }
            ObjectStatement::CreateWorkload(node) => node.on_cluster = None,
            ObjectStatement::CreateResource(node) => node.on_cluster = None,
            _ => {}
        },
        Statement::Access(node) => access(node),
        _ => {}
    }
    statement
}

fn access(node: &mut AccessStatement) {
    match node {
        AccessStatement::User(node) => user(node),
        AccessStatement::Role(node) => {
            (node.on_cluster, node.storage) = (None, None);
            settings(&mut node.settings);
        }
        AccessStatement::SettingsProfile(node) => {
            (node.on_cluster, node.storage) = (None, None);
            settings(&mut node.settings);
            roles(&mut node.to, &RoleSet::default());
        }
        AccessStatement::Quota(node) => {
            (node.on_cluster, node.storage) = (None, None);
            node.key.get_or_insert(QuotaKey::None);
            node.intervals.iter_mut().for_each(in_longest_unit);
            node.intervals
                .sort_by_key(|interval| (interval.unit, interval.number.as_u64()));
            roles(&mut node.to, &RoleSet::default());
        }
        AccessStatement::RowPolicy(node) => {
            (node.on_cluster, node.storage) = (None, None);
            node.restrictive.get_or_insert(false);
            for filter in node.filters.iter_mut().flatten() {
                *filter = canonical_expr(filter);
            }
            roles(&mut node.to, &RoleSet::default());
        }
        AccessStatement::MaskingPolicy(node) => {
            (node.on_cluster, node.storage) = (None, None);
            roles(&mut node.to, &RoleSet::default());
        }
        AccessStatement::Token(_)
        | AccessStatement::Drop(_)
        | AccessStatement::Move(_)
        | AccessStatement::Grant(_)
        | AccessStatement::CheckGrant(_)
        | AccessStatement::SetRole(_)
        | AccessStatement::Show(_)
        | AccessStatement::ExecuteAs(_) => {}
    }
}

fn user(node: &mut DefineUser) {
    (node.on_cluster, node.storage) = (None, None);
    for name in &mut node.names {
        if name.form == UserNameForm::String {
            name.form = UserNameForm::Name;
        }
    }
    if node.authentication == Authentication::Unchanged {
        node.authentication = Authentication::Set(vec![AuthenticationMethod {
            check: AuthenticationCheck::NoPassword,
            validity: None,
            grants: Vec::new(),
        }]);
    }
    if let Authentication::Set(methods) = &mut node.authentication {
        for method in methods {
            if let AuthenticationCheck::Secret { kind, .. } = &mut method.check {
                // What the server takes where nothing is said.
                kind.get_or_insert(SecretKind::Sha256Password);
            }
        }
    }
    let hosts = node.hosts.get_or_insert_with(|| Hosts {
        any: true,
        ..Hosts::default()
    });
    if hosts.any {
        *hosts = Hosts {
            any: true,
            ..Hosts::default()
        };
    }
    for list in [
        &mut hosts.addresses,
        &mut hosts.names,
        &mut hosts.regexps,
        &mut hosts.patterns,
    ] {
        list.sort_by(|a, b| a.node.cmp(&b.node));
    }
    node.default_database.get_or_insert(DefaultDatabase::None);
    roles(&mut node.default_roles, &RoleSet::everybody());
    let any = RoleSet {
        all: Some(AllRoles::Any),
        ..RoleSet::default()
    };
    roles(&mut node.grantees, &any);
    settings(&mut node.settings);
}

/// In the longest unit that it is made of: the server keeps seconds, and shows that.
fn in_longest_unit(interval: &mut QuotaInterval) {
    let mut units = SECONDS.iter();
    let unit = units.find_map(|(unit, seconds)| (*unit == interval.unit).then_some(seconds));
    let number = interval.number.as_u64();
    let Some(all) = unit.and_then(|seconds| number?.checked_mul(*seconds)) else {
        return;
    };
    let mut units = SECONDS.iter();
    if let Some((unit, seconds)) = units.find(|(_, seconds)| all.is_multiple_of(*seconds)) {
        interval.number = Number::new((all / seconds).to_string());
        interval.unit = *unit;
    }
}

/// The units, the longest first, with the seconds that the server counts them as: a year has 365.2425 days.
const SECONDS: [(IntervalUnit, u64); 8] = [
    (IntervalUnit::Year, 31_556_952),
    (IntervalUnit::Quarter, 7_889_238),
    (IntervalUnit::Month, 2_629_746),
    (IntervalUnit::Week, 604_800),
    (IntervalUnit::Day, 86_400),
    (IntervalUnit::Hour, 3_600),
    (IntervalUnit::Minute, 60),
    (IntervalUnit::Second, 1),
];

/// `given` is what nothing means.
fn roles(set: &mut Option<RoleSet>, given: &RoleSet) {
    let set = set.get_or_insert_with(|| given.clone());
    let sort = |names: &mut Vec<Ident>| names.sort_by(|a, b| a.node.cmp(&b.node));
    sort(&mut set.names);
    sort(&mut set.except);
    if set.all.is_some() {
        set.all = given.all.or(Some(AllRoles::All));
    }
}

/// Settings have no order, but profiles come before them: a setting counts more.
fn settings(items: &mut Option<Vec<ProfileItem>>) {
    items
        .get_or_insert_default()
        .sort_by_key(|item| match item {
            ProfileItem::Profile(_) => (0, String::new()),
            ProfileItem::Setting(setting) => (1, setting.name.node.clone()),
        });
}

/// Whether one statement makes the new one of the old one; why not.
pub(super) fn alterable(old: &ServerObject, new: &ServerObject) -> Result<(), String> {
    if new.name.kind == ServerKind::MaskingPolicy {
        return Err("changing one is not generated yet".to_owned());
    }
    match (&old.statement, &new.statement) {
        (Statement::Access(old), Statement::Access(new)) => {
            if let (AccessStatement::User(old), AccessStatement::User(new)) = (&**old, &**new)
                && old.roles != new.roles
            {
                return Err("ROLE of a user is granted when it is created".to_owned());
            }
            Ok(())
        }
        (Statement::Object(old), Statement::Object(new)) => {
            let (
                ObjectStatement::CreateNamedCollection(old),
                ObjectStatement::CreateNamedCollection(new),
            ) = (&**old, &**new)
            else {
                return Ok(());
            };
            let loses = new.items.iter().find(|item| {
                item.overridable.is_none()
                    && old.items.iter().any(|old| {
                        old.setting.name == item.setting.name && old.overridable.is_some()
                    })
            });
            match loses {
                Some(item) => Err(format!(
                    "ClickHouse keeps whether `{}` can be overridden, unless it is said anew",
                    item.setting.name.node
                )),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}
