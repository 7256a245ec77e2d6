//! A made-up schema of which some tables change, and the history that built it.

use std::fmt::Write as _;

use housekeeper_core::history::FileName;

use crate::schema;

/// How many tables change where nothing else is said.
pub(crate) const CHANGES: usize = 50;
/// How many migrations the history has: half of them create, half of them alter.
pub(crate) const MIGRATIONS: usize = 50;

/// A schema of tables, with a view for each tenth and for each that changes.
pub(crate) struct Made {
    tables: Vec<Option<String>>,
    views: Vec<String>,
    /// What there is besides.
    more: String,
}

impl Made {
    /// So many tables, before or after so many of them have changed.
    pub(crate) fn new(tables: usize, changes: usize, is_changed: bool) -> Self {
        let step = tables / changes;
        let statements = schema::statements().into_iter().cycle().take(tables);
        let mut made = Self {
            tables: Vec::with_capacity(tables),
            views: Vec::new(),
            more: String::new(),
        };
        for (table, statement) in statements.enumerate() {
            let of_old = format!("shop.events_{}", table % schema::TABLES);
            let own = statement.replace(&of_old, &format!("shop.events_{table}"));
            let view = || view(table, &format!("events_{table}"), "column_0, column_1");
            if is_changed && table % step == 0 {
                made.change(table, table / step, &own);
            } else {
                made.tables.push(Some(own));
                if table % 10 == 0 || table % step == 0 {
                    made.views.push(view());
                }
            }
        }
        made
    }

    /// One of several changes, by its number.
    fn change(&mut self, table: usize, number: usize, create: &str) {
        let element =
            |element: &str| Some(create.replacen("\n(\n", &format!("\n(\n    {element},\n"), 1));
        let name = format!("events_{table}");
        let same_view = view(table, &name, "column_0, column_1");
        let (table, view) = match number % 10 {
            0 => (element("added UInt64 DEFAULT 7"), Some(same_view)),
            1 => (
                element("added LowCardinality(String) CODEC(ZSTD(3))"),
                Some(same_view),
            ),
            2 => (element("INDEX added column_0 TYPE minmax"), Some(same_view)),
            3 => (
                element("CONSTRAINT added CHECK column_0 > 0"),
                Some(same_view),
            ),
            4 => (
                element("PROJECTION added (SELECT column_1, count() GROUP BY column_1)"),
                Some(same_view),
            ),
            5 => {
                let other =
                    create.replacen("column_2 LowCardinality(String)", "column_2 String", 1);
                (Some(other), Some(same_view))
            }
            6 => {
                let other = create.replacen(";\n", "\nCOMMENT 'it has one now';\n", 1);
                (Some(other), Some(same_view))
            }
            // It goes, and another one comes.
            7 => {
                let _ = writeln!(
                    self.more,
                    "CREATE TABLE shop.new_{number} (id UInt64, at DateTime) ENGINE = MergeTree ORDER BY id;"
                );
                (None, None)
            }
            8 => {
                let renamed = create.replacen(
                    "CREATE TABLE",
                    &format!("-- housekeeper:renamed-from {name}\nCREATE TABLE"),
                    1,
                );
                let new_name = format!("renamed_{number}");
                let renamed =
                    renamed.replacen(&format!("shop.{name}\n"), &format!("shop.{new_name}\n"), 1);
                (
                    Some(renamed),
                    Some(view(table, &new_name, "column_0, column_1")),
                )
            }
            _ => (
                Some(create.to_owned()),
                Some(view(table, &name, "column_0, column_2 AS kind")),
            ),
        };
        self.tables.push(table);
        self.views.extend(view);
    }

    /// The schema as one file.
    pub(crate) fn text(&self) -> String {
        let mut text = String::from("CREATE DATABASE shop;\n");
        for statement in self.tables.iter().flatten().chain(&self.views) {
            text.push_str(statement);
        }
        text + &self.more
    }

    /// Migrations that build it: the tables a part at a time, some without their last column, which others add.
    pub(crate) fn history(&self) -> Result<Vec<(FileName, String)>, String> {
        const HALF: usize = MIGRATIONS / 2;
        const LAST: &str = "    column_28 ";
        let mut texts = vec![String::new(); MIGRATIONS];
        texts[0].push_str("CREATE DATABASE shop;\n");
        let part = self.tables.len().div_ceil(HALF);
        for (table, create) in self.tables.iter().enumerate() {
            let Some(create) = create else { continue };
            let at = table / part;
            let last = create.lines().find(|line| line.starts_with(LAST));
            match last.filter(|_| table % 20 == 3) {
                Some(last) => {
                    texts[at].push_str(&create.replacen(&format!("{last}\n"), "", 1));
                    let column = last.trim().trim_end_matches(',');
                    let _ = writeln!(
                        texts[HALF + at],
                        "ALTER TABLE shop.events_{table} ADD COLUMN {column};"
                    );
                }
                None => texts[at].push_str(create),
            }
        }
        for (view, create) in self.views.iter().enumerate() {
            texts[HALF + view % HALF].push_str(create);
        }
        let named = texts.into_iter().enumerate().map(|(at, text)| {
            let name = FileName::parse(&format!("20240101{:02}{:02}00.sql", at / 60, at % 60))?;
            Ok((name, text))
        });
        named.collect()
    }
}

fn view(number: usize, table: &str, columns: &str) -> String {
    format!("CREATE VIEW shop.view_{number} AS SELECT {columns} FROM shop.{table};\n")
}
