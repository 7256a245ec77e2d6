//! Whole statements, read and printed again.

use crate::syntax::{Print, parse_statement};

/// Reads each statement of a text and prints it again.
fn reprint(text: &str) -> String {
    match parse_statement(text) {
        Ok(item) => item.node.to_sql(),
        Err(diagnostics) => panic!("{text}\n{:#?}", diagnostics.into_vec()),
    }
}

#[test]
fn a_table_is_read() {
    assert_eq!(
        reprint(
            "create table if not exists db.t on cluster c (a UInt64, b String default 'x') engine MergeTree() order by (a)"
        ),
        "CREATE TABLE IF NOT EXISTS db.t ON CLUSTER c (a UInt64, b String DEFAULT 'x') ENGINE = MergeTree ORDER BY a"
    );
}
