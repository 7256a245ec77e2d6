//! Taking the library out of the packed package.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use flate2::read::GzDecoder;

use super::LIBRARY;
use super::progress::Progress;
use crate::Error;

/// Unpacks the library of `archive` (of `bytes` bytes) into the new directory
/// `directory`, all the way to the disk.
pub(super) fn library(
    archive: &Path,
    bytes: u64,
    directory: &Path,
    progress: Progress,
) -> Result<(), Error> {
    let action = || format!("unpacking {}", archive.display());
    let bar = progress.bytes("unpacking", bytes);
    let file = File::open(archive).map_err(Error::io(action()))?;
    let mut entries = tar::Archive::new(GzDecoder::new(bar.wrap_read(file)));
    let wanted = Path::new("package").join(LIBRARY);
    fs::create_dir(directory).map_err(Error::io(action()))?;
    for entry in entries.entries().map_err(Error::io(action()))? {
        let mut entry = entry.map_err(Error::io(action()))?;
        if entry.path().map_err(Error::io(action()))? != wanted {
            continue;
        }
        let mut library = File::create_new(directory.join(LIBRARY)).map_err(Error::io(action()))?;
        io::copy(&mut entry, &mut library).map_err(Error::io(action()))?;
        library.sync_all().map_err(Error::io(action()))?;
        bar.finish_and_clear();
        return Ok(());
    }
    Err(Error::Fetch {
        reason: format!("the package has no {}", wanted.display()),
    })
}
