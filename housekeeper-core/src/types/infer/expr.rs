//! Expressions.

use crate::diagnostic::{Code, Diagnostics};
use crate::source::Span;
use crate::syntax::ast::{
    BinaryOperator, CaseBranch, CastStyle, ChainOperator, DataType, Expr, ExprKind, Literal,
    Number, UnaryOperator,
};
use crate::syntax::{Print, quote_string};
use crate::types::function::Argument;
use crate::types::function::rule::cast::in_zone_of;
use crate::types::operand::{Form, Operand};
use crate::types::{IntWidth, Reason, TupleElement, Type, function, resolve};

use super::analyzer::Analyzer;
use super::choosing::{Choice, has_subquery};
use super::gap::Gap;
use super::item::Item;
use super::scope::Scope;
use super::{literal, name};

impl Analyzer<'_> {
    /// What an expression gives: one value, but for `*` and its like.
    pub(super) fn items<'a>(&self, expr: &'a Expr, scope: &Scope<'a>) -> Vec<Item> {
        match &expr.node {
            ExprKind::Star(star) => self.star(star, expr.span, scope),
            ExprKind::Columns(columns) => self.columns(columns, expr.span, scope),
            ExprKind::ElementStar { .. } => {
                let reason = Reason::Form("`.*` after an expression is");
                vec![Item::spread(expr.span, Gap::new(expr.span, reason))]
            }
            ExprKind::Path(path) => self.path(path, expr.span, scope),
            ExprKind::Function(call) => self.call(expr, call, scope),
            ExprKind::Alias { operand, alias } => self.aliased(operand, alias, expr.span, scope),
            _ => vec![self.value(expr, scope)],
        }
    }

    /// The items of several expressions, one after another.
    pub(super) fn all<'a>(
        &self,
        exprs: impl IntoIterator<Item = &'a Expr>,
        scope: &Scope<'a>,
    ) -> Vec<Item> {
        exprs
            .into_iter()
            .flat_map(|expr| self.items(expr, scope))
            .collect()
    }

    /// What an expression gives that has to be one value.
    pub(super) fn item<'a>(&self, expr: &'a Expr, scope: &Scope<'a>) -> Item {
        let mut items = self.items(expr, scope);
        match (items.pop(), items.is_empty()) {
            (Some(item), true) => item,
            _ => Item::form(expr.span, "several columns in one place are"),
        }
    }

    fn aliased<'a>(
        &self,
        operand: &'a Expr,
        alias: &'a crate::syntax::ast::Ident,
        span: Span,
        scope: &Scope<'a>,
    ) -> Vec<Item> {
        let name = alias.as_str();
        let known = scope.aliases.get(name).copied();
        let untuples = super::identifier::is_untuple(operand);
        let items = match known {
            Some(known) if std::ptr::eq(known, operand) || known == operand => {
                match self.alias_items(name, scope) {
                    Some(items) if untuples => return items,
                    Some(items) => items,
                    None => self.items(operand, scope),
                }
            }
            Some(known) => {
                let items = self.items(operand, scope);
                self.check_differing(name, known, operand, &items, scope);
                items
            }
            None => self.items(operand, scope),
        };
        let single = items.len() == 1;
        items
            .into_iter()
            .map(|item| {
                let item = Item { span, ..item };
                if single {
                    item.named(name.to_owned())
                } else {
                    item
                }
            })
            .collect()
    }

    /// `known AS name, operand AS name`: ClickHouse refuses a name for two expressions.
    fn check_differing<'a>(
        &self,
        name: &'a str,
        known: &'a Expr,
        operand: &'a Expr,
        items: &[Item],
        scope: &Scope<'a>,
    ) {
        let types = |items: &[Item]| match items {
            [
                Item {
                    value: Ok(operand), ..
                },
            ] => Some(operand.ty.clone()),
            _ => None,
        };
        let first = self.alias_items(name, scope).unwrap_or_default();
        let (Some(first), Some(second)) = (types(&first), types(items)) else {
            return;
        };
        let literals = |expr: &Expr| matches!(expr.node, ExprKind::Literal(_));
        if first != second || (literals(known) && literals(operand)) {
            let message = format!("`{name}` is given to two expressions");
            self.report(
                crate::diagnostic::Diagnostic::error(
                    crate::diagnostic::Code::AmbiguousName,
                    message,
                )
                .at(operand.span, "")
                .see(known.span, "first here"),
            );
        }
    }

    /// What an expression gives that is one value by its form.
    fn value<'a>(&self, expr: &'a Expr, scope: &Scope<'a>) -> Item {
        let span = expr.span;
        match &expr.node {
            ExprKind::Literal(value) => self.literal(value, span),
            ExprKind::Parameter(parameter) => {
                let value = self
                    .data_type(&parameter.data_type, span)
                    .map(|ty| Operand {
                        ty,
                        form: Form::Constant,
                    });
                Item::new(None, value, span)
            }
            ExprKind::Unary { .. }
            | ExprKind::Binary { .. }
            | ExprKind::Chain { .. }
            | ExprKind::LikeEscape { .. }
            | ExprKind::Between { .. } => self.operator(expr, scope),
            ExprKind::In {
                operand,
                global,
                negated,
                set,
            } => self.membership(expr, operand, *global, *negated, set, scope),
            ExprKind::IsNull { operand, negated } => {
                let function = if *negated { "isNotNull" } else { "isNull" };
                let items = self.items(operand, scope);
                self.apply(span, function, &items)
            }
            ExprKind::Conditional {
                condition,
                then,
                otherwise,
            } => {
                let items = || self.all([&**condition, &**then, &**otherwise], scope);
                let choice = Choice {
                    span,
                    written: "if",
                    function: "if",
                    condition,
                    branches: vec![then, otherwise],
                };
                self.choosing(&choice, scope, items)
            }
            ExprKind::Case {
                operand,
                branches,
                otherwise,
            } => self.case(
                span,
                operand.as_deref(),
                branches,
                otherwise.as_deref(),
                scope,
            ),
            ExprKind::Cast {
                operand,
                data_type,
                style,
            } => self.cast(span, operand, data_type, *style, scope),
            ExprKind::Array(items) => self.collection(expr, "array", items, scope),
            ExprKind::Tuple(items) => self.collection(expr, "tuple", items, scope),
            ExprKind::Subscript { operand, index } => {
                let items = self.all([&**operand, &**index], scope);
                self.apply(span, "arrayElement", &items)
            }
            ExprKind::TupleElement { operand, index } => {
                self.element(span, operand, index.node, scope)
            }
            ExprKind::Field { operand, name } => {
                let operand = self.item(operand, scope);
                let field = written(&Literal::String(name.node.clone()), name.span);
                self.apply(span, "tupleElement", &[operand, field])
            }
            ExprKind::Interval { value, unit } => {
                let items = self.items(value, scope);
                self.apply(span, unit.function(), &items)
            }
            ExprKind::Subquery(query) => self.scalar(query, span, scope),
            ExprKind::Exists(query) => self.exists(query, span, scope),
            ExprKind::Quantified {
                operand,
                operator,
                all,
                query,
            } => self.quantified(span, operand, *operator, *all, query, scope),
            ExprKind::Lambda { .. } => Item::form(span, "a lambda here is"),
            ExprKind::Map(_) => Item::form(span, "a map written out is"),
            ExprKind::Settings(_) => Item::form(span, "SETTINGS here are"),
            ExprKind::Star(_)
            | ExprKind::Columns(_)
            | ExprKind::ElementStar { .. }
            | ExprKind::Path(_)
            | ExprKind::Function(_)
            | ExprKind::Alias { .. } => self.item(expr, scope),
        }
    }

    /// A value written out.
    fn literal(&self, value: &Literal, span: Span) -> Item {
        let item = written(value, span);
        if let Ok(operand) = &item.value
            && operand.ty == Type::UInt(IntWidth::W64)
            && operand
                .number()
                .is_some_and(|value| i64::try_from(value).is_ok())
        {
            self.has_wide_number.set(true);
        }
        item
    }

    /// What an operator gives.
    fn operator<'a>(&self, expr: &'a Expr, scope: &Scope<'a>) -> Item {
        let span = expr.span;
        match &expr.node {
            ExprKind::Unary { operator, operand } => self.unary(expr, *operator, operand, scope),
            ExprKind::Binary {
                left,
                operator,
                right,
            } => {
                let items = self.all([&**left, &**right], scope);
                self.apply(span, function_of(*operator), &items)
            }
            ExprKind::Chain { operator, operands } => {
                let function = match operator {
                    ChainOperator::Or => "or",
                    ChainOperator::And => "and",
                    ChainOperator::Concat => "concat",
                };
                let items = self.all(operands, scope);
                self.apply(span, function, &items)
            }
            ExprKind::LikeEscape {
                operand,
                operator,
                pattern,
                escape,
            } => {
                let mut items = self.all([&**operand, &**pattern], scope);
                items.push(written(&Literal::String(escape.node.clone()), escape.span));
                self.apply(span, function_of(*operator), &items)
            }
            ExprKind::Between {
                operand,
                negated,
                low,
                high,
            } => {
                let written = operand;
                let operand = self.item(written, scope);
                let low = self.item(low, scope);
                // It is put into both comparisons, and what is asked in it is asked twice.
                let again = if has_subquery(written) {
                    self.attempt(|| self.item(written, scope)).0
                } else {
                    operand.clone()
                };
                let high = self.item(high, scope);
                let (first, second, both) = if *negated {
                    ("less", "greater", "or")
                } else {
                    ("greaterOrEquals", "lessOrEquals", "and")
                };
                let first = self.apply(span, first, &[operand, low]);
                let second = self.apply(span, second, &[again, high]);
                self.apply(span, both, &[first, second])
            }
            _ => Item::form(span, "this operator is"),
        }
    }

    /// The value of `function(items)`, an ordinary function that an operator stands for.
    pub(super) fn apply(&self, span: Span, function: &str, items: &[Item]) -> Item {
        let arguments: Vec<Option<String>> = items.iter().map(|item| item.name.clone()).collect();
        let name = name::call(function, None, &arguments);
        let value = self.compute(span, function, items);
        Item::new(name, value, span)
    }

    /// The same without its name.
    pub(super) fn compute(
        &self,
        span: Span,
        function: &str,
        items: &[Item],
    ) -> Result<Operand, Gap> {
        let operands = super::item::values(items)?;
        let arguments: Vec<Argument<'_>> = operands.iter().map(Argument::Value).collect();
        let found = function::call(function, &arguments, self.catalog);
        self.computed(span, function, &operands, found)
    }

    fn unary<'a>(
        &self,
        expr: &'a Expr,
        operator: UnaryOperator,
        operand: &'a Expr,
        scope: &Scope<'a>,
    ) -> Item {
        let function = match operator {
            UnaryOperator::Negate => {
                if let ExprKind::Literal(Literal::Number(number)) = &operand.node
                    && !number.text.starts_with('-')
                {
                    // ClickHouse reads `-1` as a number and computes `-(1)`: the tree has no parentheses.
                    if operand.span.start != expr.span.start + 1 {
                        return Item::form(expr.span, "a sign apart from its number is");
                    }
                    let number = Number::new(format!("-{}", number.text));
                    return written(&Literal::Number(number), expr.span);
                }
                "negate"
            }
            UnaryOperator::Not => "not",
        };
        let items = self.items(operand, scope);
        self.apply(expr.span, function, &items)
    }

    fn case<'a>(
        &self,
        span: Span,
        operand: Option<&'a Expr>,
        branches: &'a [CaseBranch],
        otherwise: Option<&'a Expr>,
        scope: &Scope<'a>,
    ) -> Item {
        let items = || {
            let mut items = Vec::new();
            items.extend(operand.map(|operand| self.item(operand, scope)));
            for branch in branches {
                items.push(self.item(&branch.when, scope));
                items.push(self.item(&branch.then, scope));
            }
            items.push(match otherwise {
                Some(otherwise) => self.item(otherwise, scope),
                None => written(&Literal::Null, span),
            });
            items
        };
        if operand.is_none()
            && let Some(first) = branches.first()
        {
            let mut others: Vec<&Expr> = otherwise.into_iter().collect();
            for branch in branches {
                others.extend([&branch.when, &branch.then]);
            }
            let choice = Choice {
                span,
                written: "multiIf",
                function: "multiIf",
                condition: &first.when,
                branches: others,
            };
            return self.choosing(&choice, scope, items);
        }
        let items = items();
        self.apply(span, "caseWithExpression", &items)
    }

    /// The type that is written. What is wrong with it is said.
    pub(super) fn data_type(&self, data_type: &DataType, span: Span) -> Result<Type, Gap> {
        let mut said = Diagnostics::new();
        let ty = resolve(data_type, &mut said);
        for diagnostic in said {
            // A value may be of a type that no column can have.
            if matches!(
                diagnostic.code,
                Code::TypeNotStorable | Code::SuspiciousType
            ) {
                return Err(Gap::new(span, Reason::Form("a value of this type is")));
            }
            self.report(diagnostic);
        }
        ty.ok_or_else(|| Gap::new(span, Reason::Reported))
    }

    /// The value may be of a type that is not known: it is converted all the same.
    fn cast<'a>(
        &self,
        span: Span,
        operand: &'a Expr,
        data_type: &DataType,
        style: CastStyle,
        scope: &Scope<'a>,
    ) -> Item {
        let ty = self.data_type(data_type, span);
        let item = match style {
            CastStyle::Operator => self.cast_operand(operand, scope),
            CastStyle::Function => self.item(operand, scope),
        };
        let form = match item.value.as_ref().map(|operand| &operand.form) {
            Ok(Form::Literal(_) | Form::Constant) => Form::Constant,
            Ok(Form::Column) => Form::Column,
            Ok(Form::Unknown) | Err(_) => Form::Unknown,
        };
        let type_name = data_type.to_sql();
        // The paths of a document are quoted where a name would not be.
        let type_name = (!type_name.contains("JSON(")).then(|| quote_string(&type_name));
        let name = name::call("CAST", None, &[item.name.clone(), type_name]);
        let is_null = item.value.as_ref().is_ok_and(Operand::is_null);
        if form == Form::Constant && !is_null {
            self.may_fail.set(true);
        }
        let ty = match (ty, item.value) {
            // A moment keeps its zone.
            (Ok(ty), Ok(operand)) => Ok(in_zone_of(&operand.ty, ty)),
            (Ok(ty), Err(gap)) if is_without_zone(&ty) => Err(gap),
            (ty, _) => ty,
        };
        Item::new(name, ty.map(|ty| Operand { ty, form }), span)
    }

    /// The value before `::`: a number or a collection that is written out is kept as its text.
    fn cast_operand<'a>(&self, operand: &'a Expr, scope: &Scope<'a>) -> Item {
        let text = match &operand.node {
            ExprKind::Literal(Literal::Number(number))
                if number.text.bytes().any(|byte| byte.is_ascii_digit()) =>
            {
                Some(number.text.clone())
            }
            _ if name::is_collection(operand) => {
                return Item {
                    name: None,
                    ..self.item(operand, scope)
                };
            }
            _ => None,
        };
        match text {
            Some(text) => written(&Literal::String(text), operand.span),
            None => self.item(operand, scope),
        }
    }

    /// `[a, b]`, `(a, b)`.
    fn collection<'a>(
        &self,
        expr: &'a Expr,
        function: &str,
        items: &'a [Expr],
        scope: &Scope<'a>,
    ) -> Item {
        let items = self.all(items, scope);
        let item = self.apply(expr.span, function, &items);
        if name::is_collection(expr) {
            return Item {
                name: name::collection(expr),
                ..item
            };
        }
        item
    }

    /// `operand.index`.
    fn element<'a>(&self, span: Span, operand: &'a Expr, index: i64, scope: &Scope<'a>) -> Item {
        let operand = self.item(operand, scope);
        let number = Number::new(index.to_string());
        let literal = written(&Literal::Number(number), span);
        let index_name = if index < 0 {
            Some(format!("negate({})", index.unsigned_abs()))
        } else {
            literal.name.clone()
        };
        let name = name::call("tupleElement", None, &[operand.name.clone(), index_name]);
        let value = match &operand.value {
            Ok(Operand {
                ty: Type::Tuple(elements),
                form,
            }) => match at(elements, index) {
                Some(element) => Ok(Operand {
                    ty: element.ty.clone(),
                    form: match form {
                        Form::Column => Form::Column,
                        Form::Unknown => Form::Unknown,
                        Form::Literal(_) | Form::Constant => Form::Constant,
                    },
                }),
                None => Err(Gap::new(span, Reason::Form("this element is"))),
            },
            _ => self.compute(span, "tupleElement", &[operand, literal]),
        };
        Item::new(name, value, span)
    }
}

