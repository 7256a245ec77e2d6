//! `ATTACH`.

use super::super::create::Verb;
use super::super::cursor::{Parse, Parser};
use super::super::unsupported_clause;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spanned;
use crate::syntax::ast::object::{Attach, AttachReplicated, ObjectStatement};
use crate::syntax::ast::{CreateTable, OriginSource, Statement, TableOrigin};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    pub(super) fn attach(&mut self) -> Parse<ObjectStatement> {
        if self.word_at(1) == Some(K::Function) {
            return self.attach_function().map(ObjectStatement::CreateFunction);
        }
        self.need(K::Attach)?;
        // Directly after the name, AS can mean one thing only.
        if let Some(mut node) = self.attempt(Self::attach_as) {
            node.replicated = !self.eat(K::Not);
            self.need_phrase("REPLICATED")?;
            node.on_cluster = self.on_cluster()?;
            node.output = self.output()?;
            self.no_nil(node.uuid.as_ref())?;
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
        self.no_nil(uuid_of(&definition.statement))?;
        if let Statement::CreateTable(table) = &definition.statement
            && definition.from_path.is_none()
            && cannot_be_written(table)
        {
            return self.refuse(|| unsupported_clause("ATTACH TABLE of another table"));
        }
        let output = self.output()?;
        Ok(ObjectStatement::Attach(Attach {
            definition: Box::new(definition.statement),
            from: definition.from_path,
            output,
        }))
    }

    /// `TABLE t AS`
    fn attach_as(&mut self) -> Parse<AttachReplicated> {
        let temporary = self.eat(K::Temporary);
        self.need(K::Table)?;
        let if_not_exists = self.if_not_exists();
        let name = self.object_name()?;
        let uuid = self.uuid()?;
        self.need(K::As)?;
        Ok(AttachReplicated {
            temporary,
            if_not_exists,
            name,
            uuid,
            replicated: true,
            on_cluster: None,
            output: None,
        })
    }

    /// What is attached cannot have the UUID that stands for none.
    fn no_nil(&mut self, uuid: Option<&Spanned<String>>) -> Parse<()> {
        match uuid {
            Some(uuid) if uuid.bytes().all(|byte| matches!(byte, b'0' | b'-')) => {
                self.refuse(|| {
                    let message = "this UUID stands for none";
                    Diagnostic::error(Code::MalformedLiteral, message).at(uuid.span, "")
                })
            }
            _ => Ok(()),
        }
    }
}

/// Whether the table it is made from would stand directly after the name, where ClickHouse does not
/// read it: it reads it only after the engine, and writes it before.
fn cannot_be_written(table: &CreateTable) -> bool {
    let is_query = |origin: &TableOrigin| matches!(origin.source, OriginSource::Query(_));
    table.on_cluster.is_none()
        && table.elements.is_none()
        && table
            .origin
            .as_ref()
            .is_some_and(|origin| !is_query(origin))
}

fn uuid_of(statement: &Statement) -> Option<&Spanned<String>> {
    match statement {
        Statement::CreateTable(node) => node.uuid.as_ref(),
        Statement::CreateView(node) => node.uuid.as_ref(),
        Statement::CreateMaterializedView(node) => node.uuid.as_ref(),
        Statement::CreateDictionary(node) => node.uuid.as_ref(),
        Statement::CreateDatabase(node) => node.uuid.as_ref(),
        _ => None,
    }
}
