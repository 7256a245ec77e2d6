use std::fmt;
use std::marker::PhantomData;
use std::ops::Not;

use super::fragment::Fragment;

/// What rows of the table `T` have to fulfil, made from its columns.
///
/// Where a Nullable column is NULL, a comparison is neither true nor false, and neither it nor
/// its [`not`](Self::not) lets the row through.
#[must_use]
pub struct Condition<T> {
    fragment: Fragment,
    table: PhantomData<fn() -> T>,
}

impl<T> Condition<T> {
    pub(super) fn new(fragment: Fragment) -> Self {
        Self {
            fragment,
            table: PhantomData,
        }
    }

    pub(super) fn fragment(self) -> Fragment {
        self.fragment
    }

    /// Both.
    pub fn and(self, other: Self) -> Self {
        Self::new(self.fragment.combine(" AND ", other.fragment))
    }

    /// Either, or both.
    pub fn or(self, other: Self) -> Self {
        Self::new(self.fragment.combine(" OR ", other.fragment))
    }

    /// The opposite. `!condition` is the same.
    #[allow(clippy::should_implement_trait)] // It is, below; this needs no import.
    pub fn not(self) -> Self {
        Self::new(Fragment::text("NOT (").join(self.fragment).then(")"))
    }
}

impl<T> Not for Condition<T> {
    type Output = Self;

    fn not(self) -> Self {
        Condition::not(self)
    }
}

impl<T> Clone for Condition<T> {
    fn clone(&self) -> Self {
        Self::new(self.fragment.clone())
    }
}

impl<T> fmt::Debug for Condition<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fragment, f)
    }
}
