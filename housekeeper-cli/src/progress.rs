//! Migrations on their way: a bar on a terminal, else a line for each step.

use std::io::IsTerminal as _;

use housekeeper::migrate::Progress;
use indicatif::{ProgressBar, ProgressStyle};

use crate::output::note;

/// Shows what happens, on standard error.
pub(crate) fn show() -> impl FnMut(Progress) + Send {
    let bar = std::io::stderr().is_terminal().then(bar);
    move |progress| match &bar {
        Some(bar) => progress.draw(bar),
        None => {
            // What starts ends a line later.
            if !matches!(progress, Progress::Started(_)) {
                note(progress);
            }
        }
    }
}

fn bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}");
    // The template is the one above; without it, the bar is drawn as the library does.
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
