//! Named collections, workloads and resources.

use housekeeper_core::syntax::ast::object::{
    AlterNamedCollection, CollectionItem, CreateNamedCollection, CreateResource, CreateWorkload,
    DropNamed, NamedKind, ResourceOperation, WorkloadSetting,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::generate::leaf::{cluster, literal, name};
use crate::generate::made;
use crate::generate::query::setting;
use crate::generate::statement::mode;

fn item() -> impl Strategy<Value = CollectionItem> {
    (setting(), option::of(any::<bool>())).prop_map(|(setting, overridable)| CollectionItem {
        setting,
        overridable,
    })
}

pub(super) fn create_collection() -> impl Strategy<Value = CreateNamedCollection> {
    (any::<bool>(), name(), cluster(), vec(item(), 1..4)).prop_map(
        |(if_not_exists, name, on_cluster, items)| CreateNamedCollection {
            if_not_exists,
            name,
            on_cluster,
            items,
        },
    )
}

pub(super) fn alter_collection() -> impl Strategy<Value = AlterNamedCollection> {
    (
        any::<bool>(),
        name(),
        cluster(),
        vec(item(), 0..3),
        vec(name(), 0..3),
    )
        .prop_map(
            |(if_exists, name, on_cluster, set, delete)| AlterNamedCollection {
                if_exists,
                name,
                on_cluster,
                set,
                delete,
            },
        )
}

pub(super) fn workload() -> impl Strategy<Value = CreateWorkload> {
    let setting = (name(), literal(), option::of(name())).prop_map(|(name, value, resource)| {
        WorkloadSetting {
            name,
            value: made(value),
            resource,
        }
    });
    (
        mode(),
        name(),
        cluster(),
        option::of(name()),
        vec(setting, 0..3),
    )
        .prop_map(
            |(mode, name, on_cluster, parent, settings)| CreateWorkload {
                mode,
                name,
                on_cluster,
                parent,
                settings,
            },
        )
}

pub(super) fn resource() -> impl Strategy<Value = CreateResource> {
    use ResourceOperation as R;
    let disk = prop_oneof![
        option::of(name()).prop_map(R::Read),
        option::of(name()).prop_map(R::Write),
    ];
    let thread = prop_oneof![Just(R::MasterThread), Just(R::WorkerThread)];
    let operations = prop_oneof![
        3 => vec(disk, 1..4),
        1 => vec(thread, 1..3),
        1 => Just(vec![R::Query]),
        1 => Just(vec![R::MemoryReservation]),
    ];
    (mode(), name(), cluster(), operations).prop_map(|(mode, name, on_cluster, operations)| {
        CreateResource {
            mode,
            name,
            on_cluster,
            operations,
        }
    })
}

pub(super) fn drop_named() -> impl Strategy<Value = DropNamed> {
    let kinds = vec![
        NamedKind::Function,
        NamedKind::Collection,
        NamedKind::Workload,
        NamedKind::Resource,
    ];
    (
        proptest::sample::select(kinds),
        any::<bool>(),
        name(),
        cluster(),
    )
        .prop_map(|(kind, if_exists, name, on_cluster)| DropNamed {
            kind,
            if_exists,
            name,
            on_cluster,
        })
}
