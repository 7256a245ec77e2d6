//! Columns: their types, names, defaults, codecs, TTL.

use housekeeper_core::source::Spanned;
use housekeeper_core::syntax::ast::{
    Annotated, ColumnDef, CreateTable, DataTypeKind, DefaultKind, Statement, TypeArgument,
};
use housekeeper_core::syntax::parse_data_type;

use super::Named;
use super::template::{created, filled, table};
use crate::random::Random;

pub(super) const ALL: &[Named] = &[
    ("type of a column", change_type),
    ("type of a column ", change_type),
    ("Nullable of a column", toggle_nullable),
    ("LowCardinality of a column", wrap_low_cardinality),
    ("column dropped", drop_column),
    ("column renamed", rename_column),
    ("column twice", double_column),
    ("column added", add_column),
    ("default of a column", change_default),
    ("default of a column ", change_default),
    ("kind of a default", change_default_kind),
    ("codec of a column", change_codec),
    ("TTL of a column", change_ttl),
];

const TYPES: &str = include_str!("../templates/types.txt");
const DEFAULTS: &str = include_str!("../templates/defaults.txt");
const CODECS: &str = include_str!("../templates/codecs.txt");
const TTLS: &str = include_str!("../templates/moments.txt");
const COLUMNS: &str = include_str!("../templates/columns.txt");

fn picked<'a>(
    table: &'a mut CreateTable,
    random: &mut Random,
) -> Option<&'a mut Annotated<ColumnDef>> {
    let columns = &mut table.elements.as_mut()?.columns;
    let index = random.below(columns.len().max(1));
    columns.get_mut(index)
}

fn change_type(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let table = created(statement)?;
    let text = filled(TYPES, table, random)?;
    let column = picked(table, random)?;
    column.node.data_type = Some(parse_data_type(&text).ok()?);
    Some(())
}

fn wrapped(word: &str, column: &mut ColumnDef) -> Option<()> {
    let data_type = column.data_type.as_mut()?;
    let inner = data_type.clone();
    data_type.node = DataTypeKind {
        name: Spanned::new(word.to_owned(), inner.span),
        arguments: Some(vec![TypeArgument::Type(inner)]),
    };
    Some(())
}

fn toggle_nullable(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let column = picked(created(statement)?, random)?;
    let data_type = column.node.data_type.as_mut()?;
    if data_type.node.name.node == "Nullable" {
        let Some(TypeArgument::Type(inner)) = data_type.node.arguments.take()?.pop() else {
            return None;
        };
        *data_type = inner;
        return Some(());
    }
    wrapped("Nullable", &mut column.node)
}

fn wrap_low_cardinality(statement: &mut Statement, random: &mut Random) -> Option<()> {
    wrapped(
        "LowCardinality",
        &mut picked(created(statement)?, random)?.node,
    )
}

fn drop_column(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let columns = &mut created(statement)?.elements.as_mut()?.columns;
    if columns.len() < 2 {
        return None;
    }
    columns.remove(random.below(columns.len()));
    Some(())
}

fn rename_column(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let column = picked(created(statement)?, random)?;
    column.node.name.node.push_str("_renamed");
    Some(())
}

fn double_column(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let columns = &mut created(statement)?.elements.as_mut()?.columns;
    let column = random.pick(columns)?.clone();
    columns.push(column);
    Some(())
}

fn add_column(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let text = filled(COLUMNS, target, random)?;
    let given = table("UInt8", &format!(", {text}"), "ENGINE = Null")?;
    let column = given.elements?.columns.pop()?;
    target.elements.as_mut()?.columns.push(column);
    Some(())
}

fn change_default(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let text = filled(DEFAULTS, target, random)?;
    let given = table("UInt8", &text, "ENGINE = Null")?;
    let default = given.elements?.columns.pop()?.node.default;
    picked(target, random)?.node.default = default;
    Some(())
}

fn change_default_kind(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let kinds = [
        DefaultKind::Default,
        DefaultKind::Materialized,
        DefaultKind::Ephemeral,
        DefaultKind::Alias,
    ];
    let column = picked(created(statement)?, random)?;
    column.node.default.as_mut()?.node.kind = *random.pick(&kinds)?;
    Some(())
}

fn change_codec(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let text = filled(CODECS, target, random)?;
    let given = table("UInt8", &format!("CODEC({text})"), "ENGINE = Null")?;
    let codec = given.elements?.columns.pop()?.node.codec;
    picked(target, random)?.node.codec = codec;
    Some(())
}

fn change_ttl(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let text = filled(TTLS, target, random)?;
    let given = table("UInt8", &format!("TTL {text}"), "ENGINE = Null")?;
    let ttl = given.elements?.columns.pop()?.node.ttl;
    picked(target, random)?.node.ttl = ttl;
    Some(())
}
