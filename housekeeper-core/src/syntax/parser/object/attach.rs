//! `ATTACH`.

use super::super::create::Verb;
use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::object::{Attach, AttachReplicated, ObjectStatement};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    pub(super) fn attach(&mut self) -> Parse<ObjectStatement> {
        if self.word_at(1) == Some(K::Function) {
            return self.attach_function().map(ObjectStatement::CreateFunction);
        }
        self.need(K::Attach)?;
        if let Some(node) = self.attempt(Self::attach_replicated) {
            return Ok(ObjectStatement::AttachReplicated(node));
        }
        // ClickHouse takes these words before a view and forgets them.
        let of_view = matches!(
            self.word_at(2),
            Some(K::View | K::Materialized | K::Definer | K::Sql)
        );
        if of_view {
            self.eat_all(&[K::Or, K::Replace]);
        }
        let definition = self.definition(Verb::Attach)?;
        let output = self.output()?;
        Ok(ObjectStatement::Attach(Attach {
            definition: Box::new(definition.statement),
            from: definition.from_path,
            output,
        }))
    }

    /// `TABLE t AS [NOT] REPLICATED`
    fn attach_replicated(&mut self) -> Parse<AttachReplicated> {
        let temporary = self.eat(K::Temporary);
        self.need(K::Table)?;
        let if_not_exists = self.if_not_exists();
        let name = self.object_name()?;
        let uuid = self.uuid()?;
        self.need(K::As)?;
        let negated = self.eat(K::Not);
        self.need_phrase("REPLICATED")?;
        let on_cluster = self.on_cluster()?;
        let output = self.output()?;
        Ok(AttachReplicated {
            temporary,
            if_not_exists,
            name,
            uuid,
            replicated: !negated,
            on_cluster,
            output,
        })
    }
}
