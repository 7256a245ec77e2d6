//! What the tests of a whole run share.

use std::path::Path;

use example_app::{Check, Error, Options, Outcome, run};

/// A small shop that lives in `data`.
pub(crate) fn options(data: &Path) -> Options {
    Options {
        embedded: true,
        data: Some(data.to_owned()),
        scale: Some(0.02),
        ..Options::default()
    }
}

/// Runs the demo; what it says comes with what it did.
pub(crate) async fn run_demo(options: &Options) -> Result<(Outcome, String), Error> {
    let mut out = Vec::new();
    let outcome = run(options, &mut out).await?;
    Ok((outcome, String::from_utf8(out).expect("the output is text")))
}

/// All totals are what was inserted, and none of them is nothing.
pub(crate) fn assert_right(outcome: &Outcome) {
    let wrong: Vec<&Check> = outcome
        .checks
        .iter()
        .filter(|check| !check.holds())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(outcome.checks.len(), 18);
}
