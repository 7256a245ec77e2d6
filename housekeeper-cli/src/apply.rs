//! `apply`: the sealed migrations, on a server.

use std::path::Path;
use std::time::Duration;

use housekeeper::migrate::Migrations;

use crate::arguments::{Apply, ReportFormat, Variables};
use crate::failure::Failure;
use crate::output::{counted, say, warning};
use crate::runtime_error::explain;
use crate::server::Server;
use crate::{migrations, progress, project, server, spoken};

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
    if let Some(seconds) = arguments.timeout {
        run = run.timeout(Duration::from_secs(seconds));
    }
    if arguments.plan {
        return plan(&run, &server, arguments);
    }
    let run = run.on_progress(progress::show());
    let result = server::block_on(run.apply(&server.client))?;
    match arguments.format {
        ReportFormat::Human => {
            let report = result.map_err(|error| explain(&error))?;
            say(format_args!("{report} ({})", server.url));
            Ok(())
        }
        ReportFormat::Json => match result {
            Ok(report) => spoken::print(&spoken::report(&report)),
            Err(error) => Err(spoken::print_error(&error)?),
        },
    }
}

/// Says what would be done.
fn plan(run: &Migrations<'_>, server: &Server, arguments: &Apply) -> Result<(), Failure> {
    let result = server::block_on(run.dry_run(&server.client))?;
    let planned = match (result, arguments.format) {
        (Ok(planned), _) => planned,
        (Err(error), ReportFormat::Human) => return Err(explain(&error)),
        (Err(error), ReportFormat::Json) => return Err(spoken::print_error(&error)?),
    };
    match arguments.format {
        ReportFormat::Json => spoken::print(&spoken::plan(&planned))?,
        ReportFormat::Human if planned.steps.is_empty() => {
            say(format_args!("nothing is pending at {}", server.url));
        }
        ReportFormat::Human => say(planned.to_string().trim_end()),
    }
    if arguments.exit_code && !planned.steps.is_empty() {
        return Err(Failure::Differs);
    }
    Ok(())
}

/// Gives the values that the command line gives.
pub(crate) fn with_variables<'a>(run: Migrations<'a>, variables: &Variables) -> Migrations<'a> {
    let given = variables.given.iter();
    given.fold(run, |run, (name, value)| run.variable(name, value.reveal()))
}
