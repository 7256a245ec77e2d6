use std::fmt;

use clickhouse::Client;

use super::Filter;
use super::prepared::Prepared;
use crate::boxed::boxed;
use crate::codec::Param;
use crate::error::{Error, Result};
use crate::table::Named;
use crate::ty::SqlType;

/// A statement that does something and gives no rows, made by [`query!`](crate::query!) or from the folder of queries.
///
/// It is sent when it is executed, and can be executed more than once.
#[derive(Clone)]
#[must_use = "a command does nothing until it is executed"]
pub struct Command {
    prepared: Prepared,
}

/// A command as the compiler has left it.
#[derive(Debug, Clone, Copy)]
pub struct CommandText {
    name: &'static str,
    sql: &'static str,
}

impl CommandText {
    /// `name` is what errors call it.
    pub const fn new(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql }
    }
}

impl Command {
    #[doc(hidden)]
    pub const fn new(text: &CommandText) -> Self {
        Self {
            prepared: Prepared::new(text.name, text.sql),
        }
    }

    #[doc(hidden)]
    pub fn param<T: SqlType>(mut self, name: &'static str, value: &impl Param<T>) -> Self {
        self.prepared.param(name, value);
        self
    }

    /// A condition on the table `T`, which the query calls `source`; then `rest` of the text.
    #[doc(hidden)]
    pub fn condition<T>(
        mut self,
        name: &'static str,
        source: &'static str,
        filter: &impl Filter<T>,
        rest: &'static str,
    ) -> Self {
        self.prepared
            .condition(name, source, filter.fragment().as_ref(), rest);
        self
    }

    /// The same on the table with this [name](Named).
    #[doc(hidden)]
    pub fn condition_on<const NAME: u64, T: Named<NAME>>(
        self,
        name: &'static str,
        source: &'static str,
        filter: &impl Filter<T>,
        rest: &'static str,
    ) -> Self {
        self.condition(name, source, filter, rest)
    }

    /// With a [setting](https://clickhouse.com/docs/operations/settings/settings) for this statement:
    /// `mutations_sync`, say, to wait for a mutation.
    pub fn with_setting(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.prepared.with_setting(name.into(), value.into());
        self
    }

    /// The statement as it is sent, its values left out.
    pub fn sql(&self) -> &str {
        self.prepared.sql()
    }

    /// Does it.
    ///
    /// # Errors
    ///
    /// When a value does not fit its parameter, or the server refuses the statement.
    pub fn execute<'a>(
        &'a self,
        client: &'a Client,
    ) -> impl Future<Output = Result<()>> + Send + 'a {
        boxed(async move {
            let done = self.prepared.query(client)?.execute().await;
            done.map_err(|error| Error::from(error).in_query(self.prepared.name()))
        })
    }
}

impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Command")
            .field("name", &self.prepared.name())
            .field("sql", &self.sql())
            .finish_non_exhaustive()
    }
}
