//! The engines that are known: packages, versions and checksums.

use std::fmt::{self, Write as _};
use std::fs::{self, File};
use std::io::{self, BufReader, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha512};

use crate::Error;

/// The version of every package in [`PACKAGES`]; it answers `version()` with 26.7.2.1.
const VERSION: &str = "26.7.3-stable.1";

/// An npm package that holds libchdb for one platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Package {
    os: &'static str,
    arch: &'static str,
    name: &'static str,
    version: &'static str,
    /// Size of the packed package.
    pub(super) bytes: u64,
    /// SHA-512 of the packed package, in hexadecimal.
    sha512: String,
}

/// Platform, package, packed size, SHA-512 as npm's `dist.integrity` has it (in
/// hexadecimal here).
///
/// A platform is listed once its package was fetched and its checksum compared.
/// `@chdb/lib-linux-arm64-gnu`, `@chdb/lib-darwin-arm64` and `@chdb/lib-darwin-x64`
/// exist too.
const PACKAGES: &[(&str, &str, &str, u64, &str)] = &[(
    "linux",
    "x86_64",
    "@chdb/lib-linux-x64-gnu",
    177_817_999,
    "5cff7b98caa7739b59a4a432c11f0dedc2d3b073624e61ebdf4a42e66ce8de35a6ba48ca9f62016bad1cd81fe059435cb858ce3235a8a2b408082a81563e70a7",
)];

impl Package {
    /// The package for the platform this was compiled for. libchdb is built for
    /// glibc.
    pub(super) fn for_this_platform() -> Option<Self> {
        if cfg!(target_env = "musl") {
            return None;
        }
        PACKAGES
            .iter()
            .map(|&(os, arch, name, bytes, sha512)| Self {
                os,
                arch,
                name,
                version: VERSION,
                bytes,
                sha512: sha512.to_owned(),
            })
            .find(|package| {
                package.os == std::env::consts::OS && package.arch == std::env::consts::ARCH
            })
    }

    /// Where it is kept in the cache.
    pub(super) fn directory(&self) -> String {
        format!("libchdb-{}-{}-{}", self.version, self.os, self.arch)
    }

    /// What npm calls it.
    pub(super) fn specifier(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }

    /// Compares the checksum of `archive`; deletes it when it is not the pinned one.
    pub(super) fn verify(&self, archive: &Path) -> Result<(), Error> {
        let found = sha512(archive).map_err(Error::io(format!("reading {}", archive.display())))?;
        if found == self.sha512 {
            return Ok(());
        }
        fs::remove_file(archive).map_err(Error::io(format!("deleting {}", archive.display())))?;
        Err(Error::Checksum {
            package: self.specifier(),
            expected: self.sha512.clone(),
            found,
        })
    }

    /// A package for tests of the fetching.
    #[cfg(test)]
    pub(super) fn fake(bytes: u64, sha512: &str) -> Self {
        Self {
            os: "test",
            arch: "test",
            name: "@test/engine",
            version: "1.0.0",
            bytes,
            sha512: sha512.to_owned(),
        }
    }
}

impl fmt::Display for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.version)
    }
}

/// The SHA-512 of a file, in hexadecimal.
pub(super) fn sha512(path: &Path) -> io::Result<String> {
    let mut file = BufReader::with_capacity(1 << 20, File::open(path)?);
    let mut hash = Sha512::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        let length = file.read(&mut buffer)?;
        if length == 0 {
            break;
        }
        hash.update(&buffer[..length]);
    }
    let mut hex = String::with_capacity(128);
    for byte in hash.finalize() {
        let _ = write!(hex, "{byte:02x}");
    }
    Ok(hex)
}
