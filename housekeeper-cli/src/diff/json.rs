//! A plan for other programs.

use housekeeper_core::plan::{Probe, Step};
use housekeeper_core::syntax::Piece;
use serde::Serialize;

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
    reverse: Option<String>,
    probe: Option<&'a str>,
    comment: &'a str,
}

/// The plan as one JSON object.
pub(super) fn json(steps: &[Step]) -> Result<String, Failure> {
    let plan = Plan {
        steps: steps.iter().map(Spoken::new).collect(),
    };
    serde_json::to_string_pretty(&plan).map_err(Failure::from_error)
}

impl<'a> Spoken<'a> {
    fn new(step: &'a Step) -> Self {
        Self {
            sql: sql(&step.sql),
            object: &step.object,
            cost: step.cost.name(),
            hazards: step.hazards.iter().map(|hazard| hazard.name()).collect(),
            reverse: None,
            probe: match &step.probe {
                Probe::Query(query) => Some(query),
                Probe::Unknown => None,
            },
            comment: &step.comment,
        }
    }
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
