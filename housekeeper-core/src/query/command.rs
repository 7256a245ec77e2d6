//! Statements that an application runs for what they do: rows that go from one table to another, that change or that go.

use crate::check::{check_names, check_run, did_you_mean};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::query::tables;
use crate::model::{Column, Lowered, Object, ObjectName};
use crate::source::{Span, Spanned};
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{
    self, AlterCommand, Assignment, DefaultKind, Expr, ExprKind, FromClause, InsertSource,
    InsertTarget, QueryTerm, Select, Statement, TableRef, TableSource,
};
use crate::types::Type;
use crate::types::convert::{Conversion, convert};
use crate::types::infer::infer_run;

use super::{Gives, no_query};

/// What is wrong with a statement that gives no rows, and which objects it reads and writes.
pub(super) fn check(
    statement: &Statement,
    span: Span,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> (Gives, Vec<Spanned<ObjectName>>) {
    let mut command = Command {
        lowered,
        diagnostics,
        objects: Vec::new(),
    };
    match statement {
        Statement::Insert(insert) => command.insert(insert, span),
        Statement::AlterTable(alter) => command.alter(alter, span),
        Statement::Object(object) => match &**object {
            ObjectStatement::Delete(delete) => {
                command.rows(&delete.table, &[], &delete.condition);
            }
            ObjectStatement::Update(update) => {
                command.rows(&update.table, &update.assignments, &update.condition);
            }
            other => command.diagnostics.push(no_query(other.kind(), span)),
        },
        other => command.diagnostics.push(no_query(other.kind(), span)),
    }
    (Gives::Nothing, command.objects)
}

struct Command<'a> {
    lowered: &'a Lowered,
    diagnostics: &'a mut Diagnostics,
    objects: Vec<Spanned<ObjectName>>,
}

impl<'a> Command<'a> {
    /// `INSERT INTO t SELECT …`
    fn insert(&mut self, insert: &ast::Insert, span: Span) {
        let InsertSource::Query { query, data: None } = &insert.source else {
            let error =
                Diagnostic::error(Code::NoQuery, "an INSERT with rows of its own is no query");
            self.diagnostics.push(error.at(span, "").help(
                "the generated inserts of the table take rows: `events::insert`, `events::insert_all`",
            ));
            return;
        };
        let InsertTarget::Table(target) = &insert.target else {
            self.diagnostics.push(
                Diagnostic::error(
                    Code::UnsupportedClause,
                    "what goes into a table function is not looked into yet",
                )
                .at(span, ""),
            );
            return;
        };
        let query: &ast::Query = query;
        check_run(query, self.lowered, self.diagnostics);
        self.objects.extend(tables(query));
        let mut said = Diagnostics::new();
        let given = infer_run(query, self.lowered, &mut said);
        let is_known = !said.has_errors();
        // Whatever it gives, the server converts it.
        self.diagnostics
            .extend(said.into_iter().filter(|said| !said.is_declined()));
        let Some(table) = self.target(target) else {
            return;
        };
        let Some(wanted) = self.wanted(&table, &insert.columns) else {
            return;
        };
        if !is_known {
            return;
        }
        if given.len() != wanted.len() {
            self.diagnostics.push(
                Diagnostic::error(
                    Code::DifferentColumns,
                    format!(
                        "{} of the query for {} of `{}`",
                        columns(given.len()),
                        columns(wanted.len()),
                        table.name
                    ),
                )
                .at(query.first.span, ""),
            );
            return;
        }
        for (given, (name, wanted)) in given.iter().zip(&wanted) {
            if let Some(ty) = &given.ty {
                self.becomes(ty, given.span, name, wanted);
            }
        }
    }

    /// `ALTER TABLE t DELETE …`, `ALTER TABLE t UPDATE …`
    fn alter(&mut self, alter: &ast::AlterTable, span: Span) {
        for command in &alter.commands {
            match &command.node {
                AlterCommand::Delete { filter, .. } => self.rows(&alter.name, &[], filter),
                AlterCommand::Update {
                    assignments,
                    filter,
                    ..
                } => self.rows(&alter.name, assignments, filter),
                _ => {
                    self.diagnostics.push(no_query("this ALTER TABLE", span));
                    return;
                }
            }
        }
    }

    /// Rows of a table that change, or go. ClickHouse finds them, and the new values, with a SELECT from the table.
    fn rows(&mut self, table: &ast::ObjectName, assignments: &[Assignment], condition: &Expr) {
        let Some(target) = self.target(table) else {
            return;
        };
        let source = TableSource::Table(table.clone());
        let query = ast::Query {
            first: Spanned::new(
                QueryTerm::Select(Box::new(Select {
                    projection: assignments
                        .iter()
                        .map(|assignment| assignment.value.clone())
                        .chain([condition.clone()])
                        .collect(),
                    from: Some(FromClause {
                        first: Spanned::new(TableRef::new(source), table.name.span),
                        joins: Vec::new(),
                    }),
                    filter: Some(condition.clone()),
                    ..Select::default()
                })),
                condition.span,
            ),
            rest: Vec::new(),
            output: None,
        };
        let reads = tables(&query);
        check_names(&reads[1..], self.lowered, self.diagnostics);
        self.objects.extend(reads);
        let mut said = Diagnostics::new();
        let given = infer_run(&query, self.lowered, &mut said);
        self.diagnostics
            .extend(said.into_iter().filter(|said| !said.is_declined()));
        let is_whole = given.len() == assignments.len() + 1;
        for (index, assignment) in assignments.iter().enumerate() {
            let name = &assignment.column;
            let Some(wanted) = self.column(&target, name) else {
                continue;
            };
            let ty = given.get(index).and_then(|given| given.ty.as_ref());
            if let Some(ty) = ty.filter(|_| is_whole) {
                self.becomes(ty, assignment.value.span, &name.node, &wanted);
            }
        }
    }

