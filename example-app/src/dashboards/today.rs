//! What day it is, as the server sees it.

use clickhouse::Client;

use crate::db::queries;
use crate::error::Result;

/// A day, asked for once so that all dashboards and checks mean the same one.
#[derive(Debug, Clone)]
pub(crate) struct Today {
    /// The date.
    pub(crate) date: time::Date,
    /// Days since 1970-01-01.
    pub(crate) number: i64,
    /// When it began and ends in the server's time zone, in Unix seconds.
    pub(crate) seconds: std::ops::Range<i64>,
}

impl Today {
    pub(crate) async fn ask(client: &Client) -> Result<Self> {
        let today = queries::today().fetch_one(client).await?;
        Ok(Self {
            date: today.day,
            number: today.number,
            seconds: today.starts..today.ends,
        })
    }
}
