//! The statements that take a step back.

use crate::diagnostic::Diagnostics;
use crate::diff::rebuilt_name::role;
use crate::history::replay;
use crate::model::Schema;
use crate::source::Span;
use crate::syntax::ast::{Annotated, Exchange, Rename, RenamePair, Statement};

use super::around::{around, qualified};
use super::cost::{Cost, cost};
use super::hazard::Hazard;
use super::hazards::hazards;
use super::way;

/// The statements that lead from the schema after `statement` back to the one before. Empty where rows or values would
/// be missing or changed then, and where nothing is to be taken back.
///
/// What came in since goes with what the statement created.
pub(super) fn reverse(statement: &Statement, before: &Schema) -> Vec<Statement> {
    match statement {
        Statement::Rename(node) => return vec![Statement::Rename(renamed_back(node))],
        // Rows that came in since an exchange are in one of the two.
        Statement::Exchange(node) if is_of_rebuild(node) => return Vec::new(),
        Statement::Exchange(node) => return vec![Statement::Exchange(node.clone())],
        _ => {}
    }
    if loses(statement, before) {
        return Vec::new();
    }
    let Some((before, after)) = around(statement, before) else {
        return Vec::new();
    };
    let way = way(&after, &before, &mut Diagnostics::new());
    way.filter(|way| leads_back(way, after)).unwrap_or_default()
}

/// Whether values are gone after a statement, or are others.
fn loses(statement: &Statement, before: &Schema) -> bool {
    let risks = hazards(statement, before);
    risks.iter().any(|hazard| match hazard {
        Hazard::LosesData | Hazard::ExpiresData | Hazard::ConvertsValues => true,
        Hazard::MissesRows => false,
    })
}

/// Whether the way back copies no table and changes no value.
fn leads_back(way: &[Statement], mut schema: Schema) -> bool {
    way.iter().all(|statement| {
        let is_cheap = cost(statement, &schema) < Cost::Rebuild;
        let converts = hazards(statement, &schema).contains(&Hazard::ConvertsValues);
        let item = Annotated::new(statement.clone(), Span::synthetic());
        is_cheap && !converts && replay(&mut schema, &item).is_ok()
    })
}

fn renamed_back(node: &Rename) -> Rename {
    let back = |pair: &RenamePair| RenamePair {
        if_exists: pair.if_exists,
        from: pair.to.clone(),
        to: pair.from.clone(),
    };
    Rename {
        pairs: node.pairs.iter().rev().map(back).collect(),
        ..node.clone()
    }
}

fn is_of_rebuild(node: &Exchange) -> bool {
    let names = node.pairs.iter().flat_map(|pair| [&pair.from, &pair.to]);
    names
        .filter_map(qualified)
        .any(|name| role(&name).is_some())
}
