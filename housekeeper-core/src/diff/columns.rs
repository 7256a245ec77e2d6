//! What differs between the columns of two tables.

use std::borrow::Cow;

use crate::model::{Column, Table};
use crate::syntax::ast::{ColumnDefault, DefaultKind, Expr, ExprKind};

use super::change::{ColumnDiff, Place, TableChange};
use super::mentions::mentions;
use super::same::{same_codec, same_optional_expr, same_options, same_settings, same_statistics};
use super::storage::sign_column;
use super::stored::{StoredColumn, stored_columns};

/// What differs between the columns of `previous` and those of `next`, apart from renamings, which
/// are done in `renamed` already.
pub(super) fn diff_columns<'a>(
    previous: &'a Table,
    renamed: &Table,
    next: &'a Table,
) -> Vec<TableChange<'a>> {
    let old = stored_columns(&previous.columns);
    let old_renamed = stored_columns(&renamed.columns);
    let new = stored_columns(&next.columns);
    let old_index = |name: &str| old_renamed.iter().position(|column| column.name == name);
    let stays: Vec<Option<usize>> = new.iter().map(|column| old_index(&column.name)).collect();
    // The server moves every column but the sign: the others move around it.
    let sign = sign_column(&renamed.storage.clauses);
    let is_sign = |column: &StoredColumn<'_>| mentions(sign, &column.name);
    let unmoved = longest_ascending(&around(&stays, new.iter().position(is_sign)));

    let mut changes = Vec::new();
    let mut order: Vec<String> = old_renamed
        .iter()
        .map(|column| column.name.to_string())
        .collect();
    for (at, column) in new.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &new[before].name);
        match stays[at] {
            None => {
                let place = match put(&mut order, &column.name, before) {
                    (_, true) => Place::Last,
                    (place, false) => place,
                };
                changes.push(TableChange::AddColumn {
                    column: column.clone(),
                    place,
                });
            }
            Some(index) => {
                let place = (!unmoved.contains(&at)).then(|| {
                    order.retain(|name| **name != *column.name);
                    put(&mut order, &column.name, before).0
                });
                let diff = compare(&old[index], &old_renamed[index], column, place);
                changes.extend(diff.map(TableChange::ModifyColumn));
            }
        }
    }
    for (column, current) in old.into_iter().zip(&old_renamed) {
        if !new.iter().any(|next| next.name == current.name) {
            changes.push(TableChange::DropColumn(column.name));
        }
    }
    changes
}

/// Puts a column behind another one, or to the front: where that is, and whether it is the end.
fn put<'a>(
    order: &mut Vec<String>,
    name: &str,
    before: Option<&Cow<'a, str>>,
) -> (Place<'a>, bool) {
    let (at, place) = match before {
        None => (0, Place::First),
        Some(before) => {
            let position = order.iter().position(|name| name == before);
            let at = position.map_or(order.len(), |position| position + 1);
            (at, Place::After(before.clone()))
        }
    };
    let is_end = at == order.len();
    order.insert(at, name.to_owned());
    (place, is_end)
}

/// What differs between a column before, as renamings have left it, and the column after.
fn compare<'a>(
    previous: &StoredColumn<'a>,
    renamed: &StoredColumn<'_>,
    next: &StoredColumn<'a>,
    place: Option<Place<'a>>,
) -> Option<ColumnDiff<'a>> {
    let (a, b): (&Column, &Column) = (renamed.declared, next.declared);
    let diff = ColumnDiff {
        ty: previous.ty != next.ty,
        default: !same_default(a.default.as_ref(), b.default.as_ref()),
        codec: !same_codec(a.codec.as_ref(), b.codec.as_ref(), &next.ty),
        ttl: !same_optional_expr(a.ttl.as_ref(), b.ttl.as_ref()),
        comment: a.comment.as_deref().unwrap_or_default()
            != b.comment.as_deref().unwrap_or_default(),
        statistics: !same_statistics(a.statistics.as_ref(), b.statistics.as_ref()),
        settings: !same_settings(&a.settings, &b.settings),
        place,
        previous: previous.clone(),
        next: next.clone(),
    };
    let differs = diff.ty
        || diff.default
        || diff.codec
        || diff.ttl
        || diff.comment
        || diff.statistics
        || diff.settings
        || diff.place.is_some();
    differs.then_some(diff)
}

pub(super) fn same_default(a: Option<&ColumnDefault>, b: Option<&ColumnDefault>) -> bool {
    same_options(a, b, |a, b| {
        a.kind == b.kind && same_optional_expr(written_expr(a), written_expr(b))
    })
}

/// The expression of a default. An EPHEMERAL without one is stored by ALTER with the default of its type, which is what
/// it has without one as well.
fn written_expr(default: &ColumnDefault) -> Option<&Expr> {
    let expr = default.expr.as_ref()?;
    let is_implied = default.kind == DefaultKind::Ephemeral
        && matches!(&expr.node, ExprKind::Function(call) if call.name.node == "defaultValueOfTypeName");
    (!is_implied).then_some(expr)
}

/// The numbers that can stay where the one at a position does.
fn around(numbers: &[Option<usize>], fixed: Option<usize>) -> Vec<Option<usize>> {
    let Some((at, number)) = fixed.and_then(|at| Some((at, numbers[at]?))) else {
        return numbers.to_vec();
    };
    let stays = |(position, other): (usize, &Option<usize>)| {
        other.filter(|other| position.cmp(&at) == other.cmp(&number))
    };
    numbers.iter().enumerate().map(stays).collect()
}

/// The positions of a longest ascending part of the numbers: columns that need not move.
fn longest_ascending(numbers: &[Option<usize>]) -> Vec<usize> {
    // length[i]: of the longest ascending part that ends at i; from[i]: the position before i in it.
    let mut length = vec![0_usize; numbers.len()];
    let mut from: Vec<Option<usize>> = vec![None; numbers.len()];
    for at in 0..numbers.len() {
        if numbers[at].is_none() {
            continue;
        }
        let best = (0..at)
            .filter(|before| numbers[*before].is_some() && numbers[*before] < numbers[at])
            .max_by_key(|before| (length[*before], std::cmp::Reverse(*before)));
        length[at] = best.map_or(0, |best| length[best]) + 1;
        from[at] = best;
    }
    let end = (0..numbers.len()).max_by_key(|at| (length[*at], std::cmp::Reverse(*at)));
    let mut positions = Vec::new();
    let mut at = end.filter(|end| length[*end] > 0);
    while let Some(position) = at {
        positions.push(position);
        at = from[position];
    }
    positions
}

#[cfg(test)]
mod tests {
    use super::{around, longest_ascending};

    #[test]
    fn as_few_columns_move_as_can_be() {
        for (numbers, stay) in [
            (vec![], 0),
            (vec![None], 0),
            (vec![Some(0), Some(1), Some(2)], 3),
            (vec![Some(2), Some(0), None, Some(1)], 2),
            (vec![Some(1), Some(2), Some(3), Some(0)], 3),
        ] {
            let positions = longest_ascending(&numbers);
            assert_eq!(positions.len(), stay, "{numbers:?}");
            assert!(positions.iter().rev().map(|at| numbers[*at]).is_sorted());
        }
    }

    #[test]
    fn columns_move_around_one_that_cannot() {
        let numbers = [Some(1), Some(2), None, Some(0), Some(3)];
        assert_eq!(longest_ascending(&around(&numbers, Some(3))), [4, 3]);
        assert_eq!(longest_ascending(&around(&numbers, Some(2))).len(), 3);
        assert_eq!(longest_ascending(&around(&numbers, None)).len(), 3);
    }
}
