//! What is done to objects besides the statements of their own: ATTACH, DETACH, functions, named collections, DELETE and their like.

mod alter_database;
mod attach;
mod detach;
mod drop_named;
mod function;
mod index;
mod mutation;
mod named_collection;
mod resource;
mod truncate;
mod undrop;
mod workload;

pub use alter_database::{AlterDatabase, AlterDatabaseCommand};
pub use attach::{Attach, AttachReplicated};
pub use detach::Detach;
pub use drop_named::{DropNamed, NamedKind};
pub use function::{
    CreateFunction, FunctionArgument, FunctionArguments, FunctionBody, WasmFunction, WasmModule,
};
pub use index::{CreateIndex, DropIndex};
pub use mutation::{DeleteRows, UpdateRows};
pub use named_collection::{AlterNamedCollection, CollectionItem, CreateNamedCollection};
pub use resource::{CreateResource, ResourceOperation};
pub use truncate::{TablePattern, Truncate, TruncateTables};
pub use undrop::Undrop;
pub use workload::{CreateWorkload, WorkloadSetting};

use super::{DropKind, Ident, Statement};

/// A statement of this kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ObjectStatement {
    /// `ATTACH …`
    Attach(Attach),
    /// `ATTACH TABLE … AS REPLICATED`
    AttachReplicated(AttachReplicated),
    /// `DETACH …`
    Detach(Detach),
    /// `TRUNCATE …` of one table or database
    Truncate(Truncate),
    /// `TRUNCATE ALL TABLES FROM …`
    TruncateTables(TruncateTables),
    /// `UNDROP TABLE`
    Undrop(Undrop),
    /// `CREATE FUNCTION`
    CreateFunction(CreateFunction),
    /// `CREATE NAMED COLLECTION`
    CreateNamedCollection(CreateNamedCollection),
    /// `ALTER NAMED COLLECTION`
    AlterNamedCollection(AlterNamedCollection),
    /// `CREATE INDEX`
    CreateIndex(CreateIndex),
    /// `DROP INDEX`
    DropIndex(DropIndex),
    /// `CREATE WORKLOAD`
    CreateWorkload(CreateWorkload),
    /// `CREATE RESOURCE`
    CreateResource(CreateResource),
    /// `DROP FUNCTION`, `DROP NAMED COLLECTION`, `DROP WORKLOAD`, `DROP RESOURCE`
    DropNamed(DropNamed),
    /// `ALTER DATABASE`
    AlterDatabase(AlterDatabase),
    /// `DELETE FROM`
    Delete(DeleteRows),
    /// `UPDATE`
    Update(UpdateRows),
}

impl ObjectStatement {
    /// What kind of statement it is, as it is written: `DETACH`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::AttachReplicated(_) => "ATTACH TABLE",
            Self::Attach(node) => match *node.definition {
                Statement::CreateTable(_) => "ATTACH TABLE",
                Statement::CreateDictionary(_) => "ATTACH DICTIONARY",
                Statement::CreateDatabase(_) => "ATTACH DATABASE",
                Statement::CreateView(_) => "ATTACH VIEW",
                Statement::CreateMaterializedView(_) => "ATTACH MATERIALIZED VIEW",
                _ => "ATTACH",
            },
            Self::Detach(node) => match node.kind {
                DropKind::Table => "DETACH TABLE",
                DropKind::View => "DETACH VIEW",
                DropKind::Dictionary => "DETACH DICTIONARY",
                DropKind::Database => "DETACH DATABASE",
            },
            Self::Truncate(_) | Self::TruncateTables(_) => "TRUNCATE",
            Self::Undrop(_) => "UNDROP",
            Self::CreateFunction(_) => "CREATE FUNCTION",
            Self::CreateNamedCollection(_) => "CREATE NAMED COLLECTION",
            Self::AlterNamedCollection(_) => "ALTER NAMED COLLECTION",
            Self::CreateIndex(_) => "CREATE INDEX",
            Self::DropIndex(_) => "DROP INDEX",
            Self::CreateWorkload(_) => "CREATE WORKLOAD",
            Self::CreateResource(_) => "CREATE RESOURCE",
            Self::DropNamed(node) => match node.kind {
                NamedKind::Function => "DROP FUNCTION",
                NamedKind::Collection => "DROP NAMED COLLECTION",
                NamedKind::Workload => "DROP WORKLOAD",
                NamedKind::Resource => "DROP RESOURCE",
            },
            Self::AlterDatabase(_) => "ALTER DATABASE",
            Self::Delete(_) => "DELETE",
            Self::Update(_) => "UPDATE",
        }
    }

    /// The cluster of `ON CLUSTER`.
    pub const fn on_cluster(&self) -> Option<&Ident> {
        match self {
            Self::Attach(node) => node.definition.on_cluster(),
            Self::AttachReplicated(node) => node.on_cluster.as_ref(),
            Self::Detach(node) => node.on_cluster.as_ref(),
            Self::Truncate(node) => node.on_cluster.as_ref(),
            Self::TruncateTables(node) => node.on_cluster.as_ref(),
            Self::Undrop(node) => node.on_cluster.as_ref(),
            Self::CreateFunction(node) => node.on_cluster.as_ref(),
            Self::CreateNamedCollection(node) => node.on_cluster.as_ref(),
            Self::AlterNamedCollection(node) => node.on_cluster.as_ref(),
            Self::CreateIndex(node) => node.on_cluster.as_ref(),
            Self::DropIndex(node) => node.on_cluster.as_ref(),
            Self::CreateWorkload(node) => node.on_cluster.as_ref(),
            Self::CreateResource(node) => node.on_cluster.as_ref(),
            Self::DropNamed(node) => node.on_cluster.as_ref(),
            Self::AlterDatabase(node) => node.on_cluster.as_ref(),
            Self::Delete(node) => node.on_cluster.as_ref(),
            Self::Update(node) => node.on_cluster.as_ref(),
        }
    }
}
