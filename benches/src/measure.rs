//! One parser on one input.

use std::hint::black_box;
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

use crate::counter::{Allocated, count};
use crate::inputs::Input;
use crate::parsers::Read;

/// How much processor time both parsers together may take on an input.
const BUDGET: Duration = Duration::from_secs(6);

/// The most rounds; the best one counts.
const ROUNDS: usize = 20;

/// What a parser took to read an input once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measured {
    /// Processor time of the process, all threads: that of the quickest round.
    pub(crate) time: Duration,
    /// Memory.
    pub(crate) allocated: Allocated,
}

/// Measures parsers in turns, so that what else the machine does meets all of them.
pub(crate) fn measure<const N: usize>(parsers: [Read; N], input: &Input) -> [Measured; N] {
    let mut all = parsers.map(|parser| Measured {
        allocated: count(|| read(parser, input)),
        time: Duration::MAX,
    });
    let mut spent = Duration::ZERO;
    for _ in 0..ROUNDS {
        for (parser, measured) in parsers.iter().zip(&mut all) {
            let start = processor_time();
            read(*parser, input);
            let time = processor_time().saturating_sub(start);
            measured.time = measured.time.min(time);
            spent += time;
        }
        if spent > BUDGET {
            break;
        }
    }
    all
}

/// Processor time of the quickest of several rounds of `work`.
pub(crate) fn quickest(mut work: impl FnMut()) -> Duration {
    let (mut best, mut spent) = (Duration::MAX, Duration::ZERO);
    for _ in 0..ROUNDS {
        let start = processor_time();
        work();
        let time = processor_time().saturating_sub(start);
        best = best.min(time);
        spent += time;
        if spent > BUDGET {
            break;
        }
    }
    best
}

fn read(parser: Read, input: &Input) {
    for text in &input.texts {
        let _ = black_box(parser(black_box(text)));
    }
}

fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::try_from(time).unwrap_or_default()
}
