//! A partition for every moment or every key: an INSERT into more than 100 of them is refused (Code 252,
//! `max_partitions_per_insert_block`), and thousands make each part tiny and each start slow.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::syntax::ast::{Expr, ExprKind};
use crate::types::infer::infer_table_exprs;
use crate::types::{IntWidth, Type};

use super::super::Stored;
use super::super::sight::Sight;
use super::super::table::{partition_key, sorting_key};
use super::name;

/// Functions of a moment that leave more than a hundred values a day.
const FINE: &[&str] = &[
    "toStartOfSecond",
    "toStartOfMinute",
    "toStartOfFiveMinutes",
    "toStartOfFiveMinute",
    "toStartOfTenMinutes",
    "toUnixTimestamp",
    "toUnixTimestamp64Milli",
    "toUnixTimestamp64Micro",
    "toUnixTimestamp64Nano",
    "toYYYYMMDDhhmmss",
    "toDateTime",
    "toDateTime64",
];

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let parts = partition_key(stored);
    if parts.is_empty() {
        return;
    }
    let table = stored.in_sight(Sight::Stored);
    let read: Vec<(&Expr, &Expr)> = parts
        .iter()
        .filter_map(|part| Some((*part, column(part)?)))
        .collect();
    let inner: Vec<&Expr> = read.iter().map(|(_, column)| *column).collect();
    let types = infer_table_exprs(&inner, table, lowered);
    let keys = sorting_key(stored);
    for ((part, _), ty) in read.iter().zip(types) {
        let Some(ty) = ty else { continue };
        let what = if is_moment(&ty) {
            "every moment"
        } else if ty == Type::Uuid && name(part).is_some() {
            "every UUID"
        } else if let [key] = keys.as_slice()
            && name(part).is_some()
            && name(part) == name(key)
            && has_many_values(&ty)
        {
            "every key"
        } else {
            continue;
        };
        diagnostics.push(
            Diagnostic::warning(
                Code::ManyPartitions,
                format!("{what} gets a partition of its own"),
            )
            .at(part.span, format!("this is `{ty}`"))
            .note("ClickHouse refuses an INSERT that goes into more than 100 partitions, and slows down with some thousands")
            .help("partition by a month, `toYYYYMM(…)`, or not at all; the sorting key is what finds rows"),
        );
    }
}

/// The column whose values make the partitions: the part itself, or what a function leaves as fine as it is.
fn column(part: &Expr) -> Option<&Expr> {
    match &part.node {
        ExprKind::Path(_) => Some(part),
        ExprKind::Function(call) if FINE.contains(&call.name.as_str()) => call.arguments.first(),
        _ => None,
    }
}

fn is_moment(ty: &Type) -> bool {
    matches!(ty, Type::DateTime(_) | Type::DateTime64 { .. })
}

fn has_many_values(ty: &Type) -> bool {
    matches!(
        ty,
        Type::UInt(width) | Type::Int(width) if !matches!(width, IntWidth::W8 | IntWidth::W16)
    ) || matches!(ty, Type::String)
}
