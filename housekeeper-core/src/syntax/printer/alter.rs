//! `ALTER TABLE`.

use super::{Print, Writer, invocation};
use crate::syntax::ast::{AlterCommand, AlterTable, ColumnProperty, Partition, Position};

impl Print for AlterTable {
    fn print(&self, w: &mut Writer) {
        w.push("ALTER TABLE ");
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        // ClickHouse takes parentheses around all commands or around none.
        let last = self.commands.len().saturating_sub(1);
        if self.commands[..last].iter().any(|each| goes_on(each)) {
            w.rows_after_with("", &self.commands, |w, command| {
                w.push("(");
                command.print(w);
                w.push(")");
            });
        } else {
            w.rows_after("", &self.commands);
        }
        invocation::settings(w, &self.settings);
    }
}

/// Whether a command goes on after a comma, so that another cannot follow without parentheses.
const fn goes_on(command: &AlterCommand) -> bool {
    matches!(
        command,
        AlterCommand::ModifyTtl(_)
            | AlterCommand::ModifySetting(_)
            | AlterCommand::ResetSetting(_)
            | AlterCommand::ModifyColumnSetting { .. }
            | AlterCommand::ResetColumnSetting { .. }
            | AlterCommand::ModifyQuery(_)
    )
}

/// `words [IF EXISTS] `
fn command(w: &mut Writer, words: &str, if_exists: bool) {
    w.push(words);
    w.push(if if_exists { " IF EXISTS " } else { " " });
}

/// `words [IF NOT EXISTS] `
fn addition(w: &mut Writer, words: &str, if_not_exists: bool) {
    w.push(words);
    w.push(if if_not_exists {
        " IF NOT EXISTS "
    } else {
        " "
    });
}

fn in_partition(w: &mut Writer, partition: Option<&Partition>) {
    if let Some(partition) = partition {
        w.push(" IN PARTITION ");
        partition.print(w);
    }
}

fn position(w: &mut Writer, position: Option<&Position>) {
    match position {
        Some(Position::First) => w.push(" FIRST"),
        Some(Position::After(name)) => {
            w.push(" AFTER ");
            name.print(w);
        }
        None => {}
    }
}

impl Print for Partition {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Value(value) => value.print(w),
            Self::Id(id) => {
                w.push("ID ");
                id.print(w);
            }
        }
    }
}

