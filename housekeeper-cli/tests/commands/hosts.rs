//! A profile that names hosts: each of them is visited.

use crate::storm::Server;
use crate::support::{Crate, Run, events};

#[test]
fn the_hosts_of_a_profile_are_visited() {
    let shop = Crate::with_schema(&events(""));
    let mut servers = [
        Server::start(&shop, "data-one"),
        Server::start(&shop, "data-other"),
    ];
    servers.sort_by_key(Server::url);
    let urls = servers.each_ref().map(Server::url);
    shop.write(
        "housekeeper.toml",
        &format!(
            "[profile.direct]\nhosts = [\"{}\", \"{}\"]\n",
            urls[1], urls[0]
        ),
    );
    shop.run(&["diff", "--name", "initial"]).succeeds();
    let direct = |arguments: &[&str]| {
        let all: Vec<_> = arguments
            .iter()
            .chain(&["--profile", "direct"])
            .copied()
            .collect();
        shop.run(&all)
    };
    direct(&["apply", "--url", &urls[0]])
        .fails()
        .says("the profile `direct` names its hosts, so there is no place for --url");
    direct(&["apply", "--plan"])
        .succeeds()
        .says(&format!("-- On {}, {}.", urls[0], urls[1]));
    direct(&["status"])
        .succeeds()
        .says(&format!("host: {}", urls[0]))
        .says(&format!("host: {}", urls[1]))
        .says("initial  pending, 2 steps");
    direct(&["verify"])
        .code(2)
        .says(&format!("on {}, table shop.events is missing", urls[1]));

    // One of them is down.
    servers[1].kill();
    direct(&["apply"])
        .fails()
        .says(&format!("the host {}", urls[1]))
        .says("nothing has been changed");
    let run = direct(&["apply", "--format", "json"]).fails();
    let told: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let hosts = &told["error"]["hosts"];
    assert_eq!(hosts[0]["host"], urls[1].as_str(), "{run:#?}");
    assert_ne!(hosts[0]["state"], "done", "{run:#?}");
    direct(&["status"])
        .succeeds()
        .says(&format!("host: {}, which does not answer", urls[1]));
    servers[1].start_again(&shop);

    direct(&["apply"])
        .succeeds()
        .says(&format!("create table shop.events on {}: done in", urls[0]))
        .says(&format!("create table shop.events on {}: done in", urls[1]))
        .says("applied 1 migration (2 steps)");
    direct(&["apply"]).succeeds().says("nothing is pending");
    direct(&["verify"])
        .succeeds()
        .says("has the declared schema");
    direct(&["unlock"]).succeeds().says("nobody has the lock");
    let run = direct(&["status", "--format", "json", "--exit-code"]).succeeds();
    let status: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    for (host, url) in [(0, &urls[0]), (1, &urls[1])] {
        let found = &status["hosts"][host];
        assert_eq!(found["host"], url.as_str(), "{run:#?}");
        assert_eq!(found["migrations"][0]["state"], "applied", "{run:#?}");
        assert_eq!(servers[host].query("EXISTS TABLE shop.events"), "1\n");
    }
    // A rebuild, which copies the rows of each host by itself.
    for server in &servers {
        server.query("INSERT INTO shop.events SELECT number FROM numbers(1000)");
    }
    let rebuilt = events("").replace("ORDER BY id", "PARTITION BY id % 3 ORDER BY id");
    shop.write("db/tables/events.sql", &rebuilt);
    shop.run(&["diff", "--name", "rebuild"]).succeeds();
    direct(&["apply"]).succeeds().says("applied 1 migration");
    for server in &servers {
        let rows = "SELECT count(), sum(id), uniqExact(_partition_id) FROM shop.events";
        assert_eq!(server.query(rows), "1000\t499500\t3\n");
    }
    direct(&["verify"]).succeeds();
    each_is_compared(&servers, &urls, || direct(&["drift"]));

    // Taken back where a second host has it as well.
    shop.write(
        "db/tables/more.sql",
        "CREATE TABLE shop.more (a UInt8) ENGINE = MergeTree ORDER BY a;\n",
    );
    shop.run(&["diff", "--name", "more"]).succeeds();
    direct(&["apply"]).succeeds();
    direct(&["revert", "--allow-loss"])
        .succeeds()
        .says("took back 1 migration (1 step)");
    for server in &servers {
        assert_eq!(server.query("EXISTS TABLE shop.more"), "0\n");
    }
}

/// That `drift` says of which host it speaks, in the order of their names.
fn each_is_compared(servers: &[Server; 2], urls: &[String; 2], drift: impl Fn() -> Run) {
    drift().succeeds().says(&format!(
        "declared and sealed agree\nserver: {}\nsealed and applied agree\napplied and live agree\n\
             server: {}\nsealed and applied agree\napplied and live agree\n",
        urls[0], urls[1]
    ));
    servers[1].query("ALTER TABLE shop.events ADD COLUMN hand UInt8");
    drift()
        .code(2)
        .says(&format!(
            "server: {}\nsealed and applied agree\napplied and live agree\n\
             server: {}\nsealed and applied agree\napplied and live differ:\n  \
             shop.events is not as it was applied; what would make it so:\n    drop the column `hand`\n",
            urls[0], urls[1]
        ));
    servers[1].query("ALTER TABLE shop.events DROP COLUMN hand");
}
