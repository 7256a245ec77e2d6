//! Queries.

use super::{Print, Writer};
use crate::syntax::ast::{Query, QueryTerm, SetOperator};

impl Print for Query {
    fn print(&self, w: &mut Writer) {
        self.first.print(w);
        for operation in &self.rest {
            w.clause();
            w.push(word(operation.operator));
            w.clause();
            operation.term.print(w);
        }
        w.optional_clause("FORMAT", self.format.as_ref());
    }
}

impl Print for QueryTerm {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Select(select) => select.print(w),
            Self::Nested(query) => {
                w.push("(");
                w.block(|w| query.print(w));
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
        SetOperator::IntersectDistinct => "INTERSECT DISTINCT",
        SetOperator::Except => "EXCEPT",
        SetOperator::ExceptDistinct => "EXCEPT DISTINCT",
    }
}
