//! Statements in words.

use crate::diff::rebuilt_name::role;
use crate::model::query::tables;
use crate::model::{Object, ObjectName, Schema};
use crate::syntax::ast::admin::{AdminStatement, SystemArgument};
use crate::syntax::ast::{
    self, AlterCommand, AlterTable, ColumnProperty, CreateMode, DropKind, ExprKind, InsertTarget,
    Literal, Partition, PartitionOrPart, QueryTerm, RenameKind, Statement,
};

use super::server;

/// The object a written name means.
pub(super) fn object_of<'s>(name: &ast::ObjectName, schema: &'s Schema) -> Option<&'s Object> {
    schema.objects.get(&ObjectName::of(name)?)
}

/// The object an ALTER changes.
pub(super) fn altered<'s>(node: &AlterTable, schema: &'s Schema) -> Option<&'s Object> {
    object_of(&node.name, schema)
}

/// What a statement does, such as `create table`.
pub(super) fn kind(statement: &Statement) -> String {
    let (verb, noun) = match statement {
        Statement::WithOutput(node) => return kind(&node.statement),
        Statement::CreateDatabase(_) => ("create", "database"),
        Statement::CreateTable(node) => (create(node.mode), "table"),
        Statement::CreateView(node) => (create(node.mode), "view"),
        Statement::CreateMaterializedView(node) => (create(node.mode), "materialized view"),
        Statement::CreateDictionary(node) => (create(node.mode), "dictionary"),
        Statement::AlterTable(_) => ("alter", "table"),
        Statement::Drop(node) => (
            "drop",
            match node.kind {
                DropKind::Database => "database",
                DropKind::Table => "table",
                DropKind::View => "view",
                DropKind::Dictionary => "dictionary",
            },
        ),
        Statement::Rename(node) => ("rename", renamed(node.kind)),
        Statement::Exchange(node) => ("exchange", renamed(node.kind)),
        Statement::Insert(_) => ("insert", "into"),
        Statement::Select(_) if failing(statement).is_some() => return "check".to_owned(),
        Statement::Select(_) => return "select".to_owned(),
        Statement::Admin(node) => {
            return match &**node {
                AdminStatement::System(node) => node.command.words.to_ascii_lowercase(),
                _ => statement.kind().to_ascii_lowercase(),
            };
        }
        Statement::Access(_) | Statement::Object(_) => {
            return statement.kind().to_ascii_lowercase();
        }
    };
    format!("{verb} {noun}")
}

const fn create(mode: CreateMode) -> &'static str {
    match mode {
        CreateMode::Create | CreateMode::IfNotExists => "create",
        CreateMode::OrReplace | CreateMode::Replace => "replace",
    }
}

const fn renamed(kind: RenameKind) -> &'static str {
    match kind {
        RenameKind::Table => "table",
        RenameKind::Dictionary => "dictionary",
        RenameKind::Database => "database",
    }
}

/// What a statement does it to, such as `shop.users`; empty for a query that is no check of a rebuild.
pub(super) fn object(statement: &Statement) -> String {
    match statement {
        Statement::WithOutput(node) => object(&node.statement),
        Statement::CreateDatabase(node) => node.name.node.clone(),
        Statement::CreateTable(node) => written(&node.name),
        Statement::CreateView(node) => written(&node.name),
        Statement::CreateMaterializedView(node) => written(&node.name),
        Statement::CreateDictionary(node) => written(&node.name),
        Statement::AlterTable(node) => written(&node.name),
        Statement::Drop(node) => {
            let names: Vec<_> = node.names.iter().map(written).collect();
            names.join(", ")
        }
        Statement::Rename(node) => pairs(&node.pairs, " to "),
        Statement::Exchange(node) => pairs(&node.pairs, " and "),
        Statement::Insert(node) => match &node.target {
            InsertTarget::Table(name) => written(name),
            InsertTarget::Function(call) => call.name.node.clone(),
        },
        Statement::Admin(node) => match &**node {
            AdminStatement::System(node) => match &node.argument {
                SystemArgument::Table(name) => written(name),
                _ => String::new(),
            },
            _ => String::new(),
        },
        Statement::Access(_) | Statement::Object(_) => server::object(statement),
        Statement::Select(query) => {
            let found = tables(query);
            let mut rebuilt = found.iter().filter_map(|name| role(name));
            rebuilt
                .next()
                .map_or_else(String::new, |(table, _)| table.to_string())
        }
    }
}

