//! The same of what belongs to no database: secrets of users and named collections, and values of settings, which the
//! server writes in its own way.

use crate::syntax::ast::access::{
    AccessStatement, Authentication, AuthenticationCheck, DefineUser, ProfileItem, ProfileSetting,
    SecretKind, StringOrParameter,
};
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{Expr, ExprKind, Literal, Statement};

use super::HIDDEN;

/// Fills in what the server does not show of an object.
pub(super) fn unhide_server(live: &mut Statement, known: &Statement) {
    match (live, known) {
        (Statement::Access(live), Statement::Access(known)) => match (&mut **live, &**known) {
            (AccessStatement::User(live), AccessStatement::User(known)) => {
                unhide_user(live, known);
            }
            (AccessStatement::Role(live), AccessStatement::Role(known)) => {
                unhide_settings(&mut live.settings, known.settings.as_ref());
            }
            (AccessStatement::SettingsProfile(live), AccessStatement::SettingsProfile(known)) => {
                unhide_settings(&mut live.settings, known.settings.as_ref());
            }
            _ => {}
        },
        (Statement::Object(live), Statement::Object(known)) => {
            let (
                ObjectStatement::CreateNamedCollection(live),
                ObjectStatement::CreateNamedCollection(known),
            ) = (&mut **live, &**known)
            else {
                return;
            };
            for item in &mut live.items {
                let mut all = known.items.iter();
                let known = all.find(|known| known.setting.name == item.setting.name);
                if let Some(known) = known.filter(|_| is_hidden(&item.setting.value)) {
                    item.setting.value = known.setting.value.clone();
                }
            }
        }
        _ => {}
    }
}

fn is_hidden(value: &Expr) -> bool {
    matches!(&value.node, ExprKind::Literal(Literal::String(text)) if text == HIDDEN)
}

fn unhide_user(live: &mut DefineUser, known: &DefineUser) {
    // It is shown as a point in time, whatever was written.
    if live.validity.is_some() && known.validity.is_some() {
        live.validity.clone_from(&known.validity);
    }
    // What CREATE USER granted is shown with the rights.
    live.roles.clone_from(&known.roles);
    unhide_settings(&mut live.settings, known.settings.as_ref());
    let (Authentication::Set(live), Authentication::Set(known)) =
        (&mut live.authentication, &known.authentication)
    else {
        return;
    };
    for (live, known) in live.iter_mut().zip(known) {
        if live.validity.is_some() && known.validity.is_some() {
            live.validity.clone_from(&known.validity);
        }
        if shows_the_same(&live.check, &known.check) {
            live.check = known.check.clone();
        }
    }
}

/// Whether the server shows the one way to authenticate for the other: by a secret of the same kind, which it hides.
fn shows_the_same(live: &AuthenticationCheck, known: &AuthenticationCheck) -> bool {
    let (
        AuthenticationCheck::Secret {
            kind: live, secret, ..
        },
        AuthenticationCheck::Secret { kind: known, .. },
    ) = (live, known)
    else {
        return false;
    };
    let is_hidden =
        matches!(secret, StringOrParameter::String(text) if text.node.as_str() == HIDDEN);
    is_hidden && password(*live) == password(*known)
}

/// What a hash is the hash of.
fn password(kind: Option<SecretKind>) -> SecretKind {
    match kind {
        None | Some(SecretKind::Sha256Hash) => SecretKind::Sha256Password,
        Some(SecretKind::DoubleSha1Hash) => SecretKind::DoubleSha1Password,
        Some(SecretKind::BcryptHash) => SecretKind::BcryptPassword,
        Some(SecretKind::ScramSha256Hash) => SecretKind::ScramSha256Password,
        Some(kind) => kind,
    }
}

fn unhide_settings(live: &mut Option<Vec<ProfileItem>>, known: Option<&Vec<ProfileItem>>) {
    for item in live.iter_mut().flatten() {
        let ProfileItem::Setting(live) = item else {
            continue;
        };
        let same = known.into_iter().flatten().find_map(|item| match item {
            ProfileItem::Setting(known) if known.name == live.name => Some(known),
            _ => None,
        });
        if let Some(known) = same {
            unhide_setting(live, known);
        }
    }
}

fn unhide_setting(live: &mut ProfileSetting, known: &ProfileSetting) {
    let pairs = [
        (&mut live.value, &known.value),
        (&mut live.min, &known.min),
        (&mut live.max, &known.max),
    ];
    for (live, known) in pairs {
        if let (Some(live), Some(known)) = (live, known)
            && means(&live.node) == means(&known.node)
        {
            live.node = known.node.clone();
        }
    }
}

/// What the value of a setting means: `'10G'` is 10,000,000,000, and `true` is 1.
fn means(value: &Literal) -> Option<String> {
    let text = match value {
        Literal::Number(number) => number.text.clone(),
        Literal::String(text) => text.clone(),
        Literal::Bool(truth) => u8::from(*truth).to_string(),
        _ => return None,
    };
    Some(match text.as_str() {
        "true" => "1".to_owned(),
        "false" => "0".to_owned(),
        _ => whole(&text).map_or(text.clone(), |number| number.to_string()),
    })
}

/// A number with a unit: `10G`, `4Ki`.
fn whole(text: &str) -> Option<u128> {
    let digits = text.trim_end_matches(|byte: char| !byte.is_ascii_digit());
    let number: u128 = digits.parse().ok()?;
    let unit = match &text[digits.len()..] {
        "" => 1,
        "K" => 1_000,
        "M" => 1_000_000,
        "G" => 1_000_000_000,
        "T" => 1_000_000_000_000,
        "Ki" => 1 << 10,
        "Mi" => 1 << 20,
        "Gi" => 1 << 30,
        "Ti" => 1 << 40,
        _ => return None,
    };
    number.checked_mul(unit)
}
