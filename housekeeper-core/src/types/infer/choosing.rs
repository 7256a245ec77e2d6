//! `if` and its like: ClickHouse looks at the condition first, and a branch that is never taken may hold what is wrong
//! elsewhere.

use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, Literal};
use crate::types::Reason;
use crate::types::operand::{Form, Operand, is_only_null};
use crate::types::supertype::same;

use super::analyzer::Analyzer;
use super::gap::Gap;
use super::item::Item;
use super::name;
use super::scope::Scope;
use super::walk::{Child, any, children};

/// A call of `if` or `multiIf`, however it is written.
pub(super) struct Choice<'e> {
    /// Where it stands.
    pub(super) span: Span,
    /// The name of the function as it is written.
    pub(super) written: &'e str,
    /// The function.
    pub(super) function: &'e str,
    /// The first condition.
    pub(super) condition: &'e Expr,
    /// All that stands behind it.
    pub(super) branches: Vec<&'e Expr>,
}

impl Analyzer<'_> {
    /// `if` and `multiIf`: a branch that is never taken may hold what is wrong elsewhere.
    pub(super) fn choosing(
        &self,
        choice: &Choice<'_>,
        scope: &Scope<'_>,
        items: impl FnOnce() -> Vec<Item>,
    ) -> Item {
        let Choice {
            span,
            written,
            function,
            condition,
            ..
        } = *choice;
        // ClickHouse looks at the condition before it looks at it again, and may look again at the branches.
        let may_fold = may_be_folded(condition, scope);
        if is_looked_at_again(choice, may_fold, scope) {
            self.lose_count();
        }
        let failing = self.may_fail.replace(false);
        let (items, said) = self.attempt(items);
        let may_fail = self.may_fail.get();
        self.may_fail.set(failing || may_fail);
        let (unsure, said): (Vec<_>, Vec<_>) = said
            .into_iter()
            .partition(crate::diagnostic::Diagnostic::is_declined);
        for diagnostic in unsure {
            self.report(diagnostic);
        }
        let is_constant = items.first().is_none_or(|condition| {
            !condition
                .value
                .as_ref()
                .is_ok_and(|value| value.form == Form::Column)
        });
        let is_broken = items.iter().any(|item| item.value.is_err());
        let is_null = items.first().is_some_and(|condition| {
            let value = condition.value.as_ref();
            value.is_ok_and(|value| is_only_null(&value.ty))
        });
        let is_constant = is_constant || is_null || may_fold;
        let truth = if is_null {
            Some(false)
        } else {
            truth(condition)
        };
        if is_constant && may_fail {
            return Item::form(span, "a branch that ClickHouse may fail to compute is");
        }
        if is_constant && !said.is_empty() {
            // Where a branch cannot be computed, the one that is taken stands for the whole.
            let taken = match truth {
                Some(true) => items.get(1),
                Some(false) if items.len() == 3 => items.get(2),
                _ => None,
            };
            return match taken {
                Some(taken) if taken.value.is_ok() => Item {
                    span,
                    ..taken.clone()
                },
                _ => Item::form(span, "a branch that cannot be computed is"),
            };
        }
        for diagnostic in said {
            self.report(diagnostic);
        }
        if has_subquery(condition) {
            self.lose_count();
        }
        let names: Vec<Option<String>> = items.iter().map(|item| item.name.clone()).collect();
        let value = self.compute(span, function, &items);
        // NULL is no condition that is replaced.
        let value = if is_constant && !is_null {
            value.and_then(|value| as_taken(choice, &items, truth, value))
        } else {
            value
        };
        let name = name::call(written, None, &names);
        let is_certain = !(is_constant && is_broken
            || asks_aliased_for_null(condition, scope)
            || asks_the_row(condition));
        Item::new(name.filter(|_| is_certain), value, span)
    }
}

/// What comes of an `if` whose condition is the same for all rows: ClickHouse puts the branch that is taken in its place
/// where both hold the same values in the same way, so that its own name of the type stays.
fn as_taken(
    choice: &Choice<'_>,
    items: &[Item],
    truth: Option<bool>,
    value: Operand,
) -> Result<Operand, Gap> {
    let [_, then, otherwise] = items else {
        return Ok(value);
    };
    // What is the same for all rows is computed before.
    if value.form == Form::Constant {
        return Ok(value);
    }
    let is_replaced = |taken: &&Operand| {
        let is_other = taken.ty != value.ty && same(&taken.ty, &value.ty);
        is_other && (choice.function == "multiIf" || taken.form == Form::Column)
    };
    let branches = match truth {
        Some(true) => vec![then],
        Some(false) => vec![otherwise],
        None => vec![then, otherwise],
    };
    let mut branches = branches.iter().filter_map(|item| item.value.as_ref().ok());
    match branches.find(is_replaced) {
        None => Ok(value),
        Some(taken) if truth.is_some() => Ok(Operand {
            ty: taken.ty.clone(),
            ..value
        }),
        Some(_) => Err(Gap::new(
            choice.span,
            Reason::Form("a branch that is taken by the types of columns is"),
        )),
    }
}

