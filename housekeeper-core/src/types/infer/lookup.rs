//! Names looked up in the tables of a `FROM`.

use crate::source::Span;
use crate::syntax::ast::JoinKind;
use crate::types::operand::{Operand, nullable};
use crate::types::{Failure, Reason, Refusal, Type};

use super::gap::Gap;
use super::scope::Scope;
use super::subcolumn::{Subcolumn, subcolumn};
use super::table::{Reading, Table};
use super::tree::{ArrayTree, ColumnId, JoinTree, Tree, Unfolded, may_miss_left, may_miss_right};

/// What a name stands for.
#[derive(Debug, Clone)]
pub(super) enum Hit {
    /// This.
    Found(Found),
    /// It may be something that is not known.
    Unknown(Gap),
    /// ClickHouse refuses it.
    Refused(Refused),
    /// Nothing.
    Nothing,
}

/// Why ClickHouse refuses a name.
#[derive(Debug, Clone)]
pub(super) enum Refused {
    /// The table has no such column.
    NotInTable(usize),
    /// Several tables have such a column.
    Ambiguous,
}

/// A value that a name stands for.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The value.
    pub(super) value: Result<Operand, Gap>,
    /// How it is called as an output column.
    pub(super) label: Label,
    /// The column that it is, or is a part of.
    pub(super) id: Option<ColumnId>,
    /// Whether it is a whole column.
    pub(super) is_column: bool,
    /// The Nested that it is.
    pub(super) nested: Option<(usize, String)>,
}

/// How something is called as an output column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Label {
    /// Like this.
    Is(String),
    /// Like it is written.
    AsWritten,
    /// It is not certain.
    Unknown,
}

impl Found {
    fn unfolded(value: Result<Operand, Gap>) -> Self {
        Self {
            value,
            label: Label::AsWritten,
            id: None,
            is_column: false,
            nested: None,
        }
    }

    /// The same value, nullable.
    fn nullable(mut self) -> Self {
        self.value = self.value.map(or_null);
        self
    }

    fn typed(mut self, ty: Result<Type, Gap>) -> Self {
        self.value = match (self.value, ty) {
            (Ok(operand), Ok(ty)) => Ok(Operand { ty, ..operand }),
            (Err(gap), _) | (_, Err(gap)) => Err(gap),
        };
        self
    }
}

/// `operand`, or NULL where no row is; types that cannot be Nullable stay.
pub(super) fn or_null(operand: Operand) -> Operand {
    let ty = match &operand.ty {
        Type::LowCardinality(inner) => {
            nullable((**inner).clone()).map(|inner| Type::LowCardinality(Box::new(inner)))
        }
        ty => nullable(ty.clone()),
    };
    Operand {
        ty: ty.unwrap_or(operand.ty),
        form: operand.form,
    }
}

