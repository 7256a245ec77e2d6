//! The changes of a table to the commands of its ALTER statements.

use std::collections::BTreeSet;

use crate::diff::mentions::mentions;
use crate::diff::same::same_value;
use crate::diff::{
    ColumnDiff, Place, StoredColumn, TableChange, TableDiff, is_broken, retype, stored_columns,
};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{
    AlterCommand, Annotated, ColumnDef, ColumnDefault, ColumnProperty, DefaultKind, ExprKind,
    FunctionCall, Ident, Invocation, Literal, Position, Setting,
};

use super::raise::{ident, raise_column, raise_type};

/// The commands of a table, a list for each statement.
///
/// One statement holds what the server does at once and can do together. Changes of types, which
/// rewrite the column, each have one of their own.
pub(super) struct Alterations {
    /// What adds and changes.
    pub(super) changes: Vec<Vec<AlterCommand>>,
    /// What drops columns: the statements that have to wait until nothing reads them.
    pub(super) drops: Vec<Vec<AlterCommand>>,
}

/// The commands for everything that differs in a table.
pub(super) fn alterations(diff: &TableDiff<'_>) -> Alterations {
    let mut groups = Groups::default();
    let added: Vec<&str> = diff
        .changes
        .iter()
        .filter_map(|change| match change {
            TableChange::AddColumn { column, .. } => Some(&*column.name),
            _ => None,
        })
        .collect();
    let comes_back: BTreeSet<(&str, &str)> =
        diff.changes.iter().filter_map(added_element).collect();
    for change in &diff.changes {
        groups.put(change, diff, &added, &comes_back);
    }
    groups.into_alterations(diff)
}

/// Commands by the statement they go to, in the order of the statements.
#[derive(Default)]
struct Groups {
    /// Projections that read columns which are renamed.
    broken_projections: Vec<AlterCommand>,
    renames: Vec<Vec<AlterCommand>>,
    /// Indexes, projections and constraints that go for good.
    dropped_elements: Vec<AlterCommand>,
    /// Types, of columns whose new definition reads no new column.
    early_types: Vec<Vec<AlterCommand>>,
    /// New columns, places, defaults, codecs, and the sort key, which only takes new columns of
    /// the same statement.
    structure: Vec<AlterCommand>,
    /// Columns that go because a new one takes their name, or a part of it.
    replaced_columns: Vec<AlterCommand>,
    order_by: Option<AlterCommand>,
    late_types: Vec<Vec<AlterCommand>>,
    /// Defaults, codecs and TTLs that go.
    removals: Vec<AlterCommand>,
    /// Codecs of columns that become an ALIAS, which cannot have one; codecs and defaults that the new type of their
    /// column may not be able to have.
    early_removals: Vec<AlterCommand>,
    /// Codecs of columns that were an ALIAS, and TTLs, which rewrite the table: the server computes for it what the
    /// defaults that are gone by now would be.
    late_clauses: Vec<AlterCommand>,
    statistics: Vec<AlterCommand>,
    comments: Vec<AlterCommand>,
    column_settings: Vec<Vec<AlterCommand>>,
    /// New indexes, projections and constraints, and those that differ.
    added_elements: Vec<AlterCommand>,
    /// Clauses of the table: the grammar takes no further command behind some of them.
    clauses: Vec<Vec<AlterCommand>>,
    dropped_columns: Vec<AlterCommand>,
}

