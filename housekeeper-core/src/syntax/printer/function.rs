//! Function calls and windows.

use super::expr::{element, print_at, starts_with_word};
use super::{Print, Writer, name};
use crate::syntax::ast::{
    Expr, ExprKind, FrameBound, FrameUnit, FunctionCall, NullTreatment, Over, WindowFrame,
    WindowSpec,
};
use crate::syntax::precedence;

impl Print for FunctionCall {
    fn print(&self, w: &mut Writer) {
        name::function(w, &self.name);
        if let Some(parameters) = &self.parameters {
            w.push("(");
            arguments(w, &self.name, parameters);
            w.push(")");
        }
        w.push("(");
        if self.distinct {
            w.push("DISTINCT ");
        }
        match self.view_query() {
            Some(query) => query.print(w),
            None => arguments(w, &self.name, &self.arguments),
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

/// The arguments. Those of a call that has a grammar of its own must not be read as that.
fn arguments(w: &mut Writer, function: &str, arguments: &[Expr]) {
    if !has_own_grammar(function) {
        return w.elements(arguments);
    }
    let mut first = true;
    w.list_with(arguments, |w, argument| {
        let first = std::mem::replace(&mut first, false);
        let is_own = match &argument.node {
            // `CAST(x AS T)`, `POSITION(a IN b)`
            ExprKind::Alias { .. } | ExprKind::In { .. } => true,
            // `DATE_ADD(DAY, …)`, `TRIM(BOTH …)`
            ExprKind::Path(path) => first && path.len() == 1,
            _ => false,
        };
        if is_own {
            w.push("(");
            element(w, argument);
            w.push(")");
        } else {
            element(w, argument);
        }
    });
}

/// Functions for which the parser knows a second form.
fn has_own_grammar(name: &str) -> bool {
    const NAMES: [&str; 19] = [
        "cast",
        "extract",
        "substring",
        "position",
        "trim",
        "ltrim",
        "rtrim",
        "date_add",
        "dateadd",
        "timestamp_add",
        "timestampadd",
        "date_sub",
        "datesub",
        "timestamp_sub",
        "timestampsub",
        "date_diff",
        "datediff",
        "timestamp_diff",
        "timestampdiff",
    ];
    NAMES.iter().any(|each| name.eq_ignore_ascii_case(each))
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
            w.elements(&self.partition_by);
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
            Some(offset) => frame_offset(w, offset),
            None => w.push("UNBOUNDED"),
        }
        w.push(direction);
    }
}

/// The number of a frame's bound.
fn frame_offset(w: &mut Writer, offset: &Expr) {
    // The AND of BETWEEN … AND … must end it.
    let text = w.nested(|w| print_at(w, offset, precedence::BETWEEN_BOUND + 1));
    let is_word = ["between", "current", "unbounded"]
        .iter()
        .any(|word| starts_with_word(&text, word));
    if is_word {
        w.push("(");
        w.push(&text);
        w.push(")");
    } else {
        w.push(&text);
    }
}
