//! What the user may choose.

use std::env;
use std::path::PathBuf;

use clap::Parser;

/// The e-commerce demo of Housekeeper: applies its migrations, fills a web shop, and shows dashboards.
#[derive(Debug, Clone, Default, Parser)]
#[expect(
    clippy::doc_markdown,
    reason = "the help shows these texts as they are"
)]
#[command(name = "example-app", version)]
pub struct Options {
    /// Size of the shop: 1 is 5,000 users, 20,000 orders and 200,000 events.
    ///
    /// Without it, a shop that is there stays as it is, and a new one has size 1.
    #[arg(long, value_name = "N", value_parser = parse_scale)]
    pub scale: Option<f64>,

    /// Start over: forget the data of earlier runs.
    ///
    /// On another server (--url) the shop's tables are emptied, and nothing else is touched.
    #[arg(long)]
    pub fresh: bool,

    /// Use this ClickHouse: `http://[user[:password]@]host:port`.
    ///
    /// Its dictionaries load from this machine's 127.0.0.1, which it must be able to reach.
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,

    /// Use the embedded engine, whatever is in CLICKHOUSE_URL or installed.
    #[arg(long, conflicts_with = "url")]
    pub embedded: bool,

    /// Keep the data here instead of in the user's data directory.
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

impl Options {
    /// The server that runs already and should be used, if there is one: the user's choice, or what the
    /// environment says, as it does to `housekeeper-local`.
    pub(crate) fn given_server(&self) -> Option<String> {
        if self.embedded {
            return None;
        }
        let from = |name: &str| env::var(name).ok().filter(|url| !url.is_empty());
        self.url
            .clone()
            .or_else(|| from("HOUSEKEEPER_URL"))
            .or_else(|| from("CLICKHOUSE_URL"))
    }
}

/// The sizes a shop may have: below, it has no orders to speak of; above, it does not fit a machine.
const SCALES: std::ops::RangeInclusive<f64> = 0.001..=1_000.0;

fn parse_scale(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(scale) if SCALES.contains(&scale) => Ok(scale),
        _ => Err(format!(
            "a number from {} to {}",
            SCALES.start(),
            SCALES.end()
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_numbers_in_range() {
        assert_eq!(parse_scale("0.1"), Ok(0.1));
        assert_eq!(parse_scale("2"), Ok(2.0));
        for wrong in ["0", "-1", "NaN", "inf", "1e9", "big", ""] {
            assert!(parse_scale(wrong).is_err(), "{wrong}");
        }
    }
}
