//! The changes of a table to the commands of its ALTER statements.

use std::collections::BTreeSet;

use crate::diff::mentions::mentions;
use crate::diff::same::same_value;
use crate::diff::{ColumnDiff, Place, StoredColumn, TableChange, TableDiff, retype};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{
    AlterCommand, Annotated, ColumnDef, ColumnProperty, DefaultKind, Ident, Position, Setting,
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
        groups.put(change, &added, &comes_back);
    }
    groups.into_alterations()
}

/// Commands by the statement they go to, in the order of the statements.
#[derive(Default)]
struct Groups {
    renames: Vec<Vec<AlterCommand>>,
    /// Indexes, projections and constraints that go for good.
    dropped_elements: Vec<AlterCommand>,
    /// Types, of columns whose new definition reads no new column.
    early_types: Vec<Vec<AlterCommand>>,
    /// New columns, places, defaults, codecs, and the sort key, which only takes new columns of
    /// the same statement.
    structure: Vec<AlterCommand>,
    order_by: Option<AlterCommand>,
    late_types: Vec<Vec<AlterCommand>>,
    /// Defaults, codecs and TTLs that go.
    removals: Vec<AlterCommand>,
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
            TableChange::AddColumn { column, place } => {
                self.structure.push(AlterCommand::AddColumn {
                    if_not_exists: false,
                    column: raise_column(column),
                    position: position(place),
                });
            }
            TableChange::ModifyColumn(diff) => self.modify_column(diff, added),
            TableChange::DropColumn(name) => {
                self.dropped_columns.push(AlterCommand::DropColumn {
                    if_exists: false,
                    column: ident(name).into(),
                });
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
            | TableChange::DropConstraint(_) => self.element(change, comes_back),
        }
    }

    /// An element that differs goes and comes in one statement.
    fn element(&mut self, change: &TableChange<'_>, comes_back: &BTreeSet<(&str, &str)>) {
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
        if added {
            self.added_elements.push(command);
        } else {
            self.dropped_elements.push(command);
        }
    }

    fn modify_column(&mut self, diff: &ColumnDiff<'_>, added: &[&str]) {
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
            let commands = vec![modify(written.definition(&diff.next), None)];
            if is_late {
                self.late_types.push(commands);
            } else {
                self.early_types.push(commands);
            }
        } else if written.any() || place.is_some() {
            let definition = written.definition(&diff.next);
            self.structure.push(modify(definition, place));
        }
        self.remove_properties(diff, &name);
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

    fn remove_properties(&mut self, diff: &ColumnDiff<'_>, name: &Ident) {
        let (previous, next) = (diff.previous.declared, diff.next.declared);
        let mut remove = |property| {
            self.removals.push(AlterCommand::RemoveColumnProperty {
                if_exists: false,
                column: name.clone().into(),
                property,
            });
        };
        if let (true, Some(default), None) = (diff.default, &previous.default, &next.default) {
            match default.kind {
                DefaultKind::Default => remove(ColumnProperty::Default),
                DefaultKind::Materialized => remove(ColumnProperty::Materialized),
                DefaultKind::Alias => remove(ColumnProperty::Alias),
                // There is no REMOVE EPHEMERAL: the diff does not let this come here.
                DefaultKind::Ephemeral => {}
            }
        }
        if diff.codec && next.codec.is_none() {
            remove(ColumnProperty::Codec);
        }
        if diff.ttl && next.ttl.is_none() {
            remove(ColumnProperty::Ttl);
        }
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
            self.column_settings
                .push(vec![AlterCommand::ModifyColumnSetting {
                    if_exists: false,
                    column: name.clone().into(),
                    settings: changed,
                }]);
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

    fn into_alterations(mut self) -> Alterations {
        self.structure.extend(self.order_by);
        let mut changes = self.renames;
        changes.push(self.dropped_elements);
        changes.extend(self.early_types);
        changes.push(self.structure);
        changes.extend(self.late_types);
        changes.push(self.removals);
        changes.push(self.comments);
        changes.extend(self.column_settings);
        changes.push(self.added_elements);
        changes.extend(self.clauses);
        changes.retain(|commands| !commands.is_empty());
        let drops = vec![self.dropped_columns];
        let drops = drops.into_iter().filter(|commands| !commands.is_empty());
        Alterations {
            changes,
            drops: drops.collect(),
        }
    }
}

/// Which clauses of a column a MODIFY COLUMN has to write.
struct Written {
    default: bool,
    codec: bool,
    ttl: bool,
}

impl Written {
    fn of(diff: &ColumnDiff<'_>) -> Self {
        let next = diff.next.declared;
        // Where NULL has to become something, the server wants to read it in the statement.
        let null_goes = retype::loses_null(&diff.previous.ty, &diff.next.ty);
        Self {
            default: next.default.is_some() && (diff.default || diff.ty && null_goes),
            codec: diff.codec && next.codec.is_some(),
            ttl: diff.ttl && next.ttl.is_some(),
        }
    }

    const fn any(&self) -> bool {
        self.default || self.codec || self.ttl
    }

    /// The type, and the clauses that differ.
    fn definition(&self, next: &StoredColumn<'_>) -> Annotated<ColumnDef> {
        let full = raise_column(next);
        let mut definition = bare(&full.name);
        definition.data_type.clone_from(&full.data_type);
        if self.default {
            definition.default.clone_from(&full.default);
        }
        if self.codec {
            definition.codec.clone_from(&full.codec);
        }
        if self.ttl {
            definition.ttl.clone_from(&full.ttl);
        }
        definition
    }
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
