//! Which columns an expression reads.

use crate::syntax::ast::{Expr, ExprKind, ProjectionDef, Query};
use crate::syntax::visit_mut::{VisitMut, walk_expr, walk_projection_query};

/// Whether any of the expressions mentions the column, or a part of it.
pub(crate) fn mentions<'e>(exprs: impl IntoIterator<Item = &'e Expr>, column: &str) -> bool {
    exprs.into_iter().any(|expr| {
        let mut search = Search {
            column,
            found: false,
        };
        search.visit_expr(&mut expr.clone());
        search.found
    })
}

/// Whether a projection mentions the column. One with a `*` mentions every column.
pub(crate) fn projection_mentions(projection: &ProjectionDef, column: &str) -> bool {
    let Some(query) = projection.query() else {
        // An index of some kind: who knows.
        return true;
    };
    let mut search = Search {
        column,
        found: false,
    };
    walk_projection_query(&mut search, &mut query.clone());
    search.found
}

/// Whether a query mentions the column under any name of its table. One with a `*` mentions every column.
pub(crate) fn query_mentions(query: &Query, column: &str) -> bool {
    struct Any<'a> {
        column: &'a str,
        found: bool,
    }
    impl VisitMut for Any<'_> {
        fn visit_expr(&mut self, expr: &mut Expr) {
            match &expr.node {
                ExprKind::Path(path) => {
                    self.found |= (0..path.len()).any(|from| {
                        path_is(path[from..].iter().map(|part| part.as_str()), self.column)
                    });
                }
                ExprKind::Star(_) | ExprKind::Columns(_) => self.found = true,
                _ => {}
            }
            walk_expr(self, expr);
        }
    }
    let mut search = Any {
        column,
        found: false,
    };
    search.visit_query(&mut query.clone());
    search.found
}

struct Search<'a> {
    column: &'a str,
    found: bool,
}

impl VisitMut for Search<'_> {
    fn visit_expr(&mut self, expr: &mut Expr) {
        match &expr.node {
            ExprKind::Path(path) => {
                self.found |= path_is(path.iter().map(|part| part.as_str()), self.column);
            }
            ExprKind::Star(_) | ExprKind::Columns(_) | ExprKind::ElementStar { .. } => {
                self.found = true;
            }
            _ => {}
        }
        walk_expr(self, expr);
    }
}

/// Whether a path is the column or starts with it: `a`, `a.size0`, `n.x` for the column `n.x`.
pub(super) fn path_is<'p>(path: impl Iterator<Item = &'p str>, column: &str) -> bool {
    let mut column = column.split('.');
    let mut path = path;
    loop {
        match (column.next(), path.next()) {
            (None, _) => return true,
            (Some(a), Some(b)) if a == b => {}
            _ => return false,
        }
    }
}

/// The columns an expression reads, as they are written.
pub(crate) fn columns_of(expr: &Expr) -> Vec<String> {
    struct Collect(Vec<String>);
    impl VisitMut for Collect {
        fn visit_expr(&mut self, expr: &mut Expr) {
            if let ExprKind::Path(path) = &expr.node {
                let parts: Vec<_> = path.iter().map(|part| part.as_str()).collect();
                self.0.push(parts.join("."));
            }
            walk_expr(self, expr);
        }
    }
    let mut columns = Collect(Vec::new());
    columns.visit_expr(&mut expr.clone());
    columns.0
}
