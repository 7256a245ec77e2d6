//! From the text of `housekeeper.toml`.

use serde::Deserialize;
use std::collections::BTreeMap;

use super::{Config, Profile, ReleaseDrift, Rust};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, SourceMap, Span};

/// The file as it is written. An unknown key is an error: a misspelt setting must not be ignored.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    entrypoint: Option<String>,
    database: Option<String>,
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
    use crate::config::{Config, DateTimeTypes, ReleaseDrift};
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
            migrations = "sql/migrations"
            queries = "sql/queries"
            release-drift = "warn"
            [rust]
            datetime = "chrono"
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
        assert_eq!(config.release_drift, ReleaseDrift::Warn);
        assert_eq!(config.rust.datetime, DateTimeTypes::Chrono);
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
    fn a_cluster_cannot_carry_sql() {
        let (config, messages) = read("[profile.p]\ncluster = \"a; DROP\"\n");
        assert_eq!((config, messages.len()), (None, 1));
    }
}
