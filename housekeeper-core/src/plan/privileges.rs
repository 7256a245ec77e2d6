//! The privileges without which a statement fails, in the words of GRANT.
//!
//! Those of a CREATE follow from its kind and are known to `apply`. What a statement reads may be granted in many ways, so
//! nothing is said of it.

use crate::model::{Object, ObjectKind, Schema};
use crate::syntax::Print as _;
use crate::syntax::ast::access::{AccessStatement, Granted};
use crate::syntax::ast::{
    AlterCommand, DropKind, ExprKind, InsertTarget, ObjectName, RenameKind, Statement,
};
use crate::syntax::quote_name;

use super::describe::object_of;

/// What whoever runs this statement on this schema needs for certain. Asked of ClickHouse 26.7, which names what is missing.
pub(super) fn privileges(statement: &Statement, before: &Schema) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut add = |privilege: &str, name: &ObjectName| {
        let text = format!("{privilege} ON {}", name.to_sql());
        // Names without a database are of one that this does not know.
        if name.database.is_some() && !all.contains(&text) {
            all.push(text);
        }
    };
    match statement {
        Statement::AlterTable(node) => {
            for command in &node.commands {
                if let Some(privilege) = of_command(&command.node) {
                    add(&privilege, &node.name);
                }
            }
        }
        Statement::Drop(node) if !node.temporary && node.kind != DropKind::Database => {
            for name in &node.names {
                let object = object_of(name, before);
                let privilege = match object.map(Object::kind) {
                    Some(ObjectKind::Table) => "DROP TABLE",
                    Some(ObjectKind::View | ObjectKind::MaterializedView) => "DROP VIEW",
                    Some(ObjectKind::Dictionary) => "DROP DICTIONARY",
                    None => continue,
                };
                add(privilege, name);
            }
        }
        Statement::Rename(node) if node.kind == RenameKind::Table => {
            for pair in node
                .pairs
                .iter()
                .filter(|pair| is_table(&pair.from, before))
            {
                add("SELECT, DROP TABLE", &pair.from);
                add("CREATE TABLE, INSERT", &pair.to);
            }
        }
        Statement::Exchange(node) if node.kind == RenameKind::Table => {
            for name in node.pairs.iter().flat_map(|pair| [&pair.from, &pair.to]) {
                if is_table(name, before) {
                    add("SELECT, DROP TABLE, CREATE TABLE, INSERT", name);
                }
            }
        }
        Statement::Insert(node) => {
            let names: Vec<_> = node
                .columns
                .iter()
                .map(|column| match &column.node {
                    ExprKind::Path(path) => match path.as_slice() {
                        [name] => Some(quote_name(&name.node)),
                        _ => None,
                    },
                    _ => None,
                })
                .collect();
            // Without a list of columns, those count that the table has then.
            let columns = names.into_iter().collect::<Option<Vec<_>>>();
            if let (InsertTarget::Table(name), Some(columns)) = (&node.target, columns)
                && !columns.is_empty()
            {
                add(&format!("INSERT({})", columns.join(", ")), name);
            }
        }
        // Who may do something may not give it to others by that. Roles are given by another right.
        Statement::Access(node) => {
            if let AccessStatement::Grant(node) = &**node
                && matches!(node.what, Granted::Privileges(_))
                && !node.is_revoke
            {
                all.push("GRANT OPTION".to_owned());
            }
        }
        _ => {}
    }
    all
}

fn is_table(name: &ObjectName, before: &Schema) -> bool {
    object_of(name, before).is_some_and(|object| object.kind() == ObjectKind::Table)
}

/// What a command of an ALTER needs; `None` where that is not known.
fn of_command(command: &AlterCommand) -> Option<String> {
    let column = |privilege: &str, name: &str| Some(format!("{privilege}({})", quote_name(name)));
    let privilege = match command {
        AlterCommand::AddColumn { column: added, .. } => {
            return column("ALTER ADD COLUMN", &added.node.name.node);
        }
        AlterCommand::DropColumn { column: name, .. } => {
            return column("ALTER DROP COLUMN", name.as_str());
        }
        AlterCommand::ModifyColumn {
            column: modified, ..
        } => return column("ALTER MODIFY COLUMN", &modified.node.name.node),
        AlterCommand::RemoveColumnProperty { column: name, .. } => {
            return column("ALTER MODIFY COLUMN", name.as_str());
        }
        AlterCommand::RenameColumn { from, .. } => {
            return column("ALTER RENAME COLUMN", from.as_str());
        }
        AlterCommand::CommentColumn { column: name, .. } => {
            return column("ALTER COMMENT COLUMN", name.as_str());
        }
        AlterCommand::ClearColumn { column: name, .. } => {
            return column("ALTER CLEAR COLUMN", name.as_str());
        }
        AlterCommand::MaterializeColumn { .. } => "ALTER MATERIALIZE COLUMN",
        AlterCommand::AddIndex { .. } => "ALTER ADD INDEX",
        AlterCommand::DropIndex { .. } => "ALTER DROP INDEX",
        AlterCommand::ClearIndex { .. } => "ALTER CLEAR INDEX",
        AlterCommand::MaterializeIndex { .. } => "ALTER MATERIALIZE INDEX",
        AlterCommand::AddProjection { .. } => "ALTER ADD PROJECTION",
        AlterCommand::DropProjection { .. } => "ALTER DROP PROJECTION",
        AlterCommand::ClearProjection { .. } => "ALTER CLEAR PROJECTION",
        AlterCommand::MaterializeProjection { .. } => "ALTER MATERIALIZE PROJECTION",
        AlterCommand::AddConstraint { .. } => "ALTER ADD CONSTRAINT",
        AlterCommand::DropConstraint { .. } => "ALTER DROP CONSTRAINT",
        AlterCommand::AddStatistics { .. } => "ALTER ADD STATISTICS",
        AlterCommand::ModifyStatistics { .. } => "ALTER MODIFY STATISTICS",
        AlterCommand::DropStatistics { .. } => "ALTER DROP STATISTICS",
        AlterCommand::MaterializeStatistics { .. } => "ALTER MATERIALIZE STATISTICS",
        AlterCommand::ModifyOrderBy(_) => "ALTER ORDER BY",
        AlterCommand::ModifySampleBy(_) | AlterCommand::RemoveSampleBy => "ALTER SAMPLE BY",
        AlterCommand::ModifyTtl(_) | AlterCommand::RemoveTtl => "ALTER TTL",
        AlterCommand::MaterializeTtl { .. } => "ALTER MATERIALIZE TTL",
        AlterCommand::ModifySetting(_) | AlterCommand::ResetSetting(_) => "ALTER SETTINGS",
        AlterCommand::ModifyComment(_) => "ALTER MODIFY COMMENT",
        AlterCommand::ModifyQuery(_) => "ALTER VIEW MODIFY QUERY",
        AlterCommand::ModifySqlSecurity(_) => "ALTER VIEW MODIFY SQL SECURITY",
        AlterCommand::DropPart(_) | AlterCommand::DetachPart(_) | AlterCommand::Delete { .. } => {
            "ALTER DELETE"
        }
        AlterCommand::Freeze { .. } => "ALTER FREEZE PARTITION",
        AlterCommand::Update { assignments, .. } => {
            let columns: Vec<_> = assignments
                .iter()
                .map(|assignment| quote_name(&assignment.column.node))
                .collect();
            return Some(format!("ALTER UPDATE({})", columns.join(", ")));
        }
        _ => return None,
    };
    Some(privilege.to_owned())
}
