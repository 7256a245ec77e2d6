//! What an engine has to be told, and what it is not to be told (Codes 36, 42 and 80).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::super::Stored;

/// Engines without arguments.
const WITHOUT_ARGUMENTS: &[&str] = &["Memory", "Log", "TinyLog", "StripeLog", "Null"];

/// Engines with at least so many arguments.
const ARGUMENTS: &[(&str, usize)] = &[
    ("File", 1),
    ("URL", 1),
    ("S3", 1),
    ("GCS", 1),
    ("OSS", 1),
    ("COSN", 1),
    ("SQLite", 2),
    ("Executable", 2),
    ("ExecutablePool", 2),
    ("Dictionary", 1),
    ("FuzzJSON", 1),
    ("MySQL", 1),
    ("PostgreSQL", 1),
    ("MongoDB", 1),
];

/// Engines of objects that have statements of their own.
const OF_OTHER_STATEMENTS: &[&str] = &["View", "MaterializedView", "WindowView", "Loop"];

/// Engines that find rows by a key, which they have to be told.
const BY_KEY: &[&str] = &["EmbeddedRocksDB", "Redis", "KeeperMap"];

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let clauses = &stored.storage.clauses;
    let Some(engine) = &clauses.engine else {
        return;
    };
    let name = engine.name.as_str();
    if let (true, Some(argument)) = (WITHOUT_ARGUMENTS.contains(&name), engine.arguments.first()) {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!("the engine {name} takes no arguments"),
            )
            .at(argument.span, ""),
        );
    }
    let least = ARGUMENTS.iter().find(|(known, _)| *known == name);
    if let Some((_, least)) = least
        && engine.arguments.len() < *least
    {
        let arguments = if *least == 1 {
            "an argument"
        } else {
            "two arguments"
        };
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!("the engine {name} takes at least {arguments}"),
            )
            .at(engine.span, ""),
        );
    }
    if name == "Kafka" && engine.arguments.is_empty() && clauses.settings.is_empty() {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                "the engine Kafka has to be told its brokers, topics, group and format",
            )
            .at(engine.span, "")
            .help("write `SETTINGS kafka_broker_list = '…', kafka_topic_list = '…', kafka_group_name = '…', kafka_format = '…'`"),
        );
    }
    if OF_OTHER_STATEMENTS.contains(&name) {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!("a table cannot have the engine {name}: there is a statement for that"),
            )
            .at(engine.span, ""),
        );
        return;
    }
    if BY_KEY.contains(&name) && clauses.primary_key.is_none() {
        diagnostics.push(
            Diagnostic::error(
                Code::MissingClause,
                format!("the engine {name} finds rows by a key, and needs a PRIMARY KEY"),
            )
            .at(engine.span, ""),
        );
    }
}
