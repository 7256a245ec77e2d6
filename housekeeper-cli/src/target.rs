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

/// The server that the arguments, the environment or `dev up` name; the hosts of the profile together, where it has any.
pub(crate) fn server(
    dir: Option<&Path>,
    project: &Project,
    arguments: &OnServer,
) -> Result<Server, Failure> {
    let hosts = hosts(project, arguments)?;
    if hosts.is_empty() {
        return server::find(arguments.url.as_deref(), &project::find(dir)?);
    }
    Ok(Server {
        client: of_hosts(hosts)?,
        url: hosts.join(", "),
    })
}

/// The same, each host by itself, in the order of their names.
pub(crate) fn servers(
    dir: Option<&Path>,
    project: &Project,
    arguments: &OnServer,
) -> Result<Vec<Server>, Failure> {
    let hosts = hosts(project, arguments)?;
    if hosts.is_empty() {
        return Ok(vec![server(dir, project, arguments)?]);
    }
    let client = of_hosts(hosts)?;
    let mut urls = hosts.to_vec();
    urls.sort();
    let each = urls.into_iter().map(|url| Server {
        client: client.clone().with_url(&url),
        url,
    });
    Ok(each.collect())
}

/// The hosts that the arguments or the profile name.
fn hosts<'a>(project: &'a Project, arguments: &'a OnServer) -> Result<&'a [String], Failure> {
    if !arguments.hosts.is_empty() {
        return Ok(&arguments.hosts);
    }
    let name = arguments.profile.as_deref().unwrap_or("default");
    let profile = project.config.profiles.get(name);
    let hosts = profile.map_or(&[][..], |profile| &profile.hosts);
    if !hosts.is_empty() && arguments.url.is_some() {
        return Err(Failure::new(format!(
            "the profile `{name}` names its hosts, so there is no place for --url; CLICKHOUSE_USER and \
             CLICKHOUSE_PASSWORD say who asks. To speak to one server alone, choose a profile without hosts"
        )));
    }
    Ok(hosts)
}

/// A client for hosts, as whom the environment says.
fn of_hosts(hosts: &[String]) -> Result<Client, Failure> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let mut client = server::client(hosts.iter().map(String::as_str))?;
    if let Some(user) = variable("CLICKHOUSE_USER") {
        client = client.with_user(user);
    }
    if let Some(password) = variable("CLICKHOUSE_PASSWORD") {
        client = client.with_password(password);
    }
    Ok(client)
}

/// The sealed migrations of the project, for the profile that the arguments name.
pub(crate) fn run(project: &Project, arguments: &OnServer) -> Migrations<'static> {
    let run = Migrations::new(migrations::of_project(&project.chain, &project.config));
    with_profile(run, arguments)
}

/// Chooses the profile and the hosts that the arguments name.
pub(crate) fn with_profile<'a>(run: Migrations<'a>, arguments: &OnServer) -> Migrations<'a> {
    let run = match arguments.hosts.as_slice() {
        [] => run,
        hosts => run.hosts(hosts),
    };
    match &arguments.profile {
        Some(profile) => run.profile(profile),
        None => run,
    }
}
