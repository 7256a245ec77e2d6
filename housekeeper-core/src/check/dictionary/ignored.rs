//! What a source or a layout is told in vain: ClickHouse takes any key, and passes over those it does not know.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Dictionary;
use crate::syntax::ast::{KeyValue, KeyValueValue, Literal};

use super::did_you_mean;

/// The keys of the sources whose keys are all known here.
const SOURCES: &[(&str, &[&str])] = &[
    (
        "clickhouse",
        &[
            "host",
            "port",
            "user",
            "password",
            "quota_key",
            "db",
            "database",
            "table",
            "query",
            "where",
            "invalidate_query",
            "update_field",
            "update_lag",
            "secure",
            "name",
            "proto_send_chunked",
            "proto_recv_chunked",
            "bind_host",
        ],
    ),
    (
        "http",
        &[
            "url",
            "endpoint",
            "format",
            "credentials",
            "headers",
            "header",
            "update_field",
            "update_lag",
            "name",
            "compression",
            "user",
            "password",
        ],
    ),
    ("file", &["path", "format", "name"]),
];

/// The keys of the layouts whose keys are all known here.
const LAYOUTS: &[(&str, &[&str])] = &[
    ("flat", &["initial_array_size", "max_array_size"]),
    (
        "hashed",
        &[
            "shards",
            "shard_load_queue_backlog",
            "max_load_factor",
            "preallocate",
        ],
    ),
    (
        "sparse_hashed",
        &[
            "shards",
            "shard_load_queue_backlog",
            "max_load_factor",
            "preallocate",
        ],
    ),
    ("hashed_array", &["shards", "shard_load_queue_backlog"]),
];

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    check_headers(dictionary, diagnostics);
    let source = dictionary.source.kind.to_ascii_lowercase();
    check_keys(
        &dictionary.source.arguments,
        SOURCES,
        &source,
        "source",
        diagnostics,
    );
    let layout = dictionary.layout_name();
    let layout = layout.strip_prefix("complex_key_").unwrap_or(&layout);
    check_keys(
        &dictionary.layout.arguments,
        LAYOUTS,
        layout,
        "layout",
        diagnostics,
    );
}

fn check_keys(
    arguments: &[KeyValue],
    known: &[(&str, &[&str])],
    kind: &str,
    what: &str,
    diagnostics: &mut Diagnostics,
) {
    let Some((_, known)) = known.iter().find(|(name, _)| *name == kind) else {
        return;
    };
    for argument in arguments {
        let key = argument.key.to_ascii_lowercase();
        if known.contains(&key.as_str()) {
            continue;
        }
        let diagnostic = Diagnostic::warning(
            Code::IgnoredKey,
            format!(
                "the {what} {} knows no `{}`, and passes over it",
                kind.to_ascii_uppercase(),
                argument.key.node
            ),
        )
        .at(argument.key.span, "");
        diagnostics.push(did_you_mean(diagnostic, &key, known.iter().copied()));
    }
}

/// `headers '…'`: the server takes it, and sends no header.
fn check_headers(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    if !dictionary.source.kind.eq_ignore_ascii_case("http") {
        return;
    }
    for argument in &dictionary.source.arguments {
        if !argument.key.eq_ignore_ascii_case("headers") {
            continue;
        }
        let KeyValueValue::Literal(Literal::String(text)) = &argument.value.node else {
            continue;
        };
        let (name, value) = text.split_once(':').unwrap_or((text, "…"));
        // What is written out may be a secret, and errors end up in logs.
        let value = if value.contains("${") { value } else { "…" };
        diagnostics.push(
            Diagnostic::error(
                Code::IgnoredHeaders,
                "ClickHouse takes headers as a string, and never sends them",
            )
            .at(argument.key.span.to(argument.value.span), "")
            .help(format!(
                "write `headers(header(name {} value {}))`",
                crate::syntax::quote_string(name.trim()),
                crate::syntax::quote_string(value.trim())
            )),
        );
    }
}