/// The element of this number, from 1; from the end where it is negative.
fn at(elements: &[TupleElement], index: i64) -> Option<&TupleElement> {
    let distance = usize::try_from(index.unsigned_abs()).ok()?;
    let position = if index > 0 {
        distance - 1
    } else {
        elements.len().checked_sub(distance)?
    };
    (index != 0).then(|| elements.get(position)).flatten()
}

/// Whether it is a moment whose zone is that of what is converted.
fn is_without_zone(ty: &Type) -> bool {
    match ty {
        Type::Nullable(inner) => is_without_zone(inner),
        ty => matches!(
            ty,
            Type::DateTime(None) | Type::DateTime64 { zone: None, .. }
        ),
    }
}

/// A value written out.
pub(super) fn written(value: &Literal, span: Span) -> Item {
    Item::new(name::literal(value), Ok(literal::literal(value)), span)
}

/// The function that an operator stands for.
pub(super) const fn function_of(operator: BinaryOperator) -> &'static str {
    match operator {
        BinaryOperator::IsNotDistinctFrom => "isNotDistinctFrom",
        BinaryOperator::IsDistinctFrom => "isDistinctFrom",
        BinaryOperator::Equal => "equals",
        BinaryOperator::NotEqual => "notEquals",
        BinaryOperator::Less => "less",
        BinaryOperator::LessOrEqual => "lessOrEquals",
        BinaryOperator::Greater => "greater",
        BinaryOperator::GreaterOrEqual => "greaterOrEquals",
        BinaryOperator::Like => "like",
        BinaryOperator::NotLike => "notLike",
        BinaryOperator::ILike => "ilike",
        BinaryOperator::NotILike => "notILike",
        BinaryOperator::Regexp => "match",
        BinaryOperator::Plus => "plus",
        BinaryOperator::Minus => "minus",
        BinaryOperator::Multiply => "multiply",
        BinaryOperator::Divide => "divide",
        BinaryOperator::Modulo => "modulo",
        BinaryOperator::IntegerDivide => "intDiv",
    }
}
