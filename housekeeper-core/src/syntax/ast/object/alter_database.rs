//! `ALTER DATABASE`.

use crate::source::Spanned;
use crate::syntax::ast::{Ident, ObjectName, OutputOptions, Setting};

/// `ALTER DATABASE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AlterDatabase {
    /// The database, as a name without a database.
    pub name: ObjectName,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// What is done, in order. At least one.
    pub commands: Vec<AlterDatabaseCommand>,
    /// `FORMAT …`, `SETTINGS …`
    pub output: Option<Box<OutputOptions>>,
}

/// One change to a database.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AlterDatabaseCommand {
    /// `MODIFY SETTING a = 1, b = 2`
    ModifySetting(Vec<Setting>),
    /// `MODIFY COMMENT '…'`
    ModifyComment(Spanned<String>),
}
