//! The columns of table functions.

use crate::diagnostic::Diagnostics;
use crate::model::ObjectName;
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Literal};
use crate::syntax::parse_data_type;
use crate::types::operand::Operand;
use crate::types::{IntWidth, Reason, Type, resolve};

use super::analyzer::Analyzer;
use super::from::give;
use super::gap::Gap;
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
        let columns = match (call.name.as_str(), call.arguments.as_slice()) {
            ("numbers" | "numbers_mt", [_] | [_, _] | [_, _, _]) => {
                Some(one("number", IntWidth::W64))
            }
            ("zeros" | "zeros_mt", [_]) => Some(one("zero", IntWidth::W8)),
            ("generate_series" | "generateSeries", [_, _] | [_, _, _]) => {
                Some(one("generate_series", IntWidth::W64))
            }
            ("values", [structure, _, ..]) if text(structure).is_some() => {
                self.structure(structure, scope)
            }
            ("values", rows) => self.rows(rows, scope),
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
                let name = match rest {
                    [database, name, ..] if word(database).is_some() => {
                        name_of(&[database.clone(), name.clone()])
                    }
                    [only, ..] => name_of(std::slice::from_ref(only)),
                    [] => None,
                };
                return self.other_table(name, span, table);
            }
            ("dictionary", [name]) => {
                let name = text(name).map(|name| match name.split_once('.') {
                    Some((database, name)) => (Some(database.to_owned()), name.to_owned()),
                    None => (None, name.to_owned()),
                });
                return self.other_table(name, span, table);
            }
            _ => None,
        };
        let Some(columns) = columns else {
            let reason = Reason::Form("the columns of this table function are");
            table.gap = Some(Gap::new(span, reason));
            return;
        };
        table.is_stored = true;
        table.columns = columns
            .into_iter()
            .map(|(name, ty)| Column {
                name,
                value: Ok(Operand::column(ty)),
                docs: Vec::new(),
                kind: ColumnKind::Ordinary,
            })
            .collect();
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
