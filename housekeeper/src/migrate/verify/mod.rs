//! Comparing the schema a binary was built for with what the server has.

mod compare;
mod difference;
mod types;

pub(in crate::migrate) use self::types::same_type;
use compare::{Column, Object, compare};
pub use difference::Difference;

use super::literal::quote;
use super::row_binary::{Fields, Malformed};
use super::server::Server;
use super::{Error, ExpectedObject, ObjectKind, Result};

const DOING: &str = "reading the schema of the server";

/// Every difference, in the order of the expected objects. One query.
pub(super) async fn differences(
    server: &Server,
    expected: &[ExpectedObject<'_>],
) -> Result<Vec<Difference>> {
    if expected.is_empty() {
        return Ok(Vec::new());
    }
    let bytes = server
        .fetch(&query(expected))
        .await
        .map_err(|source| Error::Server {
            doing: DOING.to_owned(),
            source,
        })?;
    let mut fields = Fields::new(&bytes);
    let mut objects: Vec<Object> = Vec::new();
    while !fields.is_empty() {
        read(&mut fields, &mut objects).map_err(|Malformed| Error::malformed(DOING))?;
    }
    Ok(compare(expected, &objects))
}

/// A row for each column and one, with no column, for each object: an object need not
/// have columns that this user may see.
fn query(expected: &[ExpectedObject<'_>]) -> String {
    let mut databases: Vec<String> = expected.iter().map(|o| quote(o.database)).collect();
    databases.sort();
    databases.dedup();
    let databases = databases.join(", ");
    format!(
        "SELECT database, name, engine, column, type FROM (\
         SELECT database, name, engine, '' AS column, '' AS type, toUInt64(0) AS position \
         FROM system.tables WHERE database IN ({databases}) \
         UNION ALL \
         SELECT database, table, '', name, type, position \
         FROM system.columns WHERE database IN ({databases})) \
         ORDER BY database, name, position"
    )
}

fn read(fields: &mut Fields<'_>, objects: &mut Vec<Object>) -> Result<(), Malformed> {
    let (database, name) = (fields.string()?, fields.string()?);
    let engine = fields.string()?;
    let (column, ty) = (fields.string()?, fields.string()?);
    if column.is_empty() {
        objects.push(Object {
            database,
            name,
            kind: ObjectKind::of_engine(&engine),
            columns: Vec::new(),
        });
    } else if let Some(object) = objects.last_mut()
        && object.database == database
        && object.name == name
    {
        object.columns.push(Column { name: column, ty });
    }
    Ok(())
}
