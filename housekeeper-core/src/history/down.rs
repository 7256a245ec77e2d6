//! What takes a migration back, as a file beside it. Only `revert` runs it.

use std::fmt::Write as _;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Schema;
use crate::plan::{Hazard, Step};
use crate::syntax::Print as _;
use crate::syntax::ast::Statement;

use super::replay_bare;
use super::rows::{Rows, rows_of};
use super::squash::is_same;

/// The statements that take these steps back, the last step first.
///
/// # Errors
///
/// When a step cannot be taken back without losing something, and when the way would not lead back to `before`.
pub fn down_text(before: &Schema, steps: &[Step]) -> Result<String, Diagnostics> {
    let mut schema = before.clone();
    let mut errors = Diagnostics::new();
    let mut parts = Vec::new();
    for step in steps {
        // What is done with rows leaves nothing to take back.
        let rows = rows_of(&step.statement, &schema);
        if step.reverse.is_empty() && rows != Rows::OfOthers {
            errors.push(no_way_back(step, rows));
        }
        do_step(&mut schema, &step.statement)?;
        if !step.reverse.is_empty() {
            parts.push(step);
        }
    }
    if errors.has_errors() {
        return Err(errors);
    }
    parts.reverse();
    let mut text = String::new();
    for step in parts {
        if !text.is_empty() {
            text.push('\n');
        }
        let _ = writeln!(text, "-- Takes back: {}", step.comment);
        for statement in &step.reverse {
            do_step(&mut schema, statement)?;
            text += &statement.to_pretty_sql();
            text += ";\n";
        }
    }
    if is_same(&schema, before) {
        Ok(text)
    } else {
        let message = "the statements that take these steps back would lead elsewhere";
        Err(std::iter::once(
            Diagnostic::error(Code::PlanMisses, message)
                .help("leave out `--down`, and please report what was to change"),
        )
        .collect())
    }
}

fn do_step(schema: &mut Schema, statement: &Statement) -> Result<(), Diagnostics> {
    replay_bare(schema, statement).map_err(|errors| errors.into_iter().collect())
}

fn no_way_back(step: &Step, rows: Rows) -> Diagnostic {
    let hazard = |hazard| step.hazards.contains(&hazard);
    let why = if hazard(Hazard::LosesData) || hazard(Hazard::ExpiresData) {
        "what it takes away does not come again"
    } else if hazard(Hazard::ConvertsValues) {
        "it changes values, and what they were is not kept"
    } else if rows != Rows::Nothing {
        "it brings rows, which nothing tells from others afterwards"
    } else {
        "the way back would copy a table, change values, or leave rows behind"
    };
    Diagnostic::error(
        Code::NoWayBack,
        format!(
            "{}: no statement takes this back without losing something: {why}",
            step.comment
        ),
    )
    .help("leave out `--down`: what is to be done in that case has to be thought about then")
}
