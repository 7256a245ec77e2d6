//! What differs between two schemas.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::model::{
    Database, Dictionary, MaterializedView, Object, ObjectName, ServerObject, Table, View,
};
use crate::source::{Span, Spanned};
use crate::syntax::ast::access::Grant;
use crate::syntax::ast::{
    ColumnDefault, ConstraintDef, DefaultKind, Expr, Ident, IndexDef, ProjectionDef, Setting,
    SortKey, TtlItem,
};
use crate::types::Type;

use super::stored::StoredColumn;

/// All that differs.
#[derive(Debug, Default)]
pub struct Diff<'a> {
    /// What statements can change, objects in the order of the schemas.
    pub changes: Vec<Change<'a>>,
    /// What no statement can change.
    pub blocked: Vec<Blocked>,
    /// What may have been meant otherwise.
    pub hints: Vec<Hint>,
    /// The objects that are the same on both sides, under the same name.
    pub(crate) same: HashSet<&'a ObjectName>,
}

/// One change, borrowing from the schema before (`previous`) and the one after (`next`).
#[derive(Debug, Clone)]
pub enum Change<'a> {
    /// A database is new.
    CreateDatabase(&'a Database),
    /// The comment of a database differs.
    CommentDatabase(&'a Database),
    /// A database is gone.
    DropDatabase(&'a Database),
    /// An object is new.
    Create(&'a Object),
    /// An object is gone.
    Drop(&'a Object),
    /// An object has another name; whatever else differs is a change of its own.
    Rename {
        /// The object under its old name.
        previous: &'a Object,
        /// The object under its new name.
        next: &'a Object,
    },
    /// A table differs.
    AlterTable(TableDiff<'a>),
    /// A table that keeps no rows differs in what ALTER cannot change.
    ReplaceTable(&'a Table),
    /// The query, the columns or the rights of a view differ.
    ReplaceView(&'a View),
    /// What a view reads gives other columns now: the server keeps those that the view was created with.
    RefreshView(&'a View),
    /// The query of a materialized view differs, and nothing else does.
    ModifyQuery(&'a MaterializedView),
    /// When a materialized view is refreshed differs.
    ModifyRefresh(&'a MaterializedView),
    /// With whose rights a materialized view reads differs.
    ModifySecurity(&'a MaterializedView),
    /// What a materialized view reads gives other columns now; the rows go to another table.
    RefreshMaterializedView(&'a MaterializedView),
    /// A materialized view that keeps no rows of its own differs.
    ReplaceMaterializedView(&'a MaterializedView),
    /// A dictionary differs.
    ReplaceDictionary(&'a Dictionary),
    /// Something of the server is new.
    CreateServer {
        /// What is new.
        object: &'a ServerObject,
        /// How many have to come before it.
        depth: u8,
    },
    /// Something of the server differs.
    AlterServer {
        /// How many have to come before it.
        depth: u8,
        /// What it is before.
        previous: &'a ServerObject,
        /// What it is after.
        next: &'a ServerObject,
    },
    /// Something of the server is gone.
    DropServer {
        /// What is gone.
        object: &'a ServerObject,
        /// How many have to go after it.
        depth: u8,
    },
    /// The rights of one user or role differ.
    Rights {
        /// What grants, to be run before all else that changes.
        grants: Vec<Grant>,
        /// What revokes, to be run after it.
        revokes: Vec<Grant>,
    },
    /// Only the comment of a view or of a materialized view differs.
    ModifyComment {
        /// Its name.
        name: &'a ObjectName,
        /// The new comment; empty to take it away.
        comment: &'a str,
    },
}

/// What differs in a table, in the order in which it can be changed.
#[derive(Debug, Clone)]
pub struct TableDiff<'a> {
    /// The table before; it may have another name.
    pub previous: &'a Table,
    /// The table after.
    pub next: &'a Table,
    /// What ALTER can change; at least one where nothing is rebuilt.
    pub changes: Vec<TableChange<'a>>,
    /// What only another table can have, whose rows are copied then: `the engine`. That table gets all else that
    /// differs as well, but for columns that come, go or have other names.
    pub rebuild: Vec<String>,
}

/// One change of a table.
#[derive(Debug, Clone)]
pub enum TableChange<'a> {
    /// A column has another name.
    RenameColumn {
        /// The old name.
        from: Cow<'a, str>,
        /// The new name.
        to: Cow<'a, str>,
    },
    /// A column is new.
    AddColumn {
        /// The column.
        column: StoredColumn<'a>,
        /// Where it stands.
        place: Place<'a>,
    },
    /// A column differs.
    ModifyColumn(ColumnDiff<'a>),
    /// A column is gone.
    DropColumn(Cow<'a, str>),
    /// The table's comment differs; empty to take it away.
    Comment(&'a str),
    /// Settings that are new or have other values.
    ModifySettings(Vec<&'a Setting>),
    /// Settings that go back to their defaults.
    ResetSettings(Vec<&'a Ident>),
    /// An index is new.
    AddIndex {
        /// The index.
        index: &'a Spanned<IndexDef>,
        /// Where it stands.
        place: Place<'a>,
    },
    /// An index is gone, or has to go before it comes back differently.
    DropIndex(&'a Ident),
    /// A projection is new.
    AddProjection {
        /// The projection.
        projection: &'a Spanned<ProjectionDef>,
        /// Where it stands.
        place: Place<'a>,
    },
    /// A projection is gone, or has to go before it comes back differently.
    DropProjection(&'a Ident),
    /// A constraint is new.
    AddConstraint(&'a Spanned<ConstraintDef>),
    /// A constraint is gone, or has to go before it comes back differently.
    DropConstraint(&'a Ident),
    /// The sort key has grown by new columns, or shrunk.
    ModifyOrderBy(&'a Spanned<SortKey>),
    /// There is a sampling key, or it differs.
    ModifySampleBy(&'a Expr),
    /// There is no sampling key any more.
    RemoveSampleBy,
    /// The TTL differs.
    ModifyTtl(&'a [Spanned<TtlItem>]),
    /// There is no TTL any more.
    RemoveTtl,
}

/// What differs in a column. What is the same is not said.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each clause differs or not")]
pub struct ColumnDiff<'a> {
    /// The column before, under its old name.
    pub previous: StoredColumn<'a>,
    /// The column after.
    pub next: StoredColumn<'a>,
    /// Whether the type differs.
    pub ty: bool,
    /// Whether the default, its kind or its expression, differs.
    pub default: bool,
    /// Whether the codec differs.
    pub codec: bool,
    /// Whether the TTL differs.
    pub ttl: bool,
    /// Whether the comment differs.
    pub comment: bool,
    /// Whether the statistics differ.
    pub statistics: bool,
    /// Whether the settings differ.
    pub settings: bool,
    /// Where it stands now, if it has moved.
    pub place: Option<Place<'a>>,
}

/// Where a column, an index or a projection stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place<'a> {
    /// Before all others.
    First,
    /// After this one.
    After(Cow<'a, str>),
    /// After all others that are there when it comes.
    Last,
}

/// A difference that no statement can make up for: the object would have to be built anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// The object, or the database.
    pub object: String,
    /// What differs, such as `the engine`.
    pub what: String,
    /// Why it cannot be changed, as a sentence without a full stop.
    pub why: String,
    /// What to do about it.
    pub help: String,
    /// Where the new definition stands, if the object is still there.
    pub span: Option<Span>,
}

/// A drop and an addition that may have been meant as a renaming, or a renaming that names nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// An object that is gone looks like one that is new.
    ObjectRenamed {
        /// The one that is gone.
        from: ObjectName,
        /// The one that is new.
        to: ObjectName,
        /// Where the new one is declared.
        span: Span,
    },
    /// A column that is gone looks like one that is new.
    ColumnRenamed {
        /// The table.
        table: ObjectName,
        /// The column that is gone.
        from: String,
        /// The one that is new.
        to: String,
        /// Where the new one is declared.
        span: Span,
    },
    /// A table is rebuilt for its primary key alone, which need not follow the sort key.
    PrimaryKeyStays {
        /// The table.
        table: ObjectName,
        /// The primary key that the table has.
        key: String,
        /// Where the table is declared.
        span: Span,
    },
    /// A `renamed-from` of something new names nothing that was there.
    UnknownOldName {
        /// What is declared, such as `table shop.users`.
        what: String,
        /// The old name.
        old: String,
        /// Where the declaration stands.
        span: Span,
    },
}

impl Change<'_> {
    /// Whether only the columns that the server keeps of a view are behind: that comes after all that the view reads.
    pub(crate) const fn is_refresh(&self) -> bool {
        matches!(
            self,
            Self::RefreshView(_) | Self::RefreshMaterializedView(_)
        )
    }
}

impl ColumnDiff<'_> {
    /// Whether the column has to go and come back: one that keeps values becomes EPHEMERAL, or what is EPHEMERAL without
    /// an expression gets one or something else.
    pub fn is_replaced(&self) -> bool {
        let had = self.previous.declared.default.as_ref();
        let is_bare = |default: &ColumnDefault| {
            default.kind == DefaultKind::Ephemeral && default.expr.is_none()
        };
        kind(&self.next) == Some(DefaultKind::Ephemeral) && keeps_values(&self.previous)
            || self.default && had.is_some_and(is_bare)
    }

    /// Whether nothing but the comment differs.
    pub(super) const fn is_only_comment(&self) -> bool {
        !(self.ty || self.default || self.codec || self.ttl || self.statistics || self.settings)
            && self.place.is_none()
    }

    /// Whether a column that keeps values becomes one that is computed whenever it is read.
    pub fn becomes_alias(&self) -> bool {
        kind(&self.next) == Some(DefaultKind::Alias) && keeps_values(&self.previous)
    }

    /// Whether there are values that have to become others when the type changes.
    pub fn converts_values(&self) -> bool {
        keeps_values(&self.previous) && keeps_values(&self.next)
    }

    /// The type before and the type after, if they differ.
    pub fn types(&self) -> Option<(&Type, &Type)> {
        self.ty.then_some((&*self.previous.ty, &*self.next.ty))
    }
}

fn kind(column: &StoredColumn<'_>) -> Option<DefaultKind> {
    let default = column.declared.default.as_ref();
    default.map(|default| default.kind)
}

/// Whether a column has values in the parts of its table.
pub(super) fn keeps_values(column: &StoredColumn<'_>) -> bool {
    !matches!(
        kind(column),
        Some(DefaultKind::Ephemeral | DefaultKind::Alias)
    )
}
