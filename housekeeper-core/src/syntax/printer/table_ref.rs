//! What a SELECT reads from.

use super::{Print, Writer};
use crate::syntax::ast::{
    FromClause, Join, JoinConstraint, JoinKind, JoinLocality, JoinStrictness, Sample, TableRef,
    TableSource,
};

impl Print for FromClause {
    fn print(&self, w: &mut Writer) {
        self.first.print(w);
        for join in &self.joins {
            join.print(w);
        }
    }
}

impl Print for TableRef {
    fn print(&self, w: &mut Writer) {
        match &self.source {
            TableSource::Table(name) => name.print(w),
            TableSource::Function(call) => call.print(w),
            TableSource::Subquery(query) => {
                w.push("(");
                query.print(w);
                w.push(")");
            }
            TableSource::Parameter(parameter) => parameter.print(w),
        }
        if let Some(alias) = &self.alias {
            w.push(" AS ");
            alias.print(w);
        }
        if !self.column_aliases.is_empty() {
            w.push(" ");
            w.parenthesized(&self.column_aliases);
        }
        if self.is_final {
            w.push(" FINAL");
        }
        if let Some(sample) = &self.sample {
            sample.print(w);
        }
        if self.is_stream {
            w.push(" STREAM");
        }
    }
}

impl Print for Sample {
    fn print(&self, w: &mut Writer) {
        w.push(" SAMPLE ");
        self.ratio.print(w);
        if let Some(offset) = &self.offset {
            w.push(" OFFSET ");
            offset.print(w);
        }
    }
}

impl Print for Join {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Table {
                locality: _,
                strictness: _,
                kind: JoinKind::Comma,
                table,
                constraint: _,
            } => {
                w.push(", ");
                table.print(w);
            }
            Self::Table {
                locality,
                strictness,
                kind,
                table,
                constraint,
            } => {
                w.clause();
                w.push(match locality {
                    Some(JoinLocality::Global) => "GLOBAL ",
                    Some(JoinLocality::Local) => "LOCAL ",
                    None => "",
                });
                if matches!(constraint, Some(JoinConstraint::Natural)) {
                    w.push("NATURAL ");
                }
                w.push(strictness.map_or("", strictness_word));
                w.push(kind_word(*kind));
                w.push("JOIN ");
                table.print(w);
                if let Some(constraint) = constraint {
                    constraint.print(w);
                }
            }
            Self::Array { left, items } => {
                w.clause();
                w.push(if *left {
                    "LEFT ARRAY JOIN "
                } else {
                    "ARRAY JOIN "
                });
                w.elements(items);
            }
        }
    }
}

impl Print for JoinConstraint {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::On(condition) => {
                w.push(" ON ");
                condition.print(w);
            }
            Self::Using(columns) => {
                w.push(" USING ");
                w.parenthesized_elements(columns);
            }
            // Its word stands before the kind of join.
            Self::Natural => {}
        }
    }
}

const fn strictness_word(strictness: JoinStrictness) -> &'static str {
    match strictness {
        JoinStrictness::Any => "ANY ",
        JoinStrictness::All => "ALL ",
        JoinStrictness::Asof => "ASOF ",
        JoinStrictness::Semi => "SEMI ",
        JoinStrictness::Anti => "ANTI ",
    }
}

const fn kind_word(kind: JoinKind) -> &'static str {
    match kind {
        // A comma is written as such and never comes here.
        JoinKind::Comma => "",
        JoinKind::Inner => "INNER ",
        JoinKind::Left => "LEFT ",
        JoinKind::Right => "RIGHT ",
        JoinKind::Full => "FULL ",
        JoinKind::Cross => "CROSS ",
        JoinKind::Paste => "PASTE ",
    }
}
