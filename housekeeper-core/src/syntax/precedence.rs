//! How strongly operators bind: one table for the parser and the printer.
//!
//! The numbers are ClickHouse's own. All operators between operands associate to the left.

use super::ast::{BinaryOperator, ChainOperator};

/// `x -> …`
pub(super) const LAMBDA: u8 = 1;
/// `… ? … : …`
pub(super) const CONDITIONAL: u8 = 2;
/// What stands after the `:` of a conditional: `OR` does not fit there without parentheses.
pub(super) const OTHERWISE: u8 = 3;
/// `NOT …`
pub(super) const NOT: u8 = 5;
/// `… IS NULL`
pub(super) const IS: u8 = 6;
/// `… BETWEEN … AND …`
pub(super) const BETWEEN: u8 = 7;
/// The bounds of a BETWEEN.
pub(super) const BETWEEN_BOUND: u8 = 8;
/// `… IN …`, as all comparisons
pub(super) const COMPARISON: u8 = 9;
/// `-…`
pub(super) const NEGATE: u8 = 13;
/// `….1`, `…[1]`, `…::T`
pub(super) const ACCESS: u8 = 14;
/// What needs no parentheses anywhere.
pub(super) const ATOM: u8 = 15;

/// How strongly a chain of `operator` binds.
pub(super) const fn of_chain(operator: ChainOperator) -> u8 {
    match operator {
        ChainOperator::Or => 3,
        ChainOperator::And => 4,
        ChainOperator::Concat => 10,
    }
}

/// How strongly `operator` binds.
pub(super) const fn of(operator: BinaryOperator) -> u8 {
    match operator {
        BinaryOperator::IsDistinctFrom => IS,
        BinaryOperator::Equal
        | BinaryOperator::IsNotDistinctFrom
        | BinaryOperator::NotEqual
        | BinaryOperator::Less
        | BinaryOperator::LessOrEqual
        | BinaryOperator::Greater
        | BinaryOperator::GreaterOrEqual
        | BinaryOperator::Like
        | BinaryOperator::NotLike
        | BinaryOperator::ILike
        | BinaryOperator::NotILike
        | BinaryOperator::Regexp => COMPARISON,
        BinaryOperator::Plus | BinaryOperator::Minus => 11,
        BinaryOperator::Multiply
        | BinaryOperator::Divide
        | BinaryOperator::Modulo
        | BinaryOperator::IntegerDivide => 12,
    }
}
