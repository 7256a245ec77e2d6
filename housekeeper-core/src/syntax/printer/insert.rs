//! `INSERT`.

use super::{Print, Writer, invocation};
use crate::syntax::ast::{Insert, InsertFile, InsertSource, InsertTarget};

impl Print for Insert {
    fn print(&self, w: &mut Writer) {
        if let Some(with) = &self.with {
            with.print(w);
            w.clause();
        }
        w.push("INSERT INTO ");
        match &self.target {
            InsertTarget::Table(name) => name.print(w),
            InsertTarget::Function(call) => {
                w.push("FUNCTION ");
                call.print(w);
            }
        }
        if let Some(partition_by) = &self.partition_by {
            w.push(" PARTITION BY ");
            super::expr::element(w, partition_by);
        }
        if !self.columns.is_empty() {
            w.push(" ");
            w.parenthesized(&self.columns);
        }
        if let InsertSource::Infile(file) = &self.source {
            infile(w, file);
        }
        invocation::settings(w, &self.settings);
        match &self.source {
            InsertSource::Query { query, data } => {
                w.clause();
                query.print(w);
                if let Some(data) = data {
                    rows(w, data);
                }
            }
            InsertSource::Values(data) => {
                w.push(" VALUES");
                if !data.is_empty() {
                    w.push(" ");
                    w.push(data);
                }
            }
            InsertSource::Format { format, data } => {
                w.push(" FORMAT ");
                format.print(w);
                rows(w, data);
            }
            InsertSource::Infile(file) => {
                if let Some(query) = &file.query {
                    w.clause();
                    query.print(w);
                }
                if let Some(format) = &file.format {
                    w.push(" FORMAT ");
                    format.print(w);
                }
            }
        }
    }
}

fn infile(w: &mut Writer, file: &InsertFile) {
    w.push(" FROM INFILE ");
    w.string(&file.path);
    if let Some(compression) = &file.compression {
        w.push(" COMPRESSION ");
        w.string(compression);
    }
}

/// What stands after the name of a format. The line break is not part of it.
fn rows(w: &mut Writer, data: &str) {
    if !data.is_empty() {
        w.push("\n");
        w.push(data);
    }
}
