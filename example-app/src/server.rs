//! Starting or finding ClickHouse.

use clickhouse::Client;
use housekeeper_local::{Kind, Local};

use crate::error::{Error, Result};
use crate::options::Options;
use crate::place::Place;
use crate::ui::Screen;

/// A ClickHouse and the demo's client of it. What was started for it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    local: Local,
    pub(crate) client: Client,
    pub(crate) place: Place,
}

impl Server {
    /// Starts the demo's own server, or finds the given one.
    pub(crate) async fn start(options: &Options) -> Result<Self> {
        let url = options.given_server();
        let place = Place::of_server(options.data.as_deref(), url.as_deref())?;
        if options.fresh && url.is_none() {
            place.clear()?;
        }
        let start = housekeeper_local::Options::default().dir(place.tables());
        let start = match url {
            Some(url) => start.url(url),
            None if options.embedded => start.embedded(),
            None => start,
        };
        // Blocks while the engine starts, and the first time while it is fetched.
        let local = tokio::task::spawn_blocking(|| housekeeper_local::start(start)).await;
        let local = local
            .map_err(|error| Error::Stopped(error.to_string()))?
            .map_err(Error::Server)?;
        let client = client(&local);
        Ok(Self {
            local,
            client,
            place,
        })
    }

    /// Whether the demo's data alone is in it, so that all of it may be thrown away.
    pub(crate) fn is_own(&self) -> bool {
        self.local.kind() != Kind::Existing
    }

    /// Says what it is and where.
    pub(crate) async fn introduce(&self, screen: &mut Screen<'_>) -> Result<()> {
        let version: String = self.client.query("SELECT version()").fetch_one().await?;
        let url = self.local.url();
        let from = match self.local.kind() {
            Kind::Existing => "",
            Kind::Process => ", started from PATH,",
            Kind::Embedded => ", embedded,",
        };
        screen.fact("ClickHouse", format_args!("{version}{from} at {url}"))?;
        let place = self.place.path().display();
        if self.is_own() {
            screen.fact("Data", format_args!("{place} (--fresh starts over)"))
        } else {
            screen.fact(
                "Notes",
                format_args!("{place} (the address and tokens of the sources)"),
            )
        }
    }

    /// Ends what was started.
    pub(crate) fn stop(self) -> Result<()> {
        self.local.stop().map_err(Error::Server)
    }
}

fn client(local: &Local) -> Client {
    let mut client = Client::default().with_url(local.url());
    if let Some(user) = local.user() {
        client = client.with_user(user);
    }
    if let Some(password) = local.password() {
        client = client.with_password(password);
    }
    client
}