impl Groups {
    fn put(
        &mut self,
        change: &TableChange<'_>,
        diff: &TableDiff<'_>,
        added: &[&str],
        comes_back: &BTreeSet<(&str, &str)>,
    ) {
        match change {
            TableChange::RenameColumn { from, to } => {
                self.renames.push(vec![AlterCommand::RenameColumn {
                    if_exists: false,
                    from: ident(from).into(),
                    to: ident(to).into(),
                }]);
            }
            TableChange::AddColumn { column, place } => self.add_column(column, position(place)),
            TableChange::ModifyColumn(column) => self.modify_column(column, diff, added),
            TableChange::DropColumn(name) => {
                let command = AlterCommand::DropColumn {
                    if_exists: false,
                    column: ident(name).into(),
                };
                if added
                    .iter()
                    .any(|added| is_part(added, name) || is_part(name, added))
                {
                    self.replaced_columns.push(command);
                } else {
                    self.dropped_columns.push(command);
                }
            }
            TableChange::Comment(comment) => {
                let comment = Spanned::synthetic((*comment).to_owned());
                self.clauses
                    .push(vec![AlterCommand::ModifyComment(comment)]);
            }
            TableChange::ModifySettings(settings) => {
                let settings = settings.iter().map(|setting| (*setting).clone());
                self.clauses
                    .push(vec![AlterCommand::ModifySetting(settings.collect())]);
            }
            TableChange::ResetSettings(names) => {
                let names = names.iter().map(|name| (*name).clone());
                self.clauses
                    .push(vec![AlterCommand::ResetSetting(names.collect())]);
            }
            TableChange::ModifyOrderBy(key) => {
                self.order_by = Some(AlterCommand::ModifyOrderBy((*key).clone()));
            }
            TableChange::ModifySampleBy(expr) => {
                self.clauses
                    .push(vec![AlterCommand::ModifySampleBy((*expr).clone())]);
            }
            TableChange::RemoveSampleBy => self.clauses.push(vec![AlterCommand::RemoveSampleBy]),
            TableChange::ModifyTtl(items) => {
                self.clauses
                    .push(vec![AlterCommand::ModifyTtl(items.to_vec())]);
            }
            TableChange::RemoveTtl => self.clauses.push(vec![AlterCommand::RemoveTtl]),
            TableChange::AddIndex { .. }
            | TableChange::DropIndex(_)
            | TableChange::AddProjection { .. }
            | TableChange::DropProjection(_)
            | TableChange::AddConstraint(_)
            | TableChange::DropConstraint(_) => self.element(change, diff, comes_back),
        }
    }

    /// An element that differs goes and comes in one statement.
    fn element(
        &mut self,
        change: &TableChange<'_>,
        diff: &TableDiff<'_>,
        comes_back: &BTreeSet<(&str, &str)>,
    ) {
        let drop = |what: &'static str, name: &Ident| comes_back.contains(&(what, name.as_str()));
        let if_exists = false;
        let if_not_exists = false;
        let (command, added) = match change {
            TableChange::AddIndex { index, place } => (
                AlterCommand::AddIndex {
                    if_not_exists,
                    index: (*index).clone(),
                    position: position(place),
                },
                true,
            ),
            TableChange::AddProjection { projection, place } => (
                AlterCommand::AddProjection {
                    if_not_exists,
                    projection: (*projection).clone(),
                    position: position(place),
                },
                true,
            ),
            TableChange::AddConstraint(constraint) => (
                AlterCommand::AddConstraint {
                    if_not_exists,
                    constraint: (*constraint).clone(),
                },
                true,
            ),
            TableChange::DropIndex(name) => (
                AlterCommand::DropIndex {
                    if_exists,
                    name: (*name).clone().into(),
                },
                drop("index", name),
            ),
            TableChange::DropProjection(name) => (
                AlterCommand::DropProjection {
                    if_exists,
                    name: (*name).clone().into(),
                },
                drop("projection", name),
            ),
            TableChange::DropConstraint(name) => (
                AlterCommand::DropConstraint {
                    if_exists,
                    name: (*name).clone().into(),
                },
                drop("constraint", name),
            ),
            _ => return,
        };
        let is_broken = |name: &Ident| {
            let mut projections = diff.previous.storage.projections.iter();
            projections.any(|it| it.name == *name && is_broken(it, &diff.changes))
        };
        if matches!(change, TableChange::DropProjection(name) if is_broken(name)) {
            self.broken_projections.push(command);
        } else if added {
            self.added_elements.push(command);
        } else {
            self.dropped_elements.push(command);
        }
    }

    fn add_column(&mut self, column: &StoredColumn<'_>, position: Option<Position>) {
        let mut definition = explicit(column);
        // The server does not take them in an ALTER, without a word.
        if let Some(statistics) = definition.node.statistics.take() {
            self.modify_statistics(&column.name, statistics.node);
        }
        let settings = std::mem::take(&mut definition.node.settings);
        if !settings.is_empty() {
            self.modify_column_settings(&ident(&column.name), settings);
        }
        self.structure.push(AlterCommand::AddColumn {
            if_not_exists: false,
            column: definition,
            position,
        });
    }

