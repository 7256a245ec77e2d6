//! What every object has: a name, a kind, columns, a place in the files.

use std::fmt;

use crate::source::{Span, Spanned};
use crate::syntax::ast;
use crate::types::Type;

use super::{Dictionary, MaterializedView, Table, View};

/// `database.name`, both unquoted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObjectName {
    /// The database.
    pub database: String,
    /// The object's own name.
    pub name: String,
}

impl ObjectName {
    /// The object that a written name means; `None` of one without its database, and of one with parameters.
    pub(crate) fn of(name: &ast::ObjectName) -> Option<Self> {
        if name.has_parameters() {
            return None;
        }
        Some(Self {
            database: name.database.as_ref()?.node.clone(),
            name: name.name.node.clone(),
        })
    }
}

impl fmt::Display for ObjectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.database, self.name)
    }
}

/// One object of the schema.
#[derive(Debug, Clone)]
pub enum Object {
    /// A table.
    Table(Table),
    /// A view.
    View(View),
    /// A materialized view.
    MaterializedView(MaterializedView),
    /// A dictionary.
    Dictionary(Dictionary),
}

impl Object {
    /// Its qualified name.
    pub const fn name(&self) -> &ObjectName {
        match self {
            Self::Table(table) => &table.name,
            Self::View(view) => &view.name,
            Self::MaterializedView(view) => &view.name,
            Self::Dictionary(dictionary) => &dictionary.name,
        }
    }

    /// Its kind.
    pub const fn kind(&self) -> ObjectKind {
        match self {
            Self::Table(_) => ObjectKind::Table,
            Self::View(_) => ObjectKind::View,
            Self::MaterializedView(_) => ObjectKind::MaterializedView,
            Self::Dictionary(_) => ObjectKind::Dictionary,
        }
    }

    /// What stands before its statement.
    pub const fn docs(&self) -> &Docs {
        match self {
            Self::Table(table) => &table.docs,
            Self::View(view) => &view.docs,
            Self::MaterializedView(view) => &view.docs,
            Self::Dictionary(dictionary) => &dictionary.docs,
        }
    }

    pub(super) fn set_name(&mut self, name: ObjectName) {
        match self {
            Self::Table(table) => table.name = name,
            Self::View(view) => view.name = name,
            Self::MaterializedView(view) => view.name = name,
            Self::Dictionary(dictionary) => dictionary.name = name,
        }
    }

    /// Where its name stands.
    pub const fn span(&self) -> Span {
        match self {
            Self::Table(table) => table.span,
            Self::View(view) => view.span,
            Self::MaterializedView(view) => view.span,
            Self::Dictionary(dictionary) => dictionary.span,
        }
    }
}

/// The kinds of object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ObjectKind {
    /// A table.
    Table,
    /// A view.
    View,
    /// A materialized view.
    MaterializedView,
    /// A dictionary.
    Dictionary,
}

/// A column of a table or of a materialized view's own storage.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type; inferred from the default expression where none was written and that is plainly derivable.
    pub ty: Type,
    /// `DEFAULT`, `MATERIALIZED`, `EPHEMERAL` or `ALIAS`, with its expression (`EPHEMERAL` may have none).
    pub default: Option<ast::ColumnDefault>,
    /// `CODEC(…)`.
    pub codec: Option<Vec<ast::Invocation>>,
    /// `TTL …`.
    pub ttl: Option<ast::Expr>,
    /// `COMMENT '…'`.
    pub comment: Option<String>,
    /// `STATISTICS(…)`.
    pub statistics: Option<Vec<ast::Invocation>>,
    /// Per-column settings.
    pub settings: Vec<ast::Setting>,
    /// The old name, from `-- housekeeper:renamed-from`.
    pub renamed_from: Option<String>,
    /// The Rust type asked for by `-- housekeeper:rust`.
    pub rust: Option<RustOverride>,
    /// The `--` comment lines before the column.
    pub docs: Vec<String>,
    /// Where its name stands.
    pub span: Span,
}

/// The Rust type that a column shall have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RustOverride {
    /// `type=PATH`.
    pub data_type: Option<Spanned<String>>,
    /// `with=PATH`: the module that converts.
    pub with: Option<Spanned<String>>,
    /// `type-name=NAME`: what a type is called that is generated for it.
    pub type_name: Option<Spanned<String>>,
}

/// What stands before a statement in its file.
#[derive(Debug, Clone, Default)]
pub struct Docs {
    /// The `--` comment lines directly before the statement, without the dashes.
    pub lines: Vec<String>,
    /// The old name, from `-- housekeeper:renamed-from`.
    pub renamed_from: Option<String>,
    /// Whether the object is there already, made by others: it is known, and never created, changed or dropped.
    pub external: bool,
}

impl fmt::Display for ObjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Table => "table",
            Self::View => "view",
            Self::MaterializedView => "materialized view",
            Self::Dictionary => "dictionary",
        })
    }
}
