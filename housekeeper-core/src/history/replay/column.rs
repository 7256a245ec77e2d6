//! `ALTER TABLE` commands about columns.

use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::diff::{rename_column, stored_columns};
use crate::model::{Column, Table, lower};
use crate::source::Spanned;
use crate::syntax::ast::{
    Annotated, ColumnDef, ColumnProperty, DefaultKind, Ident, Position, Setting,
};

use super::{declined, impossible, one, storage};

pub(super) fn add(
    table: &mut Table,
    def: &Annotated<ColumnDef>,
    place: Option<&Position>,
    if_not_exists: bool,
) -> Result<(), Vec<Diagnostic>> {
    flatten(table);
    let mut column = lower(def)?;
    // The server reads them here and forgets them.
    column.statistics = None;
    column.settings.clear();
    let mut columns = stored(&column);
    for column in &columns {
        if find(table, &column.name).is_some() {
            if if_not_exists {
                return Ok(());
            }
            let message = format!("the table already has the column `{}`", column.name);
            return Err(one(impossible(message, def.name.span, "")));
        }
    }
    let at = place_of(table, place, table.columns.len()).map_err(one)?;
    table.columns.splice(at..at, columns.drain(..));
    Ok(())
}

pub(super) fn drop(table: &mut Table, name: &Ident, if_exists: bool) -> Result<(), Diagnostic> {
    flatten(table);
    let before = table.columns.len();
    // The name of a Nested drops all its elements.
    let nested = format!("{}.", name.node);
    table
        .columns
        .retain(|column| column.name != name.node && !column.name.starts_with(&nested));
    if table.columns.len() == before && !if_exists {
        return Err(no_column(table, name));
    }
    Ok(())
}

pub(super) fn modify(
    table: &mut Table,
    def: &Annotated<ColumnDef>,
    place: Option<&Position>,
    if_exists: bool,
) -> Result<(), Vec<Diagnostic>> {
    if let Some(diagnostic) = lower::unsupported_in_column(def) {
        return Err(one(diagnostic));
    }
    flatten(table);
    let Some(at) = find(table, &def.name) else {
        return if if_exists {
            Ok(())
        } else {
            Err(one(no_column(table, &def.name)))
        };
    };
    let column = &mut table.columns[at];
    if def.data_type.is_some() {
        column.ty = lower(def)?.ty;
    } else if let Some(nullable) = &def.nullable {
        return Err(one(declined(
            "what NULL without a type does is not known",
            nullable.span,
        )
        .help("write the type")));
    }
    if let Some(default) = &def.default {
        column.default = Some(default.node.clone());
    }
    if let Some(comment) = &def.comment {
        column.comment = not_empty(comment);
    }
    if let Some(codec) = &def.codec {
        column.codec = Some(codec.node.clone());
    }
    if let Some(ttl) = &def.ttl {
        column.ttl = Some(ttl.clone());
    }
    if !def.settings.is_empty() {
        column.settings.clone_from(&def.settings);
    }
    if place.is_some() {
        let column = table.columns.remove(at);
        match place_of(table, place, at) {
            Ok(at) => table.columns.insert(at, column),
            Err(error) => {
                table.columns.insert(at, column);
                return Err(one(error));
            }
        }
    }
    Ok(())
}

pub(super) fn remove_property(
    table: &mut Table,
    name: &Ident,
    property: ColumnProperty,
    if_exists: bool,
) -> Result<(), Diagnostic> {
    let Some(column) = find_mut(table, name, if_exists)? else {
        return Ok(());
    };
    let kind = column.default.as_ref().map(|default| default.kind);
    let mut take_default = |wanted| {
        let has = kind == Some(wanted);
        if has {
            column.default = None;
        }
        has
    };
    let had = match property {
        ColumnProperty::Default => take_default(DefaultKind::Default),
        ColumnProperty::Materialized => take_default(DefaultKind::Materialized),
        ColumnProperty::Alias => take_default(DefaultKind::Alias),
        ColumnProperty::Comment => column.comment.take().is_some(),
        ColumnProperty::Codec => column.codec.take().is_some(),
        ColumnProperty::Ttl => column.ttl.take().is_some(),
        ColumnProperty::Settings => {
            column.settings.clear();
            true
        }
    };
    if had {
        Ok(())
    } else {
        let message = format!(
            "the column `{}` does not have what is removed here",
            name.node
        );
        Err(impossible(message, name.span, ""))
    }
}

