//! `apply`: the sealed migrations, on a server.

use std::path::Path;
use std::time::Duration;

use housekeeper::migrate::{self, DryRun, Migrations};

use crate::arguments::{Apply, Locking, ReportFormat, Running, Variables};
use crate::failure::Failure;
use crate::output::{counted, say, warning};
use crate::server::Server;
use crate::signal::Asked;
use crate::{progress, server, spoken, target};

/// Applies everything pending, or says what that would be.
pub(crate) fn apply(dir: Option<&Path>, arguments: &Apply) -> Result<(), Failure> {
    let project = target::project(dir, &arguments.server)?;
    let server = target::server(dir, &project, &arguments.server)?;
    if !project.drift.is_empty() {
        warning(&format!(
            "the schema files are ahead of the sealed migrations by {}, which are not applied; `diff` seals them",
            counted(project.drift.len(), "step")
        ));
    }
    let run = target::run(&project, &arguments.server);
    let run = with_variables(run, &arguments.variables);
    let mut run = running(locking(run, &arguments.locking), &arguments.running);
    if arguments.adopt_existing {
        run = run.adopt_existing();
    }
    if arguments.allow_newer {
        run = run.allow_newer();
    }
    if let Some(version) = &arguments.to {
        run = run.up_to(version);
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
    let asked = Asked::default();
    let run = asked.stops(run.on_progress(progress::show()));
    let result = server::block_on(run.apply(&server.client))?;
    let report = result.map_err(|error| asked.explain(spoken::failed(&error, arguments.format)))?;
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

/// Runs as the command line says.
pub(crate) fn running<'a>(run: Migrations<'a>, running: &Running) -> Migrations<'a> {
    let settings = running.settings.iter();
    let run = settings.fold(run, |run, (name, value)| run.setting(name, value));
    match running.timeout {
        Some(seconds) => run.timeout(Duration::from_secs(seconds)),
        None => run,
    }
}

/// Takes the lock as the command line says.
pub(crate) fn locking<'a>(run: Migrations<'a>, locking: &Locking) -> Migrations<'a> {
    let run = run
        .lock_wait(Duration::from_secs(locking.wait))
        .lock_expiry(Duration::from_secs(locking.expiry));
    match &locking.in_keeper {
        Some(path) => run.lock_in_keeper(path),
        None => run,
    }
}

/// Gives the values that the command line gives.
pub(crate) fn with_variables<'a>(run: Migrations<'a>, variables: &Variables) -> Migrations<'a> {
    let given = variables.given.iter();
    given.fold(run, |run, (name, value)| run.variable(name, value.reveal()))
}
