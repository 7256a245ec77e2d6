//! What a `FROM` brings into sight.

use crate::model;
use crate::source::Span;
use crate::syntax::ast::{
    Expr, ExprKind, FromClause, Join, JoinConstraint, ObjectName, TableRef, TableSource,
};
use crate::types::Type;

use super::gap::Gap;
use super::query::Inferrer;
use super::scope::{Column, Relation, Scope, Source};
use crate::types::Reason;
use crate::types::operand::{Form, Operand};

impl Inferrer<'_> {
    /// Adds the tables of `from` to `scope`.
    pub(super) fn add_sources<'a>(&mut self, from: &'a FromClause, scope: &mut Scope<'a>) {
        let first = self.source(&from.first.node, from.first.span, scope);
        scope.sources.push(first);
        for join in &from.joins {
            let Join::Table {
                table, constraint, ..
            } = &join.node
            else {
                continue;
            };
            let mut source = self.source(&table.node, table.span, scope);
            if matches!(constraint, Some(JoinConstraint::Natural)) {
                source.relation = unknown(table.span, "the columns of a NATURAL join are");
            }
            if let Some(JoinConstraint::Using(keys)) = constraint {
                source.joined = keys.iter().filter_map(plain_name).collect();
            }
            scope.sources.push(source);
        }
    }

    fn source<'a>(&mut self, table: &'a TableRef, span: Span, scope: &Scope<'a>) -> Source {
        let mut qualifiers = Vec::new();
        let mut relation = match &table.source {
            TableSource::Table(name) => {
                qualifiers.push(vec![name.name.node.clone()]);
                if let Some(database) = &name.database {
                    qualifiers.push(vec![database.node.clone(), name.name.node.clone()]);
                }
                self.table(name, scope)
            }
            TableSource::Subquery(query) => Relation::Known(self.query(query, Some(scope))),
            TableSource::Function(_) => unknown(span, "the columns of a table function are"),
            TableSource::Parameter(_) => unknown(span, "the columns of a table parameter are"),
        };
        if let Some(alias) = &table.alias {
            // The name of the table is still a qualifier of its own: `FROM db.t AS x` knows `t.c` as well.
            qualifiers.push(vec![alias.node.clone()]);
        }
        if !table.column_aliases.is_empty()
            && let Relation::Known(columns) = &mut relation
        {
            for (column, alias) in columns.iter_mut().zip(&table.column_aliases) {
                column.name = Some(alias.node.clone());
            }
        }
        Source {
            qualifiers,
            relation,
            joined: Vec::new(),
        }
    }

    fn table(&mut self, name: &ObjectName, scope: &Scope<'_>) -> Relation {
        if name.database.is_none()
            && let Some(relation) = scope.with(&name.name)
        {
            return relation.clone();
        }
        let database = name.database.as_ref().map(|database| database.as_str());
        let object = model::ObjectName {
            database: database
                .unwrap_or(self.catalog.default_database())
                .to_owned(),
            name: name.name.node.clone(),
        };
        match self.catalog.columns(&object) {
            Ok(columns) => Relation::Known(
                columns
                    .into_iter()
                    .map(|column| Column {
                        name: Some(column.name),
                        operand: match column.ty {
                            Some(ty) => Ok(Operand {
                                form: if column.may_be_constant && !is_low(&ty) {
                                    Form::Unknown
                                } else {
                                    Form::Column
                                },
                                ty,
                            }),
                            None => Err(Gap::new(name.span(), Reason::Reported)),
                        },
                        docs: column.docs,
                        in_star: column.in_star,
                        span: name.span(),
                    })
                    .collect(),
            ),
            Err(reason) => Relation::Unknown(Gap::new(name.span(), reason)),
        }
    }
}

/// The columns that `ARRAY JOIN` makes: the elements of arrays, under the name of the array or its alias.
pub(super) fn array_join(
    items: &[Expr],
    values: Vec<Result<Operand, Gap>>,
) -> Vec<(String, Result<Operand, Gap>)> {
    let mut locals = Vec::new();
    for (item, value) in items.iter().zip(values) {
        let name = match &item.node {
            ExprKind::Alias { alias, .. } => Some(alias.node.clone()),
            ExprKind::Path(path) => path.last().map(|name| name.node.clone()),
            _ => None,
        };
        let Some(name) = name else { continue };
        let element = value.and_then(|value| match value.ty {
            Type::Array(element) => Ok(Operand::column(*element)),
            _ => Err(Gap::new(item.span, Reason::Form("ARRAY JOIN over this is"))),
        });
        locals.push((name, element));
    }
    locals
}

/// A constant `LowCardinality` is hardly ever written: one that is read is a column.
const fn is_low(ty: &Type) -> bool {
    matches!(ty, Type::LowCardinality(_))
}

const fn unknown(span: Span, what: &'static str) -> Relation {
    Relation::Unknown(Gap::new(span, Reason::Form(what)))
}

fn plain_name(expr: &Expr) -> Option<String> {
    match &expr.node {
        ExprKind::Path(path) => path.last().map(|name| name.node.clone()),
        _ => None,
    }
}