    /// The object that rows go into, or change in.
    fn target(&mut self, name: &ast::ObjectName) -> Option<Target<'a>> {
        let schema = &self.lowered.schema;
        let database = name.database.as_ref();
        let span = database.map_or(name.name.span, |database| {
            Span::new(database.span.file, database.span.start, name.name.span.end)
        });
        let found = ObjectName {
            database: database.map_or_else(
                || schema.default_database.clone(),
                |database| database.node.clone(),
            ),
            name: name.name.node.clone(),
        };
        let place = Spanned::new(found.clone(), span);
        check_names(std::slice::from_ref(&place), self.lowered, self.diagnostics);
        self.objects.push(place);
        let object = schema.objects.get(&found)?;
        if matches!(object, Object::View(_) | Object::Dictionary(_)) {
            self.diagnostics.push(
                Diagnostic::error(
                    Code::NoQuery,
                    format!(
                        "`{found}` is a {}, and no rows can be written into it",
                        object.kind()
                    ),
                )
                .at(span, ""),
            );
            return None;
        }
        (!self.lowered.incomplete.contains(&found)).then_some(Target {
            name: found,
            object,
        })
    }

    /// The columns that an INSERT gives, in order. `None` where they are not known.
    fn wanted(&mut self, target: &Target<'_>, columns: &[Expr]) -> Option<Vec<(String, Type)>> {
        if columns.is_empty() {
            return Some(target.written(false));
        }
        let mut wanted = Vec::with_capacity(columns.len());
        for column in columns {
            // `*` and COLUMNS(…) are not looked into.
            let ExprKind::Path(path) = &column.node else {
                return None;
            };
            let [name] = path.as_slice() else { return None };
            wanted.push((name.node.clone(), self.column(target, name)?));
        }
        Some(wanted)
    }

    /// The type of a column that can be written.
    fn column(&mut self, target: &Target<'_>, name: &ast::Ident) -> Option<Type> {
        let written = target.written(true);
        let found = written.iter().find(|(column, _)| *column == name.node);
        if let Some((_, ty)) = found {
            return Some(ty.clone());
        }
        let is_computed = |column: &crate::types::infer::SourceColumn| column.name == name.node;
        let computed = target.object.readable_columns();
        let diagnostic = if computed.iter().any(is_computed) {
            Diagnostic::error(
                Code::UnknownColumn,
                format!(
                    "`{}` is computed by the server, and cannot be written",
                    name.node
                ),
            )
            .at(name.span, "")
        } else {
            let diagnostic = Diagnostic::error(
                Code::UnknownColumn,
                format!("`{}` has no column `{}`", target.name, name.node),
            )
            .at(name.span, "");
            did_you_mean(
                diagnostic,
                &name.node,
                written.iter().map(|(name, _)| name.as_str()),
            )
        };
        self.diagnostics.push(diagnostic);
        None
    }

    /// Says where a value cannot become one of the column that it goes into.
    fn becomes(&mut self, from: &Type, span: Span, column: &str, to: &Type) {
        if matches!(convert(from, to), Conversion::Refused | Conversion::Fails) {
            self.diagnostics.push(
                Diagnostic::error(
                    Code::Unconvertible,
                    format!("`{from}` cannot become `{to}`, which `{column}` is"),
                )
                .at(span, format!("`{from}`")),
            );
        }
    }
}

/// What rows go into, or change in.
struct Target<'a> {
    name: ObjectName,
    object: &'a Object,
}

impl Target<'_> {
    /// The columns that can be written, with those that are only there in an INSERT where they are `named`.
    fn written(&self, named: bool) -> Vec<(String, Type)> {
        let readable = self.object.readable_columns().into_iter();
        let stored = readable.filter(|column| column.in_star);
        let mut written: Vec<(String, Type)> = stored
            .filter_map(|column| Some((column.name, column.ty?)))
            .collect();
        if let (true, Object::Table(table)) = (named, self.object) {
            let is_ephemeral = |column: &&Column| {
                let default = column.default.as_ref();
                default.is_some_and(|default| default.kind == DefaultKind::Ephemeral)
            };
            let columns = table.columns.iter().filter(is_ephemeral);
            written.extend(columns.map(|column| (column.name.clone(), column.ty.clone())));
        }
        written
    }
}

fn columns(count: usize) -> String {
    match count {
        1 => "1 column".to_owned(),
        count => format!("{count} columns"),
    }
}
