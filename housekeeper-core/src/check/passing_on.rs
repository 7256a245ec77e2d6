//! Engines that keep no rows of their own and pass them on: Buffer, Distributed, Merge; and Join, which is looked up.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::readable::stored as readable;
use crate::model::{Lowered, Object, ObjectName};
use crate::syntax::ast::{DefaultKind, Expr, ExprKind, Invocation, Literal, UnaryOperator};
use crate::types::Type;
use crate::types::convert::{Conversion, convert};
use crate::types::infer::{SourceColumn, check_table_exprs, infer_table_exprs};

use super::sight::Sight;
use super::table::{call, is_aggregate};
use super::{Stored, did_you_mean};

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Some(engine) = &stored.storage.clauses.engine else {
        return;
    };
    match engine.name.as_str() {
        "Buffer" => check_buffer(stored, engine, lowered, diagnostics),
        "Distributed" => check_distributed(stored, engine, lowered, diagnostics),
        "Merge" => check_merge(engine, diagnostics),
        "Dictionary" => check_dictionary(stored, engine, lowered, diagnostics),
        "Join" => check_join(stored, engine, diagnostics),
        "Set" if !engine.arguments.is_empty() => {
            diagnostics.push(wrong_count(engine, "no arguments"));
        }
        _ => {}
    }
}

/// Code 42.
fn wrong_count(engine: &Invocation, what: &str) -> Diagnostic {
    Diagnostic::error(
        Code::WrongEngineArguments,
        format!("the engine {} takes {what}", engine.name.node),
    )
    .at(engine.name.span, "")
}

/// Codes 42 and 47.
fn check_merge(engine: &Invocation, diagnostics: &mut Diagnostics) {
    let [_, tables] = engine.arguments.as_slice() else {
        let what = "a database and a regular expression: `Merge(currentDatabase(), '^events_')`";
        diagnostics.push(wrong_count(engine, what));
        return;
    };
    for argument in &engine.arguments {
        let text = match &argument.node {
            ExprKind::Literal(Literal::String(text)) => text,
            ExprKind::Function(call) if call.name.eq_ignore_ascii_case("REGEXP") => {
                match call.arguments.first().map(|argument| &argument.node) {
                    Some(ExprKind::Literal(Literal::String(text))) => text,
                    _ => continue,
                }
            }
            _ => continue,
        };
        if wrong_regexp(text) {
            diagnostics.push(
                Diagnostic::error(Code::WrongEngineArguments, "this is no regular expression")
                    .at(argument.span, ""),
            );
        }
    }
    if let ExprKind::Literal(Literal::Number(_) | Literal::Bool(_) | Literal::Null) = &tables.node {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                "the tables of a Merge are a regular expression, in quotes",
            )
            .at(tables.span, ""),
        );
    }
    if let ExprKind::Path(path) = &tables.node
        && let [name] = path.as_slice()
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                "the tables of a Merge are a regular expression, in quotes",
            )
            .at(tables.span, "")
            .help(format!("write `'^{}$'`", name.node)),
        );
    }
}

/// What is surely wrong with a regular expression: brackets that are left open, or a repetition of nothing.
fn wrong_regexp(text: &str) -> bool {
    let (mut groups, mut in_class, mut escaped) = (0_i32, false, false);
    for c in text.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' if !in_class => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => groups += 1,
            ')' if !in_class => groups -= 1,
            _ => {}
        }
    }
    groups > 0 || in_class || text.starts_with(['*', '+', '?'])
}

/// Code 36.
fn check_dictionary(
    stored: &Stored<'_>,
    engine: &Invocation,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let Some(argument) = engine.arguments.first() else {
        return;
    };
    let text = match &argument.node {
        ExprKind::Literal(Literal::String(text)) => text.clone(),
        ExprKind::Path(path) => {
            let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
            parts.join(".")
        }
        _ => return,
    };
    let (database, name) = text
        .split_once('.')
        .unwrap_or((stored.name.database.as_str(), text.as_str()));
    let name = ObjectName {
        database: database.to_owned(),
        name: name.to_owned(),
    };
    let schema = &lowered.schema;
    let is_known = matches!(schema.objects.get(&name), Some(Object::Dictionary(_)))
        || lowered.incomplete.contains(&name)
        || !schema.declares_all_of(&name.database)
        || text.contains("${");
    if !is_known {
        let diagnostic = Diagnostic::error(
            Code::UnknownObject,
            format!("there is no dictionary `{name}` in this schema"),
        )
        .at(argument.span, "");
        let dictionaries = schema.objects.values().filter_map(|object| match object {
            Object::Dictionary(found) if found.name.database == name.database => {
                Some(found.name.name.as_str())
            }
            _ => None,
        });
        diagnostics.push(did_you_mean(diagnostic, &name.name, dictionaries));
    }
}

