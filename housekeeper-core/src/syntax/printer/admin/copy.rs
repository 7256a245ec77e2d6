//! `COPY`.

use super::super::{Print, Writer, name};
use crate::syntax::ast::ExprKind;
use crate::syntax::ast::admin::{Copy, CopyDirection, CopySource};

impl Print for Copy {
    fn print(&self, w: &mut Writer) {
        w.push("COPY ");
        match &self.source {
            CopySource::Table { name, columns } => {
                name::path(w, name);
                if !columns.is_empty() {
                    w.push(" ");
                    w.parenthesized(columns);
                }
            }
            CopySource::Query(query) => match &query.node {
                ExprKind::Subquery(_) | ExprKind::Tuple(_) => query.print(w),
                _ => w.parenthesized_elements(std::slice::from_ref(query)),
            },
        }
        w.push(match self.direction {
            CopyDirection::To => " TO",
            CopyDirection::From => " FROM",
        });
        if let Some(endpoint) = &self.endpoint {
            w.push(" ");
            endpoint.print(w);
        }
        if !self.options.is_empty() {
            w.push(" ");
            w.push(&self.options);
        }
    }
}
