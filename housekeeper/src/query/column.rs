use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use super::fragment::{Fragment, Value};
use super::key::KeyArg;
use super::{Aggregate, Condition, Grouped, Order};
use crate::codec::Param;
use crate::ty::{self, MayBeNull, SqlType, Text};
use crate::type_text::map_value;

/// Of which table something is, and of which type on the server and in Rust.
pub(super) type Marker<T, Ty, V> = PhantomData<fn() -> (T, Ty, V)>;

/// A column of the table `T` with the ClickHouse type `Ty`, whose values are a `V` in Rust. Generated
/// code has a constant for each.
pub struct Column<T, Ty, V> {
    name: &'static str,
    ty: &'static str,
    marker: Marker<T, Ty, V>,
}

/// The column of this name, and of this type as the server prints it. No function of the type: the compiler would search for
/// it once a column.
pub const fn column<T, Ty, V>(name: &'static str, ty: &'static str) -> Column<T, Ty, V> {
    Column {
        name,
        ty,
        marker: PhantomData,
    }
}

impl<T, Ty, V> Column<T, Ty, V> {
    /// The column's name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The column's type, as the server prints it.
    pub const fn type_name(self) -> &'static str {
        self.ty
    }

    pub(super) fn fragment(self) -> Fragment {
        Fragment::column(self.name)
    }

    pub(super) fn type_text(&self) -> Cow<'static, str> {
        Cow::Borrowed(self.ty)
    }
}

impl<T, Ty, V> Clone for Column<T, Ty, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, Ty, V> Copy for Column<T, Ty, V> {}

impl<T, Ty, V> fmt::Debug for Column<T, Ty, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Column").field(&self.name).finish()
    }
}

/// Something computed from a column, compared and selected like one: the value of a map's key.
#[must_use]
pub struct Expr<T, Ty, V> {
    fragment: Fragment,
    ty: Cow<'static, str>,
    marker: Marker<T, Ty, V>,
}

impl<T, Ty, V> Expr<T, Ty, V> {
    fn new(fragment: Fragment, ty: Cow<'static, str>) -> Self {
        Self {
            fragment,
            ty,
            marker: PhantomData,
        }
    }

    pub(super) fn fragment(self) -> Fragment {
        self.fragment
    }

    pub(super) fn type_text(&self) -> Cow<'static, str> {
        self.ty.clone()
    }
}

impl<T, Ty, V> Clone for Expr<T, Ty, V> {
    fn clone(&self) -> Self {
        Self::new(self.fragment.clone(), self.ty.clone())
    }
}

impl<T, Ty, V> fmt::Debug for Expr<T, Ty, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fragment, f)
    }
}

/// The Rust type of a map's column: one of whose values is read.
pub trait MapOf {
    /// The type of its values.
    type Value;
}

impl<K, V> MapOf for BTreeMap<K, V> {
    type Value = V;
}

impl<K, V> MapOf for Vec<(K, V)> {
    type Value = V;
}

fn compare<C, Ty: SqlType>(
    left: Fragment,
    operator: &'static str,
    value: &impl Param<Ty::Bare>,
) -> Condition<C> {
    Condition::new(left.then(operator).value(Value::new::<Ty::Bare>(value)))
}

/// Measured with a million values: an OR of several IN takes no longer for being one, and `arrayConcat` of them takes
/// forever from 150,000 on.
fn lists_of(
    left: &Fragment,
    operator: &'static str,
    lists: Vec<Value>,
    between: &'static str,
) -> Option<Fragment> {
    let lists = lists.into_iter();
    let conditions = lists.map(|list| left.clone().then(operator).value(list));
    conditions.reduce(|before, list| before.combine(between, list))
}

