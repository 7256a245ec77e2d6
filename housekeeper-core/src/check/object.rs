//! What an object reads or writes has to be there (Code 60).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::query::tables;
use crate::model::{Lowered, MaterializedViewTarget, Object, ObjectName};
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
        Object::Table(_) | Object::Dictionary(_) => return,
    };
    let mut said: Vec<Span> = Vec::new();
    for table in tables(query) {
        if !said.contains(&table.span) {
            check_name(&table, lowered, diagnostics);
            said.push(table.span);
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
