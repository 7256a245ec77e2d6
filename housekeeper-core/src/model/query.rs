//! What a query reads.

use crate::syntax::ast::{Query, QueryTerm, TableSource, WithItem};

use super::ObjectName;

/// The table that the rows of `query` start from: the leftmost of its `FROM`, through subqueries and `WITH`.
///
/// `None` when there is none, it has no database, or it is a table function.
pub(crate) fn leftmost_table(query: &Query) -> Option<ObjectName> {
    leftmost(query, Vec::new())
}

/// `names` are the queries of the `WITH` clauses in sight, the nearest last.
fn leftmost<'a>(query: &'a Query, mut names: Vec<(&'a str, &'a Query)>) -> Option<ObjectName> {
    let select = match &query.first.node {
        QueryTerm::Select(select) => select,
        QueryTerm::Nested(query) => return leftmost(query, names),
    };
    for item in select.with.iter().flat_map(|with| &with.items) {
        if let WithItem::Query { name, query, .. } = &item.node {
            names.push((name.as_str(), query));
        }
    }
    match &select.from.as_ref()?.first.source {
        TableSource::Table(table) => {
            if let Some(database) = &table.database {
                return Some(ObjectName {
                    database: database.node.clone(),
                    name: table.name.node.clone(),
                });
            }
            let position = names
                .iter()
                .rposition(|(name, _)| *name == table.name.as_str())?;
            let (_, query) = names[position];
            // A query of a `WITH` sees the names before it.
            names.truncate(position);
            leftmost(query, names)
        }
        TableSource::Subquery(query) => leftmost(query, names),
        TableSource::Function(_) | TableSource::Parameter(_) => None,
    }
}
