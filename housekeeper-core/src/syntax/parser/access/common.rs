//! Small rules that these statements share.

use crate::syntax::ast::Ident;
use crate::syntax::ast::access::{
    Definition, DefinitionGuard, DefinitionVerb, EntityKind, StringOrParameter, Validity,
};
use crate::syntax::ast::{ExprKind, Literal};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::parser::expected::Kind;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// One or more of `rule` with commas between them, up to a comma that no `rule` follows.
    pub(super) fn open_list<T>(
        &mut self,
        mut rule: impl FnMut(&mut Self) -> Parse<T>,
    ) -> Parse<Vec<T>> {
        let mut items = vec![rule(self)?];
        loop {
            let before = self.checkpoint();
            if !self.eat_symbol(Symbol::Comma) {
                return Ok(items);
            }
            if let Ok(item) = rule(self) {
                items.push(item);
            } else {
                self.rewind(before);
                return Ok(items);
            }
        }
    }

    /// `name`, `'name'`; not empty
    pub(super) fn entity_name(&mut self) -> Parse<Ident> {
        let start = self.at();
        let name = self.name_or_string(Kind::Name)?;
        if name.is_empty() {
            self.skip_to(start);
            return self.fail(Kind::Name);
        }
        Ok(name)
    }

    /// `'text'`, which is not shown in an error: it may be a password.
    pub(super) fn string_or_parameter(&mut self) -> Parse<StringOrParameter> {
        if self.sees_symbol(Symbol::LeftBrace) {
            let parameter = self.query_parameter()?;
            return Ok(StringOrParameter::Parameter(Box::new(parameter)));
        }
        if self.sees_string() {
            return self.string().map(StringOrParameter::String);
        }
        let start = self.at();
        self.refuse_since(
            start,
            "expected a string in quotes or a query parameter here",
        )
    }

    /// `CREATE`, `ALTER` or `ATTACH`, the words of `kind`, and when to do nothing
    pub(super) fn access_definition(&mut self, kind: EntityKind) -> Definition {
        let verb = match self.word() {
            Some(K::Alter) => DefinitionVerb::Alter,
            Some(K::Attach) => DefinitionVerb::Attach,
            _ => DefinitionVerb::Create,
        };
        self.skip_word();
        self.skip_entity_kind(kind);
        let guard = if verb == DefinitionVerb::Alter {
            if self.if_exists() {
                DefinitionGuard::IfExists
            } else {
                DefinitionGuard::None
            }
        } else if self.if_not_exists() {
            DefinitionGuard::IfNotExists
        } else if self.eat_all(&[K::Or, K::Replace]) {
            DefinitionGuard::OrReplace
        } else {
            DefinitionGuard::None
        };
        Definition { verb, guard }
    }

    /// Reads `ON CLUSTER …` if it stands here and was not `known` before; whether it did.
    pub(super) fn eat_cluster(&mut self, known: &mut Option<Ident>) -> bool {
        if known.is_some() || !self.sees_all(&[K::On, K::Cluster]) {
            return false;
        }
        let cluster = self.attempt(|p| {
            p.need_all(&[K::On, K::Cluster])?;
            p.entity_name()
        });
        *known = cluster;
        known.is_some()
    }

    /// Reads `IN storage` if it stands here and was not `known` before; whether it did.
    pub(super) fn eat_storage(&mut self, known: &mut Option<Ident>) -> bool {
        if known.is_some() || !self.eat(K::In) {
            return false;
        }
        // ClickHouse reads the word, and forgets about it when nothing comes after it.
        if !self.is_at_end()
            && let Ok(storage) = self.entity_name()
        {
            *known = Some(storage);
            return true;
        }
        false
    }

    /// `RENAME TO name` of an ALTER of one thing, once
    pub(super) fn rename_to(
        &mut self,
        allowed: bool,
        known: &mut Option<Ident>,
        name: impl FnOnce(&mut Self) -> Parse<Ident>,
    ) -> Parse<bool> {
        if !allowed || known.is_some() || !self.eat_all(&[K::Rename, K::To]) {
            return Ok(false);
        }
        *known = Some(name(self)?);
        Ok(true)
    }

    /// `VALID UNTIL '…'`, `VALID FOR interval`, or nothing
    pub(super) fn validity(&mut self) -> Parse<Option<Validity>> {
        if self.eat_phrase("VALID UNTIL") {
            let until = self.string_or_parameter()?;
            return Ok(Some(Validity::Until(until)));
        }
        if !self.eat_phrase("VALID FOR") {
            return Ok(None);
        }
        let interval = self.expr()?;
        // `IN storage` may stand after it, and is no operator then.
        let ExprKind::In {
            operand,
            global: false,
            negated: false,
            set,
        } = &interval.node
        else {
            return Ok(Some(Validity::For(Box::new(interval))));
        };
        let is_name = match &set.node {
            ExprKind::Path(path) => path.len() == 1,
            ExprKind::Literal(Literal::String(_)) => true,
            _ => false,
        };
        let operator = self.at() - 2;
        let is_word = self
            .tokens()
            .get(operator)
            .is_some_and(|token| token.keyword() == Some(K::In));
        if is_name && is_word {
            let operand = operand.clone();
            self.skip_to(operator);
            return Ok(Some(Validity::For(operand)));
        }
        Ok(Some(Validity::For(Box::new(interval))))
    }
}
