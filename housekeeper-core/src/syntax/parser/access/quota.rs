//! `CREATE QUOTA` and `ALTER QUOTA`.

use super::names::RoleWords;
use crate::source::Spanned;
use crate::syntax::ast::access::{
    DefineQuota, EntityKind, QuotaInterval, QuotaKey, QuotaLimits, QuotaResource,
};
use crate::syntax::ast::{IntervalUnit, Literal, Number};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::parser::expected::Kind;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// `CREATE QUOTA`, `ALTER QUOTA`
    pub(super) fn define_quota(&mut self) -> Parse<DefineQuota> {
        let start = self.at();
        let definition = self.access_definition(EntityKind::Quota);
        let names = self.open_list(Self::entity_name)?;
        let mut quota = DefineQuota {
            definition,
            names,
            new_name: None,
            on_cluster: None,
            storage: None,
            key: None,
            ipv4_prefix_bits: None,
            ipv6_prefix_bits: None,
            intervals: Vec::new(),
            to: None,
        };
        while self.quota_clause(&mut quota)? {}
        if self.eat(K::To) {
            quota.to = Some(self.role_set(RoleWords::ALL_OR_CURRENT_USER)?);
        }
        self.eat_cluster(&mut quota.on_cluster);
        let has_bits = quota.ipv4_prefix_bits.is_some() || quota.ipv6_prefix_bits.is_some();
        match quota.key {
            None | Some(QuotaKey::IpAddress | QuotaKey::ForwardedIpAddress) => {}
            Some(_) if has_bits => {
                return self.refuse_since(
                    start,
                    "only a quota keyed by ip_address or forwarded_ip_address has prefix bits",
                );
            }
            Some(_) => {}
        }
        Ok(quota)
    }

    /// Reads one clause before `TO`, if there is one.
    fn quota_clause(&mut self, quota: &mut DefineQuota) -> Parse<bool> {
        let may_rename = quota.definition.is_alter() && quota.names.len() == 1;
        if self.rename_to(may_rename, &mut quota.new_name, Self::entity_name)? {
            return Ok(true);
        }
        if quota.key.is_none() {
            if self.eat_phrase("NOT KEYED") {
                quota.key = Some(QuotaKey::None);
                return Ok(true);
            }
            if self.eat_phrase("KEYED BY") || self.eat_phrase("KEY BY") {
                quota.key = Some(self.quota_key()?);
                return Ok(true);
            }
        }
        if self.eat_phrase("IPV4_PREFIX_BITS") {
            quota.ipv4_prefix_bits = Some(self.prefix_bits(32)?);
            return Ok(true);
        }
        if self.eat_phrase("IPV6_PREFIX_BITS") {
            quota.ipv6_prefix_bits = Some(self.prefix_bits(128)?);
            return Ok(true);
        }
        if self.sees(K::For) {
            let intervals = self.open_list(Self::quota_interval)?;
            quota.intervals.extend(intervals);
            return Ok(true);
        }
        Ok(self.eat_cluster(&mut quota.on_cluster) || self.eat_storage(&mut quota.storage))
    }

    /// `user_name`, `'client key', ip_address`: several names are one key
    fn quota_key(&mut self) -> Parse<QuotaKey> {
        let start = self.at();
        let names = self.open_list(Self::entity_name)?;
        let names: Vec<_> = names.into_iter().map(|name| name.node).collect();
        let name = names.join("_or_").to_lowercase().replace(' ', "_");
        let found = QuotaKey::NAMES.into_iter().find(|(_, key)| *key == name);
        match found {
            Some((key, _)) => Ok(key),
            None => self.refuse_since(start, "a quota cannot be keyed by this"),
        }
    }

    fn prefix_bits(&mut self, most: u64) -> Parse<u64> {
        let is_plain = match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Number(text)) => text.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        let start = self.at();
        if is_plain && let Ok(bits) = self.unsigned() {
            if bits <= most {
                return Ok(bits);
            }
            return self.refuse_since(start, "an address has not that many bits");
        }
        self.fail(Kind::Number)
    }

    /// `FOR [RANDOMIZED] [INTERVAL] 1 HOUR MAX queries = 5`
    fn quota_interval(&mut self) -> Parse<QuotaInterval> {
        self.need(K::For)?;
        let start = self.at();
        let randomized = self.eat_phrase("RANDOMIZED");
        self.eat(K::Interval);
        let number = self.number()?;
        let unit = self.interval_unit()?;
        if !is_duration(&number, unit) {
            return self.refuse_since(start, "this interval is out of range");
        }
        let limits = if self.eat_phrase("NO LIMITS") {
            QuotaLimits::None
        } else if self.eat_phrase("TRACKING ONLY") {
            QuotaLimits::TrackingOnly
        } else {
            self.quota_limits()?
        };
        Ok(QuotaInterval {
            randomized,
            number,
            unit,
            limits,
        })
    }

    /// `MAX queries = 5, errors 1` or `queries MAX 5`: after the first `MAX` before a resource
    /// there is none after one
    fn quota_limits(&mut self) -> Parse<QuotaLimits> {
        let mut is_prefix = false;
        let limits = self.open_list(|p| {
            is_prefix |= p.eat(K::Max);
            let resource = p.quota_resource()?;
            if is_prefix {
                let _ = p.eat_symbol(Symbol::Equal);
            } else {
                p.need(K::Max)?;
            }
            let amount = p.quota_amount(resource)?;
            Ok((resource, amount))
        })?;
        let mut last: Vec<(QuotaResource, Spanned<Literal>)> = Vec::new();
        for (resource, amount) in limits {
            last.retain(|(other, _)| *other != resource);
            last.push((resource, amount));
        }
        last.sort_by_key(|(resource, _)| *resource);
        Ok(QuotaLimits::Max(last))
    }

    fn quota_resource(&mut self) -> Parse<QuotaResource> {
        let by_words = QuotaResource::NAMES
            .into_iter()
            .find(|(_, _, words)| self.eat_phrase(words));
        if let Some((resource, ..)) = by_words {
            return Ok(resource);
        }
        let start = self.at();
        let name = self.name(Kind::Name)?;
        let by_name = QuotaResource::NAMES
            .into_iter()
            .find(|(_, each, _)| *each == name.node);
        if let Some((resource, ..)) = by_name {
            return Ok(resource);
        }
        self.skip_to(start);
        self.fail(Kind::Name)
    }

    /// `5`, `'5Gi'`
    fn quota_amount(&mut self, resource: QuotaResource) -> Parse<Spanned<Literal>> {
        let start = self.at();
        let amount = if self.sees_string() {
            self.spanned(|p| Ok(Literal::String(p.string()?.node)))?
        } else {
            self.spanned(|p| p.number().map(Literal::Number))?
        };
        let is_right = match &amount.node {
            Literal::Number(number) => is_amount(number, resource),
            Literal::String(text) => is_size(text),
            _ => false,
        };
        if is_right {
            Ok(amount)
        } else {
            self.refuse_since(start, "a quota cannot have this limit")
        }
    }
}

