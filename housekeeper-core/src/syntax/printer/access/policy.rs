//! Row policies and masking policies.

use super::super::{Print, Writer};
use super::definition::{place, roles_clause, start};
use super::names::entity_name;
use crate::syntax::ast::Expr;
use crate::syntax::ast::access::{
    DefineMaskingPolicy, DefineRowPolicy, EntityKind, PolicyTables, RowPolicyName,
};

impl Print for DefineRowPolicy {
    fn print(&self, w: &mut Writer) {
        start(w, self.definition, EntityKind::RowPolicy);
        row_policy_names(w, &self.names);
        place(
            w,
            self.storage.as_ref(),
            self.on_cluster.as_ref(),
            self.new_name.as_ref(),
        );
        w.push(match self.restrictive {
            None => "",
            Some(true) => " AS RESTRICTIVE",
            Some(false) => " AS PERMISSIVE",
        });
        for filter in &self.filters {
            w.push(" FOR SELECT USING ");
            match filter {
                None => w.push("NONE"),
                Some(filter) => filter_expr(w, filter),
            }
        }
        roles_clause(w, "TO", self.to.as_ref());
    }
}

/// An expression that does not start with the word `NONE`.
fn filter_expr(w: &mut Writer, filter: &Expr) {
    let text = Writer::nested(|w| filter.print(w));
    let is_word_end = |byte: &u8| !byte.is_ascii_alphanumeric() && *byte != b'_';
    let starts_with_none = text
        .get(..4)
        .is_some_and(|word| word.eq_ignore_ascii_case("none"))
        && text.as_bytes().get(4).is_none_or(is_word_end);
    if starts_with_none {
        w.push("`");
        w.push(&text[..4]);
        w.push("`");
        w.push(&text[4..]);
    } else {
        filter.print(w);
    }
}

/// `a, b ON t`, `a ON t, u`, `a ON t, b ON u`
pub(super) fn row_policy_names(w: &mut Writer, policies: &[RowPolicyName]) {
    let Some(first) = policies.first() else {
        return;
    };
    if policies.iter().all(|policy| policy.name == first.name) {
        entity_name(w, &first.name);
        w.push(" ON ");
        w.list_with(policies, |w, policy| policy.table.print(w));
    } else if policies.iter().all(|policy| policy.table == first.table) {
        w.list_with(policies, |w, policy| entity_name(w, &policy.name));
        w.push(" ON ");
        first.table.print(w);
    } else {
        w.list_with(policies, |w, policy| {
            entity_name(w, &policy.name);
            w.push(" ON ");
            policy.table.print(w);
        });
    }
}

impl Print for PolicyTables {
    fn print(&self, w: &mut Writer) {
        if let Some(database) = &self.database {
            entity_name(w, database);
            w.push(".");
        }
        match &self.table {
            Some(table) => entity_name(w, table),
            None => w.push("*"),
        }
    }
}

impl Print for DefineMaskingPolicy {
    fn print(&self, w: &mut Writer) {
        start(w, self.definition, EntityKind::MaskingPolicy);
        entity_name(w, &self.name);
        w.push(" ON ");
        self.table.print(w);
        place(
            w,
            self.storage.as_ref(),
            self.on_cluster.as_ref(),
            self.new_name.as_ref(),
        );
        if !self.assignments.is_empty() {
            w.push(" UPDATE ");
            w.list_with(&self.assignments, |w, assignment| {
                entity_name(w, &assignment.column);
                w.push(" = ");
                assignment.value.print(w);
            });
        }
        if let Some(condition) = &self.condition {
            w.push(" WHERE ");
            condition.print(w);
        }
        roles_clause(w, "TO", self.to.as_ref());
        if self.priority > 0 {
            w.push(&format!(" PRIORITY {}", self.priority));
        }
    }
}
