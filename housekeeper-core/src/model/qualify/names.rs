//! The names in queries and expressions.

use crate::source::Spanned;
use crate::syntax::ast::{
    Expr, ExprKind, FunctionCall, Literal, Query, Select, Storage, TableRef, TableSource, With,
    WithItem,
};
use crate::syntax::visit_mut::{
    VisitMut, walk_call, walk_expr, walk_query, walk_select, walk_table,
};

use super::{ident, name, ttl};

/// What the name right of an `IN` can stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sets {
    /// A table, as ClickHouse has it in what it stores: in a view, `x IN column` is refused.
    Tables,
    /// A column or an alias, or else a table: so it is in a query that is run.
    AnyValue,
}

/// A name of `WITH`. Only a query can be read from; right of an `IN`, an expression can stand as well.
struct Named {
    name: String,
    is_query: bool,
}

pub(super) struct Names<'a> {
    database: &'a str,
    sets: Sets,
    /// The names of `WITH` in sight.
    withs: Vec<Named>,
}

impl<'a> Names<'a> {
    pub(super) const fn new(database: &'a str, sets: Sets) -> Self {
        Self {
            database,
            sets,
            withs: Vec::new(),
        }
    }

    /// A query of a `WITH` sees those before it; itself only when it is recursive.
    pub(super) fn with(&mut self, with: &mut With) {
        let recursive = with.recursive;
        for item in &mut with.items {
            match &mut item.node {
                WithItem::Expr(expr) => {
                    self.visit_expr(expr);
                    if let ExprKind::Alias { alias, .. } = &expr.node {
                        self.named(alias, false);
                    }
                }
                WithItem::Query { name, query, .. } => {
                    if recursive {
                        self.named(name, true);
                    }
                    self.visit_query(query);
                    self.named(name, true);
                }
            }
        }
    }

    fn named(&mut self, name: &str, is_query: bool) {
        self.withs.push(Named {
            name: name.to_owned(),
            is_query,
        });
    }

    fn is_with(&self, name: &str) -> bool {
        self.withs.iter().any(|with| with.name == name)
    }

    fn is_query(&self, name: &str) -> bool {
        let mut withs = self.withs.iter();
        withs.any(|with| with.is_query && with.name == name)
    }

    /// `x IN table`
    fn set(&self, set: &mut Expr) {
        if let ExprKind::Path(path) = &mut set.node
            && let [table] = path.as_slice()
            && self.sets == Sets::Tables
            && !self.is_with(table)
        {
            let database = ident(self.database, table);
            path.insert(0, database);
        }
    }

    /// The first argument of `dictGet` and its like: a name, or a string that holds one.
    fn object(&self, argument: &mut Expr) {
        match &mut argument.node {
            ExprKind::Path(path) => {
                if let [object] = path.as_slice() {
                    let database = ident(self.database, object);
                    path.insert(0, database);
                }
            }
            ExprKind::Literal(Literal::String(text)) if !text.contains('.') => {
                *text = format!("{}.{text}", self.database);
            }
            _ => {}
        }
    }
}

impl VisitMut for Names<'_> {
    fn visit_query(&mut self, query: &mut Query) {
        let in_sight = self.withs.len();
        // What the first part names is in sight of the others.
        walk_query(self, query);
        self.withs.truncate(in_sight);
    }

    fn visit_select(&mut self, select: &mut Select) {
        let mut with = select.with.take();
        if let Some(with) = &mut with {
            self.with(with);
        }
        walk_select(self, select);
        select.with = with;
    }

    fn visit_table(&mut self, table: &mut TableRef) {
        if let TableSource::Table(object) = &mut table.source
            && !(object.database.is_none() && self.is_query(&object.name))
        {
            name(object, self.database);
        }
        walk_table(self, table);
    }

    fn visit_expr(&mut self, expr: &mut Expr) {
        if let ExprKind::In { set, .. } = &mut expr.node {
            self.set(set);
        }
        walk_expr(self, expr);
    }

    fn visit_call(&mut self, call: &mut FunctionCall) {
        if reads_named_object(&call.name) {
            if let Some(first) = call.arguments.first_mut() {
                self.object(first);
            }
        } else if is_in(&call.name)
            && let [_, set] = call.arguments.as_mut_slice()
        {
            self.set(set);
        }
        walk_call(self, call);
    }
}

/// Whether the first argument of a function is the name of a dictionary or of a Join table.
pub(crate) fn reads_named_object(function: &str) -> bool {
    function.starts_with("dictGet")
        || matches!(
            function,
            "dictHas" | "dictIsIn" | "dictionary" | "joinGet" | "joinGetOrNull"
        )
}

/// `in(x, table)` and its like.
fn is_in(function: &str) -> bool {
    matches!(
        function,
        "in" | "notIn" | "globalIn" | "globalNotIn" | "nullIn" | "notNullIn"
    )
}

/// What an engine is told: `currentDatabase()` is the database that is current when the table is created.
pub(super) fn storage(storage: &mut Storage, database: &str) {
    if let Some(engine) = &mut storage.engine {
        for argument in &mut engine.arguments {
            if let ExprKind::Function(call) = &argument.node
                && call.is_plain("currentDatabase")
                && call.arguments.is_empty()
            {
                *argument = Spanned::new(
                    ExprKind::Literal(Literal::String(database.to_owned())),
                    argument.span,
                );
            }
        }
    }
    ttl(&mut storage.ttl, database);
}
