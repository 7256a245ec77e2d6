//! `CREATE DATABASE`.

use super::{Ident, Invocation, Setting};
use crate::source::Spanned;

/// `CREATE DATABASE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateDatabase {
    /// Whether `IF NOT EXISTS` is there.
    pub if_not_exists: bool,
    /// The name.
    pub name: Ident,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `ENGINE = …`
    pub engine: Option<Spanned<Invocation>>,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<Setting>,
    /// `COMMENT '…'`
    pub comment: Option<Spanned<String>>,
}
