//! Progress on a bar of `indicatif`.

use indicatif::ProgressBar;

use super::Progress;

impl Progress<'_> {
    /// Shows what happens on a bar, whose look is the application's: its length is the number of steps, its message what
    /// is being done or waited for. It is cleared when the last step is done.
    pub fn draw(&self, bar: &ProgressBar) {
        match self {
            Self::Pending { steps, .. } => bar.set_length(*steps as u64),
            Self::Started(at) => {
                bar.set_message(format!("{} {}", at.place.kind, at.place.object));
            }
            Self::Finished { at, .. } => {
                bar.set_position(at.index as u64);
                if at.index == at.total {
                    bar.finish_and_clear();
                }
            }
            Self::Waiting { .. } | Self::Locked { .. } | Self::Mutating { .. } => {
                bar.set_message(self.to_string());
            }
        }
    }
}
