//! Indexes, projections and constraints.

use housekeeper_core::syntax::ast::{CreateTable, Statement};

use super::Named;
use super::template::{created, filled, table};
use crate::random::Random;

pub(super) const ALL: &[Named] = &[
    ("index", add_index),
    ("index ", add_index),
    ("projection", add_projection),
    ("constraint", add_constraint),
    ("element twice", double_element),
];

const INDEXES: &str = include_str!("../templates/indexes.txt");
const PROJECTIONS: &str = include_str!("../templates/projections.txt");
const CONSTRAINTS: &str = include_str!("../templates/constraints.txt");

fn given(templates: &str, target: &CreateTable, random: &mut Random) -> Option<Box<CreateTable>> {
    let text = filled(templates, target, random)?;
    table("UInt8", &format!(", {text}"), "ENGINE = Null")
}

fn add_index(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let given = given(INDEXES, target, random)?.elements?;
    target.elements.as_mut()?.indexes.extend(given.indexes);
    Some(())
}

fn add_projection(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let given = given(PROJECTIONS, target, random)?.elements?;
    target
        .elements
        .as_mut()?
        .projections
        .extend(given.projections);
    Some(())
}

fn add_constraint(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let given = given(CONSTRAINTS, target, random)?.elements?;
    target
        .elements
        .as_mut()?
        .constraints
        .extend(given.constraints);
    Some(())
}

fn double_element(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let elements = created(statement)?.elements.as_mut()?;
    if let Some(index) = random.pick(&elements.indexes).cloned() {
        elements.indexes.push(index);
        return Some(());
    }
    let projection = random.pick(&elements.projections)?.clone();
    elements.projections.push(projection);
    Some(())
}
