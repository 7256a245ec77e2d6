//! Whose rows a statement reads when it fills a table.

use std::collections::BTreeSet;

use crate::model::{MaterializedViewTarget, Object, ObjectName, Schema};
use crate::syntax::ast::{
    InsertSource, OriginRows, OriginSource, Query, Statement, TableRef, TableSource,
};
use crate::syntax::visit_mut::{VisitMut, walk_table};

use super::rebuild;

/// The tables whose rows a statement reads to fill another, as `shop.users`, views followed to what they read.
///
/// Those of a rebuild read the table that their own tables are named after.
pub(super) fn reads(statement: &Statement, before: &Schema) -> Vec<String> {
    let mut sources = Sources {
        before,
        found: BTreeSet::new(),
    };
    match statement {
        Statement::WithOutput(node) => return reads(&node.statement, before),
        Statement::Insert(node) if rebuild::filled(node).is_none() => {
            if let InsertSource::Query { query, .. } = &node.source {
                sources.query(&query.node);
            }
        }
        Statement::CreateTable(node) => {
            if let Some(origin) = &node.origin {
                match (&origin.source, origin.rows) {
                    (OriginSource::Query(query), OriginRows::Plain) => sources.query(&query.node),
                    (OriginSource::Table(name), OriginRows::Clone) => {
                        sources.found.extend(ObjectName::of(name));
                    }
                    _ => {}
                }
            }
        }
        Statement::CreateMaterializedView(node) if node.populate => {
            sources.query(&node.query.node);
        }
        _ => {}
    }
    let names = sources.found.iter();
    names
        .filter(|name| !matches!(before.objects.get(name), Some(Object::View(_))))
        .map(ObjectName::to_string)
        .collect()
}

struct Sources<'s> {
    before: &'s Schema,
    found: BTreeSet<ObjectName>,
}

impl Sources<'_> {
    fn query(&mut self, query: &Query) {
        self.visit_query(&mut query.clone());
    }
}

impl VisitMut for Sources<'_> {
    fn visit_table(&mut self, table: &mut TableRef) {
        if let TableSource::Table(name) = &table.source
            && let Some(name) = ObjectName::of(name)
        {
            // What has been seen is not followed again.
            match self.before.objects.get(&name) {
                Some(Object::MaterializedView(view)) => {
                    if let MaterializedViewTarget::Table(target) = &view.target {
                        self.found.insert(target.clone());
                    }
                }
                Some(Object::View(view)) => {
                    if self.found.insert(name) {
                        self.visit_query(&mut view.query.clone());
                    }
                }
                _ => {
                    self.found.insert(name);
                }
            }
        }
        walk_table(self, table);
    }
}

#[cfg(test)]
mod tests {
    use super::reads;
    use crate::diagnostic::Diagnostics;
    use crate::history::replay;
    use crate::model::Schema;
    use crate::source::SourceMap;
    use crate::syntax::{FileItem, parse_file};

    const SCHEMA: &str = "\
CREATE DATABASE a;
CREATE TABLE a.t (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE TABLE a.u (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE VIEW a.v AS SELECT id FROM a.t;
CREATE VIEW a.w AS SELECT id FROM a.v UNION ALL SELECT id FROM a.u;
CREATE MATERIALIZED VIEW a.m TO a.u AS SELECT id FROM a.t;
";

    #[test]
    fn the_sources_of_rows() {
        for (sql, tables) in [
            ("INSERT INTO a.u SELECT id FROM a.t", "a.t"),
            (
                "INSERT INTO a.u SELECT id FROM a.t WHERE id IN (SELECT id FROM a.u)",
                "a.t a.u",
            ),
            (
                "INSERT INTO a.u SELECT t.id FROM a.t AS t JOIN a.t AS o USING id",
                "a.t",
            ),
            (
                "INSERT INTO a.u WITH x AS (SELECT id FROM a.t) SELECT id FROM x",
                "a.t",
            ),
            ("INSERT INTO a.u SELECT id FROM a.w", "a.t a.u"),
            ("INSERT INTO a.t SELECT id FROM a.m", "a.u"),
            ("INSERT INTO a.u SELECT number FROM numbers(3)", ""),
            ("INSERT INTO a.u VALUES (1)", ""),
            (
                "CREATE TABLE a.n ENGINE = MergeTree ORDER BY id AS SELECT id FROM a.v",
                "a.t",
            ),
            (
                "CREATE TABLE a.n ENGINE = MergeTree ORDER BY id EMPTY AS SELECT id FROM a.t",
                "",
            ),
            ("CREATE TABLE a.n AS a.t", ""),
            ("CREATE TABLE a.n CLONE AS a.t", "a.t"),
            (
                "CREATE MATERIALIZED VIEW a.p ENGINE = MergeTree ORDER BY id POPULATE AS SELECT id FROM a.t",
                "a.t",
            ),
            (
                "CREATE MATERIALIZED VIEW a.p ENGINE = MergeTree ORDER BY id AS SELECT id FROM a.t",
                "",
            ),
            ("CREATE VIEW a.x AS SELECT id FROM a.t", ""),
        ] {
            let mut sources = SourceMap::new();
            let mut found = Diagnostics::new();
            let mut schema = Schema::new("default");
            let file = sources.add("a.sql", format!("{SCHEMA}{sql};\n"));
            let mut items: Vec<_> = parse_file(&sources, file, &mut found)
                .into_iter()
                .filter_map(|item| match item {
                    FileItem::Statement(item) => Some(item),
                    FileItem::Import(_) => None,
                })
                .collect();
            let last = items.pop().unwrap();
            for item in &items {
                replay(&mut schema, item).unwrap();
            }
            assert_eq!(reads(&last.node, &schema).join(" "), tables, "{sql}");
            assert!(!found.has_errors(), "{sql}");
        }
    }
}
