//! Steps that insert rows, where there are several hosts: a statement ON CLUSTER inserts nothing, so rows come to the one
//! host that is spoken to; and a host that is visited inserts them once more.

use super::cluster::Site;
use super::literal::quote;
use super::plan::Pending;
use super::replica::table_of;
use super::resume::Todo;
use super::row_binary::{Fields, Malformed};
use super::{Error, Refusal, Result};

const DOING: &str = "asking the server where rows go that are inserted";

/// Refuses where a step to be run inserts rows that would not be everywhere once. Tables that are not there yet are asked
/// about when their step comes.
pub(super) async fn check_inserts(
    site: &Site<'_>,
    pending: &[Pending<'_, '_>],
    todo: &[Todo],
) -> Result<()> {
    if site.cluster().is_none() && site.server.host().is_none() {
        return Ok(());
    }
    let mut refusals = Vec::new();
    for (step, todo) in pending.iter().zip(todo) {
        if *todo != Todo::Run || step.step.kind != "insert into" || step.step.restart.is_some() {
            continue;
        }
        let Some(table) = table_of(step) else {
            continue;
        };
        if let Some(reason) = problem(site, table).await? {
            refusals.push(Refusal::InsertOnHosts {
                file: step.way.file.to_owned(),
                step: step.number,
                object: step.step.object.to_owned(),
                reason: reason.to_owned(),
            });
        }
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused(refusals))
    }
}

/// What would become of rows that are inserted into a table; `None` where that is as it should be.
async fn problem(site: &Site<'_>, (database, name): (&str, &str)) -> Result<Option<&'static str>> {
    let of_table = format!("WHERE database = {} AND", quote(database));
    let engine = format!(
        "SELECT engine FROM system.tables {of_table} name = {}",
        quote(name)
    );
    let bytes = site.server.fetch(&engine).await;
    let bytes = bytes.map_err(|source| Error::server(DOING, source))?;
    let engine = match &*bytes {
        [] => return Ok(None),
        bytes => Fields::new(bytes)
            .string()
            .map_err(|Malformed| Error::malformed(DOING))?,
    };
    let is_distributed = engine == "Distributed";
    if site.cluster().is_none() {
        return Ok(is_distributed.then_some(
            "it is Distributed, so each host that is visited would insert them once more. Insert into the tables behind \
             it, or with a profile that has the cluster",
        ));
    }
    if is_distributed {
        return Ok(None);
    }
    let path = format!(
        "SELECT zookeeper_path FROM system.replicas {of_table} table = {}",
        quote(name)
    );
    let mut paths = Vec::new();
    for answer in site.ask(&path).await? {
        let path = answer.bytes;
        paths.push(path.map_err(|source| Error::server(DOING, source))?);
    }
    let is_everywhere = match &paths[..] {
        [] | [_] => true,
        [first, others @ ..] => !first.is_empty() && others.iter().all(|other| other == first),
    };
    Ok((!is_everywhere).then_some(
        "they would come to the one host that is spoken to, and the hosts of the cluster do not share this table. Make it \
         replicated on all of them, or insert into a Distributed table over it",
    ))
}
