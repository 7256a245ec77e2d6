//! SYSTEM.

use housekeeper_core::source::Spanned;
use housekeeper_core::syntax::ast::admin::{
    ClusterPlace, FailpointEvent, ReplicaOf, SERVERS, SYSTEM_COMMANDS, Server, SyncReplicaMode,
    System, SystemArgument, SystemTakes,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::generate::alter::text;
use crate::generate::leaf::{cluster, database_name, name, object_name, parameter_name};
use crate::generate::made;
use crate::generate::query::setting;
use crate::generate::statement::invocation;

pub(super) fn system() -> BoxedStrategy<System> {
    select(SYSTEM_COMMANDS)
        .prop_flat_map(|command| (Just(command), cluster(), argument(command.takes)))
        .prop_map(|(command, on_cluster, argument)| System {
            command,
            on_cluster: on_cluster.filter(|_| {
                command.cluster != ClusterPlace::Nowhere
                    && !matches!(argument, SystemArgument::Volume { .. })
            }),
            argument,
        })
        .boxed()
}

fn full_text() -> impl Strategy<Value = Spanned<String>> {
    text().prop_filter("not empty", |text| !text.is_empty())
}

fn table() -> BoxedStrategy<SystemArgument> {
    parameter_name().prop_map(SystemArgument::Table).boxed()
}

/// Nothing, or `argument`.
fn maybe(
    argument: impl Strategy<Value = SystemArgument> + 'static,
) -> BoxedStrategy<SystemArgument> {
    prop_oneof![1 => Just(SystemArgument::Nothing), 2 => argument].boxed()
}

fn argument(takes: SystemTakes) -> BoxedStrategy<SystemArgument> {
    use SystemArgument as A;
    use SystemTakes as T;
    match takes {
        T::Nothing => Just(A::Nothing).boxed(),
        T::Table => table(),
        T::OptionalTable => maybe(table()),
        T::TableOrVolume => {
            let volume = (name(), name()).prop_map(|(policy, volume)| A::Volume { policy, volume });
            maybe(prop_oneof![table(), volume])
        }
        T::Tables => maybe(vec(parameter_name(), 1..3).prop_map(A::Tables)),
        T::Dictionary => object_name().prop_map(A::Table).boxed(),
        T::Database => database(false),
        T::StrictDatabase => prop_oneof![database(false), database(true)].boxed(),
        T::Target | T::Name => name().prop_map(A::Name).boxed(),
        T::Text | T::TestName | T::BackupName => text().prop_map(A::Text).boxed(),
        T::OptionalText => maybe(full_text().prop_map(A::Text)),
        T::Bytes | T::Seconds => any::<u64>().prop_map(A::Number).boxed(),
        T::Tag => maybe(text().prop_map(A::Text)),
        T::FilesystemCache => {
            let key = (full_text(), name(), option::of(any::<u64>()))
                .prop_map(|(cache, key, offset)| A::CacheKey { cache, key, offset });
            maybe(prop_oneof![full_text().prop_map(A::Text), key])
        }
        T::DistributedCache => maybe(prop_oneof![
            full_text().prop_map(A::Text),
            Just(A::Choice("CONNECTIONS"))
        ]),
        T::SchemaCache => maybe(choice(&["FOR FILE", "FOR S3", "FOR HDFS", "FOR URL"])),
        T::FormatSchemaCache => maybe(choice(&["FOR Protobuf", "FOR Files"])),
        T::Replica => replica(false),
        T::DatabaseReplica => replica(true),
        T::SyncReplica => sync_replica(),
        T::FlushDistributed => {
            let flush = (parameter_name(), vec(setting(), 1..3))
                .prop_map(|(table, settings)| A::Flush { table, settings });
            prop_oneof![table(), flush].boxed()
        }
        T::QueuePath => (parameter_name(), text())
            .prop_map(|(table, path)| A::QueuePath { table, path })
            .boxed(),
        T::Snapshot => {
            let placed = (text(), invocation().prop_map(made))
                .prop_map(|(name, place)| A::Snapshot { name, place });
            prop_oneof![text().prop_map(A::Text), placed].boxed()
        }
        T::Failpoint => {
            let events = vec![FailpointEvent::Pause, FailpointEvent::Resume];
            let event =
                (name(), select(events)).prop_map(|(name, event)| A::Failpoint { name, event });
            prop_oneof![name().prop_map(A::Name), event].boxed()
        }
        T::Parts => (parameter_name(), vec(text(), 1..3))
            .prop_map(|(table, parts)| A::Parts { table, parts })
            .boxed(),
        T::FakeTime => (parameter_name(), option::of(text()))
            .prop_map(|(view, time)| A::FakeTime { view, time })
            .boxed(),
        T::Listen => listen(),
    }
}

fn database(strict: bool) -> BoxedStrategy<SystemArgument> {
    database_name()
        .prop_map(move |name| SystemArgument::Database { name, strict })
        .boxed()
}

fn choice(words: &'static [&'static str]) -> impl Strategy<Value = SystemArgument> {
    select(words).prop_map(SystemArgument::Choice)
}

fn replica(of_database: bool) -> BoxedStrategy<SystemArgument> {
    let path = "/?[a-z]{1,4}".prop_map(made).prop_map(ReplicaOf::Path);
    let of = prop_oneof![
        name().prop_map(ReplicaOf::Database),
        path,
        parameter_name().prop_map(ReplicaOf::Table),
    ]
    .prop_filter("not of a database", move |of| {
        !of_database || !matches!(of, ReplicaOf::Table(_))
    });
    (
        text(),
        option::of(full_text()),
        option::of(of),
        any::<bool>(),
    )
        .prop_map(move |(name, shard, of, with)| SystemArgument::Replica {
            name,
            shard,
            with_tables: with && of_database && of.is_some(),
            of,
        })
        .boxed()
}

fn sync_replica() -> BoxedStrategy<SystemArgument> {
    let mode = prop_oneof![
        Just(SyncReplicaMode::Strict),
        Just(SyncReplicaMode::Pull),
        vec(text(), 0..3).prop_map(SyncReplicaMode::Lightweight),
    ];
    (parameter_name(), any::<bool>(), option::of(mode))
        .prop_map(|(table, if_exists, mode)| SystemArgument::SyncReplica {
            table,
            if_exists,
            mode,
        })
        .boxed()
}

/// Only a group has exceptions, in the order of the list.
fn listen() -> BoxedStrategy<SystemArgument> {
    let custom = || text().prop_map(Server::Custom);
    let known = select(SERVERS).prop_map(Server::Known);
    let except = (subsequence(SERVERS, 0..3), option::of(custom())).prop_map(|(known, custom)| {
        let known = known.into_iter().map(Server::Known);
        known.chain(custom).collect::<Vec<_>>()
    });
    (prop_oneof![3 => known, 1 => custom()], except)
        .prop_map(|(server, except)| {
            let is_group = matches!(server, Server::Known(name) if name.starts_with("QUERIES "));
            SystemArgument::Listen {
                except: if is_group { except } else { Vec::new() },
                server,
            }
        })
        .boxed()
}
