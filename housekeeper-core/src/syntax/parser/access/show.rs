//! `SHOW` of what access control knows.

use super::names::RoleWords;
use super::row_policy_name::policy_tables;
use crate::syntax::ast::Ident;
use crate::syntax::ast::access::{EntityKind, PolicyFilter, ShowAccess, ShownAccess, TablePattern};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Failed, Parse, Parser};
use crate::syntax::parser::expected::Kind;
use crate::syntax::token::TokenKind;

/// The kinds, and the words for one and for several; the short ones stand last.
const KINDS: [(EntityKind, &str, &str); 8] = [
    (EntityKind::User, "USER", "USERS"),
    (EntityKind::Role, "ROLE", "ROLES"),
    (EntityKind::Quota, "QUOTA", "QUOTAS"),
    (
        EntityKind::SettingsProfile,
        "SETTINGS PROFILE",
        "SETTINGS PROFILES",
    ),
    (EntityKind::RowPolicy, "ROW POLICY", "ROW POLICIES"),
    (
        EntityKind::MaskingPolicy,
        "MASKING POLICY",
        "MASKING POLICIES",
    ),
    (EntityKind::SettingsProfile, "PROFILE", "PROFILES"),
    (EntityKind::RowPolicy, "POLICY", "POLICIES"),
];

