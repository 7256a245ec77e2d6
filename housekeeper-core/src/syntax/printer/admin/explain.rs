//! `EXPLAIN`.

use super::super::output::output;
use super::super::{Print, Writer};
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
        if let ExplainTarget::Statement(statement) = &self.target {
            w.clause();
            statement.print(w);
        }
        output(w, self.output.as_deref());
    }
}
