//! From the text of `housekeeper.toml`.

use serde::Deserialize;
use std::collections::BTreeMap;

use super::{Config, DRAFTS_LOG_DATABASE, Profile, ReleaseDrift, Rust};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::is_of_the_server;
use crate::source::{FileId, SourceMap, Span};

/// The file as it is written. An unknown key is an error: a misspelt setting must not be ignored.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    entrypoint: Option<String>,
    database: Option<String>,
    log_database: Option<toml::Spanned<String>>,
    migrations: Option<String>,
    queries: Option<String>,
    release_drift: Option<ReleaseDrift>,
    #[serde(default)]
    rust: Rust,
    #[serde(default)]
    profile: BTreeMap<String, toml::Spanned<Profile>>,
}

/// Reads a `housekeeper.toml` that is already in the source map.
///
/// `None` only when `diagnostics` has an error about the file.
pub fn parse(sources: &SourceMap, file: FileId, diagnostics: &mut Diagnostics) -> Option<Config> {
    let text = sources.file(file).text();
    let written: File = match toml::from_str(text) {
        Ok(written) => written,
        Err(error) => {
            diagnostics.push(malformed(file, text, &error));
            return None;
        }
    };
    let before = diagnostics.len();
    let defaults = Config::default();
    let mut config = Config {
        entrypoint: written.entrypoint.unwrap_or(defaults.entrypoint),
        database: written.database.unwrap_or(defaults.database),
        log_database: defaults.log_database,
        migrations: written.migrations.unwrap_or(defaults.migrations),
        queries: written.queries.unwrap_or(defaults.queries),
        release_drift: written.release_drift.unwrap_or(defaults.release_drift),
        rust: written.rust,
        profiles: defaults.profiles,
    };
    for (key, path) in [
        ("entrypoint", &config.entrypoint),
        ("migrations", &config.migrations),
        ("queries", &config.queries),
    ] {
        check_path(key, path, whole(file, text), diagnostics);
    }
    if config.database.is_empty() {
        diagnostics.push(
            Diagnostic::error(Code::MalformedConfig, "`database` is empty")
                .at(whole(file, text), "")
                .help("leave it out: names without a database are then of `default`"),
        );
    }
    if let Some(name) = written.log_database {
        check_log_database(&name, &config.database, file, diagnostics);
        config.log_database = name.into_inner();
    }
    for (name, profile) in written.profile {
        check_profile(&name, &profile, file, diagnostics);
        config.profiles.insert(name, profile.into_inner());
    }
    (diagnostics.len() == before).then_some(config)
}

fn malformed(file: FileId, text: &str, error: &toml::de::Error) -> Diagnostic {
    let span = error
        .span()
        .map_or(whole(file, text), |range| span(file, &range));
    let message = error.message().replace('\n', ", ");
    Diagnostic::error(Code::MalformedConfig, message).at(span, "")
}

/// Paths stay inside the project and are written the same way on every system.
fn check_path(key: &str, path: &str, at: Span, diagnostics: &mut Diagnostics) {
    let outside = path.starts_with('/') || path.split('/').any(|part| part == "..");
    let problem = if path.is_empty() {
        "is empty"
    } else if path.contains('\\') || path.contains(':') {
        "must be written with `/` between its parts"
    } else if outside {
        "leads out of the project"
    } else {
        return;
    };
    diagnostics.push(
        Diagnostic::error(
            Code::MalformedConfig,
            format!("`{key}` {problem}: `{path}`"),
        )
        .at(at, "")
        .help(format!(
            "write a path relative to this file, such as `{key} = \"db/…\"`"
        )),
    );
}

/// The log stands in a database of its own, whose name needs no quotes anywhere: it is part of the marks of requests, and of
/// a path in Keeper.
fn check_log_database(
    name: &toml::Spanned<String>,
    database: &str,
    file: FileId,
    diagnostics: &mut Diagnostics,
) {
    let at = span(file, &name.span());
    let name = name.get_ref().as_str();
    let is_plain = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    let problem = if !is_plain {
        "is not the plain name of a database"
    } else if is_of_the_server(name) {
        "is a database of the server's own"
    } else if name == DRAFTS_LOG_DATABASE {
        "is where `dev up` keeps what is not sealed yet"
    } else if name == database {
        "is the database of names without one, and the log has one of its own"
    } else {
        return;
    };
    diagnostics.push(
        Diagnostic::error(
            Code::MalformedConfig,
            format!("`log-database` {problem}: `{name}`"),
        )
        .at(at, "")
        .help(
            "write letters, digits and `_`, and what no other service on the server has: \
             `log-database = \"shop_housekeeper\"`",
        ),
    );
}

