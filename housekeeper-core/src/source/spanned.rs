//! A value and the place it was read from.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, DerefMut};

use super::Span;

/// A value together with its place.
///
/// Equality, order and hash are those of the value alone: two trees are equal when they say the
/// same thing, wherever they were written.
#[derive(Debug, Clone, Copy)]
pub struct Spanned<T> {
    /// The value.
    pub node: T,
    /// The place.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `node`, read from `span`.
    pub const fn new(node: T, span: Span) -> Self {
        Self { node, span }
    }

    /// `node`, which was built and not read ([`Span::synthetic`]).
    pub const fn synthetic(node: T) -> Self {
        Self::new(node, Span::synthetic())
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned::new(f(self.node), self.span)
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.node
    }
}

impl<T> DerefMut for Spanned<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.node
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

impl<T: Eq> Eq for Spanned<T> {}

impl<T: PartialOrd> PartialOrd for Spanned<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.node.partial_cmp(&other.node)
    }
}

impl<T: Ord> Ord for Spanned<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.node.cmp(&other.node)
    }
}

impl<T: Hash> Hash for Spanned<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.node.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::{Span, Spanned};
    use crate::source::FileId;

    #[test]
    fn the_place_is_not_part_of_the_value() {
        let here = Spanned::new("x", Span::new(FileId(0), 1, 2));
        let there = Spanned::new("x", Span::new(FileId(3), 7, 8));
        assert_eq!(here, there);
        assert_ne!(here, Spanned::synthetic("y"));
    }
}
