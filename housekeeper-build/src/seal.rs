//! Sealing: the next migration, written into the source tree because somebody asked for it.

use housekeeper_core::diagnostic::{Diagnostics, RenderOptions};
use housekeeper_core::history;
use housekeeper_core::plan::Allow;
use housekeeper_core::project::Project;
use housekeeper_core::source::SourceMap;

use crate::{Error, MigrationsFolder};

/// How to seal.
#[derive(Debug, Clone, Copy)]
pub struct SealOptions<'a> {
    /// What the migration is called; may be empty.
    pub slug: &'a str,
    /// Why hazards are acceptable.
    pub allow: &'a [Allow],
    /// The time, in seconds since 1970-01-01 00:00:00 UTC.
    pub now: u64,
    /// Whether what takes the migration back is written as well.
    pub down: bool,
}

/// Writes the drift of a project as its next migration, and the new sum.
///
/// `folder` has to have been locked before the project was read: the next migration follows those that it has now.
/// Gives the path of the new file, relative to the project.
///
/// # Errors
///
/// When the drift cannot be sealed as it is, such as a step that loses data without a reason, and when a file cannot
/// be written.
pub fn seal(
    folder: &MigrationsFolder,
    project: &Project,
    options: SealOptions<'_>,
) -> Result<String, Error> {
    let SealOptions {
        slug,
        allow,
        now,
        down,
    } = options;
    let sealed = history::seal(&project.sum, &project.drift, allow, now, slug)
        .map_err(|diagnostics| refused(&diagnostics))?;
    let down = down.then(|| history::down_text(&project.chain.schema, &project.drift));
    let down = down
        .transpose()
        .map_err(|diagnostics| refused(&diagnostics))?;
    let file = format!("{}/{}", project.config.migrations, sealed.file_name);
    folder.change(&sealed.into_edit(down))?;
    Ok(file)
}

/// Why a drift is not sealed. It speaks of steps and not of places in a file.
fn refused(diagnostics: &Diagnostics) -> Error {
    let (sources, options) = (SourceMap::new(), RenderOptions::default());
    let errors = diagnostics
        .iter()
        .map(|found| found.render(&sources, &options));
    let text = errors.collect::<Vec<_>>().join("\n\n");
    Error::Project { text }
}
