//! What becomes of sealed migrations: branches, snapshots, other tools' histories, several processes and kills.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::support::{Crate, events};

const MIGRATIONS: &str = "db/migrations";

fn sealed(columns: &[&str]) -> Crate {
    let shop = Crate::with_schema(&events(""));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    let mut all = String::new();
    for column in columns {
        all = format!("{all}, {column} String");
        shop.write("db/tables/events.sql", &events(&all));
        shop.run(&["diff", "--name", column]).succeeds();
    }
    shop
}

/// The migrations, by what they are called.
fn slugs(shop: &Crate) -> Vec<String> {
    let files = shop.list(MIGRATIONS).into_iter();
    files
        .filter_map(|file| {
            let slug = file.split_once('_')?.1.strip_suffix(".sql")?;
            Some(slug.to_owned())
        })
        .collect()
}

#[test]
fn the_history_is_shown() {
    let shop = Crate::with_schema(&events(""));
    shop.run(&["history"])
        .succeeds()
        .says("no migration is sealed");
    let shop = sealed(&["kind"]);
    shop.write("db/tables/events.sql", &events(""));
    shop.run(&["diff", "--name", "no_kind", "--allow", "all"])
        .succeeds();
    let run = shop.run(&["history"]).succeeds();
    let lines: Vec<Vec<&str>> = run
        .stdout
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(
        lines[0],
        ["migration", "name", "hash", "steps", "cost", "risk"]
    );
    assert_eq!(lines[1][1], "initial");
    assert_eq!(lines[1][3..], ["2", "metadata"]);
    assert_eq!(lines[3][3..], ["1", "mutation", "loses-data"]);

    let run = shop.run(&["history", "--format", "json"]).succeeds();
    let history: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let last = &history["migrations"][2];
    assert_eq!(last["name"], "no_kind");
    assert_eq!(last["steps"], 1);
    assert_eq!(last["cost"], "mutation");
    assert_eq!(
        last["hazards"],
        serde_json::json!([{"name": "loses-data", "reason": "no kind"}])
    );
    assert_eq!(last["hash"].as_str().unwrap().len(), 64);
    assert_eq!(last["replaces"], serde_json::json!([]));
}

/// Two branches that have sealed a column each, merged by Git with its marks in the sum.
fn merged(ours: &str, theirs: &str) -> Crate {
    let shop = sealed(&[]);
    let base = shop.read("db/migrations/housekeeper.sum");
    let initial: Vec<_> = shop.list(MIGRATIONS);
    let branch = |column: &str| {
        shop.write(
            "db/tables/events.sql",
            &events(&format!(", {column} String")),
        );
        shop.run(&["diff", "--name", column]).succeeds();
        let sum = shop.read("db/migrations/housekeeper.sum");
        let mut new = shop.list(MIGRATIONS).into_iter();
        let new = new.find(|file| !initial.contains(file)).unwrap();
        let text = shop.read(&format!("{MIGRATIONS}/{new}"));
        fs::remove_file(shop.path(&format!("{MIGRATIONS}/{new}"))).unwrap();
        shop.write("db/migrations/housekeeper.sum", &base);
        (new, text, sum)
    };
    let (ours, theirs) = (branch(ours), branch(theirs));
    let mut sum = String::from("<<<<<<< HEAD\n");
    sum += &ours.2;
    sum += "=======\n";
    sum += &theirs.2;
    sum += ">>>>>>> theirs\n";
    shop.write("db/migrations/housekeeper.sum", &sum);
    for (name, text, _) in [&ours, &theirs] {
        shop.write(&format!("{MIGRATIONS}/{name}"), text);
    }
    shop
}

#[test]
fn branches_are_put_in_order() {
    let shop = merged("kind", "amount");
    shop.write(
        "db/tables/events.sql",
        &events(", kind String, amount String"),
    );
    shop.run(&["diff"])
        .fails()
        .says("has the marks of a merge conflict")
        .says("cargo housekeeper rebase");
    shop.run(&["rebase"])
        .succeeds()
        .says("3 migrations in order");
    assert_eq!(slugs(&shop).len(), 3);
    shop.run(&["history"]).succeeds();
    shop.run(&["rebase"]).succeeds().says("nothing to rebase");
    let first = format!("{MIGRATIONS}/{}", shop.list(MIGRATIONS)[1]);
    let slug = slugs(&shop)[1].clone();
    shop.run(&["rebase", &first])
        .succeeds()
        .says("3 migrations in order, 1 renamed")
        .says(&format!("  {first} is now {MIGRATIONS}/"));
    assert_eq!(slugs(&shop)[2], slug);
    shop.run(&["history"]).succeeds();
}

