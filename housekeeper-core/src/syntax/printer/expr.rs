//! Expressions, with the fewest parentheses that keep the tree.

use super::star_end::takes_like;
use super::{Print, Writer, name};
use crate::syntax::ast::{
    BinaryOperator, CastStyle, ChainOperator, Expr, ExprKind, IntervalUnit, Literal, UnaryOperator,
};
use crate::syntax::precedence;

/// What stands in a list of its own may be anything, an alias included.
const ANY: u8 = 0;

impl Print for ExprKind {
    /// Where no name may stand, an expression with one is in parentheses.
    fn print(&self, w: &mut Writer) {
        if matches!(self, Self::Alias { .. }) {
            w.push("(");
            print_kind(self, w);
            w.push(")");
        } else {
            print_kind(self, w);
        }
    }
}

/// Writes an expression where it may have a name: in the list of a SELECT, as an argument.
pub(super) fn element(w: &mut Writer, expr: &Expr) {
    print_kind(&expr.node, w);
}

/// Writes `expr` so that it binds at least as strongly as `least`: in parentheses if need be.
pub(super) fn print_at(w: &mut Writer, expr: &Expr, least: u8) {
    if strength(expr) < least {
        w.push("(");
        element(w, expr);
        w.push(")");
    } else {
        element(w, expr);
    }
}

/// What stands on the left of an operator. `(*) LIKE 'x'` is not `* LIKE 'x'`.
fn liked(w: &mut Writer, left: &Expr, operator: BinaryOperator, strength: u8) {
    let is_like = matches!(operator, BinaryOperator::Like | BinaryOperator::ILike);
    let least = if is_like && takes_like(left) {
        u8::MAX
    } else {
        strength
    };
    print_at(w, left, least);
}

