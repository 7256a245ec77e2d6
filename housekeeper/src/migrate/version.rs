//! Asking which version the server is, before the first statement.

use super::cluster::Site;
use super::plan::Pending;
use super::resume::Todo;
use super::row_binary::Fields;
use super::{Error, Refusal, Result};

/// Refuses where a step to be run needs what the version of a server is known to lack; on a cluster, of any of its hosts.
/// No question where no step needs such a thing.
pub(super) async fn check_version(
    site: &Site<'_>,
    pending: &[Pending<'_, '_>],
    todo: &[Todo],
) -> Result<()> {
    let to_run = pending.iter().zip(todo);
    let to_run = to_run.filter(|(_, todo)| todo.is_sent());
    let needed: Vec<_> = to_run
        .filter_map(|(pending, _)| Some((pending, pending.step.since?)))
        .collect();
    if needed.is_empty() {
        return Ok(());
    }
    let mut refusals = Vec::new();
    for answer in site.ask(VERSION).await? {
        let bytes = answer.bytes;
        let bytes = bytes.map_err(|source| Error::server(DOING, source))?;
        let found = Fields::new(&bytes).string();
        let found = found.map_err(|_| Error::malformed(DOING))?;
        let lacking = needed.iter().filter(|(_, (_, since))| lacks(&found, since));
        refusals.extend(lacking.map(|(pending, (what, since))| {
            let refusal = Refusal::ServerTooOld {
                file: pending.way.file.to_owned(),
                step: pending.number,
                what: (*what).to_owned(),
                since: (*since).to_owned(),
                found: found.clone(),
            };
            refusal.on(answer.host.as_deref())
        }));
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused(refusals))
    }
}

const DOING: &str = "asking the server for its version";

/// Not `version()`: on a cluster, the host that is spoken to would answer for all others.
const VERSION: &str = "SELECT value FROM system.build_options WHERE name = 'VERSION_DESCRIBE'";

/// Whether a server of this version is from before a release. One whose version cannot be read is not.
fn lacks(found: &str, since: &str) -> bool {
    match (release(found), release(since)) {
        (Some(found), Some(since)) => found < since,
        _ => false,
    }
}

/// The year and the release: 25.10 is later than 25.6.
fn release(version: &str) -> Option<(u32, u32)> {
    let digits = version.trim_start_matches(|c: char| !c.is_ascii_digit());
    let mut numbers = digits.split('.');
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
            ("v18.16.1-testing", "23.12", true),
            ("v26.7.2.1-stable", "26.8", true),
            ("head", "24.9", false),
        ] {
            assert_eq!(lacks(found, since), lacking, "{found} {since}");
        }
    }
}
