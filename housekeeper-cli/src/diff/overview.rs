//! A plan at a glance: what, where, at which cost and risk.

use std::fmt::Write as _;

use housekeeper_core::plan::{Hazard, Impact, Step};

use super::json::risks;
use crate::table::aligned;

/// A row for each step, and below them what the risks mean.
pub(super) fn overview(steps: &[Step]) -> String {
    let rows: Vec<_> = (1..).zip(steps).map(|(at, step)| row(at, step)).collect();
    let mut text = aligned(["step", "what", "where", "cost", "risk"], &rows);
    for hazard in Hazard::ALL {
        if steps.iter().any(|step| step.hazards.contains(&hazard)) {
            let _ = write!(text, "\n{hazard}: {}", hazard.text());
        }
    }
    for impact in Impact::ALL {
        if steps.iter().any(|step| step.impacts.contains(&impact)) {
            let _ = write!(text, "\n{impact}: {}", impact.text());
        }
    }
    text
}

fn row(at: usize, step: &Step) -> [String; 5] {
    [
        at.to_string(),
        what(step).to_owned(),
        step.object.clone(),
        step.cost.to_string(),
        risks(step).join(", "),
    ]
}

/// What a step does, without what it does it to, which has a column of its own.
fn what(step: &Step) -> &str {
    let rest = step.comment.strip_prefix(step.object.as_str());
    rest.and_then(|rest| rest.strip_prefix(": "))
        .unwrap_or(&step.kind)
}
