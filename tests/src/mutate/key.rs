//! Keys: ORDER BY, PRIMARY KEY, PARTITION BY, SAMPLE BY.

use housekeeper_core::source::{Span, Spanned};
use housekeeper_core::syntax::ast::{Expr, SortKey, SortKeyItem, Statement};

use super::Named;
use super::template::{created, expr};
use crate::random::Random;

pub(super) const ALL: &[Named] = &[
    ("part of ORDER BY", change_part),
    ("part of ORDER BY ", change_part),
    ("part of ORDER BY dropped", drop_part),
    ("part of ORDER BY twice", double_part),
    ("ORDER BY dropped", drop_order),
    ("ORDER BY downwards", descend),
    ("PRIMARY KEY", primary_key),
    ("PARTITION BY", partition),
    ("SAMPLE BY", sample),
];

const KEYS: &str = include_str!("../templates/keys.txt");

fn item(expr: Expr) -> SortKeyItem {
    SortKeyItem {
        expr,
        descending: false,
    }
}

fn change_part(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let table = created(statement)?;
    let part = expr(KEYS, table, random)?;
    let Some(key) = &mut table.storage.order_by else {
        let key = SortKey {
            items: vec![item(part)],
            ..SortKey::default()
        };
        table.storage.order_by = Some(Spanned::new(key, Span::synthetic()));
        return Some(());
    };
    let place = random.below(key.node.items.len() + 1);
    match key.node.items.get_mut(place) {
        Some(old) => *old = item(part),
        None => key.node.items.push(item(part)),
    }
    Some(())
}

fn drop_part(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let items = &mut created(statement)?.storage.order_by.as_mut()?.node.items;
    if items.is_empty() {
        return None;
    }
    items.remove(random.below(items.len()));
    Some(())
}

fn double_part(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let items = &mut created(statement)?.storage.order_by.as_mut()?.node.items;
    let part = random.pick(items)?.clone();
    items.push(part);
    Some(())
}

fn drop_order(statement: &mut Statement, _: &mut Random) -> Option<()> {
    created(statement)?.storage.order_by.take().map(drop)
}

fn descend(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let items = &mut created(statement)?.storage.order_by.as_mut()?.node.items;
    let place = random.below(items.len().max(1));
    items.get_mut(place)?.descending = true;
    Some(())
}

fn primary_key(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let table = created(statement)?;
    let mut parts: Vec<Expr> = match &table.storage.order_by {
        Some(key) => key
            .node
            .items
            .iter()
            .map(|item| item.expr.clone())
            .collect(),
        None => Vec::new(),
    };
    parts.truncate(random.below(parts.len() + 1));
    match random.below(4) {
        0 => parts.push(expr(KEYS, table, random)?),
        1 => parts.reverse(),
        _ => {}
    }
    table.storage.primary_key = Some(Spanned::new(parts, Span::synthetic()));
    Some(())
}

fn partition(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let table = created(statement)?;
    table.storage.partition_by = Some(expr(KEYS, table, random)?);
    Some(())
}

fn sample(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let table = created(statement)?;
    let part = match &table.storage.order_by {
        // One that may do.
        Some(key) if random.below(2) == 0 => random.pick(&key.node.items)?.expr.clone(),
        _ => expr(KEYS, table, random)?,
    };
    table.storage.sample_by = Some(part);
    Some(())
}
