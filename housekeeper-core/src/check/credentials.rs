//! Passwords, keys and tokens belong into no file (HK1046).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Dictionary, Storage};
use crate::source::Span;
use crate::syntax::ast::{BinaryOperator, Expr, ExprKind, KeyValue, KeyValueValue, Literal};

/// Engines, and the number of the argument that is a secret.
const ENGINES: &[(&str, &[usize])] = &[
    ("S3", &[2]),
    ("S3Queue", &[2]),
    ("GCS", &[2]),
    ("OSS", &[2]),
    ("COSN", &[2]),
    ("Iceberg", &[2]),
    ("IcebergS3", &[2]),
    ("DeltaLake", &[2]),
    ("Hudi", &[2]),
    ("MySQL", &[4]),
    ("PostgreSQL", &[4]),
    ("MaterializedPostgreSQL", &[4]),
    ("MongoDB", &[4]),
    ("AzureBlobStorage", &[4]),
    ("Redis", &[2]),
];

/// Parts of the names of secrets.
const NAMES: &[&str] = &[
    "password",
    "secret",
    "token",
    "access_key",
    "account_key",
    "api_key",
    "api-key",
    "authorization",
];

/// The source of a dictionary.
pub(super) fn check_dictionary(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    check_keys(&dictionary.source.arguments, diagnostics);
}

fn check_keys(arguments: &[KeyValue], diagnostics: &mut Diagnostics) {
    // `header(name 'Authorization' value '…')`
    let header = arguments.iter().find_map(|argument| {
        let is_name = argument.key.eq_ignore_ascii_case("name");
        is_name.then(|| literal(&argument.value.node)).flatten()
    });
    for argument in arguments {
        match &argument.value.node {
            KeyValueValue::List(inner) => check_keys(inner, diagnostics),
            value => {
                let is_value = argument.key.eq_ignore_ascii_case("value");
                let secret = is_secret(&argument.key)
                    || (is_value && header.is_some_and(is_secret))
                    || (argument.key.eq_ignore_ascii_case("headers")
                        && literal(value).is_some_and(is_secret));
                if secret && literal(value).is_some_and(is_written_out) {
                    diagnostics.push(plain(argument.value.span));
                }
            }
        }
    }
}

/// The arguments and the settings of an engine.
pub(super) fn check_storage(storage: &Storage, diagnostics: &mut Diagnostics) {
    for setting in &storage.clauses.settings {
        if is_secret(&setting.name) {
            check_value(&setting.value, diagnostics);
        }
    }
    let Some(engine) = &storage.clauses.engine else {
        return;
    };
    for argument in &engine.arguments {
        if let ExprKind::Binary {
            left,
            operator: BinaryOperator::Equal,
            right,
        } = &argument.node
            && let ExprKind::Path(path) = &left.node
            && let [name] = path.as_slice()
            && is_secret(name)
        {
            check_value(right, diagnostics);
        }
    }
    let known = ENGINES.iter().find(|(name, _)| *name == engine.name.node);
    for index in known.into_iter().flat_map(|(_, indexes)| *indexes) {
        // `S3('url', 'CSV')` names no keys: these come with a third argument, before the format.
        if (engine.arguments.len() > index + 1 || *index == 4)
            && let Some(argument) = engine.arguments.get(*index)
        {
            check_value(argument, diagnostics);
        }
    }
}

fn check_value(value: &Expr, diagnostics: &mut Diagnostics) {
    if let ExprKind::Literal(Literal::String(text)) = &value.node
        && is_written_out(text)
    {
        diagnostics.push(plain(value.span));
    }
}

fn literal(value: &KeyValueValue) -> Option<&str> {
    match value {
        KeyValueValue::Literal(Literal::String(text)) => Some(text),
        _ => None,
    }
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NAMES.iter().any(|part| name.contains(part))
}

fn is_written_out(text: &str) -> bool {
    !text.is_empty() && !text.contains("${")
}

fn plain(span: Span) -> Diagnostic {
    Diagnostic::warning(Code::PlainCredentials, "a secret is written out in a file")
        .at(span, "")
        .note("whoever reads the repository or a build log can use it")
        .help("write a variable, `'${NAME}'`, which is filled in when the statement is sent; or use a named collection")
}
