//! What a query selects: columns and what is computed from them.

use std::borrow::Cow;
use std::marker::PhantomData;

use super::fragment::Fragment;
use super::header::{Expected, ExpectedColumn};
use super::{Aggregate, Column, Expr};
use crate::codec::{Decode, DecodeError, Lend, Reader};
use crate::table::DecodeRow;

/// What can be selected from the table `T`: a column, the value of a map's key, an aggregate, or a
/// tuple of up to twelve of them, which gives tuples.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be selected from this table",
    label = "no column of it, nor a tuple of its columns",
    note = "up to twelve columns, values of maps and aggregates can be selected: `select((events::user_id, count()))`"
)]
pub trait Selection<T> {
    /// What its rows are.
    type Rows: DecodeRow;

    #[doc(hidden)]
    fn push(self, out: &mut Selected);
}

/// What is selected, without the types.
#[derive(Debug, Clone, Default)]
#[doc(hidden)]
pub struct Selected {
    items: Vec<Item>,
}

#[derive(Debug, Clone)]
struct Item {
    expr: Fragment,
    /// Of a column.
    name: Option<&'static str>,
    ty: Cow<'static, str>,
    aggregate: bool,
}

impl Selected {
    pub(super) fn new<T>(selection: impl Selection<T>) -> Self {
        let mut selected = Self::default();
        selection.push(&mut selected);
        selected
    }

    pub(super) fn exprs(&self) -> impl Iterator<Item = &Fragment> {
        self.items.iter().map(|item| &item.expr)
    }

    /// What rows are grouped by where something is an aggregate.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Fragment> {
        let keys = self.items.iter().filter(|item| !item.aggregate);
        keys.map(|item| &item.expr)
    }

    pub(super) fn has_aggregates(&self) -> bool {
        self.items.iter().any(|item| item.aggregate)
    }

    pub(super) fn expected(&self) -> Expected {
        let columns = self.items.iter().map(|item| ExpectedColumn {
            name: match item.name {
                Some(name) => Cow::Borrowed(name),
                None => Cow::Owned(item.expr.to_string()),
            },
            computed: item.name.is_none(),
            ty: item.ty.clone(),
        });
        Expected::new(columns.collect())
    }
}

/// A value in a row, of the ClickHouse type `Ty` and the Rust type `V`.
#[derive(Debug, Clone, Copy)]
pub struct Value<Ty, V>(PhantomData<fn() -> (Ty, V)>);

impl<Ty: 'static, V: Lend<Ty>> DecodeRow for Value<Ty, V> {
    type Output = V;
    type Ref<'a> = V::Ref<'a>;

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<V, DecodeError> {
        V::decode(input)
    }

    #[inline]
    fn decode_ref<'a>(input: &mut Reader<'a>) -> Result<V::Ref<'a>, DecodeError> {
        V::Ref::decode(input)
    }
}

impl<T, Ty: 'static, V: Lend<Ty>> Selection<T> for Column<T, Ty, V> {
    type Rows = Value<Ty, V>;

    fn push(self, out: &mut Selected) {
        out.items.push(Item {
            expr: self.fragment(),
            name: Some(self.name()),
            ty: self.type_text(),
            aggregate: false,
        });
    }
}

impl<T, Ty: 'static, V: Lend<Ty>> Selection<T> for Expr<T, Ty, V> {
    type Rows = Value<Ty, V>;

    fn push(self, out: &mut Selected) {
        out.items.push(Item {
            ty: self.type_text(),
            expr: self.fragment(),
            name: None,
            aggregate: false,
        });
    }
}

impl<T, Ty: 'static, V: Lend<Ty>> Selection<T> for Aggregate<T, Ty, V> {
    type Rows = Value<Ty, V>;

    fn push(self, out: &mut Selected) {
        out.items.push(Item {
            ty: self.type_text(),
            expr: self.fragment(),
            name: None,
            aggregate: true,
        });
    }
}

macro_rules! tuple {
    ($($marker:ident $value:ident $index:tt),*) => {
        impl<T, $($marker: Selection<T>),*> Selection<T> for ($($marker,)*) {
            type Rows = ($($marker::Rows,)*);

            fn push(self, out: &mut Selected) {
                $(self.$index.push(out);)*
            }
        }

        impl<$($marker: DecodeRow),*> DecodeRow for ($($marker,)*) {
            type Output = ($($marker::Output,)*);
            type Ref<'a> = ($($marker::Ref<'a>,)*);

            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self::Output, DecodeError> {
                Ok(($($marker::decode(input)?,)*))
            }

            #[inline]
            fn decode_ref<'a>(input: &mut Reader<'a>) -> Result<Self::Ref<'a>, DecodeError> {
                Ok(($($marker::decode_ref(input)?,)*))
            }
        }
    };
}

crate::codec::tuples::for_each_arity!(tuple);
