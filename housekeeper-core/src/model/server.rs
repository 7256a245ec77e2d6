//! What belongs to the server and to none of its databases: functions, named collections, workloads, users and their
//! rights.

use std::fmt;

use crate::source::Span;
use crate::syntax::ast::access::{AccessStatement, DefinitionGuard, Grant as GrantStatement};
use crate::syntax::ast::object::{FunctionBody, ObjectStatement};
use crate::syntax::ast::{CreateMode, Expr, ExprKind, Statement};

use super::{Docs, Schema};

/// The kind and the name of such an object, which together are its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ServerName {
    /// The kind.
    pub kind: ServerKind,
    /// The name; that of a policy is `policy ON database.table`.
    pub name: String,
}

/// The kinds of objects of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ServerKind {
    /// `CREATE FUNCTION`
    Function,
    /// `CREATE NAMED COLLECTION`
    NamedCollection,
    /// `CREATE WORKLOAD`
    Workload,
    /// `CREATE RESOURCE`
    Resource,
    /// `CREATE USER`
    User,
    /// `CREATE ROLE`
    Role,
    /// `CREATE SETTINGS PROFILE`
    SettingsProfile,
    /// `CREATE QUOTA`
    Quota,
    /// `CREATE ROW POLICY`
    RowPolicy,
    /// `CREATE MASKING POLICY`
    MaskingPolicy,
}

/// An object of a server, as its statement defines it.
#[derive(Debug, Clone)]
pub struct ServerObject {
    /// Its kind and its name.
    pub name: ServerName,
    /// The statement that creates it, and nothing else: one that creates several is one for each here.
    pub statement: Statement,
    /// What stands before the statement.
    pub docs: Docs,
    /// Where its name stands.
    pub span: Span,
}

/// `GRANT` or `REVOKE`: they hold in their order.
#[derive(Debug, Clone)]
pub struct Grant {
    /// The statement.
    pub statement: GrantStatement,
    /// Where it stands.
    pub span: Span,
}

/// A function that is written in SQL: `CREATE FUNCTION f AS (a, b) -> a + b`.
#[derive(Debug, Clone)]
pub struct SqlFunction<'a> {
    /// The names of its parameters.
    pub parameters: Vec<&'a str>,
    /// What it computes.
    pub body: &'a Expr,
}

impl Schema {
    /// The SQL function of this name.
    pub fn sql_function(&self, name: &str) -> Option<SqlFunction<'_>> {
        self.function_object(name)?.sql_function()
    }

    /// The function of this name. Their names have a case.
    pub(crate) fn function_object(&self, name: &str) -> Option<&ServerObject> {
        self.server.get(&ServerName {
            kind: ServerKind::Function,
            name: name.to_owned(),
        })
    }
}

impl ServerObject {
    /// The statement that creates it where it is not there.
    pub fn definition(&self) -> Statement {
        let mut statement = self.statement.clone();
        match &mut statement {
            Statement::Object(node) => match &mut **node {
                ObjectStatement::CreateFunction(node) => node.mode = CreateMode::Create,
                ObjectStatement::CreateWorkload(node) => node.mode = CreateMode::Create,
                ObjectStatement::CreateResource(node) => node.mode = CreateMode::Create,
                ObjectStatement::CreateNamedCollection(node) => node.if_not_exists = false,
                _ => {}
            },
            Statement::Access(node) => {
                let definition = match &mut **node {
                    AccessStatement::User(node) => &mut node.definition,
                    AccessStatement::Role(node) => &mut node.definition,
                    AccessStatement::RowPolicy(node) => &mut node.definition,
                    AccessStatement::MaskingPolicy(node) => &mut node.definition,
                    AccessStatement::Quota(node) => &mut node.definition,
                    AccessStatement::SettingsProfile(node) => &mut node.definition,
                    _ => return statement,
                };
                definition.guard = DefinitionGuard::None;
            }
            _ => {}
        }
        statement
    }

    /// What it computes, when it is a function that is written in SQL.
    pub fn sql_function(&self) -> Option<SqlFunction<'_>> {
        let Statement::Object(node) = &self.statement else {
            return None;
        };
        let ObjectStatement::CreateFunction(node) = &**node else {
            return None;
        };
        let FunctionBody::Expr(expr) = &node.body else {
            return None;
        };
        let ExprKind::Lambda { parameters, body } = &expr.node else {
            return None;
        };
        Some(SqlFunction {
            parameters: parameters.iter().map(|name| name.as_str()).collect(),
            body,
        })
    }
}

impl fmt::Display for ServerName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl fmt::Display for ServerKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Function => "function",
            Self::NamedCollection => "named collection",
            Self::Workload => "workload",
            Self::Resource => "resource",
            Self::User => "user",
            Self::Role => "role",
            Self::SettingsProfile => "settings profile",
            Self::Quota => "quota",
            Self::RowPolicy => "row policy",
            Self::MaskingPolicy => "masking policy",
        })
    }
}
