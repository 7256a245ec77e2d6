//! What the server does not let go of, because something reads it.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::model::{Object, ObjectName, ReferenceKind, Schema, references};
use crate::source::Span;

use super::impossible;

/// Refuses to take a name away that a dictionary loads from, or an expression of a table looks up. Views hold nothing.
pub(super) fn check(schema: &Schema, name: &ObjectName, span: Span) -> Result<(), Diagnostic> {
    check_all(schema, |held| held == name, |_| false, span)
}

/// The same for all objects of a database; what goes with it holds nothing where `goes` is true.
pub(super) fn check_database(
    schema: &Schema,
    database: &str,
    goes: bool,
    span: Span,
) -> Result<(), Diagnostic> {
    check_all(
        schema,
        |held| held.database == database,
        |holder| goes && holder.database == database,
        span,
    )
}

fn check_all(
    schema: &Schema,
    is_held: impl Fn(&ObjectName) -> bool,
    goes: impl Fn(&ObjectName) -> bool,
    span: Span,
) -> Result<(), Diagnostic> {
    for (name, object) in &schema.objects {
        if goes(name) || !may_hold(object) {
            continue;
        }
        let mut held = schema.objects.references(name).iter();
        let held = held.find(|edge| {
            let holds = matches!(
                edge.kind,
                ReferenceKind::Loads | ReferenceKind::Default | ReferenceKind::Expression
            );
            holds && is_held(&edge.name) && schema.objects.contains_key(&edge.name)
        });
        if let Some(edge) = held {
            return Err(impossible(
                format!(
                    "ClickHouse does not take `{}` away while the {} `{name}` reads it",
                    edge.name,
                    object.kind()
                ),
                span,
                "",
            ));
        }
    }
    Ok(())
}

const fn may_hold(object: &Object) -> bool {
    match object {
        Object::Table(_) | Object::Dictionary(_) => true,
        Object::View(_) | Object::MaterializedView(_) => false,
    }
}

/// Refuses a name under which an object would read itself, be it through others.
pub(super) fn check_ring(schema: &Schema, name: &ObjectName, span: Span) -> Result<(), Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![name.clone()];
    while let Some(at) = waiting.pop() {
        let Some(object) = schema.objects.get(&at) else {
            continue;
        };
        for other in reads(object) {
            if other == *name {
                return Err(impossible(
                    format!("under this name `{name}` would read itself"),
                    span,
                    "",
                ));
            }
            if seen.insert(other.clone()) {
                waiting.push(other);
            }
        }
    }
    Ok(())
}

/// What has to be loaded before an object. One that names itself is no reference to others.
fn reads(object: &Object) -> Vec<ObjectName> {
    // A reference to itself is left out where it is looked for under the own name.
    let mut nameless = object.clone();
    let nobody = ObjectName {
        database: String::new(),
        name: String::new(),
    };
    match &mut nameless {
        Object::Table(table) => table.name = nobody,
        Object::View(view) => view.name = nobody,
        Object::MaterializedView(view) => view.name = nobody,
        // Its source may be of its own database.
        Object::Dictionary(dictionary) => dictionary.name.name = String::new(),
    }
    references(&nameless)
        .into_iter()
        .filter(|edge| edge.kind != ReferenceKind::Writes)
        .map(|edge| edge.name)
        .collect()
}
