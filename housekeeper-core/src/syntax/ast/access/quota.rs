//! `CREATE QUOTA` and `ALTER QUOTA`.

use super::{Definition, RoleSet};
use crate::source::Spanned;
use crate::syntax::ast::{Ident, IntervalUnit, Literal, Number};

/// `CREATE QUOTA`, `ALTER QUOTA`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DefineQuota {
    /// How it starts.
    pub definition: Definition,
    /// The quotas; at least one.
    pub names: Vec<Ident>,
    /// `RENAME TO …`
    pub new_name: Option<Ident>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `IN storage`
    pub storage: Option<Ident>,
    /// `KEYED BY …`
    pub key: Option<QuotaKey>,
    /// `IPV4_PREFIX_BITS …`
    pub ipv4_prefix_bits: Option<u64>,
    /// `IPV6_PREFIX_BITS …`
    pub ipv6_prefix_bits: Option<u64>,
    /// `FOR INTERVAL …`
    pub intervals: Vec<QuotaInterval>,
    /// `TO …`: whom it is for
    pub to: Option<RoleSet>,
}

/// What use is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each variant is the key of its name")]
pub enum QuotaKey {
    /// `NOT KEYED`
    None,
    UserName,
    IpAddress,
    ForwardedIpAddress,
    ClientKey,
    ClientKeyOrUserName,
    ClientKeyOrIpAddress,
    NormalizedQueryHash,
}

impl QuotaKey {
    /// The keys and their names, as one word.
    pub(crate) const NAMES: [(Self, &'static str); 8] = [
        (Self::None, "none"),
        (Self::UserName, "user_name"),
        (Self::IpAddress, "ip_address"),
        (Self::ForwardedIpAddress, "forwarded_ip_address"),
        (Self::ClientKey, "client_key"),
        (Self::ClientKeyOrUserName, "client_key_or_user_name"),
        (Self::ClientKeyOrIpAddress, "client_key_or_ip_address"),
        (Self::NormalizedQueryHash, "normalized_query_hash"),
    ];
}

/// `FOR [RANDOMIZED] INTERVAL 1 HOUR MAX queries = 5, errors = 1`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct QuotaInterval {
    /// Whether it starts at a random time.
    pub randomized: bool,
    /// How many units.
    pub number: Number,
    /// Of what.
    pub unit: IntervalUnit,
    /// What is limited in it.
    pub limits: QuotaLimits,
}

/// What is limited in an interval.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum QuotaLimits {
    /// `NO LIMITS`: the interval goes away.
    None,
    /// `TRACKING ONLY`
    TrackingOnly,
    /// `MAX queries = 5, …`: in the order of the resources, each once
    Max(Vec<(QuotaResource, Spanned<Literal>)>),
}

/// What a quota limits the use of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each variant is the resource of its name")]
pub enum QuotaResource {
    Queries,
    QuerySelects,
    QueryInserts,
    Errors,
    ResultRows,
    ResultBytes,
    ReadRows,
    ReadBytes,
    ExecutionTime,
    WrittenBytes,
    FailedSequentialAuthentications,
    QueriesPerNormalizedHash,
}

impl QuotaResource {
    /// The resources, their names, and the same as words.
    pub(crate) const NAMES: [(Self, &'static str, &'static str); 12] = [
        (Self::Queries, "queries", "QUERIES"),
        (Self::QuerySelects, "query_selects", "QUERY SELECTS"),
        (Self::QueryInserts, "query_inserts", "QUERY INSERTS"),
        (Self::Errors, "errors", "ERRORS"),
        (Self::ResultRows, "result_rows", "RESULT ROWS"),
        (Self::ResultBytes, "result_bytes", "RESULT BYTES"),
        (Self::ReadRows, "read_rows", "READ ROWS"),
        (Self::ReadBytes, "read_bytes", "READ BYTES"),
        (Self::ExecutionTime, "execution_time", "EXECUTION TIME"),
        (Self::WrittenBytes, "written_bytes", "WRITTEN BYTES"),
        (
            Self::FailedSequentialAuthentications,
            "failed_sequential_authentications",
            "FAILED SEQUENTIAL AUTHENTICATIONS",
        ),
        (
            Self::QueriesPerNormalizedHash,
            "queries_per_normalized_hash",
            "QUERIES PER NORMALIZED HASH",
        ),
    ];

    /// Its name.
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize].1
    }
}
