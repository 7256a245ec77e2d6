use super::{ExpectedObject, Migration};

/// Everything a binary knows about its schema's history.
///
/// # Examples
///
/// ```
/// use housekeeper::migrate::{Chain, Migration, Piece, Probe, Step};
///
/// static CHAIN: Chain<'static> = Chain::new(&[Migration::new(
///     "20240813190639",
///     "initial",
///     "db/migrations/20240813190639_initial.sql",
///     "6b0b…",
///     &[Step::new(
///         3,
///         "create table",
///         "shop.users",
///         &[
///             Piece::Text("CREATE TABLE shop.users"),
///             Piece::OnCluster,
///             Piece::Text(" (id UInt64) ENGINE = "),
///             Piece::Engine("MergeTree"),
///             Piece::Text(" ORDER BY id"),
///         ],
///         "91ac…",
///     )
///     .probe(Probe::Query(
///         "SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'users'",
///     ))],
/// )]);
/// assert_eq!(CHAIN.migrations[0].steps.len(), 1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Chain<'a> {
    /// The sealed migrations, oldest first: versions ascend strictly.
    pub migrations: &'a [Migration<'a>],
    /// The deployments to choose from at run time.
    pub profiles: &'a [Profile<'a>],
    /// The objects of the schema files, for [`verify`](crate::migrate::Migrations::verify).
    pub expected: &'a [ExpectedObject<'a>],
    /// What the schema files say beyond the last sealed migration.
    pub drift: Option<Drift<'a>>,
    /// The database that keeps the log, `revisions`. Applications that share a server
    /// have to keep theirs apart.
    pub log_database: &'a str,
}

impl Default for Chain<'_> {
    fn default() -> Self {
        Self::new(&[])
    }
}

impl<'a> Chain<'a> {
    /// These migrations, oldest first; no profiles, nothing expected, no drift, and the
    /// log in the database `housekeeper`.
    pub const fn new(migrations: &'a [Migration<'a>]) -> Self {
        Self {
            migrations,
            profiles: &[],
            expected: &[],
            drift: None,
            log_database: "housekeeper",
        }
    }

    /// Sets the profiles.
    #[must_use]
    pub const fn profiles(mut self, profiles: &'a [Profile<'a>]) -> Self {
        self.profiles = profiles;
        self
    }

    /// Sets the expected objects.
    #[must_use]
    pub const fn expected(mut self, objects: &'a [ExpectedObject<'a>]) -> Self {
        self.expected = objects;
        self
    }

    /// Says that the schema files have moved on since the last sealed migration.
    #[must_use]
    pub const fn drift(mut self, drift: Drift<'a>) -> Self {
        self.drift = Some(drift);
        self
    }

    /// Keeps the log in this database instead of `housekeeper`.
    #[must_use]
    pub const fn log_database(mut self, database: &'a str) -> Self {
        self.log_database = database;
        self
    }
}

/// A kind of deployment, from `[profile.NAME]` in `housekeeper.toml`; chosen when
/// migrations are applied, not when they are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Profile<'a> {
    /// The name; `default` is used when none is chosen.
    pub name: &'a str,
    /// The cluster every DDL statement runs on: a name or a macro such as `{cluster}`.
    pub cluster: Option<&'a str>,
    /// The servers that are visited one by one, in place of the client's own: each `http://host:port`,
    /// `https://host:port` or `host:port`. Not together with a cluster.
    pub hosts: &'a [&'a str],
    /// Whether `MergeTree` family engines become their `Replicated` counterparts.
    pub replicated: bool,
    /// Where those stand in Keeper or ZooKeeper, such as `/clickhouse/tables/{shard}/{database}/{table}`; without it, the
    /// server decides.
    pub replica_path: Option<&'a str>,
}

impl<'a> Profile<'a> {
    /// A profile for a single server: no cluster, nothing replicated.
    pub const fn new(name: &'a str) -> Self {
        Self {
            name,
            cluster: None,
            hosts: &[],
            replicated: false,
            replica_path: None,
        }
    }

    /// Runs every DDL statement on this cluster.
    #[must_use]
    pub const fn cluster(mut self, cluster: &'a str) -> Self {
        self.cluster = Some(cluster);
        self
    }

    /// Visits these servers one by one.
    #[must_use]
    pub const fn hosts(mut self, hosts: &'a [&'a str]) -> Self {
        self.hosts = hosts;
        self
    }

    /// Replaces `MergeTree` family engines by their `Replicated` counterparts.
    #[must_use]
    pub const fn replicated(mut self) -> Self {
        self.replicated = true;
        self
    }

    /// Puts those at this path in Keeper or ZooKeeper, each replica with the name that the macro `{replica}` gives.
    #[must_use]
    pub const fn replica_path(mut self, path: &'a str) -> Self {
        self.replica_path = Some(path);
        self
    }
}

/// Changes in the schema files that no sealed migration makes yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Drift<'a> {
    /// How many steps the draft of the next migration has.
    pub steps: u32,
    /// One line for people.
    pub summary: &'a str,
}

impl<'a> Drift<'a> {
    /// A draft of this many steps, in one line.
    pub const fn new(steps: u32, summary: &'a str) -> Self {
        Self { steps, summary }
    }
}
