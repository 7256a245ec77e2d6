//! What generated code says about the columns of a row.

use crate::names_and_types::names_and_types;

/// The columns of a [`ReadRow`](crate::ReadRow) or of an [`InsertRow`](crate::InsertRow), as generated code has them: mere text,
/// as a value that is made for each column would take longer to compile.
#[derive(Debug, Clone, Copy)]
pub struct RowColumns {
    /// The name and the type of each, behind what stands between them: `|id|UInt64|name|String`.
    pub names_and_types: &'static str,
    /// What else is to be said of some of them, by their number.
    pub notes: &'static [(usize, Note)],
}

/// What is not so with most columns.
#[derive(Debug, Clone, Copy)]
pub enum Note {
    /// What is selected in its place, where that is not the name itself: that in quotes, or an expression of it.
    ReadAs(&'static str),
    /// The server computes it where an insert does not give it.
    OrDefault,
    /// The crate with the schema has its own code for the bytes of a value.
    Foreign,
}

/// A column of a [`ReadRow`](crate::ReadRow) or of an [`InsertRow`](crate::InsertRow).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowColumn {
    /// The column's name.
    pub name: &'static str,
    /// The type of its values, as the server prints it.
    pub ty: &'static str,
    /// See [`Note::ReadAs`].
    pub expr: Option<&'static str>,
    /// See [`Note::OrDefault`].
    pub has_default: bool,
    /// See [`Note::Foreign`].
    pub is_foreign: bool,
}

impl RowColumns {
    /// These columns, of which there is nothing else to be said.
    pub const fn new(names_and_types: &'static str) -> Self {
        Self {
            names_and_types,
            notes: &[],
        }
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = RowColumn> {
        let columns = names_and_types(self.names_and_types).enumerate();
        columns.map(move |(number, (name, ty))| {
            let notes = self.notes.iter().filter(|(of, _)| *of == number);
            notes.fold(RowColumn::new(name, ty), |column, (_, note)| {
                column.with(*note)
            })
        })
    }
}

impl RowColumn {
    /// The column `name` of the type `ty`, which is read by its name, and which every insert gives.
    pub const fn new(name: &'static str, ty: &'static str) -> Self {
        Self {
            name,
            ty,
            expr: None,
            has_default: false,
            is_foreign: false,
        }
    }

    /// The same, with this to be said of it.
    #[must_use]
    pub const fn with(mut self, note: Note) -> Self {
        match note {
            Note::ReadAs(expr) => self.expr = Some(expr),
            Note::OrDefault => self.has_default = true,
            Note::Foreign => self.is_foreign = true,
        }
        self
    }
}
