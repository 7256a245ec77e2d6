//! Statements.

use super::{Print, Writer};
use crate::source::Spanned;
use crate::syntax::ast::{Query, QueryTerm, Statement, WithOutput};

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
            Self::WithOutput(node) => node.print(w),
        }
    }
}

impl Print for WithOutput {
    fn print(&self, w: &mut Writer) {
        let mut statement = self.statement.clone();
        if let Some(query) = statement.last_query_mut() {
            // Without parentheses, what comes after it would belong to it.
            let span = query.span;
            let inner = Box::new(query.node.clone());
            query.node = Query {
                first: Spanned::new(QueryTerm::Nested(inner), span),
                rest: Vec::new(),
                output: None,
            };
        }
        statement.print(w);
        super::output::output(w, Some(&self.output));
    }
}
