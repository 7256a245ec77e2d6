//! What a server does not show, or shows as it is there and not as it was written.
//!
//! Passwords are shown as `[HIDDEN]`, variables by their values, and where tables are replicated their engines have
//! another name and know where they are. A server is compared with what was meant, so what it does not show is taken
//! from there.

use crate::model::{Dictionary, MaterializedViewTarget, Object, Schema, Storage};
use crate::syntax::ast::{Expr, ExprKind, Invocation, KeyValueValue, Literal, Query};
use crate::syntax::visit_mut::{VisitMut, walk_expr};

use super::HIDDEN;
use super::unhide_server::unhide_server;

/// What a replicated engine has in front of its name, and how many arguments say where it is.
const REPLICATED: (&str, usize) = ("Replicated", 2);

/// Engines that the server gives the format as a last argument, by what the file is called.
const NAMED_BY_FILE: [&str; 7] = [
    "AzureBlobStorage",
    "COSN",
    "GCS",
    "HDFS",
    "OSS",
    "S3",
    "URL",
];

/// Fills in what the server does not show where `known` has the same object. With `replicated`, engines are what they
/// would be on a single server.
pub fn unhide(live: &mut Schema, known: &Schema, replicated: bool) {
    for object in live.objects.values_mut() {
        let Some(known) = known.objects.get(object.name()) else {
            continue;
        };
        match (object, known) {
            (Object::Table(live), Object::Table(known)) => {
                unhide_storage(&mut live.storage, &known.storage, replicated);
            }
            (Object::MaterializedView(live), Object::MaterializedView(known)) => {
                if let (MaterializedViewTarget::Inner(live), MaterializedViewTarget::Inner(known)) =
                    (&mut live.target, &known.target)
                {
                    unhide_storage(live, known, replicated);
                }
                unhide_query(&mut live.query, &known.query);
            }
            (Object::View(live), Object::View(known)) => {
                unhide_query(&mut live.query, &known.query);
            }
            (Object::Dictionary(live), Object::Dictionary(known)) => unhide_source(live, known),
            _ => {}
        }
    }
    for (name, object) in live.server.iter_mut() {
        if let Some(known) = known.server.get(name) {
            unhide_server(&mut object.statement, &known.statement);
        }
    }
}

fn unhide_storage(live: &mut Storage, known: &Storage, replicated: bool) {
    let (Some(live), Some(known)) = (&mut live.clauses.engine, &known.clauses.engine) else {
        return;
    };
    if replicated {
        on_single_server(live, known);
    }
    if NAMED_BY_FILE.contains(&live.name.as_str())
        && live.name == known.name
        && live.arguments.len() == known.arguments.len() + 1
    {
        live.arguments.pop();
    }
    let mut strings = Strings(Vec::new());
    for argument in &known.arguments {
        strings.visit_expr(&mut argument.clone());
    }
    let mut fill = Fill::new(strings);
    for argument in &mut live.arguments {
        fill.visit_expr(argument);
    }
}

fn on_single_server(live: &mut Invocation, known: &Invocation) {
    let (prefix, places) = REPLICATED;
    if live.name.node.strip_prefix(prefix) == Some(known.name.as_str())
        && live.arguments.len() == known.arguments.len() + places
    {
        live.name = known.name.clone();
        live.arguments.drain(..places);
    }
}

fn unhide_query(live: &mut Query, known: &Query) {
    let mut strings = Strings(Vec::new());
    strings.visit_query(&mut known.clone());
    Fill::new(strings).visit_query(live);
}

fn unhide_source(live: &mut Dictionary, known: &Dictionary) {
    for argument in &mut live.source.arguments {
        let mut all = known.source.arguments.iter();
        let same = all.find(|other| other.key.eq_ignore_ascii_case(&argument.key));
        if let Some(same) = same {
            unhide_value(&mut argument.value.node, &same.value.node);
        }
    }
}

fn unhide_value(live: &mut KeyValueValue, known: &KeyValueValue) {
    match (live, known) {
        (
            KeyValueValue::Literal(Literal::String(live)),
            KeyValueValue::Literal(Literal::String(known)),
        ) => unhide_text(live, known),
        (KeyValueValue::List(live), KeyValueValue::List(known)) => {
            for (live, known) in live.iter_mut().zip(known) {
                unhide_value(&mut live.value.node, &known.value.node);
            }
        }
        _ => {}
    }
}

fn unhide_text(live: &mut String, known: &str) {
    if live == HIDDEN || is_filled_in(live, known) {
        known.clone_into(live);
    }
}

/// Whether a text is another one whose variables have values: `Bearer abc` and `Bearer ${TOKEN}`.
fn is_filled_in(text: &str, written: &str) -> bool {
    let mut parts = Vec::new();
    let mut rest = written;
    while let Some((before, after)) = rest.split_once("${") {
        let Some((_, after)) = after.split_once('}') else {
            break;
        };
        parts.push(before);
        rest = after;
    }
    let Some((first, between)) = parts.split_first() else {
        return false;
    };
    let Some(mut left) = text
        .strip_prefix(first)
        .and_then(|text| text.strip_suffix(rest))
    else {
        return false;
    };
    for part in between {
        match left.split_once(part) {
            Some((_, after)) => left = after,
            None => return false,
        }
    }
    true
}

/// The strings of a tree, in their order.
struct Strings(Vec<String>);

impl VisitMut for Strings {
    fn visit_expr(&mut self, expr: &mut Expr) {
        if let ExprKind::Literal(Literal::String(text)) = &expr.node {
            self.0.push(text.clone());
        }
        walk_expr(self, expr);
    }
}

/// Fills in the strings of a tree, one by one.
struct Fill(std::vec::IntoIter<String>);

impl Fill {
    fn new(Strings(known): Strings) -> Self {
        Self(known.into_iter())
    }
}

impl VisitMut for Fill {
    fn visit_expr(&mut self, expr: &mut Expr) {
        if let ExprKind::Literal(Literal::String(text)) = &mut expr.node
            && let Some(known) = self.0.next()
        {
            unhide_text(text, &known);
        }
        walk_expr(self, expr);
    }
}
