//! Statements one after another, without HTTP between.

use crate::engine::{Lent, chdb};
use crate::{Error, client};

/// A session with the embedded engine: for who asks tens of thousands of short questions.
///
/// Settings and the current database last as long as it does. Statements of other sessions run beside it.
#[derive(Debug)]
pub struct Session<'a> {
    pub(crate) connection: Lent<'a>,
}

impl Session<'_> {
    /// Runs one statement and returns its result: tab separated unless the statement has a FORMAT clause.
    ///
    /// # Errors
    ///
    /// [`Error::Query`] with ClickHouse's code and message when it refuses.
    pub fn query(&mut self, sql: &str) -> Result<String, Error> {
        let answer =
            self.connection
                .query(sql.as_bytes(), "TabSeparated", &chdb::Params::default());
        match answer {
            Ok(result) => Ok(String::from_utf8_lossy(result.bytes()).into_owned()),
            Err(error) => Err(Error::Query {
                code: client::error_code(&error.0),
                message: error.0,
            }),
        }
    }
}
