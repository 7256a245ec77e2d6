//! Sealing: the next migration, written into the source tree because somebody asked for it.

use std::path::{Path, PathBuf};

use housekeeper_core::diagnostic::{Diagnostics, RenderOptions};
use housekeeper_core::history::{self, SUM_FILE, Sealed};
use housekeeper_core::plan::Allow;
use housekeeper_core::project::Project;
use housekeeper_core::source::SourceMap;

use crate::{Disk, Error};

/// Writes the drift of a project as its next migration, and the new sum.
///
/// `now` is in seconds since 1970-01-01 00:00:00 UTC. Gives the path of the new file, relative to the project.
///
/// The file is written before the sum: a crash between the two leaves a file that the next build names as not sealed,
/// and nothing is lost.
///
/// # Errors
///
/// When the drift cannot be sealed as it is, such as a step that loses data without a reason, and when a file cannot
/// be written.
pub fn seal(
    disk: &Disk,
    project: &Project,
    allow: &[Allow],
    now: u64,
    slug: &str,
) -> Result<String, Error> {
    let Sealed {
        file_name,
        file_text,
        sum_text,
    } = history::seal(&project.sum, &project.drift, allow, now, slug)
        .map_err(|diagnostics| refused(&diagnostics))?;
    let folder = &project.config.migrations;
    let file = format!("{folder}/{file_name}");
    let at = |path: &str| disk.root().join(path);
    std::fs::create_dir_all(at(folder)).map_err(write_error(&at(folder)))?;
    replace(&at(&file), &file_text)?;
    replace(&at(&format!("{folder}/{SUM_FILE}")), &sum_text)?;
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

/// Writes a file beside its place and moves it there: whoever reads it reads the old text or the new one.
fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    std::fs::write(&beside, text).map_err(write_error(&beside))?;
    std::fs::rename(&beside, path).map_err(write_error(path))
}

fn write_error(path: &Path) -> impl FnOnce(std::io::Error) -> Error + use<> {
    let path = PathBuf::from(path);
    |error| Error::Write { path, error }
}
