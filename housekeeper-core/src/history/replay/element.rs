//! `ALTER TABLE` commands about indexes, projections and constraints.

use crate::diagnostic::Diagnostic;
use crate::model::{Schema, Storage};
use crate::source::{Span, Spanned};
use crate::syntax::ast::object::{CreateIndex, DropIndex};
use crate::syntax::ast::{
    AlterCommand, AlterTable, Ident, IndexDef, Number, ObjectName, Position, Spelled,
};

use super::{declined, impossible, one};

/// `CREATE INDEX`: an ALTER TABLE in other words.
pub(super) fn create_index(schema: &mut Schema, node: &CreateIndex) -> Result<(), Vec<Diagnostic>> {
    if node.unique {
        return Err(one(impossible(
            "ClickHouse has no unique indexes",
            node.name.span,
            "",
        )));
    }
    let Some(index_type) = &node.index_type else {
        return Err(one(impossible("the index has no TYPE", node.name.span, "")));
    };
    let granularity = node.granularity.map(|number| number.to_string());
    let index = IndexDef {
        name: node.name.clone(),
        expr: node.expr.clone(),
        index_type: index_type.clone(),
        empty_parens: Spelled(node.empty_parentheses),
        granularity: granularity.map(|number| Spanned::synthetic(Number::new(number))),
    };
    let command = AlterCommand::AddIndex {
        if_not_exists: node.if_not_exists,
        index: Spanned::new(index, node.name.span),
        position: None,
    };
    super::alter::alter_table(schema, &alone(&node.table, command, node.name.span))
}

/// `DROP INDEX`
pub(super) fn drop_index(schema: &mut Schema, node: &DropIndex) -> Result<(), Vec<Diagnostic>> {
    let command = AlterCommand::DropIndex {
        if_exists: node.if_exists,
        name: node.name.clone().into(),
    };
    super::alter::alter_table(schema, &alone(&node.table, command, node.name.span))
}

fn alone(table: &ObjectName, command: AlterCommand, span: Span) -> AlterTable {
    AlterTable {
        name: table.clone(),
        on_cluster: None,
        commands: vec![Spanned::new(command, span)],
        settings: Vec::new(),
    }
}

pub(super) fn alter(storage: &mut Storage, command: &AlterCommand) -> Result<(), Diagnostic> {
    let indexes = List {
        items: &mut storage.indexes,
        name: |index| &index.name,
        what: "index",
    };
    let projections = List {
        items: &mut storage.projections,
        name: |projection| &projection.name,
        what: "projection",
    };
    let constraints = List {
        items: &mut storage.constraints,
        name: |constraint| &constraint.name,
        what: "constraint",
    };
    match command {
        AlterCommand::AddIndex {
            if_not_exists,
            index,
            position,
        } => indexes.add(index, position.as_ref(), *if_not_exists),
        AlterCommand::DropIndex { if_exists, name } => indexes.drop(name, *if_exists),
        AlterCommand::AddProjection {
            if_not_exists,
            projection,
            position,
        } => projections.add(projection, position.as_ref(), *if_not_exists),
        AlterCommand::DropProjection { if_exists, name } => projections.drop(name, *if_exists),
        AlterCommand::AddConstraint {
            if_not_exists,
            constraint,
        } => constraints.add(constraint, None, *if_not_exists),
        AlterCommand::ModifyConstraint {
            if_exists,
            constraint,
        } => constraints.replace(constraint, *if_exists),
        AlterCommand::DropConstraint { if_exists, name } => constraints.drop(name, *if_exists),
        _ => Err(declined("what this does is not known", Span::synthetic())),
    }
}

/// A list of elements with names.
struct List<'a, T> {
    items: &'a mut Vec<Spanned<T>>,
    name: fn(&T) -> &Ident,
    what: &'static str,
}

impl<T: Clone> List<'_, T> {
    fn position(&self, name: &str) -> Option<usize> {
        let mut items = self.items.iter();
        items.position(|item| (self.name)(item).as_str() == name)
    }

    fn add(
        self,
        item: &Spanned<T>,
        place: Option<&Position>,
        if_not_exists: bool,
    ) -> Result<(), Diagnostic> {
        let name = (self.name)(item);
        if self.position(name).is_some() {
            if if_not_exists {
                return Ok(());
            }
            let message = format!("the table already has the {} `{}`", self.what, name.node);
            return Err(impossible(message, name.span, ""));
        }
        let at = match place {
            None => self.items.len(),
            Some(Position::First) => 0,
            Some(Position::After(before)) => match self.position(before) {
                Some(at) => at + 1,
                None => return Err(self.missing(before)),
            },
        };
        self.items.insert(at, item.clone());
        Ok(())
    }

    fn drop(self, name: &Ident, if_exists: bool) -> Result<(), Diagnostic> {
        match self.position(name) {
            Some(at) => {
                self.items.remove(at);
                Ok(())
            }
            None if if_exists => Ok(()),
            None => Err(self.missing(name)),
        }
    }

    fn replace(self, item: &Spanned<T>, if_exists: bool) -> Result<(), Diagnostic> {
        let name = (self.name)(item);
        match self.position(name) {
            Some(at) => {
                self.items[at] = item.clone();
                Ok(())
            }
            None if if_exists => Ok(()),
            None => Err(self.missing(name)),
        }
    }

    fn missing(&self, name: &Ident) -> Diagnostic {
        let message = format!("the table has no {} `{}`", self.what, name.node);
        impossible(message, name.span, "")
    }
}
