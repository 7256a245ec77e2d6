use super::{AdoptOptions, Adopted, adopt};

fn files(files: &[(&str, &str)]) -> Vec<(String, String)> {
    files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

const OPTIONS: AdoptOptions<'static> = AdoptOptions {
    from: "old",
    to: "db/migrations",
    database: "shop",
};

#[track_caller]
fn adopted(given: &[(&str, &str)]) -> Adopted {
    adopt(&files(given), OPTIONS).unwrap_or_else(|refused| panic!("{:#?}", refused.diagnostics))
}

fn names(adopted: &Adopted) -> Vec<String> {
    let written = adopted.edit.write.iter();
    written.map(|(name, _)| name.clone()).collect()
}

#[track_caller]
fn check_refused(given: &[(&str, &str)], why: &str) {
    let refused = adopt(&files(given), OPTIONS).unwrap_err();
    let said: Vec<_> = refused
        .diagnostics
        .iter()
        .map(|found| {
            let place = found.primary().map(|span| refused.sources.location(span));
            let place = place.map_or_else(String::new, |place| format!("{place}: "));
            format!("{place}{}", found.message)
        })
        .collect();
    assert_eq!(said.join("; "), why);
}

const TABLE: &str = "CREATE TABLE events (id UInt64) ENGINE = MergeTree ORDER BY id;\n";
const COLUMN: &str = "ALTER TABLE events ADD COLUMN kind String;\n";

#[test]
fn numbers_are_ordered_by_their_value() {
    let adopted = adopted(&[
        ("10_drop.up.sql", "DROP TABLE events;"),
        ("10_drop.down.sql", TABLE),
        ("2_Add Kind.up.sql", COLUMN),
        ("001_events.up.sql", TABLE),
        ("001_events.down.sql", "DROP TABLE events;\n"),
        ("README.md", "Ours."),
        ("4_x.down.sql", "SELECT 1;"),
    ]);
    assert_eq!(
        names(&adopted),
        [
            "19700101000001_events.sql",
            "19700101000001_events.down.sql",
            "19700101000002_add_kind.sql",
            "19700101000010_drop.sql",
            "19700101000010_drop.down.sql",
            "housekeeper.sum"
        ]
    );
    assert_eq!(
        adopted.edit.write[3].1,
        "-- housekeeper:allow loses-data adopted from 10_drop.up.sql\nDROP TABLE events;"
    );
    assert_eq!(adopted.edit.write[0].1, TABLE);
    assert_eq!(
        adopted.notes,
        [
            "old/README.md is no SQL and is left out",
            "old/4_x.down.sql takes back no migration and is left out",
        ]
    );
    assert!(adopted.chain.schema.objects.is_empty());
}

#[test]
fn numbers_that_are_moments_stay_so() {
    let adopted = adopted(&[
        ("20240813190639_events.sql", TABLE),
        ("20240813190640_kind.sql", COLUMN),
    ]);
    assert_eq!(
        names(&adopted)[..2],
        ["20240813190639_events.sql", "20240813190640_kind.sql"]
    );
    let seconds = self::adopted(&[
        ("1723575999_events.sql", TABLE),
        ("1723576000_kind.sql", COLUMN),
    ]);
    assert_eq!(names(&seconds), names(&adopted));
    // Whatever they are, their order stays.
    let mixed = self::adopted(&[
        ("1723575999_events.sql", TABLE),
        ("20230813190639_kind.sql", COLUMN),
    ]);
    assert_eq!(
        names(&mixed)[..2],
        ["20240813190639_events.sql", "20240813190640_kind.sql"]
    );
}

#[test]
fn missing_numbers_are_noted() {
    let note = |given: &[(&str, &str)]| adopted(given).notes;
    assert_eq!(
        note(&[
            ("1_a.sql", TABLE),
            ("2_b.sql", COLUMN),
            ("4_c.sql", "DROP TABLE events")
        ]),
        ["there are no migrations with the numbers 3"]
    );
    assert!(note(&[("1_a.sql", TABLE), ("100_b.sql", COLUMN)]).is_empty());
}

#[test]
fn goose_files_are_taken_apart() {
    let adopted = adopted(&[(
        "00001_events.sql",
        "-- +goose Up\n-- +goose StatementBegin\nCREATE TABLE events (id UInt64)\nENGINE = MergeTree ORDER BY id\n-- +goose StatementEnd\n-- +goose Down\nDROP TABLE events;\n",
    )]);
    assert_eq!(
        names(&adopted),
        [
            "19700101000001_events.sql",
            "19700101000001_events.down.sql",
            "housekeeper.sum"
        ]
    );
    assert!(!adopted.edit.write[0].1.contains("goose"));
    assert_eq!(adopted.edit.write[1].1, "DROP TABLE events;\n");
}

#[test]
fn what_cannot_be_adopted_is_refused() {
    check_refused(
        &[("1_a.sql", TABLE), ("01_b.sql", TABLE)],
        "`old/1_a.sql` and `old/01_b.sql` have the same number 1",
    );
    check_refused(
        &[("schema.sql", TABLE)],
        "`old/schema.sql` cannot be adopted: its name does not start with a number",
    );
    check_refused(&[], "there are no migrations in `old`");
    check_refused(
        &[("1_a.sql", COLUMN), ("2_b.sql", "CREATE TABL x")],
        "old/1_a.sql:1:13: at this point of the history there is no `shop.events`; old/2_b.sql:1:8: expected a kind \
         of object such as `TABLE`, found `TABL`",
    );
}
