//! The commands of `SYSTEM`.

/// A command of `SYSTEM`: what ClickHouse 26.9 has, as its formatter writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SystemCommand {
    /// The words after `SYSTEM`. Of those with `CLEAR`, ClickHouse also knows the old spelling
    /// with `DROP`.
    pub words: &'static str,
    /// What it takes.
    pub takes: SystemTakes,
    /// Where `ON CLUSTER` can stand.
    pub cluster: ClusterPlace,
}

/// Where `ON CLUSTER` can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClusterPlace {
    /// Nowhere.
    Nowhere,
    /// Before the argument.
    Before,
    /// On either side of it. Before it when printed.
    Around,
    /// After the argument.
    After,
}

/// What a command of `SYSTEM` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SystemTakes {
    /// Nothing.
    Nothing,
    /// `t`
    Table,
    /// `t`, or nothing for all tables
    OptionalTable,
    /// The same, or `ON VOLUME policy.volume`
    TableOrVolume,
    /// `a, db.b`, or nothing for all
    Tables,
    /// `d`, `'db.d'`
    Dictionary,
    /// `d`
    Database,
    /// `d [STRICT]`
    StrictDatabase,
    /// The name of a function or a disk, also as a string.
    Target,
    /// A name.
    Name,
    /// `'text'`
    Text,
    /// `'text'`, or nothing
    OptionalText,
    /// The name of a test, `''` without it.
    TestName,
    /// A number of bytes.
    Bytes,
    /// `FOR n SECOND`
    Seconds,
    /// `TAG 'tag'`, or nothing
    Tag,
    /// `'name' KEY k OFFSET n`, each of which may be missing
    FilesystemCache,
    /// `CONNECTIONS`, `'server'`, or nothing
    DistributedCache,
    /// `FOR S3`, or nothing
    SchemaCache,
    /// `FOR Protobuf`, or nothing
    FormatSchemaCache,
    /// `'replica' FROM TABLE t` and its like
    Replica,
    /// `'replica' FROM DATABASE d WITH TABLES` and its like
    DatabaseReplica,
    /// `t IF EXISTS LIGHTWEIGHT FROM 'a'`
    SyncReplica,
    /// `t SETTINGS …`
    FlushDistributed,
    /// `t PATH 'path'`
    QueuePath,
    /// `WITH NAME 'name'`
    BackupName,
    /// `'name' FROM Disk(…)`
    Snapshot,
    /// `name PAUSE`, `name RESUME`, `name`
    Failpoint,
    /// `t PARTS 'a', 'b'`
    Parts,
    /// `v SET FAKE TIME '…'`
    FakeTime,
    /// `HTTP`, `QUERIES ALL EXCEPT TCP`
    Listen,
}

const fn command(words: &'static str, takes: SystemTakes, cluster: ClusterPlace) -> SystemCommand {
    SystemCommand {
        words,
        takes,
        cluster,
    }
}

