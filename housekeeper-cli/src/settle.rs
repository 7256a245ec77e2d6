//! `settle`: what a person found out about a step that was interrupted.

use std::path::Path;

use housekeeper::migrate::{Migrations, Settlement};

use crate::arguments::Settle;
use crate::failure::Failure;
use crate::output::say;
use crate::runtime_error::explain;
use crate::{migrations, project, server};

/// Records whether the step took effect.
pub(crate) fn settle(dir: Option<&Path>, arguments: &Settle) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let project = project::open(&root)?;
    let server = server::find(arguments.url.as_deref(), &root)?;
    let (settlement, word) = if arguments.done {
        (Settlement::Done, "done")
    } else {
        (Settlement::NotDone, "not done")
    };
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    let settled = run.settle(
        &server.client,
        &arguments.migration,
        arguments.step,
        settlement,
    );
    server::block_on(settled)?.map_err(|error| explain(&error))?;
    say(format_args!(
        "step {} of {} is recorded as {word}; `apply` goes on",
        arguments.step, arguments.migration
    ));
    Ok(())
}
