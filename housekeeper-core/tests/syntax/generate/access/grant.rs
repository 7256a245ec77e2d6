//! GRANT and REVOKE.

use housekeeper_core::syntax::ast::access::{
    AccessGrant, AccessTarget, Grant, GrantOption, Granted, GrantedPrivilege, NamedPattern,
    Privilege, Scope, TablePattern,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::names::{all_or_current_user, all_roles, names_or_current_user, only_names};
use crate::generate::leaf::{cluster, name};
use crate::generate::made;

pub(super) fn grant() -> BoxedStrategy<Grant> {
    let privileges = prop_oneof![
        3 => grantable().prop_map(Granted::Privileges),
        1 => grantable().prop_map(Granted::CurrentGrants),
        1 => only_names().prop_map(Granted::Roles),
    ];
    let granted = (
        privileges,
        names_or_current_user(),
        any::<[bool; 2]>(),
        cluster(),
    )
        .prop_map(|(what, grantees, [option, replace], on_cluster)| Grant {
            is_revoke: false,
            on_cluster,
            option: option.then_some(option_of(&what)),
            what,
            grantees,
            replace,
        });
    let privileges = prop_oneof![
        3 => grantable().prop_map(Granted::Privileges),
        1 => all_roles().prop_map(Granted::Roles),
    ];
    let revoked = (privileges, all_or_current_user(), any::<bool>(), cluster()).prop_map(
        |(what, grantees, option, on_cluster)| Grant {
            is_revoke: true,
            on_cluster,
            option: option.then_some(option_of(&what)),
            what,
            grantees,
            replace: false,
        },
    );
    prop_oneof![granted, revoked].boxed()
}

const fn option_of(what: &Granted) -> GrantOption {
    match what {
        Granted::Privileges(_) | Granted::CurrentGrants(_) => GrantOption::Grant,
        Granted::Roles(_) => GrantOption::Admin,
    }
}

/// Privileges on what they can be granted on. Those on the same are put together.
pub(super) fn grantable() -> BoxedStrategy<Vec<AccessGrant>> {
    vec(prop_oneof![3 => on_tables(), 1 => on_named()], 1..4)
        .prop_map(|mut grants| {
            grants.dedup_by(|one, other| one.on == other.on);
            grants
        })
        .boxed()
}

fn privileges(fits: impl Fn(Scope) -> bool) -> Vec<Privilege> {
    Privilege::names()
        .filter_map(Privilege::find)
        .filter(|privilege| fits(privilege.scope()))
        .collect()
}

fn on_tables() -> BoxedStrategy<AccessGrant> {
    let table =
        (option::of(name()), name(), any::<bool>()).prop_map(|(database, table, is_prefix)| {
            TablePattern::Table {
                database,
                table,
                is_prefix,
            }
        });
    let database =
        (name(), any::<bool>()).prop_map(|(database, is_prefix)| TablePattern::Database {
            database,
            is_prefix,
        });
    let tables = prop_oneof![
        1 => Just(TablePattern::Everything),
        1 => Just(TablePattern::CurrentDatabase),
        1 => database,
        3 => table,
    ];
    (tables, any::<bool>())
        .prop_flat_map(|(tables, with_columns)| {
            let is_one = matches!(
                tables,
                TablePattern::Table {
                    is_prefix: false,
                    ..
                }
            );
            let with_columns = with_columns && is_one;
            let narrowest = match tables {
                TablePattern::Everything => Scope::Global,
                TablePattern::CurrentDatabase | TablePattern::Database { .. } => Scope::Database,
                TablePattern::Table { .. } if with_columns => Scope::Column,
                TablePattern::Table { .. } => Scope::Table,
            };
            let fitting = privileges(|scope| scope <= narrowest || scope == Scope::Nothing);
            let columns = vec(name(), if with_columns { 1..3 } else { 0..1 });
            (Just(tables), vec((select(fitting), columns), 1..3))
        })
        .prop_map(|(tables, privileges)| AccessGrant {
            privileges: privileges
                .into_iter()
                .map(|(privilege, columns)| GrantedPrivilege {
                    privilege: made(privilege),
                    columns,
                })
                .collect(),
            on: AccessTarget::Tables(tables),
        })
        .boxed()
}

fn on_named() -> BoxedStrategy<AccessGrant> {
    let pattern = |name: BoxedStrategy<String>| {
        let filter = option::of(super::super::leaf::name());
        let named = (name, any::<bool>(), filter).prop_map(|(name, is_prefix, filter)| {
            NamedPattern::Name {
                name: made(name),
                is_prefix,
                filter: filter.filter(|_| !is_prefix),
            }
        });
        prop_oneof![1 => Just(NamedPattern::Everything), 3 => named]
    };
    let sources = select(&["S3", "Kafka", "URL", "AzureBlobStorage"][..]).prop_map(str::to_owned);
    let of_sources = (
        vec(select(privileges(|scope| scope == Scope::Source)), 1..3),
        pattern(sources.boxed()),
    );
    let of_others = (
        vec(select(privileges(|scope| scope == Scope::Parameter)), 1..3),
        pattern(name().prop_map(|name| name.node).boxed()),
    );
    prop_oneof![of_sources, of_others]
        .prop_map(|(privileges, pattern)| AccessGrant {
            privileges: privileges
                .into_iter()
                .map(|privilege| GrantedPrivilege {
                    privilege: made(privilege),
                    columns: Vec::new(),
                })
                .collect(),
            on: AccessTarget::Named(pattern),
        })
        .boxed()
}
