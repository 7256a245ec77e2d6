//! `ALTER TABLE` commands about columns.

use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::diff::{rename_column, rename_in_sort_key, stored_columns};
use crate::model::{Column, Table, lower};
use crate::source::Spanned;
use crate::syntax::Print as _;
use crate::syntax::ast::{
    AlterCommand, Annotated, BinaryOperator, ColumnDef, ColumnProperty, DefaultKind, Expr,
    ExprKind, Ident, Literal, Position, Setting,
};
use crate::types::Type;

use super::{declined, impossible, one, storage};

/// Whether `IF EXISTS` or `IF NOT EXISTS` of a command about a column passes it over. The server asks that of the table
/// as it is before the first command.
pub(super) fn is_passed_over(before: &Table, command: &AlterCommand) -> bool {
    match command {
        AlterCommand::AddColumn {
            if_not_exists,
            column,
            ..
        } => *if_not_exists && is_there(before, &column.name),
        AlterCommand::ModifyColumn {
            if_exists, column, ..
        } => *if_exists && !is_there(before, &column.name),
        AlterCommand::DropColumn { if_exists, column }
        | AlterCommand::RemoveColumnProperty {
            if_exists, column, ..
        }
        | AlterCommand::ModifyColumnSetting {
            if_exists, column, ..
        }
        | AlterCommand::ResetColumnSetting {
            if_exists, column, ..
        }
        | AlterCommand::RenameColumn {
            if_exists,
            from: column,
            ..
        }
        | AlterCommand::CommentColumn {
            if_exists, column, ..
        }
        | AlterCommand::AddEnumValues {
            if_exists, column, ..
        } => *if_exists && !is_there(before, column),
        _ => false,
    }
}

/// Does a command to a table; `before` is the table as it is before the first one.
pub(super) fn alter(
    before: &Table,
    table: &mut Table,
    command: &Spanned<AlterCommand>,
) -> Result<(), Vec<Diagnostic>> {
    match &command.node {
        AlterCommand::AddColumn {
            column, position, ..
        } => add(table, column, position.as_ref()),
        AlterCommand::DropColumn { if_exists, column } => {
            drop(table, column, *if_exists).map_err(one)
        }
        AlterCommand::ModifyColumn {
            column, position, ..
        } => modify(before, table, column, position.as_ref()),
        AlterCommand::RemoveColumnProperty {
            column, property, ..
        } => remove_property(table, column, *property).map_err(one),
        AlterCommand::ModifyColumnSetting {
            column, settings, ..
        } => modify_settings(table, column, settings).map_err(one),
        AlterCommand::ResetColumnSetting {
            column, settings, ..
        } => reset_settings(table, column, settings).map_err(one),
        AlterCommand::RenameColumn { from, to, .. } => rename(table, from, to).map_err(one),
        AlterCommand::CommentColumn {
            column, comment, ..
        } => comment_column(table, column, comment).map_err(one),
        AlterCommand::AddEnumValues { column, values, .. } => {
            add_enum_values(table, column, values).map_err(one)
        }
        _ => Err(one(declined("what this does is not known", command.span))),
    }
}

fn add(
    table: &mut Table,
    def: &Annotated<ColumnDef>,
    place: Option<&Position>,
) -> Result<(), Vec<Diagnostic>> {
    if is_there(table, &def.name) {
        let message = format!("the table already has the column `{}`", def.name.node);
        return Err(one(impossible(message, def.name.span, "")));
    }
    if def.data_type.is_none() {
        let message = format!("ALTER needs the type of the column `{}`", def.name.node);
        return Err(one(impossible(message, def.name.span, "")));
    }
    refuse_default_null(def)?;
    let mut column = lower(def)?;
    // The server reads them here and forgets them.
    column.statistics = None;
    column.settings.clear();
    let mut columns = stored(&column);
    let at = place_of(table, place, table.columns.len()).map_err(one)?;
    table.columns.splice(at..at, columns.drain(..));
    Ok(())
}

