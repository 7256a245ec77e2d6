//! Queries.

use super::output::output;
use super::star_end::takes_except;
use super::{Print, Writer};
use crate::syntax::ast::{Query, QueryTerm, SetOperator};

impl Print for Query {
    fn print(&self, w: &mut Writer) {
        let closed = self.has_settings_at_its_end();
        let before_except = |index: usize| {
            self.rest.get(index).is_some_and(|next| {
                matches!(
                    next.operator,
                    SetOperator::Except | SetOperator::ExceptAll | SetOperator::ExceptDistinct
                )
            })
        };
        let open_star =
            |term: &QueryTerm| matches!(term, QueryTerm::Select(select) if takes_except(select));
        print_term(
            w,
            &self.first.node,
            (closed && self.rest.is_empty()) || (before_except(0) && open_star(&self.first.node)),
        );
        for (index, operation) in self.rest.iter().enumerate() {
            w.clause();
            w.push(word(operation.operator));
            w.clause();
            let is_last = index + 1 == self.rest.len();
            let term = &operation.term.node;
            let closed = (closed && is_last) || (before_except(index + 1) && open_star(term));
            print_term(w, term, closed);
        }
        output(w, self.output.as_deref());
    }
}

impl Query {
    /// Whether SETTINGS of the whole statement come right after its last SELECT, which could take
    /// them for its own.
    fn has_settings_at_its_end(&self) -> bool {
        self.output
            .as_ref()
            .is_some_and(|output| output.file.is_none() && output.format.is_none())
    }
}

/// A part of a query; a SELECT is in parentheses where it has to be.
fn print_term(w: &mut Writer, term: &QueryTerm, closed: bool) {
    match term {
        QueryTerm::Select(select) if closed => {
            w.push("(");
            select.print(w);
            w.push(")");
        }
        _ => term.print(w),
    }
}

impl Print for QueryTerm {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Select(select) => select.print(w),
            Self::Nested(query) => {
                w.push("(");
                query.print(w);
                w.push(")");
            }
            Self::Explain(statement) => statement.print(w),
        }
    }
}

const fn word(operator: SetOperator) -> &'static str {
    match operator {
        SetOperator::Union => "UNION",
        SetOperator::UnionAll => "UNION ALL",
        SetOperator::UnionDistinct => "UNION DISTINCT",
        SetOperator::Intersect => "INTERSECT",
        SetOperator::IntersectAll => "INTERSECT ALL",
        SetOperator::IntersectDistinct => "INTERSECT DISTINCT",
        SetOperator::Except => "EXCEPT",
        SetOperator::ExceptAll => "EXCEPT ALL",
        SetOperator::ExceptDistinct => "EXCEPT DISTINCT",
    }
}
