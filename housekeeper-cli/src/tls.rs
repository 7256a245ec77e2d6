//! Servers behind TLS.

use std::time::Duration;

use housekeeper::clickhouse::Client;
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy;
use hyper_util::rt::TokioExecutor;

use crate::failure::Failure;
use crate::server::block_on;

/// How long a server may take to say its version.
const PATIENCE: Duration = Duration::from_secs(10);

/// A client for `https://` and `http://`, which believes the authorities that this machine does.
///
/// Not a feature of the client crate: with it, every client looks for authorities, and panics where there are none.
pub(crate) fn client() -> Result<Client, Failure> {
    let authorities = HttpsConnectorBuilder::new().with_native_roots();
    let authorities = authorities.map_err(|error| {
        Failure::new(format!(
            "no certificate can be checked here: {error}. Install the package ca-certificates, or let SSL_CERT_FILE \
             name a file of authorities"
        ))
    })?;
    let connector = authorities.https_or_http().enable_http1().build();
    let pool = legacy::Client::builder(TokioExecutor::new())
        // Less than a server's 3 s (its `keep_alive_timeout` before 23.11): a connection it has closed is not used.
        .pool_idle_timeout(Duration::from_secs(2))
        .build(connector);
    Ok(Client::with_http_client(pool))
}

/// Fails, and says why, where the server does not answer as this client is.
pub(crate) fn see_that_it_answers(client: &Client, url: &str) -> Result<(), Failure> {
    let version = client.query("SELECT version()").fetch_one::<String>();
    let answer = block_on(async { tokio::time::timeout(PATIENCE, version).await })?;
    let why = match answer {
        Ok(Ok(_)) => return Ok(()),
        Ok(Err(error)) => innermost(&error),
        Err(_) => format!("no answer within {} s", PATIENCE.as_secs()),
    };
    Err(Failure::new(format!("the server at {url}: {why}")))
}

/// What is at the bottom of an error: those around it say that there was one.
fn innermost(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
