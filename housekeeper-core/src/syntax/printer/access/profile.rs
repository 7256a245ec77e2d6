//! `CREATE SETTINGS PROFILE`, and the settings of users and roles.

use super::super::{Print, Writer};
use super::definition::{place, roles_clause, start};
use super::names::{entity_name, entity_names, setting_name};
use crate::source::Spanned;
use crate::syntax::ast::Literal;
use crate::syntax::ast::access::{
    AlterProfile, DefineSettingsProfile, EntityKind, ProfileItem, ProfileSetting, Writability,
};

impl Print for DefineSettingsProfile {
    fn print(&self, w: &mut Writer) {
        start(w, self.definition, EntityKind::SettingsProfile);
        entity_names(w, &self.names);
        place(
            w,
            self.storage.as_ref(),
            self.on_cluster.as_ref(),
            self.new_name.as_ref(),
        );
        settings(w, self.settings.as_deref(), "INHERIT");
        alter_settings(w, self.alter_settings.as_ref());
        roles_clause(w, "TO", self.to.as_ref());
    }
}

/// ` SETTINGS a = 1, PROFILE p`, or nothing; `profile` is the word before a profile.
pub(super) fn settings(w: &mut Writer, items: Option<&[ProfileItem]>, profile: &str) {
    let Some(items) = items else {
        return;
    };
    w.push(" SETTINGS ");
    if items.is_empty() {
        w.push("NONE");
    }
    w.list_with(items, |w, item| match item {
        ProfileItem::Profile(name) => {
            w.push(profile);
            w.push(" ");
            entity_name(w, name);
        }
        ProfileItem::Setting(setting) => setting.print(w),
    });
}

impl Print for ProfileSetting {
    fn print(&self, w: &mut Writer) {
        setting_name(w, &self.name);
        literal(w, " = ", self.value.as_ref());
        literal(w, " MIN ", self.min.as_ref());
        literal(w, " MAX ", self.max.as_ref());
        w.push(match self.writability {
            None => "",
            Some(Writability::Const) => " CONST",
            Some(Writability::Writable) => " WRITABLE",
            Some(Writability::ChangeableInReadonly) => " CHANGEABLE_IN_READONLY",
        });
    }
}

fn literal(w: &mut Writer, words: &str, value: Option<&Spanned<Literal>>) {
    if let Some(value) = value {
        w.push(words);
        value.print(w);
    }
}

/// ` DROP ALL SETTINGS, ADD SETTING a = 1`, or nothing
pub(super) fn alter_settings(w: &mut Writer, alter: Option<&AlterProfile>) {
    if let Some(alter) = alter {
        w.push(" ");
        alter.print(w);
    }
}

impl Print for AlterProfile {
    fn print(&self, w: &mut Writer) {
        let mut between = "";
        let mut next = |w: &mut Writer| w.push(std::mem::replace(&mut between, ", "));
        if self.drop_all_settings {
            next(w);
            w.push("DROP ALL SETTINGS");
        }
        if self.drop_all_profiles {
            next(w);
            w.push("DROP ALL PROFILES");
        }
        if !self.drop_profiles.is_empty() {
            next(w);
            w.push(plural(
                &self.drop_profiles,
                "DROP PROFILE ",
                "DROP PROFILES ",
            ));
            entity_names(w, &self.drop_profiles);
        }
        if !self.drop_settings.is_empty() {
            next(w);
            w.push(plural(
                &self.drop_settings,
                "DROP SETTING ",
                "DROP SETTINGS ",
            ));
            w.list_with(&self.drop_settings, setting_name);
        }
        if !self.add_profiles.is_empty() {
            next(w);
            w.push(plural(&self.add_profiles, "ADD PROFILE ", "ADD PROFILES "));
            entity_names(w, &self.add_profiles);
        }
        if !self.add_settings.is_empty() {
            next(w);
            w.push(plural(&self.add_settings, "ADD SETTING ", "ADD SETTINGS "));
            w.list(&self.add_settings);
        }
        if !self.modify_settings.is_empty() {
            next(w);
            w.push(plural(
                &self.modify_settings,
                "MODIFY SETTING ",
                "MODIFY SETTINGS ",
            ));
            w.list(&self.modify_settings);
        }
    }
}

const fn plural<'w, T>(items: &[T], one: &'w str, several: &'w str) -> &'w str {
    if items.len() == 1 { one } else { several }
}
