//! Settings of a table: whether the engine has such, and takes such a value (Codes 27, 36, 70, 115, 170 and 467).

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::syntax::ast::{Expr, ExprKind, Literal, Query, QueryTerm, Setting};

use super::super::engine::merge_tree;
use super::super::{Stored, unknown_setting};

/// `system.merge_tree_settings`: the name and the type, or the values of an enumeration.
const MERGE_TREE: &str = include_str!("merge_tree_settings.txt");

/// The names of `system.settings`: those of a query can be given to any table, and mean nothing to it.
const QUERY: &str = include_str!("query_settings.txt");

/// The settings of other engines, as the engine was seen to take them: engines, `:`, names.
const OTHERS: &str = include_str!("engine_settings.txt");

/// The settings of an engine that is none of the MergeTree family; `None` where they are not known.
fn settings_of(engine: &str) -> Option<Vec<&'static str>> {
    let mut lines = OTHERS.lines().filter_map(|line| line.split_once(':'));
    lines.find_map(|(engines, names)| {
        let is_it = engines.split(' ').any(|known| known == engine);
        is_it.then(|| names.split_whitespace().collect())
    })
}

/// Settings that a column can have.
const OF_COLUMN: &[&str] = &["min_compress_block_size", "max_compress_block_size"];

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let clauses = &stored.storage.clauses;
    let Some(engine) = &clauses.engine else {
        return;
    };
    let name = engine.name.as_str();
    // What is set to its default is not looked at.
    let settings = clauses.settings.iter();
    for setting in settings.filter(|setting| !setting.is_default()) {
        if merge_tree(name).is_some() {
            match kind_of(&setting.name) {
                Some(kind) => check_value(setting, kind, diagnostics),
                None if is_of_query(setting) => {}
                None => diagnostics.push(unknown_setting(setting, &engine_of(name), known())),
            }
        } else if let Some(names) = settings_of(name)
            && !names.contains(&setting.name.as_str())
            && !is_of_query(setting)
        {
            diagnostics.push(unknown_setting(setting, &engine_of(name), names));
        }
    }
    stored
        .columns
        .iter()
        .for_each(|column| check_column(column, diagnostics));
    check_granule(&clauses.settings, diagnostics);
}

/// Code 36: a granule has no fewer bytes than the least, which is 1024 where nothing is said.
fn check_granule(settings: &[Setting], diagnostics: &mut Diagnostics) {
    let find = |name: &str| settings.iter().rfind(|setting| setting.name.node == name);
    let Some(setting) = find("index_granularity_bytes") else {
        return;
    };
    let bytes = match &setting.value.node {
        ExprKind::Literal(Literal::Number(number)) => number.as_u64(),
        _ => None,
    };
    if bytes.is_some_and(|bytes| (1..1024).contains(&bytes))
        && find("min_index_granularity_bytes").is_none()
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongSettingValue,
                "the value of `index_granularity_bytes` is 0, or 1024 and more",
            )
            .at(setting.value.span, "")
            .help("or set `min_index_granularity_bytes` as well"),
        );
    }
}

/// Code 115: the settings of a query, which ClickHouse applies when it creates the view.
pub(in crate::check) fn check_query(query: &Query, diagnostics: &mut Diagnostics) {
    let (QueryTerm::Select(select), true) = (&query.first.node, query.rest.is_empty()) else {
        return;
    };
    for setting in &select.settings {
        if !is_of_query(setting) && !setting.is_default() {
            diagnostics.push(unknown_setting(setting, "ClickHouse", QUERY.lines()));
        }
    }
}

fn check_column(column: &Column, diagnostics: &mut Diagnostics) {
    for setting in &column.settings {
        if !OF_COLUMN.contains(&setting.name.as_str()) {
            let known = OF_COLUMN.iter().copied();
            diagnostics.push(unknown_setting(setting, "a column", known));
        } else if let Some(kind) = kind_of(&setting.name) {
            check_value(setting, kind, diagnostics);
        }
    }
}

fn is_of_query(setting: &Setting) -> bool {
    static NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| QUERY.lines().collect());
    setting.is_parameter() || NAMES.contains(setting.name.as_str())
}

/// Whether a setting in the SETTINGS of a table with this engine is none of the table's: the server applies it to the
/// statement that creates the table.
pub(crate) fn is_of_query_alone(engine: &str, setting: &Setting) -> bool {
    if !is_of_query(setting) {
        return false;
    }
    if merge_tree(engine).is_some() {
        return kind_of(&setting.name).is_none();
    }
    settings_of(engine).is_some_and(|names| !names.contains(&setting.name.as_str()))
}

