//! Statements.

use super::access::AccessStatement;
use super::admin::AdminStatement;
use super::object::ObjectStatement;
use super::{
    AlterTable, Annotated, CreateDatabase, CreateDictionary, CreateMaterializedView, CreateTable,
    CreateView, DropObjects, Exchange, Ident, Insert, OriginSource, OutputOptions, Query, Rename,
};
use crate::source::Spanned;

/// A statement with the comments and directives before it; its span has no `;`.
pub type StatementItem = Annotated<Statement>;

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Statement {
    /// `CREATE DATABASE`
    CreateDatabase(Box<CreateDatabase>),
    /// `CREATE TABLE`
    CreateTable(Box<CreateTable>),
    /// `CREATE VIEW`
    CreateView(Box<CreateView>),
    /// `CREATE MATERIALIZED VIEW`
    CreateMaterializedView(Box<CreateMaterializedView>),
    /// `CREATE DICTIONARY`
    CreateDictionary(Box<CreateDictionary>),
    /// `ALTER TABLE`
    AlterTable(AlterTable),
    /// `DROP …`
    Drop(DropObjects),
    /// `RENAME …`
    Rename(Rename),
    /// `EXCHANGE …`
    Exchange(Exchange),
    /// `INSERT …`
    Insert(Box<Insert>),
    /// `SELECT …`
    Select(Query),
    /// `CREATE USER`, `GRANT` and their like
    Access(Box<AccessStatement>),
    /// `SHOW`, `SYSTEM`, `SET` and their like
    Admin(Box<AdminStatement>),
    /// `ATTACH`, `DETACH`, `CREATE FUNCTION`, `DELETE` and their like
    Object(Box<ObjectStatement>),
    /// `DROP TABLE … FORMAT Null`, `CREATE TABLE … COMMENT '…' SETTINGS a = 1`
    WithOutput(Box<WithOutput>),
}

/// A statement that defines something, with what ClickHouse takes after any statement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WithOutput {
    /// The statement: CREATE, ALTER, DROP, RENAME or EXCHANGE.
    pub statement: Statement,
    /// What stands after it.
    pub output: OutputOptions,
}

impl Statement {
    /// What kind of statement it is, as it is written: `CREATE TABLE`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::CreateDatabase(_) => "CREATE DATABASE",
            Self::CreateTable(_) => "CREATE TABLE",
            Self::CreateView(_) => "CREATE VIEW",
            Self::CreateMaterializedView(_) => "CREATE MATERIALIZED VIEW",
            Self::CreateDictionary(_) => "CREATE DICTIONARY",
            Self::AlterTable(_) => "ALTER TABLE",
            Self::Drop(node) => node.kind.statement(),
            Self::Rename(_) => "RENAME",
            Self::Exchange(_) => "EXCHANGE",
            Self::Insert(_) => "INSERT",
            Self::Select(_) => "SELECT",
            Self::Access(node) => node.kind(),
            Self::Admin(node) => node.kind(),
            Self::Object(node) => node.kind(),
            Self::WithOutput(node) => node.statement.kind(),
        }
    }

    /// The cluster of `ON CLUSTER`, for statements that have one.
    pub const fn on_cluster(&self) -> Option<&Ident> {
        match self {
            Self::CreateDatabase(node) => node.on_cluster.as_ref(),
            Self::CreateTable(node) => node.on_cluster.as_ref(),
            Self::CreateView(node) => node.on_cluster.as_ref(),
            Self::CreateMaterializedView(node) => node.on_cluster.as_ref(),
            Self::CreateDictionary(node) => node.on_cluster.as_ref(),
            Self::AlterTable(node) => node.on_cluster.as_ref(),
            Self::Drop(node) => node.on_cluster.as_ref(),
            Self::Rename(node) => node.on_cluster.as_ref(),
            Self::Exchange(node) => node.on_cluster.as_ref(),
            Self::Access(node) => node.on_cluster(),
            Self::Admin(node) => node.on_cluster(),
            Self::Object(node) => node.on_cluster(),
            Self::WithOutput(node) => node.statement.on_cluster(),
            Self::Insert(_) | Self::Select(_) => None,
        }
    }

    /// The query a CREATE ends with.
    pub(crate) fn last_query_mut(&mut self) -> Option<&mut Spanned<Query>> {
        match self {
            Self::CreateTable(node) => match &mut node.origin.as_mut()?.source {
                OriginSource::Query(query) => Some(query),
                OriginSource::Table(_) | OriginSource::Function(_) => None,
            },
            Self::CreateView(node) => Some(&mut node.query),
            Self::CreateMaterializedView(node) => Some(&mut node.query),
            _ => None,
        }
    }
}
