//! `OPTIMIZE`.

use super::super::{Expr, Ident, ObjectName, OutputOptions, Partition};
use crate::source::Spanned;

/// `OPTIMIZE TABLE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Optimize {
    /// The table.
    pub table: ObjectName,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `PARTITION …`
    pub partition: Option<Partition>,
    /// `DRY RUN PARTS 'a', 'b'`; empty without it.
    pub dry_run_parts: Vec<Spanned<String>>,
    /// `FINAL`, `FORCE`
    pub is_final: bool,
    /// `DEDUPLICATE`
    pub deduplicate: Option<Deduplicate>,
    /// `CLEANUP`
    pub cleanup: bool,
    /// `MANIFEST`
    pub manifest: bool,
    /// What stands after it.
    pub output: Option<Box<OutputOptions>>,
}

/// By what an OPTIMIZE tells rows apart.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Deduplicate {
    /// `DEDUPLICATE`
    AllColumns,
    /// `DEDUPLICATE … BY a, * EXCEPT b`: names, `*` and `COLUMNS`, with nothing but EXCEPT to them
    By(Vec<Expr>),
}
