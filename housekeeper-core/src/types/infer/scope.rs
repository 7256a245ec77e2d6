//! What the names in a `SELECT` stand for.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::syntax::ast::{Expr, Ident, Query};

use super::item::Item;
use super::settings::Settings;
use super::table::Table;
use super::tree::Tree;

/// The names in sight in a `SELECT` or in a lambda.
pub(super) struct Scope<'a> {
    /// Tells it from all other scopes.
    pub(super) id: usize,
    /// The `SELECT` or lambda around this one.
    pub(super) outer: Option<&'a Scope<'a>>,
    /// What is around what.
    pub(super) kind: ScopeKind,
    /// The parameters of a lambda: these hide all else.
    pub(super) parameters: Vec<(String, Item)>,
    /// `AS` anywhere in the `SELECT`: the first expression of that name.
    pub(super) aliases: BTreeMap<&'a str, &'a Expr>,
    /// Aliases that are given to different expressions.
    pub(super) differing: BTreeSet<&'a str>,
    /// The names among `aliases` that come from a `WITH`: queries inside see these too.
    pub(super) with_aliases: BTreeSet<&'a str>,
    /// The queries of `WITH`, in order.
    pub(super) withs: Vec<WithQuery<'a>>,
    /// What `FROM` reads, from left to right.
    pub(super) tables: Vec<Table<'a>>,
    /// How the tables are joined; `None` without a `FROM`.
    pub(super) tree: Option<Tree>,
    /// Whether the `FROM` is still being looked at.
    pub(super) is_building: bool,
    /// The names of `WINDOW`.
    pub(super) windows: Vec<&'a str>,
    /// Names that are known and not in sight, and why.
    pub(super) hidden: Rc<[(String, &'static str)]>,
    /// What the settings say.
    pub(super) settings: Settings,
    /// How many joins the `FROM` has.
    pub(super) join_count: usize,
    /// Columns that a REPLACE gave anew: their names stand for what is new in some places.
    pub(super) replaced: RefCell<BTreeSet<String>>,
    /// Whether it has read a column of a query around it.
    pub(super) is_correlated: Cell<bool>,
}

/// What a scope is that of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    /// A `SELECT`, or the expressions of a table.
    Query,
    /// A lambda, or the body of a function of the user.
    Lambda,
}

/// A query of a `WITH`.
#[derive(Clone, Copy)]
pub(super) struct WithQuery<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Names for its columns.
    pub(super) columns: &'a [Ident],
    /// The query.
    pub(super) query: &'a Query,
    /// Whether it may read itself.
    pub(super) is_recursive: bool,
}

impl<'a> Scope<'a> {
    /// A scope with nothing in it yet.
    pub(super) fn new(id: usize, kind: ScopeKind, outer: Option<&'a Scope<'a>>) -> Self {
        Self {
            id,
            outer,
            kind,
            parameters: Vec::new(),
            aliases: BTreeMap::new(),
            differing: BTreeSet::new(),
            with_aliases: BTreeSet::new(),
            withs: Vec::new(),
            tables: Vec::new(),
            tree: None,
            is_building: false,
            windows: Vec::new(),
            hidden: Rc::default(),
            settings: outer.map_or_else(Settings::default, |outer| outer.settings),
            join_count: 0,
            replaced: RefCell::new(BTreeSet::new()),
            is_correlated: Cell::new(false),
        }
    }

    /// The scope of the `SELECT` that this one belongs to.
    pub(super) fn query(&self) -> &Scope<'a> {
        match (self.kind, self.outer) {
            (ScopeKind::Lambda, Some(outer)) => outer.query(),
            _ => self,
        }
    }

    /// Whether `first` is an alias here: columns of that name take a qualifier.
    pub(super) fn has_alias(&self, first: &str) -> bool {
        self.aliases.contains_key(first)
    }

    /// All scopes from this one outwards.
    pub(super) fn outwards(&self) -> impl Iterator<Item = &Scope<'a>> {
        std::iter::successors(Some(self), |scope| scope.outer)
    }
}
