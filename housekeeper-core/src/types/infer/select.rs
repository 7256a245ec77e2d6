//! One SELECT.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::syntax::ast::{
    ColumnTransformer, Expr, ExprKind, GroupKeys, LimitByKeys, OrderBy, Select, WithItem,
};
use crate::types::operand::Operand;
use crate::types::{IntWidth, Type};

use super::alias::{aliases, with_aliases};
use super::analyzer::Analyzer;
use super::gap::Gap;
use super::item::Item;
use super::query::Outcome;
use super::scope::{Scope, ScopeKind, WithQuery};
use super::table::{Column, ColumnKind, Table};
use super::tree::Tree;
use super::walk::{Child, children, select_exprs};

impl Analyzer<'_> {
    /// What `select` gives inside `outer`; `first` is the SELECT whose `WITH` it sees too.
    pub(super) fn select<'a>(
        &self,
        select: &'a Select,
        outer: Option<&Scope<'a>>,
        first: Option<&'a Select>,
    ) -> Outcome {
        let mut scope = self.scope(ScopeKind::Query, outer);
        if outer.is_none() {
            scope.settings = self.settings.get();
        }
        let unknown_setting = match scope.settings.with(&select.settings) {
            Ok(settings) => {
                scope.settings = settings;
                None
            }
            Err(gap) => Some(gap),
        };
        for select in first.into_iter().chain([select]) {
            withs(select, &mut scope);
        }
        names(select, first, outer, &mut scope);
        scope.replaced.replace(replaced(select));
        let windows = select.windows.iter();
        scope.windows = windows.map(|window| window.name.as_str()).collect();
        match &select.from {
            Some(from) => self.from(from, &mut scope),
            None => no_from(&mut scope),
        }
        if outer.is_none() {
            self.note_computed(select);
        }
        let mut items = self.all(&select.projection, &scope);
        self.clauses(select, &scope);
        self.constant_conditions(select, &scope);
        self.filters(select, &scope);
        self.limits(select);
        self.misplaced_aggregates(select, &scope);
        self.grouping(select, &scope);
        if let Some(gap) = unknown_setting {
            for item in &mut items {
                spoil(item, &gap);
            }
        }
        Outcome {
            items,
            is_correlated: scope.is_correlated.get(),
        }
    }

    /// Looks at all that stands after the columns.
    fn clauses<'a>(&self, select: &'a Select, scope: &Scope<'a>) {
        self.all(&select.prewhere, scope);
        self.all(&select.filter, scope);
        if let Some(group) = &select.group_by {
            match &group.keys {
                GroupKeys::All => {}
                GroupKeys::Exprs(keys) => {
                    self.all(keys, scope);
                }
                GroupKeys::GroupingSets(sets) => {
                    self.all(sets.iter().flatten(), scope);
                }
            }
        }
        self.all(&select.having, scope);
        for window in &select.windows {
            self.window(&window.spec, scope);
        }
        self.all(&select.qualify, scope);
        if let Some(OrderBy::Items { items, .. }) = &select.order_by {
            self.all(items.iter().map(|item| &item.expr), scope);
        }
        if let Some(limit_by) = &select.limit_by
            && let LimitByKeys::Exprs(keys) = &limit_by.by
        {
            self.all(keys, scope);
        }
        if let Some(crate::syntax::ast::Distinct::On(keys)) = &select.distinct {
            self.all(keys, scope);
        }
    }
}

/// The names that a REPLACE in `select` gives.
fn replaced(select: &Select) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for expr in select_exprs(select) {
        replaced_in(expr, &mut names);
    }
    names
}

fn replaced_in(expr: &Expr, names: &mut BTreeSet<String>) {
    let transformers = match &expr.node {
        ExprKind::Star(star) => star.transformers.as_slice(),
        ExprKind::Columns(columns) => &columns.transformers,
        _ => &[],
    };
    for transformer in transformers {
        if let ColumnTransformer::Replace { items, .. } = transformer {
            names.extend(items.iter().map(|(_, name)| name.node.clone()));
        }
    }
    children(expr, &mut |child| {
        if let Child::Expr(child) = child {
            replaced_in(child, names);
        }
    });
}

/// The queries of a `WITH`.
fn withs<'a>(select: &'a Select, scope: &mut Scope<'a>) {
    let Some(with) = &select.with else { return };
    for item in &with.items {
        if let WithItem::Query {
            name,
            columns,
            query,
            ..
        } = &item.node
        {
            scope.withs.push(WithQuery {
                name,
                columns,
                query,
                is_recursive: with.recursive,
            });
        }
    }
}

/// The aliases in sight: its own, and those of every `WITH` around it.
fn names<'a>(
    select: &'a Select,
    first: Option<&'a Select>,
    outer: Option<&Scope<'a>>,
    scope: &mut Scope<'a>,
) {
    let (own, differing) = aliases(select);
    scope.with_aliases = with_aliases(select).0.into_keys().collect();
    scope.aliases = own;
    scope.differing = differing;
    if let Some(first) = first {
        for (name, expr) in with_aliases(first).0 {
            scope.aliases.entry(name).or_insert(expr);
            scope.with_aliases.insert(name);
        }
    }
    // ClickHouse writes the expressions of a WITH into the queries inside.
    let Some(outer) = outer.map(Scope::query) else {
        return;
    };
    for name in &outer.with_aliases {
        if let Some(expr) = outer.aliases.get(name) {
            scope.aliases.entry(name).or_insert(expr);
            scope.with_aliases.insert(name);
        }
    }
}

/// Without a `FROM`, a query reads `system.one`.
fn no_from(scope: &mut Scope<'_>) {
    scope.tables.push(Table {
        source: None,
        alias: None,
        database: Some("system".to_owned()),
        name: Some("one".to_owned()),
        columns: Rc::new(vec![Column {
            name: "dummy".to_owned(),
            value: Ok(Operand::column(Type::UInt(IntWidth::W8))),
            docs: Vec::new(),
            kind: ColumnKind::Ordinary,
        }]),
        gap: None,
        is_stored: true,
        qualifies: true,
    });
    scope.tree = Some(Tree::Table(0));
}

fn spoil(item: &mut Item, gap: &Gap) {
    item.value = Err(gap.clone());
}
