//! Waiting until the server has ended what earlier runs asked of it.
//!
//! A run that is killed leaves its last request behind: the server goes on with it. The
//! log and the probes tell the truth only once that has ended, be it a statement or a row
//! for the log. Requests of a run carry a mark that `system.processes` shows.

use std::time::{Duration, Instant};

use super::cluster::Site;
use super::log::Log;
use super::row_binary::Fields;
use super::{Error, Progress, Result};

const POLL: Duration = Duration::from_millis(100);
const REPORT: Duration = Duration::from_secs(1);

/// Returns when no request of a run is being worked on. However long it takes: what the
/// requests of a run may take is not limited either.
pub(super) async fn wait_until_quiet(
    site: &Site<'_>,
    log: Log<'_>,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<()> {
    let began = Instant::now();
    let mut reported: Option<Instant> = None;
    loop {
        let requests = running(site, log).await?;
        if requests == 0 {
            return Ok(());
        }
        if reported.is_none_or(|at| at.elapsed() >= REPORT) {
            reported = Some(Instant::now());
            progress(Progress::Waiting {
                requests,
                elapsed: began.elapsed(),
            });
        }
        tokio::time::sleep(POLL).await;
    }
}

/// How many requests of runs the server, or a cluster, is working on.
pub(super) async fn running(site: &Site<'_>, log: Log<'_>) -> Result<u64> {
    let doing = "asking the server what it is working on";
    let query = format!(
        "SELECT count() FROM system.processes WHERE {}",
        log.is_marked()
    );
    let mut all = 0;
    for answer in site.ask(&query).await? {
        let count = answer
            .bytes
            .and_then(|bytes| Ok(Fields::new(&bytes).u64()?));
        all += count.map_err(|source| Error::server(doing, source))?;
    }
    Ok(all)
}
