//! DELETE and UPDATE, and the indexes of rows.

use housekeeper_core::syntax::ast::object::{CreateIndex, DeleteRows, DropIndex, UpdateRows};
use housekeeper_core::syntax::ast::{Assignment, Expr, ExprKind};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::generate::alter::partition;
use crate::generate::expr::expr;
use crate::generate::leaf::{cluster, name, parameter_name};
use crate::generate::made;
use crate::generate::query::setting;
use crate::generate::statement::invocation;

pub(super) fn create_index() -> impl Strategy<Value = CreateIndex> {
    (
        any::<[bool; 3]>(),
        (name(), parameter_name(), cluster()),
        expr(),
        option::of(invocation()),
        option::of(any::<u64>()),
    )
        .prop_map(
            |(
                [unique, if_not_exists, parentheses],
                (name, table, on_cluster),
                expr,
                index_type,
                granularity,
            )| CreateIndex {
                unique,
                if_not_exists,
                name,
                table,
                on_cluster,
                expr,
                empty_parentheses: parentheses
                    && index_type
                        .as_ref()
                        .is_some_and(|index_type| index_type.arguments.is_empty()),
                index_type: index_type.map(made),
                granularity,
            },
        )
}

pub(super) fn drop_index() -> impl Strategy<Value = DropIndex> {
    (any::<bool>(), name(), parameter_name(), cluster()).prop_map(
        |(if_exists, name, table, on_cluster)| DropIndex {
            if_exists,
            name,
            table,
            on_cluster,
        },
    )
}

fn condition() -> impl Strategy<Value = Expr> {
    expr().prop_filter("without a name", |expr| {
        !matches!(expr.node, ExprKind::Alias { .. })
    })
}

pub(super) fn delete() -> impl Strategy<Value = DeleteRows> {
    (
        parameter_name(),
        cluster(),
        vec(partition(), 0..3),
        condition(),
        vec(setting(), 0..3),
    )
        .prop_map(
            |(table, on_cluster, partitions, condition, settings)| DeleteRows {
                table,
                on_cluster,
                partitions,
                condition,
                settings,
            },
        )
}

pub(super) fn update() -> impl Strategy<Value = UpdateRows> {
    let assignment = (name(), expr()).prop_map(|(column, value)| Assignment { column, value });
    (
        parameter_name(),
        cluster(),
        vec(assignment, 1..3),
        vec(partition(), 0..3),
        condition(),
        vec(setting(), 0..3),
    )
        .prop_map(
            |(table, on_cluster, assignments, partitions, condition, settings)| UpdateRows {
                table,
                on_cluster,
                assignments,
                partitions,
                condition,
                settings,
            },
        )
}
