//! One SELECT.

use super::expr::element;
use super::{Print, Writer};
use crate::syntax::ast::{
    Distinct, GroupBy, GroupKeys, Limit, LimitBy, LimitByKeys, NamedWindow, Select, With, WithItem,
};

impl Print for Select {
    fn print(&self, w: &mut Writer) {
        if let Some(with) = &self.with {
            with.print(w);
            w.clause();
        }
        let word = match &self.distinct {
            None => "SELECT".to_owned(),
            Some(Distinct::All) => "SELECT DISTINCT".to_owned(),
            Some(Distinct::On(keys)) => Writer::nested(|w| {
                w.push("SELECT DISTINCT ON ");
                w.parenthesized_elements(keys);
            }),
        };
        w.push(&word);
        w.push(" ");
        w.elements(&self.projection);
        w.optional_clause("FROM", self.from.as_ref());
        w.optional_clause("PREWHERE", self.prewhere.as_ref());
        w.optional_clause("WHERE", self.filter.as_ref());
        if let Some(group_by) = &self.group_by {
            group_by.print(w);
        }
        w.optional_clause("HAVING", self.having.as_ref());
        if !self.windows.is_empty() {
            w.clause();
            w.push("WINDOW ");
            w.list(&self.windows);
        }
        w.optional_clause("QUALIFY", self.qualify.as_ref());
        w.optional_clause("ORDER BY", self.order_by.as_ref());
        w.optional_clause("LIMIT", self.limit_by.as_ref());
        if let Some(limit) = &self.limit {
            limit.print(w);
        }
        if !self.settings.is_empty() {
            w.clause();
            w.push("SETTINGS ");
            w.list(&self.settings);
        }
    }
}

impl Print for With {
    fn print(&self, w: &mut Writer) {
        let word = if self.recursive {
            "WITH RECURSIVE"
        } else {
            "WITH"
        };
        w.push(word);
        w.push(" ");
        w.list(&self.items);
    }
}

impl Print for WithItem {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Expr(expr) => element(w, expr),
            Self::Query {
                name,
                columns,
                materialized,
                query,
            } => {
                name.print(w);
                if !columns.is_empty() {
                    w.push(" ");
                    w.parenthesized(columns);
                }
                w.push(if *materialized {
                    " AS MATERIALIZED ("
                } else {
                    " AS ("
                });
                query.print(w);
                w.push(")");
            }
        }
    }
}

impl Print for GroupBy {
    fn print(&self, w: &mut Writer) {
        let has_keys = !matches!(&self.keys, GroupKeys::Exprs(keys) if keys.is_empty());
        if has_keys {
            w.clause();
            w.push("GROUP BY ");
        }
        match &self.keys {
            GroupKeys::All => w.push("ALL"),
            GroupKeys::Exprs(keys) => w.elements(keys),
            GroupKeys::GroupingSets(sets) => {
                w.push("GROUPING SETS (");
                w.list_with(sets, |w, set| w.parenthesized_elements(set));
                w.push(")");
            }
        }
        w.push(if self.with_rollup { " WITH ROLLUP" } else { "" });
        w.push(if self.with_cube { " WITH CUBE" } else { "" });
        if self.with_totals {
            w.push(" WITH TOTALS");
        }
    }
}

impl Print for NamedWindow {
    fn print(&self, w: &mut Writer) {
        self.name.print(w);
        w.push(" AS (");
        self.spec.print(w);
        w.push(")");
    }
}

impl Print for LimitBy {
    fn print(&self, w: &mut Writer) {
        self.limit.print(w);
        if let Some(offset) = &self.offset {
            w.push(" OFFSET ");
            offset.print(w);
        }
        w.push(" BY ");
        match &self.by {
            LimitByKeys::All => w.push("ALL"),
            LimitByKeys::Exprs(keys) => w.elements(keys),
        }
    }
}

impl Print for Limit {
    fn print(&self, w: &mut Writer) {
        w.optional_clause("LIMIT", self.limit.as_ref());
        match (&self.limit, &self.offset) {
            (Some(_), Some(offset)) => {
                w.push(" OFFSET ");
                offset.print(w);
            }
            (None, Some(offset)) => w.clause_of("OFFSET", offset),
            (_, None) => {}
        }
        if self.with_ties {
            w.push(" WITH TIES");
        }
    }
}
