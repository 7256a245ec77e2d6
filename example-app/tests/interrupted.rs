//! Runs that end in the middle, and the runs after them.
#![cfg(unix)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

fn demo(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_example-app"));
    command
        .arg("--embedded")
        .arg("--data")
        .arg(data)
        .args(["--scale", "0.2"])
        .stdout(Stdio::piped());
    command
}

/// Starts the demo and waits until it has said a line that begins like this.
fn run_until(data: &Path, beginning: &str) -> Child {
    let mut child = demo(data)
        .stderr(Stdio::null())
        .spawn()
        .expect("the demo starts");
    let lines = BufReader::new(child.stdout.take().expect("a pipe"))
        .lines()
        .map_while(Result::ok);
    let mut said = lines.take_while(|line| !line.trim_start().starts_with(beginning));
    said.by_ref().for_each(drop);
    child
}

/// Lets the demo run to its end, which is good only if all totals are right.
fn run_to_the_end(data: &Path) -> String {
    let output = demo(data).output().expect("the demo starts");
    let text = String::from_utf8(output.stdout).expect("the output is text");
    assert!(
        output.status.success(),
        "{text}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(text.contains("18 of 18 totals are right"), "{text}");
    text
}

#[test]
fn a_killed_run_is_gone_on_with() {
    let data = tempfile::tempdir().unwrap();
    for full in ["products", "users", "order_items"] {
        let mut child = run_until(data.path(), full);
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let text = run_to_the_end(data.path());
    assert!(text.contains("Nothing is pending"), "{text}");
    assert!(text.contains("goes on from there"), "{text}");
}

#[test]
fn an_interrupted_run_closes_the_engine() {
    for signal in ["INT", "TERM"] {
        let data = tempfile::tempdir().unwrap();
        let mut child = run_until(data.path(), "users");
        let sent = Command::new("kill")
            .args(["-s", signal, &child.id().to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
        // Were the engine still open, this would be a segmentation fault: a signal and no code.
        assert_eq!(child.wait().unwrap().code(), Some(130));
        run_to_the_end(data.path());
    }
}

#[test]
fn two_runs_do_not_share_data() {
    let data = tempfile::tempdir().unwrap();
    let mut child = run_until(data.path(), "products");
    let output = demo(data.path()).output().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(
        errors.contains("another run of the demo is using"),
        "{errors}"
    );
}
