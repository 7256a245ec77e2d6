//! Changes to statements.

use crate::diagnostic::Diagnostic;
use crate::diff::{Change, TableDiff};
use crate::model::{Database, MaterializedView, Object, ObjectKind, ObjectName, Schema};
use crate::source::Spanned;
use crate::syntax::ast::object::{AlterDatabase, AlterDatabaseCommand, ObjectStatement};
use crate::syntax::ast::{
    self, AlterCommand, AlterTable, CreateMode, DropKind, DropObjects, Rename, RenameKind,
    RenamePair, Statement,
};

use super::alter::{Alterations, alterations};
use super::raise::{ident, object_name, raise_database, raise_object};
use super::rebuild::rebuild;
use super::server;

/// A statement and what it is about, which decides its place in the order.
#[derive(Debug)]
pub(super) struct Action {
    pub(super) statement: Statement,
    pub(super) subject: Subject,
}

/// What an action does to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    CreateDatabase(String),
    ChangeDatabase(String),
    DropDatabase(String),
    Create(ObjectName),
    Drop(ObjectName),
    Rename {
        from: ObjectName,
        to: ObjectName,
    },
    /// Adds to an object or changes it, so that what reads it can be changed after.
    Change(ObjectName),
    /// Takes from an object what nothing reads any more.
    Shrink(ObjectName),
    /// Makes something of the server, before all objects that may need it; in the order of the numbers.
    First(u8),
    /// Takes something from the server, after all objects that may have needed it.
    Last(u8),
}

/// The statements of a change, in order.
pub(super) fn actions(
    change: &Change<'_>,
    previous: &Schema,
) -> Result<Vec<Action>, Box<Diagnostic>> {
    Ok(match change {
        Change::CreateDatabase(database) => vec![Action {
            statement: raise_database(database),
            subject: Subject::CreateDatabase(database.name.clone()),
        }],
        Change::CommentDatabase(database) => vec![comment_database(database)],
        Change::DropDatabase(database) => vec![drop_database(database)],
        Change::Create(object) => vec![Action {
            statement: raise_object(object, CreateMode::Create),
            subject: Subject::Create(object.name().clone()),
        }],
        Change::Drop(object) => vec![drop_object(object)],
        Change::CreateServer { .. }
        | Change::AlterServer { .. }
        | Change::DropServer { .. }
        | Change::Rights { .. } => server::actions(change),
        Change::Rename { previous, next } => vec![rename(previous, next)],
        Change::AlterTable(diff) => alter_table(diff, previous)?,
        Change::ReplaceTable(table) => vec![replace(&Object::Table((*table).clone()))],
        Change::ReplaceView(view) | Change::RefreshView(view) => {
            vec![replace(&Object::View((*view).clone()))]
        }
        Change::ReplaceMaterializedView(view) => {
            vec![replace(&Object::MaterializedView((*view).clone()))]
        }
        Change::ReplaceDictionary(dictionary) => {
            vec![replace(&Object::Dictionary((*dictionary).clone()))]
        }
        Change::ModifyQuery(view) | Change::RefreshMaterializedView(view) => {
            let query = Spanned::synthetic(view.query.clone());
            let command = AlterCommand::ModifyQuery(Box::new(query));
            vec![Action {
                statement: alter(&view.name, vec![command]),
                subject: Subject::Change(view.name.clone()),
            }]
        }
        Change::ModifyRefresh(view) => {
            let refresh = view.refresh.as_deref().cloned();
            let commands = refresh
                .map(|refresh| AlterCommand::ModifyRefresh(Box::new(Spanned::synthetic(refresh))));
            vec![change_view(view, commands.into_iter().collect())]
        }
        Change::ModifySecurity(view) => {
            let security = view.security.clone().map(Spanned::synthetic);
            let commands = security.map(AlterCommand::ModifySqlSecurity);
            vec![change_view(view, commands.into_iter().collect())]
        }
        Change::ModifyComment { name, comment } => {
            let command = AlterCommand::ModifyComment(Spanned::synthetic((*comment).to_owned()));
            vec![Action {
                statement: alter(name, vec![command]),
                subject: Subject::Change((*name).clone()),
            }]
        }
    })
}

