//! What is done to objects besides the statements of their own: ATTACH, DETACH, functions, named collections, DELETE and their like.

use super::{Print, Writer};
use crate::syntax::ast::object::ObjectStatement;

impl Print for ObjectStatement {
    fn print(&self, _: &mut Writer) {
        match *self {}
    }
}
