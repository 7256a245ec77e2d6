//! What `cargo build` does in a crate with schema files: when it looks again, and what it says.

mod support;

use support::{Project, Run};

const MAIN: &str = "CREATE DATABASE shop;\n-- housekeeper:import tables/*.sql\n";
const USERS: &str = "CREATE TABLE shop.users (id UInt64) ENGINE = MergeTree ORDER BY id;\n";
const ORDERS: &str = "CREATE TABLE shop.orders (id UInt64) ENGINE = MergeTree ORDER BY id;\n";

fn shop() -> Project {
    Project::new(&[
        ("db/main.sql", MAIN),
        ("db/tables/users.sql", USERS),
        ("db/migrations/.gitkeep", ""),
    ])
}

/// Builds, and says whether the build script ran.
fn build(project: &Project) -> (Run, bool) {
    let run = project.cargo(&["check", "-v"]);
    let ran = run.text().lines().any(|line| {
        line.trim_start().starts_with("Running") && line.contains("build-script-build")
    });
    (run, ran)
}

#[test]
fn the_build_script_runs_again_for_schema_files_only() {
    let project = shop();
    assert!(build(&project).1, "the first build");
    let again = |what: &str, expected: bool| {
        let (run, ran) = build(&project);
        assert_eq!(ran, expected, "{what}:\n{}", run.text());
    };
    again("nothing changed", false);

    project.write("src/lib.rs", "//! A shop with more code.\n");
    again("a Rust file was edited", false);
    project.write("README.md", "A shop.\n");
    project.write("db/notes.txt", "Not a schema file.\n");
    again("files that nothing reads were added", false);

    project.write(
        "db/tables/users.sql",
        &USERS.replace("id UInt64", "id UInt64, name String"),
    );
    again("a .sql was edited", true);
    again("nothing changed after the edit", false);
    project.write("db/tables/orders.sql", ORDERS);
    again("a .sql was added", true);
    again("nothing changed after the addition", false);
    std::fs::remove_file(project.path("db/tables/orders.sql")).unwrap();
    again("a .sql was deleted", true);
    project.write("housekeeper.toml", "[rust]\ndatetime = \"raw\"\n");
    again("housekeeper.toml was edited", true);
}

#[test]
fn a_mistake_is_a_snippet_and_exit_code_1() {
    let project = shop();
    project.write(
        "db/tables/users.sql",
        "CREATE TABLE shop.users (id UInt65) ENGINE = MergeTree ORDER BY id;\n",
    );
    build(&project)
        .0
        .fails()
        .says(" --> db/tables/users.sql:1:30")
        .says("unknown type `UInt65`")
        .does_not_say("panicked");
    project.write("db/tables/users.sql", USERS);
    build(&project).0.succeeds();
}

#[test]
fn what_is_missing_is_said() {
    let project = Project::new(&[]);
    std::fs::remove_file(project.path("housekeeper.toml")).unwrap();
    build(&project)
        .0
        .fails()
        .says("there is no housekeeper.toml")
        .says("cargo housekeeper init");
    project.write("housekeeper.toml", "entrypiont = \"db/main.sql\"\n");
    build(&project)
        .0
        .fails()
        .says("entrypiont")
        .says(" --> housekeeper.toml:1:1");
    project.write("housekeeper.toml", "");
    build(&project)
        .0
        .fails()
        .says("the entry point `db/main.sql` does not exist");
}
