//! What the server shows as it was written, and what means the same however it is written.

use housekeeper_core::source::Spanned;
use housekeeper_core::syntax::ast::{
    ColumnDef, CreateTable, DefaultKind, Expr, ExprKind, Literal, Number, Setting, Statement,
    Storage, TableElements,
};
use housekeeper_core::syntax::{Print, parse_statement};

/// A CREATE as the server tells it, in one form for all that means the same: parentheses that change nothing, a primary
/// key that is the sort key, an empty partition key, settings, indexes, projections and clauses of a source in any order,
/// settings that are set to DEFAULT, numbers as texts where settings take both, an EPHEMERAL without an expression, and a
/// comment that says nothing.
#[must_use]
pub fn normal(create: &str) -> String {
    let Ok(mut item) = parse_statement(create) else {
        return create.to_owned();
    };
    match &mut item.node {
        Statement::CreateTable(node) => table(node),
        Statement::CreateMaterializedView(node) => {
            storage(&mut node.storage);
            elements(node.elements.as_mut());
        }
        Statement::CreateDictionary(node) => {
            settings(&mut node.settings);
            if let Some(source) = &mut node.source {
                source
                    .node
                    .arguments
                    .sort_by_key(|argument| argument.key.node.clone());
            }
            if let Some(layout) = &mut node.layout {
                layout
                    .node
                    .arguments
                    .sort_by_key(|argument| argument.key.node.clone());
            }
        }
        _ => {}
    }
    if let Some(comment) = comment(&mut item.node) {
        comment.take_if(|comment| comment.node.is_empty());
    }
    // Shown as it is written: a tuple in words, and parentheses with nothing in them.
    let text = item.node.to_sql();
    let text = text.replace("ORDER BY tuple(", "ORDER BY (");
    full_layout(&text.replace("() GRANULARITY", " GRANULARITY"))
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
    settings(&mut storage.settings);
    storage.partition_by.take_if(|key| is_empty_tuple(key));
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
        settings(&mut column.node.settings);
        for kept in column
            .node
            .statistics
            .iter_mut()
            .flat_map(|kept| &mut kept.node)
        {
            kept.name.node.make_ascii_lowercase();
        }
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

fn comment(statement: &mut Statement) -> Option<&mut Option<Spanned<String>>> {
    match statement {
        Statement::CreateTable(node) => Some(&mut node.comment),
        Statement::CreateView(node) => Some(&mut node.comment),
        Statement::CreateMaterializedView(node) => Some(&mut node.comment),
        Statement::CreateDictionary(node) => Some(&mut node.comment),
        _ => None,
    }
}

/// `tuple()`, `()`
fn is_empty_tuple(expr: &Expr) -> bool {
    match &expr.node {
        ExprKind::Tuple(items) => items.is_empty(),
        ExprKind::Function(call) => call.name.node == "tuple" && call.arguments.is_empty(),
        _ => false,
    }
}

fn settings(settings: &mut Vec<Setting>) {
    // Beside others the server keeps the word, and forgets it when one of them changes.
    settings.retain(|setting| !setting.is_default());
    settings.sort_by_key(|setting| setting.name.node.clone());
    for setting in settings {
        if let ExprKind::Literal(Literal::String(text)) = &setting.value.node
            && text.bytes().all(|byte| byte.is_ascii_digit())
        {
            setting.value.node = ExprKind::Literal(Literal::Number(Number::new(text.clone())));
        }
    }
}
