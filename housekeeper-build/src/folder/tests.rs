use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use housekeeper_core::history::{Edit, UNFINISHED_FILE};
use tempfile::TempDir;

use super::MigrationsFolder;
use super::unfinished::Unfinished;
use crate::Disk;

fn project() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("housekeeper.toml"), "").unwrap();
    home
}

fn lock(home: &TempDir) -> MigrationsFolder {
    MigrationsFolder::lock(&Disk::new(home.path()), "m", || {}).unwrap()
}

/// Two new files, one in place of another, and one that goes.
fn edit() -> Edit {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    Edit {
        write: vec![file("b.sql", "new b"), file("housekeeper.sum", "new sum")],
        delete: vec!["a.sql".to_owned(), "b.sql".to_owned()],
    }
}

const OLD: [(&str, &str); 3] = [
    ("a.sql", "old a"),
    ("b.sql", "old b"),
    ("housekeeper.sum", "old sum"),
];
const NEW: [(&str, &str); 2] = [("b.sql", "new b"), ("housekeeper.sum", "new sum")];

fn write_old(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for (name, text) in OLD {
        fs::write(folder.join(name), text).unwrap();
    }
}

#[track_caller]
fn check(folder: &Path, expected: &[(&str, &str)]) {
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    found.sort();
    let expected: Vec<_> = expected
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_change_is_made_as_a_whole() {
    let home = project();
    let folder = home.path().join("m");
    lock(&home).change(&Edit::of_sum("s".to_owned())).unwrap();
    check(&folder, &[("housekeeper.sum", "s")]);
    write_old(&folder);
    lock(&home).change(&edit()).unwrap();
    check(&folder, &NEW);
}

/// Every state of the folder that a change passes through leads to the old files or to the new ones.
#[test]
fn a_change_that_was_interrupted_is_forgotten_or_finished() {
    let home = project();
    let folder = home.path().join("m");
    // Before it was decided: some of the new files are written beside their places, and the list.
    for written in 0..=3 {
        write_old(&folder);
        let whole = Unfinished::prepare(&folder, &edit()).unwrap();
        let list = folder.join(UNFINISHED_FILE);
        fs::rename(
            &list,
            folder.join(format!(".{UNFINISHED_FILE}.housekeeper-new")),
        )
        .unwrap();
        for name in ["b.sql", "housekeeper.sum", UNFINISHED_FILE]
            .iter()
            .skip(written)
        {
            fs::remove_file(folder.join(format!(".{name}.housekeeper-new"))).unwrap();
        }
        assert!(!lock(&home).has_finished_another());
        check(&folder, &OLD);
        drop(whole);
    }
    // After it: the first operations are done.
    let operations: [fn(&Path); 3] = [
        |folder| fs::rename(folder.join(".b.sql.housekeeper-new"), folder.join("b.sql")).unwrap(),
        |folder| {
            let sum = folder.join("housekeeper.sum");
            fs::rename(folder.join(".housekeeper.sum.housekeeper-new"), sum).unwrap();
        },
        |folder| fs::remove_file(folder.join("a.sql")).unwrap(),
    ];
    for done in 0..=3 {
        write_old(&folder);
        Unfinished::prepare(&folder, &edit()).unwrap();
        for operation in operations.iter().take(done) {
            operation(&folder);
        }
        assert!(lock(&home).has_finished_another());
        check(&folder, &NEW);
        assert!(!lock(&home).has_finished_another());
    }
}

#[test]
fn a_list_of_others_is_not_followed() {
    let home = project();
    let folder = home.path().join("m");
    write_old(&folder);
    fs::write(folder.join(UNFINISHED_FILE), "delete a.sql\n").unwrap();
    let refused = MigrationsFolder::lock(&Disk::new(home.path()), "m", || {}).unwrap_err();
    assert!(refused.to_string().contains("delete it"), "{refused}");
}

#[test]
fn one_waits_for_the_other() {
    let home = project();
    let first = lock(&home);
    let released = AtomicBool::new(false);
    let disk = Disk::new(home.path());
    thread::scope(|scope| {
        let other = scope.spawn(|| {
            let mut waited = false;
            let folder = MigrationsFolder::lock(&disk, "m", || waited = true).unwrap();
            assert!(released.load(Ordering::SeqCst));
            drop(folder);
            waited
        });
        thread::sleep(Duration::from_millis(100));
        released.store(true, Ordering::SeqCst);
        drop(first);
        assert!(other.join().unwrap());
    });
}
