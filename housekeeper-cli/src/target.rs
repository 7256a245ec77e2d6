//! What a command is about: the project, and its server or the hosts of a profile.

use std::path::Path;

use housekeeper::clickhouse::Client;
use housekeeper::migrate::Migrations;
use housekeeper_core::project::Project;

use crate::arguments::OnServer;
use crate::failure::Failure;
use crate::server::Server;
use crate::{migrations, project, server};

/// The project that a folder is in, with the profile that the arguments name.
pub(crate) fn project(dir: Option<&Path>, arguments: &OnServer) -> Result<Project, Failure> {
    let root = project::find(dir)?;
    let project = project::open(&root)?;
    project::check_profile(&project, arguments.profile.as_deref())?;
    Ok(project)
}

/// The server that the arguments, the environment or `dev up` name; the hosts of the profile, where it has any.
pub(crate) fn server(
    dir: Option<&Path>,
    project: &Project,
    arguments: &OnServer,
) -> Result<Server, Failure> {
    let name = arguments.profile.as_deref().unwrap_or("default");
    let hosts = project.config.profiles.get(name);
    let hosts = hosts.map(|profile| &profile.hosts[..]).unwrap_or_default();
    if hosts.is_empty() {
        return server::find(arguments.url.as_deref(), &project::find(dir)?);
    }
    if arguments.url.is_some() {
        return Err(Failure::new(format!(
            "the profile `{name}` names its hosts, so there is no place for --url; CLICKHOUSE_USER and \
             CLICKHOUSE_PASSWORD say who asks. To speak to one server alone, choose a profile without hosts"
        )));
    }
    if hosts.iter().any(|host| host.starts_with("https://")) {
        return Err(server::no_https());
    }
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let mut client = Client::default();
    if let Some(user) = variable("CLICKHOUSE_USER") {
        client = client.with_user(user);
    }
    if let Some(password) = variable("CLICKHOUSE_PASSWORD") {
        client = client.with_password(password);
    }
    Ok(Server {
        client,
        url: hosts.join(", "),
    })
}

/// The sealed migrations of the project, for the profile that the arguments name.
pub(crate) fn run(project: &Project, arguments: &OnServer) -> Migrations<'static> {
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    with_profile(run, arguments)
}

/// Chooses the profile that the arguments name.
pub(crate) fn with_profile<'a>(run: Migrations<'a>, arguments: &OnServer) -> Migrations<'a> {
    match &arguments.profile {
        Some(profile) => run.profile(profile),
        None => run,
    }
}
