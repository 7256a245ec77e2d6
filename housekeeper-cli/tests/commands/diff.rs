use crate::support::{Crate, events};

#[test]
fn what_the_files_say_is_sealed_once() {
    let shop = Crate::with_schema(&events(""));
    shop.run(&["diff", "--dry-run"])
        .succeeds()
        .says("CREATE DATABASE shop")
        .says("CREATE TABLE shop.events")
        .says("2 steps; nothing is written");
    assert!(!shop.path("db/migrations").exists());

    shop.run(&["diff", "--name", "initial"])
        .succeeds()
        .says("sealed db/migrations/");
    let files = shop.list("db/migrations");
    assert_eq!(files.len(), 2);
    assert!(
        files[0].ends_with("_initial.sql") && files[0].len() == "20240813190639_initial.sql".len(),
        "{files:?}"
    );
    assert_eq!(files[1], "housekeeper.sum");
    assert!(
        shop.read("db/migrations/housekeeper.sum")
            .contains(&files[0])
    );

    shop.run(&["diff"]).succeeds().says("nothing to seal");
    assert_eq!(shop.list("db/migrations"), files);

    shop.write("db/tables/events.sql", &events(", kind String"));
    shop.run(&["diff"])
        .succeeds()
        .says("1     add the column `kind`  shop.events  metadata\n");
    assert_eq!(shop.list("db/migrations").len(), 3);
    shop.run(&["diff"]).succeeds().says("nothing to seal");
}

#[test]
fn what_loses_data_needs_a_reason() {
    let shop = Crate::with_schema(&events(", kind String"));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.write("db/tables/events.sql", &events(""));
    shop.run(&["diff"])
        .fails()
        .says("--allow loses-data --reason '…'");
    shop.run(&["diff", "--allow", "loses-data"])
        .fails()
        .says("every --allow needs a --reason");
    shop.run(&["diff", "--reason", "x"])
        .fails()
        .says("no --allow that it is for");
    shop.run(&["diff", "--allow", "lose-data", "--reason", "x"])
        .code(2)
        .says("the hazards are loses-data");
    assert_eq!(shop.list("db/migrations").len(), 2);

    shop.run(&[
        "diff",
        "--name",
        "drop_kind",
        "--allow",
        "loses-data",
        "--reason",
        "it was never filled",
    ])
    .succeeds();
    let file = shop
        .list("db/migrations")
        .into_iter()
        .find(|name| name.ends_with("_drop_kind.sql"))
        .unwrap();
    let text = shop.read(&format!("db/migrations/{file}"));
    assert!(
        text.contains("-- housekeeper:allow loses-data it was never filled\n"),
        "{text}"
    );
    shop.run(&["diff"]).succeeds().says("nothing to seal");
}

#[test]
fn an_edited_migration_is_refused_until_it_is_sealed_anew() {
    let shop = Crate::with_schema(&events(""));
    shop.run(&["diff"]).succeeds();
    let file = format!("db/migrations/{}", shop.list("db/migrations")[0]);
    shop.write(&file, &format!("-- Edited.\n{}", shop.read(&file)));
    shop.run(&["diff"])
        .fails()
        .says("was changed after it was sealed")
        .says("rehash");
    shop.run(&["rehash"])
        .succeeds()
        .says("sealed 1 migration in db/migrations/housekeeper.sum");
    shop.run(&["diff"]).succeeds().says("nothing to seal");
}

#[test]
fn a_mistake_is_shown_where_it_stands() {
    let shop = Crate::with_schema(&events(", kind Strin"));
    let run = shop
        .run(&["diff"])
        .fails()
        .says("ClickHouse has no type `Strin`")
        .says(" --> db/tables/events.sql:1:");
    assert!(!run.stderr.contains('\x1b'), "{run:#?}");
}

#[test]
fn everything_can_be_allowed_for_the_reason_that_the_name_says() {
    let shop = Crate::with_schema(&events(", kind String, amount UInt64"));
    shop.run(&["diff"]).succeeds();
    shop.write("db/tables/events.sql", &events(", amount Nullable(UInt8)"));
    shop.run(&["diff", "--dry-run", "--allow", "all"])
        .succeeds()
        .says("-- housekeeper:allow loses-data <reason>\n");
    shop.run(&["diff", "--allow", "all"])
        .fails()
        .says("every --allow needs a --reason");
    let run = shop
        .run(&["diff", "--allow", "all", "--name", "small-amounts_only"])
        .succeeds();
    let file = run.stdout.lines().next().unwrap();
    let text = shop.read(file.strip_prefix("sealed ").unwrap());
    for hazard in ["loses-data", "converts-values"] {
        let line = format!("-- housekeeper:allow {hazard} small amounts only\n");
        assert!(text.contains(&line), "{text}");
    }
}

