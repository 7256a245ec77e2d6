//! Queries that give rows.

use crate::check::check_run;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::query::tables;
use crate::model::{Lowered, ObjectName};
use crate::source::Spanned;
use crate::syntax::ast;
use crate::types::infer::infer_run;

use super::annotation::Annotations;
use super::{Gives, Output};

/// What a SELECT gives, and what it reads.
pub(super) fn check(
    query: &ast::Query,
    annotations: &Annotations,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> (Gives, Vec<Spanned<ObjectName>>) {
    check_output(query, diagnostics);
    let reads = tables(query);
    let mut said = Diagnostics::new();
    check_run(query, lowered, &mut said);
    let is_there = !said.has_errors();
    diagnostics.extend(said);
    let mut said = Diagnostics::new();
    let columns = infer_run(query, lowered, &mut said);
    let mut outputs = Vec::new();
    let mut is_known = !columns.is_empty();
    for column in columns {
        let annotated = annotations.of(&column.name);
        let ty = match (column.ty, annotated) {
            (Some(found), Some(annotated)) if found != annotated.ty => {
                said.push(annotated.differs(&found));
                Some(found)
            }
            (found, annotated) => found.or_else(|| annotated.map(|annotated| annotated.ty.clone())),
        };
        let Some(ty) = ty else {
            is_known = false;
            continue;
        };
        outputs.push(Output {
            name: column.name,
            ty,
            docs: column.docs,
            span: annotated.map_or(column.span, |annotated| annotated.span),
        });
    }
    // What is not known of a column is known where its type is said. Of what reads what is not there, nothing is known.
    let is_said =
        |said: &Diagnostic| said.primary().is_some_and(|at| annotations.cover(at)) || !is_there;
    let mut open: Vec<Diagnostic> = Vec::new();
    for said in said {
        if said.is_declined() && is_said(&said) {
            continue;
        }
        // Of a table that is not known, the last message says the most.
        open.retain(|earlier| !earlier.is_declined() || earlier.primary() != said.primary());
        open.push(said);
    }
    diagnostics.extend(open);
    if !is_known && !diagnostics.has_errors() {
        let message = "it is not known what this query gives";
        diagnostics
            .push(Diagnostic::error(Code::UnderivableType, message).at(query.first.span, ""));
    }
    (Gives::Rows(outputs), reads)
}

/// How rows are written is a matter between the client and the server.
fn check_output(query: &ast::Query, diagnostics: &mut Diagnostics) {
    let Some(output) = &query.output else { return };
    let (what, span) = match (&output.file, &output.format) {
        (Some(_), _) => ("INTO OUTFILE", query.first.span),
        (None, Some(format)) => ("FORMAT", format.span),
        (None, None) => return,
    };
    diagnostics.push(
        Diagnostic::error(
            Code::OutputClause,
            format!("{what}: the rows of a query go to the program that runs it"),
        )
        .at(span, "")
        .help("leave it out"),
    );
}
