//! Named collections.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::syntax::ast::object::{AlterNamedCollection, CollectionItem, CreateNamedCollection};
use crate::syntax::ast::{ExprKind, Setting};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    pub(super) fn create_named_collection(&mut self) -> Parse<CreateNamedCollection> {
        self.need(K::Create)?;
        self.need_phrase("NAMED COLLECTION")?;
        let if_not_exists = self.if_not_exists();
        let name = self.name(Kind::Name)?;
        let on_cluster = self.on_cluster()?;
        self.need(K::As)?;
        let items = self.list(Self::collection_item)?;
        Ok(CreateNamedCollection {
            if_not_exists,
            name,
            on_cluster,
            items,
        })
    }

    pub(super) fn alter_named_collection(&mut self) -> Parse<AlterNamedCollection> {
        self.need(K::Alter)?;
        self.need_phrase("NAMED COLLECTION")?;
        let if_exists = self.if_exists();
        let name = self.name(Kind::Name)?;
        let on_cluster = self.on_cluster()?;
        let set = if self.eat(K::Set) {
            self.list(Self::collection_item)?
        } else {
            Vec::new()
        };
        let delete = if self.eat(K::Delete) {
            self.list(|p| p.name(Kind::Name))?
        } else {
            Vec::new()
        };
        Ok(AlterNamedCollection {
            if_exists,
            name,
            on_cluster,
            set,
            delete,
        })
    }

    /// `key = value [[NOT] OVERRIDABLE]`
    fn collection_item(&mut self) -> Parse<CollectionItem> {
        let setting = self.value_setting()?;
        let overridable = if self.eat_phrase("NOT OVERRIDABLE") {
            Some(false)
        } else if self.eat_phrase("OVERRIDABLE") {
            Some(true)
        } else {
            None
        };
        Ok(CollectionItem {
            setting,
            overridable,
        })
    }

    /// `name = value`, where the value can be neither missing nor `DEFAULT` nor a parameter.
    pub(super) fn value_setting(&mut self) -> Parse<Setting> {
        let name = self.setting_name()?;
        self.need_symbol(Symbol::Equal)?;
        let start = self.at();
        let value = self.setting_value()?;
        let setting = Setting::new(name, value);
        if setting.is_default() || matches!(setting.value.node, ExprKind::Parameter(_)) {
            return self.refuse_since(start, "this cannot be a value here");
        }
        Ok(setting)
    }
}
