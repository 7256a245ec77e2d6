//! Debian's packages of ClickHouse, ZooKeeper and Java, unpacked into a folder of the user's cache. Nothing is installed:
//! `apt-get` only says what is missing and fetches it.

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const WANTED: [&str; 3] = [
    "clickhouse-server",
    "libzookeeper-java",
    "default-jre-headless",
];

/// Where the packages are unpacked.
#[derive(Debug, Clone)]
pub(crate) struct Packages(PathBuf);

impl Packages {
    /// Unpacks them, unless they are there; or says why they cannot be had. For as long as the file is open, nobody else
    /// has them.
    pub(crate) fn get() -> Result<(Self, fs::File), String> {
        let cache = cache().ok_or("neither HOUSEKEEPER_CACHE, XDG_CACHE_HOME nor HOME is set")?;
        let place = cache.join("debian-cluster-1");
        fs::create_dir_all(&cache).map_err(|error| error.to_string())?;
        // Test binaries may start at once.
        let lock = fs::File::create(cache.join("debian-cluster-1.lock"));
        let lock = lock.map_err(|error| error.to_string())?;
        lock.lock().map_err(|error| error.to_string())?;
        if !place.is_dir() {
            let work = tempfile::tempdir_in(&cache).map_err(|error| error.to_string())?;
            unpack(&fetch(work.path())?, &work.path().join("root"))?;
            fs::rename(work.path().join("root"), &place).map_err(|error| error.to_string())?;
        }
        Ok((Self(place), lock))
    }

    pub(crate) fn clickhouse(&self) -> PathBuf {
        self.0.join("usr/sbin/clickhouse-server")
    }

    /// Java of the packages; of the system where the packages left it out, since it is installed.
    pub(crate) fn java(&self) -> PathBuf {
        let machines = fs::read_dir(self.0.join("usr/lib/jvm"));
        let mut machines = machines.into_iter().flatten().flatten();
        let found = machines.find_map(|machine| {
            let java = machine.path().join("bin/java");
            java.is_file().then_some(java)
        });
        found.unwrap_or_else(|| PathBuf::from("java"))
    }

    /// The jars, of the packages first.
    pub(crate) fn class_path(&self) -> String {
        let own = self.0.join("usr/share/java");
        format!("{}/*:/usr/share/java/*", own.display())
    }

    pub(crate) fn libraries(&self) -> String {
        let folders = ["usr/lib", "lib"].map(|folder| {
            let folder = self.0.join(folder);
            let triplet = fs::read_dir(&folder).into_iter().flatten().flatten();
            let mut triplet = triplet.map(|entry| entry.path());
            let found = triplet.find(|path| path.to_string_lossy().ends_with("-linux-gnu"));
            found.unwrap_or(folder).display().to_string()
        });
        folders.join(":")
    }
}

fn cache() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    folder("HOUSEKEEPER_CACHE").map(PathBuf::from).or_else(|| {
        let user = folder("XDG_CACHE_HOME").map(PathBuf::from);
        let user = user.or_else(|| Some(Path::new(&folder("HOME")?).join(".cache")));
        user.map(|cache| cache.join("housekeeper"))
    })
}

/// Fetches what is not installed, with everything that it needs.
fn fetch(work: &Path) -> Result<PathBuf, String> {
    let archives = work.join("archives");
    for folder in ["archives/partial", "lists/partial"] {
        fs::create_dir_all(work.join(folder)).map_err(|error| error.to_string())?;
    }
    let apt = |lists: Option<&Path>, arguments: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.args(["-y", "-o", "Debug::NoLocking=1", "-o"]);
        apt.arg(format!("Dir::Cache::archives={}", archives.display()));
        if let Some(lists) = lists {
            apt.arg("-o")
                .arg(format!("Dir::State::lists={}", lists.display()));
            apt.args([
                "-o",
                "Dir::Cache::pkgcache=",
                "-o",
                "Dir::Cache::srcpkgcache=",
            ]);
        }
        run(apt.args(arguments))
    };
    let mut install = vec!["install", "--download-only", "--no-install-recommends"];
    install.extend(WANTED);
    // A fresh machine has no lists of packages: it gets its own, for this once.
    let lists = work.join("lists");
    apt(None, &install).or_else(|_without_lists| {
        apt(Some(&lists), &["update"])?;
        apt(Some(&lists), &install)
    })?;
    Ok(archives)
}

fn unpack(archives: &Path, root: &Path) -> Result<(), String> {
    for archive in fs::read_dir(archives).map_err(|error| error.to_string())? {
        let archive = archive.map_err(|error| error.to_string())?.path();
        if archive
            .extension()
            .is_some_and(|extension| extension == "deb")
        {
            run(Command::new("dpkg").arg("-x").arg(&archive).arg(root))?;
        }
    }
    point_into(root, &root.join("usr/lib/jvm")).map_err(|error| error.to_string())
}

/// Java looks for its configuration in `/etc`, through links.
fn point_into(root: &Path, folder: &Path) -> std::io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let (path, kind) = {
            let entry = entry?;
            (entry.path(), entry.file_type()?)
        };
        if kind.is_dir() {
            point_into(root, &path)?;
        } else if kind.is_symlink() {
            let target = fs::read_link(&path)?;
            if let Ok(inside) = target.strip_prefix("/") {
                fs::remove_file(&path)?;
                symlink(root.join(inside), &path)?;
            }
        }
    }
    Ok(())
}

fn run(command: &mut Command) -> Result<(), String> {
    command
        .stdin(Stdio::null())
        .env("DEBIAN_FRONTEND", "noninteractive");
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output();
    let output = output.map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().last().unwrap_or("it failed");
    Err(format!("{program}: {last}"))
}
