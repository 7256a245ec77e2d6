//! Mutations: what an ALTER leaves to the server to do with the rows that are there.
//!
//! A statement waits for its mutation, and the mutation goes on where the statement is interrupted. One that fails is
//! tried again by the server for ever, and whatever comes after it waits.

use std::fmt;
use std::time::{Duration, Instant};

use super::abilities::FAIL_REASON;
use super::cluster::Site;
use super::literal::{identifier, quote};
use super::row_binary::{Fields, Malformed};
use super::variables::Variables;
use super::{Error, Progress, Result, StepPlace};

const DOING: &str = "asking the server for unfinished mutations";

/// A mutation that the server cannot finish.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StuckMutation {
    /// `database.table`.
    pub table: String,
    /// What it does, as the server writes it.
    pub command: String,
    /// Why it fails, as the server says.
    pub reason: String,
    /// The statement that ends it. What it has done until then stays.
    pub kill: String,
}

impl fmt::Display for StuckMutation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the mutation {} of {} fails: {}\nThe server tries it again for ever. To end it: {}",
            self.command, self.table, self.reason, self.kill
        )
    }
}

/// Mutations of a table that are not done.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Unfinished {
    /// How many parts they have yet to write.
    pub(super) parts: u64,
    /// Whether there are any.
    pub(super) any: bool,
    /// The first that fails.
    pub(super) stuck: Option<StuckMutation>,
}

/// The unfinished mutations of what a step is about. The values of variables are taken out of what is told of them.
pub(super) async fn unfinished(
    site: &Site<'_>,
    object: &str,
    variables: &Variables,
) -> Result<Unfinished> {
    let reason = if site.abilities.has(FAIL_REASON) {
        FAIL_REASON
    } else {
        "''"
    };
    let query = format!(
        "SELECT database, table, mutation_id, command, toUInt64(greatest(parts_to_do, 0)), {reason} \
         FROM system.mutations WHERE NOT is_done ORDER BY create_time, mutation_id"
    );
    let mut found = Unfinished::default();
    for answer in site.ask(&query).await? {
        let bytes = answer
            .bytes
            .map_err(|source| Error::server(DOING, source))?;
        let mut fields = Fields::new(&bytes);
        while !fields.is_empty() {
            read(&mut fields, object, variables, &mut found)
                .map_err(|Malformed| Error::malformed(DOING))?;
        }
    }
    Ok(found)
}

fn read(
    fields: &mut Fields<'_>,
    object: &str,
    variables: &Variables,
    found: &mut Unfinished,
) -> Result<(), Malformed> {
    let (database, table, id) = (fields.string()?, fields.string()?, fields.string()?);
    let command = fields.string()?;
    let parts = fields.u64()?;
    let reason = fields.string()?;
    if !is_named(object, &database, &table) {
        return Ok(());
    }
    found.any = true;
    found.parts += parts;
    if !reason.is_empty() && found.stuck.is_none() {
        found.stuck = Some(StuckMutation {
            command: variables.redact(&command),
            reason: variables.redact(&reason),
            kill: format!(
                "KILL MUTATION WHERE database = {} AND table = {} AND mutation_id = {}",
                quote(&database),
                quote(&table),
                quote(&id)
            ),
            table: format!("{database}.{table}"),
        });
    }
    Ok(())
}

/// Whether this is how steps name the table: each part quoted only where it has to be.
pub(super) fn is_named(object: &str, database: &str, table: &str) -> bool {
    let spellings = |name: &str| [name.to_owned(), identifier(name)];
    spellings(database).iter().any(|database| {
        spellings(table).iter().any(|table| {
            object
                .strip_prefix(database.as_str())
                .and_then(|rest| rest.strip_prefix('.'))
                == Some(table.as_str())
        })
    })
}

/// Waits until what an earlier run has begun to mutate is done. Returns what cannot be.
pub(super) async fn wait_for_mutations(
    site: &Site<'_>,
    place: &StepPlace,
    variables: &Variables,
    progress: &mut (dyn FnMut(Progress<'_>) + Send),
) -> Result<Option<StuckMutation>> {
    let began = Instant::now();
    loop {
        let found = unfinished(site, &place.object, variables).await?;
        if found.stuck.is_some() {
            return Ok(found.stuck);
        }
        if !found.any {
            return Ok(None);
        }
        progress(Progress::Mutating {
            place,
            parts: found.parts,
            elapsed: began.elapsed(),
        });
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// Tells how far the mutations of a running step are, for as long as this is awaited.
pub(super) async fn tell_of_mutations(
    site: &Site<'_>,
    place: &StepPlace,
    variables: &Variables,
    progress: &mut (dyn FnMut(Progress<'_>) + Send),
) -> std::convert::Infallible {
    let began = Instant::now();
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        // It is the statement that matters; what cannot be asked now is asked again.
        if let Ok(found) = unfinished(site, &place.object, variables).await
            && found.any
        {
            progress(Progress::Mutating {
                place,
                parts: found.parts,
                elapsed: began.elapsed(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_named;

    #[test]
    fn tables_are_recognised() {
        for (object, is_it) in [
            ("shop.events", true),
            ("`shop`.events", true),
            ("shop.events2", false),
            ("shop", false),
            ("xshop.events", false),
        ] {
            assert_eq!(is_named(object, "shop", "events"), is_it, "{object}");
        }
        assert!(is_named("shop.`a.b`", "shop", "a.b"));
        assert!(!is_named("shop.a.b", "shop", "c"));
    }
}
