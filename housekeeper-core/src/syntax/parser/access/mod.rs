//! Access control: users, roles, grants, row policies, quotas, settings profiles.
//!
//! ClickHouse reads many of these clauses in any order, and a list here ends before a comma that
//! no further item follows: what stands after the comma may be something else's.

mod common;
mod names;

mod authentication;
mod entity;
mod execute_as;
mod grant;
mod host;
mod policy;
mod quota;
mod role;
mod row_policy_name;
mod set_role;
mod settings_profile;
mod show;
mod user;

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::access::{AccessStatement, EntityKind};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::TokenKind;

/// The statements a first word can start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum First {
    Define(EntityKind),
    Token,
    Drop(EntityKind),
    Move,
    Grant,
    CheckGrant,
    SetRole,
    Show,
    ExecuteAs,
}

impl Parser<'_> {
    /// Whether a statement of this kind starts here.
    pub(super) fn sees_access_statement(&self) -> bool {
        self.first_of_access().is_some()
    }

    /// Reads a statement of this kind, which is [there](Self::sees_access_statement).
    pub(super) fn access_statement(&mut self) -> Parse<AccessStatement> {
        match self.first_of_access() {
            Some(First::Define(kind)) => match kind {
                EntityKind::User => self
                    .define_user()
                    .map(|node| AccessStatement::User(Box::new(node))),
                EntityKind::Role => self.define_role().map(AccessStatement::Role),
                EntityKind::RowPolicy => self.define_row_policy().map(AccessStatement::RowPolicy),
                EntityKind::MaskingPolicy => self
                    .define_masking_policy()
                    .map(AccessStatement::MaskingPolicy),
                EntityKind::Quota => self.define_quota().map(AccessStatement::Quota),
                EntityKind::SettingsProfile => self
                    .define_settings_profile()
                    .map(AccessStatement::SettingsProfile),
            },
            Some(First::Token) => self.create_token().map(AccessStatement::Token),
            Some(First::Drop(kind)) => self.drop_entities(kind).map(AccessStatement::Drop),
            Some(First::Move) => self.move_entities().map(AccessStatement::Move),
            Some(First::Grant) => self.grant().map(AccessStatement::Grant),
            Some(First::CheckGrant) => self.check_grant().map(AccessStatement::CheckGrant),
            Some(First::SetRole) => self.set_role().map(AccessStatement::SetRole),
            Some(First::Show) => self.show_access().map(AccessStatement::Show),
            Some(First::ExecuteAs) => self.execute_as().map(AccessStatement::ExecuteAs),
            None => self.fail(Kind::Statement),
        }
    }

    /// What starts here, by its first words.
    fn first_of_access(&self) -> Option<First> {
        match self.word() {
            Some(K::Create) if self.sees_phrase("CREATE TOKEN") => Some(First::Token),
            Some(K::Create | K::Alter) => self.entity_kind_at(1).map(First::Define),
            Some(K::Attach) => self
                .sees_phrase("ATTACH MASKING POLICY")
                .then_some(First::Define(EntityKind::MaskingPolicy)),
            Some(K::Drop) => self.entity_kind_at(1).map(First::Drop),
            Some(K::Move) => Some(First::Move),
            Some(K::Check) => self.sees_phrase("CHECK GRANT").then_some(First::CheckGrant),
            Some(K::Execute) => Some(First::ExecuteAs),
            Some(K::Set) => self.sees_set_role().then_some(First::SetRole),
            Some(_) => None,
            None if self.sees_phrase("SHOW") => self.sees_show_access().then_some(First::Show),
            None => {
                (self.sees_phrase("GRANT") || self.sees_phrase("REVOKE")).then_some(First::Grant)
            }
        }
    }

    /// The kind of entity whose words stand `ahead` tokens after the one at hand.
    fn entity_kind_at(&self, ahead: usize) -> Option<EntityKind> {
        let is = |ahead, word| self.is_word_at(ahead, word);
        if is(ahead, "USER") {
            Some(EntityKind::User)
        } else if is(ahead, "ROLE") {
            Some(EntityKind::Role)
        } else if is(ahead, "QUOTA") {
            Some(EntityKind::Quota)
        } else if is(ahead, "PROFILE") || (is(ahead, "SETTINGS") && is(ahead + 1, "PROFILE")) {
            Some(EntityKind::SettingsProfile)
        } else if is(ahead, "POLICY") || (is(ahead, "ROW") && is(ahead + 1, "POLICY")) {
            Some(EntityKind::RowPolicy)
        } else if is(ahead, "MASKING") && is(ahead + 1, "POLICY") {
            Some(EntityKind::MaskingPolicy)
        } else {
            None
        }
    }

    /// Whether `word`, in any case, stands `ahead` tokens after the one at hand.
    fn is_word_at(&self, ahead: usize, word: &str) -> bool {
        match self.peek_at(ahead).map(|token| &token.kind) {
            Some(TokenKind::Word(found, _)) => found.eq_ignore_ascii_case(word),
            _ => false,
        }
    }

    /// Reads the words of `kind`, which [stand here](Self::entity_kind_at).
    fn skip_entity_kind(&mut self, kind: EntityKind) {
        let long = match kind {
            EntityKind::User | EntityKind::Role | EntityKind::Quota => false,
            EntityKind::SettingsProfile => self.is_word_at(0, "SETTINGS"),
            EntityKind::RowPolicy => self.is_word_at(0, "ROW"),
            EntityKind::MaskingPolicy => true,
        };
        if long {
            self.skip_word();
        }
        self.skip_word();
    }
}