fn change_view(view: &MaterializedView, commands: Vec<AlterCommand>) -> Action {
    Action {
        statement: alter(&view.name, commands),
        subject: Subject::Change(view.name.clone()),
    }
}

fn comment_database(database: &Database) -> Action {
    let comment = database.comment.clone().unwrap_or_default();
    let statement = ObjectStatement::AlterDatabase(AlterDatabase {
        name: ast::ObjectName::new(None, ident(&database.name)),
        on_cluster: None,
        commands: vec![AlterDatabaseCommand::ModifyComment(Spanned::synthetic(
            comment,
        ))],
        output: None,
    });
    Action {
        statement: Statement::Object(Box::new(statement)),
        subject: Subject::ChangeDatabase(database.name.clone()),
    }
}

fn replace(object: &Object) -> Action {
    Action {
        statement: raise_object(object, CreateMode::OrReplace),
        subject: Subject::Change(object.name().clone()),
    }
}

fn drop_database(database: &Database) -> Action {
    let name = ast::ObjectName::new(None, ident(&database.name));
    Action {
        statement: Statement::Drop(drop(DropKind::Database, name)),
        subject: Subject::DropDatabase(database.name.clone()),
    }
}

fn drop_object(object: &Object) -> Action {
    let kind = match object.kind() {
        ObjectKind::Table => DropKind::Table,
        ObjectKind::View | ObjectKind::MaterializedView => DropKind::View,
        ObjectKind::Dictionary => DropKind::Dictionary,
    };
    Action {
        statement: Statement::Drop(drop(kind, object_name(object.name()))),
        subject: Subject::Drop(object.name().clone()),
    }
}

fn drop(kind: DropKind, name: ast::ObjectName) -> DropObjects {
    DropObjects {
        kind,
        temporary: false,
        if_exists: false,
        if_empty: false,
        names: vec![name],
        on_cluster: None,
        sync: false,
    }
}

fn rename(previous: &Object, next: &Object) -> Action {
    let kind = match next.kind() {
        ObjectKind::Table | ObjectKind::View | ObjectKind::MaterializedView => RenameKind::Table,
        ObjectKind::Dictionary => RenameKind::Dictionary,
    };
    let (from, to) = (previous.name(), next.name());
    Action {
        statement: Statement::Rename(Rename {
            kind,
            pairs: vec![RenamePair {
                if_exists: false,
                from: object_name(from),
                to: object_name(to),
            }],
            on_cluster: None,
        }),
        subject: Subject::Rename {
            from: from.clone(),
            to: to.clone(),
        },
    }
}

fn alter_table(diff: &TableDiff<'_>, previous: &Schema) -> Result<Vec<Action>, Box<Diagnostic>> {
    // Renamings of the table itself come before: all its statements use the new name.
    let name = &diff.next.name;
    let Alterations { changes, drops } = alterations(diff);
    let action = |commands, subject| Action {
        statement: alter(name, commands),
        subject,
    };
    let changes = changes
        .into_iter()
        .map(|commands| action(commands, Subject::Change(name.clone())));
    let drops = drops
        .into_iter()
        .map(|commands| action(commands, Subject::Shrink(name.clone())));
    let mut all: Vec<Action> = changes.collect();
    if !diff.rebuild.is_empty() {
        let statements = rebuild(diff, previous)?.into_iter();
        all.extend(statements.map(|statement| Action {
            statement,
            subject: Subject::Change(name.clone()),
        }));
    }
    all.extend(drops);
    Ok(all)
}

fn alter(name: &ObjectName, commands: Vec<AlterCommand>) -> Statement {
    Statement::AlterTable(AlterTable {
        name: object_name(name),
        on_cluster: None,
        commands: commands.into_iter().map(Spanned::synthetic).collect(),
        settings: Vec::new(),
    })
}
