//! `DROP USER` and `MOVE USER`, and their like.

use crate::syntax::ast::access::{DropEntities, Entities, EntityKind, MoveEntities};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::parser::expected::Kind;

impl Parser<'_> {
    /// `DROP USER a, b [FROM storage] [ON CLUSTER …]`
    pub(super) fn drop_entities(&mut self, kind: EntityKind) -> Parse<DropEntities> {
        self.need(K::Drop)?;
        self.skip_entity_kind(kind);
        let if_exists = self.if_exists();
        let mut on_cluster = None;
        let entities = match kind {
            EntityKind::User | EntityKind::Role => {
                Entities::Named(kind, self.open_list(Self::role_name)?)
            }
            EntityKind::Quota | EntityKind::SettingsProfile => {
                Entities::Named(kind, self.open_list(Self::entity_name)?)
            }
            EntityKind::RowPolicy => {
                Entities::RowPolicies(self.row_policy_names(Some(&mut on_cluster))?)
            }
            EntityKind::MaskingPolicy => {
                let name = self.entity_name()?;
                // ClickHouse does without the `ON`.
                if self.eat(K::On) && self.eat(K::Cluster) {
                    on_cluster = Some(self.entity_name()?);
                    self.need(K::On)?;
                }
                let table = self.masked_table()?;
                Entities::MaskingPolicy { name, table }
            }
        };
        let storage = if self.eat(K::From) {
            Some(self.entity_name()?)
        } else {
            None
        };
        self.eat_cluster(&mut on_cluster);
        Ok(DropEntities {
            if_exists,
            entities,
            storage,
            on_cluster,
        })
    }

    /// `MOVE USER a, b TO storage [ON CLUSTER …]`
    pub(super) fn move_entities(&mut self) -> Parse<MoveEntities> {
        self.need(K::Move)?;
        let Some(kind) = self.entity_kind_at(0) else {
            return self.fail(Kind::Object);
        };
        self.skip_entity_kind(kind);
        let mut on_cluster = None;
        let entities = match kind {
            EntityKind::User | EntityKind::Role => {
                Entities::Named(kind, self.open_list(Self::role_name)?)
            }
            EntityKind::RowPolicy => {
                Entities::RowPolicies(self.row_policy_names(Some(&mut on_cluster))?)
            }
            EntityKind::Quota | EntityKind::SettingsProfile | EntityKind::MaskingPolicy => {
                Entities::Named(kind, self.open_list(Self::entity_name)?)
            }
        };
        self.need(K::To)?;
        let storage = self.entity_name()?;
        self.eat_cluster(&mut on_cluster);
        Ok(MoveEntities {
            entities,
            storage,
            on_cluster,
        })
    }
}
