//! Types.

use housekeeper_core::syntax::ast::{
    AggregateFunctionName, DataType, DataTypeKind, ExprKind, Literal, Number, TypeArgument,
};
use proptest::prelude::*;

use super::leaf::{literal, name, path, string};
use super::made;

pub(super) fn data_type() -> BoxedStrategy<DataType> {
    plain().prop_recursive(4, 12, 3, nested).boxed()
}

fn of(name: &str, arguments: Vec<TypeArgument>) -> DataType {
    made(DataTypeKind {
        name: made(name.to_owned()),
        arguments: (!arguments.is_empty()).then_some(arguments),
    })
}

fn number(text: &str) -> TypeArgument {
    TypeArgument::Number(made(Number::new(text)))
}

fn plain() -> BoxedStrategy<DataType> {
    let names = [
        "Int8",
        "UInt64",
        "String",
        "Date",
        "DateTime",
        "Bool",
        "UUID",
        "DOUBLE PRECISION",
        "INT UNSIGNED",
        "NATIONAL CHARACTER LARGE OBJECT",
        "Tuple",
        "JSON",
    ];
    let enum_value = (string(), -128_i64..128).prop_map(|(name, value)| TypeArgument::EnumValue {
        name: made(name),
        value: made(Number::new(value.to_string())),
    });
    prop_oneof![
        proptest::sample::select(names.to_vec()).prop_map(|name| of(name, Vec::new())),
        Just(of("FixedString", vec![number("16")])),
        Just(of("Decimal", vec![number("18"), number("2")])),
        string().prop_map(|zone| {
            of(
                "DateTime64",
                vec![number("3"), TypeArgument::String(made(zone))],
            )
        }),
        proptest::collection::vec(enum_value, 1..4).prop_map(|values| of("Enum8", values)),
    ]
    .boxed()
}

fn nested(inner: BoxedStrategy<DataType>) -> BoxedStrategy<DataType> {
    let types = proptest::collection::vec(inner.clone(), 1..3);
    let element = (name(), inner.clone())
        .prop_map(|(name, data_type)| TypeArgument::Element { name, data_type });
    let elements = proptest::collection::vec(element, 1..4).boxed();
    let hint = prop_oneof![
        (path(), inner.clone())
            .prop_map(|(path, data_type)| TypeArgument::JsonPath { path, data_type }),
        path().prop_map(TypeArgument::JsonSkip),
        string().prop_map(|re| TypeArgument::JsonSkipRegexp(made(re))),
        Just(TypeArgument::Setting {
            name: made("max_dynamic_paths".to_owned()),
            value: made(Number::new("10")),
        }),
    ];
    let parameter = literal().prop_map(|literal| made(ExprKind::Literal(literal)));
    let function = (
        name(),
        proptest::option::of(proptest::collection::vec(parameter, 0..3)),
    )
        .prop_map(|(name, parameters)| {
            TypeArgument::AggregateFunction(AggregateFunctionName { name, parameters })
        });
    prop_oneof![
        inner
            .clone()
            .prop_map(|each| of("Array", vec![TypeArgument::Type(each)])),
        inner.prop_map(|each| of("Nullable", vec![TypeArgument::Type(each)])),
        types.clone().prop_map(|types| {
            of(
                "Variant",
                types.into_iter().map(TypeArgument::Type).collect(),
            )
        }),
        elements.clone().prop_map(|elements| of("Tuple", elements)),
        elements.prop_map(|elements| of("Nested", elements)),
        proptest::collection::vec(hint, 1..4).prop_map(|hints| of("JSON", hints)),
        (function, types).prop_map(|(function, types)| {
            let types = types.into_iter().map(TypeArgument::Type);
            of(
                "AggregateFunction",
                std::iter::once(function).chain(types).collect(),
            )
        }),
    ]
    .boxed()
}

/// A literal, for places where the tests need no more.
pub(super) fn literal_expr() -> impl Strategy<Value = housekeeper_core::syntax::ast::Expr> {
    literal().prop_map(|literal: Literal| made(ExprKind::Literal(literal)))
}
