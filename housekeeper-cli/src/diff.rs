//! `diff`: seals what the schema files say beyond the sealed migrations.

use std::path::Path;
use std::time::SystemTime;

use housekeeper_core::plan::{Allow, Step, draft_text};

use crate::arguments::Diff;
use crate::failure::Failure;
use crate::output::{counted, note, say};
use crate::project::{self, Opened};

/// Writes the next migration, or prints it.
pub(crate) fn diff(dir: Option<&Path>, arguments: &Diff) -> Result<(), Failure> {
    let allow = allowed(arguments)?;
    let Opened { disk, project } = project::open(&project::find(dir)?)?;
    if project.drift.is_empty() {
        say("nothing to seal: the sealed migrations build what the schema files say");
        return Ok(());
    }
    if arguments.dry_run {
        say(draft_text(&project.drift, &allow).trim_end());
        note(format_args!(
            "\n{}; nothing is written",
            counted(project.drift.len(), "step")
        ));
        return Ok(());
    }
    let now = SystemTime::UNIX_EPOCH
        .elapsed()
        .map_err(|_| Failure::new("the clock of this machine shows a time before 1970"))?;
    let slug = arguments.name.as_deref().unwrap_or("");
    let file =
        housekeeper_build::seal(&disk, &project, &allow, now.as_secs(), slug).map_err(|error| {
            match error {
                // It is rendered, `error` included.
                housekeeper_build::Error::Project { text } => {
                    note(text.trim_end());
                    Failure::Diagnosed
                }
                other => Failure::from_error(other),
            }
        })?;
    say(format_args!("sealed {file}"));
    for step in &project.drift {
        say(format_args!("  {}", describe(step)));
    }
    Ok(())
}

fn describe(step: &Step) -> String {
    let names = step.hazards.iter().map(ToString::to_string);
    let known: Vec<_> = std::iter::once(step.cost.to_string())
        .chain(names)
        .collect();
    format!("{step} ({})", known.join(", "))
}

/// Each hazard with its reason, in the order in which they are given; one reason may be for all.
fn allowed(arguments: &Diff) -> Result<Vec<Allow>, Failure> {
    let (hazards, reasons) = (&arguments.allow, &arguments.reason);
    let one_for_all = reasons.len() == 1 && !hazards.is_empty();
    if reasons.len() != hazards.len() && !one_for_all {
        return Err(Failure::new(format!(
            "every --allow needs a --reason: {} and {} are given",
            counted(hazards.len(), "--allow"),
            counted(reasons.len(), "--reason")
        )));
    }
    let pairs = hazards.iter().zip(reasons.iter().cycle());
    Ok(pairs
        .map(|(hazard, reason)| Allow {
            hazard: *hazard,
            reason: reason.clone(),
        })
        .collect())
}
