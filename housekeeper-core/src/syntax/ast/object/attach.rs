//! `ATTACH`.

use crate::source::Spanned;
use crate::syntax::ast::{Ident, ObjectName, OutputOptions, Query, Storage, TableElements};

/// `ATTACH TABLE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AttachTable {
    /// Whether `TEMPORARY` is there.
    pub temporary: bool,
    /// Whether `IF NOT EXISTS` is there.
    pub if_not_exists: bool,
    /// The name.
    pub name: ObjectName,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// `FROM 'path'`: where its data is
    pub from: Option<Spanned<String>>,
    /// `AS REPLICATED`, or `AS NOT REPLICATED` when false
    pub replicated: Option<bool>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// What the table is; the server knows it without.
    pub definition: Option<Box<AttachedDefinition>>,
    /// `FORMAT …`, `SETTINGS …`
    pub output: Option<Box<OutputOptions>>,
}

/// What stands in an `ATTACH TABLE` as it would in the `CREATE TABLE`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AttachedDefinition {
    /// What stands in parentheses.
    pub elements: Option<TableElements>,
    /// From ENGINE to SETTINGS.
    pub storage: Storage,
    /// Whether it is `EMPTY AS SELECT`.
    pub empty: bool,
    /// `AS SELECT …`
    pub query: Option<Spanned<Query>>,
    /// `COMMENT '…'`
    pub comment: Option<Spanned<String>>,
}

/// `ATTACH DICTIONARY`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AttachDictionary {
    /// Whether `IF NOT EXISTS` is there.
    pub if_not_exists: bool,
    /// The name.
    pub name: ObjectName,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `COMMENT '…'`
    pub comment: Option<Spanned<String>>,
    /// `FORMAT …`, `SETTINGS …`
    pub output: Option<Box<OutputOptions>>,
}
