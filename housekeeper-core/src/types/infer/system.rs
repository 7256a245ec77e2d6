//! The tables that every server has: `system.*` and `INFORMATION_SCHEMA.*`.

use crate::diagnostic::Diagnostics;
use crate::model::ObjectName;
use crate::syntax::parse_data_type;
use crate::types::operand::Operand;
use crate::types::{Type, resolve};

use super::table::{Column, ColumnKind};
use super::virtuals::virtual_columns;

/// What the server says of them: a line with a name for each table, then one for each column.
const TABLES: &str = include_str!("system.txt");

/// The columns of a table of the server; `None` where it is none of those that are known.
pub(super) fn columns(object: &ObjectName) -> Option<Vec<Column>> {
    if !is_of_the_server(&object.database) {
        return None;
    }
    let header = format!("{}.{}", object.database, object.name);
    let mut lines = TABLES.lines().skip_while(|line| *line != header);
    lines.next()?;
    let mut columns = Vec::new();
    for line in lines.map_while(|line| line.strip_prefix('\t')) {
        let mut fields = line.split('\t');
        let (Some(name), Some(ty)) = (fields.next(), fields.next()) else {
            return None;
        };
        let kind = match fields.next() {
            Some("ALIAS" | "MATERIALIZED") => ColumnKind::Computed,
            _ => ColumnKind::Ordinary,
        };
        columns.push(column(name, read(ty)?, kind));
    }
    for (name, ty) in virtual_columns("Memory").unwrap_or_default() {
        columns.push(column(name, ty, ColumnKind::Virtual));
    }
    if WITH_STATE.contains(&header.as_str()) {
        columns.push(column("_state", Type::String, ColumnKind::Virtual));
    }
    Some(columns)
}

/// Tables of parts, which tell the state of each.
const WITH_STATE: &[&str] = &[
    "system.parts",
    "system.parts_columns",
    "system.projection_parts",
    "system.projection_parts_columns",
];

/// Whether a database is there on every server.
pub(crate) fn is_of_the_server(database: &str) -> bool {
    matches!(
        database,
        "system" | "INFORMATION_SCHEMA" | "information_schema"
    )
}

fn column(name: &str, ty: Type, kind: ColumnKind) -> Column {
    Column {
        name: name.to_owned(),
        value: Ok(Operand::column(ty)),
        docs: Vec::new(),
        kind,
    }
}

fn read(ty: &str) -> Option<Type> {
    resolve(&parse_data_type(ty).ok()?, &mut Diagnostics::new())
}
