//! Engines, codecs, index types and settings.

use super::{Print, Writer, name};
use crate::syntax::ast::{Expr, ExprKind, Invocation, Setting};

impl Print for Invocation {
    fn print(&self, w: &mut Writer) {
        name::function(w, &self.name);
        arguments(w, self);
    }
}

/// An engine: its name may be a piece of its own.
pub(super) fn engine(w: &mut Writer, engine: &Invocation) {
    w.engine(&engine.name);
    arguments(w, engine);
}

fn arguments(w: &mut Writer, invocation: &Invocation) {
    if !invocation.arguments.is_empty() {
        w.parenthesized_elements(&invocation.arguments);
    }
}

/// `CODEC(a, b)`
pub(super) fn codec(w: &mut Writer, codecs: &[Invocation]) {
    w.push("CODEC");
    w.parenthesized(codecs);
}

impl Print for Setting {
    fn print(&self, w: &mut Writer) {
        self.name.print(w);
        setting_value(w, self);
    }
}

/// What stands after the name of a setting.
pub(super) fn setting_value(w: &mut Writer, setting: &Setting) {
    if setting.is_short {
        return;
    }
    w.push(" = ");
    if setting.is_default() {
        w.push("DEFAULT");
    } else if setting.is_parameter() {
        collection(w, &setting.value);
    } else {
        setting.value.print(w);
    }
}

/// What a query parameter is set to. No comma stands after a single element.
fn collection(w: &mut Writer, value: &Expr) {
    match &value.node {
        ExprKind::Tuple(items) => {
            w.push("(");
            w.list_with(items, collection);
            w.push(")");
        }
        ExprKind::Array(items) => {
            w.push("[");
            w.list_with(items, collection);
            w.push("]");
        }
        ExprKind::Map(items) => {
            w.push("{");
            w.list_with(items, |w, (key, value)| {
                collection(w, key);
                w.push(": ");
                collection(w, value);
            });
            w.push("}");
        }
        _ => value.print(w),
    }
}

/// ` SETTINGS a = 1, b = 2` as a clause; nothing where there are none.
pub(super) fn settings(w: &mut Writer, settings: &[Setting]) {
    if !settings.is_empty() {
        w.clause();
        w.push("SETTINGS ");
        w.list(settings);
    }
}
