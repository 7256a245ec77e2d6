//! Expressions that stand for several columns.

use super::{Print, Writer, name};
use crate::source::Spanned;
use crate::syntax::ast::{ColumnMatcher, ColumnTransformer, Columns, Path, Star};

impl Print for Star {
    fn print(&self, w: &mut Writer) {
        qualifier(w, self.qualifier.as_ref());
        w.push("*");
        if let Some(like) = &self.like {
            w.push(if like.case_insensitive {
                " ILIKE "
            } else {
                " LIKE "
            });
            w.string(&like.pattern);
        }
        transformers(w, &self.transformers);
    }
}

impl Print for Columns {
    fn print(&self, w: &mut Writer) {
        qualifier(w, self.qualifier.as_ref());
        w.push("COLUMNS(");
        match &self.matcher {
            ColumnMatcher::Regexp(pattern) => w.string(pattern),
            ColumnMatcher::Names(names) => w.list_with(names, name::path),
        }
        w.push(")");
        transformers(w, &self.transformers);
    }
}

fn qualifier(w: &mut Writer, qualifier: Option<&Path>) {
    if let Some(path) = qualifier {
        name::path(w, path);
        w.push(".");
    }
}

pub(super) fn transformers(w: &mut Writer, transformers: &[ColumnTransformer]) {
    for transformer in transformers {
        w.push(" ");
        transformer.print(w);
    }
}

impl Print for ColumnTransformer {
    fn print(&self, w: &mut Writer) {
        let strict = |strict: bool| if strict { "STRICT " } else { "" };
        match self {
            Self::Except {
                strict: is_strict,
                columns,
            } => {
                w.push("EXCEPT ");
                w.push(strict(*is_strict));
                w.parenthesized(columns);
            }
            Self::ExceptRegexp(pattern) => {
                w.push("EXCEPT ");
                w.string(pattern);
            }
            Self::Replace {
                strict: is_strict,
                items,
            } => {
                w.push("REPLACE ");
                w.push(strict(*is_strict));
                w.push("(");
                w.list_with(items, |w, (value, column)| {
                    value.print(w);
                    w.push(" AS ");
                    column.print(w);
                });
                w.push(")");
            }
            Self::ApplyFunction {
                name,
                parameters,
                prefix,
            } => {
                w.push(if prefix.is_some() {
                    "APPLY ("
                } else {
                    "APPLY "
                });
                name::function(w, name);
                if let Some(parameters) = parameters {
                    w.parenthesized(parameters);
                }
                end_apply(w, prefix.as_ref(), false);
            }
            Self::ApplyLambda { lambda, prefix } => {
                w.push("APPLY (");
                lambda.print(w);
                end_apply(w, prefix.as_ref(), true);
            }
        }
    }
}

/// The prefix of APPLY, and the parenthesis.
fn end_apply(w: &mut Writer, prefix: Option<&Spanned<String>>, in_parens: bool) {
    if let Some(prefix) = prefix {
        w.push(", ");
        w.string(prefix);
    }
    w.push(if in_parens || prefix.is_some() {
        ")"
    } else {
        ""
    });
}
