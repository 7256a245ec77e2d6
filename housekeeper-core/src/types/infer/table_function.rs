//! The columns of table functions.

use std::rc::Rc;

use crate::diagnostic::Diagnostics;
use crate::model::ObjectName;
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Literal};
use crate::syntax::parse_data_type;
use crate::types::operand::Operand;
use crate::types::supertype::supertype_or_variant;
use crate::types::{IntWidth, Reason, Type, resolve};

use super::analyzer::Analyzer;
use super::catalog::SourceColumn;
use super::from::give;
use super::gap::Gap;
use super::pattern::Regex;
use super::scope::Scope;
use super::table::{Column, ColumnKind, Table};

impl Analyzer<'_> {
    /// Gives `table` the columns of `call`.
    pub(super) fn table_function<'a>(
        &self,
        call: &'a FunctionCall,
        span: Span,
        table: &mut Table<'_>,
        scope: &Scope<'a>,
    ) {
        if let Some(query) = call.view_query() {
            let result = self.query(query, Some(scope));
            give(table, result.items);
            return;
        }
        // Some names may be written in any case.
        let written = call.name.as_str();
        let name = if written.eq_ignore_ascii_case("values") {
            "values"
        } else {
            written
        };
        let columns = match (name, call.arguments.as_slice()) {
            ("numbers" | "numbers_mt", [] | [_] | [_, _] | [_, _, _]) => {
                Some(one("number", IntWidth::W64))
            }
            ("zeros" | "zeros_mt", [_]) => Some(one("zero", IntWidth::W8)),
            ("generate_series" | "generateSeries", [_, _] | [_, _, _]) => {
                Some(one("generate_series", IntWidth::W64))
            }
            ("values", [structure, _, ..]) if text(structure).is_some() => {
                self.structure(structure, scope)
            }
            ("values" | "SQLStandardValues", rows) => self.rows(rows, scope),
            ("generateRandom" | "null" | "input", [structure, ..])
            | ("format", [_, structure, _])
            | ("url" | "file", [_, _, structure] | [_, _, structure, _]) => {
                self.structure(structure, scope)
            }
            ("loop", [name]) => {
                return self.other_table(name_of(std::slice::from_ref(name)), span, table);
            }
            ("loop", names @ [_, _]) => return self.other_table(name_of(names), span, table),
            ("remote" | "remoteSecure" | "cluster" | "clusterAllReplicas", [_, rest @ ..]) => {
                return self.far_table(rest, span, table, scope);
            }
            ("merge", [pattern]) => {
                let database = self.catalog.default_database().to_owned();
                return self.merged(&database, pattern, span, table);
            }
            ("merge", [database, pattern]) => {
                if let Some(database) = self.database(database) {
                    return self.merged(&database, pattern, span, table);
                }
                None
            }
            ("viewExplain", _) => Some(vec![("explain".to_owned(), Type::String)]),
            ("dictionary", [name]) => {
                return self.other_table(text(name).map(split), span, table);
            }
            _ => None,
        };
        let Some(columns) = columns else {
            if self.is_view_with_parameters(call) {
                table.database = Some(self.catalog.default_database().to_owned());
                table.name = Some(written.to_owned());
                return self.other_table(Some((None, written.to_owned())), span, table);
            }
            let reason = Reason::Form("the columns of this table function are");
            table.gap = Some(Gap::new(span, reason));
            return;
        };
        table.is_stored = true;
        let columns = columns.into_iter().map(|(name, ty)| Column {
            name,
            value: Ok(Operand::column(ty)),
            docs: Vec::new(),
            kind: ColumnKind::Ordinary,
        });
        table.columns = Rc::new(columns.collect());
    }

    /// The columns of another table, which the function reads.
    fn other_table(
        &self,
        name: Option<(Option<String>, String)>,
        span: Span,
        table: &mut Table<'_>,
    ) {
        let Some((database, name)) = name else {
            let reason = Reason::Form("the columns of this table function are");
            table.gap = Some(Gap::new(span, reason));
            return;
        };
        let object = ObjectName {
            database: database.unwrap_or_else(|| self.catalog.default_database().to_owned()),
            name,
        };
        self.stored_table(&object, span, table);
    }

    /// Whether a view of the schema is read, with values for its parameters.
    pub(super) fn is_view_with_parameters(&self, call: &FunctionCall) -> bool {
        let object = ObjectName {
            database: self.catalog.default_database().to_owned(),
            name: call.name.node.clone(),
        };
        self.catalog.engine(&object).as_deref() == Some("View")
    }

    /// The columns of a table on another server, which is taken to have what this one has.
    fn far_table<'a>(
        &self,
        rest: &'a [Expr],
        span: Span,
        table: &mut Table<'_>,
        scope: &Scope<'a>,
    ) {
        match rest {
            [
                Expr {
                    node: ExprKind::Function(call),
                    ..
                },
                ..,
            ] if !call.name.eq_ignore_ascii_case("currentDatabase") => {
                self.table_function(call, span, table, scope);
            }
            _ => {
                let name = match rest {
                    [] => Some((Some("system".to_owned()), "one".to_owned())),
                    [database, name, ..]
                        if self.database(database).is_some() && word(name).is_some() =>
                    {
                        self.database(database)
                            .zip(word(name).map(str::to_owned))
                            .map(|(database, name)| (Some(database), name))
                    }
                    [only, ..] => match text(only) {
                        Some(text) => Some(split(text)),
                        None => name_of(std::slice::from_ref(only)),
                    },
                };
                self.other_table(name, span, table);
            }
        }
        if table.gap.is_none() && table.column("_shard_num").is_none() {
            table.is_stored = true;
            Rc::make_mut(&mut table.columns).push(Column {
                name: "_shard_num".to_owned(),
                value: Ok(Operand::column(Type::UInt(IntWidth::W32))),
                docs: Vec::new(),
                kind: ColumnKind::Virtual,
            });
        }
    }

    /// A database by its name, or by `currentDatabase()`.
    fn database(&self, expr: &Expr) -> Option<String> {
        match &expr.node {
            ExprKind::Function(call) if call.is_plain("currentDatabase") => {
                Some(self.catalog.default_database().to_owned())
            }
            _ => word(expr).map(str::to_owned),
        }
    }

    /// The columns of all tables of a database whose names match.
    fn merged(&self, database: &str, pattern: &Expr, span: Span, table: &mut Table<'_>) {
        let tables = text(pattern).and_then(|pattern| {
            let regex = Regex::parse(pattern)?;
            let mut names = self.catalog.objects(database);
            names.retain(|name| regex.matches(&name.name));
            let columns: Vec<Vec<SourceColumn>> = names
                .iter()
                .map(|name| self.catalog.columns(name).ok())
                .collect::<Option<_>>()?;
            together(columns)
        });
        let Some((columns, are_same)) = tables else {
            let reason = Reason::Form("the columns of this table function are");
            table.gap = Some(Gap::new(span, reason));
            return;
        };
        table.is_stored = true;
        if !are_same {
            let reason = Reason::Form("the order of the columns of different tables is");
            table.gap = Some(Gap::new(span, reason));
        }
        let virtuals = ["_table", "_database"].map(|name| {
            let ty = Type::LowCardinality(Box::new(Type::String));
            (name.to_owned(), ty, ColumnKind::Virtual)
        });
        let columns = columns
            .into_iter()
            .map(|(name, ty)| (name, ty, ColumnKind::Ordinary));
        let columns = columns.chain(virtuals).map(|(name, ty, kind)| Column {
            name,
            value: Ok(Operand::column(ty)),
            docs: Vec::new(),
            kind,
        });
        table.columns = Rc::new(columns.collect());
    }

    /// The columns that a text such as `'a UInt8, b String'` declares.
    fn structure<'a>(&self, structure: &'a Expr, scope: &Scope<'a>) -> Option<Vec<(String, Type)>> {
        let text = match text(structure) {
            Some(text) => text.to_owned(),
            None => self.item(structure, scope).value.ok()?.text()?.to_owned(),
        };
        // A list of columns is written like the elements of a tuple.
        let data_type = parse_data_type(&format!("Tuple({text})")).ok()?;
        let Type::Tuple(elements) = resolve(&data_type, &mut Diagnostics::new())? else {
            return None;
        };
        let columns = elements.into_iter().map(|element| match element.ty {
            Type::Nested(_) => None,
            ty => Some((element.name?, ty)),
        });
        columns.collect()
    }

    /// The columns of `values(…)` without a structure: what its rows hold.
    fn rows<'a>(&self, rows: &'a [Expr], scope: &Scope<'a>) -> Option<Vec<(String, Type)>> {
        let mut columns: Vec<Vec<Operand>> = Vec::new();
        for row in rows {
            let operand = self.item(row, scope).value.ok()?;
            let values = match operand.ty {
                Type::Tuple(elements) => elements.into_iter().map(|element| element.ty).collect(),
                ty => vec![ty],
            };
            if columns.is_empty() {
                columns.resize(values.len(), Vec::new());
            }
            if columns.len() != values.len() {
                return None;
            }
            for (column, ty) in columns.iter_mut().zip(values) {
                column.push(Operand::column(ty));
            }
        }
        columns
            .iter()
            .enumerate()
            .map(|(index, values)| {
                let ty = super::supertype::of(values, false, Span::synthetic()).ok()?;
                Some((format!("c{}", index + 1), ty))
            })
            .collect()
    }
}

