//! What an engine has to be told, and what it is not to be told (Codes 36, 42 and 80).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::ast::{Expr, ExprKind, Invocation, Literal, Setting, UnaryOperator};

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
    ("AzureBlobStorage", 1),
    ("HDFS", 1),
    ("Remote", 1),
    ("RemoteSecure", 1),
    ("SQLite", 2),
    ("Executable", 2),
    ("ExecutablePool", 2),
    ("Dictionary", 1),
    ("FuzzJSON", 1),
    ("MySQL", 1),
    ("PostgreSQL", 1),
    ("MongoDB", 1),
    ("Alias", 1),
    ("FileLog", 2),
];

/// Engines with at most so many arguments, and what these are.
const MOST: &[(&str, usize, &str)] = &[
    ("Dictionary", 1, "the name of a dictionary"),
    (
        "GenerateRandom",
        3,
        "a seed, the longest string and the longest array, or less",
    ),
];

/// Engines whose first argument says where the rows are.
const ADDRESSED: &[&str] = &["URL", "S3", "GCS", "OSS", "COSN", "HDFS"];

/// What a Kafka has to be told, in the order of its arguments.
const OF_KAFKA: &[&str] = &[
    "kafka_broker_list",
    "kafka_topic_list",
    "kafka_group_name",
    "kafka_format",
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
    if let Some((_, most, what)) = MOST.iter().find(|(known, ..)| *known == name)
        && let Some(argument) = engine.arguments.get(*most)
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!("the engine {name} takes {what}"),
            )
            .at(argument.span, ""),
        );
    }
    if name == "GenerateRandom"
        && let Some(argument) = engine
            .arguments
            .iter()
            .find(|argument| is_no_count(argument))
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                "the engine GenerateRandom takes whole numbers",
            )
            .at(argument.span, ""),
        );
    }
    if ADDRESSED.contains(&name)
        && let Some(argument) = engine.arguments.first()
        && matches!(
            argument.node,
            ExprKind::Literal(Literal::Number(_) | Literal::Null | Literal::Bool(_))
        )
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!("the first argument of {name} is an address, in quotes"),
            )
            .at(argument.span, ""),
        );
    }
    if name == "Kafka" {
        check_kafka(engine, &clauses.settings, diagnostics);
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

/// Whether an argument is surely no number of things.
fn is_no_count(argument: &Expr) -> bool {
    match &argument.node {
        ExprKind::Literal(Literal::Number(number)) => number.as_u64().is_none(),
        ExprKind::Literal(Literal::String(text)) => !text.contains("${"),
        ExprKind::Literal(_) => true,
        ExprKind::Unary { operator, .. } => *operator == UnaryOperator::Negate,
        _ => false,
    }
}

/// Code 42. One argument alone may be the name of a collection, which has the rest.
fn check_kafka(engine: &Invocation, settings: &[Setting], diagnostics: &mut Diagnostics) {
    let first = engine.arguments.first();
    if first.is_some_and(|argument| !matches!(argument.node, ExprKind::Literal(_))) {
        return;
    }
    let missing = OF_KAFKA.iter().skip(engine.arguments.len()).find(|name| {
        !settings
            .iter()
            .any(|setting| setting.name.as_str() == **name)
    });
    if let Some(name) = missing {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!("the engine Kafka is not told `{name}`"),
            )
            .at(engine.name.span, "")
            .help("write `SETTINGS kafka_broker_list = '…', kafka_topic_list = '…', kafka_group_name = '…', kafka_format = '…'`"),
        );
    }
}
