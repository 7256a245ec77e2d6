//! How much there is of a table that a step rewrites or copies.

use super::row_binary::{Fields, Malformed};
use super::server::Server;
use super::{Cost, Error, Result, Step, rebuilds};

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

/// For each step the size of the table that it rewrites or copies, or of those that it reads to fill another: `None` where
/// it does nothing of this, or where no such table is known yet.
pub(super) async fn sizes(server: &Server, steps: &[&Step<'_>]) -> Result<Vec<Option<Size>>> {
    if steps.iter().all(|step| step.cost == Cost::Metadata) {
        return Ok(vec![None; steps.len()]);
    }
    let doing = "asking the server how large its tables are";
    // A table without rows has no parts.
    let query = "SELECT database, table, toUInt64(sum(size_rows)), toUInt64(sum(size_bytes)) FROM (SELECT database, table, \
                 rows AS size_rows, bytes_on_disk AS size_bytes FROM system.parts WHERE active UNION ALL SELECT database, \
                 name AS table, toUInt64(0) AS size_rows, toUInt64(0) AS size_bytes FROM system.tables WHERE engine LIKE \
                 '%MergeTree') GROUP BY database, table ORDER BY database, table";
    let bytes = server
        .fetch(query)
        .await
        .map_err(|source| Error::server(doing, source))?;
    let mut fields = Fields::new(&bytes);
    let mut tables = Vec::new();
    while !fields.is_empty() {
        tables.push(read(&mut fields).map_err(|Malformed| Error::malformed(doing))?);
    }
    let of = |name: &str| {
        let mut tables = tables.iter();
        let found = tables.find(|table| format!("{}.{}", table.database, table.name) == name);
        found.map(|table| table.size)
    };
    let size = |step: &&Step<'_>| match (step.cost, step.reads) {
        (Cost::Metadata, _) => None,
        (Cost::Mutation, _) => of(step.object),
        (Cost::Rebuild, []) if fills(step) => None,
        (Cost::Rebuild, []) => of(rebuilds::source(step.object)),
        (Cost::Rebuild, reads) => reads.iter().map(|name| of(name)).fold(None, add),
    };
    Ok(steps.iter().map(size).collect())
}

/// Both.
pub(super) fn add(all: Option<Size>, one: Option<Size>) -> Option<Size> {
    match (all, one) {
        (Some(all), Some(one)) => Some(Size {
            rows: all.rows + one.rows,
            bytes: all.bytes + one.bytes,
        }),
        (all, one) => all.or(one),
    }
}

/// Whether it brings rows to a table from elsewhere: how many there are of that already does not matter.
fn fills(step: &Step<'_>) -> bool {
    step.kind == "insert into" && rebuilds::source(step.object) == step.object
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
