//! Whether the server would have an object as a statement leaves it.

use crate::check::check_object as check;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::{Lowered, Object, ObjectName, Schema, SharedObject};
use crate::syntax::ast::Query;
use crate::types::infer::infer_query;

/// What no server does, whatever its version and its settings. The rest is for the checks of what is declared: a history
/// tells of servers of long ago.
const LASTING: [Code; 16] = [
    Code::UnknownColumn,
    Code::UnknownObject,
    Code::DuplicateColumn,
    Code::DuplicateElement,
    Code::KeyNotPrefix,
    Code::WrongTtl,
    Code::WrongSampling,
    Code::WrongDefault,
    Code::UnfitDefault,
    Code::Unconvertible,
    Code::NullIntoNotNull,
    Code::WrongEngineColumn,
    Code::WrongConstraint,
    Code::ViewIntoItself,
    Code::TypeNotStorable,
    Code::WrongProjection,
];

/// Whether an error tells what no server does.
pub(super) fn is_lasting(said: &Diagnostic) -> bool {
    said.severity == Severity::Error && LASTING.contains(&said.code)
}

/// Refuses what the server refuses to create, or to make of an object.
pub(super) fn check_object(object: &SharedObject, schema: &Schema) -> Result<(), Vec<Diagnostic>> {
    let lowered = beside(object, schema);
    let mut said = Diagnostics::new();
    check(object, &lowered, &mut said);
    let errors: Vec<Diagnostic> = said.into_iter().filter(is_lasting).collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(errors)
    }
}

/// Whether the server can still read what a view selects.
pub(super) fn is_readable(view: &ObjectName, query: &Query, schema: &Schema) -> bool {
    let Some(view) = schema.objects.share(view) else {
        return true;
    };
    let mut said = Diagnostics::new();
    infer_query(query, &beside(&view, schema), &mut said);
    !said.into_iter().any(|said| is_lasting(&said))
}

/// The object and those it names: a schema may have thousands of others.
fn beside(object: &SharedObject, schema: &Schema) -> Lowered {
    let mut near = Schema::new(&schema.default_database);
    near.databases.clone_from(&schema.databases);
    near.server.clone_from(&schema.server);
    let reads_by_pattern = match &**object {
        Object::Table(table) => {
            let engine = table.storage.clauses.engine.as_ref();
            engine.is_some_and(|engine| engine.name.as_str() == "Merge")
        }
        Object::View(_) | Object::MaterializedView(_) | Object::Dictionary(_) => false,
    };
    if reads_by_pattern {
        near.objects.clone_from(&schema.objects);
    } else {
        for edge in object.references() {
            if let Some(other) = schema.objects.share(&edge.name) {
                near.objects.insert(other);
            }
        }
    }
    near.objects.insert(object.clone());
    Lowered {
        schema: near,
        ..Lowered::default()
    }
}
