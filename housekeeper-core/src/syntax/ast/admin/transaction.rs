//! Transactions.

/// A statement about the transaction of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Transaction {
    /// `BEGIN TRANSACTION`, `START TRANSACTION`
    Begin,
    /// `COMMIT`
    Commit,
    /// `ROLLBACK`
    Rollback,
    /// `SET TRANSACTION SNAPSHOT n`
    SetSnapshot(u64),
}

impl Transaction {
    /// The words of the statement.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Begin => "BEGIN TRANSACTION",
            Self::Commit => "COMMIT",
            Self::Rollback => "ROLLBACK",
            Self::SetSnapshot(_) => "SET TRANSACTION SNAPSHOT",
        }
    }
}
