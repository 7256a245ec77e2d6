//! `apply`: the sealed migrations, on a server.

use std::path::Path;
use std::time::Duration;

use housekeeper::migrate::{self, DryRun, Migrations};

use crate::arguments::{Apply, OnServer, ReportFormat, Variables};
use crate::failure::Failure;
use crate::output::{counted, say, warning};
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
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    let mut run = with_variables(with_profile(run, &arguments.server), &arguments.variables);
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
        let planned = server::block_on(run.dry_run(&server.client))?;
        return plan(
            planned,
            &server,
            arguments.format,
            arguments.exit_code,
            "nothing is pending",
        );
    }
    let run = run.on_progress(progress::show());
    let result = server::block_on(run.apply(&server.client))?;
    let report = result.map_err(|error| spoken::failed(&error, arguments.format))?;
    match arguments.format {
        ReportFormat::Human => say(format_args!("{report} ({})", server.url)),
        ReportFormat::Json => spoken::print(&spoken::report(&report))?,
    }
    Ok(())
}

/// Says what would be done, or `nothing`.
pub(crate) fn plan(
    planned: migrate::Result<DryRun<'_>>,
    server: &Server,
    format: ReportFormat,
    exit_code: bool,
    nothing: &str,
) -> Result<(), Failure> {
    let planned = planned.map_err(|error| spoken::failed(&error, format))?;
    match format {
        ReportFormat::Json => spoken::print(&spoken::plan(&planned))?,
        ReportFormat::Human if planned.steps.is_empty() => {
            say(format_args!("{nothing} at {}", server.url));
        }
        ReportFormat::Human => say(planned.to_string().trim_end()),
    }
    if exit_code && !planned.steps.is_empty() {
        return Err(Failure::Differs);
    }
    Ok(())
}

/// Chooses the profile that the command line names.
pub(crate) fn with_profile<'a>(run: Migrations<'a>, server: &OnServer) -> Migrations<'a> {
    match &server.profile {
        Some(profile) => run.profile(profile),
        None => run,
    }
}

/// Gives the values that the command line gives.
pub(crate) fn with_variables<'a>(run: Migrations<'a>, variables: &Variables) -> Migrations<'a> {
    let given = variables.given.iter();
    given.fold(run, |run, (name, value)| run.variable(name, value.reveal()))
}
