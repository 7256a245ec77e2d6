//! What an object reads or writes has to be there (Code 60).

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::query::tables;
use crate::model::{Lowered, MaterializedViewTarget, Object, ObjectName, ReferenceKind};
use crate::source::{Span, Spanned};

use super::did_you_mean;

pub(super) fn check(object: &Object, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let query = match object {
        Object::View(view) => &view.query,
        Object::MaterializedView(view) => {
            if let MaterializedViewTarget::Table(target) = &view.target {
                let target = Spanned::new(target.clone(), view.target_span);
                check_name(&target, lowered, diagnostics);
            }
            &view.query
        }
        Object::Table(_) => {
            // The others are looked up when they are used.
            let looked_up = lowered.schema.objects.references(object.name()).iter();
            let looked_up = looked_up.filter(|edge| edge.kind == ReferenceKind::Default);
            let mut said: Vec<Span> = Vec::new();
            for edge in looked_up {
                if !said.contains(&edge.span) {
                    said.push(edge.span);
                    let name = Spanned::new(edge.name.clone(), edge.span);
                    check_name(&name, lowered, diagnostics);
                }
            }
            return;
        }
        Object::Dictionary(_) => return,
    };
    // ClickHouse looks into the query of such a view only when it is read.
    let unseen = match object {
        Object::View(view) => view.has_parameters || !view.declared.is_empty(),
        _ => false,
    };
    let mut found = Diagnostics::new();
    check_names(&tables(query), lowered, &mut found);
    diagnostics.extend(found.into_iter().map(|mut diagnostic| {
        if unseen {
            diagnostic.severity = Severity::Warning;
            diagnostic =
                diagnostic.note("ClickHouse creates the view, and refuses every SELECT from it");
        }
        diagnostic
    }));
}

/// Says which of the objects that something reads are not there, each place once.
pub(crate) fn check_names(
    names: &[Spanned<ObjectName>],
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let mut said: Vec<Span> = Vec::new();
    for name in names {
        if !said.contains(&name.span) {
            check_name(name, lowered, diagnostics);
            said.push(name.span);
        }
    }
}

/// In a database that the schema does not declare, anything may be.
fn check_name(name: &Spanned<ObjectName>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let schema = &lowered.schema;
    let known = schema.objects.contains_key(&name.node) || lowered.incomplete.contains(&name.node);
    if known || !schema.declares_all_of(&name.database) {
        return;
    }
    let diagnostic = Diagnostic::error(
        Code::UnknownObject,
        format!("there is no `{}` in this schema", name.node),
    )
    .at(name.span, "");
    let same_database = schema.objects.keys();
    let same_database = same_database.filter(|object| object.database == name.database);
    let names = same_database.map(|object| object.name.as_str());
    diagnostics.push(did_you_mean(diagnostic, &name.name, names));
}
