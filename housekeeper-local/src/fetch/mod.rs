//! Getting the embedded engine: once, checked, into the user's cache.

mod npm;
mod package;
mod progress;
mod unpack;

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::Error;
use crate::environment::Environment;
use crate::options;
use package::Package;
use progress::Progress;

/// The library's name in the cache, on every platform.
const LIBRARY: &str = "libchdb.so";

/// The path of a libchdb: the one the environment names, the cached one, or one
/// fetched now.
///
/// Needs no network after the first time. When two processes fetch at once, one
/// does and the other waits for it.
pub(crate) fn library(
    environment: &Environment,
    progress: options::Progress,
) -> Result<PathBuf, Error> {
    if let Some(library) = &environment.libchdb {
        if library.is_file() {
            return Ok(library.clone());
        }
        return Err(Error::NoEngine {
            reason: format!(
                "HOUSEKEEPER_LIBCHDB names {}, which is not a file",
                library.display()
            ),
        });
    }
    let package = Package::for_this_platform().ok_or_else(|| Error::NoEngine {
        reason: format!(
            "there is no pinned embedded engine for {} on {}",
            std::env::consts::OS,
            std::env::consts::ARCH
        ),
    })?;
    let cache = environment.cache.as_deref().ok_or_else(|| Error::NoEngine {
        reason: "there is no place to keep the embedded engine: set HOUSEKEEPER_CACHE, XDG_CACHE_HOME or HOME"
            .into(),
    })?;
    fetch(&package, cache, environment, Progress::new(progress))
}

/// The cached library of `package`, fetched if need be.
fn fetch(
    package: &Package,
    cache: &Path,
    environment: &Environment,
    progress: Progress,
) -> Result<PathBuf, Error> {
    let directory = cache.join(package.directory());
    let library = directory.join(LIBRARY);
    let lock_path = cache.join(format!("{}.lock", package.directory()));
    if library.is_file() {
        // An npm that outlived its parent may have gone on writing after the fetch
        // that took over: seen to on any start, unless a fetch is under way.
        if let Ok(lock) = OpenOptions::new().write(true).open(&lock_path)
            && lock.try_lock().is_ok()
        {
            delete_unfinished(cache, package);
        }
        return Ok(library);
    }
    let npm = environment.program("npm").ok_or_else(|| Error::NoEngine {
        reason: format!(
            "the embedded engine ({package}) is not in {} yet, and there is no npm on PATH to fetch it with",
            cache.display()
        ),
    })?;
    fs::create_dir_all(cache).map_err(Error::io(format!("creating {}", cache.display())))?;
    let _lock = lock(&lock_path, progress)?;
    // Another process may have done it while this one waited.
    if library.is_file() {
        return Ok(library);
    }
    delete_unfinished(cache, package);
    let work = tempfile::Builder::new()
        .prefix(&unfinished(package))
        .tempdir_in(cache)
        .map_err(Error::io(format!(
            "creating a directory in {}",
            cache.display()
        )))?;
    progress.note(&format!(
        "fetching the embedded ClickHouse ({package}, {} MB), once, into {}",
        (package.bytes + 500_000) / 1_000_000,
        cache.display()
    ));
    let archive = npm::pack(&npm, package, work.path(), progress)?;
    package.verify(&archive)?;
    let unpacked = work.path().join("unpacked");
    unpack::library(&archive, package.bytes, &unpacked, progress)?;
    // The directory appears whole or not at all.
    fs::rename(&unpacked, &directory).map_err(Error::io(format!(
        "putting the engine into {}",
        directory.display()
    )))?;
    Ok(library)
}

/// Waits for the lock; the system releases it when its holder ends, however it
/// ends.
fn lock(path: &Path, progress: Progress) -> Result<File, Error> {
    let action = || format!("locking {}", path.display());
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(Error::io(action()))?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => {}
        Err(TryLockError::Error(error)) => return Err(Error::io(action())(error)),
    }
    progress.note("another process is fetching the embedded ClickHouse; waiting for it");
    file.lock().map_err(Error::io(action()))?;
    Ok(file)
}

/// Deletes what interrupted fetches left; the caller holds the lock. What cannot be
/// deleted takes room, nothing more.
fn delete_unfinished(cache: &Path, package: &Package) {
    let prefix = unfinished(package);
    let Ok(entries) = fs::read_dir(cache) else {
        return;
    };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// What the directories of unfinished fetches start with.
fn unfinished(package: &Package) -> String {
    format!(".unfinished-{}-", package.directory())
}

#[cfg(test)]
mod tests;
