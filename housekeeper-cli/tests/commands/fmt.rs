use std::fs;

use crate::support::{Crate, events, feed};

/// Read alike, and formatted otherwise.
const UGLY: &str = "CREATE  TABLE shop.events(id UInt64)ENGINE=MergeTree ORDER BY id;";

/// The text as `fmt` writes it, twice in a row.
fn formatted(shop: &Crate, text: &str) -> String {
    let run = feed(&mut shop.command(&["fmt", "-"]), text).succeeds();
    assert_eq!(run.stderr, "");
    let again = feed(&mut shop.command(&["fmt", "-"]), &run.stdout).succeeds();
    assert_eq!(again.stdout, run.stdout);
    run.stdout
}

#[test]
fn the_schema_files_are_formatted() {
    let shop = Crate::with_schema(UGLY);
    let wanted = formatted(&shop, UGLY);
    assert_ne!(wanted, UGLY);
    assert!(wanted.starts_with("CREATE TABLE shop.events"), "{wanted}");
    shop.write("other.sql", UGLY);
    shop.write("db/tables/notes.txt", UGLY);
    shop.write("db/.hidden/a.sql", UGLY);

    let run = shop.run(&["fmt", "--check"]).fails();
    assert!(run.stdout.contains("db/tables/events.sql\n"), "{run:#?}");
    assert!(run.stderr.contains("\n-CREATE  TABLE"), "{run:#?}");
    assert!(run.stderr.contains("\n+CREATE TABLE"), "{run:#?}");
    assert_eq!(shop.read("db/tables/events.sql"), UGLY);

    shop.run(&["fmt"])
        .succeeds()
        .says("formatted db/tables/events.sql");
    assert_eq!(shop.read("db/tables/events.sql"), wanted);
    for left in ["other.sql", "db/tables/notes.txt", "db/.hidden/a.sql"] {
        assert_eq!(shop.read(left), UGLY);
    }
    shop.run(&["fmt", "--check"])
        .succeeds()
        .says("nothing to format in 2 files");
    shop.run(&["fmt"]).succeeds().does_not_say("formatted");
    shop.run(&["fmt", "other.sql", "db", "./db"]).succeeds();
    assert_eq!(shop.read("other.sql"), wanted);
}

#[test]
fn sealed_migrations_keep_their_texts() {
    let shop = Crate::with_schema(&events(""));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    let file = format!("db/migrations/{}", shop.list("db/migrations")[0]);
    shop.write(&file, UGLY);
    shop.run(&["fmt", "db", "db/migrations"]).succeeds();
    shop.run(&["fmt", &file]).fails().says("is sealed as it is");
    assert_eq!(shop.read(&file), UGLY);
}

#[test]
fn what_cannot_be_read_is_left_and_the_rest_is_formatted() {
    let shop = Crate::empty();
    shop.write("a.sql", "SELECT 1 +\n");
    shop.write("b.sql", UGLY);
    fs::write(shop.path("c.sql"), b"-- caf\xe9\n").unwrap();
    shop.run(&["fmt", "nowhere", "."])
        .fails()
        .says("cannot read nowhere")
        .says(" --> a.sql:1:")
        .says("formatted b.sql")
        .says("`c.sql` is not UTF-8");
    assert_eq!(shop.read("a.sql"), "SELECT 1 +\n");
    assert_eq!(shop.read("b.sql"), formatted(&shop, UGLY));
    feed(&mut shop.command(&["fmt", "-"]), "SELECT 1 +")
        .fails()
        .says(" --> <stdin>:1:");
    // Without a project it has to be told what to format.
    shop.run(&["fmt"])
        .fails()
        .says("there is no housekeeper.toml");
}

#[test]
fn standard_input_is_checked_too() {
    let shop = Crate::empty();
    let wanted = formatted(&shop, UGLY);
    let run = feed(&mut shop.command(&["fmt", "--check", "-"]), UGLY).fails();
    assert_eq!(run.stdout, "<stdin>\n");
    let run = feed(&mut shop.command(&["fmt", "--check", "-"]), &wanted).succeeds();
    assert_eq!(run.stdout, "");
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let shop = Crate::empty();
    shop.write("real/a.sql", UGLY);
    shop.write("b.sql", UGLY);
    let mode = |file: &str| fs::metadata(shop.path(file)).unwrap().permissions().mode() & 0o777;
    let set = |file: &str, mode| {
        fs::set_permissions(shop.path(file), fs::Permissions::from_mode(mode)).unwrap();
    };
    set("real/a.sql", 0o640);
    set("b.sql", 0o444);
    symlink("real/a.sql", shop.path("link.sql")).unwrap();
    symlink(".", shop.path("loop")).unwrap();
    shop.run(&["fmt", "link.sql"]).succeeds();
    assert!(shop.path("link.sql").is_symlink());
    assert_eq!(shop.read("real/a.sql"), formatted(&shop, UGLY));
    assert_eq!(mode("real/a.sql"), 0o640);
    assert_eq!(shop.list("real"), ["a.sql"]);
    // What must not be written is not, and a folder that leads into itself is no trap.
    shop.run(&["fmt", "."])
        .fails()
        .says("b.sql: it is read-only");
    assert_eq!(shop.read("b.sql"), UGLY);
}
