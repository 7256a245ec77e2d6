//! What an object has to do with others: the edges of the schema.

use crate::source::Span;
use crate::syntax::ast::{
    DictionarySource, Expr, ExprKind, FunctionCall, Invocation, KeyValueValue, Literal,
    OriginSource, Statement, TableRef, TableSource,
};
use crate::syntax::parse_query;
use crate::syntax::visit_mut::{
    VisitMut, walk_call, walk_expr, walk_projection_query, walk_table, walk_ttl,
};

use super::qualify::{qualify, reads_named_object};
use super::{Column, Dictionary, MaterializedViewTarget, Object, ObjectName, Storage};

/// An edge from one object to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The other object.
    pub name: ObjectName,
    /// What the one has to do with it.
    pub kind: ReferenceKind,
    /// Where it is named.
    pub span: Span,
}

/// What an object has to do with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceKind {
    /// Its query reads it: the tables of a view.
    Reads,
    /// It writes into it: the target of a materialized view.
    Writes,
    /// It is made from it: `AS other`, the query of a CREATE TABLE.
    MadeFrom,
    /// The default of a column looks it up: `dictGet`, `joinGet`, `IN table`.
    Default,
    /// Another expression of a table looks it up: a constraint, an index, a TTL.
    Expression,
    /// Its engine passes rows on: `Buffer`, `Distributed`.
    PassesOn,
    /// Its engine shows a dictionary.
    Shows,
    /// It is loaded from it: the source of a dictionary.
    Loads,
    /// It is refreshed after it: `DEPENDS ON`.
    RefreshedAfter,
}

/// The objects that this one names, in the order in which they stand; one that is named twice is there twice.
pub fn references(object: &Object) -> Vec<Reference> {
    let mut edges = Edges {
        kind: ReferenceKind::Reads,
        found: Vec::new(),
    };
    match object {
        Object::Table(table) => {
            if let Some(origin) = &table.origin {
                edges.kind = ReferenceKind::MadeFrom;
                match &origin.source {
                    OriginSource::Table(name) => edges.name(name),
                    OriginSource::Query(query) => edges.visit_query(&mut query.node.clone()),
                    OriginSource::Function(call) => edges.visit_call(&mut call.clone()),
                }
            }
            edges.columns(&table.columns);
            edges.storage(&table.storage, &table.name);
        }
        Object::View(view) => edges.visit_query(&mut view.query.clone()),
        Object::MaterializedView(view) => {
            edges.visit_query(&mut view.query.clone());
            match &view.target {
                MaterializedViewTarget::Table(target) => {
                    edges.kind = ReferenceKind::Writes;
                    edges.add(target.clone(), view.target_span);
                }
                MaterializedViewTarget::Inner(storage) => {
                    edges.columns(&view.declared);
                    edges.storage(storage, &view.name);
                }
            }
            edges.kind = ReferenceKind::RefreshedAfter;
            for other in view.refresh.iter().flat_map(|r| &r.depends_on) {
                edges.name(other);
            }
        }
        Object::Dictionary(dictionary) => {
            edges.kind = ReferenceKind::Loads;
            edges.source(dictionary);
        }
    }
    edges.found.retain(|edge| edge.name != *object.name());
    edges.found
}

struct Edges {
    kind: ReferenceKind,
    found: Vec<Reference>,
}

impl Edges {
    fn add(&mut self, name: ObjectName, span: Span) {
        self.found.push(Reference {
            name,
            kind: self.kind,
            span,
        });
    }

    /// Names without a database are those of queries of a `WITH`.
    fn name(&mut self, name: &crate::syntax::ast::ObjectName) {
        if let Some(database) = &name.database
            && !name.has_parameters()
        {
            let object = ObjectName {
                database: database.node.clone(),
                name: name.name.node.clone(),
            };
            self.add(object, name.span());
        }
    }

    fn columns(&mut self, columns: &[Column]) {
        for column in columns {
            self.kind = ReferenceKind::Default;
            let default = column.default.as_ref();
            if let Some(expr) = default.and_then(|default| default.expr.as_ref()) {
                self.visit_expr(&mut expr.clone());
            }
            self.kind = ReferenceKind::Expression;
            if let Some(expr) = &column.ttl {
                self.visit_expr(&mut expr.clone());
            }
        }
    }