/// Two states of a schema, as files that are no project.
fn two_states() -> Crate {
    let shop = Crate::empty();
    shop.write(
        "old/2_events.sql",
        "ALTER TABLE shop.events ADD COLUMN kind String",
    );
    shop.write("old/2_events.down.sql", "DROP TABLE shop.events");
    shop.write("old/10_more.sql", "DROP TABLE shop.gone");
    shop.write("old/1/events.sql", &events(", old UInt8"));
    shop.write("old/1/gone.sql", &events("").replace("events", "gone"));
    shop.write(
        "old/11_goose.sql",
        "-- +goose Up\nCREATE VIEW shop.none AS SELECT 1;\nDROP VIEW shop.none;\n-- +goose Down\nDROP TABLE shop.events;\n",
    );
    shop.write("new.sql", &events(", kind LowCardinality(String)"));
    shop
}

#[test]
fn two_schemas_are_compared_and_nothing_is_written() {
    let shop = two_states();
    let before = shop.snapshot();
    let compare = |more: &[&str]| {
        let mut arguments = vec!["diff", "--from", "old", "--to", "new.sql"];
        arguments.extend(more);
        shop.run(&arguments)
    };
    let run = compare(&[]).succeeds().says("2 steps; nothing is written");
    assert!(
        run.stdout.starts_with(
            "-- shop.events: change the column `kind` (mutation)\n-- breaks-old-inserts: "
        ),
        "{run:#?}"
    );
    compare(&["--exit-code"]).code(2);
    compare(&["--exit-code", "--dry-run", "--name", "x", "--allow", "all"]).code(2);
    assert_eq!(shop.snapshot(), before);

    let run = compare(&["--format", "json"]).succeeds();
    let plan: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let step = &plan["steps"][1];
    assert_eq!(step["sql"], "ALTER TABLE shop.events DROP COLUMN old");
    assert_eq!(step["object"], "shop.events");
    assert_eq!(step["cost"], "mutation");
    let risks = ["loses-data", "breaks-old-inserts", "breaks-old-reads"];
    assert_eq!(step["hazards"], serde_json::json!(risks));
    assert_eq!(step["comment"], "shop.events: drop the column `old`");
    assert!(step["probe"].as_str().unwrap().starts_with("SELECT "));
    let keys: Vec<_> = step.as_object().unwrap().keys().collect();
    let expected = [
        "comment", "cost", "hazards", "object", "probe", "reverse", "sql",
    ];
    assert_eq!(keys, expected);
}

#[test]
fn schemas_that_agree_differ_in_nothing() {
    let shop = two_states();
    let run = |more: &[&str]| {
        let mut arguments = vec![
            "diff",
            "--exit-code",
            "--from",
            "new.sql",
            "--to",
            "new.sql",
        ];
        arguments.extend(more);
        shop.run(&arguments).succeeds()
    };
    assert_eq!(run(&[]).stdout, "nothing differs\n");
    let plan: serde_json::Value = serde_json::from_str(&run(&["--format", "json"]).stdout).unwrap();
    assert_eq!(plan, serde_json::json!({"steps": []}));
}

#[test]
fn a_side_that_is_not_given_is_the_project() {
    let shop = Crate::with_schema(&events(""));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.write("db/tables/events.sql", &events(", kind String"));
    shop.write("other.sql", &events(", other String"));
    shop.run(&["diff", "--from", "other.sql"])
        .succeeds()
        .says("ADD COLUMN kind String")
        .says("DROP COLUMN other");
    let run = shop.run(&["diff", "--to", "other.sql"]).succeeds();
    assert!(!run.stdout.contains("kind"), "{run:#?}");
}

#[test]
fn what_cannot_be_compared_is_refused_with_the_reason() {
    let shop = two_states();
    shop.run(&["diff", "--from", "nowhere", "--to", "new.sql"])
        .fails()
        .says("cannot read nowhere");
    shop.write("wrong.sql", &events(", kind Strin"));
    let run = shop
        .run(&[
            "diff",
            "--from",
            "new.sql",
            "--to",
            "wrong.sql",
            "--format",
            "json",
        ])
        .fails()
        .says("ClickHouse has no type `Strin`")
        .says(" --> wrong.sql:1:");
    assert_eq!(run.stdout, "");
    shop.write("other.sql", "CREATE VIEW shop.events AS SELECT 1 AS id;\n");
    let run = shop
        .run(&[
            "diff",
            "--from",
            "new.sql",
            "--to",
            "other.sql",
            "--format",
            "json",
        ])
        .fails()
        .says("a table cannot become a view")
        .says(" --> other.sql:1:");
    assert_eq!(run.stdout, "");
}

#[test]
fn databases_of_files_are_made_where_they_may_be_missing() {
    let shop = two_states();
    shop.write("none.sql", "");
    shop.run(&["diff", "--from", "none.sql", "--to", "new.sql"])
        .succeeds()
        .says("CREATE DATABASE IF NOT EXISTS shop;");
    shop.run(&["diff", "--from", "new.sql", "--to", "none.sql"])
        .succeeds()
        .says("DROP TABLE shop.events;")
        .does_not_say("DATABASE");
}