fn drop(table: &mut Table, name: &Ident, if_exists: bool) -> Result<(), Diagnostic> {
    let before = table.columns.len();
    // The name of a Nested drops all its elements.
    let nested = format!("{}.", name.node);
    table
        .columns
        .retain(|column| column.name != name.node && !column.name.starts_with(&nested));
    // It may be one that an earlier command drops.
    if table.columns.len() == before && !if_exists {
        return Err(no_column(table, name));
    }
    if table.columns.is_empty() {
        let message = "ClickHouse does not drop the last column of a table";
        return Err(impossible(message, name.span, ""));
    }
    Ok(())
}

fn modify(
    before: &Table,
    table: &mut Table,
    def: &Annotated<ColumnDef>,
    place: Option<&Position>,
) -> Result<(), Vec<Diagnostic>> {
    if let Some(diagnostic) = lower::unsupported_in_column(def) {
        return Err(one(diagnostic));
    }
    let Some(at) = find(table, &def.name) else {
        return Err(one(no_column(table, &def.name)));
    };
    if def.data_type.is_none()
        && let Some(setting) = def.settings.first()
    {
        return Err(one(impossible(
            "SETTINGS of a column need its type in ALTER",
            setting.name.span,
            "",
        )
        .help("write `MODIFY SETTING`")));
    }
    let is_null = |expr: &Expr| matches!(expr.node, ExprKind::Literal(Literal::Null));
    let default = def
        .default
        .as_ref()
        .and_then(|default| default.expr.as_ref());
    if def.data_type.is_none() && default.is_some_and(is_null) {
        check_nullable(&table.columns[at].ty, &def.name).map_err(one)?;
    }
    let column = &mut table.columns[at];
    if def.data_type.is_some() {
        refuse_default_null(def)?;
        column.ty = lower(def)?.ty;
        // The default that stays is looked for in the table before.
        if !is_there(before, &def.name) {
            column.default = None;
        }
    } else if let Some(nullable) = &def.nullable {
        return Err(one(impossible(
            "NULL and NOT NULL need the type of the column in ALTER",
            nullable.span,
            "",
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
    // AFTER itself is where it is.
    let place = place
        .filter(|place| !matches!(place, Position::After(name) if *name.node == *def.name.node));
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

fn remove_property(
    table: &mut Table,
    name: &Ident,
    property: ColumnProperty,
) -> Result<(), Diagnostic> {
    let column = find_mut(table, name)?;
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

fn modify_settings(
    table: &mut Table,
    name: &Ident,
    settings: &[Setting],
) -> Result<(), Diagnostic> {
    storage::set(&mut find_mut(table, name)?.settings, settings);
    Ok(())
}

fn reset_settings(table: &mut Table, name: &Ident, settings: &[Ident]) -> Result<(), Diagnostic> {
    let kept = |setting: &Setting| !settings.contains(&setting.name);
    find_mut(table, name)?.settings.retain(kept);
    Ok(())
}

/// `ADD ENUM VALUES`: a value without a number has the next one.
fn add_enum_values(table: &mut Table, name: &Ident, added: &[Expr]) -> Result<(), Diagnostic> {
    let column = find_mut(table, name)?;
    let bare = match &mut column.ty {
        Type::Nullable(inner) => &mut **inner,
        ty => ty,
    };
    let Type::Enum { wide, values } = bare else {
        let message = format!("the column `{}` is no Enum", name.node);
        return Err(impossible(message, name.span, ""));
    };
    let mut previous = None;
    for item in added {
        let (word, number) = enum_value(item)
            .ok_or_else(|| declined("what is added to the Enum is not known", item.span))?;
        let greatest = values.iter().map(|(_, number)| i64::from(*number)).max();
        let number = number.unwrap_or_else(|| previous.or(greatest).map_or(1, |number| number + 1));
        previous = Some(number);
        let range = if *wide {
            i64::from(i16::MIN)..=i64::from(i16::MAX)
        } else {
            i64::from(i8::MIN)..=i64::from(i8::MAX)
        };
        let fits = i16::try_from(number)
            .ok()
            .filter(|_| range.contains(&number));
        let Some(number) = fits else {
            let message = format!("{number} does not fit into the Enum");
            return Err(impossible(message, item.span, ""));
        };
        if values.contains(&(word.clone(), number)) {
            continue;
        }
        if values
            .iter()
            .any(|(old, taken)| *old == word || *taken == number)
        {
            let message = format!("the Enum has `{word}` or {number} already");
            return Err(impossible(message, item.span, ""));
        }
        values.push((word, number));
    }
    if added.is_empty() {
        return Err(impossible("no values are added", name.span, ""));
    }
    values.sort_by_key(|(_, number)| *number);
    Ok(())
}

/// `'a'` or `'a' = 1`
fn enum_value(expr: &Expr) -> Option<(String, Option<i64>)> {
    let text = |expr: &Expr| match &expr.node {
        ExprKind::Literal(Literal::String(text)) => Some(text.clone()),
        _ => None,
    };
    if let Some(text) = text(expr) {
        return Some((text, None));
    }
    let ExprKind::Binary {
        operator: BinaryOperator::Equal,
        left,
        right,
    } = &expr.node
    else {
        return None;
    };
    Some((text(left)?, Some(right.to_sql().parse().ok()?)))
}

fn comment_column(
    table: &mut Table,
    name: &Ident,
    comment: &Spanned<String>,
) -> Result<(), Diagnostic> {
    find_mut(table, name)?.comment = not_empty(comment);
    Ok(())
}

fn rename(table: &mut Table, from: &Ident, to: &Ident) -> Result<(), Diagnostic> {
    if find(table, from).is_none() {
        return Err(no_column(table, from));
    }
    let outer = |name: &str| name.split_once('.').map(|(outer, _)| outer.to_owned());
    if outer(from) != outer(to) {
        let message =
            "ClickHouse renames elements of a Nested only within it, and nothing else into it";
        return Err(impossible(message, to.span, ""));
    }
    if is_there(table, to) {
        let message = format!("the table already has the column `{}`", to.node);
        return Err(impossible(message, to.span, ""));
    }
    rename_column(table, from, to);
    // Of a column that the same ALTER adds to it.
    rename_in_sort_key(&mut table.storage.clauses, from, to);
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
        Some(Position::After(name)) => match find_last(table, name) {
            Some(at) => Ok(at + 1),
            None => Err(no_column(table, name)),
        },
    }
}

fn find(table: &Table, name: &str) -> Option<usize> {
    table.columns.iter().position(|column| column.name == name)
}

/// The column, or the last element of the `Nested`, of this name.
fn find_last(table: &Table, name: &str) -> Option<usize> {
    find(table, name).or_else(|| {
        let prefix = format!("{name}.");
        let mut columns = table.columns.iter();
        columns.rposition(|column| column.name.starts_with(&prefix))
    })
}

/// Whether a name is that of a column or of a `Nested`.
fn is_there(table: &Table, name: &str) -> bool {
    find_last(table, name).is_some()
}

/// `DEFAULT NULL` makes a column Nullable in CREATE, and in ALTER it does not.
fn refuse_default_null(def: &ColumnDef) -> Result<(), Vec<Diagnostic>> {
    let is_null = |expr: &Expr| matches!(expr.node, ExprKind::Literal(Literal::Null));
    let default = def
        .default
        .as_ref()
        .and_then(|default| default.expr.as_ref());
    if !default.is_some_and(is_null) {
        return Ok(());
    }
    let mut plain = Annotated::new(def.clone(), def.name.span);
    plain.default = None;
    check_nullable(&lower(&plain)?.ty, &def.name).map_err(one)
}

fn check_nullable(ty: &Type, name: &Ident) -> Result<(), Diagnostic> {
    let bare = match ty {
        Type::LowCardinality(inner) => inner,
        ty => ty,
    };
    if matches!(
        bare,
        Type::Nullable(_) | Type::Dynamic { .. } | Type::Variant(_)
    ) {
        return Ok(());
    }
    Err(
        impossible(format!("`{}` cannot hold NULL", name.node), name.span, "")
            .help("write `Nullable(…)`: in ALTER, DEFAULT NULL does not make it so"),
    )
}

pub(super) fn find_mut<'t>(
    table: &'t mut Table,
    name: &Ident,
) -> Result<&'t mut Column, Diagnostic> {
    match find(table, name) {
        Some(at) => Ok(&mut table.columns[at]),
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
