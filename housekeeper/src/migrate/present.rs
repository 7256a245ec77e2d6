//! Asking whether what steps change is there, before the first statement.
//!
//! Somebody may have dropped or renamed by hand what the migrations have made. The statement would fail, with those before
//! it done.

use std::collections::BTreeSet;

use super::cluster::Site;
use super::literal::quote;
use super::plan::Pending;
use super::resume::Todo;
use super::row_binary::{Fields, Malformed};
use super::{Error, Piece, Refusal, Result};

const DOING: &str = "asking the server whether what is to be changed is there";

/// Kinds of step that fail where there is no such object, unless they say IF EXISTS.
const KINDS: [&str; 4] = ["alter table", "drop table", "drop view", "drop dictionary"];

/// Refuses where a step to be run changes what is not there, and no step before it may have to do with that.
pub(super) async fn check_present(
    site: &Site<'_>,
    pending: &[Pending<'_, '_>],
    todo: &[Todo],
) -> Result<()> {
    let mut wanted = Vec::new();
    for (at, (step, todo)) in pending.iter().zip(todo).enumerate() {
        if !todo.is_sent() || !KINDS.contains(&step.step.kind) || says(step, "IF EXISTS") {
            continue;
        }
        // Steps name objects without quotes: with another dot, or several names, it is not known what is what.
        let parts = step.step.object.split_once('.');
        let Some((database, name)) = parts.filter(|(_, name)| !name.contains(['.', ','])) else {
            continue;
        };
        // Made, renamed, exchanged or dropped before: the server's answer of now says nothing.
        if !pending[..at].iter().any(|earlier| says(earlier, name)) {
            wanted.push((step, database, name));
        }
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let databases: BTreeSet<String> = wanted.iter().map(|(_, name, _)| quote(name)).collect();
    let databases: Vec<_> = databases.into_iter().collect();
    let there = tables(site, &databases.join(", ")).await?;
    let gone = wanted.into_iter().filter(|(_, database, name)| {
        !there.contains(&((*database).to_owned(), (*name).to_owned()))
    });
    let refusals: Vec<_> = gone
        .map(|(step, _, _)| Refusal::Gone {
            file: step.way.file.to_owned(),
            step: step.number,
            object: step.step.object.to_owned(),
        })
        .collect();
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused(refusals))
    }
}

/// Whether a statement has this in its text, as words of their own.
pub(super) fn says(pending: &Pending<'_, '_>, words: &str) -> bool {
    pending.step.sql.iter().any(|piece| match piece {
        Piece::Text(sql) => has_words(sql, words),
        Piece::OnCluster | Piece::Engine(_) | Piece::Variable(_) => false,
    })
}

fn has_words(text: &str, words: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(words).any(|(at, found)| {
        !text[..at].ends_with(is_word) && !text[at + found.len()..].starts_with(is_word)
    })
}

async fn tables(site: &Site<'_>, databases: &str) -> Result<BTreeSet<(String, String)>> {
    let query = format!("SELECT database, name FROM system.tables WHERE database IN ({databases})");
    let mut there = BTreeSet::new();
    // On a cluster, what some hosts have is there: an earlier run may have got no further.
    for answer in site.ask(&query).await? {
        let bytes = answer
            .bytes
            .map_err(|source| Error::server(DOING, source))?;
        let mut fields = Fields::new(&bytes);
        while !fields.is_empty() {
            let mut name = || fields.string().map_err(|Malformed| Error::malformed(DOING));
            there.insert((name()?, name()?));
        }
    }
    Ok(there)
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn words_are_found_whole() {
        for (text, has) in [
            ("ALTER TABLE a.t ADD COLUMN b UInt8", true),
            ("RENAME TABLE a.`t` TO a.u", true),
            ("t", true),
            ("CREATE TABLE a.other (b String)", false),
            ("DROP TABLE a.t2", false),
            ("DROP TABLE a._t", false),
        ] {
            assert_eq!(has_words(text, "t"), has, "{text}");
        }
    }
}
