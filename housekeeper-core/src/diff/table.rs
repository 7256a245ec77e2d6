//! What differs between two tables.

use std::borrow::Cow;

use crate::check::suspicious;
use crate::model::{Column, Table};
use crate::syntax::ast::{DefaultKind, Expr, Storage};
use crate::types::Type;
use crate::types::convert::{Conversion, convert_column};

use super::change::{Blocked, Change, ColumnDiff, Hint, TableChange, TableDiff, keeps_values};
use super::columns::diff_columns;
use super::engine::{Alterable, alterable, is_of_parts, keeps_rows};
use super::mentions::{columns_of, mentions};
use super::rename_column::rename_column;
use super::retype::{Retype, loses_null, retype};
use super::storage::{deleted_column, diff_storage, is_key, sign_column};
use super::stored::{StoredColumn, stored_columns};

/// What was found about one table.
pub(super) struct TableReport<'a> {
    previous: &'a Table,
    next: &'a Table,
    changes: Vec<TableChange<'a>>,
    rebuild: Vec<String>,
    blocked: Vec<Blocked>,
    hints: Vec<Hint>,
}

/// Compares two tables; their names may differ.
pub(super) fn diff_table<'a>(
    previous: &'a Table,
    next: &'a Table,
) -> (Option<Change<'a>>, Vec<Blocked>, Vec<Hint>) {
    if is_plainly_same(previous, next) {
        return (None, Vec::new(), Vec::new());
    }
    let mut report = TableReport {
        previous,
        next,
        changes: Vec::new(),
        rebuild: Vec::new(),
        blocked: Vec::new(),
        hints: Vec::new(),
    };
    report.run();
    let differs = !report.changes.is_empty() || !report.rebuild.is_empty();
    // An ALTER of such a table loses its constraints (26.7).
    let is_altered_ill = differs && !previous.storage.constraints.is_empty();
    if (!report.blocked.is_empty() || is_altered_ill) && !keeps_rows(previous) && !keeps_rows(next)
    {
        return (Some(Change::ReplaceTable(next)), Vec::new(), report.hints);
    }
    let change = differs.then_some(TableDiff {
        previous,
        next,
        changes: report.changes,
        rebuild: report.rebuild,
    });
    (change.map(Change::AlterTable), report.blocked, report.hints)
}

/// Whether two tables are written alike, which is what most of a schema is: there is nothing to look for then.
fn is_plainly_same(a: &Table, b: &Table) -> bool {
    let same_column = |(a, b): (&Column, &Column)| {
        a.name == b.name
            && a.ty == b.ty
            && a.default == b.default
            && a.codec == b.codec
            && a.ttl == b.ttl
            && a.comment == b.comment
            && a.statistics == b.statistics
            && a.settings == b.settings
    };
    a.columns.len() == b.columns.len()
        && a.columns.iter().zip(&b.columns).all(same_column)
        && a.storage == b.storage
        && a.comment == b.comment
}

