//! What came to ClickHouse late enough for servers in use to lack it.

mod features;

use crate::syntax::ast::object::{AlterDatabaseCommand, ObjectStatement, ResourceOperation};
use crate::syntax::ast::{
    AlterCommand, ColumnDef, CreateMode, CreateTable, DataType, IndexDef, Invocation, OriginRows,
    Partition, ProjectionBody, ProjectionDef, SortKey, Statement, Storage, TableElements,
    TypeArgument,
};

use features::Feature;

/// What a statement needs that not every server has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// What that is, such as `the type Time64`.
    pub what: String,
    /// The first version of ClickHouse that has it, or may have it: the year and the release, such as `25.6`.
    pub version: &'static str,
}

/// What a statement needs that came latest. `None` where nothing of it is known to have come late.
pub(super) fn since(statement: &Statement) -> Option<Since> {
    let mut latest = Latest(None);
    latest.of_statement(statement);
    latest.0
}

/// What was found that came latest.
struct Latest(Option<Since>);

impl Latest {
    fn add(&mut self, (what, version): Feature) {
        self.add_named(what, version);
    }

    fn add_if(&mut self, has_it: bool, feature: Feature) {
        if has_it {
            self.add(feature);
        }
    }

    fn add_named(&mut self, what: &str, version: &'static str) {
        let is_later = |known: &Since| release(known.version) < release(version);
        if self.0.as_ref().is_none_or(is_later) {
            let what = what.to_owned();
            self.0 = Some(Since { what, version });
        }
    }

    fn of_statement(&mut self, statement: &Statement) {
        match statement {
            Statement::CreateTable(node) => self.of_table(node),
            Statement::CreateView(node) => {
                self.of_elements(node.elements.as_ref());
                self.add_if(node.security.is_some(), features::SQL_SECURITY);
            }
            Statement::CreateMaterializedView(node) => {
                self.of_elements(node.elements.as_ref());
                self.of_storage(&node.storage);
                self.add_if(node.security.is_some(), features::SQL_SECURITY);
                let replaces = matches!(node.mode, CreateMode::OrReplace | CreateMode::Replace);
                self.add_if(replaces, features::REPLACE_MATERIALIZED_VIEW);
                if let Some(refresh) = &node.refresh {
                    self.add(features::REFRESH);
                    self.add_if(refresh.append.is_some(), features::REFRESH_APPEND);
                }
            }
            Statement::AlterTable(node) => {
                for command in &node.commands {
                    self.of_command(command);
                }
            }
            Statement::Drop(node) => self.add_if(node.names.len() > 1, features::DROP_SEVERAL),
            Statement::Object(node) => self.of_object(node),
            _ => {}
        }
    }

    fn of_object(&mut self, statement: &ObjectStatement) {
        match statement {
            ObjectStatement::CreateWorkload(_) => self.add(features::WORKLOAD),
            ObjectStatement::CreateResource(node) => {
                self.add(features::RESOURCE);
                let of_queries =
                    |operation: &ResourceOperation| matches!(operation, ResourceOperation::Query);
                let of_queries = node.operations.iter().any(of_queries);
                self.add_if(of_queries, features::QUERY_RESOURCE);
            }
            ObjectStatement::AlterDatabase(node) => {
                let comments = |command: &AlterDatabaseCommand| {
                    matches!(command, AlterDatabaseCommand::ModifyComment(_))
                };
                let comments = node.commands.iter().any(comments);
                self.add_if(comments, features::DATABASE_COMMENT);
            }
            ObjectStatement::Update(_) => self.add(features::UPDATE),
            _ => {}
        }
    }

    fn of_table(&mut self, node: &CreateTable) {
        self.of_elements(node.elements.as_ref());
        self.of_storage(&node.storage);
        let clones = |rows| matches!(rows, OriginRows::Clone);
        let clones = node
            .origin
            .as_ref()
            .is_some_and(|origin| clones(origin.rows));
        self.add_if(clones, features::CLONE);
    }

    fn of_elements(&mut self, elements: Option<&TableElements>) {
        let Some(elements) = elements else {
            return;
        };
        for column in &elements.columns {
            self.of_column(column);
        }
        for index in &elements.indexes {
            self.of_index(index);
        }
        for projection in &elements.projections {
            self.of_projection(projection);
        }
    }

    fn of_column(&mut self, column: &ColumnDef) {
        if let Some(data_type) = &column.data_type {
            self.of_type(data_type);
        }
        self.add_if(!column.settings.is_empty(), features::COLUMN_SETTINGS);
    }

