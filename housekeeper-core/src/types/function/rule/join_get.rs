//! `joinGet`: a column of a table with the engine `Join`.

use crate::diagnostic::Code;
use crate::types::operand::{Operand, nullable};
use crate::types::{Failure, Reason, Type};

use super::dictionary::qualified;
use super::{Call, Found, Rule};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("joinGet", |call| of_join(call, false)),
    ("joinGetOrNull", |call| of_join(call, true)),
];

fn of_join(call: &Call<'_>, or_null: bool) -> Found {
    let operands = call.values()?;
    let [table, column, keys @ ..] = operands.as_slice() else {
        return Some(Err(call.count("a table, a column and the keys")));
    };
    if keys.is_empty() {
        return Some(Err(call.count("a table, a column and the keys")));
    }
    let table = qualified(table.text()?)?;
    let column = column.text()?;
    let columns = match call.catalog.columns(&table) {
        Ok(columns) => columns,
        Err(reason) => return Some(Err(reason.into())),
    };
    let refuse = |code: Code, message: String| Some(Err(Failure::rejected(code, message)));
    let Some(join) = call.catalog.join(&table) else {
        return match call.catalog.engine(&table) {
            Some(engine) if engine != "Join" && engine != "SharedJoin" => refuse(
                Code::IllegalArguments,
                format!("`{table}` is no table with the engine Join"),
            ),
            _ => Some(Err(Reason::Form("this table as a Join is").into())),
        };
    };
    let found = columns.iter().find(|known| known.name == column);
    let is_key = join.keys.iter().any(|key| key == column);
    let Some(found) = found.filter(|_| !is_key) else {
        return refuse(
            Code::UnknownColumn,
            format!("the Join `{table}` keeps no column `{column}` beside its keys"),
        );
    };
    if keys.len() != join.keys.len() {
        return refuse(
            Code::ArgumentCount,
            format!(
                "the Join `{table}` has {} keys, and {} are given",
                join.keys.len(),
                keys.len()
            ),
        );
    }
    for (given, name) in keys.iter().zip(&join.keys) {
        let wanted = columns.iter().find(|known| known.name == *name);
        let Some(wanted) = wanted.and_then(|wanted| wanted.ty.as_ref()) else {
            continue;
        };
        // What may be NULL or is LowCardinality is taken for what it holds.
        if is_plain(&given.ty) && is_plain(wanted) && given.ty != *wanted {
            return refuse(
                Code::IllegalArguments,
                format!(
                    "the key `{name}` of the Join `{table}` is `{wanted}`, and a `{}` is given",
                    given.ty
                ),
            );
        }
    }
    if !join.is_any_left {
        // It is refused when it runs, and not where a column is computed from it.
        return Some(Err(
            Reason::Form("a Join that is not ANY and LEFT is").into()
        ));
    }
    let ty = found.ty.clone()?;
    if !or_null && !join.has_settings {
        return Some(Ok(Operand::column(ty)));
    }
    match ty {
        // What it is then was not asked.
        Type::LowCardinality(_) => None,
        _ if join.has_settings => None,
        ty => Some(Ok(Operand::column(nullable(ty.clone()).unwrap_or(ty)))),
    }
}

const fn is_plain(ty: &Type) -> bool {
    matches!(
        ty,
        Type::UInt(_) | Type::Int(_) | Type::String | Type::Float32 | Type::Float64
    )
}
