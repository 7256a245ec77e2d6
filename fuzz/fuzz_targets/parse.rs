//! Any text: it is read without a panic, and what is read survives printing.
#![no_main]

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, Print, parse_file, parse_statement};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let mut sources = SourceMap::new();
    let file = sources.add("fuzz.sql", text.as_ref());
    let mut diagnostics = Diagnostics::new();
    for item in parse_file(&sources, file, &mut diagnostics) {
        let FileItem::Statement(item) = item else {
            continue;
        };
        for printed in [item.node.to_sql(), item.node.to_pretty_sql()] {
            match parse_statement(&printed) {
                Ok(again) => assert_eq!(again.node, item.node, "{printed}"),
                Err(diagnostics) => panic!("{printed}\n{diagnostics:#?}"),
            }
        }
    }
});
