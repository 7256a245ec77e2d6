//! Numbers of rows: LIMIT, OFFSET and LIMIT BY.

use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::{Expr, ExprKind, Literal, Select};

use super::analyzer::Analyzer;

impl Analyzer<'_> {
    /// Says which numbers of rows of `select` are none.
    pub(super) fn limits(&self, select: &Select) {
        if let Some(limit) = &select.limit {
            for rows in limit.limit.iter().chain(&limit.offset) {
                self.number_of_rows(rows, true);
            }
        }
        if let Some(limit) = &select.limit_by {
            for rows in std::iter::once(&limit.limit).chain(&limit.offset) {
                self.number_of_rows(rows, false);
            }
        }
    }

    fn number_of_rows(&self, rows: &Expr, may_be_share: bool) {
        let is_number = match &rows.node {
            ExprKind::Literal(Literal::String(_) | Literal::Null) => false,
            ExprKind::Literal(Literal::Number(number)) => {
                number.text.parse::<f64>().is_ok_and(|value| {
                    value.fract() == 0.0 || may_be_share && value > 0.0 && value < 1.0
                }) || number.as_i128().is_some()
            }
            _ => true,
        };
        if !is_number {
            let message = "this is no number of rows";
            self.report(Diagnostic::error(Code::WrongLimit, message).at(rows.span, ""));
        }
    }
}
