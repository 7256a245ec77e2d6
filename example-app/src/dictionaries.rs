//! Loading the dictionaries.

use clickhouse::Client;

use crate::error::{Error, Result};
use crate::sources::Sources;

/// All of them, the two from HTTP last.
const NAMES: [&str; 3] = ["categories_dict", "countries_dict", "user_segments_dict"];

/// Loads all dictionaries now, so that none shows what it held before the shop was filled, and one that cannot
/// load says so here and not in the middle of a dashboard.
pub(crate) async fn reload(client: &Client, sources: &Sources) -> Result<()> {
    for name in NAMES {
        let reload = client
            .query_raw(&format!("SYSTEM RELOAD DICTIONARY ecommerce.{name}"))
            .execute()
            .await;
        reload.map_err(|source| Error::Dictionary {
            name,
            sources: sources.url(),
            source,
        })?;
    }
    Ok(())
}
