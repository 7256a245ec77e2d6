//! Asking whether the server still has what steps take for granted, before the first statement.
//!
//! The log says what was done to a schema, and somebody may have changed it by other means since: a column, a type, a key,
//! or a view in place of a table. A step that was planned on what was there may fail half-way, or do something else.

use std::collections::{BTreeMap, BTreeSet};

use super::cluster::Site;
use super::literal::quote;
use super::plan::Pending;
use super::present::says;
use super::resume::Todo;
use super::row_binary::{Fields, Malformed};
use super::verify::same_type;
use super::{Difference, Error, Need, ObjectKind, Refusal, Result};

const DOING: &str = "asking the server whether what is to be changed is as it was";

/// Kinds of step that make what must not be there, unless they say otherwise.
const CREATE: [(&str, ObjectKind); 4] = [
    ("create table", ObjectKind::Table),
    ("create view", ObjectKind::View),
    ("create materialized view", ObjectKind::MaterializedView),
    ("create dictionary", ObjectKind::Dictionary),
];

/// An object of the server.
struct Found {
    kind: ObjectKind,
    key: String,
    columns: Vec<(String, String)>,
}

type Name = (String, String);

/// What a step that is to be run wants of an object.
enum Wanted<'c> {
    /// That it is as it was. Where earlier steps have to do with it, only what they do not name.
    AsItWas(Need<'c>),
    /// That there is none.
    Nothing(Name),
}

/// Refuses where a step to be run takes for granted what the server has otherwise, and no step before it may have to do with
/// that. One query to each host, and none where nothing is taken for granted.
pub(super) async fn check_needs(
    site: &Site<'_>,
    pending: &[Pending<'_, '_>],
    todo: &[Todo],
) -> Result<()> {
    let mut wanted: Vec<(usize, Wanted<'_>)> = Vec::new();
    for (at, (step, todo)) in pending.iter().zip(todo).enumerate() {
        // One that was started has been looked at then, and a part of it may be done.
        if *todo != Todo::Run || step.open.is_some() {
            continue;
        }
        let is_new = |name: &str| !pending[..at].iter().any(|earlier| says(earlier, name));
        for need in step.step.needs.iter().filter(|need| is_new(need.name)) {
            wanted.push((at, Wanted::AsItWas(*need)));
        }
        if let Some((database, name)) = created(step).filter(|(_, name)| is_new(name)) {
            wanted.push((at, Wanted::Nothing((database.to_owned(), name.to_owned()))));
        }
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let names: BTreeSet<Name> = wanted.iter().map(|(_, wanted)| wanted.name()).collect();
    let mut refusals = Vec::new();
    for (host, found) in ask(site, &names).await? {
        for (at, wanted) in &wanted {
            let step = &pending[*at];
            let otherwise = wanted.compared(found.get(&wanted.name()));
            refusals.extend(otherwise.into_iter().map(|difference| {
                let refusal = Refusal::Drifted {
                    file: step.way.file.to_owned(),
                    step: step.number,
                    difference,
                };
                refusal.on(host.as_deref())
            }));
        }
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused(refusals))
    }
}

impl Wanted<'_> {
    fn name(&self) -> Name {
        match self {
            Self::AsItWas(need) => (need.database.to_owned(), need.name.to_owned()),
            Self::Nothing(name) => name.clone(),
        }
    }

    /// What is otherwise on a server that has this under the name.
    fn compared(&self, there: Option<&Found>) -> Vec<Difference> {
        match (self, there) {
            (Self::AsItWas(need), None) => vec![Difference::MissingObject {
                object: format!("{}.{}", need.database, need.name),
                kind: need.kind,
            }],
            (Self::AsItWas(need), Some(there)) => compare(*need, there),
            (Self::Nothing(_), None) => Vec::new(),
            (Self::Nothing((database, name)), Some(there)) => vec![Difference::ExtraObject {
                object: format!("{database}.{name}"),
                kind: there.kind,
            }],
        }
    }
}

