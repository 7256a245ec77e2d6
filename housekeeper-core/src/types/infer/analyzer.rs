//! What queries are looked at with.
//!
//! It goes through a query in the order in which ClickHouse's analyzer does: the names of subqueries are numbers
//! that are given out on the way.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::syntax::ast::Expr;
use crate::types::operand::Operand;
use crate::types::{Failure, Reason};

use super::catalog::Catalog;
use super::gap::Gap;
use super::item::Item;
use super::scope::{Scope, ScopeKind};
use super::settings::Settings;
use super::with::KnownWith;

/// What queries are looked at with.
pub(super) struct Analyzer<'c> {
    /// Where tables are looked up.
    pub(super) catalog: &'c dyn Catalog,
    /// Whether the query is one that is stored: ClickHouse runs no subqueries then to find out about it.
    pub(super) is_stored: bool,
    /// Whether the query is one that is run: what ClickHouse refuses of it then is wrong as well.
    pub(super) is_run: Cell<bool>,
    diagnostics: RefCell<&'c mut Diagnostics>,
    /// What is said where it may be no mistake, the innermost such place last.
    attempts: RefCell<Vec<Vec<Diagnostic>>>,
    subqueries: Cell<u32>,
    /// Whether ClickHouse looks at some subquery again: how often is not certain, nor the numbers after that.
    lost_count: Cell<bool>,
    scopes: Cell<usize>,
    /// What aliases stand for, by scope and name.
    pub(super) aliases: RefCell<BTreeMap<(usize, String), Vec<Item>>>,
    /// The aliases being looked into, by scope and name.
    pub(super) resolving: RefCell<Vec<(usize, String)>>,
    /// Aliases that were out of sight since they were being looked into.
    pub(super) skipped: RefCell<Vec<(usize, String)>>,
    /// The names of the queries of `WITH` that are being looked into.
    pub(super) withs: RefCell<Vec<String>>,
    /// How often one of them read its own name.
    pub(super) own_reads: Cell<usize>,
    /// What they give that give the same wherever they are read: by scope and place.
    pub(super) known_withs: RefCell<BTreeMap<(usize, usize), KnownWith>>,
    /// What queries of `WITH RECURSIVE` that are being looked into are taken to give.
    pub(super) recursions: RefCell<BTreeMap<String, Vec<Item>>>,
    /// What was said of names that stand for nothing.
    unknown_names: RefCell<BTreeSet<String>>,
    /// The first table whose columns are not known.
    pub(super) unknown_table: RefCell<Option<Gap>>,
    /// The settings of the statement.
    pub(super) settings: Cell<Settings>,
    /// Where ClickHouse computes what it is given for certain, and refuses what it cannot compute.
    pub(super) computed_spans: RefCell<BTreeSet<Span>>,
    /// Whether a call was looked at that is computed at once, and may fail then.
    pub(super) may_fail: Cell<bool>,
    /// Whether a number was read that ClickHouse takes for one with a sign beside others: it keeps that in its type.
    pub(super) has_wide_number: Cell<bool>,
}

impl<'c> Analyzer<'c> {
    /// An analyzer that says what is wrong to `diagnostics`.
    pub(super) const fn new(
        catalog: &'c dyn Catalog,
        is_stored: bool,
        diagnostics: &'c mut Diagnostics,
    ) -> Self {
        Self {
            catalog,
            is_stored,
            is_run: Cell::new(false),
            diagnostics: RefCell::new(diagnostics),
            subqueries: Cell::new(1),
            lost_count: Cell::new(false),
            attempts: RefCell::new(Vec::new()),
            scopes: Cell::new(0),
            aliases: RefCell::new(BTreeMap::new()),
            resolving: RefCell::new(Vec::new()),
            skipped: RefCell::new(Vec::new()),
            withs: RefCell::new(Vec::new()),
            own_reads: Cell::new(0),
            known_withs: RefCell::new(BTreeMap::new()),
            recursions: RefCell::new(BTreeMap::new()),
            unknown_names: RefCell::new(BTreeSet::new()),
            unknown_table: RefCell::new(None),
            settings: Cell::new(Settings::DEFAULT),
            computed_spans: RefCell::new(BTreeSet::new()),
            may_fail: Cell::new(false),
            has_wide_number: Cell::new(false),
        }
    }

    /// Says what is wrong, once.
    pub(super) fn report(&self, diagnostic: Diagnostic) {
        if let Some(attempt) = self.attempts.borrow_mut().last_mut() {
            attempt.push(diagnostic);
            return;
        }
        // A name that stands for nothing stands for nothing in every clause.
        let is_name = diagnostic.code == Code::UnknownColumn;
        if is_name
            && !self
                .unknown_names
                .borrow_mut()
                .insert(diagnostic.message.clone())
        {
            return;
        }
        let mut diagnostics = self.diagnostics.borrow_mut();
        if !diagnostics.iter().any(|said| *said == diagnostic) {
            diagnostics.push(diagnostic);
        }
    }

    /// The gap that a failure at `span` leaves. What ClickHouse refuses is said at once.
    pub(super) fn gap(&self, span: Span, failure: Failure) -> Gap {
        match failure {
            Failure::Inside(gap) => *gap,
            Failure::Declined(reason)
            | Failure::WhenComputed {
                otherwise: reason, ..
            } => Gap::new(span, reason),
            Failure::Rejected(refusal) => {
                let diagnostic = Diagnostic::error(refusal.code, refusal.message).at(span, "");
                self.report(match refusal.help {
                    Some(help) => diagnostic.help(help),
                    None => diagnostic,
                });
                Gap::new(span, Reason::Reported)
            }
        }
    }

    /// The name of the next subquery; `None` where its number is not certain.
    pub(super) fn next_subquery(&self) -> Option<String> {
        let number = self.subqueries.get();
        self.skip_subqueries(1);
        (!self.lost_count.get()).then(|| format!("_subquery_{number}"))
    }

    /// How many numbers of subqueries are given out.
    pub(super) const fn subquery_count(&self) -> u32 {
        self.subqueries.get()
    }

    /// Gives out numbers of subqueries that nobody asks the names of.
    pub(super) fn skip_subqueries(&self, count: u32) {
        match self.subqueries.get().checked_add(count) {
            Some(number) => self.subqueries.set(number),
            None => self.lose_count(),
        }
    }

    /// The numbers of subqueries are not certain from here on.
    pub(super) fn lose_count(&self) {
        self.lost_count.set(true);
    }

    /// Does something without saying what is wrong, and gives that back.
    pub(super) fn attempt<T>(&self, what: impl FnOnce() -> T) -> (T, Vec<Diagnostic>) {
        self.attempts.borrow_mut().push(Vec::new());
        let done = what();
        let said = self.attempts.borrow_mut().pop().unwrap_or_default();
        (done, said)
    }

    /// The value of an expression that is looked at elsewhere too: nothing is said of it, and nothing is counted.
    pub(super) fn peek<'a>(&self, expr: &'a Expr, scope: &Scope<'a>) -> Option<Operand> {
        let counted = (self.subqueries.get(), self.lost_count.get());
        let (item, _) = self.attempt(|| self.item(expr, scope));
        self.subqueries.set(counted.0);
        self.lost_count.set(counted.1);
        item.value.ok()
    }

    /// A scope inside `outer`.
    pub(super) fn scope<'a>(&self, kind: ScopeKind, outer: Option<&'a Scope<'a>>) -> Scope<'a> {
        let id = self.scopes.get();
        self.scopes.set(id + 1);
        Scope::new(id, kind, outer)
    }
}
