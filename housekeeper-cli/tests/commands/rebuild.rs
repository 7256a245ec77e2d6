//! A rebuild of a real plan that one of its checks stops, and that starts again.

use crate::server::Alone;
use crate::support::{Crate, events};

#[test]
fn one_that_a_check_has_stopped_starts_again() {
    let alone = Alone::new();
    let (server, url) = (&alone.server, alone.server.url());
    let shop = Crate::with_schema(&events(", kind String"));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.run(&["apply", "--url", url]).succeeds();
    for sql in [
        "INSERT INTO shop.events SELECT number, 'x' FROM numbers(1000)",
        "ALTER TABLE shop.events UPDATE kind = toString(throwIf(1)) WHERE 1 SETTINGS mutations_sync = 0",
    ] {
        server.query(sql).unwrap();
    }
    let schema = events(", kind String").replace("ORDER BY id", "ORDER BY (kind, id)");
    shop.write("db/tables/events.sql", &schema);
    shop.run(&["diff", "--name", "key"]).succeeds();

    let run = shop
        .run(&["apply", "--url", url])
        .fails()
        .says("mutations of shop.events wait while its merges are stopped");
    let again = run
        .stderr
        .lines()
        .find(|line| line.ends_with(" --start-again"));
    let again = again.unwrap_or_else(|| panic!("{run:#?}"));
    let (_, again) = again.split_once("resolve ").unwrap();
    let mut resolve = vec!["resolve"];
    resolve.extend(again.split(' '));
    resolve.extend(["--url", url]);
    // Programs are told the same, and the run that goes on has begun anew.
    let run = shop
        .run(&["apply", "--url", url, "--format", "json"])
        .fails();
    let told: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let rebuild = &told["error"]["rebuild"];
    assert_eq!(rebuild["table"], "shop.events", "{told}");
    assert_eq!(
        rebuild["step"],
        resolve[2].parse::<u32>().unwrap(),
        "{told}"
    );
    server
        .query("KILL MUTATION WHERE database = 'shop' SYNC")
        .unwrap();
    shop.run(&resolve).succeeds();
    let tables = "SELECT groupArray(name) FROM system.tables WHERE database = 'shop'";
    assert_eq!(server.query(tables).unwrap(), "['events']\n");

    shop.run(&["apply", "--url", url])
        .succeeds()
        .says("applied 1 migration");
    for (sql, answer) in [
        ("SELECT count(), sum(id) FROM shop.events", "1000\t499500\n"),
        (
            "SELECT sorting_key FROM system.tables WHERE database = 'shop' AND name = 'events'",
            "kind, id\n",
        ),
    ] {
        assert_eq!(server.query(sql).unwrap(), answer);
    }
}
