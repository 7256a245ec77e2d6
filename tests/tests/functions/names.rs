//! The names of functions: all that the server has are known, and no others.

use housekeeper_core::types::infer::{Description, describe};

/// How Housekeeper refuses a name.
const REFUSAL: &str = "ClickHouse has no function";

/// What came of it.
#[derive(Default)]
pub(crate) struct Report {
    pub(crate) tried: usize,
    pub(crate) known: usize,
    pub(crate) refused: usize,
    pub(crate) wrong: Vec<String>,
}

/// Every name that the server has, and slips of the fingers.
pub(crate) fn hold(ask: &dyn Fn(&str) -> Result<String, String>) -> Report {
    let names = ask(
        "SELECT name FROM system.functions WHERE origin = 'System' ORDER BY name FORMAT TSVRaw",
    );
    let names = names.expect("the names");
    let (lowered, _) = housekeeper_tests::lowered("");
    let mut report = Report::default();
    for (index, name) in names.lines().enumerate() {
        let mut written = vec![name.to_owned()];
        // One in three is enough of these.
        if index % 3 == 0 {
            written.extend([
                name.to_ascii_uppercase(),
                format!("{name}x"),
                name[1..].to_owned(),
                format!("{name}If"),
            ]);
        }
        for name in written.into_iter().filter(|name| !name.is_empty()) {
            let call = format!("SELECT `{name}`('a', 'b', 'c', 'd', 'e', 'f', 'g')");
            report.tried += 1;
            let is_refused = match describe(&call, &lowered) {
                Description::Rejected(diagnostic) => diagnostic.message.starts_with(REFUSAL),
                Description::Typed(_) | Description::Declined(_) => false,
            };
            let error = ask(&format!("DESCRIBE TABLE ({call})")).err();
            let is_unknown = error.is_some_and(|error| error.contains("Code: 46."));
            match (is_refused, is_unknown) {
                (false, false) => report.known += 1,
                (true, true) => report.refused += 1,
                (true, false) => report
                    .wrong
                    .push(format!("{name}: refused, and the server has it")),
                (false, true) => {
                    report
                        .wrong
                        .push(format!("{name}: taken, and the server does not have it"));
                }
            }
        }
    }
    report
}
