//! Progress on the terminal, if there is one.

use std::fmt::Write;

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

use super::tables::Table;
use crate::ui::count;

/// A bar that counts rows; it is on standard error and not drawn unless that is a terminal.
pub(super) fn bar(table: Table, rows: u64) -> ProgressBar {
    let template = "  {prefix:<12} {human_pos:>11} rows {wide_bar:.cyan/dim} {rate}";
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(rows)
        .with_style(style.progress_chars("█▉▊▋▌▍▎▏ ").with_key("rate", rate))
        .with_prefix(table.name())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a rate for people"
)]
fn rate(state: &ProgressState, out: &mut dyn Write) {
    // A bar is drawn as well as can be.
    let _ = write!(out, "{:>11} rows/s", count(state.per_sec() as u64));
}
