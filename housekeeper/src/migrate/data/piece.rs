/// A part of a statement's text. Pieces are joined when a statement is sent, so one
/// migration has one hash whatever the topology, and secrets are never in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Piece<'a> {
    /// SQL, sent as it is.
    Text(&'a str),
    /// ` ON CLUSTER 'name'`, space in front, if the profile names a cluster; else nothing.
    OnCluster,
    /// The name of a `MergeTree` family engine, such as `ReplacingMergeTree`, without
    /// its arguments; preceded by `Replicated` if the profile says so, and followed by the place in Keeper that it says.
    Engine(&'a str),
    /// The value of a variable. The piece stands inside a single-quoted literal, whose
    /// quotes belong to the neighbouring texts; the value is escaped for that.
    Variable(&'a str),
}