    fn storage(&mut self, storage: &Storage, own: &ObjectName) {
        if let Some(engine) = &storage.clauses.engine {
            self.engine(engine, own);
        }
        self.kind = ReferenceKind::Expression;
        for index in &storage.indexes {
            self.visit_expr(&mut index.expr.clone());
        }
        for constraint in &storage.constraints {
            self.visit_expr(&mut constraint.expr.clone());
        }
        // The query of a projection is looked at when the table is created, as a default is.
        self.kind = ReferenceKind::Default;
        for projection in &storage.projections {
            if let Some(query) = projection.query() {
                walk_projection_query(self, &mut query.clone());
            }
        }
        self.kind = ReferenceKind::Expression;
        for item in &storage.clauses.ttl {
            walk_ttl(self, &mut item.node.clone());
        }
    }

    /// `Distributed(cluster, db, table)`, `Buffer(db, table, …)`, `Dictionary(db.name)`. A table that `Merge` finds by
    /// a regular expression is not named.
    fn engine(&mut self, engine: &Invocation, own: &ObjectName) {
        let argument = |at: usize| engine.arguments.get(at).and_then(name_of);
        let (pair, kind) = match engine.name.as_str() {
            "Distributed" => (argument(1).zip(argument(2)), ReferenceKind::PassesOn),
            "Buffer" => (argument(0).zip(argument(1)), ReferenceKind::PassesOn),
            "Dictionary" => (
                argument(0).map(|name| match name.split_once('.') {
                    Some((database, name)) => (database.to_owned(), name.to_owned()),
                    None => (String::new(), name),
                }),
                ReferenceKind::Shows,
            ),
            _ => return,
        };
        let Some((database, name)) = pair else { return };
        let database = if database.is_empty() {
            own.database.clone()
        } else {
            database
        };
        let span = engine
            .arguments
            .first()
            .map_or(engine.name.span, |first| first.span);
        self.kind = kind;
        self.add(ObjectName { database, name }, span);
    }

    /// What a dictionary on this server reads: a table or a query.
    fn source(&mut self, dictionary: &Dictionary) {
        let source = &dictionary.source;
        if !source.kind.eq_ignore_ascii_case("clickhouse")
            || text(source, "host").is_some()
            || text(source, "name").is_some()
        {
            return;
        }
        let own = &dictionary.name.database;
        let span = |key: &str| {
            let mut arguments = source.arguments.iter();
            let argument = arguments.find(|argument| argument.key.eq_ignore_ascii_case(key));
            argument.map_or(dictionary.span, |argument| argument.value.span)
        };
        if let Some(query) = text(source, "query") {
            if let Ok(query) = parse_query(&query) {
                let mut statement = Statement::Select(query);
                qualify(&mut statement, own);
                if let Statement::Select(mut query) = statement {
                    let before = self.found.len();
                    self.visit_query(&mut query);
                    // The places in the query are none in the file.
                    for edge in &mut self.found[before..] {
                        edge.span = span("query");
                    }
                }
            }
            return;
        }
        if let Some(name) = text(source, "table") {
            let database = text(source, "db").unwrap_or_else(|| own.clone());
            self.add(ObjectName { database, name }, span("table"));
        }
    }
}

/// What a source is told under a key, where it is a plain text.
fn text(source: &DictionarySource, key: &str) -> Option<String> {
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

impl VisitMut for Edges {
    fn visit_table(&mut self, table: &mut TableRef) {
        if let TableSource::Table(name) = &table.source {
            self.name(name);
        }
        walk_table(self, table);
    }

    fn visit_expr(&mut self, expr: &mut Expr) {
        // `x IN db.table`
        if let ExprKind::In { set, .. } = &expr.node
            && let ExprKind::Path(path) = &set.node
            && let [database, name] = &**path
        {
            let object = ObjectName {
                database: database.node.clone(),
                name: name.node.clone(),
            };
            self.add(object, set.span);
        }
        walk_expr(self, expr);
    }

    fn visit_call(&mut self, call: &mut FunctionCall) {
        if reads_named_object(&call.name)
            && let Some(argument) = call.arguments.first()
            && let Some((database, name)) = name_of(argument)
                .as_deref()
                .and_then(|name| name.split_once('.'))
        {
            let object = ObjectName {
                database: database.to_owned(),
                name: name.to_owned(),
            };
            // It asks for its dictionary when there is a row, and not before.
            let kind = self.kind;
            if kind == ReferenceKind::Default && call.name.node == "dictHas" {
                self.kind = ReferenceKind::Expression;
            }
            self.add(object, argument.span);
            self.kind = kind;
        }
        walk_call(self, call);
    }
}
