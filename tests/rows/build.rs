//! Writes tables of types by chance, and generates their rows.

#[path = "build/types.rs"]
mod types;

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use housekeeper_build::Disk;
use housekeeper_core::codegen::{self, Options};
use housekeeper_core::diagnostic::RenderOptions;
use housekeeper_core::project;
use housekeeper_core::source::Session;

/// Columns of a table, beside its key.
const COLUMNS: usize = 20;

/// Tables in the quick form and in the long one.
const TABLES: [usize; 2] = [25, 150];

fn main() {
    println!("cargo::rerun-if-env-changed=HOUSEKEEPER_LONG_TESTS");
    println!("cargo::rerun-if-env-changed=HOUSEKEEPER_TEST_SEED");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build/types.rs");
    let long = env::var_os("HOUSEKEEPER_LONG_TESTS").is_some();
    let seed = env::var("HOUSEKEEPER_TEST_SEED").map_or(1, |seed| seed.parse().expect("a number"));
    let out = env::var_os("OUT_DIR").expect("Cargo sets it");
    let out = Path::new(&out);
    let tables = TABLES[usize::from(long)];
    let (sql, list) = schema(tables, &mut fastrand::Rng::with_seed(seed));
    fs::write(out.join("main.sql"), sql).expect("OUT_DIR can be written");
    fs::write(out.join("tables.rs"), list).expect("OUT_DIR can be written");
    fs::write(out.join("db.rs"), generate(out)).expect("OUT_DIR can be written");
}

/// The schema, and a list of its tables for the test.
fn schema(tables: usize, random: &mut fastrand::Rng) -> (String, String) {
    let mut sql = String::from("CREATE DATABASE wire;\n\n");
    let mut list = String::from("each! {\n");
    for table in 0..tables {
        let _ = write!(sql, "CREATE TABLE wire.t{table} (\n    id UInt32");
        let _ = write!(list, "    t{table}: [");
        let mut how = String::from("lent id, ");
        for column in 0..COLUMNS {
            let ty = types::column(random);
            // A second type of `c1` would be called as the first of `c12`, but for the letter.
            let _ = write!(sql, ",\n    c{column}x {ty}");
            let _ = write!(list, "{ty:?}, ");
            let word = if ty.starts_with("AggregateFunction") {
                "state"
            } else {
                "lent"
            };
            let _ = write!(how, "{word} c{column}x, ");
        }
        sql.push_str("\n) ENGINE = MergeTree ORDER BY id;\n\n");
        let _ = writeln!(list, "] [{how}],");
    }
    list.push_str("}\n");
    (sql, list)
}

fn generate(out: &Path) -> String {
    let disk = Disk::new(out);
    let mut session = Session::new(&disk);
    let schema = project::read_lowered(&mut session, "main.sql", "default").schema;
    let tokens = codegen::generate(
        &schema,
        &session.sources,
        &Options::default(),
        &[],
        None,
        &mut session.diagnostics,
    );
    let options = RenderOptions {
        color: false,
        path_prefix: String::new(),
    };
    for diagnostic in &session.diagnostics {
        // What has no Rust type is counted by the test.
        println!("{}", diagnostic.render(&session.sources, &options));
    }
    assert!(!session.diagnostics.has_errors(), "the schema has errors");
    codegen::format(tokens)
}