#[test]
fn branches_that_do_the_same_are_refused() {
    let shop = merged("kind", "amount");
    let second = shop.list(MIGRATIONS)[1].clone();
    let third = shop.list(MIGRATIONS)[2].clone();
    // Both add the same column: one is made by hand, and sealed by nobody.
    fs::remove_file(shop.path(&format!("{MIGRATIONS}/{third}"))).unwrap();
    let text = shop.read(&format!("{MIGRATIONS}/{second}"));
    fs::remove_file(shop.path(&format!("{MIGRATIONS}/{second}"))).unwrap();
    shop.write("db/migrations/20200101000000_same.sql", &text);
    let initial = shop.list(MIGRATIONS)[1].clone();
    let sum = shop.read("db/migrations/housekeeper.sum");
    let line = sum.lines().find(|line| line.starts_with(&initial)).unwrap();
    let hash = line.split_once(' ').unwrap().1;
    shop.write(
        "db/migrations/housekeeper.sum",
        &format!("housekeeper.sum 1 {hash}\n{line}\n"),
    );
    shop.write("db/migrations/20200101000001_same.sql", &text);
    let before = shop.snapshot();
    shop.run(&["rebase"])
        .fails()
        .says("already")
        .says("the migrations cannot be done in this order, so nothing is written");
    assert_eq!(shop.snapshot(), before);
}

#[test]
fn a_snapshot_takes_the_place_of_migrations() {
    let shop = sealed(&["kind", "amount"]);
    let before = shop.snapshot();
    shop.run(&["squash", "--dry-run"])
        .succeeds()
        .says("3 migrations would be replaced by db/migrations/");
    assert_eq!(shop.snapshot(), before);
    let last = shop.list(MIGRATIONS)[2].clone();
    shop.run(&["squash"])
        .succeeds()
        .says("3 migrations replaced by db/migrations/")
        .says("_snapshot.sql (2 steps)");
    let files = shop.list(MIGRATIONS);
    assert_eq!(files.len(), 2);
    assert_eq!(files[0][..14], last[..14]);
    let text = shop.read(&format!("{MIGRATIONS}/{}", files[0]));
    assert_eq!(
        text.matches("-- housekeeper:replaces ").count(),
        3,
        "{text}"
    );
    shop.run(&["diff"]).succeeds().says("nothing to seal");
    shop.run(&["squash"])
        .fails()
        .says("a snapshot stands for two migrations or more");

    // And again, with what comes after it.
    shop.write(
        "db/tables/events.sql",
        &events(", kind String, amount String, more String"),
    );
    shop.run(&["diff", "--name", "more"]).succeeds();
    shop.run(&["history"]).succeeds().says("snapshot (for ");
    shop.run(&["squash", "--name", "second"]).succeeds();
    assert_eq!(slugs(&shop), ["second"]);
    let text = shop.read(&format!("{MIGRATIONS}/{}", shop.list(MIGRATIONS)[0]));
    assert_eq!(
        text.matches("-- housekeeper:replaces ").count(),
        5,
        "{text}"
    );
    shop.run(&["diff"]).succeeds().says("nothing to seal");
}

#[test]
fn rows_are_not_lost_by_a_snapshot() {
    let shop = sealed(&["kind"]);
    let add = |slug: &str, text: &str| {
        let version = u64::from(slug.as_bytes()[0] - b'a');
        shop.write(
            &format!("{MIGRATIONS}/3000010100000{version}_{slug}.sql"),
            text,
        );
        shop.run(&["rebase"]).succeeds();
    };
    add("a", "OPTIMIZE TABLE shop.events FINAL;\n");
    add("b", "INSERT INTO shop.events (id) VALUES (1);\n");
    let before = shop.snapshot();
    shop.run(&["squash", "--dry-run"])
        .succeeds()
        .says("(3 steps)")
        .says("left out")
        .says("_a.sql:1: ")
        .does_not_say("_b.sql:1: ");
    add("c", "ALTER TABLE shop.events ADD COLUMN c UInt8;\n");
    shop.run(&["squash"])
        .fails()
        .says("rows come into the schema and it is changed after that")
        .says("_b.sql:1: ")
        .says("--leave-out-rows");
    assert_ne!(shop.snapshot(), before);
    let to = shop.list(MIGRATIONS)[1].clone();
    shop.run(&["squash", "--to", &to])
        .succeeds()
        .says("2 migrations");
    shop.run(&["squash", "--leave-out-rows"])
        .succeeds()
        .says("(2 steps)")
        .says("_b.sql:1: ");
    shop.run(&["diff", "--dry-run"])
        .succeeds()
        .says("DROP COLUMN c");
}

