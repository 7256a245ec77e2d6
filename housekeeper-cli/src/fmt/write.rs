//! A file with another text, at once or not at all.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::failure::Failure;

/// Gives a file another text. Its permissions stay, and where it is a link, what it leads to is written.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = || Failure::io("write", path);
    let path = path.canonicalize().map_err(failed())?;
    let permissions = fs::metadata(&path).map_err(failed())?.permissions();
    if permissions.readonly() {
        return Err(Failure::new(format!(
            "cannot write {}: it is read-only",
            path.display()
        )));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed())?;
    file.write_all(text.as_bytes()).map_err(failed())?;
    file.as_file()
        .set_permissions(permissions)
        .map_err(failed())?;
    file.as_file().sync_all().map_err(failed())?;
    file.persist(&path).map_err(|error| failed()(error.error))?;
    Ok(())
}
