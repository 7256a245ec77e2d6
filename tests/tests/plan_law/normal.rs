//! What the server shows as it was written, and what means the same however it is written.

use housekeeper_core::syntax::ast::{
    ColumnDef, CreateTable, DefaultKind, ExprKind, Setting, Statement, Storage, TableElements,
};
use housekeeper_core::syntax::{Print, parse_statement};

/// A CREATE as the server tells it, in one form for all that means the same: parentheses that change nothing, a primary
/// key that is the sort key, settings, indexes and projections in any order, an EPHEMERAL without an expression.
pub(crate) fn normal(create: &str) -> String {
    let Ok(mut item) = parse_statement(create) else {
        return create.to_owned();
    };
    match &mut item.node {
        Statement::CreateTable(node) => table(node),
        Statement::CreateMaterializedView(node) => {
            storage(&mut node.storage);
            elements(node.elements.as_mut());
        }
        Statement::CreateDictionary(node) => sort(&mut node.settings),
        _ => {}
    }
    full_layout(&item.node.to_sql())
}

/// `LAYOUT(FLAT)` and `LAYOUT(FLAT())` are one layout.
fn full_layout(create: &str) -> String {
    let Some((head, layout)) = create.split_once(" LAYOUT(") else {
        return create.to_owned();
    };
    let name = layout.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    match name.map(|at| layout.split_at(at)) {
        Some((name, tail)) if tail.starts_with(')') => format!("{head} LAYOUT({name}(){tail}"),
        _ => create.to_owned(),
    }
}

fn table(node: &mut CreateTable) {
    storage(&mut node.storage);
    elements(node.elements.as_mut());
}

fn storage(storage: &mut Storage) {
    sort(&mut storage.settings);
    if let (Some(order), Some(primary)) = (&storage.order_by, &storage.primary_key) {
        let items = order.node.items.iter().map(|item| &item.expr);
        if items.eq(primary.node.iter()) {
            storage.primary_key = None;
        }
    }
}

fn elements(elements: Option<&mut TableElements>) {
    let Some(elements) = elements else { return };
    elements
        .indexes
        .sort_by_key(|index| index.name.node.clone());
    elements
        .projections
        .sort_by_key(|projection| projection.name.node.clone());
    for column in &mut elements.columns {
        default(&mut column.node);
        sort(&mut column.node.settings);
    }
}

fn default(column: &mut ColumnDef) {
    if let Some(default) = &mut column.default
        && default.kind == DefaultKind::Ephemeral
        && default.expr.as_ref().is_some_and(
            |expr| matches!(&expr.node, ExprKind::Function(call) if call.name.node == "defaultValueOfTypeName"),
        )
    {
        default.node.expr = None;
    }
}

fn sort(settings: &mut [Setting]) {
    settings.sort_by_key(|setting| setting.name.node.clone());
}