fn known() -> impl Iterator<Item = &'static str> {
    MERGE_TREE
        .lines()
        .filter_map(|line| Some(line.split_once(' ')?.0))
}

fn kind_of(name: &str) -> Option<&'static str> {
    let mut lines = MERGE_TREE.lines().filter_map(|line| line.split_once(' '));
    lines.find_map(|(known, kind)| (known == name).then_some(kind))
}

fn engine_of(name: &str) -> String {
    format!("the engine {name}")
}

fn check_value(setting: &Setting, kind: &str, diagnostics: &mut Diagnostics) {
    if setting.is_default() {
        return;
    }
    let Some(wanted) = misfit(&setting.name, kind, &setting.value) else {
        return;
    };
    diagnostics.push(
        Diagnostic::error(
            Code::WrongSettingValue,
            format!("the value of `{}` is {wanted}", setting.name.node),
        )
        .at(setting.value.span, ""),
    );
}

/// What the value has to be, where it surely is not.
fn misfit(name: &str, kind: &str, value: &Expr) -> Option<String> {
    let ExprKind::Literal(literal) = &value.node else {
        return None;
    };
    let wrong = |is_wrong: bool, wanted: &str| is_wrong.then(|| wanted.to_owned());
    match kind {
        "Bool" => wrong(is_no_bool(literal), "0 or 1"),
        "UInt64" | "UInt32" | "Milliseconds" => {
            if name == "index_granularity" && is_zero(literal) {
                return Some("more than 0".to_owned());
            }
            wrong(is_no_count(literal), "a whole number")
        }
        "NonZeroUInt64" => wrong(
            is_no_count(literal) || is_zero(literal),
            "a whole number more than 0",
        ),
        "Seconds" | "Int64" | "Float" => wrong(is_no_number(literal), "a number"),
        "String" if name.ends_with("compression_codec") => match literal {
            Literal::String(codec) => unknown_codec(codec),
            _ => Some("the name of a codec".to_owned()),
        },
        "String" => wrong(
            !matches!(literal, Literal::String(_) | Literal::Bytes(_)),
            "a string",
        ),
        "UInt64Auto" | "MaxThreads" | "Other" => None,
        values => {
            let is_one = match literal {
                Literal::String(text) => values.split('|').any(|value| value == text),
                _ => false,
            };
            let values: Vec<String> = values
                .split('|')
                .map(|value| format!("'{value}'"))
                .collect();
            wrong(!is_one, &format!("one of {}", values.join(", ")))
        }
    }
}

fn is_no_bool(literal: &Literal) -> bool {
    match literal {
        Literal::Null => true,
        Literal::Bool(_) | Literal::Bytes(_) => false,
        Literal::Number(number) => number
            .as_i128()
            .is_some_and(|value| !(0..=1).contains(&value)),
        Literal::String(text) => !matches!(
            text.to_ascii_lowercase().as_str(),
            "0" | "1" | "true" | "false"
        ),
    }
}

/// A string may have a suffix: `10M`.
fn is_no_count(literal: &Literal) -> bool {
    match literal {
        Literal::Null => true,
        Literal::Bool(_) | Literal::Bytes(_) => false,
        Literal::Number(number) => number.as_i128().is_some_and(|value| value < 0),
        Literal::String(text) => !text.starts_with(|c: char| c.is_ascii_digit() || c == '+'),
    }
}

fn is_no_number(literal: &Literal) -> bool {
    match literal {
        Literal::Null => true,
        Literal::Bool(_) | Literal::Bytes(_) | Literal::Number(_) => false,
        Literal::String(text) => {
            !text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
                && !matches!(
                    text.to_ascii_lowercase().as_str(),
                    "inf" | "nan" | "infinity"
                )
        }
    }
}

/// What is no codec here. ClickHouse looks for the name in capital letters, and so finds only what is written so.
fn unknown_codec(codec: &str) -> Option<String> {
    let name = codec.split('(').next().unwrap_or_default().trim();
    let is_known = [
        "lz4", "lz4hc", "zstd", "none", "t64", "gcd", "fpc", "alp", "zxc", "sz3",
    ]
    .iter()
    .any(|known| name.eq_ignore_ascii_case(known));
    // Several, and those of some builds, are not looked into.
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_plain && !name.is_empty() && !is_known)
        .then(|| "the name of a codec for any values, such as 'ZSTD(3)'".to_owned())
}

fn is_zero(literal: &Literal) -> bool {
    match literal {
        Literal::Number(number) => number.as_i128() == Some(0),
        Literal::String(text) => text == "0",
        _ => false,
    }
}
