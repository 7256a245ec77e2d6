//! `*` and `t.*`.

use crate::source::Span;
use crate::syntax::ast::{ColumnTransformer, Star};

use super::gap::Gap;
use super::scope::{Column, Relation, Scope};
use crate::types::Reason;

/// The columns that `star` gives, or why they are not known.
pub(super) fn expand(star: &Star, span: Span, scope: &Scope<'_>) -> Result<Vec<Column>, Gap> {
    let gap = |what| Gap::new(span, Reason::Form(what));
    if !scope.locals.is_empty() {
        return Err(gap("`*` beside ARRAY JOIN is"));
    }
    if star.like.is_some() {
        return Err(gap("`*` with LIKE is"));
    }
    // The columns of USING come first then, in its order.
    if star.qualifier.is_none() && scope.sources.iter().any(|source| !source.joined.is_empty()) {
        return Err(gap("`*` over a join with USING is"));
    }
    let qualifier: Option<Vec<&str>> = star
        .qualifier
        .as_ref()
        .map(|path| path.iter().map(|part| part.as_str()).collect());
    let mut columns: Vec<Column> = Vec::new();
    let mut matched = false;
    for source in &scope.sources {
        if let Some(qualifier) = &qualifier
            && !source.qualifiers.iter().any(|known| known == qualifier)
        {
            continue;
        }
        matched = true;
        let known = match &source.relation {
            Relation::Known(known) => known,
            Relation::Unknown(gap) => return Err(gap.clone()),
        };
        for column in known.iter().filter(|column| column.in_star) {
            columns.push(Column {
                span,
                ..column.clone()
            });
        }
    }
    if !matched {
        return Err(gap("this qualifier is"));
    }
    if scope.sources.len() > 1 && columns.iter().any(|column| is_ambiguous(column, scope)) {
        return Err(gap("`*` over tables that share names of columns is"));
    }
    for transformer in &star.transformers {
        match transformer {
            ColumnTransformer::Except {
                columns: except, ..
            } => {
                columns.retain(|column| {
                    !except
                        .iter()
                        .any(|name| column.name.as_deref() == Some(name.as_str()))
                });
            }
            ColumnTransformer::ExceptRegexp(_)
            | ColumnTransformer::Replace { .. }
            | ColumnTransformer::ApplyFunction { .. }
            | ColumnTransformer::ApplyLambda { .. } => {
                return Err(gap("what is done to the columns of `*` is"));
            }
        }
    }
    Ok(columns)
}

/// Whether another table has a column of this name: ClickHouse then puts a qualifier into the name of one of them.
fn is_ambiguous(column: &Column, scope: &Scope<'_>) -> bool {
    let Some(name) = column.name.as_deref() else {
        return true;
    };
    let mut holders = 0;
    for source in &scope.sources {
        match &source.relation {
            Relation::Known(columns) => {
                let has = columns
                    .iter()
                    .any(|column| column.name.as_deref() == Some(name));
                let joined = source.joined.iter().any(|joined| joined == name);
                holders += usize::from(has && !joined);
            }
            Relation::Unknown(_) => return true,
        }
    }
    holders > 1
}
