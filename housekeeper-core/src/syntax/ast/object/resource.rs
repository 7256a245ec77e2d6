//! `CREATE RESOURCE`.

use crate::syntax::ast::{CreateMode, Ident};

/// `CREATE RESOURCE r (READ ANY DISK, WRITE DISK d)`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateResource {
    /// What happens when it is already there.
    pub mode: CreateMode,
    /// The name.
    pub name: Ident,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// What uses it: all of them disks, or all of them threads, or one of the others. At least
    /// one.
    pub operations: Vec<ResourceOperation>,
}

/// What uses a resource.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ResourceOperation {
    /// `READ DISK d`, or `READ ANY DISK` without a name
    Read(Option<Ident>),
    /// `WRITE DISK d`, or `WRITE ANY DISK` without a name
    Write(Option<Ident>),
    /// `MASTER THREAD`
    MasterThread,
    /// `WORKER THREAD`
    WorkerThread,
    /// `QUERY`
    Query,
    /// `MEMORY RESERVATION`
    MemoryReservation,
}
