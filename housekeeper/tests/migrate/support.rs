//! What the tests share: a server, a place of its own for each test, chains in short.

use clickhouse::Client;
use housekeeper::migrate::{Chain, Cost, Migration, Migrations, Piece, Probe, Result, Step};
use housekeeper_local::{Local, ScratchDatabase};

/// A database for a test and another for its log; both go with it.
pub(crate) struct Sandbox {
    local: &'static Local,
    scratch: ScratchDatabase,
    pub(crate) log: String,
}

impl Sandbox {
    pub(crate) fn new() -> Self {
        let local = housekeeper_local::shared();
        let scratch = local.scratch_database().expect("a database");
        let log = format!("{}_log", scratch.name());
        Self {
            local,
            scratch,
            log,
        }
    }

    pub(crate) fn client(&self) -> Client {
        self.client_at(self.local.url())
    }

    /// The user and the password of the server, empty if it wants none.
    pub(crate) fn login(&self) -> [&str; 2] {
        [self.local.user(), self.local.password()].map(Option::unwrap_or_default)
    }

    pub(crate) fn url(&self) -> &str {
        self.local.url()
    }

    /// A client for the server, reached at another address.
    pub(crate) fn client_at(&self, url: &str) -> Client {
        client(url, self.login())
    }

    pub(crate) fn db(&self) -> &str {
        self.scratch.name()
    }

    /// `DB` in `sql` stands for the test's database, `LOG` for the table of its log.
    pub(crate) fn fill(&self, sql: &str) -> String {
        fill(self.db(), sql).replace("LOG", &format!("{}.revisions", self.log))
    }

    /// The result of a query, tab separated.
    pub(crate) fn query(&self, sql: &str) -> String {
        let sql = self.fill(sql);
        let result = self.local.query(&sql);
        result
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
            .trim_end()
            .to_owned()
    }

    /// The log in short: `1/2 finished` is a row about step 2 of migration 1.
    pub(crate) fn log(&self) -> Vec<String> {
        let rows = self.query(
            "SELECT concat(version, '/', toString(step), ' ', event, if(how = 'ran', '', \
             concat(' ', how))) FROM LOG ORDER BY sequence",
        );
        rows.lines().map(str::to_owned).collect()
    }

    pub(crate) fn has_log(&self) -> bool {
        let found = self.local.query(&format!(
            "SELECT count() FROM system.tables WHERE database = '{}'",
            self.log
        ));
        found.expect("an answer").trim() != "0"
    }

    pub(crate) fn chain(&self, migrations: &[(&str, &[TestStep])]) -> Chain<'static> {
        chain(self.db(), &self.log, migrations)
    }

    /// Says that whoever has the lock is dead, and need not be waited for.
    pub(crate) async fn unlock(&self) {
        let run = Migrations::new(Chain::new(&[]).log_database(&self.log));
        run.unlock(&self.client(), true).await.unwrap();
    }

    /// Applies with nothing special and returns what is said about it.
    pub(crate) async fn apply(&self, chain: Chain<'_>) -> Result<String> {
        let report = Migrations::new(chain).apply(&self.client()).await?;
        let applied = report.applied.iter().map(|m| {
            let found = if m.found_done == 0 {
                String::new()
            } else {
                format!(" (+{})", m.found_done)
            };
            format!("{}: {}{found}", m.version, m.ran)
        });
        let applied: Vec<_> = applied.collect();
        Ok(format!("{} after {}", applied.join(", "), report.already))
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let sql = format!("DROP DATABASE IF EXISTS {} SYNC", self.log);
        if let Err(error) = self.local.query(&sql) {
            assert!(std::thread::panicking(), "{error}");
        }
    }
}

/// A client for a server that may want to know who it is.
pub(crate) fn client(url: &str, [user, password]: [&str; 2]) -> Client {
    let mut client = Client::default().with_url(url);
    if !user.is_empty() {
        client = client.with_user(user);
    }
    if !password.is_empty() {
        client = client.with_password(password);
    }
    client
}

/// Migrations in short: version and steps.
pub(crate) fn chain(db: &str, log: &str, migrations: &[(&str, &[TestStep])]) -> Chain<'static> {
    let migrations = migrations.iter().map(|(version, steps)| {
        let steps: Vec<Step<'static>> = (1..)
            .zip(*steps)
            .map(|(line, step)| step.build(db, line))
            .collect();
        let hash = steps.iter().map(|s| s.hash).collect::<Vec<_>>().join("+");
        Migration::new(
            leak((*version).to_owned()),
            "test",
            leak(format!("db/migrations/{version}_test.sql")),
            leak(hash),
            steps.leak(),
        )
    });
    Chain::new(migrations.collect::<Vec<_>>().leak()).log_database(leak(log.to_owned()))
}

