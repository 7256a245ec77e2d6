//! One schema with everything in it; the `tests` package compiles what comes out and uses it.

use expect_test::expect_file;

use super::fixture::Fixture;
use crate::codegen::{Cost, Drift, Embedded, Hazard, Migration, Options, Piece, Profile, Step};

/// The `tests` package.
const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden");

#[test]
fn the_whole_of_it() {
    let sql = std::fs::read_to_string(format!("{GOLDEN}/shop.sql")).unwrap();
    let fixture = Fixture::read("golden/shop.sql", &sql);
    let (text, messages) = fixture.generate(&Options::default(), Some(&embedded()));
    expect_file![format!("{GOLDEN}/shop.rs")].assert_eq(&text);
    assert_eq!(
        messages,
        [
            "column `document` is left out of the rows: there is no Rust type for `JSON` yet",
            "column `huge` is left out of the rows: there is no Rust type for `Decimal(76, 10)` yet",
        ]
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let sql = std::fs::read_to_string(format!("{GOLDEN}/shop.sql")).unwrap();
    let generate = || Fixture::read("golden/shop.sql", &sql).generate(&Options::default(), None);
    assert_eq!(generate(), generate());
}

fn embedded() -> Embedded {
    let step = Step {
        line: 3,
        kind: "create table".to_owned(),
        object: "shop.users".to_owned(),
        sql: vec![
            Piece::Text("CREATE TABLE shop.users".to_owned()),
            Piece::OnCluster,
            Piece::Text(" (\n    user_id UInt64\n)\nENGINE = ".to_owned()),
            Piece::Engine("MergeTree".to_owned()),
            Piece::Text(" ORDER BY user_id COMMENT '".to_owned()),
            Piece::Variable("OWNER".to_owned()),
            Piece::Text("'".to_owned()),
        ],
        hash: "91ac".to_owned(),
        cost: Cost::Metadata,
        hazards: Vec::new(),
        probe: Some(
            "SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'users'"
                .to_owned(),
        ),
        comment: String::new(),
    };
    let drop = Step {
        line: 1,
        kind: "drop column".to_owned(),
        sql: vec![Piece::Text(
            "ALTER TABLE shop.users DROP COLUMN age".to_owned(),
        )],
        cost: Cost::Mutation,
        hazards: vec![Hazard {
            name: "data-loss".to_owned(),
            detail: "the values of `age` are deleted".to_owned(),
            reason: Some("nobody asked for it".to_owned()),
        }],
        probe: None,
        comment: "The law.".to_owned(),
        ..step.clone()
    };
    let migration = |version: &str, name: &str, steps| Migration {
        version: version.to_owned(),
        name: name.to_owned(),
        file: format!("db/migrations/{version}_{name}.sql"),
        hash: "6b0b".to_owned(),
        steps,
    };
    Embedded {
        migrations: vec![
            migration("20240813190639", "initial", vec![step]),
            migration("20240814143146", "no_age", vec![drop]),
        ],
        profiles: vec![
            Profile {
                name: "default".to_owned(),
                cluster: String::new(),
                replicated: false,
            },
            Profile {
                name: "production".to_owned(),
                cluster: "demo".to_owned(),
                replicated: true,
            },
        ],
        drift: Some(Drift {
            steps: 2,
            summary: "adds shop.types and one more".to_owned(),
        }),
    }
}
