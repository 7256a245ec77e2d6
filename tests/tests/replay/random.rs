//! Scripts by chance, the same in every run: mostly right, some of them wrong.

use std::fmt::Write as _;

/// A table, a view and two materialized views over it, and what happens to them.
pub(crate) fn script(seed: u64, statements: usize, database: &str) -> Vec<String> {
    let mut random = Random {
        generator: fastrand::Rng::with_seed(seed),
        database: database.to_owned(),
        fresh: 0,
    };
    let mut script = vec![format!("CREATE DATABASE {database}"), random.create("t")];
    script.push(random.create("u"));
    script.push(format!(
        "CREATE VIEW {database}.v AS SELECT * FROM {database}.t"
    ));
    if random.generator.bool() {
        script.push(format!(
            "CREATE MATERIALIZED VIEW {database}.m ENGINE = MergeTree ORDER BY k AS SELECT k, a FROM {database}.t"
        ));
    }
    script.extend((0..statements).map(|_| random.statement()));
    script
}

struct Random {
    generator: fastrand::Rng,
    database: String,
    fresh: usize,
}

const COLUMNS: [&str; 9] = ["k", "a", "b", "c", "d", "e", "n.x", "n.y", "f"];
const TYPES: [&str; 14] = [
    "UInt8",
    "UInt64",
    "Int32",
    "String",
    "LowCardinality(String)",
    "Nullable(String)",
    "Date",
    "DateTime",
    "Enum8('p' = 1, 'q' = 2)",
    "Array(UInt8)",
    "Decimal(10, 2)",
    "Float64",
    "Nullable(UInt32)",
    "Enum8('p' = 1, 'q' = 2, 'r' = 3)",
];

