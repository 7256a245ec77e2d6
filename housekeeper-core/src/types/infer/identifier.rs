//! What a name in an expression stands for.

use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, Ident};
use crate::types::operand::Operand;
use crate::types::{Reason, Type};

use super::analyzer::Analyzer;
use super::gap::Gap;
use super::item::Item;
use super::lookup::{Hit, Label, Refused, ambiguous};
use super::scope::{Scope, ScopeKind};
use super::subcolumn::{Subcolumn, subcolumn};

/// What a name stands for.
pub(super) enum Meaning {
    /// A value.
    Item(Box<Item>),
    /// Several values: an alias of `untuple`.
    Several(Vec<Item>),
    /// Nothing.
    Nothing,
}

impl Meaning {
    fn item(item: Item) -> Self {
        Self::Item(Box::new(item))
    }
}

impl Analyzer<'_> {
    /// The value of a name in an expression.
    pub(super) fn path<'a>(&self, path: &'a [Ident], span: Span, scope: &Scope<'a>) -> Vec<Item> {
        match self.meaning(path, span, scope) {
            Meaning::Item(item) => vec![*item],
            Meaning::Several(items) => items,
            Meaning::Nothing => {
                if let [name] = path
                    && let Some(item) = self.without_parentheses(name, span)
                {
                    return vec![item];
                }
                self.report(super::missing::missing(path, span, scope));
                vec![Item::reported(span)]
            }
        }
    }

    /// What a name in an expression stands for.
    pub(super) fn meaning<'a>(&self, path: &'a [Ident], span: Span, scope: &Scope<'a>) -> Meaning {
        let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
        self.look_up(&parts, span, scope, true)
    }

    fn look_up(&self, parts: &[&str], span: Span, scope: &Scope<'_>, tables_too: bool) -> Meaning {
        if let Some(found) = parameter(parts, span, scope) {
            return found;
        }
        if scope.replaced.borrow().contains(parts[0]) {
            return Meaning::item(Item::form(span, "a name that a REPLACE has given anew is"));
        }
        if scope.settings.prefer_column_name_to_alias {
            match self.in_tables(parts, span, scope, tables_too) {
                Meaning::Nothing => {}
                found => return found,
            }
        }
        match self.alias(parts, span, scope) {
            Meaning::Nothing => {}
            found => return found,
        }
        match self.in_tables(parts, span, scope, tables_too) {
            Meaning::Nothing => {}
            found => return found,
        }
        self.outside(parts, span, scope)
    }

    /// A name from around a lambda or a subquery.
    fn outside(&self, parts: &[&str], span: Span, scope: &Scope<'_>) -> Meaning {
        let Some(outer) = scope.outer else {
            return Meaning::Nothing;
        };
        let is_building = scope.kind != ScopeKind::Lambda && outer.query().is_building;
        let (found, said) = self.attempt(|| self.look_up(parts, span, outer, true));
        if is_building && !said.is_empty() {
            let what = "a name from outside of a subquery in FROM is";
            return Meaning::item(Item::form(span, what));
        }
        for diagnostic in said {
            self.report(diagnostic);
        }
        if scope.kind == ScopeKind::Lambda {
            return found;
        }
        let Meaning::Item(item) = found else {
            return found;
        };
        let is_constant = item
            .value
            .as_ref()
            .is_ok_and(|operand| !matches!(operand.form, crate::types::operand::Form::Column));
        if is_constant {
            return Meaning::Item(item);
        }
        scope.is_correlated.set(true);
        // A subquery in FROM cannot read the row that it is part of.
        if outer.query().is_building {
            let what = "a name from outside of a subquery in FROM is";
            return Meaning::item(Item::form(span, what));
        }
        Meaning::Item(item)
    }

    fn in_tables(&self, parts: &[&str], span: Span, scope: &Scope<'_>, look: bool) -> Meaning {
        if !look || scope.kind == ScopeKind::Lambda {
            return Meaning::Nothing;
        }
        match scope.find(parts, span) {
            Hit::Nothing => Meaning::Nothing,
            Hit::Unknown(gap) => {
                // How it is called does not depend on what it is.
                let name = (parts.len() == 1).then(|| parts[0].to_owned());
                Meaning::item(Item::new(name, Err(gap), span))
            }
            Hit::Refused(Refused::NotInTable(table)) => {
                self.report(super::missing::not_in_table(parts, span, scope, table));
                Meaning::item(Item::reported(span))
            }
            Hit::Refused(Refused::Ambiguous) => {
                let gap = self.gap(span, ambiguous(&parts.join(".")));
                Meaning::item(Item::unknown(span, gap))
            }
            Hit::Found(found) => {
                let docs = found
                    .id
                    .filter(|_| found.is_column)
                    .map(|id| scope.tables[id.table].columns[id.column].docs.clone());
                let name = match found.label {
                    Label::Is(name) => Some(name),
                    Label::AsWritten => Some(parts.join(".")),
                    Label::Unknown => None,
                };
                Meaning::item(Item {
                    docs: docs.unwrap_or_default(),
                    ..Item::new(name, found.value, span)
                })
            }
        }
    }

    /// What an alias of this scope stands for.
    fn alias(&self, parts: &[&str], span: Span, scope: &Scope<'_>) -> Meaning {
        let (name, rest) = match scope.aliases.get_key_value(parts.join(".").as_str()) {
            Some((name, _)) if parts.len() > 1 => (*name, &[][..]),
            _ => match scope.aliases.get_key_value(parts[0]) {
                Some((name, _)) => (*name, &parts[1..]),
                None => return Meaning::Nothing,
            },
        };
        let Some(items) = self.alias_items(name, scope) else {
            return Meaning::Nothing;
        };
        let written = parts.join(".");
        let [item] = items.as_slice() else {
            return if rest.is_empty() {
                Meaning::Several(items)
            } else {
                Meaning::Nothing
            };
        };
        // A subquery is looked at again where its alias stands: one that is no simple value everywhere, one of a WITH
        // only there.
        let is_subquery = matches!(scope.aliases[name].node, ExprKind::Subquery(_));
        let is_simple = item
            .value
            .as_ref()
            .is_ok_and(|value| !is_no_simple_value(&value.ty));
        if is_subquery && !(is_simple && scope.with_aliases.contains(name)) {
            self.lose_count();
        }
        if rest.is_empty() {
            let item = Item {
                span,
                ..item.clone()
            };
            return Meaning::item(item.named(written));
        }
        part_of(&item.value, rest, &written, span)
    }

    /// What the alias `name` of `scope` stands for; `None` inside of its own expression.
    pub(super) fn alias_items<'a>(&self, name: &'a str, scope: &Scope<'a>) -> Option<Vec<Item>> {
        let expr = *scope.aliases.get(name)?;
        if matches!(expr.node, ExprKind::Lambda { .. }) {
            return None;
        }
        let key = (scope.id, name.to_owned());
        if self.resolving.borrow().contains(&key) {
            if self.resolving.borrow().last() == Some(&key) {
                self.skipped.borrow_mut().push(key);
                return None;
            }
            // Through another alias: what ClickHouse makes of it depends on which it looks at first.
            return Some(vec![Item::form(
                expr.span,
                "aliases that name each other are",
            )]);
        }
        if let Some(items) = self.aliases.borrow().get(&key) {
            return Some(items.clone());
        }
        Some(self.resolve_alias(name, expr, scope))
    }

    /// The items of `expr AS name`.
    pub(super) fn resolve_alias<'a>(
        &self,
        name: &'a str,
        expr: &'a Expr,
        scope: &Scope<'a>,
    ) -> Vec<Item> {
        let key = (scope.id, name.to_owned());
        let before = self.skipped.borrow().len();
        self.resolving.borrow_mut().push(key.clone());
        let items = self.items(expr, scope);
        self.resolving.borrow_mut().pop();
        let items = under_alias(items, name, is_untuple(expr));
        let mut skipped = self.skipped.borrow_mut();
        let own: Vec<_> = skipped
            .drain(before..)
            .filter(|other| *other != key)
            .collect();
        let is_whole = own.is_empty();
        skipped.extend(own);
        // What was looked at with other aliases out of sight is looked at again elsewhere.
        if is_whole {
            self.aliases.borrow_mut().insert(key, items.clone());
        }
        items
    }
}

