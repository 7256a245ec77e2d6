//! DESCRIBE, EXISTS and CHECK.

use housekeeper_core::syntax::ast::admin::{
    Check, CheckTarget, Describe, DescribeTarget, Exists, ObjectKind,
};
use housekeeper_core::syntax::ast::{ObjectName, TableSource};
use proptest::prelude::*;

use crate::generate::alter::{partition, text};
use crate::generate::leaf::{database_name, parameter_name};
use crate::generate::made;
use crate::generate::output::output;
use crate::generate::query::table;

/// A kind of object with a name of it.
pub(super) fn object() -> BoxedStrategy<(bool, ObjectKind, ObjectName)> {
    let kinds = [ObjectKind::Table, ObjectKind::View, ObjectKind::Dictionary];
    prop_oneof![
        3 => (any::<bool>(), proptest::sample::select(kinds.to_vec()), parameter_name()),
        1 => (Just(false), Just(ObjectKind::Database), database_name()),
    ]
    .boxed()
}

pub(super) fn describe() -> impl Strategy<Value = Describe> {
    let target = prop_oneof![
        4 => (any::<bool>(), table()).prop_map(|(temporary, table)| {
            let may_be_temporary = matches!(table.source, TableSource::Table(_));
            let table = made(table);
            if temporary && may_be_temporary {
                DescribeTarget::TemporaryTable(table)
            } else {
                DescribeTarget::Table(table)
            }
        }),
        1 => text().prop_map(DescribeTarget::FilesystemCache),
    ];
    (target, output()).prop_map(|(target, output)| Describe { target, output })
}

pub(super) fn exists() -> impl Strategy<Value = Exists> {
    (object(), output()).prop_map(|((temporary, kind, name), output)| Exists {
        temporary,
        kind,
        name,
        output,
    })
}

pub(super) fn check() -> impl Strategy<Value = Check> {
    let target = prop_oneof![
        parameter_name().prop_map(CheckTarget::Table),
        (parameter_name(), partition())
            .prop_map(|(table, partition)| CheckTarget::Partition(table, partition)),
        (parameter_name(), text()).prop_map(|(table, part)| CheckTarget::Part(table, part)),
        database_name().prop_map(CheckTarget::Database),
        Just(CheckTarget::AllTables),
    ];
    (target, output()).prop_map(|(target, output)| Check { target, output })
}
