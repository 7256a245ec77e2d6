use std::fmt;
use std::marker::PhantomData;

use super::fragment::{Fragment, Value};
use super::key::KeyArg;
use super::{Condition, Order};
use crate::codec::Param;
use crate::ty::{self, MayBeNull, SqlType, Text};

/// A column of the table `T` with the ClickHouse type `Ty`. Generated code has a constant for each.
pub struct Column<T, Ty> {
    name: &'static str,
    marker: PhantomData<fn() -> (T, Ty)>,
}

impl<T, Ty> Column<T, Ty> {
    /// The column of this name.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            marker: PhantomData,
        }
    }

    /// The column's name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    fn fragment(self) -> Fragment {
        Fragment::column(self.name)
    }
}

impl<T, Ty> Clone for Column<T, Ty> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, Ty> Copy for Column<T, Ty> {}

impl<T, Ty> fmt::Debug for Column<T, Ty> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Column").field(&self.name).finish()
    }
}

/// Something computed from a column, compared like one: the value of a map's key.
#[must_use]
pub struct Expr<T, Ty> {
    fragment: Fragment,
    marker: PhantomData<fn() -> (T, Ty)>,
}

impl<T, Ty> Expr<T, Ty> {
    fn new(fragment: Fragment) -> Self {
        Self {
            fragment,
            marker: PhantomData,
        }
    }

    fn fragment(self) -> Fragment {
        self.fragment
    }
}

impl<T, Ty> Clone for Expr<T, Ty> {
    fn clone(&self) -> Self {
        Self::new(self.fragment.clone())
    }
}

impl<T, Ty> fmt::Debug for Expr<T, Ty> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fragment, f)
    }
}

fn compare<T, Ty: SqlType>(
    left: Fragment,
    operator: &'static str,
    value: &impl Param<Ty::Bare>,
) -> Condition<T> {
    Condition::new(left.then(operator).value(Value::new::<Ty::Bare>(value)))
}

macro_rules! operators {
    ($($name:ident)*) => {$(
        impl<T, Ty: SqlType> $name<T, Ty> {
            /// Equal to `value`.
            pub fn eq(self, value: impl Param<Ty::Bare>) -> Condition<T> {
                compare::<T, Ty>(self.fragment(), " = ", &value)
            }

            /// Different from `value`.
            pub fn ne(self, value: impl Param<Ty::Bare>) -> Condition<T> {
                compare::<T, Ty>(self.fragment(), " != ", &value)
            }

            /// Less than `value`.
            pub fn lt(self, value: impl Param<Ty::Bare>) -> Condition<T> {
                compare::<T, Ty>(self.fragment(), " < ", &value)
            }

            /// Less than `value` or equal to it.
            pub fn le(self, value: impl Param<Ty::Bare>) -> Condition<T> {
                compare::<T, Ty>(self.fragment(), " <= ", &value)
            }

            /// Greater than `value`.
            pub fn gt(self, value: impl Param<Ty::Bare>) -> Condition<T> {
                compare::<T, Ty>(self.fragment(), " > ", &value)
            }

            /// Greater than `value` or equal to it.
            pub fn ge(self, value: impl Param<Ty::Bare>) -> Condition<T> {
                compare::<T, Ty>(self.fragment(), " >= ", &value)
            }

            /// From `low` to `high`, both included.
            pub fn between(
                self,
                low: impl Param<Ty::Bare>,
                high: impl Param<Ty::Bare>,
            ) -> Condition<T> {
                Condition::new(
                    Fragment::text("(")
                        .join(self.fragment())
                        .then(" BETWEEN ")
                        .value(Value::new::<Ty::Bare>(&low))
                        .then(" AND ")
                        .value(Value::new::<Ty::Bare>(&high))
                        .then(")"),
                )
            }

            /// Equal to a value, or inside a range: `a..b`, `a..=b`, `a..`, `..b`, `..=b`.
            pub fn is(self, key: impl KeyArg<Ty>) -> Condition<T> {
                Condition::new(key.into_fragment(self.fragment()))
            }

            /// Equal to one of `values`. Of no values at all, none is.
            pub fn in_<V: Param<Ty::Bare>>(self, values: impl IntoIterator<Item = V>) -> Condition<T> {
                Condition::new(match Value::array::<Ty::Bare, V>(values) {
                    Some(values) => self.fragment().then(" IN ").value(values),
                    None => Fragment::text("false"),
                })
            }

            /// Different from all of `values`. From no values at all, everything is.
            pub fn not_in<V: Param<Ty::Bare>>(self, values: impl IntoIterator<Item = V>) -> Condition<T> {
                Condition::new(match Value::array::<Ty::Bare, V>(values) {
                    Some(values) => self.fragment().then(" NOT IN ").value(values),
                    None => Fragment::text("true"),
                })
            }

            /// Smallest first.
            pub fn asc(self) -> Order<T> {
                Order::new(self.fragment().then(" ASC"))
            }

            /// Largest first.
            pub fn desc(self) -> Order<T> {
                Order::new(self.fragment().then(" DESC"))
            }

            /// NULL.
            pub fn is_null(self) -> Condition<T>
            where
                Ty: MayBeNull,
            {
                Condition::new(self.fragment().then(" IS NULL"))
            }

            /// Not NULL.
            pub fn is_not_null(self) -> Condition<T>
            where
                Ty: MayBeNull,
            {
                Condition::new(self.fragment().then(" IS NOT NULL"))
            }

            /// Like a pattern, in which `%` is any text, `_` any character, and a backslash
            /// before them takes their meaning away.
            pub fn like(self, pattern: impl Param<ty::String>) -> Condition<T>
            where
                Ty::Bare: Text,
            {
                compare::<T, ty::String>(self.fragment(), " LIKE ", &pattern)
            }

            /// Not [`like`](Self::like) a pattern.
            pub fn not_like(self, pattern: impl Param<ty::String>) -> Condition<T>
            where
                Ty::Bare: Text,
            {
                compare::<T, ty::String>(self.fragment(), " NOT LIKE ", &pattern)
            }

            /// [`like`](Self::like) a pattern, whatever the case of the letters.
            pub fn ilike(self, pattern: impl Param<ty::String>) -> Condition<T>
            where
                Ty::Bare: Text,
            {
                compare::<T, ty::String>(self.fragment(), " ILIKE ", &pattern)
            }
        }

        impl<T, E: SqlType> $name<T, ty::Array<E>> {
            /// An array with `value` in it.
            pub fn has(self, value: impl Param<E::Bare>) -> Condition<T> {
                Condition::new(
                    Fragment::text("has(")
                        .join(self.fragment())
                        .then(", ")
                        .value(Value::new::<E::Bare>(&value))
                        .then(")"),
                )
            }
        }

        impl<T, K: SqlType, V: SqlType> $name<T, ty::Map<K, V>> {
            /// The value at `key`. Where a map has no such key it is the type's nothing:
            /// zero, the empty string, NULL.
            pub fn get(self, key: impl Param<K::Bare>) -> Expr<T, V> {
                Expr::new(
                    self.fragment()
                        .then("[")
                        .value(Value::new::<K::Bare>(&key))
                        .then("]"),
                )
            }

            /// A map with this key.
            pub fn contains_key(self, key: impl Param<K::Bare>) -> Condition<T> {
                Condition::new(
                    Fragment::text("mapContains(")
                        .join(self.fragment())
                        .then(", ")
                        .value(Value::new::<K::Bare>(&key))
                        .then(")"),
                )
            }
        }
    )*};
}

operators! { Column Expr }
