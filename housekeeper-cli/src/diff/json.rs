//! A plan for other programs.

use housekeeper_core::plan::{Probe, Step};
use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::{Piece, Print as _};
use serde::Serialize;

use super::{Part, Phase};
use crate::failure::Failure;

#[derive(Serialize)]
struct Plan<'a> {
    steps: Vec<Spoken<'a>>,
}

#[derive(Serialize)]
struct Spoken<'a> {
    sql: String,
    object: &'a str,
    cost: &'static str,
    hazards: Vec<&'static str>,
    reverse: Option<Reverse>,
    probe: Option<&'a str>,
    comment: &'a str,
    /// Which of two migrations it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    phase: Option<&'static str>,
}

/// What takes a step back.
#[derive(Serialize)]
#[serde(untagged)]
enum Reverse {
    One(String),
    Several(Vec<String>),
}

impl Reverse {
    fn new(statements: &[Statement]) -> Option<Self> {
        let mut all = statements
            .iter()
            .map(|statement| sql(&statement.to_pieces()));
        match statements.len() {
            0 | 1 => all.next().map(Self::One),
            _ => Some(Self::Several(all.collect())),
        }
    }
}

/// The plan as one JSON object.
pub(super) fn json(parts: &[Part]) -> Result<String, Failure> {
    let steps = parts.iter().flat_map(|part| {
        let phase = part.phase.map(Phase::name);
        let steps = part.steps.iter();
        steps.map(move |step| Spoken::new(step, phase))
    });
    let plan = Plan {
        steps: steps.collect(),
    };
    serde_json::to_string_pretty(&plan).map_err(Failure::from_error)
}

impl<'a> Spoken<'a> {
    fn new(step: &'a Step, phase: Option<&'static str>) -> Self {
        Self {
            sql: sql(&step.sql),
            object: &step.object,
            cost: step.cost.name(),
            hazards: risks(step),
            reverse: Reverse::new(&step.reverse),
            probe: match &step.probe {
                Probe::Query(query) => Some(query),
                // It tells only beside what was there before.
                Probe::Moved { .. } | Probe::Unknown => None,
            },
            comment: &step.comment,
            phase,
        }
    }
}

/// What has to be allowed, and what is to be known.
pub(super) fn risks(step: &Step) -> Vec<&'static str> {
    let hazards = step.hazards.iter().map(|hazard| hazard.name());
    let impacts = step.impacts.iter().map(|impact| impact.name());
    hazards.chain(impacts).collect()
}

/// A statement as it runs on a single server; variables stay names.
fn sql(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Engine(text) => text.clone(),
            Piece::OnCluster => String::new(),
            Piece::Variable(name) => format!("${{{name}}}"),
        })
        .collect()
}
