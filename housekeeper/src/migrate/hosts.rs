//! The servers of a run: the one of the application's client, or the hosts of a profile, each visited directly.

use std::collections::BTreeSet;
use std::time::Duration;

use clickhouse::Client;
use futures_util::future::join_all;

use super::server::Server;
use super::{Error, HostOutcome, HostState, Migrations, Refusal, Result};

/// The servers to visit, in an order that is the same for every run: those of the profile by their names, or the client's.
pub(super) fn servers(run: &Migrations<'_>, client: &Client) -> Result<Vec<Server>> {
    let target = run.target()?;
    let hosts: BTreeSet<&str> = match &run.hosts {
        Some(hosts) => hosts.iter().map(String::as_str).collect(),
        None => target.hosts().iter().copied().collect(),
    };
    if hosts.is_empty() {
        return Ok(vec![Server::new(client)]);
    }
    let mut refusals = Vec::new();
    let mut not_with = |what: &str| {
        refusals.push(Refusal::NotWithHosts {
            what: what.to_owned(),
        });
    };
    if target.cluster().is_some() {
        not_with("a profile that has a cluster");
    }
    if run.lock_in_keeper.is_some() {
        not_with("a lock in Keeper: each host has its own");
    }
    if hosts.iter().any(|host| host.contains('@')) {
        not_with("a user or a password in an address: the client's are used");
    }
    if refusals.is_empty() {
        Ok(hosts.iter().map(|host| Server::at(client, host)).collect())
    } else {
        Err(Error::Refused(refusals))
    }
}

/// What came of asking each server; a host that shows nothing for that long does not answer.
pub(super) async fn each<'s, T, F>(
    servers: &'s [Server],
    patience: Duration,
    ask: impl Fn(&'s Server) -> F,
) -> Vec<Result<T>>
where
    F: Future<Output = Result<T>>,
{
    let asked = servers.iter().map(|server| {
        let answer = ask(server);
        async move {
            let Some(host) = server.host() else {
                return answer.await;
            };
            match tokio::time::timeout(patience, answer).await {
                Ok(answer) => answer.map_err(|error| error.on(Some(host))),
                Err(_passed) => Err(down(vec![HostOutcome::new(host, HostState::Silent)])),
            }
        }
    });
    join_all(asked).await
}

/// The answers of all, or why there is none from some: hosts that are down are told together.
pub(super) fn all<T>(servers: &[Server], answers: Vec<Result<T>>) -> Result<Vec<T>> {
    let mut silent = Vec::new();
    let mut found = Vec::with_capacity(answers.len());
    for (server, answer) in servers.iter().zip(answers) {
        match (answer, server.host()) {
            (Ok(answer), _) => found.push(answer),
            (Err(error), Some(host)) if error.is_no_answer() => {
                let state = match error.no_answer() {
                    Some(message) => HostState::Failed {
                        code: None,
                        message: message.to_owned(),
                    },
                    None => HostState::Silent,
                };
                silent.push(HostOutcome::new(host, state));
            }
            (Err(error), _) => return Err(error),
        }
    }
    if silent.is_empty() {
        Ok(found)
    } else {
        Err(down(silent))
    }
}

fn down(hosts: Vec<HostOutcome>) -> Error {
    Error::HostsDown { place: None, hosts }
}

/// All reasons to refuse together: what every host says once, what some say with their names. Other errors come first.
pub(super) fn gather<'h, T>(
    results: impl IntoIterator<Item = (Option<&'h str>, Result<T>)>,
) -> Result<Vec<T>> {
    let mut found = Vec::new();
    let mut refused: Vec<(Option<&str>, Vec<Refusal>)> = Vec::new();
    for (host, result) in results {
        match result {
            Ok(one) => found.push(one),
            Err(Error::Refused(refusals)) => refused.push((host, refusals)),
            Err(error) => return Err(error.on(host)),
        }
    }
    if refused.is_empty() {
        return Ok(found);
    }
    let of_all = |refusal: &Refusal| {
        found.is_empty() && refused.iter().all(|(_, those)| those.contains(refusal))
    };
    let mut refusals = Vec::new();
    for (host, those) in &refused {
        for refusal in those {
            let host = host.filter(|_| !of_all(refusal));
            let refusal = refusal.clone().on(host);
            if !refusals.contains(&refusal) {
                refusals.push(refusal);
            }
        }
    }
    Err(Error::Refused(refusals))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gone(object: &str) -> Refusal {
        Refusal::Unsorted {
            file: object.to_owned(),
        }
    }

    #[test]
    fn what_all_hosts_say_is_said_once() {
        let refused = |all: &[&str]| -> Result<()> {
            Err(Error::Refused(all.iter().map(|name| gone(name)).collect()))
        };
        let told = |results: Vec<(&'static str, Result<()>)>| {
            let results = results.into_iter().map(|(host, one)| (Some(host), one));
            match gather(results) {
                Ok(_) => String::new(),
                Err(Error::Refused(refusals)) => {
                    let told = refusals.iter().map(|refusal| match refusal {
                        Refusal::OnHost { host, refusal } => format!("{host}: {}", name(refusal)),
                        other => name(other).to_owned(),
                    });
                    told.collect::<Vec<_>>().join(", ")
                }
                Err(error) => error.to_string(),
            }
        };
        assert_eq!(told(vec![("a", Ok(())), ("b", Ok(()))]), "");
        assert_eq!(
            told(vec![("a", refused(&["x", "y"])), ("b", refused(&["x"]))]),
            "x, a: y"
        );
        assert_eq!(told(vec![("a", Ok(())), ("b", refused(&["x"]))]), "b: x");
        let other = Err(Error::Log("no".to_owned()));
        assert_eq!(
            told(vec![("a", refused(&["x"])), ("b", other)]),
            "on b: cannot understand the log of migrations: no"
        );
    }

    fn name(refusal: &Refusal) -> &str {
        match refusal {
            Refusal::Unsorted { file } => file,
            _ => "?",
        }
    }

    #[test]
    fn hosts_are_visited_in_one_order_and_without_credentials() {
        let profiles = [
            crate::migrate::Profile::new("p").hosts(&["b:1", "http://a:1"]),
            crate::migrate::Profile::new("c").cluster("demo"),
        ];
        let chain = crate::migrate::Chain::new(&[]).profiles(&profiles);
        let client = Client::default();
        let names = |run: &Migrations<'_>| match servers(run, &client) {
            Ok(all) => all
                .iter()
                .map(|server| server.host().unwrap_or("-").to_owned())
                .collect::<Vec<_>>()
                .join(" "),
            Err(error) => error.to_string(),
        };
        let run = |name: &str| Migrations::new(chain).profile(name);
        assert_eq!(names(&Migrations::new(chain)), "-");
        assert_eq!(names(&run("p")), "b:1 http://a:1");
        assert_eq!(names(&run("p").hosts(["z:1", "y:1", "z:1"])), "y:1 z:1");
        let said = names(&run("c").hosts(["a:1"]));
        assert!(said.contains("a profile that has a cluster"), "{said}");
        let said = names(&run("p").lock_in_keeper("/x"));
        assert!(said.contains("a lock in Keeper"), "{said}");
        let said = names(&run("p").hosts(["me:canary@a:1"]));
        assert!(said.contains("a user or a password"), "{said}");
        assert!(!said.contains("canary"), "{said}");
    }
}
