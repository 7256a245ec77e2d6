//! How a table stores its rows.

use super::{Print, Writer, invocation};
use crate::syntax::ast::{Expr, ExprKind, SortKey, SortKeyItem, Storage};

impl Print for Storage {
    fn print(&self, w: &mut Writer) {
        if let Some(engine) = &self.engine {
            w.clause();
            w.push("ENGINE = ");
            invocation::engine(w, engine);
        }
        if let Some(key) = &self.partition_by {
            w.clause();
            w.push("PARTITION BY ");
            key_expr(w, key);
        }
        key(w, "PRIMARY KEY ", self.primary_key.as_deref());
        w.optional_clause("ORDER BY", self.order_by.as_ref());
        key(w, "UNIQUE KEY ", self.unique_key.as_deref());
        if let Some(key) = &self.sample_by {
            w.clause();
            w.push("SAMPLE BY ");
            key_expr(w, key);
        }
        if !self.ttl.is_empty() {
            w.clause();
            w.push("TTL ");
            w.list(&self.ttl);
        }
        invocation::settings(w, &self.settings);
    }
}

/// A key of several parts, as a clause.
fn key(w: &mut Writer, words: &str, key: Option<&Vec<Expr>>) {
    if let Some(key) = key {
        w.clause();
        w.push(words);
        match key.as_slice() {
            [single] => key_expr(w, single),
            several => w.parenthesized(several),
        }
    }
}

impl Print for SortKey {
    fn print(&self, w: &mut Writer) {
        match self.items.as_slice() {
            [] => w.push("tuple()"),
            items if self.has_word.0 => {
                w.push("tuple");
                w.parenthesized(items);
            }
            // Without the word, the tuple would be the key.
            [single] if !single.descending && is_tuple(&single.expr) => {
                w.push("tuple(");
                single.expr.print(w);
                w.push(")");
            }
            [single] => {
                key_expr(w, &single.expr);
                w.push(if single.descending { " DESC" } else { "" });
            }
            items => w.parenthesized(items),
        }
    }
}

impl Print for SortKeyItem {
    fn print(&self, w: &mut Writer) {
        self.expr.print(w);
        if self.descending {
            w.push(" DESC");
        }
    }
}

fn is_tuple(expr: &Expr) -> bool {
    match &expr.node {
        ExprKind::Tuple(_) => true,
        ExprKind::Function(call) => call.is_plain("tuple"),
        _ => false,
    }
}

/// A key of one expression. One that is more than a name or a call stands in parentheses, as a reader expects it.
pub(super) fn key_expr(w: &mut Writer, expr: &Expr) {
    match &expr.node {
        ExprKind::Path(_)
        | ExprKind::Function(_)
        | ExprKind::Tuple(_)
        | ExprKind::Literal(_)
        | ExprKind::Parameter(_) => {
            expr.print(w);
        }
        _ => {
            w.push("(");
            expr.print(w);
            w.push(")");
        }
    }
}
