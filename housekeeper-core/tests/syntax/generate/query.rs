//! Queries.

use housekeeper_core::syntax::ast::{
    Direction, Distinct, Expr, ExprKind, FromClause, GroupBy, GroupKeys, Join, JoinConstraint,
    JoinKind, JoinLocality, JoinStrictness, Limit, LimitBy, LimitByKeys, Literal, NamedWindow,
    NullsOrder, Number, OrderBy, OrderItem, Query, QueryTerm, Select, SetOperation, SetOperator,
    Setting, TableRef, TableSource, WindowSpec, With, WithItem,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::expr::{element, expr};
use super::leaf::{function_name, literal, name, object_name, path, string};
use super::made;

/// A query of a line or two, to stand in expressions.
pub(super) fn simple_query() -> BoxedStrategy<Query> {
    let item = prop_oneof![
        path().prop_map(ExprKind::Path),
        literal().prop_map(ExprKind::Literal),
    ];
    (vec(item.prop_map(made), 1..3), option::of(object_name()))
        .prop_map(|(projection, table)| {
            let from = table.map(|table| FromClause {
                first: made(plain_table(TableSource::Table(table))),
                joins: Vec::new(),
            });
            let select = Select {
                projection,
                from,
                ..Select::default()
            };
            query_of(QueryTerm::Select(Box::new(select)))
        })
        .boxed()
}

/// A query with any clause.
pub(super) fn query() -> BoxedStrategy<Query> {
    let term = || {
        prop_oneof![
            4 => select().prop_map(|select| QueryTerm::Select(Box::new(select))),
            // Only several parts are a nested query: one in parentheses is that one.
            1 => (simple_query(), operator(), simple_query()).prop_map(|(mut query, operator, other)| {
                query.rest.push(SetOperation { operator, term: other.first });
                QueryTerm::Nested(Box::new(query))
            }),
        ]
    };
    (term(), vec((operator(), term()), 0..2))
        .prop_map(|(first, rest)| {
            let rest = rest.into_iter().map(|(operator, term)| SetOperation {
                operator,
                term: made(term),
            });
            Query {
                rest: rest.collect(),
                ..query_of(first)
            }
        })
        .boxed()
}

fn query_of(term: QueryTerm) -> Query {
    Query {
        first: made(term),
        rest: Vec::new(),
        output: None,
    }
}

fn operator() -> impl Strategy<Value = SetOperator> {
    use SetOperator as S;
    const ALL: [SetOperator; 7] = [
        S::Union,
        S::UnionAll,
        S::UnionDistinct,
        S::Intersect,
        S::IntersectDistinct,
        S::Except,
        S::ExceptDistinct,
    ];
    proptest::sample::select(&ALL[..])
}

fn select() -> BoxedStrategy<Select> {
    let head = (
        option::weighted(0.2, with()),
        option::weighted(0.2, distinct()),
        vec(element(), 1..4),
        option::of(from()),
        option::weighted(0.2, expr()),
        option::of(element()),
    );
    let tail = (
        option::weighted(0.3, group_by()),
        option::weighted(0.2, expr()),
        vec(window(), 0..2),
        option::weighted(0.2, expr()),
        option::weighted(0.3, order_by()),
        option::weighted(0.2, limit_by()),
        option::weighted(0.3, limit()),
        vec(setting(), 0..2),
    );
    (head, tail)
        .prop_map(|(head, tail)| {
            let (with, distinct, projection, from, prewhere, filter) = head;
            let (group_by, having, windows, qualify, order_by, limit_by, limit, settings) = tail;
            // DISTINCT ON is a LIMIT BY.
            let limit_by = limit_by.filter(|_| !matches!(distinct, Some(Distinct::On(_))));
            // After LIMIT BY, an OFFSET needs a LIMIT of its own.
            let mut limit = limit.filter(|limit| limit.limit.is_some() || limit_by.is_none());
            if let Some(limit) = &mut limit {
                limit.with_ties &= order_by.is_some();
            }
            Select {
                with,
                distinct,
                projection,
                from,
                prewhere,
                filter,
                group_by,
                having,
                windows,
                qualify,
                order_by,
                limit_by: limit_by.map(Box::new),
                limit,
                settings,
            }
        })
        .boxed()
}

pub(super) fn setting() -> impl Strategy<Value = Setting> {
    (name(), literal())
        .prop_map(|(name, literal)| Setting::new(name, made(ExprKind::Literal(literal))))
}

fn with() -> BoxedStrategy<With> {
    let query = (name(), vec(name(), 0..2), any::<bool>(), simple_query()).prop_map(
        |(name, columns, materialized, query)| WithItem::Query {
            name,
            columns,
            materialized,
            query: Box::new(query),
        },
    );
    let item = prop_oneof![query, element().prop_map(WithItem::Expr)];
    let recursive = (name(), simple_query()).prop_map(|(name, query)| With {
        recursive: true,
        items: vec![made(WithItem::Query {
            name,
            columns: Vec::new(),
            materialized: false,
            query: Box::new(query),
        })],
    });
    prop_oneof![
        3 => vec(item, 1..3).prop_map(|items| With {
            recursive: false,
            items: items.into_iter().map(made).collect(),
        }),
        1 => recursive,
    ]
    .boxed()
}

fn distinct() -> BoxedStrategy<Distinct> {
    prop_oneof![
        Just(Distinct::All),
        vec(element(), 1..3).prop_map(Distinct::On),
    ]
    .boxed()
}

fn plain_table(source: TableSource) -> TableRef {
    TableRef {
        is_stream: false,
        source,
        alias: None,
        column_aliases: Vec::new(),
        is_final: false,
        sample: None,
    }
}

pub(super) fn table() -> BoxedStrategy<TableRef> {
    let source = prop_oneof![
        3 => object_name().prop_map(TableSource::Table),
        1 => simple_query().prop_map(|query| TableSource::Subquery(Box::new(query))),
        1 => (function_name(), vec(element(), 0..3)).prop_map(|(name, arguments)| {
            use housekeeper_core::syntax::ast::FunctionCall;
            TableSource::Function(Box::new(FunctionCall::new(name, arguments)))
        }),
    ];
    (source, option::of(name()), vec(name(), 0..2), any::<bool>())
        .prop_map(|(source, alias, columns, is_final)| TableRef {
            column_aliases: alias.as_ref().map(|_| columns).unwrap_or_default(),
            alias,
            is_final,
            ..plain_table(source)
        })
        .boxed()
}

fn from() -> BoxedStrategy<FromClause> {
    let kinds = [
        JoinKind::Inner,
        JoinKind::Left,
        JoinKind::Right,
        JoinKind::Full,
    ];
    let strictness = [
        JoinStrictness::Any,
        JoinStrictness::All,
        JoinStrictness::Asof,
        JoinStrictness::Semi,
        JoinStrictness::Anti,
    ];
    let constraint = prop_oneof![
        expr().prop_map(JoinConstraint::On),
        vec(path().prop_map(|path| made(ExprKind::Path(path))), 1..3)
            .prop_map(JoinConstraint::Using),
    ];
    let matched = (
        any::<bool>(),
        option::of(proptest::sample::select(strictness.to_vec())),
        proptest::sample::select(kinds.to_vec()),
        table(),
        constraint,
    )
        .prop_map(
            |(global, strictness, kind, table, constraint)| Join::Table {
                locality: global.then_some(JoinLocality::Global),
                // These two are LEFT or RIGHT.
                kind: match (strictness, kind) {
                    (Some(JoinStrictness::Semi | JoinStrictness::Anti), JoinKind::Right) => kind,
                    (Some(JoinStrictness::Semi | JoinStrictness::Anti), _) => JoinKind::Left,
                    _ => kind,
                },
                strictness,
                table: Box::new(made(table)),
                constraint: Some(constraint),
            },
        );
    let free = [JoinKind::Comma, JoinKind::Cross, JoinKind::Paste];
    let free =
        (proptest::sample::select(free.to_vec()), table()).prop_map(|(kind, table)| Join::Table {
            locality: None,
            strictness: None,
            kind,
            table: Box::new(made(table)),
            constraint: None,
        });
    let array =
        (any::<bool>(), vec(element(), 1..3)).prop_map(|(left, items)| Join::Array { left, items });
    let join = prop_oneof![2 => matched, 1 => free, 1 => array];
    (table(), vec(join, 0..3))
        .prop_map(|(first, mut joins)| {
            // A comma after an ARRAY JOIN goes on with its arrays.
            joins.dedup_by(|join, before| {
                matches!(before, Join::Array { .. })
                    && matches!(
                        join,
                        Join::Table {
                            kind: JoinKind::Comma,
                            ..
                        }
                    )
            });
            FromClause {
                first: made(first),
                joins: joins.into_iter().map(made).collect(),
            }
        })
        .boxed()
}

fn group_by() -> BoxedStrategy<GroupBy> {
    let keys = prop_oneof![
        Just(GroupKeys::All),
        vec(element(), 0..3).prop_map(GroupKeys::Exprs),
        vec(vec(element(), 0..3), 1..3).prop_map(GroupKeys::GroupingSets),
    ];
    (keys, any::<bool>(), any::<bool>(), any::<bool>())
        .prop_map(|(keys, with_rollup, with_cube, totals)| GroupBy {
            // With no keys, there must be something else.
            with_totals: totals || matches!(&keys, GroupKeys::Exprs(keys) if keys.is_empty()),
            keys,
            with_rollup,
            with_cube,
        })
        .boxed()
}

fn window() -> BoxedStrategy<NamedWindow> {
    (name(), vec(element(), 0..2))
        .prop_map(|(name, partition_by)| NamedWindow {
            name,
            spec: made(WindowSpec {
                base: None,
                partition_by,
                order_by: Vec::new(),
                frame: None,
            }),
        })
        .boxed()
}

fn direction() -> impl Strategy<Value = Direction> {
    proptest::sample::select(&[Direction::Ascending, Direction::Descending][..])
}

fn order_by() -> BoxedStrategy<OrderBy> {
    let nulls = || {
        option::of(proptest::sample::select(
            &[NullsOrder::First, NullsOrder::Last][..],
        ))
    };
    let item = (
        element(),
        direction(),
        nulls(),
        option::weighted(0.1, string()),
    )
        .prop_map(|(expr, direction, nulls, collate)| OrderItem {
            expr,
            direction,
            nulls,
            collate: collate.map(made),
            fill: None,
        });
    prop_oneof![
        1 => (direction(), nulls()).prop_map(|(direction, nulls)| OrderBy::All { direction, nulls }),
        3 => vec(item, 1..3).prop_map(|items| OrderBy::Items { items, interpolate: None }),
    ]
    .boxed()
}

fn count() -> impl Strategy<Value = Expr> {
    (0_u32..100).prop_map(|count| {
        made(ExprKind::Literal(Literal::Number(Number::new(
            count.to_string(),
        ))))
    })
}

fn limit_by() -> BoxedStrategy<LimitBy> {
    let keys = prop_oneof![
        Just(LimitByKeys::All),
        vec(element(), 1..3).prop_map(LimitByKeys::Exprs),
    ];
    (count(), option::of(count()), keys)
        .prop_map(|(limit, offset, by)| LimitBy { limit, offset, by })
        .boxed()
}

fn limit() -> BoxedStrategy<Limit> {
    prop_oneof![
        (count(), option::of(count()), any::<bool>()).prop_map(|(limit, offset, with_ties)| {
            Limit {
                limit: Some(limit),
                offset,
                with_ties,
            }
        }),
        count().prop_map(|offset| Limit {
            limit: None,
            offset: Some(offset),
            with_ties: false,
        }),
    ]
    .boxed()
}
