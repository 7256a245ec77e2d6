//! What a user reads: each mistake of `fixtures/syntax/errors` and the text it gives.
//!
//! The mistakes of a file stand between lines of `---`.

use expect_test::expect_file;
use housekeeper_core::diagnostic::{Diagnostics, RenderOptions};
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::parse_file;

use crate::statements::fixtures;

#[test]
fn every_mistake_is_explained() {
    for path in fixtures("errors", "sql") {
        let text = std::fs::read_to_string(&path).expect("the file is read");
        let explained: Vec<_> = text.split("\n---\n").map(explain).collect();
        expect_file![path.with_extension("txt")].assert_eq(&(explained.join("\n\n") + "\n"));
    }
}

/// The diagnostics of a file, of which there must be some.
fn explain(text: &str) -> String {
    let mut sources = SourceMap::new();
    let file = sources.add("db/main.sql", text.trim_end());
    let mut diagnostics = Diagnostics::new();
    parse_file(&sources, file, &mut diagnostics);
    assert!(diagnostics.has_errors(), "accepted:\n{text}");
    let rendered = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.render(&sources, &RenderOptions::default()));
    rendered.collect::<Vec<_>>().join("\n\n")
}
