use std::process::Command;

use housekeeper_local::{Options, start};

use crate::support::{Crate, events};

/// A project whose server is stopped with it, also when a test fails.
struct Dev(Crate);

impl Drop for Dev {
    fn drop(&mut self) {
        let _ = self.0.command(&["dev", "down"]).output();
    }
}

impl std::ops::Deref for Dev {
    type Target = Crate;

    fn deref(&self) -> &Crate {
        &self.0
    }
}

impl Dev {
    fn new(columns: &str) -> Self {
        Self(Crate::with_schema(&events(columns)))
    }

    /// `dev up`, and the address that it prints.
    #[track_caller]
    fn up(&self, arguments: &[&str]) -> String {
        let run = self.run(&[&["dev", "up"], arguments].concat()).succeeds();
        let url = run.stdout.trim().to_owned();
        assert!(
            url.starts_with("http://127.0.0.1:") && !url.contains('\n'),
            "{run:#?}"
        );
        url
    }

    fn set_columns(&self, columns: &str) {
        self.write("db/tables/events.sql", &events(columns));
    }
}

#[track_caller]
fn query(url: &str, sql: &str) -> String {
    start(Options::default().url(url))
        .unwrap()
        .query(sql)
        .unwrap()
        .trim_end()
        .to_owned()
}

fn columns(url: &str) -> String {
    query(
        url,
        "SELECT arrayStringConcat(groupArray(name), ' ') FROM (SELECT name FROM system.columns WHERE database = 'shop' AND table = 'events' ORDER BY position)",
    )
}

#[test]
fn the_server_outlives_the_command_and_follows_the_files() {
    let shop = Dev::new("");
    shop.run(&["dev", "status"])
        .succeeds()
        .says("not running; `dev up` starts it");
    shop.run(&["dev", "down"])
        .succeeds()
        .says("nothing to stop");

    // Nothing is sealed: all of it is draft.
    let url = shop.up(&[]);
    assert_eq!(columns(&url), "id");
    query(&url, "INSERT INTO shop.events VALUES (1), (2)");
    shop.run(&["dev", "status"])
        .succeeds()
        .says(&url)
        .says("pending   nothing");
    assert_eq!(shop.up(&[]), url);

    // The files change, and the data stays.
    shop.set_columns(", kind String");
    shop.run(&["dev", "status"])
        .succeeds()
        .says("pending   1 step of the schema files");
    assert_eq!(shop.up(&[]), url);
    assert_eq!(columns(&url), "id kind");

    // The draft is sealed: what was done is recorded, and not done again.
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.run(&["status"])
        .succeeds()
        .says("initial  pending, 2 steps");
    shop.run(&["dev", "status"])
        .succeeds()
        .says("pending   2 sealed statements");
    assert_eq!(shop.up(&[]), url);
    shop.run(&["status"]).succeeds().says("initial  applied");
    assert_eq!(query(&url, "SELECT count() FROM shop.events"), "2");

    // The server sleeps and wakes with its data, at the same address.
    shop.run(&["dev", "down"])
        .succeeds()
        .says("stopped ClickHouse")
        .says("its data stays");
    shop.run(&["dev", "down"])
        .succeeds()
        .says("nothing to stop");
    assert!(start(Options::default().url(&url)).is_err());
    assert_eq!(shop.up(&[]), url);
    assert_eq!(query(&url, "SELECT count() FROM shop.events"), "2");

    // Losing data is for people to decide.
    shop.set_columns("");
    shop.run(&["dev", "up"])
        .fails()
        .says("would lose data")
        .says("--accept-data-loss");
    assert_eq!(columns(&url), "id kind");
    shop.up(&["--accept-data-loss"]);
    assert_eq!(columns(&url), "id");

    shop.run(&["dev", "up", "--port", "1"])
        .fails()
        .says("it runs already");
    let url = shop.up(&["--fresh"]);
    assert_eq!(query(&url, "SELECT count() FROM shop.events"), "0");
    assert_eq!(columns(&url), "id");
}

#[test]
fn something_else_than_the_draft_is_sealed() {
    let shop = Dev::new("");
    shop.run(&["diff", "--name", "initial"]).succeeds();
    let url = shop.up(&[]);
    query(&url, "INSERT INTO shop.events VALUES (1)");
    shop.set_columns(", mine String");
    shop.up(&[]);
    // A colleague's migration arrives, and with it the files.
    shop.set_columns(", theirs String");
    shop.run(&["diff", "--name", "theirs"]).succeeds();
    shop.set_columns(", theirs String, mine String");
    shop.run(&["dev", "up"])
        .fails()
        .says("the draft that was applied is taken back")
        .says("--accept-data-loss");
    assert_eq!(columns(&url), "id mine");
    shop.up(&["--accept-data-loss"]);
    assert_eq!(columns(&url), "id theirs mine");
    assert_eq!(query(&url, "SELECT count() FROM shop.events"), "1");
    shop.run(&["dev", "status"])
        .succeeds()
        .says("pending   nothing");
}

#[test]
fn what_an_application_applied_is_taken_into_account() {
    let shop = Dev::new("");
    let url = shop.up(&[]);
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.up(&[]);
    shop.set_columns(", kind String");
    shop.run(&["diff", "--name", "kind"]).succeeds();
    shop.run(&["apply"])
        .succeeds()
        .says("applied 1 migration (1 step)");
    shop.run(&["dev", "status"])
        .succeeds()
        .says("pending   nothing");
    shop.set_columns(", kind String, more UInt8");
    shop.up(&[]);
    assert_eq!(columns(&url), "id kind more");
}

#[test]
fn a_draft_that_the_server_refuses_can_be_mended() {
    // The checker cannot know what the server is configured with.
    let shop = Dev::new("");
    let url = shop.up(&[]);
    shop.set_columns(", a UInt8, at String DEFAULT getMacro('nowhere')");
    shop.run(&["dev", "up"])
        .fails()
        .says("the server refuses to");
    shop.set_columns(", a UInt8, at String DEFAULT hostName()");
    shop.up(&[]);
    assert_eq!(columns(&url), "id a at");
    shop.run(&["dev", "status"])
        .succeeds()
        .says("pending   nothing");
}

#[test]
fn a_killed_server_is_started_anew() {
    let shop = Dev::new("");
    let url = shop.up(&[]);
    query(&url, "INSERT INTO shop.events VALUES (1)");
    let status = shop.run(&["dev", "status"]).succeeds().stdout;
    let pid = status
        .split_once("(process ")
        .unwrap()
        .1
        .split_once(')')
        .unwrap()
        .0;
    assert!(
        Command::new("kill")
            .args(["-9", pid])
            .status()
            .unwrap()
            .success()
    );
    while shop.run(&["dev", "status"]).stdout.starts_with("running") {}
    shop.run(&["dev", "down"])
        .succeeds()
        .says("nothing to stop");
    let url = shop.up(&[]);
    assert_eq!(query(&url, "SELECT count() FROM shop.events"), "1");
}

#[test]
fn two_at_once_start_one_server() {
    let shop = Dev::new("");
    let runs = std::thread::scope(|scope| {
        let threads = [(); 3].map(|()| scope.spawn(|| shop.run(&["dev", "up"]).succeeds()));
        threads.map(|thread| thread.join().unwrap())
    });
    let urls = runs.each_ref().map(|run| run.stdout.as_str());
    assert!(urls.iter().all(|url| *url == urls[0]), "{runs:#?}");
    let started = runs
        .iter()
        .filter(|run| run.stderr.contains("started   ClickHouse"));
    assert_eq!(started.count(), 1, "{runs:#?}");
}
