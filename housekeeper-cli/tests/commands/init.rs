use crate::support::Crate;

const MAIN: &str =
    "//! The shop.\n\nuse std::env;\n\nfn main() {\n    assert!(env::args().count() > 0);\n}\n";

#[test]
fn an_empty_folder_becomes_a_crate_that_builds() {
    let shop = Crate::empty();
    let run = shop.run(&["init"]).succeeds();
    for line in [
        "created  Cargo.toml, as `cargo init` does",
        "added    housekeeper, tokio, housekeeper-build to Cargo.toml",
        "created  housekeeper.toml",
        "created  db/main.sql",
        "created  db/schemas/shop/schema.sql",
        "created  db/schemas/shop/tables/events.sql",
        "created  db/migrations/housekeeper.sum",
        "created  build.rs",
        "created  src/db.rs",
        "created  src/main.rs",
    ] {
        assert!(
            run.stdout.lines().any(|said| said == line),
            "{line}\n{}",
            run.stdout
        );
    }

    let before = shop.snapshot();
    shop.run(&["init"])
        .succeeds()
        .does_not_say("created")
        .does_not_say("added");
    assert_eq!(shop.snapshot(), before);

    shop.cargo(&["build"])
        .succeeds()
        .says("`cargo housekeeper diff` seals");
    shop.run(&["diff", "--name", "initial"])
        .succeeds()
        .says("create table     shop.events");
    shop.cargo(&["build"]).succeeds().does_not_say("warning");
}

#[test]
fn an_existing_crate_keeps_what_it_has() {
    let shop = Crate::empty();
    shop.write(
        "Cargo.toml",
        "# The shop.\n[package]\nname = \"shop\"\nversion = \"0.0.0\"\nedition = \"2024\" # new\n\n[dependencies]\n\
         tokio = { version = \"1\", features = [\"rt\"] }\n",
    );
    shop.write("src/main.rs", MAIN);
    shop.write(
        "build.rs",
        "fn main() {\n    println!(\"cargo::rerun-if-changed=build.rs\");\n}\n",
    );
    shop.run(&["init"])
        .succeeds()
        .says("added    housekeeper, housekeeper-build to Cargo.toml")
        .says("kept     build.rs")
        .says("add this line to its `main`: housekeeper_build::configure().compile();")
        .says("then run `init` again");
    let manifest = shop.read("Cargo.toml");
    assert!(
        manifest.starts_with("# The shop.\n[package]\n"),
        "{manifest}"
    );
    assert!(
        manifest.contains("edition = \"2024\" # new\n"),
        "{manifest}"
    );
    assert!(
        manifest.contains("tokio = { version = \"1\", features = [\"rt\"] }\n"),
        "{manifest}"
    );
    assert_eq!(shop.read("src/main.rs"), MAIN);
    shop.cargo(&["build"]).succeeds();

    // The line is added, and `init` does the rest.
    shop.write(
        "build.rs",
        "fn main() {\n    housekeeper_build::configure().compile();\n}\n",
    );
    shop.run(&["init"])
        .succeeds()
        .says("added    `mod db;` to src/main.rs");
    assert_eq!(
        shop.read("src/main.rs"),
        MAIN.replace("\n\nuse", "\n\nmod db;\n\nuse")
    );
    shop.cargo(&["build"]).succeeds();
    let before = shop.snapshot();
    shop.run(&["init"]).succeeds().does_not_say("added");
    let after: Vec<_> = shop.snapshot();
    assert_eq!(after, before);
}

#[test]
fn a_schema_that_is_there_is_not_replaced() {
    let shop = Crate::with_schema("");
    let main = shop.read("db/main.sql");
    shop.write("src/lib.rs", "");
    shop.write(
        "Cargo.toml",
        "[package]\nname = \"shop\"\nversion = \"0.0.0\"\nedition = \"2024\"\n",
    );
    shop.run(&["init"])
        .succeeds()
        .says("kept     housekeeper.toml")
        .says("kept     db/main.sql")
        .says("added    `mod db;` to src/lib.rs");
    assert_eq!(shop.read("db/main.sql"), main);
    assert!(!shop.path("db/schemas").exists());
}

#[test]
fn what_cannot_be_made_ready_is_said() {
    let shop = Crate::empty();
    shop.write("Cargo.toml", "[workspace]\nmembers = []\n");
    shop.run(&["init"])
        .fails()
        .says("of a workspace and not of a package");
    assert_eq!(shop.list(""), ["Cargo.toml"]);
    shop.run(&["--dir", ".", "init", "."])
        .fails()
        .says("the folder is given twice");

    let shop = Crate::empty();
    shop.write(
        "Cargo.toml",
        "[package]\nname = \"a\"\nversion = \"0.0.0\"\n[dependencies]\nhousekeeper = \"1\"\n",
    );
    shop.run(&["init"])
        .fails()
        .says("has a dependency `housekeeper` already");
}
