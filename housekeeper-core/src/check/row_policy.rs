//! The conditions of row policies: ClickHouse looks at them only when the table is read (Code 47).

use crate::diagnostic::Diagnostics;
use crate::model::{Lowered, ObjectName, ServerObject};
use crate::syntax::ast::Statement;
use crate::syntax::ast::access::AccessStatement;
use crate::types::infer::{Catalog, TableColumns, check_table_exprs};

pub(super) fn check(object: &ServerObject, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Statement::Access(node) = &object.statement else {
        return;
    };
    let AccessStatement::RowPolicy(policy) = &**node else {
        return;
    };
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
        let Ok(columns) = lowered.columns(&object) else {
            continue;
        };
        let table = TableColumns::new(columns, true);
        for filter in policy.filters.iter().flatten() {
            check_table_exprs(&[filter], &table, lowered, diagnostics);
        }
    }
}
