//! `drift`: what is declared, what is sealed and what a server has, compared.

mod fetch;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use housekeeper::migrate::{MigrationState, Migrations, Status};
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::history::{Chain, replay};
use housekeeper_core::live::{Difference, DifferenceKind, Live, read_live, unhide};
use housekeeper_core::model::{Schema, ServerName, is_of_the_server};
use housekeeper_core::project::Project;
use housekeeper_core::source::Span;
use housekeeper_core::syntax::ast::Annotated;

use crate::arguments::OnServer;
use crate::failure::Failure;
use crate::output::{counted, note, say};
use crate::runtime_error::explain;
use crate::server::{Server, block_on};
use crate::{migrations, target};

/// Says in what the three differ; the exit code says whether they do.
pub(crate) fn drift(dir: Option<&Path>, arguments: &OnServer) -> Result<(), Failure> {
    let project = target::project(dir, arguments)?;
    let servers = target::servers(dir, &project, arguments)?;
    let mut agree = sealed(&project);
    for server in &servers {
        say(format_args!("server: {}", server.url));
        agree &= on(server, &project, arguments)?;
    }
    if agree { Ok(()) } else { Err(Failure::Differs) }
}

/// What is sealed and what this server has.
fn on(server: &Server, project: &Project, arguments: &OnServer) -> Result<bool, Failure> {
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    let status = block_on(run.status(&server.client))?.map_err(|error| explain(&error))?;
    let names = databases(project);
    let (present, mut objects) = block_on(fetch::fetch(&server.client, &names))??;
    let (wanted, grantees) = (of_server(project), grantees(project));
    let told = fetch::of_server(&server.client, &wanted, &grantees);
    let (of_server, untold) = block_on(told)??;
    objects.extend(of_server);
    let mut live = read_live(&present, &objects, &project.config.database);
    live.keep_what_concerns(&[&project.schema, &project.chain.schema]);
    live.untold = untold.iter().map(|(kind, _)| *kind).collect();
    let profile = arguments.profile.as_deref().unwrap_or("default");
    let profile = project.config.profiles.get(profile);
    let replicated = profile.is_some_and(|profile| profile.replicated);
    unhide(&mut live.schema, &project.schema, replicated);
    unhide(&mut live.schema, &project.chain.schema, replicated);

    let mut agree = applied(&status);
    agree &= compared(project, &status, &live)?;
    let mut reasons: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (kind, why) in &untold {
        reasons.entry(why).or_default().push(format!("{kind}"));
    }
    for (why, kinds) in reasons {
        note(format_args!(
            "not compared: {}: the server says {why}",
            kinds.join(", ")
        ));
    }
    Ok(agree)
}

/// The databases whose objects are compared.
fn databases(project: &Project) -> Vec<String> {
    let schemas = [&project.schema, &project.chain.schema];
    let declared = schemas.into_iter().flat_map(|schema| {
        let of_objects = schema.objects.keys().map(|name| name.database.clone());
        schema.databases.keys().cloned().chain(of_objects)
    });
    let mut names: Vec<_> = declared.filter(|name| !is_of_the_server(name)).collect();
    names.sort();
    names.dedup();
    names
}

/// What is declared or sealed of what belongs to no database.
fn of_server(project: &Project) -> BTreeSet<ServerName> {
    let schemas = [&project.schema, &project.chain.schema];
    let all = schemas
        .into_iter()
        .flat_map(|schema| schema.server.keys().cloned());
    all.collect()
}

/// Who is granted or loses something, as it is declared or sealed.
fn grantees(project: &Project) -> BTreeSet<String> {
    let schemas = [&project.schema, &project.chain.schema];
    let grants = schemas.into_iter().flat_map(|schema| schema.grants.iter());
    let names = grants.flat_map(|grant| grant.statement.grantees.names.iter());
    names.map(|name| name.node.clone()).collect()
}

