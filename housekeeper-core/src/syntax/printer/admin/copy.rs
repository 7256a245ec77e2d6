//! `COPY`.

use super::super::{Print, Writer, name};
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
            CopySource::Query(query) => query.print(w),
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
