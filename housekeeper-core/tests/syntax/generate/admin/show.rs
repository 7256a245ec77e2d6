//! SHOW.

use housekeeper_core::syntax::ast::admin::{NameFilter, NamePattern, Show, ShowKind};
use proptest::option;
use proptest::prelude::*;

use super::ask::object;
use crate::generate::alter::text;
use crate::generate::expr::element;
use crate::generate::leaf::{database_name, name};
use crate::generate::output::output;

pub(super) fn show() -> impl Strategy<Value = Show> {
    (kind(), output()).prop_map(|(kind, output)| Show { kind, output })
}

fn kind() -> BoxedStrategy<ShowKind> {
    let what = proptest::sample::select(&["DATABASES", "CLUSTERS", "MERGES"][..]);
    let plain = proptest::sample::select(&["ENGINES", "PROCESSLIST", "FILESYSTEM CACHES"][..]);
    let limit = || option::of(element());
    prop_oneof![
        (
            any::<[bool; 3]>(),
            option::of(database_name()),
            filter(),
            limit()
        )
            .prop_map(
                |([full, temporary, dictionaries], database, filter, limit)| ShowKind::Tables {
                    full,
                    temporary,
                    dictionaries,
                    database,
                    filter,
                    limit,
                }
            ),
        (
            any::<[bool; 2]>(),
            name(),
            option::of(name()),
            filter(),
            limit()
        )
            .prop_map(|([extended, full], table, database, filter, limit)| {
                ShowKind::Columns {
                    extended,
                    full,
                    table,
                    database,
                    filter,
                    limit,
                }
            }),
        (any::<bool>(), name(), option::of(name()), limit()).prop_map(
            |(extended, table, database, condition)| ShowKind::Indexes {
                extended,
                table,
                database,
                condition,
            }
        ),
        (what, option::of(pattern()), limit()).prop_map(|(what, pattern, limit)| {
            ShowKind::Names {
                what,
                pattern,
                limit,
            }
        }),
        plain.prop_map(ShowKind::Plain),
        option::of(asserted()).prop_map(ShowKind::Functions),
        (any::<bool>(), asserted())
            .prop_map(|(changed, pattern)| ShowKind::Settings { changed, pattern }),
        name().prop_map(ShowKind::Setting),
        name().prop_map(ShowKind::Cluster),
        object().prop_map(|(temporary, kind, name)| ShowKind::Create {
            temporary,
            kind,
            name,
        }),
    ]
    .boxed()
}

fn filter() -> impl Strategy<Value = Option<NameFilter>> {
    option::of(prop_oneof![
        pattern().prop_map(NameFilter::Like),
        element().prop_map(NameFilter::Where),
    ])
}

fn pattern() -> impl Strategy<Value = NamePattern> {
    (any::<[bool; 2]>(), text()).prop_map(|([negated, case_insensitive], pattern)| NamePattern {
        negated,
        case_insensitive,
        pattern,
    })
}

/// A pattern without NOT.
fn asserted() -> impl Strategy<Value = NamePattern> {
    pattern().prop_map(|mut pattern| {
        pattern.negated = false;
        pattern
    })
}
