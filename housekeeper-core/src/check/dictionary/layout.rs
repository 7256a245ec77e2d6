//! Layouts and what they are told (Codes 36, 137 and others).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Dictionary;
use crate::syntax::ast::{KeyValue, KeyValueValue, Literal};

use super::did_you_mean;

/// The layouts of ClickHouse.
#[rustfmt::skip]
const LAYOUTS: &[&str] = &[
    "cache", "complex_key_cache", "complex_key_direct", "complex_key_hashed", "complex_key_hashed_array",
    "complex_key_range_hashed", "complex_key_sparse_hashed", "complex_key_ssd_cache", "direct", "flat", "hashed",
    "hashed_array", "ip_trie", "polygon", "polygon_index_cell", "polygon_index_each", "polygon_simple",
    "range_hashed", "regexp_tree", "sparse_hashed", "ssd_cache",
];

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let layout = dictionary.layout_name();
    let kind = &dictionary.layout.kind;
    if !LAYOUTS.contains(&layout.as_str()) {
        let diagnostic = Diagnostic::error(
            Code::UnknownLayout,
            format!("ClickHouse has no dictionary layout `{}`", kind.node),
        )
        .at(kind.span, "");
        diagnostics.push(did_you_mean(diagnostic, &layout, LAYOUTS.iter().copied()));
        return;
    }
    let arguments = &dictionary.layout.arguments;
    for argument in arguments {
        check_form(argument, diagnostics);
    }
    let base = layout.strip_prefix("complex_key_").unwrap_or(&layout);
    match base {
        "hashed" | "sparse_hashed" | "hashed_array" => {
            within(arguments, "shards", 1.0, 128.0, diagnostics);
            if let Some(backlog) = find(arguments, "shard_load_queue_backlog")
                && number(backlog) == Some(0.0)
            {
                let message = "SHARD_LOAD_QUEUE_BACKLOG is more than 0".to_owned();
                diagnostics.push(wrong(backlog, message));
            }
            if base != "hashed_array" {
                within(arguments, "max_load_factor", 0.5, 0.99, diagnostics);
            }
        }
        "cache" => {
            if let Some(size) = find(arguments, "size_in_cells") {
                if number(size) == Some(0.0) {
                    diagnostics.push(wrong(
                        size,
                        "the SIZE_IN_CELLS of a cache is more than 0".to_owned(),
                    ));
                }
            } else {
                diagnostics.push(missing(dictionary, "SIZE_IN_CELLS", "SIZE_IN_CELLS 100000"));
            }
            if let Some(threads) = find(arguments, "max_threads_for_updates")
                && number(threads) == Some(0.0)
            {
                diagnostics.push(wrong(
                    threads,
                    "the MAX_THREADS_FOR_UPDATES of a cache is more than 0".to_owned(),
                ));
            }
        }
        "ssd_cache" if find(arguments, "path").is_none() => {
            diagnostics.push(missing(
                dictionary,
                "PATH",
                "PATH '/var/lib/clickhouse/user_files/cache'",
            ));
        }
        _ => {}
    }
}

/// What is told as a whole number.
const COUNTS: &[&str] = &[
    "initial_array_size",
    "max_array_size",
    "shards",
    "shard_load_queue_backlog",
    "size_in_cells",
];

/// Whether a value is a whole number, or may be one.
fn is_whole(argument: &KeyValue) -> bool {
    match &argument.value.node {
        KeyValueValue::Literal(Literal::Number(number)) => number.as_u64().is_some(),
        KeyValueValue::Literal(Literal::String(text)) => {
            text.contains("${") || text.trim().parse::<u64>().is_ok()
        }
        _ => true,
    }
}

/// Code 36: numbers that are not negative, and strings.
fn check_form(argument: &KeyValue, diagnostics: &mut Diagnostics) {
    let is_wrong = match &argument.value.node {
        KeyValueValue::Literal(Literal::Number(number)) => number.text.starts_with('-'),
        KeyValueValue::Literal(Literal::Null | Literal::Bool(_))
        | KeyValueValue::Array(_)
        | KeyValueValue::Name(_) => true,
        _ => false,
    };
    let is_count = COUNTS
        .iter()
        .any(|name| argument.key.eq_ignore_ascii_case(name));
    if is_count && !is_wrong && !is_whole(argument) {
        let message = format!("{} is a whole number", argument.key.to_ascii_uppercase());
        diagnostics.push(wrong(argument, message));
    }
    if is_wrong {
        diagnostics.push(
            Diagnostic::error(
                Code::LayoutParameter,
                "a layout is told numbers that are not negative, and strings",
            )
            .at(argument.value.span, ""),
        );
    }
}

fn within(
    arguments: &[KeyValue],
    name: &str,
    least: f64,
    most: f64,
    diagnostics: &mut Diagnostics,
) {
    if let Some(argument) = find(arguments, name)
        && let Some(value) = number(argument)
        && !(least..=most).contains(&value)
    {
        let message = format!("{} is from {least} to {most}", name.to_ascii_uppercase());
        diagnostics.push(wrong(argument, message));
    }
}

fn wrong(argument: &KeyValue, message: String) -> Diagnostic {
    Diagnostic::error(Code::LayoutParameter, message)
        .at(argument.value.span, "")
        .note("ClickHouse creates the dictionary, and cannot load it")
}

fn missing(dictionary: &Dictionary, name: &str, example: &str) -> Diagnostic {
    let kind = &dictionary.layout.kind;
    let upper = kind.to_ascii_uppercase();
    Diagnostic::error(
        Code::LayoutParameter,
        format!("the layout {upper} is not told its {name}"),
    )
    .at(kind.span, "")
    .note("ClickHouse creates the dictionary, and cannot load it")
    .help(format!("write `LAYOUT({upper}({example}))`"))
}

pub(super) fn find<'a>(arguments: &'a [KeyValue], name: &str) -> Option<&'a KeyValue> {
    arguments
        .iter()
        .find(|argument| argument.key.eq_ignore_ascii_case(name))
}

fn number(argument: &KeyValue) -> Option<f64> {
    match &argument.value.node {
        KeyValueValue::Literal(Literal::Number(number)) => number.text.parse().ok(),
        _ => None,
    }
}
