//! Two services that share a server.

use crate::server::Alone;
use crate::support::Crate;

/// A service with a schema and two migrations of its own, and a log there if one is named.
fn service(name: &str, log: Option<&str>) -> Crate {
    let project = Crate::empty();
    let log = log.map(|log| format!("log-database = \"{log}\"\n"));
    project.write("housekeeper.toml", &log.unwrap_or_default());
    project.write(
        "db/main.sql",
        &format!(
            "CREATE DATABASE {name};\nCREATE TABLE {name}.rows (id UInt64) ENGINE = MergeTree ORDER BY id;\n"
        ),
    );
    project.run(&["diff", "--name", "initial"]).succeeds();
    project.write(
        "db/main.sql",
        &format!(
            "CREATE DATABASE {name};\nCREATE TABLE {name}.rows (id UInt64, kind String) ENGINE = MergeTree ORDER BY id;\n"
        ),
    );
    project
        .run(&["diff", "--name", "kind", "--down"])
        .succeeds();
    project
}

#[test]
fn each_with_a_log_of_its_own_they_do_not_see_each_other() {
    let alone = Alone::new();
    let url = alone.server.url();
    let (shop, mail) = (
        service("shop", Some("shop_log")),
        service("mail", Some("mail_log")),
    );
    for project in [&shop, &mail] {
        project
            .run(&["status", "--url", url, "--exit-code"])
            .code(2)
            .says("initial  pending, 2 steps")
            .does_not_say("refuse");
        project
            .run(&["apply", "--url", url])
            .succeeds()
            .says("applied 2 migrations (3 steps)");
    }
    // Each is where it was, whatever becomes of the other.
    for (project, other) in [(&shop, &mail), (&mail, &shop)] {
        other
            .run(&["revert", "--url", url, "--allow-loss"])
            .succeeds()
            .says("took back 1 migration (1 step)");
        other.run(&["status", "--url", url, "--exit-code"]).code(2);
        project
            .run(&["status", "--url", url, "--exit-code"])
            .code(0);
        project.run(&["verify", "--url", url]).code(0);
        project
            .run(&["drift", "--url", url])
            .code(0)
            .says("applied and live agree");
        project
            .run(&["apply", "--url", url])
            .succeeds()
            .says("nothing is pending: 2 migrations already applied");
        other
            .run(&["apply", "--url", url])
            .succeeds()
            .says("applied 1 migration (1 step)");
    }
    // Three steps; the last one taken back and done again.
    for database in ["shop_log", "mail_log"] {
        let query = format!("SELECT countIf(event = 'finished') FROM {database}.revisions");
        assert_eq!(alone.server.query(&query).unwrap(), "5\n", "{database}");
    }
    assert_eq!(
        alone.server.query("EXISTS DATABASE housekeeper").unwrap(),
        "0\n"
    );
}

#[test]
fn in_one_log_the_second_is_refused_and_told_how_to_have_its_own() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = service("shop", None);
    shop.run(&["apply", "--url", url]).succeeds();
    // Versions are seconds: those of the other service are not the same.
    std::thread::sleep(std::time::Duration::from_secs(3));
    let mail = service("mail", None);
    for command in ["apply", "revert"] {
        mail.run(&[command, "--url", url])
            .fails()
            .says("none of the 2 migrations in the log of the database `housekeeper`, the last of which is ")
            .says("Services that share a server each need a log of their own: `log-database = \"…\"` in housekeeper.toml");
    }
    let told = |arguments: &[&str]| -> serde_json::Value {
        let run = mail.run(arguments);
        serde_json::from_str(&run.stdout).unwrap()
    };
    let error = told(&["apply", "--url", url, "--format", "json"]);
    let status = told(&["status", "--url", url, "--format", "json"]);
    for refusals in [&error["error"]["refusals"], &status["refusals"]] {
        assert_eq!(refusals[0]["kind"], "another_log", "{error} {status}");
        let message = refusals[0]["message"].as_str().unwrap();
        assert!(message.contains("log-database"), "{message}");
    }
    mail.run(&["status", "--url", url])
        .succeeds()
        .says("apply would refuse: none of the 2 migrations in the log");
    assert_eq!(alone.server.query("EXISTS DATABASE mail").unwrap(), "0\n");

    // What it is told helps; a log that is there already moves by its database's new name.
    mail.write("housekeeper.toml", "log-database = \"mail_log\"\n");
    mail.run(&["apply", "--url", url])
        .succeeds()
        .says("applied 2 migrations");
    alone
        .server
        .query("RENAME DATABASE housekeeper TO shop_log")
        .unwrap();
    shop.write("housekeeper.toml", "log-database = \"shop_log\"\n");
    shop.run(&["apply", "--url", url])
        .succeeds()
        .says("nothing is pending: 2 migrations already applied");
    shop.run(&["revert", "--url", url, "--allow-loss"])
        .succeeds();
    shop.run(&["apply", "--url", url])
        .succeeds()
        .says("applied 1 migration (1 step)");
}

#[test]
fn the_log_is_not_in_a_database_of_the_schema() {
    let shop = service("shop", None);
    shop.write("housekeeper.toml", "log-database = \"shop\"\n");
    shop.run(&["check"])
        .fails()
        .says("`shop` is the database of the log of what was applied, which has one of its own")
        .says("db/main.sql:1:17")
        .says("log-database = \"…\"");
    shop.write("housekeeper.toml", "log-database = \"shop-log\"\n");
    shop.run(&["check"])
        .fails()
        .says("`log-database` is not the plain name of a database: `shop-log`")
        .says("housekeeper.toml:1:16");
}