#[test]
fn what_takes_a_migration_back_is_written_where_there_is_such_a_thing() {
    let shop = Crate::with_schema(&events(""));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.write(
        "db/tables/events.sql",
        &events(", kind String, amount UInt8 COMMENT 'in cents'"),
    );
    shop.run(&["diff", "--name", "more", "--down"]).succeeds();
    let files = shop.list("db/migrations");
    let down = files.iter().find(|name| name.ends_with("_more.down.sql"));
    let text = shop.read(&format!("db/migrations/{}", down.unwrap()));
    assert!(
        text.starts_with("-- Takes back: shop.events: add the column"),
        "{text}"
    );
    assert!(text.contains("DROP COLUMN kind"), "{text}");
    shop.run(&["diff"]).succeeds().says("nothing to seal");

    shop.write("db/tables/events.sql", &events(", kind String"));
    shop.run(&["diff", "--name", "less", "--allow", "all", "--down"])
        .fails()
        .says("drop the column `amount`: no statement takes this back without losing something");
    assert_eq!(shop.list("db/migrations"), files);
    let run = shop
        .run(&["diff", "--dry-run", "--format", "json"])
        .succeeds();
    let plan: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert!(plan["steps"][0]["reverse"].is_null());
    shop.write(
        "db/tables/events.sql",
        &events(", kind String, amount UInt8"),
    );
    let run = shop
        .run(&["diff", "--dry-run", "--format", "json"])
        .succeeds();
    let plan: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        plan["steps"][0]["reverse"],
        "ALTER TABLE shop.events COMMENT COLUMN amount 'in cents'"
    );
}

#[test]
fn schemas_that_were_made_with_other_settings_are_compared() {
    let shop = Crate::empty();
    let table = |columns: &str| {
        format!(
            "CREATE TABLE shop.t (id Nullable(UInt64){columns}) ENGINE = MergeTree ORDER BY id;\n"
        )
    };
    shop.write("old.sql", &table(""));
    shop.write("new.sql", &table(", kind String"));
    shop.run(&["check", "new.sql"]).fails().says("HK0507");
    shop.run(&["diff", "--from", "old.sql", "--to", "new.sql"])
        .succeeds()
        .says("ADD COLUMN kind String");
}

/// The sealed migration of this name.
fn sealed(shop: &Crate, name: &str) -> String {
    let files = shop.list("db/migrations");
    let end = format!("_{name}.sql");
    let file = files.iter().find(|file| file.ends_with(&end));
    shop.read(&format!("db/migrations/{}", file.unwrap()))
}

#[test]
fn a_change_that_breaks_the_release_before_becomes_two() {
    let shop = Crate::with_schema(&events(", old UInt8"));
    shop.run(&["diff"]).succeeds();
    shop.write("db/tables/events.sql", &events(", fresh String"));
    shop.run(&[
        "diff",
        "--name",
        "fresh",
        "--expand-contract",
        "--allow",
        "all",
    ])
    .succeeds()
    .says("while the release before runs, apply no further than the first: `apply --to 2");
    let text = |part: &str| sealed(&shop, &format!("fresh_{part}"));
    assert!(text("expand").contains("ADD COLUMN fresh"));
    assert!(!text("expand").contains("DROP COLUMN"));
    assert!(text("contract").contains("DROP COLUMN old"));
    assert!(!text("contract").contains("ADD COLUMN"));
    shop.run(&["diff"]).succeeds().says("nothing to seal");

    // Nothing breaks: one migration is enough.
    shop.write(
        "db/tables/events.sql",
        &events(", fresh String, more String"),
    );
    shop.run(&["diff", "--expand-contract"])
        .succeeds()
        .says("one migration: the release before notices nothing of it, or all of it");

    // A column that gets another name has both names in between.
    shop.write(
        "db/tables/events.sql",
        &events(",\n-- housekeeper:renamed-from fresh\nnewer String, more String"),
    );
    let seen = shop
        .run(&["diff", "--dry-run", "--expand-contract"])
        .succeeds();
    let at = |what: &str| seen.stdout.find(what).unwrap_or_else(|| panic!("{what}"));
    assert!(at("-- The first migration") < at("ADD COLUMN newer"));
    assert!(at("ADD COLUMN newer") < at("-- The second"));
    assert!(at("-- The second") < at("DROP COLUMN fresh"));
    let seen = shop
        .run(&["diff", "--dry-run", "--expand-contract", "--format", "json"])
        .succeeds();
    let plan: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    let steps = plan["steps"].as_array().unwrap();
    let phases: Vec<_> = steps.iter().map(|step| step["phase"].as_str()).collect();
    assert_eq!(phases.first(), Some(&Some("expand")));
    assert_eq!(phases.last(), Some(&Some("contract")));
    shop.run(&[
        "diff",
        "--name",
        "newer",
        "--expand-contract",
        "--allow",
        "all",
    ])
    .succeeds()
    .says("while the release before runs");
    assert!(sealed(&shop, "newer_expand").contains("ADD COLUMN newer String DEFAULT fresh"));
    let contract = sealed(&shop, "newer_contract");
    let at = |what: &str| {
        contract
            .find(what)
            .unwrap_or_else(|| panic!("{what}: {contract}"))
    };
    assert!(at("MATERIALIZE COLUMN newer") < at("DROP COLUMN fresh"));
    shop.run(&["diff"]).succeeds().says("nothing to seal");
}
