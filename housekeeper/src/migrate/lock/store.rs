//! Where claims are kept.

use std::time::Duration;

use super::claim::Claim;
use super::rows::Rows;
use super::tables::Tables;
use super::{Taking, UNKNOWN_TABLE};
use crate::migrate::abilities::KEEPER_MAP;
use crate::migrate::cluster::{Failure, Site};
use crate::migrate::literal::quote;
use crate::migrate::server::RequestError;
use crate::migrate::{Error, Result};

/// The claims to one lock.
///
/// Both stores do the same: give a number to one who asks for it and to no other, keep what is written to it, and let a
/// statement fail that reads from it when it is gone.
#[derive(Clone, Copy)]
pub(super) enum Claims<'l> {
    /// Tables of the server, or of a cluster.
    Tables(Tables<'l>),
    /// Rows in Keeper or ZooKeeper.
    Rows(Rows<'l>),
}

impl<'l> Claims<'l> {
    /// The store that this lock is in, as it is found: for those who only look.
    pub(super) async fn find(site: &'l Site<'l>, database: &'l str) -> Result<Self> {
        let tables = Self::Tables(Tables { site, database });
        let query = format!(
            "SELECT count() FROM system.tables WHERE database = {} AND name = 'lock' AND engine = {}",
            quote(database),
            quote(KEEPER_MAP)
        );
        let bytes = site.server.fetch(&query).await;
        let bytes = bytes.map_err(|error| tables.failed("looking at", error.into()))?;
        let is_there = bytes.first().is_some_and(|count| *count > 0);
        Ok(if is_there {
            Self::Rows(Rows { site, database })
        } else {
            tables
        })
    }

    /// The store to take the lock in. `path` is where the application wants it in Keeper or ZooKeeper; a cluster has it
    /// there where its servers can.
    pub(super) async fn open(
        site: &'l Site<'l>,
        database: &'l str,
        path: Option<&str>,
    ) -> Result<Self> {
        let rows = Rows { site, database };
        let of_cluster = site
            .cluster()
            .filter(|_| site.abilities.has(KEEPER_MAP))
            .map(|cluster| format!("/housekeeper/{cluster}/{database}"));
        let Some(at) = path.map(str::to_owned).or(of_cluster) else {
            return Ok(Self::Tables(Tables { site, database }));
        };
        match site.execute(&rows.definition(&at), &[], &mut |_| {}).await {
            Ok(_) => Ok(Self::Rows(rows)),
            // The servers have the engine, and it is not configured. It is so for each of them, so all take the other.
            Err(Failure::Request { source, .. })
                if path.is_none() && source.message.contains("keeper_map_path_prefix") =>
            {
                Ok(Self::Tables(Tables { site, database }))
            }
            Err(failure) => Err(Self::Rows(rows).failed("creating", failure)),
        }
    }

    /// Takes the number, unless another has it.
    pub(super) async fn create(
        self,
        number: u64,
        whose: [&str; 2],
        expiry: Duration,
    ) -> Result<Taking> {
        let taking = match self {
            Self::Tables(tables) => tables.create(number).await,
            Self::Rows(rows) => {
                let taking = rows.create(number, whose, expiry).await;
                taking.map_err(Failure::from)
            }
        };
        taking.map_err(|failure| self.failed("taking", failure))
    }

    /// Writes that the holder lives, or has given the lock back.
    pub(super) async fn write(
        self,
        number: u64,
        event: &str,
        whose: [&str; 2],
        expiry: Duration,
    ) -> Result<(), RequestError> {
        match self {
            Self::Tables(tables) => tables.write(number, event, whose, expiry).await,
            Self::Rows(rows) => rows.write(number, event).await,
        }
    }

    /// The numbers of all claims there are.
    pub(super) async fn numbers(self) -> Result<Vec<u64>> {
        let numbers = match self {
            Self::Tables(tables) => tables.numbers().await,
            Self::Rows(rows) => rows.numbers().await,
        };
        numbers.map_err(|error| self.failed("looking at", error.into()))
    }

    /// Removes claims that no longer count.
    pub(super) async fn remove(self, numbers: &[u64]) -> Result<()> {
        let result = match self {
            Self::Tables(tables) => tables.remove(numbers).await,
            Self::Rows(rows) => rows.remove(numbers).await.map_err(Failure::from),
        };
        result.map_err(|failure| self.failed("tidying up", failure))
    }

    /// The claim that holds.
    pub(super) async fn newest(self) -> Result<Option<Claim>> {
        let newest = match self {
            Self::Tables(tables) => tables.newest().await,
            Self::Rows(rows) => rows.newest().await,
        };
        newest.map_err(|error| self.failed("looking at", error.into()))
    }

    /// What a statement reads from (`FROM …`) so that it fails for one who has lost this claim.
    pub(super) fn fence(self, number: u64) -> String {
        match self {
            Self::Tables(tables) => format!("(SELECT count() FROM {})", tables.name(number)),
            Self::Rows(rows) => rows.fence(number),
        }
    }

    /// Whether an error says that the claim is not there any more.
    pub(super) fn is_gone(self, error: &RequestError) -> bool {
        match self {
            Self::Tables(_) => error.code == Some(UNKNOWN_TABLE),
            Self::Rows(_) => Rows::is_gone(error),
        }
    }

    pub(super) fn failed(self, doing: &str, failure: Failure) -> Error {
        let what = match self {
            Self::Tables(tables) => format!("{}.lock_…", tables.database),
            Self::Rows(rows) => format!("{}.lock", rows.database),
        };
        failure.into_error(&format!("{doing} the lock, {what}"))
    }
}
