//! What a `FROM` brings into sight.

use std::rc::Rc;

use crate::diagnostic::{Code, Diagnostic};
use crate::model;
use crate::source::Span;
use crate::syntax::ast::{
    Expr, ExprKind, FromClause, Join, JoinConstraint, JoinKind, ObjectName, TableRef, TableSource,
};
use crate::types::operand::Operand;
use crate::types::{Reason, Type};

use super::analyzer::Analyzer;
use super::catalog::SourceColumn;
use super::gap::Gap;
use super::item::Item;
use super::lookup::{Found, Hit};
use super::scope::Scope;
use super::system;
use super::table::{Column, ColumnKind, Table};
use super::tree::{ArrayItem, ArrayTree, JoinTree, Tree, Unfolded, Using};
use super::virtuals::virtual_columns;

impl Analyzer<'_> {
    /// Adds the tables of `from` to `scope`.
    pub(super) fn from<'a>(&self, from: &'a FromClause, scope: &mut Scope<'a>) {
        scope.is_building = true;
        scope.join_count = from
            .joins
            .iter()
            .filter(|join| matches!(join.node, Join::Table { .. }))
            .count();
        let first = self.table(&from.first.node, from.first.span, scope);
        // Beside one other table, the columns of the first are called by their names alone.
        scope.tables.push(Table {
            qualifies: scope.join_count != 1,
            ..first
        });
        scope.tree = Some(Tree::Table(0));
        if let Some(Join::Table { kind, .. }) = from.joins.first().map(|join| &join.node) {
            self.check_alias(
                *kind,
                &from.first.node,
                from.first.span,
                &scope.tables[0],
                scope,
            );
        }
        for join in &from.joins {
            match &join.node {
                Join::Table {
                    strictness,
                    kind,
                    table,
                    constraint,
                    ..
                } => {
                    self.join(*kind, table, constraint.as_ref(), scope);
                    if let Some(JoinConstraint::On(condition)) = constraint {
                        self.check_join(condition, *strictness, scope);
                    }
                }
                Join::Array { items, .. } => self.array_join(items, scope),
            }
        }
        scope.is_building = false;
    }

    fn join<'a>(
        &self,
        kind: JoinKind,
        table: &'a crate::source::Spanned<TableRef>,
        constraint: Option<&'a JoinConstraint>,
        scope: &mut Scope<'a>,
    ) {
        let right = self.table(&table.node, table.span, scope);
        self.check_alias(kind, &table.node, table.span, &right, scope);
        let number = scope.tables.len();
        scope.tables.push(right);
        let Some(left) = scope.tree.take() else {
            return;
        };
        let using = match constraint {
            Some(JoinConstraint::Using(names)) => {
                let names = names.iter().filter_map(|expr| match &expr.node {
                    ExprKind::Path(path) => Some((path_text(path), expr.span)),
                    _ => None,
                });
                self.using(names.collect(), &left, number, scope)
            }
            Some(JoinConstraint::Natural) => self.natural(&left, number, table.span, scope),
            Some(JoinConstraint::On(_)) | None => Vec::new(),
        };
        scope.tree = Some(Tree::Join(Box::new(JoinTree {
            left,
            right: Tree::Table(number),
            kind,
            using,
        })));
        if let Some(JoinConstraint::On(condition)) = constraint {
            let (_, said) = self.attempt(|| self.item(condition, scope));
            // What is compared here is converted first: other types than elsewhere can be.
            for diagnostic in said {
                if matches!(diagnostic.code, Code::UnknownColumn | Code::AmbiguousName) {
                    self.report(diagnostic);
                }
            }
        }
    }

    /// Says of a subquery or a table function that is joined that it has no alias: ClickHouse wants one (Code 206).
    fn check_alias(
        &self,
        kind: JoinKind,
        table: &TableRef,
        span: Span,
        read: &Table<'_>,
        scope: &Scope<'_>,
    ) {
        let what = match &table.source {
            TableSource::Subquery(_) => "subquery",
            // A view with values for its parameters is a table.
            TableSource::Function(call)
                if read.gap.is_none() && !self.is_view_with_parameters(call) =>
            {
                "table function"
            }
            TableSource::Function(_) | TableSource::Table(_) | TableSource::Parameter(_) => return,
        };
        let is_free = scope.settings.joined_subquery_without_alias || kind == JoinKind::Paste;
        if table.alias.is_none() && !is_free {
            let message = format!("ClickHouse joins no {what} without an alias");
            self.report(
                Diagnostic::error(Code::AliasRequired, message)
                    .at(span, "")
                    .help("write `AS name` after it"),
            );
        }
    }

    /// The columns of `USING (names)`.
    fn using(
        &self,
        names: Vec<(String, Span)>,
        left: &Tree,
        right: usize,
        scope: &mut Scope<'_>,
    ) -> Vec<Using> {
        let mut columns = Vec::new();
        for (name, span) in names {
            let parts: Vec<&str> = name.split('.').collect();
            let left = scope.find_in(left, &parts, span);
            let right_side = scope.find_in(&Tree::Table(right), &parts, span);
            match (left, right_side) {
                (Hit::Found(left), Hit::Found(found)) => {
                    self.check_shared(&left, &found, span, scope);
                    if let Some(using) = shared(&name, left, found, span) {
                        columns.push(using);
                    } else {
                        let reason = Reason::Form("USING over what is no column is");
                        scope.tables[right].gap = Some(Gap::new(span, reason));
                    }
                }
                (Hit::Nothing, _) => self.report(not_joined(&name, span, "before the join")),
                (_, Hit::Nothing) => self.report(not_joined(&name, span, "that is joined")),
                // What is not known may have it.
                _ => {
                    let reason = Reason::Form("USING over a table that is not known is");
                    scope.tables[right]
                        .gap
                        .get_or_insert_with(|| Gap::new(span, reason));
                }
            }
        }
        columns
    }

    /// The columns that both sides of a `NATURAL` join have.
    fn natural(&self, left: &Tree, right: usize, span: Span, scope: &mut Scope<'_>) -> Vec<Using> {
        let Tree::Table(only) = left else {
            let reason = Reason::Form("a NATURAL join after another is");
            scope.tables[right].gap = Some(Gap::new(span, reason));
            return Vec::new();
        };
        let names = |table: usize| {
            scope.tables[table]
                .columns
                .iter()
                .filter(|column| column.kind == ColumnKind::Ordinary)
                .map(|column| column.name.clone())
                .collect::<Vec<String>>()
        };
        let others = names(right);
        let names: Vec<(String, Span)> = names(*only)
            .into_iter()
            .filter(|name| others.contains(name))
            .map(|name| (name, span))
            .collect();
        self.using(names, left, right, scope)
    }

    fn array_join<'a>(&self, items: &'a [Expr], scope: &mut Scope<'a>) {
        let Some(inner) = scope.tree.take() else {
            return;
        };
        scope.tree = Some(Tree::Array(Box::new(ArrayTree {
            inner: inner.clone(),
            items: Vec::new(),
        })));
        let mut unfolded = Vec::new();
        for item in items {
            let (array, alias) = match &item.node {
                ExprKind::Alias { operand, alias } => (&**operand, Some(alias.node.clone())),
                _ => (item, None),
            };
            for value in self.items(array, scope) {
                unfolded.push(array_item(array, alias.as_deref(), value, scope));
            }
        }
        scope.tree = Some(Tree::Array(Box::new(ArrayTree {
            inner,
            items: unfolded,
        })));
    }

    /// What is read at one place of a `FROM`.
    fn table<'a>(&self, table: &'a TableRef, span: Span, scope: &Scope<'a>) -> Table<'a> {
        let mut read = Table {
            source: Some(&table.source),
            alias: table.alias.as_ref().map(|alias| alias.node.clone()),
            database: None,
            name: None,
            columns: Rc::default(),
            gap: None,
            is_stored: false,
            qualifies: true,
        };
        match &table.source {
            TableSource::Table(name) => {
                self.named_table(name, &mut read, scope);
                self.check_final_and_sample(table, span, &read);
            }
            TableSource::Subquery(query) => {
                self.next_subquery();
                let result = self.query(query, Some(scope));
                give(&mut read, result.items);
                rename(&mut read, &table.column_aliases);
            }
            TableSource::Function(call) => self.table_function(call, span, &mut read, scope),
            TableSource::Parameter(_) => {
                let reason = Reason::Form("the columns of a table parameter are");
                read.gap = Some(Gap::new(span, reason));
            }
        }
        read
    }

    fn named_table<'a>(&self, name: &'a ObjectName, read: &mut Table<'a>, scope: &Scope<'a>) {
        if name.has_parameters() {
            let reason = Reason::Form("the columns of a table parameter are");
            read.gap = Some(Gap::new(name.span(), reason));
            return;
        }
        if name.database.is_none()
            && let Some(items) = self.with_query(&name.name, scope)
        {
            read.name = Some(name.name.node.clone());
            give(read, items);
            return;
        }
        let object = model::ObjectName {
            database: match &name.database {
                Some(database) => database.node.clone(),
                None => self.catalog.default_database().to_owned(),
            },
            name: name.name.node.clone(),
        };
        read.database = Some(object.database.clone());
        read.name = Some(object.name.clone());
        self.stored_table(&object, name.span(), read);
    }

    /// The columns of a table of the schema or of the server.
    pub(super) fn stored_table(
        &self,
        object: &model::ObjectName,
        span: Span,
        read: &mut Table<'_>,
    ) {
        read.is_stored = true;
        if let Some(columns) = system::columns(object) {
            read.columns = Rc::new(columns);
            return;
        }
        match self.catalog.columns(object) {
            Ok(columns) => {
                let columns = columns.into_iter();
                let columns = columns.map(|column| stored_column(column, span));
                read.columns = Rc::new(columns.collect());
            }
            Err(reason) => {
                let why = match &reason {
                    Reason::Reported => Reason::Object(object.clone()),
                    reason => reason.clone(),
                };
                let mut unknown = self.unknown_table.borrow_mut();
                unknown.get_or_insert_with(|| Gap::new(span, why));
                read.gap = Some(Gap::new(span, reason));
                return;
            }
        }
        let engine = self.catalog.engine(object);
        for (name, ty) in engine
            .and_then(|engine| virtual_columns(&engine))
            .unwrap_or_default()
        {
            if read.column(name).is_none() {
                Rc::make_mut(&mut read.columns).push(Column {
                    name: name.to_owned(),
                    value: Ok(Operand::column(ty)),
                    docs: Vec::new(),
                    kind: ColumnKind::Virtual,
                });
            }
        }
    }
}

