//! From what differs to the steps that make it so.
//!
//! A plan is made of statements, and all that is known about a step is read off its statement and
//! the schema it runs on: steps of a draft and of a sealed migration are described by the same
//! code. Every plan is replayed before it leaves: one that would not lead to the declared schema
//! is an error and no plan.

mod alter;
mod cost;
mod describe;
mod draft;
mod hazard;
mod hazards;
mod order;
mod probe;
mod raise;
mod rebuild;
mod report;
mod reverse;
mod server;
mod statement;
mod step;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diff::{Change, as_stored, diff};
use crate::history::replay;
use crate::model::Schema;
use crate::source::Span;
use crate::syntax::ast::{Annotated, Statement};

pub use cost::Cost;
pub(crate) use draft::REASON_MISSING;
pub use draft::{Allow, draft_text};
pub use hazard::Hazard;
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
    let Some(statements) = statements(previous, next, diagnostics) else {
        return Vec::new();
    };
    let mut schema = previous.clone();
    let mut steps = Vec::with_capacity(statements.len());
    for statement in statements {
        let step = Step::new(statement, &schema);
        let item = Annotated::new(step.statement.clone(), Span::synthetic());
        if let Err(errors) = replay(&mut schema, &item) {
            diagnostics.push(report::refused(&step, &errors));
            return Vec::new();
        }
        steps.push(step);
    }
    if let Some(error) = report::misses(&schema, next) {
        diagnostics.push(error);
        return Vec::new();
    }
    steps
}

/// The statements of a plan, which has not been replayed yet; `None` where `diagnostics` say why there is none.
fn statements(
    previous: &Schema,
    next: &Schema,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Statement>> {
    let diff = diff(previous, next);
    diagnostics.extend(diff.hints.iter().map(report::hint));
    let held = report::held_names(&diff, previous, next);
    let blocked = diff.blocked.iter().chain(&held);
    let blocked: Vec<Diagnostic> = blocked.map(report::blocked).collect();
    if !blocked.is_empty() {
        diagnostics.extend(blocked);
        return None;
    }
    let mut actions = Vec::new();
    for change in &diff.changes {
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
