//! `x IN set`.

use crate::source::Span;
use crate::syntax::ast::{BinaryOperator, Expr, ExprKind, Ident, Literal, Query};
use crate::types::function::rule::reading::{cannot_be_read, unreadable};
use crate::types::operand::{Form, Operand, bare, is_simple_aggregate, nullable};
use crate::types::{IntWidth, Reason, Type};

use super::analyzer::Analyzer;
use super::expr::function_of;
use super::gap::Gap;
use super::identifier::Meaning;
use super::item::Item;
use super::name;
use super::scope::Scope;
use super::walk::any;

/// What stands to the right of `IN`.
enum Set {
    /// Values known before the first row is read.
    Fixed(Option<String>),
    /// Values of the row.
    OfRow(Option<String>),
    /// It is not known which of the two.
    Unknown,
}

impl Analyzer<'_> {
    /// `operand [GLOBAL] [NOT] IN set`.
    pub(super) fn membership<'a>(
        &self,
        expr: &'a Expr,
        operand: &'a Expr,
        global: bool,
        negated: bool,
        set: &'a Expr,
        scope: &Scope<'a>,
    ) -> Item {
        let function = match (global, negated) {
            (false, false) => "in",
            (false, true) => "notIn",
            (true, false) => "globalIn",
            (true, true) => "globalNotIn",
        };
        let span = expr.span;
        let operand = self.item(operand, scope);
        if let Ok(value) = &operand.value {
            self.unreadable_values(value, set);
        }
        match self.set(set, scope) {
            Set::Fixed(set) => {
                let name = name::call(function, None, &[operand.name.clone(), set]);
                Item::new(name, is_in(operand.value, span), span)
            }
            // ClickHouse makes `if(isNull(x), NULL, has([…], x))` of it, and so it is called.
            Set::OfRow(set) => {
                // NULL is in nothing.
                let is_null = operand.value.as_ref().is_ok_and(Operand::is_null);
                let written = if is_null { function } else { "if" };
                let name = name::call(written, None, &[operand.name.clone(), set]);
                let value = operand.value.and_then(|operand| match &operand.ty {
                    Type::Tuple(_) | Type::Array(_) | Type::Map(..) => {
                        let what = "IN over values of the row and of this type is";
                        Err(Gap::new(span, Reason::Form(what)))
                    }
                    _ => Ok(Operand {
                        ty: Type::Nullable(Box::new(BYTE)),
                        form: Form::Unknown,
                    }),
                });
                Item::new(name, value, span)
            }
            Set::Unknown => Item::form(span, "IN over a set that may differ from row to row is"),
        }
    }

    /// Says which texts of a set are no values of what is looked for. ClickHouse reads them when it reads the query.
    fn unreadable_values(&self, operand: &Operand, set: &Expr) {
        let values = match &set.node {
            ExprKind::Tuple(values) | ExprKind::Array(values) => values.as_slice(),
            _ => std::slice::from_ref(set),
        };
        for value in values {
            if operand.form == Form::Column
                && let ExprKind::Literal(Literal::String(text)) = &value.node
                && cannot_be_read(text, bare(&operand.ty))
            {
                self.gap(value.span, unreadable(text, &operand.ty));
            }
        }
    }

    fn set<'a>(&self, set: &'a Expr, scope: &Scope<'a>) -> Set {
        match &set.node {
            ExprKind::Subquery(query) => {
                let name = self.next_subquery();
                let result = self.query(query, Some(scope));
                if result.is_correlated {
                    return Set::Unknown;
                }
                Set::Fixed(name)
            }
            // In some of these ClickHouse writes it as a function of the row, and in some not.
            ExprKind::Path(path) if is_of_a_window(path, scope) => Set::Unknown,
            ExprKind::Path(path) => match self.meaning(path, set.span, scope) {
                Meaning::Item(item) => of_value(&item),
                Meaning::Several(_) => Set::Unknown,
                Meaning::Nothing => {
                    let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
                    if let [name] = parts.as_slice() {
                        self.with_query(name, scope);
                    }
                    Set::Fixed(Some(parts.join(".")))
                }
            },
            ExprKind::Array(_) | ExprKind::Tuple(_) | ExprKind::Literal(_) => {
                of_value(&self.item(set, scope))
            }
            _ => {
                let item = self.item(set, scope);
                match of_value(&item) {
                    Set::OfRow(_) => Set::Unknown,
                    fixed => fixed,
                }
            }
        }
    }

    /// `operand = ANY (SELECT …)` and its like.
    pub(super) fn quantified<'a>(
        &self,
        span: Span,
        operand: &'a Expr,
        operator: BinaryOperator,
        all: bool,
        query: &'a Query,
        scope: &Scope<'a>,
    ) -> Item {
        let operand = self.item(operand, scope);
        let subquery = self.next_subquery();
        let result = match operator {
            BinaryOperator::Equal | BinaryOperator::NotEqual => {
                // The one value of all, where it is to be that of all or none but that one.
                if all == (operator == BinaryOperator::Equal) {
                    self.next_subquery();
                }
                self.query(query, Some(scope));
                let function = if operator == BinaryOperator::Equal {
                    "in"
                } else {
                    "notIn"
                };
                let name = name::call(function, None, &[operand.name.clone(), subquery]);
                return Item::new(name, is_in(operand.value, span), span);
            }
            // ClickHouse compares with the least or the greatest of the values.
            _ => {
                self.next_subquery();
                self.query(query, Some(scope))
            }
        };
        let value = match result.items.as_slice() {
            [only] => only.value.clone().and_then(|value| {
                let ty = nullable(value.ty)
                    .ok_or_else(|| Gap::new(span, Reason::Form("this comparison is")))?;
                Ok(Operand {
                    ty,
                    form: Form::Constant,
                })
            }),
            _ => Err(Gap::new(span, Reason::Form("this comparison is"))),
        };
        let other = Item::new(subquery, value, span);
        self.apply(span, function_of(operator), &[operand, other])
    }
}

