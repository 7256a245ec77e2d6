//! `rehash`: seals the migrations anew.

use std::path::Path;

use housekeeper_core::history::{self, Edit, SUM_FILE};

use crate::failure::Failure;
use crate::output::{counted, say};
use crate::project;

/// Writes `housekeeper.sum` for the files that are there. Whoever calls it says that no database has seen them as they
/// were; servers that have refuse them.
pub(crate) fn rehash(dir: Option<&Path>) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let locked = project::lock(&root)?;
    let files = locked.folder.read().map_err(Failure::from_error)?;
    let named: Vec<_> = files
        .migrations
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let sum = history::rehash(&named).map_err(Failure::new)?;
    let edit = Edit::of_sum(sum.print());
    locked.folder.change(&edit).map_err(Failure::from_error)?;
    say(format_args!(
        "sealed {} in {}/{SUM_FILE}",
        counted(named.len(), "migration"),
        locked.config.migrations
    ));
    // What they build is another matter, and better known now than at the next build.
    project::sealed(&root).map(drop)
}