/// The columns of several tables, and whether all have the same ones: in which order others come is not certain.
fn together(tables: Vec<Vec<SourceColumn>>) -> Option<(Vec<(String, Type)>, bool)> {
    let mut columns: Vec<(String, Vec<Type>)> = Vec::new();
    let mut are_same = true;
    for (number, table) in tables.into_iter().enumerate() {
        let known = columns.len();
        let stored: Vec<SourceColumn> = table.into_iter().filter(|column| column.in_star).collect();
        are_same &= number == 0 || stored.len() == known;
        for (position, column) in stored.into_iter().enumerate() {
            let ty = column.ty?;
            if let Some(found) = columns.iter().position(|(name, _)| *name == column.name) {
                are_same &= found == position;
                columns[found].1.push(ty);
            } else {
                are_same &= number == 0;
                columns.push((column.name, vec![ty]));
            }
        }
    }
    if columns.is_empty() {
        return None;
    }
    let columns = columns
        .into_iter()
        .map(|(name, types)| Some((name, supertype_or_variant(&types).ok()?)));
    Some((columns.collect::<Option<_>>()?, are_same))
}

/// `db.name` in a text.
fn split(text: &str) -> (Option<String>, String) {
    match text.split_once('.') {
        Some((database, name)) => (Some(database.to_owned()), name.to_owned()),
        None => (None, text.to_owned()),
    }
}

fn one(name: &str, width: IntWidth) -> Vec<(String, Type)> {
    vec![(name.to_owned(), Type::UInt(width))]
}

fn text(expr: &Expr) -> Option<&str> {
    match &expr.node {
        ExprKind::Literal(Literal::String(text)) => Some(text),
        _ => None,
    }
}

/// A name by itself, or a text.
fn word(expr: &Expr) -> Option<&str> {
    match &expr.node {
        ExprKind::Path(path) => match path.as_slice() {
            [only] => Some(only.as_str()),
            _ => None,
        },
        _ => text(expr),
    }
}

/// `db.name`, or `db, name`.
fn name_of(parts: &[Expr]) -> Option<(Option<String>, String)> {
    match parts {
        [only] => match &only.node {
            ExprKind::Path(path) => match path.as_slice() {
                [name] => Some((None, name.node.clone())),
                [database, name] => Some((Some(database.node.clone()), name.node.clone())),
                _ => None,
            },
            _ => None,
        },
        [database, name] => Some((Some(word(database)?.to_owned()), word(name)?.to_owned())),
        _ => None,
    }
}
