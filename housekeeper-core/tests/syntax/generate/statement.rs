//! Statements.

use housekeeper_core::source::Span;
use housekeeper_core::syntax::ast::{
    Annotated, Assignment, ColumnDef, ColumnDefault, CreateDictionary, CreateMaterializedView,
    CreateMode, CreateTable, CreateView, DefaultKind, DictionaryAttribute, DictionaryLayout,
    DictionaryLifetime, DictionarySource, DropKind, DropObjects, Expr, ExprKind, IndexDef, Insert,
    InsertSource, InsertTarget, Invocation, KeyValue, KeyValueValue, Number, Query, QueryTerm,
    Refresh, RefreshAppend, RefreshSchedule, Rename, RenameKind, RenamePair, SortKey, SortKeyItem,
    Spelled, Statement, Storage, TableElements, TimeInterval, TtlAction, TtlItem,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::alter::alter;
use super::expr::expr;
use super::leaf::{literal, name, object_name, path, string};
use super::made;
use super::query::{query, setting};
use super::types::data_type;

pub(crate) fn statement() -> BoxedStrategy<Statement> {
    prop_oneof![
        14 => definition(),
        1 => insert().prop_map(|node| Statement::Insert(Box::new(node))),
        1 => query().prop_map(Statement::Select),
    ]
    .boxed()
}

/// CREATE, ALTER, DROP and RENAME.
pub(super) fn definition() -> BoxedStrategy<Statement> {
    prop_oneof![
        4 => table().prop_map(|node| Statement::CreateTable(Box::new(node))),
        1 => view().prop_map(|node| Statement::CreateView(Box::new(node))),
        1 => materialized_view().prop_map(|node| Statement::CreateMaterializedView(Box::new(node))),
        2 => dictionary().prop_map(|node| Statement::CreateDictionary(Box::new(node))),
        3 => alter().prop_map(Statement::AlterTable),
        1 => drop_objects().prop_map(Statement::Drop),
        1 => rename().prop_map(Statement::Rename),
    ]
    .boxed()
}

pub(super) fn annotated<T>(node: T) -> Annotated<T> {
    Annotated::new(node, Span::synthetic())
}

pub(super) fn mode() -> impl Strategy<Value = CreateMode> {
    let modes = [
        CreateMode::Create,
        CreateMode::IfNotExists,
        CreateMode::OrReplace,
    ];
    proptest::sample::select(modes.to_vec())
}

pub(super) fn invocation() -> BoxedStrategy<Invocation> {
    (name(), vec(expr(), 0..3))
        .prop_map(|(name, arguments)| Invocation { name, arguments })
        .boxed()
}

/// A column; in CREATE TABLE it has a type or a default.
pub(super) fn column() -> BoxedStrategy<ColumnDef> {
    let kinds = [
        DefaultKind::Default,
        DefaultKind::Materialized,
        DefaultKind::Alias,
        DefaultKind::Ephemeral,
    ];
    let default = (
        proptest::sample::select(kinds.to_vec()),
        option::weighted(0.8, expr()),
    )
        .prop_map(|(kind, expr)| ColumnDefault {
            // Only EPHEMERAL may be without an expression.
            kind: if expr.is_some() {
                kind
            } else {
                DefaultKind::Ephemeral
            },
            expr,
        });
    (
        name(),
        data_type(),
        option::weighted(0.2, any::<bool>()),
        option::weighted(0.4, default),
        option::weighted(0.2, string()),
        option::weighted(0.2, vec(invocation(), 1..3)),
        option::weighted(0.2, expr()),
        any::<bool>(),
        vec(setting(), 0..2),
    )
        .prop_map(
            |(name, data_type, nullable, default, comment, codec, ttl, primary_key, settings)| {
                // After EPHEMERAL alone, only a comment can come.
                let alone = default
                    .as_ref()
                    .is_some_and(|default| default.expr.is_none());
                let comment = comment.or_else(|| alone.then(String::new));
                ColumnDef {
                    name,
                    data_type: Some(data_type),
                    nullable: nullable.map(made),
                    default: default.map(made),
                    auto_increment: false,
                    primary_key,
                    comment: comment.map(made),
                    codec: codec.map(made),
                    statistics: None,
                    ttl,
                    collation: None,
                    settings,
                }
            },
        )
        .boxed()
}

pub(super) fn index() -> BoxedStrategy<IndexDef> {
    (name(), expr(), invocation(), option::of(1_u32..100))
        .prop_map(|(name, expr, index_type, granularity)| IndexDef {
            name,
            expr,
            index_type: made(index_type),
            empty_parens: Spelled(false),
            granularity: granularity.map(|value| made(Number::new(value.to_string()))),
        })
        .boxed()
}

fn elements() -> BoxedStrategy<TableElements> {
    (vec(column(), 1..4), vec(index(), 0..2))
        .prop_map(|(columns, indexes)| TableElements {
            columns: columns.into_iter().map(annotated).collect(),
            indexes: indexes.into_iter().map(made).collect(),
            ..TableElements::default()
        })
        .boxed()
}

/// A column as a key; a key that is one tuple is the key of its parts.
fn key() -> impl Strategy<Value = Expr> {
    path().prop_map(|path| made(housekeeper_core::syntax::ast::ExprKind::Path(path)))
}

pub(super) fn ttl() -> BoxedStrategy<TtlItem> {
    let assignment = (name(), expr()).prop_map(|(column, value)| Assignment { column, value });
    let action = prop_oneof![
        option::of(expr()).prop_map(|filter| TtlAction::Delete { filter }),
        (any::<bool>(), string()).prop_map(|(if_exists, name)| TtlAction::ToDisk {
            if_exists,
            name: made(name),
        }),
        (vec(key(), 1..3), vec(assignment, 0..2))
            .prop_map(|(keys, set)| TtlAction::GroupBy { keys, set }),
        vec(invocation(), 1..3).prop_map(TtlAction::Recompress),
    ];
    (expr(), action)
        .prop_map(|(expr, action)| TtlItem { expr, action })
        .boxed()
}

fn storage() -> BoxedStrategy<Storage> {
    let item =
        (key(), any::<bool>()).prop_map(|(expr, descending)| SortKeyItem { expr, descending });
    (
        option::of(invocation()),
        option::weighted(0.3, expr()),
        option::weighted(0.3, vec(key(), 0..3)),
        option::of(vec(item, 0..3)),
        option::weighted(0.2, expr()),
        // A GROUP BY swallows the rules after it, so it is only ever the last.
        option::weighted(0.3, ttl()),
        vec(setting(), 0..3),
    )
        .prop_map(
            |(engine, partition_by, primary_key, order_by, sample_by, ttl, settings)| Storage {
                engine: engine.map(made),
                partition_by,
                primary_key: primary_key.map(made),
                order_by: order_by.map(|items| {
                    made(SortKey {
                        items,
                        has_word: Spelled(false),
                    })
                }),
                unique_key: None,
                sample_by,
                ttl: ttl.into_iter().map(made).collect(),
                settings,
            },
        )
        .boxed()
}

fn table() -> BoxedStrategy<CreateTable> {
    (
        mode(),
        object_name(),
        option::weighted(0.2, name()),
        elements(),
        storage(),
        option::weighted(0.2, string()),
    )
        .prop_map(|(mode, name, on_cluster, elements, mut storage, comment)| {
            // The primary key stands in one place.
            if elements.columns.iter().any(|column| column.primary_key) {
                storage.primary_key = None;
            }
            CreateTable {
                mode,
                temporary: false,
                name,
                uuid: None,
                inner_uuid: None,
                on_cluster,
                elements: Some(elements),
                storage,
                targets: Vec::new(),
                security: None,
                origin: None,
                comment: comment.map(made),
            }
        })
        .boxed()
}

/// Without parentheses around all of it, of which there are none where a query defines something.
fn alone(query: Query) -> Query {
    match query.first.node {
        QueryTerm::Nested(inner) if query.rest.is_empty() => alone(*inner),
        _ => query,
    }
}

fn view() -> BoxedStrategy<CreateView> {
    (
        mode(),
        object_name(),
        option::weighted(0.2, name()),
        query().prop_map(alone),
        option::of(string()),
    )
        .prop_map(|(mode, name, on_cluster, query, comment)| CreateView {
            mode,
            temporary: false,
            name,
            uuid: None,
            on_cluster,
            elements: None,
            security: None,
            query: made(query),
            comment: comment.map(made),
        })
        .boxed()
}

fn refresh() -> BoxedStrategy<Refresh> {
    let interval = || {
        (0_u64..30, 0_u64..1_000_000).prop_map(|(months, seconds)| TimeInterval { months, seconds })
    };
    let schedule = prop_oneof![
        interval().prop_map(RefreshSchedule::After),
        (1_u64..1_000_000).prop_map(|seconds| RefreshSchedule::Every {
            period: TimeInterval { months: 0, seconds },
            offset: None,
        }),
    ];
    let append = prop_oneof![Just(RefreshAppend::Full), Just(RefreshAppend::Incremental)];
    (
        schedule,
        option::of(interval()),
        vec(object_name(), 0..3),
        option::of(append),
    )
        .prop_map(|(schedule, randomize_for, depends_on, append)| Refresh {
            schedule: Some(schedule),
            randomize_for,
            depends_on,
            settings: Vec::new(),
            append,
        })
        .boxed()
}

fn materialized_view() -> BoxedStrategy<CreateMaterializedView> {
    (
        mode(),
        object_name(),
        option::weighted(0.3, refresh()),
        object_name(),
        option::of(elements()),
        query().prop_map(alone),
        option::of(string()),
    )
        .prop_map(
            |(mode, name, refresh, target, mut elements, query, comment)| {
                let refresh = refresh.map(made);
                // A view that writes to a table has no key of its own.
                for column in elements.iter_mut().flat_map(|each| &mut each.columns) {
                    column.primary_key = false;
                }
                CreateMaterializedView {
                    mode,
                    name,
                    uuid: None,
                    on_cluster: None,
                    refresh,
                    inner_uuid: None,
                    target: Some(target),
                    elements,
                    storage: Storage::default(),
                    populate: false,
                    empty: false,
                    security: None,
                    query: made(query),
                    comment: comment.map(made),
                }
            },
        )
        .boxed()
}

fn dictionary() -> BoxedStrategy<CreateDictionary> {
    let attribute = (
        name(),
        data_type(),
        option::of(literal().prop_map(ExprKind::Literal).prop_map(made)),
        option::weighted(0.2, expr()),
        any::<bool>(),
    )
        .prop_map(
            |(name, data_type, default, expression, injective)| DictionaryAttribute {
                name,
                data_type,
                default,
                expression,
                hierarchical: false,
                bidirectional: false,
                injective,
                is_object_id: false,
            },
        );
    let value = prop_oneof![
        literal().prop_map(KeyValueValue::Literal),
        "[a-z]{3,6}_x".prop_map(|name| KeyValueValue::Name(made(name))),
    ];
    let pair = (name(), value)
        .prop_map(|(key, value)| KeyValue {
            key,
            value: made(value),
        })
        .boxed();
    let list = (name(), vec(pair.clone(), 0..3)).prop_map(|(key, pairs)| KeyValue {
        key,
        value: made(KeyValueValue::List(pairs)),
    });
    let pairs = vec(prop_oneof![3 => pair, 1 => list], 0..4);
    (
        object_name(),
        vec(attribute, 1..4),
        vec(name(), 1..3),
        name(),
        pairs,
        0_u64..100,
    )
        .prop_map(
            |(name, attributes, primary_key, kind, arguments, max)| CreateDictionary {
                mode: CreateMode::Create,
                name,
                uuid: None,
                on_cluster: None,
                attributes: attributes.into_iter().map(annotated).collect(),
                primary_key,
                source: Some(made(DictionarySource {
                    kind: kind.clone(),
                    arguments: arguments.clone(),
                })),
                lifetime: Some(made(DictionaryLifetime { min: 0, max })),
                layout: Some(made(DictionaryLayout {
                    kind,
                    bare: Spelled(false),
                    arguments,
                })),
                range: None,
                settings: Vec::new(),
                comment: None,
            },
        )
        .boxed()
}

fn drop_objects() -> BoxedStrategy<DropObjects> {
    let kinds = [DropKind::Table, DropKind::View, DropKind::Dictionary];
    (
        proptest::sample::select(kinds.to_vec()),
        any::<bool>(),
        vec(object_name(), 1..3),
        any::<bool>(),
    )
        .prop_map(|(kind, if_exists, names, sync)| DropObjects {
            kind,
            temporary: false,
            if_exists,
            if_empty: sync,
            names,
            on_cluster: None,
            sync,
        })
        .boxed()
}

fn rename() -> BoxedStrategy<Rename> {
    let pair = (any::<bool>(), object_name(), object_name()).prop_map(|(if_exists, from, to)| {
        RenamePair {
            if_exists,
            from,
            to,
        }
    });
    vec(pair, 1..3)
        .prop_map(|pairs| Rename {
            kind: RenameKind::Table,
            pairs,
            on_cluster: None,
        })
        .boxed()
}

fn insert() -> BoxedStrategy<Insert> {
    let data =
        "(\\([0-9]{1,3}, '[a-z;(]{0,4}'\\)(, )?){0,3}".prop_map(|data| data.trim().to_owned());
    let source = prop_oneof![
        data.prop_map(InsertSource::Values),
        (name(), "([a-z0-9,;']{1,9}\n?){0,3}").prop_map(|(format, data)| InsertSource::Format {
            format,
            data: data.trim_end().to_owned(),
        }),
        query().prop_map(|query| InsertSource::Query {
            query: Box::new(made(query)),
            data: None,
        }),
    ];
    let column = name().prop_map(|name| made(ExprKind::Path(vec![name])));
    (object_name(), vec(column, 0..3), source)
        .prop_map(|(table, columns, source)| Insert {
            with: None,
            target: InsertTarget::Table(table),
            partition_by: None,
            columns,
            settings: Vec::new(),
            source,
        })
        .boxed()
}
