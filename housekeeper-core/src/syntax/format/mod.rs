//! Text to better text: how people write SQL that others read.
//!
//! What is formatted is the text and not the tree: the words stay as they are, with the comments
//! between them, and only the space between words changes, and the case of keywords. So names and
//! literals are spelled as their author spelled them.
//!
//! # The style
//!
//! - Lines are [100 characters](document::WIDTH) wide, a step to the right is four spaces.
//! - Keywords are in upper case; names, functions and literals are as they were.
//! - A statement starts on a new line. An empty line stands around statements of several lines;
//!   between others at most one is kept.
//! - The clauses of queries and of CREATE stand on lines of their own. A query in parentheses is on
//!   one line if it is short. What does not fit on the line of its clause stands under it, a line
//!   for each item of a list, and lines start with AND and OR.
//! - Columns stand on a line each, their types under each other, and what comes after the types
//!   as well; groups of columns with an empty line between them are aligned by themselves.
//! - Several commands of an ALTER stand on a line each.
//! - Comments stay where they are: at the end of a line, or on lines of their own. An empty line
//!   under a comment is kept, since it decides what the comment speaks of.
//! - Rows of INSERT … VALUES, strings and heredocs are not touched.
//! - Lines end as the first line of the file does. A byte order mark is dropped; the last line has
//!   an end.

mod brackets;
mod build;
mod document;
mod file;
mod layout;
mod note;
mod plan;
mod read;
mod spacing;
mod word;

pub(super) use file::format_canonical;
pub use file::{format_sql, split_text};
