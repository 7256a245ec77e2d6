//! Tree to text: every node has one canonical text.
//!
//! The canonical form is one line: keywords in upper case, names quoted where they have to be, the fewest
//! parentheses that keep the meaning. It serves hashing, comparison and the server. The pretty form is the
//! same words [laid out](super::format_sql) for people. Comments and directives are not part of a tree and are not printed.

mod piece;
mod writer;

mod data_type;
mod expr;
mod function;
mod literal;
mod name;

mod order;
mod output;
mod query;
mod select;
mod star;
mod star_end;
mod table_ref;

mod column;
mod elements;
mod invocation;
mod storage;
mod ttl;

mod access;
mod admin;
mod alter;
mod create_database;
mod create_dictionary;
mod create_table;
mod create_view;
mod insert;
mod object;
mod partition;
mod refresh;
mod rename;
mod statement;

pub use piece::Piece;
use writer::Writer;

use self::writer::Clusters;
use super::format::format_canonical;

/// A node that can be written as SQL.
pub trait Print {
    /// Writes the node. Use the other methods.
    #[doc(hidden)]
    fn print(&self, w: &mut Writer);

    /// The canonical text, on one line. `ON CLUSTER` is as it was written.
    fn to_sql(&self) -> String {
        let mut writer = Writer::new(Clusters::AsWritten);
        self.print(&mut writer);
        writer.into_text()
    }

    /// The text over several lines, for people. `ON CLUSTER` is as it was written.
    fn to_pretty_sql(&self) -> String {
        format_canonical(&self.to_sql())
    }

    /// The canonical text in pieces: whatever the topology and the secrets are, the pieces are the same.
    ///
    /// `ON CLUSTER` is a piece wherever a statement can have one, written or not.
    fn to_pieces(&self) -> Vec<Piece> {
        let mut writer = Writer::new(Clusters::Pieces);
        self.print(&mut writer);
        writer.into_pieces()
    }
}

impl<T: Print> Print for crate::source::Spanned<T> {
    fn print(&self, w: &mut Writer) {
        self.node.print(w);
    }
}

impl<T: Print> Print for super::ast::Annotated<T> {
    fn print(&self, w: &mut Writer) {
        self.node.print(w);
    }
}

impl<T: Print> Print for Box<T> {
    fn print(&self, w: &mut Writer) {
        (**self).print(w);
    }
}
