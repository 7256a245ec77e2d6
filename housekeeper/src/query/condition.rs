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

    pub(super) fn into_fragment(self) -> Fragment {
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

/// What rows of the table `T` have to fulfil: a [`Condition`]; one that may be left out, as an `Option`; or several, as a
/// tuple, an array or a `Vec`, of which all that are there have to be fulfilled. Where none is there, every row is let
/// through.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
/// # fn main() { run(example) }
/// # async fn example(client: &Client) -> Result<()> {
/// let (user, kind): (Option<u64>, Option<&str>) = (Some(7), None); // of a form, say
/// let found = events::filter((
///     user.map(|user| events::user_id.eq(user)),
///     kind.map(|kind| events::event_type.eq(kind)),
/// ));
/// assert!(found.sql()?.ends_with("WHERE `user_id` = {p0:UInt64}"));
/// # let _ = client;
/// # Ok(())
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no condition on this table",
    label = "not a condition on it",
    note = "a condition is made of the table's own columns: `events::user_id.eq(7)`; it can be in an `Option`, a tuple, an array or a `Vec`"
)]
pub trait Filter<T> {
    /// All of it, if there is any.
    #[doc(hidden)]
    fn fragment(&self) -> Option<Fragment>;
}

impl<T> Filter<T> for Condition<T> {
    fn fragment(&self) -> Option<Fragment> {
        Some(self.fragment.clone())
    }
}

impl<T, F: Filter<T> + ?Sized> Filter<T> for &F {
    fn fragment(&self) -> Option<Fragment> {
        (**self).fragment()
    }
}

impl<T, F: Filter<T>> Filter<T> for Option<F> {
    fn fragment(&self) -> Option<Fragment> {
        self.as_ref().and_then(Filter::fragment)
    }
}

impl<T, F: Filter<T>> Filter<T> for [F] {
    fn fragment(&self) -> Option<Fragment> {
        all(self.iter().map(Filter::fragment))
    }
}

impl<T, F: Filter<T>, const N: usize> Filter<T> for [F; N] {
    fn fragment(&self) -> Option<Fragment> {
        self.as_slice().fragment()
    }
}

impl<T, F: Filter<T>> Filter<T> for Vec<F> {
    fn fragment(&self) -> Option<Fragment> {
        self.as_slice().fragment()
    }
}

macro_rules! tuple {
    ($($filter:ident $value:ident $index:tt),*) => {
        impl<T, $($filter: Filter<T>),*> Filter<T> for ($($filter,)*) {
            fn fragment(&self) -> Option<Fragment> {
                all([$(self.$index.fragment()),*])
            }
        }
    };
}

crate::codec::tuples::for_each_arity!(tuple);

/// All that are there, if any is.
pub(super) fn all(filters: impl IntoIterator<Item = Option<Fragment>>) -> Option<Fragment> {
    let there = filters.into_iter().flatten();
    there.reduce(|before, filter| before.combine(" AND ", filter))
}
