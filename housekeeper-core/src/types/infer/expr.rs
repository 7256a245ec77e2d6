//! Expressions.

use crate::diagnostic::Diagnostics;
use crate::syntax::ast::{
    BinaryOperator, CaseBranch, ChainOperator, DataType, Expr, ExprKind, Literal, UnaryOperator,
};
use crate::types::{TupleElement, Type, resolve};

use super::call::{self, apply};
use super::catalog::Catalog;
use super::gap::Gap;
use super::literal;
use super::scope::{Resolved, Scope};
use crate::types::Reason;
use crate::types::function::{Class, Output, Plain, Signature};
use crate::types::operand::{Form, Operand};

/// What an expression is looked at with.
#[derive(Clone, Copy)]
pub(super) struct Context<'a, 's> {
    pub(super) catalog: &'a dyn Catalog,
    pub(super) scope: &'s Scope<'a>,
    /// The aliases whose expressions are being looked into.
    pub(super) resolving: &'s [&'a str],
}

/// `x IN set`, as far as its type goes.
const IN: Signature = Signature::new("in", &[Class::Scalar], Output::Is(Plain::UInt8));

impl<'a> Context<'a, '_> {
    /// The value of `expr`.
    pub(super) fn infer(self, expr: &'a Expr) -> Result<Operand, Gap> {
        let gap = |what| Err(Gap::new(expr.span, Reason::Form(what)));
        match &expr.node {
            ExprKind::Literal(value) => {
                literal::literal(value).ok_or_else(|| form(expr, "this number is"))
            }
            ExprKind::Path(path) => self.path(expr, path),
            ExprKind::Parameter(parameter) => cast_type(expr, &parameter.data_type).map(unknown),
            ExprKind::Unary { operator, operand } => self.unary(expr, *operator, operand),
            ExprKind::Binary {
                left,
                operator,
                right,
            } => self.binary(expr, left, *operator, right),
            ExprKind::Chain { operator, operands } => {
                let name = match operator {
                    ChainOperator::Or => "or",
                    ChainOperator::And => "and",
                    ChainOperator::Concat => "concat",
                };
                apply(self, expr.span, name, &self.all(operands)?)
            }
            ExprKind::Between {
                operand, low, high, ..
            } => self.between(expr, operand, low, high),
            ExprKind::In { operand, .. } => {
                let operand = self.infer(operand)?;
                let ty = membership(&operand).ok_or_else(|| form(expr, "IN over this type is"))?;
                Ok(Operand::made_from(ty, &[operand]))
            }
            ExprKind::IsNull { operand, .. } => {
                let operand = self.infer(operand)?;
                Ok(Operand::made_from(Plain::UInt8.ty(), &[operand]))
            }
            ExprKind::Conditional {
                condition,
                then,
                otherwise,
            } => {
                let operands = self.all([&**condition, then, otherwise])?;
                apply(self, expr.span, "if", &operands)
            }
            ExprKind::Case {
                operand,
                branches,
                otherwise,
            } => self.case(expr, operand.as_deref(), branches, otherwise.as_deref()),
            ExprKind::Cast {
                operand, data_type, ..
            } => self.cast(expr, operand, data_type),
            ExprKind::Function(function) => call::infer(self, expr, function),
            ExprKind::Array(items) => {
                let operands = self.all(items)?;
                apply(self, expr.span, "array", &operands)
            }
            ExprKind::Tuple(items) => {
                let operands = self.all(items)?;
                apply(self, expr.span, "tuple", &operands)
            }
            ExprKind::Subscript { operand, index } => {
                let operands = self.all([&**operand, index])?;
                apply(self, expr.span, "arrayElement", &operands)
            }
            ExprKind::TupleElement { operand, index } => {
                let operand = self.infer(operand)?;
                let position = usize::try_from(index.node - 1).ok();
                part_of(expr, &operand, |elements| elements.get(position?))
            }
            ExprKind::Field { operand, name } => {
                let operand = self.infer(operand)?;
                let named = |element: &&TupleElement| element.name.as_ref() == Some(&name.node);
                part_of(expr, &operand, |elements| elements.iter().find(named))
            }
            ExprKind::Alias { operand, alias } => {
                let mut resolving = self.resolving.to_vec();
                resolving.push(alias);
                let inner = Context {
                    resolving: &resolving,
                    ..self
                };
                inner.infer(operand)
            }
            ExprKind::Exists(_) => Ok(unknown(Plain::UInt8.ty())),
            ExprKind::Interval { value, unit } => {
                let value = self.infer(value)?;
                apply(self, expr.span, &format!("toInterval{unit:?}"), &[value])
            }
            ExprKind::Lambda { .. } => gap("a lambda here is"),
            ExprKind::Map(_) => gap("a map written out is"),
            ExprKind::Subquery(_) => gap("a scalar subquery is"),
            ExprKind::LikeEscape { .. } => gap("LIKE with ESCAPE is"),
            ExprKind::Quantified { .. } => gap("a comparison with ANY or ALL is"),
            ExprKind::Settings(_) => gap("SETTINGS here are"),
            ExprKind::Star(_) | ExprKind::Columns(_) | ExprKind::ElementStar { .. } => {
                gap("several columns in one place are")
            }
        }
    }

    /// The value may be of a type that is not known: it is converted all the same.
    fn cast(self, expr: &'a Expr, operand: &'a Expr, data_type: &DataType) -> Result<Operand, Gap> {
        let ty = cast_type(expr, data_type)?;
        let form = match self.infer(operand).map(|operand| operand.form) {
            Ok(Form::Literal(_) | Form::Constant) => Form::Constant,
            Ok(Form::Column) => Form::Column,
            Ok(Form::Unknown) | Err(_) => Form::Unknown,
        };
        Ok(Operand { ty, form })
    }

    /// The values of `exprs`, or the first gap.
    pub(super) fn all(
        self,
        exprs: impl IntoIterator<Item = &'a Expr>,
    ) -> Result<Vec<Operand>, Gap> {
        exprs.into_iter().map(|expr| self.infer(expr)).collect()
    }

    fn path(self, expr: &'a Expr, path: &'a [crate::syntax::ast::Ident]) -> Result<Operand, Gap> {
        match self.scope.resolve(path, expr.span, self.resolving) {
            Resolved::Operand(operand) => Ok(operand),
            Resolved::Gap(gap) => Err(gap),
            // The walk over the names has said so.
            Resolved::Missing(_) => Err(Gap::new(expr.span, Reason::Reported)),
            Resolved::Alias(name, aliased) => {
                // `a AS b, b AS a`: deeper than any real chain of aliases.
                if self.resolving.len() > 64 {
                    return Err(form(expr, "aliases that name each other are"));
                }
                let mut resolving = self.resolving.to_vec();
                resolving.push(name);
                let inner = Context {
                    resolving: &resolving,
                    ..self
                };
                inner.infer(aliased)
            }
        }
    }

    fn unary(
        self,
        expr: &'a Expr,
        operator: UnaryOperator,
        operand: &'a Expr,
    ) -> Result<Operand, Gap> {
        let name = match operator {
            UnaryOperator::Negate => {
                if let Some(number) = literal::negative(expr, operand) {
                    return Ok(number);
                }
                if matches!(operand.node, ExprKind::Literal(_)) {
                    return Err(form(expr, "a sign apart from its number is"));
                }
                "negate"
            }
            UnaryOperator::Not => "not",
        };
        let operand = self.infer(operand)?;
        apply(self, expr.span, name, &[operand])
    }

    fn binary(
        self,
        expr: &'a Expr,
        left: &'a Expr,
        operator: BinaryOperator,
        right: &'a Expr,
    ) -> Result<Operand, Gap> {
        let operands = self.all([left, right])?;
        let name = function_of(operator);
        apply(self, expr.span, name, &operands)
    }

    fn between(
        self,
        expr: &'a Expr,
        operand: &'a Expr,
        low: &'a Expr,
        high: &'a Expr,
    ) -> Result<Operand, Gap> {
        let operands = self.all([operand, low, high])?;
        let [operand, low, high] = operands.as_slice() else {
            return Err(form(expr, "BETWEEN is"));
        };
        let above = apply(
            self,
            expr.span,
            "greaterOrEquals",
            &[operand.clone(), low.clone()],
        )?;
        let below = apply(
            self,
            expr.span,
            "lessOrEquals",
            &[operand.clone(), high.clone()],
        )?;
        apply(self, expr.span, "and", &[above, below])
    }

    fn case(
        self,
        expr: &'a Expr,
        operand: Option<&'a Expr>,
        branches: &'a [CaseBranch],
        otherwise: Option<&'a Expr>,
    ) -> Result<Operand, Gap> {
        let mut operands = Vec::new();
        if let Some(operand) = operand {
            operands.push(self.infer(operand)?);
        }
        for branch in branches {
            operands.extend(self.all([&branch.when, &branch.then])?);
        }
        operands.push(self.otherwise(otherwise)?);
        let name = match operand {
            Some(_) => "caseWithExpression",
            None => "multiIf",
        };
        apply(self, expr.span, name, &operands)
    }

    fn otherwise(self, otherwise: Option<&'a Expr>) -> Result<Operand, Gap> {
        match otherwise {
            Some(expr) => self.infer(expr),
            None => Ok(Operand {
                ty: Type::Nullable(Box::new(Type::Nothing)),
                form: Form::Literal(Literal::Null),
            }),
        }
    }
}

