//! What day it is, as the server sees it.

use clickhouse::Client;

use crate::error::Result;

/// A day, asked for once so that all dashboards and checks mean the same one.
#[derive(Debug, Clone)]
pub(crate) struct Today {
    /// As ClickHouse writes a `Date`.
    pub(crate) date: String,
    /// Days since 1970-01-01.
    pub(crate) number: i64,
    /// When it began and ends in the server's time zone, in Unix seconds.
    pub(crate) seconds: std::ops::Range<i64>,
}

impl Today {
    pub(crate) async fn ask(client: &Client) -> Result<Self> {
        let sql = "WITH today() AS day \
                   SELECT toString(day), toInt64(day), toInt64(toDateTime(day)), toInt64(toDateTime(day + 1))";
        let (date, number, start, end) = client
            .query_raw(sql)
            .fetch_one::<(String, i64, i64, i64)>()
            .await?;
        Ok(Self {
            date,
            number,
            seconds: start..end,
        })
    }
}