/// What is compared and sorted by; what it is compared with is a condition on `$on`.
macro_rules! comparisons {
    ($($name:ident on $on:ty;)*) => {$(
        impl<T, Ty: SqlType, V> $name<T, Ty, V> {
            /// Equal to `value`.
            pub fn eq(self, value: impl Param<Ty::Bare>) -> Condition<$on> {
                compare::<$on, Ty>(self.fragment(), " = ", &value)
            }

            /// Different from `value`.
            pub fn ne(self, value: impl Param<Ty::Bare>) -> Condition<$on> {
                compare::<$on, Ty>(self.fragment(), " != ", &value)
            }

            /// Less than `value`.
            pub fn lt(self, value: impl Param<Ty::Bare>) -> Condition<$on> {
                compare::<$on, Ty>(self.fragment(), " < ", &value)
            }

            /// Less than `value` or equal to it.
            pub fn le(self, value: impl Param<Ty::Bare>) -> Condition<$on> {
                compare::<$on, Ty>(self.fragment(), " <= ", &value)
            }

            /// Greater than `value`.
            pub fn gt(self, value: impl Param<Ty::Bare>) -> Condition<$on> {
                compare::<$on, Ty>(self.fragment(), " > ", &value)
            }

            /// Greater than `value` or equal to it.
            pub fn ge(self, value: impl Param<Ty::Bare>) -> Condition<$on> {
                compare::<$on, Ty>(self.fragment(), " >= ", &value)
            }

            /// From `low` to `high`, both included.
            pub fn between(
                self,
                low: impl Param<Ty::Bare>,
                high: impl Param<Ty::Bare>,
            ) -> Condition<$on> {
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
            pub fn is(self, key: impl KeyArg<Ty>) -> Condition<$on> {
                Condition::new(key.into_fragment(self.fragment()))
            }

            /// Equal to one of `values`. Of no values at all, none is.
            ///
            /// A long list travels as several parameters, since servers take 131,072 bytes of one
            /// (`http_max_field_value_size`), and 1,000 of them (`http_max_fields`).
            pub fn in_<P: Param<Ty::Bare>>(self, values: impl IntoIterator<Item = P>) -> Condition<$on> {
                let lists = Value::arrays::<Ty::Bare, P>(values);
                Condition::new(
                    lists_of(&self.fragment(), " IN ", lists, " OR ")
                        .unwrap_or_else(|| Fragment::text("false")),
                )
            }

            /// Different from all of `values`. From no values at all, everything is. As long as those of
            /// [`in_`](Self::in_).
            pub fn not_in<P: Param<Ty::Bare>>(self, values: impl IntoIterator<Item = P>) -> Condition<$on> {
                let lists = Value::arrays::<Ty::Bare, P>(values);
                Condition::new(
                    lists_of(&self.fragment(), " NOT IN ", lists, " AND ")
                        .unwrap_or_else(|| Fragment::text("true")),
                )
            }

            /// Smallest first.
            pub fn asc(self) -> Order<T> {
                Order::new(self.fragment().then(" ASC"))
            }

            /// Largest first.
            pub fn desc(self) -> Order<T> {
                Order::new(self.fragment().then(" DESC"))
            }
        }
    )*};
}

comparisons! {
    Column on T;
    Expr on T;
    Aggregate on Grouped<T>;
}

/// What only columns have, and what is like one.
macro_rules! operators {
    ($($name:ident)*) => {$(
        impl<T, Ty: SqlType, V> $name<T, Ty, V> {
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
    )*};
}

operators! { Column Expr }

/// What only arrays and maps have. Of values of a foreign type, those of a map are of one as well.
macro_rules! containers {
    ($($name:ident of $array:ty, $map:ty, $value:ty;)*) => {$(
        impl<T, E: SqlType, V> $name<T, $array, V> {
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

        impl<T, K: SqlType, E: SqlType, V> $name<T, $map, V> {
            /// The value at `key`. Where a map has no such key it is the type's nothing:
            /// zero, the empty string, NULL.
            pub fn get(self, key: impl Param<K::Bare>) -> Expr<T, $value, V::Value>
            where
                V: MapOf,
            {
                let ty = map_value(&self.type_text()).to_owned();
                Expr::new(
                    self.fragment()
                        .then("[")
                        .value(Value::new::<K::Bare>(&key))
                        .then("]"),
                    Cow::Owned(ty),
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

containers! {
    Column of ty::Array<E>, ty::Map<K, E>, E;
    Column of ty::Foreign<ty::Array<E>>, ty::Foreign<ty::Map<K, E>>, ty::Foreign<E>;
    Expr of ty::Array<E>, ty::Map<K, E>, E;
    Expr of ty::Foreign<ty::Array<E>>, ty::Foreign<ty::Map<K, E>>, ty::Foreign<E>;
}
