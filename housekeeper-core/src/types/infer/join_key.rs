//! What tables are joined by: of a condition, ClickHouse refuses some only when it runs the query (26.7, both analyzers).

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::ast::{BinaryOperator, ChainOperator, Expr, ExprKind, JoinStrictness};
use crate::types::Type;
use crate::types::operand::{bare, without_low_cardinality};
use crate::types::supertype::{NoSupertype, supertype};

use super::analyzer::Analyzer;
use super::lookup::{Found, Hit};
use super::scope::Scope;
use super::tree::{JoinTree, Tree};
use super::walk::{Child, any, children};

/// One of two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

impl Analyzer<'_> {
    /// Says of the join that was added last what ClickHouse refuses of its condition, where it is run for certain.
    pub(super) fn check_join<'a>(
        &self,
        condition: &'a Expr,
        strictness: Option<JoinStrictness>,
        scope: &Scope<'a>,
    ) {
        let Some(Tree::Join(join)) = &scope.tree else {
            return;
        };
        if !self.is_run.get() || !self.is_joined(scope) {
            return;
        }
        let mut parts = Vec::new();
        conjuncts(condition, &mut parts);
        // Of what is constant ClickHouse may see that no row matches.
        if !parts.iter().all(|part| compares_columns(part)) {
            return;
        }
        for part in &parts {
            self.check_key(part, join, scope);
        }
        if strictness == Some(JoinStrictness::Asof) {
            self.check_nearest(condition, &parts, join, scope);
        }
    }

    /// Says of the condition of an ASOF JOIN that it has no inequality, or another one.
    fn check_nearest(&self, condition: &Expr, parts: &[&Expr], join: &JoinTree, scope: &Scope<'_>) {
        let is_equality = |part: &&Expr| {
            let operator = comparison(part).map(|(_, operator, _)| operator);
            matches!(
                operator,
                Some(BinaryOperator::Equal | BinaryOperator::NotEqual)
            )
        };
        if parts.iter().all(is_equality) {
            let message = "an ASOF JOIN needs an inequality, and this condition has none";
            self.report(
                Diagnostic::error(Code::ImpossibleJoin, message)
                    .at(condition.span, "")
                    .help("say which row is the nearest: `… AND left.time >= right.time`"),
            );
        }
        let is_between_sides = |part: &&&Expr| {
            let sides = comparison(part)
                .map(|(left, _, right)| [left, right].map(|expr| side(expr, join, scope)));
            matches!(sides, Some([Some(one), Some(other)]) if one != other)
        };
        let mut inequalities = parts
            .iter()
            .filter(|part| !is_equality(part))
            .filter(is_between_sides);
        if let (Some(first), Some(second)) = (inequalities.next(), inequalities.next()) {
            let message = "an ASOF JOIN takes one inequality, and this is another";
            self.report(
                Diagnostic::error(Code::ImpossibleJoin, message)
                    .at(second.span, "")
                    .see(first.span, "the first")
                    .help("move it into WHERE"),
            );
        }
    }

    /// Whether the tables of `scope` are joined whenever the whole query is run.
    fn is_joined(&self, scope: &Scope<'_>) -> bool {
        self.withs.borrow().is_empty() && is_read(scope)
    }

    /// Says of a column of `USING` that there is no type for both sides. That, ClickHouse sees before it runs the query.
    pub(super) fn check_shared(&self, left: &Found, right: &Found, span: Span, scope: &Scope<'_>) {
        if let (Ok(left), Ok(right)) = (&left.value, &right.value)
            && self.is_joined(scope)
        {
            self.check_types(Code::Incomparable, &left.ty, &right.ty, span);
        }
    }

    /// Says of `left = right` that there is no type for both.
    fn check_key<'a>(&self, part: &'a Expr, join: &JoinTree, scope: &Scope<'a>) {
        let Some((left, BinaryOperator::Equal, right)) = comparison(part) else {
            return;
        };
        match (side(left, join, scope), side(right, join, scope)) {
            (Some(one), Some(other)) if one != other => {}
            _ => return,
        }
        let (values, _) = self.attempt(|| [left, right].map(|expr| self.item(expr, scope).value));
        let [Ok(one), Ok(other)] = values else {
            return;
        };
        self.check_types(Code::ImpossibleJoin, &one.ty, &other.ty, part.span);
    }

    fn check_types(&self, code: Code, one: &Type, other: &Type, span: Span) {
        let types = [one, other].map(|ty| bare(&without_low_cardinality(ty)).clone());
        if self.is_decided_by_numbers(&types) || types.iter().any(is_open) {
            return;
        }
        if supertype(&types) == Err(NoSupertype::None) {
            let message =
                format!("`{one}` and `{other}` have no common type, and ClickHouse joins by one");
            self.report(
                Diagnostic::error(code, message)
                    .at(span, "")
                    .help("convert one of them to the type of the other"),
            );
        }
    }
}

/// Whether the `FROM` is read whenever the whole query is run: that of the query, and of a subquery in it.
fn is_read(scope: &Scope<'_>) -> bool {
    let mut around = scope.outer;
    while let Some(outer) = around {
        if !outer.is_building {
            return false;
        }
        around = outer.outer;
    }
    true
}

/// The conditions that all have to hold.
fn conjuncts<'a>(condition: &'a Expr, parts: &mut Vec<&'a Expr>) {
    match &condition.node {
        ExprKind::Chain {
            operator: ChainOperator::And,
            operands,
        } => {
            for operand in operands {
                conjuncts(operand, parts);
            }
        }
        _ => parts.push(condition),
    }
}

fn comparison(expr: &Expr) -> Option<(&Expr, BinaryOperator, &Expr)> {
    match &expr.node {
        ExprKind::Binary {
            left,
            operator,
            right,
        } if operator.is_comparison() => Some((left, *operator, right)),
        _ => None,
    }
}

fn compares_columns(expr: &Expr) -> bool {
    let is_column = |expr: &Expr| matches!(expr.node, ExprKind::Path(_));
    comparison(expr).is_some_and(|(left, _, right)| any(left, &is_column) || any(right, &is_column))
}

/// The side that all the columns of `expr` are of; `None` where it has none, or reads something else.
fn side(expr: &Expr, join: &JoinTree, scope: &Scope<'_>) -> Option<Side> {
    if let ExprKind::Path(path) = &expr.node {
        let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
        let is_in = |tree: &Tree| matches!(scope.find_in(tree, &parts, expr.span), Hit::Found(_));
        return match (is_in(&join.left), is_in(&join.right)) {
            (true, false) => Some(Side::Left),
            (false, true) => Some(Side::Right),
            _ => None,
        };
    }
    let (mut found, mut is_plain) = (None, true);
    children(expr, &mut |child| match child {
        Child::Expr(child) => match (side(child, join, scope), found) {
            (Some(one), Some(other)) if one != other => is_plain = false,
            (Some(one), _) => found = Some(one),
            (None, _) if matches!(child.node, ExprKind::Literal(_)) => {}
            (None, _) => is_plain = false,
        },
        Child::Query(_) => is_plain = false,
    });
    found.filter(|_| is_plain)
}

/// What may hold values of several types.
const fn is_open(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Variant(_) | Type::Dynamic { .. } | Type::Json(_) | Type::Nothing
    )
}