    fn modify_column(&mut self, diff: &ColumnDiff<'_>, table: &TableDiff<'_>, added: &[&str]) {
        if diff.is_replaced() {
            self.replace_column(diff, table);
            return;
        }
        let next = diff.next.declared;
        let name = ident(&diff.next.name);
        let place = diff.place.as_ref().and_then(position);
        let written = Written::of(diff);
        if diff.ty {
            let reads = [
                next.default
                    .as_ref()
                    .and_then(|default| default.expr.as_ref()),
                next.ttl.as_ref(),
            ];
            let is_late = added
                .iter()
                .any(|column| mentions(reads.into_iter().flatten(), column));
            if let Some(place) = place {
                // The type is changed in a statement of its own; this one only moves the column.
                let current = if is_late {
                    &diff.previous.ty
                } else {
                    &diff.next.ty
                };
                let mut moved = bare(&name);
                moved.data_type = Some(raise_type(current));
                self.structure.push(modify(moved, Some(place)));
            }
            let mut definitions = vec![written.definition(diff)];
            if diff.becomes_alias() {
                // The server would look for the values of the new type: there are none to be kept.
                definitions[0].data_type = Some(raise_type(&diff.previous.ty));
                let mut retyped = bare(&name);
                retyped.data_type = Some(raise_type(&diff.next.ty));
                definitions.push(retyped);
            }
            let types = if is_late {
                &mut self.late_types
            } else {
                &mut self.early_types
            };
            types.extend(definitions.into_iter().map(|it| vec![modify(it, None)]));
        } else if written.any() || place.is_some() {
            let definition = written.definition(diff);
            self.structure.push(modify(definition, place));
        }
        if written.late_codec || written.late_ttl {
            let mut definition = bare(&name);
            definition.data_type = Some(raise_type(&diff.next.ty));
            if written.late_codec {
                definition.codec = next.codec.clone().map(Spanned::synthetic);
            }
            if written.late_ttl {
                definition.ttl.clone_from(&next.ttl);
            }
            self.late_clauses.push(modify(definition, None));
        }
        self.remove_properties(diff, &name);
        if diff.statistics {
            match &next.statistics {
                Some(statistics) if !statistics.is_empty() => {
                    self.modify_statistics(&diff.next.name, statistics.clone());
                }
                _ => self.dropped_elements.push(AlterCommand::DropStatistics {
                    if_exists: true,
                    columns: vec![name.clone()],
                }),
            }
        }
        if diff.comment {
            let comment = next.comment.clone().unwrap_or_default();
            self.comments.push(AlterCommand::CommentColumn {
                if_exists: false,
                column: name.clone().into(),
                comment: Spanned::synthetic(comment),
            });
        }
        if diff.settings {
            self.column_settings(diff, &name);
        }
    }

    /// A column that keeps values goes, and comes back without: told to become EPHEMERAL it would stay in the parts, and
    /// no mutation of the table would succeed any more. One that is EPHEMERAL without an expression takes none.
    fn replace_column(&mut self, diff: &ColumnDiff<'_>, table: &TableDiff<'_>) {
        self.replaced_columns.push(AlterCommand::DropColumn {
            if_exists: false,
            column: ident(&diff.next.name).into(),
        });
        let columns = stored_columns(&table.next.columns);
        let at = columns.iter().position(|it| it.name == diff.next.name);
        let before = at.and_then(|at| at.checked_sub(1));
        let place = before.map_or(Position::First, |before| {
            Position::After(ident(&columns[before].name).into())
        });
        self.add_column(&diff.next, Some(place));
    }

    fn modify_statistics(&mut self, column: &str, types: Vec<Invocation>) {
        self.statistics.push(AlterCommand::ModifyStatistics {
            columns: vec![ident(column)],
            types,
        });
    }

