//! Which tables have rows, in a database that has none but those that the history brings.

use std::collections::BTreeSet;

use crate::model::{MaterializedViewTarget, Object, ObjectName, ReferenceKind, Schema};
use crate::syntax::ast::{
    self, AlterCommand, DropKind, InsertSource, InsertTarget, MoveDestination, QueryTerm,
    RenameKind, Statement, TableSource,
};

use super::rows::Rows;

/// The tables that may have rows. Rather too many than too few.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filled(BTreeSet<ObjectName>);

impl Filled {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// After a statement that runs on this schema.
    pub(super) fn run(&mut self, statement: &Statement, rows: Rows, before: &Schema) {
        match statement {
            Statement::Insert(node) => {
                let copied = match &node.source {
                    InsertSource::Query { query, .. } => read_first(query),
                    _ => None,
                };
                let brings = rows == Rows::New || copied.is_some_and(|from| self.0.contains(&from));
                if brings {
                    self.fill(&target(&node.target), before);
                }
            }
            Statement::CreateTable(node) if rows == Rows::WithSchema => {
                self.fill(&name(&node.name), before);
            }
            Statement::AlterTable(node) => {
                for command in &node.commands {
                    let brings = match &command.node {
                        AlterCommand::AttachPartitionFrom { from, .. }
                        | AlterCommand::ReplacePartition { from, .. } => {
                            self.0.contains(&name(from))
                        }
                        // Where a part goes, and what was detached before.
                        AlterCommand::MovePart { .. }
                        | AlterCommand::AttachPart { .. }
                        | AlterCommand::FetchPart { .. } => !self.is_empty(),
                        _ => false,
                    };
                    if brings {
                        // What else the statement names is filled with it: rather too much.
                        self.fill(&name(&node.name), before);
                        if let AlterCommand::MovePart {
                            to: MoveDestination::Table(to),
                            ..
                        } = &command.node
                        {
                            self.fill(&name(to), before);
                        }
                    }
                }
            }
            Statement::Drop(node) if node.kind == DropKind::Database => {
                for database in &node.names {
                    let database = database.name.node.as_str();
                    self.0.retain(|filled| filled.database != database);
                }
            }
            Statement::Drop(node) => {
                for gone in node.names.iter().map(name) {
                    self.0.remove(&gone);
                }
            }
            Statement::Rename(node) if node.kind != RenameKind::Database => {
                for pair in &node.pairs {
                    if self.0.remove(&name(&pair.from)) {
                        self.0.insert(name(&pair.to));
                    }
                }
            }
            Statement::Exchange(node) => {
                for pair in &node.pairs {
                    let (a, b) = (name(&pair.from), name(&pair.to));
                    let (has_a, has_b) = (self.0.remove(&a), self.0.remove(&b));
                    self.0.extend(has_a.then(|| b.clone()));
                    self.0.extend(has_b.then_some(a));
                }
            }
            _ => {}
        }
    }

    /// Rows come into a table, and from there into what materialized views fill.
    fn fill(&mut self, table: &ObjectName, schema: &Schema) {
        if !self.0.insert(table.clone()) {
            return;
        }
        let reads = |view: &ObjectName| {
            let mut references = schema.objects.references(view).iter();
            references.any(|edge| edge.kind == ReferenceKind::Reads && edge.name == *table)
        };
        for object in schema.objects.values() {
            if let Object::MaterializedView(view) = object
                && reads(&view.name)
            {
                self.fill(&view.name, schema);
                if let MaterializedViewTarget::Table(target) = &view.target {
                    self.fill(target, schema);
                }
            }
        }
    }
}

fn name(written: &ast::ObjectName) -> ObjectName {
    let database = written.database.as_ref();
    ObjectName {
        database: database.map_or_else(String::new, |name| name.node.clone()),
        name: written.name.node.clone(),
    }
}

fn target(target: &InsertTarget) -> ObjectName {
    match target {
        InsertTarget::Table(table) => name(table),
        // Wherever that is: it is never dropped.
        InsertTarget::Function(call) => ObjectName {
            database: String::new(),
            name: call.name.node.clone(),
        },
    }
}

/// The table that a query reads first.
fn read_first(query: &ast::Query) -> Option<ObjectName> {
    let QueryTerm::Select(select) = &query.first.node else {
        return None;
    };
    match &select.from.as_ref()?.first.source {
        TableSource::Table(table) => Some(name(table)),
        TableSource::Function(_) | TableSource::Subquery(_) | TableSource::Parameter(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Filled;
    use crate::diagnostic::Diagnostics;
    use crate::history::replay;
    use crate::history::rows::rows_of;
    use crate::model::Schema;
    use crate::source::SourceMap;
    use crate::syntax::parse_file;

    /// Tables `a` and `b`, and a view that fills `to` from `a`; then these statements.
    #[track_caller]
    fn check(statements: &str, expected: &str) {
        const TABLES: &str = "CREATE TABLE default.a (x UInt8) ENGINE = MergeTree ORDER BY x;
            CREATE TABLE default.b (x UInt8) ENGINE = MergeTree ORDER BY x;
            CREATE TABLE default.to (x UInt8) ENGINE = MergeTree ORDER BY x;
            CREATE MATERIALIZED VIEW default.mv TO default.to AS SELECT x FROM default.a;";
        let mut sources = SourceMap::new();
        let file = sources.add("statements.sql", format!("{TABLES}{statements}"));
        let (mut schema, mut filled) = (Schema::default(), Filled::default());
        for item in parse_file(&sources, file, &mut Diagnostics::new()) {
            let item = item.into_statement().unwrap();
            filled.run(&item.node, rows_of(&item.node, &schema), &schema);
            replay(&mut schema, &item).unwrap();
        }
        let names: Vec<_> = filled.0.iter().map(|name| name.name.as_str()).collect();
        assert_eq!(names.join(" "), expected, "{statements}");
    }

    #[test]
    fn rows_are_followed() {
        check("", "");
        check("INSERT INTO default.b VALUES (1);", "b");
        check("INSERT INTO default.a VALUES (1);", "a mv to");
        check("INSERT INTO default.b SELECT x FROM default.a;", "");
        check("INSERT INTO default.b SELECT count() FROM default.a;", "b");
        check(
            "INSERT INTO default.to VALUES (1); INSERT INTO default.b SELECT x FROM default.to;",
            "b to",
        );
        check(
            "INSERT INTO default.b VALUES (1); DROP TABLE default.b;",
            "",
        );
        check(
            "INSERT INTO default.b VALUES (1); RENAME TABLE default.b TO default.c;",
            "c",
        );
        check(
            "INSERT INTO default.b VALUES (1); EXCHANGE TABLES default.b AND default.to;",
            "to",
        );
        check(
            "INSERT INTO default.b VALUES (1); ALTER TABLE default.to ATTACH PARTITION ALL FROM default.b;",
            "b to",
        );
        check(
            "ALTER TABLE default.to ATTACH PARTITION ALL FROM default.b;",
            "",
        );
        check(
            "CREATE TABLE default.c ENGINE = MergeTree ORDER BY x AS SELECT 1 AS x;",
            "c",
        );
    }
}
