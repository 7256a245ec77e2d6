//! Talking to the server: raw statements in, rows out, errors with their code.

use std::fmt;

use bytes::Bytes;
use clickhouse::Client;
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;

use super::variables::Variables;

/// A client for migrations.
///
/// Statements go through `query_raw`, which takes `?` as it is. They do not depend on
/// the client's database, which the first migration may yet have to create.
pub(super) struct Server {
    client: Client,
}

/// A setting sent along with one request.
pub(super) type Setting = (String, String);

impl Server {
    pub(super) fn new(client: &Client) -> Self {
        // Servers take an empty `database` as none at all.
        Self {
            client: client.clone().with_database(""),
        }
    }

    /// Runs a statement that returns nothing.
    pub(super) async fn execute(&self, sql: &str, settings: &[Setting]) -> Result<(), ServerError> {
        let query = settings
            .iter()
            .fold(self.client.query_raw(sql), |query, (name, value)| {
                query.with_setting(name, value)
            });
        query.execute().await.map_err(ServerError::from)
    }

    /// [`execute`](Self::execute) for a statement that has the values of variables in it:
    /// errors have them taken out, and the client's own log events, which quote the
    /// server's messages as they are, are dropped.
    pub(super) async fn execute_secret(
        &self,
        sql: &str,
        settings: &[Setting],
        variables: &Variables,
    ) -> Result<(), ServerError> {
        self.execute(sql, settings)
            .with_subscriber(NoSubscriber::default())
            .await
            .map_err(|error| ServerError {
                message: variables.redact(&error.message),
                ..error
            })
    }

    /// Runs a query and returns its rows in `RowBinary`.
    pub(super) async fn fetch(&self, sql: &str) -> Result<Bytes, ServerError> {
        self.client
            .query_raw(sql)
            .fetch_bytes("RowBinary")?
            .collect()
            .await
            .map_err(ServerError::from)
    }
}

/// What went wrong with a request: what the server said, or why it could not be heard.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServerError {
    /// ClickHouse's error code; `None` if no answer of ClickHouse came back. It may then
    /// still have done, or still be doing, what it was asked to.
    pub code: Option<u32>,
    /// The message, the values of variables taken out.
    pub message: String,
}

impl From<clickhouse::error::Error> for ServerError {
    fn from(error: clickhouse::error::Error) -> Self {
        match error {
            clickhouse::error::Error::BadResponse(message) => Self {
                code: parse_code(&message),
                message,
            },
            error => Self {
                code: None,
                message: with_causes(&error),
            },
        }
    }
}

/// `57` from `Code: 57. DB::Exception: …`, which is how ClickHouse starts every answer
/// that is an error. What a proxy answers starts otherwise.
fn parse_code(message: &str) -> Option<u32> {
    let digits = message.strip_prefix("Code: ")?;
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    digits[..end].parse().ok()
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

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ServerError {}

#[cfg(test)]
mod tests {
    use super::parse_code;

    #[test]
    fn parses_codes() {
        for (message, code) in [
            (
                "Code: 57. DB::Exception: Table a.b exists. (TABLE_ALREADY_EXISTS)",
                Some(57),
            ),
            ("Code: 1001", Some(1001)),
            ("Code: x", None),
            ("Code: 99999999999", None),
            ("502 Bad Gateway", None),
            ("upstream said Code: 57. DB::Exception", None),
            ("", None),
        ] {
            assert_eq!(parse_code(message), code, "{message:?}");
        }
    }
}
