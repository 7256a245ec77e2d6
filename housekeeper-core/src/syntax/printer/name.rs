//! Names.

use super::{Print, Writer};
use crate::syntax::ast::{DottedName, Ident, ObjectName, Path};
use crate::syntax::quote::is_json_part;
use crate::syntax::quote_name;

/// Words that are safe as names only in quotes: bare, at one place or another where a name can stand, they would
/// begin something else. Quotes that are not needed change nothing.
const QUOTED: &[&str] = &[
    "alias",
    "all",
    "and",
    "anti",
    "any",
    "apply",
    "array",
    "as",
    "asc",
    "asof",
    "between",
    "by",
    "case",
    "cast",
    "codec",
    "collate",
    "columns",
    "comment",
    "constraint",
    "cross",
    "default",
    "desc",
    "distinct",
    "div",
    "else",
    "end",
    "ephemeral",
    "except",
    "exists",
    "false",
    "fill",
    "final",
    "first",
    "format",
    "from",
    "full",
    "global",
    "group",
    "grouping",
    "having",
    "ilike",
    "in",
    "index",
    "inf",
    "inner",
    "intersect",
    "interval",
    "into",
    "is",
    "join",
    "last",
    "left",
    "like",
    "limit",
    "materialized",
    "mod",
    "nan",
    "not",
    "null",
    "nulls",
    "offset",
    "on",
    "or",
    "order",
    "over",
    "partition",
    "paste",
    "prewhere",
    "primary",
    "projection",
    "qualify",
    "recursive",
    "regexp",
    "replace",
    "respect",
    "right",
    "sample",
    "select",
    "semi",
    "settings",
    "strict",
    "table",
    "then",
    "top",
    "totals",
    "true",
    "ttl",
    "union",
    "using",
    "values",
    "when",
    "where",
    "window",
    "with",
];

impl Print for Ident {
    fn print(&self, w: &mut Writer) {
        let lower = self.node.to_ascii_lowercase();
        if QUOTED.binary_search(&lower.as_str()).is_ok() {
            w.push("`");
            w.push(&self.node);
            w.push("`");
        } else {
            w.push(&quote_name(&self.node));
        }
    }
}

impl Print for DottedName {
    fn print(&self, w: &mut Writer) {
        parts(w, self.parts());
    }
}

impl Print for ObjectName {
    fn print(&self, w: &mut Writer) {
        if let Some(database) = &self.database {
            part(w, database, self.parameters.database);
            w.push(".");
        }
        part(w, &self.name, self.parameters.name);
    }
}

/// A name, or the query parameter of that name.
pub(super) fn part(w: &mut Writer, name: &Ident, is_parameter: bool) {
    if is_parameter {
        w.push("{");
        w.push(name);
        w.push(":Identifier}");
    } else {
        name.print(w);
    }
}

/// `a.b.c`
pub(super) fn path(w: &mut Writer, path: &Path) {
    parts(w, path);
}

fn parts(w: &mut Writer, path: &[Ident]) {
    for (index, part) in path.iter().enumerate() {
        if index > 0 {
            w.push(".");
        }
        if index > 0 && is_json_part(part) {
            w.push(part);
        } else {
            part.print(w);
        }
    }
}

/// Words that are no function even with a bracket after them.
const NO_FUNCTIONS: [&str; 15] = [
    "case", "columns", "exists", "false", "inf", "infinity", "interval", "nan", "not", "null",
    "on", "top", "true", "when", "with",
];

/// The name of a function: the bracket after it keeps most from being read as anything else.
pub(super) fn function(w: &mut Writer, name: &Ident) {
    if NO_FUNCTIONS
        .iter()
        .any(|word| name.eq_ignore_ascii_case(word))
    {
        w.push("`");
        w.push(&name.node);
        w.push("`");
    } else {
        w.push(&quote_name(&name.node));
    }
}

#[cfg(test)]
mod tests {
    use super::QUOTED;

    #[test]
    fn the_list_can_be_searched() {
        assert!(QUOTED.is_sorted());
    }
}
