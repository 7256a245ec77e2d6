//! DETACH, ATTACH … AS REPLICATED, TRUNCATE and UNDROP.

use housekeeper_core::source::Spanned;
use housekeeper_core::syntax::ast::object::{
    AttachReplicated, Detach, TablePattern, Truncate, TruncateTables, Undrop,
};
use housekeeper_core::syntax::ast::{DropKind, ObjectName};
use proptest::option;
use proptest::prelude::*;

use crate::generate::alter::text;
use crate::generate::leaf::{cluster, database_name, parameter_name};
use crate::generate::made;
use crate::generate::output::output;

/// Whether it is temporary, the kind, and the name.
fn target() -> BoxedStrategy<(bool, DropKind, ObjectName)> {
    let kinds = [DropKind::Table, DropKind::View, DropKind::Dictionary];
    prop_oneof![
        3 => (any::<bool>(), proptest::sample::select(kinds.to_vec()), parameter_name()),
        1 => (Just(false), Just(DropKind::Database), database_name()),
    ]
    .boxed()
}

fn uuid() -> impl Strategy<Value = Option<Spanned<String>>> {
    option::of("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}".prop_map(made))
}

pub(super) fn detach() -> impl Strategy<Value = Detach> {
    (target(), any::<[bool; 4]>(), cluster(), output()).prop_map(
        |(
            (temporary, kind, name),
            [if_exists, if_empty, permanently, sync],
            on_cluster,
            output,
        )| Detach {
            temporary,
            kind,
            if_exists,
            if_empty,
            name,
            on_cluster,
            permanently,
            sync,
            output,
        },
    )
}

pub(super) fn attach_replicated() -> impl Strategy<Value = AttachReplicated> {
    (
        any::<[bool; 3]>(),
        parameter_name(),
        uuid(),
        cluster(),
        output(),
    )
        .prop_map(
            |([temporary, if_not_exists, replicated], name, uuid, on_cluster, output)| {
                AttachReplicated {
                    temporary,
                    if_not_exists,
                    name,
                    uuid,
                    replicated,
                    on_cluster,
                    output,
                }
            },
        )
}

pub(super) fn truncate() -> impl Strategy<Value = Truncate> {
    (target(), any::<[bool; 3]>(), cluster(), output()).prop_map(
        |((temporary, kind, name), [if_exists, if_empty, sync], on_cluster, output)| Truncate {
            temporary,
            kind,
            if_exists,
            if_empty,
            name,
            on_cluster,
            sync,
            output,
        },
    )
}

pub(super) fn truncate_tables() -> impl Strategy<Value = TruncateTables> {
    let pattern =
        (any::<[bool; 2]>(), text()).prop_map(|([negated, case_insensitive], pattern)| {
            TablePattern {
                negated,
                case_insensitive,
                pattern,
            }
        });
    (
        any::<[bool; 3]>(),
        database_name(),
        option::of(pattern),
        cluster(),
        output(),
    )
        .prop_map(
            |([all, if_exists, sync], database, pattern, on_cluster, output)| TruncateTables {
                all,
                if_exists,
                database,
                pattern,
                on_cluster,
                sync,
                output,
            },
        )
}

pub(super) fn undrop() -> impl Strategy<Value = Undrop> {
    (parameter_name(), uuid(), cluster(), output()).prop_map(|(name, uuid, on_cluster, output)| {
        Undrop {
            name,
            uuid,
            on_cluster,
            output,
        }
    })
}
