//! Statements that ask or command a server and define nothing: SHOW, SYSTEM, SET and their like.

use super::{Print, Writer};
use crate::syntax::ast::admin::AdminStatement;

impl Print for AdminStatement {
    fn print(&self, _: &mut Writer) {
        match *self {}
    }
}