fn fill(db: &str, sql: &str) -> String {
    sql.replace("DB", db)
}

/// A step in short. `DB` in it stands for the test's database, `${X}` for a variable, `{ON}` for what a profile may
/// put there.
#[derive(Clone, Copy)]
pub(crate) struct TestStep {
    sql: &'static str,
    probe: Probe<'static>,
    restart: Option<&'static str>,
    kind: &'static str,
    object: &'static str,
    cost: Cost,
}

/// A step nobody can probe.
pub(crate) const fn blind(sql: &'static str) -> TestStep {
    probed(sql, Probe::Unknown)
}

/// A step whose effect is there when the query answers 1.
pub(crate) const fn step(sql: &'static str, probe: &'static str) -> TestStep {
    probed(sql, Probe::Query(probe))
}

/// A step with this probe.
pub(crate) const fn probed(sql: &'static str, probe: Probe<'static>) -> TestStep {
    TestStep {
        sql,
        probe,
        restart: None,
        kind: "do",
        object: "it",
        cost: Cost::Metadata,
    }
}

impl TestStep {
    /// What takes away the part that it may have done.
    pub(crate) const fn restart(mut self, sql: &'static str) -> Self {
        self.restart = Some(sql);
        self
    }

    /// What kind of step it is.
    pub(crate) const fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// What it is about.
    pub(crate) const fn object(mut self, object: &'static str) -> Self {
        self.object = object;
        self
    }

    /// It rewrites the parts of this table.
    pub(crate) const fn mutation(self, table: &'static str) -> Self {
        self.cost(Cost::Mutation).object(table)
    }

    /// What it costs.
    pub(crate) const fn cost(mut self, cost: Cost) -> Self {
        self.cost = cost;
        self
    }

    pub(crate) fn build(&self, db: &str, line: u32) -> Step<'static> {
        let sql = leak(fill(db, self.sql));
        let mut pieces = Vec::new();
        for (index, part) in sql.split("${").enumerate() {
            let mut text = part;
            if index > 0 {
                let (name, rest) = part.split_once('}').expect("a closing brace");
                pieces.push(Piece::Variable(name));
                text = rest;
            }
            for (index, text) in text.split("{ON}").enumerate() {
                if index > 0 {
                    pieces.push(Piece::OnCluster);
                }
                if !text.is_empty() {
                    pieces.push(Piece::Text(text));
                }
            }
        }
        let probe = match self.probe {
            Probe::Query(query) => Probe::Query(leak(fill(db, query))),
            Probe::Moved { before, after } => Probe::Moved {
                before: leak(fill(db, before)),
                after: leak(fill(db, after)),
            },
            other => other,
        };
        // The text of a statement tells more than its hash would.
        let hash = if sql.len() > 1_000 { "long" } else { sql };
        let object = leak(fill(db, self.object));
        let step = Step::new(line, self.kind, object, pieces.leak(), hash);
        let step = step.probe(probe).cost(self.cost);
        match self.restart {
            Some(restart) => step.restart(leak(fill(db, restart))),
            None => step,
        }
    }
}

pub(crate) fn leak(text: String) -> &'static str {
    text.leak()
}

/// A table with one column.
pub(crate) const TABLE: TestStep = step(
    "CREATE TABLE DB.t (a UInt8) ENGINE = MergeTree ORDER BY a",
    "SELECT count() > 0 FROM system.tables WHERE database = 'DB' AND name = 't'",
);

/// Another column for it.
pub(crate) const COLUMN: TestStep = step(
    "ALTER TABLE DB.t ADD COLUMN b String",
    "SELECT count() > 0 FROM system.columns WHERE database = 'DB' AND table = 't' AND name = 'b'",
);

/// Rows: done twice, they are twice as many.
pub(crate) const ROWS: TestStep = step(
    "INSERT INTO DB.t (a, b) SELECT number, 'x' FROM numbers(3)",
    "SELECT count() > 0 FROM DB.t",
);

/// The columns of the table as text.
pub(crate) const COLUMNS: &str = "SELECT arrayStringConcat(groupArray(concat(name, ' ', type)), ', ') \
     FROM (SELECT name, type FROM system.columns WHERE database = 'DB' AND table = 't' \
     ORDER BY position)";
