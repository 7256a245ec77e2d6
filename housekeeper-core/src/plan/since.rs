//! What came to ClickHouse late enough for servers in use to lack it.

use crate::syntax::ast::{
    AlterCommand, ColumnDef, DataType, Statement, TableElements, TypeArgument,
};

/// A type, and the first version that has it. From ClickHouse's own notes on its types for client programs
/// (github.com/ClickHouse/agent-skills, `data-types.md`). `JSON` was the name of another type before.
const TYPES: [(&str, &str); 6] = [
    ("Variant", "24.1"),
    ("Dynamic", "24.5"),
    ("JSON", "24.8"),
    ("Time", "25.6"),
    ("Time64", "25.6"),
    ("QBit", "25.10"),
];

/// From the changelog of 2023, and from the notes of release 24.9.
const REFRESH: (&str, &str) = ("REFRESH of a materialized view", "23.12");
const REFRESH_APPEND: (&str, &str) = ("REFRESH … APPEND of a materialized view", "24.9");

/// What a statement needs that not every server has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// What that is, such as `the type Time64`.
    pub what: String,
    /// The first version of ClickHouse that has it: the year and the release, such as `25.6`.
    pub version: &'static str,
}

/// What a statement needs that came latest. `None` where nothing of it is known to have come late.
pub(super) fn since(statement: &Statement) -> Option<Since> {
    let mut latest: Option<Since> = None;
    let mut add = |what: String, version: &'static str| {
        if latest
            .as_ref()
            .is_none_or(|latest| release(latest.version) < release(version))
        {
            latest = Some(Since { what, version });
        }
    };
    let mut of_type = |name: &str, version| add(format!("the type {name}"), version);
    let of_elements = |elements: &Option<TableElements>| -> Vec<DataType> {
        let columns = elements.iter().flat_map(|elements| &elements.columns);
        columns
            .filter_map(|column| column.node.data_type.clone())
            .collect()
    };
    match statement {
        Statement::CreateTable(node) => {
            for data_type in of_elements(&node.elements) {
                types(&data_type, &mut of_type);
            }
        }
        Statement::CreateMaterializedView(node) => {
            for data_type in of_elements(&node.elements) {
                types(&data_type, &mut of_type);
            }
            if let Some(refresh) = &node.refresh {
                let (what, version) = if refresh.append.is_some() {
                    REFRESH_APPEND
                } else {
                    REFRESH
                };
                add(what.to_owned(), version);
            }
        }
        Statement::AlterTable(node) => {
            for command in &node.commands {
                if let AlterCommand::AddColumn { column, .. }
                | AlterCommand::ModifyColumn { column, .. } = &command.node
                {
                    let ColumnDef { data_type, .. } = &column.node;
                    if let Some(data_type) = data_type {
                        types(data_type, &mut of_type);
                    }
                }
            }
        }
        _ => {}
    }
    latest
}

/// Tells of a type and of those in it.
fn types(data_type: &DataType, tell: &mut impl FnMut(&'static str, &'static str)) {
    let name = data_type.name.node.as_str();
    if let Some((name, version)) = TYPES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
    {
        tell(name, version);
    }
    for argument in data_type.arguments.iter().flatten() {
        match argument {
            TypeArgument::Type(inner)
            | TypeArgument::Element {
                data_type: inner, ..
            } => types(inner, tell),
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

    #[test]
    fn what_came_late_is_known() {
        for (text, expected) in [
            (
                "CREATE TABLE a.t (a UInt8, b Map(String, Array(UInt8))) ENGINE = Memory",
                "",
            ),
            (
                "CREATE TABLE a.t (a Variant(UInt8, String)) ENGINE = Memory",
                "the type Variant 24.1",
            ),
            (
                "CREATE TABLE a.t (a Dynamic, b Array(Tuple(x JSON))) ENGINE = Memory",
                "the type JSON 24.8",
            ),
            (
                "CREATE TABLE a.t (a Time, b QBit(Float32, 8), c Time64(3)) ENGINE = Memory",
                "the type QBit 25.10",
            ),
            (
                "ALTER TABLE a.t ADD COLUMN b Time64(3)",
                "the type Time64 25.6",
            ),
            (
                "ALTER TABLE a.t MODIFY COLUMN b Array(Dynamic)",
                "the type Dynamic 24.5",
            ),
            ("ALTER TABLE a.t DROP COLUMN b", ""),
            (
                "CREATE MATERIALIZED VIEW a.v REFRESH EVERY 1 HOUR ENGINE = Memory AS SELECT 1 AS x",
                "REFRESH of a materialized view 23.12",
            ),
            (
                "CREATE MATERIALIZED VIEW a.v REFRESH EVERY 1 HOUR APPEND TO a.t AS SELECT 1 AS x",
                "REFRESH … APPEND of a materialized view 24.9",
            ),
            ("CREATE MATERIALIZED VIEW a.v TO a.t AS SELECT 1 AS x", ""),
        ] {
            let mut sources = SourceMap::new();
            let file = sources.add("x.sql", text);
            let mut diagnostics = Diagnostics::new();
            let items = parse_file(&sources, file, &mut diagnostics);
            let [FileItem::Statement(item)] = &items[..] else {
                panic!("{text}");
            };
            let found = since(&item.node);
            let found = found.map_or(String::new(), |since| {
                format!("{} {}", since.what, since.version)
            });
            assert_eq!(found, expected, "{text}");
        }
    }
}
