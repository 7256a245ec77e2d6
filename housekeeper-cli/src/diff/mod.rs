//! `diff`: seals what the schema files say beyond the sealed migrations, or compares two schemas.

mod allow;
mod json;
mod overview;
mod sides;

use std::path::Path;

use housekeeper_build::{SealOptions, SealedFile};
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::plan::{Allow, Step, draft_text, plan_in_two};
use housekeeper_core::project::Project;
use housekeeper_core::query::NamedQuery;

use crate::arguments::{Diff, PlanFormat};
use crate::failure::Failure;
use crate::output::{counted, note, say};
use crate::project::{self, Locked, now};

/// Which of two migrations.
#[derive(Clone, Copy)]
enum Phase {
    Expand,
    Contract,
}

impl Phase {
    const fn name(self) -> &'static str {
        match self {
            Self::Expand => "expand",
            Self::Contract => "contract",
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Expand => "-- The first migration: the release before does not notice it.\n",
            Self::Contract => "-- The second: for when nothing of that release runs.\n",
        }
    }
}

/// Steps that make one migration.
struct Part {
    /// Which of two it is; `None` where there is only one.
    phase: Option<Phase>,
    steps: Vec<Step>,
}

impl Part {
    /// All of them in one migration.
    fn whole(steps: Vec<Step>) -> Vec<Self> {
        vec![Self { phase: None, steps }]
    }

    /// One migration, or two where both have steps.
    fn of_two((expand, contract): (Vec<Step>, Vec<Step>)) -> Vec<Self> {
        if expand.is_empty() || contract.is_empty() {
            return Self::whole([expand, contract].concat());
        }
        let part = |phase, steps| Self {
            phase: Some(phase),
            steps,
        };
        vec![part(Phase::Expand, expand), part(Phase::Contract, contract)]
    }
}

/// Writes the next migration, or prints what would have to be done.
pub(crate) fn diff(dir: Option<&Path>, arguments: &Diff) -> Result<(), Failure> {
    let allow = allow::allowed(arguments)?;
    if arguments.compares() {
        let parts = sides::parts(dir, arguments)?;
        print(&parts, &[], &allow, arguments)?;
        return outcome(&parts, arguments);
    }
    let root = project::find(dir)?;
    if arguments.dry_run {
        let project = project::open(&root)?;
        let parts = if arguments.expand_contract {
            let mut found = Diagnostics::new();
            let parts = plan_in_two(&project.chain.schema, &project.schema, &mut found);
            if found.has_errors() {
                return Err(crate::output::without_places(&found));
            }
            Part::of_two(parts)
        } else {
            Part::whole(project.drift)
        };
        print(&parts, &project.queries, &allow, arguments)?;
        return outcome(&parts, arguments);
    }
    let locked = project::lock(&root)?;
    let project = project::open(&root)?;
    let parts = if project.drift.is_empty() {
        let parts = Part::whole(Vec::new());
        print(&parts, &project.queries, &allow, arguments)?;
        parts
    } else {
        seal(&locked, &project, &allow, arguments)?
    };
    outcome(&parts, arguments)
}

fn outcome(parts: &[Part], arguments: &Diff) -> Result<(), Failure> {
    if arguments.exit_code && parts.iter().any(|part| !part.steps.is_empty()) {
        return Err(Failure::Differs);
    }
    Ok(())
}

/// The statements are for whoever runs them, the overview is for people.
fn print(
    parts: &[Part],
    queries: &[NamedQuery],
    allow: &[Allow],
    arguments: &Diff,
) -> Result<(), Failure> {
    let steps = all(parts);
    match arguments.format {
        PlanFormat::Json => say(json::json(parts)?),
        PlanFormat::Sql if steps.is_empty() => say(if arguments.compares() {
            "nothing differs"
        } else {
            "nothing to seal: the sealed migrations build what the schema files say"
        }),
        PlanFormat::Sql => {
            for (at, part) in parts.iter().enumerate() {
                if at > 0 {
                    say("");
                }
                if let Some(phase) = part.phase {
                    say(phase.text());
                }
                say(draft_text(&part.steps, allow).trim_end());
            }
            note(format_args!(
                "\n{}\n{}; nothing is written",
                overview::overview(&steps, queries),
                counted(steps.len(), "step")
            ));
        }
    }
    Ok(())
}

/// The steps of all parts.
fn all(parts: &[Part]) -> Vec<Step> {
    let steps = parts.iter().flat_map(|part| &part.steps);
    steps.cloned().collect()
}

fn seal(
    locked: &Locked,
    project: &Project,
    allow: &[Allow],
    arguments: &Diff,
) -> Result<Vec<Part>, Failure> {
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
    for SealedFile { path, .. } in &files {
        let line = format_args!("sealed {path}");
        match arguments.format {
            PlanFormat::Json => note(line),
            PlanFormat::Sql => say(line),
        }
    }
    let first = version_of(&files[0].path).to_owned();
    let steps: Vec<_> = files.into_iter().map(|file| file.steps).collect();
    let parts = match <[_; 2]>::try_from(steps) {
        Ok([expand, contract]) => Part::of_two((expand, contract)),
        Err(steps) => Part::whole(steps.concat()),
    };
    say(match arguments.format {
        PlanFormat::Json => json::json(&parts)?,
        PlanFormat::Sql => overview::overview(&all(&parts), &project.queries),
    });
    if parts.len() == 2 {
        note(format_args!(
            "while the release before runs, apply no further than the first: `apply --to {first}`"
        ));
    } else if arguments.expand_contract {
        note("one migration: the release before notices nothing of it, or all of it");
    }
    Ok(parts)
}

/// The version that a path of a migration says.
fn version_of(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.split(['_', '.']).next().unwrap_or(name)
}