impl Parser<'_> {
    /// Whether a SHOW of this kind stands here, at `SHOW`.
    pub(super) fn sees_show_access(&self) -> bool {
        if self.is_word_at(1, "CREATE") {
            return self.sees_show_create_access();
        }
        let words = [
            "GRANTS",
            "ACCESS",
            "PRIVILEGES",
            "USERS",
            "ROLES",
            "QUOTAS",
            "QUOTA",
            "PROFILES",
            "POLICIES",
        ];
        let is = |ahead, word| self.is_word_at(ahead, word);
        words.into_iter().any(|word| is(1, word))
            || (is(1, "SETTINGS") && is(2, "PROFILES"))
            || ((is(1, "ROW") || is(1, "MASKING")) && is(2, "POLICIES"))
            || (is(1, "CURRENT") && (is(2, "ROLES") || is(2, "QUOTA")))
            || (is(1, "ENABLED") && is(2, "ROLES"))
    }

    /// Whether what stands after `SHOW CREATE` is of this kind: `ROLE`, `PROFILE` and `POLICY`
    /// are the names of tables when no name follows.
    fn sees_show_create_access(&self) -> bool {
        let is = |ahead, word| self.is_word_at(ahead, word);
        let needs_name = is(2, "ROLE") || is(2, "PROFILE") || is(2, "POLICY");
        if needs_name {
            return self.sees_entity_name_at(3);
        }
        let words = [
            "USER", "USERS", "ROLES", "QUOTA", "QUOTAS", "PROFILES", "POLICIES",
        ];
        words.into_iter().any(|word| is(2, word))
            || (is(2, "SETTINGS") && (is(3, "PROFILE") || is(3, "PROFILES")))
            || ((is(2, "ROW") || is(2, "MASKING")) && (is(3, "POLICY") || is(3, "POLICIES")))
    }

    /// Whether a name that is not of the output stands `ahead` tokens after the one at hand.
    fn sees_entity_name_at(&self, ahead: usize) -> bool {
        let is = |ahead, word| self.is_word_at(ahead, word);
        let is_output = is(ahead, "FORMAT")
            || is(ahead, "SETTINGS")
            || (is(ahead, "INTO") && is(ahead + 1, "OUTFILE"))
            || (is(ahead, "PARALLEL") && is(ahead + 1, "WITH"));
        let token = self.peek_at(ahead).map(|token| &token.kind);
        let is_string = matches!(token, Some(TokenKind::String(_)));
        !is_output && (is_string || self.sees_name_at(ahead))
    }

    /// A SHOW of this kind, which is [there](Self::sees_show_access)
    pub(super) fn show_access(&mut self) -> Parse<ShowAccess> {
        self.need_phrase("SHOW")?;
        let what = self.shown_access()?;
        let output = self.output()?;
        Ok(ShowAccess { what, output })
    }

    fn shown_access(&mut self) -> Parse<ShownAccess> {
        if self.eat(K::Create) {
            return self.show_create_access();
        }
        if self.eat_phrase("GRANTS") {
            return self.show_grants();
        }
        let simple = [
            ("ACCESS", ShownAccess::Access),
            ("PRIVILEGES", ShownAccess::Privileges),
            ("CURRENT ROLES", ShownAccess::CurrentRoles),
            ("ENABLED ROLES", ShownAccess::EnabledRoles),
            ("CURRENT QUOTA", ShownAccess::CurrentQuota),
            ("QUOTA", ShownAccess::CurrentQuota),
        ];
        for (words, shown) in simple {
            if self.eat_phrase(words) {
                return Ok(shown);
            }
        }
        for (kind, _, plural) in KINDS {
            if self.eat_phrase(plural) {
                let filter = match kind {
                    EntityKind::RowPolicy | EntityKind::MaskingPolicy => self.policy_filter()?,
                    _ => PolicyFilter::All,
                };
                return Ok(ShownAccess::Entities(kind, filter));
            }
        }
        self.fail(Kind::Object)
    }

    /// `SHOW GRANTS [FOR …] [WITH IMPLICIT] [FINAL]`
    fn show_grants(&mut self) -> Parse<ShownAccess> {
        let whose = if self.eat(K::For) {
            let set = self.role_set(RoleWords::ALL_OR_CURRENT_USER)?;
            (!set.is_current_user()).then_some(set)
        } else {
            None
        };
        let (mut implicit, mut is_final) = (false, false);
        loop {
            if !implicit && self.eat_phrase("WITH IMPLICIT") {
                implicit = true;
            } else if !is_final && self.eat(K::Final) {
                is_final = true;
            } else {
                break;
            }
        }
        Ok(ShownAccess::Grants {
            whose,
            implicit,
            is_final,
        })
    }

    /// `ON t`, the name of a policy, or nothing
    fn policy_filter(&mut self) -> Parse<PolicyFilter> {
        if let Some(pattern) = self.attempt(Self::on_pattern) {
            return Ok(match policy_tables(pattern) {
                Some(tables) => PolicyFilter::On(tables),
                None => PolicyFilter::All,
            });
        }
        if self.sees_entity_name_at(0) {
            return self.entity_name().map(PolicyFilter::Named);
        }
        Ok(PolicyFilter::All)
    }

    fn on_pattern(&mut self) -> Parse<TablePattern> {
        self.need(K::On)?;
        self.table_pattern()
    }

    fn show_create_access(&mut self) -> Parse<ShownAccess> {
        let found = KINDS.into_iter().find_map(|(kind, one, several)| {
            if self.eat_phrase(several) {
                Some((kind, true))
            } else {
                self.eat_phrase(one).then_some((kind, false))
            }
        });
        let Some((kind, is_plural)) = found else {
            return self.fail(Kind::Object);
        };
        match kind {
            EntityKind::User if self.attempt(Self::current_user).is_some() => {
                Ok(ShownAccess::Create(kind, Vec::new()))
            }
            EntityKind::Quota if self.eat(K::Current) => Ok(ShownAccess::Create(kind, Vec::new())),
            EntityKind::RowPolicy => self.show_create_row_policy(is_plural),
            EntityKind::MaskingPolicy => self.show_create_masking_policy(is_plural),
            EntityKind::User | EntityKind::Quota => {
                let names = self.shown_names(kind)?;
                Ok(if names.is_empty() && is_plural {
                    ShownAccess::CreateAll(kind, PolicyFilter::All)
                } else {
                    ShownAccess::Create(kind, names)
                })
            }
            EntityKind::Role | EntityKind::SettingsProfile => {
                let names = self.shown_names(kind)?;
                if !names.is_empty() {
                    return Ok(ShownAccess::Create(kind, names));
                }
                if is_plural {
                    return Ok(ShownAccess::CreateAll(kind, PolicyFilter::All));
                }
                self.fail(Kind::Name)
            }
        }
    }

    fn shown_names(&mut self, kind: EntityKind) -> Parse<Vec<Ident>> {
        if !self.sees_entity_name_at(0) {
            return Ok(Vec::new());
        }
        match kind {
            EntityKind::User | EntityKind::Role => self.open_list(Self::role_name),
            _ => self.open_list(Self::entity_name),
        }
    }

    fn show_create_row_policy(&mut self, is_plural: bool) -> Parse<ShownAccess> {
        if self.sees_entity_name_at(0)
            && let Some(names) = self.attempt(|p| p.row_policy_names(None))
        {
            return Ok(ShownAccess::CreateRowPolicies(names));
        }
        let start = self.at();
        let filter = self.policy_filter()?;
        if !is_plural && self.at() == start {
            return Err(Failed);
        }
        Ok(ShownAccess::CreateAll(EntityKind::RowPolicy, filter))
    }

    fn show_create_masking_policy(&mut self, is_plural: bool) -> Parse<ShownAccess> {
        if is_plural && !self.sees_entity_name_at(0) {
            let all = PolicyFilter::All;
            return Ok(ShownAccess::CreateAll(EntityKind::MaskingPolicy, all));
        }
        if !self.sees_entity_name_at(0) {
            return self.fail(Kind::Name);
        }
        let name = self.entity_name()?;
        let tables = if self.sees(K::On) {
            let pattern = self.on_pattern()?;
            // To ClickHouse `*.*` is `*` here.
            let current = TablePattern::CurrentDatabase;
            policy_tables(pattern).or_else(|| policy_tables(current))
        } else {
            None
        };
        Ok(ShownAccess::CreateMaskingPolicy { name, tables })
    }
}
