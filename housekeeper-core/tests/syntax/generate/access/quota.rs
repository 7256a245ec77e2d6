//! Quotas.

use housekeeper_core::source::Spanned;
use housekeeper_core::syntax::ast::access::{
    DefineQuota, QuotaInterval, QuotaKey, QuotaLimits, QuotaResource,
};
use housekeeper_core::syntax::ast::{Literal, Number};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::names::{all_or_current_user, definition, names};
use super::profile::place;
use crate::generate::expr::unit;
use crate::generate::made;

const KEYS: [QuotaKey; 8] = [
    QuotaKey::None,
    QuotaKey::UserName,
    QuotaKey::IpAddress,
    QuotaKey::ForwardedIpAddress,
    QuotaKey::ClientKey,
    QuotaKey::ClientKeyOrUserName,
    QuotaKey::ClientKeyOrIpAddress,
    QuotaKey::NormalizedQueryHash,
];

const RESOURCES: [QuotaResource; 12] = [
    QuotaResource::Queries,
    QuotaResource::QuerySelects,
    QuotaResource::QueryInserts,
    QuotaResource::Errors,
    QuotaResource::ResultRows,
    QuotaResource::ResultBytes,
    QuotaResource::ReadRows,
    QuotaResource::ReadBytes,
    QuotaResource::ExecutionTime,
    QuotaResource::WrittenBytes,
    QuotaResource::FailedSequentialAuthentications,
    QuotaResource::QueriesPerNormalizedHash,
];

fn amount() -> impl Strategy<Value = Spanned<Literal>> {
    prop_oneof![
        (0_u32..1000).prop_map(|amount| Literal::Number(Number::new(amount.to_string()))),
        "[1-9]{1,3}(K|Gi|T)?".prop_map(Literal::String),
    ]
    .prop_map(made)
}

fn interval() -> impl Strategy<Value = QuotaInterval> {
    let max = subsequence(RESOURCES.to_vec(), 1..4)
        .prop_flat_map(|resources| {
            let amounts = vec(amount(), resources.len());
            (Just(resources), amounts)
        })
        .prop_map(|(resources, amounts)| {
            QuotaLimits::Max(resources.into_iter().zip(amounts).collect())
        });
    let limits = prop_oneof![
        1 => Just(QuotaLimits::None),
        1 => Just(QuotaLimits::TrackingOnly),
        3 => max,
    ];
    (any::<bool>(), 1_u32..100, unit(), limits).prop_map(|(randomized, number, unit, limits)| {
        QuotaInterval {
            randomized,
            number: Number::new(number.to_string()),
            unit,
            limits,
        }
    })
}

pub(super) fn quota() -> impl Strategy<Value = DefineQuota> {
    (
        definition(),
        names(),
        place(),
        option::of(select(&KEYS[..])),
        (option::of(0_u64..33), option::of(0_u64..129)),
        vec(interval(), 0..3),
        option::of(all_or_current_user()),
    )
        .prop_map(|(definition, names, place, key, (v4, v6), intervals, to)| {
            let (on_cluster, storage, new_name) = place;
            let has_bits = matches!(
                key,
                None | Some(QuotaKey::IpAddress | QuotaKey::ForwardedIpAddress)
            );
            DefineQuota {
                definition,
                new_name: new_name.filter(|_| definition.is_alter() && names.len() == 1),
                names,
                on_cluster,
                storage,
                key,
                ipv4_prefix_bits: v4.filter(|_| has_bits),
                ipv6_prefix_bits: v6.filter(|_| has_bits),
                intervals,
                to,
            }
        })
}
