//! `EXPLAIN`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::admin::{
    AdminStatement, Explain, ExplainKind, ExplainTarget, ExplainedOverride,
};
use crate::syntax::ast::{Query, QueryTerm, Setting, Statement};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `EXPLAIN …`, after its first word
    pub(super) fn explain(&mut self) -> Parse<Explain> {
        let kind = self.explain_kind();
        let settings = self.explain_settings()?;
        if kind == ExplainKind::TableOverride {
            return self.explained_override(settings);
        }
        let target = match kind {
            ExplainKind::CurrentTransaction => ExplainTarget::CurrentTransaction,
            ExplainKind::Ast => {
                let statement = self.spanned(|p| p.nested(Self::explained_tree))?;
                ExplainTarget::Statement(Box::new(statement))
            }
            _ => {
                let only_queries = kind == ExplainKind::QueryTree;
                let statement = self.spanned(|p| p.explained(only_queries))?;
                ExplainTarget::Statement(Box::new(statement))
            }
        };
        Ok(Explain {
            kind,
            settings,
            target,
            output: self.output()?,
        })
    }

    /// A query, or `EXPLAIN …` as it may stand in a subquery
    pub(in super::super) fn query_or_explain(&mut self) -> Parse<Query> {
        if !self.sees(K::Explain) {
            return self.query();
        }
        Ok(Query {
            first: self.spanned(Self::explain_in_subquery)?,
            rest: Vec::new(),
            output: None,
        })
    }

    /// `EXPLAIN …` in the parentheses of a subquery: only of queries
    pub(in super::super) fn explain_in_subquery(&mut self) -> Parse<QueryTerm> {
        self.need(K::Explain)?;
        let start = self.at();
        let kind = self.explain_kind();
        if kind == ExplainKind::TableOverride {
            return self.refuse_since(start, "EXPLAIN in a subquery is about queries");
        }
        let settings = self.explain_settings()?;
        let target = if kind == ExplainKind::CurrentTransaction {
            ExplainTarget::CurrentTransaction
        } else {
            let query = self.spanned(|p| p.explained(true))?;
            ExplainTarget::Statement(Box::new(query))
        };
        let explain = AdminStatement::Explain(Box::new(Explain {
            kind,
            settings,
            target,
            output: None,
        }));
        Ok(QueryTerm::Explain(Box::new(Statement::Admin(Box::new(
            explain,
        )))))
    }

    /// `mysql(…) COLUMNS (…) ORDER BY …`, after `TABLE OVERRIDE` and its settings
    fn explained_override(&mut self, settings: Vec<Setting>) -> Parse<Explain> {
        let function = self.table_function()?;
        let columns = if self.eat(K::Columns) {
            Some(self.elements()?)
        } else {
            None
        };
        let start = self.at();
        let mut storage = self.storage()?;
        if storage.engine.is_some() || storage.unique_key.is_some() {
            let message = "an override has neither an engine nor a unique key";
            return self.refuse_since(start, message);
        }
        let output_settings = std::mem::take(&mut storage.settings);
        let output = self.output_after(output_settings)?;
        Ok(Explain {
            kind: ExplainKind::TableOverride,
            settings,
            target: ExplainTarget::TableOverride(Box::new(ExplainedOverride {
                function,
                columns,
                storage,
            })),
            output,
        })
    }

    fn explain_kind(&mut self) -> ExplainKind {
        let kind = self.eat_one_of(&ExplainKind::ALL.map(ExplainKind::words));
        kind.map_or(ExplainKind::Plan, |kind| ExplainKind::ALL[kind])
    }

    /// `a = 1, b = 2`, or nothing
    fn explain_settings(&mut self) -> Parse<Vec<Setting>> {
        let mut ahead = 0;
        while self.sees_name_at(ahead) {
            if self.sees_symbol_at(ahead + 1, Symbol::Equal) {
                return self.list(Self::explain_setting);
            }
            if !self.sees_symbol_at(ahead + 1, Symbol::Dot) {
                break;
            }
            ahead += 2;
        }
        Ok(Vec::new())
    }

    /// `a = 1`
    fn explain_setting(&mut self) -> Parse<Setting> {
        let setting = self.setting()?;
        if setting.is_short {
            self.need_symbol(Symbol::Equal)?;
        }
        Ok(setting)
    }

    /// Any statement, with or without parentheses.
    fn explained_tree(&mut self) -> Parse<Statement> {
        if self.sees_symbol(Symbol::LeftParen)
            && !self.starts_query_at(0)
            && !self.starts_subquery_at(1)
        {
            return self.parens(Self::statement);
        }
        self.statement()
    }

    /// A query, without what stands after it; or a statement that makes a table, inserts, or
    /// commands the server.
    fn explained(&mut self, only_queries: bool) -> Parse<Statement> {
        let other = match self.word() {
            Some(K::Create) => self.sees_created_table(),
            Some(K::Replace | K::Attach | K::Insert) => true,
            _ => self.sees_phrase("SYSTEM"),
        };
        if other && !only_queries {
            return self.nested(Self::single_statement);
        }
        self.query().map(Statement::Select)
    }

    /// Whether `CREATE [OR REPLACE] [TEMPORARY] TABLE` stands here.
    fn sees_created_table(&self) -> bool {
        let mut ahead = 1;
        if self.word_at(ahead) == Some(K::Or) {
            ahead += 2;
        }
        if self.word_at(ahead) == Some(K::Temporary) {
            ahead += 1;
        }
        self.word_at(ahead) == Some(K::Table)
    }
}