/// A table that is named by two arguments of an engine.
fn named(database: &Expr, table: &Expr, own: &ObjectName) -> Option<ObjectName> {
    let text = |expr: &Expr| match &expr.node {
        ExprKind::Literal(Literal::String(text)) => Some(text.clone()),
        ExprKind::Path(path) => match path.as_slice() {
            [name] => Some(name.node.clone()),
            _ => None,
        },
        ExprKind::Function(call) if call.is_plain("currentDatabase") => Some(String::new()),
        _ => None,
    };
    let database = text(database)?;
    let name = text(table)?;
    if name.is_empty() || name.contains("${") || database.contains("${") {
        return None;
    }
    let database = if database.is_empty() {
        own.database.clone()
    } else {
        database
    };
    Some(ObjectName { database, name })
}

fn check_buffer(
    stored: &Stored<'_>,
    engine: &Invocation,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    if !(9..=12).contains(&engine.arguments.len()) {
        diagnostics.push(wrong_count(
            engine,
            "9 to 12 arguments: database, table, num_layers, min_time, max_time, min_rows, max_rows, min_bytes, \
             max_bytes and flush_time, flush_rows, flush_bytes",
        ));
        return;
    }
    let [database, table, ..] = engine.arguments.as_slice() else {
        return;
    };
    for (index, argument) in engine.arguments[2..].iter().enumerate() {
        if let Some(least) = below_least(index, argument) {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongEngineArguments,
                    format!("this number of a Buffer is {least} or more"),
                )
                .at(argument.span, ""),
            );
        }
        if let ExprKind::Literal(Literal::String(text)) = &argument.node
            && !text.contains("${")
            && text.parse::<i64>().is_err()
        {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongEngineArguments,
                    "after its table, a Buffer takes numbers",
                )
                .at(argument.span, ""),
            );
        }
    }
    let Some(target) = named(database, table, stored.name) else {
        return;
    };
    let lost = |message: String| Diagnostic::warning(Code::BufferLosesColumns, message);
    if target == *stored.name {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                "a Buffer cannot pass its rows to itself",
            )
            .at(table.span, ""),
        );
        return;
    }
    let schema = &lowered.schema;
    let Some(object) = schema.objects.get(&target) else {
        if schema.declares_all_of(&target.database) && !lowered.incomplete.contains(&target) {
            let diagnostic = lost(format!(
                "there is no `{target}` in this schema: the Buffer throws its rows away"
            ))
            .at(table.span, "");
            let names = schema
                .objects
                .keys()
                .filter(|object| object.database == target.database)
                .map(|object| object.name.as_str());
            diagnostics.push(did_you_mean(diagnostic, &target.name, names));
        }
        return;
    };
    let Object::Table(into) = object else { return };
    if lowered.incomplete.contains(&target) {
        return;
    }
    for column in stored.columns {
        let found = into.columns.iter().find(|known| known.name == column.name);
        match found {
            None => diagnostics.push(
                lost(format!(
                    "`{target}` has no column `{}`: the Buffer throws its values away",
                    column.name
                ))
                .at(column.span, "")
                .see(into.span, "where the rows go"),
            ),
            Some(known)
                if matches!(
                    convert(&column.ty, &known.ty),
                    Conversion::Refused | Conversion::Fails
                ) =>
            {
                diagnostics.push(
                    Diagnostic::error(
                        Code::Unconvertible,
                        format!("`{}` cannot become `{}`", column.ty, known.ty),
                    )
                    .at(column.span, "")
                    .see(known.span, "where its values go")
                    .note("ClickHouse creates the Buffer, and cannot read it or empty it"),
                );
            }
            Some(_) => {}
        }
    }
}

/// The least that an argument after the table can be, where it is less: there is at least one layer.
fn below_least(index: usize, argument: &Expr) -> Option<i128> {
    let least = i128::from(index == 0);
    let number = match &argument.node {
        ExprKind::Literal(Literal::Number(number)) => number.as_i128()?,
        ExprKind::Unary {
            operator: UnaryOperator::Negate,
            operand,
        } => match &operand.node {
            ExprKind::Literal(Literal::Number(number)) => -number.as_i128()?,
            _ => return None,
        },
        _ => return None,
    };
    (number < least).then_some(least)
}

/// Codes 36, 42, 53 and 184.
fn check_distributed(
    stored: &Stored<'_>,
    engine: &Invocation,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    if !(3..=5).contains(&engine.arguments.len()) {
        let what =
            "a cluster, a database, a table, and perhaps a sharding key and a storage policy";
        diagnostics.push(wrong_count(engine, what));
        return;
    }
    if let Some(argument) = engine.arguments[..3]
        .iter()
        .find(|argument| is_no_name(argument))
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                "a Distributed table is told names: of a cluster, a database and a table",
            )
            .at(argument.span, ""),
        );
        return;
    }
    let Some(key) = engine.arguments.get(3) else {
        return;
    };
    if matches!(key.node, ExprKind::Literal(Literal::Null)) {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongShardingKey,
                "the sharding key of a Distributed table is an integer",
            )
            .at(key.span, ""),
        );
        return;
    }
    if let Some((call, span)) = call(key, is_aggregate) {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongShardingKey,
                format!(
                    "a sharding key is computed from one row, and `{}` is an aggregate function",
                    call.name.node
                ),
            )
            .at(span, ""),
        );
        return;
    }
    let table = stored.in_sight(Sight::Stored);
    let before = diagnostics.len();
    check_table_exprs(&[key], table, lowered, diagnostics);
    if diagnostics.len() > before {
        return;
    }
    let types = infer_table_exprs(&[key], table, lowered);
    let Some(Some(ty)) = types.into_iter().next() else {
        return;
    };
    if is_certainly_no_integer(&ty) {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongShardingKey,
                "the sharding key of a Distributed table is an integer",
            )
            .at(key.span, format!("this is `{ty}`"))
            .help("write a hash of it: `cityHash64(…)`"),
        );
    }
}

