//! `npm pack`: fetches a package through the registry the user has configured.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::package::Package;
use super::progress::Progress;
use crate::Error;

/// Fetches `package` into `work` and returns the packed file.
///
/// npm prints no progress here, so the growth of its cache is watched; it gets one
/// of its own inside `work`, which is deleted with it.
pub(super) fn pack(
    npm: &Path,
    package: &Package,
    work: &Path,
    progress: Progress,
) -> Result<PathBuf, Error> {
    let destination = work.join("packed");
    let cache = work.join("npm-cache");
    fs::create_dir_all(&destination)
        .map_err(Error::io(format!("creating {}", destination.display())))?;
    let mut child = Command::new(npm)
        .arg("pack")
        .arg(package.specifier())
        .arg("--pack-destination")
        .arg(&destination)
        .arg("--cache")
        .arg(&cache)
        .args([
            "--ignore-scripts",
            "--no-update-notifier",
            "--loglevel=error",
        ])
        // Away from any package.json whose settings npm would take up.
        .current_dir(work)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(Error::io(format!("starting {}", npm.display())))?;
    let complaints = read_complaints(&mut child);
    let bar = progress.bytes("fetching", package.bytes);
    let status = loop {
        if let Some(status) = child.try_wait().map_err(Error::io("waiting for npm"))? {
            break status;
        }
        bar.set_position(size_of(&cache).min(package.bytes));
        thread::sleep(Duration::from_millis(200));
    };
    bar.finish_and_clear();
    let complaints = complaints.join().unwrap_or_default();
    if !status.success() {
        return Err(Error::Fetch {
            reason: format!(
                "npm pack {} failed ({status})\n{}",
                package.specifier(),
                complaints.trim()
            ),
        });
    }
    packed_file(&destination)?.ok_or_else(|| Error::Fetch {
        reason: format!("npm pack {} left no package behind", package.specifier()),
    })
}

/// Reads standard error on the side, so that npm never waits for a full pipe.
fn read_complaints(child: &mut Child) -> thread::JoinHandle<String> {
    let stderr = child.stderr.take();
    thread::spawn(move || {
        let mut text = Vec::new();
        if let Some(mut stderr) = stderr {
            // What could not be read is missing from an error message.
            let _ = stderr.read_to_end(&mut text);
        }
        String::from_utf8_lossy(&text).into_owned()
    })
}

fn packed_file(directory: &Path) -> Result<Option<PathBuf>, Error> {
    let action = || format!("reading {}", directory.display());
    for entry in fs::read_dir(directory).map_err(Error::io(action()))? {
        let path = entry.map_err(Error::io(action()))?.path();
        if path.extension().is_some_and(|extension| extension == "tgz") {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// The bytes below `directory`. Files come and go while it looks.
fn size_of(directory: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(directory) else {
        return 0;
    };
    entries
        .flatten()
        .map(|entry| match entry.metadata() {
            Ok(meta) if meta.is_dir() => size_of(&entry.path()),
            Ok(meta) => meta.len(),
            Err(_) => 0,
        })
        .sum()
}