pub(super) fn modify_settings(
    table: &mut Table,
    name: &Ident,
    settings: &[Setting],
    if_exists: bool,
) -> Result<(), Diagnostic> {
    if let Some(column) = find_mut(table, name, if_exists)? {
        storage::set(&mut column.settings, settings);
    }
    Ok(())
}

pub(super) fn reset_settings(
    table: &mut Table,
    name: &Ident,
    settings: &[Ident],
    if_exists: bool,
) -> Result<(), Diagnostic> {
    if let Some(column) = find_mut(table, name, if_exists)? {
        let kept = |setting: &Setting| !settings.contains(&setting.name);
        column.settings.retain(kept);
    }
    Ok(())
}

pub(super) fn comment(
    table: &mut Table,
    name: &Ident,
    comment: &Spanned<String>,
    if_exists: bool,
) -> Result<(), Diagnostic> {
    if let Some(column) = find_mut(table, name, if_exists)? {
        column.comment = not_empty(comment);
    }
    Ok(())
}

pub(super) fn rename(
    table: &mut Table,
    from: &Ident,
    to: &Ident,
    if_exists: bool,
) -> Result<(), Diagnostic> {
    flatten(table);
    if find(table, from).is_none() {
        return if if_exists {
            Ok(())
        } else {
            Err(no_column(table, from))
        };
    }
    if find(table, to).is_some() {
        let message = format!("the table already has the column `{}`", to.node);
        return Err(impossible(message, to.span, ""));
    }
    rename_column(table, from, to);
    Ok(())
}

/// The column as the table stores it: a `Nested` is one column an element.
fn stored(column: &Column) -> Vec<Column> {
    let stored = stored_columns(std::slice::from_ref(column)).into_iter();
    stored
        .map(|stored| Column {
            name: stored.name.into_owned(),
            ty: stored.ty.into_owned(),
            ..column.clone()
        })
        .collect()
}

/// Makes the elements of every `Nested` columns of their own, which is what commands speak of.
pub(super) fn flatten(table: &mut Table) {
    table.columns = table.columns.iter().flat_map(stored).collect();
}

fn lower(def: &Annotated<ColumnDef>) -> Result<Column, Vec<Diagnostic>> {
    let mut diagnostics = Diagnostics::new();
    match lower::lower_column(def, &mut diagnostics) {
        Some(column) if !diagnostics.has_errors() => Ok(column),
        Some(_) | None => Err(diagnostics.into_vec()),
    }
}

fn place_of(
    table: &Table,
    place: Option<&Position>,
    otherwise: usize,
) -> Result<usize, Diagnostic> {
    match place {
        None => Ok(otherwise),
        Some(Position::First) => Ok(0),
        Some(Position::After(name)) => match find(table, name) {
            Some(at) => Ok(at + 1),
            None => Err(no_column(table, name)),
        },
    }
}

fn find(table: &Table, name: &str) -> Option<usize> {
    table.columns.iter().position(|column| column.name == name)
}

pub(super) fn find_mut<'t>(
    table: &'t mut Table,
    name: &Ident,
    if_exists: bool,
) -> Result<Option<&'t mut Column>, Diagnostic> {
    flatten(table);
    match find(table, name) {
        Some(at) => Ok(table.columns.get_mut(at)),
        None if if_exists => Ok(None),
        None => Err(no_column(table, name)),
    }
}

fn no_column(table: &Table, name: &Ident) -> Diagnostic {
    let error = impossible(
        format!(
            "at this point of the history `{}` has no column `{}`",
            table.name, name.node
        ),
        name.span,
        "",
    );
    let known = table.columns.iter().map(|column| column.name.as_str());
    match nearest(name, known) {
        Some(meant) => error.help(format!("did you mean `{meant}`?")),
        None => error,
    }
}

fn not_empty(comment: &Spanned<String>) -> Option<String> {
    Some(comment.node.clone()).filter(|comment| !comment.is_empty())
}
