//! `WITH RECURSIVE`.

use crate::types::{Reason, Type};

use super::analyzer::Analyzer;
use super::gap::Gap;
use super::item::Item;
use super::scope::{Scope, WithQuery};

impl Analyzer<'_> {
    /// What a query of `WITH` gives that is being looked into, where it may read itself.
    pub(super) fn recursion(&self, name: &str) -> Option<Vec<Item>> {
        self.recursions.borrow().get(name).cloned()
    }

    /// What a query gives that may read itself: the types of its first part, widened until they hold the others.
    pub(super) fn recursive<'a>(&self, with: &WithQuery<'a>, scope: &Scope<'a>) -> Vec<Item> {
        let name = with.name.to_owned();
        self.withs.borrow_mut().push(name.clone());
        let mut items = self.first_part(with.query, scope);
        for (item, column) in items.iter_mut().zip(with.columns) {
            item.name = Some(column.node.clone());
        }
        let mut found = None;
        for _ in 0..8 {
            self.recursions
                .borrow_mut()
                .insert(name.clone(), items.clone());
            let next = self.query(with.query, Some(scope)).items;
            let is_done = types(&next) == types(&items);
            for (item, next) in items.iter_mut().zip(&next) {
                item.value.clone_from(&next.value);
            }
            if is_done {
                found = Some(items.clone());
                break;
            }
        }
        self.recursions.borrow_mut().remove(&name);
        self.withs.borrow_mut().pop();
        found.unwrap_or_else(|| {
            let reason = Reason::Form("a WITH whose types never end to widen is");
            let span = items
                .first()
                .map_or_else(crate::source::Span::synthetic, |item| item.span);
            vec![Item::spread(span, Gap::new(span, reason))]
        })
    }
}

fn types(items: &[Item]) -> Vec<Option<Type>> {
    items
        .iter()
        .map(|item| item.value.as_ref().ok().map(|operand| operand.ty.clone()))
        .collect()
}