    fn remove_properties(&mut self, diff: &ColumnDiff<'_>, name: &Ident) {
        let (previous, next) = (diff.previous.declared, diff.next.declared);
        let remove = |property| AlterCommand::RemoveColumnProperty {
            if_exists: false,
            column: name.clone().into(),
            property,
        };
        if let (true, Some(default), None) = (diff.default, &previous.default, &next.default) {
            let kind = match default.kind {
                // There is no REMOVE EPHEMERAL: a DEFAULT can take its place, and be removed.
                DefaultKind::Default | DefaultKind::Ephemeral => ColumnProperty::Default,
                DefaultKind::Materialized => ColumnProperty::Materialized,
                DefaultKind::Alias => ColumnProperty::Alias,
            };
            // It may have no value of the new type. That of an EPHEMERAL is there only later.
            if diff.ty && default.kind != DefaultKind::Ephemeral {
                self.early_removals.push(remove(kind));
            } else {
                self.removals.push(remove(kind));
            }
        }
        if diff.codec && next.codec.is_none() {
            let kind = next.default.as_ref().map(|default| default.kind);
            if kind == Some(DefaultKind::Alias) || diff.ty {
                self.early_removals.push(remove(ColumnProperty::Codec));
            } else {
                self.removals.push(remove(ColumnProperty::Codec));
            }
        }
        if diff.ttl && next.ttl.is_none() {
            self.removals.push(remove(ColumnProperty::Ttl));
        }
    }

    fn modify_column_settings(&mut self, name: &Ident, settings: Vec<Setting>) {
        self.column_settings
            .push(vec![AlterCommand::ModifyColumnSetting {
                if_exists: false,
                column: name.clone().into(),
                settings,
            }]);
    }

    fn column_settings(&mut self, diff: &ColumnDiff<'_>, name: &Ident) {
        let (old, new) = (
            &diff.previous.declared.settings,
            &diff.next.declared.settings,
        );
        let is_in = |settings: &[Setting], setting: &Setting| {
            settings
                .iter()
                .any(|other| other.name == setting.name && same_value(&other.value, &setting.value))
        };
        let changed: Vec<_> = new.iter().filter(|it| !is_in(old, it)).cloned().collect();
        let gone: Vec<_> = old
            .iter()
            .filter(|old| !new.iter().any(|new| new.name == old.name))
            .map(|setting| setting.name.clone())
            .collect();
        if !changed.is_empty() {
            self.modify_column_settings(name, changed);
        }
        if !gone.is_empty() {
            self.column_settings
                .push(vec![AlterCommand::ResetColumnSetting {
                    if_exists: false,
                    column: name.clone().into(),
                    settings: gone,
                }]);
        }
    }

    fn into_alterations(self, diff: &TableDiff<'_>) -> Alterations {
        let mut structure = self.replaced_columns;
        structure.extend(self.structure);
        structure.extend(self.order_by);
        let mut changes = vec![self.broken_projections];
        changes.extend(self.renames);
        changes.push(self.dropped_elements);
        changes.push(self.early_removals);
        changes.extend(self.early_types);
        changes.push(structure);
        changes.extend(self.late_types);
        changes.push(self.removals);
        changes.push(self.late_clauses);
        changes.push(self.statistics);
        changes.push(self.comments);
        changes.extend(self.column_settings);
        changes.push(self.added_elements);
        changes.extend(self.clauses);
        changes.retain(|commands| !commands.is_empty());
        let drops = vec![readers_first(self.dropped_columns, diff)];
        let drops = drops.into_iter().filter(|commands| !commands.is_empty());
        Alterations {
            changes,
            drops: drops.collect(),
        }
    }
}

/// Puts a column before those that its default reads: the server drops none that another one reads.
fn readers_first(commands: Vec<AlterCommand>, diff: &TableDiff<'_>) -> Vec<AlterCommand> {
    let columns = stored_columns(&diff.previous.columns);
    let is_read_by = |name: &str, reader: &str| {
        let reader = columns.iter().find(|column| column.name == reader);
        let default = reader.and_then(|reader| reader.declared.default.as_ref());
        mentions(default.and_then(|default| default.expr.as_ref()), name)
    };
    let mut rest = commands;
    let mut sorted = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let names: Vec<&str> = rest.iter().filter_map(dropped_column).collect();
        let is_free = |at: &usize| {
            let name = names.get(*at).copied().unwrap_or_default();
            let mut others = names.iter().filter(|other| **other != name);
            !others.any(|other| is_read_by(name, other))
        };
        // Defaults that read each other are refused by the server: there is one that is free.
        let at = (0..names.len()).find(is_free).unwrap_or(0);
        sorted.push(rest.remove(at));
    }
    sorted
}

fn dropped_column(command: &AlterCommand) -> Option<&str> {
    match command {
        AlterCommand::DropColumn { column, .. } => Some(column.as_str()),
        _ => None,
    }
}

