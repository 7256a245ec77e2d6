//! `unlock`: the lock of a run that is dead.

use std::path::Path;

use housekeeper::migrate::{Error, Migrations};
use serde_json::json;

use crate::apply::with_profile;
use crate::arguments::{ReportFormat, Unlock};
use crate::failure::Failure;
use crate::output::say;
use crate::{migrations, project, server, spoken};

/// Takes the lock away, and says from whom.
pub(crate) fn unlock(dir: Option<&Path>, arguments: &Unlock) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let project = project::open(&root)?;
    project::check_profile(&project, arguments.server.profile.as_deref())?;
    let server = server::find(arguments.server.url.as_deref(), &root)?;
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    let run = with_profile(run, &arguments.server);
    let unlocked = run.unlock(&server.client, arguments.force);
    let holder = server::block_on(unlocked)?.map_err(|error| match error {
        Error::Locked { holder, .. } if arguments.format == ReportFormat::Human => Failure::new(format!(
            "the lock is with {holder}, and that run is alive; --force takes it away all the same, and the run stops \
             before its next statement"
        )),
        other => spoken::failed(&other, arguments.format),
    })?;
    if arguments.format == ReportFormat::Json {
        let holder = holder.map(|holder| holder.to_string());
        return spoken::print(&json!({"holder": holder}));
    }
    match holder {
        Some(holder) => say(format_args!("the lock was with {holder}; now it is free")),
        None => say("nobody has the lock"),
    }
    Ok(())
}
