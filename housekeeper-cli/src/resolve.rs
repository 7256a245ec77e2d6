//! `resolve`: what a person found out about a step that was interrupted.

use std::path::Path;

use housekeeper::migrate::Resolution;
use serde_json::json;

use crate::apply::locking;
use crate::arguments::{ReportFormat, Resolve};
use crate::failure::Failure;
use crate::output::say;
use crate::{progress, server, spoken, target};

/// Records whether the step took effect.
pub(crate) fn resolve(dir: Option<&Path>, arguments: &Resolve) -> Result<(), Failure> {
    let project = target::project(dir, &arguments.server)?;
    let server = target::server(dir, &project, &arguments.server)?;
    let (resolution, key, word) = if arguments.applied {
        (Resolution::Applied, "applied", "applied")
    } else if arguments.start_again {
        let word = "to be run again, with all steps of its rebuild before it";
        (Resolution::StartAgain, "start_again", word)
    } else {
        (Resolution::Retry, "retry", "to be run again")
    };
    let run = target::run(&project, &arguments.server);
    let resolved = locking(run, &arguments.locking)
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
