//! Queries of a schema that cannot be read: the compiler has been told why, once, and says nothing of what is done with
//! them.

/// The schema of the crate that is compiled.
#[derive(Debug)]
pub enum Schema {}

/// A type that is none where its number is an error.
#[derive(Debug)]
pub struct Nothing<const ERROR: usize>;

/// Implemented where it is told what is wrong with the schema, by a type that is none.
pub trait Unread<Here> {
    /// What a query is then.
    type Query;
}

/// Such a query.
pub fn unread<Here>() -> <Schema as Unread<Here>>::Query
where
    Schema: Unread<Here>,
{
    unreachable!("a program with such a query is not compiled")
}
