//! `KILL`.

use super::super::{Expr, Ident, OutputOptions};

/// `KILL QUERY WHERE …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Kill {
    /// What is killed.
    pub target: KillTarget,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// Which of them.
    pub condition: Expr,
    /// How.
    pub mode: KillMode,
    /// What stands after it.
    pub output: Option<Box<OutputOptions>>,
}

/// What a KILL kills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KillTarget {
    /// `QUERY`
    Query,
    /// `MUTATION`
    Mutation,
    /// `PART_MOVE_TO_SHARD`
    PartMoveToShard,
    /// `TRANSACTION`
    Transaction,
}

impl KillTarget {
    /// Every target.
    pub const ALL: [Self; 4] = [
        Self::Query,
        Self::Mutation,
        Self::PartMoveToShard,
        Self::Transaction,
    ];

    /// The word after `KILL`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Query => "QUERY",
            Self::Mutation => "MUTATION",
            Self::PartMoveToShard => "PART_MOVE_TO_SHARD",
            Self::Transaction => "TRANSACTION",
        }
    }
}

/// How a KILL kills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KillMode {
    /// `ASYNC`, and without a word: does not wait
    Async,
    /// `SYNC`: waits for the end
    Sync,
    /// `TEST`: only tells what would be killed
    Test,
}

impl KillMode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::Async, Self::Sync, Self::Test];

    /// The word at the end.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Async => "ASYNC",
            Self::Sync => "SYNC",
            Self::Test => "TEST",
        }
    }
}