/// How strongly an expression binds.
fn strength(expr: &Expr) -> u8 {
    match &expr.node {
        ExprKind::Alias { .. } => ANY,
        ExprKind::Lambda { .. } => precedence::LAMBDA,
        ExprKind::Conditional { .. } => precedence::CONDITIONAL,
        ExprKind::Chain { operator, .. } => precedence::of_chain(*operator),
        ExprKind::Binary { operator, .. } => precedence::of(*operator),
        ExprKind::Unary {
            operator: UnaryOperator::Not,
            ..
        } => precedence::NOT,
        ExprKind::IsNull { .. } => precedence::IS,
        ExprKind::Between { .. } => precedence::BETWEEN,
        ExprKind::In { .. } | ExprKind::LikeEscape { .. } | ExprKind::Quantified { .. } => {
            precedence::COMPARISON
        }
        // The unit of an interval is a word that follows: nothing may be put directly after it.
        ExprKind::Interval { .. }
        | ExprKind::Unary {
            operator: UnaryOperator::Negate,
            ..
        } => precedence::NEGATE,
        ExprKind::Subscript { .. }
        | ExprKind::ElementStar { .. }
        | ExprKind::TupleElement { .. }
        | ExprKind::Field { .. }
        | ExprKind::Cast {
            style: CastStyle::Operator,
            ..
        } => precedence::ACCESS,
        ExprKind::Literal(_)
        | ExprKind::Path(_)
        | ExprKind::Parameter(_)
        | ExprKind::Star(_)
        | ExprKind::Columns(_)
        | ExprKind::Case { .. }
        | ExprKind::Cast { .. }
        | ExprKind::Function(_)
        | ExprKind::Array(_)
        | ExprKind::Tuple(_)
        | ExprKind::Map(_)
        | ExprKind::Settings(_)
        | ExprKind::Subquery(_)
        | ExprKind::Exists(_) => precedence::ATOM,
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one short arm for each kind of expression"
)]
fn print_kind(kind: &ExprKind, w: &mut Writer) {
    match kind {
        ExprKind::Literal(literal) => literal.print(w),
        ExprKind::Path(path) => name::path(w, path),
        ExprKind::Parameter(parameter) => parameter.print(w),
        ExprKind::Star(star) => star.print(w),
        ExprKind::Columns(columns) => columns.print(w),
        ExprKind::Unary { operator, operand } => unary(w, *operator, operand),
        ExprKind::Binary {
            left,
            operator,
            right,
        } => {
            let strength = precedence::of(*operator);
            liked(w, left, *operator, strength);
            w.push(" ");
            w.push(word(*operator));
            w.push(" ");
            print_at(w, right, strength + 1);
        }
        ExprKind::Chain { operator, operands } => {
            let strength = precedence::of_chain(*operator);
            let mut separator = "";
            for operand in operands {
                w.push(separator);
                print_at(w, operand, strength + 1);
                separator = match operator {
                    ChainOperator::Or => " OR ",
                    ChainOperator::And => " AND ",
                    ChainOperator::Concat => " || ",
                };
            }
        }
        ExprKind::LikeEscape {
            operand,
            operator,
            pattern,
            escape,
        } => {
            liked(w, operand, *operator, precedence::COMPARISON);
            w.push(" ");
            w.push(word(*operator));
            w.push(" ");
            print_at(w, pattern, precedence::COMPARISON + 1);
            w.push(" ESCAPE ");
            w.string(escape);
        }
        ExprKind::Quantified {
            operand,
            operator,
            all,
            query,
        } => {
            print_at(w, operand, precedence::COMPARISON);
            w.push(" ");
            w.push(word(*operator));
            w.push(if *all { " ALL (" } else { " ANY (" });
            query.print(w);
            w.push(")");
        }
        ExprKind::Settings(settings) => {
            w.push("SETTINGS ");
            w.list(settings);
        }
        ExprKind::ElementStar {
            operand,
            transformers,
        } => {
            access(w, operand, true);
            w.push("*");
            super::star::transformers(w, transformers);
        }
        ExprKind::Between {
            operand,
            negated,
            low,
            high,
        } => {
            print_at(w, operand, precedence::BETWEEN_BOUND);
            w.push(if *negated {
                " NOT BETWEEN "
            } else {
                " BETWEEN "
            });
            print_at(w, low, precedence::BETWEEN_BOUND);
            w.push(" AND ");
            print_at(w, high, precedence::BETWEEN_BOUND);
        }
        ExprKind::In {
            operand,
            global,
            negated,
            set,
        } => {
            print_at(w, operand, precedence::COMPARISON + 1);
            w.push(if *global { " GLOBAL" } else { "" });
            w.push(if *negated { " NOT IN " } else { " IN " });
            in_set(w, set);
        }
        ExprKind::IsNull { operand, negated } => {
            print_at(w, operand, precedence::IS + 1);
            w.push(if *negated { " IS NOT NULL" } else { " IS NULL" });
        }
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => {
            print_at(w, condition, precedence::CONDITIONAL + 1);
            w.push(" ? ");
            print_at(w, then, precedence::CONDITIONAL + 1);
            w.push(" : ");
            print_at(w, otherwise, precedence::OTHERWISE + 1);
        }
        ExprKind::Case {
            operand,
            branches,
            otherwise,
        } => {
            w.push("CASE");
            if let Some(operand) = operand {
                w.push(" ");
                operand.print(w);
            }
            for branch in branches {
                w.push(" WHEN ");
                branch.when.print(w);
                w.push(" THEN ");
                branch.then.print(w);
            }
            if let Some(otherwise) = otherwise {
                w.push(" ELSE ");
                otherwise.print(w);
            }
            w.push(" END");
        }
        ExprKind::Cast {
            operand,
            data_type,
            style: CastStyle::Function,
        } => {
            w.push("CAST(");
            print_at(w, operand, precedence::LAMBDA);
            w.push(" AS ");
            data_type.print(w);
            w.push(")");
        }
        ExprKind::Cast {
            operand,
            data_type,
            style: CastStyle::Operator,
        } => {
            print_at(w, operand, precedence::ACCESS);
            w.push("::");
            data_type.print(w);
        }
        ExprKind::Interval { value, unit } => {
            w.push("INTERVAL ");
            // A string there is read for itself, and not as an expression.
            if matches!(value.node, ExprKind::Literal(Literal::String(_))) {
                w.push("(");
                value.print(w);
                w.push(")");
            } else {
                print_at(w, value, precedence::ATOM);
            }
            w.push(" ");
            w.push(unit_word(*unit));
        }
        ExprKind::Function(call) => call.print(w),
        ExprKind::Lambda { parameters, body } => {
            match parameters.as_slice() {
                [parameter] => parameter.print(w),
                parameters => w.parenthesized(parameters),
            }
            w.push(" -> ");
            print_at(w, body, precedence::LAMBDA + 1);
        }
        ExprKind::Array(items) => {
            w.push("[");
            w.elements(items);
            w.push("]");
        }
        ExprKind::Tuple(items) => tuple(w, items),
        ExprKind::Map(entries) => {
            w.push("{");
            w.list_with(entries, |w, (key, value)| {
                key.print(w);
                w.push(": ");
                value.print(w);
            });
            w.push("}");
        }
        ExprKind::Subscript { operand, index } => {
            print_at(w, operand, precedence::ACCESS);
            w.push("[");
            index.print(w);
            w.push("]");
        }
        ExprKind::TupleElement { operand, index } => {
            access(w, operand, false);
            w.push(&index.to_string());
        }
        ExprKind::Field { operand, name } => {
            access(w, operand, true);
            name.print(w);
        }
        ExprKind::Subquery(query) => {
            w.push("(");
            query.print(w);
            w.push(")");
        }
        ExprKind::Exists(query) => {
            w.push("EXISTS (");
            query.print(w);
            w.push(")");
        }
        ExprKind::Alias { operand, alias } => {
            print_at(w, operand, precedence::LAMBDA);
            w.push(" AS ");
            alias.print(w);
        }
    }
}

