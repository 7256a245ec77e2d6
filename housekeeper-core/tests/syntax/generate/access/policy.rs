//! Row policies and masking policies.

use housekeeper_core::syntax::ast::access::{
    DefineMaskingPolicy, DefineRowPolicy, PolicyTables, RoleSet, RowPolicyName,
};
use housekeeper_core::syntax::ast::{Assignment, ExprKind};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::names::{all_or_current_user, definition};
use super::profile::place;
use crate::generate::expr::expr;
use crate::generate::leaf::name;

pub(super) fn policy_tables() -> impl Strategy<Value = PolicyTables> {
    (option::of(name()), option::weighted(0.8, name()))
        .prop_map(|(database, table)| PolicyTables { database, table })
}

pub(super) fn masked_table() -> impl Strategy<Value = PolicyTables> {
    (option::of(name()), name()).prop_map(|(database, table)| PolicyTables {
        database,
        table: Some(table),
    })
}

pub(super) fn row_policy_names() -> impl Strategy<Value = Vec<RowPolicyName>> {
    let one = (name(), policy_tables()).prop_map(|(name, table)| RowPolicyName { name, table });
    vec(one, 1..4)
}

pub(super) fn row_policy() -> impl Strategy<Value = DefineRowPolicy> {
    let filter = expr().prop_filter("without a name", |expr| {
        !matches!(expr.node, ExprKind::Alias { .. })
    });
    (
        definition(),
        row_policy_names(),
        place(),
        option::of(any::<bool>()),
        vec(option::weighted(0.8, filter), 0..3),
        option::of(all_or_current_user()),
    )
        .prop_map(
            |(definition, names, (on_cluster, storage, new_name), restrictive, filters, to)| {
                DefineRowPolicy {
                    definition,
                    new_name: new_name.filter(|_| definition.is_alter() && names.len() == 1),
                    names,
                    on_cluster,
                    storage,
                    restrictive,
                    filters,
                    to,
                }
            },
        )
}

pub(super) fn masking_policy() -> impl Strategy<Value = DefineMaskingPolicy> {
    let assignment = (name(), expr()).prop_map(|(column, value)| Assignment { column, value });
    (
        definition(),
        (name(), masked_table()),
        place(),
        vec(assignment, 1..3),
        option::of(expr()),
        option::of(all_or_current_user()),
        any::<u64>(),
    )
        .prop_map(
            |(definition, (name, table), place, assignments, condition, to, priority)| {
                let (on_cluster, storage, new_name) = place;
                let is_alter = definition.is_alter();
                DefineMaskingPolicy {
                    definition,
                    name,
                    table,
                    on_cluster,
                    storage,
                    new_name: new_name.filter(|_| is_alter),
                    assignments,
                    condition,
                    // A new one is for everybody when nothing is said.
                    to: to.or_else(|| (!is_alter).then(RoleSet::everybody)),
                    priority,
                }
            },
        )
}
