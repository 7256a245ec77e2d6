//! `squash`: one migration in place of several.

use std::path::Path;

use housekeeper_core::history::{self, SquashOptions, Version};

use crate::arguments::Squash;
use crate::failure::Failure;
use crate::output::{self, counted, note, say};
use crate::project;

/// Writes a snapshot and deletes what it stands for.
pub(crate) fn squash(dir: Option<&Path>, arguments: &Squash) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let locked = project::lock(&root)?;
    let (chain, _, _) = project::sealed(&root)?;
    let files = locked.folder.read().map_err(Failure::from_error)?;
    let options = SquashOptions {
        up_to: arguments.to.as_deref().map(version).transpose()?,
        slug: &arguments.name,
        folder: &locked.config.migrations,
        leave_out_rows: arguments.leave_out_rows,
    };
    let squashed = history::squash(&chain, &files, options)
        .map_err(|errors| output::without_places(&errors))?;
    if !arguments.dry_run {
        let changed = locked.folder.change(&squashed.edit);
        changed.map_err(Failure::from_error)?;
    }
    say(format_args!(
        "{} {} by {}/{} ({})",
        counted(squashed.migrations, "migration"),
        match (arguments.dry_run, squashed.migrations) {
            (true, _) => "would be replaced",
            (false, _) => "replaced",
        },
        locked.config.migrations,
        squashed.file_name,
        counted(squashed.steps, "step")
    ));
    if !squashed.left_out.is_empty() {
        note("left out, since a fresh database has none of the rows that these are about:");
        for statement in &squashed.left_out {
            note(format_args!("  {statement}"));
        }
    }
    Ok(())
}

fn version(text: &str) -> Result<Version, Failure> {
    let digits = text.rsplit('/').next().unwrap_or(text);
    let digits = digits.split(['_', '.']).next().unwrap_or(digits);
    Version::parse(digits).ok_or_else(|| {
        Failure::new(format!(
            "`{text}` is neither a version, such as 20240813190639, nor the file of a migration"
        ))
    })
}
