//! One table of a `FROM`.

use std::rc::Rc;

use crate::source::Span;
use crate::syntax::ast::TableSource;
use crate::types::operand::Operand;

use super::gap::Gap;
use super::subcolumn::{Subcolumn, subcolumn};

/// What a `FROM` reads at one place: a table, a query or a table function.
#[derive(Debug, Clone)]
pub(super) struct Table<'a> {
    /// What is written there; `None` for the table that a table's own expressions read.
    pub(super) source: Option<&'a TableSource>,
    /// `AS alias`.
    pub(super) alias: Option<String>,
    /// The database, of a table.
    pub(super) database: Option<String>,
    /// The name of the table, or of the query of a `WITH`.
    pub(super) name: Option<String>,
    /// What can be read; the expressions of a table's clauses share it.
    pub(super) columns: Rc<Vec<Column>>,
    /// Why more may be there than `columns` say.
    pub(super) gap: Option<Gap>,
    /// Whether parts of columns can be read like columns of their own.
    pub(super) is_stored: bool,
    /// Whether columns of this table take a qualifier where another table has their name too.
    pub(super) qualifies: bool,
}

/// A column that can be read.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// Its name.
    pub(super) name: String,
    /// Its value.
    pub(super) value: Result<Operand, Gap>,
    /// What is written about it.
    pub(super) docs: Vec<String>,
    /// Who gives it without its name being written.
    pub(super) kind: ColumnKind,
}

/// Who gives a column without its name being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnKind {
    /// `*` and `COLUMNS('…')`.
    Ordinary,
    /// `COLUMNS('…')`, but not `*`: MATERIALIZED and ALIAS.
    Computed,
    /// Neither: `_part` and its like.
    Virtual,
}

/// What a name stands for in one table.
#[derive(Debug, Clone)]
pub(super) enum Reading {
    /// The column of this number, or a part of it.
    Column {
        /// Which.
        column: usize,
        /// The value.
        value: Result<Operand, Gap>,
        /// Whether it is a part of the column only.
        is_part: bool,
    },
    /// The columns `name.…` of a Nested, put together.
    Nested(Operand),
    /// It is not known.
    Unknown(Gap),
    /// Nothing.
    Nothing,
}

impl Table<'_> {
    /// A column by its whole name.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// Whether the dots may be read so that the first part names a column or what one starts with.
    pub(super) fn binds(&self, first: &str) -> bool {
        self.columns.iter().any(|column| {
            column.name == first
                || column
                    .name
                    .strip_prefix(first)
                    .is_some_and(|rest| rest.starts_with('.'))
        })
    }

    /// Whether `parts` names a column, or a part of one that is stored by itself.
    pub(super) fn has(&self, parts: &[&str], span: Span) -> bool {
        if self.column(&parts.join(".")).is_some() {
            return true;
        }
        self.is_stored && matches!(self.part(parts, span), Reading::Column { .. })
    }

    /// How many parts of `parts` name this table, and do not name its columns.
    pub(super) fn qualifiers(&self, parts: &[&str]) -> Option<usize> {
        let [first, rest @ ..] = parts else {
            return None;
        };
        if rest.is_empty() {
            return None;
        }
        let is = |name: &Option<String>, part: &str| name.as_deref() == Some(part);
        if is(&self.name, first) || is(&self.alias, first) {
            return Some(1);
        }
        let whole = rest.len() > 1 && is(&self.database, first) && is(&self.name, rest[0]);
        whole.then_some(2)
    }

    /// Whether a name could stand for something of this table.
    pub(super) fn could_bind(&self, parts: &[&str], span: Span) -> bool {
        self.has(parts, span) || self.binds(parts[0]) || self.qualifiers(parts).is_some()
    }

    /// What `parts`, without qualifiers, stands for.
    pub(super) fn read(&self, parts: &[&str], span: Span) -> Reading {
        let whole = parts.join(".");
        if let Some(column) = self.column(&whole) {
            return Reading::Column {
                column,
                value: self.columns[column].value.clone(),
                is_part: false,
            };
        }
        match self.part(parts, span) {
            Reading::Nothing => self.nested(&whole),
            found => found,
        }
    }

    /// A part of a column: the longest name of a column that `parts` starts with counts.
    fn part(&self, parts: &[&str], span: Span) -> Reading {
        for length in (1..parts.len()).rev() {
            let Some(column) = self.column(&parts[..length].join(".")) else {
                continue;
            };
            let operand = match &self.columns[column].value {
                Ok(operand) => operand,
                Err(gap) => return Reading::Unknown(gap.clone()),
            };
            match subcolumn(&operand.ty, &parts[length..]) {
                Subcolumn::Is(ty) => {
                    return Reading::Column {
                        column,
                        value: Ok(Operand {
                            ty,
                            form: operand.form.clone(),
                        }),
                        is_part: true,
                    };
                }
                Subcolumn::Unknown => {
                    let reason = crate::types::Reason::Form("this subcolumn is");
                    return Reading::Unknown(Gap::new(span, reason));
                }
                Subcolumn::None => {}
            }
        }
        Reading::Nothing
    }

    /// `n`, where there are columns `n.a` and `n.b` that are arrays.
    fn nested(&self, name: &str) -> Reading {
        use crate::types::{TupleElement, Type};
        let mut elements = Vec::new();
        for column in &*self.columns {
            let Some((parent, last)) = column.name.rsplit_once('.') else {
                continue;
            };
            if parent != name {
                continue;
            }
            match &column.value {
                Ok(Operand {
                    ty: Type::Array(element),
                    ..
                }) => elements.push(TupleElement {
                    name: Some(last.to_owned()),
                    ty: (**element).clone(),
                }),
                Ok(_) => {}
                Err(gap) => return Reading::Unknown(gap.clone()),
            }
        }
        if elements.is_empty() {
            return Reading::Nothing;
        }
        // The server's own tables have hidden columns of such names.
        if self
            .database
            .as_deref()
            .is_some_and(super::system::is_of_the_server)
        {
            let reason = crate::types::Reason::Form("this subcolumn is");
            return Reading::Unknown(Gap::new(Span::synthetic(), reason));
        }
        Reading::Nested(Operand::column(Type::Array(Box::new(Type::Tuple(
            elements,
        )))))
    }

    /// What stands before its columns where they need it: the nearest last.
    pub(super) fn qualifying_parts(&self) -> Vec<&str> {
        match (&self.alias, &self.database, &self.name) {
            (Some(alias), _, _) => vec![alias],
            (None, Some(database), Some(name)) => vec![database, name],
            (None, None, Some(name)) => vec![name],
            (None, _, None) => Vec::new(),
        }
    }

    /// Whether both read the same: ClickHouse takes their columns for the same then.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        if self.database.is_some() {
            return self.database == other.database && self.name == other.name;
        }
        other.database.is_none() && self.source.is_some() && self.source == other.source
    }
}
