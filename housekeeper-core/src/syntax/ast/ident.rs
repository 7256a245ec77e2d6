//! Names.

use crate::source::Spanned;

/// A name, without its quotes and with their escapes decoded.
pub type Ident = Spanned<String>;

/// A name with dots, as it may stand in an expression: `column`, `table.column`, `db.t.c.element`.
///
/// Never empty. What each part means is known only once the tables are.
pub type Path = Vec<Ident>;

/// The name of a table, a view or a dictionary, with or without its database.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectName {
    /// The database, if it is written.
    pub database: Option<Ident>,
    /// The object.
    pub name: Ident,
    /// Which of the two are parameters.
    pub parameters: NameParameters,
}

/// Which parts of a name are query parameters: `{database:Identifier}.table`. The part is then the
/// name of the parameter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameParameters {
    /// Whether the database is one.
    pub database: bool,
    /// Whether the name is one.
    pub name: bool,
}

impl ObjectName {
    /// `name` or `database.name`, written out.
    pub const fn new(database: Option<Ident>, name: Ident) -> Self {
        Self {
            database,
            name,
            parameters: NameParameters {
                database: false,
                name: false,
            },
        }
    }

    /// Whether a part of the name is a query parameter.
    pub const fn has_parameters(&self) -> bool {
        self.parameters.database || self.parameters.name
    }

    /// The place of the whole name.
    pub fn span(&self) -> crate::source::Span {
        match &self.database {
            Some(database) => database.span.to(self.name.span),
            None => self.name.span,
        }
    }
}
