//! `revert`: sealed migrations that a server has, taken back.

use std::path::Path;
use std::time::Duration;

use housekeeper::migrate::{MigrationState, Migrations};
use housekeeper_core::history::work_out;
use housekeeper_core::project::Project;

use crate::apply::{plan, with_profile, with_variables};
use crate::arguments::{ReportFormat, Revert};
use crate::failure::Failure;
use crate::output::say;
use crate::server::Server;
use crate::{migrations, progress, project, server, spoken};

/// Takes back what is to be, or says what that would be.
pub(crate) fn revert(dir: Option<&Path>, arguments: &Revert) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let mut project = project::open(&root)?;
    let server = server::find(arguments.server.url.as_deref(), &root)?;
    work_out_ways(&mut project, &server, arguments)?;
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    let mut run = with_variables(with_profile(run, &arguments.server), &arguments.variables);
    if let Some(version) = &arguments.to {
        run = run.up_to(version);
    }
    if arguments.allow_loss {
        run = run.allow_loss();
    }
    run = run.lock_wait(Duration::from_secs(arguments.lock_wait));
    if let Some(seconds) = arguments.timeout {
        run = run.timeout(Duration::from_secs(seconds));
    }
    if arguments.plan {
        let planned = server::block_on(run.revert_dry_run(&server.client))?;
        let nothing = "there is nothing to take back";
        return plan(
            planned,
            &server,
            arguments.format,
            arguments.exit_code,
            nothing,
        );
    }
    let run = run.on_progress(progress::show());
    let report = server::block_on(run.revert(&server.client))?
        .map_err(|error| spoken::failed(&error, arguments.format))?;
    match arguments.format {
        ReportFormat::Human => say(format_args!("{report} ({})", server.url)),
        ReportFormat::Json => spoken::print(&spoken::reverted(&report))?,
    }
    Ok(())
}

/// Works out what takes back those migrations that are to be taken back and have no file that says it.
fn work_out_ways(
    project: &mut Project,
    server: &Server,
    arguments: &Revert,
) -> Result<(), Failure> {
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    let status = server::block_on(run.status(&server.client))?
        .map_err(|error| spoken::failed(&error, arguments.format))?;
    let is_there = |state: &MigrationState| !matches!(state, MigrationState::Pending);
    let there = status
        .migrations
        .into_iter()
        .filter(|one| is_there(&one.state));
    let there: Vec<String> = there.map(|one| one.version).collect();
    let going: Vec<&String> = match &arguments.to {
        Some(to) => there.iter().filter(|version| *version > to).collect(),
        None => there.last().into_iter().collect(),
    };
    work_out(&mut project.chain, |migration| {
        let version = migration.name.version().to_string();
        going.contains(&&version)
    });
    Ok(())
}
