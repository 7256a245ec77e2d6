//! DROP and MOVE of users, roles and their like.

use housekeeper_core::syntax::ast::access::{DropEntities, Entities, EntityKind, MoveEntities};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::names::names;
use super::policy::{masked_table, row_policy_names};
use crate::generate::leaf::{cluster, name};

const NAMED: [EntityKind; 4] = [
    EntityKind::User,
    EntityKind::Role,
    EntityKind::SettingsProfile,
    EntityKind::Quota,
];

fn named() -> impl Strategy<Value = Entities> {
    (select(&NAMED[..]), names()).prop_map(|(kind, names)| Entities::Named(kind, names))
}

pub(super) fn drop() -> impl Strategy<Value = DropEntities> {
    let masking =
        (name(), masked_table()).prop_map(|(name, table)| Entities::MaskingPolicy { name, table });
    let entities = prop_oneof![
        2 => named(),
        1 => row_policy_names().prop_map(Entities::RowPolicies),
        1 => masking,
    ];
    (any::<bool>(), entities, option::of(name()), cluster()).prop_map(
        |(if_exists, entities, storage, on_cluster)| DropEntities {
            if_exists,
            entities,
            storage,
            on_cluster,
        },
    )
}

pub(super) fn shift() -> impl Strategy<Value = MoveEntities> {
    let entities = prop_oneof![
        2 => named(),
        1 => row_policy_names().prop_map(Entities::RowPolicies),
        1 => names().prop_map(|names| Entities::Named(EntityKind::MaskingPolicy, names)),
    ];
    (entities, name(), cluster()).prop_map(|(entities, storage, on_cluster)| MoveEntities {
        entities,
        storage,
        on_cluster,
    })
}
