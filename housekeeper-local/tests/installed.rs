//! A ClickHouse on PATH: found, started, and ended with us. In its place stands a
//! script that starts the embedded engine where the configuration says.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; what is found is printed.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use housekeeper_local::{Kind, Options, start};

/// Writes a `clickhouse` of `version` into `directory`.
fn install(directory: &Path, version: &str) {
    let script = format!(
        r#"#!/bin/sh
[ "$1" = server ] || exit 9
case "$2" in
    --version) echo "ClickHouse server version {version} (official build)."; exit ;;
    --config-file=*) config="${{2#--config-file=}}" ;;
esac
port=$(sed -n 's/.*<http_port>\(.*\)<\/http_port>.*/\1/p' "$config")
data=$(sed -n 's/.*<path>\(.*\)<\/path>.*/\1/p' "$config")
echo $$ > {pid}
PATH=/usr/bin:/bin exec {server} --listen "127.0.0.1:$port" "$data"
"#,
        pid = directory.join("pid").display(),
        server = env!("CARGO_BIN_EXE_housekeeper-local"),
    );
    let path = directory.join("clickhouse");
    fs::write(&path, script).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Runs the test `name` of this file in a process of its own, with `directory` on
/// its PATH.
fn child(name: &str, directory: &Path) -> Output {
    let path = std::env::join_paths([directory, Path::new("/usr/bin"), Path::new("/bin")]).unwrap();
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env("PATH", path)
        .env("HOUSEKEEPER_LOCAL_TEST_CHILD", "1")
        .env_remove("HOUSEKEEPER_URL")
        .env_remove("CLICKHOUSE_URL")
        .output()
        .unwrap()
}

fn in_child() -> bool {
    std::env::var_os("HOUSEKEEPER_LOCAL_TEST_CHILD").is_some()
}

/// Whether the process that the script became has ended.
fn ended(directory: &Path) -> bool {
    let pid = fs::read_to_string(directory.join("pid")).unwrap();
    !Command::new("kill")
        .args(["-0", pid.trim()])
        .output()
        .unwrap()
        .status
        .success()
}

#[test]
fn it_is_started_and_ended() {
    if in_child() {
        let data = tempfile::tempdir().unwrap();
        let local = start(Options::default().dir(data.path())).unwrap();
        assert_eq!(local.kind(), Kind::Process);
        assert_eq!(local.query("SELECT 1").unwrap(), "1\n");
        local.stop().unwrap();
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    install(directory.path(), "25.8.1.5101");
    let output = child("it_is_started_and_ended", directory.path());
    assert!(output.status.success(), "{output:?}");
    assert!(ended(directory.path()));
}

#[test]
fn it_ends_with_a_process_that_forgets_it() {
    if in_child() {
        let local = Box::leak(Box::new(start(Options::default()).unwrap()));
        assert_eq!(local.query("SELECT 1").unwrap(), "1\n");
        std::process::exit(7);
    }
    let directory = tempfile::tempdir().unwrap();
    install(directory.path(), "25.8.1.5101");
    let output = child("it_ends_with_a_process_that_forgets_it", directory.path());
    assert_eq!(output.status.code(), Some(7), "{output:?}");
    assert!(ended(directory.path()));
}

#[test]
fn one_that_is_too_old_is_passed_over_aloud() {
    if in_child() {
        let local = start(Options::default()).unwrap();
        println!("kind: {:?}", local.kind());
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    install(directory.path(), "18.16.1");
    let output = child("one_that_is_too_old_is_passed_over_aloud", directory.path());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{output:?}");
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("kind: Embedded"),
        "{output:?}"
    );
    assert!(said.contains("(18.16): 24.3 or newer is needed"), "{said}");
}

#[test]
fn one_that_fails_says_why() {
    if in_child() {
        let error = start(Options::default()).unwrap_err().to_string();
        assert!(error.contains("Cannot resolve the host"), "{error}");
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    install(directory.path(), "25.8.1.5101");
    let path = directory.path().join("clickhouse");
    let script = fs::read_to_string(&path).unwrap();
    let failing = script.replace(
        "port=",
        "echo 'Cannot resolve the host' >&2; exit 70\nport=",
    );
    fs::write(&path, failing).unwrap();
    let output = child("one_that_fails_says_why", directory.path());
    assert!(output.status.success(), "{output:?}");
}
