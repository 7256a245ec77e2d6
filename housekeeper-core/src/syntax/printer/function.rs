//! Function calls and windows.

use super::{Print, Writer, name};
use crate::syntax::ast::{
    FrameBound, FrameUnit, FunctionCall, NullTreatment, Over, WindowFrame, WindowSpec,
};

impl Print for FunctionCall {
    fn print(&self, w: &mut Writer) {
        name::function(w, &self.name);
        if let Some(parameters) = &self.parameters {
            w.parenthesized(parameters);
        }
        w.push("(");
        if self.distinct {
            w.push("DISTINCT ");
        }
        match self.view_query() {
            Some(query) => query.print(w),
            None => w.list(&self.arguments),
        }
        w.push(")");
        if let Some(filter) = &self.filter {
            w.push(" FILTER (WHERE ");
            filter.print(w);
            w.push(")");
        }
        match self.nulls {
            Some(NullTreatment::Ignore) => w.push(" IGNORE NULLS"),
            Some(NullTreatment::Respect) => w.push(" RESPECT NULLS"),
            None => {}
        }
        match &self.over {
            Some(Over::Name(name)) => {
                w.push(" OVER ");
                name.print(w);
            }
            Some(Over::Spec(spec)) => {
                w.push(" OVER (");
                spec.print(w);
                w.push(")");
            }
            None => {}
        }
    }
}

impl Print for WindowSpec {
    fn print(&self, w: &mut Writer) {
        let mut separator = "";
        if let Some(base) = &self.base {
            base.print(w);
            separator = " ";
        }
        if !self.partition_by.is_empty() {
            w.push(separator);
            w.push("PARTITION BY ");
            w.list(&self.partition_by);
            separator = " ";
        }
        if !self.order_by.is_empty() {
            w.push(separator);
            w.push("ORDER BY ");
            w.list(&self.order_by);
            separator = " ";
        }
        if let Some(frame) = &self.frame {
            w.push(separator);
            frame.print(w);
        }
    }
}

impl Print for WindowFrame {
    fn print(&self, w: &mut Writer) {
        w.push(match self.unit {
            FrameUnit::Rows => "ROWS ",
            FrameUnit::Range => "RANGE ",
            FrameUnit::Groups => "GROUPS ",
        });
        if let Some(end) = &self.end {
            w.push("BETWEEN ");
            self.start.print(w);
            w.push(" AND ");
            end.print(w);
        } else {
            self.start.print(w);
        }
    }
}

impl Print for FrameBound {
    fn print(&self, w: &mut Writer) {
        let (offset, direction) = match self {
            Self::CurrentRow => return w.push("CURRENT ROW"),
            Self::Preceding(offset) => (offset, " PRECEDING"),
            Self::Following(offset) => (offset, " FOLLOWING"),
        };
        match offset {
            Some(offset) => offset.print(w),
            None => w.push("UNBOUNDED"),
        }
        w.push(direction);
    }
}
