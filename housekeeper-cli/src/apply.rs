//! `apply`: the sealed migrations, on a server.

use std::path::Path;
use std::time::Duration;

use housekeeper::migrate::Migrations;

use crate::arguments::{Apply, Variables};
use crate::failure::Failure;
use crate::output::{counted, say, warning};
use crate::runtime_error::explain;
use crate::{migrations, progress, project, server};

/// Applies everything pending, or says what that would be.
pub(crate) fn apply(dir: Option<&Path>, arguments: &Apply) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let project = project::open(&root)?;
    let server = server::find(arguments.server.url.as_deref(), &root)?;
    if !project.drift.is_empty() {
        warning(&format!(
            "the schema files are ahead of the sealed migrations by {}, which are not applied; `diff` seals them",
            counted(project.drift.len(), "step")
        ));
    }
    let mut run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    if let Some(profile) = &arguments.server.profile {
        run = run.profile(profile);
    }
    run = with_variables(run, &arguments.variables);
    if arguments.adopt_existing {
        run = run.adopt_existing();
    }
    if let Some(version) = &arguments.to {
        run = run.up_to(version);
    }
    run = run.lock_wait(Duration::from_secs(arguments.lock_wait));
    if arguments.dry_run {
        let planned =
            server::block_on(run.dry_run(&server.client))?.map_err(|error| explain(&error))?;
        if planned.steps.is_empty() {
            say(format_args!("nothing is pending at {}", server.url));
        } else {
            say(planned.to_string().trim_end());
        }
        return Ok(());
    }
    let run = run.on_progress(progress::show());
    let report = server::block_on(run.apply(&server.client))?.map_err(|error| explain(&error))?;
    say(format_args!("{report} ({})", server.url));
    Ok(())
}

/// Gives the values that the command line gives.
pub(crate) fn with_variables<'a>(run: Migrations<'a>, variables: &Variables) -> Migrations<'a> {
    let given = variables.given.iter();
    given.fold(run, |run, (name, value)| run.variable(name, value.reveal()))
}
