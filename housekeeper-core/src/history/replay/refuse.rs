//! What ALTER is refused of a table, though the table that would come of it could be created. Asked of the engine (26.7).

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::diff::mentions::{columns_of, mentions, projection_mentions};
use crate::diff::retype::{Retype, loses_null, retype};
use crate::diff::same::same_exprs;
use crate::diff::{Alterable, FIXED_SETTINGS, alterable, is_key, key_exprs, primary_key, sort_key};
use crate::model::{Column, Table};
use crate::source::Spanned;
use crate::syntax::ast::{
    self, AlterCommand, AlterTable, DefaultKind, Expr, ExprKind, SortKey, TtlAction,
};
use crate::types::convert::{Conversion, convert_column};
use crate::types::{IntWidth, Type};

use super::together::check_ttl_reads;
use super::{declined, impossible};

/// Before any command is run. Elements of a `Nested` are columns of their own.
pub(super) fn check(table: &Table, node: &AlterTable) -> Result<(), Diagnostic> {
    let able = alterable(&table.storage.clauses);
    let mut names = Names::default();
    for command in &node.commands {
        let (needs, what) = needs(command);
        if needs > able && !is_memory_setting(table, command) {
            let engine = table.storage.clauses.engine.as_ref();
            let engine = engine.map_or("MergeTree", |engine| engine.name.as_str());
            let message = format!("a table with the engine {engine} cannot change {what}");
            return Err(impossible(message, command.span, ""));
        }
        if let AlterCommand::RemoveTtl = command.node
            && table.storage.clauses.ttl.is_empty()
        {
            return Err(impossible("the table has no TTL", command.span, ""));
        }
        names.check(command)?;
        check_rename(table, command)?;
        check_settings(command)?;
    }
    Ok(())
}

/// Memory has settings that can be changed, and no others of what the family of `MergeTree` has.
fn is_memory_setting(table: &Table, command: &AlterCommand) -> bool {
    let engine = table.storage.clauses.engine.as_ref();
    engine.is_some_and(|engine| engine.name.as_str() == "Memory")
        && matches!(command, AlterCommand::ModifySetting(_))
}