fn stored_column(column: SourceColumn, span: Span) -> Column {
    Column {
        name: column.name,
        value: match column.ty {
            Some(ty) => Ok(Operand::column(ty)),
            None => Err(Gap::new(span, Reason::Reported)),
        },
        docs: column.docs,
        kind: if column.in_star {
            ColumnKind::Ordinary
        } else {
            ColumnKind::Computed
        },
    }
}

/// Gives a table the columns of a query.
pub(super) fn give(table: &mut Table<'_>, items: Vec<Item>) {
    for item in items {
        let gap = match (&item.name, &item.value, item.is_spread) {
            (Some(_), _, false) => None,
            (_, Err(gap), _) => Some(gap.clone()),
            (None, Ok(_), _) | (_, Ok(_), true) => Some(Gap::new(
                item.span,
                Reason::Form("the name of this column is"),
            )),
        };
        if let Some(gap) = gap {
            table.gap.get_or_insert(gap);
        }
        if let Some(name) = item.name {
            Rc::make_mut(&mut table.columns).push(Column {
                name,
                value: item.value.map(|operand| Operand::column(operand.ty)),
                docs: item.docs,
                kind: ColumnKind::Ordinary,
            });
        }
    }
}

/// `AS alias (a, b)`: other names for the columns.
pub(super) fn rename(table: &mut Table<'_>, names: &[crate::syntax::ast::Ident]) {
    if names.is_empty() {
        return;
    }
    if table.gap.is_some() || table.columns.len() != names.len() {
        let span = names.first().map_or_else(Span::synthetic, |name| name.span);
        let reason = Reason::Form("another number of names than of columns is");
        table.gap.get_or_insert_with(|| Gap::new(span, reason));
        return;
    }
    for (column, name) in Rc::make_mut(&mut table.columns).iter_mut().zip(names) {
        column.name.clone_from(&name.node);
    }
}

