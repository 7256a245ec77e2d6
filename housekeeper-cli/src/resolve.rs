//! `resolve`: what a person found out about a step that was interrupted.

use std::path::Path;

use housekeeper::migrate::{Migrations, Resolution};
use serde_json::json;

use crate::apply::with_profile;
use crate::arguments::{ReportFormat, Resolve};
use crate::failure::Failure;
use crate::output::say;
use crate::{migrations, progress, project, server, spoken};

/// Records whether the step took effect.
pub(crate) fn resolve(dir: Option<&Path>, arguments: &Resolve) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let project = project::open(&root)?;
    project::check_profile(&project, arguments.server.profile.as_deref())?;
    let server = server::find(arguments.server.url.as_deref(), &root)?;
    let (resolution, key, word) = if arguments.applied {
        (Resolution::Applied, "applied", "applied")
    } else {
        (Resolution::Retry, "retry", "to be run again")
    };
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    let resolved = with_profile(run, &arguments.server)
        .on_progress(progress::show())
        .resolve(
            &server.client,
            &arguments.migration,
            arguments.step,
            resolution,
        );
    server::block_on(resolved)?.map_err(|error| spoken::failed(&error, arguments.format))?;
    if arguments.format == ReportFormat::Json {
        return spoken::print(&json!({
            "version": arguments.migration,
            "step": arguments.step,
            "resolution": key,
        }));
    }
    say(format_args!(
        "step {} of {} is recorded as {word}; `apply` goes on",
        arguments.step, arguments.migration
    ));
    Ok(())
}
