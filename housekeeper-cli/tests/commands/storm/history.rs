//! The histories that are applied.

use std::fs;
use std::path::Path;

use housekeeper_build::Disk;
use housekeeper_core::plan::Probe;
use housekeeper_core::project::Project;
use housekeeper_core::source::Session;
use housekeeper_core::syntax::Print as _;

use crate::support::Crate;

/// Rows that are doubled where a statement runs twice, and a mutation that shows it.
const ROWS: [(&str, &str); 4] = [
    (
        "20240101000000_tables.sql",
        "CREATE DATABASE storm;\n\
         CREATE TABLE storm.t (id UInt64, kind String) ENGINE = MergeTree ORDER BY id;\n\
         CREATE TABLE storm.marks (step UInt8) ENGINE = MergeTree ORDER BY step;\n\
         INSERT INTO storm.t SELECT number AS id, 'x' AS kind FROM numbers(1000);\n",
    ),
    (
        "20240102000000_rows.sql",
        "INSERT INTO storm.marks SELECT 1;\n\
         INSERT INTO storm.marks SELECT 2 + sleepEachRow(0.2);\n\
         ALTER TABLE storm.t UPDATE kind = concat(kind, '!') WHERE id % 2 = 0;\n\
         INSERT INTO storm.marks SELECT 3;\n",
    ),
    (
        "20240103000000_columns.sql",
        "ALTER TABLE storm.t ADD COLUMN size UInt32 DEFAULT 7;\n\
         ALTER TABLE storm.t RENAME COLUMN kind TO sort;\n\
         CREATE TABLE storm.copy (id UInt64, sort String, size UInt32 DEFAULT 7) ENGINE = MergeTree ORDER BY (id, sort);\n\
         INSERT INTO storm.copy SELECT * FROM storm.t;\n\
         EXCHANGE TABLES storm.t AND storm.copy;\n\
         DROP TABLE storm.copy;\n",
    ),
    (
        "20240104000000_more.sql",
        "INSERT INTO storm.marks SELECT 4;\n\
         ALTER TABLE storm.t MODIFY COLUMN size UInt64;\n\
         INSERT INTO storm.marks SELECT 5 + sleepEachRow(0.2);\n",
    ),
];

/// What there is of a table before it is rebuilt: rows in three partitions, each inserted as a whole or not at all, and a
/// mutation.
const REBUILT: [(&str, &str); 2] = [
    (
        "20240101000000_tables.sql",
        "CREATE DATABASE storm;\n\
         CREATE TABLE storm.events (id UInt64, batch UInt32, kind String) ENGINE = MergeTree PARTITION BY id % 3 ORDER BY id;\n\
         INSERT INTO storm.events SELECT number * 3 AS id, 0 AS batch, 'x' AS kind FROM numbers(3000);\n\
         INSERT INTO storm.events SELECT number * 3 + 1 AS id, 0 AS batch, 'x' AS kind FROM numbers(3000);\n\
         INSERT INTO storm.events SELECT number * 3 + 2 AS id, 0 AS batch, 'x' AS kind FROM numbers(3000);\n",
    ),
    (
        "20240102000000_mutation.sql",
        "ALTER TABLE storm.events UPDATE kind = concat(kind, '!') WHERE batch = 0 AND id % 2 = 0;\n\
         ALTER TABLE storm.events ADD COLUMN size UInt32 DEFAULT 7;\n",
    ),
];

/// How many rows each table has.
const COUNTS: &str = "SELECT database, name, total_rows FROM system.tables WHERE engine LIKE '%MergeTree' AND database NOT \
    IN ('system', 'housekeeper') AND NOT startsWith(name, '.inner') ORDER BY database, name";

/// A history, sealed.
pub(crate) struct History {
    pub(crate) name: &'static str,
    pub(crate) project: Crate,
    /// The last migration that this engine takes, if it is not the last of all.
    pub(crate) to: Option<String>,
    /// What tells whether its rows are right.
    pub(super) rows: &'static str,
    /// Whether somebody writes to `storm.events` all the time.
    pub(super) is_written: bool,
}

impl History {
    fn new(name: &'static str, project: Crate) -> Self {
        Self {
            name,
            project,
            to: None,
            rows: COUNTS,
            is_written: false,
        }
    }

