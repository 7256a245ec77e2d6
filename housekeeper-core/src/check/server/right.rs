//! Rights: ClickHouse grants them on what is not there, too.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, ObjectName};
use crate::syntax::ast::access::{AccessTarget, Grant, Granted, TablePattern};
use crate::types::infer::Catalog;

use super::did_you_mean;

pub(super) fn check(grant: &Grant, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Granted::Privileges(grants) = &grant.what else {
        return;
    };
    let schema = &lowered.schema;
    for grant in grants {
        let AccessTarget::Tables(TablePattern::Table {
            database: Some(database),
            table,
            is_prefix: false,
        }) = &grant.on
        else {
            continue;
        };
        let object = ObjectName {
            database: database.node.clone(),
            name: table.node.clone(),
        };
        if lowered.incomplete.contains(&object) {
            continue;
        }
        if !schema.objects.contains_key(&object) {
            if schema.declares_all_of(&object.database) {
                let diagnostic = Diagnostic::warning(
                    Code::RightOnNothing,
                    format!("there is no `{object}` in this schema"),
                )
                .at(table.span, "");
                let names = schema.objects.keys();
                let names = names.filter(|known| known.database == object.database);
                let names = names.map(|known| known.name.as_str());
                diagnostics.push(did_you_mean(diagnostic, &object.name, names));
            }
            continue;
        }
        let Ok(columns) = lowered.columns(&object) else {
            continue;
        };
        for column in grant.privileges.iter().flat_map(|granted| &granted.columns) {
            if columns.iter().any(|known| known.name == column.node) {
                continue;
            }
            let diagnostic = Diagnostic::warning(
                Code::RightOnNothing,
                format!("`{object}` has no column `{}`", column.node),
            )
            .at(column.span, "");
            let names = columns.iter().map(|known| known.name.as_str());
            diagnostics.push(did_you_mean(diagnostic, column, names));
        }
    }
}
