//! `CREATE SETTINGS PROFILE`, `ALTER SETTINGS PROFILE`, and the settings of users and roles.

use super::names::RoleWords;
use crate::syntax::ast::access::{
    AlterProfile, DefineSettingsProfile, EntityKind, ProfileItem, ProfileSetting, Writability,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Failed, Parse, Parser};
use crate::syntax::token::Symbol;

/// What an item in a list of settings and profiles can be.
#[derive(Debug, Clone, Copy, Default)]
struct ItemKinds {
    profiles: bool,
    settings: bool,
}

/// What an ALTER does with the items it lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Add,
    Drop,
    Modify,
}

/// What an ALTER does it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    AllProfiles,
    AllSettings,
    Profiles,
    Settings,
}

impl Parser<'_> {
    /// `CREATE SETTINGS PROFILE`, `ALTER SETTINGS PROFILE`
    pub(super) fn define_settings_profile(&mut self) -> Parse<DefineSettingsProfile> {
        let definition = self.access_definition(EntityKind::SettingsProfile);
        let names = self.open_list(Self::entity_name)?;
        let mut profile = DefineSettingsProfile {
            definition,
            names,
            new_name: None,
            on_cluster: None,
            storage: None,
            settings: None,
            alter_settings: None,
            to: None,
        };
        while self.settings_profile_clause(&mut profile)? {}
        if self.eat(K::To) {
            profile.to = Some(self.role_set(RoleWords::ALL_OR_CURRENT_USER)?);
        }
        self.eat_cluster(&mut profile.on_cluster);
        Ok(profile)
    }

    /// Reads one clause before `TO`, if there is one.
    fn settings_profile_clause(&mut self, profile: &mut DefineSettingsProfile) -> Parse<bool> {
        let is_alter = profile.definition.is_alter();
        let is_one = profile.names.len() == 1;
        if self.rename_to(is_alter && is_one, &mut profile.new_name, Self::entity_name)? {
            return Ok(true);
        }
        let has_settings = if is_alter {
            self.alter_profile(&mut profile.alter_settings, true)?
        } else {
            self.profile_items(&mut profile.settings, true)?
        };
        Ok(has_settings
            || self.eat_cluster(&mut profile.on_cluster)
            || self.eat_storage(&mut profile.storage))
    }

    /// `SETTINGS a = 1, PROFILE p`, added to what was read before; whether it was there.
    pub(super) fn profile_items(
        &mut self,
        items: &mut Option<Vec<ProfileItem>>,
        may_inherit: bool,
    ) -> Parse<bool> {
        if !self.sees_profile_items(may_inherit) {
            return Ok(false);
        }
        let mut kinds = ItemKinds::default();
        let new = self.open_list(|p| p.profile_item(&mut kinds, may_inherit))?;
        items
            .get_or_insert_default()
            .extend(new.into_iter().flatten());
        Ok(true)
    }

    fn sees_profile_items(&self, may_inherit: bool) -> bool {
        self.sees(K::Settings)
            || self.sees(K::Setting)
            || self.sees_phrase("PROFILES")
            || self.sees_phrase("PROFILE")
            || (may_inherit && self.sees_phrase("INHERIT"))
    }

    /// One item; `NONE` is none. The words that say what it is count for the items after it, too.
    fn profile_item(
        &mut self,
        kinds: &mut ItemKinds,
        may_inherit: bool,
    ) -> Parse<Option<ProfileItem>> {
        if self.eat(K::Settings) || self.eat(K::Setting) {
            kinds.settings = true;
        }
        let settings_next = kinds.settings;
        if self.eat_phrase("PROFILES") || self.eat_phrase("PROFILE") {
            kinds.profiles = true;
            kinds.settings = false;
        } else if may_inherit && self.eat_phrase("INHERIT") {
            let _ = self.eat_phrase("PROFILES") || self.eat_phrase("PROFILE");
            kinds.profiles = true;
            kinds.settings = false;
        }
        if !kinds.profiles && !kinds.settings {
            return Err(Failed);
        }
        if self.eat(K::None) {
            kinds.settings = settings_next;
            return Ok(None);
        }
        if kinds.settings
            && let Some(setting) = self.attempt(Self::profile_setting)
        {
            *kinds = ItemKinds {
                profiles: false,
                settings: settings_next,
            };
            return Ok(Some(ProfileItem::Setting(setting)));
        }
        if !kinds.profiles {
            return Err(Failed);
        }
        let profile = self.entity_name()?;
        kinds.settings = settings_next;
        Ok(Some(ProfileItem::Profile(profile)))
    }

    /// `name = value MIN 1 MAX 2 CONST`: at least one of these
    fn profile_setting(&mut self) -> Parse<ProfileSetting> {
        let start = self.at();
        let mut setting = ProfileSetting {
            name: self.setting_name()?,
            value: None,
            min: None,
            max: None,
            writability: None,
        };
        let after_name = self.at();
        loop {
            if self.eat_symbol(Symbol::Equal) {
                setting.value = Some(self.literal()?);
            } else if self.eat(K::Min) {
                let _ = self.eat_symbol(Symbol::Equal);
                setting.min = Some(self.literal()?);
            } else if self.eat(K::Max) {
                let _ = self.eat_symbol(Symbol::Equal);
                setting.max = Some(self.literal()?);
            } else if self.eat_phrase("READONLY") || self.eat_phrase("CONST") {
                setting.writability = Some(Writability::Const);
            } else if self.eat_phrase("WRITABLE") {
                setting.writability = Some(Writability::Writable);
            } else if self.eat_phrase("CHANGEABLE_IN_READONLY") {
                setting.writability = Some(Writability::ChangeableInReadonly);
            } else {
                break;
            }
        }
        // `profile readonly` is the profile of that name.
        let is_profile = setting.name.eq_ignore_ascii_case("profile")
            && setting.writability == Some(Writability::Const)
            && setting.value.is_none()
            && setting.min.is_none()
            && setting.max.is_none();
        if self.at() == after_name || is_profile {
            self.skip_to(start);
            return Err(Failed);
        }
        Ok(setting)
    }

    /// What an ALTER does with settings and profiles, added to what was read before; whether it
    /// was there.
    pub(super) fn alter_profile(
        &mut self,
        alter: &mut Option<AlterProfile>,
        may_inherit: bool,
    ) -> Parse<bool> {
        let mut items = None;
        if self.profile_items(&mut items, may_inherit)? {
            let alter = alter.get_or_insert_default();
            alter.drop_all_settings = true;
            alter.drop_all_profiles = true;
            for item in items.unwrap_or_default() {
                match item {
                    ProfileItem::Profile(name) => alter.add_profiles.push(name),
                    ProfileItem::Setting(setting) => alter.add_settings.push(setting),
                }
            }
            return Ok(true);
        }
        let starts = [K::Add, K::Drop, K::Modify, K::Set];
        if !starts.into_iter().any(|word| self.sees(word)) {
            return Ok(false);
        }
        let mut new = AlterProfile::default();
        let mut doing = None;
        self.open_list(|p| p.alter_profile_item(&mut new, &mut doing))?;
        let alter = alter.get_or_insert_default();
        alter.drop_all_settings |= new.drop_all_settings;
        alter.drop_all_profiles |= new.drop_all_profiles;
        alter.drop_profiles.extend(new.drop_profiles);
        alter.drop_settings.extend(new.drop_settings);
        alter.add_profiles.extend(new.add_profiles);
        alter.add_settings.extend(new.add_settings);
        alter.modify_settings.extend(new.modify_settings);
        Ok(true)
    }

    /// One item. What is done counts for the items after it, too.
    fn alter_profile_item(
        &mut self,
        alter: &mut AlterProfile,
        doing: &mut Option<(Action, Option<Target>)>,
    ) -> Parse<()> {
        if self.eat(K::Add) {
            *doing = Some((Action::Add, None));
        } else if self.sees(K::Drop) {
            let is_late = !alter.add_profiles.is_empty()
                || !alter.add_settings.is_empty()
                || !alter.modify_settings.is_empty();
            if is_late {
                return self.refuse_since(self.at(), "what is dropped stands before what is added");
            }
            self.skip_word();
            *doing = Some((Action::Drop, None));
        } else if self.eat(K::Modify) {
            *doing = Some((Action::Modify, None));
        } else if self.eat(K::Set) {
            *doing = Some((Action::Modify, Some(Target::Settings)));
        }
        let Some((action, target)) = doing else {
            return Err(Failed);
        };
        if let Some(found) = self.alter_profile_target() {
            *target = Some(found);
        }
        match (*action, *target) {
            (Action::Add, Some(Target::Profiles)) => {
                let name = self.entity_name()?;
                alter.add_profiles.push(name);
            }
            (Action::Drop, Some(Target::Profiles)) => {
                let name = self.entity_name()?;
                alter.drop_profiles.push(name);
            }
            (Action::Add, Some(Target::Settings)) => {
                let setting = self.profile_setting()?;
                alter.add_settings.push(setting);
            }
            (Action::Modify, Some(Target::Settings)) => {
                let setting = self.profile_setting()?;
                alter.modify_settings.push(setting);
            }
            (Action::Drop, Some(Target::Settings)) => {
                let name = self.setting_name()?;
                alter.drop_settings.push(name);
            }
            (Action::Drop, Some(Target::AllProfiles)) if !alter.drop_all_profiles => {
                alter.drop_all_profiles = true;
            }
            (Action::Drop, Some(Target::AllSettings)) if !alter.drop_all_settings => {
                alter.drop_all_settings = true;
            }
            (_, None | Some(Target::AllProfiles | Target::AllSettings))
            | (Action::Modify, Some(Target::Profiles)) => return Err(Failed),
        }
        Ok(())
    }

    fn alter_profile_target(&mut self) -> Option<Target> {
        if self.eat_phrase("ALL PROFILES") {
            Some(Target::AllProfiles)
        } else if self.eat_phrase("ALL SETTINGS") {
            Some(Target::AllSettings)
        } else if self.eat_phrase("PROFILES") || self.eat_phrase("PROFILE") {
            Some(Target::Profiles)
        } else if self.eat(K::Settings) || self.eat(K::Setting) {
            Some(Target::Settings)
        } else {
            None
        }
    }
}
