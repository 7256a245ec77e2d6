//! Names and literals.

use housekeeper_core::syntax::ast::{Ident, Literal, Number, ObjectName, Path};
use proptest::option;
use proptest::prelude::*;

use super::made;

/// Names, most of them ordinary, some that are keywords somewhere or need quotes.
pub(super) fn name() -> impl Strategy<Value = Ident> {
    let keywords = [
        "all",
        "alias",
        "and",
        "array",
        "as",
        "asc",
        "between",
        "by",
        "case",
        "cast",
        "codec",
        "columns",
        "comment",
        "date",
        "default",
        "delete",
        "desc",
        "distinct",
        "div",
        "end",
        "engine",
        "except",
        "exists",
        "extract",
        "false",
        "final",
        "first",
        "format",
        "from",
        "global",
        "group",
        "having",
        "in",
        "index",
        "inf",
        "inner",
        "interval",
        "is",
        "join",
        "key",
        "left",
        "like",
        "limit",
        "materialized",
        "mod",
        "nan",
        "not",
        "null",
        "offset",
        "on",
        "or",
        "order",
        "over",
        "partition",
        "position",
        "primary",
        "projection",
        "remove",
        "select",
        "set",
        "settings",
        "substring",
        "table",
        "timestamp",
        "to",
        "top",
        "trim",
        "true",
        "ttl",
        "type",
        "union",
        "update",
        "using",
        "values",
        "view",
        "when",
        "where",
        "window",
        "with",
    ];
    prop_oneof![
        4 => "[a-z][a-z0-9_]{0,5}",
        2 => proptest::sample::select(keywords.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{1,6}",
        1 => proptest::sample::select(&["a b", "1a", "a.b", "x'", "e`f", "g\"h", "i\\j", "\n", "$k"][..])
            .prop_map(str::to_owned),
    ]
    .prop_map(made)
}

/// Names of functions, but for those that have a grammar of their own.
pub(super) fn function_name() -> impl Strategy<Value = Ident> {
    let special = [
        "cast",
        "date_add",
        "extract",
        "overlay",
        "position",
        "substring",
        "trim",
        "view",
    ];
    name().prop_filter("no grammar of its own", move |name| {
        !special.contains(&name.to_ascii_lowercase().as_str())
    })
}

pub(super) fn path() -> impl Strategy<Value = Path> {
    proptest::collection::vec(name(), 1..4)
}

pub(super) fn object_name() -> impl Strategy<Value = ObjectName> {
    (proptest::option::of(name()), name())
        .prop_map(|(database, name)| ObjectName::new(database, name))
}

/// The name of an object, a part of which may be a query parameter.
pub(super) fn parameter_name() -> impl Strategy<Value = ObjectName> {
    let part = || {
        prop_oneof![
            4 => (name(), Just(false)),
            1 => ("[a-z_]{1,4}".prop_map(made), Just(true)),
        ]
    };
    (option::of(part()), part()).prop_map(|(database, (name, is_parameter))| {
        let (database, in_parameter) = database.unzip();
        let mut name = ObjectName::new(database, name);
        name.parameters.database = in_parameter.unwrap_or_default();
        name.parameters.name = is_parameter;
        name
    })
}

/// The name of a database, which may be a query parameter.
pub(super) fn database_name() -> impl Strategy<Value = ObjectName> {
    parameter_name().prop_map(|mut name| {
        name.database = None;
        name.parameters.database = false;
        name
    })
}

/// The name of a cluster, mostly none.
pub(super) fn cluster() -> impl Strategy<Value = Option<Ident>> {
    option::weighted(0.2, name())
}

/// Strings, with whatever may need an escape. `$` is left out: variables have places of their own.
pub(super) fn string() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ]{0,6}",
        "[^$]{0,8}",
        proptest::collection::vec(
            proptest::sample::select(
                &[
                    "'", "\\", "\n", "\0", "\\'", "%", "\\%", "--", "/*", ";", "\u{7}", "x"
                ][..]
            ),
            0..6,
        )
        .prop_map(|parts| parts.concat()),
    ]
}

pub(super) fn number() -> impl Strategy<Value = Number> {
    let sign = proptest::sample::select(&["", "", "-"][..]);
    let digits = proptest::sample::select(
        &[
            "0", "1", "42", "1_000", "0xFF", "0b101", "1.5", "0.5", "1.", "1e10", "2.5e-3", "inf",
            "nan",
        ][..],
    );
    (sign, digits).prop_map(|(sign, digits)| Number::new(format!("{sign}{digits}")))
}

pub(super) fn literal() -> impl Strategy<Value = Literal> {
    prop_oneof![
        Just(Literal::Null),
        any::<bool>().prop_map(Literal::Bool),
        number().prop_map(Literal::Number),
        string().prop_map(Literal::String),
        proptest::collection::vec(any::<u8>(), 1..5).prop_filter_map(
            "bytes that are text are a string",
            |bytes| std::str::from_utf8(&bytes)
                .is_err()
                .then_some(Literal::Bytes(bytes)),
        ),
    ]
}
