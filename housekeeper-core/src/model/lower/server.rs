//! What belongs to the server and to none of its databases.

use indexmap::map::Entry;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, Grant, Schema, ServerKind, ServerName, ServerObject};
use crate::source::Span;
use crate::syntax::ast::access::{AccessStatement, Definition, PolicyTables};
use crate::syntax::ast::object::{FunctionBody, ObjectStatement};
use crate::syntax::ast::{ExprKind, Ident, Statement, StatementItem};

/// The objects of the server that a statement creates; none when it is another.
pub fn lower_server(
    item: &StatementItem,
    docs: &Docs,
    diagnostics: &mut Diagnostics,
) -> Vec<ServerObject> {
    let object = |kind: ServerKind, name: &str, span: Span, statement: Statement| ServerObject {
        name: ServerName {
            kind,
            name: name.to_owned(),
        },
        statement,
        docs: docs.clone(),
        span,
    };
    let one =
        |kind: ServerKind, name: &Ident| vec![object(kind, name, name.span, item.node.clone())];
    match &item.node {
        Statement::Object(node) => match &**node {
            ObjectStatement::CreateFunction(function) => {
                check_function(&function.name, &function.body, diagnostics);
                one(ServerKind::Function, &function.name)
            }
            ObjectStatement::CreateNamedCollection(collection) => {
                let names = collection.items.iter().map(|item| &item.setting.name);
                check_unique("key", names, diagnostics);
                one(ServerKind::NamedCollection, &collection.name)
            }
            ObjectStatement::CreateWorkload(node) => one(ServerKind::Workload, &node.name),
            ObjectStatement::CreateResource(node) => one(ServerKind::Resource, &node.name),
            _ => Vec::new(),
        },
        Statement::Access(node) if is_creation(node) => access(node)
            .into_iter()
            .map(|(kind, name, span, alone)| {
                object(kind, &name, span, Statement::Access(Box::new(alone)))
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Whether a statement defines something of the server: an object or a right.
pub(crate) fn is_of_server(statement: &Statement) -> bool {
    match statement {
        Statement::Object(node) => matches!(
            **node,
            ObjectStatement::CreateFunction(_)
                | ObjectStatement::CreateNamedCollection(_)
                | ObjectStatement::CreateWorkload(_)
                | ObjectStatement::CreateResource(_)
        ),
        Statement::Access(node) => is_creation(node) || matches!(**node, AccessStatement::Grant(_)),
        _ => false,
    }
}

/// `GRANT` and `REVOKE`.
pub(crate) fn lower_grant(item: &StatementItem) -> Option<Grant> {
    let Statement::Access(node) = &item.node else {
        return None;
    };
    let AccessStatement::Grant(statement) = &**node else {
        return None;
    };
    Some(Grant {
        statement: statement.clone(),
        span: item.span,
    })
}

/// Adds an object, or says that there is one of its name.
pub(super) fn declare(object: ServerObject, schema: &mut Schema, diagnostics: &mut Diagnostics) {
    match schema.server.entry(object.name.clone()) {
        Entry::Vacant(entry) => {
            entry.insert(object);
        }
        Entry::Occupied(entry) => diagnostics.push(
            Diagnostic::error(
                Code::DuplicateObject,
                format!(
                    "the {} `{}` is declared twice",
                    object.name.kind, object.name
                ),
            )
            .at(object.span, "")
            .see(entry.get().span, "first here"),
        ),
    }
}

fn is_creation(node: &AccessStatement) -> bool {
    let definition: Option<Definition> = match node {
        AccessStatement::User(node) => Some(node.definition),
        AccessStatement::Role(node) => Some(node.definition),
        AccessStatement::RowPolicy(node) => Some(node.definition),
        AccessStatement::MaskingPolicy(node) => Some(node.definition),
        AccessStatement::Quota(node) => Some(node.definition),
        AccessStatement::SettingsProfile(node) => Some(node.definition),
        _ => None,
    };
    definition.is_some_and(|definition| !definition.is_alter())
}

/// Each entity that a statement creates: its name, where it stands, and the statement for it alone.
fn access(node: &AccessStatement) -> Vec<(ServerKind, String, Span, AccessStatement)> {
    let mut all = Vec::new();
    match node {
        AccessStatement::User(node) => {
            for name in &node.names {
                let mut alone = node.clone();
                alone.names = vec![name.clone()];
                let text = match &name.host {
                    Some(host) => format!("{}@{}", name.name.node, host.node),
                    None => name.name.node.clone(),
                };
                let span = name.name.span;
                all.push((ServerKind::User, text, span, AccessStatement::User(alone)));
            }
        }
        AccessStatement::Role(node) => {
            for name in &node.names {
                let mut alone = node.clone();
                alone.names = vec![name.clone()];
                let alone = AccessStatement::Role(alone);
                all.push((ServerKind::Role, name.node.clone(), name.span, alone));
            }
        }
        AccessStatement::Quota(node) => {
            for name in &node.names {
                let mut alone = node.clone();
                alone.names = vec![name.clone()];
                let alone = AccessStatement::Quota(alone);
                all.push((ServerKind::Quota, name.node.clone(), name.span, alone));
            }
        }
        AccessStatement::SettingsProfile(node) => {
            for name in &node.names {
                let mut alone = node.clone();
                alone.names = vec![name.clone()];
                let alone = AccessStatement::SettingsProfile(alone);
                let kind = ServerKind::SettingsProfile;
                all.push((kind, name.node.clone(), name.span, alone));
            }
        }
        AccessStatement::RowPolicy(node) => {
            for name in &node.names {
                let mut alone = node.clone();
                alone.names = vec![name.clone()];
                let text = policy_name(&name.name, &name.table);
                let alone = AccessStatement::RowPolicy(alone);
                all.push((ServerKind::RowPolicy, text, name.name.span, alone));
            }
        }
        AccessStatement::MaskingPolicy(node) => {
            let text = policy_name(&node.name, &node.table);
            let alone = AccessStatement::MaskingPolicy(node.clone());
            all.push((ServerKind::MaskingPolicy, text, node.name.span, alone));
        }
        _ => {}
    }
    all
}

/// Each entity that a statement creates or alters, alone.
pub(crate) fn alone(statement: &Statement) -> Vec<ServerObject> {
    let Statement::Access(node) = statement else {
        return Vec::new();
    };
    access(node)
        .into_iter()
        .map(|(kind, name, span, alone)| ServerObject {
            name: ServerName { kind, name },
            statement: Statement::Access(Box::new(alone)),
            docs: Docs::default(),
            span,
        })
        .collect()
}

/// The name of a policy.
pub(crate) fn policy_name(name: &Ident, on: &PolicyTables) -> String {
    let part = |part: &Option<Ident>| {
        part.as_ref()
            .map_or_else(|| "*".to_owned(), |name| name.node.clone())
    };
    format!(
        "{} ON {}.{}",
        name.node,
        part(&on.database),
        part(&on.table)
    )
}

/// Code 36.
fn check_function(name: &Ident, body: &FunctionBody, diagnostics: &mut Diagnostics) {
    let FunctionBody::Expr(expr) = body else {
        return;
    };
    match &expr.node {
        ExprKind::Lambda { parameters, .. } => {
            check_unique("parameter", parameters.iter(), diagnostics);
        }
        _ => diagnostics.push(
            Diagnostic::error(
                Code::MalformedFunction,
                format!(
                    "the function `{}` is no `(parameters) -> expression`",
                    name.node
                ),
            )
            .at(expr.span, "")
            .help("a function without parameters is written `() -> …`"),
        ),
    }
}

/// Code 36.
fn check_unique<'a>(
    what: &str,
    names: impl Iterator<Item = &'a Ident>,
    diagnostics: &mut Diagnostics,
) {
    let mut seen: Vec<&Ident> = Vec::new();
    for name in names {
        match seen.iter().find(|earlier| earlier.node == name.node) {
            Some(first) => diagnostics.push(
                Diagnostic::error(
                    Code::DuplicateElement,
                    format!("the {what} `{}` is there twice", name.node),
                )
                .at(name.span, "")
                .see(first.span, "first here"),
            ),
            None => seen.push(name),
        }
    }
}
