//! The privileges there are.

/// A privilege: `SELECT`, `ALTER ADD COLUMN`, `ALL`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Privilege {
    name: &'static str,
    scope: Scope,
}

/// What a privilege is about, and so how narrowly it can be granted. A privilege that stands for
/// several is as narrow as the narrowest of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Columns, and what has columns.
    Column,
    /// Tables, views or dictionaries, and what has them.
    Table,
    /// Databases, and all of them.
    Database,
    /// The server: `ON *.*` only.
    Global,
    /// Something with a name that is no table: a named collection, a user, an engine.
    Parameter,
    /// A kind of source of data, such as `S3`.
    Source,
    /// Nothing: `USAGE`.
    Nothing,
}

impl Scope {
    /// Whether it is about something with a name that is no table.
    pub const fn has_parameter(self) -> bool {
        matches!(self, Self::Parameter | Self::Source)
    }
}

impl Privilege {
    /// Every privilege on whatever is named.
    pub const ALL: Self = Self {
        name: "ALL",
        scope: Scope::Column,
    };

    /// The privilege of this name, in any case; other names it has are known, too.
    pub fn find(name: &str) -> Option<Self> {
        let is_name = |other: &&str| other.eq_ignore_ascii_case(name);
        let found = PRIVILEGES
            .iter()
            .find(|(main, _, others)| is_name(main) || others.iter().any(is_name));
        found.map(|(name, scope, _)| Self {
            name,
            scope: *scope,
        })
    }

    /// The names of all of them.
    pub fn names() -> impl Iterator<Item = &'static str> {
        PRIVILEGES.iter().map(|(name, _, _)| *name)
    }

    /// Its name, as ClickHouse writes it.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What it is about.
    pub const fn scope(self) -> Scope {
        self.scope
    }
}

use Scope::{Column, Database, Global, Nothing, Parameter, Source, Table};

