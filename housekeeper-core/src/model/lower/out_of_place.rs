//! Statements that are right and have no place in a schema file, and where to put them.

use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::access::AccessStatement;
use crate::syntax::ast::admin::AdminStatement;
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{Statement, StatementItem};

const CHANGE_TABLE: &str =
    "to change the table, change its CREATE statement: Housekeeper works out the ALTER";
const CHANGE_DATA: &str =
    "to change data, write the statement into a migration, a file in the folder of migrations";
const RENAME: &str =
    "rename it in its CREATE statement, and write `-- housekeeper:renamed-from OLD` before that";
const DROP: &str =
    "to remove the object, delete its CREATE statement: Housekeeper works out the DROP";
const ACCESS: &str = "change its CREATE statement, or leave that out";
const CLIENT: &str = "run it with a client: it defines nothing";
const QUERY: &str = "write a query that the application runs into a file in the folder of queries";

/// The error about a statement that is no definition.
pub(super) fn out_of_place(item: &StatementItem) -> Option<Diagnostic> {
    let help = help(&item.node);
    if help.is_empty() {
        return None;
    }
    let kind = item.node.kind();
    let message = match &item.node {
        // The statement itself would be at home here.
        Statement::WithOutput(_) => {
            format!("not supported yet: settings or a format of {kind} itself")
        }
        _ => format!("{kind} has no place in a schema file, which says what there is"),
    };
    let code = match &item.node {
        Statement::WithOutput(_) => Code::UnsupportedClause,
        _ => Code::MisplacedStatement,
    };
    let mut diagnostic = Diagnostic::error(code, message).at(item.span, "");
    for text in help {
        diagnostic = diagnostic.help(*text);
    }
    Some(diagnostic)
}

/// What to do instead; nothing for what is a definition.
const fn help(statement: &Statement) -> &'static [&'static str] {
    match statement {
        Statement::CreateDatabase(_)
        | Statement::CreateTable(_)
        | Statement::CreateView(_)
        | Statement::CreateMaterializedView(_)
        | Statement::CreateDictionary(_) => &[],
        Statement::AlterTable(_) => &[CHANGE_TABLE, CHANGE_DATA],
        Statement::Drop(_) => &[DROP],
        Statement::Rename(_) | Statement::Exchange(_) => &[RENAME],
        Statement::Insert(_) => &[CHANGE_DATA],
        Statement::WithOutput(_) => &[
            "leave out INTO OUTFILE, FORMAT and SETTINGS at its end: the settings of a table stand before its COMMENT",
        ],
        Statement::Select(_) => &[QUERY],
        Statement::Access(node) => access(node),
        Statement::Admin(node) => admin(node),
        Statement::Object(node) => object(node),
    }
}

const fn access(statement: &AccessStatement) -> &'static [&'static str] {
    match statement {
        AccessStatement::User(_)
        | AccessStatement::Role(_)
        | AccessStatement::RowPolicy(_)
        | AccessStatement::MaskingPolicy(_)
        | AccessStatement::Quota(_)
        | AccessStatement::SettingsProfile(_)
        | AccessStatement::Token(_)
        | AccessStatement::Drop(_)
        | AccessStatement::Move(_) => &[ACCESS],
        AccessStatement::Grant(_) => &[],
        AccessStatement::CheckGrant(_)
        | AccessStatement::SetRole(_)
        | AccessStatement::Show(_)
        | AccessStatement::ExecuteAs(_) => &[CLIENT],
    }
}

const fn admin(statement: &AdminStatement) -> &'static [&'static str] {
    match statement {
        AdminStatement::Use(_) => &["write the name of the database"],
        AdminStatement::Set(_) => &[
            "a setting of a table stands in its SETTINGS clause; one of a session is given by the \
             client",
        ],
        AdminStatement::Parallel(_) => &["write each of the statements on its own, with a `;`"],
        AdminStatement::Transaction(_) => &["leave it out: a schema file is not run"],
        AdminStatement::Optimize(_) => &[CHANGE_DATA],
        AdminStatement::Backup(_)
        | AdminStatement::Check(_)
        | AdminStatement::Copy(_)
        | AdminStatement::Describe(_)
        | AdminStatement::Exists(_)
        | AdminStatement::Explain(_)
        | AdminStatement::Kill(_)
        | AdminStatement::Show(_)
        | AdminStatement::Snapshot(_)
        | AdminStatement::System(_) => &[CLIENT],
    }
}

const fn object(statement: &ObjectStatement) -> &'static [&'static str] {
    match statement {
        ObjectStatement::Truncate(_)
        | ObjectStatement::TruncateTables(_)
        | ObjectStatement::Delete(_)
        | ObjectStatement::Update(_) => &[CHANGE_DATA],
        ObjectStatement::Attach(_) | ObjectStatement::AttachReplicated(_) => {
            &["to declare the object, write CREATE in place of ATTACH"]
        }
        ObjectStatement::Detach(_) | ObjectStatement::DropNamed(_) => &[DROP],
        ObjectStatement::Undrop(_) => &["to have the object again, write its CREATE statement"],
        ObjectStatement::CreateIndex(_) | ObjectStatement::DropIndex(_) => {
            &["declare the index in the CREATE statement of its table: `INDEX name expr TYPE type`"]
        }
        ObjectStatement::AlterDatabase(_) => {
            &["change the CREATE DATABASE statement: Housekeeper works out the rest"]
        }
        ObjectStatement::AlterNamedCollection(_) => &[ACCESS],
        ObjectStatement::CreateFunction(_)
        | ObjectStatement::CreateNamedCollection(_)
        | ObjectStatement::CreateWorkload(_)
        | ObjectStatement::CreateResource(_) => &[],
    }
}
