//! What the CREATE statements share.

/// What happens when the object is already there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum CreateMode {
    /// `CREATE`: an error.
    #[default]
    Create,
    /// `CREATE … IF NOT EXISTS`: nothing, whatever its definition.
    IfNotExists,
    /// `CREATE OR REPLACE`: it is replaced, with its data.
    OrReplace,
    /// `REPLACE`: it is replaced, with its data, and must be there.
    Replace,
}