/// Whether a column is an element of a Nested, or of a tuple, with this name: `n.x` is of `n`.
fn is_part(column: &str, of: &str) -> bool {
    column
        .strip_prefix(of)
        .is_some_and(|rest| rest.starts_with('.'))
}

/// Which clauses of a column a MODIFY COLUMN has to write.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each clause is written or not"
)]
struct Written {
    default: bool,
    codec: bool,
    /// The codec and the TTL, but in a later statement.
    late_codec: bool,
    late_ttl: bool,
}

impl Written {
    fn of(diff: &ColumnDiff<'_>) -> Self {
        let next = diff.next.declared;
        // Where NULL has to become something, the server wants to read it in the statement.
        let null_goes = retype::loses_null(&diff.previous.ty, &diff.next.ty);
        let old_kind = diff
            .previous
            .declared
            .default
            .as_ref()
            .map(|default| default.kind);
        let codec = diff.codec && next.codec.is_some();
        let was_alias = old_kind == Some(DefaultKind::Alias);
        let ttl = diff.ttl && next.ttl.is_some();
        let was_ephemeral = old_kind == Some(DefaultKind::Ephemeral);
        let ephemeral_goes = was_ephemeral && next.default.is_none();
        // What it has without an expression is of the old type.
        let stays_ephemeral = was_ephemeral && !ephemeral_goes;
        Self {
            default: next.default.is_some()
                && (diff.default || diff.ty && (null_goes || stays_ephemeral))
                || ephemeral_goes,
            codec: codec && !was_alias,
            late_codec: codec && was_alias,
            late_ttl: ttl,
        }
    }

    const fn any(&self) -> bool {
        self.default || self.codec
    }

    /// The type, and the clauses that differ.
    fn definition(&self, diff: &ColumnDiff<'_>) -> Annotated<ColumnDef> {
        let full = explicit(&diff.next);
        let mut definition = bare(&full.name);
        definition.data_type.clone_from(&full.data_type);
        if self.default {
            definition.default.clone_from(&full.default);
            if full.default.is_none() {
                // What an EPHEMERAL had, as a DEFAULT that is removed later.
                let expr = diff.previous.declared.default.as_ref();
                let expr = expr.and_then(|default| default.expr.clone());
                let kind = DefaultKind::Default;
                definition.default = Some(Spanned::synthetic(ColumnDefault { kind, expr }));
            }
        }
        if self.codec {
            definition.codec.clone_from(&full.codec);
        }
        definition
    }
}

/// A column with all that is said of it. ALTER reads what follows an `EPHEMERAL`, such as FIRST, as its expression, so
/// there always is one.
fn explicit(column: &StoredColumn<'_>) -> Annotated<ColumnDef> {
    let mut definition = raise_column(column);
    if let Some(default) = &mut definition.node.default
        && default.kind == DefaultKind::Ephemeral
        && default.expr.is_none()
    {
        let ty = ExprKind::Literal(Literal::String(column.ty.to_string()));
        let call = FunctionCall::new(
            ident("defaultValueOfTypeName"),
            vec![Spanned::synthetic(ty)],
        );
        default.node.expr = Some(Spanned::synthetic(ExprKind::Function(Box::new(call))));
    }
    definition
}

/// A column of which nothing is said.
fn bare(name: &Ident) -> Annotated<ColumnDef> {
    Annotated::new(ColumnDef::new(name.clone()), Span::synthetic())
}

const fn modify(column: Annotated<ColumnDef>, position: Option<Position>) -> AlterCommand {
    AlterCommand::ModifyColumn {
        if_exists: false,
        column,
        position,
    }
}

fn position(place: &Place<'_>) -> Option<Position> {
    match place {
        Place::First => Some(Position::First),
        Place::After(name) => Some(Position::After(ident(name).into())),
        Place::Last => None,
    }
}

/// The kind and name of an element that is added.
fn added_element<'a>(change: &'a TableChange<'_>) -> Option<(&'static str, &'a str)> {
    match change {
        TableChange::AddIndex { index, .. } => Some(("index", &index.name)),
        TableChange::AddProjection { projection, .. } => Some(("projection", &projection.name)),
        TableChange::AddConstraint(constraint) => Some(("constraint", &constraint.name)),
        _ => None,
    }
}
