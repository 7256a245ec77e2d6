//! SQL functions in what the server stores: it puts their bodies in place of their calls when something is created or
//! altered, and what it stores stays so when the function changes.

use crate::model::{Column, MaterializedViewTarget, Object, Schema, ServerKind, Storage};
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Ident};
use crate::syntax::visit_mut::{VisitMut, walk_expr, walk_projection_query, walk_ttl};

/// Puts the bodies of the schema's SQL functions in place of their calls.
pub(super) fn inline_functions(object: &mut Object, schema: &Schema) {
    if !has_functions(schema) {
        return;
    }
    let mut inline = Inline { schema, depth: 0 };
    match object {
        Object::Table(table) => {
            inline.columns(&mut table.columns);
            inline.storage(&mut table.storage);
        }
        Object::View(view) => inline.visit_query(&mut view.query),
        Object::MaterializedView(view) => {
            inline.columns(&mut view.declared);
            inline.visit_query(&mut view.query);
            if let MaterializedViewTarget::Inner(storage) = &mut view.target {
                inline.storage(storage);
            }
        }
        Object::Dictionary(_) => {}
    }
}

pub(super) fn has_functions(schema: &Schema) -> bool {
    let mut names = schema.server.keys();
    names.any(|name| name.kind == ServerKind::Function)
}

/// Functions may call each other, but not in a ring: the server refuses to create that.
const DEEPEST: usize = 64;

struct Inline<'s> {
    schema: &'s Schema,
    depth: usize,
}

impl Inline<'_> {
    fn columns(&mut self, columns: &mut [Column]) {
        for column in columns {
            let default = column.default.as_mut();
            if let Some(expr) = default.and_then(|default| default.expr.as_mut()) {
                self.visit_expr(expr);
            }
            if let Some(expr) = &mut column.ttl {
                self.visit_expr(expr);
            }
        }
    }

    fn storage(&mut self, storage: &mut Storage) {
        for index in &mut storage.indexes {
            self.visit_expr(&mut index.expr);
        }
        for constraint in &mut storage.constraints {
            self.visit_expr(&mut constraint.expr);
        }
        for projection in &mut storage.projections {
            if let crate::syntax::ast::ProjectionBody::Query(query) = &mut projection.body.node {
                walk_projection_query(self, query);
            }
        }
        let clauses = &mut storage.clauses;
        let keys = clauses
            .order_by
            .iter_mut()
            .flat_map(|key| &mut key.node.items);
        for item in keys {
            self.visit_expr(&mut item.expr);
        }
        for expr in clauses.primary_key.iter_mut().flat_map(|key| &mut key.node) {
            self.visit_expr(expr);
        }
        for expr in clauses
            .partition_by
            .iter_mut()
            .chain(&mut clauses.sample_by)
        {
            self.visit_expr(expr);
        }
        for item in &mut clauses.ttl {
            walk_ttl(self, item);
        }
    }

    /// What a call stands for; `None` when it is no call of an SQL function, or a wrong one.
    fn body(&self, call: &FunctionCall) -> Option<Expr> {
        let function = self.schema.sql_function(&call.name)?;
        if function.parameters.len() != call.arguments.len() || self.depth > DEEPEST {
            return None;
        }
        let mut body = function.body.clone();
        let mut fill = Fill {
            parameters: &function.parameters,
            arguments: &call.arguments,
        };
        fill.visit_expr(&mut body);
        Some(body)
    }
}

impl VisitMut for Inline<'_> {
    fn visit_expr(&mut self, expr: &mut Expr) {
        if let ExprKind::Function(call) = &expr.node
            && let Some(body) = self.body(call)
        {
            expr.node = body.node;
            self.depth += 1;
            self.visit_expr(expr);
            self.depth -= 1;
            return;
        }
        walk_expr(self, expr);
    }
}

/// Puts arguments in place of parameters.
struct Fill<'a> {
    parameters: &'a [&'a str],
    arguments: &'a [Expr],
}

impl VisitMut for Fill<'_> {
    fn visit_expr(&mut self, expr: &mut Expr) {
        if let ExprKind::Path(path) = &expr.node
            && let [Ident { node: name, .. }] = path.as_slice()
            && let Some(at) = self
                .parameters
                .iter()
                .position(|parameter| parameter == name)
        {
            expr.node = self.arguments[at].node.clone();
            return;
        }
        walk_expr(self, expr);
    }
}