impl<'a> TableReport<'a> {
    fn run(&mut self) {
        let (previous, next) = (self.previous, self.next);
        let renamed = self.rename_columns();
        let columns = diff_columns(previous, &renamed, next);
        let added: Vec<(Cow<'a, str>, bool)> = columns
            .iter()
            .filter_map(|change| match change {
                TableChange::AddColumn { column, .. } => {
                    Some((column.name.clone(), column.declared.default.is_some()))
                }
                _ => None,
            })
            .collect();
        self.suggest_renames(&columns);
        for change in columns {
            self.check_column(&renamed, &change);
            self.changes.push(change);
        }
        diff_storage(previous, &renamed, next, &added, self);
        let (old, new) = (
            comment(previous.comment.as_ref()),
            comment(next.comment.as_ref()),
        );
        if old != new {
            self.changes.push(TableChange::Comment(new));
        }
        if self.rebuild.is_empty() {
            self.check_remaining(&renamed);
            self.check_engine();
        } else {
            self.leave_to_rebuild();
        }
        self.check_suspicious();
    }

    /// The new table has all that differs. What reads columns that come, go or have other names may have to be changed
    /// before or after it, so these are done apart.
    fn leave_to_rebuild(&mut self) {
        // Columns that go are in the new table as well, at first.
        let engine = self.next.storage.clauses.engine.as_ref();
        let aggregates = engine.is_some_and(|engine| engine.name.ends_with("AggregatingMergeTree"));
        let mut changes = self.changes.iter();
        let goes = changes.any(|change| matches!(change, TableChange::DropColumn(_)));
        if aggregates && goes {
            self.block(
                "the engine together with columns that go",
                "ClickHouse creates no AggregatingMergeTree with columns that are neither part of the key nor \
                 aggregates, and the table is built anew before they go",
                "drop the columns in one migration, and change the rest in the next",
            );
        }
        self.changes.retain(|change| {
            matches!(
                change,
                TableChange::RenameColumn { .. }
                    | TableChange::AddColumn { .. }
                    | TableChange::DropColumn(_)
            )
        });
    }

    /// What has been found so far.
    pub(super) fn changes(&self) -> &[TableChange<'a>] {
        &self.changes
    }

    pub(super) fn push(&mut self, change: TableChange<'a>) {
        self.changes.push(change);
    }

    /// Says that only a new table could have this.
    pub(super) fn needs_rebuild(&mut self, what: &str) {
        if is_of_parts(self.previous) && is_of_parts(self.next) {
            self.rebuild.push(what.to_owned());
            return;
        }
        self.block(
            what,
            "ClickHouse cannot change it in a table that exists, and only tables of the MergeTree family are rebuilt: \
             their parts tell which rows have been copied",
            "leave it as it was, or declare a table with another name and copy the rows in a migration of your own",
        );
    }

    /// Says that a sort key can grow in the table that exists, where the primary key stays.
    pub(super) fn suggest_primary_key(&mut self, key: &str) {
        self.hints.push(Hint::PrimaryKeyStays {
            table: self.next.name.clone(),
            key: key.to_owned(),
            span: self.next.span,
        });
    }

    pub(super) fn block(&mut self, what: &str, why: &str, help: &str) {
        self.blocked.push(Blocked {
            object: self.next.name.to_string(),
            what: what.to_owned(),
            why: why.to_owned(),
            help: help.to_owned(),
            span: Some(self.next.span),
        });
    }

    /// Does the renamings that the next table asks for; the table they lead to.
    fn rename_columns(&mut self) -> Cow<'a, Table> {
        let (previous, next) = (self.previous, self.next);
        let old = stored_columns(&previous.columns);
        let new = stored_columns(&next.columns);
        let is = |columns: &[StoredColumn<'_>], name: &str| {
            columns.iter().any(|column| column.name == name)
        };
        let mut renamed = Cow::Borrowed(previous);
        for column in &new {
            let Some(from) = &column.declared.renamed_from else {
                continue;
            };
            if is(&old, &column.name) {
                continue;
            }
            let is_whole = matches!(column.ty, Cow::Borrowed(_));
            match old.iter().find(|old| old.name == **from) {
                Some(from) if is_whole && !is(&new, &from.name) => {
                    self.rename_column(renamed.to_mut(), from, column);
                }
                _ => self.hints.push(Hint::UnknownOldName {
                    what: format!("column `{}` of {}", column.declared.name, next.name),
                    old: from.clone(),
                    span: column.declared.span,
                }),
            }
        }
        renamed
    }

    fn rename_column(&mut self, table: &mut Table, from: &StoredColumn<'a>, to: &StoredColumn<'a>) {
        let storage = &self.previous.storage;
        let what = format!("the name of the column `{}`", from.name);
        let engine = storage.clauses.engine.as_ref();
        if engine.is_some_and(|engine| engine.name.node == "Memory") {
            self.block(
                &what,
                "ClickHouse renames a column that is kept in memory, and forgets its values",
                "keep the old name",
            );
        } else if is_key(&storage.clauses, &from.name) {
            self.block(
                &what,
                "ClickHouse does not rename a column that a key or the engine reads",
                "keep the old name",
            );
        } else if is_nested(&from.name) || is_nested(&to.name) {
            self.block(
                &what,
                "renaming elements of a Nested is not generated yet",
                "write the RENAME COLUMN into a migration of your own",
            );
        }
        rename_column(table, &from.name, &to.name);
        self.changes.push(TableChange::RenameColumn {
            from: from.name.clone(),
            to: to.name.clone(),
        });
    }

