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
    let Some((first, rest)) = arguments.split_first() else {
        return;
    };
    let is_own = match function {
        // `position(a IN b)`
        "position" => has_bare_in(first),
        // `dateDiff(day, a, b)`
        "dateDiff" => matches!(&first.node, ExprKind::Path(path) if path.len() == 1),
        _ => false,
    };
    if !is_own {
        return w.elements(arguments);
    }
    w.push("(");
    element(w, first);
    w.push(")");
    for argument in rest {
        w.push(", ");
        element(w, argument);
    }
}

/// Whether an IN stands in the text of an expression outside of all brackets.
fn has_bare_in(expr: &Expr) -> bool {
    match &expr.node {
        ExprKind::In { .. } => true,
        ExprKind::Unary { operand, .. }
        | ExprKind::IsNull { operand, .. }
        | ExprKind::Alias { operand, .. }
        | ExprKind::Lambda { body: operand, .. }
        | ExprKind::Cast { operand, .. }
        | ExprKind::Interval { value: operand, .. }
        | ExprKind::LikeEscape { operand, .. }
        | ExprKind::Quantified { operand, .. }
        | ExprKind::Subscript { operand, .. } => has_bare_in(operand),
        ExprKind::Binary { left, right, .. } => has_bare_in(left) || has_bare_in(right),
        ExprKind::Chain { operands, .. } => operands.iter().any(has_bare_in),
        ExprKind::Between {
            operand, low, high, ..
        } => has_bare_in(operand) || has_bare_in(low) || has_bare_in(high),
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => has_bare_in(condition) || has_bare_in(then) || has_bare_in(otherwise),
        _ => false,
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
    let text = Writer::nested(|w| print_at(w, offset, precedence::BETWEEN_BOUND + 1));
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