/// Declared and sealed.
fn sealed(project: &Project) -> bool {
    if project.drift.is_empty() {
        say("declared and sealed agree");
        return true;
    }
    say(format_args!(
        "declared and sealed differ by {}; `diff` seals {}:",
        counted(project.drift.len(), "step"),
        if project.drift.len() == 1 {
            "it"
        } else {
            "them"
        }
    ));
    for step in &project.drift {
        say(format_args!("  {}", step.comment));
    }
    false
}

/// Sealed and applied.
fn applied(status: &Status) -> bool {
    let pending: Vec<_> = status
        .migrations
        .iter()
        .filter(|migration| !matches!(migration.state, MigrationState::Applied { .. }))
        .collect();
    if status.is_up_to_date() {
        say("sealed and applied agree");
        return true;
    }
    for refusal in &status.refusals {
        say(format_args!("apply would refuse: {refusal}"));
    }
    if !pending.is_empty() {
        say(format_args!(
            "{} of {} not applied; `apply` applies {}:",
            pending.len(),
            counted(status.migrations.len(), "sealed migration"),
            if pending.len() == 1 { "it" } else { "them" }
        ));
        for migration in pending {
            say(format_args!("  {}", migration.file));
        }
    }
    false
}

/// What was applied, and what the server has.
fn compared(project: &Project, status: &Status, live: &Live) -> Result<bool, Failure> {
    let expected = as_applied(&project.chain, status)?;
    let is_known = |difference: &Difference| !live.unknown.contains_key(&difference.object);
    let of = |wanted: &Schema| {
        let all = live.differences(wanted).into_iter();
        all.filter(is_known).collect::<Vec<_>>()
    };
    let (found, from_declared) = (of(&expected), of(&project.schema));
    for (object, why) in &live.unknown {
        say(format_args!(
            "{object}: what the server has cannot be read: {why}"
        ));
    }
    if found.is_empty() && live.unknown.is_empty() {
        say("applied and live agree");
        return Ok(true);
    }
    if !found.is_empty() {
        say("applied and live differ:");
    }
    let declared: BTreeMap<_, _> = from_declared
        .iter()
        .map(|difference| (&difference.object, &difference.kind))
        .collect();
    for Difference { object, kind } in &found {
        let as_declared = if declared.contains_key(object) {
            ""
        } else {
            " (the schema files say so too)"
        };
        match kind {
            DifferenceKind::Missing => {
                say(format_args!("  {object} is not on the server{as_declared}"));
            }
            DifferenceKind::Extra => {
                say(format_args!(
                    "  {object} is only on the server{as_declared}"
                ));
            }
            DifferenceKind::Differs(words) => {
                say(format_args!(
                    "  {object} is not as it was applied{as_declared}; what would make it so:"
                ));
                for word in words {
                    say(format_args!("    {word}"));
                }
            }
        }
    }
    Ok(false)
}

/// What the applied steps build; where none is recorded, what all of them build.
fn as_applied(chain: &Chain, status: &Status) -> Result<Schema, Failure> {
    let done: Vec<usize> = status
        .migrations
        .iter()
        .map(|migration| match &migration.state {
            MigrationState::Applied { .. } => migration.steps as usize,
            MigrationState::Partial { done, .. } => *done as usize,
            _ => 0,
        })
        .collect();
    if done.iter().all(|done| *done == 0) {
        return Ok(chain.schema.clone());
    }
    let mut schema = Schema::new(&chain.schema.default_database);
    let mut found = Diagnostics::new();
    for (migration, done) in chain.migrations.iter().zip(done) {
        for sealed in migration.steps.iter().take(done) {
            let item = Annotated::new(sealed.step.statement.clone(), Span::synthetic());
            if let Err(errors) = replay(&mut schema, &item) {
                found.extend(errors);
            }
        }
    }
    if found.has_errors() {
        return Err(crate::output::without_places(&found));
    }
    Ok(schema)
}
