//! `ALTER TABLE` commands about keys, TTL and settings.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;
use crate::syntax::ast::{AlterCommand, Expr, Setting, Storage};

use super::{declined, impossible};

pub(super) fn alter(
    storage: &mut Storage,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    match &command.node {
        AlterCommand::ModifyOrderBy(key) => {
            // The primary key stays what it was: from now on it is one of its own.
            if storage.primary_key.is_none()
                && let Some(old) = &storage.order_by
            {
                let exprs: Vec<Expr> = old.items.iter().map(|item| item.expr.clone()).collect();
                storage.primary_key = Some(Spanned::new(exprs, old.span));
            }
            storage.order_by = Some(key.clone());
            Ok(())
        }
        AlterCommand::ModifySampleBy(expr) => {
            storage.sample_by = Some(expr.clone());
            Ok(())
        }
        AlterCommand::RemoveSampleBy => match storage.sample_by.take() {
            Some(_) => Ok(()),
            None => Err(impossible("the table has no SAMPLE BY", command.span, "")),
        },
        AlterCommand::ModifyTtl(items) => {
            storage.ttl.clone_from(items);
            Ok(())
        }
        AlterCommand::RemoveTtl => {
            storage.ttl.clear();
            Ok(())
        }
        AlterCommand::ModifySetting(settings) => {
            // `= DEFAULT` leaves the setting as it is (26.7).
            let values = settings.iter().filter(|setting| !setting.is_default());
            set(&mut storage.settings, values);
            Ok(())
        }
        AlterCommand::ResetSetting(names) => {
            storage
                .settings
                .retain(|setting| !names.contains(&setting.name));
            Ok(())
        }
        _ => Err(declined("what this does is not known", command.span)),
    }
}

/// Sets settings, each in its old place or at the end.
pub(super) fn set<'s>(settings: &mut Vec<Setting>, changed: impl IntoIterator<Item = &'s Setting>) {
    for setting in changed {
        match settings.iter_mut().find(|old| old.name == setting.name) {
            Some(old) => old.clone_from(setting),
            None => settings.push(setting.clone()),
        }
    }
}
