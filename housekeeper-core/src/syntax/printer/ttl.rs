//! When rows or values go.

use super::{Print, Writer};
use crate::syntax::ast::{Assignment, TtlAction, TtlItem};

impl Print for TtlItem {
    fn print(&self, w: &mut Writer) {
        self.expr.print(w);
        match &self.action {
            TtlAction::Delete { filter } => {
                if let Some(filter) = filter {
                    // Without the word, WHERE would still be read; with it, people see what happens.
                    w.push(" DELETE WHERE ");
                    filter.print(w);
                }
            }
            TtlAction::ToDisk { if_exists, name } => target(w, " TO DISK ", *if_exists, name),
            TtlAction::ToVolume { if_exists, name } => target(w, " TO VOLUME ", *if_exists, name),
            TtlAction::GroupBy { keys, set } => {
                w.push(" GROUP BY ");
                w.elements(keys);
                if !set.is_empty() {
                    w.push(" SET ");
                    w.list(set);
                }
            }
            TtlAction::Recompress(codecs) => {
                w.push(" RECOMPRESS ");
                super::invocation::codec(w, codecs);
            }
        }
    }
}

fn target(w: &mut Writer, words: &str, if_exists: bool, name: &str) {
    w.push(words);
    w.push(if if_exists { "IF EXISTS " } else { "" });
    w.string(name);
}

impl Print for Assignment {
    fn print(&self, w: &mut Writer) {
        self.column.print(w);
        w.push(" = ");
        self.value.print(w);
    }
}