    /// Its statements of which no query can tell whether they have taken effect: a person is asked where they are cut off.
    pub(super) fn questions(&self) -> Vec<String> {
        let disk = Disk::new(self.project.path(""));
        let mut session = Session::new(&disk);
        let read = Project::read(&mut session).expect("a project");
        let migrations = read.chain.migrations.iter().take_while(|migration| {
            let version = migration.name.version().to_string();
            self.to.as_ref().is_none_or(|to| version <= *to)
        });
        let steps = migrations.flat_map(|migration| &migration.steps);
        let unknown = steps.filter(|sealed| sealed.step.probe == Probe::Unknown);
        unknown
            .map(|sealed| sealed.step.statement.to_sql())
            .collect()
    }

    /// Stops before the migration of this message, which the engine refuses. False if that is the first.
    pub(super) fn stop_before(&mut self, said: &[String]) -> bool {
        let mut files = self.project.list("db/migrations");
        files.retain(|file| file != "housekeeper.sum" && !file.contains(".down."));
        let is_refused =
            |file: &String| said.iter().any(|line| line.contains(&format!("/{file}:")));
        let refused = files.iter().position(is_refused);
        let refused = refused.unwrap_or_else(|| panic!("{}", said.join("\n")));
        println!(
            "{}: {refused} of {} migrations; the engine refuses the next one",
            self.name,
            files.len()
        );
        let last = refused.checked_sub(1).and_then(|last| files.get(last));
        self.to = last.map(|file| file.split(['_', '.']).next().unwrap().to_owned());
        self.to.is_some()
    }
}

/// The histories there are; what is not is told.
pub(crate) fn histories() -> Vec<History> {
    let mut all = vec![rows(), demo()];
    for name in ["langfuse", "trigger.dev", "langfuse-clustered"] {
        let folder = workspace().join("../shared/corpus/histories").join(name);
        if !folder.is_dir() {
            println!("skipped: {} is not there", folder.display());
            continue;
        }
        let project = Crate::empty();
        project.write("housekeeper.toml", "[profile.default]\ncluster = \"\"\n");
        // What is declared does not matter here.
        project.write("db/main.sql", "");
        project.run(&["adopt", folder.to_str().unwrap()]).succeeds();
        all.push(History::new(name, project));
    }
    all
}

/// The marks of the steps, and all columns of all rows.
const ROWS_ARE_RIGHT: &str = "SELECT (SELECT arraySort(groupArray(step)) FROM storm.marks), count(), sum(id), \
    sum(length(sort)), sum(size) FROM storm.t";

/// A table with rows that `diff` rebuilds: another order, which no ALTER gives it.
pub(super) fn rebuilt() -> History {
    let project = adopt(&REBUILT);
    let declared = project.read("db/main.sql");
    assert!(declared.contains("ORDER BY id"), "{declared}");
    project.write(
        "db/main.sql",
        &declared.replace("ORDER BY id", "ORDER BY (batch, id)"),
    );
    project
        .run(&["diff", "--name", "rebuild", "--allow", "all"])
        .succeeds()
        .says("exchange table");
    History {
        // Those of the migrations; the writer looks after its own.
        rows: "SELECT count(), sum(id), sum(length(kind)), sum(size) FROM storm.events WHERE batch = 0",
        is_written: true,
        ..History::new("rebuilt", project)
    }
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn rows() -> History {
    History {
        rows: ROWS_ARE_RIGHT,
        ..adopted("rows", &ROWS)
    }
}

/// A history of these files.
pub(crate) fn adopted(name: &'static str, files: &[(&str, &str)]) -> History {
    let project = adopt(files);
    // What is declared does not matter here.
    project.write("db/main.sql", "");
    History::new(name, project)
}

fn adopt(files: &[(&str, &str)]) -> Crate {
    let project = Crate::empty();
    project.write("housekeeper.toml", "");
    for (file, text) in files {
        project.write(&format!("old/{file}"), text);
    }
    project.run(&["adopt", "old"]).succeeds();
    project
}

fn demo() -> History {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy(&path, &target);
            } else {
                fs::copy(&path, &target).unwrap();
            }
        }
    }
    let project = Crate::empty();
    let app = workspace().join("example-app");
    project.write(
        "housekeeper.toml",
        &fs::read_to_string(app.join("housekeeper.toml")).unwrap(),
    );
    copy(&app.join("db"), &project.path("db"));
    History::new("demo", project)
}
