//! Changes that leave most statements right: what is said of a column is taken away, said otherwise or moved.

use housekeeper_core::source::Spanned;
use housekeeper_core::syntax::ast::{Annotated, ColumnDef, CreateTable, Statement, TableElements};

use super::Named;
use super::template::created;
use crate::random::Random;

pub(super) const ALL: &[Named] = &[
    ("place of a column", move_column),
    ("comment of a column", comment_column),
    ("default taken away", drop_default),
    ("codec taken away", drop_codec),
    ("TTL taken away", drop_ttl),
    ("comment of an object", comment_object),
    ("settings taken away", drop_settings),
    ("TTL of rows taken away", drop_table_ttl),
    ("element dropped", drop_element),
    ("element dropped ", drop_element),
    ("places of elements", turn_elements),
    ("column from another table", copy_column),
];

const COMMENTS: [&str; 5] = ["", "a comment", "it's", "back\\slash", "two\nlines"];

fn columns(statement: &mut Statement) -> Option<&mut Vec<Annotated<ColumnDef>>> {
    Some(&mut created(statement)?.elements.as_mut()?.columns)
}

fn picked<'a>(
    statement: &'a mut Statement,
    random: &mut Random,
    is: impl Fn(&ColumnDef) -> bool,
) -> Option<&'a mut ColumnDef> {
    let mut fitting: Vec<_> = columns(statement)?
        .iter_mut()
        .filter(|it| is(&it.node))
        .collect();
    if fitting.is_empty() {
        return None;
    }
    let at = random.below(fitting.len());
    Some(&mut fitting.swap_remove(at).node)
}

fn move_column(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let columns = columns(statement)?;
    if columns.len() < 2 {
        return None;
    }
    let column = columns.remove(random.below(columns.len()));
    columns.insert(random.below(columns.len() + 1), column);
    Some(())
}

fn comment_column(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let comment = (*random.pick(&COMMENTS)?).to_owned();
    picked(statement, random, |_| true)?.comment = Some(Spanned::synthetic(comment));
    Some(())
}

fn drop_default(statement: &mut Statement, random: &mut Random) -> Option<()> {
    picked(statement, random, |it| it.default.is_some())?.default = None;
    Some(())
}

fn drop_codec(statement: &mut Statement, random: &mut Random) -> Option<()> {
    picked(statement, random, |it| it.codec.is_some())?.codec = None;
    Some(())
}

fn drop_ttl(statement: &mut Statement, random: &mut Random) -> Option<()> {
    picked(statement, random, |it| it.ttl.is_some())?.ttl = None;
    Some(())
}

fn comment_object(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let comment = Some(Spanned::synthetic((*random.pick(&COMMENTS)?).to_owned()));
    match statement {
        Statement::CreateTable(node) => node.comment = comment,
        Statement::CreateView(node) => node.comment = comment,
        Statement::CreateMaterializedView(node) => node.comment = comment,
        Statement::CreateDictionary(node) => node.comment = comment,
        _ => return None,
    }
    Some(())
}

fn drop_settings(statement: &mut Statement, _: &mut Random) -> Option<()> {
    let settings = &mut created(statement)?.storage.settings;
    if settings.is_empty() {
        return None;
    }
    settings.clear();
    Some(())
}

fn drop_table_ttl(statement: &mut Statement, _: &mut Random) -> Option<()> {
    let ttl = &mut created(statement)?.storage.ttl;
    if ttl.is_empty() {
        return None;
    }
    ttl.clear();
    Some(())
}

fn elements(statement: &mut Statement) -> Option<&mut TableElements> {
    let node: &mut CreateTable = created(statement)?;
    node.elements.as_mut()
}

fn drop_element(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let elements = elements(statement)?;
    let (indexes, projections) = (elements.indexes.len(), elements.projections.len());
    let all = indexes + projections + elements.constraints.len();
    if all == 0 {
        return None;
    }
    let at = random.below(all);
    if at < indexes {
        elements.indexes.remove(at);
    } else if at < indexes + projections {
        elements.projections.remove(at - indexes);
    } else {
        elements.constraints.remove(at - indexes - projections);
    }
    Some(())
}

fn turn_elements(statement: &mut Statement, _: &mut Random) -> Option<()> {
    let elements = elements(statement)?;
    if elements.indexes.len() + elements.projections.len() + elements.constraints.len() < 2 {
        return None;
    }
    elements.indexes.reverse();
    elements.projections.reverse();
    elements.constraints.reverse();
    Some(())
}

/// A column again under another name, somewhere else.
fn copy_column(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let columns = columns(statement)?;
    let mut column = random.pick(columns)?.clone();
    column.node.name.node.push_str("_too");
    columns.insert(random.below(columns.len() + 1), column);
    Some(())
}
