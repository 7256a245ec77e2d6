//! To be replaced: the rules for expressions, types and queries.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{
    Assignment, DataType, Expr, FunctionCall, Ident, IntervalUnit, Invocation, Literal, OrderBy,
    OrderItem, Partition, Query, QueryParameter, Select, Setting, With,
};

impl Parser<'_> {
    /// An expression that may have a name: `a + 1 AS b`. For lists and clauses.
    pub(super) fn element(&mut self) -> Parse<Expr> {
        self.fail(Kind::Expression)
    }
    /// An expression without a name.
    pub(super) fn expr(&mut self) -> Parse<Expr> {
        self.fail(Kind::Expression)
    }
    /// A type.
    pub(super) fn data_type(&mut self) -> Parse<DataType> {
        self.fail(Kind::Type)
    }
    /// A query with no FORMAT: SELECT, WITH, FROM, or a query in parentheses, and what is UNIONed to it.
    pub(super) fn query(&mut self) -> Parse<Query> {
        self.fail(Kind::Query)
    }
    /// Whether a query can start at the token `ahead` tokens after the one at hand.
    pub(super) fn sees_query_at(&self, _ahead: usize) -> bool {
        false
    }
    /// `(query)`
    pub(super) fn subquery(&mut self) -> Parse<Query> {
        self.parens(Self::query)
    }
    /// A literal, with a sign if it is a number.
    pub(super) fn literal(&mut self) -> Parse<Spanned<Literal>> {
        self.fail(Kind::Literal)
    }
    /// A number that fits `u64`.
    pub(super) fn unsigned(&mut self) -> Parse<u64> {
        self.fail(Kind::Number)
    }
    /// `{name:Type}`
    pub(super) fn query_parameter(&mut self) -> Parse<QueryParameter> {
        self.fail(Kind::Expression)
    }
    /// A table function: `numbers(10)`, `view(SELECT 1)`.
    pub(super) fn table_function(&mut self) -> Parse<FunctionCall> {
        self.fail(Kind::TableName)
    }
    /// `DAY`, `days`, `SQL_TSI_DAY`, `d`
    pub(super) fn interval_unit(&mut self) -> Parse<IntervalUnit> {
        self.fail(Kind::IntervalUnit)
    }
    /// `name` or `name(arguments)`: an engine, a codec, an index type.
    pub(super) fn invocation(&mut self, kind: Kind) -> Parse<Spanned<Invocation>> {
        self.fail(kind)
    }
    /// `name = value`, one of SETTINGS.
    pub(super) fn setting(&mut self) -> Parse<Setting> {
        self.fail(Kind::SettingName)
    }
    /// The name of a setting.
    pub(super) fn setting_name(&mut self) -> Parse<Ident> {
        self.name(Kind::SettingName)
    }
    /// `SETTINGS a = 1, b = 'x'`, or nothing.
    pub(super) fn settings_clause(&mut self) -> Parse<Vec<Setting>> {
        Ok(Vec::new())
    }
    /// `name` or `n.a`, which is one name.
    pub(super) fn column_name(&mut self) -> Parse<Ident> {
        self.name(Kind::ColumnName)
    }
    /// `column = expr`
    pub(super) fn assignment(&mut self) -> Parse<Assignment> {
        self.fail(Kind::ColumnName)
    }
    /// What stands after `PARTITION`: a value, `ID '…'`, `ALL`.
    pub(super) fn partition(&mut self) -> Parse<Partition> {
        self.fail(Kind::Expression)
    }
    /// What stands after `WITH` of a query.
    pub(super) fn with(&mut self) -> Parse<With> {
        self.fail(Kind::Expression)
    }
    /// One SELECT.
    pub(super) fn select(&mut self) -> Parse<Select> {
        self.fail(Kind::Query)
    }
    /// An item of a SELECT list, with its alias.
    pub(super) fn select_item(&mut self) -> Parse<Expr> {
        self.fail(Kind::Expression)
    }
    /// The keys after `ORDER BY` of a query or a window.
    pub(super) fn order_items(&mut self) -> Parse<Vec<OrderItem>> {
        self.fail(Kind::Expression)
    }
    /// What stands after `ORDER BY` of a SELECT.
    pub(super) fn order_by(&mut self) -> Parse<OrderBy> {
        self.fail(Kind::Expression)
    }
}