/// What a step creates that must not be there.
fn created<'c>(pending: &Pending<'c, '_>) -> Option<(&'c str, &'c str)> {
    let is_create = CREATE.iter().any(|(kind, _)| *kind == pending.step.kind);
    let may_be_there = [
        "IF NOT EXISTS",
        "OR REPLACE",
        "TEMPORARY",
        "ATTACH",
        "REPLACE",
    ];
    // A part of a rebuild that was cut off is taken away before it runs again.
    if !is_create
        || pending.step.restart.is_some()
        || may_be_there.iter().any(|words| says(pending, words))
    {
        return None;
    }
    // Steps name objects without quotes: with another dot, it is not known which one parts them.
    let parts = pending.step.object.split_once('.');
    parts.filter(|(_, name)| !name.contains('.'))
}

fn compare(need: Need<'_>, found: &Found) -> Vec<Difference> {
    let object = || format!("{}.{}", need.database, need.name);
    if found.kind != need.kind {
        return vec![Difference::Kind {
            object: object(),
            expected: need.kind,
            found: found.kind,
        }];
    }
    let type_of = |column: &str| {
        let mut columns = found.columns.iter();
        columns.find(|(name, _)| name == column).map(|(_, ty)| ty)
    };
    let mut differences = Vec::new();
    for (column, ty) in need.columns {
        match (type_of(column), ty) {
            (None, _) => differences.push(Difference::MissingColumn {
                object: object(),
                column: (*column).to_owned(),
                ty: ty.unwrap_or_default().to_owned(),
            }),
            (Some(there), Some(ty)) if !same_type(ty, there) => {
                differences.push(Difference::Type {
                    object: object(),
                    column: (*column).to_owned(),
                    expected: (*ty).to_owned(),
                    found: there.clone(),
                });
            }
            (Some(_), _) => {}
        }
    }
    for column in need.absent {
        if let Some(ty) = type_of(column) {
            differences.push(Difference::ExtraColumn {
                object: object(),
                column: (*column).to_owned(),
                ty: ty.clone(),
            });
        }
    }
    let key = need.key.join(", ");
    if !key.is_empty() && key != found.key.replace('`', "") {
        differences.push(Difference::SortingKey {
            object: object(),
            expected: key,
            found: found.key.clone(),
        });
    }
    differences
}

/// What each host has of these objects; the one server there is has no name.
async fn ask(
    site: &Site<'_>,
    names: &BTreeSet<Name>,
) -> Result<Vec<(Option<String>, BTreeMap<Name, Found>)>> {
    let names: Vec<String> = names
        .iter()
        .map(|(database, name)| format!("({}, {})", quote(database), quote(name)))
        .collect();
    let names = names.join(", ");
    let query = format!(
        "SELECT database, name, engine, sorting_key, column, type FROM (\
         SELECT database, name, engine, sorting_key, '' AS column, '' AS type, 0 AS is_column \
         FROM system.tables WHERE (database, name) IN ({names}) \
         UNION ALL \
         SELECT database, table, '', '', name, type, 1 \
         FROM system.columns WHERE (database, table) IN ({names})) \
         ORDER BY database, name, is_column"
    );
    let mut all = Vec::new();
    for answer in site.ask(&query).await? {
        let bytes = answer.bytes;
        let bytes = bytes.map_err(|source| Error::server(DOING, source))?;
        let mut fields = Fields::new(&bytes);
        let mut found = BTreeMap::new();
        while !fields.is_empty() {
            read(&mut fields, &mut found).map_err(|Malformed| Error::malformed(DOING))?;
        }
        all.push((answer.host, found));
    }
    Ok(all)
}

fn read(fields: &mut Fields<'_>, found: &mut BTreeMap<Name, Found>) -> Result<(), Malformed> {
    let name = (fields.string()?, fields.string()?);
    let (engine, key) = (fields.string()?, fields.string()?);
    let column = (fields.string()?, fields.string()?);
    if column.0.is_empty() {
        let kind = ObjectKind::of_engine(&engine);
        let columns = Vec::new();
        found.insert(name, Found { kind, key, columns });
    } else if let Some(found) = found.get_mut(&name) {
        found.columns.push(column);
    }
    Ok(())
}
