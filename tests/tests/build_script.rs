//! What `cargo build` does in a crate with schema files: when it looks again, and what it says.
#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]

mod support;

use support::{Project, Run};

const MAIN: &str = "CREATE DATABASE shop;\n-- housekeeper:import tables/*.sql\n";
const USERS: &str = "CREATE TABLE shop.users (id UInt64) ENGINE = MergeTree ORDER BY id;\n";
const ORDERS: &str = "CREATE TABLE shop.orders (id UInt64) ENGINE = MergeTree ORDER BY id;\n";

fn shop(name: &str) -> Project {
    Project::new(
        name,
        &[
            ("db/main.sql", MAIN),
            ("db/tables/users.sql", USERS),
            ("db/migrations/.gitkeep", ""),
            ("db/queries/.gitkeep", ""),
        ],
    )
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
    let project = shop("rerun");
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
    project.write("db/queries/ids.sql", "SELECT id FROM shop.users;\n");
    again("a query was added", true);
    again("nothing changed after the query", false);
    std::fs::remove_dir_all(project.path("db/queries")).unwrap();
    again("the folder of queries went", true);
    again("nothing changed without that folder", false);
    project.write("db/queries/ids.sql", "SELECT id FROM shop.users;\n");
    again("the folder of queries came", true);
    project.write("housekeeper.toml", "[rust]\ndatetime = \"raw\"\n");
    again("housekeeper.toml was edited", true);
}

#[test]
fn a_mistake_is_a_snippet_and_exit_code_1() {
    let project = shop("mistake");
    project.write(
        "db/tables/users.sql",
        "CREATE TABLE shop.users (id UInt65) ENGINE = MergeTree ORDER BY id;\n",
    );
    build(&project)
        .0
        .fails()
        .says(" --> db/tables/users.sql:1:29")
        .says("ClickHouse has no type `UInt65`")
        .does_not_say("panicked");
    project.write("db/tables/users.sql", USERS);
    build(&project).0.succeeds();
}

#[test]
fn what_is_missing_is_said() {
    let project = Project::new("missing", &[]);
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

const INITIAL: &str = "20240813190639_initial.sql";

/// A shop whose schema files say what its one sealed migration builds.
fn sealed_shop(name: &str) -> Project {
    let project = shop(name);
    let text = format!("CREATE DATABASE shop;\n\n{USERS}");
    let sum = housekeeper_core::history::rehash(&[(INITIAL, &text)]).unwrap();
    project.write(&format!("db/migrations/{INITIAL}"), &text);
    project.write("db/migrations/housekeeper.sum", &sum.print());
    project
}

#[test]
fn drift_is_a_warning_with_a_draft_outside_of_the_source_tree() {
    let project = sealed_shop("drift");
    build(&project)
        .0
        .succeeds()
        .does_not_say("ahead of the sealed migrations");

    project.write("db/tables/orders.sql", ORDERS);
    let before = project.files();
    let run = build(&project).0.succeeds().says(
        "the schema files are ahead of the sealed migrations by 1 step, create table shop.orders; \
         `cargo housekeeper diff` seals them",
    );
    assert_eq!(project.files(), before);
    let text = run.text();
    let (_, draft) = text.split_once("(draft: ").unwrap();
    let draft = std::fs::read_to_string(draft.split_once(')').unwrap().0).unwrap();
    assert!(draft.contains("CREATE TABLE shop.orders"), "{draft}");

    project
        .cargo(&["check", "--release"])
        .fails()
        .says("create table shop.orders");
    project.write("housekeeper.toml", "release-drift = \"warn\"\n");
    project.cargo(&["check", "--release"]).succeeds();
}

#[test]
fn sealed_files_stay_as_they_were_sealed() {
    let project = sealed_shop("sealed");
    let file = format!("db/migrations/{INITIAL}");
    let text = project.read(&file);
    build(&project).0.succeeds();

    project.write(&file, &text.replace("id UInt64", "id UInt32"));
    build(&project)
        .0
        .fails()
        .says(&file)
        .does_not_say("panicked");
    // Git may write the ends of lines either way.
    project.write(&file, &text.replace('\n', "\r\n"));
    build(&project).0.succeeds();
    std::fs::remove_file(project.path(&file)).unwrap();
    build(&project).0.fails().says(INITIAL);
    project.write(&file, &text);
    project.write(
        "db/migrations/20240901000000_extra.sql",
        "DROP TABLE shop.users;\n",
    );
    build(&project).0.fails().says("20240901000000_extra.sql");
}

#[test]
fn a_build_seals_when_it_is_asked_to() {
    let project = sealed_shop("asked");
    project.write("db/tables/orders.sql", ORDERS);
    let seal = |slug: &str, more: &[(&str, &str)]| {
        let mut variables = vec![("HOUSEKEEPER_SEAL", slug)];
        variables.extend(more);
        project.cargo_with(&["check", "-v"], &variables)
    };
    seal("Add orders!", &[])
        .fails()
        .says("such as `add_orders`");
    seal("orders", &[("HOUSEKEEPER_ALLOW", "lose-data")])
        .fails()
        .says("HOUSEKEEPER_ALLOW names the hazard `lose-data`, which there is not");
    seal("orders", &[])
        .succeeds()
        .says("sealed db/migrations/")
        .says("_orders.sql, as HOUSEKEEPER_SEAL asks")
        .does_not_say("ahead of the sealed migrations");
    let files = project.files();
    seal("orders", &[]).succeeds();
    assert_eq!(project.files(), files, "there was nothing to seal");
    build(&project)
        .0
        .succeeds()
        .does_not_say("ahead of the sealed migrations");

    std::fs::remove_file(project.path("db/tables/orders.sql")).unwrap();
    seal("no_orders", &[])
        .fails()
        .says("--allow loses-data")
        .does_not_say("panicked");
    seal("no_orders", &[("HOUSEKEEPER_ALLOW", "all")]).succeeds();
    let mut files = project.files().into_iter();
    let last = files.find(|path| path.to_string_lossy().ends_with("_no_orders.sql"));
    let text = std::fs::read_to_string(last.unwrap()).unwrap();
    assert!(
        text.contains("-- housekeeper:allow loses-data no orders\n"),
        "{text}"
    );
}