    /// Of a type and of those in it.
    fn of_type(&mut self, data_type: &DataType) {
        let name = data_type.name.node.as_str();
        let mut all = features::DOCUMENTED.iter().chain(&features::TYPES);
        if let Some((name, version)) = all.find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            self.add_named(&format!("the type {name}"), version);
        }
        for argument in data_type.arguments.iter().flatten() {
            if let TypeArgument::Type(inner)
            | TypeArgument::Element {
                data_type: inner, ..
            } = argument
            {
                let is = |ty: &DataType, word: &str| ty.name.node.as_str() == word;
                let is_null = is(data_type, "Nullable") && is(inner, "Tuple");
                self.add_if(is_null, features::NULLABLE_TUPLE);
                self.of_type(inner);
            }
        }
    }

    fn of_storage(&mut self, storage: &Storage) {
        if let Some(engine) = &storage.engine {
            self.of_name(engine, "the engine", &features::ENGINES);
        }
        if let Some(key) = &storage.order_by {
            self.of_key(key);
        }
    }

    fn of_key(&mut self, key: &SortKey) {
        let descends = key.items.iter().any(|item| item.descending);
        self.add_if(descends, features::DESCENDING_KEY);
    }

    fn of_index(&mut self, index: &IndexDef) {
        self.of_name(&index.index_type, "the index type", &features::INDEXES);
    }

    fn of_name(&mut self, named: &Invocation, kind: &str, features: &[Feature]) {
        let name = named.name.as_str();
        if let Some((name, version)) = features.iter().find(|(known, _)| *known == name) {
            self.add_named(&format!("{kind} {name}"), version);
        }
    }

    fn of_projection(&mut self, projection: &ProjectionDef) {
        let is_index = matches!(*projection.body, ProjectionBody::Index { .. });
        self.add_if(is_index, features::PROJECTION_INDEX);
        self.add_if(
            !projection.settings.is_empty(),
            features::PROJECTION_SETTINGS,
        );
    }

    fn of_command(&mut self, command: &AlterCommand) {
        match command {
            AlterCommand::AddColumn { column, .. } | AlterCommand::ModifyColumn { column, .. } => {
                self.of_column(column);
            }
            AlterCommand::ModifyColumnSetting { .. } | AlterCommand::ResetColumnSetting { .. } => {
                self.add(features::COLUMN_SETTINGS);
            }
            AlterCommand::AddEnumValues { .. } => self.add(features::ADD_ENUM_VALUES),
            AlterCommand::AddIndex { index, .. } => self.of_index(index),
            AlterCommand::AddProjection { projection, .. } => self.of_projection(projection),
            AlterCommand::ModifyConstraint { .. } => self.add(features::MODIFY_CONSTRAINT),
            AlterCommand::AddStatistics { .. }
            | AlterCommand::ModifyStatistics { .. }
            | AlterCommand::DropStatistics { .. } => self.add(features::STATISTICS),
            AlterCommand::ModifyOrderBy(key) => self.of_key(key),
            AlterCommand::ModifySqlSecurity(_) => self.add(features::SQL_SECURITY),
            AlterCommand::AttachPartitionFrom {
                partition: Partition::All,
                ..
            } => self.add(features::ATTACH_ALL),
            AlterCommand::ApplyDeletedMask { .. } => self.add(features::APPLY_DELETED_MASK),
            _ => {}
        }
    }
}

/// A version as it is compared: 25.10 is later than 25.6.
fn release(version: &str) -> (u32, u32) {
    let mut numbers = version.split('.').map(|number| number.parse().unwrap_or(0));
    (
        numbers.next().unwrap_or_default(),
        numbers.next().unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::since;
    use crate::diagnostic::Diagnostics;
    use crate::source::SourceMap;
    use crate::syntax::{FileItem, parse_file};

    /// What comes latest of what a statement needs.
    fn latest(text: &str) -> String {
        let mut sources = SourceMap::new();
        let file = sources.add("x.sql", text);
        let mut diagnostics = Diagnostics::new();
        let items = parse_file(&sources, file, &mut diagnostics);
        let [FileItem::Statement(item)] = &items[..] else {
            panic!("{text}");
        };
        let found = since(&item.node);
        found.map_or(String::new(), |since| {
            format!("{} {}", since.version, since.what)
        })
    }

    #[test]
    fn what_is_documented_is_known() {
        for (text, expected) in [
            (
                "CREATE TABLE a.t (a UInt8, b Map(String, Array(UInt8))) ENGINE = Memory",
                "",
            ),
            (
                "CREATE TABLE a.t (a Variant(UInt8, String)) ENGINE = Memory",
                "24.1 the type Variant",
            ),
            (
                "CREATE TABLE a.t (a Dynamic, b Array(Tuple(x JSON))) ENGINE = Memory",
                "24.8 the type JSON",
            ),
            (
                "CREATE TABLE a.t (a Time, b QBit(Float32, 8), c Time64(3)) ENGINE = Memory",
                "25.10 the type QBit",
            ),
            (
                "ALTER TABLE a.t ADD COLUMN b Time64(3)",
                "25.6 the type Time64",
            ),
            (
                "ALTER TABLE a.t MODIFY COLUMN b Array(Dynamic)",
                "24.5 the type Dynamic",
            ),
            (
                "CREATE MATERIALIZED VIEW a.v REFRESH EVERY 1 HOUR ENGINE = Memory AS SELECT 1 AS x",
                "23.12 REFRESH of a materialized view",
            ),
            (
                "CREATE MATERIALIZED VIEW a.v REFRESH EVERY 1 HOUR APPEND TO a.t AS SELECT 1 AS x",
                "24.9 REFRESH … APPEND of a materialized view",
            ),
        ] {
            assert_eq!(latest(text), expected, "{text}");
        }
    }

    #[test]
    fn what_was_always_there_is_not_late() {
        for text in [
            "CREATE MATERIALIZED VIEW a.v TO a.t AS SELECT 1 AS x",
            "CREATE OR REPLACE VIEW a.v AS SELECT 1 AS x",
            "ALTER TABLE a.t DROP COLUMN b",
            "ALTER TABLE a.t ATTACH PARTITION 1 FROM a.u",
            "DROP TABLE a.t",
        ] {
            assert_eq!(latest(text), "", "{text}");
        }
    }

    /// What `tests/versions/ask` asks the versions.
    #[test]
    fn what_was_asked_is_known() {
        let asked = include_str!("../../../../tests/versions/since.sql");
        let mut cases = asked.split("\n-- ");
        assert!(
            cases
                .next()
                .is_some_and(|head| head.contains("plan::since"))
        );
        let mut count = 0;
        for case in cases {
            let (expected, statements) = case.split_once('\n').unwrap();
            let last = statements.trim().rsplit(";\n").next().unwrap();
            assert_eq!(latest(last), expected, "{last}");
            count += 1;
        }
        assert!(count > 20, "{count}");
    }
}