fn check_profile(
    name: &str,
    profile: &toml::Spanned<Profile>,
    file: FileId,
    diagnostics: &mut Diagnostics,
) {
    let cluster = &profile.get_ref().cluster;
    let plain = |text: &str| {
        text.chars()
            .all(|character| character.is_alphanumeric() || "_-.".contains(character))
    };
    let in_braces = cluster
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    if !plain(in_braces.unwrap_or(cluster)) {
        diagnostics.push(
            Diagnostic::error(
                Code::MalformedConfig,
                format!("the cluster of profile `{name}` is not a cluster's name: `{cluster}`"),
            )
            .at(span(file, &profile.span()), "")
            .help("a cluster is named by letters, digits, `_`, `-` and `.`, or is a macro in braces: `{cluster}`"),
        );
    }
    let path = &profile.get_ref().replica_path;
    if let Some(problem) = problem_of_path(profile.get_ref()) {
        diagnostics.push(
            Diagnostic::error(
                Code::MalformedConfig,
                format!("`replica-path` of profile `{name}` {problem}: `{path}`"),
            )
            .at(span(file, &profile.span()), "")
            .help("write `replicated = true` and a path such as `/clickhouse/tables/{shard}/{database}/{table}`"),
        );
    }
    for problem in problems_of_hosts(name, profile.get_ref()) {
        diagnostics.push(
            Diagnostic::error(Code::MalformedConfig, problem.message)
                .at(span(file, &profile.span()), "")
                .help(problem.help),
        );
    }
}

/// What is wrong with the place of replicated tables.
fn problem_of_path(profile: &Profile) -> Option<&'static str> {
    let path = &profile.replica_path;
    if path.is_empty() {
        None
    } else if !profile.replicated {
        Some("means nothing without `replicated = true`")
    } else if !path.starts_with('/') || path.ends_with('/') || path.contains(['\'', '\\']) {
        Some("is not a path in Keeper")
    } else if !path.contains("{table}") && !path.contains("{uuid}") {
        Some("is the same for all tables")
    } else {
        None
    }
}

/// What is wrong with the hosts of a profile, and what to write instead.
struct Problem {
    message: String,
    help: String,
}

fn problems_of_hosts(name: &str, profile: &Profile) -> Vec<Problem> {
    let mut problems = Vec::new();
    if profile.hosts.is_empty() {
        return problems;
    }
    let mut say = |message: String, help: &str| {
        let help = help.to_owned();
        problems.push(Problem { message, help });
    };
    if !profile.cluster.is_empty() {
        say(
            format!("the profile `{name}` has both a cluster and hosts"),
            "with `cluster`, one server passes statements on to all others; with `hosts`, each is visited: keep one",
        );
    }
    // By itself, a server takes a path with a number that it gives to each table.
    if profile.replicated
        && (profile.replica_path.is_empty() || profile.replica_path.contains("{uuid}"))
    {
        say(
            format!(
                "the profile `{name}` has hosts and `replicated = true`, and each host would have a table of its own"
            ),
            "say where they stand in Keeper, with no number that is the host's own: \
             `replica-path = \"/clickhouse/tables/{shard}/{database}/{table}\"`",
        );
    }
    // `db::apply(&client)` with no profile chosen is to speak to the client's server and to no other.
    if name == "default" {
        say(
            "the profile `default` has hosts".to_owned(),
            "give the profile a name, and choose it where it is meant: `--profile production`, \
             `.profile(\"production\")`",
        );
    }
    for (at, host) in profile.hosts.iter().enumerate() {
        if host.contains('@') {
            // Not repeated: there may be a password in it.
            say(
                format!("a host of the profile `{name}` has a user or a password in it"),
                "leave it out: it would be in the binary; the client's are used, or CLICKHOUSE_USER and \
                 CLICKHOUSE_PASSWORD",
            );
        } else if !is_address(host) {
            say(
                format!("a host of the profile `{name}` is not an address: `{host}`"),
                "write `http://host:8123`, `https://host:8443` or `host:8123`",
            );
        } else if profile.hosts[..at].contains(host) {
            say(
                format!("the profile `{name}` has the host `{host}` twice"),
                "name each host once",
            );
        }
    }
    problems
}

