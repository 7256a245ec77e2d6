//! The queries of `WITH`.

use crate::types::{Reason, Type};

use super::analyzer::Analyzer;
use super::gap::Gap;
use super::item::Item;
use super::scope::{Scope, WithQuery};

/// What a query of a `WITH` gives, wherever it is read.
pub(super) struct KnownWith {
    items: Vec<Item>,
    /// How many numbers of subqueries it takes.
    subqueries: u32,
}

impl Analyzer<'_> {
    /// The columns of the query of a `WITH` that is in sight; `None` where there is none of that name.
    pub(super) fn with_query(&self, name: &str, scope: &Scope<'_>) -> Option<Vec<Item>> {
        for scope in scope.outwards() {
            let Some(index) = scope.withs.iter().rposition(|with| with.name == name) else {
                continue;
            };
            // Inside of itself, the name is that of a table.
            let is_own = self.withs.borrow().iter().any(|own| own == name);
            if is_own {
                self.own_reads.set(self.own_reads.get() + 1);
                if let Some(items) = self.recursion(name) {
                    return Some(items);
                }
                continue;
            }
            self.next_subquery();
            let with = &scope.withs[index];
            let mut items = if with.is_recursive {
                self.recursive(with, scope)
            } else {
                self.known_with(with, (scope.id, index), scope)
            };
            if !with.columns.is_empty() {
                if with.columns.len() == items.len() {
                    for (item, column) in items.iter_mut().zip(with.columns) {
                        item.name = Some(column.node.clone());
                    }
                } else {
                    let span = with.columns[0].span;
                    let reason = Reason::Form("another number of names than of columns is");
                    items = vec![Item::spread(span, Gap::new(span, reason))];
                }
            }
            return Some(items);
        }
        None
    }

    /// What the query gives. Queries that are read twice by queries that are read twice, and so on, are looked at once.
    fn known_with<'a>(
        &self,
        with: &WithQuery<'a>,
        key: (usize, usize),
        scope: &Scope<'a>,
    ) -> Vec<Item> {
        if let Some(known) = self.known_withs.borrow().get(&key) {
            self.skip_subqueries(known.subqueries);
            return known.items.clone();
        }
        let before = (self.own_reads.get(), self.skipped.borrow().len());
        let first = self.subquery_count();
        self.withs.borrow_mut().push(with.name.to_owned());
        let (result, said) = self.attempt(|| self.query(with.query, Some(scope)));
        self.withs.borrow_mut().pop();
        let subqueries = self.subquery_count() - first;
        // What depends on where it is read from, or on its number, is looked at each time.
        let is_same_everywhere = !result.is_correlated
            && before == (self.own_reads.get(), self.skipped.borrow().len())
            && said.is_empty()
            && !(subqueries > 0 && result.items.iter().any(is_numbered));
        for diagnostic in said {
            self.report(diagnostic);
        }
        if is_same_everywhere {
            let known = KnownWith {
                items: result.items.clone(),
                subqueries,
            };
            self.known_withs.borrow_mut().insert(key, known);
        }
        result.items
    }
}

/// Whether the number of a subquery is part of a name.
fn is_numbered(item: &Item) -> bool {
    let in_text = |text: &str| text.contains("_subquery_");
    let in_type = |ty: &Type| in_text(&ty.to_string());
    item.name.as_deref().is_some_and(in_text)
        || item.value.as_ref().is_ok_and(|value| in_type(&value.ty))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::model::Schema;
    use crate::types::infer::{Description, describe};

    /// A query whose queries are read twice each: each of its words doubles what it would cost to look at all again.
    fn doubling(more: &str) -> String {
        let mut text = "WITH t0 AS (SELECT 1 AS x)".to_owned();
        for level in 0..60 {
            let _ = write!(
                text,
                ", t{} AS ({})",
                level + 1,
                more.replace('$', &level.to_string())
            );
        }
        text + " SELECT x FROM t60"
    }

    #[test]
    fn queries_that_are_read_twice_are_looked_at_once() {
        for more in [
            "SELECT l.x AS x FROM t$ AS l, t$ AS r",
            "SELECT x FROM t$ UNION ALL SELECT x FROM t$",
        ] {
            let said = describe(&doubling(more), &Schema::default());
            let Description::Typed(columns) = said else {
                panic!("{said:?}");
            };
            assert_eq!(columns[0].1.to_string(), "UInt8");
        }
    }

    #[test]
    fn a_type_that_doubles_is_declined_in_time() {
        let mut text = "WITH 1 AS t0".to_owned();
        for level in 0..60 {
            let _ = write!(text, ", (t{level}, t{level}) AS t{}", level + 1);
        }
        let said = describe(&(text + " SELECT t60"), &Schema::default());
        assert!(matches!(said, Description::Declined(_)), "{said:?}");
    }
}
