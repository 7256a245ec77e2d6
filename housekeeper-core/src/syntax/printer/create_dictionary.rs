//! `CREATE DICTIONARY`.

use super::create_database::{comment, uuid};
use super::create_table::create;
use super::{Print, Writer, name};
use crate::syntax::ast::{
    CreateDictionary, DictionaryAttribute, DictionaryLayout, DictionaryLifetime, DictionaryRange,
    DictionarySource, Ident, KeyValue, KeyValueValue,
};

impl Print for CreateDictionary {
    fn print(&self, w: &mut Writer) {
        create(w, self.mode, "DICTIONARY");
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
        // Only what is attached has none.
        if !self.attributes.is_empty() {
            w.push(" (");
            w.list(&self.attributes);
            w.push(")");
        }
        if !self.primary_key.is_empty() {
            w.clause();
            w.push("PRIMARY KEY ");
            w.list(&self.primary_key);
        }
        if let Some(source) = &self.source {
            w.clause();
            source.print(w);
        }
        if let Some(layout) = &self.layout {
            w.clause();
            layout.print(w);
        }
        if let Some(lifetime) = &self.lifetime {
            w.clause();
            lifetime.print(w);
        }
        if let Some(range) = &self.range {
            w.clause();
            range.print(w);
        }
        if !self.settings.is_empty() {
            w.clause();
            w.push("SETTINGS");
            w.parenthesized(&self.settings);
        }
        comment(w, self.comment.as_ref());
    }
}

impl Print for DictionaryAttribute {
    fn print(&self, w: &mut Writer) {
        self.name.print(w);
        w.push(" ");
        self.data_type.print(w);
        for (word, expr) in [
            (" DEFAULT ", &self.default),
            (" EXPRESSION ", &self.expression),
        ] {
            if let Some(expr) = expr {
                w.push(word);
                expr.print(w);
            }
        }
        for (flag, word) in [
            (self.hierarchical, " HIERARCHICAL"),
            (self.bidirectional, " BIDIRECTIONAL"),
            (self.injective, " INJECTIVE"),
            (self.is_object_id, " IS_OBJECT_ID"),
        ] {
            if flag {
                w.push(word);
            }
        }
    }
}

impl Print for DictionarySource {
    fn print(&self, w: &mut Writer) {
        w.push("SOURCE(");
        call(w, &self.kind, &self.arguments);
        w.push(")");
    }
}

impl Print for DictionaryLayout {
    fn print(&self, w: &mut Writer) {
        w.push("LAYOUT(");
        if self.bare.0 && self.arguments.is_empty() {
            name::function(w, &self.kind);
        } else {
            call(w, &self.kind, &self.arguments);
        }
        w.push(")");
    }
}

impl Print for DictionaryLifetime {
    fn print(&self, w: &mut Writer) {
        w.push(&format!("LIFETIME(MIN {} MAX {})", self.min, self.max));
    }
}

impl Print for DictionaryRange {
    fn print(&self, w: &mut Writer) {
        w.push("RANGE(MIN ");
        self.min.print(w);
        w.push(" MAX ");
        self.max.print(w);
        w.push(")");
    }
}

/// `HTTP(url '…' format '…')`
fn call(w: &mut Writer, kind: &Ident, arguments: &[KeyValue]) {
    name::function(w, kind);
    w.push("(");
    pairs(w, arguments);
    w.push(")");
}

fn pairs(w: &mut Writer, pairs: &[KeyValue]) {
    for (index, pair) in pairs.iter().enumerate() {
        if index > 0 {
            w.push(" ");
        }
        pair.print(w);
    }
}

impl Print for KeyValue {
    fn print(&self, w: &mut Writer) {
        name::function(w, &self.key);
        match &self.value.node {
            KeyValueValue::Literal(literal) => {
                w.push(" ");
                literal.print(w);
            }
            KeyValueValue::Name(name) => {
                w.push(" ");
                name.print(w);
            }
            KeyValueValue::List(list) => {
                w.push("(");
                pairs(w, list);
                w.push(")");
            }
            KeyValueValue::Array(array) => {
                w.push(" ");
                array.print(w);
            }
            KeyValueValue::Call(call) => {
                w.push(" ");
                call.print(w);
            }
        }
    }
}
