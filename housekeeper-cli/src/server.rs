//! Which server a command is about.

use std::path::Path;

use housekeeper::clickhouse::Client;
use housekeeper_local::Options;

use crate::dev;
use crate::failure::Failure;
use crate::tls;

/// A server that answers.
pub(crate) struct Server {
    pub(crate) client: Client,
    /// Its address, without credentials.
    pub(crate) url: String,
}

/// The server at `--url`, else at `HOUSEKEEPER_URL` or `CLICKHOUSE_URL`, else the one that `dev up` started for this
/// project.
pub(crate) fn find(url: Option<&str>, root: &Path) -> Result<Server, Failure> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let url = url.map(str::to_owned);
    let url = url
        .or_else(|| variable("HOUSEKEEPER_URL"))
        .or_else(|| variable("CLICKHOUSE_URL"));
    match url {
        Some(url) => connect(&url),
        None => match dev::url(root)? {
            Some(url) => Ok(Server {
                client: Client::default().with_url(&url),
                url,
            }),
            None => Err(Failure::new(
                "no server to talk to. Any one of these helps:\n\
                 - give its address: --url http://[user[:password]@]host:8123\n\
                 - set CLICKHOUSE_URL (or HOUSEKEEPER_URL) to it\n\
                 - start one for development: `dev up`",
            )),
        },
    }
}

fn connect(url: &str) -> Result<Server, Failure> {
    let local =
        housekeeper_local::start(Options::default().url(url)).map_err(Failure::from_error)?;
    let mut client = client([local.url()])?.with_url(local.url());
    if let Some(user) = local.user() {
        client = client.with_user(user);
    }
    if let Some(password) = local.password() {
        client = client.with_password(password);
    }
    if is_https(local.url()) {
        tls::see_that_it_answers(&client, local.url())?;
    }
    Ok(Server {
        client,
        url: local.url().to_owned(),
    })
}

/// A client that can speak to these addresses.
pub(crate) fn client<'a>(urls: impl IntoIterator<Item = &'a str>) -> Result<Client, Failure> {
    if urls.into_iter().any(is_https) {
        tls::client()
    } else {
        Ok(Client::default())
    }
}

fn is_https(url: &str) -> bool {
    url.starts_with("https://")
}

/// Runs what talks to a server.
pub(crate) fn block_on<T>(work: impl Future<Output = T>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime =
        runtime.map_err(|error| Failure::new(format!("cannot start a runtime: {error}")))?;
    Ok(runtime.block_on(work))
}