/// What `ARRAY JOIN` makes of one array.
fn array_item(array: &Expr, alias: Option<&str>, value: Item, scope: &Scope<'_>) -> ArrayItem {
    let found = match &array.node {
        ExprKind::Path(path) => {
            let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
            match scope.find(&parts, array.span) {
                Hit::Found(found) => Some(found),
                _ => None,
            }
        }
        _ => None,
    };
    let (own_name, unfolded) = match found {
        Some(Found {
            id: Some(id),
            is_column: true,
            ..
        }) => {
            let column = &scope.tables[id.table].columns[id.column];
            (Some(column.name.clone()), Unfolded::Column(id))
        }
        Some(Found {
            nested: Some((table, name)),
            ..
        }) => (None, Unfolded::Nested { table, name }),
        _ => (None, Unfolded::Other),
    };
    let written = match &array.node {
        ExprKind::Path(path) => path_text(path),
        // No name that could be written.
        _ => String::new(),
    };
    ArrayItem {
        name: alias.map_or_else(|| own_name.unwrap_or(written), str::to_owned),
        has_alias: alias.is_some(),
        array: unfolded,
        element: element(value, array.span),
    }
}

fn element(value: Item, span: Span) -> Result<Operand, Gap> {
    let operand = value.value?;
    let ty = match operand.ty {
        Type::Array(element) => *element,
        _ => return Err(Gap::new(span, Reason::Form("ARRAY JOIN over this is"))),
    };
    Ok(Operand::column(ty))
}