/// `system.privileges` of ClickHouse 26.9: the name, what it is about, and other names.
const PRIVILEGES: &[(&str, Scope, &[&str])] = &[
    ("SHOW DATABASES", Database, &[]),
    ("SHOW TABLES", Table, &[]),
    ("CHECK", Table, &[]),
    ("SHOW COLUMNS", Column, &[]),
    ("SHOW DICTIONARIES", Table, &[]),
    ("SHOW", Column, &[]),
    ("SHOW FILESYSTEM CACHES", Nothing, &[]),
    ("SELECT", Column, &[]),
    ("INSERT", Column, &[]),
    ("ALTER UPDATE", Column, &["UPDATE"]),
    ("ALTER DELETE", Column, &["DELETE"]),
    ("ALTER ADD COLUMN", Column, &["ADD COLUMN"]),
    ("ALTER MODIFY COLUMN", Column, &["MODIFY COLUMN"]),
    ("ALTER DROP COLUMN", Column, &["DROP COLUMN"]),
    ("ALTER COMMENT COLUMN", Column, &["COMMENT COLUMN"]),
    ("ALTER CLEAR COLUMN", Column, &["CLEAR COLUMN"]),
    ("ALTER RENAME COLUMN", Column, &["RENAME COLUMN"]),
    ("ALTER MATERIALIZE COLUMN", Column, &["MATERIALIZE COLUMN"]),
    ("ALTER COLUMN", Column, &[]),
    ("ALTER MODIFY COMMENT", Table, &["MODIFY COMMENT"]),
    (
        "ALTER MODIFY DATABASE COMMENT",
        Database,
        &["MODIFY DATABASE COMMENT"],
    ),
    (
        "ALTER ORDER BY",
        Table,
        &["ALTER MODIFY ORDER BY", "MODIFY ORDER BY"],
    ),
    (
        "ALTER SAMPLE BY",
        Table,
        &["ALTER MODIFY SAMPLE BY", "MODIFY SAMPLE BY"],
    ),
    ("ALTER ADD INDEX", Table, &["ADD INDEX"]),
    ("ALTER DROP INDEX", Table, &["DROP INDEX"]),
    ("ALTER MATERIALIZE INDEX", Table, &["MATERIALIZE INDEX"]),
    ("ALTER CLEAR INDEX", Table, &["CLEAR INDEX"]),
    ("ALTER INDEX", Table, &["INDEX"]),
    ("ALTER ADD STATISTICS", Table, &["ALTER ADD STATISTIC"]),
    ("ALTER DROP STATISTICS", Table, &["ALTER DROP STATISTIC"]),
    (
        "ALTER MODIFY STATISTICS",
        Table,
        &["ALTER MODIFY STATISTIC"],
    ),
    (
        "ALTER MATERIALIZE STATISTICS",
        Table,
        &["ALTER MATERIALIZE STATISTIC"],
    ),
    ("ALTER STATISTICS", Table, &["STATISTIC"]),
    ("ALTER ADD PROJECTION", Table, &["ADD PROJECTION"]),
    ("ALTER DROP PROJECTION", Table, &["DROP PROJECTION"]),
    ("ALTER MODIFY PROJECTION", Table, &["MODIFY PROJECTION"]),
    (
        "ALTER MATERIALIZE PROJECTION",
        Table,
        &["MATERIALIZE PROJECTION"],
    ),
    ("ALTER CLEAR PROJECTION", Table, &["CLEAR PROJECTION"]),
    ("ALTER PROJECTION", Table, &["PROJECTION"]),
    ("ALTER ADD CONSTRAINT", Table, &["ADD CONSTRAINT"]),
    ("ALTER DROP CONSTRAINT", Table, &["DROP CONSTRAINT"]),
    ("ALTER MODIFY CONSTRAINT", Table, &["MODIFY CONSTRAINT"]),
    ("ALTER CONSTRAINT", Table, &["CONSTRAINT"]),
    ("ALTER TTL", Table, &["ALTER MODIFY TTL", "MODIFY TTL"]),
    ("ALTER MATERIALIZE TTL", Table, &["MATERIALIZE TTL"]),
    ("ALTER REWRITE PARTS", Table, &["REWRITE PARTS"]),
    (
        "ALTER SETTINGS",
        Table,
        &[
            "ALTER SETTING",
            "ALTER MODIFY SETTING",
            "MODIFY SETTING",
            "RESET SETTING",
        ],
    ),
    (
        "ALTER MOVE PARTITION",
        Table,
        &["ALTER MOVE PART", "MOVE PARTITION", "MOVE PART"],
    ),
    (
        "ALTER FETCH PARTITION",
        Table,
        &["ALTER FETCH PART", "FETCH PARTITION"],
    ),
    (
        "ALTER FREEZE PARTITION",
        Table,
        &["FREEZE PARTITION", "UNFREEZE"],
    ),
    ("ALTER UNLOCK SNAPSHOT", Table, &["UNLOCK SNAPSHOT"]),
    ("ALTER EXECUTE", Table, &["ALTER TABLE EXECUTE"]),
    (
        "ALTER DATABASE SETTINGS",
        Database,
        &[
            "ALTER DATABASE SETTING",
            "ALTER MODIFY DATABASE SETTING",
            "MODIFY DATABASE SETTING",
        ],
    ),
    ("ALTER NAMED COLLECTION", Parameter, &[]),
    ("ALTER HANDLER", Global, &[]),
    ("ALTER TABLE", Column, &[]),
    ("ALTER DATABASE", Database, &[]),
    ("ALTER VIEW MODIFY QUERY", Table, &[]),
    (
        "ALTER VIEW MODIFY REFRESH",
        Table,
        &["ALTER TABLE MODIFY QUERY"],
    ),
    (
        "ALTER VIEW MODIFY SQL SECURITY",
        Table,
        &["ALTER TABLE MODIFY SQL SECURITY"],
    ),
    ("ALTER VIEW", Table, &[]),
    ("ALTER", Column, &[]),
    ("CREATE DATABASE", Database, &[]),
    ("CREATE TABLE", Table, &[]),
    ("CREATE VIEW", Table, &[]),
    ("CREATE DICTIONARY", Table, &[]),
    ("CREATE TEMPORARY TABLE", Global, &[]),
    ("CREATE ARBITRARY TEMPORARY TABLE", Global, &[]),
    ("CREATE TEMPORARY VIEW", Global, &[]),
    ("CREATE FUNCTION", Global, &[]),
    ("CREATE WORKLOAD", Global, &[]),
    ("CREATE RESOURCE", Global, &[]),
    ("CREATE NAMED COLLECTION", Parameter, &[]),
    ("CREATE HANDLER", Global, &[]),
    ("CREATE", Table, &[]),
    ("DROP DATABASE", Database, &[]),
    ("DROP TABLE", Table, &[]),
    ("DROP VIEW", Table, &[]),
    ("DROP DICTIONARY", Table, &[]),
    ("DROP FUNCTION", Global, &[]),
    ("DROP WORKLOAD", Global, &[]),
    ("DROP RESOURCE", Global, &[]),
    ("DROP NAMED COLLECTION", Parameter, &[]),
    ("DROP HANDLER", Global, &[]),
    ("DROP", Table, &[]),
    ("UNDROP TABLE", Table, &[]),
    ("TRUNCATE", Table, &["TRUNCATE TABLE"]),
    ("OPTIMIZE", Table, &["OPTIMIZE TABLE"]),
    ("BACKUP", Table, &[]),
    ("KILL QUERY", Global, &[]),
    ("KILL TRANSACTION", Global, &[]),
    ("MOVE PARTITION BETWEEN SHARDS", Global, &[]),
    ("CREATE USER", Parameter, &[]),
    ("ALTER USER", Parameter, &[]),
    ("DROP USER", Parameter, &[]),
    ("CREATE TOKEN", Global, &[]),
    ("CREATE ROLE", Parameter, &[]),
    ("ALTER ROLE", Parameter, &[]),
    ("DROP ROLE", Parameter, &[]),
    ("ROLE ADMIN", Global, &[]),
    ("CREATE ROW POLICY", Table, &["CREATE POLICY"]),
    ("ALTER ROW POLICY", Table, &["ALTER POLICY"]),
    ("DROP ROW POLICY", Table, &["DROP POLICY"]),
    ("CREATE MASKING POLICY", Global, &[]),
    ("ALTER MASKING POLICY", Global, &[]),
    ("DROP MASKING POLICY", Global, &[]),
    ("CREATE QUOTA", Global, &[]),
    ("ALTER QUOTA", Global, &[]),
    ("DROP QUOTA", Global, &[]),
    ("CREATE SETTINGS PROFILE", Global, &["CREATE PROFILE"]),
    ("ALTER SETTINGS PROFILE", Global, &["ALTER PROFILE"]),
    ("DROP SETTINGS PROFILE", Global, &["DROP PROFILE"]),
    (
        "ALLOW SQL SECURITY NONE",
        Global,
        &[
            "CREATE SQL SECURITY NONE",
            "SQL SECURITY NONE",
            "SECURITY NONE",
        ],
    ),
    ("SHOW USERS", Global, &["SHOW CREATE USER"]),
    ("SHOW ROLES", Global, &["SHOW CREATE ROLE"]),
    (
        "SHOW ROW POLICIES",
        Table,
        &[
            "SHOW POLICIES",
            "SHOW CREATE ROW POLICY",
            "SHOW CREATE POLICY",
        ],
    ),
    ("SHOW QUOTAS", Global, &["SHOW CREATE QUOTA"]),
    (
        "SHOW SETTINGS PROFILES",
        Global,
        &[
            "SHOW PROFILES",
            "SHOW CREATE SETTINGS PROFILE",
            "SHOW CREATE PROFILE",
        ],
    ),
    (
        "SHOW MASKING POLICIES",
        Global,
        &["SHOW CREATE MASKING POLICY"],
    ),
    ("SHOW ACCESS", Table, &[]),
    ("IMPERSONATE", Parameter, &["EXECUTE AS"]),
    ("ACCESS MANAGEMENT", Table, &[]),
    ("SHOW NAMED COLLECTIONS", Parameter, &[]),
    ("SHOW NAMED COLLECTIONS SECRETS", Parameter, &[]),
    (
        "NAMED COLLECTION",
        Parameter,
        &["NAMED COLLECTION USAGE", "USE NAMED COLLECTION"],
    ),
    (
        "NAMED COLLECTION ADMIN",
        Parameter,
        &["NAMED COLLECTION CONTROL"],
    ),
    ("SHOW HANDLERS", Global, &["SHOW HANDLER"]),
    ("SET DEFINER", Parameter, &[]),
    ("TABLE ENGINE", Parameter, &[]),
    ("SYSTEM SHUTDOWN", Global, &["SYSTEM KILL", "SHUTDOWN"]),
    (
        "SYSTEM DROP DNS CACHE",
        Global,
        &[
            "SYSTEM CLEAR DNS CACHE",
            "SYSTEM DROP DNS",
            "DROP DNS CACHE",
            "DROP DNS",
        ],
    ),
    (
        "SYSTEM DROP CONNECTIONS CACHE",
        Global,
        &["SYSTEM CLEAR CONNECTIONS CACHE", "DROP CONNECTIONS CACHE"],
    ),
    (
        "SYSTEM PREWARM MARK CACHE",
        Global,
        &["SYSTEM PREWARM MARK", "PREWARM MARK CACHE", "PREWARM MARKS"],
    ),
    (
        "SYSTEM DROP MARK CACHE",
        Global,
        &[
            "SYSTEM CLEAR MARK CACHE",
            "SYSTEM DROP MARK",
            "DROP MARK CACHE",
            "DROP MARKS",
        ],
    ),
    (
        "SYSTEM DROP ICEBERG METADATA CACHE",
        Global,
        &[
            "SYSTEM CLEAR ICEBERG_METADATA_CACHE",
            "SYSTEM DROP ICEBERG_METADATA_CACHE",
        ],
    ),
    (
        "SYSTEM DROP PAIMON METADATA CACHE",
        Global,
        &[
            "SYSTEM CLEAR PAIMON_METADATA_CACHE",
            "SYSTEM DROP PAIMON_METADATA_CACHE",
        ],
    ),
    (
        "SYSTEM DROP AVRO SCHEMA CACHE",
        Global,
        &["SYSTEM CLEAR AVRO SCHEMA CACHE", "DROP AVRO SCHEMA CACHE"],
    ),
    (
        "SYSTEM DROP PARQUET METADATA CACHE",
        Global,
        &["SYSTEM DROP PARQUET_METADATA_CACHE"],
    ),
    (
        "SYSTEM DROP POINT IN POLYGON CACHE",
        Global,
        &[
            "SYSTEM CLEAR POINT IN POLYGON CACHE",
            "DROP POINT IN POLYGON CACHE",
        ],
    ),
    (
        "SYSTEM PREWARM PRIMARY INDEX CACHE",
        Global,
        &[
            "SYSTEM PREWARM PRIMARY INDEX",
            "PREWARM PRIMARY INDEX CACHE",
            "PREWARM PRIMARY INDEX",
        ],
    ),
    (
        "SYSTEM DROP PRIMARY INDEX CACHE",
        Global,
        &[
            "SYSTEM CLEAR PRIMARY INDEX CACHE",
            "SYSTEM DROP PRIMARY INDEX",
            "DROP PRIMARY INDEX CACHE",
            "DROP PRIMARY INDEX",
        ],
    ),
    (
        "SYSTEM DROP UNCOMPRESSED CACHE",
        Global,
        &[
            "SYSTEM CLEAR UNCOMPRESSED CACHE",
            "SYSTEM DROP UNCOMPRESSED",
            "DROP UNCOMPRESSED CACHE",
            "DROP UNCOMPRESSED",
        ],
    ),
    (
        "SYSTEM DROP VECTOR SIMILARITY INDEX CACHE",
        Global,
        &[
            "SYSTEM CLEAR VECTOR SIMILARITY INDEX CACHE",
            "DROP VECTOR SIMILARITY INDEX CACHE",
        ],
    ),
    (
        "SYSTEM DROP TEXT INDEX TOKENS CACHE",
        Global,
        &[
            "SYSTEM CLEAR TEXT INDEX TOKENS CACHE",
            "DROP TEXT INDEX TOKENS CACHE",
        ],
    ),
    (
        "SYSTEM DROP TEXT INDEX HEADER CACHE",
        Global,
        &[
            "SYSTEM CLEAR TEXT INDEX HEADER CACHE",
            "DROP TEXT INDEX HEADER CACHE",
        ],
    ),
    (
        "SYSTEM DROP TEXT INDEX POSTINGS CACHE",
        Global,
        &[
            "SYSTEM CLEAR TEXT INDEX POSTINGS CACHE",
            "DROP TEXT INDEX POSTINGS CACHE",
        ],
    ),
    (
        "SYSTEM DROP TEXT INDEX CACHES",
        Global,
        &["SYSTEM CLEAR TEXT INDEX CACHES", "DROP TEXT INDEX CACHES"],
    ),
    (
        "SYSTEM DROP MMAP CACHE",
        Global,
        &[
            "SYSTEM CLEAR MMAP CACHE",
            "SYSTEM DROP MMAP",
            "DROP MMAP CACHE",
            "DROP MMAP",
        ],
    ),
    (
        "SYSTEM DROP QUERY CONDITION CACHE",
        Global,
        &[
            "SYSTEM CLEAR QUERY CONDITION CACHE",
            "SYSTEM DROP QUERY CONDITION",
            "DROP QUERY CONDITION CACHE",
            "DROP QUERY CONDITION",
        ],
    ),
    (
        "SYSTEM DROP ENCRYPTION HEADERS CACHE",
        Global,
        &[
            "SYSTEM CLEAR ENCRYPTION HEADERS CACHE",
            "SYSTEM DROP ENCRYPTION HEADERS",
            "DROP ENCRYPTION HEADERS CACHE",
            "DROP ENCRYPTION HEADERS",
        ],
    ),
    (
        "SYSTEM DROP QUERY CACHE",
        Global,
        &[
            "SYSTEM CLEAR QUERY CACHE",
            "SYSTEM DROP QUERY",
            "DROP QUERY CACHE",
            "DROP QUERY",
        ],
    ),
    (
        "SYSTEM DROP COMPILED EXPRESSION CACHE",
        Global,
        &[
            "SYSTEM CLEAR COMPILED EXPRESSION CACHE",
            "SYSTEM DROP COMPILED EXPRESSION",
            "DROP COMPILED EXPRESSION CACHE",
            "DROP COMPILED EXPRESSIONS",
        ],
    ),
    (
        "SYSTEM DROP FILESYSTEM CACHE",
        Global,
        &["SYSTEM CLEAR FILESYSTEM CACHE", "DROP FILESYSTEM CACHE"],
    ),
    (
        "SYSTEM DROP DISTRIBUTED CACHE",
        Global,
        &["SYSTEM CLEAR DISTRIBUTED CACHE", "DROP DISTRIBUTED CACHE"],
    ),
    (
        "SYSTEM SYNC FILESYSTEM CACHE",
        Global,
        &[
            "SYSTEM REPAIR FILESYSTEM CACHE",
            "REPAIR FILESYSTEM CACHE",
            "SYNC FILESYSTEM CACHE",
        ],
    ),
    (
        "SYSTEM DROP PAGE CACHE",
        Global,
        &["SYSTEM CLEAR PAGE CACHE", "DROP PAGE CACHE"],
    ),
    (
        "SYSTEM DROP SCHEMA CACHE",
        Global,
        &["SYSTEM CLEAR SCHEMA CACHE", "DROP SCHEMA CACHE"],
    ),
    (
        "SYSTEM DROP FORMAT SCHEMA CACHE",
        Global,
        &[
            "SYSTEM CLEAR FORMAT SCHEMA CACHE",
            "DROP FORMAT SCHEMA CACHE",
        ],
    ),
    (
        "SYSTEM DROP S3 CLIENT CACHE",
        Global,
        &[
            "SYSTEM CLEAR S3 CLIENT CACHE",
            "SYSTEM DROP S3 CLIENT",
            "DROP S3 CLIENT CACHE",
        ],
    ),
    ("SYSTEM DROP CACHE", Global, &["DROP CACHE"]),
    ("SYSTEM RELOAD CONFIG", Global, &["RELOAD CONFIG"]),
    ("SYSTEM RELOAD USERS", Global, &["RELOAD USERS"]),
    (
        "SYSTEM RELOAD DICTIONARY",
        Global,
        &[
            "SYSTEM RELOAD DICTIONARIES",
            "RELOAD DICTIONARY",
            "RELOAD DICTIONARIES",
            "SYSTEM UNLOAD DICTIONARY",
            "SYSTEM UNLOAD DICTIONARIES",
            "UNLOAD DICTIONARY",
            "UNLOAD DICTIONARIES",
        ],
    ),
    (
        "SYSTEM RELOAD MODEL",
        Global,
        &["SYSTEM RELOAD MODELS", "RELOAD MODEL", "RELOAD MODELS"],
    ),
    (
        "SYSTEM RELOAD FUNCTION",
        Global,
        &[
            "SYSTEM RELOAD FUNCTIONS",
            "RELOAD FUNCTION",
            "RELOAD FUNCTIONS",
        ],
    ),
    (
        "SYSTEM RELOAD EMBEDDED DICTIONARIES",
        Global,
        &["RELOAD EMBEDDED DICTIONARIES"],
    ),
    (
        "SYSTEM RELOAD ASYNCHRONOUS METRICS",
        Global,
        &["RELOAD ASYNCHRONOUS METRICS"],
    ),
    (
        "SYSTEM RECONNECT ZOOKEEPER",
        Global,
        &["RECONNECT ZOOKEEPER"],
    ),
    ("SYSTEM RELOAD", Global, &[]),
    ("SYSTEM RESTART DISK", Global, &[]),
    ("SYSTEM WAIT BLOBS CLEANUP", Global, &[]),
    (
        "SYSTEM MERGES",
        Table,
        &[
            "SYSTEM STOP MERGES",
            "SYSTEM START MERGES",
            "STOP MERGES",
            "START MERGES",
        ],
    ),
    (
        "SYSTEM TTL MERGES",
        Table,
        &[
            "SYSTEM STOP TTL MERGES",
            "SYSTEM START TTL MERGES",
            "STOP TTL MERGES",
            "START TTL MERGES",
        ],
    ),
    (
        "SYSTEM FETCHES",
        Table,
        &[
            "SYSTEM STOP FETCHES",
            "SYSTEM START FETCHES",
            "STOP FETCHES",
            "START FETCHES",
        ],
    ),
    (
        "SYSTEM MOVES",
        Table,
        &[
            "SYSTEM STOP MOVES",
            "SYSTEM START MOVES",
            "STOP MOVES",
            "START MOVES",
        ],
    ),
    (
        "SYSTEM PULLING REPLICATION LOG",
        Table,
        &[
            "SYSTEM STOP PULLING REPLICATION LOG",
            "SYSTEM START PULLING REPLICATION LOG",
        ],
    ),
    (
        "SYSTEM CLEANUP",
        Table,
        &["SYSTEM STOP CLEANUP", "SYSTEM START CLEANUP"],
    ),
    (
        "SYSTEM VIEWS",
        Table,
        &[
            "SYSTEM REFRESH VIEW",
            "SYSTEM START VIEWS",
            "SYSTEM STOP VIEWS",
            "SYSTEM START VIEW",
            "SYSTEM STOP VIEW",
            "SYSTEM PAUSE VIEWS",
            "SYSTEM PAUSE VIEW",
            "SYSTEM CANCEL VIEW",
            "REFRESH VIEW",
            "START VIEWS",
            "STOP VIEWS",
            "START VIEW",
            "STOP VIEW",
            "PAUSE VIEWS",
            "PAUSE VIEW",
            "CANCEL VIEW",
        ],
    ),
    ("SYSTEM STREAMING ENGINES", Table, &[]),
    ("SYSTEM BACKGROUND", Table, &[]),
    (
        "SYSTEM DISTRIBUTED SENDS",
        Table,
        &[
            "SYSTEM STOP DISTRIBUTED SENDS",
            "SYSTEM START DISTRIBUTED SENDS",
            "STOP DISTRIBUTED SENDS",
            "START DISTRIBUTED SENDS",
        ],
    ),
    (
        "SYSTEM REPLICATED SENDS",
        Table,
        &[
            "SYSTEM STOP REPLICATED SENDS",
            "SYSTEM START REPLICATED SENDS",
            "STOP REPLICATED SENDS",
            "START REPLICATED SENDS",
        ],
    ),
    (
        "SYSTEM SENDS",
        Table,
        &[
            "SYSTEM STOP SENDS",
            "SYSTEM START SENDS",
            "STOP SENDS",
            "START SENDS",
        ],
    ),
    (
        "SYSTEM REPLICATION QUEUES",
        Table,
        &[
            "SYSTEM STOP REPLICATION QUEUES",
            "SYSTEM START REPLICATION QUEUES",
            "STOP REPLICATION QUEUES",
            "START REPLICATION QUEUES",
        ],
    ),
    (
        "SYSTEM VIRTUAL PARTS UPDATE",
        Table,
        &[
            "SYSTEM STOP VIRTUAL PARTS UPDATE",
            "SYSTEM START VIRTUAL PARTS UPDATE",
            "STOP VIRTUAL PARTS UPDATE",
            "START VIRTUAL PARTS UPDATE",
        ],
    ),
    (
        "SYSTEM REDUCE BLOCKING PARTS",
        Table,
        &[
            "SYSTEM STOP REDUCE BLOCKING PARTS",
            "SYSTEM START REDUCE BLOCKING PARTS",
            "STOP REDUCE BLOCKING PARTS",
            "START REDUCE BLOCKING PARTS",
        ],
    ),
    ("SYSTEM DROP REPLICA", Table, &["DROP REPLICA"]),
    ("SYSTEM SYNC REPLICA", Table, &["SYNC REPLICA"]),
    (
        "SYSTEM REPLICA READINESS",
        Global,
        &["SYSTEM REPLICA READY", "SYSTEM REPLICA UNREADY"],
    ),
    ("SYSTEM RESTART REPLICA", Table, &["RESTART REPLICA"]),
    ("SYSTEM RESTORE REPLICA", Table, &["RESTORE REPLICA"]),
    (
        "SYSTEM RESTORE DATABASE REPLICA",
        Table,
        &["RESTORE DATABASE REPLICA"],
    ),
    ("SYSTEM WAIT LOADING PARTS", Table, &["WAIT LOADING PARTS"]),
    ("SYSTEM WAIT QUERY RUNNER", Table, &["WAIT QUERY RUNNER"]),
    (
        "SYSTEM SYNC DATABASE REPLICA",
        Database,
        &["SYNC DATABASE REPLICA"],
    ),
    (
        "SYSTEM SYNC TRANSACTION LOG",
        Global,
        &["SYNC TRANSACTION LOG"],
    ),
    ("SYSTEM SYNC FILE CACHE", Global, &["SYNC FILE CACHE"]),
    ("SYSTEM FLUSH DISTRIBUTED", Table, &["FLUSH DISTRIBUTED"]),
    ("SYSTEM FLUSH LOGS", Global, &["FLUSH LOGS"]),
    (
        "SYSTEM FLUSH ASYNC INSERT QUEUE",
        Global,
        &["FLUSH ASYNC INSERT QUEUE"],
    ),
    (
        "SYSTEM FLUSH OBJECT STORAGE QUEUE",
        Table,
        &["FLUSH OBJECT STORAGE QUEUE"],
    ),
    ("SYSTEM FLUSH", Table, &[]),
    (
        "SYSTEM THREAD FUZZER",
        Global,
        &[
            "SYSTEM START THREAD FUZZER",
            "SYSTEM STOP THREAD FUZZER",
            "START THREAD FUZZER",
            "STOP THREAD FUZZER",
        ],
    ),
    ("SYSTEM UNFREEZE", Global, &[]),
    (
        "SYSTEM UNLOCK SNAPSHOT",
        Global,
        &["SYSTEM UNLOCK_SNAPSHOT"],
    ),
    (
        "SYSTEM FAILPOINT",
        Global,
        &[
            "SYSTEM ENABLE FAILPOINT",
            "SYSTEM DISABLE FAILPOINT",
            "SYSTEM WAIT FAILPOINT",
        ],
    ),
    (
        "SYSTEM MEMORY",
        Global,
        &["SYSTEM ALLOCATE MEMORY", "SYSTEM FREE MEMORY"],
    ),
    (
        "SYSTEM LISTEN",
        Global,
        &["SYSTEM START LISTEN", "SYSTEM STOP LISTEN"],
    ),
    (
        "SYSTEM JEMALLOC",
        Global,
        &[
            "SYSTEM JEMALLOC PURGE",
            "SYSTEM JEMALLOC ENABLE PROFILE",
            "SYSTEM JEMALLOC DISABLE PROFILE",
            "SYSTEM JEMALLOC FLUSH PROFILE",
        ],
    ),
    ("SYSTEM LOAD PRIMARY KEY", Table, &[]),
    ("SYSTEM UNLOAD PRIMARY KEY", Table, &[]),
    ("SYSTEM INSTRUMENT ADD", Global, &[]),
    ("SYSTEM INSTRUMENT REMOVE", Global, &[]),
    ("SYSTEM RESET DDL WORKER", Global, &["RESET DDL WORKER"]),
    ("SYSTEM", Table, &[]),
    (
        "dictGet",
        Table,
        &[
            "dictHas",
            "dictGetHierarchy",
            "dictGetRoot",
            "dictGetChildren",
            "dictGetDescendants",
            "dictIsIn",
        ],
    ),
    ("displaySecretsInShowAndSelect", Global, &[]),
    ("addressToLine", Global, &[]),
    ("addressToLineWithInlines", Global, &[]),
    ("addressToSymbol", Global, &[]),
    ("demangle", Global, &[]),
    ("INTROSPECTION", Global, &["INTROSPECTION FUNCTIONS"]),
    ("READ", Source, &["SOURCE READ"]),
    ("WRITE", Source, &["SOURCE WRITE"]),
    ("CLUSTER", Global, &[]),
    ("FILE", Global, &[]),
    ("URL", Global, &[]),
    ("REMOTE", Global, &[]),
    ("MONGO", Global, &[]),
    ("REDIS", Global, &[]),
    ("MYSQL", Global, &[]),
    ("POSTGRES", Global, &[]),
    ("SQLITE", Global, &[]),
    ("ODBC", Global, &[]),
    ("JDBC", Global, &[]),
    ("HDFS", Global, &[]),
    ("S3", Global, &[]),
    ("HIVE", Global, &[]),
    ("AZURE", Global, &[]),
    ("KAFKA", Global, &[]),
    ("NATS", Global, &[]),
    ("RABBITMQ", Global, &[]),
    ("YTSAURUS", Global, &[]),
    ("ARROW FLIGHT", Global, &[]),
    ("BIGQUERY", Global, &[]),
    ("DISK", Global, &[]),
    ("SOURCES", Global, &[]),
    ("ALL", Column, &["ALL PRIVILEGES"]),
    ("USAGE", Nothing, &["NONE", "NO PRIVILEGES"]),
];

#[cfg(test)]
mod tests {
    use super::{PRIVILEGES, Privilege, Scope};

    #[test]
    fn every_name_is_the_name_of_one_privilege() {
        for (name, scope, others) in PRIVILEGES {
            for spelling in std::iter::once(name).chain(*others) {
                let found = Privilege::find(&spelling.to_lowercase());
                let found = found.map(|found| (found.name(), found.scope()));
                assert_eq!(found, Some((*name, *scope)), "{spelling}");
            }
        }
        assert_eq!(Privilege::find("all privileges"), Some(Privilege::ALL));
        assert_eq!(Privilege::find("SELEC"), None);
    }

    #[test]
    fn a_group_is_as_narrow_as_the_narrowest_in_it() {
        let scope = |name| Privilege::find(name).map(Privilege::scope);
        assert_eq!(scope("SHOW"), Some(Scope::Column));
        assert_eq!(scope("ACCESS MANAGEMENT"), Some(Scope::Table));
        assert_eq!(scope("INTROSPECTION"), Some(Scope::Global));
    }
}
