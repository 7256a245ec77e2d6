//! `CREATE QUOTA`.

use super::super::{Print, Writer};
use super::definition::{place, roles_clause, start};
use super::names::entity_names;
use crate::syntax::ast::IntervalUnit;
use crate::syntax::ast::access::{DefineQuota, EntityKind, QuotaInterval, QuotaKey, QuotaLimits};

impl Print for DefineQuota {
    fn print(&self, w: &mut Writer) {
        start(w, self.definition, EntityKind::Quota);
        entity_names(w, &self.names);
        place(
            w,
            self.storage.as_ref(),
            self.on_cluster.as_ref(),
            self.new_name.as_ref(),
        );
        if let Some(key) = self.key {
            w.push(match key {
                QuotaKey::None => " NOT KEYED",
                QuotaKey::UserName => " KEYED BY user_name",
                QuotaKey::IpAddress => " KEYED BY ip_address",
                QuotaKey::ForwardedIpAddress => " KEYED BY forwarded_ip_address",
                QuotaKey::ClientKey => " KEYED BY client_key",
                QuotaKey::ClientKeyOrUserName => " KEYED BY client_key, user_name",
                QuotaKey::ClientKeyOrIpAddress => " KEYED BY client_key, ip_address",
                QuotaKey::NormalizedQueryHash => " KEYED BY normalized_query_hash",
            });
        }
        if let Some(bits) = self.ipv4_prefix_bits {
            w.push(&format!(" IPV4_PREFIX_BITS {bits}"));
        }
        if let Some(bits) = self.ipv6_prefix_bits {
            w.push(&format!(" IPV6_PREFIX_BITS {bits}"));
        }
        if !self.intervals.is_empty() {
            w.push(" ");
            w.list(&self.intervals);
        }
        roles_clause(w, "TO", self.to.as_ref());
    }
}

impl Print for QuotaInterval {
    fn print(&self, w: &mut Writer) {
        w.push("FOR ");
        w.push(if self.randomized { "RANDOMIZED " } else { "" });
        w.push("INTERVAL ");
        self.number.print(w);
        w.push(match self.unit {
            IntervalUnit::Nanosecond => " nanosecond",
            IntervalUnit::Microsecond => " microsecond",
            IntervalUnit::Millisecond => " millisecond",
            IntervalUnit::Second => " second",
            IntervalUnit::Minute => " minute",
            IntervalUnit::Hour => " hour",
            IntervalUnit::Day => " day",
            IntervalUnit::Week => " week",
            IntervalUnit::Month => " month",
            IntervalUnit::Quarter => " quarter",
            IntervalUnit::Year => " year",
        });
        match &self.limits {
            QuotaLimits::None => w.push(" NO LIMITS"),
            QuotaLimits::TrackingOnly => w.push(" TRACKING ONLY"),
            QuotaLimits::Max(limits) => {
                w.push(" MAX ");
                w.list_with(limits, |w, (resource, amount)| {
                    w.push(resource.name());
                    w.push(" = ");
                    amount.print(w);
                });
            }
        }
    }
}