/// The type of `operand IN set`.
fn membership(operand: &Operand) -> Option<Type> {
    let plain =
        |element: &TupleElement| !matches!(element.ty, Type::Nullable(_) | Type::LowCardinality(_));
    match &operand.ty {
        Type::Tuple(elements) => elements.iter().all(plain).then(|| Plain::UInt8.ty()),
        _ => IN.apply(std::slice::from_ref(operand)),
    }
}

/// The type that a CAST names. What is wrong with it is said by the walk over the names.
fn cast_type(expr: &Expr, data_type: &DataType) -> Result<Type, Gap> {
    resolve(data_type, &mut Diagnostics::new()).ok_or_else(|| Gap::new(expr.span, Reason::Reported))
}

const fn unknown(ty: Type) -> Operand {
    Operand {
        ty,
        form: Form::Unknown,
    }
}

/// The element of a tuple that `find` finds: as constant as the whole.
fn part_of(
    expr: &Expr,
    operand: &Operand,
    find: impl FnOnce(&[TupleElement]) -> Option<&TupleElement>,
) -> Result<Operand, Gap> {
    let element = match &operand.ty {
        Type::Tuple(elements) => find(elements),
        _ => None,
    };
    let element = element.ok_or_else(|| form(expr, "this element is"))?;
    Ok(Operand {
        ty: element.ty.clone(),
        form: match operand.form {
            Form::Column => Form::Column,
            Form::Literal(_) | Form::Constant | Form::Unknown => Form::Unknown,
        },
    })
}

fn form(expr: &Expr, what: &'static str) -> Gap {
    Gap::new(expr.span, Reason::Form(what))
}

/// The function that an operator stands for.
const fn function_of(operator: BinaryOperator) -> &'static str {
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
