//! From what differs to the steps that make it so.
//!
//! A plan is made of statements, and all that is known about a step is read off its statement and
//! the schema it runs on: steps of a draft and of a sealed migration are described by the same
//! code. Every plan is replayed before it leaves: one that would not lead to the declared schema
//! is an error and no plan.

mod alter;
mod around;
mod cost;
mod describe;
mod draft;
mod hazard;
mod hazards;
mod impact;
mod in_two;
mod order;
mod phases;
mod probe;
mod raise;
mod rebuild;
mod release;
mod report;
mod reverse;
mod server;
mod statement;
mod step;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diff::{Change, as_stored, diff};
use crate::history::replay_bare;
use crate::model::Schema;
use crate::syntax::ast::Statement;

pub use cost::Cost;
pub(crate) use draft::REASON_MISSING;
pub use draft::{Allow, draft_text};
pub use hazard::Hazard;
pub use impact::Impact;
pub use in_two::plan_in_two;
pub use probe::Probe;
pub use step::Step;

/// The statement that creates an object.
#[cfg(test)]
pub(crate) fn create_statement(object: &crate::model::Object) -> crate::syntax::ast::Statement {
    raise::raise_object(object, crate::syntax::ast::CreateMode::Create)
}

/// The steps that lead from `previous` to `next`, in the order in which they have to run.
///
/// Empty when nothing differs. What may have been meant otherwise, such as a drop and an addition
/// that look like a renaming, is a warning.
///
/// # Errors
///
/// When something differs that no statement can change, when objects need each other in a ring,
/// and when the plan would not lead to `next`. The errors are in `diagnostics`; then no step is
/// given.
pub fn plan(previous: &Schema, next: &Schema, diagnostics: &mut Diagnostics) -> Vec<Step> {
    let next = &*as_stored(next);
    let mut schema = previous.clone();
    let Some(statements) = way(previous, next, diagnostics) else {
        return Vec::new();
    };
    let mut steps = Vec::with_capacity(statements.len());
    for statement in statements {
        let step = Step::planned(statement, &schema, previous);
        // That it can be done has been tried.
        if let Err(errors) = step.replay(&mut schema) {
            diagnostics.push(report::refused(&step.statement, &errors));
            return Vec::new();
        }
        steps.push(step);
    }
    steps
}

/// The statements of a plan; `None` where `diagnostics` say why there is none.
fn way(previous: &Schema, next: &Schema, diagnostics: &mut Diagnostics) -> Option<Vec<Statement>> {
    let differences = diff(previous, next);
    diagnostics.extend(differences.hints.iter().map(report::hint));
    let held = report::held_names(&differences, previous, next);
    let blocked = differences.blocked.iter().chain(&held);
    let blocked: Vec<Diagnostic> = blocked.map(report::blocked).collect();
    if !blocked.is_empty() {
        diagnostics.extend(blocked);
        return None;
    }
    let first: Vec<_> = differences
        .changes
        .iter()
        .filter(|it| !it.is_refresh())
        .collect();
    let mut schema = previous.clone();
    let mut statements = ordered(&first, previous, next, diagnostics)?;
    replay_all(&mut schema, &statements, diagnostics)?;
    // Which columns the server keeps of a view is known once all else is done.
    let behind = diff(&schema, next);
    let last: Vec<_> = behind.changes.iter().filter(|it| it.is_refresh()).collect();
    let missed = if last.is_empty() {
        report::misses(&behind)
    } else {
        let more = ordered(&last, &schema, next, diagnostics)?;
        replay_all(&mut schema, &more, diagnostics)?;
        statements.extend(more);
        report::misses(&diff(&schema, next))
    };
    match missed {
        Some(error) => {
            diagnostics.push(error);
            None
        }
        None => Some(statements),
    }
}

/// The statements of some changes, in their order.
fn ordered(
    changes: &[&Change<'_>],
    previous: &Schema,
    next: &Schema,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Statement>> {
    let mut actions = Vec::new();
    for change in changes {
        match statement::actions(change, previous) {
            Ok(more) => actions.extend(more),
            Err(error) => {
                diagnostics.push(*error);
                return None;
            }
        }
    }
    match order::order(actions, previous, next) {
        Ok(actions) => Some(actions.into_iter().map(|action| action.statement).collect()),
        Err(cycle) => {
            diagnostics.push(report::cycle(&cycle));
            None
        }
    }
}

/// Does the statements to a schema; `None` where one of them cannot be done.
fn replay_all(
    schema: &mut Schema,
    statements: &[Statement],
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    for statement in statements {
        if let Err(errors) = replay_bare(schema, statement) {
            diagnostics.push(report::refused(statement, &errors));
            return None;
        }
    }
    Some(())
}

/// The object of a change, and what has to be done to it.
pub(crate) fn words_of(change: &Change<'_>, previous: &Schema) -> (String, Vec<String>) {
    let actions = match statement::actions(change, previous) {
        Ok(actions) => actions,
        Err(error) => return (String::new(), vec![error.message]),
    };
    let mut object = String::new();
    let mut words = Vec::with_capacity(actions.len());
    for action in actions {
        object = describe::object(&action.statement);
        let comment = describe::comment(&action.statement);
        let rest = comment.strip_prefix(&object);
        let rest = rest.and_then(|rest| rest.strip_prefix(": "));
        words.push(rest.unwrap_or(&comment).to_owned());
    }
    (object, words)
}

#[cfg(test)]
mod tests;
