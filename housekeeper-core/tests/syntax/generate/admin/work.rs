//! KILL and OPTIMIZE.

use housekeeper_core::syntax::ast::admin::{Deduplicate, Kill, KillMode, KillTarget, Optimize};
use housekeeper_core::syntax::ast::{ColumnTransformer, Expr, ExprKind, Star};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::generate::alter::{partition, text};
use crate::generate::expr::expr;
use crate::generate::leaf::{cluster, name, parameter_name};
use crate::generate::made;
use crate::generate::output::output;

pub(super) fn kill() -> impl Strategy<Value = Kill> {
    (
        proptest::sample::select(KillTarget::ALL.to_vec()),
        cluster(),
        expr(),
        proptest::sample::select(KillMode::ALL.to_vec()),
        output(),
    )
        .prop_map(|(target, on_cluster, condition, mode, output)| Kill {
            target,
            on_cluster,
            condition,
            mode,
            output,
        })
}

pub(super) fn optimize() -> impl Strategy<Value = Optimize> {
    let by = vec(column(), 1..3).prop_map(Deduplicate::By);
    (
        (parameter_name(), cluster(), option::of(partition())),
        vec(text(), 0..3),
        any::<[bool; 3]>(),
        option::of(prop_oneof![Just(Deduplicate::AllColumns), by]),
        output(),
    )
        .prop_map(
            |(
                (table, on_cluster, partition),
                dry_run_parts,
                [is_final, cleanup, manifest],
                deduplicate,
                output,
            )| Optimize {
                table,
                on_cluster,
                partition,
                dry_run_parts,
                is_final,
                deduplicate,
                cleanup,
                manifest,
                output,
            },
        )
}

/// A column rows are told apart by, or several of them.
fn column() -> impl Strategy<Value = Expr> {
    let except = (any::<bool>(), vec(name(), 1..3))
        .prop_map(|(strict, columns)| ColumnTransformer::Except { strict, columns });
    prop_oneof![
        name().prop_map(|name| made(ExprKind::Path(vec![name]))),
        vec(except, 0..2).prop_map(|transformers| {
            made(ExprKind::Star(Box::new(Star {
                like: None,
                qualifier: None,
                transformers,
            })))
        }),
    ]
}
