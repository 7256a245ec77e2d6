//! `ATTACH`.

use crate::source::Spanned;
use crate::syntax::ast::{Ident, ObjectName, OutputOptions, Statement};

/// `ATTACH TABLE`, `ATTACH DATABASE`, `ATTACH VIEW` and their like
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Attach {
    /// The statement with CREATE in place of ATTACH. Of a table or a dictionary it may be the name
    /// alone: the server knows the rest.
    pub definition: Box<Statement>,
    /// `FROM 'path'` of a table: where its data is
    pub from: Option<Spanned<String>>,
    /// `FORMAT …`, `SETTINGS …`
    pub output: Option<Box<OutputOptions>>,
}

/// `ATTACH TABLE t AS REPLICATED`, `ATTACH TABLE t AS NOT REPLICATED`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AttachReplicated {
    /// Whether `TEMPORARY` is there.
    pub temporary: bool,
    /// Whether `IF NOT EXISTS` is there.
    pub if_not_exists: bool,
    /// The table.
    pub name: ObjectName,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// Whether it becomes replicated, or stops to be.
    pub replicated: bool,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `FORMAT …`, `SETTINGS …`
    pub output: Option<Box<OutputOptions>>,
}
