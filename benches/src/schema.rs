//! A schema of the size of a large product's: 1,000 tables, 2 MB, the same at every run.

use std::fmt::Write as _;

/// How many tables.
pub(crate) const TABLES: usize = 1_000;

const COLUMNS: usize = 29;

/// The types of columns, with what may stand after them.
const TYPES: [&str; 16] = [
    "UInt64",
    "String",
    "LowCardinality(String)",
    "DateTime64(3, 'UTC') DEFAULT now64(3)",
    "Nullable(Float64)",
    "Array(LowCardinality(String))",
    "Decimal(18, 4) DEFAULT 0",
    "Map(String, String)",
    "Enum8('pending' = 1, 'paid' = 2, 'sent' = 3)",
    "Bool DEFAULT false",
    "UUID DEFAULT generateUUIDv4()",
    "Int32 DEFAULT -1",
    "FixedString(16)",
    "Date MATERIALIZED toDate(column_3)",
    "String DEFAULT concat(column_1, '-', toString(column_0 + 1))",
    "UInt8 DEFAULT if(column_0 > 10 AND column_1 != 'none', 1, 0)",
];

const NOTES: [&str; 4] = [
    "",
    " COMMENT 'as the shop''s system has it'",
    " COMMENT 'set once, when the order is made'",
    "",
];

/// The statements, each with its `;` and a newline.
pub(crate) fn statements() -> Vec<String> {
    (0..TABLES).map(table).collect()
}

fn table(number: usize) -> String {
    let mut text = format!(
        "-- What happened in part {number} of the shop.\nCREATE TABLE IF NOT EXISTS shop.events_{number}\n(\n"
    );
    for column in 0..COLUMNS {
        // Some other types in every table; those that others refer to are always the same.
        let shift = if column < 4 { 0 } else { number };
        let data_type = TYPES[(column + shift) % TYPES.len()];
        let note = NOTES[(column + number / 3) % NOTES.len()];
        let _ = writeln!(text, "    column_{column} {data_type}{note},");
    }
    text += "    CONSTRAINT is_positive CHECK (column_0 > 0)\n)\nENGINE = MergeTree\nPRIMARY KEY \
             column_0\nORDER BY (column_0, column_1)\nPARTITION BY toYYYYMM(column_3);\n";
    text
}
