//! `ALTER TABLE`.

use super::partition::in_partition;
use super::{Print, Writer, invocation};
use crate::source::Spanned;
use crate::syntax::ast::{
    AlterCommand, AlterTable, ColumnDef, ColumnProperty, Ident, Invocation, Partition, Position,
    TtlItem,
};

impl Print for AlterTable {
    fn print(&self, w: &mut Writer) {
        w.push("ALTER TABLE ");
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        // ClickHouse takes parentheses around all commands or around none.
        let last = self.commands.len().saturating_sub(1);
        let in_parentheses = self.commands[..last].iter().any(|each| goes_on(each))
            || (!self.settings.is_empty() && self.commands.iter().any(|each| takes_settings(each)));
        if in_parentheses {
            w.push(" ");
            w.list_with(&self.commands, |w, command| {
                w.push("(");
                command.print(w);
                w.push(")");
            });
        } else {
            w.push(" ");
            w.list(&self.commands);
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
            | AlterCommand::ModifyRefresh(_)
            | AlterCommand::AddStatistics { .. }
            | AlterCommand::ModifyStatistics { .. }
            | AlterCommand::DropStatistics { .. }
            | AlterCommand::ClearStatistics { .. }
            | AlterCommand::MaterializeStatistics { .. }
    )
}

/// Whether a command would take the SETTINGS of the statement for its own, or for an expression.
fn takes_settings(command: &AlterCommand) -> bool {
    match command {
        AlterCommand::ModifyQuery(_) | AlterCommand::ModifyRefresh(_) => true,
        AlterCommand::AddColumn {
            column,
            position: None,
            ..
        }
        | AlterCommand::ModifyColumn {
            column,
            position: None,
            ..
        } => ends_open(column),
        _ => false,
    }
}

/// Whether a column may end with EPHEMERAL alone, after which ClickHouse reads any word as the
/// expression.
fn ends_open(column: &ColumnDef) -> bool {
    let default = column.default.as_ref();
    default.is_some_and(|default| default.expr.is_none()) && column.comment.is_none()
}

/// A column and its place.
fn column_at(w: &mut Writer, column: &ColumnDef, at: Option<&Position>) {
    column.print(w);
    if at.is_some() && ends_open(column) {
        // The empty comment is as none, and keeps the place from being read as an expression.
        w.push(" COMMENT ''");
    }
    position(w, at);
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

/// The rules of MODIFY TTL, which ClickHouse does not let begin with some words.
fn ttl(w: &mut Writer, items: &[Spanned<TtlItem>]) {
    let text = Writer::nested(|w| w.list(items));
    let end = text.find(|character: char| !character.is_ascii_alphanumeric() && character != '_');
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    let is_no_start = ["materialize", "modify", "remove"]
        .iter()
        .any(|no_start| word.eq_ignore_ascii_case(no_start));
    if is_no_start {
        // It is a name, or that of a function.
        w.push("`");
        w.push(word);
        w.push("`");
        w.push(rest);
    } else {
        w.list(items);
    }
}

/// `a, b TYPE tdigest, uniq`
fn statistics(w: &mut Writer, columns: &[Ident], types: &[Invocation]) {
    w.list(columns);
    w.push(" TYPE ");
    w.list(types);
}

/// `a, b`; `ALL` for none
fn columns_or_all(w: &mut Writer, columns: &[Ident]) {
    if columns.is_empty() {
        w.push("ALL");
    } else {
        w.list(columns);
    }
}

/// `words '…'`, or nothing
fn string_after(w: &mut Writer, words: &str, string: Option<&Spanned<String>>) {
    if let Some(string) = string {
        w.push(words);
        w.string(string);
    }
}

/// ` PARTITION …`, or nothing
fn frozen(w: &mut Writer, partition: Option<&Partition>) {
    if let Some(partition) = partition {
        w.push(" PARTITION ");
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
                column_at(w, column, at.as_ref());
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
                column_at(w, column, at.as_ref());
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
            Self::AddEnumValues {
                if_exists,
                column,
                values,
            } => {
                command(w, "MODIFY COLUMN", *if_exists);
                column.print(w);
                w.push(" ADD ENUM VALUES ");
                w.parenthesized(values);
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
            Self::ModifyProjection {
                if_exists,
                projection,
            } => {
                command(w, "MODIFY PROJECTION", *if_exists);
                projection.print(w);
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
            Self::ModifyConstraint {
                if_exists,
                constraint,
            } => {
                command(w, "MODIFY CONSTRAINT", *if_exists);
                constraint.print(w);
            }
            Self::DropConstraint { if_exists, name } => {
                command(w, "DROP CONSTRAINT", *if_exists);
                name.print(w);
            }
            Self::AddStatistics {
                if_not_exists,
                columns,
                types,
            } => {
                addition(w, "ADD STATISTICS", *if_not_exists);
                statistics(w, columns, types);
            }
            Self::ModifyStatistics { columns, types } => {
                w.push("MODIFY STATISTICS ");
                statistics(w, columns, types);
            }
            Self::DropStatistics { if_exists, columns } => {
                command(w, "DROP STATISTICS", *if_exists);
                w.list(columns);
            }
            Self::ClearStatistics {
                if_exists,
                columns,
                partition,
            } => {
                command(w, "CLEAR STATISTICS", *if_exists);
                columns_or_all(w, columns);
                in_partition(w, partition.as_ref());
            }
            Self::MaterializeStatistics {
                if_exists,
                columns,
                partition,
            } => {
                command(w, "MATERIALIZE STATISTICS", *if_exists);
                columns_or_all(w, columns);
                in_partition(w, partition.as_ref());
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
                ttl(w, items);
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
            Self::ModifyRefresh(refresh) => {
                w.push("MODIFY ");
                refresh.print(w);
            }
            Self::ModifySqlSecurity(security) => {
                w.push("MODIFY ");
                security.print(w);
            }
            Self::DropPart(part) => {
                w.push("DROP ");
                part.print(w);
            }
            Self::DropDetached(part) => {
                w.push("DROP DETACHED ");
                part.print(w);
            }
            Self::DetachPart(part) => {
                w.push("DETACH ");
                part.print(w);
            }
            Self::AttachPart { part, from } => {
                w.push("ATTACH ");
                part.print(w);
                string_after(w, " FROM ", from.as_ref());
            }
            Self::AttachPartitionFrom { partition, from } => {
                w.push("ATTACH PARTITION ");
                partition.print(w);
                w.push(" FROM ");
                from.print(w);
            }
            Self::ReplacePartition { partition, from } => {
                w.push("REPLACE PARTITION ");
                partition.print(w);
                w.push(" FROM ");
                from.print(w);
            }
            Self::MovePart { part, to } => {
                w.push("MOVE ");
                part.print(w);
                to.print(w);
            }
            Self::FetchPart { part, from } => {
                w.push("FETCH ");
                part.print(w);
                string_after(w, " FROM ", Some(from));
            }
            Self::ForgetPartition(partition) => {
                w.push("FORGET PARTITION ");
                partition.print(w);
            }
            Self::Freeze { partition, name } => {
                w.push("FREEZE");
                frozen(w, partition.as_ref());
                string_after(w, " WITH NAME ", name.as_ref());
            }
            Self::Unfreeze { partition, name } => {
                w.push("UNFREEZE");
                frozen(w, partition.as_ref());
                string_after(w, " WITH NAME ", Some(name));
            }
            Self::UnlockSnapshot { name, from } => {
                string_after(w, "UNLOCK SNAPSHOT ", Some(name));
                if let Some(from) = from {
                    w.push(" FROM ");
                    from.print(w);
                }
            }
            Self::ApplyDeletedMask { partition } => {
                w.push("APPLY DELETED MASK");
                in_partition(w, partition.as_ref());
            }
            Self::ApplyPatches { partition } => {
                w.push("APPLY PATCHES");
                in_partition(w, partition.as_ref());
            }
            Self::RewriteParts { partition } => {
                w.push("REWRITE PARTS");
                in_partition(w, partition.as_ref());
            }
            Self::Execute { name, arguments } => {
                w.push("EXECUTE ");
                name.print(w);
                w.parenthesized_elements(arguments);
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
        ColumnProperty::Comment => "COMMENT",
        ColumnProperty::Codec => "CODEC",
        ColumnProperty::Ttl => "TTL",
        ColumnProperty::Settings => "SETTINGS",
    }
}
