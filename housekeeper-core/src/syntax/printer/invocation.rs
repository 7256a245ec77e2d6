//! Engines, codecs, index types and settings.

use super::{Print, Writer, name};
use crate::syntax::ast::{Invocation, Setting};

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
        if self.is_short {
            return;
        }
        w.push(" = ");
        if self.is_default() {
            w.push("DEFAULT");
        } else {
            self.value.print(w);
        }
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
