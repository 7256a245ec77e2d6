//! `revert`: sealed migrations that a server has, taken back.

use std::collections::BTreeSet;
use std::path::Path;

use housekeeper::migrate::MigrationState;
use housekeeper_core::history::work_out;
use housekeeper_core::project::Project;

use crate::apply::{locking, plan, running, with_variables};
use crate::arguments::{ReportFormat, Revert};
use crate::failure::Failure;
use crate::output::say;
use crate::server::Server;
use crate::signal::Asked;
use crate::{progress, server, spoken, target};

/// Takes back what is to be, or says what that would be.
pub(crate) fn revert(dir: Option<&Path>, arguments: &Revert) -> Result<(), Failure> {
    let mut project = target::project(dir, &arguments.server)?;
    let server = target::server(dir, &project, &arguments.server)?;
    work_out_ways(&mut project, &server, arguments)?;
    let run = target::run(&project, &arguments.server);
    let run = with_variables(run, &arguments.variables);
    let mut run = running(locking(run, &arguments.locking), &arguments.running);
    if let Some(version) = &arguments.to {
        run = run.up_to(version);
    }
    if arguments.allow_loss {
        run = run.allow_loss();
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
    let asked = Asked::default();
    let run = asked.stops(run.on_progress(progress::show()));
    let report = server::block_on(run.revert(&server.client))?
        .map_err(|error| asked.explain(spoken::failed(&error, arguments.format)))?;
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
    let run = target::run(project, &arguments.server);
    let status = server::block_on(run.status(&server.client))?
        .map_err(|error| spoken::failed(&error, arguments.format))?;
    let is_there = |state: &MigrationState| !matches!(state, MigrationState::Pending);
    // On any host, where several are visited.
    let hosts = status.hosts.into_iter().flat_map(|host| host.migrations);
    let there = status.migrations.into_iter().chain(hosts);
    let there = there.filter(|one| is_there(&one.state));
    let there: BTreeSet<String> = there.map(|one| one.version).collect();
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
