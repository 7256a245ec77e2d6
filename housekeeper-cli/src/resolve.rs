//! `resolve`: what a person found out about a step that was interrupted.

use std::path::Path;

use housekeeper::migrate::{Migrations, Resolution};

use crate::arguments::Resolve;
use crate::failure::Failure;
use crate::output::say;
use crate::runtime_error::explain;
use crate::{migrations, progress, project, server};

/// Records whether the step took effect.
pub(crate) fn resolve(dir: Option<&Path>, arguments: &Resolve) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let project = project::open(&root)?;
    let server = server::find(arguments.url.as_deref(), &root)?;
    let (resolution, word) = if arguments.applied {
        (Resolution::Applied, "applied")
    } else {
        (Resolution::Retry, "to be run again")
    };
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    let resolved = run.on_progress(progress::show()).resolve(
        &server.client,
        &arguments.migration,
        arguments.step,
        resolution,
    );
    server::block_on(resolved)?.map_err(|error| explain(&error))?;
    say(format_args!(
        "step {} of {} is recorded as {word}; `apply` goes on",
        arguments.step, arguments.migration
    ));
    Ok(())
}
