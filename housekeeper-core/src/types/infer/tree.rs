//! How the tables of a `FROM` are joined.

use crate::syntax::ast::JoinKind;
use crate::types::Type;
use crate::types::operand::Operand;

use super::gap::Gap;

/// A `FROM`, or a part of one.
#[derive(Debug, Clone)]
pub(super) enum Tree {
    /// The table of this number.
    Table(usize),
    /// Two parts that are joined.
    Join(Box<JoinTree>),
    /// `… ARRAY JOIN …`
    Array(Box<ArrayTree>),
}

/// Two parts that are joined.
#[derive(Debug, Clone)]
pub(super) struct JoinTree {
    /// What stands before.
    pub(super) left: Tree,
    /// What is joined.
    pub(super) right: Tree,
    /// What happens when no row matches.
    pub(super) kind: JoinKind,
    /// The columns of `USING`.
    pub(super) using: Vec<Using>,
}

/// A column of `USING`.
#[derive(Debug, Clone)]
pub(super) struct Using {
    /// Its name.
    pub(super) name: String,
    /// The common type of both sides.
    pub(super) ty: Result<Type, Gap>,
    /// The column of the left side.
    pub(super) left: ColumnId,
    /// The column of the right side.
    pub(super) right: ColumnId,
}

/// A column of a table in this `FROM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ColumnId {
    /// The number of the table.
    pub(super) table: usize,
    /// The number of the column in it.
    pub(super) column: usize,
}

/// `… ARRAY JOIN …`
#[derive(Debug, Clone)]
pub(super) struct ArrayTree {
    /// What stands before.
    pub(super) inner: Tree,
    /// What is unfolded; empty while the expressions themselves are looked at.
    pub(super) items: Vec<ArrayItem>,
}

/// An array that `ARRAY JOIN` unfolds.
#[derive(Debug, Clone)]
pub(super) struct ArrayItem {
    /// The name of its elements.
    pub(super) name: String,
    /// Whether `AS name` is written.
    pub(super) has_alias: bool,
    /// What the array is.
    pub(super) array: Unfolded,
    /// An element.
    pub(super) element: Result<Operand, Gap>,
}

/// What kind of array is unfolded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unfolded {
    /// A column.
    Column(ColumnId),
    /// The columns of a Nested.
    Nested {
        /// The table.
        table: usize,
        /// What their names start with.
        name: String,
    },
    /// Any other expression.
    Other,
}

impl Tree {
    /// Whether the table is in this part.
    pub(super) fn holds(&self, table: usize) -> bool {
        match self {
            Self::Table(own) => *own == table,
            Self::Join(join) => join.left.holds(table) || join.right.holds(table),
            Self::Array(array) => array.inner.holds(table),
        }
    }

    /// The column that USING has made of a column: in a FULL JOIN both sides give one.
    pub(super) fn merged(&self, id: ColumnId) -> ColumnId {
        match self {
            Self::Table(_) => id,
            Self::Array(array) => array.inner.merged(id),
            Self::Join(join) => {
                let id = join.left.merged(join.right.merged(id));
                let mut using = join.using.iter();
                let full = using.find(|using| join.kind == JoinKind::Full && using.right == id);
                full.map_or(id, |using| using.left)
            }
        }
    }

    /// Whether an item of `ARRAY JOIN` in it has this name.
    pub(super) fn has_array_name(&self, name: &str) -> bool {
        match self {
            Self::Table(_) => false,
            Self::Join(join) => join.left.has_array_name(name) || join.right.has_array_name(name),
            Self::Array(array) => {
                array.inner.has_array_name(name) || array.items.iter().any(|item| item.name == name)
            }
        }
    }

    /// Whether there is an `ARRAY JOIN` in it.
    pub(super) fn has_array_join(&self) -> bool {
        match self {
            Self::Table(_) => false,
            Self::Join(join) => join.left.has_array_join() || join.right.has_array_join(),
            Self::Array(_) => true,
        }
    }

    /// Whether an item of `ARRAY JOIN` in it has this name by `AS`.
    pub(super) fn has_array_alias(&self, name: &str) -> bool {
        match self {
            Self::Table(_) => false,
            Self::Join(join) => join.left.has_array_alias(name) || join.right.has_array_alias(name),
            Self::Array(array) => {
                array.inner.has_array_alias(name)
                    || array
                        .items
                        .iter()
                        .any(|item| item.has_alias && item.name == name)
            }
        }
    }
}

/// Whether rows of the left side may be missing in the result.
pub(super) const fn may_miss_left(kind: JoinKind) -> bool {
    matches!(kind, JoinKind::Right | JoinKind::Full)
}

/// Whether rows of the right side may be missing in the result.
pub(super) const fn may_miss_right(kind: JoinKind) -> bool {
    matches!(kind, JoinKind::Left | JoinKind::Full)
}