const fn is_no_simple_value(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Tuple(_)
            | Type::Array(_)
            | Type::Map(..)
            | Type::LowCardinality(_)
            | Type::AggregateFunction { .. }
    )
}

/// The names of `untuple(…) AS name` are `name.element`; anything else is called `name`.
pub(super) fn under_alias(mut items: Vec<Item>, alias: &str, is_untuple: bool) -> Vec<Item> {
    if is_untuple {
        for item in &mut items {
            // `tupleElement(…, 'element')`
            let key = item.name.as_deref().and_then(|name| {
                let (_, key) = name.strip_suffix("')")?.rsplit_once(", '")?;
                Some(key.to_owned())
            });
            item.name = key.map(|key| format!("{alias}.{key}"));
        }
        return items;
    }
    if items.len() == 1 {
        return items
            .into_iter()
            .map(|item| item.named(alias.to_owned()))
            .collect();
    }
    items
}

/// Whether an expression gives the elements of a tuple.
pub(super) fn is_untuple(expr: &Expr) -> bool {
    matches!(&expr.node, ExprKind::Function(call) if call.name.node == "untuple")
}

/// A parameter of a lambda, or a part of one.
fn parameter(parts: &[&str], span: Span, scope: &Scope<'_>) -> Option<Meaning> {
    let (_, item) = scope
        .parameters
        .iter()
        .rev()
        .find(|(name, _)| name == parts[0])?;
    let written = parts.join(".");
    if parts.len() == 1 {
        let name = item.name.clone().unwrap_or(written);
        let item = Item {
            span,
            ..item.clone()
        };
        return Some(Meaning::item(item.named(name)));
    }
    Some(match part_of(&item.value, &parts[1..], &written, span) {
        Meaning::Nothing => Meaning::item(Item::form(span, "a part of this parameter is")),
        found => found,
    })
}

/// `value.rest`.
fn part_of(value: &Result<Operand, Gap>, rest: &[&str], written: &str, span: Span) -> Meaning {
    let value = match value {
        Err(gap) => Err(gap.clone()),
        Ok(operand) => match subcolumn(&operand.ty, rest) {
            Subcolumn::Is(ty) => Ok(Operand {
                ty,
                form: match operand.form {
                    crate::types::operand::Form::Column => crate::types::operand::Form::Column,
                    _ => crate::types::operand::Form::Constant,
                },
            }),
            Subcolumn::Unknown => Err(Gap::new(span, Reason::Form("this subcolumn is"))),
            Subcolumn::None => return Meaning::Nothing,
        },
    };
    Meaning::item(Item::new(Some(written.to_owned()), value, span))
}
