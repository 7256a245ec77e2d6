//! Where a dictionary comes from, and what its source has to be told.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Dictionary;

use super::did_you_mean;
use super::layout::find;

/// The sources of ClickHouse. Some builds lack some of them.
#[rustfmt::skip]
const SOURCES: &[&str] = &[
    "cassandra", "clickhouse", "executable", "executable_pool", "file", "http", "jdbc", "library", "mongodb", "mysql",
    "null", "odbc", "postgresql", "redis", "yamlregexptree", "ytsaurus",
];

/// What a source cannot do without.
const NEEDED: &[(&str, &[&str])] = &[
    ("file", &["path", "format"]),
    ("executable", &["command", "format"]),
    ("http", &["url"]),
];

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let source = &dictionary.source;
    let kind = source.kind.to_ascii_lowercase();
    if !SOURCES.contains(&kind.as_str()) {
        let diagnostic = Diagnostic::error(
            Code::UnknownSource,
            format!("ClickHouse has no dictionary source `{}`", source.kind.node),
        )
        .at(source.kind.span, "");
        diagnostics.push(did_you_mean(diagnostic, &kind, SOURCES.iter().copied()));
        return;
    }
    let layout = dictionary.layout_name();
    let asks = layout.ends_with("cache") || layout.ends_with("direct");
    if kind == "null" && asks {
        diagnostics.push(
            wrong(
                dictionary,
                format!(
                    "the source NULL cannot be asked for a key, as the layout {} does",
                    layout.to_ascii_uppercase()
                ),
            )
            .see(dictionary.layout.kind.span, "its layout"),
        );
    }
    // A named collection can hold all the rest.
    if find(&source.arguments, "name").is_some() {
        return;
    }
    for (_, needed) in NEEDED.iter().filter(|(source, _)| *source == kind) {
        for key in *needed {
            if find(&source.arguments, key).is_none() {
                diagnostics.push(wrong(
                    dictionary,
                    format!(
                        "the source {} is not told its {}",
                        kind.to_ascii_uppercase(),
                        key.to_ascii_uppercase()
                    ),
                ));
            }
        }
    }
    if kind == "clickhouse" {
        let table = find(&source.arguments, "table");
        let query = find(&source.arguments, "query");
        match (table, query) {
            (None, None) => diagnostics.push(
                wrong(
                    dictionary,
                    "the source CLICKHOUSE is not told a TABLE or a QUERY".to_owned(),
                )
                .help("write `SOURCE(CLICKHOUSE(DB 'database' TABLE 'table'))`"),
            ),
            (Some(table), Some(query)) => diagnostics.push(
                wrong(
                    dictionary,
                    "a source reads a TABLE or a QUERY, and not both".to_owned(),
                )
                .see(table.key.span, "the table")
                .see(query.key.span, "the query"),
            ),
            _ => {}
        }
    }
}

fn wrong(dictionary: &Dictionary, message: String) -> Diagnostic {
    Diagnostic::error(Code::DictionarySource, message)
        .at(dictionary.source.kind.span, "")
        .note("ClickHouse creates the dictionary, and cannot load it")
}
