//! The fetching, with a script in the place of npm.

use std::os::unix::fs::PermissionsExt as _;
use std::sync::Barrier;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::*;

/// A machine: a cache, a package to be fetched, and an npm.
struct Machine {
    root: tempfile::TempDir,
    package: Package,
}

impl Machine {
    /// `npm` is the body of the script; `$archive` is the package, `$destination`
    /// where it belongs.
    fn new(npm: &str) -> Self {
        let root = tempfile::tempdir().unwrap();
        let archive = root.path().join("engine.tgz");
        let mut tar = tar::Builder::new(GzEncoder::new(
            File::create(&archive).unwrap(),
            Compression::fast(),
        ));
        for (name, content) in [
            ("package/index.js", "x"),
            ("package/libchdb.so", "the library"),
        ] {
            let mut header = tar::Header::new_gnu();
            header.set_size(content.len() as u64);
            header.set_mode(0o644);
            tar.append_data(&mut header, name, content.as_bytes())
                .unwrap();
        }
        tar.into_inner().unwrap().finish().unwrap();
        let bin = root.path().join("bin");
        fs::create_dir(&bin).unwrap();
        let script = format!(
            "#!/bin/sh\necho run >> {root}/runs\narchive={root}/engine.tgz\ndestination=$4\n{npm}\n",
            root = root.path().display()
        );
        fs::write(bin.join("npm"), script).unwrap();
        fs::set_permissions(bin.join("npm"), fs::Permissions::from_mode(0o755)).unwrap();
        let sha512 = package::sha512(&archive).unwrap();
        let package = Package::fake(fs::metadata(&archive).unwrap().len(), &sha512);
        Self { root, package }
    }

    fn fetch(&self) -> Result<PathBuf, Error> {
        let environment = Environment {
            path: std::env::join_paths([
                self.root.path().join("bin"),
                "/usr/bin".into(),
                "/bin".into(),
            ])
            .unwrap(),
            ..Environment::default()
        };
        fetch(&self.package, &self.cache(), &environment, Progress::Silent)
    }

    fn cache(&self) -> PathBuf {
        self.root.path().join("cache")
    }

    /// Leaves what an interrupted fetch leaves.
    fn leave_unfinished(&self) {
        let left = self
            .cache()
            .join(".unfinished-libchdb-1.0.0-test-test-left");
        fs::create_dir_all(left.join("packed")).unwrap();
    }

    fn runs(&self) -> usize {
        fs::read_to_string(self.root.path().join("runs"))
            .unwrap_or_default()
            .lines()
            .count()
    }

    /// Names in the cache, without the lock.
    fn cached(&self) -> Vec<String> {
        let entries = fs::read_dir(self.cache())
            .unwrap()
            .map(|entry| entry.unwrap().file_name());
        entries
            .map(|name| name.into_string().unwrap())
            .filter(|name| {
                Path::new(name)
                    .extension()
                    .is_none_or(|extension| extension != "lock")
            })
            .collect()
    }
}

const COPY: &str = "cp $archive $destination/engine.tgz";

#[test]
fn fetched_once() {
    let machine = Machine::new(COPY);
    let library = machine.fetch().unwrap();
    assert_eq!(fs::read_to_string(&library).unwrap(), "the library");
    assert_eq!(machine.fetch().unwrap(), library);
    assert_eq!(machine.runs(), 1);
    assert_eq!(machine.cached(), ["libchdb-1.0.0-test-test"]);
}

#[test]
fn works_offline_afterwards() {
    let machine = Machine::new(COPY);
    let library = machine.fetch().unwrap();
    fs::remove_file(machine.root.path().join("bin/npm")).unwrap();
    assert_eq!(machine.fetch().unwrap(), library);
}

#[test]
fn two_at_once_fetch_once() {
    let machine = Machine::new(&format!("sleep 0.3\n{COPY}"));
    let barrier = Barrier::new(4);
    let libraries: Vec<PathBuf> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    barrier.wait();
                    machine.fetch().unwrap()
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert!(libraries.iter().all(|library| *library == libraries[0]));
    assert_eq!(machine.runs(), 1);
}

#[test]
fn a_wrong_checksum_leaves_nothing() {
    let machine = Machine::new("printf tampered > $destination/engine.tgz");
    let error = machine.fetch().unwrap_err();
    assert!(matches!(error, Error::Checksum { .. }), "{error}");
    assert!(error.to_string().contains("@test/engine@1.0.0"), "{error}");
    assert_eq!(machine.cached(), Vec::<String>::new());
}

#[test]
fn what_npm_says_is_passed_on() {
    let machine = Machine::new("echo 'npm error code E404' >&2; exit 3");
    let error = machine.fetch().unwrap_err().to_string();
    assert!(error.contains("npm error code E404"), "{error}");
    assert_eq!(machine.cached(), Vec::<String>::new());
}

#[test]
fn a_package_without_the_library_is_an_error() {
    let machine = Machine::new("true");
    let error = machine.fetch().unwrap_err().to_string();
    assert!(error.contains("left no package behind"), "{error}");
}

#[test]
fn without_npm_the_ways_out_are_listed() {
    let machine = Machine::new(COPY);
    let environment = Environment::default();
    let error = fetch(
        &machine.package,
        &machine.cache(),
        &environment,
        Progress::Silent,
    )
    .unwrap_err()
    .to_string();
    for way in ["CLICKHOUSE_URL", "HOUSEKEEPER_LIBCHDB", "npm", "on PATH"] {
        assert!(error.contains(way), "{error}");
    }
    assert!(!machine.cache().exists());
}

#[test]
fn the_next_fetch_deletes_what_an_interrupted_one_left() {
    let machine = Machine::new(COPY);
    machine.leave_unfinished();
    machine.fetch().unwrap();
    assert_eq!(machine.cached(), ["libchdb-1.0.0-test-test"]);
}

#[test]
fn a_start_deletes_what_was_left_after_the_fetch() {
    let machine = Machine::new(COPY);
    machine.fetch().unwrap();
    machine.leave_unfinished();
    // A process that another test is just starting holds every lock of this one for
    // a moment, between its fork and its exec, and a start does not wait for locks.
    for _ in 0..1000 {
        machine.fetch().unwrap();
        if machine.cached() == ["libchdb-1.0.0-test-test"] {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("{:?}", machine.cached());
}

#[test]
fn waiting_ends_when_the_other_process_dies() {
    let machine = Machine::new(COPY);
    fs::create_dir_all(machine.cache()).unwrap();
    let held = lock(
        &machine.cache().join("libchdb-1.0.0-test-test.lock"),
        Progress::Silent,
    )
    .unwrap();
    std::thread::scope(|scope| {
        let fetching = scope.spawn(|| machine.fetch().unwrap());
        std::thread::sleep(Duration::from_millis(200));
        assert_eq!(machine.runs(), 0);
        drop(held);
        fetching.join().unwrap();
    });
    assert_eq!(machine.runs(), 1);
}

#[test]
fn a_named_library_is_used_as_it_is() {
    let machine = Machine::new(COPY);
    let environment = Environment {
        libchdb: Some(machine.root.path().join("engine.tgz")),
        ..Environment::default()
    };
    assert_eq!(
        library(&environment, options::Progress::Silent).unwrap(),
        machine.root.path().join("engine.tgz")
    );
    let environment = Environment {
        libchdb: Some(machine.root.path().join("missing.so")),
        ..Environment::default()
    };
    let error = library(&environment, options::Progress::Silent)
        .unwrap_err()
        .to_string();
    assert!(error.contains("missing.so"), "{error}");
}
