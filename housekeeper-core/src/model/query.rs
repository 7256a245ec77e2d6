//! What a query reads.

use crate::source::Spanned;
use crate::syntax::ast::{
    self, Expr, ExprKind, FunctionCall, Join, Query, QueryTerm, Select, TableRef, TableSource,
    WithItem,
};
use crate::types::function::rule::dictionary::dictionary_name;
use crate::types::infer::walk::{Child, children, select_exprs};

use super::ObjectName;

/// Every object that `query` names with its database, in order: tables, dictionaries of `dictGet`, tables right of
/// `IN`. One that is named twice is there twice.
pub fn tables(query: &Query) -> Vec<Spanned<ObjectName>> {
    let mut walk = Walk::default();
    walk.query(query);
    walk.found
}

/// Every object that an expression names: dictionaries of `dictGet`, tables of subqueries.
pub fn tables_of_expr(expr: &Expr) -> Vec<Spanned<ObjectName>> {
    let mut walk = Walk::default();
    walk.expr(expr);
    walk.found
}

#[derive(Default)]
struct Walk {
    found: Vec<Spanned<ObjectName>>,
}

impl Walk {
    fn query(&mut self, query: &Query) {
        self.term(&query.first.node);
        for operation in &query.rest {
            self.term(&operation.term.node);
        }
    }

    fn term(&mut self, term: &QueryTerm) {
        match term {
            QueryTerm::Select(select) => self.select(select),
            QueryTerm::Nested(query) => self.query(query),
            // It reads no table: it tells how one would be read.
            QueryTerm::Explain(_) => {}
        }
    }

    fn select(&mut self, select: &Select) {
        if let Some(with) = &select.with {
            for item in &with.items {
                match &item.node {
                    WithItem::Expr(expr) => self.expr(expr),
                    WithItem::Query { query, .. } => self.query(query),
                }
            }
        }
        if let Some(from) = &select.from {
            self.table(&from.first.node);
            for join in &from.joins {
                if let Join::Table { table, .. } = &join.node {
                    self.table(&table.node);
                }
            }
        }
        for expr in select_exprs(select) {
            self.expr(expr);
        }
    }

    fn table(&mut self, table: &TableRef) {
        match &table.source {
            TableSource::Table(name) => self.name(name),
            TableSource::Subquery(query) => self.query(query),
            TableSource::Function(call) => {
                for argument in &call.arguments {
                    self.expr(argument);
                }
            }
            TableSource::Parameter(_) => {}
        }
    }

    /// A name without a database is that of a query of a `WITH`.
    fn name(&mut self, name: &ast::ObjectName) {
        if let Some(database) = &name.database {
            let object = ObjectName {
                database: database.node.clone(),
                name: name.name.node.clone(),
            };
            self.found.push(Spanned::new(object, name.span()));
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.node {
            ExprKind::Function(call) => self.dictionary(call),
            ExprKind::In { set, .. } => {
                if let ExprKind::Path(path) = &set.node
                    && let [database, name] = path.as_slice()
                {
                    let object = ObjectName {
                        database: database.node.clone(),
                        name: name.node.clone(),
                    };
                    self.found.push(Spanned::new(object, set.span));
                }
            }
            _ => {}
        }
        children(expr, &mut |child| match child {
            Child::Expr(expr) => self.expr(expr),
            Child::Query(query) => self.query(query),
        });
    }

    fn dictionary(&mut self, call: &FunctionCall) {
        // `dictHas` asks for its dictionary when there is a row.
        if call.name.starts_with("dict")
            && call.name.node != "dictHas"
            && let Some(argument) = call.arguments.first()
            && let Some(name) = dictionary_name(argument)
        {
            self.found.push(Spanned::new(name, argument.span));
        }
    }
}

/// The table that the rows of `query` start from: the leftmost of its `FROM`, through subqueries and `WITH`.
///
/// `None` when there is none, it has no database, or it is a table function.
pub(crate) fn leftmost_table(query: &Query) -> Option<ObjectName> {
    leftmost(query, Vec::new())
}

/// `names` are the queries of the `WITH` clauses in sight, the nearest last.
fn leftmost<'a>(query: &'a Query, mut names: Vec<(&'a str, &'a Query)>) -> Option<ObjectName> {
    let select = match &query.first.node {
        QueryTerm::Select(select) => select,
        QueryTerm::Nested(query) => return leftmost(query, names),
        QueryTerm::Explain(_) => return None,
    };
    for item in select.with.iter().flat_map(|with| &with.items) {
        if let WithItem::Query { name, query, .. } = &item.node {
            names.push((name.as_str(), query));
        }
    }
    match &select.from.as_ref()?.first.source {
        TableSource::Table(table) => {
            if let Some(database) = &table.database {
                return Some(ObjectName {
                    database: database.node.clone(),
                    name: table.name.node.clone(),
                });
            }
            let position = names
                .iter()
                .rposition(|(name, _)| *name == table.name.as_str())?;
            let (_, query) = names[position];
            // A query of a `WITH` sees the names before it.
            names.truncate(position);
            leftmost(query, names)
        }
        TableSource::Subquery(query) => leftmost(query, names),
        TableSource::Function(_) | TableSource::Parameter(_) => None,
    }
}