/// The commands. One that starts like a longer one stands after it.
pub const SYSTEM_COMMANDS: &[SystemCommand] = {
    use ClusterPlace::{After, Around, Before, Nowhere};
    use SystemTakes as T;
    &[
        command("SHUTDOWN", T::Nothing, Before),
        command("KILL", T::Nothing, Before),
        command("CLEAR DNS CACHE", T::Nothing, Before),
        command("CLEAR CONNECTIONS CACHE", T::Nothing, Before),
        command("CLEAR MARK CACHE", T::Nothing, Before),
        command("CLEAR PRIMARY INDEX CACHE", T::Nothing, Before),
        command("CLEAR UNCOMPRESSED CACHE", T::Nothing, Before),
        command("CLEAR INDEX MARK CACHE", T::Nothing, Before),
        command("CLEAR INDEX UNCOMPRESSED CACHE", T::Nothing, Before),
        command("CLEAR VECTOR SIMILARITY INDEX CACHE", T::Nothing, Before),
        command("CLEAR TEXT INDEX TOKENS CACHE", T::Nothing, Before),
        command("CLEAR TEXT INDEX HEADER CACHE", T::Nothing, Before),
        command("CLEAR TEXT INDEX POSTINGS CACHE", T::Nothing, Before),
        command("CLEAR MMAP CACHE", T::Nothing, Before),
        command("CLEAR QUERY CONDITION CACHE", T::Nothing, Before),
        command("CLEAR ENCRYPTION HEADERS CACHE", T::Nothing, Before),
        command("CLEAR COMPILED EXPRESSION CACHE", T::Nothing, Before),
        command("CLEAR ICEBERG METADATA CACHE", T::Nothing, Before),
        command("CLEAR PAIMON METADATA CACHE", T::Nothing, Before),
        command("CLEAR PARQUET METADATA CACHE", T::Nothing, Before),
        command("CLEAR POINT IN POLYGON CACHE", T::Nothing, Before),
        command("CLEAR PAGE CACHE", T::Nothing, Before),
        command("CLEAR AVRO SCHEMA CACHE", T::Nothing, Before),
        command("CLEAR S3 CLIENT CACHE", T::Nothing, Before),
        command("CLEAR TEXT INDEX CACHES", T::Nothing, Before),
        command("CLEAR QUERY CACHE", T::Tag, After),
        command("CLEAR FILESYSTEM CACHE", T::FilesystemCache, After),
        command("CLEAR DISTRIBUTED CACHE", T::DistributedCache, After),
        command("CLEAR DISK METADATA CACHE", T::Target, Around),
        command("CLEAR SCHEMA CACHE", T::SchemaCache, Nowhere),
        command("CLEAR FORMAT SCHEMA CACHE", T::FormatSchemaCache, Nowhere),
        command("SYNC FILESYSTEM CACHE", T::OptionalText, After),
        command("PREWARM MARK CACHE", T::Table, Before),
        command("PREWARM PRIMARY INDEX CACHE", T::Table, Before),
        command("SUSPEND", T::Seconds, Before),
        command("START LISTEN", T::Listen, Before),
        command("STOP LISTEN", T::Listen, Before),
        command("RESTART REPLICAS", T::Nothing, Before),
        command("REPLICA READY", T::Nothing, Before),
        command("REPLICA UNREADY", T::Nothing, Before),
        command("RESTART REPLICA", T::Table, Before),
        command("WAIT LOADING PARTS", T::Table, Before),
        command("WAIT QUERY RUNNER", T::Table, Before),
        command("RESTORE REPLICA", T::Table, Around),
        command("RESTORE DATABASE REPLICA", T::Database, Before),
        command("DROP REPLICA", T::Replica, Before),
        command("DROP DATABASE REPLICA", T::DatabaseReplica, Before),
        command("DROP CATALOG REPLICA", T::Text, Nowhere),
        command("SYNC REPLICA", T::SyncReplica, Before),
        command("SYNC DATABASE REPLICA", T::StrictDatabase, Before),
        command("SYNC TRANSACTION LOG", T::Nothing, Before),
        command("SYNC FILE CACHE", T::Nothing, Before),
        command("JEMALLOC PURGE", T::Nothing, Before),
        command("JEMALLOC ENABLE PROFILE", T::Nothing, Before),
        command("JEMALLOC DISABLE PROFILE", T::Nothing, Before),
        command("JEMALLOC FLUSH PROFILE", T::Nothing, Before),
        command("RELOAD DICTIONARY", T::Dictionary, Around),
        command("UNLOAD DICTIONARY", T::Dictionary, Around),
        command("RELOAD DICTIONARIES", T::Nothing, Before),
        command("UNLOAD DICTIONARIES", T::Nothing, Before),
        command("RELOAD FUNCTIONS", T::Nothing, Before),
        command("RELOAD EMBEDDED DICTIONARIES", T::Nothing, Before),
        command("RELOAD CONFIG", T::Nothing, Before),
        command("RELOAD USERS", T::Nothing, Before),
        command("RELOAD ASYNCHRONOUS METRICS", T::Nothing, Before),
        command("RELOAD FUNCTION", T::Target, Around),
        command("RESTART DISK", T::Target, Around),
        command("WAIT BLOBS CLEANUP", T::Target, Around),
        command("RELOAD DELTA KERNEL TRACING", T::Name, Nowhere),
        command("START MERGES", T::TableOrVolume, Before),
        command("STOP MERGES", T::TableOrVolume, Before),
        command("START TTL MERGES", T::OptionalTable, Before),
        command("STOP TTL MERGES", T::OptionalTable, Before),
        command("START FETCHES", T::OptionalTable, Before),
        command("STOP FETCHES", T::OptionalTable, Before),
        command("START MOVES", T::OptionalTable, Before),
        command("STOP MOVES", T::OptionalTable, Before),
        command("START REPLICATED SENDS", T::OptionalTable, Before),
        command("STOP REPLICATED SENDS", T::OptionalTable, Before),
        command("START REPLICATION QUEUES", T::OptionalTable, Before),
        command("STOP REPLICATION QUEUES", T::OptionalTable, Before),
        command("START PULLING REPLICATION LOG", T::OptionalTable, Before),
        command("STOP PULLING REPLICATION LOG", T::OptionalTable, Before),
        command("START CLEANUP", T::OptionalTable, Before),
        command("STOP CLEANUP", T::OptionalTable, Before),
        command("START VIRTUAL PARTS UPDATE", T::OptionalTable, Before),
        command("STOP VIRTUAL PARTS UPDATE", T::OptionalTable, Before),
        command("START REDUCE BLOCKING PARTS", T::OptionalTable, Before),
        command("STOP REDUCE BLOCKING PARTS", T::OptionalTable, Before),
        command("SYNC MERGES", T::OptionalTable, Before),
        command("START DISTRIBUTED SENDS", T::OptionalTable, Around),
        command("STOP DISTRIBUTED SENDS", T::OptionalTable, Around),
        command("LOAD PRIMARY KEY", T::OptionalTable, Around),
        command("UNLOAD PRIMARY KEY", T::OptionalTable, Around),
        command("START REPLICATED DDL QUERIES", T::Nothing, Before),
        command("STOP REPLICATED DDL QUERIES", T::Nothing, Before),
        command("START THREAD FUZZER", T::Nothing, Before),
        command("STOP THREAD FUZZER", T::Nothing, Before),
        command("FLUSH LOGS", T::Tables, Before),
        command("FLUSH ASYNC INSERT QUEUE", T::Tables, Before),
        command("FLUSH DISTRIBUTED", T::FlushDistributed, Around),
        command("FLUSH OBJECT STORAGE QUEUE", T::QueuePath, Around),
        command("UNFREEZE", T::BackupName, Nowhere),
        command("UNLOCK SNAPSHOT", T::Snapshot, Nowhere),
        command("ENABLE FAILPOINT", T::Name, Nowhere),
        command("DISABLE FAILPOINT", T::Name, Nowhere),
        command("NOTIFY FAILPOINT", T::Name, Nowhere),
        command("WAIT FAILPOINT", T::Failpoint, Nowhere),
        command("ALLOCATE MEMORY", T::Bytes, Nowhere),
        command("FREE MEMORY", T::Nothing, Nowhere),
        command("SCHEDULE MERGE", T::Parts, Before),
        command("RESET COVERAGE", T::Nothing, Before),
        command("RECONNECT ZOOKEEPER", T::Nothing, Before),
        command("RESET DDL WORKER", T::Nothing, Before),
        command("INSTRUMENT ADD", T::Nothing, Before),
        command("INSTRUMENT REMOVE", T::Nothing, Before),
        command("SET COVERAGE TEST", T::TestName, Nowhere),
        command("REFRESH VIEW", T::Table, Nowhere),
        command("WAIT VIEW", T::Table, Nowhere),
        command("START VIEW", T::Table, Nowhere),
        command("START REPLICATED VIEW", T::Table, Nowhere),
        command("STOP VIEW", T::Table, Nowhere),
        command("STOP REPLICATED VIEW", T::Table, Nowhere),
        command("PAUSE VIEW", T::Table, Nowhere),
        command("CANCEL VIEW", T::Table, Nowhere),
        command("START VIEWS", T::Nothing, Nowhere),
        command("STOP VIEWS", T::Nothing, Nowhere),
        command("PAUSE VIEWS", T::Nothing, Nowhere),
        command("START ALL BACKGROUND", T::Nothing, Nowhere),
        command("STOP ALL BACKGROUND", T::Nothing, Nowhere),
        command("PAUSE ALL BACKGROUND", T::Nothing, Nowhere),
        command("CANCEL ALL BACKGROUND", T::Nothing, Nowhere),
        command("REFRESH ALL BACKGROUND", T::Nothing, Nowhere),
        command("TEST VIEW", T::FakeTime, Nowhere),
        command("START", T::Table, Nowhere),
        command("STOP", T::Table, Nowhere),
        command("PAUSE", T::Table, Nowhere),
        command("CANCEL", T::Table, Nowhere),
        command("REFRESH", T::Table, Nowhere),
    ]
};

/// What `SYSTEM START LISTEN` can name, in the order ClickHouse lists them. One that starts like a
/// longer one stands after it. `CUSTOM 'name'` comes after them.
pub const SERVERS: &[&str] = &[
    "TCP WITH PROXY",
    "TCP SECURE",
    "TCP SSH",
    "TCP",
    "HTTP",
    "HTTPS",
    "MYSQL",
    "GRPC",
    "ARROW FLIGHT",
    "POSTGRESQL",
    "PROMETHEUS",
    "INTERSERVER HTTP",
    "INTERSERVER HTTPS",
    "QUERIES ALL",
    "QUERIES DEFAULT",
    "QUERIES CUSTOM",
    "CLOUD",
];

#[cfg(test)]
mod tests {
    use super::SYSTEM_COMMANDS;

    #[test]
    fn longer_commands_stand_first() {
        for (index, command) in SYSTEM_COMMANDS.iter().enumerate() {
            let longer = format!("{} ", command.words);
            let hidden = SYSTEM_COMMANDS[index + 1..]
                .iter()
                .find(|later| later.words.starts_with(&longer) || later.words == command.words);
            assert_eq!(hidden, None);
        }
    }
}
