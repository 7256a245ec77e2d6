//! `status`: what is sealed, what is applied, and what is not sealed yet.

use std::path::Path;

use housekeeper::migrate::{HostStatus, MigrationState, MigrationStatus, OpenStep};
use housekeeper_core::project::Project;

use crate::arguments::{ReportFormat, Status};
use crate::failure::Failure;
use crate::output::{counted, say};
use crate::table::aligned;
use crate::{server, spoken, target};

/// Prints how far the files and the server are. Without a server, what can be said without one comes first.
pub(crate) fn status(dir: Option<&Path>, arguments: &Status) -> Result<(), Failure> {
    let project = target::project(dir, &arguments.server)?;
    let server = match target::server(dir, &project, &arguments.server) {
        Ok(server) => server,
        Err(failure) => {
            if arguments.format == ReportFormat::Human {
                say(table(&project, None));
                say(drift(&project));
            }
            return Err(failure);
        }
    };
    let run = target::run(&project, &arguments.server);
    let asked = async {
        let status = run.status(&server.client).await?;
        // Who has the locks is asked of all hosts, or of none.
        let lock = if status.hosts.iter().any(|host| host.no_answer.is_some()) {
            None
        } else {
            run.lock_holder(&server.client).await?
        };
        Ok((status, lock))
    };
    let asked = server::block_on(asked)?;
    let (status, lock) = asked.map_err(|error| spoken::failed(&error, arguments.format))?;
    match arguments.format {
        ReportFormat::Json => {
            let unsealed = project.drift.len();
            spoken::print(&spoken::status(&status, unsealed, lock.as_ref()))?;
        }
        ReportFormat::Human => {
            if status.hosts.is_empty() {
                say(format_args!("server: {}", server.url));
                say(table(&project, Some(&status.migrations)));
            }
            for host in &status.hosts {
                say(of_host(&project, host));
            }
            if let Some(holder) = lock {
                say(format_args!("being applied by {holder}"));
            }
            for refusal in &status.refusals {
                say(format_args!("apply would refuse: {refusal}"));
            }
            say(drift(&project));
        }
    }
    if arguments.exit_code && !(status.is_up_to_date() && project.drift.is_empty()) {
        return Err(Failure::Differs);
    }
    Ok(())
}

fn of_host(project: &Project, host: &HostStatus) -> String {
    match &host.no_answer {
        Some(why) => format!("host: {}, which does not answer: {why}", host.host),
        None => format!(
            "host: {}\n{}",
            host.host,
            table(project, Some(&host.migrations))
        ),
    }
}

fn table(project: &Project, states: Option<&[MigrationStatus]>) -> String {
    if project.chain.migrations.is_empty() {
        return "no migration is sealed".to_owned();
    }
    let rows = project
        .chain
        .migrations
        .iter()
        .enumerate()
        .map(|(index, migration)| {
            let state = states.and_then(|states| states.get(index));
            let state = state.map_or("sealed".to_owned(), |found| {
                describe(&found.state, found.steps)
            });
            [
                migration.name.version().to_string(),
                migration.name.slug().to_owned(),
                state,
            ]
        });
    aligned(["migration", "name", "state"], &rows.collect::<Vec<_>>())
}

fn describe(state: &MigrationState, steps: u32) -> String {
    match state {
        MigrationState::Applied { at: Some(at) } => {
            let (hour, minute, second) = at.to_hms();
            format!(
                "applied {} {hour:02}:{minute:02}:{second:02} UTC",
                at.date()
            )
        }
        MigrationState::Applied { at: None } => "applied".to_owned(),
        MigrationState::Pending => format!("pending, {}", counted(steps as usize, "step")),
        MigrationState::Reverting { done, steps, open } => {
            let open = open.as_ref().map(open_step).unwrap_or_default();
            format!(
                "applied, {done} of {} taken back{open}",
                counted(*steps as usize, "step")
            )
        }
        MigrationState::Partial { done, open } => {
            let open = open.as_ref().map(open_step).unwrap_or_default();
            format!(
                "{done} of {} applied{open}",
                counted(steps as usize, "step")
            )
        }
        _ => "in a state that this program does not know".to_owned(),
    }
}

fn open_step(open: &OpenStep) -> String {
    match &open.failed {
        Some(error) => format!("; step {} failed: {error}", open.step),
        None => format!("; step {} was interrupted", open.step),
    }
}

fn drift(project: &Project) -> String {
    if project.drift.is_empty() {
        return "the schema files and the sealed migrations agree".to_owned();
    }
    let steps = project
        .drift
        .iter()
        .map(|step| format!("\n  {step} ({})", step.cost));
    format!(
        "not sealed yet ({}; `diff` seals):{}",
        counted(project.drift.len(), "step"),
        steps.collect::<String>()
    )
}
