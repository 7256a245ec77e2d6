//! FINAL, SAMPLE and PREWHERE are about a table as it is stored, and a materialized view reads the rows of an INSERT
//! (Code 397).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::syntax::ast::{Query, QueryTerm, TableSource};

pub(super) fn check(query: &Query, diagnostics: &mut Diagnostics) {
    let terms = query.rest.iter().map(|operation| &operation.term.node);
    for term in std::iter::once(&query.first.node).chain(terms) {
        let select = match term {
            QueryTerm::Select(select) => select,
            QueryTerm::Nested(query) => {
                check(query, diagnostics);
                continue;
            }
            QueryTerm::Explain(_) => continue,
        };
        let Some(from) = &select.from else { continue };
        if let Some(prewhere) = &select.prewhere {
            diagnostics.push(refused("PREWHERE", prewhere.span).help("write WHERE"));
        }
        if from.first.is_final {
            diagnostics.push(refused("FINAL", from.first.span).help("take it out"));
        }
        if from.first.sample.is_some() {
            diagnostics.push(refused("SAMPLE", from.first.span).help("take it out"));
        }
        if let TableSource::Subquery(query) = &from.first.source {
            check(query, diagnostics);
        }
    }
}

fn refused(what: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        Code::WrongViewClause,
        format!("a materialized view cannot have {what}"),
    )
    .at(span, "")
    .note("it reads the rows of one INSERT, and not the table that they go into")
}
