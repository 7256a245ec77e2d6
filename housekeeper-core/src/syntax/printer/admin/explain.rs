//! `EXPLAIN`.

use super::super::output::output;
use super::super::{Print, Writer, elements};
use crate::syntax::ast::admin::{Explain, ExplainKind, ExplainTarget};

impl Print for Explain {
    fn print(&self, w: &mut Writer) {
        w.push("EXPLAIN");
        // Without the word, a setting could be read as another kind.
        if self.kind != ExplainKind::Plan || !self.settings.is_empty() {
            w.push(" ");
            w.push(self.kind.words());
        }
        if !self.settings.is_empty() {
            w.push(" ");
            w.list(&self.settings);
        }
        match &self.target {
            ExplainTarget::Statement(statement) => {
                w.clause();
                statement.print(w);
            }
            ExplainTarget::CurrentTransaction => {}
            ExplainTarget::TableOverride(table) => {
                w.push(" ");
                table.function.print(w);
                if let Some(columns) = &table.columns {
                    w.push(" COLUMNS");
                    elements::after(w, columns);
                }
                table.storage.print(w);
            }
        }
        output(w, self.output.as_deref());
    }
}
