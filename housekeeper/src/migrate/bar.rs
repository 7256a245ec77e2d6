//! Progress on a bar of `indicatif`.

use indicatif::ProgressBar;

use super::Progress;

impl Progress {
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
            Self::Waiting { .. }
            | Self::Locked { .. }
            | Self::Hosts { .. }
            | Self::StartsAgain { .. }
            | Self::Mutating { .. } => {
                bar.set_message(self.to_string());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use indicatif::ProgressBar;

    use crate::migrate::way::Way;
    use crate::migrate::{Cost, Migration, Position, Progress, Step, StepPlace};

    #[test]
    fn a_bar_shows_how_far_it_is() {
        let steps = [Step::new(1, "create table", "shop.t", &[], "h"); 2];
        let migration = Migration::new("1", "", "1.sql", "h", &steps);
        let place = StepPlace::of(Way::forth(&migration), 1, &steps[0]);
        let at = |index| Position {
            index,
            total: 2,
            host: None,
            place: place.clone(),
            cost: Cost::Metadata,
        };
        let finished = |index| Progress::Finished {
            at: at(index),
            elapsed: Duration::ZERO,
            found_done: false,
        };
        let bar = ProgressBar::hidden();
        Progress::Pending {
            migrations: 1,
            steps: 2,
        }
        .draw(&bar);
        Progress::Started(at(1)).draw(&bar);
        assert_eq!((bar.length(), bar.position()), (Some(2), 0));
        assert_eq!(bar.message(), "create table shop.t");
        finished(1).draw(&bar);
        assert!(bar.position() == 1 && !bar.is_finished());
        Progress::Mutating {
            place: place.clone(),
            parts: 3,
            elapsed: Duration::ZERO,
        }
        .draw(&bar);
        assert!(bar.message().contains("3 parts left"), "{}", bar.message());
        finished(2).draw(&bar);
        assert!(bar.is_finished());
    }
}