fn unary(w: &mut Writer, operator: UnaryOperator, operand: &Expr) {
    match operator {
        UnaryOperator::Not => {
            w.push("NOT ");
            print_at(w, operand, precedence::NOT);
        }
        UnaryOperator::Negate => {
            let text = Writer::nested(|w| print_at(w, operand, precedence::NEGATE));
            // A sign before a number is part of the number, and two signs begin a comment.
            let bare = !text
                .starts_with(|first: char| first.is_ascii_digit() || "-.".contains(first))
                && !starts_with_word(&text, "inf")
                && !starts_with_word(&text, "nan");
            w.push("-");
            if bare {
                w.push(&text);
            } else {
                w.push("(");
                w.push(&text);
                w.push(")");
            }
        }
    }
}

/// Whether a text starts with a word, whatever its case.
pub(super) fn starts_with_word(text: &str, word: &str) -> bool {
    text.get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// What stands after IN. One value keeps its parentheses, so that it is a set and not the name of a table.
fn in_set(w: &mut Writer, set: &Expr) {
    match &set.node {
        ExprKind::Path(_)
        | ExprKind::Tuple(_)
        | ExprKind::Array(_)
        | ExprKind::Subquery(_)
        | ExprKind::Function(_)
        | ExprKind::Parameter(_) => set.print(w),
        _ => {
            w.push("(");
            element(w, set);
            w.push(")");
        }
    }
}

/// `(a, b)`, `(a,)`, `()`
fn tuple(w: &mut Writer, items: &[Expr]) {
    w.push("(");
    w.elements(items);
    w.push(if items.len() == 1 { ",)" } else { ")" });
}

/// The operand of a dot, and the dot: a path or a number before it would swallow what follows.
fn access(w: &mut Writer, operand: &Expr, by_name: bool) {
    let swallows = match &operand.node {
        ExprKind::Literal(Literal::Number(_)) | ExprKind::Star(_) | ExprKind::Columns(_) => true,
        // After a string or a brace, `.1` is a number.
        ExprKind::Literal(Literal::String(_) | Literal::Bytes(_)) | ExprKind::Parameter(_) => {
            !by_name
        }
        ExprKind::Path(_) => by_name,
        // After a sign, `1.` is a number.
        ExprKind::TupleElement { index, .. } => index.node < 0,
        _ => false,
    };
    print_at(
        w,
        operand,
        if swallows {
            u8::MAX
        } else {
            precedence::ACCESS
        },
    );
    w.push(".");
}

impl Print for crate::syntax::ast::QueryParameter {
    fn print(&self, w: &mut Writer) {
        w.push("{");
        // It is a bare word wherever it was read, and cannot be quoted.
        w.push(&self.name);
        w.push(":");
        self.data_type.print(w);
        w.push("}");
    }
}

const fn word(operator: BinaryOperator) -> &'static str {
    match operator {
        BinaryOperator::IsNotDistinctFrom => "<=>",
        BinaryOperator::IsDistinctFrom => "IS DISTINCT FROM",
        BinaryOperator::Equal => "=",
        BinaryOperator::NotEqual => "!=",
        BinaryOperator::Less => "<",
        BinaryOperator::LessOrEqual => "<=",
        BinaryOperator::Greater => ">",
        BinaryOperator::GreaterOrEqual => ">=",
        BinaryOperator::Like => "LIKE",
        BinaryOperator::NotLike => "NOT LIKE",
        BinaryOperator::ILike => "ILIKE",
        BinaryOperator::NotILike => "NOT ILIKE",
        BinaryOperator::Regexp => "REGEXP",
        BinaryOperator::Plus => "+",
        BinaryOperator::Minus => "-",
        BinaryOperator::Multiply => "*",
        BinaryOperator::Divide => "/",
        BinaryOperator::Modulo => "%",
        BinaryOperator::IntegerDivide => "DIV",
    }
}

const fn unit_word(unit: IntervalUnit) -> &'static str {
    match unit {
        IntervalUnit::Nanosecond => "NANOSECOND",
        IntervalUnit::Microsecond => "MICROSECOND",
        IntervalUnit::Millisecond => "MILLISECOND",
        IntervalUnit::Second => "SECOND",
        IntervalUnit::Minute => "MINUTE",
        IntervalUnit::Hour => "HOUR",
        IntervalUnit::Day => "DAY",
        IntervalUnit::Week => "WEEK",
        IntervalUnit::Month => "MONTH",
        IntervalUnit::Quarter => "QUARTER",
        IntervalUnit::Year => "YEAR",
    }
}
