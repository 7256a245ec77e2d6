//! A server of a run: what it is able to do, and its log.

use super::cluster::Site;
use super::hosts::{all, each};
use super::log::{History, Log};
use super::quiet::wait_until_quiet;
use super::server::Server;
use super::{Migrations, Progress, Result};

/// A server of a run.
pub(super) struct Visit<'v> {
    pub(super) site: Site<'v>,
    pub(super) log: Log<'v>,
}

/// Whom to tell what happens.
type Tell<'t> = &'t mut (dyn FnMut(Progress) + Send);

/// What each server's log says. Most calls end here, with one query: an application applies whenever it starts.
pub(super) async fn histories(servers: &[Server], run: &Migrations<'_>) -> Result<Vec<History>> {
    let database = run.chain.log_database;
    let read = each(servers, run.host_patience(), |server| async move {
        Log::new(server, database).read().await
    });
    all(servers, read.await)
}

impl<'v> Visit<'v> {
    /// Asks each server what it is able to do.
    pub(super) async fn open<'a: 'v>(
        servers: &'v [Server],
        run: &Migrations<'a>,
    ) -> Result<Vec<Self>> {
        let target = run.target()?;
        let database = run.chain.log_database;
        let opened = each(servers, run.host_patience(), |server| async move {
            let site = Site::open(server, target, &run.settings).await?;
            let log = Log::new(server, database).written(&site.abilities);
            Ok(Self { site, log })
        });
        all(servers, opened.await)
    }

    /// Its name, where several are visited.
    pub(super) fn host(&self) -> Option<&'v str> {
        self.site.server.host()
    }

    /// Waits until nothing is left in the queue of a cluster, and makes sure that there is a log.
    pub(super) async fn prepare(&self, progress: Tell<'_>) -> Result<()> {
        let prepared = async {
            self.site.settle(self.log.database(), progress).await?;
            self.log.create(&self.site, progress).await
        };
        let prepared = prepared.await;
        prepared.map_err(|error| error.on(self.host()))
    }

    /// What its log says, with all rows of other hosts of a cluster.
    pub(super) async fn history(&self) -> Result<History> {
        let read = async {
            self.log.catch_up(&self.site).await?;
            self.log.read().await
        };
        read.await.map_err(|error| error.on(self.host()))
    }

    /// The same, once what other runs left behind is over: only then the log tells the truth.
    pub(super) async fn quiet_history(&self, progress: Tell<'_>) -> Result<History> {
        let quiet = wait_until_quiet(&self.site, self.log, progress).await;
        quiet.map_err(|error| error.on(self.host()))?;
        self.history().await
    }
}
