//! What stands in the parentheses of a table.

use super::{Print, Writer};
use crate::syntax::ast::{
    ConstraintDef, ConstraintKind, IndexDef, ProjectionBody, ProjectionDef, ProjectionQuery,
    TableElements,
};

/// ` (a T, b T)` after a name. A list of which nothing is kept is not written.
pub(super) fn after(w: &mut Writer, elements: &TableElements) {
    if *elements != TableElements::default() {
        w.push(" ");
        elements.print(w);
    }
}

impl Print for TableElements {
    fn print(&self, w: &mut Writer) {
        w.push("(");
        let mut first = true;
        let mut row = |w: &mut Writer, print: &dyn Fn(&mut Writer)| {
            if !std::mem::take(&mut first) {
                w.push(", ");
            }
            print(w);
        };
        for column in &self.columns {
            row(w, &|w| column.print(w));
        }
        for index in &self.indexes {
            row(w, &|w| {
                w.push("INDEX ");
                index.print(w);
            });
        }
        for projection in &self.projections {
            row(w, &|w| {
                w.push("PROJECTION ");
                projection.print(w);
            });
        }
        for constraint in &self.constraints {
            row(w, &|w| {
                w.push("CONSTRAINT ");
                constraint.print(w);
            });
        }
        if let Some(key) = &self.primary_key {
            row(w, &|w| {
                w.push("PRIMARY KEY ");
                w.parenthesized(key);
            });
        }
        w.push(")");
    }
}

/// Without the word `INDEX`.
impl Print for IndexDef {
    fn print(&self, w: &mut Writer) {
        self.name.print(w);
        w.push(" ");
        super::storage::key_expr(w, &self.expr);
        w.push(" TYPE ");
        self.index_type.print(w);
        if self.empty_parens.0 && self.index_type.arguments.is_empty() {
            w.push("()");
        }
        if let Some(granularity) = &self.granularity {
            w.push(" GRANULARITY ");
            granularity.print(w);
        }
    }
}

/// Without the word `PROJECTION`.
impl Print for ProjectionDef {
    fn print(&self, w: &mut Writer) {
        self.name.print(w);
        match &self.body.node {
            ProjectionBody::Query(query) => {
                w.push(" (");
                query.print(w);
                w.push(")");
            }
            ProjectionBody::Index { exprs, index_type } => {
                w.push(" INDEX ");
                w.elements(exprs);
                w.push(" TYPE ");
                index_type.print(w);
            }
        }
        if !self.settings.is_empty() {
            w.push(" WITH SETTINGS ");
            w.parenthesized(&self.settings);
        }
    }
}

impl Print for ProjectionQuery {
    fn print(&self, w: &mut Writer) {
        if let Some(with) = &self.with {
            with.print(w);
            w.clause();
        }
        w.push("SELECT");
        w.push(" ");
        w.elements(&self.projection);
        if let Some(filter) = &self.filter {
            w.clause();
            w.push("WHERE ");
            super::expr::element(w, filter);
        }
        if !self.group_by.is_empty() {
            w.clause();
            w.push("GROUP BY ");
            w.elements(&self.group_by);
        }
        if !self.order_by.is_empty() {
            w.clause();
            w.push("ORDER BY ");
            w.elements(&self.order_by);
        }
    }
}

/// Without the word `CONSTRAINT`.
impl Print for ConstraintDef {
    fn print(&self, w: &mut Writer) {
        self.name.print(w);
        w.push(match self.kind {
            ConstraintKind::Check => " CHECK ",
            ConstraintKind::Assume => " ASSUME ",
        });
        self.expr.print(w);
    }
}