/// `host:port`, with `http://` or `https://` before it, and nothing behind it.
fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("http://")
        .or_else(|| text.strip_prefix("https://"))
        .unwrap_or(text);
    let Some((host, port)) = rest.rsplit_once(':') else {
        return false;
    };
    let bare = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let is_host = match bare {
        Some(address) => address.parse::<std::net::Ipv6Addr>().is_ok(),
        None => {
            !host.is_empty()
                && host
                    .chars()
                    .all(|character| character.is_ascii_alphanumeric() || "_-.".contains(character))
        }
    };
    is_host && port.parse::<u16>().is_ok_and(|port| port > 0)
}

fn whole(file: FileId, text: &str) -> Span {
    let line = text.lines().next().map_or(0, str::len);
    span(file, &(0..line))
}

fn span(file: FileId, range: &std::ops::Range<usize>) -> Span {
    // The source map refuses files of 4 GiB and more.
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(file, offset(range.start), offset(range.end))
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::config::{Config, DateTimeTypes, DecimalTypes, ReleaseDrift};
    use crate::diagnostic::Diagnostics;
    use crate::source::SourceMap;

    fn read(text: &str) -> (Option<Config>, Vec<String>) {
        let mut sources = SourceMap::new();
        let file = sources.add("housekeeper.toml", text);
        let mut diagnostics = Diagnostics::new();
        let config = parse(&sources, file, &mut diagnostics);
        let messages = diagnostics
            .iter()
            .map(|found| {
                let at = found.primary().map_or("-", |span| sources.slice(span));
                format!("{} @ {at}", found.message)
            })
            .collect();
        (config, messages)
    }

    #[test]
    fn an_empty_file_means_the_defaults() {
        assert_eq!(read(""), (Some(Config::default()), vec![]));
    }

    #[test]
    fn everything_can_be_said() {
        let (config, messages) = read(
            r#"
            entrypoint = "sql/all.sql"
            database = "analytics"
            log-database = "analytics_housekeeper"
            migrations = "sql/migrations"
            queries = "sql/queries"
            release-drift = "warn"
            [rust]
            datetime = "chrono"
            decimal = "rust_decimal"
            serde = true
            derive = ["Hash"]
            [profile.production]
            cluster = "{cluster}"
            replicated = true
            "#,
        );
        assert_eq!(messages, Vec::<String>::new());
        let config = config.unwrap();
        assert_eq!(config.entrypoint, "sql/all.sql");
        assert_eq!(config.database, "analytics");
        assert_eq!(config.log_database, "analytics_housekeeper");
        assert_eq!(config.release_drift, ReleaseDrift::Warn);
        assert_eq!(config.rust.datetime, DateTimeTypes::Chrono);
        assert_eq!(config.rust.decimal, DecimalTypes::RustDecimal);
        assert!(config.rust.serde);
        assert_eq!(config.rust.derive, ["Hash"]);
        let names: Vec<_> = config.profiles.keys().collect();
        assert_eq!(names, ["default", "production"]);
        assert!(config.profiles["production"].replicated);
    }

    #[test]
    fn a_misspelt_key_is_an_error_at_the_key() {
        let (config, messages) = read("entrypiont = \"db/main.sql\"\n");
        assert_eq!(config, None);
        assert_eq!(messages.len(), 1);
        assert!(messages[0].contains("entrypiont"), "{messages:?}");
        assert!(messages[0].ends_with("@ entrypiont"), "{messages:?}");
    }

    #[test]
    fn a_path_cannot_leave_the_project() {
        for path in ["/etc/x.sql", "../x.sql", "a/../../x.sql", ""] {
            let (config, messages) = read(&format!("entrypoint = \"{path}\"\n"));
            assert_eq!((config, messages.len()), (None, 1), "{path}");
        }
    }

    #[test]
    fn replicated_tables_have_a_place() {
        for (lines, problem) in [
            (
                "replicated = true\nreplica-path = \"/t/{shard}/{database}/{table}\"",
                None,
            ),
            (
                "replica-path = \"/t/{table}\"",
                Some("means nothing without"),
            ),
            (
                "replicated = true\nreplica-path = \"t/{table}\"",
                Some("is not a path"),
            ),
            (
                "replicated = true\nreplica-path = \"/t/'{table}\"",
                Some("is not a path"),
            ),
            (
                "replicated = true\nreplica-path = \"/t\"",
                Some("is the same for all tables"),
            ),
            (
                "replicated = true\nhosts = [\"a:1\"]",
                Some("a table of its own"),
            ),
            (
                "replicated = true\nhosts = [\"a:1\"]\nreplica-path = \"/t/{uuid}\"",
                Some("a table of its own"),
            ),
            (
                "replicated = true\nhosts = [\"a:1\"]\nreplica-path = \"/t/{table}\"",
                None,
            ),
        ] {
            let (_, messages) = read(&format!("[profile.p]\n{lines}\n"));
            let said = messages
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join("; ");
            match problem {
                Some(problem) => assert!(said.contains(problem), "{lines}: {said}"),
                None => assert_eq!(said, "", "{lines}"),
            }
        }
    }

    #[test]
    fn hosts_are_addresses_without_credentials() {
        for (hosts, problem) in [
            (
                r#"["http://ch-1:8123", "https://ch-2.example.com:8443", "ch_3:8123", "[::1]:8123"]"#,
                None,
            ),
            ("[]", None),
            (
                r#"["ch-1"]"#,
                Some("a host of the profile `p` is not an address: `ch-1`"),
            ),
            (
                r#"["ch-1:0"]"#,
                Some("a host of the profile `p` is not an address: `ch-1:0`"),
            ),
            (
                r#"["ftp://ch-1:21"]"#,
                Some("a host of the profile `p` is not an address: `ftp://ch-1:21`"),
            ),
            (
                r#"["http://ch-1:8123/?user=me"]"#,
                Some("a host of the profile `p` is not an address: `http://ch-1:8123/?user=me`"),
            ),
            (
                r#"["ch-1:1", "ch-1:1"]"#,
                Some("the profile `p` has the host `ch-1:1` twice"),
            ),
            (
                r#"["http://me:canary@ch-1:8123"]"#,
                Some("a host of the profile `p` has a user or a password in it"),
            ),
        ] {
            let (config, messages) = read(&format!("[profile.p]\nhosts = {hosts}\n"));
            let said: Vec<_> = messages
                .iter()
                .map(|message| message.split(" @ ").next().unwrap())
                .collect();
            assert_eq!(said, problem.into_iter().collect::<Vec<_>>(), "{hosts}");
            assert_eq!(config.is_some(), problem.is_none(), "{hosts}");
        }
        let (_, messages) = read("[profile.p]\ncluster = \"demo\"\nhosts = [\"a:1\"]\n");
        assert!(
            messages[0].starts_with("the profile `p` has both a cluster and hosts"),
            "{messages:?}"
        );
        let (_, messages) = read("[profile.default]\nhosts = [\"a:1\"]\n");
        assert!(
            messages[0].starts_with("the profile `default` has hosts"),
            "{messages:?}"
        );
    }

    #[test]
    fn the_log_has_a_database_of_its_own() {
        for (name, problem) in [
            ("shop_housekeeper", None),
            ("_1", None),
            ("", Some("is not the plain name")),
            ("1shop", Some("is not the plain name")),
            ("shop-log", Some("is not the plain name")),
            ("{cluster}", Some("is not the plain name")),
            ("a.b", Some("is not the plain name")),
            ("system", Some("is a database of the server's own")),
            ("housekeeper_dev", Some("is where `dev up` keeps")),
            ("default", Some("is the database of names without one")),
        ] {
            let (config, messages) = read(&format!("log-database = \"{name}\"\n"));
            match problem {
                Some(problem) => assert!(
                    messages[0].contains(problem)
                        && messages[0].ends_with(&format!("@ \"{name}\"")),
                    "{name}: {messages:?}"
                ),
                None => assert_eq!(
                    (config.unwrap().log_database.as_str(), messages.len()),
                    (name, 0)
                ),
            }
        }
    }

    #[test]
    fn a_cluster_cannot_carry_sql() {
        let (config, messages) = read("[profile.p]\ncluster = \"a; DROP\"\n");
        assert_eq!((config, messages.len()), (None, 1));
    }
}
