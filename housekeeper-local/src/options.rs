//! What to start, and on what data.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

/// What [`start`](crate::start) should do. The default discovers a server as the
/// crate documentation says, on temporary data, with progress on the terminal.
#[derive(Debug, Clone)]
#[must_use]
pub struct Options {
    pub(crate) data: Data,
    pub(crate) server: Server,
    pub(crate) listen: SocketAddr,
    pub(crate) progress: Progress,
    pub(crate) named_collections: Vec<NamedCollection>,
    pub(crate) users: Option<String>,
    pub(crate) elements: String,
}

/// Where the tables are kept. Means nothing to a server that already runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Data {
    /// A directory that is deleted when the server stops.
    #[default]
    Temporary,
    /// This directory, created if need be. It belongs to one process at a time.
    Dir(PathBuf),
}

/// Which ClickHouse to use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Server {
    /// `HOUSEKEEPER_URL` or `CLICKHOUSE_URL` if set; else a ClickHouse on `PATH`;
    /// else the embedded engine.
    #[default]
    Discover,
    /// The server at this address, `http://[user[:password]@]host:port[/][?database=name]`.
    Url(String),
    /// The embedded engine, whatever the environment says.
    Embedded,
}

/// How the fetching of the engine is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Progress {
    /// On standard error: bars if it is a terminal, else a line each.
    #[default]
    Terminal,
    /// Not at all.
    Silent,
}

/// A named collection of the server's configuration: values that statements may
/// refer to by name, so that secrets stay out of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedCollection {
    pub(crate) name: String,
    pub(crate) values: Vec<(String, String)>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            data: Data::default(),
            server: Server::default(),
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            progress: Progress::default(),
            named_collections: Vec::new(),
            users: None,
            elements: String::new(),
        }
    }
}

impl Options {
    /// Keeps the tables in `path` instead of a temporary directory.
    pub fn dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.data = Data::Dir(path.into());
        self
    }

    /// Keeps the tables as `data` says.
    pub fn data(mut self, data: Data) -> Self {
        self.data = data;
        self
    }

    /// Uses the server at `url`: see [`Server::Url`].
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.server = Server::Url(url.into());
        self
    }

    /// Uses the embedded engine, whatever the environment says.
    pub fn embedded(mut self) -> Self {
        self.server = Server::Embedded;
        self
    }

    /// Listens here instead of on a free port of 127.0.0.1. The embedded engine
    /// asks nobody for a password, so an address others can reach is for trusted
    /// networks only.
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// Shows progress as `progress` says.
    pub fn progress(mut self, progress: Progress) -> Self {
        self.progress = progress;
        self
    }

    /// The users of the embedded engine, in the words of its configuration: the elements in `<users>`. Who asks is
    /// `default`, which need not be among them; the others can be asked what they may do.
    #[doc(hidden)]
    pub fn users(mut self, elements: impl Into<String>) -> Self {
        self.users = Some(elements.into());
        self
    }

    /// Further elements of the configuration of the embedded engine, such as `<zookeeper>`.
    #[doc(hidden)]
    pub fn elements(mut self, elements: impl Into<String>) -> Self {
        self.elements = elements.into();
        self
    }

    /// Adds a named collection to the configuration of the server that is started.
    /// Means nothing to a server that already runs.
    pub fn named_collection<K, V>(
        mut self,
        name: impl Into<String>,
        values: impl IntoIterator<Item = (K, V)>,
    ) -> Self
    where
        K: Into<String>,
        V: Into<String>,
    {
        self.named_collections.push(NamedCollection {
            name: name.into(),
            values: values
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        });
        self
    }
}