impl Random {
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.generator.usize(..from.len())]
    }

    fn create(&mut self, table: &str) -> String {
        let mut sql = format!("CREATE TABLE {}.{table} (k UInt64, d Date", self.database);
        for name in ["a", "b", "c", "e"] {
            let ty = self.pick(&TYPES);
            let _ = write!(sql, ", {name} {ty}");
            match self.generator.usize(..8) {
                0 => sql.push_str(" DEFAULT k"),
                1 => sql.push_str(" COMMENT 'it'"),
                2 => sql.push_str(" CODEC(ZSTD(2))"),
                3 => sql.push_str(" TTL d + INTERVAL 1 MONTH"),
                _ => {}
            }
        }
        for part in [
            ", n Nested(x UInt8, y String)",
            ", INDEX i b TYPE minmax",
            ", INDEX j (k, a) TYPE minmax GRANULARITY 3",
            ", CONSTRAINT q CHECK k < 1000",
            ", PROJECTION p (SELECT c ORDER BY c)",
        ] {
            if self.generator.usize(..3) == 0 {
                sql.push_str(part);
            }
        }
        let engine = self.pick(&[
            "MergeTree",
            "MergeTree",
            "ReplacingMergeTree",
            "SummingMergeTree",
        ]);
        let key = self.pick(&["k", "(k, d)", "(k, a)", "tuple()"]);
        let _ = write!(sql, ") ENGINE = {engine} ORDER BY {key}");
        if self.generator.bool() {
            sql.push_str(" TTL d + INTERVAL 1 YEAR");
        }
        if self.generator.bool() {
            sql.push_str(" SETTINGS merge_with_ttl_timeout = 50");
        }
        sql
    }

    fn statement(&mut self) -> String {
        let database = self.database.clone();
        match self.generator.usize(..40) {
            0 => format!("RENAME TABLE {database}.t TO {database}.x"),
            1 => format!("RENAME TABLE {database}.x TO {database}.t"),
            2 => format!("EXCHANGE TABLES {database}.t AND {database}.u"),
            3 => format!("DETACH TABLE {database}.u"),
            4 => format!("ATTACH TABLE {database}.u"),
            5 => format!("DROP TABLE {database}.u"),
            6 => self.create("u"),
            7 => format!("CREATE OR REPLACE VIEW {database}.v AS SELECT * FROM {database}.t"),
            8 => format!("CREATE TABLE {database}.w{} AS {database}.t", self.fresh),
            9 => format!("INSERT INTO {database}.t (k) SELECT number FROM numbers(3)"),
            _ => {
                let table = self.pick(&["t", "t", "t", "u", "x", "m"]);
                let count = [1, 1, 1, 2, 2, 3][self.generator.usize(..6)];
                let commands: Vec<String> = (0..count).map(|_| self.command()).collect();
                format!("ALTER TABLE {database}.{table} {}", commands.join(", "))
            }
        }
    }

    fn fresh(&mut self) -> String {
        self.fresh += 1;
        format!("z{}", self.fresh)
    }

    fn column(&mut self) -> String {
        if self.fresh > 0 && self.generator.usize(..3) == 0 {
            return format!("z{}", 1 + self.generator.usize(..self.fresh));
        }
        self.pick(&COLUMNS).to_owned()
    }

    fn place(&mut self) -> String {
        match self.generator.usize(..4) {
            0 => " FIRST".to_owned(),
            1 => format!(" AFTER {}", self.column()),
            _ => String::new(),
        }
    }

    fn command(&mut self) -> String {
        let column = self.column();
        let other = self.column();
        let ty = self.pick(&TYPES);
        match self.generator.usize(..34) {
            0..4 => {
                let fresh = self.fresh();
                let default = match self.generator.usize(..5) {
                    0 => format!(" DEFAULT {other}"),
                    1 => " MATERIALIZED k + 1".to_owned(),
                    2 => " COMMENT 'new'".to_owned(),
                    _ => String::new(),
                };
                format!("ADD COLUMN {fresh} {ty}{default}{}", self.place())
            }
            4 => format!("ADD COLUMN IF NOT EXISTS {column} {ty}{}", self.place()),
            5 => {
                let fresh = self.fresh();
                format!(
                    "ADD COLUMN {fresh} Nested(p UInt8, q String){}",
                    self.place()
                )
            }
            6..9 => format!("DROP COLUMN {column}"),
            9 => format!("DROP COLUMN IF EXISTS {column}"),
            10..13 => format!("MODIFY COLUMN {column} {ty}{}", self.place()),
            13 => format!("MODIFY COLUMN {column} {ty} DEFAULT k"),
            14 => format!("MODIFY COLUMN {column} DEFAULT {other}"),
            15 => format!("MODIFY COLUMN {column} COMMENT 'told'"),
            16 => format!("MODIFY COLUMN {column} CODEC(ZSTD(3))"),
            17 => format!("MODIFY COLUMN {column} TTL d + INTERVAL 2 MONTH"),
            18 => {
                let property = self.pick(&["DEFAULT", "MATERIALIZED", "COMMENT", "CODEC", "TTL"]);
                format!("MODIFY COLUMN {column} REMOVE {property}")
            }
            19 | 20 => {
                let fresh = self.fresh();
                format!("RENAME COLUMN {column} TO {fresh}")
            }
            21 => format!("COMMENT COLUMN {column} 'said'"),
            22 => format!(
                "ADD INDEX {} {column} TYPE minmax{}",
                self.fresh(),
                self.pick(&["", " FIRST", " AFTER i"])
            ),
            23 => format!("DROP INDEX {}", self.pick(&["i", "j", "z1"])),
            24 => format!(
                "ADD PROJECTION {} (SELECT {column}, k ORDER BY {column})",
                self.fresh()
            ),
            25 => format!("DROP PROJECTION {}", self.pick(&["p", "z1", "z2"])),
            26 => format!("ADD CONSTRAINT {} CHECK isNotNull({column})", self.fresh()),
            27 => format!("DROP CONSTRAINT {}", self.pick(&["q", "z1"])),
            28 => {
                let fresh = self.fresh();
                format!("ADD COLUMN {fresh} UInt8, MODIFY ORDER BY (k, {fresh})")
            }
            29 => format!("MODIFY TTL {column} + INTERVAL 3 MONTH"),
            30 => "REMOVE TTL".to_owned(),
            31 => format!(
                "MODIFY SETTING merge_with_ttl_timeout = {}",
                self.generator.u8(..)
            ),
            32 => "RESET SETTING merge_with_ttl_timeout".to_owned(),
            _ => format!("MODIFY COMMENT 'c{}'", self.generator.u8(..)),
        }
    }
}
