//! Row policies: ClickHouse looks at their conditions only when the table is read (Code 47).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, ObjectName};
use crate::syntax::ast::access::DefineRowPolicy;
use crate::types::infer::{Catalog, TableColumns, check_table_exprs};

use super::did_you_mean;

pub(super) fn check(policy: &DefineRowPolicy, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let schema = &lowered.schema;
    for name in &policy.names {
        let (Some(database), Some(table)) = (&name.table.database, &name.table.table) else {
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
                .at(table.span, "")
                .note("ClickHouse takes the policy, and it protects nothing");
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
        let table = TableColumns {
            columns,
            hidden: Vec::new(),
        };
        for filter in policy.filters.iter().flatten() {
            check_table_exprs(&[filter], &table, lowered, diagnostics);
        }
    }
}