fn written(name: &ast::ObjectName) -> String {
    match &name.database {
        Some(database) => format!("{}.{}", database.node, name.name.node),
        None => name.name.node.clone(),
    }
}

fn pairs(pairs: &[ast::RenamePair], between: &str) -> String {
    let pairs = pairs
        .iter()
        .map(|pair| format!("{}{between}{}", written(&pair.from), written(&pair.to)));
    pairs.collect::<Vec<_>>().join(", ")
}

/// What a statement does, for people: a line without a full stop.
pub(super) fn comment(statement: &Statement) -> String {
    match statement {
        Statement::AlterTable(node) => {
            let commands: Vec<_> = node.commands.iter().map(|item| command(item)).collect();
            format!("{}: {}", written(&node.name), commands.join(", "))
        }
        Statement::Select(_) => match failing(statement) {
            Some(why) => format!("fails where {why}"),
            None => "a query".to_owned(),
        },
        statement => format!("{} {}", kind(statement), object(statement)),
    }
}

/// What a query says when it fails that is there to fail: `SELECT throwIf(…, 'what')`.
fn failing(statement: &Statement) -> Option<&str> {
    let Statement::Select(query) = statement else {
        return None;
    };
    let QueryTerm::Select(select) = &query.first.node else {
        return None;
    };
    let [expr] = select.projection.as_slice() else {
        return None;
    };
    let ExprKind::Function(call) = &expr.node else {
        return None;
    };
    match call.arguments.as_slice() {
        [_, why] if call.is_plain("throwIf") => match &why.node {
            ExprKind::Literal(Literal::String(why)) => Some(why),
            _ => None,
        },
        _ => None,
    }
}

