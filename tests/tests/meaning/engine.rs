//! ClickHouse's own parser.

use std::fmt::Write as _;

use housekeeper_core::syntax::quote_string;
use housekeeper_local::{Local, Options, ScratchDatabase};

/// How many statements go in one question.
const BATCH: usize = 2_000;

/// The embedded engine, with a table for the statements that it is asked about.
pub(crate) struct Engine {
    local: Local,
    database: ScratchDatabase,
}

/// A statement, and what we print of it if we read it.
pub(crate) struct Pair {
    pub(crate) theirs: String,
    pub(crate) ours: Option<String>,
}

/// A pair as ClickHouse formats it; `None` where it does not parse.
pub(crate) struct Formatted {
    pub(crate) theirs: Option<String>,
    pub(crate) ours: Option<String>,
    /// Whether they are the same, byte by byte: texts that are no UTF-8 are shown without that.
    pub(crate) equal: bool,
}

impl Engine {
    /// Always the embedded engine: a server of the user's may be of another version.
    pub(crate) fn start() -> Self {
        let local =
            housekeeper_local::start(Options::default().embedded()).expect("the engine starts");
        let database = local.scratch_database().expect("a database");
        let engine = Self { local, database };
        let table = engine.table();
        engine.run(&format!(
            "CREATE TABLE {table} (n UInt32, theirs String, ours Nullable(String)) ENGINE = Memory"
        ));
        engine
    }

    fn table(&self) -> String {
        format!("{}.statements", self.database.name())
    }

    /// Runs a statement that must succeed.
    fn run(&self, sql: &str) -> String {
        match self.local.query(sql) {
            Ok(rows) => rows,
            Err(error) => panic!("{error}\n{}", sql.chars().take(1_000).collect::<String>()),
        }
    }

    /// What `pairs` mean to ClickHouse.
    pub(crate) fn format(&self, pairs: &[Pair]) -> Vec<Formatted> {
        pairs
            .chunks(BATCH)
            .flat_map(|batch| self.format_batch(batch))
            .collect()
    }

    fn format_batch(&self, pairs: &[Pair]) -> Vec<Formatted> {
        let table = self.table();
        self.run(&format!("TRUNCATE TABLE {table}"));
        let mut insert = format!("INSERT INTO {table} FORMAT TabSeparated\n");
        for (n, pair) in pairs.iter().enumerate() {
            let ours = pair.ours.as_deref().map_or("\\N".to_owned(), escape);
            let _ = writeln!(insert, "{n}\t{}\t{ours}", escape(&pair.theirs));
        }
        self.run(&insert);
        // With `implicit_select`, `foo bar` would be a SELECT.
        let rows = self.run(&format!(
            "SELECT n, ifNull(t = o, 0) AS equal, t IS NULL, o IS NULL, hex(ifNull(t, '')), \
             hex(if(equal, '', ifNull(o, ''))) FROM (SELECT n, formatQuerySingleLineOrNull(theirs) AS t, \
             formatQuerySingleLineOrNull(ours) AS o FROM {table}) ORDER BY n \
             SETTINGS implicit_select = 0, max_query_size = 100000000 FORMAT TabSeparated"
        ));
        let formatted: Vec<_> = rows.lines().map(formatted).collect();
        assert_eq!(
            formatted.len(),
            pairs.len(),
            "every statement has an answer"
        );
        formatted
    }

    /// The keys of the table `t` that a statement creates.
    pub(crate) fn keys(&self, create: &str) -> String {
        let name = self.database.name();
        let create = create.replacen("CREATE TABLE t ", &format!("CREATE TABLE {name}.t "), 1);
        self.run(&create);
        let keys = self.run(&format!(
            "SELECT primary_key, sorting_key, partition_key FROM system.tables \
             WHERE database = '{name}' AND name = 't' FORMAT TabSeparated"
        ));
        self.run(&format!("DROP TABLE {name}.t SYNC"));
        keys
    }

    /// The ones of `statements` that ClickHouse does not parse.
    pub(crate) fn refused(&self, statements: &[String]) -> Vec<String> {
        let pairs: Vec<_> = statements
            .iter()
            .map(|sql| Pair {
                theirs: sql.clone(),
                ours: None,
            })
            .collect();
        let formatted = self.format(&pairs);
        let refused = statements.iter().zip(formatted);
        let refused = refused.filter(|(_, formatted)| formatted.theirs.is_none());
        refused.map(|(sql, _)| sql.clone()).collect()
    }

    /// The offset at which ClickHouse's parser says that a statement fails, if it does.
    pub(crate) fn failed_at(&self, sql: &str) -> Option<usize> {
        let question = format!(
            "SELECT formatQuerySingleLine({}) SETTINGS implicit_select = 0",
            quote_string(sql)
        );
        let error = self.local.query(&question).err()?.to_string();
        let (_, position) = error.split_once("failed at position ")?;
        let digits = position.split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse::<usize>().ok()?.checked_sub(1)
    }

    /// The tree ClickHouse makes of a statement, if it says.
    pub(crate) fn explain(&self, sql: &str) -> Option<String> {
        self.local.query(&format!("EXPLAIN AST {sql}")).ok()
    }
}

/// A value of `TabSeparated`.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\\\"),
            '\t' => escaped.push_str("\\t"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\0' => escaped.push_str("\\0"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A row of the answer.
fn formatted(row: &str) -> Formatted {
    let fields: Vec<_> = row.split('\t').collect();
    let [_, equal, no_theirs, no_ours, theirs, ours] = fields[..] else {
        panic!("six fields: {row}");
    };
    let text = |is_null: &str, hex: &str| {
        let digits = hex.as_bytes().chunks(2);
        let bytes = digits.map(|digits| {
            let digits = std::str::from_utf8(digits).expect("digits");
            u8::from_str_radix(digits, 16).expect("a byte")
        });
        let bytes: Vec<u8> = bytes.collect();
        (is_null == "0").then(|| String::from_utf8_lossy(&bytes).into_owned())
    };
    Formatted {
        theirs: text(no_theirs, theirs),
        ours: text(no_ours, ours),
        equal: equal == "1",
    }
}
