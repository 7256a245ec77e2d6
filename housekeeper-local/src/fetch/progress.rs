//! Showing a fetch on standard error: bars on a terminal, a line each elsewhere.

use std::io::{IsTerminal as _, Write as _};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::options;

/// Where progress goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    Bars,
    Lines,
    Silent,
}

impl Progress {
    pub(super) fn new(wanted: options::Progress) -> Self {
        match wanted {
            options::Progress::Silent => Self::Silent,
            options::Progress::Terminal if std::io::stderr().is_terminal() => Self::Bars,
            options::Progress::Terminal => Self::Lines,
        }
    }

    /// One line.
    pub(super) fn note(self, text: &str) {
        if self != Self::Silent {
            // Nowhere to tell that standard error is closed.
            let _ = writeln!(std::io::stderr(), "housekeeper: {text}");
        }
    }

    /// A bar for `total` bytes; hidden unless bars are wanted. Clear it when done.
    pub(super) fn bytes(self, what: &'static str, total: u64) -> ProgressBar {
        let target = match self {
            Self::Bars => ProgressDrawTarget::stderr(),
            Self::Lines | Self::Silent => ProgressDrawTarget::hidden(),
        };
        let bar = ProgressBar::with_draw_target(Some(total), target);
        if let Ok(style) = ProgressStyle::with_template(
            "{msg:>12} [{bar:32}] {bytes:>10} of {total_bytes} {bytes_per_sec:>12} {eta:>4}",
        ) {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message(what);
        bar.enable_steady_tick(Duration::from_millis(200));
        bar
    }
}
