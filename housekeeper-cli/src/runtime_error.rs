//! What the runtime says about migrations, in terms of this program.

use housekeeper::migrate::{Error, Undecided};

use crate::failure::Failure;

/// The failure for an error of the runtime.
pub(crate) fn explain(error: &Error) -> Failure {
    Failure::Error(text(error))
}

/// An error of the runtime, for people.
pub(crate) fn text(error: &Error) -> String {
    match error {
        Error::MissingVariables(variables) => {
            let lines = variables.iter().map(|variable| format!("\n  {variable}"));
            format!(
                "these variables have no value:{}\ngive each with --var NAME=VALUE or in the environment; nothing \
                 has been changed",
                lines.collect::<String>()
            )
        }
        Error::Undecided(undecided) => {
            let Undecided {
                place,
                sql,
                started,
                failed,
                ..
            } = &**undecided;
            let what = match failed {
                Some(error) => format!("it failed: {error}"),
                None => "it was never recorded as done".to_owned(),
            };
            format!(
                "migration {place} was started by {started}, and nothing can tell whether it took effect: {what}\n\
                 Look at the server, then run one of these and apply again:\n  \
                 resolve {version} {step} --applied    its effect is there\n  \
                 resolve {version} {step} --retry      it is not, and it shall run again\n\
                 Nothing has been changed. The statement:\n{sql}",
                version = place.version,
                step = place.step,
            )
        }
        other => other.to_string(),
    }
}