/// Whether an argument surely names nothing.
fn is_no_name(argument: &Expr) -> bool {
    matches!(
        argument.node,
        ExprKind::Literal(Literal::Number(_) | Literal::Null | Literal::Bool(_))
    )
}

fn is_certainly_no_integer(ty: &Type) -> bool {
    let ty = match ty {
        Type::LowCardinality(inner) => inner,
        ty => ty,
    };
    matches!(
        ty,
        Type::String
            | Type::FixedString(_)
            | Type::Float32
            | Type::Float64
            | Type::BFloat16
            | Type::Decimal { .. }
            | Type::DateTime64 { .. }
            | Type::Uuid
            | Type::Ipv6
            | Type::Nullable(_)
            | Type::Array(_)
            | Type::Tuple(_)
            | Type::Map(..)
    )
}

/// Whether an argument is this word.
fn is_word(argument: &Expr, word: &str) -> bool {
    matches!(&argument.node, ExprKind::Path(path)
        if path.len() == 1 && path[0].eq_ignore_ascii_case(word))
}

/// Whether the table stores a column of this name: an ALIAS is computed, and a Nested is several.
fn is_kept(name: &str, stored: &Stored<'_>, readable: &[SourceColumn]) -> bool {
    let is_alias = stored.columns.iter().any(|column| {
        let kind = column.default.as_ref().map(|default| default.kind);
        column.name == name && kind == Some(DefaultKind::Alias)
    });
    !is_alias && readable.iter().any(|column| column.name == name)
}

/// Codes 16, 36, 42 and 48.
fn check_join(stored: &Stored<'_>, engine: &Invocation, diagnostics: &mut Diagnostics) {
    let [strictness, kind, keys @ ..] = engine.arguments.as_slice() else {
        diagnostics.push(wrong_count(
            engine,
            "ANY or ALL, LEFT or INNER, and the keys",
        ));
        return;
    };
    if keys.is_empty() {
        diagnostics.push(wrong_count(
            engine,
            "ANY or ALL, LEFT or INNER, and the keys",
        ));
        return;
    }
    let one_of = |argument: &Expr, known: &[&str], what: &str| {
        let found = match &argument.node {
            ExprKind::Path(path) => match path.as_slice() {
                [name] => known.iter().any(|known| name.eq_ignore_ascii_case(known)),
                _ => false,
            },
            // How the words are parsed is no matter of this rule.
            ExprKind::Literal(_) => false,
            _ => true,
        };
        (!found).then(|| {
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!(
                    "the {what} of a Join is one of {}, without quotes",
                    known.join(", ")
                ),
            )
            .at(argument.span, "")
        })
    };
    diagnostics.extend(one_of(
        strictness,
        &["ANY", "ALL", "SEMI", "ANTI"],
        "first argument",
    ));
    diagnostics.extend(one_of(
        kind,
        &["LEFT", "INNER", "RIGHT", "FULL"],
        "second argument",
    ));
    let one_sided = is_word(strictness, "SEMI") || is_word(strictness, "ANTI");
    let no_such_join = if is_word(strictness, "ANY") {
        is_word(kind, "FULL")
    } else {
        one_sided && (is_word(kind, "FULL") || is_word(kind, "INNER"))
    };
    if no_such_join {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                "ClickHouse has no such JOIN, and so no such Join",
            )
            .at(strictness.span.to(kind.span), "")
            .note("ANY is not FULL, and SEMI and ANTI are LEFT or RIGHT"),
        );
    }
    let kept = readable(stored.columns);
    for key in keys {
        if matches!(key.node, ExprKind::Literal(_) | ExprKind::Function(_)) {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongEngineArguments,
                    "a key of a Join is the name of a column, without quotes",
                )
                .at(key.span, ""),
            );
        }
        if let ExprKind::Path(path) = &key.node
            && let [name] = path.as_slice()
            && !is_kept(name, stored, &kept)
        {
            let diagnostic = Diagnostic::error(
                Code::UnknownColumn,
                format!("the key `{}` is no column of the table", name.node),
            )
            .at(name.span, "");
            let names = stored.columns.iter().map(|column| column.name.as_str());
            diagnostics.push(did_you_mean(diagnostic, name, names));
        }
    }
}
