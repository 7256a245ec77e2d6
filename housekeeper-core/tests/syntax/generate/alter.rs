//! ALTER TABLE.

use housekeeper_core::source::Spanned;
use housekeeper_core::syntax::ast::{
    AlterCommand, AlterTable, Assignment, ColumnProperty, ConstraintDef, ConstraintKind,
    DottedName, ExprKind, Ident, Literal, MoveDestination, PartName, Partition, PartitionOrPart,
    Position, TtlAction, TtlItem,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::expr::expr;
use super::leaf::{literal, name, object_name, string};
use super::made;
use super::query::{query, setting};
use super::statement::{annotated, column, index, invocation, ttl};

pub(super) fn alter() -> BoxedStrategy<AlterTable> {
    let command = prop_oneof![
        3 => of_columns(),
        3 => of_elements(),
        2 => of_the_table(),
        3 => of_partitions(),
        1 => of_rows(),
    ];
    (object_name(), vec(command, 1..4), vec(setting(), 0..2))
        .prop_map(|(name, commands, settings)| AlterTable {
            name,
            on_cluster: None,
            commands: commands.into_iter().map(made).collect(),
            settings,
        })
        .boxed()
}

fn dotted() -> impl Strategy<Value = DottedName> {
    vec(name(), 1..3).prop_map(DottedName::new)
}

fn position() -> impl Strategy<Value = Option<Position>> {
    option::of(prop_oneof![
        Just(Position::First),
        dotted().prop_map(Position::After),
    ])
}

pub(super) fn text() -> impl Strategy<Value = Spanned<String>> {
    string().prop_map(made)
}

fn full_text() -> impl Strategy<Value = Spanned<String>> {
    "[a-z/]{1,8}".prop_map(made)
}

fn names() -> impl Strategy<Value = Vec<Ident>> {
    vec(name(), 1..3)
}

pub(super) fn partition() -> BoxedStrategy<Partition> {
    prop_oneof![
        literal().prop_map(|value| Partition::Value(made(ExprKind::Literal(value)))),
        vec(expr(), 2..4).prop_map(|items| Partition::Value(made(ExprKind::Tuple(items)))),
        string().prop_map(|id| Partition::Id(made(Literal::String(id)))),
        Just(Partition::All),
    ]
    .boxed()
}

fn in_partition() -> impl Strategy<Value = Option<Partition>> {
    option::of(partition())
}

fn of_columns() -> BoxedStrategy<AlterCommand> {
    let properties = [
        ColumnProperty::Default,
        ColumnProperty::Materialized,
        ColumnProperty::Alias,
        ColumnProperty::Comment,
        ColumnProperty::Codec,
        ColumnProperty::Ttl,
        ColumnProperty::Settings,
    ];
    let flag = any::<bool>;
    prop_oneof![
        (flag(), column(), position()).prop_map(|(if_not_exists, column, position)| {
            AlterCommand::AddColumn {
                if_not_exists,
                column: annotated(column),
                position,
            }
        }),
        (flag(), column(), position()).prop_map(|(if_exists, column, position)| {
            AlterCommand::ModifyColumn {
                if_exists,
                column: annotated(column),
                position,
            }
        }),
        (flag(), dotted())
            .prop_map(|(if_exists, column)| AlterCommand::DropColumn { if_exists, column }),
        (flag(), dotted(), dotted()).prop_map(|(if_exists, from, to)| {
            AlterCommand::RenameColumn {
                if_exists,
                from,
                to,
            }
        }),
        (flag(), dotted(), text()).prop_map(|(if_exists, column, comment)| {
            AlterCommand::CommentColumn {
                if_exists,
                column,
                comment,
            }
        }),
        (flag(), dotted(), in_partition()).prop_map(|(if_exists, column, partition)| {
            AlterCommand::ClearColumn {
                if_exists,
                column,
                partition,
            }
        }),
        (dotted(), in_partition())
            .prop_map(|(column, partition)| AlterCommand::MaterializeColumn { column, partition }),
        (
            flag(),
            dotted(),
            proptest::sample::select(properties.to_vec())
        )
            .prop_map(
                |(if_exists, column, property)| AlterCommand::RemoveColumnProperty {
                    if_exists,
                    column,
                    property,
                }
            ),
        (flag(), dotted(), vec(setting(), 1..3)).prop_map(|(if_exists, column, settings)| {
            AlterCommand::ModifyColumnSetting {
                if_exists,
                column,
                settings,
            }
        }),
        (flag(), dotted(), names()).prop_map(|(if_exists, column, settings)| {
            AlterCommand::ResetColumnSetting {
                if_exists,
                column,
                settings,
            }
        }),
        (flag(), dotted(), vec(expr(), 0..3)).prop_map(|(if_exists, column, values)| {
            AlterCommand::AddEnumValues {
                if_exists,
                column,
                values,
            }
        }),
    ]
    .boxed()
}

fn of_elements() -> BoxedStrategy<AlterCommand> {
    let flag = any::<bool>;
    let types = || vec(invocation(), 1..3);
    let constraint = (name(), any::<bool>(), expr()).prop_map(|(name, checks, expr)| {
        made(ConstraintDef {
            name,
            kind: if checks {
                ConstraintKind::Check
            } else {
                ConstraintKind::Assume
            },
            expr,
        })
    });
    prop_oneof![
        (flag(), index(), position()).prop_map(|(if_not_exists, index, position)| {
            AlterCommand::AddIndex {
                if_not_exists,
                index: made(index),
                position,
            }
        }),
        (flag(), dotted())
            .prop_map(|(if_exists, name)| AlterCommand::DropProjection { if_exists, name }),
        (flag(), dotted(), in_partition()).prop_map(|(if_exists, name, partition)| {
            AlterCommand::MaterializeIndex {
                if_exists,
                name,
                partition,
            }
        }),
        (flag(), dotted(), in_partition()).prop_map(|(if_exists, name, partition)| {
            AlterCommand::ClearProjection {
                if_exists,
                name,
                partition,
            }
        }),
        (flag(), constraint).prop_map(|(if_exists, constraint)| AlterCommand::ModifyConstraint {
            if_exists,
            constraint,
        }),
        (flag(), names(), types()).prop_map(|(if_not_exists, columns, types)| {
            AlterCommand::AddStatistics {
                if_not_exists,
                columns,
                types,
            }
        }),
        (names(), types())
            .prop_map(|(columns, types)| AlterCommand::ModifyStatistics { columns, types }),
        (flag(), names())
            .prop_map(|(if_exists, columns)| AlterCommand::DropStatistics { if_exists, columns }),
        (flag(), names(), in_partition()).prop_map(|(if_exists, columns, partition)| {
            AlterCommand::MaterializeStatistics {
                if_exists,
                columns,
                partition,
            }
        }),
        Just(AlterCommand::ClearStatistics {
            if_exists: false,
            columns: Vec::new(),
            partition: None,
        }),
    ]
    .boxed()
}

/// A GROUP BY without SET swallows the rules after it, so it is only ever the last.
fn rules() -> impl Strategy<Value = Vec<Spanned<TtlItem>>> {
    vec(ttl(), 1..3).prop_map(|mut rules| {
        if let Some((_, before)) = rules.split_last_mut() {
            for rule in before {
                if matches!(&rule.action, TtlAction::GroupBy { set, .. } if set.is_empty()) {
                    rule.action = TtlAction::Delete { filter: None };
                }
            }
        }
        rules.into_iter().map(made).collect()
    })
}

fn of_the_table() -> BoxedStrategy<AlterCommand> {
    prop_oneof![
        vec(setting(), 1..3).prop_map(AlterCommand::ModifySetting),
        names().prop_map(AlterCommand::ResetSetting),
        rules().prop_map(AlterCommand::ModifyTtl),
        in_partition().prop_map(|partition| AlterCommand::MaterializeTtl { partition }),
        text().prop_map(AlterCommand::ModifyComment),
        query().prop_map(|query| AlterCommand::ModifyQuery(Box::new(made(query)))),
        (text(), option::of(invocation().prop_map(made)))
            .prop_map(|(name, from)| AlterCommand::UnlockSnapshot { name, from }),
        (name(), vec(expr(), 0..3))
            .prop_map(|(name, arguments)| AlterCommand::Execute { name, arguments }),
    ]
    .boxed()
}

fn of_partitions() -> BoxedStrategy<AlterCommand> {
    let whole = || partition().prop_map(PartitionOrPart::Partition);
    let part = || text().prop_map(|name| PartitionOrPart::Part(PartName::Name(name)));
    let either = move || prop_oneof![whole(), part()];
    let disk = prop_oneof![
        text().prop_map(MoveDestination::Disk),
        text().prop_map(MoveDestination::Volume),
    ];
    prop_oneof![
        either().prop_map(AlterCommand::DropPart),
        either().prop_map(AlterCommand::DropDetached),
        either().prop_map(AlterCommand::DetachPart),
        whole().prop_map(|part| AlterCommand::AttachPart { part, from: None }),
        (part(), option::of(full_text()))
            .prop_map(|(part, from)| AlterCommand::AttachPart { part, from }),
        (partition(), object_name())
            .prop_map(|(partition, from)| AlterCommand::AttachPartitionFrom { partition, from }),
        (partition(), object_name())
            .prop_map(|(partition, from)| AlterCommand::ReplacePartition { partition, from }),
        (either(), disk).prop_map(|(part, to)| AlterCommand::MovePart { part, to }),
        (whole(), object_name()).prop_map(|(part, to)| AlterCommand::MovePart {
            part,
            to: MoveDestination::Table(to),
        }),
        (part(), text()).prop_map(|(part, to)| AlterCommand::MovePart {
            part,
            to: MoveDestination::Shard(to),
        }),
        (either(), text()).prop_map(|(part, from)| AlterCommand::FetchPart { part, from }),
        partition().prop_map(AlterCommand::ForgetPartition),
        (in_partition(), option::of(full_text()))
            .prop_map(|(partition, name)| AlterCommand::Freeze { partition, name }),
        (in_partition(), text())
            .prop_map(|(partition, name)| AlterCommand::Unfreeze { partition, name }),
    ]
    .boxed()
}

fn of_rows() -> BoxedStrategy<AlterCommand> {
    let assignment = (name(), expr()).prop_map(|(column, value)| Assignment { column, value });
    prop_oneof![
        in_partition().prop_map(|partition| AlterCommand::ApplyDeletedMask { partition }),
        in_partition().prop_map(|partition| AlterCommand::ApplyPatches { partition }),
        in_partition().prop_map(|partition| AlterCommand::RewriteParts { partition }),
        (in_partition(), expr())
            .prop_map(|(partition, filter)| AlterCommand::Delete { partition, filter }),
        (vec(assignment, 1..3), in_partition(), expr()).prop_map(
            |(assignments, partition, filter)| AlterCommand::Update {
                assignments,
                partition,
                filter,
            }
        ),
    ]
    .boxed()
}
