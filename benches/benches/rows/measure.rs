//! Processor time of the client's thread, and the time that went by.

use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, Instant};

use clickhouse::Client;
use rustix::time::{ClockId, clock_gettime};

/// How often each is done.
const ROUNDS: usize = 7;

/// One way to do it, once.
pub(crate) type Run<'a> = Box<dyn Fn() -> Pin<Box<dyn Future<Output = ()> + 'a>> + 'a>;

/// What a way costs, in its quickest round.
#[derive(Debug, Clone)]
pub(crate) struct Cost {
    pub(crate) name: &'static str,
    /// Processor time of this thread, which is that of the client.
    pub(crate) client: Duration,
    pub(crate) wall: Duration,
}

/// Does all of them in turns, so that what else the machine does meets them all. `emptied` is a table that has no rows
/// before each.
pub(crate) async fn quickest(
    client: &Client,
    emptied: Option<&str>,
    runs: &[(&'static str, Run<'_>)],
) -> Vec<Cost> {
    let mut costs: Vec<Cost> = runs
        .iter()
        .map(|(name, _)| Cost {
            name,
            client: Duration::MAX,
            wall: Duration::MAX,
        })
        .collect();
    for _ in 0..ROUNDS {
        for ((_, run), cost) in runs.iter().zip(&mut costs) {
            if let Some(table) = emptied {
                let sql = format!("TRUNCATE TABLE bench.{table} SYNC");
                client.query_raw(&sql).execute().await.expect("no rows");
            }
            let (start, began) = (thread_time(), Instant::now());
            run().await;
            cost.client = cost.client.min(thread_time().saturating_sub(start));
            cost.wall = cost.wall.min(began.elapsed());
        }
    }
    costs
}

fn thread_time() -> Duration {
    let now = clock_gettime(ClockId::ThreadCPUTime);
    let seconds = u64::try_from(now.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(now.tv_nsec).unwrap_or_default())
}
