//! `rebase`: puts migrations that were sealed side by side one after the other.

use std::path::Path;

use housekeeper_core::history::{self, Rebased, read_texts};

use crate::arguments::Rebase;
use crate::failure::Failure;
use crate::output::{self, counted, note, say};
use crate::project::{self, now};

/// Writes the new order, if the migrations can be done in it.
pub(crate) fn rebase(dir: Option<&Path>, arguments: &Rebase) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let locked = project::lock(&root)?;
    let config = &locked.config;
    let files = locked.folder.read().map_err(Failure::from_error)?;
    let rebased = history::rebase(&files, &arguments.last, now()?)
        .map_err(|errors| output::without_places(&errors))?;
    let Some(rebased) = rebased else {
        say("nothing to rebase: the migrations are in order");
        return Ok(());
    };
    let texts = rebased.files.iter();
    let texts = texts.map(|(name, text)| (name, text.as_str()));
    let read = read_texts(&config.migrations, texts, &config.database);
    let moves = moves(&rebased, &config.migrations);
    if read.diagnostics.has_errors() {
        output::diagnostics(&read.diagnostics, &read.sources, String::new());
        note(moves);
        return Err(Failure::new(
            "the migrations cannot be done in this order, so nothing is written. Mend or delete the one that does not \
             fit, if no database has applied it, and seal what is left of it with `diff`; or name the files that shall \
             come last: `rebase FILE…`",
        ));
    }
    locked
        .folder
        .change(&rebased.edit)
        .map_err(Failure::from_error)?;
    say(format_args!(
        "{} in order, {} renamed",
        counted(rebased.files.len(), "migration"),
        rebased.moved.len()
    ));
    if !moves.is_empty() {
        say(moves);
    }
    Ok(())
}

fn moves(rebased: &Rebased, folder: &str) -> String {
    let moved = rebased.moved.iter();
    let lines = moved.map(|(old, new)| format!("  {folder}/{old} is now {folder}/{new}"));
    lines.collect::<Vec<_>>().join("\n")
}
