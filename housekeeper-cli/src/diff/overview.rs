//! A plan at a glance: what, where, at which cost and risk.

use std::fmt::Write as _;

use housekeeper_core::plan::{Hazard, Impact, Step};
use housekeeper_core::query::NamedQuery;

use super::json::risks;
use crate::table::aligned;

/// A row for each step, and below them what the risks mean.
///
/// And which of the project's queries use what a step changes.
pub(super) fn overview(steps: &[Step], queries: &[NamedQuery]) -> String {
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
    let mut told: Vec<&str> = Vec::new();
    for step in steps {
        if !told.contains(&step.object.as_str()) {
            told.push(&step.object);
            let names = users(&step.object, queries);
            if !names.is_empty() {
                let _ = write!(
                    text,
                    "\nqueries that use {}: {}",
                    step.object,
                    names.join(", ")
                );
            }
        }
    }
    text
}

/// The names of the queries that read or write an object.
fn users<'q>(object: &str, queries: &'q [NamedQuery]) -> Vec<&'q str> {
    let users = queries.iter().filter(|query| {
        let mut objects = query.query.objects.iter();
        objects.any(|name| name.to_string() == object)
    });
    users.map(|query| query.name.node.as_str()).collect()
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
