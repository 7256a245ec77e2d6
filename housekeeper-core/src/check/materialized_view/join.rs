//! A materialized view runs for the rows inserted into the leftmost table of its FROM, and for no others.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, MaterializedView, Object, ObjectName};
use crate::syntax::ast::{Join, TableSource};

use super::{engine_of, only_select};

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Some(from) = only_select(view).and_then(|select| select.from.as_ref()) else {
        return;
    };
    for join in &from.joins {
        let Join::Table { table, .. } = &join.node else {
            continue;
        };
        // What is looked up, as in a dictionary, is meant to be the state of the moment.
        let TableSource::Table(name) = &table.source else {
            continue;
        };
        let Some(database) = &name.database else {
            continue;
        };
        let joined = ObjectName {
            database: database.node.clone(),
            name: name.name.node.clone(),
        };
        let engine = engine_of(&joined, lowered);
        let looked_up = engine.is_none_or(|engine| {
            matches!(
                engine,
                "Join" | "Set" | "Dictionary" | "EmbeddedRocksDB" | "KeeperMap"
            )
        });
        if looked_up || !matches!(lowered.schema.objects.get(&joined), Some(Object::Table(_))) {
            continue;
        }
        diagnostics.push(
            Diagnostic::warning(
                Code::JoinInMaterializedView,
                format!("rows that come into `{joined}` later are not joined"),
            )
            .at(table.span, "")
            .note("the view runs for the rows inserted into the table left of the JOIN, and for no others")
            .help("look the values up in a dictionary, or join when the view is read"),
        );
    }
}