#[test]
fn a_rebuild_is_in_a_snapshot_what_it_leads_to() {
    let shop = sealed(&["kind"]);
    let events = shop.read("db/tables/events.sql");
    shop.write(
        "db/tables/events.sql",
        &events.replace("ORDER BY id", "ORDER BY (kind, id)"),
    );
    shop.run(&["diff", "--name", "rebuilt", "--allow", "all"])
        .succeeds()
        .says("exchange table");
    shop.run(&["squash"])
        .succeeds()
        .says("3 migrations replaced by db/migrations/")
        .says("left out");
    let text = shop.read(&format!("{MIGRATIONS}/{}", shop.list(MIGRATIONS)[0]));
    assert!(!text.contains("INSERT"), "{text}");
    shop.run(&["diff"]).succeeds();
}

#[test]
fn a_file_that_others_replace_is_refused_in_its_place() {
    let shop = sealed(&["kind"]);
    let replaces = "-- housekeeper:replaces 20240101000000_x.sql ";
    let file = format!("{MIGRATIONS}/{}", shop.list(MIGRATIONS)[1]);
    let text = shop.read(&file);
    shop.write(&file, &format!("{replaces}{}\n{text}", "a".repeat(64)));
    shop.run(&["rehash"])
        .fails()
        .says("stands for other migrations and is not the first one");
    shop.write(&file, &format!("{replaces}abc\n{text}"));
    shop.run(&["rehash"])
        .fails()
        .says("`abc` is not the SHA-256 of a file");
    shop.write(
        "db/main.sql",
        &format!("{replaces}abc\nCREATE DATABASE shop;"),
    );
    shop.run(&["check"])
        .fails()
        .says("`housekeeper:replaces` speaks of a sealed migration");
}

#[test]
fn histories_of_others_are_adopted() {
    let shop = Crate::empty();
    shop.write("housekeeper.toml", "database = \"shop\"\n");
    shop.write(
        "old/1_events.up.sql",
        "CREATE TABLE events (id UInt64) ENGINE = MergeTree ORDER BY id;",
    );
    shop.write("old/1_events.down.sql", "DROP TABLE events;");
    shop.write(
        "old/2_kind.sql",
        "-- +goose Up\nALTER TABLE events ADD COLUMN kind String;\n-- +goose Down\n",
    );
    shop.write("old/10_less.sql", "ALTER TABLE events DROP COLUMN kind;\n");
    let originals = shop.snapshot();
    let dry = shop.run(&["adopt", "old", "--dry-run"]).succeeds();
    assert_eq!(shop.snapshot(), originals);
    let run = shop.run(&["adopt", "old"]).succeeds();
    assert_eq!(
        run.stdout,
        "adopted 3 migrations into db/migrations (3 steps)\n  \
         1_events.up.sql is 19700101000001_events.sql\n  \
         2_kind.sql is 19700101000002_kind.sql\n  \
         10_less.sql is 19700101000010_less.sql\n\
         wrote what they build as db/main.sql\n"
    );
    assert!(dry.stdout.starts_with("would adopt 3 migrations"));
    let text = shop.read("db/migrations/19700101000010_less.sql");
    assert!(
        text.starts_with("-- housekeeper:allow loses-data adopted from 10_less.sql\nALTER"),
        "{text}"
    );
    for (path, text) in originals {
        assert_eq!(fs::read_to_string(path).unwrap(), text);
    }
    shop.run(&["diff"]).succeeds().says("nothing to seal");
    shop.run(&["adopt", "old"])
        .fails()
        .says("there are migrations in db/migrations already");
}

