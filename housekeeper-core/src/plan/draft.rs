//! A plan as the text of a migration.

use std::fmt::Write as _;

use crate::syntax::Print as _;

use super::{Hazard, Step};

/// A reason why a hazard is acceptable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The hazard it is about.
    pub hazard: Hazard,
    /// The reason; one line, not empty.
    pub reason: String,
}

/// What stands where the author has to give a reason.
pub(crate) const REASON_MISSING: &str = "<reason>";

/// The steps as the text of a migration file: each statement after a comment that says what it does, costs
/// and risks, and a line for each hazard with the reason from `allow`, or with `<reason>` in its place where
/// there is none.
pub fn draft_text(steps: &[Step], allow: &[Allow]) -> String {
    let mut text = String::new();
    for step in steps {
        if !text.is_empty() {
            text.push('\n');
        }
        let _ = writeln!(text, "-- {} ({})", step.comment, step.cost);
        for hazard in &step.hazards {
            let reason = allow.iter().find(|allow| allow.hazard == *hazard);
            let reason = reason.map_or(REASON_MISSING, |allow| allow.reason.as_str());
            let _ = writeln!(text, "-- {hazard}: {}", hazard.text());
            let _ = writeln!(text, "-- housekeeper:allow {hazard} {reason}");
        }
        for impact in &step.impacts {
            let _ = writeln!(text, "-- {impact}: {}", impact.text());
        }
        text += &step.statement.to_pretty_sql();
        text += ";\n";
    }
    text
}
