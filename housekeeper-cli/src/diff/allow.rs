//! What is allowed, and why.

use housekeeper_core::history::slug_words;
use housekeeper_core::plan::{Allow, Hazard};

use crate::arguments::{Allowed, Diff};
use crate::failure::Failure;
use crate::output::counted;

/// Each hazard with its reason.
///
/// Reasons are given in the order of the hazards, or one for all. Without any, the name of the migration has to say
/// what it is for.
pub(super) fn allowed(arguments: &Diff) -> Result<Vec<Allow>, Failure> {
    let (given, reasons) = (&arguments.allow, &arguments.reason);
    let name = arguments.name.as_deref().map(slug_words);
    let name = name.unwrap_or_default();
    let reason = |at: usize| match reasons.as_slice() {
        [] if !name.is_empty() => Some(&name),
        [one] => Some(one),
        many if many.len() == given.len() => many.get(at),
        _ => None,
    };
    if given.is_empty() && !reasons.is_empty() {
        return Err(Failure::new(
            "there is a --reason, and no --allow that it is for",
        ));
    }
    let mut allowed = Vec::new();
    for (at, what) in given.iter().enumerate() {
        let Some(reason) = reason(at) else {
            if arguments.only_prints() {
                // The place of the reason is left open.
                continue;
            }
            return Err(Failure::new(format!(
                "every --allow needs a --reason, which is written next to the step: {} and {} are given",
                counted(given.len(), "--allow"),
                counted(reasons.len(), "--reason")
            )));
        };
        let hazards = match what {
            Allowed::One(hazard) => vec![*hazard],
            Allowed::All => Hazard::ALL.to_vec(),
        };
        allowed.extend(hazards.into_iter().map(|hazard| Allow {
            hazard,
            reason: reason.clone(),
        }));
    }
    Ok(allowed)
}