#[test]
fn views_that_fell_behind_are_adopted() {
    let shop = Crate::empty();
    shop.write("housekeeper.toml", "");
    shop.write(
        "old/1_events.sql",
        "CREATE TABLE events (id UInt8) ENGINE = MergeTree ORDER BY tuple();\n\
         CREATE VIEW ids AS SELECT id FROM events;\n\
         ALTER TABLE events MODIFY COLUMN id UInt64;",
    );
    shop.run(&["adopt", "old"])
        .succeeds()
        .says("`diff --dry-run` shows 1 step that it says beyond them");
    shop.run(&["diff", "--dry-run"])
        .succeeds()
        .says("replace view default.ids");
}

#[test]
fn a_history_that_cannot_be_followed_is_not_adopted() {
    let shop = Crate::empty();
    shop.write("housekeeper.toml", "");
    shop.write(
        "old/1_events.sql",
        "CREATE TABLE events (id UInt64) ENGINE = MergeTree ORDER BY id;",
    );
    shop.write(
        "old/2_wrong.sql",
        "ALTER TABLE event ADD COLUMN kind String;",
    );
    shop.run(&["adopt", "old"])
        .fails()
        .says("there is no `default.event`")
        .says(" --> old/2_wrong.sql:1:13")
        .says("nothing is written");
    assert!(!shop.path("db").exists());
    shop.run(&["adopt", "nowhere"])
        .fails()
        .says("cannot read nowhere");
}

#[test]
fn processes_that_seal_at_once_seal_once() {
    let shop = Crate::with_schema(&events(""));
    let children: Vec<_> = (0..8)
        .map(|number| {
            let mut command = shop.command(&["diff", "--name", &format!("p{number}")]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.spawn().unwrap()
        })
        .collect();
    let mut sealed = 0;
    for child in children {
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{said}");
        sealed += usize::from(said.contains("sealed db/migrations/"));
    }
    assert_eq!(sealed, 1);
    assert_eq!(shop.list(MIGRATIONS).len(), 2);
    shop.run(&["diff"]).succeeds().says("nothing to seal");
}

/// How many times the program is killed.
const KILLS: u64 = 24;

#[test]
fn a_kill_leaves_the_migrations_as_they_were_or_as_they_shall_be() {
    let shop = sealed(&[]);
    let mut columns = String::new();
    let mut outcomes = [0, 0, 0];
    for kill in 0..KILLS {
        let before = shop.list(MIGRATIONS).len();
        columns = format!("{columns}, c{kill} String");
        shop.write("db/tables/events.sql", &events(&columns));
        let name = format!("c{kill}");
        let mut command = shop.command(&["diff", "--name", &name]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        // From the start to about the end of what it does.
        thread::sleep(Duration::from_micros(kill * 1_500));
        let _ = child.kill();
        child.wait().unwrap();
        // A build would say what is unfinished; the next command finishes it.
        let unfinished = shop.path("db/migrations/.housekeeper.unfinished").exists();
        let run = shop.run(&["diff", "--name", &name]).succeeds();
        let was_there = run.stdout.contains("nothing to seal");
        outcomes[usize::from(was_there) + usize::from(unfinished)] += 1;
        assert!(!unfinished || was_there, "{run:#?}");
        let files = shop.list(MIGRATIONS);
        assert_eq!(files.len(), before + 1, "{files:?}");
        assert!(files.iter().all(|file| !file.starts_with('.')), "{files:?}");
    }
    println!(
        "killed {KILLS} times: {} before, {} after, {} in between",
        outcomes[0], outcomes[1], outcomes[2]
    );
    assert!(outcomes[0] > 0, "it was never killed before it sealed");
}

#[test]
fn what_an_interrupted_command_left_is_told_and_finished() {
    let shop = sealed(&["kind"]);
    let sum = shop.read("db/migrations/housekeeper.sum");
    shop.write("db/migrations/.housekeeper.sum.housekeeper-new", &sum);
    shop.write(
        "db/migrations/.housekeeper.unfinished",
        "An interrupted `cargo housekeeper` command has still to do this; the next one does it.\nwrite housekeeper.sum\n",
    );
    shop.write("db/migrations/housekeeper.sum", "nonsense");
    shop.run(&["history"])
        .fails()
        .says("a command that was changing `db/migrations` was interrupted")
        .says("cargo housekeeper diff");
    shop.run(&["diff"])
        .succeeds()
        .says("finished what an interrupted command had begun")
        .says("nothing to seal");
    shop.run(&["history"]).succeeds();
}