impl Print for AlterCommand {
    #[expect(
        clippy::too_many_lines,
        reason = "one short arm for each command of ALTER TABLE"
    )]
    fn print(&self, w: &mut Writer) {
        match self {
            Self::AddColumn {
                if_not_exists,
                column,
                position: at,
            } => {
                addition(w, "ADD COLUMN", *if_not_exists);
                column.print(w);
                position(w, at.as_ref());
            }
            Self::DropColumn { if_exists, column } => {
                command(w, "DROP COLUMN", *if_exists);
                column.print(w);
            }
            Self::ModifyColumn {
                if_exists,
                column,
                position: at,
            } => {
                command(w, "MODIFY COLUMN", *if_exists);
                column.print(w);
                position(w, at.as_ref());
            }
            Self::RemoveColumnProperty {
                if_exists,
                column,
                property,
            } => {
                command(w, "MODIFY COLUMN", *if_exists);
                column.print(w);
                w.push(" REMOVE ");
                w.push(property_word(*property));
            }
            Self::ModifyColumnSetting {
                if_exists,
                column,
                settings,
            } => {
                command(w, "MODIFY COLUMN", *if_exists);
                column.print(w);
                w.push(" MODIFY SETTING ");
                w.list(settings);
            }
            Self::ResetColumnSetting {
                if_exists,
                column,
                settings,
            } => {
                command(w, "MODIFY COLUMN", *if_exists);
                column.print(w);
                w.push(" RESET SETTING ");
                w.list(settings);
            }
            Self::RenameColumn {
                if_exists,
                from,
                to,
            } => {
                command(w, "RENAME COLUMN", *if_exists);
                from.print(w);
                w.push(" TO ");
                to.print(w);
            }
            Self::CommentColumn {
                if_exists,
                column,
                comment,
            } => {
                command(w, "COMMENT COLUMN", *if_exists);
                column.print(w);
                w.push(" ");
                w.string(comment);
            }
            Self::ClearColumn {
                if_exists,
                column,
                partition,
            } => {
                command(w, "CLEAR COLUMN", *if_exists);
                column.print(w);
                in_partition(w, partition.as_ref());
            }
            Self::MaterializeColumn { column, partition } => {
                command(w, "MATERIALIZE COLUMN", false);
                column.print(w);
                in_partition(w, partition.as_ref());
            }
            Self::AddIndex {
                if_not_exists,
                index,
                position: at,
            } => {
                addition(w, "ADD INDEX", *if_not_exists);
                index.print(w);
                position(w, at.as_ref());
            }
            Self::DropIndex { if_exists, name } => {
                command(w, "DROP INDEX", *if_exists);
                name.print(w);
            }
            Self::ClearIndex {
                if_exists,
                name,
                partition,
            } => {
                command(w, "CLEAR INDEX", *if_exists);
                name.print(w);
                in_partition(w, partition.as_ref());
            }
            Self::MaterializeIndex {
                if_exists,
                name,
                partition,
            } => {
                command(w, "MATERIALIZE INDEX", *if_exists);
                name.print(w);
                in_partition(w, partition.as_ref());
            }
            Self::AddProjection {
                if_not_exists,
                projection,
                position: at,
            } => {
                addition(w, "ADD PROJECTION", *if_not_exists);
                projection.print(w);
                position(w, at.as_ref());
            }
            Self::DropProjection { if_exists, name } => {
                command(w, "DROP PROJECTION", *if_exists);
                name.print(w);
            }
            Self::ClearProjection {
                if_exists,
                name,
                partition,
            } => {
                command(w, "CLEAR PROJECTION", *if_exists);
                name.print(w);
                in_partition(w, partition.as_ref());
            }
            Self::MaterializeProjection {
                if_exists,
                name,
                partition,
            } => {
                command(w, "MATERIALIZE PROJECTION", *if_exists);
                name.print(w);
                in_partition(w, partition.as_ref());
            }
            Self::AddConstraint {
                if_not_exists,
                constraint,
            } => {
                addition(w, "ADD CONSTRAINT", *if_not_exists);
                constraint.print(w);
            }
            Self::DropConstraint { if_exists, name } => {
                command(w, "DROP CONSTRAINT", *if_exists);
                name.print(w);
            }
            Self::ModifyOrderBy(key) => {
                w.push("MODIFY ORDER BY ");
                key.print(w);
            }
            Self::ModifySampleBy(key) => {
                w.push("MODIFY SAMPLE BY ");
                super::storage::key_expr(w, key);
            }
            Self::RemoveSampleBy => w.push("REMOVE SAMPLE BY"),
            Self::ModifyTtl(items) => {
                w.push("MODIFY TTL ");
                w.list(items);
            }
            Self::RemoveTtl => w.push("REMOVE TTL"),
            Self::MaterializeTtl { partition } => {
                w.push("MATERIALIZE TTL");
                in_partition(w, partition.as_ref());
            }
            Self::ModifySetting(settings) => {
                w.push("MODIFY SETTING ");
                w.list(settings);
            }
            Self::ResetSetting(names) => {
                w.push("RESET SETTING ");
                w.list(names);
            }
            Self::ModifyComment(comment) => {
                w.push("MODIFY COMMENT ");
                w.string(comment);
            }
            Self::ModifyQuery(query) => {
                w.push("MODIFY QUERY ");
                query.print(w);
            }
            Self::Delete { partition, filter } => {
                w.push("DELETE");
                in_partition(w, partition.as_ref());
                w.push(" WHERE ");
                filter.print(w);
            }
            Self::Update {
                assignments,
                partition,
                filter,
            } => {
                w.push("UPDATE ");
                w.list(assignments);
                in_partition(w, partition.as_ref());
                w.push(" WHERE ");
                filter.print(w);
            }
        }
    }
}

const fn property_word(property: ColumnProperty) -> &'static str {
    match property {
        ColumnProperty::Default => "DEFAULT",
        ColumnProperty::Materialized => "MATERIALIZED",
        ColumnProperty::Alias => "ALIAS",
        ColumnProperty::Ephemeral => "EPHEMERAL",
        ColumnProperty::Comment => "COMMENT",
        ColumnProperty::Codec => "CODEC",
        ColumnProperty::Ttl => "TTL",
        ColumnProperty::Settings => "SETTINGS",
    }
}
