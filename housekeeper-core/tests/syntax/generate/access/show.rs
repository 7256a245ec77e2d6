//! SHOW GRANTS, SHOW USERS and their like.

use housekeeper_core::syntax::ast::access::{EntityKind, PolicyFilter, ShowAccess, ShownAccess};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::names::{all_or_current_user, names};
use super::policy::{policy_tables, row_policy_names};
use crate::generate::leaf::name;
use crate::generate::output::output;

pub(super) fn show() -> impl Strategy<Value = ShowAccess> {
    (shown(), output()).prop_map(|(what, output)| ShowAccess { what, output })
}

fn filter() -> impl Strategy<Value = PolicyFilter> {
    prop_oneof![
        Just(PolicyFilter::All),
        policy_tables().prop_map(PolicyFilter::On),
        name().prop_map(PolicyFilter::Named),
    ]
}

fn shown() -> BoxedStrategy<ShownAccess> {
    use EntityKind as K;
    use ShownAccess as S;
    let whose =
        option::of(all_or_current_user().prop_filter("someone else", |set| !set.is_current_user()));
    let grants = (whose, any::<[bool; 2]>()).prop_map(|(whose, [implicit, is_final])| S::Grants {
        whose,
        implicit,
        is_final,
    });
    let simple = vec![
        S::Access,
        S::Privileges,
        S::CurrentRoles,
        S::EnabledRoles,
        S::CurrentQuota,
    ];
    let named = || select(&[K::User, K::Role, K::SettingsProfile, K::Quota][..]);
    let policies = select(&[K::RowPolicy, K::MaskingPolicy][..]);
    prop_oneof![
        grants,
        select(simple),
        named().prop_map(|kind| S::Entities(kind, PolicyFilter::All)),
        (policies, filter()).prop_map(|(kind, filter)| S::Entities(kind, filter)),
        (named(), names()).prop_map(|(kind, names)| S::Create(kind, names)),
        select(&[K::User, K::Quota][..]).prop_map(|kind| S::Create(kind, Vec::new())),
        named().prop_map(|kind| S::CreateAll(kind, PolicyFilter::All)),
        filter().prop_map(|filter| S::CreateAll(K::RowPolicy, filter)),
        row_policy_names().prop_map(S::CreateRowPolicies),
        (name(), vec(policy_tables(), 0..2)).prop_map(|(name, tables)| S::CreateMaskingPolicy {
            name,
            tables: tables.into_iter().next(),
        }),
    ]
    .boxed()
}
