//! What a right is on.

/// A part of a name: `users`, or `us*`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) is_prefix: bool,
}

/// `*.*`, `shop.*`, `shop.users`, a column of it, or something of another kind that has one name. Of two patterns one
/// holds the other, or they have nothing in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Pattern(pub(crate) Vec<Part>);

impl Pattern {
    /// Whether all that this pattern means, the other one means as well.
    pub(crate) fn is_in(&self, outer: &Self) -> bool {
        if outer.0.len() > self.0.len() {
            return false;
        }
        outer.0.iter().zip(&self.0).all(|(outer, inner)| {
            if outer.is_prefix {
                inner.name.starts_with(&outer.name)
            } else {
                outer == inner
            }
        })
    }

    /// How many parts it has, and how long the last one is: what is in another pattern has more.
    pub(crate) fn depth(&self) -> (usize, usize, bool) {
        let last = self.0.last();
        (
            self.0.len(),
            last.map_or(0, |part| part.name.len()),
            last.is_some_and(|part| !part.is_prefix),
        )
    }
}
