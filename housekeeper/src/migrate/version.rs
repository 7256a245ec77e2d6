//! Asking which version the server is, before the first statement.

use super::plan::Pending;
use super::resume::Todo;
use super::row_binary::Fields;
use super::server::Server;
use super::{Error, Refusal, Result};

/// Refuses where a step to be run needs what the server's version is known to lack. No question where no step needs such a
/// thing.
pub(super) async fn check_version(
    server: &Server,
    pending: &[Pending<'_, '_>],
    todo: &[Todo],
) -> Result<()> {
    let to_run = pending.iter().zip(todo);
    let to_run = to_run.filter(|(_, todo)| **todo != Todo::Record);
    let needed: Vec<_> = to_run
        .filter_map(|(pending, _)| Some((pending, pending.step.since?)))
        .collect();
    if needed.is_empty() {
        return Ok(());
    }
    let doing = "asking the server for its version";
    let bytes = server.fetch("SELECT version()").await;
    let bytes = bytes.map_err(|source| Error::server(doing, source))?;
    let found = Fields::new(&bytes).string();
    let found = found.map_err(|_| Error::malformed(doing))?;
    let lacking = needed
        .into_iter()
        .filter(|(_, (_, since))| lacks(&found, since));
    let refusals: Vec<_> = lacking
        .map(|(pending, (what, since))| Refusal::ServerTooOld {
            file: pending.way.file.to_owned(),
            step: pending.number,
            what: what.to_owned(),
            since: since.to_owned(),
            found: found.clone(),
        })
        .collect();
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused(refusals))
    }
}

/// Whether a server of this version is from before a release. One whose version cannot be read is not.
fn lacks(found: &str, since: &str) -> bool {
    match (release(found), release(since)) {
        (Some(found), Some(since)) => found < since,
        _ => false,
    }
}

/// The year and the release: 25.10 is later than 25.6.
fn release(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.split('.');
    let mut next = || numbers.next()?.parse().ok();
    Some((next()?, next()?))
}

#[cfg(test)]
mod tests {
    use super::lacks;

    #[test]
    fn releases_are_compared_as_numbers() {
        for (found, since, lacking) in [
            ("26.7.2.1", "25.6", false),
            ("25.6.1.1", "25.6", false),
            ("25.5.9.9", "25.6", true),
            ("25.6.3.4", "25.10", true),
            ("25.10.1.1", "25.6", false),
            ("18.16.1", "23.12", true),
            ("24.8.14.10501.altinitystable", "24.9", true),
            ("head", "24.9", false),
        ] {
            assert_eq!(lacks(found, since), lacking, "{found} {since}");
        }
    }
}
