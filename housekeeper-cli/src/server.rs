//! Which server a command is about.

use std::path::Path;

use housekeeper::clickhouse::Client;
use housekeeper_local::Options;

use crate::dev;
use crate::failure::Failure;

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
    if url.starts_with("https://") {
        return Err(no_https());
    }
    let local =
        housekeeper_local::start(Options::default().url(url)).map_err(Failure::from_error)?;
    let mut client = Client::default().with_url(local.url());
    if let Some(user) = local.user() {
        client = client.with_user(user);
    }
    if let Some(password) = local.password() {
        client = client.with_password(password);
    }
    Ok(Server {
        client,
        url: local.url().to_owned(),
    })
}

/// Why servers behind TLS are not spoken to.
pub(crate) fn no_https() -> Failure {
    Failure::new(
        "https:// is not supported by this command yet; your program can apply its migrations over it, with \
         `db::apply(&client)`",
    )
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
