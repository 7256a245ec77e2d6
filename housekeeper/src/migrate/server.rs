//! Talking to the server: raw statements in, rows out, errors with their code.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use clickhouse::Client;
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;

use super::row_binary::Fields;
use crate::ServerError;

/// A client for migrations.
///
/// Statements go through `query_raw`, which takes `?` as it is. They do not depend on
/// the client's database, which the first migration may yet have to create.
pub(super) struct Server {
    client: Client,
    /// As the profile names it, where several are visited.
    host: Option<String>,
}

/// How long a question may take: a probe counts the rows of a table at most. A server that is frozen answers never.
const PATIENCE: Duration = Duration::from_secs(600);

/// A setting sent along with one request.
pub(super) type Setting = (String, String);

impl Server {
    pub(super) fn new(client: &Client) -> Self {
        // Servers take an empty `database` as none at all.
        Self {
            client: client.clone().with_database(""),
            host: None,
        }
    }

    /// The same user, with the same settings, at another address.
    pub(super) fn at(client: &Client, host: &str) -> Self {
        let url = if host.contains("://") {
            host.to_owned()
        } else {
            format!("http://{host}")
        };
        Self {
            host: Some(host.to_owned()),
            ..Self::new(&client.clone().with_url(url))
        }
    }

    /// Its name, where several are visited.
    pub(super) fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// Runs a statement that returns nothing.
    pub(super) async fn execute(
        &self,
        sql: &str,
        settings: &[Setting],
    ) -> Result<(), RequestError> {
        let query = settings
            .iter()
            .fold(self.client.query_raw(sql), |query, (name, value)| {
                query.with_setting(name, value)
            });
        query.execute().await.map_err(RequestError::from)
    }

    /// Runs a statement and returns what it answers, tab separated.
    pub(super) async fn answer(
        &self,
        sql: &str,
        settings: &[Setting],
    ) -> Result<Bytes, RequestError> {
        let query = settings
            .iter()
            .fold(self.client.query_raw(sql), |query, (name, value)| {
                query.with_setting(name, value)
            });
        query
            .fetch_bytes("TabSeparated")?
            .collect()
            .await
            .map_err(RequestError::from)
    }

    /// Runs a query and returns its rows in `RowBinary`.
    pub(super) async fn fetch(&self, sql: &str) -> Result<Bytes, RequestError> {
        self.fetch_with(sql, &[]).await
    }

    /// The same, with settings.
    pub(super) async fn fetch_with(
        &self,
        sql: &str,
        settings: &[Setting],
    ) -> Result<Bytes, RequestError> {
        let query = settings
            .iter()
            .fold(self.client.query_raw(sql), |query, (name, value)| {
                query.with_setting(name, value)
            });
        let answer = async { query.fetch_bytes("RowBinary")?.collect().await };
        Box::pin(in_time(async { answer.await.map_err(RequestError::from) })).await
    }

    /// Runs a query whose rows are a text each.
    pub(super) async fn fetch_texts(&self, sql: &str) -> Result<Vec<String>, RequestError> {
        let bytes = self.fetch(sql).await?;
        let mut fields = Fields::new(&bytes);
        let mut texts = Vec::new();
        while !fields.is_empty() {
            texts.push(fields.string()?);
        }
        Ok(texts)
    }

    /// Runs a statement of Housekeeper's own, which takes no longer than a question.
    pub(super) async fn note(&self, sql: &str, settings: &[Setting]) -> Result<(), RequestError> {
        Box::pin(in_time(self.execute(sql, settings))).await
    }
}

async fn in_time<T>(
    answer: impl Future<Output = Result<T, RequestError>>,
) -> Result<T, RequestError> {
    match tokio::time::timeout(PATIENCE, answer).await {
        Ok(answer) => answer,
        Err(_) => Err(RequestError {
            code: None,
            message: format!("no answer within {} s", PATIENCE.as_secs()),
        }),
    }
}

/// Does this for a statement that has the values of variables in it: the client's own log events, which quote the server's
/// messages as they are, are dropped.
pub(super) async fn silently<T>(work: impl Future<Output = T>) -> T {
    work.with_subscriber(NoSubscriber::default()).await
}

/// What went wrong with a request: what the server said, or why it could not be heard.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestError {
    /// ClickHouse's error code; `None` if no answer of ClickHouse came back. It may then
    /// still have done, or still be doing, what it was asked to.
    pub code: Option<u32>,
    /// The message, the values of variables taken out.
    pub message: String,
}

impl From<clickhouse::error::Error> for RequestError {
    fn from(error: clickhouse::error::Error) -> Self {
        match error {
            clickhouse::error::Error::BadResponse(message) => {
                let answer = ServerError::new(message);
                Self {
                    code: answer.code(),
                    message: answer.message().to_owned(),
                }
            }
            error => Self {
                code: None,
                message: with_causes(&error),
            },
        }
    }
}

/// The client says "network error: client error (Connect)" and keeps to itself why.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut message = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let text = error.to_string();
        if !message.contains(&text) {
            message.push_str(": ");
            message.push_str(&text);
        }
        cause = error.source();
    }
    message
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for RequestError {}

#[cfg(test)]
mod tests {
    use super::*;

    /// A server that takes connections and says nothing: questions, and notes in the log, end with an error. Nothing else
    /// happens, so the clock of the test runs on by itself.
    #[tokio::test(start_paused = true)]
    async fn a_server_that_is_frozen_is_not_waited_for_for_ever() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        let client = Client::default().with_url(format!("http://{address}"));
        let server = Server::new(&client);
        let began = tokio::time::Instant::now();
        let question = server.fetch("SELECT 1").await.map(|_| ());
        assert_eq!(began.elapsed().as_secs(), PATIENCE.as_secs());
        let note = server.note("INSERT INTO log SELECT 1", &[]).await;
        assert_eq!(began.elapsed().as_secs(), 2 * PATIENCE.as_secs());
        for result in [question, note] {
            let error = result.expect_err("nobody answers");
            // It may have been done: that is found out by the next run.
            assert_eq!(error.code, None);
            assert_eq!(error.message, "no answer within 600 s");
        }
    }
}
