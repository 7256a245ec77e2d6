//! What the default of a column is, looked at once for all rules.

use crate::diagnostic::Diagnostics;
use crate::model::{Column, Lowered};
use crate::types::Operand;
use crate::types::infer::check_table_expr;

use super::Stored;
use super::sight::Sight;

/// The expression of a default, looked at.
pub(super) struct FoundDefault {
    /// Its value, where that is certain.
    pub(super) value: Option<Operand>,
    /// What is wrong with it.
    pub(super) said: Diagnostics,
}

impl Stored<'_> {
    /// What the defaults of the columns are, in the order of the columns; `None` of one without an expression.
    pub(super) fn found_defaults(&self, lowered: &Lowered) -> &[Option<FoundDefault>] {
        self.defaults.get_or_init(|| {
            let find = |column: &Column| {
                let expr = column.default.as_ref()?.expr.as_ref()?;
                let mut said = Diagnostics::new();
                let value = check_table_expr(expr, self.in_sight(Sight::All), lowered, &mut said);
                Some(FoundDefault { value, said })
            };
            self.columns.iter().map(find).collect()
        })
    }
}
