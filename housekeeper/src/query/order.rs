use std::fmt;
use std::marker::PhantomData;

use super::fragment::Fragment;

/// What the rows of the table `T` are sorted by.
#[must_use]
pub struct Order<T> {
    fragment: Fragment,
    table: PhantomData<fn() -> T>,
}

impl<T> Order<T> {
    pub(super) fn new(fragment: Fragment) -> Self {
        Self {
            fragment,
            table: PhantomData,
        }
    }

    pub(super) fn fragment(self) -> Fragment {
        self.fragment
    }
}

impl<T> Clone for Order<T> {
    fn clone(&self) -> Self {
        Self::new(self.fragment.clone())
    }
}

impl<T> fmt::Debug for Order<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fragment, f)
    }
}
