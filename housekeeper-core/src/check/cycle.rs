//! Objects that need each other: none of them could be created first.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::resolve::ring_error;
use crate::model::{Lowered, ObjectName, ReferenceKind};
use crate::source::Span;

/// Views that read each other have been told when their columns were looked for; here come those that go through
/// dictionaries and tables.
pub(super) fn check(lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let objects = &lowered.schema.objects;
    let mut edges: BTreeMap<&ObjectName, Vec<(&ObjectName, Span)>> = BTreeMap::new();
    for name in objects.keys() {
        let needed = objects.references(name).iter();
        let needed = needed.filter(|edge| has_to_be_there(edge.kind));
        edges.insert(name, needed.map(|edge| (&edge.name, edge.span)).collect());
    }
    let mut done: BTreeSet<ObjectName> = lowered.incomplete.clone();
    for name in objects.keys() {
        let mut path: Vec<ObjectName> = Vec::new();
        if let Some(ring) = walk(name, &edges, &mut path, &mut done) {
            diagnostics.push(told(&ring, &edges, lowered));
        }
    }
}

/// What has to be there before an object can be created or loaded. A materialized view may write into what another one
/// reads, and so on in a ring; an engine that passes rows on looks for its table when it is used.
const fn has_to_be_there(kind: ReferenceKind) -> bool {
    matches!(
        kind,
        ReferenceKind::Reads
            | ReferenceKind::MadeFrom
            | ReferenceKind::Default
            | ReferenceKind::Shows
            | ReferenceKind::Loads
    )
}

/// The first ring that is reached from `name` through objects that were not walked through yet.
fn walk(
    name: &ObjectName,
    edges: &BTreeMap<&ObjectName, Vec<(&ObjectName, Span)>>,
    path: &mut Vec<ObjectName>,
    done: &mut BTreeSet<ObjectName>,
) -> Option<Vec<ObjectName>> {
    if let Some(start) = path.iter().position(|seen| seen == name) {
        return Some(path[start..].to_vec());
    }
    if done.contains(name) {
        return None;
    }
    path.push(name.clone());
    for (other, _) in edges.get(name).into_iter().flatten() {
        if let Some(ring) = walk(other, edges, path, done) {
            done.extend(path.drain(..));
            return Some(ring);
        }
    }
    path.pop();
    done.insert(name.clone());
    None
}

fn told(
    ring: &[ObjectName],
    edges: &BTreeMap<&ObjectName, Vec<(&ObjectName, Span)>>,
    lowered: &Lowered,
) -> Diagnostic {
    let place = |name: &ObjectName, next: &ObjectName| {
        let edges = edges.get(name).into_iter().flatten();
        let span = edges
            .filter(|(other, _)| *other == next)
            .map(|(_, span)| *span)
            .next();
        let span = span.or_else(|| Some(lowered.schema.objects.get(name)?.span()))?;
        Some((span, format!("`{name}` needs `{next}`")))
    };
    ring_error(
        Code::ObjectCycle,
        "objects that need each other",
        ring,
        place,
    )
    .note("whichever is created first, ClickHouse does not find what it needs")
}
