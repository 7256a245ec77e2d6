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
mod needs;
mod order;
mod phases;
mod privileges;
mod probe;
mod raise;
mod reads;
mod rebuild;
mod release;
mod report;
mod reverse;
mod server;
mod since;
mod statement;
mod step;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diff::{Change, as_stored, diff, diff_except};
use crate::model::{ObjectName, Schema};
use crate::syntax::ast::Statement;

pub use cost::Cost;
pub(crate) use draft::REASON_MISSING;
pub use draft::{Allow, draft_text};
pub use hazard::Hazard;
pub use impact::Impact;
pub use in_two::plan_in_two;
pub use needs::Need;
pub use probe::Probe;
pub use since::Since;
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
    let mut steps = Vec::new();
    let done = way(
        previous,
        &as_stored(next),
        diagnostics,
        &mut |statement, schema| {
            steps.push(Step::planned(statement.clone(), schema, previous)?);
            Ok(())
        },
    );
    done.map_or_else(Vec::new, |()| steps)
}

/// Does a statement to a schema, and notes what is to be known about it.
type Run<'r> = &'r mut dyn FnMut(&Statement, &mut Schema) -> Result<(), Vec<Diagnostic>>;

/// Goes from `previous` to `next`, a statement at a time; `None` where `diagnostics` say why that cannot be done.
fn way(
    previous: &Schema,
    next: &Schema,
    diagnostics: &mut Diagnostics,
    run: Run<'_>,
) -> Option<()> {
    let differences = diff(previous, next);
    diagnostics.extend(differences.hints.iter().map(report::hint));
    let held = report::held_names(&differences, previous, next);
    let blocked = differences.blocked.iter().chain(&held);
    let blocked: Vec<Diagnostic> = blocked.map(report::blocked).collect();
    if !blocked.is_empty() {
        diagnostics.extend(blocked);
        return None;
    }
    if differences.changes.is_empty() {
        return Some(());
    }
    let first: Vec<_> = differences
        .changes
        .iter()
        .filter(|it| !it.is_refresh())
        .collect();
    let mut schema = previous.clone();
    let statements = ordered(&first, previous, next, diagnostics)?;
    run_all(&mut schema, &statements, diagnostics, run)?;
    // Which columns the server keeps of a view is known once all else is done.
    let is_settled = |name: &ObjectName, schema: &Schema| {
        differences.same.contains(name) && schema.objects.shares(name, &previous.objects)
    };
    let behind = diff_except(&schema, next, |name| is_settled(name, &schema));
    let last: Vec<_> = behind.changes.iter().filter(|it| it.is_refresh()).collect();
    let missed = if last.is_empty() {
        report::misses(&behind)
    } else {
        let statements = ordered(&last, &schema, next, diagnostics)?;
        run_all(&mut schema, &statements, diagnostics, run)?;
        report::misses(&diff_except(&schema, next, |name| {
            is_settled(name, &schema)
        }))
    };
    match missed {
        Some(error) => {
            diagnostics.push(error);
            None
        }
        None => Some(()),
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
fn run_all(
    schema: &mut Schema,
    statements: &[Statement],
    diagnostics: &mut Diagnostics,
    run: Run<'_>,
) -> Option<()> {
    for statement in statements {
        if let Err(errors) = run(statement, schema) {
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
