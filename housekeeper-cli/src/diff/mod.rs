//! `diff`: seals what the schema files say beyond the sealed migrations, or compares two schemas.

mod allow;
mod json;
mod overview;
mod sides;

use std::path::Path;

use housekeeper_build::{SealOptions, SealedFile};
use housekeeper_core::plan::{Allow, Step, draft_text};
use housekeeper_core::project::Project;

use crate::arguments::{Diff, PlanFormat};
use crate::failure::Failure;
use crate::output::{counted, note, say};
use crate::project::{self, Locked, now};

/// Writes the next migration, or prints what would have to be done.
pub(crate) fn diff(dir: Option<&Path>, arguments: &Diff) -> Result<(), Failure> {
    let allow = allow::allowed(arguments)?;
    if arguments.compares() {
        let steps = sides::steps(dir, arguments)?;
        print(&steps, &allow, arguments)?;
        return outcome(&steps, arguments);
    }
    let root = project::find(dir)?;
    if arguments.dry_run {
        let steps = project::open(&root)?.drift;
        print(&steps, &allow, arguments)?;
        return outcome(&steps, arguments);
    }
    let locked = project::lock(&root)?;
    let project = project::open(&root)?;
    if project.drift.is_empty() {
        print(&project.drift, &allow, arguments)?;
    } else {
        seal(&locked, &project, &allow, arguments)?;
    }
    outcome(&project.drift, arguments)
}

fn outcome(steps: &[Step], arguments: &Diff) -> Result<(), Failure> {
    if arguments.exit_code && !steps.is_empty() {
        return Err(Failure::Differs);
    }
    Ok(())
}

/// The statements are for whoever runs them, the overview is for people.
fn print(steps: &[Step], allow: &[Allow], arguments: &Diff) -> Result<(), Failure> {
    match arguments.format {
        PlanFormat::Json => say(json::json(steps)?),
        PlanFormat::Sql if steps.is_empty() => say(if arguments.compares() {
            "nothing differs"
        } else {
            "nothing to seal: the sealed migrations build what the schema files say"
        }),
        PlanFormat::Sql => {
            say(draft_text(steps, allow).trim_end());
            note(format_args!(
                "\n{}\n{}; nothing is written",
                overview::overview(steps),
                counted(steps.len(), "step")
            ));
        }
    }
    Ok(())
}

fn seal(
    locked: &Locked,
    project: &Project,
    allow: &[Allow],
    arguments: &Diff,
) -> Result<(), Failure> {
    let options = SealOptions {
        slug: arguments.name.as_deref().unwrap_or(""),
        allow,
        now: now()?,
        down: arguments.down,
        in_two: arguments.expand_contract,
    };
    let sealed = housekeeper_build::seal(&locked.folder, project, options);
    let files = sealed.map_err(|error| match error {
        // It is rendered, `error` included.
        housekeeper_build::Error::Project { text } => {
            note(text.trim_end());
            Failure::Diagnosed
        }
        other => Failure::from_error(other),
    })?;
    let steps: Vec<Step> = files.iter().flat_map(|file| file.steps.clone()).collect();
    for SealedFile { path, .. } in &files {
        let line = format_args!("sealed {path}");
        match arguments.format {
            PlanFormat::Json => note(line),
            PlanFormat::Sql => say(line),
        }
    }
    say(match arguments.format {
        PlanFormat::Json => json::json(&steps)?,
        PlanFormat::Sql => overview::overview(&steps),
    });
    match files.as_slice() {
        [expand, _] => note(format_args!(
            "while the release before runs, apply no further than the first: `apply --to {}`",
            version_of(&expand.path)
        )),
        _ if arguments.expand_contract => {
            note("one migration: the release before notices nothing of it, or all of it");
        }
        _ => {}
    }
    Ok(())
}

/// The version that a path of a migration says.
fn version_of(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.split(['_', '.']).next().unwrap_or(name)
}