const BYTE: Type = Type::UInt(IntWidth::W8);

fn of_value(item: &Item) -> Set {
    match &item.value {
        Ok(operand) => match operand.form {
            Form::Literal(_) | Form::Constant => Set::Fixed(item.name.clone()),
            Form::Column => Set::OfRow(item.name.clone()),
            Form::Unknown => Set::Unknown,
        },
        Err(_) => Set::Unknown,
    }
}

/// The value of `operand IN (…)` over a fixed set.
fn is_in(operand: Result<Operand, Gap>, span: Span) -> Result<Operand, Gap> {
    let operand = operand?;
    if is_simple_aggregate(&operand.ty) {
        return Err(Gap::new(span, Reason::Form("IN over this type is")));
    }
    let ty = match &operand.ty {
        Type::Nullable(inner) if **inner == Type::Nothing => operand.ty.clone(),
        Type::Nullable(_) => Type::Nullable(Box::new(BYTE)),
        Type::LowCardinality(inner) => Type::LowCardinality(Box::new(match **inner {
            Type::Nullable(_) => Type::Nullable(Box::new(BYTE)),
            _ => BYTE,
        })),
        Type::Variant(_) | Type::Dynamic { .. } | Type::Json(_) => {
            return Err(Gap::new(span, Reason::Form("IN over this type is")));
        }
        _ => BYTE,
    };
    Ok(Operand::made_from(ty, &[operand]))
}

/// Whether a name is the alias of what is computed over a window.
fn is_of_a_window(path: &[Ident], scope: &Scope<'_>) -> bool {
    let [name] = path else {
        return false;
    };
    let has_window =
        |expr: &Expr| matches!(&expr.node, ExprKind::Function(call) if call.over.is_some());
    let alias = scope.aliases.get(name.as_str());
    alias.is_some_and(|alias| any(alias, &has_window))
}
