//! Roles and settings profiles.

use housekeeper_core::syntax::ast::Ident;
use housekeeper_core::syntax::ast::access::{
    AlterProfile, DefineRole, DefineSettingsProfile, ProfileItem, ProfileSetting, Writability,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::names::{all_or_current_user, definition, names};
use crate::generate::leaf::{cluster, literal, name};
use crate::generate::made;

/// ON CLUSTER, IN storage and RENAME TO.
pub(super) type Place = (Option<Ident>, Option<Ident>, Option<Ident>);

pub(super) fn place() -> impl Strategy<Value = Place> {
    let name = || option::weighted(0.2, name());
    (cluster(), name(), name())
}

/// The settings of a CREATE, and of an ALTER.
pub(super) type Settings = (Option<Vec<ProfileItem>>, Option<AlterProfile>);

pub(super) fn settings() -> BoxedStrategy<Settings> {
    let item = prop_oneof![
        name().prop_map(ProfileItem::Profile),
        setting().prop_map(ProfileItem::Setting),
    ];
    (option::of(vec(item, 0..4)), option::of(alter())).boxed()
}

fn setting() -> impl Strategy<Value = ProfileSetting> {
    let words = vec![
        Writability::Const,
        Writability::Writable,
        Writability::ChangeableInReadonly,
    ];
    let value = || option::of(literal().prop_map(made));
    (name(), value(), value(), value(), option::of(select(words))).prop_filter_map(
        "something is said",
        |(name, value, min, max, writability)| {
            let says = value.is_some() || min.is_some() || max.is_some() || writability.is_some();
            says.then_some(ProfileSetting {
                name,
                value,
                min,
                max,
                writability,
            })
        },
    )
}

fn alter() -> impl Strategy<Value = AlterProfile> {
    let settings = || vec(setting(), 0..3);
    let names = || vec(name(), 0..3);
    (
        any::<[bool; 2]>(),
        (names(), names(), names()),
        (settings(), settings()),
    )
        .prop_map(
            |([drop_all_settings, drop_all_profiles], names, settings)| {
                let (drop_profiles, drop_settings, add_profiles) = names;
                let (add_settings, modify_settings) = settings;
                AlterProfile {
                    drop_all_settings,
                    drop_all_profiles,
                    drop_profiles,
                    drop_settings,
                    add_profiles,
                    add_settings,
                    modify_settings,
                }
            },
        )
        .prop_filter("something is done", |alter| {
            *alter != AlterProfile::default()
        })
}

pub(super) fn role() -> impl Strategy<Value = DefineRole> {
    (definition(), names(), place(), settings()).prop_map(
        |(definition, names, (on_cluster, storage, new_name), (settings, alter_settings))| {
            let is_alter = definition.is_alter();
            DefineRole {
                definition,
                new_name: new_name.filter(|_| is_alter && names.len() == 1),
                names,
                on_cluster,
                storage,
                settings: settings.filter(|_| !is_alter),
                alter_settings: alter_settings.filter(|_| is_alter),
            }
        },
    )
}

pub(super) fn settings_profile() -> impl Strategy<Value = DefineSettingsProfile> {
    (role(), option::of(all_or_current_user())).prop_map(|(role, to)| DefineSettingsProfile {
        definition: role.definition,
        names: role.names,
        new_name: role.new_name,
        on_cluster: role.on_cluster,
        storage: role.storage,
        settings: role.settings,
        alter_settings: role.alter_settings,
        to,
    })
}