impl Scope<'_> {
    /// What `parts` stands for in the tables in sight.
    pub(super) fn find(&self, parts: &[&str], span: Span) -> Hit {
        match &self.tree {
            Some(tree) => self.find_in(tree, parts, span),
            None => Hit::Nothing,
        }
    }

    /// What `parts` stands for in a part of the `FROM`.
    pub(super) fn find_in(&self, tree: &Tree, parts: &[&str], span: Span) -> Hit {
        match tree {
            Tree::Table(table) => self.in_table(*table, parts, span),
            Tree::Join(join) => self.in_join(join, parts, span),
            Tree::Array(array) => self.in_array(array, parts, span),
        }
    }

    fn in_table(&self, index: usize, parts: &[&str], span: Span) -> Hit {
        let table = &self.tables[index];
        if table.has(parts, span) || table.binds(parts[0]) {
            match self.read(index, parts, 0, span) {
                Hit::Nothing => {}
                found => return found,
            }
        }
        let virtual_gap = || Gap::new(span, Reason::Form("this virtual column is"));
        if let Some(qualifiers) = table.qualifiers(parts) {
            let may_be_virtual = table.is_stored && parts[qualifiers].starts_with('_');
            return match self.read(index, parts, qualifiers, span) {
                Hit::Nothing => match &table.gap {
                    Some(gap) => Hit::Unknown(gap.clone()),
                    None if may_be_virtual => Hit::Unknown(virtual_gap()),
                    None => Hit::Refused(Refused::NotInTable(index)),
                },
                found => found,
            };
        }
        match &table.gap {
            None if table.is_stored && parts[0].starts_with('_') => Hit::Unknown(virtual_gap()),
            Some(gap) if parts.len() == 1 || !self.is_qualifier(parts) => Hit::Unknown(gap.clone()),
            _ => Hit::Nothing,
        }
    }

    /// Whether `parts` starts with the name of a table in sight.
    fn is_qualifier(&self, parts: &[&str]) -> bool {
        self.tables
            .iter()
            .any(|table| table.qualifiers(parts).is_some())
    }

    /// What `parts` without its first `qualifiers` is in a table.
    fn read(&self, index: usize, parts: &[&str], qualifiers: usize, span: Span) -> Hit {
        let table = &self.tables[index];
        let (id, is_column, nested, value) = match table.read(&parts[qualifiers..], span) {
            Reading::Column {
                column,
                value,
                is_part,
            } => {
                let id = ColumnId {
                    table: index,
                    column,
                };
                (Some(id), !is_part, None, value)
            }
            Reading::Nested(operand) => {
                let name = parts[qualifiers..].join(".");
                (None, false, Some((index, name)), Ok(operand))
            }
            Reading::Unknown(gap) => return Hit::Unknown(gap),
            Reading::Nothing => return Hit::Nothing,
        };
        Hit::Found(Found {
            value,
            label: self.label(index, parts, qualifiers, span),
            id,
            is_column,
            nested,
        })
    }

    /// How a column is called: qualifiers go, as long as nothing else is called like what is left.
    fn label(&self, index: usize, parts: &[&str], qualifiers: usize, span: Span) -> Label {
        let table = &self.tables[index];
        let mut rest = parts;
        for _ in 0..qualifiers {
            let shorter = &rest[1..];
            let Some(first) = shorter.first() else { break };
            if self.has_alias(first) {
                break;
            }
            if table.qualifies {
                match self.others_bind(index, shorter, span) {
                    Some(true) => break,
                    Some(false) => {}
                    None => return Label::Unknown,
                }
            }
            rest = shorter;
        }
        Label::Is(rest.join("."))
    }

    /// Whether `parts` could name something of another table; `None` where that is not known.
    pub(super) fn others_bind(&self, index: usize, parts: &[&str], span: Span) -> Option<bool> {
        let mut known = true;
        for (other, table) in self.tables.iter().enumerate() {
            if other == index {
                continue;
            }
            if table.could_bind(parts, span) {
                return Some(true);
            }
            known &= table.gap.is_none();
        }
        known.then_some(false)
    }

    fn in_join(&self, join: &JoinTree, parts: &[&str], span: Span) -> Hit {
        let left = self.find_in(&join.left, parts, span);
        let right = self.find_in(&join.right, parts, span);
        let is_single = self.joins() == 1;
        let using = |id: Option<ColumnId>, is_column: bool, left: bool| {
            let id = id.filter(|_| is_column)?;
            let mut columns = join.using.iter();
            if left {
                let id = join.left.merged(id);
                columns.find(|using| using.left == id)
            } else {
                columns.find(|using| using.right == id)
            }
        };
        let nulls = self.settings.join_use_nulls;
        let finish = |found: Found, is_left: bool| {
            let misses = if is_left {
                may_miss_left(join.kind)
            } else {
                may_miss_right(join.kind)
            };
            Hit::Found(if nulls && misses {
                found.nullable()
            } else {
                found
            })
        };
        match (left, right) {
            (Hit::Refused(refused), _) | (_, Hit::Refused(refused)) => Hit::Refused(refused),
            (Hit::Nothing, Hit::Nothing) => Hit::Nothing,
            (Hit::Found(found), Hit::Unknown(_)) if is_single && join.using.is_empty() => {
                finish(found, true)
            }
            (Hit::Unknown(gap), _) | (_, Hit::Unknown(gap)) => Hit::Unknown(gap),
            (Hit::Found(mut found), Hit::Nothing) => {
                if let Some(using) = using(found.id, found.is_column, true) {
                    found = found.typed(using.ty.clone());
                    if join.kind == JoinKind::Right {
                        found.label = Label::AsWritten;
                    }
                }
                finish(found, true)
            }
            (Hit::Nothing, Hit::Found(mut found)) => {
                if let Some(using) = using(found.id, found.is_column, false) {
                    found = found.typed(using.ty.clone());
                }
                finish(found, false)
            }
            (Hit::Found(left), Hit::Found(right)) => {
                let shared = using(left.id, left.is_column, true)
                    .filter(|shared| Some(shared.right) == right.id && right.is_column);
                if let Some(shared) = shared {
                    let is_left = join.kind != JoinKind::Right;
                    let mut found = if is_left { left } else { right };
                    found = found.typed(shared.ty.clone());
                    found.label = Label::AsWritten;
                    return if nulls && join.kind == JoinKind::Full {
                        Hit::Found(found.nullable())
                    } else {
                        Hit::Found(found)
                    };
                }
                if self.are_same(&left, &right) {
                    if left.value != right.value {
                        let what = "a column of USING, of a table that is read twice, is";
                        return Hit::Unknown(Gap::new(span, Reason::Form(what)));
                    }
                    let is_left = self.prefers_left(&left, &right, parts[0]);
                    return finish(if is_left { left } else { right }, is_left);
                }
                if is_single {
                    return finish(left, true);
                }
                Hit::Refused(Refused::Ambiguous)
            }
        }
    }

    /// Whether both are the same column of the same table, read twice.
    fn are_same(&self, left: &Found, right: &Found) -> bool {
        if let (Some((left_table, left_name)), Some((right_table, right_name))) =
            (&left.nested, &right.nested)
        {
            return left_name == right_name
                && self.tables[*left_table].is_same(&self.tables[*right_table]);
        }
        let (Some(left_id), Some(right_id)) = (left.id, right.id) else {
            return false;
        };
        let (left_table, right_table) = (&self.tables[left_id.table], &self.tables[right_id.table]);
        left.is_column == right.is_column
            && left_table.is_same(right_table)
            && left_table.columns[left_id.column].name == right_table.columns[right_id.column].name
    }

    fn prefers_left(&self, left: &Found, right: &Found, first: &str) -> bool {
        let alias = |found: &Found| {
            let id = found.id?;
            self.tables[id.table].alias.as_deref()
        };
        let by_right_alias = alias(right) == Some(first);
        let not_by_left_alias =
            alias(left).is_some_and(|left| left != first) && alias(right).is_none();
        !(by_right_alias || not_by_left_alias)
    }

    /// How many joins there are.
    pub(super) const fn joins(&self) -> usize {
        self.join_count
    }

    fn in_array(&self, array: &ArrayTree, parts: &[&str], span: Span) -> Hit {
        let inner = self.find_in(&array.inner, parts, span);
        let whole = parts.join(".");
        for item in &array.items {
            let rest = if parts[0] == item.name {
                &parts[1..]
            } else if whole == item.name {
                &[][..]
            } else {
                continue;
            };
            let element = match &item.element {
                Ok(element) => element,
                Err(gap) => return Hit::Unknown(gap.clone()),
            };
            if rest.is_empty() {
                return Hit::Found(Found::unfolded(Ok(element.clone())));
            }
            if let Hit::Found(found) = &inner
                && let Some(part) = self.part_of_nested(&item.array, found)
            {
                return Hit::Found(Found::unfolded(part));
            }
            match subcolumn(&element.ty, rest) {
                Subcolumn::Is(ty) => {
                    return Hit::Found(Found::unfolded(Ok(Operand::column(ty))));
                }
                Subcolumn::Unknown => {
                    let reason = Reason::Form("this subcolumn is");
                    return Hit::Unknown(Gap::new(span, reason));
                }
                Subcolumn::None => {}
            }
        }
        let Hit::Found(found) = inner else {
            return inner;
        };
        match self.unfolded(array, &found) {
            Some(element) => Hit::Found(Found::unfolded(element)),
            None => Hit::Found(found),
        }
    }

    /// An element of the array that `found` is, where `ARRAY JOIN` unfolds it under its own name.
    pub(super) fn unfolded(
        &self,
        array: &ArrayTree,
        found: &Found,
    ) -> Option<Result<Operand, Gap>> {
        let own = array.items.iter().filter(|item| !item.has_alias);
        for item in own {
            if let Some(part) = self.part_of_nested(&item.array, found) {
                return Some(part);
            }
            let same = match &item.array {
                Unfolded::Column(id) => found.is_column && found.id == Some(*id),
                Unfolded::Nested { table, name } => {
                    found.nested.as_ref() == Some(&(*table, name.clone()))
                }
                Unfolded::Other => false,
            };
            if same {
                return Some(item.element.clone());
            }
        }
        None
    }

    /// An element of a column `n.a`, where `n` as a whole is unfolded.
    fn part_of_nested(&self, array: &Unfolded, found: &Found) -> Option<Result<Operand, Gap>> {
        let Unfolded::Nested { table, name } = array else {
            return None;
        };
        let id = found
            .id
            .filter(|id| found.is_column && id.table == *table)?;
        let column = &self.tables[id.table].columns[id.column];
        let (parent, _) = column.name.rsplit_once('.')?;
        if parent != name {
            return None;
        }
        Some(match &found.value {
            Ok(Operand {
                ty: Type::Array(element),
                ..
            }) => Ok(Operand::column((**element).clone())),
            Ok(_) => return None,
            Err(gap) => Err(gap.clone()),
        })
    }

    /// The table that `parts` names.
    pub(super) fn table_named(&self, parts: &[&str]) -> Option<usize> {
        let is = |name: &Option<String>, part: &str| name.as_deref() == Some(part);
        let named = |table: &Table<'_>| match parts {
            [name] => is(&table.alias, name) || is(&table.name, name),
            [database, name] => is(&table.database, database) && is(&table.name, name),
            _ => false,
        };
        // An alias goes before the name of a table.
        if let [name] = parts
            && let Some(aliased) = self.tables.iter().position(|table| is(&table.alias, name))
        {
            return Some(aliased);
        }
        self.tables.iter().position(named)
    }
}

/// The failure of a name that several tables have.
pub(super) fn ambiguous(name: &str) -> Failure {
    Failure::Rejected(Refusal {
        code: crate::diagnostic::Code::AmbiguousName,
        message: format!("`{name}` could be a column of several tables"),
        help: Some(format!("write which table: `table.{name}`")),
    })
}
