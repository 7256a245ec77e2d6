//! When rows or values go.

use super::{Assignment, Expr, Invocation};
use crate::source::Spanned;

/// One rule of a table's TTL.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TtlItem {
    /// The moment, computed from the row.
    pub expr: Expr,
    /// What happens then.
    pub action: TtlAction,
}

/// What happens to a row or a part when its time has come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TtlAction {
    /// `[DELETE] [WHERE …]`
    Delete {
        /// Which rows; all of them without it.
        filter: Option<Expr>,
    },
    /// `TO DISK 'name'`
    ToDisk {
        /// Whether a disk that is not there is no error.
        if_exists: bool,
        /// The disk.
        name: Spanned<String>,
    },
    /// `TO VOLUME 'name'`
    ToVolume {
        /// Whether a volume that is not there is no error.
        if_exists: bool,
        /// The volume.
        name: Spanned<String>,
    },
    /// `GROUP BY … SET …`
    GroupBy {
        /// A prefix of the primary key.
        keys: Vec<Expr>,
        /// How the other columns are put together.
        set: Vec<Assignment>,
    },
    /// `RECOMPRESS CODEC(…)`
    Recompress(Vec<Invocation>),
}
