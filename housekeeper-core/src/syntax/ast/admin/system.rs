//! `SYSTEM`.

use super::super::{Ident, Invocation, ObjectName, Setting};
use super::SystemCommand;
use crate::source::Spanned;

/// `SYSTEM RELOAD CONFIG`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct System {
    /// What is to be done.
    pub command: SystemCommand,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// To what.
    pub argument: SystemArgument,
}

/// What stands after the words of a SYSTEM command.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SystemArgument {
    /// Nothing.
    Nothing,
    /// `t`
    Table(ObjectName),
    /// `a, db.b`: at least one
    Tables(Vec<ObjectName>),
    /// `ON VOLUME policy.volume`
    Volume {
        /// The storage policy.
        policy: Ident,
        /// Its volume.
        volume: Ident,
    },
    /// `d [STRICT]`
    Database {
        /// The database.
        name: ObjectName,
        /// `STRICT`
        strict: bool,
    },
    /// A function, a disk, a failpoint, a level.
    Name(Ident),
    /// `'text'`: the name of a cache, of a test
    Text(Spanned<String>),
    /// A size in bytes, a number of seconds.
    Number(u64),
    /// `FOR S3`, `CONNECTIONS`: words that choose
    Choice(&'static str),
    /// `name PAUSE`
    Failpoint {
        /// The failpoint.
        name: Ident,
        /// What is waited for.
        event: FailpointEvent,
    },
    /// `t [IF EXISTS] [STRICT | PULL | LIGHTWEIGHT …]`
    SyncReplica {
        /// The table.
        table: ObjectName,
        /// `IF EXISTS`
        if_exists: bool,
        /// How far.
        mode: Option<SyncReplicaMode>,
    },
    /// `t SETTINGS …`
    Flush {
        /// The table.
        table: ObjectName,
        /// `SETTINGS …`, at least one
        settings: Vec<Setting>,
    },
    /// `t PATH 'path'`
    QueuePath {
        /// The table.
        table: ObjectName,
        /// The path.
        path: Spanned<String>,
    },
    /// `t PARTS 'a', 'b'`
    Parts {
        /// The table.
        table: ObjectName,
        /// The parts, at least one.
        parts: Vec<Spanned<String>>,
    },
    /// `v SET FAKE TIME '…'`, `v UNSET FAKE TIME`
    FakeTime {
        /// The view.
        view: ObjectName,
        /// The time.
        time: Option<Spanned<String>>,
    },
    /// `'name' KEY k [OFFSET n]`
    CacheKey {
        /// The cache.
        cache: Spanned<String>,
        /// The key.
        key: Ident,
        /// `OFFSET n`
        offset: Option<u64>,
    },
    /// `'replica' [FROM SHARD 'shard'] [FROM …]`
    Replica {
        /// The replica.
        name: Spanned<String>,
        /// `FROM SHARD`
        shard: Option<Spanned<String>>,
        /// Of what; of everything on this server without it.
        of: Option<ReplicaOf>,
        /// `WITH TABLES`
        with_tables: bool,
    },
    /// `'name' FROM Disk(…)`
    Snapshot {
        /// The snapshot.
        name: Spanned<String>,
        /// Where it is.
        place: Spanned<Invocation>,
    },
    /// `HTTP`, `QUERIES ALL EXCEPT TCP, HTTP`
    Listen {
        /// What listens.
        server: Server,
        /// `EXCEPT …`: in the order of [`SERVERS`](super::SERVERS)
        except: Vec<Server>,
    },
}

/// What `WAIT FAILPOINT` waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailpointEvent {
    /// `PAUSE`
    Pause,
    /// `RESUME`
    Resume,
}

/// How far `SYNC REPLICA` goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SyncReplicaMode {
    /// `STRICT`
    Strict,
    /// `PULL`
    Pull,
    /// `LIGHTWEIGHT [FROM 'a', 'b']`
    Lightweight(Vec<Spanned<String>>),
}

/// What a replica is dropped from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ReplicaOf {
    /// `FROM TABLE t`
    Table(ObjectName),
    /// `FROM DATABASE d`
    Database(Ident),
    /// `FROM ZKPATH '…'`
    Path(Spanned<String>),
}

/// A server that can listen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Server {
    /// One of [`SERVERS`](super::SERVERS).
    Known(&'static str),
    /// `CUSTOM 'name'`
    Custom(Spanned<String>),
}
