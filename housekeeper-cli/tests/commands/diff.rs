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
        .says("shop.events (metadata)");
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