fn command(command: &AlterCommand) -> String {
    let named = |what: &str, name: &str| format!("{what} `{name}`");
    match command {
        AlterCommand::AddColumn { column, .. } => named("add the column", &column.name),
        AlterCommand::DropColumn { column, .. } => named("drop the column", column),
        AlterCommand::ModifyColumn {
            column,
            position: Some(_),
            ..
        } if column.default.is_none() && column.codec.is_none() && column.ttl.is_none() => {
            named("move the column", &column.name)
        }
        AlterCommand::ModifyColumn { column, .. } => named("change the column", &column.name),
        AlterCommand::RemoveColumnProperty {
            column, property, ..
        } => format!(
            "take the {} from the column `{}`",
            property_name(*property),
            column.node
        ),
        AlterCommand::ModifyColumnSetting { column, .. }
        | AlterCommand::ResetColumnSetting { column, .. } => {
            named("change the settings of the column", column)
        }
        AlterCommand::RenameColumn { from, to, .. } => {
            format!("rename the column `{}` to `{}`", from.node, to.node)
        }
        AlterCommand::CommentColumn { column, .. } => {
            named("change the comment of the column", column)
        }
        AlterCommand::ClearColumn { column, .. } => named("clear the column", column),
        AlterCommand::MaterializeColumn { column, .. } => named("compute the column", column),
        AlterCommand::AddIndex { index, .. } => named("add the index", &index.name),
        AlterCommand::DropIndex { name, .. } => named("drop the index", name),
        AlterCommand::ClearIndex { name, .. } => named("clear the index", name),
        AlterCommand::MaterializeIndex { name, .. } => named("build the index", name),
        AlterCommand::AddProjection { projection, .. } => {
            named("add the projection", &projection.name)
        }
        AlterCommand::DropProjection { name, .. } => named("drop the projection", name),
        AlterCommand::ClearProjection { name, .. } => named("clear the projection", name),
        AlterCommand::MaterializeProjection { name, .. } => named("build the projection", name),
        AlterCommand::AddConstraint { constraint, .. } => {
            named("add the constraint", &constraint.name)
        }
        AlterCommand::DropConstraint { name, .. } => named("drop the constraint", name),
        AlterCommand::ModifyOrderBy(_) => "change the sort key".to_owned(),
        AlterCommand::ModifySampleBy(_) => "change the sampling key".to_owned(),
        AlterCommand::RemoveSampleBy => "take the sampling key away".to_owned(),
        AlterCommand::ModifyTtl(_) => "change the TTL".to_owned(),
        AlterCommand::RemoveTtl => "take the TTL away".to_owned(),
        AlterCommand::MaterializeTtl { .. } => "apply the TTL".to_owned(),
        AlterCommand::ModifySetting(settings) => {
            all_of("change", settings.iter().map(|setting| &setting.name))
        }
        AlterCommand::ResetSetting(settings) => all_of("reset", settings),
        AlterCommand::ModifyComment(_) => "change the comment".to_owned(),
        AlterCommand::ModifyQuery(_) => "change the query".to_owned(),
        AlterCommand::AddEnumValues { column, .. } => {
            named("add values to the Enum of the column", column)
        }
        AlterCommand::ModifyProjection { projection, .. } => {
            named("change the projection", &projection.name)
        }
        AlterCommand::ModifyConstraint { constraint, .. } => {
            named("change the constraint", &constraint.name)
        }
        AlterCommand::AddStatistics { .. } => "add statistics".to_owned(),
        AlterCommand::ModifyStatistics { .. } => "change the statistics".to_owned(),
        AlterCommand::DropStatistics { .. } => "drop statistics".to_owned(),
        AlterCommand::ClearStatistics { .. } => "clear statistics".to_owned(),
        AlterCommand::MaterializeStatistics { .. } => "build statistics".to_owned(),
        AlterCommand::ModifyRefresh(_) => "change the REFRESH".to_owned(),
        AlterCommand::ModifySqlSecurity(_) => "change the SQL SECURITY".to_owned(),
        AlterCommand::DropPart(part) => partition_or_part("drop", part),
        AlterCommand::DropDetached(part) => partition_or_part("drop a detached", part),
        AlterCommand::DetachPart(part) => partition_or_part("detach", part),
        AlterCommand::AttachPart { part, .. } => partition_or_part("attach", part),
        AlterCommand::AttachPartitionFrom {
            partition: Partition::All,
            from,
        } => named("copy the partitions from", &written(from)),
        AlterCommand::AttachPartitionFrom { from, .. } => {
            named("copy a partition from", &written(from))
        }
        AlterCommand::ReplacePartition { from, .. } => {
            named("replace a partition by that of", &written(from))
        }
        AlterCommand::MovePart { part, .. } => partition_or_part("move", part),
        AlterCommand::FetchPart { part, .. } => partition_or_part("fetch", part),
        AlterCommand::ForgetPartition(_) => "forget a partition".to_owned(),
        AlterCommand::Freeze { .. } => "freeze".to_owned(),
        AlterCommand::Unfreeze { .. } => "unfreeze".to_owned(),
        AlterCommand::UnlockSnapshot { .. } => "unlock a snapshot".to_owned(),
        AlterCommand::ApplyDeletedMask { .. } => "take hidden rows away".to_owned(),
        AlterCommand::ApplyPatches { .. } => "write patches out".to_owned(),
        AlterCommand::RewriteParts { .. } => "write parts anew".to_owned(),
        AlterCommand::Execute { name, .. } => named("execute", name),
        AlterCommand::Delete { .. } => "delete rows".to_owned(),
        AlterCommand::Update { .. } => "update rows".to_owned(),
    }
}

fn partition_or_part(verb: &str, part: &PartitionOrPart) -> String {
    let noun = match part {
        PartitionOrPart::Partition(_) => "partition",
        PartitionOrPart::Part(_) => "part",
    };
    let article = if verb.ends_with("detached") { "" } else { " a" };
    format!("{verb}{article} {noun}")
}

const fn property_name(property: ColumnProperty) -> &'static str {
    match property {
        ColumnProperty::Default => "DEFAULT",
        ColumnProperty::Materialized => "MATERIALIZED",
        ColumnProperty::Alias => "ALIAS",
        ColumnProperty::Comment => "COMMENT",
        ColumnProperty::Codec => "CODEC",
        ColumnProperty::Ttl => "TTL",
        ColumnProperty::Settings => "SETTINGS",
    }
}

/// ``change the settings `a`, `b` ``
fn all_of<'n>(verb: &str, settings: impl IntoIterator<Item = &'n ast::Ident>) -> String {
    let names = settings.into_iter().map(|name| format!("`{}`", name.node));
    let names: Vec<String> = names.collect();
    let noun = if names.len() == 1 {
        "setting"
    } else {
        "settings"
    };
    format!("{verb} the {noun} {}", names.join(", "))
}
