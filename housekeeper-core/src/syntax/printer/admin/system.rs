//! `SYSTEM`.

use super::super::{Print, Writer, invocation};
use crate::syntax::ast::admin::{
    ClusterPlace, FailpointEvent, ReplicaOf, Server, SyncReplicaMode, System, SystemArgument,
    SystemTakes,
};

impl Print for System {
    fn print(&self, w: &mut Writer) {
        w.push("SYSTEM ");
        w.push(self.command.words);
        match self.command.cluster {
            ClusterPlace::Nowhere => self.print_argument(w),
            ClusterPlace::Before | ClusterPlace::Around => {
                w.on_cluster(self.on_cluster.as_ref());
                self.print_argument(w);
            }
            ClusterPlace::After => {
                self.print_argument(w);
                w.on_cluster(self.on_cluster.as_ref());
            }
        }
    }
}

impl System {
    fn print_argument(&self, w: &mut Writer) {
        if self.argument == SystemArgument::Nothing {
            return;
        }
        w.push(" ");
        match (self.command.takes, &self.argument) {
            (SystemTakes::Seconds, SystemArgument::Number(seconds)) => {
                w.push(&format!("FOR {seconds} SECOND"));
            }
            (SystemTakes::Tag, SystemArgument::Text(tag)) => {
                w.push("TAG ");
                w.string(tag);
            }
            (SystemTakes::BackupName, SystemArgument::Text(name)) => {
                w.push("WITH NAME ");
                w.string(name);
            }
            (_, argument) => argument.print(w),
        }
    }
}

impl Print for SystemArgument {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Nothing => {}
            Self::Table(table) => table.print(w),
            Self::Tables(tables) => w.list(tables),
            Self::Volume { policy, volume } => {
                w.push("ON VOLUME ");
                policy.print(w);
                w.push(".");
                volume.print(w);
            }
            Self::Database { name, strict } => {
                name.print(w);
                w.push(if *strict { " STRICT" } else { "" });
            }
            Self::Name(name) => name.print(w),
            Self::Text(text) => w.string(text),
            Self::Number(number) => w.push(&number.to_string()),
            Self::Choice(words) => w.push(words),
            Self::Failpoint { name, event } => {
                name.print(w);
                w.push(match event {
                    FailpointEvent::Pause => " PAUSE",
                    FailpointEvent::Resume => " RESUME",
                });
            }
            Self::SyncReplica {
                table,
                if_exists,
                mode,
            } => {
                table.print(w);
                w.push(if *if_exists { " IF EXISTS" } else { "" });
                if let Some(mode) = mode {
                    w.push(" ");
                    mode.print(w);
                }
            }
            Self::Flush { table, settings } => {
                table.print(w);
                invocation::settings(w, settings);
            }
            Self::QueuePath { table, path } => {
                table.print(w);
                w.push(" PATH ");
                w.string(path);
            }
            Self::Parts { table, parts } => {
                table.print(w);
                w.push(" PARTS ");
                w.list_with(parts, |w, part| w.string(part));
            }
            Self::FakeTime { view, time } => {
                view.print(w);
                match time {
                    Some(time) => {
                        w.push(" SET FAKE TIME ");
                        w.string(time);
                    }
                    None => w.push(" UNSET FAKE TIME"),
                }
            }
            Self::CacheKey { cache, key, offset } => {
                w.string(cache);
                w.push(" KEY ");
                key.print(w);
                if let Some(offset) = offset {
                    w.push(&format!(" OFFSET {offset}"));
                }
            }
            Self::Replica {
                name,
                shard,
                of,
                with_tables,
            } => {
                w.string(name);
                if let Some(shard) = shard {
                    w.push(" FROM SHARD ");
                    w.string(shard);
                }
                if let Some(of) = of {
                    w.push(" FROM ");
                    of.print(w);
                }
                w.push(if *with_tables { " WITH TABLES" } else { "" });
            }
            Self::Snapshot { name, place } => {
                w.string(name);
                w.push(" FROM ");
                place.print(w);
            }
            Self::Listen { server, except } => {
                server.print(w);
                if !except.is_empty() {
                    w.push(" EXCEPT ");
                    w.list(except);
                }
            }
        }
    }
}

impl Print for SyncReplicaMode {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Strict => w.push("STRICT"),
            Self::Pull => w.push("PULL"),
            Self::Lightweight(sources) => {
                w.push("LIGHTWEIGHT");
                if !sources.is_empty() {
                    w.push(" FROM ");
                    w.list_with(sources, |w, source| w.string(source));
                }
            }
        }
    }
}

impl Print for ReplicaOf {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Table(table) => {
                w.push("TABLE ");
                table.print(w);
            }
            Self::Database(database) => {
                w.push("DATABASE ");
                database.print(w);
            }
            Self::Path(path) => {
                w.push("ZKPATH ");
                w.string(path);
            }
        }
    }
}

impl Print for Server {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Known(words) => w.push(words),
            Self::Custom(name) => {
                w.push("CUSTOM ");
                w.string(name);
            }
        }
    }
}
