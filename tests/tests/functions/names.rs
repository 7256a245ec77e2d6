//! The names of functions: all that the server has are known, and no others.

use housekeeper_core::model::Lowered;
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

/// Every name that the server has, and of each `step`th slips of the fingers.
pub(crate) fn hold(ask: &dyn Fn(&str) -> Result<String, String>, step: usize) -> Report {
    let names = ask(
        "SELECT name FROM system.functions WHERE origin = 'System' ORDER BY name FORMAT TSVRaw",
    );
    let names = names.expect("the names");
    let (lowered, _) = housekeeper_tests::lowered("");
    let mut report = Report::default();
    for (index, name) in names.lines().enumerate() {
        report.tried += 1;
        if refuses(name, &lowered) {
            report
                .wrong
                .push(format!("{name}: refused, and the server has it"));
        } else {
            report.known += 1;
        }
        if index % step != 0 {
            continue;
        }
        let slips = [
            name.to_ascii_uppercase(),
            format!("{name}x"),
            name[1..].to_owned(),
            format!("{name}If"),
        ];
        for name in slips.into_iter().filter(|name| !name.is_empty()) {
            report.tried += 1;
            let error = ask(&format!("DESCRIBE TABLE (SELECT `{name}`())")).err();
            let is_unknown = error.is_some_and(|error| error.contains("Code: 46."));
            match (refuses(&name, &lowered), is_unknown) {
                (false, false) => report.known += 1,
                (true, true) => report.refused += 1,
                (true, false) => {
                    report
                        .wrong
                        .push(format!("{name}: refused, and the server has it"));
                }
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

/// Whether Housekeeper says that there is no such function.
fn refuses(name: &str, lowered: &Lowered) -> bool {
    match describe(&format!("SELECT `{name}`()"), lowered) {
        Description::Rejected(diagnostic) => diagnostic.message.starts_with(REFUSAL),
        Description::Typed(_) | Description::Declined(_) => false,
    }
}