/// A column that both sides of a join have.
fn shared(name: &str, left: Found, right: Found, span: Span) -> Option<Using> {
    let left_id = left.id.filter(|_| left.is_column)?;
    let right_id = right.id.filter(|_| right.is_column)?;
    let ty = match (left.value, right.value) {
        (Ok(left), Ok(right)) if left.ty == right.ty => Ok(left.ty),
        (Ok(left), Ok(right)) => {
            let ty = super::supertype::of(&[left.clone(), right], false, span);
            // One that is stored alike is not converted.
            ty.and_then(|ty| {
                if left.ty != ty && super::supertype::is_stored_alike(&left.ty, &ty) {
                    Err(Gap::new(span, Reason::Form("USING over these decimals is")))
                } else {
                    Ok(ty)
                }
            })
        }
        (Err(gap), _) | (_, Err(gap)) => Err(gap),
    };
    Some(Using {
        name: name.to_owned(),
        ty,
        left: left_id,
        right: right_id,
    })
}

fn not_joined(name: &str, span: Span, side: &str) -> Diagnostic {
    let message = format!("there is no column `{name}` in the table {side}");
    Diagnostic::error(Code::UnknownColumn, message)
        .at(span, "")
        .note("USING names columns that both tables have")
}

fn path_text(path: &[crate::syntax::ast::Ident]) -> String {
    let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
    parts.join(".")
}
