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
}

impl ObjectName {
    /// The place of the whole name.
    pub fn span(&self) -> crate::source::Span {
        match &self.database {
            Some(database) => database.span.to(self.name.span),
            None => self.name.span,
        }
    }
}
