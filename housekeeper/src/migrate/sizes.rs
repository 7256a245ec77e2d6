//! How much there is of a table that a step rewrites or copies.

use super::row_binary::{Fields, Malformed};
use super::server::Server;
use super::{Cost, Error, Result, rebuilds};

/// What a table has now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Size {
    /// Its rows.
    pub rows: u64,
    /// Its bytes on disk, compressed.
    pub bytes: u64,
}

/// A table of the server.
struct Table {
    database: String,
    name: String,
    size: Size,
}

/// For each step, what it costs and what it is about, the size of the table that it rewrites or copies: `None` where it
/// does neither, or where there is no such table yet.
pub(super) async fn sizes(server: &Server, steps: &[(Cost, &str)]) -> Result<Vec<Option<Size>>> {
    if steps.iter().all(|(cost, _)| *cost == Cost::Metadata) {
        return Ok(vec![None; steps.len()]);
    }
    let doing = "asking the server how large its tables are";
    let query = "SELECT database, table, toUInt64(sum(rows)), toUInt64(sum(bytes_on_disk)) FROM system.parts \
                 WHERE active GROUP BY database, table ORDER BY database, table";
    let bytes = server
        .fetch(query)
        .await
        .map_err(|source| Error::server(doing, source))?;
    let mut fields = Fields::new(&bytes);
    let mut tables = Vec::new();
    while !fields.is_empty() {
        tables.push(read(&mut fields).map_err(|Malformed| Error::malformed(doing))?);
    }
    let size = |(cost, object): &(Cost, &str)| match cost {
        Cost::Metadata => None,
        Cost::Mutation | Cost::Rebuild => {
            let source = rebuilds::source(object);
            let mut tables = tables.iter();
            let found = tables.find(|table| format!("{}.{}", table.database, table.name) == source);
            found.map(|table| table.size)
        }
    };
    Ok(steps.iter().map(size).collect())
}

fn read(fields: &mut Fields<'_>) -> Result<Table, Malformed> {
    Ok(Table {
        database: fields.string()?,
        name: fields.string()?,
        size: Size {
            rows: fields.u64()?,
            bytes: fields.u64()?,
        },
    })
}
