//! `ORDER BY` of queries and windows.

use super::{Print, Writer};
use crate::syntax::ast::{Direction, Interpolation, NullsOrder, OrderBy, OrderItem, WithFill};

impl Print for OrderBy {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::All { direction, nulls } => {
                w.push("ALL");
                direction_and_nulls(w, *direction, *nulls);
            }
            Self::Items { items, interpolate } => {
                w.list(items);
                match interpolate.as_deref() {
                    None => {}
                    Some([]) => w.push(" INTERPOLATE"),
                    Some(columns) => {
                        w.push(" INTERPOLATE ");
                        w.parenthesized(columns);
                    }
                }
            }
        }
    }
}

impl Print for OrderItem {
    fn print(&self, w: &mut Writer) {
        self.expr.print(w);
        direction_and_nulls(w, self.direction, self.nulls);
        if let Some(collate) = &self.collate {
            w.push(" COLLATE ");
            w.string(collate);
        }
        if let Some(fill) = &self.fill {
            fill.print(w);
        }
    }
}

impl Print for WithFill {
    fn print(&self, w: &mut Writer) {
        w.push(" WITH FILL");
        for (word, value) in [
            (" FROM ", &self.from),
            (" TO ", &self.to),
            (" STEP ", &self.step),
            (" STALENESS ", &self.staleness),
        ] {
            if let Some(value) = value {
                w.push(word);
                value.print(w);
            }
        }
    }
}

impl Print for Interpolation {
    fn print(&self, w: &mut Writer) {
        self.column.print(w);
        if let Some(expr) = &self.expr {
            w.push(" AS ");
            expr.print(w);
        }
    }
}

/// The default direction is not written.
fn direction_and_nulls(w: &mut Writer, direction: Direction, nulls: Option<NullsOrder>) {
    if direction == Direction::Descending {
        w.push(" DESC");
    }
    match nulls {
        Some(NullsOrder::First) => w.push(" NULLS FIRST"),
        Some(NullsOrder::Last) => w.push(" NULLS LAST"),
        None => {}
    }
}
