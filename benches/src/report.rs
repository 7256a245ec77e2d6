//! The figures as a table.

use std::fmt::Write as _;

use crate::inputs::Input;
use crate::measure::{Measured, measure};
use crate::parsers::{housekeeper, sqlparser};

/// What the figures are about.
pub(crate) fn heading() -> String {
    let build = if cfg!(debug_assertions) {
        "a debug build; `cargo bench -p housekeeper-benches` is the optimised one"
    } else {
        "an optimised build"
    };
    format!(
        "Reading SQL, in {build}.\nTime is processor time of the quickest round, dropping the trees included; the ratio is \
         housekeeper to sqlparser.\n"
    )
}

/// Measures both parsers on an input.
pub(crate) fn report(input: &Input) -> String {
    let [ours, theirs] = measure([housekeeper, sqlparser], input);
    let mut out = format!(
        "{} ({} statements, {:.2} MB)\n{:<26}{:>14}{:>14}{:>9}\n",
        input.name,
        input.statements,
        mega(input.bytes()),
        "",
        "housekeeper",
        "sqlparser",
        "ratio",
    );
    let mut row = |name: &str, digits: usize, figure: &dyn Fn(&Measured) -> f64| {
        let (ours, theirs) = (figure(&ours), figure(&theirs));
        let _ = writeln!(
            out,
            "  {name:<24}{ours:>14.digits$}{theirs:>14.digits$}{:>9.2}",
            ours / theirs
        );
    };
    let statements = float(input.statements);
    row("MB/s", 2, &|of| mega(input.bytes()) / of.time.as_secs_f64());
    row("statements/s", 0, &|of| statements / of.time.as_secs_f64());
    row("allocations/statement", 1, &|of| {
        float(of.allocated.allocations) / statements
    });
    row("allocated, MB", 2, &|of| mega(of.allocated.bytes));
    row("peak memory, MB", 3, &|of| mega(of.allocated.peak));
    out
}

fn mega(bytes: usize) -> f64 {
    float(bytes) / 1e6
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the figures have three digits or four"
)]
fn float(count: usize) -> f64 {
    count as f64
}
