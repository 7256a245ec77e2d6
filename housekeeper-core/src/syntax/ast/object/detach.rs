//! `DETACH`.

use crate::syntax::ast::{DropKind, Ident, ObjectName, OutputOptions};

/// `DETACH TABLE t PERMANENTLY SYNC`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a word of the statement"
)]
pub struct Detach {
    /// Whether `TEMPORARY` is there.
    pub temporary: bool,
    /// What kind of object.
    pub kind: DropKind,
    /// Whether an object that is not there is no error.
    pub if_exists: bool,
    /// Whether `IF EMPTY` is there.
    pub if_empty: bool,
    /// The object; a database is a name without a database.
    pub name: ObjectName,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// Whether it stays detached when the server starts again (`PERMANENTLY`).
    pub permanently: bool,
    /// Whether the statement waits (`SYNC`).
    pub sync: bool,
    /// `FORMAT …`, `SETTINGS …`
    pub output: Option<Box<OutputOptions>>,
}
