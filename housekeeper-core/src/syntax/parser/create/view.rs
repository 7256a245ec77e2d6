//! `CREATE VIEW` and `CREATE MATERIALIZED VIEW`.

use super::super::cursor::{Parse, Parser};
use super::super::unsupported_clause;
use super::Head;
use super::elements::key_column;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spanned;
use crate::syntax::ast::{
    CreateMaterializedView, CreateMode, CreateView, SqlSecurity, Statement, Storage, TableElements,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

/// Which rows a materialized view starts with.
#[derive(Default)]
struct FirstRows {
    populate: bool,
    empty: bool,
}

impl Parser<'_> {
    /// What stands after CREATE, from `[DEFINER = …] [TEMPORARY | MATERIALIZED] VIEW` on
    pub(super) fn create_any_view(&mut self, mode: CreateMode) -> Parse<Statement> {
        let security = self.security()?;
        if self.eat(K::Materialized) {
            self.need(K::View)?;
            let head = self.head(mode)?;
            return self
                .materialized_view(head, security)
                .map(|view| Statement::CreateMaterializedView(Box::new(view)));
        }
        let temporary = mode == CreateMode::Create && self.eat(K::Temporary);
        self.need(K::View)?;
        let head = self.head(mode)?;
        self.view(head, temporary, security)
            .map(|view| Statement::CreateView(Box::new(view)))
    }

    fn view(
        &mut self,
        head: Head,
        temporary: bool,
        before: Option<Spanned<SqlSecurity>>,
    ) -> Parse<CreateView> {
        let elements = self.view_columns()?;
        if let Some(elements) = &elements {
            self.no_primary_key(elements)?;
        }
        let security = match before {
            Some(before) => Some(before),
            None => self.security()?,
        };
        let comment = self.comment_clause()?;
        self.need(K::As)?;
        let query = self.defining_query()?;
        let comment = self.second_comment(comment)?;
        Ok(CreateView {
            mode: head.mode,
            temporary,
            name: head.name,
            uuid: head.uuid,
            on_cluster: head.on_cluster,
            elements,
            security,
            query,
            comment,
        })
    }

    fn materialized_view(
        &mut self,
        head: Head,
        before: Option<Spanned<SqlSecurity>>,
    ) -> Parse<CreateMaterializedView> {
        let refresh = self.refresh()?;
        let inner_uuid = self.inner_uuid_clause()?;
        let target = if inner_uuid.is_none() && self.eat(K::To) {
            Some(self.object_name()?)
        } else {
            None
        };
        let elements = self.view_columns()?;
        let storage_start = self.at();
        let storage = self.storage()?;
        if target.is_some() && storage != Storage::default() {
            let span = self.span_since(storage_start);
            return self.refuse_at(storage_start, || {
                let message = "a materialized view with TO has no storage of its own";
                Diagnostic::error(Code::ConflictingClauses, message)
                    .at(span, "")
                    .help("leave ENGINE out, or leave TO out")
            });
        }
        if target.is_none() && self.sees(K::To) {
            return self.refuse(|| {
                let message = "TO stands before the columns and the engine";
                Diagnostic::error(Code::UnexpectedToken, message)
            });
        }
        self.one_primary_key(elements.as_ref(), &storage)?;
        let may_be_empty = target.is_none() || refresh.is_some();
        let mut rows = FirstRows::default();
        self.first_rows(&mut rows, may_be_empty)?;
        let security = match before {
            Some(before) => Some(before),
            None => self.security()?,
        };
        self.first_rows(&mut rows, may_be_empty)?;
        let comment = self.comment_clause()?;
        self.first_rows(&mut rows, may_be_empty)?;
        self.need(K::As)?;
        let query = self.defining_query()?;
        let comment = self.second_comment(comment)?;
        Ok(CreateMaterializedView {
            mode: head.mode,
            name: head.name,
            uuid: head.uuid,
            on_cluster: head.on_cluster,
            refresh,
            inner_uuid,
            target,
            elements,
            storage,
            populate: rows.populate,
            empty: rows.empty,
            security,
            query,
            comment,
        })
    }

    /// `POPULATE` or `EMPTY`, one of them and once
    fn first_rows(&mut self, rows: &mut FirstRows, may_be_empty: bool) -> Parse<()> {
        if rows.populate || rows.empty {
            return Ok(());
        }
        rows.populate = self.eat(K::Populate);
        if rows.populate {
            return Ok(());
        }
        let at = self.at();
        rows.empty = self.eat(K::Empty);
        if rows.empty && !may_be_empty {
            return self.refuse_at(at, || {
                let message = "a materialized view with TO can be EMPTY only with REFRESH";
                Diagnostic::error(Code::ConflictingClauses, message)
            });
        }
        Ok(())
    }

    /// `(a T, b T)` or `(a, b)`, or nothing
    fn view_columns(&mut self) -> Parse<Option<TableElements>> {
        if !self.sees_symbol(Symbol::LeftParen) {
            return Ok(None);
        }
        let only_names = self.sees_name_at(1)
            && (self.sees_symbol_at(2, Symbol::Comma)
                || self.sees_symbol_at(2, Symbol::RightParen));
        if only_names {
            return self.column_names().map(Some);
        }
        let elements = self.elements()?;
        if self.sees_symbol(Symbol::LeftParen) {
            return self.refuse(|| unsupported_clause("new names after the columns of a view"));
        }
        // Of foreign keys nothing is kept.
        Ok(Some(elements).filter(|list| *list != TableElements::default()))
    }

    fn no_primary_key(&mut self, elements: &TableElements) -> Parse<()> {
        let column = key_column(elements).map(|name| name.span);
        let list = elements.primary_key.as_ref().map(|key| key.span);
        match column.or(list) {
            None => Ok(()),
            Some(span) => self.refuse(|| {
                let message = "a view has no PRIMARY KEY";
                Diagnostic::error(Code::ConflictingClauses, message).at(span, "")
            }),
        }
    }
}
