//! A statement's text, with places left open.

/// A part of a statement's text. Joined in order they are the statement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Piece {
    /// SQL as it is.
    Text(String),
    /// ` ON CLUSTER name`, with the space before it, or nothing: the profile decides.
    OnCluster,
    /// The name of an engine of the `MergeTree` family that is not replicated yet: the profile may put
    /// `Replicated` before it.
    Engine(String),
    /// The value of a variable, inside a single-quoted literal whose quotes belong to the texts around it.
    Variable(String),
}
