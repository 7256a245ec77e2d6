//! Real SQL, labelled by ClickHouse's own parser, where the folder with it is there.
//!
//! What is accepted must survive printing. How much is accepted is printed, so that a change can
//! be seen; `cargo test -p housekeeper-core --test syntax corpus -- --nocapture`.

use std::path::Path;

use housekeeper_core::syntax::parse_statement;
use serde::Deserialize;

use crate::laws::check_statement;

/// A line of the corpus.
#[derive(Deserialize)]
struct Line {
    sql: String,
    /// Whether ClickHouse accepts it.
    ok: bool,
}

#[derive(Debug, Default)]
struct Counts {
    tried: usize,
    /// ClickHouse accepts it, and so do we.
    accepted: usize,
    /// ClickHouse accepts it, we do not.
    declined: usize,
    /// ClickHouse refuses it, we do not.
    wrong: usize,
    /// It is another tree after it was printed and read again.
    lost: Vec<String>,
}

fn count(file: &str) -> Option<Counts> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/corpus")
        .join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return None;
    };
    let mut counts = Counts::default();
    // Unoptimised, a part must do.
    let step = if cfg!(debug_assertions) { 10 } else { 1 };
    for line in text.lines().step_by(step) {
        let line: Line = serde_json::from_str(line).expect("a line of the corpus");
        counts.tried += 1;
        match (parse_statement(&line.sql), line.ok) {
            (Ok(item), ok) => {
                if ok {
                    counts.accepted += 1;
                } else {
                    counts.wrong += 1;
                }
                counts.lost.extend(check_statement(&item.node).err());
            }
            (Err(_), true) => counts.declined += 1,
            (Err(_), false) => {}
        }
    }
    let Counts {
        tried,
        accepted,
        declined,
        wrong,
        lost,
    } = &counts;
    println!(
        "{file}: {tried} tried, {accepted} accepted, {declined} declined, {wrong} wrongly accepted, {} lost",
        lost.len()
    );
    Some(counts)
}

#[test]
fn statements_survive_printing() {
    if let Some(counts) = count("statements.jsonl") {
        assert!(counts.lost.is_empty(), "{:#?}", counts.lost);
        assert!(counts.accepted > counts.declined, "{counts:?}");
    }
}

#[test]
fn near_misses_survive_printing() {
    if let Some(counts) = count("mutants.jsonl") {
        assert!(counts.lost.is_empty(), "{:#?}", counts.lost);
        // Fewer than one in a hundred.
        assert!(counts.wrong * 100 < counts.tried, "{counts:?}");
    }
}
