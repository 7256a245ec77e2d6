//! DROP of what belongs to no database.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::syntax::ast::object::{DropNamed, NamedKind};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    pub(super) fn drop_named(&mut self) -> Parse<DropNamed> {
        self.need(K::Drop)?;
        let kind = if self.eat(K::Function) {
            NamedKind::Function
        } else if self.eat_phrase("NAMED COLLECTION") {
            NamedKind::Collection
        } else if self.eat_phrase("WORKLOAD") {
            NamedKind::Workload
        } else {
            self.need_phrase("RESOURCE")?;
            NamedKind::Resource
        };
        let if_exists = self.if_exists();
        let name = self.name(Kind::Name)?;
        let on_cluster = self.on_cluster()?;
        Ok(DropNamed {
            kind,
            if_exists,
            name,
            on_cluster,
        })
    }
}