/// Whether subqueries in an `if` are looked at more often than once, so that their numbers are not certain.
fn is_looked_at_again(choice: &Choice<'_>, may_fold: bool, scope: &Scope<'_>) -> bool {
    let Choice {
        condition,
        branches,
        ..
    } = choice;
    let is_subquery =
        |expr: &Expr| matches!(expr.node, ExprKind::Subquery(_) | ExprKind::Exists(_));
    let behind = match &condition.node {
        ExprKind::Alias { operand, .. } => operand,
        ExprKind::Path(path) => match path.as_slice() {
            [name] => scope
                .aliases
                .get(name.as_str())
                .copied()
                .unwrap_or(condition),
            _ => condition,
        },
        _ => condition,
    };
    is_subquery(behind)
        || (has_subquery(condition) || !reads_names(behind) || may_fold)
            && branches.iter().any(|branch| has_subquery(branch))
}

/// Whether ClickHouse may know what `expr` gives by the types of its columns.
fn may_be_folded(expr: &Expr, scope: &Scope<'_>) -> bool {
    folds(expr, scope, &mut Vec::new())
}

/// The same, apart from the aliases that are being looked into: one may stand in its own expression.
fn folds<'e>(expr: &'e Expr, scope: &Scope<'e>, seen: &mut Vec<&'e str>) -> bool {
    match &expr.node {
        ExprKind::IsNull { .. } => return true,
        ExprKind::Function(call) if FOLDED.contains(&call.name.as_str()) => return true,
        ExprKind::Path(path) => {
            let [name] = path.as_slice() else {
                return false;
            };
            let Some(alias) = scope.aliases.get(name.as_str()).copied() else {
                return false;
            };
            if matches!(alias.node, ExprKind::Path(_)) || seen.contains(&name.as_str()) {
                return false;
            }
            seen.push(name.as_str());
            return folds(alias, scope, seen);
        }
        _ => {}
    }
    let mut found = false;
    children(expr, &mut |child| {
        if let Child::Expr(child) = child {
            found |= folds(child, scope, seen);
        }
    });
    found
}

/// Whether `IN` stands in `expr` with values of the row: ClickHouse writes it in another way there.
fn asks_the_row(expr: &Expr) -> bool {
    let is = |expr: &Expr| matches!(&expr.node, ExprKind::In { set, .. } if reads_names(set));
    any(expr, &is)
}

/// Whether a name stands in `expr`: it is no constant then, or none that can be told from here.
pub(super) fn reads_names(expr: &Expr) -> bool {
    any(expr, &|expr| matches!(expr.node, ExprKind::Path(_)))
}

/// Whether `condition` is that a column is NULL, or is not, and the column has an alias: where that is always so,
/// ClickHouse looks at it again, and may call it by its alias then.
fn asks_aliased_for_null(condition: &Expr, scope: &Scope<'_>) -> bool {
    let operand = match &condition.node {
        ExprKind::IsNull { operand, .. } => operand,
        ExprKind::Function(call) if call.is_plain("isNull") || call.is_plain("isNotNull") => {
            match call.arguments.as_slice() {
                [operand] => operand,
                _ => return false,
            }
        }
        ExprKind::Unary { operand, .. } => return asks_aliased_for_null(operand, scope),
        _ => return false,
    };
    let last = |expr: &Expr| match &expr.node {
        ExprKind::Path(path) => path.last().map(|name| name.node.clone()),
        _ => None,
    };
    last(operand).is_some_and(|name| {
        scope
            .outwards()
            .flat_map(|scope| scope.aliases.values())
            .any(|alias| last(alias).as_ref() == Some(&name))
    })
}

/// Whether a condition that is written out holds.
fn truth(condition: &Expr) -> Option<bool> {
    match &condition.node {
        ExprKind::Literal(Literal::Bool(value)) => Some(*value),
        ExprKind::Literal(Literal::Number(number)) => number.as_i128().map(|value| value != 0),
        _ => None,
    }
}

/// Functions that some types of their arguments are enough for.
const FOLDED: &[&str] = &[
    "defaultValueOfArgumentType",
    "isConstant",
    "isNotNull",
    "isNull",
    "isNullable",
    "isZeroOrNull",
    "toColumnTypeName",
    "toTypeName",
];

/// Whether a subquery stands in `expr`.
pub(super) fn has_subquery(expr: &Expr) -> bool {
    let mut found = false;
    children(expr, &mut |child| {
        found |= match child {
            Child::Expr(child) => has_subquery(child),
            Child::Query(_) => true,
        };
    });
    found
}