/// Two to the power of 63.
const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;

/// The value of a number.
fn value(number: &Number) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "as the server does")]
    let integer = number.as_i128().map(|value| value as f64);
    integer.or_else(|| number.text.replace('_', "").parse().ok())
}

/// Whether so many units are a duration in seconds that fits 64 bits.
fn is_duration(number: &Number, unit: IntervalUnit) -> bool {
    let seconds = match unit {
        IntervalUnit::Nanosecond => 1e-9,
        IntervalUnit::Microsecond => 1e-6,
        IntervalUnit::Millisecond => 1e-3,
        IntervalUnit::Second => 1.0,
        IntervalUnit::Minute => 60.0,
        IntervalUnit::Hour => 3600.0,
        IntervalUnit::Day => 86_400.0,
        IntervalUnit::Week => 604_800.0,
        IntervalUnit::Month => 2_629_746.0,
        IntervalUnit::Quarter => 7_889_238.0,
        IntervalUnit::Year => 31_556_952.0,
    };
    value(number).is_some_and(|value| (value * seconds).abs() < TWO_TO_63)
}

/// Whether a number can be the limit of a resource.
fn is_amount(number: &Number, resource: QuotaResource) -> bool {
    let Some(float) = value(number) else {
        return false;
    };
    if resource == QuotaResource::ExecutionTime {
        // Counted in nanoseconds.
        return float >= 0.0 && float * 1e9 < 2.0 * TWO_TO_63;
    }
    match number.as_i128() {
        Some(integer) => (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(&integer),
        None => (0.0..2.0 * TWO_TO_63).contains(&float),
    }
}

/// `100`, `+1`, `5K`, `5ki`, `2G`
fn is_size(text: &str) -> bool {
    let text = text.strip_prefix('+').unwrap_or(text);
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = digits.len() < text.len();
    let unit = matches!(
        digits,
        "" | "k" | "K" | "ki" | "Ki" | "M" | "Mi" | "G" | "Gi" | "T" | "Ti"
    );
    is_number && unit
}
