//! `unlock`: the lock of a run that is dead.

use std::path::Path;

use housekeeper::migrate::Error;
use serde_json::json;

use crate::arguments::{ReportFormat, Unlock};
use crate::failure::Failure;
use crate::output::say;
use crate::{server, spoken, target};

/// Takes the lock away, and says from whom.
pub(crate) fn unlock(dir: Option<&Path>, arguments: &Unlock) -> Result<(), Failure> {
    let project = target::project(dir, &arguments.server)?;
    let server = target::server(dir, &project, &arguments.server)?;
    let run = target::run(&project, &arguments.server);
    let unlocked = run.unlock(&server.client, arguments.force);
    let holder = server::block_on(unlocked)?.map_err(|error| match error {
        Error::Locked { holder, .. } if arguments.format == ReportFormat::Human => Failure::new(format!(
            "the lock is with {holder}, and that run is alive; --force takes it away all the same, and the run stops \
             before its next statement"
        )),
        other => spoken::failed(&other, arguments.format),
    })?;
    if arguments.format == ReportFormat::Json {
        let holder = holder.as_ref().map(spoken::holder);
        return spoken::print(&json!({"holder": holder}));
    }
    match holder {
        Some(holder) => say(format_args!("the lock was with {holder}; now it is free")),
        None => say("nobody has the lock"),
    }
    Ok(())
}
