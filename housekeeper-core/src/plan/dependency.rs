//! What an object needs to be there.

use std::collections::BTreeSet;

use crate::model::{Column, MaterializedViewTarget, Object, ObjectName, Storage};
use crate::syntax::ast::{
    DictionarySource, Expr, ExprKind, FunctionCall, Invocation, KeyValueValue, Literal, TableRef,
    TableSource,
};
use crate::syntax::visit_mut::{
    VisitMut, walk_call, walk_expr, walk_projection_query, walk_table, walk_ttl,
};

/// The objects that this one reads or writes. Names without a database are left out: they depend
/// on who asks.
pub(super) fn needs(object: &Object) -> BTreeSet<ObjectName> {
    let mut needs = Needs::default();
    match object {
        Object::Table(table) => {
            needs.columns(&table.columns);
            needs.storage(&table.storage);
        }
        Object::View(view) => needs.visit_query(&mut view.query.clone()),
        Object::MaterializedView(view) => {
            needs.visit_query(&mut view.query.clone());
            match &view.target {
                MaterializedViewTarget::Table(target) => {
                    needs.found.insert(target.clone());
                }
                MaterializedViewTarget::Inner(storage) => {
                    needs.columns(&view.declared);
                    needs.storage(storage);
                }
            }
        }
        Object::Dictionary(dictionary) => needs.found.extend(source_table(&dictionary.source)),
    }
    needs.found.remove(object.name());
    needs.found
}

/// Whether the server refuses to drop or rename what this object needs while it is there: it does
/// so for what dictionaries read and for dictionaries that defaults of columns read.
pub(super) const fn holds_what_it_needs(object: &Object) -> bool {
    match object {
        Object::Dictionary(_) | Object::Table(_) => true,
        Object::View(_) | Object::MaterializedView(_) => false,
    }
}

/// The table a dictionary on this server reads.
fn source_table(source: &DictionarySource) -> Option<ObjectName> {
    if !source.kind.eq_ignore_ascii_case("clickhouse") {
        return None;
    }
    let argument = |key: &str| {
        let mut arguments = source.arguments.iter();
        let argument = arguments.find(|argument| argument.key.eq_ignore_ascii_case(key))?;
        match &argument.value.node {
            KeyValueValue::Literal(Literal::String(text)) => Some(text.clone()),
            KeyValueValue::Name(name) => Some(name.node.clone()),
            KeyValueValue::Literal(_)
            | KeyValueValue::List(_)
            | KeyValueValue::Call(_)
            | KeyValueValue::Array(_) => None,
        }
    };
    Some(ObjectName {
        database: argument("db")?,
        name: argument("table")?,
    })
}

#[derive(Default)]
struct Needs {
    found: BTreeSet<ObjectName>,
}

impl Needs {
    fn columns(&mut self, columns: &[Column]) {
        for column in columns {
            let default = column.default.as_ref();
            for expr in default
                .and_then(|default| default.expr.as_ref())
                .into_iter()
                .chain(&column.ttl)
            {
                self.visit_expr(&mut expr.clone());
            }
        }
    }

    fn storage(&mut self, storage: &Storage) {
        if let Some(engine) = &storage.clauses.engine {
            self.engine(engine);
        }
        for index in &storage.indexes {
            self.visit_expr(&mut index.expr.clone());
        }
        for constraint in &storage.constraints {
            self.visit_expr(&mut constraint.expr.clone());
        }
        for projection in &storage.projections {
            if let Some(query) = projection.query() {
                walk_projection_query(self, &mut query.clone());
            }
        }
        for item in &storage.clauses.ttl {
            walk_ttl(self, &mut item.node.clone());
        }
    }

    /// `Distributed(cluster, db, table)`, `Buffer(db, table, …)`, `Dictionary(db.name)`.
    fn engine(&mut self, engine: &Invocation) {
        let argument = |at: usize| engine.arguments.get(at).and_then(name_of);
        let pair = match engine.name.as_str() {
            "Distributed" => argument(1).zip(argument(2)),
            "Buffer" => argument(0).zip(argument(1)),
            "Dictionary" => argument(0).and_then(|name| {
                let (database, name) = name.split_once('.')?;
                Some((database.to_owned(), name.to_owned()))
            }),
            _ => None,
        };
        self.found
            .extend(pair.map(|(database, name)| ObjectName { database, name }));
    }
}

/// What an argument names: `shop`, `'shop'`, `shop.users`.
fn name_of(expr: &Expr) -> Option<String> {
    match &expr.node {
        ExprKind::Path(path) => {
            let parts: Vec<_> = path.iter().map(|part| part.as_str()).collect();
            Some(parts.join("."))
        }
        ExprKind::Literal(Literal::String(text)) => Some(text.clone()),
        _ => None,
    }
}

impl VisitMut for Needs {
    fn visit_table(&mut self, table: &mut TableRef) {
        if let TableSource::Table(name) = &table.source
            && let Some(database) = &name.database
        {
            self.found.insert(ObjectName {
                database: database.node.clone(),
                name: name.name.node.clone(),
            });
        }
        walk_table(self, table);
    }

    fn visit_expr(&mut self, expr: &mut Expr) {
        // `x IN db.table`
        if let ExprKind::In { set, .. } = &expr.node
            && let ExprKind::Path(path) = &set.node
            && let [database, name] = &**path
        {
            self.found.insert(ObjectName {
                database: database.node.clone(),
                name: name.node.clone(),
            });
        }
        walk_expr(self, expr);
    }

    fn visit_call(&mut self, call: &mut FunctionCall) {
        if reads_named_object(&call.name)
            && let Some((database, name)) = call
                .arguments
                .first()
                .and_then(name_of)
                .as_deref()
                .and_then(|name| name.split_once('.'))
        {
            self.found.insert(ObjectName {
                database: database.to_owned(),
                name: name.to_owned(),
            });
        }
        walk_call(self, call);
    }
}

/// Whether the first argument of a function is the name of a dictionary or of a Join table.
fn reads_named_object(function: &str) -> bool {
    function.starts_with("dictGet")
        || matches!(
            function,
            "dictHas" | "dictIsIn" | "dictionary" | "joinGet" | "joinGetOrNull"
        )
}
