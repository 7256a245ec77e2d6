//! `UNDROP`.

use crate::source::Spanned;
use crate::syntax::ast::{Ident, ObjectName, OutputOptions};

/// `UNDROP TABLE t UUID '…'`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Undrop {
    /// The table.
    pub name: ObjectName,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `FORMAT …`, `SETTINGS …`
    pub output: Option<Box<OutputOptions>>,
}
