//! The names of windows.

use crate::syntax::ast::{Direction, FrameBound, FrameUnit, NullsOrder, OrderItem, WindowSpec};

/// How the parts of a window are called.
pub(in super::super) struct Parts {
    /// The expressions of `PARTITION BY`.
    pub partition_by: Vec<Option<String>>,
    /// The expressions of `ORDER BY`.
    pub order_by: Vec<Option<String>>,
    /// The number before `PRECEDING` or `FOLLOWING` of the first bound.
    pub start: Option<String>,
    /// The same of the last.
    pub end: Option<String>,
}

/// What stands in the parentheses after `OVER`; `None` where it is not certain.
pub(in super::super) fn window(spec: &WindowSpec, parts: &Parts) -> Option<String> {
    let mut words: Vec<String> = Vec::new();
    if let Some(base) = &spec.base {
        words.push(base.node.clone());
    }
    if !parts.partition_by.is_empty() {
        words.push(format!(
            "PARTITION BY {}",
            super::list(&parts.partition_by)?
        ));
    }
    if !parts.order_by.is_empty() {
        let items: Option<Vec<String>> = spec
            .order_by
            .iter()
            .zip(&parts.order_by)
            .map(|(item, name)| sorted(item, name.as_deref()?))
            .collect();
        words.push(format!("ORDER BY {}", items?.join(", ")));
    }
    if let Some(frame) = &spec.frame {
        let unit = match frame.unit {
            FrameUnit::Rows => "ROWS",
            FrameUnit::Range => "RANGE",
            FrameUnit::Groups => "GROUPS",
        };
        let start = bound(&frame.start, parts.start.as_deref())?;
        let end = match &frame.end {
            Some(end) => bound(end, parts.end.as_deref())?,
            None => "CURRENT ROW".to_owned(),
        };
        words.push(format!("{unit} BETWEEN {start} AND {end}"));
    }
    Some(words.join(" "))
}

fn sorted(item: &OrderItem, name: &str) -> Option<String> {
    if item.fill.is_some() || item.collate.is_some() {
        return None;
    }
    let direction = match item.direction {
        Direction::Ascending => "ASC",
        Direction::Descending => "DESC",
    };
    let nulls = match item.nulls {
        None => "",
        Some(NullsOrder::First) => " NULLS FIRST",
        Some(NullsOrder::Last) => " NULLS LAST",
    };
    Some(format!("{name} {direction}{nulls}"))
}

fn bound(bound: &FrameBound, number: Option<&str>) -> Option<String> {
    Some(match bound {
        FrameBound::CurrentRow => "CURRENT ROW".to_owned(),
        FrameBound::Preceding(None) => "UNBOUNDED PRECEDING".to_owned(),
        FrameBound::Following(None) => "UNBOUNDED FOLLOWING".to_owned(),
        FrameBound::Preceding(Some(_)) => format!("{} PRECEDING", number?),
        FrameBound::Following(Some(_)) => format!("{} FOLLOWING", number?),
    })
}
