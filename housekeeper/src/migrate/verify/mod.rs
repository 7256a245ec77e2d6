//! Comparing the schema a binary was built for with what the server has.

mod compare;
mod difference;
mod types;

pub(in crate::migrate) use self::types::same_type;
use compare::{Column, Object, compare};
pub use difference::Difference;

use super::cluster::{Answer, Site};
use super::hosts::each;
use super::literal::quote;
use super::row_binary::{Fields, Malformed};
use super::server::{RequestError, Server};
use super::{Error, ExpectedObject, Migrations, ObjectKind, Result};

const DOING: &str = "reading the schema of the server";

/// Every difference, in the order of the expected objects: one query for each host. A host of several that does not answer
/// is a difference.
pub(super) async fn differences(
    servers: &[Server],
    run: &Migrations<'_>,
) -> Result<Vec<Difference>> {
    let (expected, target) = (run.chain.expected, run.target()?);
    if expected.is_empty() {
        return Ok(Vec::new());
    }
    let query = &query(expected);
    let answers = if target.cluster().is_some() {
        let mut answers = Vec::new();
        for server in servers {
            let site = Site::open(server, target, &run.settings).await?;
            answers.extend(site.ask(query).await?);
        }
        answers
    } else {
        let asked = each(servers, run.host_patience(), |server| async move {
            server.fetch(query).await.map_err(failed)
        });
        let answered = servers.iter().zip(asked.await);
        let answered = answered.map(|(server, answer)| match answer {
            Ok(bytes) => Ok(Answer {
                host: server.host().map(str::to_owned),
                bytes: Ok(bytes),
            }),
            Err(error) if server.host().is_some() && error.is_no_answer() => Ok(Answer {
                host: server.host().map(str::to_owned),
                bytes: Err(RequestError {
                    code: None,
                    message: error.no_answer().unwrap_or("it shows nothing").to_owned(),
                }),
            }),
            Err(error) => Err(error),
        });
        answered.collect::<Result<_>>()?
    };
    let mut differences = Vec::new();
    for Answer { host, bytes } in answers {
        match (host, bytes) {
            (None, bytes) => differences.extend(found(expected, &bytes.map_err(failed)?)?),
            (Some(host), Ok(bytes)) => {
                let on_host = |difference| Difference::OnHost {
                    host: host.clone(),
                    difference: Box::new(difference),
                };
                differences.extend(found(expected, &bytes)?.into_iter().map(on_host));
            }
            (Some(host), Err(error)) => differences.push(Difference::NoAnswer {
                host,
                reason: error.message,
            }),
        }
    }
    Ok(differences)
}

fn failed(source: RequestError) -> Error {
    Error::server(DOING, source)
}

/// What of the answer to the query is not as expected.
fn found(expected: &[ExpectedObject<'_>], bytes: &[u8]) -> Result<Vec<Difference>> {
    let mut fields = Fields::new(bytes);
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
         SELECT database, name, engine, '' AS column, '' AS type, 0 AS is_column \
         FROM system.tables WHERE database IN ({databases}) \
         UNION ALL \
         SELECT database, table, '', name, type, 1 \
         FROM system.columns WHERE database IN ({databases})) \
         ORDER BY database, name, is_column"
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
