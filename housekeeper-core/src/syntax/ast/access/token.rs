//! `CREATE TOKEN`.

use super::super::OutputOptions;
use super::{AccessGrant, Validity};

/// `CREATE TOKEN [VALID …] [GRANTS (…)]`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateToken {
    /// Until when it works.
    pub validity: Option<Validity>,
    /// `GRANTS (…)`; empty without it.
    pub grants: Vec<AccessGrant>,
    /// Where the result goes.
    pub output: Option<Box<OutputOptions>>,
}
