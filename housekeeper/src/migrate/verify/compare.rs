use std::collections::HashMap;

use super::Difference;
use super::types::same_type;
use crate::migrate::{ExpectedObject, ObjectKind};

/// An object of the server.
#[derive(Debug)]
pub(super) struct Object {
    pub(super) database: String,
    pub(super) name: String,
    pub(super) kind: ObjectKind,
    pub(super) columns: Vec<Column>,
}

/// A column of the server.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) ty: String,
}

/// What of `expected` is otherwise in `found`.
pub(super) fn compare(expected: &[ExpectedObject<'_>], found: &[Object]) -> Vec<Difference> {
    let by_name: HashMap<_, _> = found
        .iter()
        .map(|object| ((object.database.as_str(), object.name.as_str()), object))
        .collect();
    let mut differences = Vec::new();
    for object in expected {
        let label = format!("{}.{}", object.database, object.name);
        let there = by_name.get(&(object.database, object.name)).copied();
        match there {
            None => {
                let missing = Difference::MissingObject {
                    object: label,
                    kind: object.kind,
                };
                differences.push(read_by(object, None, missing));
            }
            Some(there) if there.kind != object.kind => {
                let kind = Difference::Kind {
                    object: label,
                    expected: object.kind,
                    found: there.kind,
                };
                differences.push(read_by(object, None, kind));
            }
            Some(there) if !object.names_and_types.is_empty() => {
                compare_columns(&label, object, there, &mut differences);
            }
            Some(_) => {}
        }
    }
    differences
}

/// Says which queries read what is otherwise: an object, or a column of it.
fn read_by(
    object: &ExpectedObject<'_>,
    column: Option<&str>,
    difference: Difference,
) -> Difference {
    let readers = object
        .queries
        .iter()
        .filter(|query| column.is_none_or(|column| query.columns.contains(&column)));
    let queries: Vec<String> = readers.map(|query| query.name.to_owned()).collect();
    if queries.is_empty() {
        return difference;
    }
    Difference::ReadBy {
        queries,
        difference: Box::new(difference),
    }
}

fn compare_columns(
    label: &str,
    expected: &ExpectedObject<'_>,
    found: &Object,
    differences: &mut Vec<Difference>,
) {
    let columns: Vec<_> = expected.columns().collect();
    for &(name, ty) in &columns {
        match found.columns.iter().find(|f| f.name == name) {
            None => {
                let missing = Difference::MissingColumn {
                    object: label.to_owned(),
                    column: name.to_owned(),
                    ty: ty.to_owned(),
                };
                differences.push(read_by(expected, Some(name), missing));
            }
            Some(there) if !same_type(ty, &there.ty) => {
                let differs = Difference::Type {
                    object: label.to_owned(),
                    column: name.to_owned(),
                    expected: ty.to_owned(),
                    found: there.ty.clone(),
                };
                differences.push(read_by(expected, Some(name), differs));
            }
            Some(_) => {}
        }
    }
    for there in &found.columns {
        if !columns.iter().any(|(name, _)| *name == there.name) {
            differences.push(Difference::ExtraColumn {
                object: label.to_owned(),
                column: there.name.clone(),
                ty: there.ty.clone(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::ExpectedQuery;

    #[test]
    fn what_queries_read_is_said_with_them() {
        const OBJECT: ExpectedObject<'_> =
            ExpectedObject::new("shop", "users", ObjectKind::Table, "|id|UInt64|name|String")
                .queries(&[
                    ExpectedQuery::new("names", &["id", "name"]),
                    ExpectedQuery::new("ids", &["id"]),
                ]);
        let there = |columns: &[(&str, &str)]| Object {
            database: "shop".to_owned(),
            name: "users".to_owned(),
            kind: ObjectKind::Table,
            columns: columns
                .iter()
                .map(|(name, ty)| Column {
                    name: (*name).to_owned(),
                    ty: (*ty).to_owned(),
                })
                .collect(),
        };
        let said = |found: &[Object]| {
            let differences = compare(&[OBJECT], found).into_iter();
            differences
                .map(|difference| difference.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            said(&[]),
            ["table shop.users is missing, which the queries names, ids may read"]
        );
        assert_eq!(
            said(&[there(&[("id", "UInt64")])]),
            ["shop.users lacks the column name String, which the query names may read"]
        );
        assert_eq!(
            said(&[there(&[
                ("id", "UInt32"),
                ("name", "String"),
                ("more", "Date")
            ])]),
            [
                "shop.users.id should be UInt64 and is UInt32, which the queries names, ids may read",
                "shop.users has a column it should not have: more Date"
            ]
        );
    }
}
