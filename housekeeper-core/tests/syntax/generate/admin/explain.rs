//! EXPLAIN.

use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::ast::admin::{Explain, ExplainKind, ExplainTarget};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::generate::made;
use crate::generate::output::named_output;
use crate::generate::query::{query, setting};
use crate::generate::statement::statement;

pub(super) fn explain() -> BoxedStrategy<Explain> {
    let kinds: Vec<_> = ExplainKind::ALL
        .into_iter()
        .filter(|kind| {
            !matches!(
                kind,
                ExplainKind::Ast | ExplainKind::TableOverride | ExplainKind::CurrentTransaction
            )
        })
        .collect();
    let of_query = (proptest::sample::select(kinds), query()).prop_map(|(kind, query)| {
        let target = made(Statement::Select(query));
        (kind, ExplainTarget::Statement(Box::new(target)))
    });
    let transaction = Just((
        ExplainKind::CurrentTransaction,
        ExplainTarget::CurrentTransaction,
    ));
    let with_output = (
        prop_oneof![5 => of_query, 1 => transaction],
        option::of(named_output().prop_map(Box::new)),
    );
    // What stands after it belongs to the statement it is about.
    let tree = statement().prop_map(|statement| {
        let target = ExplainTarget::Statement(Box::new(made(statement)));
        ((ExplainKind::Ast, target), None)
    });
    let explained = prop_oneof![3 => with_output, 1 => tree];
    (explained, vec(setting(), 0..3))
        .prop_map(|(((kind, target), output), settings)| Explain {
            kind,
            settings,
            target,
            output,
        })
        .boxed()
}