    /// Finds what may be a renaming without its directive.
    fn suggest_renames(&mut self, changes: &[TableChange<'a>]) {
        let dropped: Vec<&str> = changes
            .iter()
            .filter_map(|change| match change {
                TableChange::DropColumn(name) => Some(&**name),
                _ => None,
            })
            .collect();
        let old = stored_columns(&self.previous.columns);
        for name in dropped {
            let Some(gone) = old.iter().find(|column| column.name == name) else {
                continue;
            };
            let mut alike = changes.iter().filter_map(|change| match change {
                TableChange::AddColumn { column, .. } if column.ty == gone.ty => Some(column),
                _ => None,
            });
            // Where there are several, nothing says which.
            if let (Some(new), None) = (alike.next(), alike.next())
                && new.declared.renamed_from.is_none()
            {
                self.hints.push(Hint::ColumnRenamed {
                    table: self.next.name.clone(),
                    from: name.to_owned(),
                    to: new.name.to_string(),
                    span: new.declared.span,
                });
            }
        }
    }

    /// Finds what the server refuses to do with a column.
    fn check_column(&mut self, renamed: &Table, change: &TableChange<'a>) {
        let clauses = &renamed.storage.clauses;
        match change {
            TableChange::ModifyColumn(diff) => {
                self.check_replaced(diff);
                self.check_role(clauses, diff);
                self.check_ttl(diff);
                let Some((old, new)) = diff.types() else {
                    return;
                };
                let what = format!("the type of the column `{}`", diff.next.name);
                if is_key(clauses, &diff.next.name) && retype(old, new) != Retype::Metadata {
                    self.needs_rebuild(&format!("{what}, which a key or the engine reads, and"));
                    self.check_conversion(old, new, &what);
                } else if diff.converts_values() {
                    self.check_values(diff, old, new, &what);
                }
            }
            TableChange::DropColumn(name) => {
                // When the keys change as well, that has been said.
                let new = &self.next.storage.clauses;
                if is_key(clauses, name) && is_key(new, name) {
                    self.block(
                        &format!("the column `{name}`"),
                        "a key or the engine still reads it",
                        "keep the column",
                    );
                }
            }
            _ => {}
        }
    }

    /// Finds a column that has to go and come back, and that another one reads. Asked of the engine: where an EPHEMERAL
    /// column was made without an expression, no MODIFY COLUMN gives it another one, and one that gives it a default of
    /// another kind fails with a syntax error of the table's own definition.
    fn check_replaced(&mut self, diff: &ColumnDiff<'a>) {
        if !diff.is_replaced() {
            return;
        }
        if let Some(reader) = self.reader(&diff.previous.name) {
            self.block(
                &format!("EPHEMERAL of the column `{}`", diff.next.name),
                &format!(
                    "the column has to go for it and come back, and the default of `{reader}` reads it"
                ),
                "take that default away, seal that, and then declare both",
            );
        }
    }

    /// Finds what the server changes in no column that its engine reads: the sign, which takes no MODIFY at all, and the
    /// mark of deleted rows, which takes none without a type.
    fn check_role(&mut self, clauses: &Storage, diff: &ColumnDiff<'a>) {
        let goes = |has: bool, old: bool, new: bool| has && old && !new;
        let (old, new) = (diff.previous.declared, diff.next.declared);
        let removes = diff.settings
            || goes(diff.default, old.default.is_some(), new.default.is_some())
            || goes(diff.codec, old.codec.is_some(), new.codec.is_some())
            || goes(diff.ttl, old.ttl.is_some(), new.ttl.is_some());
        let is = |column: Option<&Expr>| column.is_some_and(|it| mentions([it], &diff.next.name));
        if is(sign_column(clauses)) && (removes || diff.default || diff.codec || diff.ttl) {
            self.needs_rebuild(&format!("the definition of the sign `{}`", diff.next.name));
        } else if is(deleted_column(clauses)) && removes {
            self.needs_rebuild(&format!(
                "the definition of `{}`, which marks deleted rows,",
                diff.next.name
            ));
        }
    }

    /// Finds a TTL that the server could not go through the rows for: it computes the column's default for it, and fails
    /// where that reads a column which no part has yet.
    fn check_ttl(&mut self, diff: &ColumnDiff<'a>) {
        let Some(default) =
            default_of(diff.next.declared).filter(|_| diff.ttl && diff.next.declared.ttl.is_some())
        else {
            return;
        };
        let old = stored_columns(&self.previous.columns);
        let is_kept = |name: &str| {
            old.iter().any(|column| {
                let kind = column.declared.default.as_ref().map(|default| default.kind);
                column.name == name && kind != Some(DefaultKind::Ephemeral)
            })
        };
        let renamed = |name: &str| {
            self.changes
                .iter()
                .any(|change| matches!(change, TableChange::RenameColumn { to, .. } if to == name))
        };
        let missing = columns_of(default)
            .into_iter()
            .find(|read| !is_kept(read) && !renamed(read));
        if let Some(missing) = missing {
            self.block(
                &format!("the TTL of the column `{}`", diff.next.name),
                &format!("ClickHouse computes the column's default for it, which reads `{missing}`, and no part has that yet"),
                "give the column its TTL first, seal that, and then change the DEFAULT",
            );
        }
    }

    /// A column whose default reads this one.
    fn reader(&self, column: &str) -> Option<String> {
        let columns = stored_columns(&self.previous.columns).into_iter();
        let mut readers = columns.filter(|other| {
            let default = default_of(other.declared);
            other.name != column && mentions(default, column)
        });
        readers.next().map(|reader| reader.name.into_owned())
    }

    /// Finds values that no statement makes ones of another type.
    fn check_values(&mut self, diff: &ColumnDiff<'a>, old: &Type, new: &Type, what: &str) {
        if loses_null(old, new) && default_of(diff.next.declared).is_none() {
            self.block(
                what,
                &format!("nothing says what NULL becomes when `{old}` becomes `{new}`"),
                "give the column a DEFAULT, which takes the place of NULL",
            );
        } else if loses_null(old, new) && reads_columns(diff.next.declared) {
            self.block(
                what,
                "a NULL that has to become something is given a DEFAULT that reads no other column",
                "give the column such a DEFAULT, seal that, and then change the DEFAULT",
            );
        } else if let Some(name) = renumbered(old, new) {
            self.block(
                what,
                &format!("ClickHouse does not change the number of `{name}` in an Enum"),
                "keep the numbers of the names that were there",
            );
        } else {
            self.check_conversion(old, new, what);
        }
    }

    /// Finds types between which there is no conversion.
    fn check_conversion(&mut self, old: &Type, new: &Type, what: &str) {
        let why = match convert_column(old, new) {
            Conversion::Refused => format!("ClickHouse does not convert `{old}` to `{new}`"),
            Conversion::Fails => format!("no value of `{old}` can be converted to `{new}`"),
            Conversion::Fine | Conversion::FailsOnNull | Conversion::Unknown => return,
        };
        self.block(
            what,
            &why,
            "give the column another name, and fill it from the old one in a migration of your own",
        );
    }

    /// A part has no rows without a column. Where none of the columns stays that rows may have been written with, the
    /// server drops the last one of no part.
    fn check_remaining(&mut self, renamed: &Table) {
        let kept = |columns: &[Column]| -> Vec<String> {
            let columns = stored_columns(columns).into_iter();
            let columns = columns.filter(keeps_values);
            columns.map(|column| column.name.into_owned()).collect()
        };
        let (old, new) = (kept(&renamed.columns), kept(&self.next.columns));
        if is_of_parts(self.previous) && !old.iter().any(|name| new.contains(name)) {
            self.block(
                "every column that keeps values",
                "ClickHouse keeps no rows without a column, and those that come are in no part yet",
                "rename a column with `-- housekeeper:renamed-from OLD`, or keep one until the rows have others",
            );
        }
    }

    /// Finds types that CREATE takes for a column that is not stored, and ALTER does not.
    fn check_suspicious(&mut self) {
        let changes = std::mem::take(&mut self.changes);
        for change in &changes {
            let column = match change {
                TableChange::AddColumn { column, .. } => column,
                TableChange::ModifyColumn(diff) if !diff.is_only_comment() => &diff.next,
                _ => continue,
            };
            if let Some((what, setting)) = suspicious(&column.ty) {
                self.block(
                    &format!("the column `{}`", column.name),
                    &format!("ALTER refuses {what}, also where the column is not stored, which CREATE does not"),
                    &format!("write `CAST` to another type, or this migration by hand with `SETTINGS {setting} = 1`"),
                );
            }
        }
        self.changes = changes;
    }

    /// Finds what tables of this engine cannot change.
    fn check_engine(&mut self) {
        let allowed = alterable(&self.previous.storage.clauses);
        let changes = std::mem::take(&mut self.changes);
        for change in &changes {
            let (needs, what) = needs(change);
            if needs > allowed {
                let engine = self.previous.storage.clauses.engine.as_ref();
                let engine = engine.map_or("", |engine| engine.name.as_str());
                self.block(
                    &what,
                    &format!("a table with the engine {engine} cannot change it"),
                    "if the table holds nothing that matters, drop it and create it in a migration \
                     of your own",
                );
            }
        }
        self.changes = changes;
    }
}

/// What a table has to be able to change for this.
fn needs(change: &TableChange<'_>) -> (Alterable, String) {
    match change {
        TableChange::RenameColumn { from, .. } => (
            Alterable::ColumnNames,
            format!("the name of the column `{from}`"),
        ),
        TableChange::AddColumn { column, .. } => {
            // Statistics are given to it by a command of their own.
            let needs = match column.declared.statistics {
                Some(_) => Alterable::All,
                None => Alterable::Columns,
            };
            (needs, format!("the column `{}`", column.name))
        }
        TableChange::DropColumn(name) => (Alterable::Columns, format!("the column `{name}`")),
        TableChange::ModifyColumn(diff) => {
            let needs = if only_comment(diff) {
                Alterable::Comments
            } else if diff.ttl || diff.settings || diff.statistics {
                Alterable::All
            } else {
                Alterable::Columns
            };
            (needs, format!("the column `{}`", diff.next.name))
        }
        TableChange::Comment(_) => (Alterable::Comments, "the comment".to_owned()),
        TableChange::ModifySettings(_) | TableChange::ResetSettings(_) => {
            (Alterable::All, "the settings".to_owned())
        }
        TableChange::AddIndex { .. } | TableChange::DropIndex(_) => {
            (Alterable::All, "the indexes".to_owned())
        }
        TableChange::AddProjection { .. } | TableChange::DropProjection(_) => {
            (Alterable::All, "the projections".to_owned())
        }
        TableChange::AddConstraint(_) | TableChange::DropConstraint(_) => {
            (Alterable::All, "the constraints".to_owned())
        }
        TableChange::ModifyOrderBy(_) => (Alterable::All, "ORDER BY".to_owned()),
        TableChange::ModifySampleBy(_) | TableChange::RemoveSampleBy => {
            (Alterable::All, "SAMPLE BY".to_owned())
        }
        TableChange::ModifyTtl(_) | TableChange::RemoveTtl => {
            (Alterable::All, "the TTL".to_owned())
        }
    }
}

/// A name that has another number in another Enum.
fn renumbered<'a>(old: &'a Type, new: &Type) -> Option<&'a str> {
    let (Type::Enum { values: old, .. }, Type::Enum { values: new, .. }) = (inner(old), inner(new))
    else {
        return None;
    };
    let differs = |(name, value): &&(String, i16)| {
        new.iter()
            .any(|(other, number)| other == name && number != value)
    };
    old.iter().find(differs).map(|(name, _)| name.as_str())
}

/// The type of the values that are not NULL.
fn inner(ty: &Type) -> &Type {
    match ty {
        Type::Nullable(inner) | Type::LowCardinality(inner) => inner,
        ty => ty,
    }
}

const fn only_comment(diff: &ColumnDiff<'_>) -> bool {
    !(diff.ty
        || diff.default
        || diff.codec
        || diff.ttl
        || diff.statistics
        || diff.settings
        || diff.place.is_some())
}

/// Whether the default of a column reads any other.
fn reads_columns(column: &Column) -> bool {
    default_of(column).is_some_and(|default| !columns_of(default).is_empty())
}

fn default_of(column: &Column) -> Option<&Expr> {
    let default = column.default.as_ref();
    default.and_then(|default| default.expr.as_ref())
}

fn is_nested(name: &str) -> bool {
    name.contains('.')
}

fn comment(comment: Option<&String>) -> &str {
    comment.map_or("", |comment| comment)
}