/// After all commands: what they have come to together.
pub(super) fn check_after(old: &Table, new: &Table, node: &AlterTable) -> Result<(), Diagnostic> {
    for command in &node.commands {
        match &command.node {
            AlterCommand::ModifyColumn { column, .. } => {
                check_key_type(old, new, &column.name, command)?;
                check_conversion(old, new, &column.name, command)?;
                check_ttl(new, command)?;
            }
            AlterCommand::AddEnumValues { column, .. } => {
                check_key_type(old, new, column, command)?;
            }
            AlterCommand::ModifyTtl(_) => check_ttl(new, command)?,
            AlterCommand::ModifyOrderBy(key) => {
                check_prefix(new, key)?;
                check_added(old, node, key)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// The names that one ALTER speaks of.
#[derive(Default)]
struct Names<'a> {
    renamed_from: BTreeSet<&'a str>,
    renamed_to: BTreeSet<&'a str>,
    modified: BTreeSet<&'a str>,
    /// Whether the MODIFY of a column has a default.
    defaults: BTreeMap<&'a str, bool>,
}

impl<'a> Names<'a> {
    fn check(&mut self, command: &'a Spanned<AlterCommand>) -> Result<(), Diagnostic> {
        match &command.node {
            AlterCommand::RenameColumn { from, to, .. } => {
                if self.renamed_to.contains(from.as_str())
                    || self.renamed_from.contains(to.as_str())
                {
                    let message = "one ALTER does not rename a column twice";
                    return Err(impossible(message, command.span, ""));
                }
                self.renamed_from.insert(from);
                self.renamed_to.insert(to);
            }
            AlterCommand::ModifyColumn { column, .. } => {
                // The server computes the defaults of all of them against one of the types.
                let has_default = column.default.is_some();
                let known = self.defaults.get(column.name.as_str()).copied();
                if known.is_some_and(|before| before || has_default) {
                    let message = format!(
                        "what two MODIFY COLUMN of `{}` in one ALTER do is not known",
                        column.name.node
                    );
                    return Err(declined(message, command.span).help("write two statements"));
                }
                self.defaults.insert(&column.name, has_default);
                self.modified.insert(&column.name);
            }
            AlterCommand::RemoveColumnProperty { column, .. }
            | AlterCommand::ModifyColumnSetting { column, .. }
            | AlterCommand::ResetColumnSetting { column, .. }
            | AlterCommand::AddEnumValues { column, .. } => {
                self.modified.insert(column);
            }
            _ => {}
        }
        let both = self
            .modified
            .iter()
            .find(|name| self.renamed_to.contains(**name) || self.renamed_from.contains(**name));
        match both {
            Some(name) => Err(impossible(
                format!("one ALTER does not rename and modify the column `{name}`"),
                command.span,
                "",
            )),
            None => Ok(()),
        }
    }
}

fn check_rename(table: &Table, command: &Spanned<AlterCommand>) -> Result<(), Diagnostic> {
    let AlterCommand::RenameColumn { from, .. } = &command.node else {
        return Ok(());
    };
    let storage = &table.storage;
    if is_key(&storage.clauses, from) {
        let message = format!(
            "ClickHouse does not rename `{}`, which a key or the engine reads",
            from.node
        );
        return Err(impossible(message, from.span, ""));
    }
    if let Some(projection) = storage
        .projections
        .iter()
        .find(|p| projection_mentions(p, from))
    {
        let message = format!(
            "ClickHouse does not rename `{}`, which the projection `{}` reads",
            from.node, projection.name.node
        );
        return Err(impossible(message, from.span, ""));
    }
    let is_set = storage.clauses.ttl.iter().any(|item| match &item.action {
        TtlAction::GroupBy { set, .. } => set.iter().any(|set| *set.column == *from.node),
        _ => false,
    });
    if is_set {
        let message = format!(
            "ClickHouse does not rename `{}`, which a TTL sets",
            from.node
        );
        return Err(impossible(message, from.span, ""));
    }
    Ok(())
}

fn check_settings(command: &Spanned<AlterCommand>) -> Result<(), Diagnostic> {
    let names: Vec<&str> = match &command.node {
        AlterCommand::ModifySetting(settings) => settings
            .iter()
            .map(|setting| setting.name.as_str())
            .collect(),
        AlterCommand::ResetSetting(names) => names.iter().map(|name| name.as_str()).collect(),
        _ => return Ok(()),
    };
    match names.into_iter().find(|name| FIXED_SETTINGS.contains(name)) {
        Some(name) => Err(impossible(
            format!("ClickHouse does not change the setting `{name}` of a table that exists"),
            command.span,
            "",
        )),
        None => Ok(()),
    }
}

fn column<'t>(table: &'t Table, name: &str) -> Option<&'t Column> {
    table.columns.iter().find(|column| column.name == name)
}

/// The values there are have to become values of the new type.
fn check_conversion(
    old: &Table,
    new: &Table,
    name: &str,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    let (Some(before), Some(after)) = (column(old, name), column(new, name)) else {
        return Ok(());
    };
    let (from, to) = (&before.ty, &after.ty);
    if from == to || !is_stored(before) || !is_stored(after) {
        return Ok(());
    }
    let message = if loses_null(from, to) && after.default.is_none() {
        format!("nothing says what NULL becomes when `{from}` becomes `{to}`")
    } else if matches!(
        convert_column(from, to),
        Conversion::Refused | Conversion::Fails
    ) {
        format!("`{from}` cannot become `{to}`")
    } else {
        return Ok(());
    };
    Err(impossible(message, command.span, ""))
}

fn is_number(ty: &Type) -> bool {
    match ty {
        Type::Nullable(inner) | Type::LowCardinality(inner) => is_number(inner),
        Type::UInt(_)
        | Type::Int(_)
        | Type::Float32
        | Type::Float64
        | Type::Decimal { .. }
        | Type::Date
        | Type::Date32
        | Type::DateTime(_)
        | Type::DateTime64 { .. }
        | Type::Enum { .. } => true,
        _ => false,
    }
}

/// A TTL counts from a date: a number is none.
fn check_ttl(new: &Table, command: &Spanned<AlterCommand>) -> Result<(), Diagnostic> {
    let of_table = new.storage.clauses.ttl.iter().map(|item| &item.expr);
    let of_columns = new.columns.iter().filter_map(|column| column.ttl.as_ref());
    let mut of_command = Vec::new();
    if let AlterCommand::ModifyTtl(items) = &command.node {
        of_command.extend(items.iter().map(|item| &item.expr));
    }
    for expr in &of_command {
        check_ttl_reads(new, expr, command)?;
    }
    for expr in of_table.chain(of_columns).chain(of_command) {
        let ExprKind::Binary { left, right, .. } = &expr.node else {
            continue;
        };
        // A number plus a date is a date.
        if !columns_of(right).is_empty() {
            continue;
        }
        let ExprKind::Path(path) = &left.node else {
            continue;
        };
        let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
        let Some(column) = column(new, &parts.join(".")) else {
            continue;
        };
        let is_no_date = match &column.ty {
            Type::Date | Type::Date32 | Type::DateTime(_) | Type::DateTime64 { .. } => false,
            ty => is_number(ty) && !is_nullable_date(ty) || matches!(ty, Type::Array(_)),
        };
        if is_no_date {
            let message = format!(
                "the TTL counts from `{}`, which is a `{}`",
                column.name, column.ty
            );
            return Err(impossible(message, command.span, ""));
        }
    }
    Ok(())
}

fn is_nullable_date(ty: &Type) -> bool {
    match ty {
        Type::Nullable(inner) | Type::LowCardinality(inner) => matches!(
            **inner,
            Type::Date | Type::Date32 | Type::DateTime(_) | Type::DateTime64 { .. }
        ),
        _ => false,
    }
}

fn is_stored(column: &Column) -> bool {
    let kind = column.default.as_ref().map(|default| default.kind);
    matches!(
        kind,
        None | Some(DefaultKind::Default | DefaultKind::Materialized)
    )
}

fn check_key_type(
    old: &Table,
    new: &Table,
    name: &str,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    let (Some(before), Some(after)) = (column(old, name), column(new, name)) else {
        return Ok(());
    };
    let (before, after) = (&before.ty, &after.ty);
    if before == after {
        return Ok(());
    }
    let clauses = &old.storage.clauses;
    let engine = clauses.engine.as_deref();
    let role = engine.and_then(|engine| role(engine, name));
    let keys = ast::Storage {
        engine: None,
        ..clauses.clone()
    };
    let is_bare = || {
        let path = |expr: &Expr| matches!(&expr.node, ExprKind::Path(path) if path.len() == 1);
        key_exprs(&keys)
            .iter()
            .all(|expr| path(expr) || !mentions([expr], name))
    };
    let is_safe = (!is_key(&keys, name) || same_bytes(before, after, is_bare()))
        && match role {
            None => true,
            Some(Role::Version) => widens_version(before, after),
            Some(Role::Sign) => false,
        };
    if is_safe {
        return Ok(());
    }
    Err(impossible(
        format!(
            "ClickHouse does not make `{after}` of `{before}` in the column `{name}`, which a key or the engine reads"
        ),
        command.span,
        "",
    ))
}

/// What an engine of the `MergeTree` family reads a column for.
enum Role {
    Version,
    Sign,
}

fn role(engine: &ast::Invocation, column: &str) -> Option<Role> {
    let is = |at: usize| {
        engine
            .arguments
            .get(at)
            .is_some_and(|expr| mentions([expr], column))
    };
    let replicated = engine.name.strip_prefix("Replicated");
    let (name, first) = match replicated {
        Some(name) if engine.arguments.len() > 2 => (name, 2),
        Some(name) => (name, 0),
        None => (engine.name.as_str(), 0),
    };
    match name {
        "ReplacingMergeTree" if is(first) => Some(Role::Version),
        "ReplacingMergeTree" if is(first + 1) => Some(Role::Sign),
        "CollapsingMergeTree" | "VersionedCollapsingMergeTree" if is(first) => Some(Role::Sign),
        "VersionedCollapsingMergeTree" if is(first + 1) => Some(Role::Version),
        _ => None,
    }
}

/// Whether the values of a key stay as they are on disk.
fn same_bytes(old: &Type, new: &Type, is_bare: bool) -> bool {
    use IntWidth::{W8, W16, W32};
    match (old, new) {
        (Type::LowCardinality(old), new) | (new, Type::LowCardinality(old)) if is_bare => {
            **old == *new
        }
        (Type::UInt(W8), Type::Bool)
        | (Type::Bool, Type::UInt(W8))
        | (Type::UInt(W16), Type::Date)
        | (Type::Date, Type::UInt(W16))
        | (Type::UInt(W32), Type::DateTime(_))
        | (Type::DateTime(_), Type::UInt(W32))
        | (Type::Enum { wide: false, .. }, Type::Int(W8))
        | (Type::Enum { wide: true, .. }, Type::Int(W16)) => true,
        (old, new) => retype(old, new) == Retype::Metadata,
    }
}

/// Whether the version of rows may go on with another type.
fn widens_version(old: &Type, new: &Type) -> bool {
    match (old, new) {
        (Type::UInt(old), Type::UInt(new)) | (Type::Int(old), Type::Int(new)) => {
            old <= new && *new <= IntWidth::W128
        }
        (Type::UInt(old), Type::Bool) => *old == IntWidth::W8,
        (Type::Bool, Type::UInt(new)) => *new <= IntWidth::W128,
        (Type::DateTime(_), Type::DateTime(_))
        | (Type::DateTime64 { .. }, Type::DateTime64 { .. }) => true,
        (Type::DateTime64 { .. }, Type::UInt(new)) => matches!(new, IntWidth::W64 | IntWidth::W128),
        (Type::DateTime64 { .. }, Type::Int(new)) => *new == IntWidth::W64,
        _ => false,
    }
}

/// The primary key has to stay the start of the sort key.
fn check_prefix(table: &Table, key: &Spanned<SortKey>) -> Result<(), Diagnostic> {
    let primary = primary_key(&table.storage.clauses);
    let sorted: Vec<Expr> = key.items.iter().map(|item| item.expr.clone()).collect();
    let starts = sorted
        .get(..primary.len())
        .is_some_and(|start| same_exprs(start, &primary));
    if starts {
        return Ok(());
    }
    Err(impossible(
        "the primary key has to stay the start of ORDER BY",
        key.span,
        "",
    ))
}

/// What is new in the sort key may read columns only that come in the same ALTER, and have no default.
fn check_added(old: &Table, node: &AlterTable, key: &Spanned<SortKey>) -> Result<(), Diagnostic> {
    let before = sort_key(&old.storage.clauses);
    let before: Vec<&Expr> = before.items.iter().map(|item| &item.expr).collect();
    let added: BTreeSet<&str> = node
        .commands
        .iter()
        .filter_map(|command| match &command.node {
            AlterCommand::AddColumn { column, .. } if column.default.is_none() => {
                Some(column.name.as_str())
            }
            _ => None,
        })
        .collect();
    for item in &key.items {
        if before.contains(&&item.expr) {
            continue;
        }
        let reads = columns_of(&item.expr);
        if reads.is_empty() || !reads.iter().all(|name| added.contains(name.as_str())) {
            let message = "what ORDER BY has more can only read columns that come in the same ALTER and have no default";
            return Err(impossible(message, item.expr.span, ""));
        }
    }
    Ok(())
}

/// How much a table has to let change for this.
fn needs(command: &AlterCommand) -> (Alterable, &'static str) {
    match command {
        AlterCommand::ModifyComment(_) | AlterCommand::CommentColumn { .. } => {
            (Alterable::Comments, "comments")
        }
        AlterCommand::RenameColumn { .. } => (Alterable::ColumnNames, "names of columns"),
        AlterCommand::AddColumn { .. }
        | AlterCommand::DropColumn { .. }
        | AlterCommand::ModifyColumn { .. }
        | AlterCommand::RemoveColumnProperty { .. }
        | AlterCommand::AddEnumValues { .. } => (Alterable::Columns, "columns"),
        AlterCommand::ModifyColumnSetting { .. } | AlterCommand::ResetColumnSetting { .. } => {
            (Alterable::All, "settings of columns")
        }
        AlterCommand::ModifySetting(_) | AlterCommand::ResetSetting(_) => {
            (Alterable::All, "settings")
        }
        AlterCommand::AddIndex { .. } | AlterCommand::DropIndex { .. } => {
            (Alterable::All, "indexes")
        }
        AlterCommand::AddProjection { .. }
        | AlterCommand::DropProjection { .. }
        | AlterCommand::ModifyProjection { .. } => (Alterable::All, "projections"),
        AlterCommand::AddConstraint { .. }
        | AlterCommand::ModifyConstraint { .. }
        | AlterCommand::DropConstraint { .. } => (Alterable::All, "constraints"),
        AlterCommand::AddStatistics { .. }
        | AlterCommand::ModifyStatistics { .. }
        | AlterCommand::DropStatistics { .. } => (Alterable::All, "statistics"),
        AlterCommand::ModifyOrderBy(_)
        | AlterCommand::ModifySampleBy(_)
        | AlterCommand::RemoveSampleBy => (Alterable::All, "keys"),
        AlterCommand::ModifyTtl(_) | AlterCommand::RemoveTtl => (Alterable::All, "the TTL"),
        _ => (Alterable::Comments, ""),
    }
}
