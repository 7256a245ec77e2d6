//! Expressions.

use housekeeper_core::syntax::ast::{
    BinaryOperator, CaseBranch, CastStyle, ChainOperator, ColumnMatcher, ColumnTransformer,
    Columns, Direction, Expr, ExprKind, FrameBound, FrameUnit, FunctionCall, IntervalUnit,
    NullTreatment, OrderItem, Over, QueryParameter, Star, UnaryOperator, WindowFrame, WindowSpec,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::leaf::{function_name, literal, name, path, string};
use super::made;
use super::query::simple_query;
use super::types::data_type;

/// An expression as it may stand in a list: it may have a name.
pub(super) fn element() -> BoxedStrategy<Expr> {
    named(expr())
}

/// An expression without a name.
pub(super) fn expr() -> BoxedStrategy<Expr> {
    leaf().prop_recursive(5, 40, 4, inner).boxed()
}

/// `expr`, sometimes with a name. What stands for several columns has none.
fn named(expr: BoxedStrategy<Expr>) -> BoxedStrategy<Expr> {
    (expr, option::weighted(0.2, name()))
        .prop_map(|(operand, alias)| match alias {
            Some(alias) if !matches!(operand.node, ExprKind::Star(_) | ExprKind::Columns(_)) => {
                made(ExprKind::Alias {
                    operand: Box::new(operand),
                    alias,
                })
            }
            _ => operand,
        })
        .boxed()
}

fn leaf() -> BoxedStrategy<Expr> {
    prop_oneof![
        4 => literal().prop_map(ExprKind::Literal),
        6 => path().prop_map(ExprKind::Path),
        1 => ("[a-z_][a-z0-9_]{0,4}", data_type()).prop_map(|(name, data_type)| {
            let name = made(name);
            ExprKind::Parameter(Box::new(QueryParameter { name, data_type }))
        }),
        1 => several(),
        1 => simple_query().prop_map(|query| ExprKind::Subquery(Box::new(query))),
        1 => simple_query().prop_map(|query| ExprKind::Exists(Box::new(query))),
    ]
    .prop_map(made)
    .boxed()
}

/// `*` and `COLUMNS`
fn several() -> BoxedStrategy<ExprKind> {
    let transformer = prop_oneof![
        (any::<bool>(), vec(name(), 1..3))
            .prop_map(|(strict, columns)| ColumnTransformer::Except { strict, columns }),
        string().prop_map(|re| ColumnTransformer::ExceptRegexp(made(re))),
        (
            any::<bool>(),
            vec((super::types::literal_expr(), name()), 1..3)
        )
            .prop_map(|(strict, items)| ColumnTransformer::Replace { strict, items }),
        (name(), option::of(vec(super::types::literal_expr(), 0..2))).prop_map(
            |(name, parameters)| ColumnTransformer::ApplyFunction {
                name,
                parameters,
                prefix: None
            }
        ),
    ];
    let transformers = vec(transformer, 0..3);
    let matcher = prop_oneof![
        string().prop_map(|re| ColumnMatcher::Regexp(made(re))),
        vec(path(), 1..3).prop_map(ColumnMatcher::Names),
    ];
    prop_oneof![
        (option::of(path()), transformers.clone()).prop_map(|(qualifier, transformers)| {
            ExprKind::Star(Box::new(Star {
                like: None,
                qualifier,
                transformers,
            }))
        }),
        (option::of(path()), matcher, transformers).prop_map(
            |(qualifier, matcher, transformers)| {
                ExprKind::Columns(Box::new(Columns {
                    qualifier,
                    matcher,
                    transformers,
                }))
            }
        ),
    ]
    .boxed()
}

fn inner(expr: BoxedStrategy<Expr>) -> BoxedStrategy<Expr> {
    let boxed = || expr.clone().prop_map(Box::new);
    let element = || named(expr.clone());
    let elements = |range| vec(element(), range);
    let unary = proptest::sample::select(&[UnaryOperator::Negate, UnaryOperator::Not][..]);
    let style = proptest::sample::select(&[CastStyle::Function, CastStyle::Operator][..]);
    let branch = (element(), element()).prop_map(|(when, then)| CaseBranch { when, then });
    prop_oneof![
        6 => (boxed(), binary(), boxed()).prop_map(|(left, operator, right)| ExprKind::Binary {
            left,
            operator,
            right,
        }),
        3 => (chain(), vec(expr.clone(), 2..4))
            .prop_map(|(operator, operands)| ExprKind::Chain { operator, operands }),
        3 => (unary, boxed()).prop_map(|(operator, operand)| ExprKind::Unary { operator, operand }),
        2 => (boxed(), any::<bool>(), boxed(), boxed()).prop_map(
            |(operand, negated, low, high)| ExprKind::Between { operand, negated, low, high }
        ),
        2 => (boxed(), any::<bool>(), any::<bool>(), boxed()).prop_map(
            |(operand, global, negated, set)| ExprKind::In { operand, global, negated, set }
        ),
        2 => (boxed(), any::<bool>())
            .prop_map(|(operand, negated)| ExprKind::IsNull { operand, negated }),
        2 => (boxed(), boxed(), boxed()).prop_map(|(condition, then, otherwise)| {
            ExprKind::Conditional { condition, then, otherwise }
        }),
        2 => (option::of(element()), vec(branch, 1..3), option::of(element())).prop_map(
            |(operand, branches, otherwise)| ExprKind::Case {
                operand: operand.map(Box::new),
                branches,
                otherwise: otherwise.map(Box::new),
            }
        ),
        2 => (boxed(), data_type(), style).prop_map(|(operand, data_type, style)| ExprKind::Cast {
            // What is written as a list before `::` is read as text.
            style: match operand.node {
                ExprKind::Array(_) | ExprKind::Tuple(_) => CastStyle::Function,
                _ => style,
            },
            operand,
            data_type: Box::new(data_type),
        }),
        1 => (boxed(), unit()).prop_map(|(value, unit)| ExprKind::Interval { value, unit }),
        4 => call(expr.clone()).prop_map(|call| ExprKind::Function(Box::new(call))),
        1 => (vec(name(), 0..3), boxed())
            .prop_map(|(parameters, body)| ExprKind::Lambda { parameters, body }),
        2 => elements(0..4).prop_map(ExprKind::Array),
        2 => elements(0..4).prop_map(ExprKind::Tuple),
        2 => (boxed(), element()).prop_map(|(operand, index)| ExprKind::Subscript {
            operand,
            index: Box::new(index),
        }),
        1 => (boxed(), -3_i64..4).prop_map(|(operand, index)| ExprKind::TupleElement {
            operand,
            index: made(index),
        }),
        1 => (boxed(), name()).prop_map(|(operand, name)| ExprKind::Field { operand, name }),
        1 => (boxed(), name())
            .prop_filter("several columns have no name", |(operand, _)| {
                !matches!(operand.node, ExprKind::Star(_) | ExprKind::Columns(_))
            })
            .prop_map(|(operand, alias)| ExprKind::Alias { operand, alias }),
    ]
    .prop_map(made)
    .boxed()
}

fn chain() -> impl Strategy<Value = ChainOperator> {
    use ChainOperator as C;
    proptest::sample::select(&[C::Or, C::And, C::Concat][..])
}

fn binary() -> impl Strategy<Value = BinaryOperator> {
    use BinaryOperator as B;
    const ALL: [BinaryOperator; 19] = [
        B::IsNotDistinctFrom,
        B::IsDistinctFrom,
        B::Equal,
        B::NotEqual,
        B::Less,
        B::LessOrEqual,
        B::Greater,
        B::GreaterOrEqual,
        B::Like,
        B::NotLike,
        B::ILike,
        B::NotILike,
        B::Regexp,
        B::Plus,
        B::Minus,
        B::Multiply,
        B::Divide,
        B::Modulo,
        B::IntegerDivide,
    ];
    proptest::sample::select(&ALL[..])
}

pub(super) fn unit() -> impl Strategy<Value = IntervalUnit> {
    use IntervalUnit as U;
    const ALL: [IntervalUnit; 11] = [
        U::Nanosecond,
        U::Microsecond,
        U::Millisecond,
        U::Second,
        U::Minute,
        U::Hour,
        U::Day,
        U::Week,
        U::Month,
        U::Quarter,
        U::Year,
    ];
    proptest::sample::select(&ALL[..])
}

fn call(expr: BoxedStrategy<Expr>) -> BoxedStrategy<FunctionCall> {
    let arguments = |range| vec(named(expr.clone()), range);
    let nulls = proptest::sample::select(&[NullTreatment::Ignore, NullTreatment::Respect][..]);
    let over = prop_oneof![
        name().prop_map(Over::Name),
        window(expr.clone()).prop_map(|spec| Over::Spec(Box::new(made(spec)))),
    ];
    (
        function_name(),
        option::weighted(0.2, arguments(0..3)),
        any::<bool>(),
        arguments(0..3),
        option::weighted(0.1, nulls),
        option::weighted(0.1, expr.clone().prop_map(Box::new)),
        option::weighted(0.2, over),
    )
        .prop_map(
            |(name, parameters, distinct, arguments, nulls, filter, over)| FunctionCall {
                name,
                // The second parentheses cannot be empty, nor can DISTINCT stand alone.
                parameters: parameters.filter(|_| !arguments.is_empty()),
                distinct: distinct && !arguments.is_empty(),
                arguments,
                nulls,
                filter,
                over,
            },
        )
        .boxed()
}

fn window(expr: BoxedStrategy<Expr>) -> BoxedStrategy<WindowSpec> {
    let offset = || expr.clone().prop_map(Box::new);
    // A frame starts no later than at its last row and ends no earlier than at its first.
    let start = prop_oneof![
        Just(FrameBound::CurrentRow),
        option::of(offset()).prop_map(FrameBound::Preceding),
        offset().prop_map(|offset| FrameBound::Following(Some(offset))),
    ];
    let end = prop_oneof![
        Just(FrameBound::CurrentRow),
        offset().prop_map(|offset| FrameBound::Preceding(Some(offset))),
        option::of(offset()).prop_map(FrameBound::Following),
    ];
    let unit =
        proptest::sample::select(&[FrameUnit::Rows, FrameUnit::Range, FrameUnit::Groups][..]);
    let frame = (unit, start, option::of(end)).prop_map(|(unit, start, end)| WindowFrame {
        unit,
        start,
        end,
    });
    let item = (expr.clone(), any::<bool>()).prop_map(|(expr, down)| OrderItem {
        expr,
        direction: if down {
            Direction::Descending
        } else {
            Direction::Ascending
        },
        nulls: None,
        collate: None,
        fill: None,
    });
    (
        option::weighted(0.2, name()),
        vec(named(expr.clone()), 0..3),
        vec(item, 0..3),
        option::of(frame),
    )
        .prop_map(|(base, partition_by, order_by, frame)| WindowSpec {
            base,
            partition_by,
            order_by,
            frame,
        })
        .boxed()
}
