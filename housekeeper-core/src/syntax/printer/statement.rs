//! Statements.

use super::{Print, Writer};
use crate::syntax::ast::Statement;

impl Print for Statement {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::CreateDatabase(node) => node.print(w),
            Self::CreateTable(node) => node.print(w),
            Self::CreateView(node) => node.print(w),
            Self::CreateMaterializedView(node) => node.print(w),
            Self::CreateDictionary(node) => node.print(w),
            Self::AlterTable(node) => node.print(w),
            Self::Drop(node) => node.print(w),
            Self::Rename(node) => node.print(w),
            Self::Exchange(node) => node.print(w),
            Self::Insert(node) => node.print(w),
            Self::Select(node) => node.print(w),
            Self::Access(node) => node.print(w),
            Self::Admin(node) => node.print(w),
            Self::Object(node) => node.print(w),
        }
    }
}
